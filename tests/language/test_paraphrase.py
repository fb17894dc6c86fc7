"""Options put into other words than their wordings have."""

import pytest

from trainer.language.choices import read_choices
from trainer.language.context import IssueCue, Language, OptionCue, ReadingContext
from trainer.language.term_reading import read_terms

CURRENCY = IssueCue(
    "currency",
    "Currency clause",
    ("currency", "exchange rate"),
    options=(
        OptionCue("eur", "invoiced in euros", ("paid in euros", "euro invoices")),
        OptionCue("band", "US dollars with an exchange band", ("5% band", "adjust beyond 5 percent")),
        OptionCue(
            "quarter", "US dollars repriced every quarter", ("quarterly repricing", "reviewed every quarter")
        ),
        OptionCue("fixed", "fixed US dollars", ("dollars without adjustment",)),
    ),
)
BEST_PRICE = IssueCue(
    "mfn",
    "Best-price clause",
    ("best price clause", "price parity"),
    options=(
        OptionCue("none", "no best-price clause", ("drop the best price clause",)),
        OptionCue(
            "narrow",
            "US customers of the same volume, checked by an independent auditor",
            ("customers of the same size", "comparable US customers"),
        ),
        OptionCue(
            "world", "all customers worldwide, with access to the books", ("all customers in the world",)
        ),
    ),
)
RESUMING = IssueCue(
    "reprise",
    "Reprise des livraisons",
    ("reprise des livraisons", "livrer"),
    options=(
        OptionCue("signature", "dès la signature", ("livraison dès la signature", "reprise immédiate")),
        OptionCue(
            "encaisse",
            "après le premier versement",
            ("dès que le versement est encaissé", "châssis livrés au versement"),
        ),
        OptionCue("solde", "quand toute la dette est payée", ("pas de livraison avant le solde",)),
    ),
)
PENALTIES = IssueCue(
    "penalites",
    "Pénalités de retard",
    ("pénalités", "intérêts de retard"),
    options=(
        OptionCue("dues", "dues en entier", ("on garde les pénalités",)),
        OptionCue("forfait", "indemnité forfaitaire seule", ("pas d'intérêts, seulement l'indemnité",)),
        OptionCue("abandon", "abandonnées", ("j'abandonne les pénalités",)),
    ),
)


def chosen(reply: str, language: Language, *issues: IssueCue) -> dict[str, str]:
    where = ReadingContext(language, issues=issues)
    found = read_choices(reply, where, read_terms(reply, where))
    return {one.issue: one.option for one in found if one.stance in ("own", "accepted")}


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (
            "We bill in dollars, and the exchange rate is reviewed every three months.",
            {"currency": "quarter"},
        ),
        ("Dollars, and four times a year the exchange rate gets reviewed.", {"currency": "quarter"}),
        (
            "You'd get our best price among American customers of your size, checked by an outside auditor.",
            {"mfn": "narrow"},
        ),
    ],
)
def test_an_option_is_known_in_other_words(reply: str, expected: dict[str, str]):
    assert chosen(reply, "en", CURRENCY, BEST_PRICE) == expected


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("acompte de quinze, on livre au versement", {"reprise": "encaisse"}),
        ("Les pénalités, je les abandonne.", {"penalites": "abandon"}),
    ],
)
def test_an_option_is_known_in_other_words_of_french(reply: str, expected: dict[str, str]):
    assert chosen(reply, "fr", RESUMING, PENALTIES) == expected


@pytest.mark.parametrize(
    "reply",
    [
        "Do your other customers get a better price?",
        "We've lost a lot on the exchange rate this year.",
        "What does your auditor check?",
        "The clause yes, the five times no, and I'd like to hear why.",
        "Two ways to do this: a better price for you, or a better price for me.",
    ],
)
def test_what_names_the_subject_alone_chooses_nothing(reply: str):
    assert chosen(reply, "en", CURRENCY, BEST_PRICE) == {}


@pytest.mark.parametrize(
    "reply",
    [
        "Laissez tomber, j'appelle Le Mans.",
        "Vous avez payé les livraisons de mars ?",
        "Les pénalités, c'est la loi.",
        "Nous sommes d'accord.",
    ],
)
def test_what_names_the_subject_alone_chooses_nothing_in_french(reply: str):
    assert chosen(reply, "fr", RESUMING, PENALTIES) == {}


def test_words_that_go_on_after_an_option_name_the_longer_one():
    length = IssueCue(
        "duree",
        "Durée",
        ("durée", "engagement"),
        options=(
            OptionCue("ferme", "trois ans fermes", ("trois ans", "contrat de trois ans")),
            OptionCue(
                "sortie",
                "trois ans, avec une sortie en cas de rachat",
                ("trois ans, sortie libre en cas de rachat", "trois ans sauf rachat"),
            ),
        ),
    )
    assert chosen("Trois ans, et vous pouvez sortir librement en cas de rachat.", "fr", length) == {
        "duree": "sortie"
    }


def test_a_figure_alone_is_no_option_put_into_words():
    cap = IssueCue(
        "cap", "Liability cap", ("cap",), options=(OptionCue("c2", "2 times the fees", ("cap at 2",)),)
    )
    assert chosen("Two ways to do this: a bigger cap or a smaller cap.", "en", cap) == {}


def test_the_same_words_are_no_option_of_two_issues():
    data = IssueCue(
        "donnees",
        "Clause données",
        ("données",),
        options=(OptionCue("dossier", "un dossier complet chaque année"),),
    )
    export = IssueCue(
        "export",
        "Réversibilité",
        ("restitution",),
        options=(OptionCue("essai", "un export d'essai chaque année"),),
    )
    found = chosen("Tous les ans, nous faisons avec vous un essai complet de l'export.", "fr", data, export)
    assert found == {"export": "essai"}
