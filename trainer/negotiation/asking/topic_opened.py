""" "Mais donc le prix ? Je résume : 0,46…": who names his figure with the subject is not asked for one."""

from trainer.negotiation.bargainer.option_answered import spoken_reaction
from trainer.negotiation.choosing.routing import leaves
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.playing import Playing
from trainer.scenario.condition import And, Condition, Does, Not

# Letters of a question that only names a subject ("et le prix alors ?").
_SHORT = 40


def drop_opening_of_topic(playing: Playing, offers: Offers) -> None:
    """Leave unsaid a reaction that only opens a subject ("le prix, volontiers, je vous écoute") where the reply has put its own
    position on that: its gate keeps it from what is proposed, and only the few words of the question let it through."""
    reading, reaction = playing.reading, spoken_reaction(playing)
    if reading is None or reaction is None or not offers.own:
        return
    if any(True for _ in leaves(reaction.when)) or not _not_of_proposals(reaction.when):
        return
    source = f"reaction:{reaction.id}"
    put = {p.issue for p in offers.own}
    for part in reading.questions:
        best = max(part.samples, key=lambda one: one.score, default=None)
        names = part.end - part.start <= _SHORT and any(m.name in put for m in part.mentions)
        if names and best is not None and best.name == source:
            playing.speech.lines[:] = [line for line in playing.speech.lines if line.source != source]
            return


def _not_of_proposals(condition: Condition | None) -> bool:
    match condition:
        case And(operands):
            return any(_not_of_proposals(operand) for operand in operands)
        case Not(Does("proposal", None)):
            return True
        case _:
            return False
