"""`trainer graph`: the scenes of a scenario as a tree, with findings and visits; or as Mermaid text."""

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.attempts.store import existing_store
from trainer.cli.context import Context, Options, Refused
from trainer.cli.scenarios import scenario_path

if TYPE_CHECKING:
    from trainer.attempts.visits import Visits
    from trainer.authoring.graph_notes import Notes
    from trainer.scenario.scenario import Scenario

# Of the tree in a file or a pipe, where no terminal says how wide it is.
_WIDTH = 100


def run(options: Options, context: Context) -> int:
    """Draw the scenario. It shows what the counterpart hides: an instructor's command.

    Raises:
        ScenarioUnusable: the file has errors; Refused: the output file is there already; StoreError, OSError.
    """
    from trainer.practice.sources import read_scenario

    context.for_instructors()
    path = scenario_path(options.scenario, context)
    scenario = read_scenario(path).value
    notes = _notes(path, scenario, options.fast, context)
    lines = (
        _mermaid(scenario, notes, context) if options.mermaid else _tree(scenario, notes, options, context)
    )
    if options.output:
        _write(Path(options.output), lines, options.force, context)
    else:
        context.console.say(*lines)
    return 0


def _notes(path: Path, scenario: "Scenario", fast: bool, context: Context) -> "Notes":
    from trainer.attempts.folders import cache_folder
    from trainer.authoring.check import Checks, check_file
    from trainer.authoring.graph_notes import notes_on
    from trainer.authoring.lint_cache import LintCache
    from trainer.practice.sources import file_content
    from trainer.scenario.yaml_source import read_yaml

    def begins(step: str) -> None:
        if step == "understanding" and context.console.interactive:
            context.console.warn(context.text("graph.reading"))

    cache = None if fast else LintCache(cache_folder())
    findings = check_file(path, context.folders, Checks(fast, cache, begins))
    if cache is not None:
        cache.save()
    source, _ = read_yaml(file_content(path), str(path))
    assert source is not None  # It has just been loaded.
    return notes_on(scenario, source, findings, _visits(scenario.id))


def _visits(scenario: str) -> "Visits | None":
    """None where nothing is stored: looking creates nothing."""
    from trainer.attempts.visits import visits

    store = existing_store()
    found = visits(store, scenario) if store is not None else None
    return found if found is not None and found.attempts else None


def _tree(scenario: "Scenario", notes: "Notes", options: Options, context: Context) -> tuple[str, ...]:
    from trainer.authoring.graph import graph_of
    from trainer.reports.graph_tree import deepest_for, graph_lines
    from trainer.reports.graph_words import PLAIN_SIGNS, SIGNS

    to_terminal = context.console.interactive and not options.output
    width = shutil.get_terminal_size().columns - 1 if to_terminal else _WIDTH
    signs = PLAIN_SIGNS if not options.output and _plain() else SIGNS
    return graph_lines(graph_of(scenario, deepest_for(width)), scenario, notes, context.text, width, signs)


def _plain() -> bool:
    from trainer.tui.drawings import must_be_plain

    return must_be_plain(os.environ, sys.stdout.encoding, os.name == "nt")


def _mermaid(scenario: "Scenario", notes: "Notes", context: Context) -> tuple[str, ...]:
    from trainer.reports.graph_mermaid import mermaid

    return tuple(mermaid(scenario, notes, context.text).rstrip("\n").split("\n"))


def _write(path: Path, lines: tuple[str, ...], force: bool, context: Context) -> None:
    from trainer.practice.written import write_whole

    if path.exists() and not force:
        raise Refused(context.text("graph.file_there", path=str(path)))
    write_whole(path, "\n".join(lines) + "\n")
    context.console.warn(context.text("graph.file_written", path=str(path)))
