"""What comes before the talk at a terminal: the brief, the preparation, what the mode asks for. No clock runs yet."""

from trainer.attempts.store import Store
from trainer.messages.catalogue import Messages
from trainer.messages.formats import clock_time, percent
from trainer.negotiation.talk.events import Mode
from trainer.plain.console import Console
from trainer.plain.sheet_questions import SheetQuestions, keeper
from trainer.plain.views import brief_lines, heading_lines
from trainer.practice.goals import goal_to_pursue
from trainer.practice.modes import RULES, limit_of
from trainer.practice.preparation import Sheet
from trainer.practice.sheets import kept_sheet
from trainer.reports.goals import goal_words
from trainer.scenario.scenario import Scenario


class WentAway(Exception):
    """The input has ended: nobody waits any more."""


class Lobby:
    """The room these students wait in."""

    def __init__(
        self,
        scenario: Scenario,
        console: Console,
        text: Messages,
        *,
        store: Store | None,
        students: tuple[str, ...],
    ) -> None:
        """Open the room.

        Args:
            store: where their preparation is kept, if anywhere.
        """
        self._scenario = scenario
        self._console = console
        self._text = text
        self._store = store
        self._students = students

    def wait(self, mode: Mode, extra: int, sheet: Sheet | None = None) -> Sheet:
        """Everything up to the moment the talk can begin.

        Args:
            extra: percent of extra time, before a jury.
            sheet: a preparation brought along, which is then not asked for.

        Returns:
            The preparation.

        Raises:
            WentAway, KeyboardInterrupt: after saying what is kept; StoreError.
        """
        try:
            self._greet()
            if sheet is None:
                sheet = self._prepared()
            self._call_in(mode, extra)
        except (WentAway, KeyboardInterrupt):
            self._console.tell(
                "", self._text("speak.stopped_bare" if self._store is None else "speak.stopped")
            )
            raise
        return sheet

    def _greet(self) -> None:
        """Say what is played and with which goal, and offer the brief."""
        self._console.tell(*heading_lines(self._scenario, self._text))
        brought = goal_to_pursue(self._store, self._students)
        if brought is not None:
            self._console.tell(self._text("plain.goal", words=goal_words(brought.goal, self._text)))
        answer = self._asked("plain.ask_brief")
        if answer.strip().casefold() in self._text("plain.yes").split():
            self._console.tell(*brief_lines(self._scenario, self._text))

    def _prepared(self) -> Sheet:
        store, scenario, students = self._store, self._scenario, self._students
        before = Sheet() if store is None else kept_sheet(store, scenario.id, students)
        keep = keeper(store, scenario.id, students, self._console, self._text)
        return SheetQuestions(scenario, self._console, self._text, keep).ask(before)

    def _call_in(self, mode: Mode, extra: int) -> None:
        """Say what the mode asks for; before a jury, wait until the student is ready."""
        self._console.tell(*mode_lines(self._scenario, mode, extra, self._text))
        if RULES[mode].timed:
            self._asked("speak.ready")

    def _asked(self, key: str) -> str:
        answer = self._console.ask(self._text(key))
        if answer is None:
            raise WentAway
        return answer


def mode_lines(scenario: Scenario, mode: Mode, extra: int, text: Messages) -> list[str]:
    """What a mode asks for; nothing for plain practice. `extra` is in percent."""
    limit = limit_of(mode, scenario.minutes, extra)
    if limit is not None:
        lines = [text("speak.mode.jury", minutes=scenario.minutes)]
        if extra:
            granted = percent(extra, text.language)
            lines.append(text("speak.extra", percent=granted, limit=clock_time(limit)))
        return lines
    if RULES[mode].choices:
        return [text("speak.mode.guided", name=scenario.counterpart.name)]
    return []
