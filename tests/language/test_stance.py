"""What a speaker does with a term: getting this wrong is the worst error a negotiation program can make."""

import pytest

from trainer.language.context import Line, ReadingContext
from trainer.language.term_reading import read_terms
from trainer.terms.value import TermValue


def stances(reply: str, line: str = "", language: str = "fr", **context: object) -> list[str]:
    lines = (Line("counterpart", line),) if line else ()
    return [term.stance for term in read_terms(reply, ReadingContext(language, lines=lines, **context))]


@pytest.mark.parametrize(
    ("line", "reply", "expected"),
    [
        ("Je veux 5 %.", "Vous me demandez 5 %, je peux aller à 3 %.", ["theirs", "own"]),
        ("60 jours.", "Va pour vos 60 jours.", ["accepted"]),
        ("Je veux 5 %.", "5 %, c'est non.", ["refused"]),
        ("Et la remise ?", "Je ne vous propose pas 3 %.", ["refused"]),
        ("Un geste ?", "12, non, 11,50 €.", ["refused", "own"]),
        ("50 licences ?", "pas 50, 25", ["refused", "own"]),
        ("La casse m'inquiète.", "L'an dernier nous avions 0,4 % de casse.", ["fact"]),
        ("Parlons règlement.", "Vous payez à 30 ou 60 jours ?", ["asked", "asked"]),
        ("12,40 €.", "Et si on disait 12 € ?", ["own"]),
        ("60 jours.", "D'accord pour 60 jours, mais alors 24 mois.", ["accepted", "own"]),
        ("12 € et 5 %.", "12 €, entendu. 5 %, jamais.", ["accepted", "refused"]),
        (
            "Le tribunal de Milan et la loi italienne.",
            "Milan je refuse, la loi italienne itou.",
            ["refused", "refused"],
        ),
        ("Je veux 12 mois.", "Douze mois ? Six.", ["refused", "own"]),
        ("Un acompte ?", "Vous 60 nets, nous 30.", ["theirs", "own"]),
        ("Le marché ?", "Mon agent en Belgique est à 8 %.", ["fact"]),
        ("Des litiges ?", "3 litiges sur 1 140 livraisons.", ["fact", "fact"]),
        ("Je veux 500.", "Je n'irai pas sous 800 palettes.", ["own"]),
        ("Et la durée ?", "Si vous prenez 24 mois, je descends à 11,80 €.", ["own", "own"]),
        ("Votre remise, 1 % ou 1,5 % ?", "1,5 %.", ["own"]),
        ("60 jours.", "Oui, je sais, 60 jours. Mais 45 ?", ["theirs", "own"]),
        ("Quel délai ?", "Pourquoi pas 30 jours ?", ["own"]),
        ("Une caution ?", "Aucune caution bancaire de notre côté.", ["refused"]),
        ("Je veux 15 %.", "Vous parliez de 15 %, puis de 12 %.", ["theirs", "theirs"]),
    ],
)
def test_the_stance_is_read_in_french(line: str, reply: str, expected: list[str]):
    assert stances(reply, line) == expected


@pytest.mark.parametrize(
    ("line", "reply", "expected"),
    [
        ("Net 60.", "Net 60 I can live with.", ["accepted"]),
        ("3% for prompt payment.", "not 3, 2.", ["refused", "own"]),
        ("At $13.", "You keep saying $13. Our quote says $12.", ["theirs", "own"]),
        ("45 days.", "45 days, yes. For 60 I can't.", ["accepted", "refused"]),
        ("German law.", "German law I will not sign; Swiss law I would.", ["refused", "own"]),
        ("A standby?", "A standby never gets drawn, which is why I won't have it.", ["refused"]),
        ("5 years exclusive.", "5 yrs nope tho", ["refused"]),
        ("Any losses?", "0.4% last year over 38,000 parcels.", ["fact", "fact"]),
        ("Delivery?", "Would that be 6 or 8 weeks?", ["asked", "asked"]),
        ("Ten years.", "Ten years is a marriage. Five.", ["refused", "own"]),
        ("Our lab wants proof.", "The sample passed at 0.9%, the limit being 1.2.", ["fact", "fact"]),
    ],
)
def test_the_stance_is_read_in_english(line: str, reply: str, expected: list[str]):
    assert stances(reply, line, "en") == expected


def test_a_value_they_put_down_earlier_can_be_accepted():
    standing = {"payment": (TermValue("duration", 60, unit="day"),)}
    assert stances("Bon, va pour 60 jours.", "Alors ?", theirs=standing) == ["accepted"]
    assert stances("Bon, va pour 45 jours.", "Alors ?", theirs=standing) == ["own"]


@pytest.mark.parametrize(
    "reply",
    [
        "30 % ou rien",
        "0,52 + 0,47 = 0,99 soit le prix d'un burger",
        "30 %... là je ne sais pas si on m'autorise",
        "30 %, mon patron va tomber de sa chaise",
    ],
)
def test_saying_their_figure_again_is_no_acceptance(reply: str):
    assert "accepted" not in stances(reply, "Il me faut 30 % et 0,52 €.")


def test_confidence_is_lower_where_the_words_decide_less():
    context = ReadingContext("fr", lines=(Line("counterpart", "Je veux 60 jours."),))
    (said,) = read_terms("D'accord pour 60 jours.", context)
    (echoed,) = read_terms("60 jours, l'entrepôt, la formation.", context)
    assert said.confidence > echoed.confidence
