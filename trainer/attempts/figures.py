"""What of an attempt the figures of a class are made of, kept so that no log is folded twice."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from trainer import __version__

if TYPE_CHECKING:
    from trainer.attempts.store import Store


@dataclass(frozen=True, slots=True)
class AttemptFigures:
    """What became of one attempt, besides its levels.

    Attributes:
        interests: id → hidden, hinted, opened or used.
        objections: those she raised: id → whether it was answered.
        labels: `interest:ID` and `objection:ID` in the scenario's words. They give her interests away: whoever shows
            them minds that only instructors see them.
        deal: value of the deal to the student in hundredths of a percent (0–10,000), None without one; floor: of the
            alternative; worth, currency: in money, None where the scenario does not say.
    """

    interests: Mapping[str, str] = field(default_factory=dict)
    objections: Mapping[str, bool] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    deal: int | None = None
    floor: int = 0
    worth: int | None = None
    currency: str | None = None


def keep_figures(store: "Store", attempt: str, figures: AttemptFigures, length: int) -> None:
    """Keep the figures of an attempt whose log had so many events. Raises StoreError."""
    body = {name: getattr(figures, name) for name in AttemptFigures.__slots__}
    with store.writing() as connection:
        connection.execute(
            "insert or replace into figures (attempt, version, body) select id, ?, ? from attempts where id = ?",
            (_version(length), json.dumps(body, ensure_ascii=False), attempt),
        )


def figures_of(store: "Store", attempts: Sequence[str]) -> Mapping[str, AttemptFigures]:
    """The figures kept of these attempts that are still good: made by this version, of the log as it is now."""
    wanted = json.dumps(list(attempts))
    with store.reading() as connection:
        rows = connection.execute(
            "select attempt, body from figures where attempt in (select value from json_each(?)) and version ="
            " ? || '/' || (select 1 + max(n) from events where events.attempt = figures.attempt)",
            (wanted, __version__),
        ).fetchall()
    return {attempt: _decoded(json.loads(body)) for attempt, body in rows}


def _version(length: int) -> str:
    return f"{__version__}/{length}"


def _decoded(body: Mapping[str, Any]) -> AttemptFigures:
    return AttemptFigures(**{name: body[name] for name in AttemptFigures.__slots__ if name in body})
