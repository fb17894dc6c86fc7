"""The commands of the plain mode: a slash and a word, in either language. Their words are in the catalogue."""

import difflib
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from trainer.messages.catalogue import LANGUAGES, Messages, messages

Command = Literal["help", "brief", "table", "objectives", "mood", "again", "time", "retry", "end", "quit"]
COMMANDS: tuple[Command, ...] = get_args(Command)


@dataclass(frozen=True, slots=True)
class Unknown:
    """A word after a slash that is no command; `near` is the one it resembles, if any."""

    word: str
    near: str | None


def command_of(line: str) -> Command | Unknown | None:
    """The command a line gives; None for a reply. A reply that begins with a slash is typed with two."""
    line = line.strip()
    if not line.startswith("/") or line.startswith("//"):
        return None
    word = line[1:].split(maxsplit=1)[0].casefold() if line[1:].split() else ""
    known = _words()
    if word in known:
        return known[word]
    near = difflib.get_close_matches(word[:40], known, 1)
    return Unknown(word[:40], near[0] if near else None)


def reply_of(line: str) -> str:
    """The reply a line holds."""
    stripped = line.lstrip()
    return stripped[1:] if stripped.startswith("//") else line


def command_lines(text: Messages) -> list[str]:
    """One line per command: its words and what it does."""
    lines = []
    for command in COMMANDS:
        words = ", ".join(f"/{word}" for word in _own_words(command, text))
        lines.append(text("plain.command_line", words=words, does=text(f"plain.does.{command}")))
    return lines


@lru_cache(maxsize=1)
def _words() -> dict[str, Command]:
    """Every word of every language."""
    return {
        word: command
        for language in LANGUAGES
        for command in COMMANDS
        for word in _own_words(command, messages(language))
    }


def _own_words(command: Command, text: Messages) -> list[str]:
    return text(f"plain.words.{command}").split()
