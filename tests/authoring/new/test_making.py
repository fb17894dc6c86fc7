"""The skeletons of all families: valid, short, played to an agreement."""

from typing import get_args

import pytest

from tests.authoring.new.wanted import wanted
from trainer.authoring.check import Checks, check_file
from trainer.authoring.new.families import family
from trainer.authoring.new.making import scenario_text
from trainer.authoring.new.names import CONTRACTS
from trainer.scenario.file_scenario import Contract
from trainer.scenario.load import load_scenario

ALL = [(contract, language) for contract in CONTRACTS for language in ("fr", "en")]


def test_every_family_of_the_format_has_a_skeleton():
    assert get_args(Contract) == CONTRACTS


@pytest.mark.parametrize(("contract", "language"), ALL)
def test_only_what_is_still_to_be_written_is_found_and_the_talk_leads_to_an_agreement(
    contract, language, tmp_path
):
    """The skeleton's own test is played by the check; whatever goes wrong in it is a finding."""
    market = "france" if language == "fr" else "international"
    text = scenario_text(wanted(contract, language, market=market))
    path = tmp_path / "essai.yaml"
    path.write_text(text, encoding="utf-8")
    # The slow half of the check is done for every family, in one of its languages.
    slow = (CONTRACTS.index(contract) + (language == "fr")) % 2
    found = check_file(path, checks=Checks(fast=not slow))
    assert {finding.code for finding in found} == {"TR871"}, found
    assert all(finding.severity == "info" for finding in found)
    assert 150 <= text.count("\n") <= 240
    assert text.startswith("# yaml-language-server: $schema=")


@pytest.mark.parametrize("difficulty", ["easy", "medium", "hard"])
def test_a_test_leads_to_an_agreement_at_every_difficulty_and_with_every_issue(difficulty):
    every = tuple(issue.id for issue in family("sale", "fr").issues)
    loaded = load_scenario(scenario_text(wanted(difficulty=difficulty, issues=every)), "essai.yaml")
    assert loaded.scenario is not None
    assert tuple(loaded.scenario.issues) == every
    (test,) = loaded.scenario.tests.values()
    assert test.expect.outcome == "agreement"
    assert test.replies[-1] == "Oui, je confirme."


def test_issues_that_matter_alike_to_both_sides_are_weighted_for_an_exchange():
    issues = wanted("recovery", issues=("now", "schedule")).chosen()
    assert [(issue.you["importance"], issue.them["importance"]) for issue in issues] == [
        ("high", "medium"),
        ("low", "high"),
    ]


def test_what_is_illegal_in_france_is_marked_there_only():
    assert "illegal: {d75: fr-payment-terms-60-days}" in scenario_text(wanted())
    assert "illegal:" not in scenario_text(wanted(market="international"))


def test_hostile_words_of_the_author_stay_words():
    nasty = 'Le "prix" : {{id}} # \\ {a: [b]}\u202e – 😀'
    text = scenario_text(wanted(title=nasty, id="x"))
    loaded = load_scenario(text, "x.yaml")
    assert loaded.scenario is not None
    assert loaded.scenario.title == nasty.replace("\u202e", "")
    assert loaded.scenario.id == "x"
