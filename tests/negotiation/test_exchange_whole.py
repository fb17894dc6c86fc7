"""An exchange is taken whole or not at all: what suits her of it is not pocketed."""

from tests.negotiation.bargained import bargained, kinds
from tests.negotiation.talking import talk


def test_the_half_of_an_exchange_that_suits_her_is_not_agreed_and_not_said_yes_to():
    state, turns = talk(
        "agent-commercial",
        ["Bonjour monsieur", "Je vous donne six départements si vous acceptez 8,5 % de commission."],
    )
    assert state.settled_on("secteur") is None
    assert "bargain:suits_but" not in [line.source for line in turns[-1].lines]


def test_what_he_turns_down_is_not_claimed_as_if_he_had_not():
    playing = bargained(
        "saas-visio",
        "39 €, trois ans avec votre porte de sortie et le plafond doublé pour les données. Par contre la visite à tout moment, "
        "non : le dossier d'audit annuel.",
        theirs={"donnees": "libre", "prix": "p41", "duree": "evenement", "responsabilite": "double"},
        yours={"donnees": "dossier"},
        interests=(("takeover", 2), ("data-leak", 2)),
    )
    assert kinds(playing)[-1] == "refused_but"


def test_one_half_is_not_said_yes_to_where_the_other_is_not_open_yet():
    playing = bargained(
        "first-steps",
        "18 too low. Can do 19 - if 3 months notice. Deal? And why Fridays big day?",
        theirs={"price": "p18"},
        yours={"price": "p20"},
    )
    assert kinds(playing) == ["half_not_yet", "not_open_yet"]
