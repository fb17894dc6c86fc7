"""A last word or an ultimatum on terms that she does not take: she has heard it, and says so before she says where she stands."""

import re

from trainer.language.normalise import fold_text
from trainer.language.reading import Reading
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation

_LAST = re.compile(
    r"(?<!votre )(?<!your )\b(?:(?:(?:mon|ma|notre|my|our) )?(?:tout |toute |very |absolute )?(?:derni(?:er|ere)|ultime|last|final) (?:mot|prix|offre|proposition|chiffre|word|price|offer|proposal|number|figure)"
    # "Best price" alone is a clause.
    r"|(?:my|our) (?:very |absolute )?best (?:price|offer|proposal|number|figure)"
    r"|(?:je|on) (?:n'|ne )?(?:irai|ira|vais|va|bougerai|bouge|descendrai|monterai) (?:pas|plus) (?:plus |au-dela|plus loin)|i (?:can't|won't|cannot) go (?:any )?(?:further|higher|lower)"
    r"|je ne peux pas (?:faire mieux|aller plus loin)|that's as (?:far|low|high) as (?:i|we) (?:go|can go))\b"
)
_OR_ELSE = re.compile(
    r"\b(?:a prendre ou a laisser|take it or leave it|(?:ou|sinon|or|otherwise)\W+(?:alors |else )?(?:je|on|j'|c'est fini|i|we|we're|it's off|no deal|rien)\b"
    r"(?! (?:peux|pourrais|peut|can|could) (?:vous |you )?(?:aussi|also|propos|offer))[^.?!;]{0,24}?\b(?:pars|rentre|m'en vais|leve|raccroche|arrete|laisse tomber|vais (?:voir )?ailleurs|signe pas|peux pas signer|fini"
    r"|walk|leave|go (?:home|elsewhere)|hang up|done|off|stop|can't sign|won't sign)\b)"
)


def remark_on_last_word(playing: Playing, situation: Situation, at: int) -> None:
    """Put a word on it before what she has said to the terms, where she leaves any of them open.

    Args:
        at: the number of lines said before her answer to the terms.
    """
    reading = situation.reading
    if reading is None or playing.outcome is not None or "?" in reading.marked:
        return
    open_ones = [p.issue for p in playing.offers.own if p.issue not in playing.settled]
    if not open_ones or len(playing.speech.lines) <= at:
        return
    key = _kind(reading)
    if any(_LAST.search(fold_text(line.text)) for line in playing.speech.lines[:at]):
        return  # an author's own word on a last word
    if key is not None and playing.speech.phrase(key, source="bargain"):
        playing.speech.lines.insert(at, playing.speech.lines.pop())


def _kind(reading: Reading) -> str | None:
    plain = fold_text(reading.reply)
    if _OR_ELSE.search(plain):
        return "ultimatum_heard"
    return "last_word_heard" if _LAST.search(plain) else None
