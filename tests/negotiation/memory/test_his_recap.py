"""A recap by the student is held against what is written: confirmed by name, put right where it is wrong, nothing reopened."""

import re

import pytest

from tests.negotiation.talking import talk
from trainer.negotiation.talk.state import State
from trainer.negotiation.talk.turn import Turn

STAND = (
    "bonjour madame",
    "Je vous propose 130 € par mois.",
    "D'accord pour 110 €.",
    "60 jours pour payer",
)
COFFEE = ("hello", "I can offer you €20 a kilo.", "18 then", "delivery in 1 day")


def after(name: str, *replies: str) -> tuple[State, Turn, str]:
    state, turns = talk(name, replies)
    return state, turns[-1], re.sub(r"[\u00a0\u202f]", " ", turns[-1].text)


def agreed(state: State) -> dict[str, str | None]:
    return {position.issue: position.option for position in state.settled}


@pytest.mark.parametrize(
    "recap",
    [
        "donc on a 110 € par mois et 60 jours, il reste la durée, c'est ça ?",
        "récapitulons : 110 €, 60 jours, et la durée à voir",
        "donc on est d'accord sur le prix et le paiement, il reste la durée ?",
    ],
)
def test_what_is_ticked_rightly_is_named_and_what_is_left_too(recap: str) -> None:
    state, turn, said = after("premiers-pas", *STAND, recap)
    assert agreed(state) == {"price": "p110", "payment": "d60"}
    assert "110 €" in said and "60 jours" in said and "durée" in said
    assert not turn.reopened


@pytest.mark.parametrize(
    "recap",
    [
        "Si je résume : prix 120 €, paiement 60 jours.",
        "On a dit 120 € et 60 jours, non ?",
        "c'était 120 € le prix",
    ],
)
def test_a_wrong_point_is_put_right_and_stays_agreed(recap: str) -> None:
    state, turn, said = after("premiers-pas", *STAND, recap)
    assert agreed(state) == {"price": "p110", "payment": "d60"}
    assert "110 €" in said and "120" not in said
    assert not turn.reopened and not turn.conceded


def test_what_it_adds_is_an_offer_like_any_other() -> None:
    state, _, said = after("premiers-pas", *STAND, "récapitulons : 110 €, 60 jours, 3 mois")
    assert agreed(state)["duration"] == "m3"
    assert state.pending is not None and state.pending.kind == "recap" and "3 mois" in said


def test_a_wrong_point_beside_a_new_one_is_put_right_first() -> None:
    state, _, said = after("premiers-pas", *STAND, "Récapitulons : 110 €, 45 jours, 6 mois.")
    assert agreed(state) == {"price": "p110", "payment": "d60"}
    assert "60 jours" in said and "durée" in said


@pytest.mark.parametrize(
    "recap",
    ["So that's €18, and we still need notice?", "so we agreed on price and delivery, notice is left?"],
)
def test_in_english_too(recap: str) -> None:
    state, _, said = after("first-steps", *COFFEE, recap)
    assert agreed(state) == {"price": "p18", "delivery": "d1"}
    assert "€18" in said and "1 day" in said and "notice" in said


def test_a_wrong_recap_in_english() -> None:
    state, _, said = after("first-steps", *COFFEE, "we said 19 and one day right?")
    assert agreed(state) == {"price": "p18", "delivery": "d1"}
    assert "€18" in said and "19" not in said


def test_a_recap_after_hers_brings_hers_again() -> None:
    state, _, said = after(
        "premiers-pas", *STAND, "3 mois", "donc 110 €, 60 jours et 3 mois, c'est bien ça ?"
    )
    assert state.pending is not None and state.pending.kind == "recap"
    assert "110 €" in said and "3 mois" in said


def test_one_agreed_point_asked_about_is_confirmed() -> None:
    _, turn, said = after("premiers-pas", *STAND, "c'est bien 110 € par mois ?")
    assert "110 €" in said
    assert turn.lines[0].source == "bargain:already_settled"


def test_asked_for_the_recap_she_gives_it() -> None:
    for asked in ("vous pouvez récapituler ?", "redites moi tout ce qu'on a décidé"):
        _, _, said = after("premiers-pas", *STAND, asked)
        assert "110 €" in said and "60 jours" in said and "durée" in said


def test_a_new_price_wished_for_is_no_recap() -> None:
    _, turn, _ = after("premiers-pas", *STAND, "finalement je voudrais 120 €")
    assert turn.lines[0].source != "bargain:standing"


def test_summing_up_moves_nothing_elsewhere() -> None:
    _, turn, said = after(
        "emballages",
        "Bonjour.",
        "0,48 contre 60 jours, ce lien est ferme.",
        "Récapitulons : 60 jours, 30 000 en réserve. Restent le prix, le délai, la durée et les pénalités.",
    )
    assert "price" not in {position.issue for position in turn.answered}
    assert "60 jours" in said


def test_what_she_never_said_is_put_right() -> None:
    _, turn, said = after(
        "usa-framework",
        "Hello Denise.",
        "How much insurance do you want behind the cap?",
        "You told me $2 million was enough.",
    )
    assert turn.lines[0].source == "bargain:checked_wrong" and "$5 million" in said
