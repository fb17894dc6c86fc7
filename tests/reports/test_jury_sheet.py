"""The jury's sheet and the blank grid: one page, everything the jury needs, nothing but text."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.reports.pages import VOID, Page
from tests.reports.worlds import PETIT, hostile, played
from tests.tui.test_inert import HOSTILE
from trainer.assessment.rubric_load import load_rubric
from trainer.attempts.ids import content_hash
from trainer.attempts.review import Comment, Rating, Review
from trainer.attempts.reviews import keep_review
from trainer.attempts.store import Store
from trainer.messages.catalogue import LANGUAGES, messages
from trainer.practice.beginning import start
from trainer.practice.clock import VirtualClock
from trainer.reports.blank_grid import blank_grid
from trainer.reports.exported import ending, exported, file_stem, format_of
from trainer.reports.jury_page import LAYOUTS, fitting, height
from trainer.reports.jury_sheet import jury_sheet, jury_sheets
from trainer.reports.jury_words import JURORS, MOST_JURORS, JuryWords

ROOT = Path(__file__).parents[2]
PAGE = 272.0
VOID_HERE = VOID | {"col"}


class Sheet(Page):
    """A page in which `col` needs no end."""

    def handle_starttag(self, tag, attrs):
        if tag == "col":
            self.elements.append((tag, {name: value or "" for name, value in attrs}))
        else:
            super().handle_starttag(tag, attrs)


@pytest.fixture
def stored(tmp_path):
    """A finished jury attempt in a store, with a third of extra time."""
    store = Store(tmp_path / "a.db")
    clock = VirtualClock(1_798_790_400.0)
    practice = start(
        PETIT, mode="jury", students=("Ana Lefort",), seed=1, extra=33, clock=clock, store=store, entropy=b"x"
    )
    for reply in ("Ana Lefort, bonjour. Comment s’organise votre rentrée ?", "Je vous propose 0,48 €."):
        clock.advance(60)
        practice.reply(reply)
    practice.leave()
    yield practice
    store.close()


def review(by, levels, **values):
    return Review(
        by, "2027-01-01T00:00:00Z", True, {name: Rating(level) for name, level in levels.items()}, **values
    )


def words(practice, language="fr", **options):
    return Sheet(jury_sheets((practice,), messages(language), **options)).text


def test_the_sheet_has_the_official_grid_by_phase_the_questions_and_a_place_to_sign():
    practice, text = played(), messages("fr")
    told = words(practice)
    for criterion in practice.rubric.criteria:
        assert criterion.name.fr in told
    assert told.index("Préparation") < told.index("Qualité des supports présentés")
    assert told.index("Déroulement") < told.index("Atteinte des objectifs")
    assert "Vérité des données présentées" in told
    assert text("jury.questions") in told
    assert text("jury.president") in told
    assert practice.rubric.note.fr in told


def test_in_english_the_official_wording_stays_and_is_translated():
    told = words(played(), "en")
    assert "Écoute active et réactive" in told
    assert "Active and responsive listening" in told


def test_try_mode_and_extra_time_are_printed(stored):
    told = words(stored)
    assert "n° 1" in told
    assert "jury, sans aide et en temps limité" in told
    assert "33\u00a0% accordés" in told


def test_quotations_stand_with_the_number_of_their_line():
    assert re.search(r"l\. \d+ «\u00a0", words(played()))


def test_every_juror_has_a_column_beside_the_computed_levels(stored):
    keep_review(
        stored.store, stored.attempt, review("Anne", {"ecoute": 3, "objectifs": None}, verdict="nearly")
    )
    keep_review(
        stored.store, stored.attempt, review("Marie-Hélène Duval", {"ecoute": 0}, remark="Bon début.")
    )
    sheet = JuryWords(stored, messages("fr")).within(LAYOUTS[0][1])
    assert len(sheet.columns) == JURORS
    assert sheet.columns[:2] == ("Anne", "MHD")
    assert sheet.jurors == ("MHD\u00a0: Marie-Hélène Duval",)
    listening = next(row for row in sheet.rows if row.official == "Écoute active et réactive")
    aims = next(row for row in sheet.rows if row.official == "Atteinte des objectifs")
    assert listening.jurors == ("3", "0", "", "")
    assert aims.jurors == ("n. o.", "", "", "")
    assert sheet.verdicts[:2] == ("presque au niveau", "")
    assert sheet.remarks == ("Marie-Hélène Duval\u00a0: Bon début.",)


def test_what_jurors_wrote_on_lines_is_printed_where_there_is_room(stored):
    keep_review(
        stored.store,
        stored.attempt,
        review("Anne", {}, remark="Bien.", comments=(Comment(2, "Belle entrée."),)),
    )
    made = JuryWords(stored, messages("fr"))
    assert made.within(LAYOUTS[0][1]).remarks == ("Anne\u00a0: Bien.", "Anne, l. 2\u00a0: Belle entrée.")
    assert made.within(LAYOUTS[-1][1]).remarks == ("Anne\u00a0: Bien.",)


def test_a_long_remark_ends_with_a_whole_sentence_and_says_that_more_was_written(stored):
    long = "Une préparation sérieuse, des questions justes. " * 20
    keep_review(stored.store, stored.attempt, review("Anne", {}, remark=long))
    (said,) = JuryWords(stored, messages("fr")).within(LAYOUTS[0][1]).remarks
    assert said.endswith("des questions justes […]")


def test_less_than_nothing_and_not_observed_have_signs_of_their_own():
    signs = {
        quote.sign
        for row in JuryWords(played(), messages("fr")).within(LAYOUTS[0][1]).rows
        for quote in row.quotes
    }
    assert signs <= {"+", "−", "·"}
    assert "n. o.\u00a0: non observé" in words(played())


def test_more_jurors_than_columns_are_counted(stored):
    for number in range(MOST_JURORS + 2):
        keep_review(stored.store, stored.attempt, review(f"J{number}", {"ecoute": 1}))
    told = words(stored)
    assert "2 autres avis ne sont pas imprimés ici." in told


def test_without_names_a_code_stands_there_and_no_name_is_left(stored):
    keep_review(
        stored.store,
        stored.attempt,
        review("Anne", {"ecoute": 3}, remark="Ana Lefort écoute. Bravo Ana !", comments=(Comment(2, "Ana"),)),
    )
    named, hidden = words(stored), words(stored, hide_names=True)
    assert "Ana Lefort" in named
    assert "Ana" not in hidden
    assert "Lefort" not in hidden
    assert stored.attempt[-6:] in hidden
    assert "Anne" in hidden


def test_what_the_student_disputes_or_contests_is_marked():
    told = words(played())
    assert "niveau contesté" in told


def test_a_guided_attempt_says_that_it_does_not_count():
    assert "ce résultat ne compte pas" in words(played("guided"))


def test_a_file_that_was_edited_says_so(stored):
    with stored.store.writing() as connection:
        connection.execute(
            "insert into received (attempt, class, file, at, state, claimed, differences)"
            " values (?, 'BTS 1', 'f', '2027-01-01T00:00:00Z', 'edited', ?, '[]')",
            (stored.attempt, '{"total": 20, "out_of": 20, "levels": {}}'),
        )
    told = words(stored)
    assert "BTS 1" in told
    assert messages("fr")("jury.note.edited") in told


def test_several_sheets_begin_on_a_page_each():
    page = Sheet(jury_sheets((played(), played()), messages("fr")))
    assert len(page.of("article", class_="sheet")) == 2
    style = (ROOT / "trainer" / "reports" / "paper.css").read_text(encoding="utf-8")
    assert "break-after: page" in style


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_an_attempt_holds_its_sheet_is_estimated_to_fit_on_one_page(language):
    for said in ("W" * 3000, "漢" * 3000, "mot " * 3000, "Une phrase, puis une autre. " * 400):
        made = JuryWords(hostile(said), messages(language))
        size, sheet = fitting(made.within)
        assert height(sheet, size) <= PAGE, said[:4]


def test_the_longest_talk_with_six_jurors_fits(stored):
    long = "Une préparation sérieuse ; il reste à chiffrer chaque concession. " * 40
    for number in range(MOST_JURORS):
        levels = dict.fromkeys((one.id for one in stored.rubric.criteria), 2)
        keep_review(
            stored.store,
            stored.attempt,
            review(f"Présidente Marie {number}", levels, remark=long, verdict="not_yet"),
        )
    size, sheet = fitting(JuryWords(stored, messages("en")).within)
    assert height(sheet, size) <= PAGE


def test_less_is_quoted_before_the_letters_become_small():
    heights = []
    made = JuryWords(played(), messages("fr"))
    for size, budget in LAYOUTS:
        heights.append(height(made.within(budget), size))
    assert heights == sorted(heights, reverse=True)
    assert min(size for size, _ in LAYOUTS) >= 7


@pytest.mark.parametrize("said", HOSTILE, ids=["markup", "controls", "strange", "long"])
def test_nothing_typed_becomes_an_element_or_a_control(said):
    for nasty in (said, '<script>alert(1)</script><img src=x onerror="x"> </style> & \'"'):
        source = jury_sheet(hostile(nasty), messages("fr"))
        page = Sheet(source)
        assert set(page.names) <= {
            "html", "head", "meta", "title", "style", "body", "article", "header", "p", "h1", "h2", "dl", "div", "dt",
            "dd", "table", "colgroup", "col", "thead", "tbody", "tr", "th", "td", "span", "small", "b", "i", "ol", "li",
        }  # fmt: skip
        assert not [name for _, found in page.elements for name in found if name.startswith("on")]
        assert not any(character in source for character in "\x1b\x07\x9b\x00\u202e\u2066")
        assert "default-src 'none'" in source


def test_the_blank_grid_has_every_level_of_every_criterion():
    content = (ROOT / "rubrics" / "bloc3-negociation.yaml").read_bytes()
    rubric, _, _ = load_rubric(content, "r.yaml")
    told = Sheet(blank_grid(rubric, messages("fr"))).text
    for criterion in rubric.criteria:
        assert criterion.name.fr in told
        assert all(level.fr in told for level in criterion.levels)


def test_the_sheet_is_a_format_of_an_export_and_its_file_names_nobody(stored):
    text = messages("fr")
    assert exported(stored, "sheet", text) == jury_sheet(stored, text)
    assert (ending("sheet"), ending("md")) == (".html", ".md")
    stem = file_stem(stored, text, "sheet")
    assert stem.endswith("fiche-jury")
    assert "ana" not in stem.lower()
    assert [format_of(name) for name in ("a.sheet.html", "a.html", "a.sheet", "a.txt", "a")] == [
        "sheet", "html", None, None, None,
    ]  # fmt: skip


def test_the_same_attempt_gives_the_same_bytes():
    text = messages("fr")
    assert content_hash(jury_sheet(played(), text)) == content_hash(jury_sheet(played(), text))


def test_a_name_that_is_also_one_of_the_case_stays_where_the_case_has_it():
    practice = played(students=("Claire Dupont", "Zoé"))
    practice.scenario = replace(
        practice.scenario, counterpart=replace(practice.scenario.counterpart, name="Claire Vasseur")
    )
    told = words(practice, hide_names=True)
    assert "Dupont" not in told
