"""Stored attempts at the small scenario, with replies that were not understood and one that was contested."""

import shutil
from pathlib import Path

from trainer.attempts.store import Store
from trainer.practice.beginning import start
from trainer.practice.clock import VirtualClock

PETIT = Path(__file__).parents[1] / "scenario" / "fixtures" / "petit.yaml"
SKY, PEN, PLANNING = (
    "Le ciel est bleu aujourd'hui.",
    "La plume est tenue par qui ?",
    "Comment s’organise votre rentrée ?",
)


def own_file(folder: Path) -> Path:
    """The scenario as a file of one's own."""
    folder.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy(PETIT, folder / "petit.yaml"))


def keep_talks(path: Path, store: Store) -> tuple[str, ...]:
    """Play three attempts; their ids. In the first the pen is contested and so taken back, in the second it stands."""
    talks = (
        (SKY, PEN),
        (PLANNING, "le ciel est BLEU aujourd’hui", "la plume est tenue par qui ?", PLANNING),
        (PLANNING, PLANNING),
    )
    ids = []
    for place, said in enumerate(talks):
        practice = start(
            path,
            students=("Zoé Secret",),
            seed=place,
            difficulty=3 if place == 1 else 0,
            store=store,
            clock=VirtualClock(1.7e9 + place),
            entropy=bytes([place]),
        )
        for reply in said:
            practice.reply(reply)
        if place == 0:
            practice.contest(4, "je demande qui décide")
        ids.append(practice.attempt)
    return tuple(ids)
