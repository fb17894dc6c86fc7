"""The part of a brief that an assignment changes: what is proposed, what counts for it. `BriefScreen` is the rest."""

from typing import TYPE_CHECKING

from trainer.practice.library import ShelfItem
from trainer.tui.keys import bind
from trainer.tui.screens.base import TrainerScreen
from trainer.tui.text import Words, notice
from trainer.tui.widgets.section import Section

if TYPE_CHECKING:
    from trainer.attempts.tasks import Task
    from trainer.negotiation.talk.events import Mode
    from trainer.scenario.scenario import Scenario


class AssignedBriefScreen(TrainerScreen[None]):
    """Proposes what was assigned. In another mode or at another difficulty one practises freely; both are kept apart from
    what is chosen for other negotiations.

    Args:
        item: the scenario on the shelf.
    """

    BINDINGS = [bind("a", "as_assigned", "as_assigned", show=False)]

    def __init__(self, item: ShelfItem) -> None:
        super().__init__()
        self._item = item
        self._scenario: Scenario | None = None
        # Mode and difficulty as they were chosen for free practice; None before they are known.
        self._usual: tuple[Mode, int] | None = None

    @property
    def assigned(self) -> "Task | None":
        """What is assigned of this scenario and not handed in yet."""
        task = self._item.task
        return task if task is not None and task.to_do else None

    @property
    def for_task(self) -> bool:
        """Whether what would be begun now is what was assigned."""
        if self.assigned is None:
            return False
        assignment = self.assigned.assignment
        own = self._scenario.difficulty if self._scenario is not None else 0
        chosen = self.program.difficulty or own
        return (assignment.mode, assignment.difficulty or own) == (self.program.mode, chosen)

    @property
    def extra(self) -> int:
        """Percent of extra time before a jury: the longer of what is granted here and what is assigned."""
        assigned = self.assigned.assignment.extra if self.assigned is not None and self.for_task else 0
        return max(assigned, self.program.desk.extra())

    def propose(self) -> None:
        """Remember what is chosen for free practice, and propose what is assigned."""
        self._usual = self.program.mode, self.program.difficulty
        self.action_as_assigned()

    def on_unmount(self) -> None:
        """What the assignment asked for is not for other negotiations."""
        if self.assigned is not None and self._usual is not None:
            self.program.mode, self.program.difficulty = self._usual

    def show_way(self) -> None:
        """Show what the modes allow and what Enter does."""

    async def look_again(self) -> None:
        """Ask the shelf how things stand."""

    def action_as_assigned(self) -> None:
        """Back to the mode and difficulty of the assignment."""
        if self.assigned is not None:
            assignment = self.assigned.assignment
            self.program.mode, self.program.difficulty = assignment.mode, assignment.difficulty
            self.show_way()

    def action_drop_task(self) -> None:
        """Mark the assignment as nothing to do any more."""
        if self.assigned is not None:
            self.run_worker(self._drop(self.assigned), exclusive=True)

    def show_task(self) -> None:
        """What is assigned, and whether what is set counts for it."""
        from trainer.reports.assigned import brief_lines

        task, granted = self.assigned, self.program.desk.extra()
        for said in self.query("#task").results(Words):
            said.display = task is not None
            if task is not None:
                extra = max(task.assignment.extra, granted)
                lines = [*brief_lines(task.assignment, self.text, extra, note=False)]
                if not self.for_task:
                    lines.append(self.text("assign.brief.other"))
                said.show("\n".join(lines))

    def note(self) -> tuple[Section, ...]:
        """The instructor's note, at the head of the page; nothing where there is none."""
        said = self.assigned.assignment.note if self.assigned is not None else ""
        return (Section(self.text("assign.label.note"), said),) if said else ()

    async def _drop(self, task: "Task") -> None:
        from trainer.attempts.assignment import drop_assignment

        desk, assignment = self.program.desk, task.assignment

        def drop() -> bool:
            drop_assignment(desk.store(), assignment.id)
            return True

        if await self.patiently(drop):
            said = self.text("tui.drop_task.done", class_name=assignment.class_name)
            if self._usual is not None:
                self.program.mode, self.program.difficulty = self._usual
            await self.look_again()
            notice(self.app, said, seconds=8)
