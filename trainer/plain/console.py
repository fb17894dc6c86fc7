"""Lines out and lines in: the one place where text reaches a plain terminal or a pipe, made inert on its way."""

import contextlib
import errno
import io
import os
import shutil
import sys
import textwrap
from collections.abc import Iterable
from typing import TextIO

from trainer.practice.typed import without_controls

# Lines are not broken into less than this, however narrow the terminal says it is.
_NARROWEST = 20


class Closed(Exception):
    """Nobody reads what is written any more."""


class Console:
    """Three streams. `interactive` tells a person at a terminal from a pipe."""

    def __init__(
        self, stdin: TextIO | None = None, stdout: TextIO | None = None, stderr: TextIO | None = None
    ) -> None:
        self._in = stdin or sys.stdin
        self._out = stdout or sys.stdout
        self._err = stderr or sys.stderr
        for stream in (self._in, self._out, self._err):
            use_utf8(stream)
        self.interactive = self._in.isatty() and self._out.isatty()

    def say(self, *lines: str) -> None:
        """Write lines as results. Raises Closed when the reader has gone, OSError (a full disk)."""
        self._write(self._out, lines)

    def tell(self, *lines: str) -> None:
        """The same for sentences: at a terminal they are broken between words, not inside them."""
        self._write(self._out, self._fitted(lines))

    def warn(self, *lines: str) -> None:
        """Write lines as messages."""
        # When messages cannot be written, nothing more can be said about it.
        with contextlib.suppress(Closed, OSError):
            self._write(self._err, lines)

    def clear(self) -> None:
        """Empty the terminal; a pipe, or a terminal that cannot be emptied, goes on where it is."""
        if not self.interactive or os.environ.get("TERM") == "dumb":
            return
        if os.name == "nt":
            # Windows reads such codes only once a program has asked for it, which this does.
            os.system("")
        self._out.write("\x1b[2J\x1b[3J\x1b[H")
        self._out.flush()

    def ask(self, prompt: str = "") -> str | None:
        """The next line typed, without its end; None at the end of the input. The prompt is for people only."""
        if self.interactive and self._in is sys.stdin:
            with contextlib.suppress(ImportError):
                # Line editing and lines of more than 4,095 bytes.
                import readline  # noqa: F401
            *above, last = self._fitted((without_controls(prompt),))
            self._write(self._out, above)
            try:
                return input(last)
            except EOFError:
                self._write(self._out, [""])
                return None
        line = self._in.readline()
        return line.removesuffix("\n").removesuffix("\r") if line else None

    def _fitted(self, lines: Iterable[str]) -> list[str]:
        """Lines no longer than the terminal is wide."""
        if not self.interactive:
            return list(lines)
        width = shutil.get_terminal_size().columns - 1
        return [part for line in lines for whole in line.split("\n") for part in _broken(whole, width)]

    def _write(self, stream: TextIO, lines: tuple[str, ...] | list[str]) -> None:
        try:
            stream.write("".join(without_controls(line) + "\n" for line in lines))
            stream.flush()
        except OSError as error:
            silence(stream)
            # Windows says EINVAL where others say EPIPE.
            if error.errno not in (errno.EPIPE, errno.EINVAL) and not isinstance(error, BrokenPipeError):
                raise
            raise Closed from error


def _broken(line: str, width: int) -> list[str]:
    """One line as several that fit, its spaces at both ends kept."""
    if len(line) <= width:
        return [line]
    ahead = line[: len(line) - len(line.lstrip(" "))]
    behind = line[len(line.rstrip(" ")) :]
    parts = textwrap.wrap(
        line.strip(" "),
        max(_NARROWEST, width - len(behind)),
        initial_indent=ahead,
        subsequent_indent=ahead,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [*parts[:-1], parts[-1] + behind] if parts else [line]


def use_utf8(stream: TextIO) -> None:
    """UTF-8 whatever the locale says (C, a Windows code page); what cannot be read or written is replaced."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="replace")


def silence(stream: TextIO) -> None:
    """After a broken pipe: send what is left to nowhere, so that Python does not complain about it at its end."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
