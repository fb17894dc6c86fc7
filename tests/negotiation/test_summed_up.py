"""Who sums up what lies on the table and asks whether that is so hears that it is, or what she does not stand on."""

import pytest

from tests.negotiation.talking import answer, sources, talk

BOXES = ("Bonjour.", "0,48, 60 jours et deux semaines.")
SENSORS = (
    "Good morning.",
    "What would your risk people need to see?",
    "We propose $98, five million of insurance and fixed dollars.",
)


@pytest.mark.parametrize(
    "said",
    [
        "donc si je vous suis, on en est à 60 jours, deux semaines, et il reste le prix, c'est ça ?",
        "Je résume : 60 jours, deux semaines, et le prix reste à voir. J'ai bon ?",
    ],
)
def test_what_suits_her_is_confirmed_and_the_gap_is_named(said):
    assert sources("emballages", *BOXES, said)[:2] == ["bargain:checked_right", "bargain:ask_step"]
    assert not talk("emballages", (*BOXES, said))[0].settled


def test_what_both_stand_on_is_agreed_where_nothing_ties_it():
    replies = (
        *SENSORS[:2],
        "We propose $98.",
        "And five million of insurance.",
        "So that's five million. Is that right?",
    )
    state, _ = talk("usa-framework", replies)
    assert state.settled_on("insurance") is not None


@pytest.mark.parametrize(
    ("name", "before", "said", "hers"),
    [
        ("emballages", BOXES, "Je récapitule : 0,48, 60 jours, deux semaines. C'est bien ça ?", "0,42"),
        ("usa-framework", SENSORS, "So that's $98, five million and fixed dollars, is that right?", "$94"),
    ],
)
def test_what_she_does_not_stand_on_is_put_right(name, before, said, hers):
    assert sources(name, *before, said)[0] == "bargain:suits_but"
    assert hers in answer(name, *before, said)


@pytest.mark.parametrize(
    "said", ["J'oublie quelque chose ?", "bon, j'ai rien oublié ?", "ai-je oublié un point ?"]
)
def test_asked_whether_anything_is_missing_she_names_what_is_open(said):
    told = sources("emballages", *BOXES, said)
    assert told[0] in ("bargain:standing", "bargain:standing_nothing", "bargain:remaining")


def test_the_same_in_english():
    told = sources("usa-framework", *SENSORS, "Did I forget anything?")
    assert told[:2] == ["bargain:remaining", "bargain:standing_meeting"]


def test_what_was_heard_with_doubt_and_is_summed_up_again_is_confirmed():
    replies = (
        "Bonjour madame Bennis, merci de me recevoir.",
        "Pour quelle date vous la faut-il ?",
        "DAP Casablanca en huit semaines, 98 000 et arbitrage à Genève.",
        "Résumons : DAP, 8 semaines, Genève, il manque le paiement. C'est juste ?",
    )
    assert "prix" in answer("machines-maroc", *replies)
    told = {p.issue for p in talk("machines-maroc", replies)[1][-1].answered}
    assert told >= {"delai", "incoterm"}
