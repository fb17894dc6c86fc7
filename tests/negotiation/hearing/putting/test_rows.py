"""Rows of values, and points taken by whose they are."""

import pytest

from tests.negotiation.test_misreadings import CARTONS, own, taken

THEIRS = {"price": "p42", "volume": "v400", "delay": "w2", "duration": "m12"}
YOURS = {"price": "p48", "volume": "v500", "duration": "m24"}


@pytest.mark.parametrize(
    ("name", "reply", "expected"),
    [
        (CARTONS, "0.46€/caisse, 24m, 45j, ok?", {"price": "p46", "duration": "m24", "payment": "d45"}),
        (
            "first-steps",
            "haha I love scones. 19 euros, 2 days, 2 months, what do you think?",
            {"price": "p19", "delivery": "d2", "notice": "n2"},
        ),
    ],
)
def test_a_row_that_ends_in_a_question_for_a_yes_is_put_to_her(name, reply, expected):
    assert own(taken(name, reply)[0]) == expected


def test_a_question_about_several_values_is_no_row():
    offers, _ = taken(CARTONS, "Vous acceptez 60 jours et 12 mois, oui ou non ?", theirs=THEIRS)
    assert not offers.own


def test_hers_and_his_are_taken_by_whose_they_are():
    offers, _ = taken(CARTONS, "On garde votre volume et mon prix.", theirs=THEIRS, yours=YOURS)
    assert {p.issue: p.option for p in offers.accepted} == {"volume": "v400"}
    assert own(offers) == {"price": "p48"}
    assert offers.conditional


def test_an_insult_beside_an_offer_does_not_swallow_it():
    assert own(taken(CARTONS, "Vous me prenez pour un con ? 0,46, point barre.")[0]) == {"price": "p46"}


def test_an_article_after_a_price_ends_no_range():
    offers, _ = taken(CARTONS, "Je peux vous faire 0,46 à une condition : 24 mois.")
    assert own(offers) == {"price": "p46", "duration": "m24"}
    assert offers.conditional


def test_all_but_one_point_takes_the_others_with_it():
    offers, _ = taken(CARTONS, "Ok pour tout sauf le prix : 0,46.", theirs=THEIRS, yours=YOURS)
    assert {p.issue for p in offers.accepted} == {"volume", "delay", "duration"}
    assert own(offers) == {"price": "p46"}
    assert offers.conditional


def test_a_condition_that_she_accepts_something_loses_nothing_of_what_is_given():
    reply = "J'accepte 2 semaines et 5 % de pénalités si vous acceptez 0,46."
    offers, _ = taken(CARTONS, reply, theirs={"delay": "w2", "penalties": "c5"})
    assert {p.issue for p in offers.accepted} == {"delay", "penalties"}
    assert own(offers) == {"price": "p46"}


def test_not_on_a_value_turns_it_down():
    reply = "je vous suis sur les 5 %, pas sur les 2 semaines"
    offers, _ = taken(CARTONS, reply, theirs={"delay": "w2", "penalties": "c5"})
    assert {p.issue for p in offers.accepted} == {"penalties"}
    assert offers.refused == ("delay",)


def test_what_the_law_forbids_is_turned_down_and_the_next_figure_is_of_its_point():
    offers, _ = taken(CARTONS, "Je vous rappelle que 90 jours, c'est illégal. Donc 60, et 0,47.")
    assert {p.issue: str(p.number) for p in offers.own} == {"payment": "60", "price": "0.47"}


def test_a_name_led_by_pour_stands_before_its_own_figure():
    offers, _ = taken(CARTONS, "Je note 400 000. Pour le prix, 0,46, pour la durée, 18.")
    assert {p.issue: str(p.number) for p in offers.own if p.issue != "volume"} == {
        "price": "0.46",
        "duration": "18",
    }


def test_a_row_that_is_said_to_be_an_offer_is_one_in_all_its_parts():
    reply = "8 %, quatre départements, cinq clients réservés, et le préavis du code. C'est mon offre, qu'est-ce qui vous gêne ?"
    assert own(taken("agent-commercial", reply)[0]) == {
        "commission": "c8",
        "secteur": "d4",
        "reserves": "cinq",
        "duree": "legal",
    }


def test_one_value_against_another_offers_both():
    reply = "$96 on twelve thousand units against arbitration in London under English law."
    assert own(taken("usa-framework", reply)[0]) == {"price": "p96", "law": "en"}


def test_one_thing_or_the_other_commits_to_neither():
    reply = "Ou vous payez les prochaines commandes à la livraison, ou on attend que la moitié de la dette soit réglée pour livrer."
    assert not taken("impaye", reply)[0].own


def test_hers_named_again_in_a_row_is_put_forward():
    reply = "so 96 + 3x + dap. can we say that"
    offers, _ = taken("usa-framework", reply, theirs={"cap": "c3"})
    assert {p.issue for p in (*offers.own, *offers.accepted)} == {"price", "cap", "delivery"}


def test_one_or_the_other_commits_to_neither():
    reply = "C'est l'un ou l'autre : une garantie solide et du temps, ou pas de garantie et un gros chèque."
    assert not taken("impaye", reply)[0].own


@pytest.mark.parametrize(
    "reply",
    [
        "donc tarif encadré, châssis livrés après encaissement, relevé fin de mois ?",
        "Alors tarif encadré, châssis livrés après encaissement et relevé fin de mois ?",
    ],
)
def test_a_row_with_nothing_but_a_mark_is_put_to_her(reply: str) -> None:
    assert own(taken("impaye", reply)[0]) == {
        "remise": "encadre",
        "reprise": "encaisse",
        "commandes": "fin-mois",
    }


def test_a_choice_or_a_question_for_a_meaning_puts_no_row_to_her() -> None:
    assert not taken("impaye", "c'est quoi, la cession et le tarif encadré ?")[0].own
    assert not taken("impaye", "la cession ou la caution, et le tarif encadré ?")[0].own


def test_a_row_of_parts_that_asks_whether_it_is_fair_is_put_to_her():
    reply = (
        "99,5 %, avec une maintenance hors relèves, plafond à deux fois, 39 € par compte, est-ce équitable ?"
    )
    offers, _ = taken("saas-visio", reply)
    assert own(offers) == {"sla": "releve", "responsabilite": "deux-fois", "prix": "39"}
