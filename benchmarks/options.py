"""How often an option that a sentence puts forward in words of its own is recognised, or taken for another.

Run: python benchmarks/options.py

Reads `data/options` (see its README), each sentence as the first reply of a talk.
"""

import json
from collections import Counter
from pathlib import Path

from trainer.language.read import read, warm
from trainer.negotiation.deals.scale import number_of
from trainer.negotiation.hearing.offers import read_offers
from trainer.negotiation.step import open_talk, reading_context
from trainer.scenario.load import load_scenario

ROOT = Path(__file__).resolve().parents[1]


def counted(path: Path) -> dict[str, Counter[str]]:
    """How the sentences of a scenario fare, by the half they belong to."""
    scenario = load_scenario((ROOT / "scenarios" / f"{path.stem}.yaml").read_bytes(), path.stem).scenario
    if scenario is None:
        raise SystemExit(f"{path.stem}: no such scenario")
    warm(scenario.language)
    state, opening = open_talk(scenario, 1)
    context = reading_context(scenario, state, (("counterpart", opening.text),))
    found: dict[str, Counter[str]] = {"learn": Counter(), "held": Counter()}
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        offers = read_offers(scenario, state, read(record["text"], context))
        put = {p.issue: p for p in (*offers.own, *offers.accepted)}
        position = put.pop(record["issue"], None)
        option = next(o for o in scenario.issues[record["issue"]].options if o.id == record["option"])
        number = number_of(option)
        same = position is not None and (
            position.option == option.id or (number is not None and position.number == number)
        )
        fate = "recognised" if same else "missed" if position is None else "confused"
        found[record["part"]][fate] += 1
        found[record["part"]]["beside"] += bool(put)
    return found


def main() -> None:
    """Print one line a half."""
    total: dict[str, Counter[str]] = {"learn": Counter(), "held": Counter()}
    for path in sorted((ROOT / "data" / "options").glob("*.jsonl")):
        for part, found in counted(path).items():
            total[part] += found
    names = ("recognised", "confused", "missed", "beside")
    print(f"{'':8}" + "".join(f"{name:>12}" for name in names))
    for part, found in total.items():
        print(f"{part:8}" + "".join(f"{found[name]:12}" for name in names))


if __name__ == "__main__":
    main()
