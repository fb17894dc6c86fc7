"""The reference of the scenario file: up to date with the schema, and its examples hold."""

import importlib.util
import re
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Annotated

import pytest
import yaml
from pydantic import TypeAdapter

from trainer.findings.catalogue import catalogue
from trainer.scenario.file_scenario import FileScenario
from trainer.scenario.file_values import FileModel
from trainer.scenario.names import declared_names
from trainer.scenario.schema import json_schema
from trainer.scenario.when import parse_condition
from trainer.scenario.yaml_source import read_yaml
from trainer.terms.moves import ACTS, MOVES

ROOT = Path(__file__).parents[2]
WORDS = ROOT / "tools" / "reference"
LANGUAGES = pytest.mark.parametrize("language", ["fr", "en"])


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    path = ROOT / "tools" / "write_reference.py"
    spec = importlib.util.spec_from_file_location("write_reference", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def words(language: str) -> dict:
    return tomllib.loads((WORDS / f"{language}.toml").read_text(encoding="utf-8"))


def models() -> dict[str, type[FileModel]]:
    found: dict[str, type[FileModel]] = {}
    queue: list[type[FileModel]] = [FileModel]
    while queue:
        for model in queue.pop().__subclasses__():
            found[model.__name__] = model
            queue.append(model)
    return found


def test_it_is_up_to_date(tool: ModuleType) -> None:
    assert tool.main(["--check"]) == 0, "python tools/write_reference.py"


@LANGUAGES
def test_it_holds_every_key_with_an_example_or_a_link(language: str, tool: ModuleType) -> None:
    root = json_schema(language)
    page = tool.Page(language)
    for model, part in {FileScenario.__name__: root, **root["$defs"]}.items():
        for key, content in part["properties"].items():
            assert page._example(model, key, content), (model, key)


@LANGUAGES
def test_every_link_inside_it_leads_somewhere(language: str) -> None:
    text = (ROOT / "docs" / "guide" / f"reference.{language}.md").read_text(encoding="utf-8")
    anchors = set(re.findall(r'<a id="(\w+)">', text))
    anchors |= {
        re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")
        for title in re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    }
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= anchors


@LANGUAGES
def test_every_move_and_act_is_explained_and_every_condition_parses(language: str) -> None:
    text = words(language)
    assert set(text["does"]) == {*MOVES, *ACTS}
    path = ROOT / "docs" / "guide" / "example" / "linge.yaml"
    source, _ = read_yaml(path.read_bytes(), path.name)
    assert source is not None
    for condition, _ in text["conditions"]:
        assert parse_condition(condition, declared_names(source).condition)[1] == (), condition


@LANGUAGES
def test_every_finding_belongs_to_a_family(language: str) -> None:
    families = [tuple(map(int, re.findall(r"\d+", name))) for name in words(language)["families"]]
    for code in catalogue():
        assert any(low <= int(code[2:]) <= high for low, high in families), code


def test_both_languages_have_the_same_words() -> None:
    fr, en = words("fr"), words("en")
    assert fr.keys() == en.keys()
    for table in ("page", "types", "heads", "families"):
        assert fr[table].keys() == en[table].keys(), table


def test_examples_given_by_hand_are_valid() -> None:
    given = tomllib.loads((WORDS / "examples.toml").read_text(encoding="utf-8"))
    known = models()
    for model, keys in given.items():
        fields = {field.alias or name: field for name, field in known[model].model_fields.items()}
        for key, shown in keys.items():
            field = fields[key]
            value = yaml.safe_load(f"{key}: {shown}")[key]
            TypeAdapter(Annotated[field.annotation, "example", *field.metadata]).validate_python(value)
