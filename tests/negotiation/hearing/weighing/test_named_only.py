"""Values that a reply only names put nothing on the table: hers, another's, a step of a scale, what waits for a return."""

import pytest

from tests.negotiation.talking import sources, talk
from tests.negotiation.test_misreadings import CARTONS, COFFEE, MACHINE, own, taken


@pytest.mark.parametrize(
    ("name", "reply", "point"),
    [
        ("saas-visio", "Pourquoi 32 ? Nos 12 cliniques paient 39,40.", "prix"),
        ("usa-framework", "I heard many buyers here say fixed dollars and done.", "currency"),
        (CARTONS, "On m'a dit que vous preniez 24 mois d'habitude.", "duration"),
        (COFFEE, "Most of our customers pay 19 euros a kilo.", "price"),
        ("saas-visio", "D'autres mairies paient 40 € par compte.", "prix"),
        ("impaye", "Chez mes autres débiteurs, c'est 30 % tout de suite.", "acompte"),
        ("usa-framework", "Other buyers sign at 98 dollars.", "price"),
    ],
)
def test_what_others_pay_or_say_is_no_offer(name, reply, point):
    assert point not in own(taken(name, reply)[0])


def test_her_own_figure_taken_up_is_no_offer_on_a_point_that_nobody_named():
    for name, line, reply in (
        (
            CARTONS,
            "Vingt mille caisses pour la mise en place.",
            "20 000 pour le 11, dix-sept jours, ça tient ? C'est long.",
        ),
        ("premiers-pas", "Je commence dans quinze jours.", "dans 15 jours c bon pas de probleme"),
    ):
        offers, _ = taken(name, reply, line)
        assert not offers.commits


def test_an_offer_mistaken_for_what_is_hers_is_struck_out():
    reply = "Non, vous mélangez : les 15 000, c'est votre commande de lancement, pas un stock."
    offers, _ = taken(CARTONS, reply, back={"stock": "15000"})
    assert offers.denied == ("stock",)
    assert "stock" not in own(offers)


@pytest.mark.parametrize("protest", ["Rayez ça.", "Mais non, barrez ça !"])
def test_who_says_strike_that_sees_it_struck_out(protest):
    replies = ["Bonjour Madame.", "Je vous propose deux semaines de délai.", protest]
    state, turns = talk(CARTONS, replies)
    assert "bargain:taken_back" in [line.source for line in turns[-1].lines]
    assert "delay" not in {position.issue for position in state.settled}


def test_what_is_given_up_for_what_has_no_value_is_not_given_up() -> None:
    offers, _ = taken("impaye", "Les pénalités, je les abandonne seulement si j'ai la créance.")
    assert "penalites" not in own(offers)


def test_what_is_given_up_for_something_named_is_offered_with_it() -> None:
    offers, _ = taken("impaye", "Je renonce aux pénalités si vous cédez la créance.")
    assert own(offers) == {"penalites": "abandon", "garantie": "cession"}
    assert offers.conditional


def test_where_another_price_would_begin_is_no_volume_offered():
    for reply in (
        "Je propose 400 000 caisses fermes, et à partir de 500 000 je baisse de 1 centime.",
        "Disons 400 000 caisses fermes, au-delà de 500 000 je descends.",
    ):
        assert own(taken(CARTONS, reply)[0]) == {"volume": "v400"}


def test_a_figure_right_after_the_name_of_a_point_belongs_to_no_other():
    offers, _ = taken("usa-framework", "For number: price 97, cap 2.5, law arbitration in London.")
    assert "insurance" not in own(offers)


def test_what_is_tied_with_but_for_that_comes_as_an_exchange():
    offers, _ = taken(COFFEE, "One day it is. But for that I'd need 19 euros and three months' notice.")
    assert offers.conditional


def test_a_question_on_an_open_point_gets_where_she_stands_on_it():
    said = sources(
        "impaye", "Bonjour.", "Revenons aux échéances : quatre, et le gros en août avec la mairie ?"
    )
    assert "phrase:summary_confirmed" not in said


def test_a_point_proposed_in_words_of_no_option_is_not_called_empty():
    reply = (
        "Je propose huit semaines, et des pénalités plafonnées à 5 %, arbitrage pour le droit. C'est bon ?"
    )
    _, turns = talk(MACHINE, ["Bonjour Madame.", reply])
    assert "bargain:remaining" not in [line.source for line in turns[-1].lines]


