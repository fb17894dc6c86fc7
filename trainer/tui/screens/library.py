"""The library: which negotiation to play, and who plays."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets.option_list import Option

from trainer.attempts.tasks import deadline_of
from trainer.practice.library import ShelfItem
from trainer.reports.assigned import task_line
from trainer.scenario.shelf import is_shipped
from trainer.tui.keys import bind
from trainer.tui.screens import workshop
from trainer.tui.screens.base import TrainerScreen
from trainer.tui.text import Words, joined, on_one_line, option, plain
from trainer.tui.widgets.filter_list import FilterList, matches
from trainer.tui.widgets.title_bar import TitleBar
from trainer.tui.wording import difficulty, figure, kind_of_deal, known, minutes, people


class LibraryScreen(TrainerScreen[None]):
    """The first screen. At the right, where there is room, what the pointer is on."""

    NAME = "library"
    CSS_PATH = "library.tcss"
    BINDINGS = [
        bind("ctrl+r", "resume", "resume"),
        # Before the box, where it would clear the end of the line.
        bind("ctrl+k", "classes", "classes", priority=True),
        bind("ctrl+l", "app.history", "history"),
        # Before the box, where it would clear the line; so does Escape.
        bind("ctrl+u", "app.people", "people", priority=True),
        bind("ctrl+o", "app.open_file", "open_file"),
        bind("ctrl+s", "app.settings", "settings"),
        bind("escape", "clear", "clear", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._items: dict[str, ShelfItem] = {}
        self._looked = False
        self._wanted = ""
        self._pointed: str | None = None
        # What the pointer goes to once it has been found.
        self._awaited: str | None = None

    def content(self) -> ComposeResult:
        """The list, and what the pointer is on."""
        with Horizontal(id="page"):
            yield FilterList(self.text("tui.library.filter"), self._wanted, id="scenarios")
            with VerticalScroll(id="about", can_focus=False):
                yield Words(id="about-words")

    def title_words(self) -> tuple[str, str]:
        """The program; the screen, and who practises."""
        practising = people(self.program.desk.students(), self.text)
        return self.text("app.title"), f"{self.text('tui.library.title')} · {practising}"

    def on_mount(self) -> None:
        """Ready to type; the scenarios come in when they have been found."""
        self.query_one(FilterList).box.focus()

    def on_screen_resume(self) -> None:
        """An attempt may have been added meanwhile."""
        super().on_screen_resume()
        self._look_again()

    def people_changed(self) -> None:
        """Their attempts, and their names."""
        self.query_one(TitleBar).remark(self.title_words()[1])
        if self.is_current:
            self._look_again()

    def commands(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """What the pointer is on can be resumed and checked; one's own scenario can be rehearsed, and its inbox sorted.
        Scenarios are written, received, and found in their folder."""
        resume = (("resume", self.action_resume),) if self.check_action("resume", ()) else ()
        item = self._item()
        own = item is not None and not is_shipped(item.path)
        authors = (("rehearse", self.action_rehearse), ("inbox", self.action_inbox))
        check = (
            ()
            if item is None
            else (("check_scenario", self.action_check_scenario), ("face_to_face", self.action_face_to_face))
        )
        always = (
            ("new_scenario", self.action_new_scenario),
            ("add_scenario", self.action_add_scenario),
            ("open_folder", self.action_open_folder),
        )
        return (*resume, *(authors if own else ()), *check, *always)

    def before_recompose(self) -> None:
        """Keep what was typed."""
        self._wanted = self.query_one(FilterList).wanted

    def after_recompose(self) -> None:
        """Show it again."""
        self._fill()
        self.query_one(FilterList).box.focus()

    def action_resume(self) -> None:
        """Go on with the unfinished attempt at the scenario under the pointer."""
        item = self._item()
        if item is not None and item.unfinished:
            self.run_worker(self._resume(item.unfinished), exclusive=True)

    def action_rehearse(self) -> None:
        """Play the scenario under the pointer as its author does, keeping nothing."""
        if item := self._item():
            path = item.path
            self.program.as_instructor(lambda: self.run_worker(self._rehearse(path), exclusive=True))

    def action_inbox(self) -> None:
        """Sort what the scenario under the pointer did not understand."""
        if item := self._item():
            path = item.path
            self.program.as_instructor(lambda: self.run_worker(self._inbox(path), exclusive=True))

    def action_classes(self) -> None:
        """What the classes handed in."""
        self.program.action_classes()

    def action_check_scenario(self) -> None:
        """Check the scenario under the pointer."""
        if item := self._item():
            workshop.open_check(self, item.path)

    def action_face_to_face(self) -> None:
        """Print the scenario under the pointer, to play it live."""
        from trainer.tui.screens.face_to_face import FaceToFaceScreen

        if item := self._item():
            self.app.push_screen(FaceToFaceScreen(item.path))

    def action_new_scenario(self) -> None:
        """Write a new scenario."""
        self.run_worker(workshop.write_new(self), exclusive=True)

    def action_add_scenario(self) -> None:
        """Add a scenario received from somebody else."""
        self.run_worker(workshop.add_received(self), exclusive=True)

    def action_open_folder(self) -> None:
        """Open the folder of one's own scenarios."""
        self.run_worker(workshop.open_folder(self), exclusive=True)

    def show_scenario(self, path: Path) -> None:
        """Point at a scenario that has just come."""
        self._awaited = str(path)
        self.query_one(FilterList).box.value = ""
        self._look_again()

    def action_clear(self) -> None:
        """Show every scenario again."""
        self.query_one(FilterList).box.value = ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing to resume: the key is not offered."""
        if action == "resume":
            item = self._item()
            return bool(item and item.unfinished)
        return action != "classes" or self.program.instructor

    async def _resume(self, attempt: str) -> None:
        desk = self.program.desk
        practice = await self.patiently(lambda: desk.resume(attempt))
        if practice is not None:
            self.program.open_talk(practice)

    async def _rehearse(self, path: Path) -> None:
        desk = self.program.desk
        rehearsal = await self.patiently(lambda: desk.rehearse(path))
        if rehearsal is not None:
            self.program.open_rehearsal(rehearsal)

    async def _inbox(self, path: Path) -> None:
        desk = self.program.desk
        inbox = await self.patiently(lambda: desk.inbox(path))
        if inbox is not None:
            self.program.open_inbox(inbox)

    def _look_again(self) -> None:
        self.beside(self._look, "look")

    async def _look(self) -> None:
        desk = self.program.desk
        items = await self.patiently(desk.shelf)
        if items is None:
            # The attempts cannot be read, and that has been said. The scenarios still can.
            items = await self.patiently(lambda: desk.shelf(with_attempts=False)) or ()
        self._items = {str(item.path): item for item in items}
        self._looked = True
        if self._awaited in self._items:
            self._pointed, self._awaited = self._awaited, None
        self._fill()

    def _fill(self) -> None:
        listing = self.query_one(FilterList)
        found = [
            self._entry(key, item)
            for key, item in sorted(self._items.items(), key=lambda pair: self._place(pair[1]))
            if matches(listing.wanted, *self._searched(item))
        ]
        if not found:
            nothing = (
                "tui.library.none" if self._items else "tui.library.empty" if self._looked else "tui.wait"
            )
            found = [option(self.text(nothing), disabled=True)]
        listing.fill(found, self._pointed)
        self._show_about()

    def _place(self, item: ShelfItem) -> tuple[bool, float, bool]:
        """What is to be done comes first, the nearest deadline first; negotiations in the other language come last."""
        task = item.task if item.task is not None and item.task.to_do else None
        end = None if task is None else deadline_of(task.assignment)
        urgency = float("inf") if end is None else end.timestamp()
        return task is None, urgency, item.language != self.text.language

    def _searched(self, item: ShelfItem) -> tuple[str, ...]:
        deal = kind_of_deal(item.contract, item.market, self.text)
        task = "" if item.task is None else task_line(item.task, datetime.now(UTC), self.text)
        return item.title, item.id, deal, known("language", item.language, self.text), task

    def _entry(self, key: str, item: ShelfItem) -> Option:
        title: Content = plain(on_one_line(item.title), "bold")
        if item.errors:
            said = self.text.plural("tui.library.errors", item.errors)
            return option(joined(title, "\n", (said, "$error")), id=key)
        if item.unfinished:
            title = joined(title, (f"  {self.text('tui.library.unfinished')}", "$accent"))
        details = " · ".join(
            (
                difficulty(item.difficulty, self.text),
                minutes(item.minutes, self.text),
                known("language", item.language, self.text),
            )
        )
        second = f"{kind_of_deal(item.contract, item.market, self.text)} · {details}"
        lines: list[str | Content | tuple[str, str]] = [title, "\n", (second, "$quiet")]
        if item.task is not None:
            style = "bold $accent" if item.task.to_do else "$success"
            lines += ["\n", (task_line(item.task, datetime.now(UTC), self.text), style)]
        if item.attempts:
            lines += ["\n", (self._standing(item), "$secondary")]
        return option(joined(*lines), id=key)

    def _standing(self, item: ShelfItem) -> str:
        tries = self.text.plural("app.attempts", item.attempts)
        if item.best is None:
            return tries
        return f"{tries} · {self.text('tui.library.best', figure=figure(item.best, 20, self.text))}"

    def _show_about(self) -> None:
        item = self._item()
        self.refresh_bindings()
        if item is None:
            self.query_one("#about-words", Words).show("")
            return
        rows = [
            ("tui.about.deal", kind_of_deal(item.contract, item.market, self.text)),
            ("tui.about.difficulty", difficulty(item.difficulty, self.text)),
            ("tui.about.minutes", minutes(item.minutes, self.text)),
            ("tui.about.language", known("language", item.language, self.text)),
            ("tui.about.attempts", self._standing(item) if item.attempts else self.text("tui.about.never")),
        ]
        if item.task is not None:
            rows.append(("tui.about.task", task_line(item.task, datetime.now(UTC), self.text)))
        parts: list[str | Content | tuple[str, str]] = [(on_one_line(item.title), "bold $primary"), "\n\n"]
        for label, value in rows:
            parts += [(self.text(label), "$quiet"), "\n  ", value, "\n\n"]
        parts.append(self.text("tui.about.resume" if item.unfinished else "tui.about.open"))
        self.query_one("#about-words", Words).show(joined(*parts))

    def _item(self) -> ShelfItem | None:
        lists = self.query(FilterList)
        return self._items.get(lists.first().pointed or "") if lists else None

    @on(FilterList.Narrowed)
    def _narrow(self) -> None:
        self._fill()

    @on(FilterList.Pointed)
    def _point(self, event: FilterList.Pointed) -> None:
        self._pointed = event.id
        self._show_about()

    @on(FilterList.Opened)
    def _open(self, event: FilterList.Opened) -> None:
        if item := self._items.get(event.id):
            self.program.open_brief(item)
