"""The room's sentences: one for every code, in both languages, with the placeholders the codes fill."""

import re
from pathlib import Path

import pytest

from tests.assessment import talks
from tests.assessment.factories import Talk, rubric
from trainer.assessment.assess import assess
from trainer.assessment.debrief import debrief
from trainer.assessment.indicators import INDICATORS

LOCALE = Path(__file__).parents[2] / "trainer" / "messages" / "locale"
RUBRIC = rubric()


def texts(language: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in ("assessment", "commercial", "judging"):
        source = (LOCALE / language / f"{name}.po").read_text(encoding="utf-8")
        found |= dict(re.findall(r'msgid "(.+)"\nmsgstr "(.*)"', source))
    return found


CATALOGUES = {language: texts(language) for language in ("fr", "en")}


def used_in(source: str) -> set[str]:
    folder = Path(__file__).parents[2] / "trainer" / "assessment"
    return {
        name for path in folder.rglob("*.py") for name in re.findall(source, path.read_text(encoding="utf-8"))
    }


def test_both_languages_have_the_same_keys_and_placeholders():
    assert CATALOGUES["fr"].keys() == CATALOGUES["en"].keys()
    for key, french in CATALOGUES["fr"].items():
        assert set(re.findall(r"\{\w+\}", french)) == set(re.findall(r"\{\w+\}", CATALOGUES["en"][key])), key
        assert french
        assert CATALOGUES["en"][key]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_rule_and_advice_of_the_code_has_a_sentence(language):
    catalogue = CATALOGUES[language]
    # Rules are the only hyphenated names in quotes right after a comma, besides those of the catalogue itself.
    rules = {rule for rule in used_in(r', "([a-z]+(?:-[a-z]+)+)"') if not rule.startswith("assessment.")}
    assert len(rules) > 25
    assert not [rule for rule in rules if f"assessment.why.{rule}" not in catalogue]
    advice = used_in(r'"(assessment\.advice\.[a-z-]+)"')
    assert not [key for key in advice if key not in catalogue]
    assert not [name for name in INDICATORS if f"assessment.indicator.{name}" not in catalogue]


@pytest.mark.parametrize("make", [talks.strong, talks.average, talks.weak, talks.rude, talks.nonsense])
def test_every_sentence_of_a_debrief_can_be_filled(make):
    talk: Talk = make()
    found = assess(RUBRIC, talk.scenario, talk.events)
    shown = debrief(RUBRIC, talk.scenario, talk.events, found)
    said = [(e.why, e.values) for c in found.criteria for e in c.evidence]
    said += [advice for c in found.criteria for advice in c.advice]
    said += [
        (e.better.key, e.better.values)
        for c in found.criteria
        for e in c.evidence
        if e.better and e.better.key
    ]
    said += [(reason.key, reason.values) for swing in shown.swings for reason in swing.reasons]
    for catalogue in CATALOGUES.values():
        for key, values in said:
            assert "{" not in catalogue[key].format(**values)


def test_french_sentences_have_french_spaces():
    for key, text in CATALOGUES["fr"].items():
        assert not re.search(r" [;:!?»]|« ", text), key
