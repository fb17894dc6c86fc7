"""Files written to break the check, at their full size, and what `trainer check` makes of each.

Run: python benchmarks/hostile.py

Budget: a finding within a second, the start of the program left out; nothing printed that a terminal obeys, nothing written.
"""

import contextlib
import io
import os
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.authoring.hostile import HOSTILE, SMALL  # noqa: E402
from trainer.cli import main  # noqa: E402

# Lines, and for some files characters or keys: 50 MB, a million keys, half a million brackets; and just under the limits.
SIZES = (1_000_000, 25_000)
BUDGET = 1.0


def checked(path: Path) -> tuple[int, str, float]:
    """Exit code, what was printed, seconds."""
    out = io.StringIO()
    started = time.perf_counter()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        code = main(["check", str(path)])
    return code, out.getvalue(), time.perf_counter() - started


def run() -> int:
    """Print the table; 1 when a file is over the budget, gives no finding, or leaves something behind."""
    faults = 0
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TRAINER_HOME"] = str(Path(folder) / "home")
        path = Path(folder) / "files" / "x.yaml"
        path.parent.mkdir()
        path.write_text(SMALL, encoding="utf-8")
        checked(path)
        print(f"{'file':32}{'bytes':>12}{'seconds':>9}  first finding")
        for size in SIZES:
            for name, make in HOSTILE.items():
                path.write_bytes(make(size))
                code, said, seconds = checked(path)
                unsafe = any(not (c.isprintable() or c in "\n\u00a0\u202f") for c in said)
                left = [file for file in path.parent.iterdir() if file != path]
                wrong = seconds > BUDGET or "TR" not in said or code not in (0, 1) or unsafe or left
                faults += bool(wrong)
                first = said.split("\n")[0].split("x.yaml:", 1)[-1][:60]
                mark = "!" if wrong else " "
                print(f"{name:32}{path.stat().st_size:12}{seconds:8.2f}{mark}  {first}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(run())
