"""What is taken in the place of what was just turned down, in a word: "La visite à tout moment, c'est non. Sur rendez-vous, oui."."""

import re

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.scenario.scenario import Issue, Option, Scenario
from trainer.terms.fold import fold_text

# A few words and a yes.
_YES = re.compile(
    r"\W*(?:(?:mais|par contre|en revanche|but)\s+)?(?P<what>[^,.?!;:]{3,40}?)\s*,?\s+"
    r"(?:oui|ok|okay|d['’ ]?accord|[çc]a (?:va|marche|passe)|volontiers|yes|fine|sure|works|is fine)\W*$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z0-9]+")
_SMALL = 3
# Sentences after the refusal in which its contrast may stand.
_AHEAD = 2
_SURE = 0.7


def contrasted(scenario: Scenario, reading: Reading) -> tuple[ReadChoice, ...]:
    """The options that a short yes names by what parts them from one just turned down."""
    found: list[ReadChoice] = []
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    for refused in items:
        issue = scenario.issues.get(refused.issue or "")
        if issue is None or issue.kind is not None or refused.stance not in ("refused", "asked"):
            continue
        if any(c.issue == issue.id and c.start > refused.start for c in reading.choices):
            continue
        start = sentence_at(reading.reply, refused.start)[1]
        for _ in range(_AHEAD):
            if start >= len(reading.reply):
                break
            _, end = sentence_at(reading.reply, start)
            met = _YES.fullmatch(reading.reply[start:end].strip())
            option = (
                None if met is None else _option_of(met.group("what"), issue, _turned_down(refused, issue))
            )
            if option is not None:
                found.append(ReadChoice(issue.id, option, "own", start, end, _SURE))
                break
            start = end
    return tuple(dict.fromkeys(found))


def _turned_down(refused: ReadTerm | ReadChoice, issue: Issue) -> str | None:
    if isinstance(refused, ReadChoice):
        return refused.option
    position = position_of(issue, refused.value)
    return None if position is None else position.option


def _option_of(words: str, issue: Issue, refused: str | None) -> str | None:
    """The one other option all whose words are among those of a wording of it, and of none of the one turned down."""
    said = _words(words)
    if not said:
        return None
    if refused and any(said <= _words(text) for text in _texts(issue.options[issue.place(refused)])):
        return None
    found = [
        option.id
        for option in issue.options
        if option.id != refused and any(said <= _words(text) for text in _texts(option))
    ]
    return found[0] if len(found) == 1 else None


def _texts(option: Option) -> tuple[str, ...]:
    return (option.label, *option.like)


def _words(text: str) -> frozenset[str]:
    found = _WORD.findall(fold_text(text))
    return frozenset(word.rstrip("s") for word in found if len(word) >= _SMALL)
