"""Options of an issue put into other words than their wordings have: what of a reply is likely enough to mean one.

The weights were learnt by `tools/train_options.py` on the paraphrases of `data/options` and on the questions and
statements of `data/answers`. A paraphrase is no surer than it is likely: mostly it is said back before anything is built on it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from trainer.language.context import IssueCue, Language, ReadingContext
from trainer.language.features import Prepared
from trainer.language.lexicon import stop_words
from trainer.language.option_evidence import EVIDENCE, Stretch, evidence
from trainer.language.option_index import DENIAL, OptionIndex, option_index, parts_of
from trainer.language.reading import ReadChoice, ReadTerm
from trainer.language.related import related
from trainer.language.weights import sigmoid
from trainer.language.words import Word, words_of

WEIGHTS = (
    -2.416,
    0.853,
    -0.126,
    1.256,
    -0.253,
    0.565,
    2.066,
    1.441,
    0.0,
    2.87,
    -0.809,
    -4.423,
    -0.542,
    -0.587,
    0.392,
    -1.925,
)
"""What nothing, and then each number of `EVIDENCE`, weighs."""
LEAST, UNNAMED, RATHER = 0.8, 0.85, 0.9
"""From this likelihood on a stretch is taken for an option; the second where the issue is neither named nor spoken of, the third
where another option of the issue stands there in its very words, which the stretch is to be so much less like."""
_LESS_LIKE = 0.1
_PIECES = 16
_FEWEST = 2
"""Parts of a stretch that can put an option into words."""
_ONLY_NO = frozenset(
    (
        "non",
        "nan",
        "no",
        "nope",
        "pas",
        "du",
        "tout",
        "not",
        "at",
        "all",
        "merci",
        "thanks",
        "desole",
        "sorry",
    )
)
"""Words of a stretch that says no and nothing else."""
_NAMED = (EVIDENCE.index("issue named"), EVIDENCE.index("issue spoken of"))
_ROW = 3
"""Pieces between commas that make a row of a sentence."""
_PARTS = frozenset(",/+|;")
_ENDS = frozenset("?!.")
_LAST = Word(".", ".", 0, 0)

_LEFT = re.compile(
    r"\b(?:il|nous|vous|on a) (?:nous |vous )?(?:reste|restent|restait|manque)\b.*\ba (?:voir|regler|discuter|traiter|decider|parler|fixer)\b"
    r"|\b(?:reste|restent) (?:a (?:voir|regler|discuter|traiter|decider|fixer)|(?:le|la|les|l)\b.*\ba (?:voir|regler|discuter|traiter|decider|fixer))\b"
    r"|\b(?:is|are|remains?|what is) (?:still )?(?:left|open|to (?:discuss|settle|agree|decide))\b"
)


class Paraphrase(NamedTuple):
    """A stretch of a reply that puts an option into other words; `start`, `end`: the characters of what it shares with it."""

    issue: str
    option: str
    start: int
    end: int
    likely: float


def paraphrased(
    made: Prepared,
    context: ReadingContext,
    said: Sequence[ReadChoice | ReadTerm],
) -> list[Paraphrase]:
    """The options that a reply puts into other words, one an issue at most.

    Args:
        made: the reply taken apart.
        context: the issues with their options.
        said: the figures and the options in their very words that the reply is known to speak of.
    """
    language = context.language
    index = option_index(context.issues, language)
    spoken = frozenset({context.last_issue} if context.last_issue else ())
    counted = {one.issue for one in said if isinstance(one, ReadTerm)}
    # A law and a court are read as such, and make an option only together.
    clauses = {one.issue for one in said if isinstance(one, ReadTerm) and one.value.number is None}
    worded = {one.issue: one.option for one in said if isinstance(one, ReadChoice)}
    best: dict[str, Paraphrase] = {}
    for words in stretches(made):
        parts = parts_of(words, language)
        if len(parts) < _FEWEST or _says_only_no(words) or _is_left_to_see(words):
            continue
        stretch = Stretch(parts, any(word.text == "?" for word in words))
        found = evidence(stretch, index, spoken, language)
        weighed = {place: _likely(numbers) for place, numbers in found.items()}
        for place, likely in sorted(weighed.items(), key=lambda each: -each[1]):
            option = index.options[place]
            in_words = worded.get(option.issue)
            if in_words == option.id or option.issue in (counted if in_words is None else clauses):
                continue
            held = best.get(option.issue)
            least = LEAST if any(found[place][at] for at in _NAMED) else UNNAMED
            if in_words is not None:
                rival = index.places.get((option.issue, in_words), -1)
                least = max(RATHER, weighed.get(rival, 0.0) + _LESS_LIKE)
            if not _says_none(parts, context.issues, language, option.issue, option.id):
                continue
            if likely < least or (held is not None and likely <= held.likely):
                continue
            one = Paraphrase(option.issue, option.id, *_shared(words, index, place, language), likely)
            if in_words is not None and not _goes_beyond(one, made, said):
                continue
            # "J'oublie les intérêts, mais je garde l'indemnité": half of what is meant is no option of its own.
            if held is None or held.option == one.option or not _overlap(held, one):
                best[option.issue] = one
    return _apart(best.values(), said)


def _says_only_no(words: Sequence[Word]) -> bool:
    """ "Non, pas du tout" is no word of none of something; "aucune" is."""
    return {word.text for word in words if word.text.isalpha()} <= _ONLY_NO


def _is_left_to_see(words: Sequence[Word]) -> bool:
    """ "Il nous reste l'exclusivité à voir": what is still to be spoken of is no option of it."""
    return _LEFT.search(" ".join(word.text for word in words)) is not None


def _says_none(
    parts: Mapping[str, float], issues: tuple[IssueCue, ...], language: Language, issue: str, option: str
) -> bool:
    """Whether a stretch may mean an option of having none: "j'ai demandé une garantie" denies nothing, and has no word of "votre parole
    suffit", and does not. True of every other option."""
    telling = _without_denial(issues, language).get((issue, option))
    return telling is None or DENIAL in parts or not telling.isdisjoint(parts)


