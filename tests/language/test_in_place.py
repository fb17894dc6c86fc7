"""A value told against another, and a value given on a condition, are read by their words."""

import pytest

from trainer.language.context import IssueCue, Line, ReadingContext
from trainer.language.read import read

DURATION = IssueCue("duration", "Durée", ("durée",), kind="duration", unit="month", low=6, high=36)
DELAY = IssueCue("delay", "Delivery time", ("delivery",), kind="duration", unit="day", low=10, high=90)


def stances(reply, language="fr", issue=DURATION, line="Je reste à 12 mois."):
    context = ReadingContext(
        language, lines=(Line("counterpart", line),), issues=(issue,), last_issue=issue.id
    )
    return [term.stance for term in read(reply, context).terms]


@pytest.mark.parametrize(
    "reply", ["non 24 mois pas 12", "Non, 24 mois, pas 12.", "c'est 24 mois, et non 12", "24 mois, pas 12"]
)
def test_a_value_stands_and_the_one_it_is_told_against_does_not(reply):
    assert stances(reply) == ["own", "refused"]


def test_the_same_in_english():
    said = stances("No, it's 45 days, not 60.", "en", DELAY, "I'd need 60 days.")
    assert said == ["own", "refused"]


@pytest.mark.parametrize("reply", ["12 mois si vous me donnez vos prévisions.", "ok 12 mois si le prix suit"])
def test_her_own_value_given_on_a_condition_is_an_offer(reply):
    assert stances(reply)[0] in ("own", "accepted")
