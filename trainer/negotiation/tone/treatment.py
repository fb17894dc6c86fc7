"""How a reply treats her: what it does to her trust and to her patience."""

from trainer.negotiation.choosing.routing import echoes
from trainer.negotiation.hearing.committing import offers_something
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation
from trainer.negotiation.tone.rudeness import is_rude


def note_treatment(playing: Playing, situation: Situation) -> None:
    """How the reply treats her: trust gained or lost, and her patience."""
    reading = situation.reading
    if reading is None:
        return
    if is_rude(situation):
        playing.irritation += 1
        playing.earn("hostility")
    if situation.does("pressure"):
        playing.irritation += 1
        playing.earn("pressure")
    if situation.does("register_slip"):
        playing.earn("register")
    if situation.does("off_topic"):
        playing.earn("off-topic")
    if echoes(reading):
        playing.earn("echo")
        return
    if is_rude(situation):
        return
    if situation.does("reformulation"):
        playing.earn("grounded-reformulation", playing.before.subject[0] if playing.before.subject else "")
    if situation.does("acknowledgement"):
        playing.earn("acknowledgement")
    if situation.does("rapport") and playing.before.replies < 2:
        playing.earn("relationship-opener")
    if situation.does("verification"):
        playing.earn("honest-check")
    if situation.does("refusal") and not (situation.does("argument") or situation.does("proposal")):
        playing.earn("flat-refusal")
    heeds = playing.scenario.counterpart.persona.vigilance > 0
    if heeds and any(fact.verdict == "false" for fact in reading.facts) and not offers_something(reading):
        playing.earn("false-figure")
