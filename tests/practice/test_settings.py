"""Settings survive, and a broken file costs nothing but itself."""

import multiprocessing
import os
import random
import signal
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.practice.settings import Settings, interface_language, load_settings, save_settings


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "settings.json"


def test_what_is_saved_is_loaded(path):
    settings = Settings(language="en", students=("Zoé", "Ben"), theme="light")
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
