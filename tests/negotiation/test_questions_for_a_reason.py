"""A reason asked for in a clause, or behind a figure of hers, is given for that point."""

import pytest

from tests.negotiation.talking import talk


def _said(case, *replies):
    _, turns = talk(case, list(replies))
    return [line.source for line in turns[-1].lines]


@pytest.mark.parametrize(
    ("case", "before", "asked", "source"),
    [
        (
            "agent-commercial",
            "Un secteur de 4 départements.",
            "Pourquoi si grand, vous n'allez quand même pas dormir dans la voiture ?",
            "because:secteur",
        ),
        (
            "emballages",
            "24 mois.",
            "Pourquoi si peu ? Le dernier client a pris deux ans.",
            "because:duration",
        ),
        ("usa-framework", "98 dollars.", "What brings you to $94?", "because:price"),
        (
            "saas-visio",
            "Pour le prix, c'est 45 € par compte.",
            "Qu'est-ce qui vous amène à 32 € ?",
            "reaction:price-why",
        ),
    ],
)
def test_she_gives_her_reason_on_the_point(case, before, asked, source):
    assert _said(case, before, asked)[0] == source


def test_what_brings_her_here_is_no_question_of_a_figure():
    assert _said("saas-visio", "Qu'est-ce qui vous amène à changer de logiciel ?")[0] == "reaction:why-change"


def test_a_figure_asked_after_is_not_accepted():
    state, _ = talk("usa-framework", ["98 dollars.", "What brings you to 94?"])
    assert state.settled_on("price") is None


def test_who_the_client_is_is_no_question_of_rivals():
    assert "phrase:asked_rivals" not in _said("impaye", "C'est qui votre client, et il vous doit combien ?")


def test_both_questions_on_the_client_are_answered():
    sources = _said(
        "impaye",
        "Que se passe-t-il depuis mars ?",
        "Un gros chantier impayé. Puis-je vous demander qui est votre client, et quelle somme il vous doit ?",
    )
    assert sources == ["interest:public-payment:2", "reaction:owes-sum-early"]


def test_both_halves_of_a_question_after_a_lead_are_heard():
    asked = "Par l'essentiel : combien avez-vous sur le compte aujourd'hui, et que pourriez-vous nous verser cette semaine ?"
    sources = _said("impaye", asked)
    assert sources[0] == "reaction:cash-left"
    assert "reaction:talk-much-said" not in sources
