"""Markdown holds what the page holds."""

import pytest

from tests.reports.worlds import ANSWER, EXHIBIT, OFFER, QUESTION, played
from trainer.messages.catalogue import messages
from trainer.reports.markdown import inert, markdown

TEXT = messages("fr")


def test_all_that_the_page_holds_is_there():
    written = markdown(played(), TEXT)
    for words in (
        "# Cartons : la rentrée",
        "Ana, Zoé",
        "| Point | Visé | Limite | Obtenu |",
        "## Les objectifs",
        "## Les critères",
        "## Les indices demandés",
        "## Les lectures contestées",
        "## Les niveaux contestés",
        "## La fiche de préparation",
        "> Support\u00a0: Rapport qualité",
        "## La conversation",
        "2. **Ana** (1:00) " + QUESTION,
        "4. **Zoé** (2:00) " + OFFER,
        "6. **Ana** (3:00) " + ANSWER,
        *EXHIBIT.lines,
    ):
        assert words in written


def test_every_quotation_is_there_not_only_the_first_four():
    practice = played()
    written = markdown(practice, TEXT)
    evidence = sum(
        len(result.evidence) for result in practice.assessment().criteria if result.level is not None
    )
    assert (
        sum(line.startswith(("- En plus", "- En moins", "- À noter")) for line in written.split("\n"))
        == evidence
    )


@pytest.mark.parametrize(
    ("words", "escaped"),
    [
        ("# titre", "\\# titre"),
        ("- un", "\\- un"),
        ("demi-heure", "demi-heure"),
        ("1. un", "1\\. un"),
        ("0,48 € net.", "0,48 € net."),
        ("a|b", "a\\|b"),
        ("a\n- b", "a - b"),
        ("   x", "x"),
        ("a\u202eb\x1b", "ab"),
    ],
)
def test_only_what_would_act_is_escaped(words, escaped):
    assert inert(words) == escaped
