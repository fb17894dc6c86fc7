"""Values that seem to be told of, in a sentence that offers them when it stands alone: "$95, with the band. And is the insurance
written down too?"

What is asked or argued around an offer makes it look like a fact. The sentence by itself is read then, and where it offers the
value, so does the reply.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from trainer.language.reading import ReadChoice, Reading, ReadMove, ReadTerm

_SENTENCE = re.compile(r"(?:[^.?!…\n]|\.(?=\d))+[.?!…\n]*")
# "Sixty dollars against one point one million": two sums held side by side.
_COMPARES = re.compile(r"\b(?:against|versus|vs|contre|au lieu de|instead of)\b", re.IGNORECASE)
OFFERING = ("proposal", "conditional_exchange", "unilateral_concession")
"""Moves that put something forward."""
_SURE = 0.6
"""How surely the sentence alone must offer the value (0–1)."""
_LONG = 14
"""Words from which on a sentence is read clause by clause."""
_CLAUSE = re.compile(r",\s+(?:(?:mais|donc|alors|et|puis|but|so|and|then)\s+)?|\s+(?:mais|donc|but|so)\s+")
_WISHES = re.compile(
    r"\b(?:j['’ ]?aimerais|je (?:voudrais|souhaiterais|verrais|mettrais|pensais|partirais)|je l[ae] verrais|on (?:pourrait|aimerait|voudrait)|nous (?:aimerions|voudrions)|"
    r"(?:i|we)(?:['’]d| would) (?:like|love|prefer)|(?:i|we) (?:was|were) (?:thinking|hoping))\b",
    re.IGNORECASE,
)
"""What is wished is offered, whatever is told around it."""
_SAYS_SOMETHING = 4
"""Words that a clause has at least."""
_MOST = 3
"""Sentences or clauses of one reply that are read by themselves."""

Item = ReadTerm | ReadChoice


def with_offers_apart(reading: Reading, alone: Callable[[str], Reading]) -> Reading:
    """The reading with what its sentences offer when they stand alone.

    Args:
        reading: a reply.
        alone: reads one of its sentences in the same context.
    """
    items: list[Item] = [*reading.terms, *reading.choices]
    offers = any(move.move in OFFERING or move.move == "refusal" for move in reading.moves)
    told = [
        one
        for one in items
        if one.issue is not None and (one.stance == "fact" or (one.stance == "own" and not offers))
    ]
    now: dict[int, Item] = {}
    moves: tuple[ReadMove, ...] = ()
    for start, sentence, here in _telling(reading, told):
        by_itself = alone(sentence)
        offering = [move for move in by_itself.moves if move.move in OFFERING]
        offered = [pair for item in here if (pair := _offered(item, start, by_itself)) is not None]
        if offering and offered:
            now.update((id(item), one) for item, one in offered)
            moves += tuple(replace(m, start=m.start + start, end=m.end + start) for m in offering)
    if not now:
        return reading
    return replace(
        reading,
        terms=tuple(one for item in reading.terms if isinstance(one := now.get(id(item), item), ReadTerm)),
        choices=tuple(
            one for item in reading.choices if isinstance(one := now.get(id(item), item), ReadChoice)
        ),
        moves=(*reading.moves, *(move for move in moves if not reading.has(move.move))),
    )


def _telling(reading: Reading, told: list[Item]) -> Iterator[tuple[int, str, list[Item]]]:
    """The sentences of a reply of several that tell of a value, and the clauses of a long one, each with its place and those
    values."""
    found = []
    for sentence in _SENTENCE.finditer(reading.reply):
        for start, text in _pieces(sentence.start(), sentence.group()):
            wished = _WISHES.search(text) is not None
            here = [
                item
                for item in told
                if start <= item.start < start + len(text) and (item.stance == "fact" or wished)
            ]
            alone = text.strip() == reading.reply.strip()
            if here and not alone and _COMPARES.search(text) is None:
                found.append((start, text, here))
    yield from found[:_MOST]


def _pieces(start: int, sentence: str) -> Iterator[tuple[int, str]]:
    """A sentence, or its clauses where it rambles on."""
    if len(sentence.split()) < _LONG or _WISHES.search(sentence) is None:
        yield start, sentence
        return
    done = 0
    for cut in _CLAUSE.finditer(sentence):
        if len(sentence[done : cut.start()].split()) >= _SAYS_SOMETHING:
            yield start + done, sentence[done : cut.start()]
            done = cut.end()
    yield start + done, sentence[done:]


def _offered(item: Item, start: int, alone: Reading) -> tuple[Item, Item] | None:
    """A value with what it is in its sentence alone, where that offers it."""
    pool: tuple[Item, ...] = alone.terms if isinstance(item, ReadTerm) else alone.choices
    for one in pool:
        same = one.issue == item.issue and one.start + start == item.start
        if same and one.stance == "own" and one.confidence >= _SURE:
            return item, replace(item, stance="own", confidence=one.confidence)
    return None
