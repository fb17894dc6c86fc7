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
    assert command_of(typed) == command


def test_a_misspelt_command_is_not_sent_as_a_reply():
    assert command_of("/dosier") == Unknown("dosier", "dossier")
    assert command_of("/") == Unknown("", None)


def test_a_reply_that_begins_with_a_slash_is_typed_with_two():
    assert command_of("//fin de semaine ?") is None
    assert reply_of("//fin de semaine ?") == "/fin de semaine ?"


def test_a_reply_with_a_slash_inside_is_a_reply():
    assert command_of("30 % net/brut ?") is None
    assert reply_of("30 % net/brut ?") == "30 % net/brut ?"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_help_names_every_command(language):
    assert len(command_lines(messages(language))) == len(COMMANDS)


@given(st.text())
def test_no_line_crashes(line):
    command_of(line)
    reply_of(line)
