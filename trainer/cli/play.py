"""`trainer play`: in the app, line by line, from a file of replies, or by another program."""

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.attempts.store import Store, open_store
from trainer.cli.context import Context, Options, Refused, WrongCall
from trainer.cli.files import file_text
from trainer.cli.first_start import is_first, welcomed
from trainer.cli.scenarios import scenario_path
from trainer.practice.clock import VirtualClock
from trainer.practice.preparation import Sheet, sheet_json, sheet_of

if TYPE_CHECKING:
    from trainer.attempts.tasks import Task
    from trainer.practice.practice import Practice

# A virtual clock runs on from where it begins: far from the last year that a date can have.
_LATEST = datetime(3000, 1, 1, tzinfo=UTC).timestamp()


@dataclass(frozen=True, slots=True)
class Call:
    """The call, checked and with its files read."""

    path: Path
    virtual: VirtualClock | None
    replies: tuple[str, ...] | None
    sheet: Sheet | None
    store: Store | None


def run(options: Options, context: Context) -> int:
    """Play one scenario."""
    path = scenario_path(options.scenario, context)
    _check(options, context)
    task = _task(options, context, path) if options.assigned or options.plain else None
    if options.assigned:
        options = _as_assigned(task, options, context)
    if options.scene is not None:
        return _rehearse(options.scene, context, path)
    if not (options.plain or options.jsonl or options.replies or options.json):
        return _in_app(options, context, path)
    typed = not (options.jsonl or options.replies or options.json)
    if typed and is_first(options, context):
        answered = welcomed(options, context)
        if answered is None:
            return 0
        context = answered
    call = _call(options, context, path)
    practice: Practice | None = _resumed(options, context, call)
    introduced = typed and practice is None and context.console.interactive
    if introduced:
        _announce(task, options, context)
        sheet = _waited(options, context, call)
        if sheet is None:
            return 0
        call = replace(call, sheet=sheet)
    practice = practice or _started(options, context, call)
    console, text = context.console, context.text
    if options.jsonl:
        from trainer.plain.jsonl import play_jsonl

        return play_jsonl(practice, console, text, virtual=call.virtual, store=call.store)
    if not typed:
        from trainer.plain.scripted import play_script, typed_lines

        replies = typed_lines(console) if call.replies is None else call.replies
        return play_script(
            practice, replies, console, text, virtual=call.virtual, store=call.store, as_json=options.json
        )
    from trainer.plain.talk import Talk

    talk = Talk(practice, console, text, virtual=call.virtual, store=call.store, introduced=introduced)
    return talk.run()


def _check(options: Options, context: Context) -> None:
    """Raise WrongCall for what cannot go together."""
    if options.extra is not None and (options.mode != "jury" or options.resume is not None):
        raise WrongCall(context.text("cli.extra_needs_jury"))


def _task(options: Options, context: Context, path: Path) -> "Task | None":
    """What was assigned of this scenario to these students and is not handed in yet; None for nothing."""
    from trainer.attempts.store import existing_store
    from trainer.attempts.tasks import tasks
    from trainer.practice.sources import read_scenario

    store = existing_store()
    found = () if store is None else tasks(store, _students(options, context))
    if not found:
        return None
    scenario = read_scenario(path).value.id
    return next((task for task in found if task.to_do and task.assignment.scenario == scenario), None)


def _as_assigned(task: "Task | None", options: Options, context: Context) -> Options:
    """The options with what the assignment says in place of what was typed. Raises WrongCall: there is none."""
    if task is None:
        raise WrongCall(context.text("assign.none", scenario=options.scenario))
    assignment = task.assignment
    extra = max(assignment.extra, _extra(options, context)) if assignment.mode == "jury" else None
    asked = {"mode": assignment.mode, "difficulty": assignment.difficulty, "extra": extra}
    return Options(**{**vars(options), **asked, "assignment": assignment, "store": True})


def _announce(task: "Task | None", options: Options, context: Context) -> None:
    """What was assigned, before a person plays it, or that it waits."""
    if task is None:
        return
    from trainer.reports.assigned import brief_lines

    if options.assigned:
        context.console.tell(*brief_lines(task.assignment, context.text, options.extra))
    else:
        context.console.tell(context.text("assign.waiting", scenario=task.assignment.scenario))


def _rehearse(scene: str, context: Context, path: Path) -> int:
    """An author's play from a scene, line by line; nothing of it is stored. It shows what the counterpart thinks: for
    instructors."""
    context.for_instructors()
    from trainer.authoring.rehearsal import Rehearsal, SceneOutOfReach
    from trainer.plain.rehearsal import PlainRehearsal, out_of_reach

    rehearsal = Rehearsal(path, context.folders)
    try:
        rehearsal.begin(scene)
    except SceneOutOfReach as error:
        said = out_of_reach(error, rehearsal, context.text)
        raise (Refused if error.known else WrongCall)(said) from None
    return PlainRehearsal(rehearsal, context.console, context.text).run()


def _in_app(options: Options, context: Context, path: Path) -> int:
    from trainer.tui.run import run_app

    folders, scenario = context.folders, options.scenario
    if path == Path(scenario):
        # A file that was named: the app finds it by its id, in its own folder.
        from trainer.practice.sources import read_scenario

        folders, scenario = (path.parent, *folders), read_scenario(path).value.id
    return run_app(
        folders=folders,
        language=options.language,
        scenario=scenario,
        students=tuple(options.name) if options.name else None,
        seed=options.seed,
        mode=options.mode,
        extra=options.extra,
        difficulty=options.difficulty,
        instructor=options.instructor,
    )


