"""Where the stored attempts at a scenario have been: how many came through each scene, reaction and ending."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.attempts.store import Store

# Only what counts is taken out of each event: decoding whole logs would cost a hundred times as much.
_QUERY = """
select events.attempt, events.kind,
       json_extract(events.body, '$.turn.scene', '$.turn.scene_after', '$.turn.reaction', '$.turn.ending'),
       json_extract(events.body, '$.opening.scene_after'), json_extract(events.body, '$.withdrawn')
from events join attempts on attempts.id = events.attempt
where attempts.scenario = ? and events.kind in ('started', 'replied', 'left', 'contested')
order by events.attempt, events.n
"""


@dataclass(frozen=True, slots=True)
class Visits:
    """How many attempts there are (branches are attempts too), and how many of them came through what, by id."""

    attempts: int = 0
    scenes: Mapping[str, int] = field(default_factory=dict)
    reactions: Mapping[str, int] = field(default_factory=dict)
    endings: Mapping[str, int] = field(default_factory=dict)


Step = tuple[str, str, str, str]
"""Of one turn: the scene before and after it, the reaction, the ending; "" for none."""


def visits(store: "Store", scenario: str) -> Visits:
    """The visits of all attempts at a scenario, whoever played it. Replies that were taken back do not count.

    Raises:
        StoreError: the attempts cannot be read.
    """
    logs: dict[str, list[Step]] = {}
    with store.reading() as connection:
        for attempt, kind, turn, opening, withdrawn in connection.execute(_QUERY, (scenario,)):
            steps = logs.setdefault(attempt, [])
            if kind == "started":
                steps.append(("", opening or "", "", ""))
            elif kind == "contested":
                if withdrawn and len(steps) > 1:
                    steps.pop()
            else:
                steps.append(_step(turn))
    return _counted(logs.values())


def _step(turn: str) -> Step:
    import json

    scene, after, reaction, ending = (str(value or "") for value in json.loads(turn))
    return scene, after, reaction, ending


def _counted(logs: Iterable[list[Step]]) -> Visits:
    number = 0
    scenes: Counter[str] = Counter()
    reactions: Counter[str] = Counter()
    endings: Counter[str] = Counter()
    for steps in logs:
        number += 1
        scenes.update({name for before, after, _, _ in steps for name in (before, after)} - {""})
        reactions.update({step[2] for step in steps} - {""})
        endings.update({step[3] for step in steps} - {""})
    return Visits(number, scenes, reactions, endings)
