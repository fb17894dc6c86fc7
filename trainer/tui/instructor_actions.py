"""What the app does for whoever hands in, instructs and keeps: its commands, from anywhere."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from textual.screen import Screen

from trainer.tui.screens.confirm import ConfirmScreen

if TYPE_CHECKING:
    from trainer.tui.app import TrainerApp


class InstructorActions:
    """A part of the app. `instructor` says whether an instructor is at work, who may see what the counterparts keep to
    themselves."""

    instructor: bool

    @property
    def _program(self) -> "TrainerApp":
        return cast("TrainerApp", self)

    def instructor_commands(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """For the palette: (last part of the catalogue keys, action)."""
        everybody: tuple[tuple[str, Callable[[], object]], ...] = (
            ("open_file", self.action_open_file),
            ("progress", self.action_progress),
            ("backup", self.action_backup),
            ("restore", self.action_restore),
        )
        if not self.instructor:
            return (*everybody, ("instructor", self.action_instructor))
        return (
            ("classes", self.action_classes),
            ("receive", self.action_receive),
            ("assign", self.action_assign),
            *everybody,
            ("no_instructor", self.action_instructor),
        )

    async def action_instructor(self) -> None:
        """From instructor mode to the usual one and back; remembered."""
        program = self._program
        self.instructor = not self.instructor
        await program.remember(replace(program.preferences, instructor=self.instructor))
        for screen in program.screen_stack:
            screen.refresh_bindings()

    def as_instructor(self, job: Callable[[], object]) -> None:
        """Do something that shows what a counterpart keeps to herself: at once in instructor mode, else after asking."""
        program, text = self._program, self._program.text
        if self.instructor:
            job()
            return

        async def decided() -> None:
            await self.action_instructor()
            job()

        question = ConfirmScreen(
            text("instructor.question"),
            text("instructor.consequence"),
            text("instructor.yes"),
            text("instructor.no"),
        )
        program.push_screen(question, lambda sure: program.call_later(decided) if sure else None)

    def action_classes(self) -> None:
        """Open the instructor's home: the classes and what they handed in."""
        from trainer.tui.screens.class_table import ClassScreen

        self._open(ClassScreen)

    def action_receive(self) -> None:
        """Take in what was handed in."""
        from trainer.tui.screens.receive import ReceiveScreen

        self._open(ReceiveScreen)

    def action_assign(self) -> None:
        """Make the file that tells a class what to play."""
        from trainer.tui.screens.assign import AssignScreen

        self._open(AssignScreen)

    def action_open_file(self) -> None:
        """Open a file that somebody sent."""
        from trainer.tui.screens.open_file import OpenFileScreen

        self._open(OpenFileScreen)

    def action_progress(self) -> None:
        """Show what became better over the attempts."""
        from trainer.tui.screens.progress import ProgressScreen

        self._open(ProgressScreen)

    def action_backup(self) -> None:
        """Write all that is kept into one file."""
        from trainer.tui.screens.keeping import BackupScreen

        self._open(BackupScreen)

    def action_restore(self) -> None:
        """Take up again what such a file holds."""
        from trainer.tui.screens.keeping import RestoreScreen

        self._open(RestoreScreen)

    def _open(self, kind: Callable[[], Screen[Any]]) -> None:
        """Open a screen, if one of its kind is not open already."""
        if not any(type(screen) is kind for screen in self._program.screen_stack):
            self._program.push_screen(kind())
