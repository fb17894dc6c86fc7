"""Finding the wordings of options in a reply: every content word present, one slip of the keyboard forgiven."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from trainer.language.context import IssueCue
from trainer.language.lexicon import stop_words
from trainer.language.stance_data import word_sets
from trainer.terms.phrases import plain_words
from trainer.terms.spelling import Spelling
from trainer.terms.tokens import Token

_STOPS = frozenset(".?!;\n")
_SLACK = 4
# Tokens that may stand between a figure and what it counts ("200 % pour les données").
_BETWEEN = 4
# Signs that tell what the figure before them counts.
_SIGNS = frozenset("%€$£")
_MAGNITUDES = _SIGNS | {"million", "thousand", "mille", "millier", "k"}
# Small figures in words, as an option's label may have them in digits; "un" and "one" are mostly no figure.
_FIGURES = {
    "fr": ("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
    "en": ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
}
# A moment named by one word is an option only after a word for when: "dès la signature" is, "une signature" and "des signatures"
# are not.
_MOMENT = re.compile(
    r"(?:d[èe]s|[àa]|au|apr[èe]s|upon|on|at)\s+(?:(?:la|le|the)\s+|l['’])?[^\W\d_]+", re.IGNORECASE
)
_ARTICLES = frozenset(("la", "le", "l", "the"))
_WHEN_BEFORE_ARTICLE = frozenset(("des", "a", "apres", "upon", "on", "at"))
_WHEN = frozenset(("au", "upon", "on", "at"))
# "Votre droit et votre tribunal": whose the things are is all that tells the option.
_ALL_YOURS = re.compile(
    r"(?:(?:et |and |avec |with )?(?:votre|vos|your) [^\W\d_]+(?:, | |$))+", re.IGNORECASE
)
_YOURS = frozenset(("votre", "vos", "your", "ton", "ta", "tes"))
# Who begins a clause of his own after a comma, what may follow him, and the words that take up what stood before it ("les
# pénalités, je vous les abandonne").
_SPEAKER = frozenset(("je", "j", "nous", "on", "i", "we"))
_TELLING = 2
"""Words of a wording that tell it without its speaker."""
_DENIES_WITHIN = 3
"""Tokens from a word that denies to the thing it denies, at most."""
_TO_WHOM = frozenset(("vous", "te", "ne", "n", "lui"))
_TAKES_UP = frozenset(("les", "la", "le", "l", "en", "y"))
_TAKES_UP_AFTER = frozenset(("it", "that", "them", "this"))
_AGAINST = frozenset(("mais", "but"))
_SOON = 4
# Who does it ("nous dédouanons", "your company clears"), and the words before a wording among which that stands.
_MINE = frozenset(
    ("je", "j", "nous", "on", "mon", "ma", "mes", "notre", "nos", "i", "we", "us", "me", "my", "our")
)
_HERS = frozenset(("vous", "votre", "vos", "you", "your"))
_HER = frozenset(("vous", "vou", "you"))
_WHO = 4
_BREAKS = frozenset(",.;:!?")
# What begins a clause that only names a point.
_ON_A_POINT = frozenset(("pour", "sur", "concernant", "quant", "cote", "for", "on", "about", "regarding"))
# Words of a reply that names a moment and nothing else.
_ALONE = 2
# "8 400 €" is one figure, however its thousands are set apart.
_GROUPED = re.compile(r"(?<=\d)\s(?=\d{3}(?!\d))")


class Mentioned(NamedTuple):
    """An option's wording over tokens `first`..`last`."""

    issue: str
    option: str
    first: int
    last: int
    confidence: float


class _Wording(NamedTuple):
    """An option said in some words; `signs`: those of its figures ("150 %"); `moment`: it is one word for a moment;
    `yours`: it is told by whose its things are alone; `whole`: no comma parts it; `others`: the words for whoever does not do it,
    where it says that one of the two does."""

    issue: str
    option: str
    words: tuple[str, ...]
    signs: frozenset[str]
    moment: bool
    yours: bool
    whole: bool
    others: frozenset[str]


