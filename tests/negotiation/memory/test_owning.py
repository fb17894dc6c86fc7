"""A complaint about the talk is owned in a word, and what was meant gets its answer."""

import pytest

from tests.negotiation.talking import sources, talk

CLINIC = (
    "Bonjour madame, je vends le logiciel de planning.",
    "Qui fait les plannings aujourd'hui ?",
    "Et ça vous coûte combien, une panne ?",
)
SENSORS = ("Good morning. We propose 98 dollars a sensor.", "And if you refuse, what do you want more?")


def test_a_question_put_right_is_what_is_asked() -> None:
    asked = "Pardon, je voulais dire : c'est pour qui, les infirmières, les plannings ?"
    assert sources("saas-visio", CLINIC[0], asked)[0] in ("reaction:planning-asked", "reaction:what-use")


def test_an_apology_alone_is_still_one() -> None:
    assert sources("saas-visio", CLINIC[0], "Excusez-moi, je me suis mal exprimé.")[0] == "reaction:apology"


@pytest.mark.parametrize(
    "complaint",
    ["vous ne répondez pas à ma question", "c pas ma question madame", "Ce n'est pas ce que je demande."],
)
def test_the_question_before_a_complaint_is_answered(complaint: str) -> None:
    said = sources("saas-visio", *CLINIC, complaint)
    assert said[0] == "phrase:owned"
    assert said[1] in ("reaction:locked-cost", "reaction:crash-cost")


@pytest.mark.parametrize(
    "complaint",
    [
        "Why you always say me the tender? I speak of the sensor price",
        "why do you keep talking about the tender? I'm asking about the price",
        "I wasn't talking about the date, I was talking about the price.",
        "My question was about the price.",
    ],
)
def test_the_subject_named_is_answered(complaint: str) -> None:
    # He has named his price: her word on that, and where she stands, are the same.
    owned, answer = sources("usa-framework", *SENSORS, complaint)
    assert owned == "phrase:owned" and answer in ("bargain:her_position", "bargain:asked_verdict_no")


def test_a_complaint_brings_nothing_new_of_hers() -> None:
    said = sources("saas-visio", *CLINIC, "vous ne répondez pas à ma question")
    assert not any(source.startswith(("scene:", "moment:")) for source in said)


def test_what_was_told_before_is_owned_and_the_rest_answered() -> None:
    said = sources(
        "emballages",
        "Bonjour, je vous propose 0,48.",
        "Les caisses qui s'écrasent, je vous en ai parlé y a dix minutes. Nous c'est 0,4 % de casse. Vous suivez ou pas ?",
    )
    assert said[0] == "phrase:told_already" and len(said) > 1


def test_without_a_question_before_it_she_asks_for_it() -> None:
    assert sources("impaye", "Bonjour.", "vous ne répondez pas")[0] == "phrase:asked_unanswered"


def test_a_term_told_before_gets_her_verdict() -> None:
    said = sources("first-steps", "hi! I roast coffee", "I can do 20 a kilo, 2 days", "I already said 20!")
    assert said == ["phrase:told_already", "bargain:asked_verdict_no"]


def test_a_complaint_in_other_words_is_no_riddle() -> None:
    said = sources(
        "impaye", "Bonjour.", "D'accord pour 10 %.", "j'en ai marre, vous ne répondez jamais clairement"
    )
    assert said[0] == "phrase:asked_unanswered"


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("emballages", "vous m'avez pas répondu sur les pénalités"),
        ("impaye", "Et la garantie, vous ne m'avez pas répondu."),
    ],
)
def test_what_had_no_answer_is_not_offered_by_the_complaint(name: str, complaint: str) -> None:
    state, turns = talk(name, ("Bonjour.", complaint))
    assert turns[-1].lines[0].source == "phrase:owned"
    assert not turns[-1].offered and not state.yours


def test_of_two_questions_only_the_one_that_had_no_answer_is_answered() -> None:
    asked = ("Hello Nuala.", "How long are you open, and who are your regulars?")
    said = sources("first-steps", *asked, "You didn't answer me about the regulars.")
    assert said == ["phrase:owned", "reaction:regulars-who"]


@pytest.mark.parametrize(
    "asked",
    [
        "Vous avez pas répondu à nos relances. Pourquoi ?",
        "Vous n'avez pas répondu à nos courriers. Que s'est-il passé ?",
        "Vous ne répondez plus depuis mai. Pourquoi ?",
        "Vous ne répondez pas au téléphone. Pourquoi ?",
    ],
)
def test_letters_left_unanswered_are_no_complaint_about_the_talk(asked: str) -> None:
    said = sources("impaye", "Bonjour Monsieur.", asked)
    assert "phrase:owned" not in said and said[0].startswith("reaction:")
