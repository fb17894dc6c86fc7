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
    assert {"bargain:wanted_refused", "bargain:wanted_partly"} & set(told)
    assert not {"bargain:exchange_but", "bargain:refused_but", "bargain:exchange_given"} & set(told)


@pytest.mark.parametrize(("name", "replies"), GIVEN_FOR)
def test_a_yes_to_that_takes_what_was_given_only_with_her_step_for_it(name: str, replies: list[str]) -> None:
    pending = talk(name, replies)[0].pending
    assert pending is not None
    taken = {p.issue for p in pending.positions}
    # Where she comes a part of the way for it, a yes takes both.
    assert pending.tied or {"price", "penalites", "insurance"}.isdisjoint(taken)


def test_what_is_wanted_and_suits_her_is_still_hers_to_take() -> None:
    replies = ["Bonjour Madame Delmas.", "Pour la durée ?", "Si vous prenez 6 mois, je fais 112 €."]
    assert "wanted_refused" not in " ".join(sources("premiers-pas", *replies))
    assert "6 mois" in answer("premiers-pas", *replies)


FOR_98 = [
    "OK to the 5 million if it's 98. Why do you want that much cover?",
    "5 million, yes, provided you're at 98. Who asks for it?",
    "Fine, 5 million of insurance once you're at 98. What's it for?",
    "Not before you give me 98 do you get the 5 million. What's the hurry?",
]


@pytest.mark.parametrize("reply", FOR_98)
def test_a_yes_on_the_condition_of_a_price_is_no_plain_yes_whatever_is_asked_next(reply: str) -> None:
    state, turns = talk("usa-framework", ["Hello Denise. $100 a unit.", reply])
    assert not state.settled
    assert ("price", "p98") in {(p.issue, p.option) for p in state.yours}
    assert "$94" in turns[-1].text


def test_a_yes_without_a_condition_is_taken() -> None:
    replies = ["Hello Denise. $100 a unit.", "OK to the 5 million. Why do you want that much cover?"]
    state, _ = talk("usa-framework", replies)
    assert [p.issue for p in state.settled] == ["insurance"]


@pytest.mark.parametrize(
    ("name", "replies"),
    [
        (
            "emballages",
            ["Bonjour. 0,48 la caisse.", "Ok pour 60 jours si on est à 0,47. Qu'est-ce qui vous gêne ?"],
        ),
        (
            "agent-commercial",
            ["Bonjour. Je propose 8 %.", "Les quatre mois si vous êtes à 9 %. Pourquoi si long ?"],
        ),
        ("impaye", ["Bonjour.", "Je renonce aux pénalités, mais pas sans la créance. Qui la détient ?"]),
    ],
)
def test_nothing_is_written_down_before_its_condition_is_met(name: str, replies: list[str]) -> None:
    state, _ = talk(name, replies)
    assert not state.settled


@pytest.mark.parametrize(
    ("name", "reply", "halves"),
    [
        (
            "agent-commercial",
            "Aïe, 11 % ! Et si on disait 9 % et que je vous donne les quatre mois de préavis, qu'est-ce que vous en pensez ?",
            {"commission", "duree"},
        ),
        (
            "usa-framework",
            "Hello. What if we said $98 and I give you 5 million of insurance, what do you think?",
            {"price", "insurance"},
        ),
    ],
)
def test_what_is_supposed_with_what_is_given_for_it_is_one_exchange(
    name: str, reply: str, halves: set[str]
) -> None:
    state, _ = talk(name, ["Bonjour.", reply])
    assert set(state.bundle) == halves
    assert not state.settled


def test_one_clause_against_another_of_its_point_is_an_offer() -> None:
    state, _ = talk("impaye", ["Bonjour.", "La créance contre l'abandon de la caution."])
    assert ("garantie", "cession") in {(p.issue, p.option) for p in state.yours}


THREATS = [
    "97 000 € et 8 semaines, sans crédit documentaire je retire tout.",
    "Sans crédit documentaire je retire ma remise. 97 000 € et 8 semaines.",
    "Sans crédit documentaire, je reprends tout : 97 000 € et 8 semaines, c'était avec.",
]


def test_what_he_had_offered_and_insists_on_is_not_dropped() -> None:
    replies = ["Bonjour Madame. 97 000 €, CIP, crédit documentaire à vue.", THREATS[0]]
    state, _ = talk("machines-maroc", replies)
    assert {("paiement", "credoc-vue"), ("delai", "s8")} <= {(p.issue, p.option) for p in state.yours}
    assert set(state.bundle) == {"prix", "delai", "paiement"}


@pytest.mark.parametrize("reply", THREATS)
def test_what_a_threat_ties_is_not_taken_alone(reply: str) -> None:
    state, turns = talk("machines-maroc", ["Bonjour Madame.", reply])
    assert not state.settled
    said = {line.source for line in turns[-1].lines}
    assert not {"bargain:accept_issue", "reaction:dp-refused"} & said
