"""The words that say what a speaker does with a term: accepts, refuses, attributes, offers, tells, asks."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from trainer.language.stance_data import WordSets, stance_table, word_sets
from trainer.language.stance_verbs import past_verbs, stating_verbs
from trainer.terms.lexicon import lexicon, written_words
from trainer.terms.phrases import Found, PhraseBook
from trainer.terms.tokens import Token

# The tables of terms.toml that hold cues; what each means is said there.
KINDS = (
    "neutral", "equates", "defer", "same", "accept", "refuse", "theirs", "offer", "habit", "past_time",
    "fact", "conclude", "asked", "reset",
)  # fmt: skip
_HIDING = frozenset(("accept", "refuse", "theirs", "neutral", "offer"))
_LONGEST = 14


class Cue(NamedTuple):
    """A cue over tokens `first`..`last`; `reach` says where the terms it is about stand."""

    kind: str
    reach: str
    first: int
    last: int


class CueBooks(NamedTuple):
    """The phrase books and word tables of one language."""

    cues: PhraseBook
    negation: PhraseBook
    not_negation: PhraseBook
    correction: PhraseBook
    words: WordSets
    past: WordSets
    third: WordSets


@cache
def cue_books(language: str) -> CueBooks:
    """The phrase books of "fr" or "en", read once."""
    table = stance_table(language)
    labelled = {f"{kind} {reach}": phrases for kind in KINDS for reach, phrases in table[kind].items()}
    own = word_sets(language, "words")["guard"]
    guard = lexicon(language).vocabulary | own | frozenset(written_words(table))
    return CueBooks(
        cues=PhraseBook(labelled, guard),
        negation=PhraseBook({"negation": table["negation"]["before"]}, guard),
        not_negation=PhraseBook({"not": table["negation"]["not"]}, guard),
        correction=PhraseBook({"correction": table["correction"]["words"]}, guard),
        words=word_sets(language, "words"),
        past=word_sets(language, "past"),
        third=word_sets(language, "third"),
    )


@lru_cache(maxsize=64)
def find_cues(tokens: tuple[Token, ...], language: str) -> tuple[Cue, ...]:
    """Every cue of a text in its order; a longer phrase hides the shorter ones inside it that say otherwise."""
    books = cue_books(language)
    counted = [_as_number(token, language) for token in tokens]
    found = [_cue(one) for one in books.cues.find(counted)]
    found = [cue for cue in found if not _dangling(tokens, cue, language)]
    found += [Cue("fact", "subject", index, index) for index in stating_verbs(tokens, books.third)]
    past = past_verbs(tokens, language, books.past, books.third)
    found += [Cue("past_time", "verb", index, index) for index in past]
    return tuple(sorted(_visible(found), key=lambda cue: (cue.first, cue.last)))


def _cue(found: Found) -> Cue:
    kind, _, reach = found.label.partition(" ")
    return Cue(kind, reach, found.first, found.last)


def _as_number(token: Token, language: str) -> Token:
    """Number words stand for `#` in the phrases, as digits do."""
    words = lexicon(language).numbers
    counts = token.word in words.tens or words.units.get(token.word, 0) > 1
    return token._replace(kind="number") if counts else token


def _dangling(tokens: Sequence[Token], cue: Cue, language: str) -> bool:
    """Whether a bare yes or no is only a word of its clause ("no preference", "it never came to that")."""
    if cue.kind not in ("accept", "refuse") or cue.first != cue.last:
        return False
    word, words = tokens[cue.first].word, cue_books(language).words
    if word not in words["bare"]:
        return False
    following = tokens[cue.last + 1] if cue.last + 1 < len(tokens) else None
    if following is None or following.kind == "mark" or following.word in words["fillers"]:
        return False
    before = tokens[cue.first - 1] if cue.first else None
    opens = before is None or before.kind == "mark" or word in words["plain_no"]
    return not (opens and following.word in words["subjects"])


def _visible(cues: Sequence[Cue]) -> list[Cue]:
    """Drop verdicts that are only part of a longer one ("d'accord" in "pas d'accord")."""
    hiding: dict[int, list[Cue]] = {}
    for cue in cues:
        if cue.kind in _HIDING:
            hiding.setdefault(cue.first, []).append(cue)
    return [
        cue
        for cue in cues
        if not any(
            _hides(other, cue)
            for first in range(cue.first - _LONGEST, cue.last + 1)
            for other in hiding.get(first, ())
        )
    ]


def _hides(other: Cue, cue: Cue) -> bool:
    if other.kind == cue.kind or cue.kind == "reset" or (other.kind == "neutral" and cue.kind == "theirs"):
        return False
    inside = other.first <= cue.first and cue.last <= other.last
    longer = other.last - other.first > cue.last - cue.first
    if other.kind == "offer":
        return inside and longer and cue.kind in ("fact", "past_time")
    if other.kind == "refuse" and cue.kind in ("accept", "offer"):
        return other.first <= cue.first <= other.last
    return inside and longer