class _Wordings(NamedTuple):
    """Wordings by word; `options`: for each issue the options that have a word in a wording of theirs; `denies`: words that deny."""

    by_word: dict[str, tuple[_Wording, ...]]
    options: dict[str, dict[str, frozenset[str]]]
    spelling: Spelling
    denies: frozenset[str]


@lru_cache(maxsize=32)
def _wordings(language: str, issues: tuple[IssueCue, ...]) -> _Wordings:
    listed = word_sets(language, "words")
    figures = _figures(language)
    by_word: dict[str, list[_Wording]] = {}
    for issue in issues:
        for option in issue.options:
            texts = option.like if option.terms or issue.kind else (*option.like, option.label)
            for text in texts:
                words = _content(plain_words(_GROUPED.sub("", text)), listed["empty"])
                words = _without(_SPEAKER, words)
                words = tuple(figures.get(word, word) for word in words)
                if words and any(word not in listed["denies"] for word in words):
                    moment = len(words) == 1 and _MOMENT.fullmatch(text) is not None
                    yours = _ALL_YOURS.fullmatch(text) is not None
                    signs = _SIGNS.intersection(text)
                    others = _others(plain_words(text))
                    wording = _Wording(
                        issue.id, option.id, words, signs, moment, yours, "," not in text, others
                    )
                    for word in set(words):
                        by_word.setdefault(word, []).append(wording)
    table = {word: tuple(dict.fromkeys(found)) for word, found in by_word.items()}
    options: dict[str, dict[str, set[str]]] = {}
    common = stop_words("fr" if language == "fr" else "en")
    for word, found in table.items():
        for one in found if common.isdisjoint((word, f"{word}s")) else ():
            options.setdefault(one.issue, {}).setdefault(word, set()).add(one.option)
    told = {issue: {word: frozenset(names) for word, names in by.items()} for issue, by in options.items()}
    return _Wordings(table, told, Spelling(table), frozenset(listed["denies"]))


@lru_cache(maxsize=2)
def _figures(language: str) -> dict[str, str]:
    """The small figures in words, each with its digits; the stem too, where that is cut shorter ("deux", "trois")."""
    numbered = enumerate(_FIGURES[language], start=2)
    return {form: str(number) for number, word in numbered for form in (word, _stem(word))}


def _content(words: Sequence[str], empty: frozenset[str]) -> tuple[str, ...]:
    return tuple(_stem(word) for word in words if word not in empty)


def _without(doers: frozenset[str], words: tuple[str, ...]) -> tuple[str, ...]:
    """ "Je double le préavis": the words without who does it, which tells no option from another but by `others`."""
    kept = tuple(word for word in words if word not in doers)
    return kept if len(kept) >= _TELLING else words


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] in "sx" and not word.endswith("ss") else word


def mentioned_options(
    tokens: Sequence[Token], language: str, issues: tuple[IssueCue, ...]
) -> list[Mentioned]:
    """The options whose wording stands in the text, the fullest wording winning where several overlap."""
    words = _words(tokens, language, issues)
    found = [
        (len(wording.words), Mentioned(wording.issue, wording.option, *span, 0.9))
        for wording, span in _worded(tokens, words, _wordings(language, issues))
        if not _is_done_by(wording.others, tokens, *span)
    ]
    return _without_borrowed(_fullest(found), words)


def done_by_others(
    tokens: Sequence[Token], language: str, issues: tuple[IssueCue, ...]
) -> frozenset[tuple[str, str]]:
    """The options, each with its issue, whose wording stands in the text but for who does it: "we handle the customs", where she was to."""
    wordings = _wordings(language, issues)
    told = {
        word: tuple(one._replace(words=_without(_HER, one.words)) for one in found if one.others)
        for word, found in wordings.by_word.items()
    }
    words = _words(tokens, language, issues)
    return frozenset(
        (wording.issue, wording.option)
        for wording, span in _worded(tokens, words, wordings._replace(by_word=told))
        if _is_done_by(wording.others, tokens, *span)
    )


