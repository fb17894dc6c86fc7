"""Whoever reviews a list of attempts: who that is, which attempt is open, what is kept from them."""

import time
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from trainer.attempts.moments import iso
from trainer.attempts.reviews import juror_names
from trainer.reports.hidden_names import NameMask
from trainer.reports.review_words import refused_words
from trainer.review.reviewing import Reviewing, ReviewRefused
from trainer.review.under_review import UnderReview, look_at
from trainer.review.unfinished import first_unfinished
from trainer.tui.keys import bind
from trainer.tui.screens.base import TrainerScreen
from trainer.tui.text import notice, on_one_line


class ReviewerScreen(TrainerScreen[None]):
    """The way from one attempt to the next. `ReviewScreen` is what is done with each.

    Args:
        attempts: ids of those to review, in order; at: the place of the first one to open.
        hide_names: whether a code stands for whoever played.
    """

    BINDINGS = [bind("j", "juror", "juror", show=False)]

    def __init__(self, attempts: Sequence[str], at: int = 0, hide_names: bool = False) -> None:
        super().__init__()
        self.hide_names = hide_names
        self._attempts = tuple(attempts)
        self._at = max(0, min(at, len(self._attempts) - 1))
        self._seen: UnderReview | None = None
        self._reviewing: Reviewing | None = None

    def mask(self, seen: UnderReview) -> NameMask:
        """What takes names out of words, where they are hidden."""
        return NameMask(seen.practice, self.hide_names)

    async def opened(self) -> None:
        """Show the attempt that was opened, or that none could be."""

    def title_words(self) -> tuple[str, str]:
        """The scenario; which of how many, and who reviews."""
        title = self.text("tui.review.titled")
        if self._seen is not None:
            title = on_one_line(self._seen.practice.scenario.title)
        by = self._reviewing.by if self._reviewing is not None else self.program.preferences.juror
        place, count = self._at + 1, len(self._attempts)
        return title, self.text("tui.review.title", place=place, count=count, by=on_one_line(by))

    def on_mount(self) -> None:
        """Open the first attempt."""
        self.beside(self._begin, "open")

    def action_go(self, step: int) -> None:
        """To the next attempt, or the one before."""
        at = self._at + step
        if 0 <= at < len(self._attempts):
            self._open(at)
        else:
            notice(self.app, self.text("tui.review.last" if step > 0 else "tui.review.first"))

    def action_next_unreviewed(self) -> None:
        """To the first attempt of the list that this juror has not finished rating."""
        self.beside(self._find_unreviewed, "open")

    async def action_other_blind(self) -> None:
        """Hide computed levels from now on, or show them at once; remembered."""
        before = self.program.preferences
        await self.program.remember(replace(before, review_blind=not before.review_blind))
        key = "tui.review.now_open" if before.review_blind else "tui.review.now_blind"
        notice(self.app, self.text(key), seconds=8)
        self._open(self._at)

    def action_juror(self) -> None:
        """Ask who reviews."""
        self.beside(self._change_juror, "open")

    async def _begin(self) -> None:
        named = self.program.preferences.juror or await self._ask_juror()
        if self._attempts and named:
            await self._take_up()
        else:
            self.dismiss()

    async def _change_juror(self) -> None:
        if await self._ask_juror():
            await self._take_up()

    async def _ask_juror(self) -> bool:
        """Ask for the juror's name and remember it; returns whether one was given."""
        from trainer.tui.screens.review_juror import ReviewJurorScreen

        known = await self.patiently(lambda: juror_names(self.program.desk.store())) or ()
        name = await self.app.push_screen_wait(ReviewJurorScreen(self.program.preferences.juror, known))
        if name is not None and name != self.program.preferences.juror:
            await self.program.remember(replace(self.program.preferences, juror=name))
        return name is not None

    async def _find_unreviewed(self) -> None:
        desk, by = self.program.desk, self.program.preferences.juror
        at = await self.patiently(lambda: first_unfinished(desk.store(), self._attempts, by))
        if at is None:
            return
        if at < 0:
            notice(self.app, self.text("tui.review.no_more"))
            return
        self._at = at
        await self._take_up()

    def _open(self, at: int) -> None:
        self._at = at
        self.beside(self._take_up, "open")

    async def _take_up(self) -> None:
        """Open the attempt at the place in the list, beside the screen."""
        self._seen, self._reviewing = None, None
        settings = self.program.preferences
        attempt = self._attempts[self._at]
        found = await self.patiently(partial(self._looked_at, attempt, settings.juror, settings.review_blind))
        if isinstance(found, ReviewRefused):
            notice(self.app, refused_words(found, self.text), "error", 10)
        elif found is not None:
            self._seen, self._reviewing = found
        if self.is_attached:
            await self.opened()

    def _looked_at(
        self, attempt: str, by: str, blind: bool
    ) -> "tuple[UnderReview, Reviewing] | ReviewRefused":
        store = self.program.desk.store()
        seen = look_at(store, attempt)
        try:
            return seen, Reviewing(
                store,
                attempt,
                by,
                criteria=seen.criteria,
                turns=len(seen.practice.lines),
                blind=blind,
                now=lambda: iso(time.time()),
            )
        except ReviewRefused as error:
            return error
