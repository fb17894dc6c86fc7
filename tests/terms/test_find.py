"""Finding terms in text: what is one, what looks like one and is none."""

from decimal import Decimal

import pytest

from tests.terms.shown import read
from trainer.terms.find import find_values

FOUND_FR = [
    ("11,80 € le mille", ["money 11.80 EUR per mille"]),
    ("60 € de plus par palette", ["money 60 EUR per palette"]),
    ("200 balles de remise", ["money 200 EUR"]),
    ("entre 10 et 12 €", ["money 10~12 EUR"]),
    ("de 10 à 12 €", ["money 10~12 EUR"]),
    ("passer de 60 à 45 jours", ["duration 60 day", "duration 45 day"]),
    ("3 %, trois pour cent, 3 points, 3pourcent", ["percent 3"] * 4),
    ("un demi-point", ["percent 0.5"]),
    ("45 jours fin de mois", ["duration 45 day EOM"]),
    ("45j fdm", ["duration 45 day EOM"]),
    ("quarante-cinq, fin de mois", ["duration 45 day EOM"]),
    ("30 nets", ["duration 30 day"]),
    ("un an et demi", ["duration 18 month"]),
    ("sous quinzaine, deux trimestres", ["duration 15 day", "duration 6 month"]),
    ("une quinzaine de jours", ["duration 15 day"]),
    ("48h ou 3 semaines", ["duration 48 hour", "duration 3 week"]),
    ("2 000 palettes et une douzaine de camions", ["quantity 2000 palette", "quantity 12 camion"]),
    ("800 à 1 000 colis", ["quantity 800~1000 colis"]),
    ("12 camions/mois", ["quantity 12 camion per mois"]),
    ("deux autres camions", ["quantity 2 camion"]),
    ("FCA Le Havre", ["incoterm FCA Le Havre"]),
    ("fca le havre, merci", ["incoterm FCA le havre"]),
    ("franco transporteur Loudéac", ["incoterm FCA Loudéac"]),
    ("port payé, assurance comprise, jusqu'à Tunis", ["incoterm CIP Tunis"]),
    ("rendu droits acquittés chez vous à Lausanne", ["incoterm DDP Lausanne"]),
    ("DAP chez vous", ["incoterm DAP"]),
    ("crédoc irrévocable et confirmé", ["payment_method letter_of_credit"]),
    ("une SBLC, une standby", ["payment_method standby_letter_of_credit"] * 2),
    ("remise documentaire D/P", ["payment_method documentary_collection"] * 2),
    ("une traite à 60 jours", ["payment_method bill_of_exchange", "duration 60 day"]),
    ("30 % à la commande", ["deposit 30"]),
    ("un acompte de 5 000 €", ["deposit 5000 EUR"]),
    ("moitié à la signature", ["deposit 50"]),
    ("40 % à la commande, 50 % à la réception", ["deposit 40", "percent 50"]),
    ("le 15 mars, fin juin 2027, 01/02/2027", ["date 3/15", "date 6/2027", "date 2/1/2027"]),
    ("le 2 ou le 20 juin", ["date 6/2", "date 6/20"]),
    ("premier juillet", ["date 7/1"]),
    ("droit français, loi de l'État de New York", ["law FR", "law US New York"]),
    ("la CVIM", ["law CISG"]),
    ("tribunal de commerce de Lyon", ["forum court Lyon"]),
    ("arbitrage CCI à Genève", ["forum arbitration Genève"]),
    ("le for à Genève", ["forum court Genève"]),
]
FOUND_EN = [
    ("$12/unit, £0.47 a case", ["money 12 USD per unit", "money 0.47 GBP per case"]),
    ("net 60, 45 days EOM", ["duration 60 day", "duration 45 day EOM"]),
    ("a year and a half, a fortnight", ["duration 18 month", "duration 2 week"]),
    ("five-year term, 3-day grace", ["duration 5 year", "duration 3 day"]),
    ("6-8 weeks", ["duration 6~8 week"]),
    ("four and a half percent", ["percent 4.5"]),
    ("a dozen containers, 1.2m vials", ["quantity 12 container", "quantity 1200000 vial"]),
    ("five largest customers", ["quantity 5 customer"]),
    ("DAP your warehouse in Leeds", ["incoterm DAP Leeds"]),
    ("carriage paid to Tampa", ["incoterm CPT Tampa"]),
    ("L/C at sight", ["payment_method letter_of_credit"]),
    ("cash in hand", ["payment_method cash"]),
    ("30% with the order, ten thousand pounds down", ["deposit 30", "deposit 10000 GBP"]),
    ("mid-March, the 3rd of May, May 14, 03/22", ["date 3", "date 5/3", "date 5/14", "date 3/22"]),
    ("New York law, laws of England and Wales", ["law US New York", "law GB"]),
    ("a Manhattan court", ["forum court Manhattan"]),
    ("ICC arbitration in Geneva", ["forum arbitration Geneva"]),
    ("ICC arbitration, Geneva.", ["forum arbitration Geneva"]),
]


@pytest.mark.parametrize(("text", "values"), FOUND_FR)
def test_french_terms_are_found(text: str, values: list[str]):
    assert read(text) == values


@pytest.mark.parametrize(("text", "values"), FOUND_EN)
def test_english_terms_are_found(text: str, values: list[str]):
    assert read(text, "en") == values