def _words(tokens: Sequence[Token], language: str, issues: tuple[IssueCue, ...]) -> list[str]:
    """The words of a text as wordings have them: stems, one slip mended, small figures in digits."""
    figures, spelling = _figures(language), _wordings(language, issues).spelling
    return [
        figures.get(token.word) or spelling.correct(_stem(token.word))
        if token.kind == "word"
        else _GROUPED.sub("", token.word)
        for token in tokens
    ]


def _worded(
    tokens: Sequence[Token], words: Sequence[str], wordings: _Wordings
) -> Iterator[tuple[_Wording, tuple[int, int]]]:
    """The wordings that stand in a text, each with its first and last token."""
    for index, word in enumerate(words):
        for wording in wordings.by_word.get(word, ()):
            if wording.moment and not _is_when(tokens, index):
                continue
            span = _span(words, index, wording)
            if span and wording.yours and not _are_yours(tokens, *span):
                continue
            if (
                span
                and wording.whole
                and _begins_anew([token.word for token in tokens], *span, wording.words)
            ):
                continue
            if span and wording.whole and _is_gathered(words, *span, wording.words):
                continue
            if (
                span
                and span[1] - span[0] > _DENIES_WITHIN
                and word in wordings.denies
                and len(wording.words) == _TELLING
            ):
                continue  # "pas d'accord pour les pénalités" is no "pas de pénalités"
            if span and not _holds_another(words, *span, wording, wordings.options[wording.issue]):
                yield wording, span


def _without_borrowed(found: Sequence[Mentioned], words: Sequence[str]) -> list[Mentioned]:
    """ "Export complet, un dossier d'audit chaque année": the options without one whose words beyond a comma are those of another
    point's."""
    return [
        one
        for one in found
        if not any(
            one.first < other.first <= one.last <= other.last
            and one.issue != other.issue
            and "," in words[one.first : other.first]
            for other in found
        )
    ]


def _others(words: Sequence[str]) -> frozenset[str]:
    """The words for whoever does not do what a wording says that one of the two does."""
    mine, hers = not _MINE.isdisjoint(words), not _HERS.isdisjoint(words)
    if mine == hers:
        return frozenset()
    return _HERS if mine else _MINE


