"""An offer beside a reason is one all the same."""

from tests.negotiation.test_misreadings import own, taken

USA, DEBT = "usa-framework", "impaye"


def test_a_fact_before_an_offer_does_not_swallow_it():
    reply = (
        "But 5x is $6 million, that's my whole balance sheet. Our largest claim ever was $64,000. "
        "Meet me at two and I'll come down to $99 on price."
    )
    offers, _ = taken(USA, reply, theirs={"cap": "c5", "price": "p92"}, yours={"price": "p100"})
    assert own(offers)["cap"] == "c2"
    assert {p.issue for p in offers.own} == {"cap", "price"}
    assert offers.conditional


def test_what_is_wanted_is_put_on_the_table_though_the_sentence_was_broken_off():
    reply = "Bon, moi il me faudrait… allez, 30 % maintenant et le reste en quatre fois. Vous avez pas soif vous ?"
    offers, _ = taken(DEBT, reply)
    assert own(offers) == {"acompte": "a30", "echeances": "e4"}


def test_a_figure_in_a_reason_is_still_no_offer():
    offers, _ = taken(
        "emballages", "Nous livrons en 2 semaines chez Lactel depuis des années, jamais un retard."
    )
    assert not offers.own


def test_a_bare_row_of_two_values_is_offered():
    offers, _ = taken(
        USA, "Liability capped at 2 times the yearly fees, French law, ICC arbitration in Paris."
    )
    assert own(offers) == {"cap": "c2", "law": "fr"}


def test_what_is_surely_ones_own_stands_beside_a_sentence_that_argues():
    reply = (
        "Ouest-Carton livre en 9 jours, oui, mais avec 1,8 % de casse. Moi c'est 0,46 €, 24 mois, prenez-le."
    )
    assert own(taken("emballages", reply)[0]) == {"price": "p46", "duration": "m24"}
