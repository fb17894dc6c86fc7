"""The glossary explains each word in both languages, rightly written, and is found by what a student types."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from trainer.law.entries import law_entry
from trainer.practice import glossary as module
from trainer.practice.glossary import Entry, glossary, search
from trainer.terms.fold import fold_text

LANGUAGES = ("fr", "en")
WRITTEN = json.loads((Path(module.__file__).parent / "glossary.json").read_text(encoding="utf-8"))


def by_id(language: str) -> dict[str, Entry]:
    return {entry.id: entry for entry in glossary(language)}


def terms(language: str, wanted: str) -> list[str]:
    return [entry.term for entry in search(language, wanted)]


def prose(entry: Entry) -> tuple[str, ...]:
    return (entry.term, *entry.also, entry.text, entry.example, entry.law)


def names(entry: Entry) -> list[str]:
    return [fold_text(name) for name in (entry.term, *entry.also)]


def test_every_entry_is_written_in_both_languages():
    assert [entry["id"] for entry in WRITTEN if set(entry) != {"id", "fr", "en", "see", "law"}] == []
    assert by_id("fr").keys() == by_id("en").keys()
    for language in LANGUAGES:
        for entry in glossary(language):
            assert entry.term.strip() and entry.text.strip() and entry.example.strip(), entry.id


def test_the_two_languages_do_not_share_a_text():
    for id, french in by_id("fr").items():
        english = by_id("en")[id]
        assert french.text != english.text and french.example != english.example, id


def test_an_id_is_given_once_and_is_plain():
    ids = [entry["id"] for entry in WRITTEN]
    assert len(ids) == len(set(ids))
    assert [id for id in ids if not re.fullmatch(r"[a-z]+(-[a-z]+)*", id)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_belongs_to_two_entries(language):
    owners: dict[str, str] = {}
    for entry in glossary(language):
        assert len(names(entry)) == len(set(names(entry))), entry.id
        for name in names(entry):
            assert owners.setdefault(name, entry.id) == entry.id, name


def test_see_leads_to_other_entries_each_once():
    known = {entry["id"] for entry in WRITTEN}
    for entry in WRITTEN:
        assert set(entry["see"]) <= known - {entry["id"]}, entry["id"]
        assert len(entry["see"]) == len(set(entry["see"])), entry["id"]


def test_every_entry_leads_somewhere():
    assert [entry["id"] for entry in WRITTEN if not entry["see"]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_is_one_or_two_sentences_that_fit_a_small_screen(language):
    for entry in glossary(language):
        assert len(entry.text) <= 280, entry.id
        assert entry.text.endswith((".", "!", "?")), entry.id
        sentences = re.findall(r"[.!?](?=\s+[A-ZÀ-ÝŒ«“]|$)", entry.text)
        assert 1 <= len(sentences) <= 2, entry.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_example_is_one_short_sentence_without_quotation_marks(language):
    for entry in glossary(language):
        assert len(entry.example) <= 90, entry.id
        assert not re.search(r"[«»“”\"]", entry.example), entry.id
        assert re.fullmatch(r"[A-ZÀ-ÝŒ0-9].*[.?!]", entry.example), entry.id
        assert len(re.findall(r"[.!?](?=\s+[A-ZÀ-ÝŒ]|$)", entry.example)) == 1, entry.id


def test_french_has_its_apostrophes_and_hard_spaces():
    for entry in glossary("fr"):
        for text in prose(entry):
            assert "'" not in text and '"' not in text and "..." not in text, text
            assert re.search(r"[^\u202f][;!?]", text) is None, text
            assert re.search(r"[^\u00a0][:»]|«[^\u00a0]", text) is None, text
            assert re.search(r"\d [€%]|\d \d{3}\b|\bart\. ", text) is None, text


def test_english_has_its_apostrophes_and_no_french_spacing():
    for entry in glossary("en"):
        for text in prose(entry):
            assert "'" not in text and '"' not in text and "..." not in text, text
            assert re.search(r"\s[:;!?%]|[«»]", text) is None, text


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_padded_or_doubled(language):
    for entry in glossary(language):
        for text in prose(entry):
            assert text == text.strip() and not re.search(r"\s\s", text), text


def test_a_legal_statement_names_its_rule_and_says_whether_it_was_checked():
    for entry in WRITTEN:
        if entry["law"] is not None:
            assert set(entry["law"]) == {"article", "article_en", "checked"}, entry["id"]
            assert entry["law"]["article"] and entry["law"]["article_en"], entry["id"]
            assert isinstance(entry["law"]["checked"], bool), entry["id"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_that_speaks_of_france_or_of_a_contract_law_rests_on_a_rule(language):
    legal = re.compile(r"\b([Ee]n France|[Ii]n France|français|French law|French court|europé|EU\b|European)")
    for entry in glossary(language):
        if legal.search(entry.text):
            assert entry.law, entry.id


def test_what_is_checked_here_was_checked_among_the_law_entries():
    checked = {
        "payment-term": "fr-payment-terms-60-days",
        "late-payment-penalties": "fr-late-penalty-floor",
        "significant-imbalance": "fr-significant-imbalance",
        "commercial-agent": "fr-agency-indemnity",
        "franchise": "fr-franchise-disclosure-20-days",
    }
    assert {entry["id"] for entry in WRITTEN if entry["law"] and entry["law"]["checked"]} == checked.keys()
    for id, law in checked.items():
        assert law_entry(law).verified
        for number in re.findall(r"[LDR]\d+-\d+", by_id("fr")[id].law):
            assert number in law_entry(law).article


def test_an_entry_without_law_has_nothing_to_check():
    assert (by_id("fr")["batna"].law, by_id("fr")["batna"].checked) == ("", True)
    assert (by_id("fr")["hardship"].law, by_id("fr")["hardship"].checked) == (
        "art.\u00a01195 C.\u00a0civ.",
        False,
    )
    assert by_id("en")["hardship"].law == "French Civil Code, art.\u00a01195"


@pytest.mark.parametrize("language", LANGUAGES)
def test_entries_come_by_term_whatever_their_accents_and_capitals(language):
    listed = [fold_text(entry.term) for entry in glossary(language)]
    assert listed == sorted(listed)
    assert glossary(language) is glossary(language)


def test_another_language_gets_english():
    assert [entry.text for entry in glossary("de")] == [entry.text for entry in glossary("en")]


@pytest.mark.parametrize("blank", ["", "  ", "\u00a0"])
def test_an_empty_search_gives_everything(blank):
    assert search("fr", blank) == glossary("fr")


def test_accents_and_capitals_do_not_matter():
    assert terms("fr", "reserve")[0] == "réserve de propriété"
    assert (
        terms("fr", "RESERVE DE PROPRIETE") == terms("fr", "réserve de propriété") == ["réserve de propriété"]
    )
    assert terms("fr", "clause d'exclusivite")[0] == "exclusivité"


def test_a_name_typed_in_full_comes_before_names_that_begin_so():
    assert terms("fr", "concession")[0] == "concession"
    assert terms("fr", "standby")[0] == "lettre de crédit standby"
    assert terms("fr", "point")[0] == "point à négocier"


def test_an_abbreviation_finds_its_entry():
    for wanted, term in [
        ("batna", "MESORE (BATNA)"),
        ("credoc", "crédit documentaire"),
        ("sblc", "lettre de crédit standby"),
    ]:
        assert terms("fr", wanted)[0] == term
    for wanted, term in [("l/c", "letter of credit"), ("sla", "service level agreement (SLA)")]:
        assert terms("en", wanted)[0] == term


def test_names_that_begin_so_come_before_names_that_hold_it():
    found = search("fr", "clause")
    starts = [any(name.startswith("clause") for name in names(entry)) for entry in found]
    assert starts == sorted(starts, reverse=True) and starts[0]
    found = terms("fr", "remise")
    assert found[:2] == ["remise, rabais, ristourne", "remise documentaire"]


def test_words_of_the_text_find_an_entry_after_the_names():
    assert "acompte" in terms("fr", "arrhes")
    assert terms("fr", "second banque")[0] == "crédit documentaire"
    found = terms("fr", "conteneur")
    assert {"FCA", "FOB"} <= set(found)


def test_every_word_must_be_there():
    assert terms("fr", "banque irrévocable dinosaure") == []
    assert terms("fr", "irrévocable banque") == ["crédit documentaire"]


def test_an_article_of_law_finds_the_entries_that_rest_on_it():
    assert set(terms("fr", "L441-10")) == {"délai de paiement", "pénalités de retard de paiement"}
    assert terms("fr", "1195") == ["imprévision"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_finds_its_own_entry_first(language):
    for entry in glossary(language):
        for name in (entry.term, *entry.also):
            assert search(language, name.upper())[0].id == entry.id, name


@pytest.mark.parametrize("wanted", ["?", "((", "\\", "*", "zzzz", "🙂", "a" * 10_000])
def test_what_means_nothing_finds_nothing(wanted):
    assert search("fr", wanted) == ()


def test_opening_the_glossary_loads_no_model_library():
    code = "import sys; from trainer.practice.glossary import glossary; glossary('fr'); print('pydantic' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout.strip() == "False"
