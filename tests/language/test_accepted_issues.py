"""An issue agreed to by its name is taken as the other side holds it, not where the name is that of another option."""

import pytest

from trainer.language.assent import CLEAR_YES
from trainer.language.context import IssueCue, OptionCue, ReadingContext
from trainer.language.read import read

PAYMENT = {
    "fr": IssueCue(
        "payment",
        "Le paiement",
        ("paiement", "règlement", "acompte", "crédoc"),
        options=(
            OptionCue("deposit", "acompte et crédit documentaire", like=("un acompte puis un crédoc",)),
            OptionCue("open", "virement à la livraison", like=("un virement",)),
        ),
    ),
    "en": IssueCue(
        "payment",
        "The payment",
        ("payment", "settlement", "deposit"),
        options=(
            OptionCue("deposit", "deposit and letter of credit", like=("a deposit, then a letter",)),
            OptionCue("open", "bank transfer on delivery", like=("a transfer",)),
        ),
    ),
}


def heard(reply, language):
    context = ReadingContext(
        language, issues=(PAYMENT[language],), their_options={"payment": "open"}, last_issue="payment"
    )
    return read(reply, context)


def chosen(reply, language):
    return [(one.option, one.stance) for one in heard(reply, language).choices]


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("fr", "je veux bien l'acompte et le crédit alors"),
        ("fr", "va pour l'acompte"),
        ("fr", "d'accord pour les acomptes"),
        ("fr", "ok pour un crédoc"),
        ("en", "okay for the deposit then"),
        ("en", "fine for the deposit"),
    ],
)
def test_words_of_another_option_are_no_yes_to_hers(language, reply):
    assert ("open", "accepted") not in chosen(reply, language)
    assent = heard(reply, language).assent
    assert assent is None or assent.confidence < CLEAR_YES


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("fr", "d'accord pour le paiement"),
        ("fr", "ok pour votre règlement"),
        ("fr", "je veux bien votre virement"),
        ("en", "okay for the payment"),
        ("en", "fine for your settlement"),
    ],
)
def test_the_name_of_the_point_or_of_her_option_takes_it(language, reply):
    assert chosen(reply, language) == [("open", "accepted")]
