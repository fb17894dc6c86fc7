"""What was heard with doubt, or given for what is no option, is answered, and agreed to nothing by it."""

import pytest

from tests.negotiation.bargained import bargained, kinds, words
from tests.negotiation.talking import sources, talk


@pytest.mark.parametrize(
    ("name", "reply", "kept"),
    [
        (
            "usa-framework",
            "If you take a cap at two and a half times, I'll raise the insurance to $5 million.",
            "insurance",
        ),
        ("emballages", "Si vous montez à 90 centimes, je vous garde 30 000 caisses en réserve.", "stock"),
    ],
)
def test_what_is_given_for_no_value_of_hers_is_not_pocketed(name: str, reply: str, kept: str) -> None:
    playing = bargained(name, reply)
    assert not playing.newly_settled
    assert kept in {p.issue for p in playing.answered}
    assert "accept_issue" not in kinds(playing)


def test_the_half_that_names_a_point_is_answered_and_not_quoted() -> None:
    playing = bargained(
        "usa-framework", "If you take a cap at two and a half times, I'll raise the insurance to $5 million."
    )
    assert "condition_heard" not in kinds(playing)
    assert "cap" in words(playing)


def test_what_is_heard_with_doubt_is_answered_and_not_only_read_back() -> None:
    state, turns = talk("emballages", ["Bonjour.", "fabrication 3 semaines, 2 si on pousse"])
    assert "bargain:read_back" not in [line.source for line in turns[-1].lines]
    assert not state.settled
    assert state.pending is not None and state.pending.kind == "offer"


def test_of_an_offer_heard_with_doubt_the_rest_is_answered_too() -> None:
    state, turns = talk(
        "machines-maroc",
        [
            "Bonjour madame Bennis, merci de me recevoir.",
            "Pour quelle date vous la faut-il ?",
            "DAP Casablanca en huit semaines, 98 000 et arbitrage à Genève.",
        ],
    )
    assert {"prix", "delai", "incoterm", "droit"} <= {p.issue for p in turns[-1].answered}
    assert not state.settled


def test_what_she_says_yes_to_is_not_said_back_first() -> None:
    told = sources(
        "agent-commercial",
        "Bonjour monsieur Kermarrec.",
        "Vous pensez à quelqu'un pour reprendre la valise un jour ?",
        "Je vous le propose : une carte que vous transmettez à un successeur choisi ensemble, en Bretagne, les quatre départements.",
    )
    assert "bargain:understood" not in told or "bargain:accept_all" not in told


def test_a_value_that_is_only_taken_is_answered_and_not_disowned() -> None:
    playing = bargained("impaye", "15 % à la signature, d'accord. Cinq mensualités ?")
    assert "not_offered" not in kinds(playing)
    assert "acompte" in {p.issue for p in playing.answered}


def test_an_offer_she_is_said_to_have_made_is_disowned() -> None:
    playing = bargained(
        "impaye", "15 % à la signature, d'accord. C'est vous qui l'avez dit. Cinq mensualités ?"
    )
    assert "not_offered" in kinds(playing)


def test_a_step_that_she_names_is_not_said_back_first() -> None:
    told = sources(
        "machines-maroc",
        "Bonjour Madame.",
        "On vous livre en 10 semaines, DAP Casablanca, et 97 000.",
        "D'accord pour un effort sur le prix : 95 000, mais alors vous me donnez le crédit documentaire à vue.",
    )
    assert "bargain:not_enough" in told
    assert "bargain:understood" not in told
