"""What the bargainer alone makes of a reply in a shipped scenario, whatever its reactions say, for tests of what she answers."""

from dataclasses import replace
from typing import Any

from tests.negotiation.test_misreadings import case, positions
from trainer.language.read import read
from trainer.negotiation.choosing.acts import derive_acts
from trainer.negotiation.choosing.context import reading_context
from trainer.negotiation.hearing.offers import read_offers
from trainer.negotiation.offers.bargaining import answer_offers
from trainer.negotiation.offers.condition_met import with_condition_met
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation
from trainer.negotiation.step import open_talk


def bargained(
    name: str,
    reply: str,
    line: str = "Je vous écoute.",
    theirs: dict[str, str] | None = None,
    yours: dict[str, str] | None = None,
    settled: dict[str, str] | None = None,
    **more: Any,
) -> Playing:
    """The turn in the making after the bargainer has answered; `more` are fields of the state before the reply."""
    scenario = case(name)
    state, _ = open_talk(scenario, 1)
    standing = {"theirs": theirs or {}, "yours": yours or {}, "settled": settled or {}}
    stated = {key: positions(name, value) for key, value in standing.items()}
    state = replace(state, **{"replies": 6, "turn": 6, "subject": (), "trust": 60, **stated, **more})
    reading = read(reply, reading_context(scenario, state, (("counterpart", line),)))
    playing = Playing.begin(scenario, state, 1)
    playing.reading = reading
    playing.offers = with_condition_met(playing, read_offers(scenario, state, reading))
    playing.acts = derive_acts(scenario, state, reading, playing.offers)
    answer_offers(playing, Situation(scenario, state, reading, playing.acts))
    return playing


def kinds(playing: Playing) -> list[str]:
    """The rules by which she spoke, in order."""
    return [line.source.removeprefix("bargain:") for line in playing.speech.lines]


def words(playing: Playing) -> str:
    """All that she says, with plain blanks."""
    return " ".join(line.text for line in playing.speech.lines).replace("\u00a0", " ").replace("\u202f", " ")
