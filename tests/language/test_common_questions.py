"""Ordinary questions to the other side: each kind takes its examples and refuses its near misses."""

import pytest

from trainer.language.common_questions import (
    PREFIX,
    asks_something,
    common_questions,
    has_own_subject,
    question_kinds,
)
from trainer.language.context import ReadingContext
from trainer.language.mending import mended
from trainer.language.read import read
from trainer.language.words import words_of

KINDS = [(language, kind) for language in ("fr", "en") for kind in question_kinds(language)]


def cues(text, language):
    return common_questions(mended(words_of(text, language), language), language)


def names(text, language="fr"):
    return [cue.cue.removeprefix(PREFIX) for cue in cues(text, language)]


@pytest.mark.parametrize(("language", "kind"), KINDS, ids=lambda v: v if isinstance(v, str) else v.name)
def test_a_kind_takes_its_examples_and_refuses_its_near_misses(language, kind):
    assert kind.about and kind.takes and kind.refuses
    if kind.name == "asks":
        assert names(kind.takes[0], language) and not names(kind.refuses[0], language)
        return
    assert [text for text in kind.takes if kind.name not in names(text, language)] == []
    assert [text for text in kind.refuses if kind.name in names(text, language)] == []


def test_both_languages_know_the_same_kinds():
    assert {kind.name for kind in question_kinds("fr")} == {kind.name for kind in question_kinds("en")}


def test_no_pattern_matches_nothing():
    patterns = [(*_patterns(kind.asked), *_patterns(kind.stated)) for _, kind in KINDS]
    assert not any(pattern.fullmatch("") for found in patterns for pattern in found)


def _patterns(both):
    return [pattern for pattern in (both.start, both.anywhere) if pattern is not None]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Votre date ?", "deadline"),
        ("c pour quand", "deadline"),
        ("Et la date ?", "deadline"),
        ("c koi votre budjet", "budget"),
        ("jusqu'ou vous pouvez aller", "budget"),
        ("votre patron doit donner son accord ?", "who_decides"),
        ("j'ai pas compris desole", "what_meant"),
        ("Quelles voies ?", "what_meant"),
        ("ca vous va ou pas ?", "verdict"),
        ("c oui ou c non", "verdict"),
        ("et vous vous habitez loin du bureau ?", "personal"),
        ("vous travaillez depuis longtemp chez conserves anfa ?", "tenure"),
        ("Comment ça va chez vous, la famille ?", "how_are_you"),
        ("92 000, c'est leur prix ou ce que vous m'offrez, à moi ?", "whose_figure"),
        ("À la place de quoi ?", "what_meant"),
        ("vous dites combien", "her_offer"),
        ("Et le prix ?", "point"),
        ("On parle de la machine ?", "talk_of"),
        ("Je répète ma question : droit suisse ?", "unanswered"),
    ],
)
def test_telegraphic_and_clumsy_french_is_understood(text, kind):
    assert kind in names(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("whats ur budget", "budget"),
        ("how much you can pay", "budget"),
        ("When you want first coffee, Tuesday or Friday?", "deadline"),
        ("for when is it", "deadline"),
        ("sorry i didnt get that", "what_meant"),
        ("what you want", "her_offer"),
        ("How many kilos a week do you use?", "quantity"),
        ("Is something bothering you?", "obstacle"),
        ("What are you paying now for your coffee?", "current_terms"),
        ("You haven't answered my questions", "unanswered"),
        ("And the price?", "point"),
        ("hi how r u", "how_are_you"),
    ],
)
def test_telegraphic_and_clumsy_english_is_understood(text, kind):
    assert kind in names(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Nous comparons toujours trois offres.",
        "Je comprends que la date compte pour vous.",
        "Notre budget est serré cette année.",
        "C'est notre meilleur prix, croyez-moi.",
        "Je suis d'accord avec vous sur le délai.",
        "Quand vous aurez décidé, faites-le-moi savoir.",
        "Ma direction doit valider le paiement.",
        "Nous pouvons livrer le 12 mars au plus tard.",
        "Vous avez raison, le délai compte.",
        "Si vous prenez 1 000 cartons, je baisse à 0,46.",
        "Oui, d'accord.",
    ],
)
def test_a_statement_in_french_is_no_question(text):
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "We always compare three offers.",
        "I understand that the date matters to you.",
        "Our budget is tight this year.",
        "I agree with you on the delivery.",
        "Let me know when you have decided.",
        "My boss has to approve this.",
        "If you take fifteen kilos I can do eighteen.",
        "Yes, that's a deal.",
        "We can deliver by Friday at the latest.",
    ],
)
def test_a_statement_in_english_is_no_question(text):
    assert names(text, "en") == []


def test_accents_capitals_and_apostrophes_make_no_difference():
    assert names("QU’EN PENSEZ-VOUS ?") == names("qu'en pensez vous ?") == ["verdict"]


def test_two_questions_are_found_in_their_order():
    assert names("Comment allez-vous ? Et quel est votre budget ?") == ["how_are_you", "budget"]


def test_the_span_is_that_of_the_question():
    text = "Bonjour madame. Quel est votre budget pour cela ?"
    (cue,) = cues(text, "fr")
    assert text[cue.start : cue.end].startswith("Quel est votre budget")


def test_words_claimed_by_two_kinds_go_to_the_first():
    assert names("Quelle date ?") == ["deadline"]


def test_the_reading_of_a_reply_carries_them():
    found = read("Qui décide chez vous ?", ReadingContext("fr")).cues
    assert asks_something(found) and PREFIX + "who_decides" in {cue.cue for cue in found}


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Pourquoi ?", False),
        ("C'est-à-dire ?", False),
        ("Comment allez-vous ?", True),
        ("Oui ou non ?", True),
    ],
)
def test_a_bare_why_goes_on_with_what_was_said(text, own):
    assert has_own_subject(cues(text, "fr")) is own


def test_an_empty_reply_asks_nothing():
    assert names("") == [] and names("…") == [] and names("?") == []
