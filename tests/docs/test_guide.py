"""The guide for instructors says what is so: its excerpts stand in its example, its commands exist, its mistakes are found."""

import re
import shlex
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Literal

import pytest
import yaml

from trainer.authoring.check import Checks, check_file
from trainer.authoring.guide import guide_file
from trainer.cli.parser import build_parser
from trainer.findings.catalogue import catalogue
from trainer.messages.catalogue import messages

GUIDE = Path(__file__).parents[2] / "docs" / "guide"
EXAMPLE = GUIDE / "example" / "linge.yaml"
GUIDES = pytest.mark.parametrize("name", ["fr", "en"])
# What the guide says people write wrong: what stands in the example, what is written instead, what is found.
MISTAKES = [
    ('title: "Le linge de l’hôtel : vingt tonnes à laver"', "title: Le linge de l’hôtel : vingt tonnes à laver", "TR007"),
    ('source: "étude de coûts, juin 2026"', "source: étude de coûts, tableau #4", "TR042"),
    ("    next: preuves", "\tnext: preuves", "TR006"),
    ("firmness: fair", "firmness: moyenne", "TR017"),
    ("target: p170", "cible: p170", "TR020"),
    ("values: {semaine: 0, samedi-compris: 90, tous-les-jours: 100}", "values: {semaine: 0, tous-les-jours: 100}", "TR303"),
    ("you: {importance: medium, prefers: high}", "you: {importance: medium, weight: 40, prefers: high}", "TR302"),
    ('says: "C’est signé. Premier camion lundi."', "says: C’est signé, premier camion lundi.", "TR008"),
    ("when: adjourn", "when: pause", "TR103"),
    ("when: about excuses", "when: about pardon", "TR104"),
    ("      revient:", "      salue:", "TR212"),
    ('  signe: {outcome: agreement, says: "C’est signé. Premier camion lundi."}\n', "", "TR410"),
    (
        'like: ["Je vous présente mes excuses", "Excusez-moi, je me suis emporté", "Pardon, mes mots ont dépassé ma pensée"]',
        'like: ["Je vous présente mes excuses"]',
        "TR402",
    ),
    ("when: prix >= p170", "when: prix >= 1,70", "TR101"),
    (", raises: trop-cher}", "}", "TR413"),
]  # fmt: skip
# Mistakes that the guide tells in words instead of quoting the line.
TOLD_IN_WORDS = {"TR006", "TR212", "TR410", "TR413"}


@cache
def text_of(name: str) -> str:
    return (GUIDE / f"{name}.md").read_text(encoding="utf-8")


def blocks(name: str, kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", text_of(name), re.MULTILINE | re.DOTALL)


def commands(name: str) -> list[str]:
    quoted = re.findall(r"`(trainer [^`]+)`", re.sub(r"^```.*?^```$", "", text_of(name), flags=re.M | re.S))
    return [*quoted, *(line for block in blocks(name, "sh") for line in block.splitlines())]


def stands_in(part: Any, whole: Any) -> bool:
    """Whether an excerpt is a part of the whole: some of its keys, some of its entries in their order."""
    if isinstance(part, dict) and isinstance(whole, dict):
        return all(key in whole and stands_in(value, whole[key]) for key, value in part.items())
    if isinstance(part, list) and isinstance(whole, list):
        rest = iter(whole)
        return all(any(stands_in(item, other) for other in rest) for item in part)
    return bool(part == whole)


def test_the_example_has_no_finding_and_its_tests_pass() -> None:
    assert check_file(EXAMPLE) == ()
    content = yaml.safe_load(EXAMPLE.read_text(encoding="utf-8"))
    assert len(content["tests"]) >= 3
    assert len(content["scenes"]) >= 9


@GUIDES
def test_every_excerpt_stands_in_the_example(name: str) -> None:
    example = yaml.safe_load(EXAMPLE.read_text(encoding="utf-8"))
    excerpts = blocks(name, "yaml")
    assert len(excerpts) >= 10
    for excerpt in excerpts:
        assert stands_in(yaml.safe_load(excerpt), example), excerpt


@GUIDES
def test_every_command_is_one_that_the_program_takes(name: str) -> None:
    parser = build_parser(messages("en"))
    found = commands(name)
    assert {command.split()[1] for command in found} >= {
        "new", "check", "explain", "play", "watch", "record", "graph", "walk", "deal", "inbox",
    }  # fmt: skip
    for command in found:
        arguments = shlex.split(command)[1:]
        # A command spoken of by its bare name: its help is asked for, which needs no argument.
        if len(arguments) == 1:
            with pytest.raises(SystemExit, match="0"):
                parser.parse_args([*arguments, "--help"])
        else:
            parser.parse_args(arguments)


@GUIDES
def test_every_code_is_of_the_catalogue(name: str) -> None:
    assert set(re.findall(r"TR\d{3}", text_of(name))) <= set(catalogue())


@GUIDES
def test_the_commands_of_a_rehearsal_are_those_of_its_language(name: str) -> None:
    words = {word for key in ("why", "back", "on", "scene", "record", "quit") for word in
             messages(name)(f"rehearsal.words.{key}").split()}  # fmt: skip
    typed = re.findall(r"^\| `/(\w+)", text_of(name), re.MULTILINE)
    assert typed
    assert set(typed) <= words


@pytest.mark.parametrize(("right", "wrong", "code"), MISTAKES)
def test_every_mistake_that_it_tells_of_is_found(right: str, wrong: str, code: str, tmp_path: Path) -> None:
    example = EXAMPLE.read_text(encoding="utf-8")
    assert example.count(right) == 1
    path = tmp_path / "linge.yaml"
    path.write_text(example.replace(right, wrong), encoding="utf-8")
    assert code in {finding.code for finding in check_file(path, checks=Checks(fast=True))}
    for name in ("fr", "en"):
        rows = [line for line in text_of(name).splitlines() if line.startswith("|") and code in line]
        assert rows, code
        assert code in TOLD_IN_WORDS or any(f"| `{wrong}` |" in row for row in rows), (name, wrong)


@GUIDES
def test_every_link_leads_somewhere(name: str) -> None:
    for target in re.findall(r"\]\(([^)#]+)(?:#\w+)?\)", text_of(name)):
        assert (GUIDE / target).exists(), target


@GUIDES
def test_it_comes_with_the_program(name: Literal["fr", "en"]) -> None:
    found = guide_file(name)
    assert found is not None
    assert found.read_text(encoding="utf-8") == text_of(name)
    project = tomllib.loads((GUIDE.parents[1] / "pyproject.toml").read_text(encoding="utf-8"))
    shipped = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert shipped["docs/guide"] == "trainer/shipped/guide"
