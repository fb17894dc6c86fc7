"""Figures said in a talk: eighty that state nothing false, and forty that contradict a fact of the case."""

from functools import cache
from pathlib import Path

from tests.negotiation.talking import talk

FIGURES = Path(__file__).parent / "figures"
ENGLISH = ("first-steps", "usa-framework")
# Of the forty, those heard as false at least: to doubt who tells the truth is worse than to miss a lie.
HEARD = 24


@cache
def doubted(line: str) -> bool:
    name, reply = line.split(" | ")
    turn = talk(name, ("Hello." if name in ENGLISH else "Bonjour.", reply))[1][-1]
    caught = any("false_figure_caught" in said.source for said in turn.lines)
    return caught or any(change.rule == "false-figure" for change in turn.trust_changes)


def said(name: str) -> list[str]:
    return (FIGURES / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def test_offers_idioms_roundings_and_reckonings_are_not_doubted() -> None:
    assert [line for line in said("innocent") if doubted(line)] == []


def test_what_contradicts_a_fact_is_mostly_noticed() -> None:
    assert sum(map(doubted, said("false"))) >= HEARD


def test_her_own_figure_said_back_is_not_doubted() -> None:
    turns = talk(
        "saas-visio",
        (
            "Bonjour Madame Ferrand. Avant les chiffres, j'aimerais comprendre vos contraintes.",
            "Comment aviez-vous quitté votre précédent éditeur ?",
            "Qu'est-ce qu'on vous a rendu, et dans quel état ?",
            "Onze ans de plannings en images, c'est incroyable. Et vous avez pu vous retourner contre eux ?",
        ),
    )[1]
    assert not any("false_figure" in line.source for line in turns[-1].lines)
    assert not any(change.rule == "false-figure" for change in turns[-1].trust_changes)
