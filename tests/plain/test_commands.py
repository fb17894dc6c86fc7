"""A slash and a word is a command, in either language; all else is a reply."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.messages.catalogue import messages
from trainer.plain.commands import COMMANDS, Unknown, command_lines, command_of, reply_of


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("/aide", "help"), ("/help", "help"), ("/?", "help"), ("/dossier", "brief"), ("/brief", "brief"),
        ("/table", "table"), ("/objectifs", "objectives"), ("/humeur", "mood"), ("/mood", "mood"), ("/relire", "again"),
        ("/fin", "end"), ("/END", "end"), ("  /quitter  ", "quit"), ("/temps", "time"), ("/renvoyer", "retry"),
    ],
)  # fmt: skip
def test_commands_are_understood_in_both_languages(typed, command):
    assert command_of(typed) == (command, "")


@pytest.mark.parametrize(
    ("typed", "command", "argument"),
    [
        ("/montrer 2 Voyez ce tableau.", "show", "2 Voyez ce tableau."), ("/SHOW", "show", ""),
        ("/désaccord ecoute non", "dispute", "ecoute non"), ("/desaccord", "dispute", ""),
        ("/Contester\u00a0 4", "contest", "4"), ("/glossary  net terms ", "glossary", "net terms"),
        ("/revenir 4", "rewind", "4"), ("/qui Ben", "who", "Ben"), ("/exporter a.md", "export", "a.md"),
    ],
)  # fmt: skip
def test_what_follows_a_command_is_its_argument(typed, command, argument):
    assert command_of(typed) == (command, argument)


def test_a_misspelt_command_is_not_sent_as_a_reply():
    assert command_of("/dosier") == Unknown("dosier", "dossier")
    assert command_of("/desacord 2") == Unknown("desacord", "désaccord")
    assert command_of("/isues") == Unknown("isues", "issues")
    assert command_of("/") == Unknown("", None)


def test_a_reply_that_begins_with_a_slash_is_typed_with_two():
    assert command_of("//fin de semaine ?") is None
    assert reply_of("//fin de semaine ?") == "/fin de semaine ?"


def test_a_reply_with_a_slash_inside_is_a_reply():
    assert command_of("30 % net/brut ?") is None
    assert reply_of("30 % net/brut ?") == "30 % net/brut ?"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_help_names_every_command(language):
    lines = command_lines(messages(language))
    assert len(lines) == len(COMMANDS)
    for line in lines:
        assert command_of(line.split(",")[0].split(" ")[0]) is not None


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_word_means_two_commands(language):
    words = [
        word
        for line in command_lines(messages(language))
        for word in line.split(":")[0].split()
        if word[0] == "/"
    ]
    assert len(words) == len(set(words))


@given(st.text())
def test_no_line_crashes(line):
    command_of(line)
    reply_of(line)
