"""The words that say what a speaker does with a term: accepts, refuses, attributes, offers, tells, asks."""

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from trainer.language.stance_scope import SUBJECTS
from trainer.terms.lexicon import lexicon
from trainer.terms.phrases import PhraseBook
from trainer.terms.tokens import Token

_HERE = Path(__file__).parent

Words = dict[str, frozenset[str]]


KINDS = ("neutral", "equates", "defer", "exchange", "same", "accept", "refuse", "theirs", "offer", "habit", "past_time", "fact", "conclude", "asked", "reset")
# Bare words that are a verdict only when they stand at the end of their clause ("45 jours, jamais").
_LONGEST_SUBJECT = 7
_CONDITIONS = frozenset("si s if quand when des lorsque provided unless once tant pourvu que as".split())
_OPENERS = frozenset("et mais or car parce que and but because so ici alors donc pour pourtant parfois aujourd hui now today".split())
_BARE = frozenset("only seulement no never jamais non impossible niet then yes ok okay right good great nan nope done isnt doesnt dont wont arent cant cannot fine".split())


class Cue(NamedTuple):
    """A cue over tokens `first`..`last`; `reach` is "forward", "back" or "near"."""

    kind: str
    reach: str
    first: int
    last: int


class CueBooks(NamedTuple):
    """The phrase books of one language."""

    cues: PhraseBook
    negation: PhraseBook
    not_negation: PhraseBook
    correction: PhraseBook
    limits: frozenset[str]
    documents: frozenset[str]
    document_links: frozenset[str]
    third: dict[str, frozenset[str]]


@cache
def cue_books(language: str) -> CueBooks:
    """The phrase books of "fr" or "en", read once."""
    with (_HERE / language / "terms.toml").open("rb") as file:
        table: dict[str, Any] = tomllib.load(file)
    guard = frozenset(table.get("guard", {}).get("words", "").split())
    labelled = {
        f"{kind} {reach}": phrases
        for kind in KINDS
        for reach, phrases in table[kind].items()
    }
    return CueBooks(
        cues=PhraseBook(labelled, guard),
        negation=PhraseBook({"negation": table["negation"]["before"]}, guard),
        not_negation=PhraseBook({"not": table["negation"]["not"]}, guard),
        correction=PhraseBook({"correction": table["correction"]["words"]}, guard),
        limits=frozenset(table["limits"]["words"].split()),
        documents=frozenset(table["documents"]["words"].split()),
        document_links=frozenset(table["documents"]["links"].split()),
        third={name: frozenset(words.split()) for name, words in table["third"].items()},
    )


def find_cues(tokens: Sequence[Token], language: str) -> list[Cue]:
    """Every cue of a text in its order; a longer phrase hides the shorter ones inside it that say otherwise."""
    counted = [_as_number(token, language) for token in tokens]
    found = [Cue(*one.label.split(" "), one.first, one.last) for one in cue_books(language).cues.find(counted)]
    found = [cue for cue in found if not _dangling(tokens, cue, language)]
    found += stating_verbs(tokens, language)
    found += past_verbs(tokens, language)
    return sorted(_visible(found), key=lambda cue: (cue.first, cue.last))


def _as_number(token: Token, language: str) -> Token:
    """Number words stand for `#` in the phrases, as digits do."""
    words = lexicon(language).numbers
    counts = token.word in words.tens or (token.word in words.units and words.units[token.word] > 1)
    return token._replace(kind="number") if counts else token


def stating_verbs(tokens: Sequence[Token], language: str) -> list[Cue]:
    """Verbs whose subject is a third party or thing: what they say of a figure is information.

    "mon agent est à 8", "the sample passed at 0.9%", but not "notre prix est de 12 €" nor "je livre".
    """
    words = cue_books(language).third
    return [
        Cue("fact", "subject", index, index)
        for index, token in enumerate(tokens)
        if token.word in words["verbs"] and token.kind == "word" and _stated_of(tokens, index, words)
    ]


def _stated_of(tokens: Sequence[Token], verb: int, words: Words) -> bool:
    """Whether the words before a verb, back to the last mark, are a subject that is no matter of the bargain."""
    first = verb
    while first > 0 and tokens[first - 1].kind != "mark" and verb - first < _LONGEST_SUBJECT:
        first -= 1
    subject = [tokens[index].word for index in range(first, verb)]
    if subject and subject[0] in _CONDITIONS:
        return False
    while subject and subject[0] in _OPENERS:
        subject = subject[1:]
    if not subject or any(word in words["first"] or word in words["matters"] for word in subject):
        return False
    if any(tokens[index].kind == "number" for index in range(first, verb)):
        return False
    if subject[0] in words["possessives"] and not words["outside"].intersection(subject[1:]):
        return False
    named = tokens[verb - len(subject)].capital and verb - len(subject) > 0 and len(subject) <= 2
    if not (subject[0] in words["determiners"] or subject[0] in words["pronouns"] or named):
        return False
    return subject[-1] not in words["prepositions"] and (len(subject) > 1 or subject[0] in words["pronouns"] or named)


