"""Prints the golden figures, the time to analyse deal spaces and to answer an offer, and the table of students.

Run from the checkout: `python benchmarks/deal.py`.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.negotiation.golden import golden, scenario_of, worded
from tests.negotiation.students import STUDENTS, play
from trainer.negotiation.bargainer.bargainer import bargain
from trainer.negotiation.bargainer.decision import Table
from trainer.negotiation.deals.deal import analyse, to_json
from trainer.negotiation.deals.packages import opening_package
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.deals.values import points, worth
from trainer.negotiation.deals.verdict import judge
from trainer.scenario.scenario import Scenario


def generated(sizes: list[int]) -> Scenario:
    """A scenario of issues of these sizes, with uneven values pulling apart."""
    weights = [100 // len(sizes)] * len(sizes)
    weights[0] += 100 - sum(weights)
    issues = []
    for n, size in enumerate(sizes):
        you = [(7 * n + 100 * place // (size - 1)) % 101 for place in range(size)]
        them = [100 - (100 * place // (size - 1)) * (n + 3) // (n + 4) for place in range(size)]
        names = [f"i{n}-{place}" for place in range(size)]
        issues.append(worded(f"i{n}", names, (weights[n], you), (weights[-1 - n], them)))
    return scenario_of(*issues)


def opposed(scenario: Scenario) -> Table:
    """A table where both stand on their best for every issue, the student in an exchange."""
    yours = {
        i.id: max((at_option(i, o.id) for o in i.options), key=lambda p, i=i: points(i, "you", p))
        for i in scenario.issues.values()
    }
    return Table(4, 12, 80, "soft", opening_package(scenario), yours, moved=True, conditional=True)


def timed(label: str, work: Callable[[], object], times: int) -> None:
    """Print the median and the worst of several runs, in milliseconds."""
    taken = []
    for _ in range(times):
        start = perf_counter()
        work()
        taken.append(1000 * (perf_counter() - start))
    print(f"{label:50} median {median(taken):8.2f} ms   max of {times:3} {max(taken):8.2f} ms")


def students() -> None:
    """Print what each simulated student reaches on the golden vector."""
    print("\nfirmness  student            you    them   E      turns  last")
    for firmness in ("soft", "fair", "firm"):
        scenario = golden(firmness=firmness)
        space = analyse(scenario)
        for name, student in STUDENTS.items():
            talk = play(scenario, student)
            last = talk.decisions[-1].rule
            if talk.deal is None:
                print(f"{firmness:9} {name:16}   no deal             {talk.turn:5}  {last}")
                continue
            verdict = judge(scenario, talk.deal, space)
            you, them = worth(scenario, "you", talk.deal), worth(scenario, "them", talk.deal)
            efficiency = (verdict.efficiency or 0) / 10_000
            print(
                f"{firmness:9} {name:16} {you / 1e4:6.3f} {them / 1e4:6.3f}  {efficiency:5.2f} {talk.turn:6}  {last}"
            )


def main() -> None:
    """Print everything."""
    for key, value in to_json(analyse(golden())).items():
        print(f"{key:20} {value}")
    middle = ("p96", "acompte-dp", "CIP", "d12", "demi-5", "ch-geneve")
    scenario = golden()
    deal = {i.id: at_option(i, o) for i, o in zip(scenario.issues.values(), middle, strict=True)}
    print(f"{'middle':20} {judge(scenario, deal)}\n")
    spaces = {
        "golden, 4,800 packages": golden(),
        "20,000 packages": generated([5, 5, 5, 5, 4, 4, 2]),
        "8 issues of 5, 390,625 packages": generated([5] * 8),
        "6 issues, 400,000 packages": generated([10, 10, 10, 10, 8, 5]),
    }
    for label, space in spaces.items():
        count = analyse(space).packages
        timed(f"analyse {label} ({count:,})", lambda s=space: analyse(s), 9)
        known = analyse(space)
        deal = opening_package(space)
        timed("  judge one deal", lambda s=space, d=deal, k=known: judge(s, d, k), 9)
        table = opposed(space)
        timed("  one bargain call", lambda s=space, t=table: bargain(s, t), 200)
    students()


if __name__ == "__main__":
    main()
