"""Where she stands, in her words: on one point, or on several at once."""

from collections.abc import Iterable

from trainer.negotiation.bargainer.table import her_package
from trainer.negotiation.bargainer.told_need import keys_beside_a_need
from trainer.negotiation.deals.position import Position
from trainer.negotiation.playing import Playing
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import spoken_name, terms_list, value_words

# Points that one answer can hold and still be listened to.
MOST_AT_ONCE = 3


def say_one(playing: Playing, key: str, position: Position) -> bool:
    """Say a phrase about one position; where she stands is not said twice in one answer."""
    issue, language = playing.scenario.issues[position.issue], playing.scenario.language
    value, terms = value_words(issue, position, language), terms_list(playing.scenario, [position])
    if key == "her_position" and any(
        line.source == "bargain:her_position" and (value in line.text or terms in line.text)
        for line in playing.speech.lines
    ):
        return True
    keys = (*keys_beside_a_need(playing, key, position), key, "hold", "counter")
    return playing.speech.phrase(*keys, source="bargain", issue=spoken_name(issue), value=value, terms=terms)


def say_her_position(playing: Playing, name: str) -> bool:
    """She says where she stands on one issue."""
    issue = playing.scenario.issues[name]
    agreed = playing.settled.get(name)
    if agreed is not None:
        playing.about(name)
        value = value_words(issue, agreed, playing.scenario.language)
        if any(
            line.source == "bargain:already_settled" and value in line.text for line in playing.speech.lines
        ):
            return True  # she has just said so
        return playing.speech.phrase(
            "already_settled", source="bargain", value=value, issue=spoken_name(issue)
        )
    position = her_package(playing)[name]
    if not say_one(playing, "her_position", position):
        return False
    playing.take(position)
    playing.pending = Pending("offer", (position,))
    return True


def say_her_positions(playing: Playing, names: Iterable[str]) -> bool:
    """She says where she stands on several issues at once, three at most of those that are not agreed."""
    package = her_package(playing)
    open_ones = [name for name in names if name not in playing.settled][:MOST_AT_ONCE]
    positions = [package[name] for name in open_ones]
    if len(positions) < 2:
        return bool(positions) and say_her_position(playing, open_ones[0])
    if not playing.speech.phrase("counter", source="bargain", terms=terms_list(playing.scenario, positions)):
        return False
    for position in positions:
        playing.take(position)
    playing.pending = Pending("offer", tuple(positions))
    return True
