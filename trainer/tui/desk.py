"""What the screens ask of the rest of the program. Nothing heavy is imported until a scenario or an attempt is opened."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from trainer.practice.data_place import Place, place_in_use, usable_folder
from trainer.practice.library import ShelfItem, shelf
from trainer.practice.settings import Settings, load_settings, named, save_settings

if TYPE_CHECKING:
    from trainer.attempts.assignment import Assignment
    from trainer.attempts.store import Store
    from trainer.attempts.summary import AttemptSummary, Kept
    from trainer.authoring.inbox_work import Inbox
    from trainer.authoring.recording import RecordedIn
    from trainer.authoring.rehearsal import Rehearsal
    from trainer.negotiation.talk.events import Goal, Mode
    from trainer.practice.practice import Practice
    from trainer.practice.preparation import Sheet
    from trainer.scenario.scenario import Scenario
    from trainer.tui.workshop_desk import WorkshopDesk


class Desk(Protocol):
    """Scenarios, attempts and settings, as the screens need them. Methods may raise `StoreError`, `PracticeError` and
    `OSError`, which the screens turn into messages."""

    def settings(self) -> Settings:
        """What is remembered about the user."""

    def keep_settings(self, settings: Settings) -> None:
        """Remember it."""

    def shelf(self, with_attempts: bool = True) -> tuple[ShelfItem, ...]:
        """The scenarios, with what the attempts at them come to unless those cannot be read."""

    def scenario(self, path: Path) -> "Scenario":
        """Load a scenario to show its brief."""

    def students(self) -> tuple[str, ...]:
        """Who practises: one name, two, or none."""

    def practise_as(self, students: tuple[str, ...]) -> None:
        """These practise from now on, whoever was named at the start."""

    def names(self) -> tuple[str, ...]:
        """Everybody of whom an attempt or a preparation is kept here."""

    def extra(self) -> int:
        """Percent of extra time that a jury grants."""

    def grant(self, extra: int) -> None:
        """From now on this much, whatever was asked for at the start."""

    def place(self) -> Place:
        """Where attempts are kept now."""

    def usable_folder(self, typed: str) -> Path:
        """The folder typed, tried out as a place for attempts. Raises FolderRefused."""

    def sheet(self, scenario: str) -> "Sheet":
        """The preparation of those who practise for a scenario, by its id; an empty one when there is none."""

    def keep_sheet(self, scenario: str, sheet: "Sheet") -> None:
        """Keep it as it is now."""

    def goal(self) -> "Goal | None":
        """The goal that those who practise chose for their next attempt."""

    def start(
        self, path: Path, language: str, mode: "Mode", sheet: "Sheet | None" = None, difficulty: int = 0
    ) -> "Practice":
        """Begin an attempt; `difficulty` 0 is the scenario's own."""

    def start_assigned(
        self, assignment: "Assignment", path: Path, language: str, sheet: "Sheet | None" = None
    ) -> "Practice":
        """Begin an attempt as an assignment says."""

    def resume(self, attempt: str) -> "Practice":
        """Take up an attempt, or open a finished one."""

    def rewind(self, practice: "Practice", n: int) -> "Practice":
        """Go back to before the reply number `n`, in a branch."""

    def rehearse(self, path: Path) -> "Rehearsal":
        """Open an author's own play of a scenario, of which nothing is kept."""

    def inbox(self, path: Path) -> "Inbox":
        """Open the inbox of a scenario: what students said that it did not understand."""

    def workshop(self) -> "WorkshopDesk":
        """What whoever writes scenarios needs."""

    def record(self, attempt: str, name: str) -> "RecordedIn | None":
        """Write an attempt into the file of its scenario, as a test of it; None where that file comes with the program.
        May raise `Unwritten` and `OtherScenario` too."""

    def history(self, offset: int, limit: int, everyone: bool = False) -> "Sequence[AttemptSummary]":
        """A page of the attempts of those who practise, or of everyone, the latest first."""

    def heard(self, wanted: str, everyone: bool = False) -> frozenset[str]:
        """The ids of the attempts, of those who practise or of everyone, in which all these words were said."""

    def delete(self, attempt: str) -> None:
        """Remove an attempt for good."""

    def kept(self, student: str) -> "Kept":
        """How much is kept of a student."""

    def forget(self, student: str) -> int:
        """Remove for good all that is kept of a student; returns how many attempts that were."""

    def store(self) -> "Store":
        """The attempts, opened; made where there are none yet."""

    def existing_store(self) -> "Store | None":
        """The same, None where nothing has been stored yet: looking must create nothing."""

    def folders(self) -> tuple[Path, ...]:
        """The folders of scenarios that were named besides the usual places."""

    def close(self) -> None:
        """Close what is open."""


