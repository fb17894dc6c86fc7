"""Ids of attempts: 26 characters that sort by time, from a moment and some bytes (the layout of a ULID)."""

import hashlib

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O, U to misread.
LENGTH = 26


def attempt_id(seconds: float, entropy: bytes) -> str:
    """An id whose first ten characters are the moment and whose last sixteen come from `entropy`.

    Args:
        seconds: since 1970-01-01 UTC, 0 to 2.8e11; kept to the millisecond.
        entropy: any bytes; the same moment and bytes give the same id.
    """
    milliseconds = max(0, min(int(seconds * 1000), 2**48 - 1))
    tail = int.from_bytes(hashlib.sha256(entropy).digest()[:10])
    value = milliseconds << 80 | tail
    return "".join(_ALPHABET[value >> shift & 31] for shift in range(5 * (LENGTH - 1), -1, -5))


def content_hash(text: str) -> str:
    """The name of a text by its content: SHA-256 of its UTF-8 bytes, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def is_attempt_id(text: str) -> bool:
    """Whether this could be the id of an attempt."""
    return len(text) == LENGTH and all(letter in _ALPHABET for letter in text)
