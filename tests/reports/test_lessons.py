"""The lessons of an attempt in words, in every format."""

import json
from dataclasses import replace

import pytest

from tests.assessment import talks
from tests.assessment.factories import Talk, rubric
from tests.reports.worlds import played
from trainer.assessment.legal import legal_check
from trainer.assessment.played import fold
from trainer.assessment.profile import Behaviour
from trainer.law.entries import law_entry
from trainer.messages.catalogue import messages
from trainer.practice.beginning import rewind
from trainer.practice.estimates import estimate
from trainer.practice.goals import choose_goal
from trainer.practice.lessons import lessons_in
from trainer.practice.retries import comparison
from trainer.reports import legal
from trainer.reports.behaviour import behaviour_anchors, behaviour_said
from trainer.reports.debrief import debrief_sections
from trainer.reports.exported import FORMATS, exported
from trainer.reports.goals import proposed
from trainer.reports.legal import legal_lines

TEXT = messages("fr")


def flat(words: str) -> str:
    return words.replace("\u00a0", " ").replace("\u202f", " ").replace("\\", "")


def estimated():
    practice = played()
    estimate(practice, {"ecoute": 3, "veracite": 0})
    choose_goal(practice, proposed(lessons_in(practice), TEXT)[0], "À ma façon.")
    return practice


@pytest.mark.parametrize("format", ["html", "md"])
def test_files_for_people_hold_every_lesson(format):
    page = flat(exported(estimated(), format, TEXT))
    for words in (
        "Votre estimation : Très satisfaisant",
        "Votre estimation et les niveaux calculés",
        "Vos façons de faire, à côté de négociateurs observés",
        "Style observé dans ce scénario",
        "À travailler en premier",
        "La réplique qui a le plus coûté",
        "Choisi : À ma façon.",
        "des points du critère",
    ):
        assert words in page, words


def test_the_json_holds_them_as_data():
    record = json.loads(exported(estimated(), "json", TEXT))
    assert record["self"] == {"ecoute": 3, "veracite": 0}
    assert record["costliest"]["turn"] in (2, 4, 6)
    assert record["goal"]["chosen"]["words"] == "À ma façon."
    assert {"profile", "style", "legal"} <= record.keys()
    assert "html" in FORMATS


def test_without_an_estimate_nothing_is_said_of_one():
    sections = debrief_sections(played(), TEXT)
    assert not any("estimation" in line for section in sections for line in (section.heading, *section.lines))


def test_each_priority_has_its_place_its_reason_and_something_to_try():
    section = next(s for s in debrief_sections(played(), TEXT) if s.heading == "À travailler en premier")
    starts = [place for place, line in enumerate(section.lines) if line[:3] in ("1. ", "2. ", "3. ")]
    assert 1 <= len(starts) <= 3
    for place in starts:
        where, why, tried = section.lines[place + 1 : place + 4]
        assert where.startswith("Ligne ")
        assert flat(why).startswith("Pourquoi ? ")
        assert "essayer" in tried


def test_a_jury_attempt_says_that_it_cannot_be_played_again():
    section = next(s for s in debrief_sections(played("jury"), TEXT) if s.heading.startswith("La réplique"))
    assert "se relit mais ne se rejoue pas" in section.lines[-1]


def test_an_entry_that_nobody_verified_is_shown_as_to_be_verified(monkeypatch):
    checked = "fr-payment-terms-60-days"
    monkeypatch.setattr(legal, "law_entry", lambda id: replace(law_entry(id), verified=id == checked))
    talk = Talk().reply("D'accord.", offers={"payment": "d90"}, settles=("payment",), ends="agreement")
    lines = legal_lines(legal_check(fold(talk.scenario, talk.events, rubric().reading)), TEXT)
    heads, cited, rules = zip(*lines, strict=True)
    assert flat(heads[0]) == "Paiement, 90 jours : non permis"
    assert (
        cited[0] == "Article L441-10 du code de commerce, en vigueur depuis le 26 avril 2019, texte vérifié"
    )
    assert any(line.endswith("à vérifier") for line in cited)
    assert all(rules)


def test_a_behaviour_is_told_with_its_band_and_where_the_figures_come_from():
    one = Behaviour("questions", "percent", 8.3, 24, "poor", 21.3, 9.6, 50)
    assert flat(behaviour_said(one, TEXT)) == "8 % des phrases, loin du repère"
    assert flat(behaviour_anchors(one, TEXT)) == (
        "repère : 18 à 35 % ; observé : 21 % (négociateurs habiles), 10 % (moyens)"
    )
    assert behaviour_said(Behaviour("concessions", "percent", None, 1, None, None, None, 100), TEXT) == (
        "trop peu de cas pour le dire"
    )


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_goal_that_a_rubric_can_lead_to_can_be_said(language):
    said = messages(language)
    for criterion in rubric().criteria:
        for indicator in criterion.indicators:
            assert said.has(f"goal.say.{indicator.name}"), indicator.name


def test_a_retry_without_its_first_attempt_at_hand_is_told_without_comparison():
    branch = rewind(played(), 4)
    assert comparison(branch) is None
    assert not any("se séparent" in line for s in debrief_sections(branch, TEXT) for line in s.lines)


def test_a_goal_is_said_in_the_first_person_as_if_then():
    talk = talks.weak()
    assert talk
    for goal in proposed(lessons_in(played()), TEXT):
        words = TEXT(f"goal.say.{goal.indicator}")
        assert words.startswith("Si ")
        assert ", alors " in words


def test_a_goal_in_hostile_words_is_no_markup_anywhere():
    practice = played()
    goal = proposed(lessons_in(practice), TEXT)[0]
    choose_goal(practice, goal, "<script>x</script> **gras** [a](b)")
    assert "<script>" not in exported(practice, "html", TEXT)
    assert "\\*\\*gras\\*\\* \\[a\\](b)" in exported(practice, "md", TEXT)
