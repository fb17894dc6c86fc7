"""What takes long, done beside in a process of its own: it leaves the next save its answer at once, and can be given up."""

import multiprocessing
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from trainer.attempts.folders import cache_folder
from trainer.authoring.check import Checks, check_file
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


Seen = Played | Checked | Exception
"""What comes of a closer look, in this order; an Exception ends it."""


def look_closely(
    path: Path, folders: tuple[Path, ...], replay: Replay | None, tell: Callable[[Seen], object]
) -> None:
    """Play the replies again, then check everything.

    Args:
        folders: looked in for the scenario's rubric.
        tell: given each result as it comes.
    """
    try:
        if replay is not None:
            tell(Played(replay.play(path), replay))
        cache = LintCache(cache_folder())
        tell(Checked(check_file(path, folders, Checks(cache=cache))))
        cache.save()
    except Exception as error:
        tell(error)


class CloserLook:
    """One look in a process of its own. It begins at once."""

    def __init__(self, path: Path, folders: tuple[Path, ...], replay: Replay | None) -> None:
        self.path = path
        # A forked process has everything loaded already; where there is none, half a second more.
        forks = "fork" in multiprocessing.get_all_start_methods()
        context = multiprocessing.get_context("fork") if forks else multiprocessing.get_context("spawn")
        self._ended = False
        self._results, ours = context.Pipe(duplex=False)
        self._process: BaseProcess = context.Process(
            target=_beside, args=(path, folders, replay, ours), daemon=True
        )
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


def _beside(path: Path, folders: tuple[Path, ...], replay: Replay | None, results: Connection) -> None:
    try:
        look_closely(path, folders, replay, results.send)
    except (KeyboardInterrupt, BrokenPipeError):
        # The watch is being left.
        return
