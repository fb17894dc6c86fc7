import pytest

from trainer.authoring.understanding.alterations import altered, hurried, negated
from trainer.scenario.scenario import Language

REPLY = "Comment s’organise votre rentrée ?"


def test_a_reply_is_altered_in_every_way_that_changes_it() -> None:
    assert altered(REPLY, "fr") == {
        "typo": "Comment s’orgainse votre rentrée ?",
        "accents": "Comment s’organise votre rentree ?",
        "apostrophes": "Comment s organise votre rentrée ?",
        "polite_before": f"Merci. {REPLY}",
        "polite_after": "Comment s’organise votre rentrée, s’il vous plaît ?",
    }
    assert altered("Go on", "en").keys() == {"polite_before", "polite_after"}


def test_a_statement_ends_with_thanks() -> None:
    assert altered("I’ll send it today", "en")["polite_after"] == "I’ll send it today. Thank you."


def test_haste_makes_every_slip_at_once() -> None:
    assert hurried(REPLY, "fr") == "Comment s orgainse votre rentree ?"
    assert hurried("I don’t know the warranty", "en") == "I dont know the warrnaty"


@pytest.mark.parametrize(
    ("reply", "language", "opposite"),
    [
        ("J’accepte 45 jours", "fr", "je n’accepte pas 45 jours"),
        ("Je vous propose 0,46 €", "fr", "je ne vous propose pas 0,46 €"),
        ("D’accord pour 45 jours", "fr", "pas d’accord pour 45 jours"),
        ("Oui, je m’engage sur deux ans", "fr", "Oui, je ne m’engage pas sur deux ans"),
        ("Si vous signez, nous livrons", "fr", None),
        ("Je ne peux pas", "fr", None),
        ("I’ll take 45 days", "en", "I will not take 45 days"),
        ("We can do 45 days", "en", "We cannot do 45 days"),
        ("I accept", "en", "I do not accept"),
        ("45 days?", "en", None),
    ],
)
def test_the_opposite_is_formed_where_the_first_verb_commits(
    reply: str, language: Language, opposite: str | None
) -> None:
    formed = negated(reply, language)
    assert formed == opposite or (formed is not None and formed.lower() == str(opposite).lower())
