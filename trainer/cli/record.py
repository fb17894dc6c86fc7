"""`trainer record`: a stored conversation becomes a test of its scenario."""

from pathlib import Path
from typing import TYPE_CHECKING

from trainer.cli.context import Context, Options, Refused, WrongCall
from trainer.cli.stored import found_attempt, stored_attempt

if TYPE_CHECKING:
    from trainer.practice.practice import Practice


def run(options: Options, context: Context) -> int:
    """Write the test into the file named, print it where none is, or take the last one out again.

    Returns:
        0 when done; raises Refused (exit 1) when it cannot be put there safely, WrongCall (exit 2).
    """
    if options.undo is not None:
        return _undo(Path(options.undo), context)
    if not options.attempt:
        raise WrongCall(context.text("record.which"))
    return _record(options, context)


def _record(options: Options, context: Context) -> int:
    from trainer.authoring.changed_file import backup_of
    from trainer.authoring.insertion import Unwritten
    from trainer.authoring.recording import OtherScenario, record_into
    from trainer.reports.rehearsed import dropped_lines

    text = context.text
    practice = stored_attempt(options.attempt)
    if not practice.replies:
        raise Refused(text("record.empty", attempt=practice.attempt))
    if options.into is None:
        return _print(practice, options, context)
    path = Path(options.into)
    try:
        written = record_into(path, practice, options.name or "", context.folders)
    except OtherScenario:
        raise _other(practice, path, context) from None
    except Unwritten as error:
        raise Refused(text(f"record.refused.{error.reason}", path=path, test=options.name or "")) from None
    context.console.warn(*dropped_lines(written.recorded, text))
    context.console.tell(
        text("record.written", test=written.test, path=path, line=written.line),
        text("record.backup", backup=backup_of(path).name, path=path),
    )
    return 0


def _print(practice: "Practice", options: Options, context: Context) -> int:
    """The test as YAML, for whoever wants to paste it."""
    from trainer.authoring.recorded_entry import test_lines
    from trainer.authoring.recording import recorded, test_name
    from trainer.practice.sources import read_sources
    from trainer.reports.rehearsed import dropped_lines

    path = _own_file(options.attempt, context)
    scenario, rubric = read_sources(path, context.folders)
    if scenario.value.id != practice.scenario.id:
        raise _other(practice, path, context)
    found = recorded(practice, scenario.value, rubric.value, options.name or test_name(scenario.value))
    context.console.say("tests:", *test_lines(found.test))
    context.console.warn(*dropped_lines(found, context.text), context.text("record.printed", path=path))
    return 0


def _other(practice: "Practice", path: Path, context: Context) -> WrongCall:
    values = {"attempt": practice.attempt, "scenario": practice.scenario.id, "path": path}
    return WrongCall(context.text("record.other", **values))


def _own_file(attempt: str, context: Context) -> Path:
    """The file the attempt was played from."""
    store, name = found_attempt(attempt)
    path = Path(store.path_of(name))
    if not path.is_file():
        raise WrongCall(context.text("record.no_file", path=path))
    return path


def _undo(path: Path, context: Context) -> int:
    from trainer.authoring.changed_file import NothingToUndo, undo

    try:
        undo(path)
    except NothingToUndo:
        raise Refused(context.text("record.nothing_to_undo", path=path)) from None
    context.console.tell(context.text("record.undone", path=path))
    return 0