class LocalDesk:
    """The desk of this machine's user.

    Args:
        folders: of scenarios, besides the usual places.
        database: of attempts; None is the user's own.
        settings: file of settings; None is the user's own.
        seed: of every attempt started; None draws one each time.
        students: who plays; None takes the names of the settings.
        extra: percent of extra time in jury mode; None takes that of the settings.
    """

    def __init__(
        self,
        folders: tuple[Path, ...] = (),
        database: Path | None = None,
        settings: Path | None = None,
        *,
        seed: int | None = None,
        students: tuple[str, ...] | None = None,
        extra: int | None = None,
    ) -> None:
        self._folders = folders
        self._database = database
        self._settings = settings
        self._seed = seed
        self._students = None if students is None else named(students)
        self._extra = extra
        # The folder chosen in the settings as the program started: a later choice counts from the next start on.
        self._first_folder: str | None = None
        self._store: Store | None = None

    def settings(self) -> Settings:
        """What is remembered about the user."""
        settings = load_settings(self._settings)
        if self._first_folder is None:
            self._first_folder = settings.folder
        return settings

    def keep_settings(self, settings: Settings) -> None:
        """Remember it. Raises OSError."""
        save_settings(settings, self._settings)

    def shelf(self, with_attempts: bool = True) -> tuple[ShelfItem, ...]:
        """The scenarios. Looking creates no database. Raises StoreError."""
        return shelf(self._folders, self.existing_store() if with_attempts else None, self.students())

    def scenario(self, path: Path) -> "Scenario":
        """Load a scenario. Raises ScenarioUnusable, OSError."""
        from trainer.practice.sources import read_scenario

        return read_scenario(path).value

    def students(self) -> tuple[str, ...]:
        """The names given on the command line, else those of the settings."""
        return self.settings().students if self._students is None else self._students

    def practise_as(self, students: tuple[str, ...]) -> None:
        """These practise for the rest of this run."""
        self._students = named(students)

    def names(self) -> tuple[str, ...]:
        """Everybody of whom something is kept. Raises StoreError."""
        from trainer.attempts.history import names

        store = self.existing_store()
        return names(store) if store is not None else ()

    def extra(self) -> int:
        """The percent asked for on the command line, else that of the settings."""
        return self.settings().extra if self._extra is None else self._extra

    def grant(self, extra: int) -> None:
        """This percent for the rest of this run."""
        self._extra = extra

    def place(self) -> Place:
        """The folder of the database."""
        place = place_in_use(self.settings().folder if self._first_folder is None else self._first_folder)
        return place if self._database is None else replace(place, folder=self._database.parent)

    def usable_folder(self, typed: str) -> Path:
        """The folder typed, made and tried out. Raises FolderRefused."""
        return usable_folder(typed)

    def sheet(self, scenario: str) -> "Sheet":
        """The preparation kept for a scenario. Raises StoreError."""
        from trainer.practice.preparation import Sheet
        from trainer.practice.sheets import kept_sheet

        store = self.existing_store()
        return Sheet() if store is None else kept_sheet(store, scenario, self.students())

    def keep_sheet(self, scenario: str, sheet: "Sheet") -> None:
        """Keep the preparation for a scenario. Raises StoreError."""
        from trainer.practice.sheets import keep_sheet

        keep_sheet(self.store(), scenario, self.students(), sheet)

    def goal(self) -> "Goal | None":
        """The goal chosen last. Raises StoreError."""
        from trainer.practice.goals import goal_to_pursue

        brought = goal_to_pursue(self.existing_store(), self.students())
        return None if brought is None else brought.goal

    def start(
        self, path: Path, language: str, mode: "Mode", sheet: "Sheet | None" = None, difficulty: int = 0
    ) -> "Practice":
        """Begin an attempt. Raises ScenarioUnusable, RubricUnusable, StoreError, OSError."""
        from trainer.practice.beginning import start

        return start(
            path,
            mode=mode,
            students=self.students(),
            seed=self._seed,
            language=language,
            extra=self.extra(),
            difficulty=difficulty,
            sheet=sheet,
            store=self.store(),
            rubric_folders=self._folders,
        )

    def start_assigned(
        self, assignment: "Assignment", path: Path, language: str, sheet: "Sheet | None" = None
    ) -> "Practice":
        """Begin an attempt for an assignment. Raises ScenarioUnusable, RubricUnusable, StillADraft, StoreError, OSError."""
        from trainer.review.starting import start_assigned

        return start_assigned(
            assignment,
            path,
            store=self.store(),
            students=self.students(),
            language=language,
            extra=self.extra(),
            seed=self._seed,
            sheet=sheet,
            rubric_folders=self._folders,
        )

    def resume(self, attempt: str) -> "Practice":
        """Take up an attempt. Raises StoreError, PracticeError."""
        from trainer.practice.beginning import resume

        return resume(attempt, store=self.store())

    def rewind(self, practice: "Practice", n: int) -> "Practice":
        """Go back to before a reply, in a branch. Raises PracticeError, StoreError."""
        from trainer.practice.beginning import rewind

        return rewind(practice, n, store=self.store() if practice.stored else None)

    def rehearse(self, path: Path) -> "Rehearsal":
        """Open an author's play. Raises ScenarioUnusable, RubricUnusable, OSError."""
        from trainer.authoring.rehearsal import Rehearsal

        return Rehearsal(path, self._folders)

    def inbox(self, path: Path) -> "Inbox":
        """Open an inbox. Looking creates no database. Raises ScenarioUnusable, RubricUnusable, StoreError, OSError."""
        from trainer.authoring.inbox_work import Inbox

        return Inbox(path, self.existing_store(), self._folders)

    def workshop(self) -> "WorkshopDesk":
        """The same folders, for whoever writes scenarios."""
        from trainer.tui.workshop_desk import LocalWorkshop

        return LocalWorkshop(self._folders)

    def record(self, attempt: str, name: str) -> "RecordedIn | None":
        """Write an attempt into its scenario's file. Raises StoreError, PracticeError, Unwritten, OtherScenario, OSError."""
        from trainer.authoring.recording import record_into
        from trainer.scenario.shelf import is_shipped

        path = Path(self.store().path_of(attempt))
        return None if is_shipped(path) else record_into(path, self.resume(attempt), name, self._folders)

    def history(self, offset: int, limit: int, everyone: bool = False) -> "Sequence[AttemptSummary]":
        """A page of the attempts. Raises StoreError."""
        from trainer.attempts.history import attempts

        store, students = self.existing_store(), None if everyone else self.students()
        return () if store is None else attempts(store, limit=limit, offset=offset, students=students)

    def heard(self, wanted: str, everyone: bool = False) -> frozenset[str]:
        """The attempts in which all these words were said. Raises StoreError."""
        from trainer.attempts.history import heard

        store, students = self.existing_store(), None if everyone else self.students()
        return frozenset() if store is None else heard(store, wanted, students)

    def delete(self, attempt: str) -> None:
        """Remove an attempt for good."""
        self.store().delete((attempt,))

    def kept(self, student: str) -> "Kept":
        """How much is kept of a student. Raises StoreError."""
        from trainer.attempts.history import kept
        from trainer.attempts.summary import Kept

        store = self.existing_store()
        return Kept() if store is None else kept(store, student)

    def forget(self, student: str) -> int:
        """Remove for good all that is kept of a student. Raises StoreError."""
        return self.store().forget(student)

    def folders(self) -> tuple[Path, ...]:
        """Those of the start."""
        return self._folders

    def close(self) -> None:
        """Close the database."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def existing_store(self) -> "Store | None":
        """The attempts kept so far. Raises StoreError."""
        from trainer.attempts.folders import database_file

        if self._store is None and not (self._database or database_file()).exists():
            return None
        return self.store()

    def store(self) -> "Store":
        """The attempts. Raises StoreError."""
        if self._store is None:
            from trainer.attempts.store import open_store

            self._store = open_store(self._database)
        return self._store
