"""A scenario on paper: nothing of the other side's on the seller's sheet, all of it on the buyer's."""

import re
from pathlib import Path

import pytest

from tests.reports.test_jury_sheet import Sheet
from tests.tui.test_inert import HOSTILE, hostile_scenario
from trainer.assessment.rubric import Rubric
from trainer.messages.catalogue import LANGUAGES, messages
from trainer.practice.sources import read_sources
from trainer.reports.face_to_face import FOR_INSTRUCTORS, PARTS, face_stem, face_to_face
from trainer.scenario.scenario import Scenario

ROOT = Path(__file__).parents[2]
SHIPPED = sorted((ROOT / "scenarios").glob("*.yaml"))


def sources(path: Path) -> tuple[Scenario, Rubric]:
    scenario, rubric = read_sources(path)
    return scenario.value, rubric.value


def told(path: Path, *parts: str, language: str = "fr") -> str:
    return Sheet(face_to_face(*sources(path), parts, messages(language))).text


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_the_sellers_sheet_tells_nothing_that_the_other_side_hides(path):
    scenario, _ = sources(path)
    said = told(path, "seller")
    hidden = [one.label for one in scenario.interests.values()]
    hidden += [stage.says for one in scenario.interests.values() for stage in one.stages]
    hidden += [one.says for one in scenario.objections.values()]
    hidden += [one.admits for one in scenario.claims.values() if one.admits]
    hidden += [scenario.counterpart.batna.text] if scenario.counterpart.batna.text else []
    assert [words for words in hidden if words in said] == []
    for words in (
        *scenario.brief,
        scenario.you.batna.text,
        *(aim.text for aim in scenario.objectives.values()),
    ):
        assert words in said


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_the_buyers_sheet_has_limits_interests_and_objections(path):
    scenario, _ = sources(path)
    said = told(path, "buyer")
    for one in scenario.interests.values():
        assert one.label in said
        assert all(stage.says in said for stage in one.stages)
    for one in scenario.objections.values():
        assert one.says in said
    assert scenario.counterpart.batna.text in said
    assert scenario.scenes[scenario.opening_scene].says[0] in said
    assert not re.search(r"\bface\.[a-z]", said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_parts_stand_in_one_document_in_their_order_each_on_a_new_page(language):
    page = Sheet(face_to_face(*sources(SHIPPED[0]), reversed(PARTS), messages(language)))
    assert len(page.of("article", class_="sheet")) == 3
    played = messages(sources(SHIPPED[0])[0].language)
    order = [page.text.index(played(f"face.{part}.kind")) for part in ("seller", "buyer")]
    order.append(page.text.index(messages(language)("grid.title")))
    assert order == sorted(order)
    assert "{" not in page.text


def test_only_the_buyers_sheet_is_for_instructors():
    assert frozenset({"buyer"}) == FOR_INSTRUCTORS


def test_a_file_is_called_after_its_scenario_and_its_part():
    scenario, _ = sources(ROOT / "scenarios" / "emballages.yaml")
    text = messages("fr")
    assert face_stem(scenario, ("buyer",), text) == "emballages-acheteur"
    assert face_stem(scenario, PARTS, text) == "emballages-face-a-face"


@pytest.mark.parametrize("said", HOSTILE, ids=["markup", "controls", "strange", "long"])
def test_nothing_of_a_scenario_becomes_an_element_or_a_control(said):
    _, rubric = sources(SHIPPED[0])
    source = face_to_face(hostile_scenario(said), rubric, PARTS, messages("fr"))
    page = Sheet(source)
    assert set(page.names) <= {
        "html", "head", "meta", "title", "style", "body", "article", "header", "p", "h1", "h2", "h3", "div", "table",
        "colgroup", "col", "thead", "tbody", "tr", "th", "td", "span", "small", "b", "ol", "ul", "li",
    }  # fmt: skip
    assert not [name for _, found in page.elements for name in found if name.startswith("on")]
    assert not any(character in source for character in "\x1b\x07\x9b\x00\u202e\u2066")
