"""The if-then goal for the next attempt: chosen from those proposed, or put in one's own words."""

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, OptionList

from trainer.negotiation.talk.events import Goal
from trainer.practice.goals import LONGEST
from trainer.reports.goals import goal_words, measure_words
from trainer.tui.keys import bind
from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import Words, frame, joined, on_one_line, option
from trainer.tui.widgets.entry_list import EntryList
from trainer.tui.widgets.filter_list import FilterBox
from trainer.tui.widgets.too_small import TooSmall


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen: a goal, None for none; the student's own words for it, "" for the usual ones."""

    goal: Goal | None
    words: str = ""


class GoalScreen(TrainerModal[Choice]):
    """Gives back the choice; None leaves things as they are.

    Args:
        goals: those proposed, at least one; chosen: the one chosen before, if any.
    """

    CSS_PATH = "goal.tcss"
    BINDINGS = [bind("r", "reword", "reword"), bind("escape", "cancel", "close")]

    def __init__(self, goals: tuple[Goal, ...], chosen: Goal | None) -> None:
        super().__init__()
        known = [goal for goal in goals if chosen is None or goal.indicator != chosen.indicator]
        self._goals = (*([chosen] if chosen is not None else []), *known)

    def compose(self) -> ComposeResult:
        """The goals, and a box for one's own words."""
        with Vertical(id="box"):
            yield EntryList(id="goals")
            yield FilterBox(
                placeholder=self.text("tui.goal.placeholder"),
                max_length=LONGEST,
                select_on_focus=False,
                id="words",
            )
            yield Words(self.text("tui.goal.how"), id="how")
        yield TooSmall()

    def on_mount(self) -> None:
        """List them, none of them last."""
        text = self.text
        frame(self.query_one("#box"), text("tui.goal.title"))
        entries = [
            option(
                joined(
                    (on_one_line(goal_words(goal, text)), "bold"), "\n", (measure_words(goal, text), "$quiet")
                ),
                id=str(place),
            )
            for place, goal in enumerate(self._goals)
        ]
        none = joined((text("tui.goal.no_goal"), "bold"), "\n", (text("tui.goal.no_goal.tip"), "$quiet"))
        goals = self.query_one("#goals", EntryList)
        goals.fill([*entries, option(none, id="none")])
        goals.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While one writes, letters are letters; no goal has no words."""
        return action != "reword" or not (self.has_class("-writing") or self._goal is None)

    def action_reword(self) -> None:
        """Write the goal under the pointer in one's own words."""
        goal = self._goal
        if goal is None:
            return
        self.add_class("-writing")
        box = self.query_one("#words", Input)
        box.value = on_one_line(goal_words(goal, self.text))
        box.focus()
        self.call_after_refresh(box.action_end)
        self.query_one("#how", Words).show(self.text("tui.goal.writing"))

    def action_cancel(self) -> None:
        """Stop writing, or close."""
        if self.has_class("-writing"):
            self.remove_class("-writing")
            self.query_one("#goals").focus()
            self.query_one("#how", Words).show(self.text("tui.goal.how"))
        else:
            self.dismiss(None)

    @property
    def _goal(self) -> Goal | None:
        """The goal under the pointer, None on the last entry."""
        pointed = self.query_one("#goals", EntryList).pointed
        return self._goals[int(pointed)] if pointed is not None and pointed.isdecimal() else None

    @on(OptionList.OptionSelected, "#goals")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        goal = self._goal
        self.dismiss(Choice(goal, goal.words if goal is not None else ""))

    @on(Input.Submitted, "#words")
    def _written(self, event: Input.Submitted) -> None:
        event.stop()
        goal = self._goal
        usual = goal is not None and event.value.strip() == self.text(f"goal.say.{goal.indicator}")
        self.dismiss(Choice(goal, "" if usual else event.value))
