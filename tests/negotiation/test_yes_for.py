"""A yes that says what it is for is one for that, and a no is no option."""

import pytest

from tests.negotiation.talking import talk
from tests.negotiation.test_misreadings import own, taken

AGENT, US = "agent-commercial", "usa-framework"


def test_a_yes_for_something_else_takes_nothing_of_her_offer() -> None:
    state, _ = talk(AGENT, ("Je vous propose 4 départements.", "C'est d'accord pour les enseignes."))
    assert not state.settled


def test_a_yes_for_her_point_takes_it() -> None:
    state, _ = talk(AGENT, ("Je vous propose 4 départements.", "C'est d'accord pour le secteur."))
    assert [position.option for position in state.settled] == ["d6"]


@pytest.mark.parametrize("reply", ["Non.", "Non, pas du tout.", "Il nous reste l'exclusivité à voir."])
def test_a_no_and_what_is_left_to_see_are_no_option(reply: str) -> None:
    assert not taken(AGENT, reply)[0].commits


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        (US, "I can give you an MFN for US customers."),
        (AGENT, "Les clients réservés, alors : j'en ai cinq sur ma liste."),
        ("impaye", "Pour chaque prochaine commande, un acompte de 30 %."),
    ],
)
def test_no_figure_is_heard_where_none_is_offered(name: str, reply: str) -> None:
    assert not {"insurance", "commission", "secteur", "acompte"} & own(taken(name, reply)[0]).keys()


def test_a_bare_number_is_of_the_point_she_has_just_spoken_of() -> None:
    state, _ = talk(
        US, ("For the liability cap I propose 2 times the yearly fees.", "Three is maybe possible.")
    )
    assert [position.option for position in state.settled] == ["c3"]


@pytest.mark.parametrize(
    "reply",
    [
        "pas d'accord pour les pénalités",
        "Pas encore, pour les pénalités.",
        "Ce n'est pas juste pour les pénalités.",
    ],
)
def test_no_agreement_on_a_point_gives_nothing_up(reply: str) -> None:
    assert not taken("impaye", reply)[0].commits


@pytest.mark.parametrize("reply", ["Le tarif encadré, et pas de pénalités.", "Pas la moindre pénalité."])
def test_none_of_a_thing_gives_it_up(reply: str) -> None:
    assert own(taken("impaye", reply)[0])["penalites"] == "abandon"
