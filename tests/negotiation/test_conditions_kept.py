"""What is given only for something else is not taken without it."""

import pytest

from tests.negotiation.talking import answer, sources, talk

DEPOSIT = [
    "97 000 €, pas moins. Avec 30 % d'acompte, je descends à 95 000 €.",
    "95 000 € seulement si vous versez 30 % d'acompte.",
    "Je descends à 95 000 € à condition d'avoir 30 % d'acompte.",
    "Un acompte de 30 %, et je descends à 95 000 €.",
]


@pytest.mark.parametrize("reply", DEPOSIT)
def test_a_price_given_for_a_part_of_a_point_waits_for_the_rest_of_it(reply: str) -> None:
    state, turns = talk("machines-maroc", ["Bonjour Madame.", reply])
    said = [line.source for line in turns[-1].lines]
    assert "bargain:half_open" in said
    assert not {"bargain:counter", "bargain:exchange_given", "bargain:understood"} & set(said)
    assert not state.settled
    assert set(state.bundle) == {"prix", "paiement"}


def test_which_of_them_is_meant_can_be_answered() -> None:
    state, _ = talk("machines-maroc", ["Bonjour Madame.", DEPOSIT[1], "La remise documentaire."])
    assert ("paiement", "acompte-dp") in {(p.issue, p.option) for p in state.yours}


def test_a_price_with_a_whole_option_is_bargained_about() -> None:
    told = sources(
        "machines-maroc",
        "Bonjour Madame.",
        "Avec 30 % d'acompte et remise documentaire, je descends à 95 000 €.",
    )
    assert "bargain:half_open" not in told


GIVEN_FOR = [
    (
        "premiers-pas",
        [
            "Bonjour !",
            "moi jdirais 125. mais si vs payez en juin pr vs aider ca me va",
            "alors vs prenez combien de mois ? genre 6 ? 12 ?",
            "3 c court :( pk pas plus ? si vs prenez 6 je fais 112 et juin pr payer",
        ],
    ),
    (
        "first-steps",
        [
            "Hello!",
            "For the notice, what would you like?",
            "If you give me six months' notice I'll do 18 a kilo.",
        ],
    ),
    ("impaye", ["Bonjour.", "J'abandonne les pénalités si vous versez 40 % tout de suite."]),
    (
        "usa-framework",
        ["Hello.", "I'll give you 5 million of insurance if you take French law with ICC in Paris."],
    ),
]


@pytest.mark.parametrize(("name", "replies"), GIVEN_FOR)
def test_what_is_given_is_not_asked_for_beside_her_no_to_what_it_is_given_for(
    name: str, replies: list[str]
) -> None:
    told = sources(name, *replies)
    assert "bargain:wanted_refused" in told
    assert not {"bargain:exchange_but", "bargain:refused_but", "bargain:exchange_given"} & set(told)


@pytest.mark.parametrize(("name", "replies"), GIVEN_FOR)
def test_a_yes_to_that_takes_nothing_of_what_was_given(name: str, replies: list[str]) -> None:
    state, _ = talk(name, replies)
    assert state.pending is not None
    assert {"price", "penalites", "insurance"}.isdisjoint(p.issue for p in state.pending.positions)


def test_what_is_wanted_and_suits_her_is_still_hers_to_take() -> None:
    replies = ["Bonjour Madame Delmas.", "Pour la durée ?", "Si vous prenez 6 mois, je fais 112 €."]
    assert "wanted_refused" not in " ".join(sources("premiers-pas", *replies))
    assert "6 mois" in answer("premiers-pas", *replies)
