import pytest

from tests.findings.spoilt import SOUND, examples, lines_of_the_edit
from trainer.findings.catalogue import Example, UnknownCode, catalogue, entry
from trainer.scenario.load import load_scenario

# Codes that no content of a scenario file can cause, and where they are shown to be caused.
ELSEWHERE = {
    "TR030": "a fallback for validators of other rooms: tests/scenario/test_yaml_model.py",
    "TR040": "a file that cannot be opened: tests/scenario/test_load.py",
    "TR501": "two files: tests/scenario/test_index.py",
    "TR811": "a limit of states: tests/authoring/proof/test_findings.py",
    "TR815": "a search for ways: tests/authoring/proof/test_played.py",
    "TR825": "a reading that slips lead astray, now seldom: tests/authoring/understanding/test_samples.py",
    "TR827": "a reading that errs, which is mended where it shows: tests/authoring/understanding/test_samples.py",
}


@pytest.mark.parametrize(("code", "example"), examples("scenario"))
def test_every_example_causes_its_code_on_the_spoilt_line(code: str, example: Example) -> None:
    found = load_scenario(example.content(SOUND), "petit.yaml").findings
    assert any(f.code == code and f.line in lines_of_the_edit(example) for f in found), found


@pytest.mark.parametrize("code", list(catalogue()))
def test_every_code_has_an_example(code: str) -> None:
    assert catalogue()[code].examples or code in ELSEWHERE


@pytest.mark.parametrize("code", list(catalogue()))
def test_every_code_says_message_cause_and_mend_in_both_languages(code: str) -> None:
    for language, words in catalogue()[code].words.items():
        assert words.message and words.cause and words.mend, language
        assert not words.message.endswith(".")
        for sentence in (words.cause, words.mend):
            assert sentence.rstrip('"')[-1] in ".?!`»)" or sentence.endswith('"'), sentence


@pytest.mark.parametrize("code", list(catalogue()))
def test_french_texts_have_their_own_spaces(code: str) -> None:
    words = catalogue()[code].words["fr"]
    for text in (words.message, words.cause, words.mend):
        assert " ;" not in text and " !" not in text and " ?" not in text
        assert "« " not in text and " »" not in text


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(UnknownCode):
        entry("TR999")
