"""The attempts of this machine that were handed in."""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.attempts.store import Store


@dataclass(frozen=True, slots=True)
class Handed:
    """One handing in: when (ISO 8601, UTC), the path of the file, the names it was handed in under."""

    at: str
    file: str
    under: tuple[str, ...]


def note_handed(store: "Store", attempt: str, handed: Handed) -> None:
    """Note it, in place of an earlier one. Raises StoreError."""
    under = json.dumps(list(handed.under), ensure_ascii=False)
    with store.writing() as connection:
        connection.execute(
            "insert or replace into handed (attempt, at, file, under) values (?, ?, ?, ?)",
            (attempt, handed.at, handed.file, under),
        )


def handed_of(store: "Store", attempt: str) -> Handed | None:
    """When an attempt was last handed in; None where it was not. Raises StoreError."""
    with store.reading() as connection:
        row = connection.execute(
            "select at, file, under from handed where attempt = ?", (attempt,)
        ).fetchone()
    return None if row is None else Handed(row[0], row[1], tuple(json.loads(row[2])))
