"""What the screens ask of the rest of the program. Nothing heavy is imported until a scenario or an attempt is opened."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from trainer.practice.library import ShelfItem, shelf
from trainer.practice.settings import Settings, load_settings, save_settings

if TYPE_CHECKING:
    from trainer.attempts.store import Store
    from trainer.attempts.summary import AttemptSummary
    from trainer.practice.practice import Practice
    from trainer.scenario.scenario import Scenario


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

    def start(self, path: Path, language: str) -> "Practice":
        """Begin an attempt."""

    def resume(self, attempt: str) -> "Practice":
        """Take up an attempt, or open a finished one."""

    def history(self, offset: int, limit: int) -> "Sequence[AttemptSummary]":
        """A page of the attempts, the latest first."""

    def delete(self, attempt: str) -> None:
        """Remove an attempt for good."""

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
    """

    def __init__(
        self,
        folders: tuple[Path, ...] = (),
        database: Path | None = None,
        settings: Path | None = None,
        *,
        seed: int | None = None,
        students: tuple[str, ...] | None = None,
    ) -> None:
        self._folders = folders
        self._database = database
        self._settings = settings
        self._seed = seed
        self._students = students
        self._store: Store | None = None

    def settings(self) -> Settings:
        """What is remembered about the user."""
        return load_settings(self._settings)

    def keep_settings(self, settings: Settings) -> None:
        """Remember it. Raises OSError."""
        save_settings(settings, self._settings)

    def shelf(self, with_attempts: bool = True) -> tuple[ShelfItem, ...]:
        """The scenarios. Looking creates no database. Raises StoreError."""
        return shelf(self._folders, self._existing_store() if with_attempts else None)

    def scenario(self, path: Path) -> "Scenario":
        """Load a scenario. Raises ScenarioUnusable, OSError."""
        from trainer.practice.sources import read_scenario

        return read_scenario(path).value

    def start(self, path: Path, language: str) -> "Practice":
        """Begin an attempt. Raises ScenarioUnusable, RubricUnusable, StoreError, OSError."""
        from trainer.practice.practice import start

        students = self.settings().students if self._students is None else self._students
        return start(
            path,
            students=students,
            seed=self._seed,
            language=language,
            store=self._open_store(),
            rubric_folders=self._folders,
        )

    def resume(self, attempt: str) -> "Practice":
        """Take up an attempt. Raises StoreError, PracticeError."""
        from trainer.practice.practice import resume

        return resume(attempt, store=self._open_store())

    def history(self, offset: int, limit: int) -> "Sequence[AttemptSummary]":
        """A page of the attempts."""
        from trainer.attempts.history import attempts

        store = self._existing_store()
        return attempts(store, limit=limit, offset=offset) if store is not None else ()

    def delete(self, attempt: str) -> None:
        """Remove an attempt for good."""
        self._open_store().delete((attempt,))

    def close(self) -> None:
        """Close the database."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def _existing_store(self) -> "Store | None":
        from trainer.attempts.folders import database_file

        if self._store is None and not (self._database or database_file()).exists():
            return None
        return self._open_store()

    def _open_store(self) -> "Store":
        if self._store is None:
            from trainer.attempts.store import open_store

            self._store = open_store(self._database)
        return self._store
