"""A "why" with no subject of its own, right after she has said where she stands: it asks the reason for that, and for nothing that an
author has written for other questions."""

import re

from trainer.language.normalise import fold_text
from trainer.negotiation.choosing.point_asked import points_of
from trainer.negotiation.choosing.routing import Routed
from trainer.negotiation.playing import Playing

_WHY = re.compile(
    r"\W*(?:(?:et|mais|ok|bon|ah|non|oui|euh|and|but|so|no|oh)\W+)*(?:pourquoi|pour quoi|why|how come|comment ca)(?:\W+(?:pas|ca|cela|donc|non|c'est non|not|that|so|no|ca non))?\W*"
)


def answer_bare_why(playing: Playing, routed: Routed) -> bool:
    """Give a reason of hers for what she has just put up for a yes.

    Args:
        routed: the reaction that would answer; one that is about the same point is left to do so.

    Returns:
        Whether she has given one.
    """
    reading, pending = playing.reading, playing.before.pending
    if reading is None or _WHY.fullmatch(fold_text(reading.marked)) is None:
        return False
    if pending is None or pending.kind != "offer" or playing.before.scene_replies == 0:
        return False
    names = [p.issue for p in pending.positions if p.issue in playing.open_issues]
    issues = playing.scenario.issues
    if not names or (
        routed.reaction is not None and points_of(routed.reaction, issues.values()).intersection(names)
    ):
        return False
    playing.about(names[0])
    # What she stands on still waits for a yes.
    playing.pending = pending
    reasons = issues[names[0]].because
    return playing.speech.first_new(reasons, f"because:{names[0]}") or playing.speech.phrase("why_position")
