"""The figures of a class: the heat map of its criteria, what it missed, what it agreed on, what trying again changed."""

import asyncio
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from trainer.attempts.errors import StoreError
from trainer.reports.class_figures_words import figure_sections
from trainer.reports.class_words import criterion_name, who
from trainer.review.class_table import ClassRow
from trainer.tui.keys import bind
from trainer.tui.screens.base import TrainerScreen
from trainer.tui.screens.class_deeds import rubrics
from trainer.tui.text import Words, joined, notice, on_one_line
from trainer.tui.widgets.title_bar import TitleBar
from trainer.tui.wording import trouble

if TYPE_CHECKING:
    from trainer.assessment.rubric import Rubric
    from trainer.review.class_figures import ClassFigures
    from trainer.tui.pages.lines import Part

# Cells of a criterion's name in a narrow window, where the rest of its line takes fifty.
_NAME, _NARROW_NAME = 44, 12
# Logs are folded some tens a second: the page follows so often.
_EVERY = 25


class ClassFiguresScreen(TrainerScreen[None]):
    """Levels come at once; interests, objections and deals as their logs are folded, which is done once per attempt.

    Args:
        rows: the attempts; class_name: they are of, None for all classes; title: the same in words.
        hidden: codes instead of names.
    """

    NAME = "class_figures"
    CSS_PATH = "class_figures.tcss"
    BINDINGS = [bind("escape", "back", "back")]

    def __init__(
        self, rows: Sequence[ClassRow], class_name: str | None, title: str, *, hidden: bool = False
    ) -> None:
        super().__init__()
        self._rows = tuple(rows)
        self._whose = title
        self._class = class_name
        self._rubrics: tuple[Rubric, ...] = ()
        self._hidden = hidden
        self._figures: ClassFigures | None = None
        self._left = False

    def content(self) -> ComposeResult:
        """One page."""
        with VerticalScroll(id="page"):
            yield Words(self.text("tui.wait"), id="figures")

    def title_words(self) -> tuple[str, str]:
        """The class; that these are its figures."""
        return self.text("tui.class_figures.title"), on_one_line(self._whose)

    def on_mount(self) -> None:
        """Show what is known, then find out the rest."""
        self.query_one("#page").focus()
        self.beside(self._look, "look")

    def on_unmount(self) -> None:
        """Stop folding: what was found is kept, and the rest is found next time."""
        self._left = True

    def after_recompose(self) -> None:
        """Show it again."""
        self.query_one("#page").focus()
        self._show()

    def action_back(self) -> None:
        """To the table."""
        self.dismiss()

    async def _look(self) -> None:
        from trainer.review.class_figures import compute

        store = self.program.desk.existing_store()
        if store is None:
            return
        self._rubrics = await self.patiently(partial(rubrics, self.program.desk, self._class)) or ()
        steps = compute(store, self._rows)
        try:
            while not self._left and (step := await asyncio.to_thread(next, steps, None)) is not None:
                done, total = step
                if done % _EVERY == 0 or done == total:
                    self._figures = await asyncio.to_thread(self._made)
                    self._show()
                self._remark("" if done == total else self.text("class.progress", done=done, total=total))
        except (StoreError, OSError) as error:
            notice(self.app, trouble(error, self.text), "error", 8)

    def _made(self) -> "ClassFigures":
        from trainer.attempts.figures import figures_of
        from trainer.review.class_figures import class_figures

        store = self.program.desk.store()
        return class_figures(self._rows, figures_of(store, [row.attempt for row in self._rows]))

    def _show(self) -> None:
        figures, text = self._figures, self.text
        if figures is None or not self.query("#figures"):
            return
        longest = _NARROW_NAME if self.has_class("-narrow") else _NAME
        sections = figure_sections(
            figures,
            lambda criterion: criterion_name(criterion, self._rubrics, text),
            lambda row: who(row, text, hidden=self._hidden),
            text,
            longest,
        )
        parts: list[Part] = []
        for section in sections:
            parts += [(section.heading, "bold $primary"), "\n"]
            for line in section.lines:
                parts += [f"  {line}", "\n"]
            parts.append("\n")
        self.query_one("#figures", Words).show(joined(*parts))

    def _remark(self, words: str) -> None:
        for title in self.query(TitleBar):
            title.remark(words or self.title_words()[1])
