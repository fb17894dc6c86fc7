"""The questions of the first start."""

import pytest

from trainer.plain.welcome import Welcome
from trainer.practice.settings import Settings, load_settings


@pytest.fixture
def answer(terminal, french, tmp_path, monkeypatch):
    """Answers the questions: `answer("2", "Ana")` → (texts, settings) or None."""
    monkeypatch.setenv("TRAINER_HOME", str(tmp_path))

    def answered(*lines, with_language=True, settings=None):
        console = terminal.console(*lines, interactive=True)
        return Welcome(console, french, settings or Settings()).ask(with_language=with_language)

    return answered


@pytest.mark.parametrize(
    ("typed", "language"),
    [("", "fr"), ("1", "fr"), ("2", "en"), ("en", "en"), ("English", "en"), (" FRANÇAIS ", "fr")],
)
def test_the_language_and_the_names_are_kept(answer, typed, language):
    text, settings = answer(typed, "Ana et Ben")
    assert (text.language, settings.language, settings.students, settings.welcomed) == (
        language, language, ("Ana", "Ben"), True,
    )  # fmt: skip
    assert load_settings() == settings


def test_no_name_is_an_answer(answer, terminal):
    assert answer("", "")[1].students == ()
    assert "sans donner de nom" in terminal.said


def test_the_rest_is_said_in_the_language_chosen(answer, terminal):
    answer("2", "Ana")
    assert "Noted: Ana." in terminal.said


def test_what_is_no_answer_is_asked_again(answer, terminal):
    assert answer("deutsch", "3", "2", "Ana, Ben, Zoé", "Ana")[1].students == ("Ana",)
    assert terminal.said.count("Tapez 1 pour le français") == 2
    assert "One or two people play" in terminal.said


def test_the_end_of_the_input_keeps_nothing(answer):
    assert answer() is None
    assert answer("1") is None
    assert load_settings() == Settings()


def test_a_language_asked_for_on_the_command_line_is_for_once(answer):
    text, settings = answer("Ana", with_language=False)
    assert (text.language, settings.language) == ("fr", None)


def test_settings_that_cannot_be_kept_hold_for_this_time(answer, terminal, monkeypatch):
    def fail(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("trainer.plain.welcome.save_settings", fail)
    assert answer("", "Ana")[1].students == ("Ana",)
    assert "n’ont pas pu être enregistrées" in terminal.err.getvalue()


def test_other_settings_stay_as_they_are(answer):
    assert answer("", "Ana", settings=Settings(theme="x", extra=33))[1].extra == 33
    assert load_settings().theme == "x"
