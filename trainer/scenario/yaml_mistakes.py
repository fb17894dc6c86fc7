"""Syntax errors in the words of someone who writes French, not YAML; the commonest are mended in memory, so that one
run still finds what else is wrong."""

import re

import yaml

from trainer.scenario.source_text import SourceText
from trainer.scenario.yaml_missing import Mistake, missing_comma, missing_sign, with_line
from trainer.scenario.yaml_tree import DEPTH_LIMIT, Node

_KEY = re.compile(r"\s*(?:-\s+)*[\w-]+:(?:\s|$)")
_BARE_KEY = re.compile(r"\s*[\w-]+:\s*$")
_NEEDS_QUOTES = "@`%&*!|>"
# By how much lines are usually indented.
_STEP = 2


def explain_error(source: SourceText, error: yaml.YAMLError, last: Node | None) -> Mistake:
    """What a syntax error comes from.

    Args:
        last: the last scalar read before the error.
    """
    if not isinstance(error, yaml.MarkedYAMLError):
        return Mistake(source.finding("TR005", 1, 1, problem=str(error)[:200]))
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    problem = error.problem or ""
    if "nesting depth" in problem:  # the parser of PyYAML 6.0.4 and later stops by itself, 1,000 levels down
        return Mistake(source.finding("TR013", line, column, limit=DEPTH_LIMIT))
    found = (
        _tab(source, line)
        or missing_comma(source, error, last)
        or missing_sign(source, error, last)
        or _colon(source, line, column, problem, last)
        or _quote(source, line, column, error, last)
        or _indentation(source, line, column, error)
        or _unclosed(source, error)
        or _character(source, line, column, error)
    )
    return found or Mistake(source.finding("TR005", line, column, problem=problem))


def _tab(source: SourceText, line: int) -> Mistake | None:
    text = _line(source, line)
    blank = text[: len(text) - len(text.lstrip())]
    if "\t" in blank:
        mended = with_line(source, line, blank.replace("\t", "  ") + text.lstrip())
        return Mistake(source.finding("TR006", line, blank.index("\t") + 1), mended)
    return None


def _colon(source: SourceText, line: int, column: int, problem: str, last: Node | None) -> Mistake | None:
    """`title: Emballages : le lancement`: a second colon in an unquoted text."""
    text = _line(source, line)
    if text[column - 1 : column] != ":" or last is None or not last.plain:
        return None
    if "not allowed in this context" not in problem and "',' or" not in problem:
        return None
    if last.line != line:
        if _KEY.match(text):
            return None
        # The text began on an earlier line: say it, and stop here.
        return Mistake(source.finding("TR007", line, column, text=text.strip()))
    start = last.column - 1
    end = _end_of_text(text, column, last.flow)
    written = text[start:end].rstrip()
    escaped = written.replace("\\", "\\\\").replace('"', '\\"')
    mended = with_line(source, line, f'{text[:start]}"{escaped}"{text[start + len(written) :]}')
    return Mistake(source.finding("TR007", line, column, text=escaped), mended)


def _end_of_text(text: str, column: int, flow: bool) -> int:
    pattern = r"[,}\]]| #" if flow else r" #"
    found = re.compile(pattern).search(text, column)
    return found.start() if found else len(text)


def _quote(
    source: SourceText, line: int, column: int, error: yaml.MarkedYAMLError, last: Node | None
) -> Mistake | None:
    """`'l'eau'`, `"Bonjour" dit-il`: text goes on after the closing quote; or a quote that is never closed."""
    context = error.context or ""
    if "quoted scalar" in context and error.context_mark is not None:
        if "escape" in (error.problem or ""):
            return Mistake(source.finding("TR037", line, column))
        mark = error.context_mark
        return Mistake(source.finding("TR034", mark.line + 1, mark.column + 1))
    if last is not None and not last.plain and last.end_line == line and 0 <= column - last.end_column <= 1:
        opening = _line(source, last.line)[last.column - 1 : last.column]
        if last.line < last.end_line and opening in ("'", '"'):
            # It was closed by the quote that opens the next text.
            return Mistake(source.finding("TR034", last.line, last.column))
        return Mistake(source.finding("TR033", line, column))
    return None


def _indentation(source: SourceText, line: int, column: int, error: yaml.MarkedYAMLError) -> Mistake | None:
    """A line out of line. The parser stumbles where two indentations meet; the odd one of them is to blame."""
    problem, text = error.problem or "", _line(source, line)
    if "sequence entries are not allowed" in problem and column > _indent(text) + 1:
        return Mistake(source.finding("TR036", line, column, character="-"))
    if "not allowed in this context" in problem and (_KEY.match(text) or text.lstrip().startswith("-")):
        before = _line(source, line - 1)
        # `trust:` moved left between two lines that agree.
        if _indent(before) < _indent(text) == _indent(_line(source, line - 2)) and _KEY.match(before):
            line -= 1
        return _misplaced(source, line)
    if ("expected key" in problem or "expected '-'" in problem) and column == _indent(text) + 1:
        return _misplaced(source, _out_of_line(source, line))
    return None


def _misplaced(source: SourceText, line: int) -> Mistake:
    return Mistake(source.finding("TR032", line, _indent(_line(source, line)) + 1))


def _out_of_line(source: SourceText, line: int) -> int:
    """The line to blame when this one fits neither the block above it nor what holds that block."""
    indent = _indent(_line(source, line))
    if indent % _STEP:
        return line
    parent = next((n for n in range(line - 1, 0, -1) if _is_less(source, n, indent)), 0)
    block = [n for n in range(parent + 1, line) if _line(source, n).strip()]
    if parent == 0 or not block:
        return block[0] if block and _indent(_line(source, block[0])) > indent else line
    first = block[0]
    if _indent(_line(source, first)) <= indent:
        return line
    alone = _BARE_KEY.match(_line(source, first)) and len(block) > 1
    level = alone and _indent(_line(source, block[1])) == _indent(_line(source, first))
    odd = _indent(_line(source, first)) % _STEP
    # A key pushed right stands level with its own content; one pushed left has its content two steps below it.
    return first if level or odd else parent


def _is_less(source: SourceText, line: int, indent: int) -> bool:
    text = _line(source, line)
    return bool(text.strip()) and _indent(text) < indent


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _unclosed(source: SourceText, error: yaml.MarkedYAMLError) -> Mistake | None:
    """A `{` or `[` that is never closed, or closed too late."""
    mark = error.context_mark
    if mark is None or "flow" not in (error.context or ""):
        return None
    bracket = _line(source, mark.line + 1)[mark.column : mark.column + 1]
    return Mistake(source.finding("TR035", mark.line + 1, mark.column + 1, bracket=bracket))


def _character(source: SourceText, line: int, column: int, error: yaml.MarkedYAMLError) -> Mistake | None:
    """A text that begins with a character of YAML's own."""
    if error.context_mark is not None and "scanning" in (error.context or ""):
        line, column = error.context_mark.line + 1, error.context_mark.column + 1
    character = _line(source, line)[column - 1 : column]
    if character and character in _NEEDS_QUOTES:
        return Mistake(source.finding("TR036", line, column, character=character))
    return None


def _line(source: SourceText, line: int) -> str:
    return source.lines[line - 1] if 1 <= line <= len(source.lines) else ""
