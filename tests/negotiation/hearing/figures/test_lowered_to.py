"""A bare figure one comes down to is of her figure, not of what was counted right before."""

from tests.negotiation.test_misreadings import own, taken

RATE = {"commission": "c12"}


def test_what_she_is_to_come_down_to_is_the_rate() -> None:
    reply = "Je vous donne cinq départements et vous descendez à 10, d'accord ?"
    offers, _ = taken("agent-commercial", reply, theirs=RATE)
    assert own(offers) == {"secteur": "d5", "commission": "c10"}


def test_departments_named_so_stay_departments() -> None:
    offers, _ = taken("agent-commercial", "Huit, c'est trop : descendez à 4 départements.", theirs=RATE)
    assert own(offers) == {"secteur": "d4"}


def test_what_is_given_beside_it_is_heard_at_the_first_turn_too() -> None:
    reply = "Je vous donne cinq départements et vous descendez à 10, d'accord ?"
    offers, _ = taken("agent-commercial", reply)
    assert own(offers) == {"secteur": "d5", "commission": "c10"}
