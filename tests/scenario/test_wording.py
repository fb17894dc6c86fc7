"""Findings say one mistake once, and what to do about it."""

import pytest

from trainer.findings.finding import Finding
from trainer.findings.printer import print_findings
from trainer.scenario.load import load_scenario


def found(small: str, old: str, new: str) -> tuple[Finding, ...]:
    assert small.count(old) == 1
    return load_scenario(small.replace(old, new), "petit.yaml").findings


@pytest.mark.parametrize(
    ("word", "near"),
    [("lanch", "launch"), ("brekage", "breakage"), ("Lanch", None), ("le lanch", None), ("bris", None)],
)
def test_a_word_of_a_fact_that_resembles_a_declared_name_is_a_warning(small, word, near):
    findings = found(small, "about: [casse, palette]", f"about: [{word}, palette]")
    assert [(f.code, f.severity, f.near) for f in findings] == ([("TR215", "warning", near)] if near else [])


@pytest.mark.parametrize(
    "condition", ["and trust >= 60", "trust >= 60 not not", "trust >= 60 and and turn > 2"]
)
def test_the_unexpected_word_is_not_what_is_suggested(small, condition):
    (finding,) = (
        f for f in found(small, "leave_when: trust >= 60", f"leave_when: {condition}") if f.code == "TR101"
    )
    assert finding.near is None


@pytest.mark.parametrize("text", ["0,44 € ou 0,45 €", "0,44, 0,45 €", "a, b, c, d"])
def test_several_commas_in_one_text_are_one_mistake(small, text):
    findings = found(small, 'p44: "0,44 €", p46', f"p44: {text}, p46")
    assert [f.values["text"] for f in findings if f.code == "TR008"] == [text]


def test_a_list_that_is_too_long_is_told_its_maximum(small):
    findings = found(small, "[12, 16.5]", "[12, 14, 16.5]")
    assert [(f.code, f.values["most"]) for f in findings] == [("TR031", "2")]
    assert "at most 2" in print_findings(findings, "en")


@pytest.mark.parametrize("digits", [30, 5000])
def test_a_huge_number_is_out_of_range_and_no_text(small, digits):
    (finding,) = found(small, "minutes: 15", "minutes: " + "9" * digits)
    assert finding.code == "TR024"
    assert len(finding.values["value"]) < 30


def test_a_huge_number_in_the_place_of_yes_or_no_is_a_number(small):
    (finding,) = found(small, "holds: false", "holds: " + "9" * 30)
    assert (finding.code, finding.values["found"]) == ("TR022", "number")
