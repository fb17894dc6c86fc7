"""At a terminal sentences are broken between words; a pipe gets them whole."""

import pytest

SENTENCE = "Une phrase assez longue pour ne pas tenir sur une seule ligne d’un petit terminal, et qui compte."


@pytest.fixture
def narrow(monkeypatch, wide):
    monkeypatch.setenv("COLUMNS", "40")


def test_sentences_fit_the_terminal(narrow, terminal):
    terminal.console(interactive=True).tell(SENTENCE, "court", "", "   " + SENTENCE)
    lines = terminal.said.splitlines()
    assert all(len(line) < 40 for line in lines)
    assert " ".join(lines[:3]) == SENTENCE
    assert lines[3:5] == ["court", ""]
    assert all(line.startswith("   ") for line in lines[5:])


def test_a_word_longer_than_the_line_stays_whole_and_nothing_is_lost(narrow, terminal):
    terminal.console(interactive=True).tell("x" * 90 + " fin", " " * 80, "a\nb")
    assert terminal.said == "x" * 90 + "\nfin\n" + " " * 80 + "\na\nb\n"


def test_hard_spaces_are_never_broken(narrow, terminal):
    terminal.console(interactive=True).tell("a" * 30 + " le prix\u00a0: non\u202f?")
    assert "le\nprix\u00a0: non" in terminal.said


def test_a_pipe_gets_sentences_whole(narrow, terminal):
    terminal.console().tell(SENTENCE)
    assert terminal.said == SENTENCE + "\n"


def test_results_are_never_broken(narrow, terminal):
    terminal.console(interactive=True).say(SENTENCE)
    assert terminal.said == SENTENCE + "\n"
