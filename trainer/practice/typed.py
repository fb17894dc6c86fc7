"""What was typed, made fit to keep: composed characters, nothing invisible that acts, a bounded length."""

import unicodedata
from dataclasses import dataclass

LONGEST_REPLY = 4000
"""Characters kept of one reply: four pages, twenty times what anybody says in one breath."""

# Twice the length is looked at, so that removing characters rarely costs any; the rest is never even scanned.
_LOOKED_AT = 2 * LONGEST_REPLY
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BREAKS = str.maketrans({"\r": "\n", "\u2028": "\n", "\u2029": "\n", "\x85": "\n", "\t": " "})


@dataclass(frozen=True, slots=True)
class Typed:
    """A cleaned reply. `cut` is how many characters were left off its end, 0 for nearly all."""

    text: str
    cut: int = 0


def clean_reply(text: str) -> Typed:
    """A reply as it is kept, read and shown: NFC, line breaks as `\\n`, no control or bidi characters, no blank ends."""
    looked_at = text.replace("\r\n", "\n")[:_LOOKED_AT].translate(_BREAKS)
    kept = "".join(character for character in looked_at if _is_kept(character))
    composed = unicodedata.normalize("NFC", kept).strip()
    beyond = max(0, len(text) - _LOOKED_AT)
    return Typed(composed[:LONGEST_REPLY].rstrip(), max(0, len(composed) - LONGEST_REPLY) + beyond)


def clean_name(text: str) -> str:
    """A person's name on one line, at most 80 characters."""
    return " ".join(clean_reply(text).text.split())[:80].rstrip()


def clean_line(text: str) -> str:
    """Something typed on one line, at most 300 characters."""
    return " ".join(clean_reply(text).text.split())[:300].rstrip()


def without_controls(text: str) -> str:
    """A text of any length that is safe to write to a terminal: no control or bidi characters but line breaks."""
    return "".join(character for character in text if _is_kept(character))


def _is_kept(character: str) -> bool:
    if character == "\n":
        return True
    # Cc: controls; Cs: halves of characters that no file can hold.
    return character not in _BIDI and unicodedata.category(character) not in ("Cc", "Cs")
