"""The thing that a question is about: what stands in it as its subject, and nothing that is named beside it.

"Et votre usine, elle tourne ?" asks about the works; "pourquoi si grand, vous n'allez pas dormir dans la voiture ?" asks nothing about
a car.
"""

import re

from trainer.language.asked_kind import asked_kind
from trainer.language.context import Language
from trainer.language.named_back import named_back
from trainer.language.normalise import fold_text

# What may stand before the subject of a question that asks for no more than what there is to say of it.
_BEFORE: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"\W*(?:(?:et|mais|alors|donc|bon|ok|oui|non|ah|euh|sinon|madame|monsieur|au fait|d accord|maintenant)\W+)*"
        r"(?:(?:pour|sur|cote|concernant|niveau) |(?:quid|qu en est il|c est quoi|c est comment|ca donne quoi) (?:de |du |d )?|(?:est ce que|est ce qu) |"
        r"comment (?:va|vont|se porte|se portent|se passe|se passent|est|sont|etait|etaient|marche|marchent|tourne|tournent|ca se passe|ca va) (?:avec |pour |chez )?|"
        r"que (?:devient|deviennent|dit|disent|pense|pensent|fait|font|vaut|valent) |(?:quel|quelle|quels|quelles) (?:est|sont|etait|etaient) |"
        r"(?:parlez|racontez|parle|raconte) (?:moi|nous) (?:un peu |plutot |donc )?(?:de |du |d )?|(?:vous avez|avez vous) (?:visite|vu|regarde|lu|recu) )?"
    ),
    "en": re.compile(
        r"\W*(?:(?:and|but|so|well|ok|okay|yes|no|then|now|right)\W+)*"
        r"(?:(?:what|how) about |(?:tell|talk to) (?:me|us) (?:more )?about |how (?:is|are|was|were|s|did|do|does) |(?:what s|what is|what are|what does|what do) |"
        r"(?:is|are|was|were|do|does|did|has|have) )?"
    ),
}
# A person, a time, a sum or a reason is asked for, not what there is to say of a thing.
_OF_ITSELF = frozenset(("yes_or_no", "thing", "manner", "told"))
_HAPPENED = re.compile(r"\b(?:s est il passe|s est passe|happened|happen)\b")
_JOINTS = re.compile(r"[-'’]")
_MOST_WORDS = 10


def thing_asked(question: str, language: Language) -> str | None:
    """The thing that a question is about, as she would name it; None where it is about none, or asks something else of it.

    Args:
        question: the sentence that asks.
    """
    words = named_back(question, language)
    if (
        words is None
        or len(question.split()) > _MOST_WORDS
        or asked_kind(question, language) not in _OF_ITSELF
    ):
        return None
    plain = _JOINTS.sub(" ", fold_text(question))
    if _HAPPENED.search(plain):
        return None
    led = _BEFORE[language].match(plain)
    asked = re.findall(r"\w+", plain[led.end() :] if led is not None else plain)
    phrase = re.findall(r"\w+", _JOINTS.sub(" ", fold_text(words)))
    # But for whose it is: "votre usine" is named back as "notre usine".
    return words if asked[1 : len(phrase)] == phrase[1:] else None
