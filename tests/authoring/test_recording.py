"""A conversation becomes a test in the scenario's file, and nothing else in that file changes."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.authoring.changed_file import NothingToUndo, backup_of, undo
from trainer.authoring.insertion import Unwritten
from trainer.authoring.recorded_entry import test_lines as lines_of
from trainer.authoring.recorded_entry import with_test
from trainer.authoring.recording import OtherScenario, record_into, recorded
from trainer.authoring.recording import test_name as free_name
from trainer.authoring.scenario_tests import play, run_test
from trainer.practice.sources import read_rubric
from trainer.scenario.file_values import clean_text
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import Expectation, ScenarioTest

PETIT = Path(__file__).parents[1] / "scenario" / "fixtures" / "petit.yaml"
TEXT = PETIT.read_text(encoding="utf-8")
HEAD = TEXT[: TEXT.index("tests:")]
SAID = (
    'Bonjour. Comment s’organise "votre" rentrée : dites # tout ?',
    "Je vous propose 0,48 €\nà 45 jours, \\ ou \U0001f600 rien.",
)
ENTRY = ScenarioTest("mine", SAID, Expectation(reactions=("asks-planning",), total=(1.5, 4.0)), ("", ""))


@pytest.fixture(scope="module")
def case():
    scenario = load_scenario(TEXT, "petit.yaml").scenario
    assert scenario is not None
    return scenario, read_rubric(scenario.rubric, ()).value


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "petit.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def added(before: str, after: str) -> str:
    """What was put in: everything before and after it must be as it was."""
    head = next((i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), len(before))
    length = len(after) - len(before)
    places = [at for at in range(head + 1) if after[:at] + after[at + length :] == before]
    assert places, "something else has changed"
    return after[places[0] : places[0] + length]


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT.rstrip("\n"),
        TEXT.replace("\n", "\r\n"),
        "\ufeff" + TEXT,
        HEAD,
        HEAD.rstrip("\n"),
        HEAD + "# la fin\n",
        TEXT + "      # encore de ce test\n  # plus de lui\n\n# rien\n",
        TEXT.replace("total: [12, 16.5]", "total:\n        - 12\n        - 16.5   # le plus"),
        HEAD + "tests:\n    deep:\n        replies: ['a']\n        expect: {}\n",
        TEXT.replace("tests:\n", "tests:\n# d’abord\n") + "\n\n",
        re.sub(r"tests:[\s\S]*", "", TEXT).replace("title:", "tests: # ici\n  a:\n    replies: [x]\n    expect: {}\ntitle:"),
    ],
)  # fmt: skip
def test_a_test_is_put_in_and_the_rest_stays_letter_by_letter(text):
    written = with_test(text, "petit.yaml", ENTRY)
    put = added(text, written.text)
    assert put.replace("\r\n", "\n").count("\n") >= 6
    assert ("\r\n" in put) == ("\r\n" in text)
    assert written.text.splitlines()[written.line - 1].strip() == "mine:"
    before, after = (load_scenario(one, "petit.yaml").scenario for one in (text, written.text))
    assert before is not None and after is not None
    assert after.tests["mine"] == ENTRY
    assert replace(after, tests=before.tests) == before


def test_what_is_said_of_the_last_test_stays_with_it():
    text = TEXT + "      # encore de ce test\n  # d’un autre\n"
    lines = with_test(text, "petit.yaml", ENTRY).text.splitlines()
    assert lines.index("      # encore de ce test") < lines.index("  mine:") < lines.index("  # d’un autre")


@given(st.lists(st.text(min_size=1, max_size=60).filter(lambda text: clean_text(text) == text), min_size=1))
@settings(max_examples=25, deadline=None)
def test_whatever_was_said_is_read_back_as_it_was(said):
    entry = replace(ENTRY, replies=tuple(said), comments=("",) * len(said))
    after = load_scenario(with_test(HEAD, "petit.yaml", entry).text, "petit.yaml").scenario
    assert after is not None and after.tests["mine"] == entry


@pytest.mark.parametrize(
    ("text", "name", "reason"),
    [
        (TEXT, "strong", "taken"),
        (TEXT, "Mon test", "name"),
        (TEXT.replace("goto: bargaining", "goto: nowhere"), "mine", "errors"),
        (HEAD + "tests: {a: {replies: [x], expect: {}}}\n", "mine", "layout"),
        (HEAD + "tests: {}\n", "mine", "layout"),
        (HEAD + "...\n", "mine", "changed"),
    ],
)
def test_what_cannot_be_put_in_safely_is_refused(text, name, reason):
    with pytest.raises(Unwritten) as refused:
        with_test(text, "petit.yaml", replace(ENTRY, id=name))
    assert refused.value.reason == reason


def test_a_recorded_test_holds_when_it_is_run(case):
    scenario, rubric = case
    practice, _ = play(
        scenario, rubric, ("Comment s’organise votre rentrée ?", "Vous êtes une imbécile !"), 7
    )
    found = recorded(practice, scenario, rubric, "mine")
    assert found.test.expect.reactions[0] == "asks-planning"
    assert found.test.expect.interests == ("launch-risk",)
    assert found.dropped == ()
    assert run_test(scenario, rubric, found.test) == ()


def test_every_word_of_a_recorded_talk_comes_again_although_it_was_played_at_another_seed(case):
    scenario, rubric = case
    said = ("Bonjour.", "0,40 €, 90 jours.", "Et alors ?", "0,41 €.", "Je ne comprends pas.")
    for seed in range(5, 12):
        practice, _ = play(scenario, rubric, said, seed)
        found = recorded(practice, scenario, rubric, "mine")
        assert (found.test.seed, found.divergence) == (seed, None)
    assert "seed: 11" in "\n".join(lines_of(found.test))


def test_an_ended_talk_is_recorded_with_its_outcome_and_levels_as_ranges(case):
    scenario, rubric = case
    practice, _ = play(scenario, rubric, (*["Vous êtes une voleuse et une menteuse !"] * 9,))
    assert practice.ended
    found = recorded(practice, scenario, rubric, "mine")
    assert found.test.expect.outcome == practice.state.outcome
    for criterion in practice.assessment().criteria:
        if criterion.level is not None:
            assert criterion.level in found.test.expect.levels[criterion.id]
    assert "outcome: " in "\n".join(lines_of(found.test))
    assert run_test(scenario, rubric, found.test) == ()


def test_what_no_longer_happens_is_named_and_not_expected(case):
    scenario, rubric = case
    practice, _ = play(scenario, rubric, ("Comment s’organise votre rentrée ?",))
    changed = load_scenario(
        TEXT.replace("when: open_question about launch\n        like", "when: hostility\n        like").replace(
            "then: {trust: 4, opens: launch-risk, asks: capacity}", "says: Non."
        ).replace("Comment s’organise votre rentrée ?\"\n          -", "Que dites-vous ?\"\n          -"),
        "petit.yaml",
    ).scenario  # fmt: skip
    assert changed is not None
    found = recorded(practice, changed, rubric, "mine")
    assert ("reaction", "asks-planning") in found.dropped
    assert "asks-planning" not in found.test.expect.reactions
    assert found.divergence is not None and found.divergence.place == 0
    assert run_test(changed, rubric, found.test) == ()


def test_a_file_is_written_with_the_earlier_text_beside_it_and_can_be_had_back(case, file):
    practice, _ = play(*case, ("Comment s’organise votre rentrée ?",))
    file.chmod(0o640)
    written = record_into(file, practice)
    assert written.test == "recorded-1" and file.stat().st_mode & 0o777 == 0o640
    assert backup_of(file).read_text(encoding="utf-8") == TEXT
    scenario = load_scenario(file.read_bytes(), "petit.yaml").scenario
    assert scenario is not None and free_name(scenario) == "recorded-2"
    undo(file)
    assert file.read_bytes() == PETIT.read_bytes() and not backup_of(file).exists()
    with pytest.raises(NothingToUndo):
        undo(file)


def test_what_was_changed_since_is_not_undone(case, file):
    practice, _ = play(*case, ("Comment s’organise votre rentrée ?",))
    record_into(file, practice)
    later = file.read_text(encoding="utf-8").replace("vingt minutes", "dix minutes")
    file.write_text(later, encoding="utf-8")
    with pytest.raises(NothingToUndo):
        undo(file)
    assert file.read_text(encoding="utf-8") == later


def test_another_scenarios_file_is_not_written_into(case, file):
    practice, _ = play(*case, ("Comment s’organise votre rentrée ?",))
    file.write_text(TEXT.replace("id: petit", "id: grand"), encoding="utf-8")
    with pytest.raises(OtherScenario):
        record_into(file, practice)
    assert not backup_of(file).exists()
