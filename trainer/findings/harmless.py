"""Text of a file made safe to print: nothing in it steers a terminal."""

import unicodedata

_HARMFUL = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def harmless(text: str) -> str:
    """The text with every control, direction and separator character replaced, one for one."""
    return "".join(
        " " if character == "\t" else "\ufffd" if unicodedata.category(character) in _HARMFUL else character
        for character in text
    )
