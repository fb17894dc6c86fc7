"""What could have been said: the scenario's own samples, or a sentence in the situation's own figures."""

import pytest

from tests.assessment.factories import Talk, rubric
from tests.assessment.negotiations import SCENARIOS, played
from trainer.assessment.assess import MOST_BETTER, assess
from trainer.assessment.better_words import better_words
from trainer.assessment.exchange import missing
from trainer.assessment.played import fold
from trainer.assessment.wording import shortened
from trainer.messages.catalogue import messages

RUNGS = ("expert", "good", "average", "weak", "rude", "gaming-questions")


def better(talk: Talk, turn: int, rule: str, **values: str):
    return better_words(fold(talk.scenario, talk.events, rubric().reading), missing(turn, rule, **values))


def test_ground_given_for_nothing_becomes_a_trade_with_its_own_figures():
    talk = Talk().reply(
        "D'accord pour 60 jours.", "unilateral_concession", offers={"payment": "d60"}, conceded=("payment",)
    )
    words = better(talk, 2, "gave-for-nothing")
    assert words is not None
    assert words.key == "assessment.better.trade"
    assert "60 jours" in words.values["give"]
    assert "0.48" in words.values["want"]


def test_a_fact_that_was_not_used_comes_with_its_source():
    words = better(Talk().reply("Bonjour.", "rapport"), 2, "no-argument")
    # The tiny case names no source, and what has none is not offered as a proof.
    assert words is None
    practice = played("emballages", "weak")
    lost = missing(2, "no-argument")
    found = better_words(fold(practice.scenario, practice.events, practice.rubric.reading), lost)
    assert found is not None
    assert found.values["source"]


def test_a_question_passed_over_is_answered_by_a_sample_of_the_scenario():
    practice = played("emballages", "average")
    folded = fold(practice.scenario, practice.events, practice.rubric.reading)
    ask = practice.scenario.asks["truck"]
    found = better_words(folded, missing(7, "evaded-question", question=shortened(ask.says)))
    assert found is not None
    assert found.text in ask.like


def test_there_is_nothing_to_say_for_a_missed_objective():
    assert better(Talk().reply("Bonjour."), 2, "objective-missed", objective="Tenir 0,48") is None


@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize("rung", RUNGS)
def test_words_are_given_for_losses_only_and_can_always_be_printed(scenario: str, rung: str):
    practice = played(scenario, rung)
    for criterion in practice.assessment().criteria:
        given = [quote for quote in criterion.evidence if quote.better is not None]
        assert len(given) <= MOST_BETTER
        for quote in given:
            assert quote.effect == "-"
            assert quote.better is not None
            for language in ("fr", "en"):
                words = quote.better.text or messages(language)(quote.better.key, **quote.better.values)
                assert words
                assert "{" not in words


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_no_label_of_a_hidden_need_is_given_away(scenario: str):
    practice = played(scenario, "weak")
    opened = dict(practice.state.interests)
    hidden = [i.label for i in practice.scenario.interests.values() if not opened.get(i.id)]
    said = [
        f"{quote.better.text} {' '.join(quote.better.values.values())}"
        for criterion in assess(practice.rubric, practice.scenario, practice.events).criteria
        for quote in criterion.evidence
        if quote.better is not None
    ]
    assert not [label for label in hidden if any(label in words for words in said)]
