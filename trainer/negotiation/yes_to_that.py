"""A yes to what she has last said of a point, where she waits for no yes any more: "ok pour ça", "va pour ça", "d'accord" after her
reason. What it takes is read back, for nothing is agreed by a word that may only have heard her."""

import re

from trainer.language.assent import CLEAR_YES
from trainer.language.normalise import fold_text
from trainer.negotiation.deals.position import Position
from trainer.negotiation.playing import Playing
from trainer.negotiation.table import her_package
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import terms_list

# A yes that says that it is to what was just said (folded).
_TO_THAT = re.compile(
    r"\W*(?:(?:bon|alors|allez|bah|ben|well|so|then)\W+)?(?:(?:ok|okay|d.?accord|oui|c.?est bon|c.?est ok|va|entendu|parfait|yes|fine|good|agreed|deal)\W+(?:pour|avec|sur|a|for|with|to|on)\W+"
    r"(?:ca|cela|celui[- ]la|celle[- ]la|that|this|that one|this one)|(?:ca|cela)\W+(?:me|nous)\W+(?:va|convient)|je prends(?: ca)?|j.?accepte(?: ca)?|i.?ll take (?:it|that)|(?:that|it).?s (?:ok|okay|fine)(?: (?:for|by|with) me)?|"
    r"works for me|i accept(?: that| it)?)(?:\W+(?:alors|then|bien|donc|moi))?\W*"
)


def says_yes_to_that(playing: Playing) -> bool:
    """Whether the reply is such a yes and nothing else."""
    reading = playing.reading
    return (
        reading is not None
        and not playing.offers.commits
        and reading.assent is not None
        and reading.assent.answer == "yes"
        and _TO_THAT.fullmatch(fold_text(reading.marked)) is not None
    )


def ask_whether_taken(playing: Playing) -> bool:
    """Read back where she stands on what she has last spoken of, for a clear yes to it.

    Returns:
        Whether she has asked (False: she has said of no open point where she stands, or the yes is in doubt).
    """
    reading = playing.reading
    yes = None if reading is None else reading.assent
    if yes is None or yes.answer != "yes" or yes.confidence < CLEAR_YES:
        return False
    position = _her_last_word(playing)
    if position is None:
        return False
    terms = terms_list(playing.scenario, (position,))
    if not playing.speech.phrase("accept_check", source="bargain", terms=terms):
        return False
    playing.about(position.issue)
    playing.pending = Pending("read_back", (position,))
    return True


def _her_last_word(playing: Playing) -> Position | None:
    for name in playing.before.subject:
        if name in playing.open_issues and playing.before.theirs_on(name) is not None:
            return her_package(playing)[name]
    return None
