"""Whether a value will do, asked in few words, has her yes or no, whatever an author has written on its subject."""

import pytest

from tests.negotiation.talking import sources


@pytest.mark.parametrize("reply", ["you take the band, no?", "fine w/ the band?", "fine with the band?"])
def test_a_value_asked_to_be_taken_has_her_verdict(reply):
    assert sources("usa-framework", "hello", "I can do $98", reply)[0] == "bargain:asked_verdict_no"


@pytest.mark.parametrize("reply", ["how does the band work?", "how would you calculate the band"])
def test_how_it_works_is_explained(reply):
    assert sources("usa-framework", "hello", "I can do $98", reply)[0] == "reaction:band-how"


@pytest.mark.parametrize("reply", ["what's the rush", "why the hurry?"])
def test_what_presses_her_is_her_date(reply):
    assert sources("usa-framework", "hello", reply)[0] == "interest:q3-slot:1"


def test_the_city_praised_badly_spelt_is_no_joke():
    said = sources("machines-maroc", "bjr mme bennis merci de me recevoir. casa tres jolie vil")
    assert "reaction:joke-laughed" not in said


@pytest.mark.parametrize(
    ("name", "replies", "source"),
    [
        ("emballages", ["bonjour", "0,48", "accélérez, je n'ai pas que ça à faire"], "reaction:hurried"),
        ("usa-framework", ["hello", "98", "hurry up, I don't have all day"], "reaction:pressed-hard"),
    ],
)
def test_who_hurries_her_is_heard(name, replies, source):
    assert sources(name, *replies)[0] == source