@lru_cache(maxsize=32)
def _without_denial(
    issues: tuple[IssueCue, ...], language: Language
) -> Mapping[tuple[str, str], frozenset[str]]:
    """For each option that its label denies, what its wordings without a denial are told by, the names of the point left out."""
    found: dict[tuple[str, str], frozenset[str]] = {}
    for issue in issues:
        named = {
            part
            for text in (*issue.words, issue.label)
            for part in parts_of(words_of(text, language), language)
        }
        for option in issue.options:
            if DENIAL not in parts_of(words_of(option.label, language), language):
                continue
            said = [parts_of(words_of(text, language), language) for text in option.like]
            plain = {part for parts in said if DENIAL not in parts for part in parts}
            found[issue.id, option.id] = frozenset(plain - named)
    return found


def _goes_beyond(one: Paraphrase, made: Prepared, said: Sequence[ReadChoice | ReadTerm]) -> bool:
    """Whether a paraphrase holds what is said in very words and goes on ("three years, and free to leave if you are sold"); what
    a comma parts from it before is another clause ("si vous payez vite, j'abandonne les pénalités")."""
    commas = [word.start for word in made.words if word.text == ","]
    return all(
        one.start <= other.start
        and other.end <= one.end
        and (one.start, one.end) != (other.start, other.end)
        and not any(one.start <= at < other.start for at in commas)
        for other in said
        if isinstance(other, ReadChoice) and other.issue == one.issue
    )


def _likely(numbers: Sequence[float]) -> float:
    return sigmoid(WEIGHTS[0] + sum(w * x for w, x in zip(WEIGHTS[1:], numbers, strict=True)))


def _overlap(one: Paraphrase, other: Paraphrase) -> bool:
    return one.start < other.end and other.start < one.end


def _apart(found: Iterable[Paraphrase], said: Sequence[ReadChoice | ReadTerm]) -> list[Paraphrase]:
    """Those that share no words with a likelier one, or with what is read already: the same words speak of one issue."""
    kept: list[Paraphrase] = []
    for one in sorted(found, key=lambda each: -each.likely):
        free = all(
            other.issue == one.issue or one.end <= other.start or other.end <= one.start for other in said
        )
        if free and not any(_overlap(one, other) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def stretches(made: Prepared) -> Iterator[tuple[Word, ...]]:
    """The sentences of a reply, their clauses, and what stands between the commas of a row."""
    spans: list[tuple[int, int]] = []
    first, commas = 0, [-1]
    for at, word in enumerate((*made.words, _LAST)):
        if word.text in _PARTS:
            commas.append(at)
        elif word.text in _ENDS:
            spans.append((first, min(at + 1, len(made.words))))
            if len(commas) >= _ROW:
                spans += [(start + 1, end) for start, end in pairwise((*commas, at))]
            first, commas = at + 1, [at]
    spans += [(clause.first, clause.last + 2) for clause in made.clauses]
    for start, end in list(dict.fromkeys(spans))[:_PIECES]:
        yield tuple(made.words[start:end])


def _shared(words: tuple[Word, ...], index: OptionIndex, place: int, language: Language) -> tuple[int, int]:
    """From the first to the last word of a stretch that the option has, or has a related word of."""
    option, near = index.options[place], related(language)
    alike = [
        word
        for word in words
        for part in parts_of((word,), language)
        if part in option.apart or any(group in option.groups_apart for group in near.get(part, ()))
    ]
    # "Le préavis doublé, je vous le donne": the speaker's own small words are no part of it.
    common = stop_words(language)
    telling = [word for word in alike if word.text not in common] or alike
    held = telling or [word for word in words if word.text[0].isalnum()]
    return held[0].start, held[-1].end
