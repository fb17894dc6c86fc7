"""A generated story of 500 scenes, of which 35 cannot be reached: the one other engines are measured with.

Edges mostly go forward, sometimes back, and the last tenth of the scenes may end the talk; the second way out of each scene
asks for some trust. The numbers come from the same seeded generator as theirs, so that the story is theirs too.
"""

from collections.abc import Iterator
from dataclasses import dataclass

SCENES, WAYS, SEED = 500, 3, 1
UNREACHABLE = 35
_MOVES = ("open_question", "argument", "refusal")

HEAD = """\
format: 1
id: story
title: A generated story
language: en
market: france
contract: sale
difficulty: 1
minutes: 30
turns: 80
as_of: 2026-09-01
rubric: bloc3-negociation
brief: A story that a program has written.
you: {name: Alex, role: seller, batna: {value: 40}}
counterpart: {name: Sam, role: buyer, trust: 2, batna: {value: 40}}
"""
ISSUES = """\
issues:
  price:
    label: Price
    options: {low: "10 €", high: "12 €"}
    you: {weight: 100, prefers: high}
    them: {weight: 100, prefers: low}
"""
ENDINGS = """\
endings:
  signed: {outcome: agreement, says: "Agreed."}
  in-part: {outcome: partial, says: "Agreed in part."}
  no-deal: {outcome: no_agreement, says: "No deal."}
  walked: {outcome: walked_away, says: "I am leaving."}
  left: {outcome: abandoned, says: "Goodbye."}
  clock: {outcome: time_out, says: "Time is up."}
"""


@dataclass(frozen=True, slots=True)
class Way:
    """A way out of a scene: to `target` (None: the end), with this much trust needed (None: none), for these points."""

    target: int | None
    needs: int | None
    trust: int


def ways(scenes: int = SCENES, seed: int = SEED) -> tuple[tuple[Way, ...], ...]:
    """The ways out of each scene, in order."""
    random = _random(seed)
    return tuple(
        tuple(_way(random, index, choice, scenes) for choice in range(WAYS)) for index in range(scenes)
    )


def _way(random: Iterator[float], index: int, choice: int, scenes: int) -> Way:
    goes_back = next(random) < 0.2
    jump = 1 + int(next(random) * 12)
    target = max(0, index - jump) if goes_back else min(scenes - 1, index + jump)
    ends = index >= scenes * 0.9 and choice == WAYS - 1
    needs = int(next(random) * 5) if choice == 1 else None
    return Way(None if ends else target, needs, int(next(random) * 3) - 1)


def _random(seed: int) -> Iterator[float]:
    """A linear congruential generator of 32 bits, 0–1."""
    state = (seed * 2654435761 + 12345) % 2**32
    while True:
        state = (state * 1664525 + 1013904223) % 2**32
        yield state / 2**32


def unreachable(story: tuple[tuple[Way, ...], ...]) -> frozenset[str]:
    """The scenes that no way leads to from the first, whatever the trust."""
    reached: set[int] = set()
    waiting = [0]
    while waiting:
        index = waiting.pop()
        if index not in reached:
            reached.add(index)
            waiting += [way.target for way in story[index] if way.target is not None]
    return frozenset(_scene(index) for index in range(len(story)) if index not in reached)


def as_file(story: tuple[tuple[Way, ...], ...], needs: int = 0) -> str:
    """The story as a scenario file.

    Args:
        needs: interests of five stages that any question opens; the ways that ask for trust ask for one of these instead.
    """
    scenes = "".join(_scene_lines(index, out, needs) for index, out in enumerate(story))
    return f"{HEAD}{_interests(needs)}{ISSUES}scenes:\n{scenes}{ENDINGS}"


def _interests(count: int) -> str:
    if not count:
        return ""
    stages = "".join(
        f'      - {{when: closed_question about price, says: "Stage {stage}."}}\n' for stage in range(5)
    )
    return "interests:\n" + "".join(
        f"  need-{name}:\n    about: price\n    stages:\n{stages}" for name in range(count)
    )


def _scene_lines(index: int, out: tuple[Way, ...], needs: int) -> str:
    head = f'  {_scene(index)}:\n    says: "The buyer raises point {index} and waits for an answer."\n    reactions:\n'
    return head + "".join(_reaction_lines(index, choice, way, needs) for choice, way in enumerate(out))


def _reaction_lines(index: int, choice: int, way: Way, needs: int) -> str:
    gate = _MOVES[choice]
    if way.needs is not None:
        gate += f" and {f'need-{index % needs}' if needs else 'trust'} >= {way.needs}"
    leads = "ends: no-deal" if way.target is None else f"goto: {_scene(way.target)}"
    trust = f", trust: {way.trust}" if way.trust else ""
    return (
        f"      reply-{index}-{choice}:\n        when: {gate}\n"
        f'        says: "Reply {choice} to point {index}"\n        then: {{{leads}{trust}}}\n'
    )


def _scene(index: int) -> str:
    return f"point-{index}"
