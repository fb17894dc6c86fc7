"""The skeleton of a scenario: the commented file of its language, with the blanks filled by the author and the family."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from trainer.authoring.new.blanks import filled, listed, quoted
from trainer.authoring.new.families import UsualIssue
from trainer.authoring.new.names import Difficulty
from trainer.authoring.new.wishes import Wishes
from trainer.scenario.scenario import Language

SCHEMA_FILE = "negotiation-scenario.schema.json"
"""The file beside the scenario that tells editors what they may complete and check; no network is asked."""

_FOLDER = Path(__file__).parent / "skeletons"


@dataclass(frozen=True, slots=True)
class _Degree:
    """What a difficulty comes to."""

    number: int
    turns: int
    minutes: int
    firmness: str
    trust: int
    trust_buys: str
    patience: int
    your_batna: int
    their_batna: int


_DEGREES: dict[Difficulty, _Degree] = {
    "easy": _Degree(1, 20, 20, "soft", 60, "movement", 3, 30, 30),
    "medium": _Degree(2, 22, 30, "fair", 50, "movement", 2, 35, 35),
    "hard": _Degree(3, 24, 30, "firm", 45, "information", 1, 35, 40),
}


def skeleton(wishes: Wishes, replies: Iterable[str]) -> str:
    """The text of the scenario's file.

    Args:
        replies: those of its test, as `first_talk` finds them.
    """
    return filled(_template(wishes.language), _values(wishes, tuple(replies)))


def said(language: Language) -> Mapping[str, str]:
    """The sentences that all skeletons of a language share, by name."""
    return _said()[language]


@cache
def _said() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads((_FOLDER / "words.toml").read_text(encoding="utf-8"))


@cache
def _template(language: Language) -> str:
    return (_FOLDER / f"{language}.txt").read_text(encoding="utf-8")


def _values(wishes: Wishes, replies: tuple[str, ...]) -> dict[str, str]:
    degree = _DEGREES[wishes.difficulty]
    issues = wishes.chosen()
    usual = {
        name: quoted(value) if isinstance(value, str) else listed(value)
        for name, value in wishes.family.texts.items()
    }
    first = issues[0]
    return {
        **usual,
        "schema": SCHEMA_FILE,
        "id": wishes.id,
        "title": quoted(wishes.title),
        "market": wishes.market,
        "contract": wishes.contract,
        "difficulty": str(degree.number),
        "minutes": str(degree.minutes),
        "turns": str(degree.turns),
        "as_of": wishes.as_of.isoformat(),
        "your_name": quoted(wishes.you.name),
        "your_role": quoted(wishes.you.role),
        "their_name": quoted(wishes.them.name),
        "their_role": quoted(wishes.them.role),
        "firmness": degree.firmness,
        "trust": str(degree.trust),
        "trust_buys": degree.trust_buys,
        "patience": str(degree.patience),
        "your_batna_value": str(degree.your_batna),
        "their_batna_value": str(degree.their_batna),
        "aims": quoted(_aims(issues, wishes.language)),
        "aim_text": quoted(
            said(wishes.language)["objective"].format(label=first.label, target=_target(first))
        ),
        "aim_when": f"{first.id} {'>=' if first.you['prefers'] == 'high' else '<='} {first.target}",
        "need_issues": f"[{', '.join(_serving(issues))}]",
        "issues": "\n".join(line for issue in issues for line in _issue(issue, wishes)),
        "test_replies": "\n".join(f"      - {quoted(reply)}" for reply in replies),
    }


def _aims(issues: tuple[UsualIssue, ...], language: Language) -> str:
    words = said(language)
    points = (
        words["aim"].format(
            label=issue.label.lower(), target=_target(issue), limit=issue.options[issue.limit]
        )
        for issue in issues
    )
    return words["aims"].format(points=words["between"].join(points))


def _target(issue: UsualIssue) -> str:
    return issue.options[issue.target]


def _serving(issues: tuple[UsualIssue, ...]) -> tuple[str, ...]:
    """The issues on which an offer serves the hidden need; any can, where none of the usual ones was chosen."""
    return tuple(issue.id for issue in issues if issue.serves) or tuple(issue.id for issue in issues)


def _issue(issue: UsualIssue, wishes: Wishes) -> Iterable[str]:
    """An issue as the file writes it."""
    yield f"  {issue.id}:"
    yield f"    label: {quoted(issue.label)}"
    yield f"    words: {listed(issue.words)}"
    yield f"    options: {_pairs({name: quoted(words) for name, words in issue.options.items()})}"
    yield f"    target: {issue.target}"
    yield f"    limit: {issue.limit}"
    if issue.illegal and wishes.market == "france":
        yield f"    illegal: {_pairs(issue.illegal)}"
    yield f"    because: {quoted(issue.because)}"
    yield f"    you: {_pairs(issue.you)}"
    yield f"    them: {_pairs(issue.them)}"


def _pairs(values: Mapping[str, str]) -> str:
    return f"{{{', '.join(f'{key}: {value}' for key, value in values.items())}}}"