def _waited(options: Options, context: Context, call: Call) -> Sheet | None:
    """What comes before the talk, for a person at a terminal. Returns the preparation; None when nobody waits."""
    from trainer.plain.lobby import Lobby, WentAway
    from trainer.practice.beginning import refuse_draft
    from trainer.practice.sources import read_scenario

    scenario, students = read_scenario(call.path).value, _students(options, context)
    # Before anybody prepares for a talk that cannot take place.
    refuse_draft(scenario, options.mode, call.path)
    if options.difficulty:
        words = context.text(f"report.difficulty.{options.difficulty}")
        context.console.tell(context.text("speak.difficulty", words=words))
    lobby = Lobby(scenario, context.console, context.text, store=call.store, students=students)
    try:
        return lobby.wait(options.mode, _extra(options, context), call.sheet)
    except WentAway:
        return None


def _call(options: Options, context: Context, path: Path) -> Call:
    virtual = None if options.at is None else VirtualClock(_moment(options.at, context))
    replies = None
    if options.replies is not None:
        from trainer.plain.scripted import replies_of

        replies = tuple(replies_of(_file(options.replies, context).split("\n")))
    sheet = None if options.preparation is None else _sheet(options.preparation, context)
    # A talk that somebody types is kept; what a file or a program plays only when asked.
    keeps = options.store or not (options.jsonl or options.json or replies is not None or virtual is not None)
    store = open_store() if keeps or options.resume is not None else None
    return Call(path, virtual, replies, sheet, store)


def _resumed(options: Options, context: Context, call: Call):  # type: ignore[no-untyped-def]  # noqa: ANN202
    """The attempt to take up, if one was asked for or, at a terminal, agreed to."""
    from trainer.attempts import history
    from trainer.practice.beginning import resume

    if call.store is None or (options.resume is None and not context.console.interactive):
        return None
    if options.resume:
        attempt = history.find(call.store, options.resume)
    else:
        from trainer.practice.sources import read_sources

        scenario = read_sources(call.path, context.folders)[0].value.id
        # What is offered is one's own; what is asked for may be anybody's.
        whose = None if options.resume is not None else _students(options, context)
        standing = history.standings(call.store, whose).get(scenario)
        if standing is None or standing.unfinished is None:
            if options.resume is not None:
                raise WrongCall(context.text("cli.nothing_to_resume", scenario=scenario))
            return None
        attempt = standing.unfinished
        if options.resume is None and not _agrees_to_resume(call.store.summary(attempt).replies, context):
            return None
    return resume(attempt, store=call.store, clock=call.virtual)


def _agrees_to_resume(replies: int, context: Context) -> bool:
    answer = context.console.ask(context.text.plural("plain.ask_resume", replies)) or ""
    return answer.strip().casefold() in context.text("plain.yes").split()


def _started(options: Options, context: Context, call: Call):  # type: ignore[no-untyped-def]  # noqa: ANN202
    from trainer.practice.beginning import start

    seed = options.seed
    if seed is None and call.virtual is not None:
        # A virtual clock promises the same bytes for the same call.
        seed = 0
    if options.assigned and call.store is not None:
        from trainer.review.starting import start_assigned

        return start_assigned(
            options.assignment,
            call.path,
            store=call.store,
            students=_students(options, context),
            language=context.text.language,
            extra=_extra(options, context),
            seed=seed,
            sheet=call.sheet,
            rubric_folders=context.folders,
            clock=call.virtual,
            entropy=None if call.virtual is None else _content(options, call, seed, context.text.language),
        )
    return start(
        call.path,
        mode=options.mode,
        students=_students(options, context),
        seed=seed,
        language=context.text.language,
        extra=_extra(options, context),
        difficulty=options.difficulty,
        store=call.store,
        clock=call.virtual,
        entropy=None if call.virtual is None else _content(options, call, seed, context.text.language),
        rubric_folders=context.folders,
        sheet=call.sheet,
    )


def _content(options: Options, call: Call, seed: int | None, language: str) -> bytes:
    """All that the caller gave, for an id that comes from it."""
    sheet = None if call.sheet is None else sheet_json(call.sheet)
    given = (seed, options.mode, options.name, language, sheet, call.replies)
    # Without extra time, the id is that of calls which know of none.
    extra = (options.extra,) if options.extra else ()
    # Nor does a difficulty that nobody chose play a part.
    chosen = ({"difficulty": options.difficulty},) if options.difficulty else ()
    return json.dumps((*given, *extra, *chosen), ensure_ascii=True, sort_keys=True).encode()


def _students(options: Options, context: Context) -> tuple[str, ...]:
    if options.name or options.at is not None:
        # A virtual clock promises the same bytes everywhere: nobody's settings play a part.
        return tuple(options.name or ())
    return context.settings.students


def _extra(options: Options, context: Context) -> int:
    """Percent of extra time: as granted for this call, else as in the settings."""
    if options.extra is not None or options.at is not None:
        return options.extra or 0
    return context.settings.extra


def _moment(typed: str, context: Context) -> float:
    try:
        moment = datetime.fromisoformat(typed)
    except ValueError:
        raise WrongCall(context.text("cli.bad_time", value=typed)) from None
    seconds = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    if not 0 <= seconds < _LATEST:
        raise WrongCall(context.text("cli.far_time", value=typed))
    return seconds


def _file(name: str, context: Context) -> str:
    if name == "-":
        return "\n".join(iter(context.console.ask, None))
    return file_text(name, context)


def _sheet(name: str, context: Context) -> Sheet:
    try:
        return sheet_of(json.loads(_file(name, context)))
    except (ValueError, RecursionError):
        raise WrongCall(context.text("cli.bad_preparation", path=name)) from None
