"""How often the interval of the agreement covers the truth, beside a percentile bootstrap, and what both cost.

Usage: python benchmarks/agreement.py [--rounds 1000]

Levels are drawn from a table of probabilities (two graders who see the same latent quality with noise); the truth is kappa of
the table itself. Nothing is stored.
"""

import argparse
import random
import time

from trainer.review.kappa import Pair, kappa

CUTS = (-1.0, 0.0, 1.0)


def level(value: float) -> int:
    """A level from a latent quality."""
    return sum(value >= cut for cut in CUTS)


def drawn(count: int, noise: float, lean: float, rng: random.Random) -> list[Pair]:
    """Pairs of levels; `lean` is by how much the second grader is kinder."""
    pairs = []
    for place in range(count):
        quality = rng.gauss(0, 1)
        first = level(quality + rng.gauss(0, noise))
        second = level(quality + lean + rng.gauss(0, noise))
        pairs.append(Pair(str(place), first, second))
    return pairs


def bootstrap(pairs: list[Pair], rng: random.Random, times: int = 300) -> tuple[float, float]:
    """The percentile interval over attempts."""
    values = []
    for _ in range(times):
        again = [
            Pair(str(place), one.first, one.second)
            for place, one in enumerate(rng.choices(pairs, k=len(pairs)))
        ]
        if (value := kappa(again).value) is not None:
            values.append(value)
    values.sort()
    return values[int(0.025 * len(values))], values[int(0.975 * len(values)) - 1]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=1000)
    rounds = parser.parse_args().rounds
    print("noise  attempts  truth  covered  width  no interval   covered by 300 bootstraps")
    for noise, lean in ((0.4, 0.0), (0.7, 0.3), (1.2, 0.0)):
        rng = random.Random(9)
        truth = kappa(drawn(100_000, noise, lean, rng)).value or 0.0
        for count in (6, 10, 30, 100):
            covered = without = 0
            width = 0.0
            for _ in range(rounds):
                found = kappa(drawn(count, noise, lean, rng))
                if found.low is None or found.high is None:
                    without += 1
                    continue
                covered += found.low <= truth <= found.high
                width += found.high - found.low
            seen = max(1, rounds - without)
            tried = min(200, rounds)
            hit = 0
            for _ in range(tried):
                low, high = bootstrap(drawn(count, noise, lean, rng), rng) if count <= 30 else (0.0, 0.0)
                hit += low <= truth <= high
            beside = f"{hit / tried:.1%}" if count <= 30 else "–"
            print(
                f"{noise:5.1f}  {count:8}  {truth:5.2f}  {covered / seen:7.1%}  {width / seen:5.2f}"
                f"  {without / rounds:11.1%}   {beside}"
            )
    pairs = drawn(2000, 0.7, 0.0, random.Random(1))
    begun = time.perf_counter()
    kappa(pairs)
    print(f"2,000 attempts: {1000 * (time.perf_counter() - begun):.1f} ms")


if __name__ == "__main__":
    main()
