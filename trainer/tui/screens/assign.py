"""Giving a class something to play: first the negotiation, then the terms; the file is written at the end."""

import asyncio
import os
import time
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Button, Input, RadioSet

from trainer.attempts.errors import StoreError
from trainer.practice.errors import PracticeError
from trainer.practice.library import ShelfItem
from trainer.practice.settings import extra_of
from trainer.scenario.shelf import is_shipped
from trainer.tui.given_over import give_over
from trainer.tui.keys import bind
from trainer.tui.screens.base import TrainerScreen
from trainer.tui.screens.told import ToldScreen
from trainer.tui.text import Words, joined, notice, on_one_line, option, plain
from trainer.tui.widgets.answers import Answers
from trainer.tui.widgets.choice import Choice
from trainer.tui.widgets.entry_box import EntryBox
from trainer.tui.widgets.filter_list import FilterBox, FilterList, matches
from trainer.tui.widgets.mode_choice import MODES
from trainer.tui.widgets.title_bar import TitleBar
from trainer.tui.wording import difficulty, kind_of_deal, minutes, trouble

if TYPE_CHECKING:
    from trainer.assessment.rubric import Rubric
    from trainer.attempts.assignment import Assignment
    from trainer.attempts.assignment_file import AssignmentFile
    from trainer.review.assigning import Terms

_USUAL_MODE = "practice"
_LONGEST = 80


class FormBox(FilterBox):
    """A line of the form."""

    BINDINGS = [bind("enter", "submit", "go_on")]


