"""Lists on many stored attempts. Prints milliseconds.

Usage: python benchmarks/history.py [ATTEMPTS]

Budget: the history screen's page on 100,000 attempts within 100 ms. Five hundred people took part, "Rare" in three
attempts; in each some 3 kB were said.
"""

import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from trainer.attempts import history
from trainer.attempts.ids import attempt_id
from trainer.attempts.moments import iso
from trainer.attempts.store import Store

SCENARIOS = 50
SAID = (
    "bonjour", "merci", "prix", "rentree", "delais", "palette", "rupture", "lancement", "paiement", "garantie", "volume",
)  # fmt: skip
LEVELS = json.dumps({f"criterion-{n}": n % 4 for n in range(8)})


def fill(store: Store, count: int) -> None:
    """Attempts at fifty scenarios over a few years, one in ten unfinished."""
    chance = random.Random(1)
    rare = {count // 10, count // 2, count - 1}
    with store.writing() as connection:
        connection.execute("insert into texts values ('s', 's'), ('r', 'r')")
        for n in range(count):
            moment = 1.7e9 + 600 * n
            going_on = n % 10 == 0
            student = "Rare" if n in rare else f"Nom {n % 500}"
            attempt = attempt_id(moment, n.to_bytes(4))
            values = (
                attempt, f"scenario-{chance.randrange(SCENARIOS)}", "Un titre", "s", "rubric", "r",
                "practice", json.dumps([student]), f"\n{student.lower()}\n", n, "fr", "0.1.0", None, "", 1, iso(moment), 18, 1500.0,
                None if going_on else iso(moment + 1500), None if going_on else "agreement",
                None if going_on else round(chance.uniform(2, 19), 1), 20, LEVELS,
            )  # fmt: skip
            connection.execute(f"insert into attempts values ({', '.join('?' * len(values))})", values)
            words = " ".join(chance.choices(SAID, k=450))
            connection.execute("insert into spoken values (?, ?)", (attempt, words))


def timed(action: Callable[[], object], times: int = 15) -> tuple[float, float]:
    """Median and worst milliseconds."""
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        action()
        taken.append((time.perf_counter() - begin) * 1000)
    return statistics.median(taken), max(taken)


def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "attempts.db"
        store = Store(path)
        fill(store, count)
        store.close()
        rows: tuple[tuple[str, Callable[[], object]], ...] = (
            ("open the database", lambda: Store(path).close()),
            ("first page of 100", lambda: history.attempts(store, limit=100)),
            ("page at the middle", lambda: history.attempts(store, limit=100, offset=count // 2)),
            ("one scenario's 100", lambda: history.attempts(store, limit=100, scenario="scenario-7")),
            ("one student's 100", lambda: history.attempts(store, limit=100, student="Nom 7")),
            ("own first page of 30", lambda: history.attempts(store, limit=30, students=("Nom 7",))),
            ("own, three attempts", lambda: history.attempts(store, limit=30, students=("Rare",))),
            ("own, none", lambda: history.attempts(store, limit=30, students=("Nobody",))),
            ("how many", lambda: history.count(store)),
            ("everybody's names", lambda: history.names(store)),
            ("the shelf's standings", lambda: history.standings(store)),
            ("own standings", lambda: history.standings(store, ("Nom 7",))),
            ("own standings, three", lambda: history.standings(store, ("Rare",))),
            ("heard in own attempts", lambda: history.heard(store, "palette", ("Nom 7",))),
            ("heard in all attempts", lambda: history.heard(store, "palette")),
            ("heard nowhere", lambda: history.heard(store, "hirondelle")),
        )
        store = Store(path)
        print(f"{count:,} attempts, {path.stat().st_size / 2**20:.0f} MiB")
        for name, action in rows:
            median, worst = timed(action)
            print(f"{name:24} median {median:7.2f} ms   worst {worst:7.2f} ms")
        store.close()


if __name__ == "__main__":
    main()