def test_a_value_read_as_figure_and_as_option_lays_out_no_two_offers():
    reply = "Alors quatre départements, sans exclusivité au-delà, six mois de préavis. Ça vous parle ?"
    offers, _ = taken("agent-commercial", reply)
    assert not offers.alternatives
    assert "secteur" in own(offers)


def test_what_is_asked_is_answered_before_a_figure_that_fits_no_option():
    line = "Vingt mille caisses pour la mise en place."
    reply = "dix-sept jours, c'est faisable. Mais le contrat, c'est 400 000 caisses ou plus ?"
    offers, _ = taken(CARTONS, reply, line)
    assert "volume" in offers.asked
    assert not offers.commits


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        (CARTONS, "J'ai 15 000 caisses en réserve à Pontivy, une heure de camion. Ça vous rassure ?"),
        ("usa-framework", "We pay, but not more than 2 times the yearly fees. It is already much, no?"),
    ],
)
def test_a_few_words_that_ask_are_about_what_stands_right_before_them(name, reply):
    said = sources(name, "Bonjour." if name == CARTONS else "Good morning.", reply)
    assert "phrase:answer_closed_question" not in said


def test_a_figure_with_a_space_in_it_goes_where_only_one_point_can_take_it():
    reply = "Crédit documentaire à vue, je paie ces frais si vous prenez 97 000. D'accord ?"
    assert "prix" in own(taken(MACHINE, reply)[0])


def test_a_comma_after_the_name_of_a_point_ends_what_is_said_of_it():
    reply = (
        "prix 0,48 livré, 500 000 par an, 2 semaines si vous donnez les previsions un mois avant. on top la ?"
    )
    offers, _ = taken(CARTONS, reply)
    assert own(offers)["volume"] == "v500"


def test_the_other_points_of_the_table_are_nobody_elses():
    offers, _ = taken(CARTONS, "Je propose, pour les autres points, 60 jours et 12 mois.")
    assert own(offers) == {"payment": "d60", "duration": "m12"}


@pytest.mark.parametrize(
    ("name", "reply", "expected"),
    [
        (
            CARTONS,
            "400 000 fermes à 0,48 €, et 0,47 € dès 500 000 caisses.",
            {"volume": "v400", "price": "p48"},
        ),
        ("saas-visio", "500 comptes à 41 €, et au-delà de 800 comptes 38 €.", {"prix": "p41"}),
        (
            "usa-framework",
            "12,000 units firm at $98, and from 15,000 units I drop one dollar.",
            {"price": "p98"},
        ),
    ],
)
def test_the_price_that_a_step_of_a_scale_brings_is_not_the_one_offered(name, reply, expected):
    offers, _ = taken(name, reply)
    assert own(offers) == expected
    assert not offers.alternatives


@pytest.mark.parametrize(
    "reply",
    [
        "I can give 2 and half times, and 5 million insurance.",
        "Two and a half times the yearly fees for the cap, and 5 million insurance.",
    ],
)
def test_a_figure_and_a_half_is_not_the_figure(reply):
    offers, _ = taken("usa-framework", reply)
    assert own(offers) == {"insurance": "i5"}
    assert offers.unplaced == ("cap",)


def test_a_total_counts_and_what_it_is_made_of_does_not():
    reply = "Je propose 10 % ce mois-ci, trois petites mensualités, puis le gros, en tout 4 échéances."
    offers, _ = taken("impaye", reply)
    assert own(offers) == {"acompte": "a10", "echeances": "e4"}


@pytest.mark.parametrize(
    ("name", "reply", "expected"),
    [
        (
            "saas-visio",
            "32 c'est trop bas, je peux 40 avec paiement trimestriel",
            {"prix": "40", "paiement": "trimestre"},
        ),
        (
            MACHINE,
            "La remise documentaire, non. 30 % d'acompte et le reste en crédit documentaire, je propose cela.",
            {"paiement": "acompte-credoc"},
        ),
    ],
)
def test_what_is_joined_to_an_offer_is_part_of_it_whatever_was_turned_down_before(name, reply, expected):
    assert own(taken(name, reply)[0]) == expected