def _dangling(tokens: Sequence[Token], cue: Cue, language: str) -> bool:
    """Whether a bare yes or no is only a word of its clause ("no preference", "it never came to that")."""
    if cue.kind not in ("accept", "refuse") or cue.first != cue.last or tokens[cue.first].word not in _BARE:
        return False
    following = tokens[cue.last + 1] if cue.last + 1 < len(tokens) else None
    if following is None or following.kind == "mark":
        return False
    if tokens[cue.first].word in ("yes", "ok", "okay"):
        return False
    before = tokens[cue.first - 1] if cue.first else None
    opens = before is None or before.kind == "mark" or before.kind == "word" and tokens[cue.first].word in ("non", "no")
    return not (opens and following.word in SUBJECTS[language])


_ALL_HIDE = frozenset(("accept", "refuse", "theirs", "neutral", "offer"))


def _visible(cues: Sequence[Cue]) -> list[Cue]:
    """Drop verdicts that are only part of a longer one ("d'accord" in "pas d'accord")."""
    strong = [cue for cue in cues if cue.kind in _ALL_HIDE]
    return [cue for cue in cues if not any(_hides(other, cue) for other in strong)]


def _hides(other: Cue, cue: Cue) -> bool:
    if other is cue or other.kind == cue.kind or cue.kind == "reset":
        return False
    inside = other.first <= cue.first and cue.last <= other.last
    longer = other.last - other.first > cue.last - cue.first
    if other.kind == "offer":
        return inside and longer and cue.kind in ("fact", "past_time")
    if other.kind == "neutral" and cue.kind == "theirs":
        return False
    overlaps = other.first <= cue.last and cue.first <= other.last
    if other.kind == "refuse" and cue.kind in ("accept", "offer"):
        return overlaps and other.first <= cue.first
    return inside and longer


def past_verbs(tokens: Sequence[Token], language: str) -> list[Cue]:
    """Verbs told in the past, which make a figure history."""
    past = _past_words(language)
    tells = _past_fr if language == "fr" else _past_en
    return [
        Cue("past_time", "near", index, index)
        for index, token in enumerate(tokens)
        if token.kind == "word" and tells(tokens, index, past)
    ]


@cache
def _past_words(language: str) -> dict[str, frozenset[str]]:
    with (_HERE / language / "terms.toml").open("rb") as file:
        return {name: frozenset(words.split()) for name, words in tomllib.load(file)["past"].items()}


def _past_fr(tokens: Sequence[Token], index: int, past: Words) -> bool:
    word = tokens[index].word
    if any(before.word in past["hypothesis"] for before in tokens[max(0, index - 3) : index]):
        return False
    if word in past["verbs"]:
        return True
    if len(word) > 4 and word.endswith(tuple(past["imperfect"])) and word not in past["not_imperfect"]:
        return not word.endswith(tuple(past["conditional"]))
    for back in (index - 1, index - 2, index - 3):
        if back < 0:
            return False
        if tokens[back].word in past["auxiliaries"] and tokens[back].raw != "à":
            return _is_participle(tokens[index], past) and _has_subject(tokens, back, past)
        if tokens[back].word not in past["between"]:
            return False
    return False


def _is_participle(token: Token, past: Words) -> bool:
    word = token.word
    if word in past["participles"] or token.raw.endswith(("é", "ée", "és", "ées")):
        return word not in past["not_participles"]
    if len(word) < 4 or word in past["not_participles"]:
        return False
    return word.endswith(tuple(past["endings"])) or (word.endswith("e") and token.raw.isascii() and len(word) > 4)


def _has_subject(tokens: Sequence[Token], index: int, past: Words) -> bool:
    """Whether an "a" has something that can be its subject before it ("on a versé", not "30 a la commande")."""
    if tokens[index].word != "a":
        return True
    before = tokens[index - 1] if index else None
    return before is not None and before.kind == "word" and before.word not in past["not_subjects"]


def _past_en(tokens: Sequence[Token], index: int, past: Words) -> bool:
    word = tokens[index].word
    if any(before.word in past["hypothesis"] for before in tokens[max(0, index - 3) : index]):
        return False
    if word in past["verbs"]:
        return True
    if index == 0 or tokens[index - 1].word in past["be"] or tokens[index - 1].kind != "word":
        return False
    if tokens[index - 1].word in cue_books("en").third["prepositions"]:
        return False
    regular = len(word) > 4 and word.endswith("ed") and word not in cue_books("en").third["past_adjectives"]
    return word in past["participles"] or (regular and tokens[index - 1].word not in cue_books("en").third["determiners"])
