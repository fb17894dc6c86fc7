"""A point given by its name alone that may mean two things ("je vous donne l'exclusivité", with the web site or without), or a thing that two
options of a point share ("je vous donne une visite"): she asks which."""

import re
from collections.abc import Sequence

from trainer.language.normalise import fold_text
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.scale import at_option, legal
from trainer.negotiation.hearing.naming.granted import ways_to_give
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.playing import Playing
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import value_words
from trainer.scenario.scenario import Issue, Scenario

# Words of labels that could name a thing, folded; how often, how long and how much of it name none.
_WORD = re.compile(r"[a-z]{5,}")
_NO_THING = frozenset(
    [
        "chaque",
        "annee",
        "annees",
        "annuel",
        "annuelle",
        "semaine",
        "semaines",
        "jours",
        "trimestre",
        "semestre",
        "month",
        "months",
        "weeks",
        "years",
        "toute",
        "entier",
        "entiere",
        "apres",
        "avant",
        "every",
        "after",
        "before",
        "contrat",
        "contract",
        "compris",
        "premiere",
        "premier",
        "first",
    ]
)
_TWO = 2


def ask_which_way(playing: Playing, offers: Offers) -> bool:
    """Where a point given by its name alone is all that the reply puts on the table, she asks which of the two is meant, once.

    Returns:
        Whether she asked.
    """
    if len(offers.own) != 1 or offers.accepted or offers.own[0].issue not in offers.by_name:
        return False
    issue = playing.scenario.issues[offers.own[0].issue]
    return _ask(playing, issue, ways_to_give(playing.scenario, issue))


def ask_which_of_the_word(playing: Playing) -> bool:
    """ "Je vous donne une visite": of a word that two options of one open point share, and nothing else of the case, she asks which.

    Returns:
        Whether she asked.
    """
    reading, scenario = playing.reading, playing.scenario
    if reading is None:
        return False
    said = frozenset(_WORD.findall(fold_text(reading.reply)))
    shared = {name: _sharing(scenario, scenario.issues[name], said) for name in playing.open_issues}
    found = [name for name, options in shared.items() if options]
    if len(found) != 1 or len(shared[found[0]]) != _TWO:
        return False
    return _ask(playing, scenario.issues[found[0]], shared[found[0]])


def _sharing(scenario: Scenario, issue: Issue, said: frozenset[str]) -> tuple[Position, ...]:
    """The options of a point in words whose label holds a word of the reply that no other point has."""
    if issue.kind is not None:
        return ()
    elsewhere = {
        word
        for one in scenario.issues.values()
        if one.id != issue.id
        for word in _words(one.label, *one.words, *(option.label for option in one.options))
    }
    here = said - elsewhere - _NO_THING - _words(issue.label, *issue.words)
    having = [option for option in issue.options if here & _words(option.label)]
    positions = [at_option(issue, option.id) for option in having]
    return tuple(position for position in positions if legal(issue, position))


def _words(*texts: str) -> set[str]:
    return set(_WORD.findall(fold_text(" ".join(texts))))


def _ask(playing: Playing, issue: Issue, ways: Sequence[Position]) -> bool:
    waited = playing.before.pending
    asked = waited is not None and any(position.issue == issue.id for position in waited.among)
    if len(ways) < _TWO or asked:
        return False
    low, high = (value_words(issue, position, playing.scenario.language) for position in ways)
    said = playing.speech.phrase("which_way", source="bargain", low=low, high=high)
    if said:
        playing.about(issue.id)
        playing.pending = Pending("offer", tuple(ways[-1:]), among=tuple(ways))
    return said
