"""How often the reaction that is chosen for a part of a typed reply is one that answers it.

Run: python benchmarks/answers.py

Reads `data/answers` (see its README) and routes each part in the middle of a talk, with every reaction whose gate asks
nothing of the state open. The shipped weights were learnt on these parts; `tools/train_likeness.py` prints the same
figures with each scenario left out in turn.
"""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

from trainer.language.read import read, warm
from trainer.negotiation.choosing.acts import derive_acts
from trainer.negotiation.choosing.routing import route
from trainer.negotiation.hearing.offers import read_offers
from trainer.negotiation.situation import Situation
from trainer.negotiation.step import open_talk, reading_context
from trainer.negotiation.voice.speech import Speech
from trainer.scenario.load import load_scenario

ROOT = Path(__file__).resolve().parents[1]
MIDDLE = 3


def counted(path: Path) -> Counter[str]:
    """How the labelled parts of a scenario fare: answered, right, answerable, reached."""
    scenario = load_scenario((ROOT / "scenarios" / f"{path.stem}.yaml").read_bytes(), path.stem).scenario
    if scenario is None:
        raise SystemExit(f"{path.stem}: no such scenario")
    warm(scenario.language)
    opened, _ = open_talk(scenario, 1)
    state = replace(opened, replies=MIDDLE, pending=None)
    found: Counter[str] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        reading = read(record["text"], reading_context(scenario, state, (("counterpart", record["said"]),)))
        acts = derive_acts(scenario, state, reading, read_offers(scenario, state, reading))
        routed = route(Situation(scenario, state, reading, acts), Speech(scenario, 1, []))
        chosen = None if routed.reaction is None else routed.reaction.id
        found["parts"] += 1
        found["answered"] += chosen is not None
        found["answerable"] += bool(record["answers"])
        found["right"] += chosen in record["answers"]
    return found


def main() -> None:
    """Print a line a scenario, and one for all."""
    total: Counter[str] = Counter()
    for path in sorted((ROOT / "data" / "answers").glob("*.jsonl")):
        found = counted(path)
        total += found
        print(told(path.stem, found))
    print(told("all", total))


def told(name: str, found: Counter[str]) -> str:
    """The figures of one line."""
    return (
        f"{name}: {found['parts']} parts, {found['answered']} answered by a reaction, "
        f"{found['right'] / max(1, found['answered']):.2f} of them rightly, "
        f"{found['right'] / max(1, found['answerable']):.2f} of {found['answerable']} answerable reached"
    )


if __name__ == "__main__":
    main()
