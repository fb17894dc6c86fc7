"""Whether the words of a reply answer the question that she has just asked, as a person would hear it."""

import re

from trainer.language.normalise import fold_text

# What is told, not asked: a sentence without a question mark.
_TOLD = re.compile(r"(?:[^.?!…;\n]|\.(?=\d))+(?!\?)(?=[.!…;\n]|$)")
_WORDS = re.compile(r"\w+")
_WHY = re.compile(r"\b(?:pourquoi|why)\b")
_BECAUSE = re.compile(
    r"^\W*(?:ah |bah |eh bien |oh |well )?(?:parce qu|pcq\b|pck\b|car |because|cause |cuz )"
)
_WHO = re.compile(r"\b(?:qui|who|whom)\b")
_PERSON = re.compile(
    r"\b(?:moi|personne|directeur|directrice|direction|patron|patronne|chef|cheffe|responsable|collegue|associee?|equipe|"
    r"service|me|nobody|boss|director|manager|colleague|partner|team|head of)\b"
)
# Letters from which a word that the question and the reply share is more than chance.
_TELLING = 6


def answers_in_words(question: str, reply: str) -> bool:
    """Whether a reply gives a reason to a "why", a person to a "who", or tells something in the words of the question.

    "Pourquoi moi ?" – "Parce que tout le monde vous connaît. Et vous, vous arrêtez quand ?" is answered; a reply that only
    asks back is not.
    """
    asked, said = fold_text(question), fold_text(reply)
    told = [match.group() for match in _TOLD.finditer(said)]
    if not told:
        return False
    if _WHY.search(asked):
        return _BECAUSE.search(said) is not None
    if _WHO.search(asked) and _PERSON.search(told[0]):
        return True
    shared = {word for word in _WORDS.findall(asked) if len(word) >= _TELLING}
    return any(shared.intersection(_WORDS.findall(sentence)) for sentence in told)
