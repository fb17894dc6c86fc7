"""What the data files say about one language, read once and laid out for quick questions."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from trainer.terms.fold import fold_text
from trainer.terms.phrases import PhraseBook, plain_words
from trainer.terms.spelling import Spelling
from trainer.terms.value import DurationUnit

_DATA = Path(__file__).parent / "data"


@cache
def read_table(language: str) -> dict[str, Any]:
    """The raw tables of a data file: "fr", "en", "common", "countries" or "places"."""
    with (_DATA / f"{language}.toml").open("rb") as file:
        return tomllib.load(file)


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Number words: their values, and the words after which they are none ("le mille", "pour cent")."""

    units: dict[str, int]
    tens: dict[str, int]
    hundreds: frozenset[str]
    scales: dict[str, int]
    collectives: dict[str, int]
    articles: frozenset[str]
    halves: frozenset[str]
    joiner: str
    point: str
    not_after: dict[str, frozenset[str]]
    known: frozenset[str]


@dataclass(frozen=True, slots=True)
class Units:
    """Units and nouns that say what a number counts."""

    durations: dict[str, tuple[int, DurationUnit]]
    currencies: dict[str, str]
    symbols: dict[str, str]
    cents: dict[str, str]
    percents: frozenset[str]
    points: frozenset[str]
    per_leads: frozenset[str]
    per_nouns: frozenset[str]
    per_alone: frozenset[str]
    nouns: frozenset[str]
    adjectives: frozenset[str]
    never: frozenset[str]
    after_number: frozenset[str]
    invariable: frozenset[str]
    irregular: dict[str, str]


@dataclass(frozen=True, slots=True)
class Months:
    """Month names and the words around dates."""

    names: dict[str, int]
    shy: frozenset[str]
    parts: frozenset[str]
    leads: frozenset[str]
    day_leads: frozenset[str]
    first: frozenset[str]
    tails: frozenset[str]
    ordinals: dict[str, int]


class OtherSense(NamedTuple):
    """Words beside a way of paying that give it another sense ("cash flow")."""

    before: frozenset[str]
    after: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that is known of one language for reading terms."""

    language: str
    numbers: NumberWords
    units: Units
    months: Months
    references: frozenset[str]
    clock_leads: frozenset[str]
    notes: dict[str, tuple[int, str]]
    halves: dict[str, int]
    half_leads: frozenset[str]
    before_duration: frozenset[str]
    payday: str
    law_nouns: frozenset[str]
    law_links: frozenset[str]
    courts: frozenset[str]
    court_kinds: frozenset[str]
    arbitration: frozenset[str]
    forum_links: frozenset[str]
    institutions: frozenset[str]
    place_leads: frozenset[str]
    not_places: frozenset[str]
    incoterm_codes: dict[str, str]
    incoterms_before_town: dict[str, str]
    words: dict[str, frozenset[str]]
    other_senses: dict[str, OtherSense]
    vocabulary: frozenset[str]
    spelling: Spelling
    number_spelling: Spelling
    short_number_spelling: Spelling
    books: dict[str, PhraseBook]

    def correct(self, word: str) -> str:
        """A unit, month or noun of this language one slip away from `word`, or `word`."""
        return self.spelling.correct(word)

    def correct_number(self, word: str) -> str:
        """The only number word one slip away from `word`, or `word`: a slip never makes another number."""
        return self.number_spelling.correct(word)


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of "fr" or "en".

    Raises:
        ValueError: for another language.
    """
    if language not in ("fr", "en"):
        raise ValueError(f"no lexicon for language {language!r}")
    own, common = read_table(language), read_table("common")
    guard = _words(own["guard"]["words"]) | frozenset(written_words(own)) | frozenset(written_words(common))
    units, months = _units(own, common), _months(own["months"])
    return Lexicon(
        language=language,
        numbers=_numbers(own["numbers"]),
        units=units,
        months=months,
        references=_words(common["references"]["words"]),
        clock_leads=_words(own["clock"]["leads"]),
        notes={word: (count, code) for word, (count, code) in own["notes"].items()},
        halves=own["deposits"]["halves"],
        half_leads=_words(own["deposits"]["half_leads"]),
        before_duration=_words(own["duration_tails"]["before"]),
        payday=own["duration_tails"]["payday"],
        law_nouns=_words(own["law"]["nouns"]),
        law_links=_words(own["law"]["links"]),
        courts=_words(own["forum"]["courts"]),
        court_kinds=_words(own["forum"]["court_kinds"]),
        arbitration=_words(own["forum"]["arbitration"]),
        forum_links=_words(own["forum"]["links"]),
        institutions=_words(common["forum"]["institutions"]),
        place_leads=_words(own["place"]["leads"]),
        not_places=_words(own["place"]["not_place"]) | _words(own["after_number"]["words"]),
        incoterm_codes=_incoterm_codes(common["incoterms"]),
        incoterms_before_town={
            word: code for code, words in own["incoterm_before_town"].items() for word in words.split()
        },
        words={name: frozenset(words.split()) for name, words in common["words"].items()},
        other_senses=_other_senses(common["other_senses"]),
        vocabulary=guard,
        spelling=Spelling(_spelt(units, months) | _clause_words(own), guard),
        number_spelling=Spelling(_number_names(own), guard, only_if_sure=True),
        short_number_spelling=Spelling(_number_names(own), guard, only_if_sure=True, least=3),
        books=_books(own, common, guard),
    )


