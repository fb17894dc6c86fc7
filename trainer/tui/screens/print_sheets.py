"""The jury's sheets of some attempts: one page each, with the names or without."""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.attempts.errors import StoreError
from trainer.practice.errors import PracticeError
from trainer.tui.keys import bind
from trainer.tui.screens.paper import Paper, PaperScreen, Printed

if TYPE_CHECKING:
    from trainer.assessment.rubric import Rubric
    from trainer.practice.practice import Practice
    from trainer.reports.elements import Markup


class PrintScreen(PaperScreen):
    """Sheets are made one after the other, with how far it has come; an attempt that cannot be opened is left out and said.

    Args:
        attempts: their ids, in the order of printing; a page each.
        hide_names: whether to begin with the names hidden.
    """

    PAPERS = (Paper("sheets"), Paper("grid"))
    BINDINGS = [bind("n", "names", "print_names")]

    def __init__(self, attempts: Sequence[str], hide_names: bool = False) -> None:
        super().__init__()
        self._attempts = tuple(attempts)
        self._hidden = hide_names

    def title_words(self) -> str:
        """How many pages it will be."""
        return self.text.plural("jury.titles", len(self._attempts))

    def state_words(self) -> str:
        """Whether names are printed, and what changes that."""
        return self.text("tui.print.names_hidden" if self._hidden else "tui.print.names_shown")

    def action_names(self) -> None:
        """Print the names, or a code in place of each."""
        self._hidden = not self._hidden
        self.show_state()

    async def print(self, paper: Paper) -> Printed | None:
        """The sheets, or a blank grid for the scenarios played."""
        if paper.name == "grid":
            return await asyncio.to_thread(self._grids)
        return await self._sheets()

    async def _sheets(self) -> Printed | None:
        from trainer.reports.jury_sheet import jury_document

        text, hidden, left_out = self.text, self._hidden, 0
        articles: list[Markup] = []
        stem = text("jury.file_several", count=len(self._attempts))
        for done, attempt in enumerate(self._attempts):
            self.say(text("tui.print.progress", done=done, total=len(self._attempts)))
            try:
                practice = await asyncio.to_thread(self.program.desk.resume, attempt)
                articles.append(await asyncio.to_thread(self._article, practice, hidden))
                if len(self._attempts) == 1:
                    stem = self._stem(practice)
            except (StoreError, PracticeError):
                left_out += 1
        if not articles:
            self.say(text("tui.print.nothing"))
            return None
        html = await asyncio.to_thread(jury_document, articles, text)
        return Printed(stem, html, text.plural("tui.print.left_out", left_out) if left_out else "")

    def _article(self, practice: "Practice", hidden: bool) -> "Markup":
        from trainer.reports.jury_sheet import jury_article

        return jury_article(practice, self.text, hide_names=hidden)

    def _stem(self, practice: "Practice") -> str:
        from trainer.reports.exported import file_stem

        return file_stem(practice, self.text, "sheet")

    def _grids(self) -> Printed:
        """A grid for each rubric that was played on, in the order of the attempts."""
        from trainer.reports.blank_grid import grid_article
        from trainer.reports.paper import document

        text = self.text
        rubrics: dict[str, Rubric] = {}
        for attempt in self._attempts:
            practice = self.program.desk.resume(attempt)
            rubrics.setdefault(practice.started.rubric_hash, practice.rubric)
        articles = [grid_article(rubric, text) for rubric in rubrics.values()]
        return Printed(text("face.file.grid"), document(text("grid.title"), articles, text))
