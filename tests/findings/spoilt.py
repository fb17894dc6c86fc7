"""The failing examples of the catalogue: edits of a sound scenario, or whole files, each with the lines that are wrong."""

from pathlib import Path
from typing import Any

import pytest

from trainer.findings.catalogue import Example, catalogue

SOUND = (Path(__file__).parents[1] / "scenario" / "fixtures" / "petit.yaml").read_text(encoding="utf-8")


def examples(check: str) -> list[Any]:
    """Code and example, of those that this check is to find, as parameters of a test."""
    return [
        pytest.param(code, example, id=f"{code}-{number}")
        for code, known in catalogue().items()
        for number, example in enumerate(known.examples, 1)
        if example.check == check
    ]


def lines_of_the_edit(example: Example) -> range:
    """Where the finding must stand."""
    if example.line:
        return range(example.line, example.line + 1)
    if example.file:
        return range(1, 1_000_000)
    before = SOUND[: SOUND.index(example.old)].count("\n") + 1
    before += len(example.new) - len(example.new.lstrip("\n"))
    return range(before, before + example.new.strip("\n").count("\n") + 1)
