"""What the author of a new scenario asks for."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date

from trainer.authoring.new.families import Family, UsualIssue, family
from trainer.authoring.new.names import Contract, Difficulty, Market
from trainer.scenario.file_values import ID_LIMIT
from trainer.scenario.scenario import Language
from trainer.terms.fold import fold_text

FEWEST_ISSUES = 2
"""With a single point there is nothing to exchange."""

# Long enough to tell scenarios apart, short enough to type.
_ID_WORDS = 5
_SMALL_WORD = 3
_NO_ID = "scenario"
_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss"})
_IMPORTANCES = ("low", "medium", "high")


@dataclass(frozen=True, slots=True)
class Party:
    """One side of the table: a name; function and company."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the author asks for.

    Attributes:
        issues: ids of the family's usual issues, at least `FEWEST_ISSUES`.
        as_of: the date of the talk.
    """

    id: str
    title: str
    language: Language
    contract: Contract
    market: Market
    difficulty: Difficulty
    you: Party
    them: Party
    issues: tuple[str, ...]
    as_of: date

    @property
    def family(self) -> Family:
        """What is usual in the family asked for."""
        return family(self.contract, self.language)

    def chosen(self) -> tuple[UsualIssue, ...]:
        """The issues asked for, in the family's order, with something to exchange among them."""
        return _exchangeable([issue for issue in self.family.issues if issue.id in self.issues])


def _exchangeable(issues: list[UsualIssue]) -> tuple[UsualIssue, ...]:
    """The issues, changed where none of them matters more to one side than to the other: then the last one comes to matter
    to the counterpart, the first to the student."""
    if not any(_weight(issue.them) > _weight(issue.you) for issue in issues):
        issues[-1] = _weighing(issues[-1], you="low", them="high")
    if not any(_weight(issue.you) > _weight(issue.them) for issue in issues):
        issues[0] = _weighing(issues[0], you="high", them="low")
    return tuple(issues)


def _weight(stakes: Mapping[str, str]) -> int:
    return _IMPORTANCES.index(stakes["importance"])


def _weighing(issue: UsualIssue, *, you: str, them: str) -> UsualIssue:
    yours, theirs = {**issue.you, "importance": you}, {**issue.them, "importance": them}
    return replace(issue, you=yours, them=theirs)


def typeset(typed: str) -> str:
    """A line as a page sets it: a curved apostrophe inside words."""
    return re.sub(r"(?<=\w)'(?=\w)", "’", typed)


def usual_parties(usual: Family) -> tuple[Party, Party]:
    """Who sits at the table when the author names nobody: the student's side, the counterpart."""
    you, them = (Party(usual.text(f"{side}_name"), usual.text(f"{side}_role")) for side in ("your", "their"))
    return you, them


def id_of(title: str, taken: Collection[str] = ()) -> str:
    """An id made of the title's first words, other than those taken."""
    # Elided letters ("l’", "d’") tell nothing.
    words = [
        word
        for word in re.findall(r"[a-z0-9]+", fold_text(title.translate(_LIGATURES)))
        if len(word) > 1 or word.isdigit()
    ]
    while words and not words[0][0].isalpha():
        words.pop(0)
    words = words[:_ID_WORDS]
    while len(words) > 1 and len(words[-1]) <= _SMALL_WORD:
        # "… du", "… of the": nothing to end a name with.
        words.pop()
    made = "-".join(words)[: ID_LIMIT - 4].strip("-") or _NO_ID
    number, name = 1, made
    while name in taken:
        number += 1
        name = f"{made}-{number}"
    return name
