"""What is not negotiable is held to: own, and no refusal; what is refused beside it, or asked about, stays so."""

import pytest

from tests.language.test_confirming import PAYMENT, PRICE
from trainer.language.context import ReadingContext
from trainer.language.insisting import insists, is_held_to
from trainer.language.read import read


@pytest.mark.parametrize(
    "after",
    [
        "n est pas negociable",
        "est non negociable",
        ", non negociable",
        ", pas discutable",
        ", ce n est pas a discuter",
        "reste non negociable pour nous",
        "is not negotiable",
        "isnt up for discussion",
        ", that is non negotiable",
        "is not at all negotiable",
    ],
)
def test_a_value_is_held_to(after):
    assert is_held_to(after.split())


@pytest.mark.parametrize(
    "after",
    [
        "est negociable",
        "n est pas acceptable",
        "is negotiable",
        "n est pas le sujet , le reste est negociable",
    ],
)
def test_a_value_is_not_held_to(after):
    assert not is_held_to(after.split())


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("fr", "Le crédit documentaire n'est pas négociable. C'est oui ou non ?"),
        ("fr", "Le crédit documentaire est non négociable."),
        ("fr", "Le crédit documentaire, c'est non-négociable"),
        ("fr", "Le virement, pas discutable."),
        ("fr", "98 000 €, ce n'est pas négociable."),
        ("en", "The letter of credit is not negotiable."),
        ("en", "A bank transfer is non-negotiable."),
        ("en", "98,000 euros isn't negotiable."),
        ("en", "98,000 euros is not up for discussion."),
    ],
)
def test_what_is_not_negotiable_is_put_forward_and_nothing_is_refused(language, reply):
    found = read(reply, ReadingContext(language, issues=(PRICE, PAYMENT)))
    assert {one.stance for one in (*found.terms, *found.choices)} == {"own"}
    assert not found.has("refusal")
    assert not found.has("unilateral_concession")


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("fr", "Le virement, c'est non."),
        ("fr", "Non, le virement, c'est impossible."),
        ("fr", "Le prix n'est pas négociable, et je refuse de payer par virement."),
        ("en", "A bank transfer is not acceptable, no way."),
    ],
)
def test_a_refusal_stays_one(language, reply):
    found = read(reply, ReadingContext(language, issues=(PRICE, PAYMENT)))
    assert found.has("refusal")


def test_the_words_that_insist_are_found():
    assert insists(["le", "prix", "n", "est", "pas", "du", "tout", "negociable", ",", "non"]) == range(4, 8)
    assert not insists(["le", "prix", "est", "negociable"])
