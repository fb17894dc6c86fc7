"""How many parts of a typed reply get an answer of their own in the turn that answers the whole of it.

Run: python benchmarks/parts.py [SCENARIO …]

Reads `data/answers/unseen` (see the README of `data/answers`): replies of talks with people who had not seen the scenarios, each
cut into parts, each part labelled with the reactions whose lines answer it. Every reply is played in the middle of a talk, after
the line that it followed. A part is answered where a reaction listed for it speaks, or what such a reaction lets be seen.
"""

import json
import sys
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path

from trainer.language.read import read, warm
from trainer.negotiation.step import open_talk, reading_context, step
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import Scenario

ROOT = Path(__file__).resolve().parents[1]
UNSEEN = ROOT / "data" / "answers" / "unseen"
MIDDLE = 3
KINDS = ("asked", "told", "social", "correction", "offer")


def spoken(scenario: Scenario, said: str, reply: str) -> tuple[set[str], set[str], int]:
    """The reactions that speak in answer to a reply; those that open what she lets be seen; the number of her lines."""
    opened, _ = open_talk(scenario, 1)
    state = replace(opened, replies=MIDDLE, pending=None)
    reading = read(reply, reading_context(scenario, state, (("counterpart", said),)))
    _, turn = step(scenario, state, reading, 1)
    named = {line.source.split(":")[1] for line in turn.lines if line.source.startswith("reaction:")}
    seen = {line.source.split(":")[1] for line in turn.lines if line.source.startswith("interest:")}
    known = [*scenario.anytime.values(), *(r for scene in scenario.scenes.values() for r in scene.reactions)]
    return named, {r.id for r in known if seen.intersection(r.then.opens)}, len(turn.lines)


def counted(path: Path) -> tuple[Counter[str], Counter[str], int, int, int]:
    """Parts with a fitting reaction and those answered, by kind; reactions that spoke, those that fit no part, and lines."""
    scenario = load_scenario((ROOT / "scenarios" / f"{path.stem}.yaml").read_bytes(), path.stem).scenario
    if scenario is None:
        raise SystemExit(f"{path.stem}: no such scenario")
    warm(scenario.language)
    replies: dict[tuple[str, str], list[dict[str, object]]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        replies[record["said"], record["reply"]].append(record)
    every: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    spoke = beside = lines = 0
    for (said, reply), parts in replies.items():
        named, opening, count = spoken(scenario, said, reply)
        wanted: set[str] = set()
        for part in parts:
            answers = part["answers"]
            assert isinstance(answers, list)
            wanted.update(answers)
            if answers:
                every[str(part["kind"])] += 1
                answered[str(part["kind"])] += not (named | opening).isdisjoint(answers)
        spoke, beside, lines = spoke + len(named), beside + len(named - wanted), lines + count
    return every, answered, spoke, beside, lines


def main() -> None:
    """Print, for each kind of part and in all, how many are answered; then what spoke beside the point."""
    every: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    spoke = beside = lines = 0
    for path in sorted(UNSEEN.glob("*.jsonl")):
        if len(sys.argv) > 1 and path.stem not in sys.argv[1:]:
            continue
        one, heard, said, wrong, count = counted(path)
        every, answered = every + one, answered + heard
        spoke, beside, lines = spoke + said, beside + wrong, lines + count
    for kind in KINDS:
        print(f"{kind:12}{answered[kind]:5} of {every[kind]:4}")
    whole = sum(every.values())
    print(f"{'all':12}{sum(answered.values()):5} of {whole:4}  {sum(answered.values()) / max(1, whole):.3f}")
    print(f"reactions heard {spoke}, listed for no part of the reply {beside}; lines {lines}")


if __name__ == "__main__":
    main()
