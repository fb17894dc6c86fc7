"""A sum that limits what is agreed, and that no option holds, is taken down apart."""

from tests.negotiation.talking import talk


def test_a_limit_beside_what_she_agrees_is_not_lost() -> None:
    reply = (
        "Pour les prochaines commandes, je propose un crédit plafonné à 15 000 € d'encours. Cela vous va ?"
    )
    _, turns = talk("impaye", (reply,))
    assert [line.source for line in turns[-1].lines][:2] == ["bargain:accept_issue", "phrase:extra_clause"]


def test_a_yes_without_a_limit_adds_nothing() -> None:
    reply = "Pour les prochaines commandes, je propose un crédit comme avant. Cela vous va ?"
    _, turns = talk("impaye", (reply,))
    assert all(line.source != "phrase:extra_clause" for line in turns[-1].lines)
