from typing import Any

import pytest
from pydantic import Field, field_validator
from pydantic_core import PydanticCustomError

from trainer.findings.finding import Finding
from trainer.scenario.file_values import FileModel, Id, OneOrMore, Text
from trainer.scenario.yaml_model import validate, validate_parts
from trainer.scenario.yaml_source import YamlSource, read_yaml


class Part(FileModel):
    """A part."""

    name: Text
    count: int = Field(default=1, ge=1, le=3)


class Whole(FileModel):
    """A whole."""

    id: Id
    words: OneOrMore = []
    parts: dict[Id, Part] = {}
    order: list[int] = []

    @field_validator("order")
    @classmethod
    def ascending(cls, order: list[int]) -> list[int]:
        if order == [0]:
            raise ValueError("zero alone")
        if order != sorted(order):
            raise PydanticCustomError("TR308", "not in order", {"issue": "order"})
        return order


def source(text: str) -> YamlSource:
    read, findings = read_yaml(text, "a.yaml")
    assert read is not None and not findings
    return read


def findings(text: str) -> list[Finding]:
    model, found = validate(source(text), Whole)
    assert (model is None) == bool(found)
    return list(found)


def test_a_sound_file_becomes_the_model() -> None:
    model, found = validate(source("id: a\nwords: x\nparts: {p: {name: n}}\n"), Whole)
    assert found == () and model is not None
    assert model.words == ["x"] and model.parts["p"].count == 1


@pytest.mark.parametrize(
    ("text", "code", "line", "column", "values"),
    [
        ("parts: {}\n", "TR021", 1, 1, {"key": "id"}),
        ("id: a\nparts:\n  p: {count: 2}\n", "TR021", 3, 3, {"key": "name"}),
        ("id: a\nparts:\n  p: {name: n, coutn: 2}\n", "TR020", 3, 16, {"key": "coutn"}),
        ("id: a\nparts:\n  P: {name: n}\n", "TR025", 3, 3, {"name": "P"}),
        ("id: a\nparts:\n  p: {name: 3}\n", "TR022", 3, 13, {"expected": "text", "found": "number"}),
        ("id: a\nparts:\n  p: {name: n, count: 7}\n", "TR024", 3, 23, {"value": "7", "allowed": "1–3"}),
        ("id: a\nparts:\n  p:\n", "TR023", 3, 3, {"expected": "mapping"}),
        ("id: a\nparts: [x]\n", "TR022", 2, 8, {"expected": "mapping", "found": "list"}),
        ("id: a\nwords: [x, true]\n", "TR022", 2, 12, {"expected": "text", "found": "yes_no"}),
        ("id: a\nwords: []\n", "TR027", 2, 1, None),
        ("id: a\nwords: ''\n", "TR026", 2, 8, {}),
        ("id: a\nwords:\n  - Oui : non\n", "TR007", 3, 8, {"text": "Oui : non"}),
        ("id: a\norder: [2, 1]\n", "TR308", 2, 8, {"issue": "order"}),
        ("id: a\norder: [0]\n", "TR030", 2, 8, None),
    ],
)
def test_every_error_is_placed_and_named(
    text: str, code: str, line: int, column: int, values: dict[str, Any] | None
) -> None:
    found = findings(text)
    assert [(f.code, f.line, f.column) for f in found] == [(code, line, column)]
    if values is not None:
        assert found[0].values == values


def test_an_unknown_key_gets_the_nearest_known_one() -> None:
    assert findings("id: a\nparts:\n  p: {name: n, coutn: 2}\n")[0].near == "count"


def test_the_sound_parts_of_a_wrong_file_can_still_be_checked() -> None:
    text = "id: A\nparts:\n  p: {name: 3}\n  q: {name: n}\n  r: {}\nwords: [x, 3]\nextra: 1\n"
    model = validate_parts(source(text), Whole, {"id": "x"})
    assert model is not None
    assert model.id == "x" and list(model.parts) == ["q"] and model.words == ["x"]
