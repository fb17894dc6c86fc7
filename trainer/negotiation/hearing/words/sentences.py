"""The sentence of a reply that a place stands in."""

import re
from bisect import bisect_right
from functools import lru_cache

_SENTENCE = re.compile(r"[^.?!…\n]*(?:[.](?=\d)[^.?!…\n]*)*[.?!…\n]*")


def sentence_at(reply: str, offset: int) -> tuple[int, int]:
    """The characters of the sentence around an offset; a full stop inside a figure ends none."""
    spans = _spans(reply)
    place = bisect_right(spans, (offset, len(reply) + 1)) - 1
    if place >= 0 and spans[place][0] <= offset < spans[place][1]:
        return spans[place]
    return 0, len(reply)


@lru_cache(maxsize=32)
def _spans(reply: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a reply; one turn asks for them some hundred times."""
    return tuple(match.span() for match in _SENTENCE.finditer(reply) if match.end() > match.start())
