"""A console made of strings, and practices on a small scenario."""

import io

import pytest

from tests.practice.conftest import Kit, simple_read
from trainer.attempts.store import Store
from trainer.messages.catalogue import messages
from trainer.plain.console import Console
from trainer.plain.talk import Talk
from trainer.practice import practice as practice_module


class Stream(io.StringIO):
    """A pipe, or a terminal."""

    tty = False

    def isatty(self) -> bool:
        return self.tty


class Asking(Console):
    """A console that remembers what it was asked with."""

    def __init__(self, *streams: io.StringIO) -> None:
        super().__init__(*streams)
        self.prompts: list[str] = []

    def ask(self, prompt: str = "") -> str | None:
        self.prompts.append(prompt)
        return super().ask(prompt)


class Terminal:
    """Runs something at a console fed with lines, and holds what it wrote."""

    def __init__(self) -> None:
        self.out, self.err = Stream(), io.StringIO()

    def console(self, *lines: str, interactive: bool = False) -> Asking:
        typed = Stream("".join(f"{line}\n" for line in lines))
        typed.tty = self.out.tty = interactive
        return Asking(typed, self.out, self.err)

    @property
    def said(self) -> str:
        """All that was written, as it stands when lines are not broken."""
        return self.out.getvalue()


@pytest.fixture(autouse=True)
def wide(monkeypatch):
    """Terminals wide enough for every sentence."""
    monkeypatch.setenv("COLUMNS", "1000")


@pytest.fixture
def play(terminal, french):
    """Plays lines at a terminal: `play(practice, "Bonjour", "/fin", interactive=True)`."""

    def played(practice, *lines, interactive=False, **values):
        console = terminal.console(*lines, interactive=interactive)
        assert Talk(practice, console, values.pop("text", french), **values).run() == 0
        return console

    return played


@pytest.fixture
def terminal():
    return Terminal()


@pytest.fixture
def french():
    return messages("fr")


@pytest.fixture
def english():
    return messages("en")


@pytest.fixture
def kit(monkeypatch):
    monkeypatch.setattr(practice_module, "read", simple_read)
    return Kit()


@pytest.fixture
def store(tmp_path):
    opened = Store(tmp_path / "attempts.db")
    yield opened
    opened.close()
