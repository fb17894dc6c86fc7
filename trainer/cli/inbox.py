"""`trainer inbox`: replies that were not understood or were contested; one can become a sample of a reaction."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.attempts.store import existing_store
from trainer.cli.context import Context, Options, Refused, WrongCall
from trainer.cli.progress import Progress
from trainer.cli.scenarios import scenario_path
from trainer.findings.nearest import nearest

if TYPE_CHECKING:
    from trainer.attempts.doubtful import DoubtfulReply
    from trainer.authoring.inbox import Candidate, InboxEntry, InboxScene
    from trainer.authoring.inbox_work import Changes, Inbox, Proposal
    from trainer.authoring.insertion import Unwritten
    from trainer.scenario.scenario import Scenario


def run(options: Options, context: Context) -> int:
    """List the inbox, add one of its replies as a sample, or take the last one out again. It shows what the counterpart
    listens for: an instructor's command.

    Returns:
        0 when done; raises Refused (exit 1) when it cannot be written, WrongCall (exit 2).
    """
    context.for_instructors()
    if options.undo:
        return _undo(_path(options, context), context)
    if options.add is not None:
        return _add(options, context)
    return _list(options, context)


def _list(options: Options, context: Context) -> int:
    from trainer.authoring.inbox import by_scene, inbox_entries, waiting
    from trainer.practice.sources import read_scenario

    wanted = None
    if options.scenario:
        path = scenario_path(options.scenario, context)
        wanted = read_scenario(path).value
    found = inbox_entries(_replies(None if wanted is None else wanted.id, context))
    files = {} if wanted is None else {wanted.id: wanted}
    if wanted is None:
        files = _files(frozenset(found), context)
    scenes = {
        name: by_scene(waiting(entries, files.get(name)), files.get(name))
        for name, entries in sorted(found.items())
    }
    scenes = {name: some for name, some in scenes.items() if some}
    if options.json:
        context.json({"scenarios": [_json(name, some) for name, some in scenes.items()]})
    elif not scenes:
        context.console.warn(context.text("inbox.empty"))
    else:
        for name, some in scenes.items():
            context.console.tell(context.text("inbox.scenario", scenario=name), *_lines(some, context))
    return 0


def _replies(scenario: str | None, context: Context) -> "Iterator[DoubtfulReply]":
    from trainer.attempts.doubtful import doubtful

    store = existing_store()
    if store is None:
        return
    progress = Progress("inbox.progress", context)
    for step in doubtful(store, scenario):
        progress(step.done, step.total)
        yield from step.replies


def _files(wanted: frozenset[str], context: Context) -> "dict[str, Scenario]":
    """The scenarios that are there and can be read, by id."""
    from trainer.practice.errors import ScenarioUnusable
    from trainer.practice.library import shelf
    from trainer.practice.sources import read_scenario

    found: dict[str, Scenario] = {}
    for item in shelf(context.folders):
        if item.id in wanted and item.id not in found:
            try:
                found[item.id] = read_scenario(item.path).value
            except (ScenarioUnusable, OSError):
                # Its replies are listed all the same.
                continue
    return found


def _lines(scenes: "tuple[InboxScene, ...]", context: Context) -> list[str]:
    from trainer.reports.inbox import nearest_to, read_as, remarks, why_here

    text = context.text
    lines: list[str] = []
    for scene in scenes:
        lines.append(f"  {text('inbox.scene' if scene.known else 'inbox.scene.gone', scene=scene.scene)}")
        for entry in scene.entries:
            words = " ".join(entry.reply.split())
            lines.append(f"    {text('inbox.entry', number=entry.number, words=words)}")
            notes = (why_here(entry, text), read_as(entry, text), nearest_to(entry, text))
            lines.append(f"       {' · '.join(note for note in notes if note)}")
            if entry.remarks:
                lines.append(f"       {text('inbox.remarks', remarks=', '.join(remarks(entry, text)))}")
    return lines


def _json(scenario: str, scenes: "tuple[InboxScene, ...]") -> dict[str, object]:
    return {
        "scenario": scenario,
        "scenes": [
            {
                "scene": scene.scene,
                "known": scene.known,
                "replies": [_entry_json(entry) for entry in scene.entries],
            }
            for scene in scenes
        ],
    }


def _entry_json(entry: "InboxEntry") -> dict[str, object]:
    return {
        "number": entry.number,
        "reply": entry.reply,
        "heard": entry.heard,
        "not_understood": entry.not_understood,
        "contested": entry.contested,
        "remarks": list(entry.remarks),
        "read_as": list(entry.read_as),
        "runner_up": entry.runner_up,
        "nearest": [{"reaction": name, "closeness": score} for name, score in entry.near],
    }


def _add(options: Options, context: Context) -> int:
    from trainer.authoring.inbox_work import Changes, Inbox
    from trainer.authoring.insertion import Unwritten

    path = _path(options, context)
    inbox = Inbox(path, existing_store(), context.folders)
    reading = Progress("inbox.progress", context)
    for step in inbox.read():
        reading(step.done, step.total)
    entry = inbox.entry(options.add)
    if entry is None:
        raise WrongCall(context.text("inbox.no_entry", scenario=inbox.scenario.id, number=options.add))
    candidate = _candidate(options.to, entry, inbox, context)
    try:
        proposal = inbox.propose(entry, candidate)
        changes = Changes(0, 0, ())
        playing = Progress("inbox.playing", context)
        for changes in inbox.changes(proposal):
            playing(changes.done, changes.total)
        if not options.dry_run:
            inbox.add(proposal)
    except Unwritten as error:
        raise _refused(error, context) from None
    if options.json:
        context.json(_change_json(path, proposal, changes, written=not options.dry_run))
    else:
        _say(path, proposal, changes, options.dry_run, context)
    return 0


def _candidate(named: str | None, entry: "InboxEntry", inbox: "Inbox", context: Context) -> "Candidate":
    from trainer.reports.inbox import candidate_notes

    text, found = context.text, inbox.candidates(entry)
    if named is None:
        lines = (f"  {one.reaction}: {candidate_notes(one, text)}" for one in found)
        raise WrongCall("\n".join((text("inbox.to_which"), *lines)))
    for one in found:
        if one.reaction == named:
            return one
    near = nearest(named, (one.reaction for one in found))
    if near is None:
        raise WrongCall(text("inbox.no_reaction_at_all", name=named, scene=entry.scene))
    raise WrongCall(text("inbox.no_reaction", name=named, scene=entry.scene, near=near))


def _say(path: Path, proposal: "Proposal", changes: "Changes", dry_run: bool, context: Context) -> None:
    from trainer.authoring.changed_file import backup_of
    from trainer.cli.findings_text import finding_lines
    from trainer.reports.inbox import change_lines, change_summary

    text, console = context.text, context.console
    words = " ".join(proposal.entry.reply.split())
    console.tell(text("inbox.proposal", words=words, reaction=proposal.candidate.reaction))
    if proposal.candidate.score is None:
        console.tell(text("inbox.first_sample"))
    console.tell(change_summary(changes, proposal, text), *change_lines(changes, proposal, text))
    console.say(*finding_lines(proposal.findings, context))
    line = proposal.written.line
    if dry_run:
        console.tell(text("inbox.dry_run", line=line))
        console.say(f"  {proposal.written.text.splitlines()[line - 1].strip()}")
    else:
        console.tell(
            text("inbox.added", path=path, line=line),
            text("inbox.backup", backup=backup_of(path).name, path=path),
        )


def _change_json(path: Path, proposal: "Proposal", changes: "Changes", written: bool) -> dict[str, object]:
    from trainer.authoring.inbox_replay import grouped

    return {
        "scenario": proposal.scenario.id,
        "path": str(path),
        "scene": proposal.scene,
        "reaction": proposal.candidate.reaction,
        "sample": proposal.entry.reply,
        "line": proposal.written.line,
        "written": written,
        "played_again": changes.done,
        "changed": [
            {
                "attempt": one.attempt,
                "n": one.before.n,
                "reply": group.before.reply,
                "own": group.own,
                "before": {"reaction": group.before.reaction, "matched": group.before.matched},
                "after": {"reaction": group.after.reaction, "matched": group.after.matched},
                "left": one.left,
            }
            for group in grouped(changes.attempts, proposal.entry.reply)
            for one in group.attempts
        ],
    }


def _undo(path: Path, context: Context) -> int:
    from trainer.authoring.changed_file import NothingToUndo, undo
    from trainer.authoring.inbox_sample import only_a_sample_added

    try:
        undo(path, only_a_sample_added)
    except NothingToUndo:
        raise Refused(context.text("inbox.nothing_to_undo", path=path)) from None
    context.console.tell(context.text("inbox.undone", path=path))
    return 0


def _path(options: Options, context: Context) -> Path:
    """The file to change. One of the program's own has to be named by its path."""
    from trainer.scenario.shelf import is_shipped

    if not options.scenario:
        raise WrongCall(context.text("inbox.which"))
    path = scenario_path(options.scenario, context)
    if is_shipped(path) and str(path) != options.scenario:
        raise Refused(context.text("inbox.shipped", scenario=options.scenario))
    return path


def _refused(error: "Unwritten", context: Context) -> Refused:
    return Refused(context.text(f"inbox.refused.{error.reason}"))
