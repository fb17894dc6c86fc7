"""A condition that she meets already: "j'oublie les pénalités si vous cédez la créance", said to who has just come to it.

What hangs on it hangs on nothing any more: it is offered, and has its answer.
"""

from collections.abc import Iterator
from dataclasses import replace

from trainer.language.reading import ReadChoice, ReadTerm
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.hearing.tying.conditions import condition_words
from trainer.negotiation.playing import Playing


def with_condition_met(playing: Playing, offers: Offers) -> Offers:
    """The offers, with what waited for a value that is agreed, or that she has said she stands on, put forward for it; such a value of
    hers is taken with what is offered for it."""
    reading = playing.reading
    hanging = offers.waiting or tuple(position.issue for position in offers.own)
    words = condition_words(reading, hanging) if reading is not None and hanging else ""
    if reading is None or not words:
        return offers
    start = reading.reply.lower().find(words.lower())
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    within = [item for item in items if start <= item.start < start + len(words)]
    asked = [position for _, position in _positions(playing, within)]
    if not asked or len(asked) < len(within) or not all(_stands(playing, position) for position in asked):
        return offers
    outside = [item for item in items if item not in within and item.stance == "own"]
    given = tuple(p for name, p in _positions(playing, outside) if name in offers.waiting)
    if {position.issue for position in given} != set(offers.waiting):
        return offers
    own = tuple(p for p in offers.own if p not in asked)
    taken = tuple(p for p in asked if p.issue not in playing.settled and p not in offers.accepted)
    return replace(
        offers,
        own=(*own, *given),
        accepted=(*offers.accepted, *taken),
        waiting=(),
        conditional=bool(taken),
        doubtful=False,
    )


def _stands(playing: Playing, position: Position) -> bool:
    agreed = playing.settled.get(position.issue) or playing.before.theirs_on(position.issue)
    return agreed == position


def _positions(playing: Playing, items: list[ReadTerm | ReadChoice]) -> Iterator[tuple[str, Position]]:
    issues = playing.scenario.issues
    for item in items:
        if item.issue is None:
            continue
        found = (
            at_option(issues[item.issue], item.option)
            if isinstance(item, ReadChoice)
            else position_of(issues[item.issue], item.value)
        )
        if found is not None:
            yield item.issue, found
