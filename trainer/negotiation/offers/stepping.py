"""Ground that she gives by the yes that makes the deal whole: it has a word before all is read out, so that no figure of hers is left
without one."""

from trainer.negotiation.bargainer.not_yet import is_untold
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import better_for
from trainer.negotiation.playing import Playing
from trainer.negotiation.voice.wording import terms_list, value_words

# Lines of an answer, the recap among them, beyond which she adds nothing.
_MOST = 4
_READ_OUT = ("bargain:recap", "bargain:recap_again")


def say_given_ground(playing: Playing) -> bool:
    """ "Va pour 0,45 €, le pas est pour moi": before what is read out, the weightiest point on which she comes to the student from a figure
    that she has told, where no other line of this answer names it."""
    lines = playing.speech.lines
    recap = next((n for n, line in enumerate(lines) if line.source in _READ_OUT), None)
    given = [p for p in playing.newly_settled if _is_given(playing, p)]
    if not given or recap is None or len(lines) >= _MOST:
        return False
    issues = playing.scenario.issues
    first = max(given, key=lambda p: issues[p.issue].them.weight)
    said = playing.speech.phrase(
        "ground_given", source="bargain", terms=terms_list(playing.scenario, [first])
    )
    if said:
        lines.insert(recap, lines.pop())
    return said


def _is_given(playing: Playing, position: Position) -> bool:
    """Whether she has told another figure before, better for her, and has not said yet that she leaves it."""
    name = position.issue
    issue, stood = playing.scenario.issues[name], playing.before.theirs_on(name)
    if stood is None or is_untold(playing, name) or playing.before.settled_on(name) is not None:
        return False
    value = value_words(issue, position, playing.scenario.language)
    named = any(value in line.text for line in playing.speech.lines if line.source not in _READ_OUT)
    return not named and better_for(issue, "them", stood, position) > 0
