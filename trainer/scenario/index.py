"""The headers of scenario files for a menu, kept in a small index so that a menu opens no scenario.

Reading a scenario takes pydantic and yaml; they are imported only for files that the index does not know as they are.
"""

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import trainer
from trainer.findings.finding import Finding

FILE_NAME = "scenarios.json"
_VERSION = 2


@dataclass(frozen=True, slots=True)
class Header:
    """What a menu shows of a scenario.

    Attributes:
        id: the file's name without its ending when the file does not say; title, likewise.
        language, market, contract: "" and difficulty, minutes, turns: 0 when the file does not say.
        errors: how many findings of severity error the file has; with any it cannot be played.
        warm_up: whether it is a first exercise.
    """

    id: str
    title: str
    language: str
    market: str
    contract: str
    difficulty: int
    minutes: int
    turns: int
    path: Path
    errors: int = 0
    warm_up: bool = False


def read_headers(paths: Iterable[Path], cache_folder: Path | None = None) -> tuple[Header, ...]:
    """The headers of scenario files, in the order given; files that cannot be opened are left out.

    Args:
        paths: as `shelf.find_scenarios` gives them.
        cache_folder: where the index is kept; it is created when missing, and done without when it cannot be used.
            None: every file is read.
    """
    known = _read_index(cache_folder)
    kept: dict[str, dict[str, Any]] = {}
    headers: list[Header] = []
    for path in paths:
        mark = _mark(path)
        if mark is None:
            continue
        name = str(path.absolute())
        entry = known.get(name)
        header = _header_of(entry, path) if entry is not None and entry.get("mark") == mark else None
        header = header or _read_header(path)
        kept[name] = {"mark": mark, **{k: v for k, v in asdict(header).items() if k != "path"}}
        headers.append(header)
    # What other folders hold stays known: menus are opened on different sets of folders.
    if cache_folder is not None and any(known.get(name) != entry for name, entry in kept.items()):
        _write_index(cache_folder, {**_still_there(known), **kept})
    return tuple(headers)


def first_of_each(headers: Iterable[Header]) -> tuple[tuple[Header, ...], tuple[Finding, ...]]:
    """The headers with each id once (the first wins), and a finding for every later one."""
    first: dict[str, Header] = {}
    findings = []
    for header in headers:
        kept = first.setdefault(header.id, header)
        if kept is not header:
            values = {"name": header.id, "other": str(kept.path)}
            findings.append(Finding("TR501", "warning", str(header.path), 1, 1, values))
    return tuple(first.values()), tuple(findings)


def _mark(path: Path) -> list[int] | None:
    """What tells one state of a file from another."""
    try:
        state = path.stat()
    except OSError:
        return None
    return [state.st_mtime_ns, state.st_size]


def _header_of(entry: Mapping[str, Any], path: Path) -> Header | None:
    texts = [entry.get(name) for name in ("id", "title", "language", "market", "contract")]
    numbers = [entry.get(name) for name in ("difficulty", "minutes", "turns", "errors")]
    if not all(isinstance(text, str) for text in texts) or not all(type(number) is int for number in numbers):
        return None
    if type(entry.get("warm_up")) is not bool:
        return None
    names = (
        "id", "title", "language", "market", "contract", "difficulty", "minutes", "turns", "errors", "warm_up",
    )  # fmt: skip
    return Header(**{name: entry[name] for name in names}, path=path)


def _read_header(path: Path) -> Header:
    from trainer.scenario.header import header_of_file

    return header_of_file(path)


def _read_index(folder: Path | None) -> dict[str, dict[str, Any]]:
    """The index; empty when there is none, when it cannot be read, or when another program version wrote it."""
    if folder is None:
        return {}
    try:
        content = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(content, dict) or content.get("written_by") != _writer():
        return {}
    entries = content.get("scenarios")
    if not isinstance(entries, dict):
        return {}
    return {name: entry for name, entry in entries.items() if isinstance(entry, dict)}


def _writer() -> str:
    # A newer program checks more: what an older one found says nothing.
    return f"{trainer.__version__}/{_VERSION}"


def _still_there(known: Mapping[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {name: entry for name, entry in known.items() if os.path.exists(name)}  # noqa: PTH110


def _write_index(folder: Path, entries: Mapping[str, Any]) -> None:
    """Write the index beside itself and put it in place in one step; a folder that refuses is no error."""
    temporary = folder / f".{FILE_NAME}.{os.getpid()}"
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps({"written_by": _writer(), "scenarios": entries}, ensure_ascii=False)
        temporary.write_text(text, encoding="utf-8")
        temporary.replace(folder / FILE_NAME)
    with suppress(OSError):
        temporary.unlink(missing_ok=True)
