"""A wish to conclude ("on signe ?", "parfait, envoyez le contrat") while points are open: she says what is missing."""

from trainer.language.common_questions import PREFIX
from trainer.negotiation.asking.her_position import say_her_position
from trainer.negotiation.closing.standing import conclude
from trainer.negotiation.hearing.assent.agreeing import asks_besides, concludes
from trainer.negotiation.offers.bargaining import say_what_keeps_apart
from trainer.negotiation.playing import Playing
from trainer.negotiation.replying.her_terms import figures_are_out

# "À combien vous signez ?", "what would it take to sign?": asked for, not concluded.
_FIGURE = (PREFIX + "figure", PREFIX + "would_move")
# Agreed points that one answer names.
_AT_ONCE = 2


def answer_too_soon(playing: Playing) -> bool:
    """Answer a reply that concludes and says nothing else: where both have named a figure and are apart she says so, else
    what is left. Returns whether it was one."""
    reading = playing.reading
    if reading is None or playing.offers.commits or not playing.open_issues or not figures_are_out(playing):
        return False
    if not concludes(reading) or asks_besides(reading) or any(cue.cue in _FIGURE for cue in reading.cues):
        return False
    named = list(dict.fromkeys(m.name for m in reading.mentions if m.aspect == "issue"))
    if named and all(name in playing.settled for name in named):
        # "Do we have a deal on insurance at least?": on that, they have.
        said = [say_her_position(playing, name) for name in named[:_AT_ONCE]]
        return any(said)
    return say_what_keeps_apart(playing) or conclude(playing)
