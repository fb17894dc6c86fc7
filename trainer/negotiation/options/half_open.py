"""One half of an exchange that fits several lines: "avec 30 % d'acompte, je descends à 95 000 €".

What is given for it is not bargained about before it is known which of them is meant: an answer to the price alone takes the price
without what it was given for.
"""

from trainer.negotiation.bargainer.table import her_package
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.scale import at_option, legal
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.options.nearest_option import nearest
from trainer.negotiation.options.no_option import say_nearest
from trainer.negotiation.playing import Playing
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import spoken_name, terms_list, value_words
from trainer.scenario.scenario import Issue

_TWO = 2


def ask_for_open_half(playing: Playing, offers: Offers) -> bool:
    """All that the reply offers hangs on a point of which it names a part: she says that the two go together, and asks for the rest.

    What is given stays on the table, tied to that point.

    Returns:
        Whether she has answered.
    """
    name = _open_half(playing, offers)
    if name is None:
        return False
    given = offers.own
    issue = playing.scenario.issues[name]
    near = _made_of_it(playing, issue) or nearest(playing, issue, her_package(playing)[name])
    said = _ask_which(playing, name, given, near) if len(near) == _TWO else say_nearest(playing, name)
    if said:
        for position in given:
            playing.yours[position.issue] = position
            playing.answered.append(position)
        playing.bundle = (*(position.issue for position in given), name)
        playing.about(*playing.bundle)
    return said


def _open_half(playing: Playing, offers: Offers) -> str | None:
    """The point in words that the offer hangs on without an option of it, where there is one and all of the offer does."""
    hangs = {position.issue for position in offers.own} <= set(offers.hanging)
    if not offers.own or not hangs or offers.accepted or any(p.issue in playing.settled for p in offers.own):
        return None
    names = [name for name in offers.unplaced if name in playing.open_issues]
    alone = names[0] if len(names) == 1 else None
    return alone if alone is not None and playing.scenario.issues[alone].kind is None else None


def _made_of_it(playing: Playing, issue: Issue) -> list[Position]:
    """The options of a point that have the figure which the reply names on it."""
    terms = () if playing.reading is None else playing.reading.terms
    figures = {term.value.number for term in terms if term.issue == issue.id} - {None}
    made = (
        at_option(issue, option.id)
        for option in issue.options
        if any(value.number in figures for value in option.terms)
    )
    return [position for position in made if legal(issue, position)]


def _ask_which(playing: Playing, name: str, given: tuple[Position, ...], near: list[Position]) -> bool:
    scenario, issue = playing.scenario, playing.scenario.issues[name]
    low, high = (value_words(issue, position, scenario.language) for position in near)
    said = playing.speech.phrase(
        "half_open",
        source="bargain",
        give=terms_list(scenario, given),
        issue=spoken_name(issue),
        low=low,
        high=high,
    )
    if said:
        hers = her_package(playing)[name]
        rest = [position for position in near if position != hers]
        playing.pending = Pending(
            "offer", (hers,), among=(*rest, *(position for position in near if position == hers))
        )
    return said