@pytest.mark.parametrize(
    "text",
    [
        "Le point 7 m'intrigue",
        "au 12 rue des Tonneliers, 3e étage, bâtiment C, 76600",
        "Notre labo, hall 3, salle 204, poste 218",
        "norme EN 13432, ISO 9001 depuis 2004",
        "l'article 12.4 renvoie à une annexe 3",
        "version 4.2, lue dans le TGV de 17h12",
        "Sinon avant le départ du camion, à 16h",
        "le quai, 02 98 81 40 27",
        "Fondée en 1921, quatrième génération",
        "Palettes à quai en S36, semaine 14",
        "j'y bosse depuis mes 19 ans",
        "Donnez-moi deux minutes",
        "on coupe la poire en deux, entre les deux",
        "Le 2021 est parti entier",
        "1 à 3 fois les sommes payées",
        "l'acier est livré vivement, sans espaces",
        "on a déjà traité ensemble",
        "un, deux mots sur la question",
        "J-30, 24/7, 50/50",
    ],
)
def test_numbers_and_words_that_are_no_term_are_left_alone_in_french(text: str):
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Room 204, 10 a.m., seat 14A, the 31st floor",
        "clause 9, sample no. 7731, ref 88-1204",
        "unit 12, off junction 10 of the M20",
        "Ring 01233 555 019",
        "We were number 2 in 2019",
        "line two, six points on the agenda",
        "Is it a question of space, of cash, or of trust?",
        "you may march on",
        "the 20' container",
        "technology transfer and cash flow",
        "take you to court",
    ],
)
def test_numbers_and_words_that_are_no_term_are_left_alone_in_english(text: str):
    assert read(text, "en") == []


@pytest.mark.parametrize(
    ("text", "language", "line", "values"),
    [
        ("45 ?", "fr", "Chez nous c'est 60 jours.", ["duration 45 day"]),
        (
            "15. 10 si vous signez",
            "fr",
            "Il faudrait compter combien de jours ?",
            ["duration 15 day", "duration 10 day"],
        ),
        ("pas 50, 25", "fr", "Donc 50 licences ?", ["quantity 50 licence", "quantity 25 licence"]),
        ("11,80 le mille", "fr", "À 12,40 € le mille, c'est cher.", ["money 11.80 EUR per mille"]),
        ("Vingt, non.", "fr", "Nous payons 20 % à la commande.", ["deposit 20"]),
        ("think 650", "en", "We pay $500k.", ["money 650000 USD"]),
        ("138, rendu", "fr", "Je vous fais 138 000, rendu chez moi.", ["money 138000 EUR"]),
        ("FOB Antwerp at 9.80", "en", "At $9.80 a piece.", ["incoterm FOB Antwerp", "money 9.80 USD"]),
        ("Would the 15th suit you?", "en", "In September, then.", ["date 9/15"]),
        ("Milan, non : Lyon", "fr", "Le tribunal de Milan.", ["forum court Milan", "forum court Lyon"]),
        ("English or French?", "en", "And the governing law?", ["law GB", "law FR"]),
        ("la française", "fr", "La loi, laquelle ?", ["law FR"]),
        ("trois, comme vous", "fr", "Parlez-moi de vous.", []),
        ("45, je m'y engage", "fr", "Un quai en trente minutes, sinon 3 %.", []),
    ],
)
def test_what_a_reply_leaves_out_comes_from_the_line_answered(
    text: str, language: str, line: str, values: list[str]
):
    if values:
        assert read(text, language, line) == values
    else:
        assert not any(value.startswith(("duration", "quantity")) for value in read(text, language, line))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("30 % d'accompte", "30 % d'acompte"),
        ("un viremment", "un virement"),
        ("credocs irrevocables", "crédocs irrévocables"),
        ("3 semaies", "3 semaines"),
        ("lettre de crédti", "lettre de crédit"),
        ("le 12 septembe", "le 12 septembre"),
        ("tribunal de comerce de Lyon", "tribunal de commerce de Lyon"),
    ],
)
def test_one_slip_in_a_long_word_is_forgiven(typed: str, meant: str):
    assert read(typed) == read(meant) != []


@pytest.mark.parametrize(
    ("text", "language", "roles"),
    [
        ("60 € de plus par palette", "fr", ["delta"]),
        ("200 € de remise", "fr", ["delta"]),
        ("un point de mieux", "fr", ["delta"]),
        ("0,5 % par jour, plafonné à 5 %", "fr", ["absolute", "cap"]),
        ("au moins 500 tonnes", "fr", ["floor"]),
        ("$5 off", "en", ["delta"]),
        ("1% a week, capped at 10%", "en", ["absolute", "cap"]),
        ("12 €", "fr", ["absolute"]),
    ],
)
def test_changes_caps_and_floors_are_told_apart(text: str, language: str, roles: list[str]):
    assert [one.role for one in find_values(text, language)] == roles


def test_a_percentage_says_what_it_is_per():
    (found,) = find_values("0,5 % par jour", "fr")
    assert (found.value.number, found.value.per) == (Decimal("0.5"), "jour")


def test_the_span_carries_the_whole_term():
    text = "ok pour 45 jours fin de mois le 10, voilà"
    (found,) = find_values(text, "fr")
    assert text[found.start : found.end] == "45 jours fin de mois le 10"
