"""What she has written and the student never said is struck out, and who asks whether it is hears that it is."""

import pytest

from tests.negotiation.talking import sources, talk

RELAY = (
    "Bonjour Madame, à quelles heures une coupure vous gêne-t-elle ?",
    "Je vous propose 99,5 % avec 99,99 % aux heures protégées, celles de la relève.",
    "oui",
)
MONTHS = ("Bonjour Madame, vous voulez un stand pour combien de temps ?", "six mois")
PRICE = ("Hello Nuala, how soon do you need the coffee?", "17 euros.")


@pytest.mark.parametrize(
    ("name", "before", "issue", "protest"),
    [
        *(
            ("saas-visio", RELAY, "sla", protest)
            for protest in (
                "99,99 %, j'ai pas dit ça",
                "Les heures protégées, j'ai pas dit ça.",
                "Je refuse 99,99 % aux heures protégées, rayez cette ligne.",
                "Pouvez-vous corriger votre compte rendu sur ce point ?",
                "Vous avez écrit 99,99 %, c'est une erreur.",
            )
        ),
        *(
            ("premiers-pas", MONTHS, "duration", protest)
            for protest in (
                "Six mois, j'ai pas dit ça",
                "non pas six mois !",
                "enlevez la ligne sur la durée",
                "vous avez mal noté",
                "J'ai jamais parlé de durée. Écoutez quand on vous parle.",
            )
        ),
        *(
            ("first-steps", PRICE, "price", protest)
            for protest in (
                "17, I didn't say that",
                "Please take 17 off your paper",
                "Can you correct your paper on the price?",
                "You wrote 17, that's wrong",
            )
        ),
    ],
)
def test_what_was_never_said_is_struck_out_and_nothing_else_is_brought_up(
    name: str, before: tuple[str, ...], issue: str, protest: str
) -> None:
    assert talk(name, before)[0].settled_on(issue) is not None
    state, turns = talk(name, (*before, protest))
    assert state.settled_on(issue) is None and state.yours_on(issue) is None
    assert [line.source for line in turns[-1].lines] == ["bargain:taken_back"]
    assert turns[-1].reopened == ()


@pytest.mark.parametrize(
    "asked", ["Madame Ferrand, est-ce rayé ?", "Pouvez-vous corriger votre compte rendu ?"]
)
def test_who_asks_whether_it_is_struck_hears_that_it_is(asked: str) -> None:
    assert sources("saas-visio", *RELAY, "Les heures protégées, j'ai pas dit ça.", asked) == [
        "bargain:struck_out"
    ]


def test_a_point_that_nobody_wrote_is_left_aside() -> None:
    said = ("Bonjour Monsieur Kermarrec.", "Je vous propose 8,5 %.", "J'ai jamais parlé de fin de contrat.")
    assert sources("agent-commercial", *said) == ["bargain:nothing_written"]


@pytest.mark.parametrize(
    "reply",
    [
        "Je n'ai pas dit non.",
        "C'est une erreur de ma part, je vous ai mal facturé.",
        "Enlevez la clause et je signe six mois.",
    ],
)
def test_what_denies_no_line_strikes_nothing(reply: str) -> None:
    state, _turns = talk("premiers-pas", (*MONTHS, reply))
    assert state.settled_on("duration") is not None


def test_what_is_meant_instead_is_taken_up() -> None:
    _state, turns = talk("premiers-pas", (*MONTHS, "Je n'ai pas dit six mois. J'ai dit trois mois."))
    assert "3 mois" in turns[-1].text


def test_what_she_asks_for_herself_is_no_offer_of_the_student() -> None:
    said = (
        "Bonjour madame. 0,47 la caisse, livrée en deux semaines.",
        "les 60 jours, c'est vous qui les demandez",
    )
    state, _turns = talk("emballages", said)
    assert state.settled_on("payment") is None and state.yours_on("payment") is None


def test_a_value_put_in_the_place_of_another_stays() -> None:
    said = ("Bonjour Monsieur.", "20 % tout de suite et 4 mensualités", "Non, corrigez, c'est 20 % pas 15")
    state, _ = talk("impaye", said)
    assert state.yours_on("acompte") is not None
