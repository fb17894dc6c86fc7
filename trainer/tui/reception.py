"""What is being received and computed again while the app runs. It goes on beside whatever screen is open."""

import asyncio
import threading
import time
from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from weakref import WeakKeyDictionary

from textual.message import Message
from textual.worker import WorkerState

from trainer.attempts.errors import StoreError
from trainer.tui.text import notice
from trainer.tui.wording import trouble

if TYPE_CHECKING:
    from trainer.attempts.received import ReceivedState
    from trainer.review.receiving import ReceivedFile
    from trainer.tui.app import TrainerApp

# Screens are told so often that something has come: lists are filled again each time.
_EVERY = 0.25


class ReceptionProgress(Message):
    """More has been received or computed again; told to every open screen."""

    bubble = False

    def can_replace(self, message: Message) -> bool:
        """One that waits makes another needless."""
        return isinstance(message, ReceptionProgress)


class Reception:
    """One per app.

    Attributes:
        class_name: it was last received for.
        files: what became of each file so far, of the last reception; done of total.
        states: attempt → what computing again has found, since the app began.
        computed: so many of so many were computed again; (0, 0) where nothing waits.
    """

    def __init__(self, app: "TrainerApp") -> None:
        self._app = app
        self._stop = threading.Event()
        self._told = 0.0
        self._more = False
        self.class_name = ""
        self.files: tuple[ReceivedFile, ...] = ()
        self.done = 0
        self.total = 0
        self.states: dict[str, ReceivedState] = {}
        self.computed = (0, 0)

    @property
    def receiving(self) -> bool:
        """Whether files are still being looked at."""
        return self._runs("receive")

    @property
    def computing(self) -> bool:
        """Whether attempts are being computed again."""
        return self._runs("recompute")

    def receive(self, paths: Sequence[Path], class_name: str) -> None:
        """Begin to receive, unless that is going on."""
        if self.receiving:
            return
        self.class_name, self.files, self.done, self.total = class_name, (), 0, 0
        self._begin(partial(self._receive, tuple(paths)), "receive")

    def recompute(self) -> None:
        """Begin to compute again what waits; a run that is going on takes it along."""
        self._more = True
        if not self.computing:
            self._begin(self._recompute, "recompute")

    def forget(self, attempts: Sequence[str]) -> None:
        """The files of the last reception were taken back."""
        self.files = ()
        self.done = self.total = 0
        for attempt in attempts:
            self.states.pop(attempt, None)

    def _begin(self, job: Callable[[], Coroutine[Any, Any, None]], group: str) -> None:
        self._app.run_worker(cast("Any", job), group=group)

    def _runs(self, group: str) -> bool:
        going = (WorkerState.PENDING, WorkerState.RUNNING)
        return any(worker.group == group and worker.state in going for worker in self._app.workers)

    async def _receive(self, paths: tuple[Path, ...]) -> None:
        from trainer.attempts.moments import iso
        from trainer.review.receiving import receive

        try:
            store = self._app.desk.store()
            steps = receive(store, paths, at=iso(time.time()), class_name=self.class_name)
            while (step := await asyncio.to_thread(next, steps, None)) is not None:
                self.files, self.done, self.total = (*self.files, step.file), step.done, step.total
                self._tell()
        except (StoreError, OSError) as error:
            notice(self._app, trouble(error, self._app.text), "error", 12)
        self.recompute()
        self._tell(at_once=True)

    async def _recompute(self) -> None:
        from trainer.review.own_texts import ShelfTexts
        from trainer.review.recomputing import recompute_pending

        try:
            while self._more:
                self._more = False
                store = self._app.desk.existing_store()
                if store is None:
                    return
                own = ShelfTexts(lambda: self._app.desk.shelf(False))
                steps = recompute_pending(store, own, self._stop.is_set)
                while (step := await asyncio.to_thread(next, steps, None)) is not None:
                    self.states[step.attempt] = step.state
                    self.computed = (step.done, step.total)
                    self._tell()
        except (StoreError, OSError) as error:
            notice(self._app, trouble(error, self._app.text), "error", 12)
        except asyncio.CancelledError:
            # The thread is between two replies: it stops before the next, so that the program can end.
            self._stop.set()
            raise
        finally:
            self.computed = (0, 0)
            self._tell(at_once=True)

    def _tell(self, at_once: bool = False) -> None:
        if not at_once and time.monotonic() - self._told < _EVERY:
            return
        self._told = time.monotonic()
        for screen in self._app.screen_stack:
            screen.post_message(ReceptionProgress())


_OF_APPS: "WeakKeyDictionary[TrainerApp, Reception]" = WeakKeyDictionary()


def reception_of(app: "TrainerApp") -> Reception:
    """What is going on in this app."""
    if app not in _OF_APPS:
        _OF_APPS[app] = Reception(app)
    return _OF_APPS[app]
