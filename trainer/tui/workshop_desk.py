"""What the screens of whoever writes scenarios ask of the rest of the program."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from trainer.authoring.new.names import Contract, Difficulty, Market

if TYPE_CHECKING:
    from trainer.authoring.checked_file import CheckedFile
    from trainer.authoring.received import Added, Received
    from trainer.scenario.scenario import Language


@dataclass(frozen=True, slots=True)
class NewScenario:
    """What a new scenario is to be; an empty title takes the usual one of its family."""

    title: str
    contract: Contract
    market: Market
    language: "Language"
    difficulty: Difficulty


class WorkshopDesk(Protocol):
    """Scenarios of one's own. Methods may raise `OSError`."""

    def folder(self) -> Path:
        """Where one's own scenarios are."""

    def usual_title(self, contract: Contract, language: "Language") -> str:
        """The title a new scenario of this family takes when none is typed."""

    def write(self, wanted: NewScenario, language: "Language") -> Path:
        """Write the skeleton of a new scenario over nothing that is there; the schema for editors beside it says what it
        says in `language`. Returns its file."""

    def check(self, path: Path) -> "CheckedFile":
        """The check of a scenario's file, not yet begun."""

    def look_at(self, typed: str) -> "Received":
        """Check a file received from somebody else. Raises NotReceived."""

    def add(self, received: "Received") -> "Added":
        """Copy it among one's own scenarios."""


class LocalWorkshop:
    """The workshop of this machine's user.

    Args:
        folders: of scenarios, besides the usual places.
    """

    def __init__(self, folders: tuple[Path, ...] = ()) -> None:
        self._folders = folders

    def folder(self) -> Path:
        """The folder that `trainer new` writes to."""
        from trainer.authoring.new.place import folder_for

        return folder_for(self._folders)

    def usual_title(self, contract: Contract, language: "Language") -> str:
        """The family's own."""
        from trainer.authoring.new.families import family

        return family(contract, language).text("title")

    def write(self, wanted: NewScenario, language: "Language") -> Path:
        """Write the skeleton under an id that nothing in the library has. Raises FileExistsError, OSError."""
        from datetime import date

        from trainer.authoring.new.families import family
        from trainer.authoring.new.making import scenario_text
        from trainer.authoring.new.place import write_scenario
        from trainer.authoring.new.wishes import Wishes, usual_parties

        usual = family(wanted.contract, wanted.language)
        you, them = usual_parties(usual)
        wishes = Wishes(
            id=self._id_of(wanted),
            title=self._title_of(wanted),
            language=wanted.language,
            contract=wanted.contract,
            market=wanted.market,
            difficulty=wanted.difficulty,
            you=you,
            them=them,
            issues=usual.usual,
            as_of=date.today(),
        )
        return write_scenario(self.folder(), wishes.id, scenario_text(wishes), language)

    def check(self, path: Path) -> "CheckedFile":
        """A check that looks for rubrics where the library looks for scenarios."""
        from trainer.authoring.checked_file import CheckedFile

        return CheckedFile(path, self._folders)

    def look_at(self, typed: str) -> "Received":
        """Check a file. Raises NotReceived, OSError."""
        from trainer.authoring.received import look_at
        from trainer.practice.library import shelf

        return look_at(typed, self.folder(), shelf(self._folders), self._folders)

    def add(self, received: "Received") -> "Added":
        """Copy it. Raises OSError."""
        from trainer.authoring.received import add

        return add(received)

    def _title_of(self, wanted: NewScenario) -> str:
        from trainer.authoring.new.wishes import typeset
        from trainer.practice.typed import clean_line

        return typeset(clean_line(wanted.title) or self.usual_title(wanted.contract, wanted.language))

    def _id_of(self, wanted: NewScenario) -> str:
        from trainer.authoring.new.place import taken_ids
        from trainer.authoring.new.wishes import id_of

        return id_of(self._title_of(wanted), taken_ids(self.folder(), self._folders))
