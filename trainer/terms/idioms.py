"""Figures of speech: "a hundred percent with you", "after two glasses" put nothing on the table."""

from collections.abc import Sequence

from trainer.terms.fold import fold_text
from trainer.terms.sources import SENTENCE_ENDS
from trainer.terms.spotted import Page, Spotted
from trainer.terms.value import TermValue

# "Si un jour on part", "one day you'll thank me": some day.
_SOME_DAY = frozenset(("si", "quand", "que", "qu", "beau", "if", "when", "that", "maybe", "perhaps"))
_SOMEBODY = frozenset(
    (
        "on",
        "je",
        "j",
        "vous",
        "nous",
        "il",
        "elle",
        "ils",
        "elles",
        "tu",
        "ou",
        "i",
        "you",
        "we",
        "they",
        "he",
        "she",
        "it",
        "or",
    )
)
_ALL_THE, _ON = frozenset(("les", "all")), frozenset(("sur", "pour", "to", "on", "with", "for"))
_POINTS = frozenset(("point", "points", "sujets", "lignes", "choses", "things", "items", "lines"))
_REMAINS = frozenset(
    ("reste", "restent", "restait", "manque", "manquent", "encore", "only", "remain", "have", "got")
)
_THE = frozenset(
    ["les", "nos", "vos", "ces", "mes", "tous", "the", "our", "your", "these", "those", "my", "all"]
)
_OF = frozenset(("de", "of", "off", "en", "sur", "on"))
_WHOLES = frozenset(("cent", "dix", "mille", "100", "10", "1000"))
_BEFORE = 4
_WHOLEHEARTED = frozenset((100, 110, 120, 200, 300, 1000))


def is_idiom(page: Page, one: Spotted, line: Sequence[TermValue], line_words: frozenset[str]) -> bool:
    """Whether a figure is only a manner of speaking.

    Args:
        page: the text.
        one: a figure of it.
        line: the values of the line answered.
        line_words: its words.
    """
    points = one.value.kind == "percent" and page.word(one.last) in _POINTS
    if (one.first == one.last or points) and counts_what_is_left(page, one.first, one.last):
        return True
    if one.value.kind == "percent":
        return _is_wholehearted(page, one) and not any(value.kind in ("percent", "deposit") for value in line)
    if one.value.kind == "duration" and one.value.number == 1 and one.value.unit == "day":
        by_word = page.word(one.first) in ("un", "one")
        return by_word and (page.word(one.first - 1) in _SOME_DAY or page.word(one.last + 1) in _SOMEBODY)
    if one.value.kind == "quantity" and one.value.unit:
        idle = fold_text(one.value.unit) in page.lexicon.words["idle"]
        return idle and page.word(one.last) not in line_words and not _is_large(one)
    return False


def counts_what_is_left(page: Page, first: int, last: int) -> bool:
    """ "Two left then: the courts and the delivery", "three to go", "il nous reste deux points": so many points."""
    after = page.word(last + 1), page.word(last + 2)
    if after[0] == "sur" and after[1] in _WHOLES and page.kind(last + 3) != "word":
        return True  # "deux sur cent, c'est énorme"; "0,47 sur dix mois" is a price
    if after[0] in ("left", "remaining") or after == ("to", "go"):
        return True
    points = page.word(last) in _POINTS or after[0] in _POINTS
    behind = after[0] if page.word(last) in _POINTS else after[1]
    if page.word(first - 1) in _ALL_THE and page.word(first - 2) in _ON and page.kind(last + 1) != "word":
        return True  # "d'accord sur les sept", "yes to all seven"; "on the 30" has a day's number
    if points and page.word(first - 1) in _THE and behind not in _OF:
        return True  # "les sept points", "the seven points"
    return points and any(page.word(first - steps) in _REMAINS for steps in range(1, _BEFORE))


def _is_wholehearted(page: Page, one: Spotted) -> bool:
    """ "à cent pour cent", "a hundred percent." of agreement; "100 % of the price" is a share."""
    if one.value.number not in _WHOLEHEARTED:
        return False
    after = page.word(one.last + 1)
    alone = _starts(page, one.first) and page.kind(one.last + 1) != "word"
    led = page.has(one.first - 1, "prices_at") and not page.has(one.last + 1, "share_links")
    closes = page.has(one.first - 1, "agreed") and page.kind(one.last + 1) != "word"
    return alone or led or closes or after in page.lexicon.words["agreeing"]


def _starts(page: Page, index: int) -> bool:
    return index <= 0 or page.word(index - 1) in SENTENCE_ENDS


def _is_large(one: Spotted) -> bool:
    return one.value.number is not None and one.value.number > 12
