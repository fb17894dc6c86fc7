import json
import subprocess
import sys
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.findings.catalogue import UnknownCode
from trainer.findings.finding import Finding
from trainer.findings.played_reply import PlayedReply
from trainer.findings.printer import codes, explain, print_findings, to_json

UNKNOWN_SCENE = Finding(
    "TR201", "error", "a.yaml", 12, 11, {"name": "chifres"}, "chiffres", "    next: chifres"
)


def test_a_finding_shows_its_place_line_caret_and_hint() -> None:
    head, line, caret, hint = print_findings([UNKNOWN_SCENE], "en").split("\n")
    assert head == "a.yaml:12:11: error TR201: there is no scene “chifres”"
    assert line[caret.index("^") :].startswith("chifres")
    assert "chiffres" in hint


def test_french_has_its_own_words() -> None:
    assert print_findings([UNKNOWN_SCENE], "fr").startswith(
        "a.yaml:12:11: erreur TR201\u00a0: il n’y a pas de scène"
    )


def test_no_findings_print_nothing() -> None:
    assert print_findings([], "fr") == ""


def test_the_caret_stands_under_wide_characters_too() -> None:
    finding = Finding("TR026", "error", "a", 1, 4, {}, None, "😀é: ")
    _, line, caret, _ = print_findings([finding], "en").split("\n")
    assert caret == "    " + " " * 4 + "^"
    assert line == "    😀é: "


def test_a_long_line_is_cut_around_the_caret() -> None:
    source = "x" * 500 + "HERE" + "y" * 500
    _, line, caret, _ = print_findings(
        [Finding("TR026", "error", "a", 1, 501, {}, None, source)], "en"
    ).split("\n")
    assert len(line) < 120
    assert line[caret.index("^") :].startswith("HERE")


@given(st.text(max_size=80), st.text(max_size=40), st.integers(0, 200))
def test_nothing_of_a_file_can_command_the_terminal(source: str, name: str, column: int) -> None:
    finding = Finding("TR201", "error", name, 1, column, {"name": name}, name, source)
    printed = print_findings([finding], "fr")
    assert all(unicodedata.category(c) not in ("Cc", "Cf", "Cs") for c in printed if c != "\n")


FAILED = Finding(
    "TR701", "error", "a.yaml", 9, 3, {"test": "t", "expected": "agreement", "got": "–"},
    talk=(
        PlayedReply(2, "Bonjour\x1b[2J.", "Oui.", "opening", "opening", "greets", "asks", 0.125),
        PlayedReply(4, "Zut.", "Pardon ?", "opening", "opening", None, "asks", 0.02, matched=False),
    ),
)  # fmt: skip


def test_a_failed_test_shows_its_conversation_with_how_each_reply_was_read() -> None:
    printed = print_findings([FAILED], "en")
    assert "  2  “Bonjour" in printed and "\x1b" not in printed
    assert "read: reaction greets, then asks, margin 0.12 (scene opening)" in printed
    assert "read: not understood, nearest asks, margin 0.02 (scene opening)" in printed
    assert printed.rstrip().endswith("expected: agreement\n    got: –")
    assert "lu\u00a0: réaction greets, puis asks, marge 0,12 (scène opening)" in print_findings(
        [FAILED], "fr"
    )


def test_one_conversation_is_shown_once_for_all_that_failed_on_it() -> None:
    again = replace(FAILED, line=10)
    assert print_findings([FAILED, again], "en").count("“Zut.”") == 1
    other = replace(FAILED, line=11, talk=FAILED.talk[:1])
    assert print_findings([FAILED, other], "en").count("“Bonjour") == 2


def test_json_holds_the_conversation_too() -> None:
    [record] = json.loads(to_json([FAILED], "en"))["findings"]
    assert [reply["n"] for reply in record["talk"]] == [2, 4]
    assert record["talk"][0]["runner_up"] == "asks" and record["talk"][0]["margin"] == 0.125
    assert json.loads(to_json([UNKNOWN_SCENE], "en"))["findings"][0]["talk"] == []


def test_braces_in_a_value_stay_as_they_are() -> None:
    finding = Finding("TR201", "error", "a", 1, 1, {"name": "{name} {0} {"})
    assert "{name} {0} {" in print_findings([finding], "en")


def test_a_code_nobody_knows_is_still_printed() -> None:
    assert "TR999" in print_findings([Finding("TR999", "error", "a", 1, 1)], "en")


def test_json_counts_errors_and_keeps_places() -> None:
    content = json.loads(to_json([UNKNOWN_SCENE, Finding("TR402", "warning", "a", 2, 3)], "en"))
    assert content["errors"] == 1 and content["warnings"] == 1
    assert content["findings"][0]["line"] == 12 and content["findings"][0]["near"] == "chiffres"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_code_is_explained(language: str) -> None:
    for code in codes():
        text = explain(code.lower(), language)  # type: ignore[arg-type]
        meaning = text.split("\n    ")[0]
        assert text.startswith(code) and "{" not in meaning.replace("{ }", "") and "\x1b" not in text


def test_an_unknown_code_cannot_be_explained() -> None:
    with pytest.raises(UnknownCode):
        explain("TR999", "fr")


def test_printing_findings_needs_neither_yaml_nor_pydantic() -> None:
    code = (
        "import sys; from trainer.findings.finding import Finding; from trainer.findings.printer import print_findings;"
        "print_findings([Finding('TR201', 'error', 'a', 1, 1)], 'fr');"
        "print([m for m in ('yaml', 'pydantic', 'rapidfuzz') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
