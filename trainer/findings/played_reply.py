"""One reply of a conversation that was played: how it was read, and what was answered. Findings show some of these."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlayedReply:
    """A reply and its answer, as data.

    Attributes:
        n: number of the reply in the transcript (2, 4, 6…).
        reply, answer: what the student said, and what the counterpart then said.
        scene, scene_after: ids of the scene it was said in, and of the one the talk stands in afterwards.
        reaction: id of the reaction that fired, None where none did.
        runner_up, margin: the reaction that came next, and by how much (0–1) the first was ahead.
        matched: False when the reply was not understood.
        moves: what the reply was read to do, in the order of its words.
        sources: what made the counterpart say each line ("reaction:ID", "bargain:RULE"…).
        trust: after the answer, 0–100.
        outcome: set when the talk ended here.
    """

    n: int
    reply: str
    answer: str
    scene: str
    scene_after: str
    reaction: str | None = None
    runner_up: str | None = None
    margin: float = 0.0
    matched: bool = True
    moves: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    trust: int = 50
    outcome: str | None = None
