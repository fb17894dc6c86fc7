"""`trainer open`: opens any file that somebody sent: an assignment, reviews that came back, a scenario."""

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.attempts.store import open_store
from trainer.cli.context import Context, Options, Refused, WrongCall

if TYPE_CHECKING:
    from trainer.review.opening import OpenedFile


def run(options: Options, context: Context) -> int:
    """Look at the file and do what it is for. Raises Refused, WrongCall."""
    from trainer.attempts.travelling import UnreadableFile
    from trainer.authoring.received import typed_path
    from trainer.reports.opened import unreadable_words
    from trainer.review.opening import open_file

    text, path = context.text, typed_path(options.file)
    if path is None:
        raise WrongCall(text("opened.nothing"))
    try:
        opened = open_file(path)
        match opened.kind:
            case "assignment":
                return _assignment(opened, options, context)
            case "return":
                return _returned(opened, options, context)
            case "scenario":
                return _scenario(str(opened.path), options, context)
            case _:
                raise WrongCall(text("opened.for_instructor", path=str(path)))
    except UnreadableFile as error:
        raise Refused(text("opened.cannot", path=str(path), why=unreadable_words(error, text))) from None


def _assignment(opened: "OpenedFile", options: Options, context: Context) -> int:
    from trainer.attempts.assignment_file import parse_assignment_file
    from trainer.practice.library import shelf
    from trainer.reports.opened import not_assigned_words, offer_lines
    from trainer.review.accepting import NotAssigned, offer, take_on

    text = context.text
    try:
        offered = offer(parse_assignment_file(opened.content), shelf(context.folders), context.folders)
    except NotAssigned as error:
        raise Refused("\n".join(not_assigned_words(error, text))) from None
    if not options.json:
        context.console.say(*offer_lines(offered, text))
    _agree(options, context, asked=bool(offered.in_the_way))
    take_on(open_store(), offered, time.time())
    if options.json:
        context.json(
            {
                "kind": "assignment",
                "assignment": offered.assignment.id,
                "scenario": offered.assignment.scenario,
            }
        )
    else:
        context.console.warn(text("opened.taken_on", scenario=offered.assignment.scenario))
    return 0


def _returned(opened: "OpenedFile", options: Options, context: Context) -> int:
    from trainer.attempts.returned import parse_returned
    from trainer.reports.opened import returned_lines
    from trainer.review.returning import accept

    returned = parse_returned(opened.content)
    done = accept(open_store(), returned)
    if options.json:
        attempts = [{"attempt": one.attempt, "reviews": one.reviews, "brought": one.brought} for one in done]
        context.json({"kind": "return", "attempts": attempts})
    else:
        context.console.say(*returned_lines(returned, done, context.text))
        context.console.warn(context.text("returned.look", attempt=done[0].attempt))
    return 0


def _scenario(path: str, options: Options, context: Context) -> int:
    from trainer.authoring.new.place import folder_for
    from trainer.authoring.received import NotReceived, add, look_at
    from trainer.practice.library import shelf

    text = context.text
    try:
        received = look_at(path, folder_for(context.folders), shelf(context.folders), context.folders)
    except NotReceived as error:
        key = "errors" if error.reason == "errors" else "other"
        raise Refused(text(f"opened.scenario.{key}", path=path)) from None
    in_the_way = [str(received.target)] if received.replaces else []
    in_the_way += [str(received.hides)] if received.hides is not None else []
    if in_the_way and not options.json:
        context.console.say(*(text("opened.in_the_way", path=found) for found in in_the_way))
    _agree(options, context, asked=bool(in_the_way))
    added = add(received)
    if options.json:
        context.json({"kind": "scenario", "scenario": received.scenario.id, "path": str(added.path)})
    else:
        context.console.warn(text("opened.scenario.added", path=str(added.path)))
    return 0


def _agree(options: Options, context: Context, *, asked: bool) -> None:
    """Go on only when what stands in the way may be replaced. Raises Refused."""
    if not asked or options.yes:
        return
    console, text = context.console, context.text
    answer = console.ask(text("opened.ask_replace")) if console.interactive else None
    if not _is_yes(answer, text("plain.yes").split()):
        raise Refused(text("opened.left"))


def _is_yes(answer: str | None, words: Sequence[str]) -> bool:
    return (answer or "").strip().casefold() in words
