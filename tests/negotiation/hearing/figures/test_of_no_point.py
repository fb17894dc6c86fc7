"""Figures that are of no point of the case settle nothing and offer nothing."""

import pytest

from tests.negotiation.talking import talk
from tests.negotiation.test_misreadings import CARTONS, MACHINE, own, taken

INSURANCE = "What I need is $5 million of insurance."


@pytest.mark.parametrize(
    "reply",
    [
        "I have a train at five. Can we be finished by then?",
        "My flight leaves at five, so let's be quick.",
        "I know you're short on time, so two quick questions before I open my folder.",
        "Three of my people will come over in June, if that suits your buildings.",
    ],
)
@pytest.mark.parametrize("line", ["I am listening.", INSURANCE])
def test_an_hour_or_a_count_is_no_sum(reply, line):
    offers, _ = taken("usa-framework", reply, line)
    assert "insurance" not in own(offers)


def test_a_sum_in_words_with_its_scale_is_offered():
    for reply in ("Insurance at five, then.", "We can bring five million of insurance."):
        offers, _ = taken("usa-framework", reply, INSURANCE)
        assert own(offers).get("insurance") == "i5" or "insurance" in {p.issue for p in offers.accepted}


@pytest.mark.parametrize(
    ("name", "line", "reply", "point"),
    [
        (CARTONS, "Je vous écoute.", "À la conserverie Kerlaz, nous sommes à 0,4 % en 2025.", "penalties"),
        (
            CARTONS,
            "Je vous écoute.",
            "Et la casse, nous c'est 0,4 %. 0,4 % contre combien chez vous ?",
            "penalties",
        ),
        (CARTONS, "Je vous écoute.", "Chez nous, le taux de casse est à 3 % depuis deux ans.", "penalties"),
        (
            MACHINE,
            "Je vous écoute.",
            "Notre client d'Agadir est à 3 % de rebut, la moitié de chez vous.",
            "penalites",
        ),
    ],
)
def test_a_rate_of_breakage_is_no_cap(name, line, reply, point):
    offers, _ = taken(name, reply, line)
    assert point not in own(offers)


@pytest.mark.parametrize(
    "reply",
    [
        "Une clause de sortie à douze mois, trois mois de préavis.",
        "Pourquoi pas une clause de sortie ? Douze mois, trois mois de préavis.",
        "Vos prévisions un mois avant, c'est possible ?",
        "Pourquoi non ? Vous préférez vos caisses et vos neuf jours de retard ?",
        "Notre usine est à Pontivy, on est 54, deux lignes, et on a investi l'an dernier.",
        "J'ai 54 ans et trente ans de métier.",
    ],
)
def test_a_notice_an_age_or_a_headcount_is_no_term_of_payment(reply):
    offers, _ = taken(CARTONS, reply, "Il me faudrait un paiement à 60 jours.")
    assert "payment" not in own(offers)


def test_a_figure_of_the_point_is_still_heard():
    for reply in (
        "Des pénalités plafonnées à 3 %.",
        "3 % de plafond pour les pénalités de retard, pas plus.",
    ):
        offers, _ = taken(CARTONS, reply)
        assert own(offers)["penalties"] == "c3"
    assert own(taken(CARTONS, "Je vous propose un paiement à 45 jours.")[0])["payment"] == "d45"


def test_a_train_at_five_settles_nothing():
    state, _ = talk("usa-framework", ["Good morning.", "I have a train at five. Can we be finished by then?"])
    assert state.settled == ()
    assert state.pending is None or state.pending.kind != "read_back"


@pytest.mark.parametrize(
    ("name", "reply", "point"),
    [
        (CARTONS, "Je reviens dans deux semaines si vous voulez.", "delay"),
        (CARTONS, "Ma fille a 12 ans.", "duration"),
        (CARTONS, "Je peux faire 0,46 mais pas avant deux mois.", "payment"),
        ("first-steps", "I roast at six in the morning.", "price"),
    ],
)
def test_a_return_an_age_or_an_hour_is_no_term(name, reply, point):
    offers, _ = taken(name, reply)
    assert point not in own(offers)
    assert point not in offers.beyond


