"""An order of the day that is proposed is taken; it is no offer, and nothing to be judged."""

import pytest

from tests.negotiation.talking import sources, talk


@pytest.mark.parametrize(
    ("name", "proposed"),
    [
        (
            "saas-visio",
            "Je propose que l'on prenne les clauses par paires, en commençant par la durée. Cela vous convient-il ?",
        ),
        ("saas-visio", "on fait les clauses deux par deux, ça vous dit ?"),
        ("saas-visio", "On commence par la durée puis le prix, ok pour vous ?"),
        (
            "usa-framework",
            "I suggest we make first an agenda of the seven points and go one by one. Are you agree with this?",
        ),
        ("usa-framework", "I propose we take the clauses in pairs. Ok for you?"),
        ("usa-framework", "How about we go through the points two by two?"),
    ],
)
def test_an_agenda_is_taken_in_the_authors_words(name: str, proposed: str) -> None:
    first = "Good morning." if name == "usa-framework" else "Bonjour madame."
    state, turns = talk(name, (first, proposed))
    assert turns[-1].lines[0].source in ("reaction:agenda-set", "reaction:agenda-agreed")
    assert not turns[-1].offered and not state.settled


@pytest.mark.parametrize(
    "proposed",
    [
        "je propose qu'on voie d'abord le délai et ensuite la durée, ça vous va ?",
        "Prenons les points un par un, d'accord ?",
        "Je propose qu'on laisse le prix pour la fin, d'accord ?",
    ],
)
def test_in_the_middle_of_terms_too(proposed: str) -> None:
    assert sources("emballages", "Bonjour. 0,48 et 60 jours.", proposed)[0] == "reaction:agenda-set"


def test_what_is_offered_with_figures_is_an_offer() -> None:
    said = sources(
        "emballages", "Bonjour. 0,48 et 60 jours.", "Je vous propose d'abord 0,47, ensuite 30 jours."
    )
    assert said[0] != "phrase:framing_ok"


def test_a_way_of_going_on_takes_no_terms() -> None:
    state, _ = talk(
        "first-steps", ("hi! I roast coffee", "I can do 20 a kilo, 2 days", "let's do it step by step")
    )
    assert not state.settled
