"""Whether the words of a reply answer the question that she has just asked, as a person would hear it."""

import re

from trainer.language.normalise import fold_text

# What is told, not asked: a sentence without a question mark.
_TOLD = re.compile(r"(?:[^.?!…;\n]|\.(?=\d))+(?!\?)(?=[.!…;\n]|$)")
_WORDS = re.compile(r"\w+")
_WHY = re.compile(r"\b(?:pourquoi|why)\b")
_BECAUSE = re.compile(
    r"^\W*(?:(?:pourquoi|why) (?:\w+ ){0,3}?\w*\W*\?\W*)?(?:(?:ah|bah|ben|eh bien|oh|mais|well|but)\b\W*)*"
    r"(?:parce qu|pcq\b|pck\b|car |because|cause |cuz )"
)
_WHO = re.compile(r"\b(?:qui|who|whom)\b")
_PERSON = re.compile(
    r"\b(?:moi|personne|directeur|directrice|direction|patron|patronne|chef|cheffe|responsable|collegue|associee?|equipe|"
    r"service|siege|comptab\w*|compta|assureur|avocat|juriste|depot|nous|tout le monde|aucun\w*|nobody|everybody|everyone|legal|sales|boss|director|manager|colleague|partner|team|head of)\b"
    r"|^\W*(?:me|us|we)\b|\b(?:just|only|but|except|and|from|myself) (?:me|us)\b"
)
# Who works there, in a sentence after the first ("Bonjour Monsieur. Deux personnes du support y accèdent.").
_STAFF = re.compile(
    r"\b(?:personnes?|gens|collegues?|technicien\w*|support|astreinte|hebergeur\w*|prestataires?|sous traitants?|equipes?|service|directeur|directrice|"
    r"responsable|patron\w*|people|person|nobody|colleagues?|technicians?|engineers?|staff|host|providers?|team|manager|director)\b"
)
# A capital within a sentence: a name.
_NAME = re.compile(r"(?<=[\w,] )[A-ZÀ-Ý][a-zà-ÿ]+")
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
    if _WHO.search(asked) and (_PERSON.search(told[0]) or any(map(_STAFF.search, told[1:]))):
        return True
    shared = {word for word in _WORDS.findall(asked) if len(word) >= _TELLING}
    return any(shared.intersection(_WORDS.findall(sentence)) for sentence in told)


def may_answer(question: str, reply: str) -> bool:
    """Whether a reply can answer a question at all: who is asked "who" and names nobody has said something else."""
    if _WHO.search(fold_text(question)) is None:
        return True
    return _PERSON.search(fold_text(reply)) is not None or _NAME.search(reply) is not None