class AssignScreen(TrainerScreen[None]):
    """Choose, fill in, write.

    Args:
        class_name: the class it is for, as far as it is known.
    """

    NAME = "assign"
    CSS_PATH = "assign.tcss"
    BINDINGS = [
        bind("ctrl+s", "write", "write_file"),
        bind("escape", "back", "back"),
    ]

    def __init__(self, class_name: str = "") -> None:
        super().__init__()
        self._class_name = class_name
        self._items: dict[str, ShelfItem] = {}
        self._item: ShelfItem | None = None
        self._rubrics: tuple[Rubric, ...] = ()
        self._own_rubric = ""
        self._known: tuple[str, ...] = ()
        self._writing = False

    def content(self) -> ComposeResult:
        """The negotiations; the form comes when one is chosen."""
        with Vertical(id="pick"):
            yield Words(self.text("tui.assign.pick"), id="question")
            yield FilterList(self.text("tui.assign.filter"), id="scenarios")
        yield VerticalScroll(id="form", can_focus=False)

    def title_words(self) -> tuple[str, str]:
        """The program; the screen, and what is given."""
        title = self.text("tui.assign.title")
        return self.text("app.title"), f"{title} · {on_one_line(self._item.title)}" if self._item else title

    def on_mount(self) -> None:
        """Find the negotiations."""
        self.query_one(FilterList).box.focus()
        self.beside(self._find, "find")

    def after_recompose(self) -> None:
        """From the beginning: the form is written in one language."""
        self._item = None
        self.remove_class("-form")
        self._fill()
        self.query_one(FilterList).box.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is something to write once a negotiation is chosen."""
        return action != "write" or self._item is not None

    def action_back(self) -> None:
        """From the form to the negotiations, from them to where one came from."""
        if self._item is None:
            self.dismiss()
            return
        self._item = None
        self.remove_class("-form")
        self.query_one(TitleBar).remark(self.title_words()[1])
        self.query_one(FilterList).box.focus()
        self.refresh_bindings()

    def action_write(self) -> None:
        """Write the file."""
        if self._item is not None and not self._writing:
            terms = self._terms()
            if terms is not None:
                self._writing = True
                self.run_worker(self._write(self._item.path, terms), group="write", exclusive=True)

    async def _find(self) -> None:
        from trainer.attempts.received import classes
        from trainer.review.assigning import known_rubrics

        desk = self.program.desk
        items = await self.patiently(lambda: desk.shelf(False)) or ()
        self._items = {str(item.path): item for item in items if not item.errors}
        self._fill()

        def known() -> "tuple[tuple[str, ...], tuple[Rubric, ...]]":
            store = desk.existing_store()
            names = () if store is None else tuple(size.name for size in classes(store) if size.name)
            return names, known_rubrics(desk.folders())

        found = await self.patiently(known)
        if found is not None:
            self._known, self._rubrics = found

    def _fill(self) -> None:
        listing = self.query_one(FilterList)
        text = self.text
        entries = [
            option(
                joined(
                    (on_one_line(item.title), "bold"),
                    "\n",
                    (
                        " · ".join(
                            (
                                kind_of_deal(item.contract, item.market, text),
                                difficulty(item.difficulty, text),
                                minutes(item.minutes, text),
                            )
                        ),
                        "$quiet",
                    ),
                ),
                id=key,
            )
            for key, item in sorted(self._items.items(), key=lambda pair: pair[1].language != text.language)
            if matches(listing.wanted, item.title, item.id)
        ]
        listing.fill(entries or [option(text("tui.library.none"), disabled=True)], listing.pointed)

    @on(FilterList.Narrowed)
    def _narrow(self) -> None:
        self._fill()

    @on(FilterList.Opened)
    def _chosen(self, event: FilterList.Opened) -> None:
        if item := self._items.get(event.id):
            self.beside(partial(self._show_form, item), "form")

    async def _show_form(self, item: ShelfItem) -> None:
        scenario = await self.patiently(lambda: self.program.desk.scenario(item.path))
        if scenario is None or not self.is_attached:
            return
        self._item, self._own_rubric = item, scenario.rubric
        form = self.query_one("#form")
        await form.remove_children()
        await form.mount_all(self._form(item))
        self.add_class("-form")
        self.query_one(TitleBar).remark(self.title_words()[1])
        self.refresh_bindings()
        self.query_one("#class", Input).focus()

    def _form(self, item: ShelfItem) -> list[Words | FormBox | Answers | EntryBox | Horizontal]:
        from trainer.reports.place import documents_folder

        text = self.text
        parts: list[Words | FormBox | Answers | EntryBox | Horizontal] = [
            self._label("class"),
            FormBox(
                value=self._class_name,
                placeholder=text("assign.form.class.hint"),
                max_length=_LONGEST,
                select_on_focus=False,
                id="class",
            ),
        ]
        if self._known:
            known = text("assign.form.class.known", names=", ".join(self._known))
            parts.append(Words(on_one_line(known), classes="hint"))
        parts += [
            self._label("mode"),
            Answers(
                *(Choice(plain(text(f"tui.mode.{mode}")), mode == _USUAL_MODE) for mode in MODES), id="mode"
            ),
            self._label("difficulty"),
            Answers(
                Choice(plain(text("assign.form.difficulty.own")), True),
                *(Choice(plain(text(f"tui.difficulty.{n}"))) for n in (1, 2, 3)),
                id="difficulty",
            ),
        ]
        if len(self._rubrics) > 1:
            parts += [self._label("rubric"), self._rubric_answers()]
        parts += [
            self._label("deadline"),
            FormBox(placeholder=text("assign.form.deadline.hint"), max_length=_LONGEST, id="deadline"),
            self._label("extra"),
            FormBox(placeholder=text("assign.form.extra.hint"), max_length=4, id="extra"),
            self._label("note"),
            EntryBox("note", "", prompt=text("assign.form.note.hint"), editable=True, id="note"),
        ]
        if not is_shipped(item.path):
            parts.append(Words(text("assign.form.carries"), classes="hint"))
        parts.append(Words(text("assign.form.where", folder=str(documents_folder())), classes="hint"))
        parts.append(Horizontal(Button(plain(text("assign.form.write")), id="write"), id="answers"))
        return parts

    def _label(self, name: str) -> Words:
        return Words(self.text(f"assign.form.{name}"), classes="label")

    def _rubric_answers(self) -> Answers:
        text, answers = self.text, []
        for rubric in self._rubrics:
            title = rubric.title.of(text.language)
            own = rubric.id == self._own_rubric
            answers.append(Choice(plain(text("assign.form.rubric.own", title=title) if own else title), own))
        return Answers(*answers, id="rubric")

    def _terms(self) -> "Terms | None":
        """What was filled in; None where something is wrong, which is then said and pointed at."""
        from trainer.review.assigning import Terms
        from trainer.review.deadline import BadDeadline, deadline

        text = self.text
        class_name, until, extra = (
            self.query_one(f"#{name}", Input) for name in ("class", "deadline", "extra")
        )
        if not class_name.value.strip():
            self._refuse(class_name, text("assign.no_class"))
            return None
        try:
            end = deadline(until.value, datetime.now().astimezone())
        except BadDeadline as error:
            self._refuse(until, text(f"assign.deadline.{error.reason}", typed=until.value))
            return None
        percent = extra_of(extra.value)
        if percent is None:
            self._refuse(extra, text("assign.form.extra.wrong"))
            return None
        chosen = {one.id: max(0, one.pressed_index) for one in self.query(Answers)}
        rubric = self._rubrics[chosen["rubric"]].id if "rubric" in chosen else ""
        return Terms(
            class_name=class_name.value,
            mode=MODES[chosen["mode"]],
            rubric="" if rubric == self._own_rubric else rubric,
            difficulty=chosen["difficulty"],
            extra=percent,
            deadline=end,
            note=self.query_one("#note", EntryBox).text,
        )

    def _refuse(self, box: Input, words: str) -> None:
        notice(self.app, words, "warning", 8)
        box.focus()

    async def _write(self, path: Path, terms: "Terms") -> None:
        text, desk = self.text, self.program.desk

        def made() -> "tuple[AssignmentFile, Path]":
            from trainer.reports.given_files import write_assignment
            from trainer.reports.place import documents_folder
            from trainer.review.assigning import keep_made, made_assignment

            file = made_assignment(
                path, terms, now=time.time(), entropy=os.urandom(16), folders=desk.folders()
            )
            keep_made(desk.store(), file)
            return file, write_assignment(file, documents_folder(), text)

        try:
            file, written = await asyncio.to_thread(made)
        except (StoreError, PracticeError, OSError) as error:
            notice(self.app, trouble(error, text), "error", 8)
            return
        finally:
            self._writing = False
        told = ToldScreen(
            text("assign.done.title"),
            (*self._echo(file.assignment), *text("assign.done", path=str(written)).split("\n\n")),
            text("assign.done.folder"),
            text("assign.done.close"),
        )
        if await self.app.push_screen_wait(told):
            await give_over(self.app, written)
        self.dismiss()

    def _echo(self, assignment: "Assignment") -> tuple[str, ...]:
        """What was given, to be checked once more: for whom, how, until when."""
        from trainer.reports.assigned import brief_lines

        lines = brief_lines(assignment, self.text, note=False)
        return lines if assignment.deadline else (*lines, self.text("assign.done.no_deadline"))

    @on(Input.Submitted)
    def _next(self, event: Input.Submitted) -> None:
        event.stop()
        self.focus_next()

    @on(Answers.Settled)
    def _settled(self) -> None:
        self.focus_next()

    @on(RadioSet.Changed)
    def _other_answer(self, event: RadioSet.Changed) -> None:
        event.stop()

    @on(Button.Pressed, "#write")
    def _pressed(self) -> None:
        self.action_write()
