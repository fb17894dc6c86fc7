"""Rubric files: what is shipped, and what a wrong file is told."""

import re

import pytest

from tests.assessment.factories import RUBRIC_PATH
from trainer.assessment.rubric_load import load_rubric
from trainer.findings.catalogue import catalogue

TEXT = RUBRIC_PATH.read_text(encoding="utf-8")


def codes(text: str) -> list[tuple[str, int]]:
    rubric, findings, _ = load_rubric(text, "r.yaml")
    assert rubric is None or not any(f.severity == "error" for f in findings)
    return [(f.code, f.line) for f in findings]


def line_of(text: str) -> int:
    return TEXT[: TEXT.index(text)].count("\n") + 1


def test_the_shipped_rubric_has_the_eight_official_criteria_and_no_finding():
    rubric, findings, _ = load_rubric(TEXT, "r.yaml")
    assert findings == ()
    assert rubric is not None
    assert [criterion.name.fr for criterion in rubric.criteria] == [
        "Qualité des supports présentés",
        "Proactivité",
        "Participation et capacité de conviction",
        "Construction des arguments",
        "Vérité des données présentées",
        "Adaptabilité et concertation",
        "Écoute active et réactive",
        "Atteinte des objectifs",
    ]
    assert all(len(criterion.levels) == 4 for criterion in rubric.criteria)


def test_every_score_has_a_level_and_a_figure_that_never_falls():
    rubric, _, _ = load_rubric(TEXT, "r.yaml")
    assert rubric is not None
    steps = [step / 100 for step in range(101)]
    figures = [rubric.total(step) for step in steps]
    assert figures == sorted(figures)
    assert (figures[0], figures[-1]) == (0, 20)
    assert {rubric.level(step) for step in steps} == {0, 1, 2, 3}


EXAMPLES = [
    (code, example)
    for code, entry in catalogue().items()
    for example in entry.examples
    if example.check == "rubric"
]


@pytest.mark.parametrize(("code", "example"), EXAMPLES, ids=[code for code, _ in EXAMPLES])
def test_the_example_of_each_code_has_that_finding_and_no_other(code, example):
    assert TEXT.count(example.old) == 1
    assert [found for found, _ in codes(TEXT.replace(example.old, example.new))] == [code]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("when: moved_her", "when: moved_him", "TR604"),
        ("minimum_observed: 6", "minimum_observed: 9", "TR608"),
        ("phase: conduct", "phase: conducting", "TR017"),
        ("out_of: 20", "out_off: 20", "TR020"),
    ],
)
def test_a_mistake_is_found_on_its_line(old, new, code):
    assert (code, line_of(old)) in codes(TEXT.replace(old, new, 1))


def test_french_texts_have_french_spaces():
    for line in TEXT.splitlines():
        if re.match(r"\s*fr:|.*\{fr:", line):
            assert not re.search(r"[^\u202f][;!?](?=[\s”\"»])", line.split("en:")[0]), line
            assert "« " not in line


@pytest.mark.parametrize("content", ["", "a: [", "- 1", "\x00", b"\xff\xfe\x00", "[" * 10000, "a: &x [*x]"])
def test_hostile_files_give_findings_and_never_raise(content):
    rubric, findings, _ = load_rubric(content, "r.yaml")
    assert rubric is None
    assert findings
