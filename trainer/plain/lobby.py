"""What comes before the talk at a terminal: the brief, the preparation, what the mode asks for. No clock runs yet."""

from trainer.messages.catalogue import Messages
from trainer.messages.formats import clock_time, percent
from trainer.negotiation.events import Mode
from trainer.plain.console import Console
from trainer.plain.sheet_questions import Keep, SheetQuestions
from trainer.plain.views import brief_lines, heading_lines
from trainer.practice.modes import RULES, limit_of
from trainer.practice.preparation import Sheet
from trainer.scenario.scenario import Scenario


class WentAway(Exception):
    """The input has ended: nobody waits any more."""


class Lobby:
    """The room one waits in."""

    def __init__(self, scenario: Scenario, console: Console, text: Messages) -> None:
        self._scenario = scenario
        self._console = console
        self._text = text

    def greet(self) -> None:
        """Say what is played, and offer the brief. Raises WentAway."""
        self._console.tell(*heading_lines(self._scenario, self._text))
        answer = self._asked("plain.ask_brief")
        if answer.strip().casefold() in self._text("plain.yes").split():
            self._console.tell(*brief_lines(self._scenario, self._text))

    def prepare(self, sheet: Sheet, keep: Keep) -> Sheet:
        """Ask for the preparation, from what is written already."""
        return SheetQuestions(self._scenario, self._console, self._text, keep).ask(sheet)

    def call_in(self, mode: Mode, extra: int) -> None:
        """Say what the mode asks for; before a jury, wait until the student is ready. Raises WentAway."""
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
