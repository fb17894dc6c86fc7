"""How likely a reply is what the samples of a set mean."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.language.context import Line, ReadingContext, SampleSet
from trainer.language.features import prepare
from trainer.language.likeness import WEIGHTS, read_samples
from trainer.language.likeness_evidence import EVIDENCE

SETS = (
    SampleSet(
        "pays",
        ("Comment payez-vous vos fournisseurs ?", "vous réglez en combien de jours"),
        ("Par virement.",),
    ),
    SampleSet("team", ("Vos ouvriers sont au courant ?", "que disent vos gars"), ("Ils ne savent rien.",)),
    SampleSet(
        "date", ("Pour quand vous faut-il la machine ?", "c'est pour quelle date"), ("Avant décembre.",)
    ),
    SampleSet("tea", ("Merci pour le thé.", "Il est très bon, votre thé"), ("C’est du thé vert.",)),
)


def scores(reply: str, said: str = "Je vous écoute.", sets: tuple[SampleSet, ...] = SETS) -> dict[str, float]:
    context = ReadingContext("fr", lines=(Line("counterpart", said),), samples=sets)
    return {score.name: score.score for score in read_samples(prepare(reply, context), context)}


def likeliest(reply: str, said: str = "Je vous écoute.") -> str:
    found = scores(reply, said)
    return max(found, key=lambda name: found[name])


def test_each_number_of_the_evidence_has_its_weight():
    assert len(WEIGHTS) == len(EVIDENCE)


def test_a_sample_repeated_is_meant():
    assert scores("Vos ouvriers sont au courant ?")["team"] >= 0.9


@pytest.mark.parametrize(
    ("reply", "meant"),
    [
        ("Vos salariés le savent ?", "team"),
        ("Le personnel est informé ?", "team"),
        ("Par quel moyen versez-vous l'argent, en général ?", "pays"),
        ("Quel jour devez-vous avoir l'appareil ?", "date"),
    ],
)
def test_other_words_for_the_same_thing_are_understood(reply, meant):
    assert likeliest(reply) == meant


def test_a_word_in_common_is_not_enough_where_the_rest_is_about_something_else():
    assert scores("La machine turque, on me dit qu'elle tombe souvent en panne le dimanche.")["date"] < 0.3


def test_a_short_question_goes_on_with_what_she_has_just_said():
    plain = scores("Et ils disent quoi ?", "Je vous écoute.")
    about = scores("Et ils disent quoi ?", "Les ouvriers ne savent rien, et cela vaut mieux.")
    assert about["team"] > plain["team"]


def test_what_stands_around_a_question_does_not_hide_it():
    reply = "Merci de me recevoir, la route était belle. Pour quand vous faut-il la machine ? Nous avons le temps."
    assert likeliest(reply) == "date"


def test_without_samples_there_is_nothing_to_score():
    assert scores("Bonjour", sets=()) == {}


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120))
def test_scores_lie_between_0_and_1_and_every_set_has_one(reply):
    found = scores(reply)
    assert list(found) == [group.name for group in SETS]
    assert all(0 <= score <= 1 for score in found.values())


def test_a_sample_of_stop_words_alone_is_known_again():
    sets = (*SETS, SampleSet("gain", ("Et pour nous, qu'est-ce que c'est ?", "on a quoi en plus")))
    assert scores("on a quoi en plus", sets=sets)["gain"] >= 0.8
