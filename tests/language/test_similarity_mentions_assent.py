"""Similarity, mentions and assent, each with what it must refuse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.language.assent import read_assent
from trainer.language.context import FactCue, IssueCue, Line, ReadingContext, SampleSet, TopicCue
from trainer.language.features import prepare
from trainer.language.mentions import read_mentions
from trainer.language.similarity import literal_scores
from trainer.language.spelling_index import one_slip


def context(language="fr", **more):
    return ReadingContext(language=language, lines=(Line("counterpart", "12 € ?"),), **more)


def closeness(reply, sample, language="fr"):
    """How close a reply is to the only sample of a scene."""
    where = context(language, samples=(SampleSet("only", (sample,)),))
    return literal_scores(prepare(reply, where), where)[0].score


def assent(reply, language="fr"):
    return read_assent(prepare(reply, context(language)))


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("J'accepte.", "j accepte", "fr"),
        ("Comment s'organise votre rentrée ?", "et votre rentree, elle s'organise comment ?", "fr"),
        ("How are you planning September?", "September, how are you planning it?", "en"),
    ],
)
def test_the_same_thing_said_otherwise_is_close(one, other, language):
    assert closeness(one, other, language) >= 0.6


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("J'accepte", "Je n'accepte pas", "fr"),
        ("Je suis d'accord", "Je ne suis pas d'accord", "fr"),
        ("I accept", "I do not accept", "en"),
        ("We can wait", "We cannot wait", "en"),
    ],
)
def test_opposites_are_not_close(one, other, language):
    assert closeness(one, other, language) < 0.5


def test_the_nearest_sample_of_a_set_gives_its_score_even_inside_a_longer_reply():
    samples = (
        SampleSet("asks", ("Comment s'organise votre rentrée ?", "Et septembre, ça se présente comment ?")),
        SampleSet("attacks", ("Vos concurrents travaillent mal.",)),
    )
    where = context(samples=samples)
    reply = "Merci pour votre accueil. Et septembre, ça se présente comment ? Nous avons le temps."
    scores = {score.name: score.score for score in literal_scores(prepare(reply, where), where)}
    assert scores["asks"] > 0.8 > 0.3 > scores["attacks"]


@given(st.text(max_size=80), st.text(max_size=80))
def test_closeness_lies_between_0_and_1(one, other):
    assert 0 <= closeness(one, other) <= 1


@pytest.mark.parametrize(
    "reply", ["Pour les délais de paiements ?", "pour le delai de paiement", "Le délai de paiemment ?"]
)
def test_an_issue_is_named_despite_accents_plurals_and_a_typo(reply):
    where = context(issues=(IssueCue("payment", "Paiement", ("délai de paiement",)),))
    found = read_mentions(prepare(reply, where), where)
    assert [mention.name for mention in found] == ["payment"]
    assert "ai" in reply[found[0].start : found[0].end]


def test_what_is_not_named_is_not_mentioned():
    where = context(
        topics=(
            TopicCue("interest", "stockout", ("rupture de stock",)),
            TopicCue("topic", "rival", ("concurrent",)),
        ),
        facts=(FactCue("breakage", "0,4 % de casse", about=("casse",)),),
        issues=(IssueCue("price", "Prix", ("tarif",)),),
    )
    assert read_mentions(prepare("Votre stock est plein ?", where), where) == ()
    found = read_mentions(prepare("Moins de casse que le concurrent", where), where)
    assert [(m.aspect, m.name) for m in found] == [("fact", "breakage"), ("topic", "rival")]


@pytest.mark.parametrize(
    ("one", "other", "close"),
    [
        ("penalite", "penalitee", True),
        ("livraison", "livrasion", True),
        ("contrat", "contract", True),
        ("prix", "pris", True),
        ("acompte", "comptes", False),
    ],
)
def test_one_slip_of_the_finger_is_one_letter_or_one_swap(one, other, close):
    assert one_slip(one, other) is close


@pytest.mark.parametrize(
    ("reply", "language", "answer"),
    [
        ("oui", "fr", "yes"),
        ("ok c'est bon pour moi", "fr", "yes"),
        ("D'accord.", "fr", "yes"),
        ("C'est ça.", "fr", "yes"),
        ("non pas vraiment", "fr", "no"),
        ("Je ne suis pas d'accord.", "fr", "no"),
        ("yep deal", "en", "yes"),
        ("That's fine by me.", "en", "yes"),
        ("no, not quite", "en", "no"),
    ],
)
def test_a_bare_yes_or_no_is_heard(reply, language, answer):
    found = assent(reply, language)
    assert found is not None
    assert found.answer == answer
    assert found.confidence >= 0.7


@pytest.mark.parametrize(
    ("reply", "language"), [("Oui mais à 3 %.", "fr"), ("ok ?", "fr"), ("yes but only at 3%", "en")]
)
def test_a_yes_with_a_reserve_is_no_clear_yes(reply, language):
    found = assent(reply, language)
    assert found is None or found.confidence < 0.5


def test_an_exclamation_that_talks_on_about_the_other_side_is_no_clear_yes():
    found = assent("Ouais super, encore une acheteuse qui veut tout gratuit.")
    assert found is None or found.confidence < 0.5


@pytest.mark.parametrize(
    ("reply", "language"), [("Quel est votre prix ?", "fr"), ("Our price is 12.", "en"), ("", "fr")]
)
def test_what_is_no_answer_is_no_assent(reply, language):
    assert assent(reply, language) is None
