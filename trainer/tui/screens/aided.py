"""What helps beside the talk: hints, how a reply was read, the sheet, exhibits, the brief, taking turns at the keyboard."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.attempts.errors import StoreError
from trainer.negotiation.talk.exhibit import Exhibit
from trainer.practice.errors import NotInThisMode
from trainer.practice.goals import goal_of
from trainer.practice.practice import Practice
from trainer.reports.coach import hint_lines
from trainer.tui.draft import Draft
from trainer.tui.screens.base import TrainerScreen
from trainer.tui.screens.brief import BriefAtHand
from trainer.tui.screens.reading import Asked, ReadingScreen
from trainer.tui.text import notice
from trainer.tui.widgets.coach_strip import CoachStrip
from trainer.tui.widgets.reply_box import ReplyBox
from trainer.tui.wording import trouble

if TYPE_CHECKING:
    from trainer.practice.preparation import Sheet


class AidedScreen(TrainerScreen[None]):
    """A talk with everything that helps it on. `TalkScreen` is the talk itself."""

    def __init__(self, practice: Practice) -> None:
        super().__init__()
        self._practice = practice
        self._draft = Draft(self, practice)
        self._sending = False
        self._speaker = 0

    def send(self, words: str, exhibit: Exhibit | None = None) -> None:
        """Say something, with or without something shown; the talk does."""

    def show_anew(self) -> None:
        """Draw the talk again from its first line, a reply having been taken back; the talk does."""

    def action_brief(self) -> None:
        """The brief, over the talk."""
        self.app.push_screen(BriefAtHand(self._practice.scenario, goal_of(self._practice)))

    def action_sheet(self) -> None:
        """The preparation, over the talk."""
        from trainer.tui.screens.preparation import PreparationScreen

        practice, desk = self._practice, self.program.desk
        editable = practice.rules.notes and not practice.ended
        try:
            # What was typed on the brief meanwhile counts too.
            sheet = (
                desk.sheet(practice.scenario.id) if editable and practice.stored else None
            ) or practice.sheet
        except (StoreError, OSError):
            sheet = practice.sheet

        def keep(sheet: "Sheet") -> None:
            if practice.stored:
                desk.keep_sheet(practice.scenario.id, sheet)

        self.app.push_screen(
            PreparationScreen(practice.scenario, sheet, on_keep=keep, editable=editable), self._take_sheet
        )

    def _take_sheet(self, sheet: "Sheet | None") -> None:
        """Put what was prepared into the attempt, once the sheet is closed."""
        if sheet is None or self._practice.ended or not self._practice.rules.notes:
            return
        try:
            self._practice.prepare(sheet)
        except (StoreError, OSError) as error:
            notice(self.app, trouble(error, self.text), "error", 8)

    def action_exhibit(self) -> None:
        """Choose what to show."""
        from trainer.tui.screens.exhibit import ExhibitScreen

        if not self._sending:
            self.app.push_screen(ExhibitScreen(self._practice), self._show_exhibit)

    def action_speaker(self) -> None:
        """The other one speaks."""
        self._speaker = (self._speaker + 1) % max(1, len(self._practice.started.students))
        self.name_speaker()

    def action_hint(self) -> None:
        """A hint; asked again it says more."""
        try:
            hint = self._practice.hint()
        except NotInThisMode:
            notice(self.app, self.text("tui.talk.no_hint"))
        except (StoreError, OSError) as error:
            notice(self.app, trouble(error, self.text), "error", 8)
        else:
            lines = hint_lines(hint, self._practice.scenario, self.text)
            self.coach("tui.talk.hint", lines)

    def action_reading(self) -> None:
        """How the last reply was read, and what can be done about it."""
        if self._practice.replies and not self._sending:
            self.app.push_screen(ReadingScreen(self._practice), self._decide)

    def _show_exhibit(self, chosen: tuple[Exhibit, str] | None) -> None:
        if chosen is not None:
            self.send(chosen[1], chosen[0])

    def _decide(self, asked: Asked | None) -> None:
        if asked is None:
            return
        if asked.what == "rewind":
            self.run_worker(self._rewind(asked.n), exclusive=True, group="rewind")
            return
        try:
            taken_back = self._practice.contest(asked.n, asked.remark, self.by())
        except (StoreError, OSError) as error:
            notice(self.app, trouble(error, self.text), "error", 8)
            return
        if not taken_back:
            notice(self.app, self.text("tui.talk.flagged"), seconds=6)
            return
        box = self.query_one(ReplyBox)
        if not box.text.strip():
            box.put(self._practice.draft)
        notice(self.app, self.text("tui.talk.reword"), seconds=8)
        self.query_one(CoachStrip).close()
        self.show_anew()

    async def _rewind(self, n: int) -> None:
        desk, practice = self.program.desk, self._practice
        branch = await self.patiently(lambda: desk.rewind(practice, n))
        if branch is not None:
            self._draft.keep()
            self.program.switch_talk(branch)
            notice(self.app, self.text("tui.talk.branched", number=branch.number), seconds=8)

    def coach(self, title: str, lines: Sequence[str]) -> None:
        """Say something beside the talk; `title` is a key of the catalogue."""
        self.query_one(CoachStrip).say(self.text(title), lines, self.text("tui.talk.close_coach"))

    def by(self) -> str | None:
        """Who is typing."""
        students = self._practice.started.students
        return students[self._speaker] if students else None

    def name_speaker(self) -> None:
        """Write over the box who is typing, where two take turns."""
        students = self._practice.started.students
        self.query_one(ReplyBox).speaker = students[self._speaker] if len(students) > 1 else ""
