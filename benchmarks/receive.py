"""Receiving a zip of hand-ins in a fresh process, and computing them again. Prints seconds, and those of the processor: on a
busy machine only these say something.

Usage: python benchmarks/receive.py [FILES] [--replies N]

Budget: 200 files listed within 10 s. Each is a folder's only file, in a zip as schools' platforms give them; the attempts are
one talk at a shipped scenario under other ids, of as many replies as its longest talks have.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from dataclasses import replace
from pathlib import Path

from trainer.attempts.hand_in import HandIn, hand_in_text
from trainer.attempts.ids import attempt_id
from trainer.attempts.store import Store
from trainer.attempts.summary import Result
from trainer.practice.beginning import start
from trainer.practice.clock import VirtualClock
from trainer.practice.library import shelf
from trainer.practice.practice import Practice
from trainer.practice.sources import read_sources
from trainer.review.own_texts import ShelfTexts
from trainer.review.receiving import receive
from trainer.review.recomputing import recompute_pending

SCENARIO = Path(__file__).parent.parent / "scenarios" / "emballages.yaml"
REPLIES = (
    "Bonjour, merci de me recevoir. Comment s’organise votre rentrée, et qu’est-ce qui compte le plus pour vous en septembre ?",
    "Si je comprends bien, une rupture au lancement vous coûterait cher. Qu’est-ce qui vous a posé problème jusqu’ici ?",
    "Notre taux de casse est de 0,4 % selon notre rapport qualité 2025 : c’est ce qui protège vos palettes.",
    "Je ne peux pas descendre à ce prix. En revanche, si vous vous engagez sur 24 mois, je peux regarder le délai.",
    "Qu’est-ce qui vous gêne exactement dans cette proposition, le prix ou le paiement ?",
)
AT = "2026-02-01T10:00:00Z"


def played(replies: int) -> Practice:
    """One talk of so many replies, or until it ends."""
    clock = VirtualClock(1_767_258_000.0)
    practice = start(SCENARIO, students=("Ana Lefort",), seed=1, clock=clock, entropy=b"benchmark")
    for n in range(replies):
        clock.advance(60)
        if not practice.ended:
            practice.reply(f"{REPLIES[n % len(REPLIES)]} ({n})")
    if not practice.ended:
        practice.leave()
    return practice


def make_zip(path: Path, files: int, replies: int) -> int:
    """Write the zip; returns the bytes of one file."""
    practice = played(replies)
    scenario, rubric = read_sources(SCENARIO)
    assessment = practice.assessment()
    claimed = Result(assessment.total, assessment.out_of, {one.id: one.level for one in assessment.criteria})
    size = 0
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for n in range(files):
            name = attempt_id(1_767_258_000.0 + n, n.to_bytes(4))
            started = replace(practice.started, attempt=name, students=(f"Élève {n}",))
            hand_in = HandIn(
                (started, *practice.events[1:]),
                scenario.text,
                rubric.text,
                scenario.value.title,
                1,
                AT,
                claimed,
                practice.state.outcome,
            )
            text = hand_in_text(hand_in).encode()
            size = len(text)
            folder = f"Élève {n}_{4000 + n}_assignsubmission_file_"
            archive.writestr(f"{folder}/ELEVE_{n}_emballages_2026-01-01.json", text)
    return size


def listed(archive: Path, database: Path) -> None:
    """Receive everything, in this process."""
    store = Store(database)
    taken = sum(step.file.outcome == "taken" for step in receive(store, [archive], at=AT))
    print(f"  {taken} taken")


def children() -> float:
    """Seconds of processor time that the processes started here have used."""
    times = os.times()
    return times.children_user + times.children_system


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="?", type=int, default=200)
    parser.add_argument("--replies", type=int, default=22)
    parser.add_argument("--listed", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.listed:
        listed(*map(Path, options.listed))
        return
    with tempfile.TemporaryDirectory() as folder:
        archive, database = Path(folder, "classe.zip"), Path(folder, "attempts.db")
        size = make_zip(archive, options.files, options.replies)
        print(
            f"{options.files} files of {size / 1e3:.0f} kB, in a zip of {archive.stat().st_size / 1e6:.1f} MB"
        )
        begin, used = time.perf_counter(), children()
        command = [sys.executable, __file__, "--listed", str(archive), str(database)]
        subprocess.run(command, check=True)
        taken = time.perf_counter() - begin
        used = children() - used
        print(f"listed and stored from a cold start: {taken:.1f} s, {used:.1f} s of processor time")
        store = Store(database)
        begin, used, done = time.perf_counter(), time.process_time(), 0
        for step in recompute_pending(store, ShelfTexts(shelf)):
            done = step.done
            if done >= 20:
                break
        taken, used = time.perf_counter() - begin, time.process_time() - used
        print(
            f"computed again: {taken / max(1, done) * 1000:.0f} ms an attempt, {used / max(1, done) * 1000:.0f} ms of"
            f" processor time ({done} tried)"
        )
        store.close()


if __name__ == "__main__":
    main()
