"""The program is killed in the middle of receiving, and in the middle of computing again: nothing is lost, nothing is twice."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.review.conftest import handed
from tests.review.receiving import NOW, OwnTexts
from trainer.attempts.received import pending, receipts
from trainer.attempts.store import Store
from trainer.review.receiving import receive
from trainer.review.recomputing import recompute_pending

ROOT = Path(__file__).parents[2]
FILES = 6
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")

# Says each thing that is done, then waits to be killed on the way to the next.
RECEIVE = """
import sys, time
from pathlib import Path
from trainer.attempts.store import Store
from trainer.review.receiving import receive
for step in receive(Store(Path(sys.argv[1])), [Path(sys.argv[2])], at="2026-01-03T10:00:00Z", class_name="BTS 2"):
    print(step.file.attempt, flush=True)
"""
COMPUTE = """
import sys
from pathlib import Path
from tests.review.receiving import OwnTexts
from trainer.attempts.store import Store
from trainer.review.recomputing import recompute_pending
for step in recompute_pending(Store(Path(sys.argv[1])), OwnTexts()):
    print(step.attempt, flush=True)
"""


def killed_after(program: str, lines: int, *arguments: Path) -> list[str]:
    """Run a program until it has said so many lines, and kill it then; what it had said by that moment."""
    command = [sys.executable, "-c", program, *map(str, arguments)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, text=True) as process:
        assert process.stdout is not None
        said = [process.stdout.readline().strip() for _ in range(lines)]
        os.kill(process.pid, signal.SIGKILL)
        # What got through before the signal was done as well.
        return [*said, *process.stdout.read().split()]


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "classe"
    folder.mkdir()
    for n in range(1, FILES + 1):
        (folder / f"{n}.json").write_bytes(handed(number=n))
    return folder


def test_killed_while_receiving(tmp_path, folder):
    database = tmp_path / "attempts.db"
    said = killed_after(RECEIVE, 2, database, folder)
    store = Store(database)
    kept = {noted.attempt for noted in receipts(store, "BTS 2")}
    assert set(said) <= kept
    assert all(store.events(attempt) for attempt in kept)
    outcomes = [step.file.outcome for step in receive(store, [folder], at=NOW, class_name="BTS 2")]
    assert sorted(outcomes) == ["again"] * len(kept) + ["taken"] * (FILES - len(kept))
    assert len(receipts(store, "BTS 2")) == FILES
    assert len(list(folder.iterdir())) == FILES
    store.close()


def test_killed_while_computing_again(tmp_path, folder):
    database = tmp_path / "attempts.db"
    store = Store(database)
    assert len(list(receive(store, [folder], at=NOW))) == FILES
    said = killed_after(COMPUTE, 2, database)
    waiting = set(pending(store))
    assert waiting.isdisjoint(said)
    assert {step.attempt for step in recompute_pending(store, OwnTexts())} == waiting
    assert {noted.state for noted in receipts(store)} == {"same"}
    assert all(store.summary(noted.attempt).total is not None for noted in receipts(store))
    store.close()
