"""A bare value of an option that is told in words: "allez, six mois" takes "préavis de six mois" where the notice is on the table and
no option of another point has six months in its words."""

import re
from dataclasses import replace
from functools import lru_cache

from trainer.language.context import Language
from trainer.language.normalise import fold_text
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Issue, Scenario
from trainer.terms.equal import same_value
from trainer.terms.find import find_values
from trainer.terms.value import TermValue

_KINDS = frozenset(("duration", "quantity"))
_SURE = 0.85
# Words that make a length one of something else: "dans six mois", "six mois de stock", "il y a six mois".
_ELSEWHERE = re.compile(
    r"\b(?:dans|depuis|il y a|pendant|apres|avant|in|since|for|after|before|every|tous les)\s+$"
)
_OF_A_THING = re.compile(r"\s*(?:de |d'|of |ago\b|plus tard|later)")


def with_values_in_words(scenario: Scenario, state: State, reading: Reading) -> Reading:
    """The reading with the options that its bare values name.

    Args:
        scenario: its issues; those whose options are made of terms are read by the language room.
        state: only an issue that both sides have spoken of, and have not settled, is named so.
        reading: the reply as read.
    """
    chosen = {choice.issue for choice in reading.choices}
    found = []
    for term in reading.terms:
        if not _is_bare(term, reading):
            continue
        named = {
            (issue.id, option)
            for issue in scenario.issues.values()
            for option in _options_with(issue, term, scenario.language)
        }
        if len(named) != 1:
            continue
        issue, option = named.pop()
        on_the_table = state.yours_on(issue) is not None and state.theirs_on(issue) is not None
        if on_the_table and state.settled_on(issue) is None and issue not in chosen:
            stance = "accepted" if _is_hers(state, issue, option) else term.stance
            found.append(ReadChoice(issue, option, stance, term.start, term.end, _SURE))
            chosen.add(issue)
    if not found:
        return reading
    places = {(one.start, one.end) for one in found}
    return replace(
        reading,
        choices=(*reading.choices, *found),
        terms=tuple(term for term in reading.terms if (term.start, term.end) not in places),
    )


def _is_hers(state: State, issue: str, option: str) -> bool:
    hers = state.theirs_on(issue)
    return hers is not None and hers.option == option


def _is_bare(term: ReadTerm, reading: Reading) -> bool:
    if term.issue is not None or term.value.kind not in _KINDS or term.stance not in ("own", "accepted"):
        return False
    start, end = sentence_at(reading.reply, term.start)
    before = fold_text(reading.reply[start : term.start])
    after = fold_text(reading.reply[term.end : end])
    return _ELSEWHERE.search(before) is None and _OF_A_THING.match(after) is None


def _options_with(issue: Issue, term: ReadTerm, language: Language) -> list[str]:
    if issue.kind is not None:
        return []
    return [
        option
        for option, values in _told(issue, language)
        if any(same_value(term.value, value) for value in values)
    ]


@lru_cache(maxsize=128)
def _values_of(texts: tuple[str, ...], language: Language) -> tuple[TermValue, ...]:
    return tuple(value.value for text in texts for value in find_values(text, language))


def _told(issue: Issue, language: Language) -> list[tuple[str, tuple[TermValue, ...]]]:
    return [
        (option.id, _values_of((option.label, *option.like), language))
        for option in issue.options
        if not option.terms
    ]
