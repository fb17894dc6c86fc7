"""Similarity, mentions, assent and the cues of acts, each with what it must refuse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.language.acts import read_act_cues
from trainer.language.assent import read_assent
from trainer.language.context import FactCue, IssueCue, Line, ReadingContext, SampleSet, TopicCue
from trainer.language.features import prepare
from trainer.language.mentions import read_mentions
from trainer.language.similarity import read_samples, similarity
from trainer.language.spelling_index import one_slip


def context(language="fr", **more):
    return ReadingContext(language=language, lines=(Line("counterpart", "12 € ?"),), **more)


def assent(reply, language="fr"):
    return read_assent(prepare(reply, context(language)))


def acts(reply, language="fr"):
    return {cue.cue for cue in read_act_cues(prepare(reply, context(language)))}


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("J'accepte.", "j accepte", "fr"),
        ("Comment s'organise votre rentrée ?", "et votre rentree, elle s'organise comment ?", "fr"),
        ("How are you planning September?", "September, how are you planning it?", "en"),
    ],
)
def test_the_same_thing_said_otherwise_is_close(one, other, language):
    assert similarity(one, other, language) >= 0.6


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
    assert similarity(one, other, language) < 0.5


def test_the_nearest_sample_of_a_set_gives_its_score_even_inside_a_longer_reply():
    samples = (
        SampleSet("asks", ("Comment s'organise votre rentrée ?", "Et septembre, ça se présente comment ?")),
        SampleSet("attacks", ("Vos concurrents travaillent mal.",)),
    )
    where = context(samples=samples)
    reply = "Merci pour votre accueil. Et septembre, ça se présente comment ? Nous avons le temps."
    scores = {score.name: score.score for score in read_samples(prepare(reply, where), where)}
    assert scores["asks"] > 0.8 > 0.3 > scores["attacks"]


@given(st.text(max_size=80), st.text(max_size=80))
def test_similarity_lies_between_0_and_1_and_does_not_depend_on_the_order(one, other):
    score = similarity(one, other, "fr")
    assert 0 <= score <= 1
    assert score == pytest.approx(similarity(other, one, "fr"), abs=1e-9)


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


@pytest.mark.parametrize(
    ("reply", "language"), [("Quel est votre prix ?", "fr"), ("Our price is 12.", "en"), ("", "fr")]
)
def test_what_is_no_answer_is_no_assent(reply, language):
    assert assent(reply, language) is None


@pytest.mark.parametrize(
    ("act", "language", "reply"),
    [
        ("split", "fr", "Bon, on coupe la poire en deux ?"),
        ("split", "en", "Let's split the difference."),
        ("authority", "fr", "Je dois voir cela avec ma directrice."),
        ("authority", "en", "I have to ask my director first."),
        ("verification", "fr", "Je vérifie ce chiffre et je vous confirme demain."),
        ("verification", "en", "I will check this figure and confirm tomorrow."),
        ("adjourn", "fr", "On fait une pause de dix minutes ?"),
        ("adjourn", "en", "Could we take a short break?"),
        ("acceptance", "fr", "Va pour vos 60 jours."),
        ("acceptance", "en", "Your 60 days are fine."),
        ("priority_statement", "fr", "Ce qui m'arrange, c'est de savoir avant."),
        ("priority_statement", "en", "What matters to us is the lead time."),
        ("framing", "fr", "Je vous propose de commencer par le prix, puis les délais."),
        ("framing", "en", "I suggest we start with the price."),
        ("challenge", "fr", "D'où vient ce chiffre de 6 % ?"),
        ("challenge", "en", "What is that figure based on?"),
        ("options", "fr", "Soit 24 mois à 0,50, soit 12 mois à 0,52."),
        ("options", "en", "Either 24 months at 0.50 or 12 at 0.52."),
        ("reopen", "fr", "Finalement, je voudrais revenir sur le délai."),
        ("reopen", "en", "On second thoughts, the lead time is too long."),
    ],
)
def test_an_act_has_its_cue(act, language, reply):
    assert act in acts(reply, language)


@pytest.mark.parametrize(
    ("act", "language", "reply"),
    [
        ("acceptance", "fr", "Je n'accepte pas."),
        ("acceptance", "en", "I do not accept."),
        ("split", "fr", "On ne coupe pas la poire en deux."),
        ("authority", "fr", "Ma directrice vous salue."),
        ("priority_statement", "fr", "Qu'est-ce qui vous arrange ?"),
    ],
)
def test_a_near_miss_has_no_cue_of_the_act(act, language, reply):
    assert act not in acts(reply, language)
