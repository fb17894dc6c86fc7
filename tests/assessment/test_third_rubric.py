"""A rubric is a file: one that nobody has seen before, in a folder of its own, is found, checked and applied."""

from pathlib import Path

from trainer.authoring.scenario_tests import play
from trainer.practice.sources import read_rubric, read_sources
from trainer.scenario.load import load_scenario

ROOT = Path(__file__).parents[2]
SCENARIO = (ROOT / "scenarios" / "impaye.yaml").read_text(encoding="utf-8")

CRITERION = """
  {id}:
    name: {{fr: "{id}", en: "{id}"}}
    phase: conduct
    weight: {weight}
    indicators: {{{indicator}: {{weight: 1}}}}
    levels: [{{fr: a, en: a}}, {{fr: b, en: b}}, {{fr: c, en: c}}, {{fr: d, en: d}}]"""

HEAD = """format: 1
id: maison
title: {fr: "Grille maison", en: "House grid"}
note: {fr: "Formatif.", en: "Formative."}
levels:
  cut_offs: [0.2, 0.5, 0.8]
  words: [{fr: a, en: a}, {fr: b, en: b}, {fr: c, en: c}, {fr: d, en: d}]
figure: {out_of: 10, minimum_observed: 2, curve: [[0, 0], [1, 1]]}
bands: [{id: tout, at_least: 0, fr: tout, en: all}]
criteria:"""


def house_rubric() -> str:
    parts = [
        ("sources", "law_cited", 40),
        ("accord", "terms_reached", 30),
        ("suite", "written_commitment", 30),
    ]
    return HEAD + "".join(CRITERION.format(id=id, indicator=name, weight=w) for id, name, w in parts) + "\n"


def test_a_rubric_in_a_folder_of_its_own_is_found_and_yields_a_figure(tmp_path: Path) -> None:
    (tmp_path / "maison.yaml").write_text(house_rubric(), encoding="utf-8")
    rubric = read_rubric("maison", (tmp_path,)).value
    loaded = load_scenario(SCENARIO, "impaye.yaml").scenario
    assert loaded is not None
    practice, _ = play(loaded, rubric, loaded.tests["expert"].replies)
    assessment = practice.assessment()
    assert [criterion.id for criterion in assessment.criteria] == ["sources", "accord", "suite"]
    assert assessment.out_of == 10
    assert assessment.total is not None and assessment.total > 5


def test_a_scenario_may_name_a_rubric_that_lies_beside_it(tmp_path: Path) -> None:
    (tmp_path / "rubrics").mkdir()
    (tmp_path / "rubrics" / "maison.yaml").write_text(house_rubric(), encoding="utf-8")
    path = tmp_path / "impaye.yaml"
    path.write_text(SCENARIO.replace("rubric: rncp31923-bloc3", "rubric: maison"), encoding="utf-8")
    scenario, rubric = read_sources(path)
    assert scenario.value.rubric == rubric.value.id == "maison"
