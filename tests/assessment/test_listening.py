"""Listening: only what meets what she said counts."""

from tests.assessment.factories import HINT, Talk, rubric
from trainer.assessment.indicators import INDICATORS
from trainer.assessment.played import fold


def played(talk: Talk):
    return fold(talk.scenario, talk.events, rubric().reading)


def result(name: str, talk: Talk):
    kind = INDICATORS[name]
    return kind.compute(played(talk), kind.parameters)


def test_a_question_that_opened_an_interest_is_quoted():
    talk = Talk().reply(
        "Comment se présente septembre ?", "open_question", about=("launch",), opens=(("launch-risk", 1),)
    )
    found = result("interests_opened", talk)
    assert found.share == 0.5
    quote = next(e for e in found.evidence if e.effect == "+")
    assert (quote.turn, quote.quote) == (2, "Comment se présente septembre ?")


def test_thirty_open_questions_that_open_nothing_score_nothing():
    talk = Talk()
    for number in range(30):
        talk.reply(f"Qu'est-ce qui compte pour vous, point {number} ?", "open_question")
    assert result("interests_opened", talk).share == 0


def test_a_reformulation_made_of_her_words_counts():
    talk = Talk().reply(
        "Donc notre prix vous paraît élevé face à ce confrère ?", "reformulation", about=("price",)
    )
    assert result("grounded_reformulations", talk).share == 1


def test_a_reformulation_of_nothing_she_said_does_not_count():
    talk = Talk().reply("Si je comprends bien, la météo vous inquiète beaucoup ?", "reformulation")
    assert result("grounded_reformulations", talk).seized == 0


def test_a_pasted_back_sentence_is_not_a_reformulation():
    pasted = "Votre prix est trop élevé, votre confrère est à 0,39."
    found = result("grounded_reformulations", Talk().reply(pasted, "reformulation", echo=0.9))
    assert found.seized == 0
    assert any(e.rule == "pasted-back" and e.effect == "" for e in found.evidence)


def test_a_copy_with_low_echo_is_still_no_reformulation():
    talk = Talk().reply("Votre prix est trop élevé, votre confrère est à 0,39.", "reformulation")
    assert result("grounded_reformulations", talk).seized == 0


def test_a_need_she_voiced_and_nobody_took_up_is_lost():
    talk = Talk().reply("Et septembre ?", "open_question", about=("launch",), opens=(("launch-risk", 1),))
    talk.reply("Parlons du prix.", about=("price",)).reply("Alors ?").reply("Eh bien ?")
    found = result("grounded_reformulations", talk)
    assert found.share == 0
    assert found.advice is not None
    assert found.advice.values == {"said": HINT.removesuffix(".")}


def test_a_doubtful_reformulation_is_not_held_against_the_student():
    talk = Talk().reply("Et septembre ?", "open_question", about=("launch",), opens=(("launch-risk", 1),))
    talk.reply("Donc c'est un mois chargé ?", "reformulation", confidence=0.2)
    assert result("grounded_reformulations", talk).share is None


def test_the_same_reformulation_again_adds_nothing():
    once = Talk().reply("Donc notre prix vous paraît élevé face au confrère ?", "reformulation")
    again = Talk().reply("Donc notre prix vous paraît élevé face au confrère ?", "reformulation")
    again.reply(
        "Donc notre prix vous paraît élevé face au confrère ?", "reformulation", says="Oui, élevé, ce prix."
    )
    assert result("grounded_reformulations", again).seized == result("grounded_reformulations", once).seized


def test_an_interest_that_no_offer_serves_is_lost_in_her_own_words():
    talk = Talk().reply("Et septembre ?", "open_question", about=("launch",), opens=(("launch-risk", 1),))
    found = result("interests_used", talk)
    assert found.share == 0
    assert found.advice is not None
    assert found.advice.values == {"need": HINT.removesuffix(".")}


def test_an_offer_that_serves_an_interest_counts():
    talk = Talk().reply("Et septembre ?", "open_question", about=("launch",), opens=(("launch-risk", 1),))
    talk.reply("Je vous propose 60 jours.", "proposal", offers={"payment": "d60"}, used=("launch-risk",))
    assert result("interests_used", talk).share == 1


def test_changing_the_topic_after_a_confidence_is_lost():
    talk = Talk().reply("Et septembre ?", "open_question", about=("launch",), opens=(("launch-risk", 1),))
    stayed = Talk().reply("Et septembre ?", "open_question", about=("launch",), opens=(("launch-risk", 1),))
    talk.reply("Parlons des pénalités.", about=("price",))
    stayed.reply("Chargé à quel point ?", "open_question", about=("launch",))
    assert result("confidences_followed", talk).share == 0
    assert result("confidences_followed", stayed).share == 1


def test_a_hidden_interest_is_never_named_in_the_advice():
    talk = Talk().reply("Bonjour.")
    found = result("interests_opened", talk)
    assert found.advice is not None
    labels = [interest.label for interest in talk.scenario.interests.values()]
    assert not any(label in value for value in found.advice.values.values() for label in labels)
