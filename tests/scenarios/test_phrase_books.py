"""The phrase books: the same keys and placeholders in both languages and all registers, nothing said twice, well set."""

import re
from collections import Counter
from itertools import product
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

from trainer.negotiation.voice import phrasebook
from trainer.negotiation.voice.phrasebook import Register, phrase_book
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import Language

LANGUAGES: tuple[Language, ...] = ("fr", "en")
REGISTERS: tuple[Register, ...] = get_args(Register)
SPOKEN = tuple(product(LANGUAGES, REGISTERS))
SCENARIOS = sorted((Path(__file__).parents[2] / "scenarios").glob("*.yaml"))
# Said often in one talk, so they need more variants than the others.
FREQUENT = (
    "read_back",
    "counter",
    "counter_concede",
    "counter_conditional",
    "hold",
    "accept_issue",
    "agreed_step",
)


def placeholders(text: str) -> set[str]:
    """The placeholders of a line; one term said whole, {terms}, says its {issue} and its {value}."""
    names = {name for _, name, _, _ in Formatter().parse(text) if name}
    return {"issue", "value"} if names == {"terms"} else names


def lines(language: Language, register: Register | None = None) -> list[str]:
    return [
        line
        for key, variants in phrase_book(language, register).items()
        for line in variants
        if "joiner" not in key
    ]


def all_lines(language: Language) -> list[str]:
    return [line for register in (None, *REGISTERS) for line in lines(language, register)]


def beginning(line: str, words: int) -> str:
    return " ".join(re.findall(r"[\w’{}]+", line)[:words]).casefold()


def test_both_languages_have_the_same_keys() -> None:
    assert list(phrase_book("fr")) == list(phrase_book("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_variant_of_a_key_uses_the_same_placeholders(language: Language) -> None:
    for key, variants in phrase_book(language).items():
        wanted = placeholders(phrase_book("fr")[key][0])
        assert all(placeholders(line) == wanted for line in variants), key


@pytest.mark.parametrize(("language", "register"), SPOKEN)
def test_a_register_has_only_keys_and_placeholders_of_the_neutral_book(
    language: Language, register: Register
) -> None:
    neutral = phrase_book(language)
    for key, variants in phrase_book(language, register).items():
        wanted = placeholders(neutral[key][0])
        assert all(placeholders(line) == wanted for line in variants), key


def test_every_register_has_the_same_keys_in_both_languages() -> None:
    keys = {tuple(phrase_book(language, register)) for language, register in SPOKEN}
    assert len(keys) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_stands_under_two_keys_or_in_two_registers(language: Language) -> None:
    heard = Counter(re.sub(r"\W+", " ", line).casefold().strip() for line in all_lines(language))
    assert [line for line, times in heard.items() if times > 1] == []


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_no_phrase_of_a_shipped_scenario_stands_in_a_register(path: Path) -> None:
    scenario = load_scenario(path.read_bytes(), str(path)).scenario
    assert scenario is not None
    own = {line for variants in scenario.phrases.values() for line in variants}
    spoken = (line for register in REGISTERS for line in lines(scenario.language, register))
    assert [line for line in spoken if line in own] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_often_has_many_variants(language: Language) -> None:
    book = phrase_book(language)
    assert all(len(book[key]) >= 12 for key in FREQUENT)
    assert all(len(variants) >= 3 for key, variants in book.items() if "joiner" not in key)


@pytest.mark.parametrize(("language", "register"), SPOKEN)
def test_what_is_said_often_lasts_a_talk_in_every_register(language: Language, register: Register) -> None:
    book = phrase_book(language, register)
    assert all(len(book[key]) >= 10 for key in FREQUENT)
    assert all(len(variants) >= 4 for variants in book.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_variants_of_a_key_begin_differently(language: Language) -> None:
    for key, variants in phrase_book(language).items():
        beginnings = Counter(" ".join(line.split()[:3]).casefold() for line in variants)
        assert max(beginnings.values()) <= 2, (key, beginnings.most_common(1))


@pytest.mark.parametrize(("language", "register"), SPOKEN)
def test_in_a_register_no_two_variants_begin_with_the_same_two_words(
    language: Language, register: Register
) -> None:
    for key, variants in phrase_book(language, register).items():
        beginnings = Counter(beginning(line, 2) for line in variants)
        assert max(beginnings.values()) == 1, (key, beginnings.most_common(1))


@pytest.mark.parametrize(("language", "register"), SPOKEN)
def test_in_a_register_two_lines_in_a_row_do_not_begin_with_the_same_word(
    language: Language, register: Register
) -> None:
    for key, variants in phrase_book(language, register).items():
        following = zip(variants, (*variants[1:], variants[0]), strict=True)
        assert [pair for pair in following if beginning(pair[0], 1) == beginning(pair[1], 1)] == [], key


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_registers_never_begin_a_phrase_alike(language: Language) -> None:
    for key in phrase_book(language, "blunt"):
        books = [phrase_book(language, register)[key] for register in REGISTERS]
        begun = Counter(start for book in books for start in {beginning(line, 3) for line in book})
        assert [start for start, times in begun.items() if times > 1] == [], key


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_register_does_not_begin_a_phrase_like_the_neutral_book(language: Language) -> None:
    for key, register in product(phrase_book(language, "blunt"), REGISTERS):
        neutral = {beginning(line, 3) for line in phrase_book(language)[key]}
        spoken = {beginning(line, 3) for line in phrase_book(language, register)[key]}
        assert neutral & spoken == set(), (key, register)


def test_french_typography_is_kept_in_the_phrases() -> None:
    for line in all_lines("fr"):
        assert "'" not in line and '"' not in line and "..." not in line, line
        # U+202F before ; ! ?, U+00A0 before : and » and after «; the colon of "{issue:le}" is none.
        read = re.sub(r"\{\w+:\w+\}", "{}", line)
        assert re.search(r"[^\u202f][;!?]|[^\u00a0][:»]|«[^\u00a0]", read) is None, line
        assert re.search(r" {2}|^ | $", line) is None, line


def test_english_typography_is_kept_in_the_phrases() -> None:
    for line in all_lines("en"):
        assert "'" not in line and '"' not in line and "..." not in line, line
        assert re.search(r"\s[;:!?]| {2}|^ | $", line) is None, line


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_ends_as_a_sentence_does(language: Language) -> None:
    ends = re.compile(r"(?:[.?!…]|[.?!…]?[\u00a0]?[»”]|\{question\})$")
    assert [line for line in all_lines(language) if not ends.search(line)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lines_fit_a_man_and_a_woman(language: Language) -> None:
    gendered = re.compile(
        r"\b(?:je (?:suis|serais|reste)|vous (?:êtes|seriez|serez|avez été)) (?:bien |très |si |tout |déjà |vite )?"
        r"(?:sûre?|prête?|contente?|surprise?|certaine?|heureu(?:x|se)|franche?|\w+ée?s?|\w{2,}[iu]e?s?)\b",
        re.IGNORECASE,
    )
    assert [line for line in all_lines(language) if gendered.search(line)] == []


def test_every_key_is_described() -> None:
    page = (Path(phrasebook.__file__).parent / "phrases" / "README.md").read_text(encoding="utf-8")
    assert [key for key in phrase_book("fr") if f"`{key}`" not in page] == []
    assert [register for register in REGISTERS if f"`{register}`" not in page] == []


def test_every_key_is_said_by_the_program() -> None:
    package = Path(phrasebook.__file__).parents[2]
    code = "".join(path.read_text(encoding="utf-8") for path in package.rglob("*.py"))
    assert [key for key in phrase_book("fr") if f'"{key}"' not in code] == []
