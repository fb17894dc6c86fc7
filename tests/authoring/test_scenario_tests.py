"""A scenario's tests are played, and what did not come about is said at its line."""

from dataclasses import replace

import pytest

from tests.assessment.factories import rubric
from tests.negotiation.small import scenario
from tests.practice.conftest import simple_read
from trainer.authoring.check import check_file
from trainer.authoring.scenario_tests import findings_of, play, run_tests
from trainer.language.reading import SampleScore
from trainer.practice import practice as practice_module
from trainer.scenario.scenario import Expectation, ScenarioTest
from trainer.scenario.yaml_source import read_yaml

DEAL = ("Et septembre ?", "Mon offre", *("D'accord",) * 4)
SOURCE = """
tests:
  one:
    replies:
      - "Et septembre ?"
      - "Mon offre"
    expect:
      outcome: walked_away
      reactions: [rude]
      interests: [risk]
      agreed: {price: p50}
      levels: {ecoute: 3}
      total: [19, 20]
"""


@pytest.fixture(autouse=True)
def reading(monkeypatch):
    monkeypatch.setattr(practice_module, "read", simple_read)


def mismatches_of(replies=DEAL, **expect):
    test = ScenarioTest("one", replies, Expectation(**expect))
    return run_tests(scenario(tests={"one": test}), rubric())


def test_a_test_that_gets_what_it_expects_finds_nothing():
    practice, _ = play(scenario(), rubric(), DEAL)
    assessment = practice.assessment()
    levels = {found.id: (found.level,) for found in assessment.criteria if found.level is not None}
    assert practice.state.outcome == "agreement"
    played = DEAL[: practice.state.replies]
    assert mismatches_of(
        played, outcome="agreement", reactions=("planning",), interests=("risk",),
        agreed={"price": "p46", "payment": "d60"}, levels=levels,
    ) == ()  # fmt: skip


@pytest.mark.parametrize(
    ("expect", "what", "path", "got"),
    [
        ({"outcome": "walked_away"}, "outcome", ("expect", "outcome"), "agreement"),
        ({"reactions": ("planning", "rude")}, "reaction", ("expect", "reactions", 1), ""),
        ({"agreed": {"price": "p50"}}, "agreed", ("expect", "agreed", "price"), "p46"),
        ({"levels": {"ecoute": ()}}, "level", ("expect", "levels", "ecoute"), None),
        ({"total": (20.0, 20.0)}, "total", ("expect", "total"), None),
    ],
)
def test_each_expectation_that_fails_is_reported_once_with_what_came(expect, what, path, got):
    found = [mismatch for mismatch in mismatches_of(**expect) if mismatch.what != "replies"]
    assert [(one.what, one.path) for one in found] == [(what, ("tests", "one", *path))]
    assert got is None or found[0].got == got


def test_a_mismatch_shows_the_conversation_up_to_where_it_went_wrong():
    missed = mismatches_of(
        ("Et septembre ?", "Mon offre", "Alors ?", "Alors ?", "Alors ?"), outcome="agreement"
    )
    [found] = missed
    assert found.turn == 10 and [reply.n for reply in found.talk] == [4, 6, 8, 10], "the last replies"
    first = mismatches_of(("Et septembre ?",), outcome="agreement")[0].talk[0]
    assert (first.reply, first.reaction, first.moves) == ("Et septembre ?", "planning", ("open_question",))


def test_what_was_agreed_otherwise_went_wrong_where_it_was_settled():
    [found] = [one for one in mismatches_of(agreed={"price": "p50"}) if one.what == "agreed"]
    practice, _ = play(scenario(), rubric(), DEAL)
    settled = [
        n for n, reply in practice.replies.items() if any(p.issue == "price" for p in reply.turn.settled)
    ]
    assert found.turn == settled[-1] == found.talk[-1].n


def test_a_reaction_that_never_fired_went_wrong_where_another_took_its_place(monkeypatch):
    def near(reply, context):
        read = simple_read(reply, context)
        return replace(read, samples=(SampleScore("reaction:rude", 0.7),)) if "offre" in reply else read

    monkeypatch.setattr(practice_module, "read", near)
    [found] = mismatches_of(("Et septembre ?", "Mon offre", "Et septembre ?"), reactions=("rude",))
    assert found.turn == 4 and found.talk[-1].reply == "Mon offre"


def test_an_interest_that_stayed_hidden_is_reported():
    found = mismatches_of(("Mon offre",), interests=("risk",))
    assert [(one.what, one.name) for one in found] == [("interest", "risk")]


def test_replies_after_the_end_are_reported_at_the_first_of_them():
    practice, left = play(scenario(), rubric(), (*DEAL, "Encore ?", "Et encore ?"))
    found = mismatches_of((*DEAL, "Encore ?", "Et encore ?"))
    assert [one.what for one in found] == ["replies"]
    assert found[0].path[-1] == practice.state.replies
    assert left == len(DEAL) + 2 - practice.state.replies


def test_mismatches_become_findings_on_the_lines_of_the_file():
    source, _ = read_yaml(SOURCE, "essai.yaml")
    mismatches = mismatches_of(
        ("Mon offre",), outcome="walked_away", reactions=("rude",), interests=("risk",), agreed={"price": "p50"},
        levels={"ecoute": (3,)}, total=(19.0, 20.0),
    )  # fmt: skip
    lines = {finding.code: (finding.line, finding.severity) for finding in findings_of(mismatches, source)}
    assert lines == {
        "TR701": (8, "error"), "TR702": (9, "error"), "TR703": (10, "error"), "TR704": (11, "error"),
        "TR705": (12, "error"), "TR706": (13, "error"),
    }  # fmt: skip


def test_a_rubric_that_is_nowhere_is_found_out(tmp_path):
    from tests.cli.conftest import ROOT

    text = (ROOT / "tests" / "scenario" / "fixtures" / "petit.yaml").read_text(encoding="utf-8")
    path = tmp_path / "petit.yaml"
    path.write_text(text.replace("rubric: bloc3-negociation", "rubric: nowhere"), encoding="utf-8")
    findings = check_file(path)
    assert ("TR708", 11) in [(finding.code, finding.line) for finding in findings]
