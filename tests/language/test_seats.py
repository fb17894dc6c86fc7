"""Courts and seats of arbitration that one option alone has."""

import pytest

from trainer.language.choices import read_choices
from trainer.language.context import IssueCue, Language, Line, OptionCue, ReadingContext
from trainer.language.seats import sole_seats
from trainer.language.term_reading import read_terms
from trainer.terms.value import TermValue


def _seat(name: str, law: str, town: str, label: str, code: str = "arbitration") -> OptionCue:
    return OptionCue(
        name, label, terms=(TermValue("law", code=law), TermValue("forum", code=code, place=town))
    )


LAW = IssueCue(
    "law",
    "Droit et juge",
    ("droit", "juge"),
    options=(
        _seat("fr", "FR", "Paris", "droit français, arbitrage à Paris"),
        _seat("ch", "CH", "Genève", "droit suisse, arbitrage à Genève"),
        _seat("ny-icc", "US", "New York", "droit de New York, arbitrage à New York"),
        _seat("ny-court", "US", "New York", "droit de New York, tribunaux de New York", "court"),
        _seat("ma", "MA", "Casablanca", "droit marocain, tribunal de Casablanca", "court"),
    ),
)
DELIVERY = IssueCue("delivery", "Livraison", options=(OptionCue("cip", "CIP Casablanca"),))
CASE = (LAW, DELIVERY)


def read(reply: str, language: Language = "fr", line: str = "") -> list[tuple[str, str]]:
    lines = (Line("counterpart", line),) if line else ()
    seen = ReadingContext(language, lines=lines, issues=CASE)
    return [(one.option, one.stance) for one in read_choices(reply, seen, read_terms(reply, seen))]


def test_only_a_town_that_no_other_option_names_tells_its_option():
    assert sole_seats(CASE) == {"paris": ("law", "fr"), "geneve": ("law", "ch")}


@pytest.mark.parametrize(
    "reply",
    [
        "Prenons Genève et 95 000 €.",
        "Va pour Genève.",
        "Je préfère Genève.",
        "D'accord pour Geneve.",
        "Bon, Genève alors.",
        "Je vous laisse Genève contre 96 000 €.",
    ],
)
def test_a_seat_named_alone_as_an_offer_is_the_option_that_has_it(reply: str):
    assert [option for option, stance in read(reply) if stance in ("own", "accepted")] == ["ch"]


def test_a_seat_put_in_the_place_of_another_is_offered():
    assert ("fr", "own") in read("Vous m'avez mal compris : Paris, pas Genève.")
    assert read("Pourquoi Paris plutôt que Genève ?") == []


def test_a_seat_named_alone_in_english():
    assert [option for option, _ in read("We can take Paris. And 95.", "en")] == ["fr"]


@pytest.mark.parametrize("reply", ["Paris, non. 95 000 €.", "Non, pas Paris."])
def test_a_seat_turned_down_turns_its_option_down(reply: str):
    assert read(reply) == [("fr", "refused")]


@pytest.mark.parametrize(
    "reply",
    [
        "Je suis venu par Genève.",
        "Genève me semble loin.",
        "Prenons Casablanca.",
        "Prenons New York.",
        "D'accord pour Genève, mais avec le droit français.",
        "Il fait bon à Paris ?",
    ],
)
def test_a_town_that_is_only_told_of_or_tells_no_single_option_is_none(reply: str):
    assert read(reply) == []


def test_who_asks_the_reason_for_a_part_turns_nothing_down():
    line = "Il me faudrait le droit suisse avec un arbitrage à Genève."
    reply = "Je retiens l'arbitrage à Genève. Mais pourquoi le droit suisse plutôt que marocain ?"
    assert read(reply, line=line) == [("ch", "accepted")]
