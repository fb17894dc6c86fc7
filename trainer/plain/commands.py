"""The commands of the plain mode: a slash and a word, in either language. Their words are in the catalogue."""

import difflib
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple, get_args

from trainer.messages.catalogue import LANGUAGES, Messages, messages
from trainer.terms.fold import fold_text

Command = Literal[
    "help", "brief", "table", "objectives", "mood", "notebook", "sheet", "again", "time",
    "show", "hint", "reading", "contest", "rewind", "who",
    "glossary", "dispute", "goal", "export", "hand_in", "retry", "end", "quit",
]  # fmt: skip
COMMANDS: tuple[Command, ...] = get_args(Command)

# No command has a word as long as this.
_LONGEST = 40


class Asked(NamedTuple):
    """A command, and what was written after it on the line, "" for nothing."""

    command: Command
    argument: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """A word after a slash that is no command; `near` is the one it resembles, if any."""

    word: str
    near: str | None


def command_of(line: str) -> Asked | Unknown | None:
    """The command a line gives, accents and capitals aside; None for a reply. A reply that begins with a slash is typed
    with two."""
    line = line.strip()
    if not line.startswith("/") or line.startswith("//"):
        return None
    word, argument = halves(line[1:])
    known, folded = _words(), fold_text(word[:_LONGEST])
    if folded in known:
        return Asked(known[folded][0], argument)
    near = difflib.get_close_matches(folded, known, 1)
    return Unknown(word[:_LONGEST], known[near[0]][1] if near else None)


def reply_of(line: str) -> str:
    """The reply a line holds."""
    stripped = line.lstrip()
    return stripped[1:] if stripped.startswith("//") else line


def halves(typed: str) -> tuple[str, str]:
    """The first word of what was typed, and the rest; "" for what is not there."""
    parts = typed.split(maxsplit=1)
    return (parts[0] if parts else "", parts[1].strip() if len(parts) > 1 else "")


def command_lines(text: Messages) -> list[str]:
    """One line per command: its words, what is written after them, and what it does."""
    lines = []
    for command in COMMANDS:
        words = ", ".join(f"/{word}" for word in _own_words(command, text))
        does = text(f"plain.does.{command}")
        takes = f"plain.takes.{command}"
        if text.has(takes):
            lines.append(text("plain.command_line_with", words=words, takes=text(takes), does=does))
        else:
            lines.append(text("plain.command_line", words=words, does=does))
    return lines


@lru_cache(maxsize=1)
def _words() -> dict[str, tuple[Command, str]]:
    """Every word of every language, folded → its command, and the word as it is written."""
    return {
        fold_text(word): (command, word)
        for language in LANGUAGES
        for command in COMMANDS
        for word in _own_words(command, messages(language))
    }


def _own_words(command: Command, text: Messages) -> list[str]:
    return text(f"plain.words.{command}").split()
