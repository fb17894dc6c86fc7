"""What something would spare is not what is offered."""

import pytest

from tests.negotiation.talking import talk


@pytest.mark.parametrize(
    "reply",
    [
        "Accepteriez-vous que cette créance de 118 000 € nous soit cédée en garantie, ce qui éviterait toute caution personnelle ?",
        "La cession de la créance, cela vous épargne la caution.",
    ],
)
def test_what_would_be_avoided_is_not_asked_for(reply: str) -> None:
    state, turns = talk("impaye", ("Bonjour.", reply))
    offered = state.settled_on("garantie") or state.yours_on("garantie")
    assert offered is None or offered.option == "cession"
    assert all(line.source != "reaction:house-no" for line in turns[-1].lines)
