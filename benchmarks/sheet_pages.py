"""Prints jury sheets, blank grids and face-to-face sheets to PDF with a browser and counts the pages.

Usage: python benchmarks/sheet_pages.py [--browser chromium] [--out DIR] [--language fr]…

Needs a Chromium and `pdfinfo` (Debian: chromium, poppler-utils). The talks are those of the scenarios' own tests, the
longest of each, and the same with six jurors, long remarks, everything contested and two long names; then attempts whose
every text is far too long. A jury sheet and a grid must come out on one page each; the sheets of the two sides may take
more. Exit 1 when one does not.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from trainer.attempts.review import VERDICTS, Rating, Review  # noqa: E402
from trainer.attempts.reviews import keep_review  # noqa: E402
from trainer.attempts.store import Store  # noqa: E402
from trainer.messages.catalogue import LANGUAGES, InterfaceLanguage, messages  # noqa: E402
from trainer.negotiation.talk.events import Started  # noqa: E402
from trainer.practice.beginning import start  # noqa: E402
from trainer.practice.clock import VirtualClock  # noqa: E402
from trainer.practice.practice import Practice  # noqa: E402
from trainer.practice.sources import read_scenario, read_sources  # noqa: E402
from trainer.reports.face_to_face import PARTS, face_to_face  # noqa: E402
from trainer.reports.jury_sheet import jury_sheet, jury_sheets  # noqa: E402

BEGUN = 1_798_790_400.0
LONG = "Une préparation sérieuse ; il reste à chiffrer chaque concession avant de la faire. " * 20
NAMES = ("Marie-Charlotte de La Rochefoucauld-Montmorency", "Jean-Baptiste Grandjean de Fouchy")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-pdf-header-footer",
)  # fmt: skip


def played(path: Path, store: Store, names: tuple[str, ...]) -> Practice:
    """The longest talk of a scenario's tests, before a jury, with a third of extra time."""
    replies = max((test.replies for test in read_scenario(path).value.tests.values()), key=len)
    clock = VirtualClock(BEGUN)
    practice = start(path, mode="jury", students=names, seed=1, extra=33, clock=clock, store=store)
    for reply in replies:
        if not practice.ended:
            clock.advance(30)
            practice.reply(reply)
    if not practice.ended:
        practice.leave()
    return practice


def loaded(practice: Practice, store: Store) -> Practice:
    """The same with all that makes a sheet long."""
    for place in range(6):
        levels = {one.id: Rating((place + n) % 4, LONG) for n, one in enumerate(practice.rubric.criteria)}
        verdict = VERDICTS[place % len(VERDICTS)]
        name = f"Présidente Marie-Hélène {place}"
        keep_review(
            store,
            practice.attempt,
            Review(name, "2027-01-01T00:00:00Z", True, levels, (), verdict, LONG),
        )
    for n in list(practice.replies)[:3]:
        practice.contest(n, "Je voulais dire autre chose.")
    for criterion in practice.rubric.criteria:
        practice.dispute(criterion.id, "Je ne suis pas d’accord.")
    return practice


def endless(practice: Practice, words: str) -> Practice:
    """The same talk with every name, title and reply far too long."""
    events = tuple(
        replace(event, students=(words, words), parent=words)
        if isinstance(event, Started)
        else replace(event, text=words)
        if event.kind == "replied"
        else event
        for event in practice.events
    )
    issues = {name: replace(issue, label=words) for name, issue in practice.scenario.issues.items()}
    scenario = replace(practice.scenario, title=words, issues=issues)
    return Practice(scenario, practice.rubric, events, clock=VirtualClock(BEGUN), number=99)


def documents(store: Store, language: InterfaceLanguage) -> Iterator[tuple[str, str, int]]:
    """(name, HTML, pages expected; 0 for any number)."""
    text = messages(language)
    for path in sorted((ROOT / "scenarios").glob("*.yaml")):
        usual = played(path, store, ("Ana Le Goff",))
        full = loaded(played(path, store, NAMES), store)
        yield f"{path.stem} usual", jury_sheet(usual, text), 1
        yield f"{path.stem} loaded", jury_sheet(full, text), 1
        yield f"{path.stem} class", jury_sheets((usual, full, usual), text, hide_names=True), 3
        for words in ("W" * 3000, "漢" * 3000, "Une phrase, puis une autre. " * 200):
            yield f"{path.stem} endless {words[:3]}", jury_sheet(endless(usual, words), text), 1
        scenario, rubric = read_sources(path)
        for part in PARTS:
            html = face_to_face(scenario.value, rubric.value, (part,), text)
            yield f"{path.stem} {part}", html, 1 if part == "grid" else 0


def pages(browser: str, html: str, folder: Path, name: str) -> int:
    """How many pages a browser prints a document on."""
    stem = re.sub(r"\W+", "-", name)
    source, made = folder / f"{stem}.html", folder / f"{stem}.pdf"
    source.write_text(html, encoding="utf-8")
    with tempfile.TemporaryDirectory() as profile:
        command = [browser, *FLAGS, f"--user-data-dir={profile}", f"--print-to-pdf={made}", str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    told = subprocess.run(("pdfinfo", str(made)), check=True, capture_output=True, text=True).stdout
    found = re.search(r"Pages:\s+(\d+)", told)
    return int(found[1]) if found else 0


def main() -> int:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--browser", default="chromium")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--language", action="append", choices=LANGUAGES)
    options = parser.parse_args()
    wrong = 0
    with tempfile.TemporaryDirectory() as place:
        folder = options.out or Path(place)
        folder.mkdir(parents=True, exist_ok=True)
        store = Store(Path(place) / "attempts.db")
        for language in options.language or LANGUAGES:
            for name, html, expected in documents(store, language):
                count = pages(options.browser, html, folder, f"{language} {name}")
                bad = bool(expected) and count != expected
                wrong += bad
                print(f"{language}  {name:<36} {count} {f'<- {expected} expected' if bad else ''}".rstrip())
    print(f"{wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
