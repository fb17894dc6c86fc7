"""A closing "non ?" asks to confirm; a no that is asked about, and a no that answers, stay what they are."""

import pytest

from trainer.language.confirming import confirmations_in
from trainer.language.context import IssueCue, OptionCue, ReadingContext
from trainer.language.read import read

PRICE = IssueCue("price", "Le prix", ("prix", "price"), kind="money", unit="EUR", low=80000, high=120000)
PAYMENT = IssueCue(
    "payment",
    "Le paiement",
    ("paiement", "payment"),
    options=(
        OptionCue("credit", "crédit documentaire", like=("letter of credit",)),
        OptionCue("transfer", "virement", like=("bank transfer",)),
    ),
)


@pytest.mark.parametrize(
    ("language", "text", "tags"),
    [
        ("fr", "98 000, c'est correct, non ?", [", non"]),
        ("fr", "c'est correct non?", [" non"]),
        ("fr", "60 jours, non ? C'est la loi, non ?", [", non", ", non"]),
        ("fr", "98 000 €, non ?", [", non"]),
        ("en", "That's fair, no?", [", no"]),
        ("fr", "Oui ou non ?", []),
        ("fr", "C'est non ?", []),
        ("fr", "Non ?", []),
        ("fr", "Vous dites non ?", []),
        ("fr", "60 jours, non.", []),
        ("fr", "60 jours ? Non. Vraiment ?", []),
        ("fr", "60 jours, non merci ?", []),
        ("fr", "Vous disiez oui, et maintenant non ?", []),
        ("en", "Is it yes or no?", []),
        ("en", "You said yes, and now no?", []),
        ("en", "Do you say no?", []),
    ],
)
def test_what_only_asks_to_confirm_is_told_from_a_no(language, text, tags):
    assert [text[start:end] for start, end in confirmations_in(text, language)] == tags


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("fr", "98 000 € c'est correct, non ?"),
        ("fr", "98 000 € c'est correct non ?"),
        ("fr", "On avait dit crédit documentaire, non ?"),
        ("fr", "Le virement, c'est plus simple, non ?"),
        ("en", "We said letter of credit, no?"),
        ("en", "98,000 euros is fair, no?"),
        ("en", "98,000 euros is fair, right?"),
    ],
)
def test_nothing_before_it_is_refused(language, reply):
    found = read(reply, ReadingContext(language, issues=(PRICE, PAYMENT)))
    items = [*found.terms, *found.choices]
    assert items
    assert not [one for one in items if one.stance == "refused"]
    assert not found.has("refusal")


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("fr", "c'est risqué pour nous, non ?"),
        ("fr", "vous avez besoin de la machine en mai non ?"),
        ("en", "it's risky for us, no?"),
    ],
)
def test_a_statement_to_confirm_refuses_nothing(language, reply):
    assert not read(reply, ReadingContext(language, issues=(PRICE, PAYMENT))).has("refusal")


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("fr", "98 000 €, non."),
        ("fr", "98 000 €, non, c'est trop cher pour nous."),
        ("en", "98,000 euros, no."),
    ],
)
def test_a_no_that_asks_nothing_still_refuses(language, reply):
    found = read(reply, ReadingContext(language, issues=(PRICE, PAYMENT)))
    assert "refused" in {one.stance for one in found.terms}
