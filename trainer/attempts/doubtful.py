"""The stored replies that were not understood, or whose reading was contested: as played, nothing is read again."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trainer.attempts.steps import in_steps

if TYPE_CHECKING:
    from trainer.attempts.store import Store

_FIELDS = (
    "$.text", "$.at", "$.turn.scene", "$.turn.matched", "$.turn.reaction", "$.turn.runner_up", "$.turn.margin",
    "$.reading.samples",
)  # fmt: skip
_EXTRACT = "json_extract(body, " + ", ".join(f"'{field}'" for field in _FIELDS) + ")"
# As our own encoder writes it; inside a text the quotes would be escaped. Looking for it costs a tenth of parsing.
_UNMATCHED = '"matched":false'
_QUERY = f"""
select attempts.scenario, attempts.parent, events.attempt, events.n, events.kind,
       case when events.kind = 'contested'
            then json_extract(body, '$.n', '$.words', '$.remark', '$.withdrawn')
            when instr(body, '{_UNMATCHED}') > 0 then {_EXTRACT} end
from events join attempts on attempts.id = events.attempt
where events.kind in ('replied', 'contested') and events.attempt in ({{ids}})
order by events.attempt, events.n
"""
_REACTION = "reaction:"

FAINT = 0.05
"""A reply that is less likely than this (0–1) to be what a sample means has nothing in common with it."""


@dataclass(frozen=True, slots=True)
class DoubtfulReply:
    """One reply that was not understood or contested.

    Attributes:
        attempt, at: in which attempt, and how many seconds after its start.
        scene: it was said in; text: as said.
        understood: whether something other than the ladder answered; reaction: which reaction did, if any.
        runner_up, margin: the reaction that came next, and by how much.
        near: reactions with a sample that the reply has something in common with, and how close it was (0–1), the nearest
            first.
        contested: whether the student said it was misread; remark: in which words, may be empty.
    """

    attempt: str
    scenario: str
    at: float
    scene: str
    text: str
    understood: bool
    reaction: str | None = None
    runner_up: str | None = None
    margin: float = 0.0
    near: tuple[tuple[str, float], ...] = ()
    contested: bool = False
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Doubtful:
    """What one step found; `done` of the `total` attempts have been looked at."""

    done: int
    total: int
    replies: tuple[DoubtfulReply, ...]


def doubtful(store: "Store", scenario: str | None = None) -> Iterator[Doubtful]:
    """The doubtful replies, attempt by attempt in the order they were begun. What a branch only took over from the attempt
    it branched from was heard once, and is told once.

    Args:
        scenario: only the attempts at this one, by its id.

    Raises:
        StoreError: the attempts cannot be read.
    """
    known: dict[str, frozenset[tuple[float, str]]] = {}
    for step in in_steps(store, scenario, _QUERY):
        logs: dict[str, list[tuple[Any, ...]]] = {}
        for row in step.rows:
            logs.setdefault(row[2], []).append(row)
        found: list[DoubtfulReply] = []
        for attempt, log in logs.items():
            theirs = _of_attempt(store, log)
            inherited = known.get(log[0][1] or "", frozenset())
            found += (reply for reply in theirs if (reply.at, reply.text) not in inherited)
            known[attempt] = frozenset((reply.at, reply.text) for reply in theirs)
        yield Doubtful(step.done, step.total, tuple(found))


def _of_attempt(store: "Store", log: list[tuple[Any, ...]]) -> list[DoubtfulReply]:
    scenario, _, attempt, *_ = log[0]
    doubted: dict[int, str] = {}
    contests: dict[int, tuple[str, str]] = {}
    # The places in the log of the replies that stand so far: what is contested is named by its place among them.
    standing: list[int] = []
    for _, _, _, n, kind, content in log:
        if kind == "replied":
            standing.append(n)
            if content is not None:
                doubted[n] = content
            continue
        number, words, remark, withdrawn = json.loads(content)
        place = number // 2 - 1
        if 0 <= place < len(standing):
            before = contests.get(standing[place], (words, ""))
            contests[standing[place]] = (words, remark or before[1])
        if withdrawn and standing:
            standing.pop()
    for n in contests.keys() - doubted.keys():
        doubted[n] = _content(store, attempt, n)
    found = (_reply(attempt, scenario, doubted[n], contests.get(n)) for n in sorted(doubted))
    return [reply for reply in found if reply is not None]


def _content(store: "Store", attempt: str, n: int) -> str:
    with store.reading() as connection:
        row = connection.execute(
            f"select {_EXTRACT} from events where attempt = ? and n = ?", (attempt, n)
        ).fetchone()
    return str(row[0])


def _reply(
    attempt: str, scenario: str, content: str, contest: tuple[str, str] | None
) -> DoubtfulReply | None:
    text, at, scene, matched, reaction, runner_up, margin, samples = json.loads(content)
    words, remark = contest or (None, "")
    contested = words == text
    if not text.strip() or (matched and not contested):
        return None
    close = [
        (one["name"].removeprefix(_REACTION), float(one["score"]))
        for one in samples or ()
        if one["score"] >= FAINT and one["name"].startswith(_REACTION)
    ]
    return DoubtfulReply(
        attempt=attempt,
        scenario=scenario,
        at=at,
        scene=scene,
        text=text,
        understood=bool(matched),
        reaction=reaction,
        runner_up=runner_up,
        margin=margin,
        near=tuple(sorted(close, key=lambda pair: -pair[1])),
        contested=contested,
        remark=remark if contested else "",
    )
