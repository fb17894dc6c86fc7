"""Every failing example of the catalogue that needs the whole check causes its code on the spoilt line."""

from pathlib import Path

import pytest

from tests.findings.spoilt import SOUND, examples, lines_of_the_edit
from trainer.authoring.check import Checks, check_file
from trainer.findings.catalogue import Example

# Codes that only the slow steps find: of these alone the whole is checked.
SLOW = range(821, 840)


@pytest.mark.parametrize(("code", "example"), examples("authoring"))
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
