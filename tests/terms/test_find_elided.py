"""Figures that leave out what they count: shares, echoes, pronouns, bare prices, earlier lines."""

import pytest

from tests.terms.shown import read


@pytest.mark.parametrize(
    ("text", "language", "line", "values"),
    [
        ("La moitié.", "fr", "Quel acompte voulez-vous ?", ["deposit 50"]),
        ("Un quart, pas plus.", "fr", "Quel acompte voulez-vous ?", ["deposit 25"]),
        ("A half I never asked!", "en", "A third of the price with the order, not half.", ["deposit 50"]),
        ("half on signature, half on delivery", "en", "", ["deposit 50", "percent 50"]),
        ("half now and half later", "en", "Can you pay a deposit?", ["deposit 50", "percent 50"]),
        ("30 % à la commande et 30 à la livraison", "fr", "", ["deposit 30", "percent 30"]),
        ("40 a la commande 60 a la livraison", "fr", "", ["deposit 40", "percent 60"]),
        (
            "A year? A quarter.",
            "en",
            "Could you hold it for a year?",
            ["duration 1 year", "duration 3 month"],
        ),
        ("à moitié prix", "fr", "Quel acompte voulez-vous ?", []),
        ("He's in from half eight", "en", "We'd pay half up front.", []),
    ],
)
def test_a_share_is_a_deposit_an_instalment_or_a_span_by_what_the_talk_is_about(
    text: str, language: str, line: str, values: list[str]
):
    assert read(text, language, line) == values


@pytest.mark.parametrize(
    ("text", "language", "line", "values"),
    [
        ("And your week, it starts when?", "en", "2% if you pay in a week?", ["duration 1 week"]),
        ("Then deliver before the fortnight.", "en", "In a fortnight.", ["duration 2 week"]),
        ("ce trimestre ne suffit pas", "fr", "Un trimestre d'essai ?", ["duration 3 month"]),
        ("la semaine prochaine", "fr", "Une semaine d'essai ?", []),
        ("your week", "en", "We pay at thirty days.", []),
    ],
)
def test_a_span_of_one_is_echoed_without_its_number(text: str, language: str, line: str, values: list[str]):
    assert read(text, language, line) == values


@pytest.mark.parametrize(
    ("text", "language", "line", "values"),
    [
        ("pas six, 4", "fr", "Les tentes, on en voudrait six.", ["quantity 6 tente", "quantity 4 tente"]),
        (
            "118, et j'en prends soixante",
            "fr",
            "Nos ruches sont à 140 € pièce.",
            ["money 118 EUR", "quantity 60 ruche"],
        ),
        (
            "€240 per lift, all 26 of them",
            "en",
            "€310 per lift.",
            ["money 240 EUR per lift", "quantity 26 lift"],
        ),
        ("at £9 a seat I'd take 40", "en", "£11 a seat.", ["money 9 GBP per seat", "quantity 40 seat"]),
        (
            "Vous en voulez vingt, je donne 8",
            "fr",
            "20 % de remise, ça se fait.",
            ["percent 20", "percent 8"],
        ),
        ("Je vous en demande 438", "fr", "À 430 € le cube je prends tout.", ["money 438 EUR"]),
        (
            "Une, pas deux.",
            "fr",
            "Il me faudrait deux machines.",
            ["quantity 1 machine", "quantity 2 machine"],
        ),
    ],
)
def test_a_pronoun_counts_what_it_stands_for(text: str, language: str, line: str, values: list[str]):
    assert read(text, language, line) == values


@pytest.mark.parametrize(
    ("text", "language", "line", "values"),
    [
        ("Je le facture mille cent", "fr", "Et le chauffage ?", ["money 1100 EUR"]),
        ("2400 le week-end", "fr", "Le gradin, il se loue combien ?", ["money 2400 EUR per week"]),
        ("0,95 pièce", "fr", "", ["money 0.95 EUR per pièce"]),
        ("55e de l'heure, 3e si vous signez", "fr", "", ["money 55 EUR per heure", "money 3 EUR"]),
        ("4,000 each", "en", "You need 20 machines?", ["money 4000 USD per unit"]),
        ("85 guests at 95 a head", "en", "", ["quantity 85 guest", "money 95 USD per head"]),
        ("It was 17.2 on Sunday", "en", "€0.175 a watt.", ["money 0.172 EUR"]),
        ("3.9, and training", "en", "Machines are $4.2k each.", ["money 3900 USD"]),
        ("Sur 5 000, pas moins", "fr", "2,10 € l'exemplaire ?", ["quantity 5000 exemplaire"]),
        ("500 at €12, then", "en", "", ["money 12 EUR"]),
        ("the brigade in at 7.40", "en", "", []),
    ],
)
def test_a_price_is_told_by_what_is_around_it(text: str, language: str, line: str, values: list[str]):
    assert read(text, language, line) == values


@pytest.mark.parametrize(
    ("text", "line", "values"),
    [
        (
            "Five, or four if you pay cash",
            "How much discount?",
            ["percent 5", "percent 4", "payment_method cash"],
        ),
        ("it's 7 or nothing", "Our commission is 10%.", ["percent 7"]),
        (
            "the first 100 at 5%, 2-year deals at 3",
            "We like long contracts.",
            ["percent 5", "duration 2 year", "percent 3"],
        ),
    ],
)
def test_a_rate_asked_for_is_no_sum(text: str, line: str, values: list[str]):
    assert read(text, "en", line) == values


def test_a_currency_and_a_month_named_earlier_in_the_talk_are_remembered():
    talk = ["Our panels are €184, ready on 14 November."]
    assert read("Say 179.", "en", "178, my last word.", talk) == ["money 179 EUR"]
    assert read("the 13th is fine", "en", "My mistake, the 13th.", talk) == ["date 11/13"]
    assert read("Say 179.", "en", "178, my last word.") == ["money 179 USD"]


@pytest.mark.parametrize(
    ("text", "language", "line", "values"),
    [
        ("Check, no thank you", "en", "We'd pay by check.", ["payment_method cheque"]),
        ("Check your mail", "en", "We'd pay by check.", []),
        ("rendu vanves ok", "fr", "Livrez-moi rendu Vanves.", ["incoterm DAP vanves"]),
        ("suisse à la rigueur", "fr", "Droit allemand, sinon rien.", ["law CH"]),
        ("in the UK? Us we keep it", "en", "Are you happy with the CISG?", []),
    ],
)
def test_a_clause_of_the_line_is_named_again_in_short(text: str, language: str, line: str, values: list[str]):
    assert read(text, language, line) == values
