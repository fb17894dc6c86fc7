"""A yes to what she has last said of a point, where she waits for no yes any more: "ok pour ça", "va pour ça", "d'accord" after her
reason; or to all the rest of what she stands on: "le reste ok", "tt sauf le prix". What it takes is read back, for nothing is agreed
by a word that may only have heard her."""

import re

from trainer.language.assent import CLEAR_YES
from trainer.language.normalise import fold_text
from trainer.negotiation.bargainer.table import her_package
from trainer.negotiation.deals.position import Position
from trainer.negotiation.hearing.assent.all_but import all_but
from trainer.negotiation.playing import Playing
from trainer.negotiation.replying.rest_asked import say_rest
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import terms_list

# A yes that says that it is to what was just said (folded).
_TO_THAT = re.compile(
    r"\W*(?:(?:bon|alors|allez|bah|ben|well|so|then)\W+)?(?:(?:ok|okay|d.?accord|oui|c.?est bon|c.?est ok|va|entendu|parfait|yes|fine|good|agreed|deal)\W+(?:pour|avec|sur|a|for|with|to|on)\W+"
    r"(?:ca|cela|celui[- ]la|celle[- ]la|that|this|that one|this one)|(?:ca|cela)\W+(?:me|nous)\W+(?:va|convient)|je prends(?: ca)?|j.?accepte(?: ca)?|i.?ll take (?:it|that)|(?:that|it).?s (?:ok|okay|fine)(?: (?:for|by|with) me)?|"
    r"works for me|i accept(?: that| it)?)(?:\W+(?:alors|then|bien|donc|moi))?\W*"
)


_YES = r"(?:ok|okay|oui|d.?accord|(?:c.?est|ca (?:me )?|cela (?:me )?)\W*(?:est )?(?:ok|bon|va|convient)|(?:me|nous) (?:va|convient)|est (?:ok|bon)|yes|fine|good|agreed|(?:is|that.?s|it.?s) (?:ok|okay|fine|good|agreed))"
_REST = r"(?:tout )?(?:le reste|les autres(?: points)?|the rest|everything else|all the rest)"
# A yes to all that is left (folded).
_TO_THE_REST = re.compile(
    rf"\W*(?:(?:bon|alors|et|mais|well|and|but|so)\W+)*(?:{_REST}\W+(?:moi )?{_YES}|{_YES}\W+(?:pour|sur|avec|with|for|on|to)?\W*{_REST})(?:\W+(?:pour moi|for me|for us|alors|then))?\W*"
)


def answer_yes_to_that(playing: Playing) -> bool:
    """Read back what such a yes takes, of the point just spoken of or of all the rest. Returns whether the reply was one."""
    return _answer_yes_to_the_rest(playing) or (_says_yes_to_that(playing) and ask_whether_taken(playing))


def _answer_yes_to_the_rest(playing: Playing) -> bool:
    """Read back where she stands on the points that "le reste ok", "tt sauf le prix" leaves to her; where she has said nothing of them
    yet, they are still to be spoken of.

    Returns:
        Whether she has answered it (False: the reply says something else).
    """
    reading = playing.reading
    if reading is None or playing.offers.commits or "?" in reading.marked:
        return False
    named = all_but(reading).points
    if not (named or _TO_THE_REST.fullmatch(fold_text(reading.marked))) or not playing.open_issues:
        return False
    aside = [name for name in (named or playing.before.subject[:1]) if name in playing.open_issues]
    told = [p.issue for p in playing.before.theirs if p.issue in playing.open_issues and p.issue not in aside]
    if not told:
        return say_rest(playing, aside)
    package = her_package(playing)
    positions = tuple(package[name] for name in told)
    if not playing.speech.phrase(
        "accept_check", source="bargain", terms=terms_list(playing.scenario, positions)
    ):
        return False
    playing.about(*told)
    playing.pending = Pending("read_back", positions)
    return True


def _says_yes_to_that(playing: Playing) -> bool:
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