def written_words(table: Any) -> Iterator[str]:
    """Every word a table writes: real words, never to be taken for a misspelling of another."""
    if isinstance(table, str):
        yield from (word for choice in table.replace("|", " ").split() for word in plain_words(choice))
    elif isinstance(table, dict):
        yield from table
        for below in table.values():
            yield from written_words(below)
    elif isinstance(table, list):
        for below in table:
            yield from written_words(below)


def _words(text: str) -> frozenset[str]:
    return frozenset(fold_text(text).replace("'", "").split())


def _numbers(table: dict[str, Any]) -> NumberWords:
    return NumberWords(
        units=table["units"],
        tens=table["tens"],
        hundreds=_words(table["hundreds"]),
        scales=table["scales"],
        collectives=table["collectives"],
        articles=_words(table["articles"]),
        halves=_words(table["halves"]),
        joiner=table["joiner"],
        point=table["point"],
        not_after={word: _words(before) for word, before in table["not_after"].items()},
        known=frozenset({*table["units"], *table["tens"], *table["scales"], *table["collectives"]})
        | _words(f"{table['hundreds']} {table['articles']}"),
    )


def _units(own: dict[str, Any], common: dict[str, Any]) -> Units:
    durations: dict[str, tuple[int, DurationUnit]] = {
        word: (1, unit) for unit, words in own["durations"].items() for word in _words(words)
    }
    durations |= {word: (count, unit) for word, (count, unit) in own["duration_multiples"].items()}
    codes = {code.lower(): code for code in common["currency_codes"]["codes"].split()}
    codes |= {written.lower(): code for written, code in common["currency_codes"]["aliases"].items()}
    currencies = codes | {word: code for code, words in own["currencies"].items() for word in words.split()}
    return Units(
        durations=durations,
        currencies=currencies,
        symbols=common["currency_symbols"],
        cents={word: code for code, words in own["cents"].items() for word in words.split()},
        percents=_words(own["percent"]["words"]),
        points=_words(own["percent"]["points"]),
        per_leads=_words(own["per"]["leads"]),
        per_nouns=_words(own["per"]["nouns"]),
        per_alone=_words(own["per"]["alone"]),
        nouns=_words(own["nouns"]["known"]),
        adjectives=_words(own["nouns"]["adjectives"]),
        never=_words(own["nouns"]["never"]),
        after_number=_words(own["after_number"]["words"]),
        invariable=_words(own["nouns"]["invariable"]),
        irregular=own["nouns"]["irregular"],
    )


def _months(table: dict[str, Any]) -> Months:
    return Months(
        names=table["names"],
        shy=_words(table["shy"]),
        parts=_words(table["parts"]),
        leads=_words(table["leads"]),
        day_leads=_words(table["day_leads"]),
        first=_words(table["first"]),
        tails=_words(table["ordinal_tails"]),
        ordinals=table.get("ordinals", {}),
    )


def _other_senses(rows: list[dict[str, str]]) -> dict[str, OtherSense]:
    return {
        word: OtherSense(_words(row["before"]), _words(row["after"]))
        for row in rows
        for word in row["words"].split()
    }


def _incoterm_codes(table: dict[str, Any]) -> dict[str, str]:
    codes = {code.lower(): code for code in table["codes"].split()}
    return codes | {old.lower(): code for old, code in table["aliases"].items()}


def _spelt(units: Units, months: Months) -> set[str]:
    return {
        *units.durations,
        *units.currencies,
        *units.cents,
        *units.percents,
        *months.names,
        *units.per_nouns,
    }


def _number_names(own: dict[str, Any]) -> set[str]:
    """Number words, and the ranks that look like them; collectives ("centaine") are too near to other words."""
    numbers, ranks = own["numbers"], own["months"].get("ordinals", {})
    return {*numbers["units"], *numbers["tens"], *numbers["hundreds"].split(), *numbers["scales"], *ranks}


def _clause_words(own: dict[str, Any]) -> frozenset[str]:
    """Words of law and courts, which are read one by one."""
    forum = own["forum"]
    return _words(
        " ".join((own["law"]["nouns"], forum["courts"], forum["court_kinds"], forum["arbitration"]))
    )


def _books(own: dict[str, Any], common: dict[str, Any], guard: frozenset[str]) -> dict[str, PhraseBook]:
    roles = ("delta", "cap", "floor")
    tails = {"end_of_month": own["duration_tails"]["end_of_month"], "plain": own["duration_tails"]["plain"]}
    phrases = {
        "incoterm": _merged(own, common, "incoterm_phrases"),
        "payment": _merged(own, common, "payment_phrases"),
        "law": _merged(own, common, "law_phrases"),
        "currency": own["currency_phrases"],
        "percent": {"percent": own["percent"]["phrases"]},
        "duration_tail": tails,
        "clock": {"clock": own["clock"]["tails"]},
        "deposit_after": {"deposit": own["deposits"]["after"]},
        "deposit_before": {"deposit": own["deposits"]["before"]},
        "payment_echo": own["payment_echoes"],
        "instalment": {"percent": own["deposits"]["instalments"]},
        "topics": own["topics"],
        "role_after": {role: own[role]["after"] for role in roles},
        "role_before": {role: own[role]["before"] for role in roles},
    }
    return {name: PhraseBook(labelled, guard) for name, labelled in phrases.items()}


def _merged(own: dict[str, Any], common: dict[str, Any], table: str) -> dict[str, list[str]]:
    first, second = own.get(table, {}), common.get(table, {})
    return {label: first.get(label, []) + second.get(label, []) for label in {**first, **second}}
