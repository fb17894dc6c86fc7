"""A list of what is proposed or summed up: "je vous propose 6 mensualités, la cession de la créance et le tarif encadré" turns none of it down, where
no word beside it denies."""

import re

from trainer.language.normalise import fold_text
from trainer.language.reading import Reading
from trainer.negotiation.hearing.words.restanced import Item, restanced
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.terms.value import Stance

# (Folded.)
_PROPOSES = re.compile(
    r"\b(?:je|nous|on) (?:vous |te )?(?:propos\w+|offr\w+)\b|\b(?:i|we)(?:['’]?ll| would|['’]d| can)? (?:propose|offer|suggest)\b|\bma proposition\b|\bmy (?:offer|proposal)\b"
    r"|\b(?:recapitul\w+|resum\w+|en resume|je recapitule|to sum up|summing up|in summary|(?:let me|to|let's) recap\w*)\b"
)
_ENDS = re.compile(r"[,;:]")
_DENIES = re.compile(
    r"\b(?:ne|pas|plus|non|sans|ni|jamais|rien|aucune?|refus\w*|impossible|sauf|hors|plutot|au lieu|contre|renonc\w*|abandon\w*|supprim\w*|retir\w*|enlev\w*|trop"
    r"|no|not|never|without|none|nor|except|instead|rather|drop|cancel|remove|too)\b|\bn['’]|n['’]t\b"
)


def with_listed(reading: Reading) -> Reading:
    """A reading in which what was read as turned down, and is listed with what is proposed, is proposed."""

    def listed(item: Item) -> Stance:
        if item.stance != "refused" or item.issue is None:
            return item.stance
        start, end = sentence_at(reading.reply, item.start)
        before = fold_text(reading.reply[start : item.start])
        after = _ENDS.search(reading.reply, item.end, end)
        clause = _ENDS.split(before)[-1] + fold_text(
            reading.reply[item.start : end if after is None else after.start()]
        )
        if _PROPOSES.search(before) is None or _DENIES.search(clause):
            return item.stance
        return "own"

    return restanced(reading, listed)
