"""Of two values, the one preferred is put forward and the other refused; a range, a question and a preference of hers are none."""

import pytest

from trainer.language.context import IssueCue, OptionCue, ReadingContext
from trainer.language.read import read

SECURITY = IssueCue(
    "security",
    "La garantie",
    ("garantie", "security"),
    options=(
        OptionCue(
            "assignment",
            "la cession de créance",
            like=("la cession", "cession", "an assignment of receivables"),
        ),
        OptionCue("gage", "un gage sur la grue", like=("le gage", "gage", "a pledge on the crane")),
    ),
)
PLAN = IssueCue(
    "plan", "Les mensualités", ("mensualités",), kind="quantity", unit="mensualité", low=1, high=12
)
PRICE = IssueCue("price", "The price", ("price",), kind="money", unit="USD", low=80, high=120)
LEAD = IssueCue("lead", "Le délai", ("délai", "lead time"), kind="duration", unit="week", low=1, high=30)
ISSUES = (SECURITY, PLAN, PRICE, LEAD)


def stances(reply, language):
    found = read(reply, ReadingContext(language, issues=ISSUES))
    told = [(one.start, one.stance) for one in (*found.terms, *found.choices) if one.issue]
    return [stance for _, stance in sorted(told)]


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("fr", "je préfère la cession au gage"),
        ("fr", "Je préférerais la cession de créance plutôt que le gage."),
        ("fr", "nous préférons la cession de vos créances à un gage sur la grue"),
        ("fr", "J'aime mieux la cession que le gage."),
        ("fr", "Plutôt la cession que le gage."),
        ("fr", "la cession vaut mieux que le gage"),
        ("fr", "je préférerais 6 mensualités à 8"),
        ("en", "I prefer 98 dollars to 94."),
        ("en", "we'd prefer 98 dollars over 94 dollars"),
        ("en", "I'd rather have 98 dollars than 94 dollars."),
        ("en", "Rather 98 dollars than 94 dollars."),
        ("en", "I prefer an assignment of receivables to a pledge on the crane."),
    ],
)
def test_only_the_first_is_put_forward(language, reply):
    assert stances(reply, language) == ["own", "refused"]


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("fr", "Je préfère un délai de 8 à 10 semaines."),
        ("fr", "Je préfère la cession, et six mensualités."),
        ("fr", "Je préfère 6 mensualités et la cession."),
        ("fr", "Vous préférez la cession au gage ?"),
        ("en", "I prefer a lead time of 8 to 10 weeks."),
        ("en", "I'd rather go to 98 dollars."),
    ],
)
def test_a_range_a_list_and_her_preference_turn_nothing_down(language, reply):
    assert "refused" not in stances(reply, language)
