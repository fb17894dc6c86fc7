"""How long assessing takes: a folded 40-turn attempt, no reading again (budget: 50 ms, design §10).

Usage: python benchmarks/assess.py
"""

import sys
import time
from pathlib import Path
from statistics import median, quantiles

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.assessment.factories import Talk, rubric
from trainer.assessment.assess import assess
from trainer.assessment.debrief import debrief
from trainer.assessment.record import record

ROUNDS = 100


def forty_turns() -> Talk:
    """Forty replies of every sort, each unlike the others."""
    talk = Talk()
    texts = (
        "le délai de livraison {}",
        "votre contrainte de stock {}",
        "la qualité du carton {}",
        "le paiement {}",
    )
    prices = ("p050", "p048", "p046", "p044")
    for number in range(40):
        text = f"Réplique {number} : " + texts[number % 4].format(
            f"numéro {number} mérite une réponse claire"
        )
        talk.reply(
            text,
            ("open_question", "reformulation", "argument", "proposal")[number % 4],
            "evidence",
            about=("price", "launch"),
            offers={"price": prices[number // 10]} if number % 4 == 3 else {},
            hers={"payment": "d60"} if number % 5 == 0 else {},
            facts=(("breakage", "exact"),) if number % 3 == 0 else (),
            opens=(("launch-risk", 1),) if number == 6 else (),
            rule="counter" if number % 4 == 3 else None,
            says=f"Ma réponse {number} porte sur {texts[(number + 1) % 4].format(number)}, et j'y tiens beaucoup.",
        )
    return talk.leave()


def main() -> None:
    """Print the times of assessing, debriefing and recording."""
    made, talk = rubric(), forty_turns()
    found = assess(made, talk.scenario, talk.events)
    jobs = {
        "assess": lambda: assess(made, talk.scenario, talk.events),
        "debrief": lambda: debrief(made, talk.scenario, talk.events, found),
        "record": lambda: record(made, talk.scenario, talk.events, assessment=found),
    }
    print(f"{'40 turns':<10}{'median ms':>12}{'p95 ms':>10}")
    for name, job in jobs.items():
        times = []
        for _ in range(ROUNDS):
            begun = time.perf_counter()
            job()
            times.append(1000 * (time.perf_counter() - begun))
        print(f"{name:<10}{median(times):>12.2f}{quantiles(times, n=20)[-1]:>10.2f}")


if __name__ == "__main__":
    main()
