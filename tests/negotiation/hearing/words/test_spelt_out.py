"""Shorthand is written out before the words around a value are heard."""

import pytest

from tests.negotiation.talking import talk
from tests.negotiation.test_misreadings import case
from trainer.language.read import read
from trainer.language.reading import Reading
from trainer.language.respelling import respelt
from trainer.negotiation.choosing.context import reading_context
from trainer.negotiation.hearing.words.spelt_out import spelt_out
from trainer.negotiation.step import open_talk


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("c trop, jpeux pas", "c'est trop, je peux pas"),
        ("2 semaines j peu pas", "2 semaines je peux pas"),
        ("dac pr 60", "d'accord pour 60"),
        ("g dis 60", "j'ai dit 60"),
    ],
)
def test_shorthand_is_written_out(typed: str, meant: str) -> None:
    found = respelt(typed, (), "fr", spelt_out=True)
    assert found is not None
    assert found.text == meant


@pytest.mark.parametrize("typed", ["50 c", "c'est a-t-il", "415 g", "5k", "C. Roche", "nous sommes d'accord"])
def test_what_only_looks_like_shorthand_stays(typed: str) -> None:
    assert respelt(typed, (), "fr", spelt_out=True) is None


def test_spans_lead_to_the_words_in_full_and_back() -> None:
    scenario = case("emballages")
    state, opening = open_talk(scenario, 1)
    reading = read("dac pr 60 jours", reading_context(scenario, state, (("counterpart", opening.text),)))
    full, written = spelt_out(reading, (), "fr")
    assert [full.reply[term.start : term.end] for term in full.terms] == ["60 jours"]
    assert written is not None
    assert written.back(full.terms) == reading.terms


def test_a_reply_in_full_stays_as_it_is() -> None:
    reading = Reading("nous sommes d'accord")
    assert spelt_out(reading, (), "fr") == (reading, None)


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("emballages", "2 semaines j peu pas"),
        ("machines-maroc", "8 semaines jpeux pas"),
        ("machines-maroc", "8 semaines je peu pas"),
        ("impaye", "10 % c rien"),
        ("saas-visio", "90 jours c chaud"),
        ("saas-visio", "99,9 c mort"),
    ],
)
def test_what_shorthand_turns_down_is_not_agreed(name: str, reply: str) -> None:
    state, _ = talk(name, ["bonjour", reply])
    assert not state.settled


def test_what_is_offered_in_shorthand_is_still_offered() -> None:
    state, _ = talk("emballages", ["bonjour", "g dis 60 jours"])
    assert [position.option for position in state.yours] == ["d60"]
