"""The features of a reply in its context, as named numbers: what the move model weighs and the explanations name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from trainer.language.context import Language, ReadingContext
from trainer.language.cues import Hit, find_cues
from trainer.language.echo import neutral, pasted
from trainer.language.grammar import grammar_marks
from trainer.language.lexicon import stop_words
from trainer.language.mending import mended
from trainer.language.normalise import Folded, fold
from trainer.language.segment import Clause, clauses_of
from trainer.language.words import Word, stem, words_of, words_of_folded

_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]")
_LINES = 3
_EVERYWHERE = ("z:slip", "z:emoji", "z:echo")
_WORDS_LIMIT = 1200

Features = dict[str, float]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A reply taken apart once, for every part of the reading.

    Attributes:
        words, clauses, hits: see `words_of`, `clauses_of`, `find_cues`.
        pasted: for each word, whether it is taken over from what was said or from the brief.
        shared: for each word, whether its stem is a content stem of the counterpart's last lines.
        said: for each word, whether it is a figure already said in the talk.
    """

    text: str
    language: Language
    folded: Folded
    words: tuple[Word, ...]
    clauses: tuple[Clause, ...]
    hits: tuple[Hit, ...]
    pasted: tuple[bool, ...]
    shared: tuple[bool, ...]
    said: tuple[bool, ...] = ()

    @property
    def echo(self) -> float:
        """0–1, share of the words that are pasted."""
        return sum(self.pasted) / len(self.pasted) if self.pasted else 0.0


@dataclass(frozen=True, slots=True)
class Featured:
    """The features of a reply, told once for all models.

    Attributes:
        words: length of the reply.
        cues: for each clause the names of its cues and plain properties.
        whole: features of the reply; parts: of each clause.
    """

    words: int
    cues: list[set[str]]
    whole: Features
    parts: list[Features]


def featured(made: "Prepared", context: ReadingContext) -> Featured:
    """All features of a reply and of its clauses."""
    cues = clause_cues(made)
    whole = features_of(made, context, cues)
    return Featured(len(made.words), cues, whole, clause_features(made, cues, whole))


def prepare(reply: str, context: ReadingContext) -> Prepared:
    """Take a reply apart: words, clauses, cues, and what it shares with the context."""
    language = context.language
    folded = fold(reply)
    words = mended(words_of_folded(folded, reply, language), language)
    if not words:
        return Prepared(reply, language, folded, (), (), (), (), (), ())
    last = [line.text for line in context.lines[-_LINES:] if line.speaker == "counterpart"]
    sources = [neutral(words_of(text, language), language) for text in (*last, *context.brief)]
    marks = pasted(neutral(words, language), sources)
    figures = {w.raw for line in context.lines for w in words_of(line.text, language) if w.text == "#"}
    theirs = {part for text in last for part in content_stems(words_of(text, language), language)}
    shared = tuple(is_content(w, language) and stem(w.text, language) in theirs for w in words)
    return Prepared(
        reply,
        language,
        folded,
        words,
        clauses_of(words, language),
        tuple(find_cues(words, language)),
        tuple(marks),
        shared,
        tuple(word.text == "#" and word.raw in figures for word in words),
    )


def is_content(word: Word, language: Language) -> bool:
    """Whether a word says what a sentence is about (no figure, no sentence end, no stop word)."""
    return word.text.isalpha() and len(word.text) > 2 and word.text not in stop_words(language)


def content_stems(words: Sequence[Word], language: Language) -> set[str]:
    """The stems of the content words."""
    return {stem(word.text, language) for word in words if is_content(word, language)}


def features_of(made: Prepared, context: ReadingContext, per_clause: Sequence[set[str]]) -> Features:
    """All features of a reply, given the cues of its clauses.

    Names: `w:` a word, `b:` two words, `s:` a stem, `c:` four characters (each with its language); `q:` a cue,
    `p:` two cues of one clause, `x:` what the line answered does, `z:` shape.
    """
    found: Features = {}
    _add_words(found, made)
    for cues in per_clause:
        _add_cues(found, cues)
    _add_shape(found, made, per_clause)
    _add_context(found, made, context)
    return found


def clause_features(made: Prepared, per_clause: Sequence[set[str]], whole: Features) -> list[Features]:
    """The features of each clause: its own words, cues and pairs of cues, its neighbours, its context.

    Args:
        per_clause: what `clause_cues` gives.
        whole: what `features_of` gives; a few of its features hold for every clause.

    Names as in `features_of`, and `n:` for what stands in the clauses before and after.
    """
    kept = {name: value for name, value in whole.items() if name[0] == "x" or name.startswith(_EVERYWHERE)}
    told: list[Features] = []
    count = len(per_clause)
    for index, (clause, cues) in enumerate(zip(made.clauses, per_clause, strict=True)):
        found: Features = dict(kept)
        _add_plain_words(found, made.words[clause.first : clause.last + 1], made.language)
        _add_cues(found, cues)
        if index:
            found.update((f"n:prev:{name}", 1.0) for name in per_clause[index - 1])
        if index + 1 < count:
            found.update((f"n:next:{name}", 1.0) for name in per_clause[index + 1])
        found[
            f"z:{'only' if count == 1 else 'first' if not index else 'last' if index + 1 == count else 'inner'}"
        ] = 1.0
        for bound in (1, 2, 4, 8, 15):
            if clause.last - clause.first >= bound:
                found[f"z:size>{bound}"] = 1.0
        told.append(found)
    return told


