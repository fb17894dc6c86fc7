"""Where to take a rehearsal up: the scenes that are proved to be reachable, and by how many replies."""

import asyncio

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from trainer.authoring.rehearsal import Rehearsal
from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import frame, joined, option
from trainer.tui.widgets.filter_list import FilterList, matches
from trainer.tui.widgets.too_small import TooSmall


class RehearsalScenesScreen(TrainerModal[str]):
    """Gives back the id of a scene, None when it is closed without one. The ways are looked for beside the screen."""

    CSS_PATH = "rehearsal_scenes.tcss"

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__()
        self._rehearsal = rehearsal
        self._lengths: dict[str, int] | None = None
        self._wanted = ""

    def compose(self) -> ComposeResult:
        """A box and the scenes under it."""
        with Vertical(id="box"):
            yield FilterList(self.text("tui.rehearsal.scenes.type"), spaced=False)
        yield TooSmall()

    def on_mount(self) -> None:
        """Look for the ways."""
        frame(self.query_one("#box"), self.text("tui.rehearsal.scenes.title"))
        self._fill()
        self.query_one(FilterList).box.focus()
        self.run_worker(self._look(), group="ways")

    async def _look(self) -> None:
        self._lengths = await asyncio.to_thread(self._rehearsal.lengths)
        if self.is_attached:
            self._fill()

    @on(FilterList.Narrowed)
    def _narrow(self, event: FilterList.Narrowed) -> None:
        self._wanted = event.wanted
        self._fill()

    @on(FilterList.Opened)
    def _choose(self, event: FilterList.Opened) -> None:
        self.dismiss(event.id)

    def _fill(self) -> None:
        lengths = self._lengths
        if lengths is None:
            entries = [option(self.text("tui.wait"), disabled=True)]
        else:
            scenes = [scene for scene in self._rehearsal.scenes() if matches(self._wanted, scene)]
            width = max(map(len, scenes), default=0)
            entries = [
                option(
                    joined((f"{scene:<{width}}  ", "bold"), (self._way(lengths.get(scene)), "$quiet")),
                    id=scene,
                    disabled=scene not in lengths,
                )
                for scene in scenes
            ] or [option(self.text("tui.rehearsal.scenes.none"), disabled=True)]
        self.query_one(FilterList).fill(entries)

    def _way(self, length: int | None) -> str:
        if length is None:
            return self.text("tui.rehearsal.scenes.no_way")
        if length == 0:
            return self.text("tui.rehearsal.scenes.at_once")
        return self.text.plural("tui.rehearsal.scenes.way", length)
