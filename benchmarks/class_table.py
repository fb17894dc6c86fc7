"""The table of a class on many received attempts. Prints milliseconds.

Usage: python benchmarks/class_table.py [ATTEMPTS]

Budget: from the key to the table on the screen within 300 ms for 2,000 attempts with whole logs; the first opening (its
modules are loaded then) and later ones.
"""

import asyncio
import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from trainer.attempts.ids import attempt_id
from trainer.attempts.moments import iso
from trainer.attempts.store import Store
from trainer.practice.beginning import start
from trainer.practice.clock import VirtualClock
from trainer.practice.practice import Practice
from trainer.review.class_table import class_rows, filtered, sorted_rows

SCENARIO = Path(__file__).parent.parent / "scenarios" / "emballages.yaml"
CLASS = "BTS NDRC 2"
REPLIES = (
    "Bonjour Madame Vasseur, merci de me recevoir. Comment s'organise votre rentrée ?",
    "Si je comprends bien, septembre est un mois chargé et une rupture vous coûterait cher, c'est cela ?",
    "Qu'est-ce qui compte le plus pour vous dans ce lancement ?",
    "Notre taux de casse est de 0,4 %, c'est mesuré dans notre rapport qualité 2025.",
    "Je vous propose 0,48 € si vous vous engagez sur 24 mois.",
    "Je vous propose un paiement à 45 jours fin de mois, avec un stock de sécurité dédié.",
    "Récapitulons : sommes-nous d'accord sur tous les points ?",
    "Oui, je confirme.",
)


def played() -> Practice:
    """One talk, twice as long as its replies."""
    clock = VirtualClock(1.7e9)
    practice = start(SCENARIO, students=("Ana",), seed=1, language="fr", clock=clock, store=None)
    for reply in (*REPLIES[:6], *REPLIES):
        clock.advance(60)
        if not practice.ended:
            practice.reply(reply)
    if not practice.ended:
        practice.leave()
    return practice


def fill(store: Store, count: int) -> None:
    """The same talk received from many students at four scenarios, with levels of its own; a third of them reviewed."""
    from trainer.attempts.codec import encode
    from trainer.practice.sources import read_sources

    practice, chance = played(), random.Random(1)
    scenario, rubric = read_sources(SCENARIO)
    events = [(event.kind, encode(event)) for event in practice.events]
    criteria = [criterion.id for criterion in practice.rubric.criteria]
    contested = json.dumps({"kind": "contested", "at": 1.0, "n": 2, "words": "x"})
    with store.writing() as connection:
        for source in (scenario, rubric):
            connection.execute("insert into texts values (?, ?)", (source.hash, source.text))
        for n in range(count):
            moment = 1.7e9 + 600 * n
            attempt, student = attempt_id(moment, n.to_bytes(4)), f"Étudiante {n % (count // 3 + 1)}"
            levels = {criterion: chance.choice((None, 0, 1, 2, 3)) for criterion in criteria}
            row = (
                attempt, f"emballages-{n % 4}", f"Emballages, cas {n % 4}", scenario.hash, rubric.value.id, rubric.hash,
                chance.choice(("practice", "jury", "guided")), json.dumps([student]), f"\n{student.lower()}\n", 1, "fr", "1", None,
                "", 1 + n % 3, iso(moment), 14, 900.0, iso(moment + 900), chance.choice(("agreement", "walked_away")),
                round(chance.uniform(2, 19), 1), 20, json.dumps(levels),
            )  # fmt: skip
            connection.execute(f"insert into attempts values ({', '.join('?' * len(row))})", row)
            own = [(attempt, place, *event) for place, event in enumerate(events)]
            if n % 10 == 0:
                own.append((attempt, len(own), "contested", contested))
            connection.executemany("insert into events values (?, ?, ?, ?)", own)
            connection.execute(
                "insert into received values (?, ?, 'f.json', ?, 'same', '{}', '[]')",
                (attempt, CLASS, iso(1.8e9)),
            )
            if n % 3 == 0:
                review = json.dumps({"by": "J", "at": "", "verdict": "ready"})
                connection.execute("insert into reviews values (?, 'j', '', ?, 0)", (attempt, review))


Taken = tuple[float, float]
"""Milliseconds by the clock, and of the processor: the two differ on a machine that does other things."""


def now() -> Taken:
    """Both, so far."""
    return time.perf_counter() * 1000, time.process_time() * 1000


def since(begin: Taken) -> Taken:
    """Both, since then."""
    end = now()
    return end[0] - begin[0], end[1] - begin[1]


def timed(action: Callable[[], object], times: int = 9) -> list[Taken]:
    """Each time it was done."""
    taken = []
    for _ in range(times):
        begin = now()
        action()
        taken.append(since(begin))
    return taken


def told(name: str, taken: list[Taken]) -> None:
    """One line of the table."""
    clock, processor = ([one[place] for one in taken] for place in (0, 1))
    print(
        f"{name:24} median {statistics.median(clock):7.1f} ms   worst {max(clock):7.1f} ms"
        f"   processor {statistics.median(processor):7.1f} ms"
    )


async def opened(times: int = 9) -> list[Taken]:
    """From the key that opens the table to its rows being drawn, each time anew."""
    from trainer.tui.app import TrainerApp
    from trainer.tui.desk import LocalDesk
    from trainer.tui.screens.class_table import ClassScreen
    from trainer.tui.screens.library import LibraryScreen
    from trainer.tui.widgets.grid import Grid

    taken = []
    app = TrainerApp(LocalDesk(), language="fr", instructor=True)
    async with app.run_test(size=(120, 40)) as pilot:
        while not isinstance(app.screen, LibraryScreen):
            await pilot.pause()
        for _ in range(times):
            begin = now()
            app.push_screen(ClassScreen(CLASS))
            while not (
                isinstance(app.screen, ClassScreen) and [g for g in app.screen.query(Grid) if g.row_count > 1]
            ):
                await asyncio.sleep(0)
            app.screen._compositor.render_strips(app.size)
            taken.append(since(begin))
            await app.pop_screen()
            await pilot.pause()
    return taken


def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TRAINER_HOME"] = folder
        Path(folder, "settings.json").write_text(json.dumps({"welcomed": True}))
        path = Path(folder) / "attempts.db"
        store = Store(path)
        fill(store, count)
        rows = class_rows(store, CLASS)
        print(f"{len(rows):,} attempts, {path.stat().st_size / 2**20:.0f} MiB")
        for name, action in (
            ("read the rows", lambda: class_rows(store, CLASS)),
            ("sort by total", lambda: sorted_rows(rows, "total")),
            ("filter by words", lambda: filtered(rows, words="etudiante 12")),
        ):
            told(name, timed(action))
        store.close()
        first, *later = asyncio.run(opened())
        told("open the screen, first", [first])
        told("open the screen again", later)


if __name__ == "__main__":
    main()
