"""The article that a label takes in a sentence."""

import pytest

from trainer.negotiation.voice.articles import with_article


@pytest.mark.parametrize(
    ("label", "le", "du", "au"),
    [
        ("prix unitaire", "le prix unitaire", "du prix unitaire", "au prix unitaire"),
        ("durée du contrat", "la durée du contrat", "de la durée du contrat", "à la durée du contrat"),
        ("échéancier", "l’échéancier", "de l’échéancier", "à l’échéancier"),
        (
            "pénalités de retard",
            "les pénalités de retard",
            "des pénalités de retard",
            "aux pénalités de retard",
        ),
        ("délai de livraison", "le délai de livraison", "du délai de livraison", "au délai de livraison"),
        ("hausse des tarifs", "la hausse des tarifs", "de la hausse des tarifs", "à la hausse des tarifs"),
        ("volume annuel", "le volume annuel", "du volume annuel", "au volume annuel"),
        ("TVA", "la TVA", "de la TVA", "à la TVA"),
    ],
)
def test_a_french_label_takes_the_article_of_its_noun(label: str, le: str, du: str, au: str) -> None:
    assert [with_article(label, form) for form in ("le", "du", "au")] == [le, du, au]


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("droit et juge", "le droit et le juge"),
        ("durée et préavis", "la durée et le préavis"),
        ("prix par compte et par an", "le prix par compte et par an"),
        (
            "prix, durée du contrat et stock de sécurité",
            "le prix, la durée du contrat et le stock de sécurité",
        ),
        ("articles 1321 et suivants du code civil", "les articles 1321 et les suivants du code civil"),
        ("articles 2297 et 1415 du code civil", "les articles 2297 et 1415 du code civil"),
    ],
)
def test_each_noun_of_a_list_takes_its_own(label: str, said: str) -> None:
    assert with_article(label, "le") == said


def test_a_gender_that_nothing_tells_is_not_guessed() -> None:
    assert with_article("smurfe", "du") == "du point «\u00a0smurfe\u00a0»"


def test_a_label_that_has_its_article_takes_no_second_one() -> None:
    assert with_article("la caution", "le") == "la caution"
    assert with_article("prix, durée et le reste", "du") == "du prix, de la durée et du reste"
    assert with_article("the cap", "the") == "the cap"


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("unit price", "the unit price"),
        ("insurance", "insurance"),
        ("law and forum", "law and forum"),
        ("price, delivery time and notice period", "the price, the delivery time and the notice period"),
    ],
)
def test_an_english_label_takes_the_where_it_is_said_with_it(label: str, said: str) -> None:
    assert with_article(label, "the") == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("caution personnelle", "une caution personnelle"),
        ("crédit documentaire à vue", "un crédit documentaire à vue"),
        ("droit marocain, tribunal de commerce", "le droit marocain, tribunal de commerce"),
        ("politique de confidentialité seule", "la politique de confidentialité seule"),
        ("aucune garantie", "aucune garantie"),
        ("30\u00a0% d’acompte", "30\u00a0% d’acompte"),
        ("dès la signature", "dès la signature"),
        ("FCA Saint-Nazaire", "FCA Saint-Nazaire"),
    ],
)
def test_the_words_of_an_option_take_an_article_where_a_noun_is_counted(words: str, said: str) -> None:
    assert with_article(words, "un") == said
