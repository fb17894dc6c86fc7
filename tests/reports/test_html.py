"""What stands on the page of an attempt."""

import re

import pytest

from tests.reports.pages import Page
from tests.reports.worlds import EXHIBIT, OFFER, QUESTION, played
from trainer.messages.catalogue import messages
from trainer.practice.beginning import rewind
from trainer.reports.html import html, html_pages

TEXT = messages("fr")


def source(**options) -> str:
    return html(played(**options), TEXT)


def section(text: str, heading: str) -> str:
    """The text of the page from a heading to the next."""
    return text.split(f"\n{heading}", 1)[1]


def test_the_page_begins_with_who_when_and_how():
    text = Page(source()).text
    for words in ("Cartons : la rentrée", "Ana, Zoé", "n° 1", "entraînement", "3:00 (15 min prévues)"):
        assert words in text
    assert re.search(r"\d\d/\d\d/2027|\d\d/\d\d/2026", text)


def test_the_page_is_in_the_language_of_the_interface_and_the_talk_in_its_own():
    page = Page(html(played(), messages("en")))
    assert page.of("html", lang="en")
    assert "The criteria" in page.text
    assert all(attributes["lang"] == "fr" for attributes in page.of("p", class_="words"))


def test_extra_time_is_printed_where_it_was_granted():
    assert "33\u00a0% accordés, soit 19:57 en tout" in Page(source(mode="jury", extra=33)).text
    assert "Temps supplémentaire" not in Page(source(mode="jury")).text


def test_a_guided_attempt_says_that_it_does_not_count():
    assert "cette tentative ne compte pas" in Page(source(mode="guided")).text
    assert "cette tentative ne compte pas" not in Page(source()).text


def test_a_branch_names_the_attempt_it_goes_on_from():
    first = played()
    text = Page(html(rewind(first, 4), TEXT)).text
    assert f"Reprise de la tentative\n{first.attempt}" in text


def test_every_issue_is_in_the_deal_sheet_with_target_limit_and_result():
    page = Page(source())
    assert "Prix unitaire" in page.text
    headings = section(page.text, "La fiche d’accord")
    assert headings.split("\n")[1:5] == ["Point", "Visé", "Limite", "Obtenu"]


def test_every_criterion_has_its_level_in_words_beside_its_bar():
    practice = played()
    page = Page(html(practice, TEXT))
    observed = [result for result in practice.assessment().criteria if result.level is not None]
    assert len(page.of("span", class_="bar")) == len(observed) > 0
    for result in observed:
        word = practice.rubric.level_words[result.level].fr
        assert f"{word} (niveau {result.level} sur 3)" in page.text


def test_an_evidence_leads_to_its_line_and_its_words_are_marked_there():
    practice = played()
    page = Page(html(practice, TEXT))
    quoted = [
        evidence
        for result in practice.assessment().criteria
        for evidence in result.evidence
        if evidence.quote
    ]
    assert quoted
    anchors = {attributes["id"] for attributes in page.of("div", class_="line")}
    links = {attributes["href"] for attributes in page.of("a", class_="quote")}
    for evidence in quoted:
        assert f"#a1-{evidence.turn}" in links
        assert f"a1-{evidence.turn}" in anchors
        assert any(evidence.quote in marked for marked in page.marked)


def test_marks_that_overlap_become_one():
    page = Page(source())
    assert "".join(page.marked).count(QUESTION) == 1


def test_hints_are_listed_with_what_they_cost():
    text = Page(source()).text
    assert "1 indice : 0,1 point en moins sur la note." in text.replace("\u00a0", " ")
    assert "Pour la ligne 4" in text
    assert "Les indices demandés" not in Page(source(mode="jury")).text


def test_what_a_reading_should_have_been_stands_in_a_list_and_under_the_reply():
    text = Page(source()).text.replace("\u00a0", " ").replace("\u202f", " ")
    assert "(signalé) ; voulu : « Je demandais le planning. »" in text
    assert "Lecture contestée ; voulu : « Je demandais le planning. »" in text


def test_a_reply_taken_back_is_listed_as_such_and_not_in_the_talk():
    practice = rewind(played(), 6)
    practice.reply("Autre chose.")
    practice.contest(6, "Encore autre chose.")
    page = Page(html(practice, TEXT))
    assert "(repris)" in page.text
    assert "Autre chose." not in section(page.text, "La conversation")


def test_disputed_levels_stand_at_their_criterion_and_in_a_list():
    text = Page(source()).text
    assert text.count("Ma fiche était complète.") == 2


def test_the_sheet_and_its_exhibits_are_printed():
    text = section(Page(source()).text, "La fiche de préparation")
    for words in ("0,48 €", "Un autre client.", "cible", "Support\u00a0: Rapport qualité", *EXHIBIT.lines):
        assert words in text
    assert "Aucune fiche" not in text


def test_a_missing_sheet_is_said_to_be_missing():
    practice = played()
    practice.events = tuple(event for event in practice.events if event.kind != "prepared")
    assert "Aucune fiche n’a été préparée." in Page(html(practice, TEXT)).text


def test_the_talk_names_who_typed_and_when_and_shows_the_exhibit():
    text = section(Page(source()).text, "La conversation")
    assert text.index("Ana1:00") < text.index(QUESTION) < text.index("Zoé2:00") < text.index(OFFER)
    assert text.count("Support\u00a0: Rapport qualité") == 1
    assert "Claire Vasseur" in text


def test_several_attempts_stand_in_the_order_asked_each_on_a_new_sheet():
    written = html_pages([played(students=("Un", "Deux")), played(students=("Trois", "Quatre"))], TEXT)
    page = Page(written)
    assert page.text.index("Un, Deux") < page.text.index("Trois, Quatre")
    assert len(page.of("article", class_="attempt")) == 2
    assert "2 tentatives" in page.text
    assert re.search(r"\.attempt \+ \.attempt \{[^}]*break-before: page", written)


def test_the_same_attempt_gives_the_same_page():
    assert source() == source()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("mode", ["guided", "practice", "jury"])
def test_no_key_of_the_catalogue_is_left_on_a_page(mode, language):
    text = Page(html(played(mode=mode), messages(language))).text
    assert re.findall(r"\b(?:report|assessment|tui|told|hint)\.[a-z]", text) == []
    assert "{" not in text
