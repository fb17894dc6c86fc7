"""What a reply puts forward without offering it yet: she asks what for, or says whose figure it is."""

import re

from trainer.language.normalise import fold_text
from trainer.negotiation.bargainer.returning import ask_what_for
from trainer.negotiation.bargainer.table import her_package
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.playing import Playing

_SOMETHING_BACK = re.compile(
    r"\b(?:(?:quelque chose|un geste|un effort|un petit quelque chose) (?:en (?:retour|echange|contrepartie|face)|de votre (?:part|cote))"
    r"|(?:une|de la) contrepartie|something (?:back|in (?:return|exchange)|for it|for that|from you))\b"
)
# "…, c'est une vraie demande ou un point de départ ?", "is that firm?": asks about a figure that is hers.
_WHOSE = re.compile(
    r"\b(?:(?:vraie|reelle) demande|point de depart|(?:un|votre) objectif|(?:un|votre) souhait|votre (?:limite|plafond|plancher)|"
    r"(?:c['’ ]?est|est[- ]ce) (?:ferme|serieux|negociable|definitif)|(?:real|serious) (?:ask|number|request|demand)|starting point|"
    r"opening (?:bid|number|position)|is (?:that|it) (?:firm|serious|negotiable|final))\b"
)
_ONLY_POLITE = re.compile(
    r"^(?:si (?:vous|tu) (?:en (?:avez|as)|(?:le )?(?:voulez|veux|permettez|permets|preferez|preferes|souhaitez)|y tenez|n['’ ]y voyez pas d['’ ]inconvenient)"
    r"|si (?:cela|ca) ne vous (?:derange|ennuie|gene) pas|s['’ ]il (?:en reste|vous en reste|vous plait)"
    r"|if you (?:have (?:any|some|one)|like|want|wish|please|do not mind|don['’ ]?t mind|prefer)|if (?:i|we) may|if there is (?:any|some)(?: left)?)$"
)


def is_only_polite(condition: str) -> bool:
    """ "Je prendrais bien un café si vous en avez": an "if" that ties nothing to anything."""
    return _ONLY_POLITE.match(fold_text(condition).strip(" ,.;:!?")) is not None


def asks_what_for(playing: Playing, offers: Offers) -> bool:
    """Where something is wanted back that the reply does not name, she asks what.

    Returns:
        Whether she has asked.
    """
    return _wants_something_back(playing, offers) and ask_what_for(playing, {p.issue: p for p in offers.own})


def asks_of_hers(playing: Playing, offers: Offers) -> bool:
    """ "Le prix à 32, c'est une vraie demande ou un point de départ ?": her own figure, asked about, is no offer."""
    reading = playing.reading
    if reading is None or len(offers.own) != 1 or offers.accepted or "?" not in reading.marked:
        return False
    own = offers.own[0]
    return her_package(playing)[own.issue] == own and _WHOSE.search(fold_text(reading.reply)) is not None


def _wants_something_back(playing: Playing, offers: Offers) -> bool:
    """ "30 000 caisses, mais je voudrais quelque chose en échange.": what it is he does not say."""
    reading, package = playing.reading, her_package(playing)
    if reading is None or _SOMETHING_BACK.search(fold_text(reading.reply)) is None:
        return False
    return not offers.accepted and all(package[p.issue] == p for p in offers.own)
