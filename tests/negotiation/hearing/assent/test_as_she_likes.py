"""A choice left to her is what she would have; said back where she has not said it herself."""

import pytest

from tests.negotiation.talking import sources, talk


@pytest.mark.parametrize(
    ("name", "asked", "reply", "issue", "option"),
    [
        ("emballages", "Il vous faut quelle durée ?", "C'est vous qui voyez.", "duration", "m12"),
        ("emballages", "Il vous faut quelle durée ?", "Comme vous voulez.", "duration", "m12"),
        ("impaye", "Vous voulez quoi comme garantie ?", "Celle que vous voulez.", "garantie", "aucune"),
        ("impaye", "Vous voulez quoi comme garantie ?", "Bah comme vous préférez", "garantie", "aucune"),
        ("usa-framework", "What do you want for the law?", "The one you prefer.", "law", "de-court"),
        ("usa-framework", "What do you want for the law?", "Up to you.", "law", "de-court"),
        ("usa-framework", "What do you want for the law?", "Whatever you like, really.", "law", "de-court"),
    ],
)
def test_she_takes_what_she_would_have(name, asked, reply, issue, option):
    state, _ = talk(name, ["Hello." if name == "usa-framework" else "Bonjour.", asked, reply])
    waited = state.pending.positions if state.pending is not None else ()
    taken = [p for p in (*state.settled, *waited) if p.issue == issue]
    assert [p.option for p in taken] == [option]


@pytest.mark.parametrize(
    ("name", "replies"),
    [
        ("impaye", ("Bonjour.", "Comme vous voulez.")),
        ("impaye", ("Bonjour.", "Vous voulez quoi comme garantie ?", "Comme vous voulez ?")),
        ("impaye", ("Bonjour.", "Vous voulez quoi comme garantie ?", "Comme vous voulez, mais 20 %.")),
    ],
)
def test_where_no_one_point_is_left_to_her_she_takes_nothing(name, replies):
    state, _ = talk(name, list(replies))
    assert state.settled_on("garantie") is None
    assert "bargain:suits" not in sources(name, *replies)


def test_her_own_offer_taken_out_of_courtesy_is_a_yes_to_it():
    state, _ = talk(
        "impaye",
        [
            "Bonjour Monsieur",
            "Pour vos prochaines commandes : comptant à la livraison, ça vous va oui ou non ?",
            "Fin de mois sur relevé pour les commandes si vous voulez",
        ],
    )
    settled = state.settled_on("commandes")
    assert settled is not None
    assert settled.option == "fin-mois"
