"""The tree of scenes as lines for a terminal, and as Mermaid."""

from dataclasses import replace
from pathlib import Path

import pytest

from trainer.attempts.visits import Visits
from trainer.authoring.graph import graph_of
from trainer.authoring.graph_notes import Mark, Notes
from trainer.messages.catalogue import messages
from trainer.reports.graph_mermaid import mermaid
from trainer.reports.graph_tree import deepest_for, graph_lines
from trainer.reports.graph_words import PLAIN_SIGNS, SIGNS
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import Scene

PETIT = Path(__file__).parents[1] / "scenario" / "fixtures" / "petit.yaml"
NOTES = Notes(
    {
        ("reaction", "asks-planning"): (Mark("TR801", "error"),),
        ("scene", "bargaining"): (Mark("TR821", "warning"),),
    },
    (Mark("TR871", "info"),),
    Visits(12, {"opening": 12, "bargaining": 7}, {"asks-planning": 9}, {"signed": 3}),
)


@pytest.fixture(scope="module")
def scenario():
    return load_scenario(PETIT.read_bytes(), "petit.yaml").scenario


def lines(scenario, width=80, notes=NOTES, signs=SIGNS, language="fr"):
    return graph_lines(
        graph_of(scenario, deepest_for(width)), scenario, notes, messages(language), width, signs
    )


def test_the_tree_tells_scenes_reactions_conditions_findings_and_visits(scenario):
    drawn = lines(scenario)
    assert "12 tentatives enregistrées" in drawn
    assert "Hors des scènes\u00a0: •TR871" in drawn
    assert "opening  ×12" in drawn
    (line,) = [line for line in drawn if "asks-planning" in line]
    assert line == "├─ asks-planning  ×9 ✖TR801  open_ques…  +4, ouvre launch-risk, demande capacity"
    (line,) = [line for line in drawn if "speaks-price" in line]
    assert line == "├─ speaks-price  about price  objecte too-dear → bargaining"
    assert "│  bargaining  ×7 ▲TR821" in drawn
    assert any(line.startswith("└─ ensuite  après 5 répliques, ou trust >= 60") for line in drawn)
    assert any("⇢ bargaining" in line for line in drawn)
    assert any(line.startswith("├─ signed  ×3") for line in drawn)


@pytest.mark.parametrize("width", [40, 60, 80, 160])
def test_no_line_is_wider_than_the_terminal(scenario, width):
    deep = {
        f"scene-number-{n}": Scene(f"scene-number-{n}", ("…",), next=f"scene-number-{n + 1}")
        for n in range(20)
    }
    last = {"scene-number-20": Scene("scene-number-20", ("…",))}
    for drawn in (lines(scenario, width), lines(replace(scenario, scenes={**deep, **last}), width)):
        assert max(map(len, drawn)) <= max(width, 40)


def test_plain_signs_draw_nothing_a_poor_terminal_lacks(scenario):
    drawn = "\n".join(lines(scenario, signs=PLAIN_SIGNS, language="en"))
    assert not set(drawn) & set("├└│─→⇢×✖▲•−…")
    assert "`- then" in drawn and "XTR801" in drawn and "~> bargaining" in drawn


def test_without_stored_attempts_no_visits_are_told(scenario):
    drawn = "\n".join(lines(scenario, notes=Notes()))
    assert "×" not in drawn and "tentative" not in drawn


def test_mermaid_has_a_node_per_scene_and_ending_and_quotes_every_word(scenario):
    hostile = replace(scenario.scenes["bargaining"], reactions=(), says=("x",), next="end")
    story = replace(scenario, scenes={**scenario.scenes, "bargaining": hostile, "end": Scene("end", ("…",))})
    drawn = mermaid(story, NOTES, messages("fr"))
    assert drawn.startswith("flowchart TD\n")
    rows = [row.strip() for row in drawn.splitlines()[1:]]
    assert [row.split("[")[0] for row in rows if row.startswith("s") and row.endswith('"]')] == [
        "s0",
        "s1",
        "s2",
    ]
    assert 's2["end"]' in rows
    assert any(row.startswith('s0 -->|"speaks-price<br/>about price"| s1') for row in rows)
    assert any("trust #gt;= 60" in row for row in rows)
    assert "class s0 error" in rows and "class s1 warning" in rows
    assert all(row.count('"') in (0, 2) for row in rows)
