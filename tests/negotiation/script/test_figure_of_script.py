"""One answer names one figure of hers for a point: where a scripted line has named it, what she bargains holds to that."""

import pytest

from tests.negotiation.talking import sources, talk


@pytest.mark.parametrize(
    ("case", "replies", "reaction", "issue", "figure"),
    [
        ("usa-framework", ("$100 a unit. What's your number?",), "price-number", "price", "p92"),
        ("usa-framework", ("I can do $98. So what price would you like?",), "price-wish", "price", "p92"),
        (
            "agent-commercial",
            ("Bonjour, la route était bonne.", "Je vous propose 8 %. Quel taux aviez-vous en tête ?"),
            "rate-in-mind",
            "commission",
            "c12",
        ),
        (
            "impaye",
            ("Bonjour.", "Je vous demande 40 % tout de suite. Combien pouvez-vous payer aujourd'hui ?"),
            "how-much",
            "acompte",
            "a10",
        ),
    ],
)
def test_the_figure_of_the_script_leads(
    case: str, replies: tuple[str, ...], reaction: str, issue: str, figure: str
) -> None:
    state, turns = talk(case, replies)
    named = [line.source for line in turns[-1].lines]
    assert f"reaction:{reaction}" in named
    assert not any(source.startswith("bargain:") for source in named)
    stands = state.theirs_on(issue)
    assert stands is not None
    assert stands.option == figure


def test_from_her_first_figure_she_may_come_down_at_the_next_reply() -> None:
    assert "bargain:counter_concede" in sources(
        "usa-framework", "$100 a unit. What's your number?", "98 then."
    )


def test_a_line_without_her_figure_leaves_her_counter() -> None:
    assert "bargain:counter" in sources("emballages", "0,46 €. Et vous, quel prix voulez-vous ?")
