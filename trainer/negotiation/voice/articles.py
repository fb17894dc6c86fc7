"""The article of an issue's label: « prix unitaire » is said "le prix unitaire", "du prix unitaire", "au prix unitaire".

Labels are written without an article, as a heading is; nobody speaks so. A label that joins two nouns, or a list of
labels, is given one article for each: "le droit et le juge", "le prix, la durée et les pénalités".
"""

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import Any

# What a phrase writes after the colon of a placeholder: "{issue:le}", "{issue:du}", "{issue:au}", "{issue:the}"; "{value:un}"
# for the words of an option.
FORMS = frozenset({"le", "du", "au", "the", "un"})

_JOINT = re.compile(r"(, | et | ou | and | or )")
_WORD = re.compile(r"[\w’'-]+")
_VOWEL = "aeiouyàâäéèêëîïôöùûœæ"
# Each form of the article: before a masculine noun, a feminine one, a vowel, a plural.
_ARTICLES: Mapping[str, tuple[str, str, str, str]] = {
    "le": ("le ", "la ", "l’", "les "),
    "du": ("du ", "de la ", "de l’", "des "),
    "au": ("au ", "à la ", "à l’", "aux "),
}


def with_article(label: str, form: str) -> str:
    """A label, or a list of labels, with the article of this form (see FORMS).

    A noun whose gender nothing tells is not guessed: "le point « smurfe »".
    """
    if form == "un":
        return option_said(label)
    parts = _JOINT.split(label)
    if form == "the":
        return _each_with_the(parts)
    first = _with_le(parts[0], form)
    if first is None:
        return f"{_ARTICLES[form][0]}point «\u00a0{label}\u00a0»" if len(parts) == 1 else label
    # Joints and names take turns.
    rest = (_with_le(part, form) or part if place % 2 else part for place, part in enumerate(parts[1:]))
    return first + "".join(rest)


def option_said(words: str) -> str:
    """The words of an option, with an article where French says the noun they begin with under one: "une caution
    personnelle", "le droit français"; but "30 jours", "aucune garantie", "livrable à Casablanca"."""
    found = _WORD.match(words)
    head = "" if found is None else found.group().casefold()
    if head in _nouns()["said_with_le"]:
        return _with_le(words, "le") or words
    if head in _nouns()["said_with_un"]:
        return f"{'une' if _is_feminine(head) else 'un'} {words}"
    return words


def follows_a_noun(word: str) -> bool:
    """Whether French words that begin so say of a point when, how or how far: "dès la signature", "dues en entier"."""
    return word.casefold() in _nouns()["after_a_noun"]


def _each_with_the(parts: list[str]) -> str:
    """Names and joints in turn; what "and" joins to a name said without "the" goes without it too: "law and forum"."""
    said = [_with_the(parts[0])]
    for joint, name in zip(parts[1::2], parts[2::2], strict=True):
        bare = joint == " and " and not said[-1].startswith("the ")
        said += [joint, name if bare else _with_the(name)]
    return "".join(said)


def _with_the(name: str) -> str:
    words = _WORD.findall(name.casefold())
    if not words or words[0] in _nouns()["the_bare"] or " ".join(words) in _nouns()["the_without"]:
        return name
    return f"the {name}"


def _with_le(name: str, form: str) -> str | None:
    found = _WORD.search(name)
    if found is None:
        return None
    masculine, feminine, elided, plural = _ARTICLES[form]
    for own, article in zip(_ARTICLES["le"], _ARTICLES[form], strict=True):
        if name.startswith(own):
            return article + name.removeprefix(own)
    head = found.group().casefold()
    if head in _nouns()["le_bare"] or head[0].isdigit():
        return name
    nouns = _nouns()
    if head[-1] in "sx" and head not in nouns["singular_in_s"]:
        return plural + name
    if head[0] in _VOWEL or (head[0] == "h" and head not in nouns["aspirated"]):
        return elided + name
    if _is_feminine(head):
        return feminine + name
    return None if _is_unknown(head) else masculine + name


def _is_feminine(noun: str) -> bool:
    nouns = _nouns()
    if noun in nouns["feminine"]:
        return True
    return noun not in nouns["masculine"] and noun.endswith(tuple(nouns["feminine_endings"]))


def _is_unknown(noun: str) -> bool:
    """A noun in -e that neither a list nor its ending places: as many are masculine as are feminine."""
    nouns = _nouns()
    if noun in nouns["masculine"] or noun.endswith(tuple(nouns["masculine_endings"])):
        return False
    return noun.endswith("e")


@lru_cache(maxsize=1)
def _nouns() -> Mapping[str, frozenset[str]]:
    source = resources.files("trainer.negotiation.voice") / "phrases" / "nouns.json"
    data: dict[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in data.items()}
