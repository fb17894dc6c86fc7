"""The sentence of a reply that a place stands in."""

import re

_SENTENCE = re.compile(r"[^.?!…\n]*(?:[.](?=\d)[^.?!…\n]*)*[.?!…\n]*")


def sentence_at(reply: str, offset: int) -> tuple[int, int]:
    """The characters of the sentence around an offset; a full stop inside a figure ends none."""
    for match in _SENTENCE.finditer(reply):
        if match.start() <= offset < match.end():
            return match.span()
    return 0, len(reply)
