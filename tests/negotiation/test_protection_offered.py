"""A protection offered in a hypothetical is part of what is weighed: the figure is no offer without it."""

import pytest

from tests.negotiation.talking import talk

TOLD = ("Bonjour Madame. Quand tombent les pannes ?", "Et à quelles heures, exactement ?")


@pytest.mark.parametrize(
    "reply",
    [
        "Si nous nous interdisons toute maintenance à ces heures-là, est-ce que 99,5 % vous suffirait ?",
        "Si nous nous interdisons toute maintenance aux relèves, 99,5 % vous irait ?",
        "Et si nos maintenances évitent vos trois relèves, est-ce que 99,5 % vous suffirait ?",
    ],
)
def test_the_hours_she_has_just_told_are_protected_with_it(reply: str) -> None:
    state, turns = talk("saas-visio", (*TOLD, reply))
    assert ("sla", "releve") in {(p.issue, p.option) for p in state.yours}
    assert "99,95" not in turns[-1].text
    assert "because:sla" not in {line.source for line in turns[-1].lines}


def test_the_figure_alone_is_no_protection() -> None:
    state, _ = talk("saas-visio", (*TOLD, "Est-ce que 99,5 % vous suffirait ?"))
    assert ("sla", "releve") not in {(p.issue, p.option) for p in state.yours}


@pytest.mark.parametrize(
    "reply",
    [
        "Je vous propose un essai de relecture chaque année. Si je vous accorde ce test annuel, pourriez-vous vous engager trois ans ?",
        "Je vous offre un essai de relecture chaque année si vous signez trois ans.",
    ],
)
def test_what_is_granted_for_the_term_is_on_the_table_with_it(reply: str) -> None:
    state, _ = talk("saas-visio", ("Bonjour Madame.", reply))
    assert {("reversibilite", "essai"), ("duree", "ferme")} <= {(p.issue, p.option) for p in state.yours}
    assert set(state.bundle) == {"reversibilite", "duree"}
    assert not state.settled
