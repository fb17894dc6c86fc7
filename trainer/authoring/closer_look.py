"""What takes long, done beside in a process of its own: it leaves the next save its answer at once, and can be given up."""

import multiprocessing
import sys
from collections.abc import Callable
from contextlib import redirect_stderr
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from trainer.attempts.folders import cache_folder
from trainer.authoring.check import Checks, Step, check_file
from trainer.authoring.lint_cache import LintCache
from trainer.authoring.rounds import Replay
from trainer.authoring.watching import Replayed
from trainer.findings.finding import Finding


@dataclass(frozen=True, slots=True)
class Played:
    """The replies played again: how they compare with the last time (None: they do not), and what the next is compared
    with."""

    replayed: Replayed | None
    replay: Replay


@dataclass(frozen=True, slots=True)
class Checked:
    """All findings of a file."""

    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Reached:
    """How far it has come: a step, and of the longest how many parts of how many have been read (else 0 of 0)."""

    step: Step
    done: int = 0
    total: int = 0


Seen = Played | Reached | Checked | Exception
"""What comes of a closer look, in this order; an Exception ends it. `Reached` comes many times, or not at all."""


def look_closely(
    path: Path,
    folders: tuple[Path, ...],
    replay: Replay | None,
    tell: Callable[[Seen], object],
    *,
    by_steps: bool = False,
) -> None:
    """Play the replies again, then check everything.

    Args:
        folders: looked in for the scenario's rubric.
        tell: given each result as it comes.
        by_steps: tell how far it has come, too.
    """

    def reached(step: Step, done: int = 0, total: int = 0) -> None:
        if by_steps:
            tell(Reached(step, done, total))

    try:
        if replay is not None:
            tell(Played(replay.play(path), replay))
        cache = LintCache(cache_folder())
        checks = Checks(cache=cache, begins=reached, reached=reached)
        tell(Checked(check_file(path, folders, checks)))
        cache.save()
    except Exception as error:
        tell(error)


class CloserLook:
    """One look in a process of its own. It begins at once.

    Args:
        folders: looked in for the scenario's rubric.
        by_steps: tell how far it has come, too.
        alone: whether this program has but one thread, else it must not be forked: a lock that another thread holds
            would stay closed for ever.
    """

    def __init__(
        self,
        path: Path,
        folders: tuple[Path, ...],
        replay: Replay | None,
        *,
        by_steps: bool = False,
        alone: bool = True,
    ) -> None:
        self.path = path
        # A forked process has everything loaded already; where there is none, half a second more.
        forks = alone and "fork" in multiprocessing.get_all_start_methods()
        context = multiprocessing.get_context("fork") if forks else multiprocessing.get_context("spawn")
        self._ended = False
        self._results, ours = context.Pipe(duplex=False)
        self._process: BaseProcess = context.Process(
            target=_beside, args=(path, folders, replay, ours, by_steps), daemon=True
        )
        # A program that draws on the terminal puts something without a descriptor in place of the error output, and a
        # fresh process is handed that descriptor.
        with redirect_stderr(sys.stderr if forks else sys.__stderr__):
            self._process.start()
        ours.close()

    def seen(self) -> tuple[Seen, ...]:
        """What has come since it was last asked."""
        found: list[Seen] = []
        try:
            while self._results.poll():
                found.append(self._results.recv())
        except EOFError:
            self._ended = True
        return tuple(found)

    @property
    def over(self) -> bool:
        """Whether nothing more will come, all that came having been seen."""
        return self._ended

    def give_up(self) -> None:
        """Stop it: what it would find is no longer wanted."""
        self._process.kill()
        self._process.join()
        self._results.close()


def _beside(
    path: Path, folders: tuple[Path, ...], replay: Replay | None, results: Connection, by_steps: bool
) -> None:
    try:
        look_closely(path, folders, replay, results.send, by_steps=by_steps)
    except (KeyboardInterrupt, BrokenPipeError):
        # The watch is being left.
        return
