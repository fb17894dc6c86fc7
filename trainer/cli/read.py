"""`trainer read`: what replies do, a line of JSON in, a line out."""

import json
from collections.abc import Iterable
from typing import Any

from trainer.cli.context import Context, Options, WrongCall
from trainer.cli.files import file_text
from trainer.plain.trouble import line_trouble


def run(options: Options, context: Context) -> int:
    """Read every line. One that cannot be read gives an error in its place; the exit code is then 1."""
    code = 0
    state = None if options.state is None else _state(options.state, context)
    for number, line in enumerate(_lines(options.file, context), 1):
        if not line.strip():
            continue
        answer = _answer(line, options, state)
        if "error" in answer:
            code = 1
            answer |= {"line": number, "message": line_trouble(answer["error"], number, context.text)}
        context.json(answer, one_line=True)
    return code


def _state(name: str, context: Context) -> dict[str, Any]:
    """The state that every line is read in, unless it has its own. Raises WrongCall when the file is no object."""
    try:
        told = json.loads(file_text(name, context))
    except (ValueError, RecursionError):
        told = None
    if not isinstance(told, dict):
        raise WrongCall(context.text("cli.bad_state", path=name))
    return told


def _answer(line: str, options: Options, state: dict[str, Any] | None) -> dict[str, Any]:
    from trainer.language.records import read_record

    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return {"id": None, "error": "not-json"}
    if isinstance(record, dict):
        record.setdefault("lang", options.lang)
        if state is not None:
            record.setdefault("state", state)
    return read_record(record, explain=options.explain)


def _lines(name: str, context: Context) -> Iterable[str]:
    if name == "-":
        return iter(context.console.ask, None)
    return file_text(name, context).split("\n")
