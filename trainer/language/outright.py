"""Attacks, ultimatums and questions said outright: what the weights may doubt, words alone decide."""

import re
from collections.abc import Mapping
from functools import cache

from trainer.language.context import Language
from trainer.language.features import Prepared
from trainer.language.lexicon import data_lines
from trainer.language.rudeness import insult_spans
from trainer.terms.moves import Move

# How surely such a move is read at least.
_SURE: Mapping[Move, float] = {"hostility": 0.9, "pressure": 0.8, "closed_question": 0.6}


def outright(made: Prepared) -> dict[Move, float]:
    """The moves that a reply makes outright, each with its least confidence: `hostility` where it insults in so many words,
    `pressure` where it threatens with what comes otherwise ("payez ou je vous envoie l'huissier"), `closed_question` where
    it says that it asks ("je demande quand vous pouvez payer")."""
    found: dict[Move, float] = {}
    text = " ".join(word.text for word in made.words if word.text != "-")
    if _phrases(made.language, "told_questions.txt").search(text):
        found["closed_question"] = _SURE["closed_question"]
    if insult_spans(made.words, made.language):
        found["hostility"] = _SURE["hostility"]
    cues = {hit.cue for hit in made.hits}
    if {"threat", "or_else"} <= cues and not any(word.text == "?" for word in made.words):
        found["pressure"] = _SURE["pressure"]
    return found


@cache
def _phrases(language: Language, name: str) -> re.Pattern[str]:
    phrases = [re.escape(line) for line in data_lines(language, name)]
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b")
