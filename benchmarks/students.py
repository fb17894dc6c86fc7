"""What simulated students reach at each shipped scenario's table, and what it costs to state one's priorities truthfully.

Run: python benchmarks/students.py [SCENARIO.yaml …] [--plays N]
     python benchmarks/students.py SCENARIO.yaml --talk WAY [--seed N]

The first form prints the table of `trainer walk --students` and the share of plays in which a listener who states its true
priorities ends with a joint value more than 0.02 below the one who says nothing of them. The second prints one talk, with
what was read in each reply: look there first when the table surprises.
"""

import argparse
from pathlib import Path

from trainer.authoring.students.listener import listener, open_listener
from trainer.authoring.students.play import play
from trainer.authoring.students.table import out_of_order, rows, values
from trainer.authoring.students.ways import WAYS
from trainer.messages.catalogue import messages
from trainer.reports.told import told
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import Scenario

SCENARIOS = Path(__file__).parent.parent / "scenarios"
COSTLY = 200
"""Of 20,000: from here on, what was said truthfully is held to have cost something."""


def loaded(path: Path) -> Scenario:
    """The scenario of a file."""
    scenario = load_scenario(path.read_bytes(), str(path)).scenario
    if scenario is None:
        raise SystemExit(f"{path}: not a usable scenario")
    return scenario


def print_table(scenario: Scenario, plays: int) -> None:
    """The table, and whether its order is the expected one."""
    print(f"\n{scenario.id}, {plays} plays each")
    print(
        f"{'way':9} {'you':>6} {'them':>6} {'joint':>6} {'effic.':>6} {'replies':>7} {'trust':>5} {'missed':>6}"
        f" {'needs':>5}  outcomes"
    )
    table = []
    for row in rows(scenario, plays):
        table.append(row)
        efficiency = "–" if row.efficiency is None else f"{row.efficiency:.3f}"
        print(
            f"{row.way:9} {row.you:6.3f} {row.them:6.3f} {row.joint:6.3f} {efficiency:>6} {row.replies:7.1f}"
            f" {row.trust:5.0f} {row.not_understood:6.1%} {row.interests:5.1f}  {dict(row.outcomes)}"
        )
    print("in order" if not (faults := out_of_order(table)) else f"out of order: {', '.join(faults)}")


def print_priorities(scenario: Scenario, plays: int) -> None:
    """What a listener's true priorities cost both together."""
    joint = {
        way: [sum(values(scenario, play(scenario, way, seed))) for seed in range(1, plays + 1)]
        for way in (listener, open_listener)
    }
    lost = [kept - told_all for kept, told_all in zip(joint[listener], joint[open_listener], strict=True)]
    costly = sum(cost > COSTLY for cost in lost)
    print(
        f"truthful priorities cost more than {COSTLY / 10_000:.2f} of joint value in {costly} of {plays} plays"
        f" ({costly / plays:.0%}); mean {sum(lost) / plays / 10_000:+.3f}, worst {max(lost) / 10_000:+.3f}"
    )


def print_talk(scenario: Scenario, way: str, seed: int) -> None:
    """One talk, reply by reply, with what was read in each."""
    text = messages("en")
    talk = play(scenario, open_listener if way == "open_listener" else WAYS[way], seed)
    print(f"HER  {talk.opening.text}")
    for number, reply in enumerate(talk.replies, start=1):
        print(f"\n{number:2}   {reply.text}")
        for line in told(reply, scenario, text):
            print(f"       · {line}")
        print(
            f"       trust {reply.turn.trust}, echo {reply.reading.echo:.2f}, {reply.turn.trace or 'no bargaining'}"
        )
        print("HER  " + reply.turn.text.replace("\n", "\n     "))
    you, them = values(scenario, talk)
    print(f"\n{talk.end.outcome}: {you / 10_000:.3f} for the student, {them / 10_000:.3f} for her")


def main() -> None:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(description="Simulated students at the table.")
    parser.add_argument("scenarios", nargs="*", type=Path, default=sorted(SCENARIOS.glob("*.yaml")))
    parser.add_argument("--plays", type=int, default=10)
    parser.add_argument("--talk", choices=(*WAYS, "open_listener"))
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    for path in asked.scenarios:
        scenario = loaded(path)
        if asked.talk:
            print_talk(scenario, asked.talk, asked.seed)
        else:
            print_table(scenario, asked.plays)
            print_priorities(scenario, asked.plays)


if __name__ == "__main__":
    main()