def test_a_share_due_later_is_not_paid_now():
    offers, _ = taken("impaye", "10 % aujourd'hui et 30 % fin août.", "Combien voulez-vous tout de suite ?")
    assert own(offers).get("acompte") != "a30"


def test_where_a_contract_may_be_left_is_not_how_long_it_runs():
    reply = "Si vous signez 24 mois, avec une sortie possible au bout de 12, je double la réserve : 30 000 caisses chez nous."
    offers, _ = taken(CARTONS, reply)
    assert own(offers) == {"duration": "m24", "stock": "s30"}
    assert offers.conditional


def test_months_paid_ahead_are_no_length_of_the_contract():
    for reply in (
        "99,9 % garantis contre douze mois d'avance.",
        "Je vous garantis 99,9 % contre douze mois payés d'avance. Vous signez ?",
    ):
        assert "duree" not in own(taken("saas-visio", reply)[0])


def test_how_long_something_went_on_is_no_term():
    assert not taken(CARTONS, "Un papetier nous a plantés en 2023, j'ai mal dormi un mois.")[0].own


def test_how_long_it_has_been_going_on_is_no_number_of_instalments():
    assert not taken("impaye", "Six mois que ça dure")[0].own


def test_a_number_of_things_is_no_sum_in_millions():
    state, _ = talk(
        "usa-framework",
        [
            "Hi Denise, Camille. I'll be quick: I need 98 and a cap. You need what?",
            "Boxes on time, I can do: 3,000 in stock, four days by air. A page: which page, and who reads it?",
        ],
    )
    assert not state.settled
    assert state.yours_on("insurance") is None


def test_a_share_due_later_is_no_number_of_days():
    offers, _ = taken(
        "impaye",
        "Vous me donnez 10 % maintenant, et 30 % le jour où la mairie paye. Vous le sentez comment ?",
    )
    assert own(offers) == {"acompte": "a10"}


def test_a_cheque_secures_nothing():
    offers, _ = taken(
        "impaye", "Vous avez quoi sur le compte ? Parce que moi je dois rentrer avec un chèque."
    )
    assert not offers.own
    assert not offers.unplaced


def test_a_day_of_the_month_counts_nothing():
    reply = "Alors pour solder les 84 000, je vous laisse six mois, une échéance le 10 de chaque mois."
    assert own(taken("impaye", reply)[0]) == {"echeances": "e6"}


@pytest.mark.parametrize(
    ("reply", "volume"),
    [
        ("Disons 0,47 € la caisse pour 400 000, et on verra au printemps pour les 100 000 de plus.", "v400"),
        ("Je vous suggère 400 000 caisses fermes et une option sur 100 000 de plus.", "v400"),
        ("Je vous propose 400 000 caisses, et 100 000 de plus, en option.", "v400"),
        # What is added at once is added, to what stands beside it.
        ("Je vous propose 400 000 et 100 000 de plus l'an prochain.", "v500"),
    ],
)
def test_what_may_come_on_top_another_day_is_not_added(reply, volume):
    offers, _ = taken(CARTONS, reply, yours={"volume": "v500"})
    assert own(offers)["volume"] == volume


def test_a_condition_of_what_may_come_on_top_holds_nothing_else_back():
    reply = "Disons 0,47 € et 400 000 caisses, et on verra pour les 100 000 de plus si les sablés marchent."
    assert not taken(CARTONS, reply, yours={"volume": "v500"})[0].hanging


def test_the_sum_that_a_value_comes_to_is_of_no_other_point():
    offers, _ = taken(
        "usa-framework", "Five times it is six millions, I can not. Maybe I go to two times for everything."
    )
    assert own(offers) == {"cap": "c2"}
    assert not offers.beyond


@pytest.mark.parametrize(
    "reply",
    [
        "Je vous propose un premier appel de 20 000 caisses livré le 9 septembre",
        "la première livraison, 20 000 caisses, arrive le 4",
        "Vingt mille caisses, c'est juste la première commande",
        "20 000 caisses pour le lancement",
    ],
)
def test_one_delivery_of_many_is_no_stock(reply: str) -> None:
    assert not own(taken("emballages", reply)[0])


def test_a_stock_for_the_launch_is_one() -> None:
    assert "stock" in own(taken("emballages", "Je vous garde 20 000 caisses en stock pour le lancement.")[0])
