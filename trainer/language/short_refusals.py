"""Whole replies that refuse and do nothing else, in spoken or formal grammar and in a learner's: "ça me va pas", "j'accepte pas",
"je ne suis pas d'accord", "it doesn't suit me", "I'm not agree", "no, impossible"."""

import re

from trainer.language.context import Language
from trainer.language.normalise import fold_text

_LED = {
    "fr": r"(?:(?:ah|bah|ben|euh|mais|non|nan|nn|desolee?|franchement|ok|la|moi|pour moi|de mon cote)[\s,.!]+)*",
    "en": r"(?:(?:oh|well|but|no|nope|nah|sorry|honestly|ok|me|for me)[\s,.!]+)*",
}
_ENDED = {
    "fr": r"(?:[\s,]+(?:du tout|trop|vraiment|ca|cela|moi|desolee?|pour moi|pour nous|comme ca|avec ca|avec vous|franchement|la|monsieur|madame))*[\s.!…]*",
    "en": r"(?:[\s,]+(?:at all|really|sorry|me|us|for me|for us|for our company|like that|with that|with this|with you|with it|honestly|madam|sir|though|tbh))*[\s.!…]*",
}
_REFUSALS = {
    "fr": (
        r"(?:c|ca|cela) (?:ne )?(?:(?:me|nous|m'|te) ?)?(?:va|convient|plait|arrange|marche|passe|passera|joue|roule) pas(?: le faire)?",
        r"ca (?:ne )?va pas (?:le faire|aller|marcher|passer|etre possible)",
        r"(?:c'est|c|ce n'est|c'etait) pas (?:bon|ok|possible|acceptable|jouable|suffisant|assez|envisageable|tenable|faisable)",
        r"(?:je |j'|jsuis |chuis |on |nous )(?:(?:ne |n')?(?:suis|est|sommes) )?pas (?:d'accord|ok|preneur|preneuse|partant|partante)",
        r"(?:je |j'|j|on )(?:ne |n')?(?:accepte|prends|prend|valide|signe|marche) pas",
        r"(?:je |on )(?:ne )?(?:peux|peut|veux|veut|vais|va) pas (?:accepter|prendre|signer|valider|dire oui)(?: (?:ca|cela))?",
        r"pas (?:d'accord|ok|possible|question)",
        r"c'est (?:non|un non|niet)",
        r"non(?:,)? impossible",
        r"je (?:refuse|dis non)",
    ),
    "en": (
        r"(?:it|that|this) (?:does not|doesn't|doesnt|don't|dont|do not|will not|won't|wont|not) (?:suit|work|go|please|fit|do|arrange|fly)",
        r"(?:it|that|this)(?: is|'s|s)? (?:not|no) (?:ok|okay|good|possible|acceptable|fine|enough|good enough|doable|workable)",
        r"(?:not|no) (?:ok|okay|good|acceptable|good enough)",
        r"(?:i|we)(?: am|'m|m| are|'re)? not (?:agree|agreed|ok|okay|in agreement)",
        r"(?:i|we) (?:do not|don't|dont|cannot|can't|cant|can not) (?:agree|accept|accept (?:it|that|this)|take (?:it|that|this)|sign (?:it|that|this)|do (?:it|that|this))",
        r"(?:it's|its|it is|that's|that is) (?:a |still )?no",
        r"(?:i|we) (?:refuse|say no|disagree|pass)",
        r"(?:no,? )impossible",
    ),
}
_SHORT = {
    language: re.compile(rf"{_LED[language]}(?:{'|'.join(_REFUSALS[language])}){_ENDED[language]}")
    for language in ("fr", "en")
}


def refuses_shortly(reply: str, language: Language) -> bool:
    """Whether a whole reply refuses what lies on the table and names nothing of it.

    Args:
        reply: the reply as typed or mended; a question mark makes it no refusal.
    """
    return _SHORT[language].fullmatch(fold_text(reply).strip()) is not None
