"""The page that opens after the retry: closed and open, in every format, with nothing given away before."""

import re
from dataclasses import replace

import pytest

from tests.reports.pages import Page
from tests.reports.test_hostile_exports import WORDS, acting, checked
from tests.reports.worlds import hostile, played
from trainer.messages.catalogue import messages
from trainer.practice.practice import Practice
from trainer.reports.canvas import Stroke
from trainer.reports.debrief import debrief_sections
from trainer.reports.hindsight import hindsight
from trainer.reports.html import html
from trainer.reports.markdown import markdown
from trainer.reports.markdown_hindsight import fenced
from trainer.reports.possible_words import model_sections, possible_sections
from trainer.scenario.scenario import Expectation, ScenarioTest

TEXT = messages("fr")
SECRETS = ("Nash", "Kalai", "valaient mieux", "resté caché", "Une réponse modèle")


def second(practice: Practice) -> Practice:
    practice.number = 2
    return practice


def with_model() -> Practice:
    practice = second(played())
    test = ScenarioTest(
        "model",
        ("Comment s’organise votre rentrée ?", "Je vous propose 0,48 € à 45 jours."),
        Expectation(),
        ("Une question ouverte.", ""),
    )
    practice.scenario = replace(practice.scenario, tests={"model": test})
    return practice


def said(practice: Practice) -> str:
    return "\n".join(
        line for section in debrief_sections(practice, TEXT) for line in (section.heading, *section.lines)
    )


@pytest.mark.parametrize(
    "written",
    [lambda p: Page(html(p, TEXT)).text, lambda p: markdown(p, TEXT), said],
    ids=["html", "markdown", "plain"],
)
class TestInEveryFormat:
    def test_a_first_try_is_told_when_and_why_and_nothing_else(self, written):
        text = written(played())
        assert "deuxième essai" in text
        assert "Pourquoi attendre" in text
        assert [secret for secret in SECRETS if secret in text] == []

    def test_a_second_try_is_told_everything(self, written):
        text = written(second(played()))
        assert "Pourquoi attendre" not in text
        for words in ("Vous n’avez pas conclu", "Ses besoins", "Nash"):
            assert words in text

    def test_the_model_negotiation_has_its_comments_beside_it(self, written):
        text = written(with_model())
        assert "Une question ouverte." in text
        assert "principe commun" in text

    def test_a_talk_that_goes_on_tells_nothing(self, written):
        practice = second(played())
        practice.events = tuple(event for event in practice.events if event.kind != "left")
        text = written(practice)
        assert "Pourquoi attendre" not in text
        assert [secret for secret in SECRETS if secret in text] == []

    @pytest.mark.parametrize("language", ["fr", "en"])
    def test_no_key_of_the_catalogue_is_left(self, written, language):
        text = written(with_model())
        assert re.findall(r"\b(?:possible|map|line|bars|told)\.[a-z_]+\b", text) == []


def test_her_value_is_not_drawn_before_it_may_be():
    assert "pour Claire Vasseur :" not in markdown(played(), TEXT).replace("\u00a0", " ")
    assert "Valeur sur la table pour Claire Vasseur" in markdown(second(played()), TEXT)


def test_names_of_the_literature_stand_in_the_details_only():
    practice = with_model()
    found = hindsight(practice)
    sections = (*possible_sections(found, practice, TEXT), *model_sections(found, practice, TEXT))
    told = "\n".join(line for section in sections for line in (section.heading, *section.lines))
    assert not re.search(r"Nash|Kalai|Pareto", told)


def test_the_page_draws_by_shape_and_grey_and_loads_nothing():
    source = html(second(played()), TEXT)
    page = checked(source)
    assert page.names.count("svg") == 3
    colours = set(re.findall(r"#[0-9a-f]{3,6}(?=\")", source))
    assert all(
        len(set(re.findall("..?", colour[1:]))) == 1 or len(set(colour[1:])) == 1 for colour in colours
    )
    assert "url(" not in source


def test_every_picture_says_in_words_what_it_shows():
    source = html(second(played()), TEXT)
    for title in re.findall(r"<svg[^>]*><title>([^<]*)</title>", source):
        assert len(title) > 40


@pytest.mark.parametrize("words", WORDS[:5], ids=["all", "script", "bidi", "formula", "long"])
def test_hostile_texts_stay_text_on_the_open_page(words):
    practice = second(hostile(words))
    checked(html(practice, TEXT))
    assert acting(markdown(practice, TEXT)) == []


def test_nothing_in_a_drawing_closes_its_fence():
    lines = fenced((((Stroke("a ``` b"),)), ((Stroke("````"),))))
    fence = lines[-2]
    assert set(fence) == {"`"}
    assert len(fence) == 5
    assert lines[1] == f"{fence}text"


def test_the_same_attempt_gives_the_same_page():
    assert html(second(played()), TEXT) == html(second(played()), TEXT)
