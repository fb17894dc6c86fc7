"""A console made of strings, and practices on a small scenario."""

import io

import pytest

from tests.practice.conftest import Kit, simple_read
from trainer.attempts.store import Store
from trainer.messages.catalogue import messages
from trainer.plain.console import Console
from trainer.practice import practice as practice_module


class Terminal:
    """Runs something at a console fed with lines, and holds what it wrote."""

    def __init__(self) -> None:
        self.out, self.err = io.StringIO(), io.StringIO()

    def console(self, *lines: str) -> Console:
        return Console(io.StringIO("".join(f"{line}\n" for line in lines)), self.out, self.err)

    @property
    def said(self) -> str:
        return self.out.getvalue()


@pytest.fixture
def terminal():
    return Terminal()


@pytest.fixture
def french():
    return messages("fr")


@pytest.fixture
def kit(monkeypatch):
    monkeypatch.setattr(practice_module, "read", simple_read)
    return Kit()


@pytest.fixture
def store(tmp_path):
    opened = Store(tmp_path / "attempts.db")
    yield opened
    opened.close()
