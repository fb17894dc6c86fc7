"""An exhibit: something the student prepared to show, and what it says once it lies on the table."""

from dataclasses import dataclass

from trainer.language.reading import Reading

MOST_LINES = 3
"""Lines an exhibit has at most: it is looked at, not read."""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """What the student can show.

    Attributes:
        title: its name on the sheet and at the table.
        lines: at most `MOST_LINES`, as the student wrote them.
        facts: ids of the scenario's facts that it rests on.
    """

    title: str
    lines: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All that can be read on it."""
        return "\n".join((self.title, *self.lines))


@dataclass(frozen=True, slots=True)
class Shown:
    """An exhibit on the table. `reading` is of its own text: it tells what it is about and which facts it states, and
    commits to nothing."""

    exhibit: Exhibit
    reading: Reading
