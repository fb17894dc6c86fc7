"""The text of a file as its findings quote it: decoded, with its lines."""

import re
from dataclasses import dataclass
from hashlib import sha256

from trainer.findings.catalogue import entry
from trainer.findings.finding import Finding

# A hundred times a long scenario; a parser is never handed more.
SIZE_LIMIT = 1_000_000
_MOST_OF_A_KIND = 10

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_BIDI = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
# Spaces that look like indentation and are text.
_ODD_INDENT = re.compile("^ *[\u00a0\u2000-\u200b\u202f\u3000]", re.MULTILINE)
# "Ã©", "â€™": UTF-8 read as Windows-1252 and saved again.
_MOJIBAKE = re.compile("Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf™œ“”˜¦]|Â[\u00a0«»°]")
_UTF16 = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}


@dataclass(frozen=True, slots=True)
class SourceText:
    """A file's name, text and lines (without their ends)."""

    path: str
    text: str
    lines: tuple[str, ...]

    def finding(
        self, code: str, line: int, column: int, near: str | None = None, **values: object
    ) -> Finding:
        """A finding at a 1-based place of this text, with the severity the catalogue gives it."""
        source = self.lines[line - 1] if 1 <= line <= len(self.lines) else ""
        said = {name: str(value) for name, value in values.items()}
        return Finding(code, entry(code).severity, self.path, line, column, said, near, source)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, 1-based, of an offset into the text."""
        return self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset)


def source_text(path: str, text: str) -> SourceText:
    """A text whose line ends are made "\\n" and whose byte order mark is dropped."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return SourceText(path, text, tuple(text.split("\n")))


def text_hash(text: str) -> str:
    """SHA-256 of the UTF-8 text in hexadecimal: the name of a text by its content."""
    return sha256(text.encode("utf-8", "replace")).hexdigest()


def decode(content: str | bytes, path: str) -> tuple[SourceText, tuple[Finding, ...]]:
    """The text of a file's content, with what is wrong with its characters.

    Returns:
        The text (as far as it can be read, for the findings' own lines) and findings; any of severity error means
        that the text should not be parsed.
    """
    if len(content) > SIZE_LIMIT:
        source = source_text(path, "")
        return source, (source.finding("TR001", 1, 1, limit=SIZE_LIMIT // 1000, size=len(content) // 1000),)
    if isinstance(content, bytes):
        source, wrong = _from_bytes(content, path)
        if wrong:
            return source, wrong
    else:
        source = source_text(path, content)
    return source, _odd_characters(source)


def _from_bytes(content: bytes, path: str) -> tuple[SourceText, tuple[Finding, ...]]:
    for mark, name in _UTF16.items():
        if content.startswith(mark):
            source = source_text(path, content.decode(name, "replace"))
            return source, (source.finding("TR002", 1, 1, encoding=name),)
    if content.count(b"\0") * 3 > len(content):
        name = "utf-16-le" if content[1:2] == b"\0" else "utf-16-be"
        source = source_text(path, content.decode(name, "replace"))
        return source, (source.finding("TR002", 1, 1, encoding="UTF-16"),)
    try:
        return source_text(path, content.decode("utf-8")), ()
    except UnicodeDecodeError as error:
        source = source_text(path, content.decode("cp1252", "replace"))
        # Up to the first wrong byte both readings agree line by line; the column is counted in real characters.
        before = content[: error.start].decode("utf-8").removeprefix("\ufeff")
        line, column = source_text(path, before).lines, 0
        column = len(line[-1]) + 1
        return source, (source.finding("TR002", len(line), column, encoding="Windows-1252"),)


def _odd_characters(source: SourceText) -> tuple[Finding, ...]:
    found: list[Finding] = []
    for code, pattern in (
        ("TR003", _CONTROL),
        ("TR018", _MOJIBAKE),
        ("TR019", _BIDI),
        ("TR041", _ODD_INDENT),
    ):
        for count, match in enumerate(pattern.finditer(source.text)):
            if count == _MOST_OF_A_KIND:
                break
            name = f"U+{ord(match[0][-1]):04X}"
            found.append(source.finding(code, *source.place(match.end() - 1), character=name, text=match[0]))
    return tuple(found)
