"""The table of a class as a file that a French Excel opens, in which nothing acts."""

import csv
import io

import pytest

from tests.review.classes import received
from trainer.attempts.review import Rating, Review
from trainer.attempts.reviews import keep_review
from trainer.attempts.store import Store
from trainer.messages.catalogue import messages
from trainer.reports.class_csv import BOM, class_csv, inert_cell
from trainer.reports.class_words import short_names
from trainer.reports.hidden_names import candidate_code
from trainer.review.class_rubrics import rubrics_of
from trainer.review.class_table import class_rows


@pytest.fixture
def store(tmp_path):
    store = Store(tmp_path / "attempts.db")
    yield store
    store.close()


def table(store, **options) -> tuple[str, list[dict[str, str]]]:
    content = class_csv(class_rows(store), rubrics_of(store), messages("fr"), **options)
    assert content.startswith(BOM)
    return content, list(csv.DictReader(io.StringIO(content[1:]), delimiter=";"))


def test_it_has_semicolons_decimal_commas_a_byte_order_mark_and_windows_line_ends(store):
    received(store, students=("Zoé Martin",), dispute="ecoute")
    attempt = received(store, students=("Ana Lefort",), mode="guided")
    levels = {criterion: Rating(2) for criterion in store.summary(attempt).levels}
    keep_review(store, attempt, Review("M. Petit", "2026-01-06T10:00:00Z", levels=levels, verdict="ready"))
    content, rows = table(store)
    assert content.count("\r\n") == 3
    assert "\n" not in content.replace("\r\n", "")
    by_name = {row["Étudiant"]: row for row in rows}
    zoe, ana = by_name["Zoé Martin"], by_name["Ana Lefort"]
    assert zoe["Note"] == "9,1"
    assert zoe["Écoute active et réactive"] == "2"
    assert (zoe["Niveaux contestés"], zoe["Compte dans les moyennes"]) == ("1", "oui")
    assert (ana["Mode"], ana["Compte dans les moyennes"]) == ("guidé", "non")
    assert ana["Relue"] == "1 lecture, au niveau du jury"
    assert ana["Jouée le"] == "01/01/2026"


def test_an_attempt_that_is_not_computed_has_empty_cells(store):
    received(store, state=None)
    _, (row,) = table(store)
    assert (row["Note"], row["Recalcul"]) == ("", "en attente")


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+33 6",
        "-2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =HYPERLINK(1)",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "\x00=1",
    ],
)
def test_what_looks_like_a_formula_becomes_text(text):
    cell = inert_cell(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"))


def test_a_text_with_separators_quotes_and_line_breaks_stays_one_cell(store):
    name = 'Ana "Ann";=cmd\nLefort'
    received(store, students=(name,))
    _, (row,) = table(store)
    assert row["Étudiant"] == 'Ana "Ann";=cmd Lefort'


def test_without_names_there_are_codes_and_no_file_names(store):
    attempt = received(store, students=("Zoé Martin",), file="MARTIN_Zoe.json")
    content, (row,) = table(store, hidden=True)
    assert row["Étudiant"] == f"n° {candidate_code(attempt)}"
    assert "martin" not in content.lower()


def test_short_headings_are_all_different():
    assert list(short_names(("ecoute", "ecoulement", "verite")).values()) == ["ecou", "eco2", "veri"]
