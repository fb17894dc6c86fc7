"""Script and bargainer are one voice: what an author wrote goes against nothing that the same answer takes or turns down."""

import pytest

from tests.negotiation.talking import answer, sources

CREDIT = (
    "Bonjour Madame. Pourquoi pas un crédit documentaire ?",
    "Et qu'est-ce qu'il vous coûte, à vous ?",
    "Alors un crédit documentaire à vue, d'accord ?",
)


@pytest.mark.parametrize(
    "reply",
    [
        "Crédit documentaire, c'est fait. Prix : 95 000 €, 10 semaines.",
        "Crédoc, c'est entendu, j'y tiens. 95 000 €, 10 semaines.",
    ],
)
def test_who_comes_to_a_point_asks_nothing_for_it(reply: str) -> None:
    said = answer("machines-maroc", *CREDIT, reply)
    assert "Dites-moi ce que ma maison" not in said
    assert "Que me donnez-vous" not in said
    assert "crédit documentaire à vue" in said


@pytest.mark.parametrize(
    ("scenario", "talk", "gone", "stays"),
    [
        # What only asks for terms is left out where the terms are answered.
        (
            "machines-maroc",
            (
                "Bonjour. J'ai un vol à 15h, donc allons droit au but : la ligne c'est 100 000 €. Vous la prenez ?",
            ),
            "Par quel point",
            "bargain:counter",
        ),
        (
            "machines-maroc",
            (
                "Bonjour Madame.",
                "Donc 8 semaines, d'accord, mais 97 000. On coupe la poire en deux : 96 000 ?",
            ),
            "pourquoi pas",
            "bargain:exchange_but",
        ),
        # What resists the value that she takes.
        (
            "impaye",
            (
                "Bonjour.",
                "Et pour les châssis : livraison dès encaissement du premier versement, oui ou non ?",
            ),
            "le jour où l’on signe",
            "bargain:accept_issue",
        ),
        (
            "impaye",
            (
                "Bonjour.",
                "Vous m'acceptez donc le plafond de 15 000 € ? Et pour les châssis : livraison dès encaissement du premier "
                "versement, oui ou non ?",
            ),
            "le jour où l’on signe",
            "bargain:accept_issue",
        ),
        # A need is not pleaded where it is met.
        (
            "emballages",
            ("Bonjour.", "Que s'est-il passé en juin ?", "24 mois avec une sortie à 12 mois."),
            "il me faut une bonne raison",
            "reaction:exit-guessed",
        ),
        # She does not weigh what she turns down.
        (
            "usa-framework",
            ("Hello.", "I would prefer the English law with arbitration in London, it is neutral for both."),
            "I’ll weigh it",
            "bargain:counter",
        ),
        # Nor want another place than the one that she can accept.
        (
            "machines-maroc",
            ("Bonjour.", "Convention de Vienne, arbitrage CCI à Genève"),
            "Casablanca",
            "reaction:vienna-and-geneva",
        ),
    ],
)
def test_one_answer_takes_one_side(scenario: str, talk: tuple[str, ...], gone: str, stays: str) -> None:
    assert gone not in answer(scenario, *talk)
    assert stays in sources(scenario, *talk)


@pytest.mark.parametrize(
    ("scenario", "reply", "stays"),
    [
        (
            "machines-maroc",
            "100 000 €, c'est le tarif, montage compris. Ça vous convient ou pas ?",
            "price-defended",
        ),
        ("emballages", "24 mois avec une sortie à 12 mois.", "exit-guessed"),
        (
            "emballages",
            "Alors, l'idée d'une réserve de 15 000 caisses à Pontivy, ça vous intéresse, oui ou non ?",
            "stock-why",
        ),
        ("usa-framework", "wy not 98?", "price-why"),
        (
            "first-steps",
            "Our van is in Kinsale Tuesdays and Fridays anyhow, so next day is doable most weeks.",
            "van-days",
        ),
    ],
)
def test_what_goes_with_her_word_on_the_terms_is_said_before_it(
    scenario: str, reply: str, stays: str
) -> None:
    found = sources(scenario, "Hello." if scenario in ("usa-framework", "first-steps") else "Bonjour.", reply)
    assert f"reaction:{stays}" in found
    assert any(one.startswith("bargain:") for one in found)


@pytest.mark.parametrize(
    ("scenario", "reply", "gone", "stays"),
    [
        ("usa-framework", "$100 a unit. What's your number?", "$94", "Ninety-two"),
        (
            "saas-visio",
            "Nous sommes à 45 € par compte. Quel prix aviez-vous en tête ?",
            "32\u00a0€",
            "35\u00a0€",
        ),
    ],
)
def test_one_answer_names_one_figure_of_hers(scenario: str, reply: str, gone: str, stays: str) -> None:
    said = answer(scenario, "Hello." if scenario == "usa-framework" else "Bonjour.", reply)
    assert gone not in said
    assert stays in said


def test_a_need_asked_about_is_told_beside_the_yes() -> None:
    talk = (
        "bjr, il vous faut un stand pour quel marché ?",
        "112 c si 6 mois hein. mais la mairie c octobre ? jpeux mettre un truc genre si ils disent non vs arretez sans frais",
    )
    assert any(one.startswith(("interest:", "reaction:")) for one in sources("premiers-pas", *talk))
