"""The files by which assignments, attempts and reviews travel between machines: what they have in common.

Each is one JSON object with `kind`, `format`, `program` (the version that wrote it) and `seal`, a check sum over all the rest.
The seal hides and proves nothing (whoever knows the program can make one); it tells a file that was changed by hand from one
that another version of the program computed otherwise.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from trainer import __version__

Kind = Literal["hand-in", "assignment", "return"]
KINDS: tuple[Kind, ...] = ("hand-in", "assignment", "return")
FORMAT = 1
LARGEST = 30_000_000
"""Bytes of the largest file that is read; the longest attempts come to about 2 MB."""

_PREFIX = "negotiation-trainer/"

UnreadableReason = Literal[
    "empty", "too_large", "not_text", "damaged", "foreign", "other_kind", "newer", "contents", "texts"
]
"""Nothing in it · over `LARGEST` · not UTF-8 · not whole JSON (cut off, changed) · JSON of another program · one of our files,
but of another kind · written by a later version · something in it is missing or wrong · a text is not the one its log names."""


class UnreadableFile(ValueError):
    """A file cannot be taken. `reason` is the last part of the catalogue key of its message, `values` fill it."""

    def __init__(self, reason: UnreadableReason, **values: str) -> None:
        self.reason = reason
        self.values = values
        super().__init__(f"{reason}: {values}")


@dataclass(frozen=True, slots=True)
class Travelled:
    """A file as it came, nothing of `body` believed yet.

    Attributes:
        program: version that wrote it.
        sealed: whether it is as it was written.
    """

    kind: Kind
    program: str
    sealed: bool
    body: Mapping[str, Any]


def travelling_text(kind: Kind, body: Mapping[str, Any]) -> str:
    """The text of a file, ending in a line feed.

    Args:
        body: plain data; `kind`, `format`, `program` and `seal` are added here.
    """
    content = {"kind": f"{_PREFIX}{kind}", "format": FORMAT, "program": __version__, **body}
    return json.dumps({**content, "seal": _seal(content)}, ensure_ascii=False, indent=1) + "\n"


def travelled(content: bytes, kind: Kind | None = None) -> Travelled:
    """Read a file as far as all kinds have it in common.

    Args:
        content: of the file; a byte order mark, as other programs add one, does not matter.
        kind: that is wanted; None takes any of ours.

    Raises:
        UnreadableFile: with the reason; never anything else, whatever the bytes.
    """
    body = _object(content)
    name = body.get("kind")
    if not isinstance(name, str) or not name.startswith(_PREFIX):
        raise UnreadableFile("foreign")
    found = next((one for one in KINDS if name == _PREFIX + one), None)
    program = body.get("program")
    version = program if isinstance(program, str) else ""
    format = body.get("format")
    if found is None or not isinstance(format, int) or format > FORMAT:
        raise UnreadableFile("newer", program=version)
    if kind is not None and found != kind:
        raise UnreadableFile("other_kind", kind=found)
    return Travelled(found, version, _is_sealed(body), body)


def travelled_text(found: Any) -> str:
    """A text of a file's body, checked to be one that can be stored.

    Raises:
        UnreadableFile: it is no text, or holds half characters.
    """
    if not isinstance(found, str):
        raise UnreadableFile("contents", what="texts")
    try:
        found.encode("utf-8")
    except UnicodeEncodeError as error:
        raise UnreadableFile("contents", what="texts") from error
    return found


def _object(content: bytes) -> dict[str, Any]:
    if len(content) > LARGEST:
        raise UnreadableFile("too_large")
    if not content.strip():
        raise UnreadableFile("empty")
    try:
        # Windows editors save UTF-16 with its mark.
        text = content.decode("utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFile("not_text") from error
    try:
        body = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableFile("damaged") from error
    if not isinstance(body, dict):
        raise UnreadableFile("foreign")
    if r"\u" in text and _has_halves(body):
        raise UnreadableFile("contents", what="texts")
    return body


def _is_sealed(body: dict[str, Any]) -> bool:
    """Whether the rest is what the seal, taken out here, says."""
    seal = body.pop("seal", None)
    try:
        return bool(seal == _seal(body))
    except RecursionError as error:
        raise UnreadableFile("damaged") from error


def _has_halves(body: Mapping[str, Any]) -> bool:
    """Whether a text holds half of a character, which JSON can say and no file can hold; or is nested beyond measure."""
    try:
        json.dumps(body, ensure_ascii=False).encode("utf-8")
    except (UnicodeEncodeError, RecursionError):
        return True
    return False


def _seal(content: Mapping[str, Any]) -> str:
    # Lone surrogates can stand in JSON but not in UTF-8.
    text = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()
