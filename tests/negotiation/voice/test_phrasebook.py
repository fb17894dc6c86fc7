"""Which phrase she says: her own first, then her register's, then the neutral book's, and nothing twice."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.negotiation.small import scenario
from trainer.negotiation.voice.phrasebook import Register, choose, mark, phrase_book, register_of, variants
from trainer.scenario.people import Persona
from trainer.scenario.scenario import Language, Scenario

BLUNT, WARM, FORMAL = (
    Persona(directness=3, relationship_first=0),
    Persona(relationship_first=3, directness=1, face=2, hierarchy=2),
    Persona(relationship_first=1, directness=1, face=2),
)


def talker(
    persona: Persona = BLUNT, language: Language = "fr", own: Mapping[str, tuple[str, ...]] | None = None
) -> Scenario:
    base = scenario()
    return replace(
        base,
        language=language,
        counterpart=replace(base.counterpart, persona=persona),
        phrases={} if own is None else own,
    )


def spoken(talk: Scenario, key: str, count: int, seed: int = 1) -> list[tuple[str, str]]:
    """What she says under one key, time after time, each time with other terms: texts with their templates."""
    said: set[str] = set()
    lines = []
    for number in range(count):
        found = choose(talk, key, seed, frozenset(said), {"terms": f"prix à {number} €"})
        if found is None:
            break
        said |= {mark(found[0]), mark(found[1])}
        lines.append(found)
    return lines


@pytest.mark.parametrize(
    ("persona", "register"),
    [
        (Persona(), None),
        (Persona(relationship_first=0, directness=3, face=1, hierarchy=1), "blunt"),
        (Persona(relationship_first=1, directness=3, face=3, hierarchy=3), "blunt"),
        (Persona(relationship_first=2, directness=3), "warm"),
        (Persona(relationship_first=3, directness=1, face=2, hierarchy=2), "warm"),
        (Persona(face=2, directness=1), "formal"),
        (Persona(hierarchy=2), "formal"),
        (Persona(face=2, directness=2), None),
        (Persona(face=3, directness=2, hierarchy=1), None),
    ],
)
def test_the_register_follows_from_the_habits_of_the_person(
    persona: Persona, register: Register | None
) -> None:
    assert register_of(persona) == register


def test_patience_and_silence_do_not_change_the_register() -> None:
    assert {
        register_of(replace(BLUNT, patience=patience, silence=silence))
        for patience in range(4)
        for silence in range(4)
    } == {"blunt"}


def test_the_scenario_speaks_first_then_the_register_then_the_neutral_book() -> None:
    own = ("Chez nous, ce serait ceci : {terms}.", "Ma maison écrirait : {terms}.")
    templates = [template for _, template in spoken(talker(own={"counter": own}), "counter", 29)]
    register, neutral = phrase_book("fr", "blunt")["counter"], phrase_book("fr")["counter"]
    assert set(templates[:2]) == set(own)
    assert set(templates[2 : 2 + len(register)]) == set(register)
    assert set(templates[2 + len(register) :]) == set(neutral)


def test_all_variants_are_listed_in_the_order_of_choice() -> None:
    own = ("À moi : {terms}.",)
    found = variants(talker(WARM, own={"counter": own}), "counter")
    assert found == own + phrase_book("fr", "warm")["counter"] + phrase_book("fr")["counter"]


def test_a_key_that_a_register_lacks_is_said_from_the_neutral_book() -> None:
    found = choose(talker(), "greeting_back", 1, frozenset(), {})
    assert found is not None and found[1] in phrase_book("fr")["greeting_back"]


def test_an_unknown_key_has_no_phrase() -> None:
    assert variants(talker(), "no_such_key") == ()
    assert choose(talker(), "no_such_key", 1, frozenset(), {}) is None


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("persona", [Persona(), BLUNT, WARM, FORMAL])
@pytest.mark.parametrize("seed", [0, 1, 7])
def test_nothing_is_said_twice_over_forty_counters_in_a_row(
    language: Language, persona: Persona, seed: int
) -> None:
    lines = spoken(talker(persona, language), "counter", 40, seed)
    texts, templates = zip(*lines, strict=True)
    known = len(variants(talker(persona, language), "counter"))
    assert len(texts) == len(set(texts)) == 40
    assert len(set(templates[:known])) == known
    again = Counter(templates).values()
    assert max(again) - min(again) <= 1


def test_with_the_same_terms_she_falls_silent_rather_than_repeat_herself() -> None:
    said = frozenset(mark(line) for line in variants(talker(), "goodbye"))
    assert choose(talker(), "goodbye", 1, said, {}) is None


def test_three_persons_answer_the_same_offer_in_three_voices() -> None:
    voices = [
        {text for text, _ in spoken(talker(persona), "counter", 10)} for persona in (BLUNT, WARM, FORMAL)
    ]
    assert len(set.union(*voices)) == 30


def test_the_same_seed_says_the_same_and_another_begins_elsewhere() -> None:
    first, again, other = (
        spoken(talker(), "counter", 3, 1),
        spoken(talker(), "counter", 3, 1),
        spoken(talker(), "counter", 3, 5),
    )
    assert first == again != other


def test_a_value_that_begins_a_sentence_begins_with_a_capital() -> None:
    own = {"counter": ("Non. {terms}.",), "hold": ("{issue}, oui. Côté {issue}, {value}.",)}
    counter = choose(talker(own=own), "counter", 1, frozenset(), {"terms": "prix à 0,46 €"})
    hold = choose(talker(own=own), "hold", 1, frozenset(), {"issue": "prix", "value": "rien"})
    assert counter is not None and counter[0] == "Non. Prix à 0,46 €."
    assert hold is not None and hold[0] == "Prix, oui. Côté prix, rien."


def test_a_value_that_looks_like_a_placeholder_is_left_as_it_is() -> None:
    own = {"counter": ("Ceci, {terms}, ou cela, {other}.",)}
    found = choose(talker(own=own), "counter", 1, frozenset(), {"terms": "{other}", "other": "deux"})
    assert found is not None and found[0] == "Ceci, {other}, ou cela, deux."


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_both_sides_say_fits_the_sentence_though_it_be_words_and_no_figure(language: Language) -> None:
    """ "De après le premier versement à dès la signature" is no French: no preposition governs a value."""
    for register in (None, "blunt", "warm", "formal"):
        for text in phrase_book(language, register).get("ask_step", ()):
            governed = re.findall(
                r"\b(?:de|à|entre|from|to|between) (?=\{(?:yours|value)(?::un)?\})", text.lower()
            )
            assert not governed, text
