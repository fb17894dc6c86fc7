"""Every outcome, state, reason and difference has its sentence in both languages."""

from typing import get_args

import pytest

from trainer.attempts.received import Difference, ReceivedState
from trainer.attempts.travelling import UnreadableReason
from trainer.messages.catalogue import messages
from trainer.reports.received import (
    difference_lines,
    short_name,
    state_told,
    state_words,
    summary,
    what_became,
    who,
)
from trainer.review.archive import EntryReason
from trainer.review.receiving import Outcome, ReceivedFile

FOUND = (
    "missing", "not_a_file", "no_permission", "unreadable", "too_many", "archive_damaged", "archive_large", "nested",
    "other_archive", "foreign", "empty", "contradicts", "other_name", "other_results",
)  # fmt: skip
CODES = (
    "seal", "program", "scenario_text", "rubric_text", "scenario_unknown", "assigned_text", "assigned_mode",
    "assigned_extra", "assigned_difficulty", "late", "other_scenario", "words", "reading", "typed", "after_end", "entry",
    "hint", "overtime", "trace", "outcome", "total", "level", "no_scenario", "no_rubric", "broken",
)  # fmt: skip
VALUES = {
    "assigned_mode": ("jury", "guided"),
    "assigned_difficulty": ("0", "3"),
    "total": ("19.5", ""),
    "level": ("x", "2"),
}
LANGUAGES = ("fr", "en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CODES)
def test_every_difference_has_a_sentence(language, code):
    handed, computed = VALUES.get(code, ("open_question [b]", ""))
    (line,) = difference_lines(
        [Difference(code, 4, "ecoute", handed, computed)], messages(language), lambda id: "Écoute"
    )
    assert not line.startswith("receive.")
    assert "{" not in line


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_says_what_to_do_or_what_it_is(language):
    for reason in {*FOUND, *get_args(EntryReason), *get_args(UnreadableReason)}:
        said = what_became(ReceivedFile("a", "refused", reason), messages(language))
        assert said
        assert not said.startswith(("receive.", "opened."))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_and_outcome_has_words(language):
    text = messages(language)
    for state in get_args(ReceivedState):
        assert not state_words(state, text).startswith("receive.")
        assert not state_told(state, text).startswith("receive.")
    for outcome in get_args(Outcome):
        assert text.has(f"receive.outcome.{outcome}")


def test_figures_and_levels_are_written_as_in_the_language():
    lines = difference_lines(
        [Difference("total", handed="19.5", computed=""), Difference("level", 0, "ecoute", "3", "x")],
        messages("fr"),
        lambda id: "Écoute",
    )
    assert [line.replace("\u00a0", " ").replace("\u202f", " ") for line in lines] == [
        "Note annoncée : 19,5 ; note recalculée : aucune.",
        "Écoute : niveau annoncé 3, niveau recalculé non observé.",
    ]


def test_a_long_list_of_differences_is_cut():
    many = [Difference("words", n) for n in range(40)]
    assert difference_lines(many, messages("fr"))[-1] == "…"


def test_a_file_of_nobody_is_named_after_its_folder_and_itself():
    name = "classe.zip › BTS/Ana Lefort_312_assignsubmission_file_/copie (1).json"
    assert short_name(name) == "Ana Lefort / copie (1).json"
    assert who(ReceivedFile("a.json", "refused", "damaged"), messages("fr")) == "a.json"


def test_the_summary_counts_an_attempt_once():
    files = [
        ReceivedFile("a", "taken", attempt="1"),
        ReceivedFile("b", "again", attempt="1"),
        ReceivedFile("c", "refused", "damaged"),
    ]
    said = summary(files, {"1": "edited", "2": "edited"}, messages("fr"))
    assert said == "1 copie reçue · 1 déjà reçue · 1 refusée · 1 modifiée après coup"
