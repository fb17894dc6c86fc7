"""Signs left out of a YAML line: the colon or its space, the space after a dash, the comma between two entries."""

import re
from dataclasses import dataclass

import yaml

from trainer.findings.finding import Finding
from trainer.scenario.source_text import SourceText
from trainer.scenario.yaml_tree import Node

# `minutes:15`, `minutes 15`, `-"texte"`; a web address is not a key.
_NO_SPACE = re.compile(r"(\s*(?:-\s+)*[a-z][\w-]*:)(?!//)(?=[^\s:])")
_NO_COLON = re.compile(r"(\s*(?:-\s+)*[a-z][\w-]*)(?=\s+\S|\s*$)")
_NO_DASH_SPACE = re.compile(r"(\s*-)(?=[^\s-])")
_KEY_AHEAD = re.compile(r"[a-z][\w-]*:(?:\s|$)")
_VALUE_AND_KEY = re.compile(r"([a-z0-9][\w-]*)\s+([a-z][\w-]*)\Z")


@dataclass(frozen=True, slots=True)
class Mistake:
    """A syntax error as a finding, with the text mended (None: it cannot be)."""

    finding: Finding
    mended: str | None = None


def with_line(source: SourceText, line: int, text: str) -> str:
    """The whole text with one line replaced."""
    lines = list(source.lines)
    lines[line - 1] = text
    return "\n".join(lines)


def missing_sign(source: SourceText, error: yaml.MarkedYAMLError, last: Node | None) -> Mistake | None:
    """The mistake of a line that is not a "key: value" because a colon, a space or a dash's space is missing."""
    line = 0
    if "could not find expected ':'" in (error.problem or "") and error.context_mark is not None:
        line = error.context_mark.line + 1
    elif "not allowed in this context" in (error.problem or "") and last is not None and last.plain:
        # `name:Camille`, then a sound line: both were read as one text.
        line = last.line if error.problem_mark is not None and last.line <= error.problem_mark.line else 0
    if not 1 <= line <= len(source.lines):
        return None
    text = source.lines[line - 1]
    patterns = [(_NO_SPACE, " "), (_NO_DASH_SPACE, " ")]
    if "could not find" in (error.problem or ""):
        patterns.append((_NO_COLON, ":"))
    for pattern, sign in patterns:
        found = pattern.match(text)
        if found is not None:
            mended = text[: found.end()] + sign + text[found.end() :]
            finding = source.finding("TR038", line, found.end(), text=mended.strip())
            return Mistake(finding, with_line(source, line, mended))
    return None


def missing_comma(source: SourceText, error: yaml.MarkedYAMLError, last: Node | None) -> Mistake | None:
    """`{says: "x" then: …}`, `{outcome: agreement says: "x"}`: the comma between two entries is missing."""
    mark = error.problem_mark
    if mark is None or last is None or not last.flow or "',' or" not in (error.problem or ""):
        return None
    line, column = mark.line + 1, mark.column
    if last.end_line != line or line > len(source.lines):
        return None
    text = source.lines[line - 1]
    if not last.plain:
        place = last.end_column - 1
        if column - place > 1 or _KEY_AHEAD.match(text[place:].lstrip()) is None:
            return None
    else:
        written = _VALUE_AND_KEY.match(text[last.column - 1 : column])
        if written is None or text[column : column + 1] != ":":
            return None
        place = last.column - 1 + written.end(1)
    mended = text[:place] + "," + text[place:]
    return Mistake(source.finding("TR039", line, place + 1), with_line(source, line, mended))
