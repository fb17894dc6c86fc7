"""The behaviour profile: shares of sentences, our bands, nothing guessed from too little."""

import pytest

from tests.assessment.factories import Talk, rubric
from trainer.assessment.irritators import irritators_in
from trainer.assessment.played import fold
from trainer.assessment.profile import ENOUGH_SENTENCES, profile_of
from trainer.assessment.style import style_of

LIMITS = rubric().reading
PLAIN = "Nous livrons chaque semaine."


def profile(talk: Talk):
    return profile_of(fold(talk.scenario, talk.events, LIMITS))


def behaviours(talk: Talk):
    return {one.name: one for one in profile(talk).behaviours}


def long_talk(questions: int = 0) -> Talk:
    talk = Talk()
    for place in range(ENOUGH_SENTENCES):
        moves = ("open_question",) if place < questions else ()
        talk.reply(f"{PLAIN[:-1]} de l'année {place} ?" if moves else f"{PLAIN[:-1]} {place}.", *moves)
    return talk


def test_with_few_sentences_nothing_is_guessed():
    found = profile(Talk().reply(PLAIN).reply(PLAIN))
    assert (found.sentences, found.enough, found.behaviours) == (2, False, ())


def test_shares_are_of_sentences_and_not_of_replies():
    talk = long_talk()
    talk.reply(" ".join([PLAIN] * (ENOUGH_SENTENCES - 1)) + " Pourquoi ?")
    assert profile(talk).sentences == 2 * ENOUGH_SENTENCES


@pytest.mark.parametrize(
    ("questions", "band"), [(0, "poor"), (1, "poor"), (2, "fair"), (3, "good"), (4, "good"), (6, "fair")]
)
def test_questions_have_a_band_with_an_upper_end(questions, band):
    assert behaviours(long_talk(questions))["questions"].band == band


def test_too_few_concessions_or_arguments_have_no_band():
    found = behaviours(long_talk())
    assert (found["concessions"].value, found["concessions"].band) == (None, None)
    assert found["reasons"].value is None


def test_concessions_for_nothing_are_told_from_those_exchanged():
    talk = long_talk()
    talk.reply("Va pour 0,44.", offers={"price": "p044"}, conceded=("price",))
    talk.reply(
        "Si 30 jours, 0,46.",
        "conditional_exchange",
        offers={"price": "p046"},
        conceded=("price",),
        conditional=True,
    )
    found = behaviours(talk)["concessions"]
    assert (found.value, found.of, found.band) == (50, 2, "fair")


def test_an_offer_right_after_hers_is_a_counter_unless_something_is_asked_or_restated_first():
    def countering(*moves: str) -> float | None:
        talk = long_talk()
        talk.reply("Bien.", hers={"price": "p044"})
        talk.reply("Je propose 0,48.", "proposal", *moves, offers={"price": "p048"})
        return behaviours(talk)["counters"].value

    assert countering() == 1
    assert countering("open_question") == 0
    assert countering("reformulation") == 0


def test_taking_her_offer_is_no_counter():
    talk = long_talk()
    talk.reply("Bien.", hers={"price": "p044"})
    talk.reply("D'accord pour 0,44.", offers={"price": "p044"})
    assert behaviours(talk)["counters"].value == 0


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("C'est un prix juste, franchement.", "fr", 2),
        ("C’est une OFFRE GÉNÉREUSE.", "fr", 1),
        ("Vous parlez d'un « prix juste ».", "fr", 0),
        ("Le prix est justement connu.", "fr", 0),
        ("Frankly, this is a generous offer.", "en", 2),
        ("We offer 0.48.", "en", 0),
    ],
)
def test_irritating_formulas_are_counted_as_said_and_never_in_a_quotation(text, language, count):
    assert len(irritators_in(text, language)) == count


def style(talk: Talk):
    found = style_of(fold(talk.scenario, talk.events, LIMITS))
    return found and found.mode


def test_a_talk_that_gives_everything_away_is_not_read_as_firm():
    talk = Talk()
    for option, place in zip(("p048", "p046", "p044"), range(3), strict=True):
        talk.reply(
            f"Bon, {option} cette fois, numéro {place}.",
            offers={"price": option},
            conceded=("price",),
            hers={"price": "p044"},
            rule="hold",
        )
        talk.reply(f"Voilà tout ce que je dis en {place}.", rule="hold")
    assert style(talk) in ("avoiding", "accommodating")


def test_little_talk_has_no_style():
    assert style(Talk().reply(PLAIN)) is None
