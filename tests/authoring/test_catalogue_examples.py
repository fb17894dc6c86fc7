"""Every failing example of the catalogue that needs the whole check causes its code on the spoilt line."""

from pathlib import Path

import pytest

from trainer.authoring.check import Checks, check_file
from trainer.findings.catalogue import Example, catalogue

SOUND = (Path(__file__).parents[1] / "scenario" / "fixtures" / "petit.yaml").read_text(encoding="utf-8")
# Codes that only the slow steps find: of these alone the whole is checked.
SLOW = range(821, 840)
EXAMPLES = [
    pytest.param(code, example, id=f"{code}-{number}")
    for code, known in catalogue().items()
    for number, example in enumerate(known.examples, 1)
    if example.check == "authoring"
]


def lines_of_the_edit(example: Example) -> range:
    if example.line:
        return range(example.line, example.line + 1)
    if example.file:
        return range(1, 1_000_000)
    before = SOUND[: SOUND.index(example.old)].count("\n") + 1
    before += len(example.new) - len(example.new.lstrip("\n"))
    return range(before, before + example.new.strip("\n").count("\n") + 1)


@pytest.mark.parametrize(("code", "example"), EXAMPLES)
def test_every_example_causes_its_code_on_the_spoilt_line(
    code: str, example: Example, tmp_path: Path
) -> None:
    path = tmp_path / "petit.yaml"
    path.write_bytes(example.content(SOUND))
    found = check_file(path, checks=Checks(fast=int(code[2:]) not in SLOW))
    assert any(f.code == code and f.line in lines_of_the_edit(example) for f in found), found


def test_the_sound_scenario_has_no_finding(tmp_path: Path) -> None:
    path = tmp_path / "petit.yaml"
    path.write_text(SOUND, encoding="utf-8")
    assert check_file(path, checks=Checks(fast=True)) == ()