@pytest.mark.parametrize(
    ("name", "reply", "expected"),
    [
        (
            "agent-commercial",
            "8 % de com, 5 clients réservés. Ça vous va ?",
            {"commission": "c8", "reserves": "cinq"},
        ),
        (
            "usa-framework",
            "Price 97, insurance 5 million, and I'd need DAP. Can you live with that?",
            {"price": "97", "insurance": "i5", "delivery": "dap"},
        ),
        (
            "usa-framework",
            "97 dollars, DAP, insurance 5 million. And you?",
            {"price": "97", "insurance": "i5", "delivery": "dap"},
        ),
    ],
)
def test_a_bare_row_of_values_is_offered_as_a_whole(name, reply, expected):
    assert own(taken(name, reply)[0]) == expected


def test_si_vous_voulez_holds_nothing_back():
    offers, _ = taken(
        "agent-commercial", "Quatre départements, six mois de préavis si vous voulez. Ça vous parle ?"
    )
    assert own(offers) == {"secteur": "d4", "duree": "six"}


@pytest.mark.parametrize(
    ("name", "reply", "expected"),
    [
        (
            "emballages",
            "0,4 % chez un client comparable. Bon, allez : 0,48 € la caisse, 500 000 par an, 60 jours.",
            {"price", "volume", "payment"},
        ),
        ("emballages", "0,47 € chez nos autres clients. Pour vous, 0,46 €.", {"price"}),
        (
            "emballages",
            "Je vous propose 0,46 € et 400 000 caisses, livrées chez deux clients.",
            {"price", "volume"},
        ),
    ],
)
def test_what_holds_at_others_is_no_offer(name, reply, expected):
    assert set(own(taken(name, reply)[0])) == expected


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        (MACHINE, "Je peux accepter 94 000 je crois, mais il faut que j'appelle mon chef avant"),
        ("usa-framework", "I can do 96 but I have to ask my boss first"),
    ],
)
def test_a_figure_under_reserve_of_a_boss_is_not_written(name, reply):
    offers, _ = taken(name, reply)
    assert not offers.commits


def test_a_sum_that_is_paid_before_something_happens_tells_when_that_is():
    reply = "Et les châssis, je les débloque dès que les premiers 10 % sont encaissés."
    assert own(taken("impaye", reply)[0]) == {"reprise": "encaisse"}


def test_what_leaves_once_the_money_is_there_is_offered():
    reply = "Vos châssis partent dès que les 15 % sont sur le compte."
    assert own(taken("impaye", reply)[0]) == {"reprise": "encaisse"}


def test_the_value_that_a_reason_sets_against_is_not_offered():
    reply = "Au tarif encadré, parce que le tarif fidélité, lui, se mérite. Vous êtes d'accord ?"
    assert own(taken("impaye", reply)[0]) == {"remise": "encadre"}


def test_halves_of_a_number_of_things_are_no_deposit():
    reply = "Je fais partir vos 46 châssis à moitié tout de suite, à moitié en août, avec six mensualités."
    offers, _ = taken("impaye", reply)
    assert "acompte" not in {*own(offers), *offers.beyond}


@pytest.mark.parametrize(
    "reply",
    [
        "Le tarif encadré jusqu'en décembre, ensuite le tarif courant.",
        "Je propose le tarif encadré, avec retour au tarif fidélité après six mois sans incident.",
    ],
)
def test_what_follows_once_an_option_has_ended_is_not_the_one_chosen(reply):
    assert own(taken("impaye", reply)[0]) == {"remise": "encadre"}


def test_what_comes_instead_of_an_option_turned_down_is_chosen():
    reply = "Pas le plein tarif. On passe au tarif courant."
    assert own(taken("impaye", reply)[0])["remise"] == "courant"


def test_on_dit_before_values_proposes_them() -> None:
    reply = "on dit 60 jours, 400000 caisses, 0.45, 2 semaines, 5%, stock 15000, 12 mois"
    assert own(taken(CARTONS, reply)[0]) == {
        "payment": "d60",
        "volume": "v400",
        "price": "0.45",
        "delay": "w2",
        "penalties": "c5",
        "stock": "s15",
        "duration": "m12",
    }
    reply = "on dit crédit documentaire à vue, 10 semaines, 96 000"
    assert own(taken(MACHINE, reply)[0]) == {"paiement": "credoc-vue", "delai": "s10", "prix": "p96"}


@pytest.mark.parametrize(
    "reply", ["On dit que vous payez à 90 jours.", "On dit partout que Le Guen paie 0,42."]
)
def test_what_people_say_is_no_offer(reply: str) -> None:
    assert not taken(CARTONS, reply)[0].commits
