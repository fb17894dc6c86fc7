""" "On attaque par le prix ?", "can we start with the insurance?": who names the point to begin with is given the floor on that one,
and not answered by what an author has written for beginning at all."""

from trainer.negotiation.choosing.asked import asked_questions
from trainer.negotiation.choosing.point_asked import points_of
from trainer.negotiation.choosing.routing import Routed
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.playing import Playing
from trainer.negotiation.replying.common_questions import answer_talk_of

# A longer sentence asks for more than to begin with a point.
_MOST_WORDS = 9


def answer_begun_with(playing: Playing, routed: Routed) -> bool:
    """Take up the one point that the reply asks to speak of.

    Args:
        routed: the reaction that would answer; one about that point is left to do so.

    Returns:
        Whether she has taken it up.
    """
    reading = playing.reading
    if reading is None or playing.offers.commits or reading.terms or reading.choices:
        return False
    asked = asked_questions(playing, reading)
    wanted = [one for one in asked if one.kind == "talk_of"]
    if len(asked) != 1 or not wanted or len(wanted[0].issues) != 1:
        return False
    start, end = sentence_at(reading.marked, wanted[0].start)
    if len(reading.marked[start:end].split()) > _MOST_WORDS or reading.marked[end:].strip(' ?!.»"'):
        return False
    name = wanted[0].issues[0]
    reaction = routed.reaction
    if name not in playing.open_issues or (
        reaction is not None and name in points_of(reaction, playing.scenario.issues.values())
    ):
        return False
    return answer_talk_of(playing, wanted[0])
