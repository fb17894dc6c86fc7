"""What a debrief leads on to: the own estimate before it, a retry, its comparison with the first attempt, a goal."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from trainer.attempts.errors import StoreError
from trainer.practice.estimates import estimate, may_estimate
from trainer.practice.goals import choose_goal
from trainer.practice.practice import Practice
from trainer.tui.keys import bind
from trainer.tui.screens.base import TrainerScreen
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.text import notice
from trainer.tui.wording import trouble

if TYPE_CHECKING:
    from trainer.assessment.comparison import Comparison
    from trainer.assessment.lessons import Lessons
    from trainer.tui.screens.goal import Choice


class AfterTalkScreen(TrainerScreen[None]):
    """The steps around a debrief. `DebriefScreen` is its pages."""

    BINDINGS = [
        bind("v", "compare", "compare"),
        bind("g", "goal", "goal"),
        bind("h", "hand_in", "hand_in"),
    ]

    def __init__(self, practice: Practice) -> None:
        super().__init__()
        self._practice = practice
        self._lessons: Lessons | None = None
        self._compared: Comparison | None = None

    def write_again(self) -> None:
        """Write the pages again."""

    def may_go_on(self, action: str) -> bool:
        """Whether a step makes sense now."""
        lessons = self._lessons
        if lessons is None:
            return False
        if action == "retry":
            return lessons.costly is not None and self._practice.rules.rewinds
        if action == "compare":
            return self._compared is not None
        return bool(lessons.proposals or lessons.chosen)

    def action_retry(self) -> None:
        """Take the talk up again from before the costliest reply."""
        if self._lessons is not None and self._lessons.costly is not None:
            self.ask_rewind(self._lessons.costly.turn)

    def action_compare(self) -> None:
        """Put the first attempt and the retry side by side."""
        from trainer.reports.retry import retry_sections
        from trainer.tui.screens.comparison import ComparisonScreen

        if self._compared is not None:
            self.app.push_screen(ComparisonScreen(retry_sections(self._practice, self._compared, self.text)))

    def action_goal(self) -> None:
        """Choose the goal for the next attempt."""
        from trainer.reports.goals import proposed
        from trainer.tui.screens.goal import GoalScreen

        if self._lessons is not None:
            goals = proposed(self._lessons, self.text)
            self.app.push_screen(GoalScreen(goals, self._lessons.chosen), self._aim)

    def action_hand_in(self) -> None:
        """Ask under which name, then write the file for the instructor."""
        from trainer.tui.screens.hand_in import HandInScreen

        self.app.push_screen(HandInScreen(self._practice))

    async def learn(self) -> None:
        """Ask for the own estimate where it is still to be given: before anything is computed or shown. Of somebody else's
        attempt nobody is asked."""
        from trainer.tui.screens.estimate import EstimateScreen

        if not may_estimate(self._practice) or not self._own:
            return
        levels = await self.app.push_screen_wait(EstimateScreen(self._practice.rubric))
        try:
            estimate(self._practice, levels or {})
        except (StoreError, OSError) as error:
            notice(self.app, trouble(error, self.text), "error", 8)

    def ask_rewind(self, n: int) -> None:
        """Ask, then take the talk up again from before the reply number `n`."""
        self.ask("rewind", n, partial(self._rewind, n))

    def ask(self, name: str, n: int, then: Callable[[], object]) -> None:
        """Ask before something that leaves the debrief."""
        text = self.text
        question = ConfirmScreen(
            text(f"tui.debrief.{name}.question", n=n),
            text(f"tui.debrief.{name}.consequence"),
            text(f"tui.debrief.{name}.yes"),
            text("tui.debrief.stay"),
        )

        def answered(sure: bool | None) -> None:
            if sure:
                then()

        self.app.push_screen(question, answered)

    @property
    def _own(self) -> bool:
        """Whether those who practise now played this attempt."""
        played, now = self._practice.started.students, self.program.desk.students()
        return {name.casefold() for name in played} == {name.casefold() for name in now}

    def _aim(self, choice: "Choice | None") -> None:
        if choice is None or self._lessons is None:
            return
        try:
            choose_goal(self._practice, choice.goal, choice.words)
        except (StoreError, OSError) as error:
            notice(self.app, trouble(error, self.text), "error", 8)
            return
        from trainer.assessment.lessons import chosen_in

        self._lessons = replace(self._lessons, chosen=chosen_in(self._practice.events))
        self.write_again()
        key = "tui.goal.dropped" if choice.goal is None else "tui.goal.kept"
        notice(self.app, self.text(key), seconds=6)

    def _rewind(self, n: int) -> None:
        self.run_worker(self._branch(n), exclusive=True, group="rewind")

    async def _branch(self, n: int) -> None:
        desk, practice = self.program.desk, self._practice
        branch = await self.patiently(lambda: desk.rewind(practice, n))
        if branch is not None:
            self.program.switch_talk(branch)
            notice(self.app, self.text("tui.talk.branched", number=branch.number), seconds=8)
