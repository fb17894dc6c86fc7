"""A summary of the whole asked for in the middle of the talk: what is settled and what is open, whatever stands before it."""

import pytest

from tests.negotiation.talking import answer, sources, talk

REVERSAL = "90 jours de restitution, d'accord."
DOLLARS = "Dollars repriced every quarter is fine for me."
EXCLUSIVE = "Je vous donne l'exclusivité totale avec le site internet."


@pytest.mark.parametrize(
    ("name", "replies", "settled", "open_point"),
    [
        (
            "saas-visio",
            (REVERSAL, "Pourriez-vous me résumer le contrat complet, point par point ?"),
            "90 jours",
            "plafond de responsabilité",
        ),
        (
            "saas-visio",
            (REVERSAL, "Relisez-moi l'ensemble point par point, que je vérifie."),
            "90 jours",
            "durée",
        ),
        ("saas-visio", (REVERSAL, "on peut faire un point complet ?"), "90 jours", "durée"),
        (
            "agent-commercial",
            (EXCLUSIVE, "Vous pouvez me résumer point par point ?"),
            "site internet",
            "commission",
        ),
        ("agent-commercial", (EXCLUSIVE, "Dites-moi ce que vous avez écrit."), "site internet", "commission"),
        (
            "impaye",
            ("Je renonce aux pénalités de retard.", "Résumez-moi tout l'accord"),
            "pénalités",
            "garantie",
        ),
        (
            "usa-framework",
            (DOLLARS, "Could you read me the whole page, point by point?"),
            "every quarter",
            "law and forum",
        ),
        (
            "usa-framework",
            (DOLLARS, "Please summarize the full contract."),
            "every quarter",
            "liability cap",
        ),
        (
            "usa-framework",
            (DOLLARS, "Can you give me a complete recap of everything we agreed so far?"),
            "every quarter",
            "insurance",
        ),
    ],
)
def test_a_summary_reads_out_what_is_settled_and_what_is_open(
    name: str, replies: tuple[str, ...], settled: str, open_point: str
) -> None:
    said = answer(name, *replies)
    assert settled in said and open_point in said


@pytest.mark.parametrize(
    ("name", "reply", "word"),
    [
        ("usa-framework", "Can you sum up where we are?", "Not a line"),
        ("agent-commercial", "Vous pouvez me résumer point par point ?", "rien encore"),
        ("saas-visio", "Résumez-moi tout le contrat s'il vous plaît.", "rien encore"),
    ],
)
def test_before_anything_is_settled_that_is_said_too(name: str, reply: str, word: str) -> None:
    assert word in answer(name, reply)


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        (
            "saas-visio",
            "J'accepte 99,5 % avec des heures protégées. Pourriez-vous me résumer le contrat complet, point par point ?",
        ),
        ("agent-commercial", "Va pour l'exclusivité avec internet. On récapitule tout ?"),
        ("impaye", "Je renonce aux pénalités de retard. Vous pouvez récapituler ?"),
    ],
)
def test_what_is_offered_before_the_summary_has_its_word_first(name: str, reply: str) -> None:
    state, turns = talk(name, (reply,))
    said = [line.source for line in turns[-1].lines]
    assert "bargain" in said[0] and "standing" not in said[0]
    assert any("standing" in one or "remaining" in one for one in said)
    assert "reaction:agenda-set" not in said
    assert state.yours or state.pending is not None


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("emballages", "Un juriste va lire le contrat ?"),
        ("saas-visio", "Donnez-moi vos chiffres point par point."),
        ("saas-visio", "Prenons les points un par un."),
    ],
)
def test_other_words_for_the_contract_or_the_points_sum_nothing_up(name: str, reply: str) -> None:
    assert not any("standing" in source for source in sources(name, reply))