def clause_cues(made: Prepared) -> list[set[str]]:
    """For each clause, the names of its cues and of its plain properties."""
    marks: list[set[str]] = [set() for _ in made.clauses]
    for hit in made.hits:
        for index, clause in enumerate(made.clauses):
            if clause.first <= hit.first <= clause.last + 1:
                marks[index].add(hit.cue)
    for index, clause in enumerate(made.clauses):
        span = range(clause.first, clause.last + 1)
        size = len(span)
        if clause.ender == "?":
            marks[index].add("?")
        elif clause.ender == "!":
            marks[index].add("!")
        shared = sum(made.shared[i] for i in span)
        if shared:
            marks[index].add("shared")
        if shared >= 2:
            marks[index].add("shared2")
        if sum(made.pasted[i] for i in span) > 0.6 * size:
            marks[index].add("pasted")
        for i in span:
            if made.words[i].text == "#":
                marks[index].add("old#" if made.said[i] else "new#")
        marks[index] |= grammar_marks(made.words[clause.first : clause.last + 1], made.language)
        if size <= 3:
            marks[index].add("short")
        marks[index] |= _asides(made.words, span)
    return marks


_ANSWERS = {"non": "no,", "no": "no,", "oui": "yes,", "yes": "yes,"}
_STOPS = frozenset(",;:.?!()-–—")


def _asides(words: Sequence[Word], span: range) -> set[str]:
    """A yes or no standing between two stops inside a clause ("Trente minutes, non, mais...")."""
    found = set()
    for at in span:
        name = _ANSWERS.get(words[at].text)
        if (
            name
            and at
            and words[at - 1].text == ","
            and (at + 1 == len(words) or words[at + 1].text in _STOPS)
        ):
            found.add(name)
    return found


def _add_words(found: Features, made: Prepared) -> None:
    words = made.words[:_WORDS_LIMIT]
    _add_plain_words(found, words, made.language)
    for word in words:
        if word.text.isalpha() and len(word.text) > 3:
            padded = f"_{word.text}_"
            for i in range(len(padded) - 3):
                found[f"c:{made.language}:{padded[i : i + 4]}"] = 1.0


def _add_plain_words(found: Features, words: Sequence[Word], language: Language) -> None:
    previous = "^"
    for word in words:
        text = word.text
        found[f"w:{language}:{text}"] = 1.0
        found[f"b:{language}:{previous} {text}"] = 1.0
        if text.isalpha() and len(text) > 3:
            found[f"s:{language}:{stem(text, language)}"] = 1.0
        previous = text


def _add_cues(found: Features, cues: set[str]) -> None:
    names = sorted(cues)
    for index, name in enumerate(names):
        found[f"q:{name}"] = min(found.get(f"q:{name}", 0.0) + 1.0, 2.0)
        for other in names[index + 1 :]:
            found[f"p:{name}+{other}"] = 1.0


def _add_shape(found: Features, made: Prepared, per_clause: Sequence[set[str]]) -> None:
    size = len(made.words)
    for bound in (0, 2, 4, 8, 15, 25, 40, 60):
        if size > bound:
            found[f"z:words>{bound}"] = 1.0
    if _EMOJI.search(made.text):
        found["z:emoji"] = 1.0
    slips = sum(word.slip for word in made.words)
    if slips:
        found["z:slip"] = 1.0
    if slips > 2:
        found["z:slips"] = 1.0
    if made.echo > 0.3:
        found["z:echo>0.3"] = 1.0
    if made.echo > 0.6:
        found["z:echo>0.6"] = 1.0
    letters = [char for char in made.text if char.isalpha()]
    if letters and sum(char.isupper() for char in letters) > 0.6 * len(letters) and len(letters) > 8:
        found["z:capitals"] = 1.0
    if not any(word.text.isalpha() for word in made.words):
        found["z:wordless"] = 1.0
    if per_clause:
        for name in per_clause[0]:
            found[f"z:first:{name}"] = 1.0
        for name in per_clause[-1]:
            found[f"z:last:{name}"] = 1.0
        if not any(per_clause):
            found["z:cueless"] = 1.0


def _add_context(found: Features, made: Prepared, context: ReadingContext) -> None:
    shared = sum(made.shared)
    for bound in (0, 1, 3):
        if shared > bound:
            found[f"x:shared>{bound}"] = 1.0
    figures = {word.raw for word in made.words if word.text == "#"}
    if context.lines:
        said = {word.raw for line in context.lines for word in words_of(line.text, made.language)}
        if figures & said:
            found["x:old figure"] = 1.0
        if len(figures & said) > 1:
            found["x:old figures"] = 1.0
        if figures - said:
            found["x:new figure"] = 1.0
        if len(figures - said) > 1:
            found["x:new figures"] = 1.0
        for name in line_cues(context):
            found[f"x:{name}"] = 1.0


def line_cues(context: ReadingContext) -> set[str]:
    """The cues of the counterpart's last line, and whether it ends in a question."""
    line = next((line for line in reversed(context.lines) if line.speaker == "counterpart"), None)
    if line is None:
        return set()
    names = set(_cues_of_line(line.text, context.language))
    if len(context.lines) == 1:
        names.add("alone")
    return names


@lru_cache(maxsize=64)
def _cues_of_line(text: str, language: Language) -> frozenset[str]:
    words = words_of(text, language)
    names = {hit.cue for hit in find_cues(words, language)}
    return frozenset(names | {"?"} if words and words[-1].text == "?" else names)
