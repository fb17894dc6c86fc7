"""What she would give for something: "si je fais 8 semaines, vous faites quoi sur le prix ?", "what do I get for 96?"."""

from dataclasses import replace

from trainer.negotiation.bargainer import bargain
from trainer.negotiation.deals.position import Position
from trainer.negotiation.decision import Table
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.unlocking import as_open
from trainer.negotiation.voice.wording import terms_list

_MOST = 3
"""Points that an answer can give and still be listened to."""


def asks_return(playing: Playing) -> bool:
    """Whether the reply asks what something would bring in return."""
    reading = playing.reading
    return reading is not None and any(cue.cue == "returned" for cue in reading.cues)


def answer_return(playing: Playing, situation: Situation, table: Table, given: dict[str, Position]) -> bool:
    """She says what she would put against what is only asked about: where she would stand on the points that the question
    names, else where she would move.

    Args:
        playing: the turn.
        situation: the reply in its state.
        table: the table as it stands.
        given: the values that the student would give.

    Returns:
        Whether she had anything to put against it.
    """
    reading = playing.reading
    if reading is None or not given:
        return False
    tried = replace(table, yours={**table.yours, **given}, conditional=True, moved=True)
    decision = bargain(as_open(situation), tried)
    named = {m.name for m in reading.mentions if m.aspect == "issue"} - given.keys()
    names = [n for n in playing.open_issues if n in named] or [n for n in decision.conceded if n not in given]
    back = tuple(decision.package[name] for name in names[:_MOST])
    if not back:
        return False
    yes = terms_list(playing.scenario, given.values())
    if not playing.speech.phrase(
        "exchange_but", source="bargain", yes=yes, terms=terms_list(playing.scenario, back)
    ):
        return False
    for position in back:
        playing.take(position)
    playing.about(*given)
    playing.pending = Pending("offer", (*given.values(), *back), tied=True)
    return True
