"""What is left, or another way, asked for in a word or two: "et le reste ?", "c'est tout ?", "sinon ?"."""

import re
from collections.abc import Collection

from trainer.language.normalise import fold_text
from trainer.negotiation.bargainer.staying import offer_trade
from trainer.negotiation.bargainer.table import her_package
from trainer.negotiation.choosing.asked import Asked
from trainer.negotiation.closing.standing import open_words, recap, tell_next
from trainer.negotiation.playing import Playing
from trainer.negotiation.replying.her_terms import answer_better, apart, by_weight, figures_are_out
from trainer.negotiation.talk.state import Pending

# Words for all the other points (folded); the rest asks whether there are any.
_THE_OTHERS = re.compile(
    r"\b(?:le reste|les autres|the rest|the others?|everything else|quoi|what|remaining)\b"
)


def answer_rest_asked(playing: Playing, asked: Asked) -> bool:
    """ "Et le reste ?", "c'est tout ?": the points still open, but for the one she has just spoken of where the others are meant.

    Returns:
        Whether she has answered it (False: no figure is on the table yet, so that the rest is what she has to say).
    """
    if not figures_are_out(playing):
        return False
    if not playing.open_issues:
        return recap(playing, whole=True)
    reading = playing.reading
    words = "" if reading is None else fold_text(reading.reply[asked.start : asked.end])
    if _THE_OTHERS.search(words) is None:
        return playing.speech.phrase("not_all", source="bargain", open=open_words(playing))
    return say_rest(playing, [name for name in playing.before.subject[:1] if name in playing.open_issues])


def say_rest(playing: Playing, but: Collection[str]) -> bool:
    """The open points without some (`but`), and without those on which he has said his word, where others are left."""
    said = {*but, *playing.yours}
    left = [name for name in playing.open_issues if name not in said]
    aside = said if left else set(but)
    playing.about(*(left or playing.open_issues)[:1])
    return playing.speech.phrase("rest_left", source="bargain", open=open_words(playing, but=aside))


def answer_otherwise(playing: Playing, asked: Asked) -> bool:
    """ "Sinon ?": another way out of what keeps them apart, a step against a step; with nothing apart, the points that are left."""
    package = her_package(playing)
    stuck = by_weight(playing, apart(playing))
    if not stuck:
        standing = [name for name in playing.before.subject if name in playing.theirs]
        open_ones = [name for name in standing if name in playing.open_issues]
        return playing.speech.phrase("asked_better") if open_ones else tell_next(playing)
    trade = offer_trade(playing, tuple(package[name] for name in stuck), package)
    if not trade:
        return answer_better(playing, asked)
    playing.pending = Pending("offer", trade)
    return True
