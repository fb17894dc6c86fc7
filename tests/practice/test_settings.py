"""Settings survive, and a broken file costs nothing but itself."""

import multiprocessing
import os
import random
import signal
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.practice.settings import (
    Settings,
    extra_of,
    interface_language,
    load_settings,
    save_settings,
    students_of,
    without_student,
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "settings.json"


def test_what_is_saved_is_loaded(path):
    settings = Settings("en", ("Zoé", "Ben"), "light", extra=33, folder="/ailleurs", welcomed=True)
    save_settings(settings, path)
    assert load_settings(path) == settings
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_without_a_file_there_are_defaults(path):
    assert load_settings(path) == Settings()


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[]", b"3", b"[" * 100_000, b'"x"'])
def test_an_unreadable_file_is_kept_beside_and_defaults_serve(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    assert load_settings(path) == Settings(recovered=True)
    assert path.with_name("settings.json.bad").read_bytes() == content
    save_settings(Settings(theme="dark"), path)
    assert load_settings(path).theme == "dark"


def test_values_of_the_wrong_kind_fall_back_one_by_one(path):
    path.parent.mkdir()
    path.write_text(
        '{"language": "de", "students": ["Zoé", 3, null], "theme": [], "later": 1}', encoding="utf-8"
    )
    assert load_settings(path) == Settings(students=("Zoé",), welcomed=True)


def test_names_are_loaded_as_attempts_are_kept_under_them(path):
    path.parent.mkdir()
    path.write_text('{"students": [" Zoé\\u202e\\n", "", "  "]}', encoding="utf-8")
    assert load_settings(path).students == ("Zoé",)


@pytest.mark.parametrize(
    ("content", "welcomed"),
    [
        ("{}", False),
        ('{"welcomed": true}', True),
        ('{"welcomed": "yes"}', False),
        ('{"theme": "dark"}', False),
        # Settings from before there was a welcome.
        ('{"language": "fr"}', True),
        ('{"students": ["Zoé"]}', True),
        ('{"language": "fr", "welcomed": false}', True),
    ],
)
def test_who_gave_a_name_or_a_language_needs_no_welcome(path, content, welcomed):
    path.parent.mkdir()
    path.write_text(content, encoding="utf-8")
    assert load_settings(path).welcomed is welcomed


@pytest.mark.parametrize(
    ("typed", "students"),
    [
        (("Ana", "Ben"), ("Ana", "Ben")),
        (("  Ana \n", "\x1b"), ("Ana",)),
        (("", "Ben"), ("Ben",)),
        (("Ana", "ANA"), ("Ana",)),
        (("", " "), ()),
        (("Ana", "Ben", "Zoé"), ("Ana", "Ben")),
        (("E\u0301loi\u0308se", "Éloïse"), ("Éloïse",)),
    ],
)
def test_names_typed_are_one_person_or_two(typed, students):
    assert students_of(*typed) == students


@pytest.mark.parametrize(
    ("typed", "extra"),
    [
        ("0", 0), ("33", 33), (" 50 % ", 50), ("100", 100), ("", 0), ("007", 7),
        ("101", None), ("-1", None), ("3,5", None), ("x", None), ("٣", None), ("²", None), ("9" * 5000, None),
    ],
)  # fmt: skip
def test_extra_time_typed_is_a_percentage_or_nothing(typed, extra):
    assert extra_of(typed) == extra


@given(st.text())
def test_no_extra_time_typed_crashes(typed):
    extra = extra_of(typed)
    assert extra is None or 0 <= extra <= 100


def test_a_student_who_is_forgotten_leaves_the_settings():
    settings = Settings(students=("Zoé", "Ben"), theme="dark")
    assert without_student(settings, "zoé") == Settings(students=("Ben",), theme="dark")
    assert without_student(settings, "Ana") == settings


def test_a_folder_that_cannot_be_written_leaves_the_old_settings(path, monkeypatch):
    save_settings(Settings(theme="dark"), path)
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError("no space left")))
    with pytest.raises(OSError):
        save_settings(Settings(theme="light"), path)
    assert load_settings(path).theme == "dark"
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def _save_for_ever(path):
    while True:
        save_settings(Settings(theme="é" * random.randint(1, 20_000)), path)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_a_process_killed_while_saving_never_leaves_an_unreadable_file(path):
    context = multiprocessing.get_context("fork")
    for round_number in range(15):
        save_settings(Settings(theme="start"), path)
        process = context.Process(target=_save_for_ever, args=(path,))
        process.start()
        time.sleep(0.004 + 0.002 * round_number)
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        assert not load_settings(path).recovered


@pytest.mark.parametrize(
    ("chosen", "saved", "system", "spoken"),
    [
        ("en", "fr", "fr_FR.UTF-8", "en"),
        (None, "en", "fr_FR.UTF-8", "en"),
        (None, None, "en_IE.UTF-8", "en"),
        (None, None, "fr_CA", "fr"),
        (None, None, "C", "fr"),
        (None, None, "de_DE.UTF-8", "fr"),
        ("EN-gb", None, "C", "en"),
    ],
)
def test_the_interface_speaks_what_is_asked_then_saved_then_the_system_then_french(
    monkeypatch, chosen, saved, system, spoken
):
    monkeypatch.setenv("LC_ALL", system)
    for name in ("LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    assert interface_language(chosen, Settings(language=saved)) == spoken


@given(st.text())
def test_no_name_of_a_language_crashes(name):
    assert interface_language(name, Settings()) in ("fr", "en")
