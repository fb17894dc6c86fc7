"""From the command to the first screen, in a pseudo-terminal of 80×24, and the memory there. Linux and macOS (memory: Linux).

Usage: python benchmarks/start.py [RUNS] [SCENARIOS]

Compares the app, on a library of so many scenarios (50), with the smallest Textual app and with a plausible empty
screen. Budget: 1.15 times the plausible screen, 40 MiB. Runs are interleaved; the first round warms the caches.
"""

import fcntl
import os
import pty
import re
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
ESCAPES = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[P_^][^\x1b]*\x1b\\|\x1b."
)
SMALLEST = """
from textual.app import App
from textual.widgets import Static
class Smallest(App[None]):
    ENABLE_COMMAND_PALETTE = False
    def compose(self):
        yield Static("READY-MARKER", markup=False)
Smallest().run()
"""
PLAUSIBLE = """
from textual.app import App
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Footer, Header, ProgressBar, Static, TextArea
class Plausible(App[None]):
    AUTO_FOCUS = "TextArea"
    BINDINGS = [("f1", "help", "Help"), ("ctrl+j", "send", "Send"), ("f10", "quit", "Quit")]
    def compose(self):
        yield Header()
        with Horizontal():
            with VerticalScroll():
                for n in range(12):
                    yield Static(f"Buyer {n}: your price is 12% above your competitor.", markup=False)
            with Vertical():
                yield Static("READY-MARKER", markup=False)
                yield ProgressBar(total=100, show_eta=False)
        yield TextArea(soft_wrap=True)
        yield Footer()
Plausible().run()
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One start: milliseconds to the marker (None: never seen), MiB resident and proportional."""

    painted: float | None
    rss: float
    pss: float


def start(command: list[str], marker: bytes, environment: dict[str, str], settle: float = 0.7) -> Run:
    """Start a command in a pseudo-terminal, wait for the marker, read the memory, and kill it."""
    size = struct.pack("HHHH", 24, 80, 0, 0)
    begin = time.perf_counter()
    process, terminal = pty.fork()
    if process == 0:
        os.environ.update(environment, TERM="xterm-256color", COLUMNS="80", LINES="24")
        fcntl.ioctl(0, termios.TIOCSWINSZ, size)
        os.execvp(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, size)
    output, painted, deadline = b"", None, begin + 20
    while time.perf_counter() < deadline:
        if not select.select([terminal], [], [], 0.05)[0]:
            continue
        try:
            output += os.read(terminal, 65536)
        except OSError:
            break
        if painted is None and marker in ESCAPES.sub(b"", output):
            painted = (time.perf_counter() - begin) * 1000
            deadline = time.perf_counter() + settle
    rss, pss = memory(process)
    os.kill(process, signal.SIGKILL)
    os.close(terminal)
    os.waitpid(process, 0)
    return Run(painted, rss, pss)


def memory(process: int) -> tuple[float, float]:
    """MiB resident and proportional; zeros where /proc does not say."""
    found = {"Rss": 0.0, "Pss": 0.0}
    try:
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            name, _, rest = line.partition(":")
            if name in found:
                found[name] = int(rest.split()[0]) / 1024
    except OSError:
        pass
    return found["Rss"], found["Pss"]


def library(folder: Path, count: int) -> None:
    """Copies of the shipped scenario under other ids and titles."""
    text = (ROOT / "scenarios" / "emballages.yaml").read_text(encoding="utf-8")
    for n in range(count):
        copy = re.sub(r"(?m)^id: .*$", f"id: copy-{n}", text, count=1)
        (folder / f"copy-{n}.yaml").write_text(copy, encoding="utf-8")


def main() -> None:
    """Print the table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    scenarios = int(sys.argv[2]) if len(sys.argv) > 2 else 50
    with tempfile.TemporaryDirectory() as folder:
        shelf = Path(folder) / "shelf"
        shelf.mkdir()
        library(shelf, scenarios)
        # Not the first start, which asks its questions instead.
        (Path(folder) / "settings.json").write_text('{"welcomed": true}', encoding="utf-8")
        environment = {"TRAINER_HOME": folder, "TRAINER_SCENARIOS": str(shelf), "LANG": "fr_FR.UTF-8"}
        python = sys.executable
        # Seen once the list of scenarios itself is on the screen, not only its frame.
        programs = {
            "smallest app": ([python, "-c", SMALLEST], b"READY-MARKER"),
            "plausible screen": ([python, "-c", PLAUSIBLE], b"READY-MARKER"),
            "trainer": ([python, "-m", "trainer"], b"Emballages"),
            "trainer list": ([python, "-m", "trainer", "list"], b"Emballages"),
        }
        results: dict[str, list[Run]] = {name: [] for name in programs}
        for round_number in range(runs + 1):
            for name, (command, marker) in programs.items():
                result = start(command, marker, environment)
                if round_number:
                    results[name].append(result)
    print(f"{'program':18} {'seen':>7}  {'min / median / max ms':>24}  {'RSS MiB':>8} {'PSS MiB':>8}")
    for name, rows in results.items():
        seen = sorted(row.painted for row in rows if row.painted is not None)
        if not seen:
            print(f"{name:18}   never")
            continue
        spread = f"{seen[0]:.0f} / {statistics.median(seen):.0f} / {seen[-1]:.0f}"
        rss, pss = (statistics.median(getattr(row, what) for row in rows) for what in ("rss", "pss"))
        print(f"{name:18} {len(seen):>3}/{len(rows):<3}  {spread:>24}  {rss:8.1f} {pss:8.1f}")


if __name__ == "__main__":
    main()
