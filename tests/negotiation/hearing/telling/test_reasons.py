"""An offer beside a reason is one all the same."""

import pytest

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


@pytest.mark.parametrize(
    ("name", "reply", "issue"),
    [
        (
            "premiers-pas",
            "Au premier mistral il est à Marseille. Le mien il tient, alors 125 et je vous mets pas la honte.",
            "price",
        ),
        (
            "impaye",
            "La mairie paie mi-août, vous touchez 118 000, il vous reste 71 400. Petit en juillet, gros en septembre. 5 mensualités ?",
            "echeances",
        ),
        (
            "usa-framework",
            "Worldwide doesn't fly: I've got small distributors in Asia. Comparable US customers, your accountant gets a certificate once a year.",
            "mfn",
        ),
        (
            "usa-framework",
            "I buy my components more cheap, and the sensors are calibrated one by one. This has a cost. 97, it's fair, no?",
            "price",
        ),
        (
            "saas-visio",
            "Le dossier d'audit, justement, je vous le livre chaque mois de mai, prêt à poser sur la table.",
            "donnees",
        ),
        (
            "impaye",
            "Pourquoi ne pas faire quatre petites échéances et solder le tout quand les cent dix-huit mille arrivent ?",
            "echeances",
        ),
    ],
)
def test_a_value_that_is_all_of_its_clause_is_offered_beside_reasons(
    name: str, reply: str, issue: str
) -> None:
    offers, _ = taken(name, reply)
    assert issue in {position.issue for position in (*offers.own, *offers.accepted)}


def test_what_is_said_of_a_value_makes_it_a_reason() -> None:
    offers, _ = taken(
        "usa-framework", "But Toronto has no jury, in English, and it is finished in less than one year!"
    )
    assert "law" not in {position.issue for position in offers.own}