def _is_done_by(others: frozenset[str], tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "So your company clears the goods and pays the duty" is no "we clear and we pay the duty"."""
    start = first
    while start > max(0, first - _WHO) and tokens[start - 1].word not in _BREAKS:
        start -= 1
    said = {token.word for token in tokens[start : last + 1]}
    doing = _MINE if others is _HERS else _HERS
    return not said.isdisjoint(others) and said.isdisjoint(doing)


def _are_yours(tokens: Sequence[Token], first: int, last: int) -> bool:
    return any(token.word in _YOURS for token in tokens[max(0, first - 1) : last + 1])


def _holds_another(
    words: Sequence[str], first: int, last: int, wording: _Wording, options: Mapping[str, frozenset[str]]
) -> bool:
    """Whether a word in the midst of a wording is of another option of the issue and never of this one: "I take the shared duties" is
    no "we take the duties"."""
    return any(
        word not in wording.words and word in options and wording.option not in options[word]
        for word in words[first + 1 : last]
        if not word.isdigit()
    )


def _is_gathered(words: Sequence[str], first: int, last: int, wanted: Sequence[str]) -> bool:
    """ "Deux mois de restitution, et le paiement chaque année" is no "chaque mois": its words stand the other way round, on both
    sides of a comma, before which the point is not only named."""
    said = words[first : last + 1]
    if "," not in said:
        return False
    places, comma = [said.index(word) for word in wanted], said.index(",")
    turned = places != sorted(places) and places[0] > comma
    return turned and not _names_its_point(words, first + comma)


def _begins_anew(words: Sequence[str], first: int, last: int, wanted: Sequence[str]) -> bool:
    """Whether a comma parts a wording's words and the speaker begins a clause there ("payez vite, j'abandonne les pénalités"), or sets
    something else against it ("je vous cède une semaine, mais pas la créance")."""
    for at in range(first + 1, last - 1):
        # "L'exclusivité oui, mais sans le site" is what is worded "l'exclusivité sans le site".
        if words[at] == "," and words[at + 1] in _AGAINST and _stem(words[at + 2]) not in wanted:
            return True
        if words[at] != "," or words[at + 1] not in _SPEAKER or _names_its_point(words, at):
            continue
        verb = next((word for word in words[at + 2 :] if word not in _TO_WHOM), "")
        if verb not in _TAKES_UP and _TAKES_UP_AFTER.isdisjoint(words[at + 2 : at + 2 + _SOON]):
            return True
    return False


def _names_its_point(words: Sequence[str], comma: int) -> bool:
    """Whether the clause before a comma only names what the next one is about ("pour l'exclusivité, je vous propose…")."""
    start = max((at + 1 for at in range(comma) if words[at] in _BREAKS), default=0)
    return words[start] in _ON_A_POINT


def _is_when(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word at this place is said as a moment ("dès la signature", "à la signature"), or is all that is said."""
    if sum(token.kind == "word" for token in tokens) <= _ALONE:
        return True
    before = tokens[max(0, index - 2) : index]
    if any(token.raw.casefold() == "dès" for token in before):
        return True
    if not before or before[-1].word in _WHEN:
        return bool(before)
    return len(before) > 1 and before[-1].word in _ARTICLES and before[0].word in _WHEN_BEFORE_ARTICLE


def _span(words: Sequence[str], index: int, wording: _Wording) -> tuple[int, int] | None:
    """The shortest window from token `index` on that holds every wanted word within one sentence."""
    wanted = wording.words
    missing = list(wanted)
    if words[index] not in missing:
        return None
    limit = min(len(words), index + len(wanted) * 2 + _SLACK)
    for at in range(index, limit):
        if words[at] in _STOPS:
            return None
        if words[at] in missing:
            missing.remove(words[at])
            if not missing:
                said = words[index : at + 1]
                alike = _counted_alike(said, wanted) and not _counts_else(words, at, wording)
                return (index, at) if alike and not _led_by_another(said, wanted) else None
    return None


def _led_by_another(said: Sequence[str], wanted: Sequence[str]) -> bool:
    """ "Once the yearly fees, and two times if…": what stands before the comma is not counted by the figure after it."""
    return wanted[0].isdigit() and wanted[0] in said and "," in said[: said.index(wanted[0])]


def _counted_alike(said: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether a figure counts what it counts in the wording: "two times, with a $5 million certificate" is no "5 times", and
    "10 % ce mois-ci, trois mensualités" no "10 mensualités"."""
    return all(
        any(_counts(said, at, thing) for at, word in enumerate(said) if word == figure)
        for figure, thing in pairwise(wanted)
        if figure.isdigit() and not thing.isdigit()
    )


def _counts(said: Sequence[str], at: int, thing: str) -> bool:
    """Whether the figure at this place counts that thing, which stands a few words after it; a percentage or a sum counts
    nothing beyond the next comma."""
    after = said[at + 1 : at + 2 + _BETWEEN]
    if thing not in after:
        return False
    return after[0] not in _SIGNS or "," not in after[: after.index(thing)]


def _counts_else(words: Sequence[str], last: int, wording: _Wording) -> bool:
    """Whether a figure that ends a wording goes on to count something else: "the cap, and 5 million" is no "cap at 5"."""
    following = words[last + 1] if last + 1 < len(words) else ""
    return (
        words[last].isdigit() and following in _MAGNITUDES - wording.signs and following not in wording.words
    )


def _fullest(found: Sequence[tuple[int, Mentioned]]) -> list[Mentioned]:
    """For each issue, wordings without overlap: more words first, then the tighter, then the earlier."""
    kept: list[Mentioned] = []
    ranked = sorted(found, key=lambda one: (-one[0], one[1].last - one[1].first, one[1].first))
    for _, one in ranked:
        rivals = [other for other in kept if other.issue == one.issue]
        if any(other.first <= one.last and one.first <= other.last for other in rivals):
            continue
        if any(other.option == one.option for other in rivals):
            continue
        kept.append(one)
    return sorted(kept, key=lambda one: one.first)
