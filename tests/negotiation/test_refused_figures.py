"""Figures turned down, scorned or cried out of are neither taken nor struck out of what was never written."""

import pytest

from tests.negotiation.talking import sources, talk

MACHINE = ("Bonjour Madame, que proposez-vous ?", "je propose 98 000 euros et 10 semaines")


@pytest.mark.parametrize("reply", ["non, pas 94 000", "pas question pour 94", "94 c'est non"])
def test_a_no_to_a_figure_is_no_slip_of_her_pen(reply: str) -> None:
    assert "bargain:taken_back" not in sources("machines-maroc", *MACHINE, reply)
    state, _ = talk("machines-maroc", (*MACHINE, reply))
    assert state.settled_on("prix") is None


def test_a_scorned_figure_is_not_taken() -> None:
    state, _ = talk("impaye", ("qui vous doit de l'argent ?", "qui exactement ?", "10 % c'est dérisoire"))
    assert state.settled_on("acompte") is None


def test_an_agreed_point_said_again_in_a_list_stays_agreed() -> None:
    replies = (
        "Bonjour Monsieur Kermarrec, la route était belle",
        "parce que tout le monde vous connaît ici",
        "droit de suite la saison",
        "Droit de suite la saison, indemnité légale.",
    )
    state, turns = talk("agent-commercial", replies)
    assert state.settled_on("suite") is not None
    assert all(line.source != "bargain:taken_back" for line in turns[-1].lines)


def test_a_threat_names_no_option() -> None:
    said = sources(
        "impaye",
        "bonjour",
        "Les châssis ont été réceptionnés sans réserve écrite. Sans règlement sous huit jours, je dépose une requête en injonction de payer.",
    )
    assert "bargain:nearest_options" not in said


def test_a_yes_that_leads_back_to_another_subject_agrees_to_nothing() -> None:
    state, _ = talk(
        "machines-maroc",
        ("Je vous propose 98 000 et 12 semaines, DAP", "Haha d'accord, mais je parlais de l'incoterm !"),
    )
    assert not state.settled


def test_a_figure_out_of_range_is_told_so_beside_any_answer() -> None:
    said = sources(
        "premiers-pas",
        "bonjour",
        "vous payez comment ?",
        "250 € par mois, c'est mon dernier prix, sinon je le file au fleuriste",
    )
    assert "bargain:beyond_range" in said


def test_her_figure_asked_after_gets_her_reason() -> None:
    said = sources(
        "first-steps",
        "Good morning Nuala",
        "On price, I'd ask nineteen a kilo, and I can be here the day after you ring. Does that seem fair?",
        "Where does the eighteen come from, Nuala? Is it what you pay the other crowd, or a figure you can live with?",
    )
    assert not any(source in ("bargain:suits", "bargain:accept_issue") for source in said)
