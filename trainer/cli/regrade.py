"""`trainer regrade`: what another rubric would make of stored attempts; puts it into force, takes it back."""

from datetime import UTC, datetime

from trainer.assessment.rubric import Rubric
from trainer.attempts.moments import iso
from trainer.attempts.regrades import undo_regrading
from trainer.attempts.store import Store, existing_store
from trainer.cli.context import Context, Options, WrongCall
from trainer.cli.progress import Progress
from trainer.practice.sources import Source
from trainer.reports import regrade_words as words
from trainer.reports.hidden_names import candidate_code
from trainer.review.agreement import agreement_with
from trainer.review.rated import rated_attempts
from trainer.review.regrade_json import preview_json
from trainer.review.regrading import Preview, apply, preview
from trainer.review.rubric_choice import NoSuchRubric, chosen_rubric


def run(options: Options, context: Context) -> int:
    """Print what would change; write only when asked to."""
    text = context.text
    if not options.undo and not options.rubric:
        raise WrongCall(text("regrade.which"))
    store = existing_store()
    if store is None:
        raise WrongCall(text("cli.no_attempts"))
    if options.undo:
        return _undo(store, options, context)
    rubric = _rubric(options.rubric, context)
    said = Progress("tui.regrade.computing", context)

    def tick(done: int, total: int) -> bool:
        said(done, total)
        return True

    found = preview(store, rubric, options.name, tick)
    assert found is not None  # Nobody gives up here.
    applied = apply(store, found, at=iso(datetime.now(UTC).timestamp())) if options.apply else None
    if options.json:
        context.json({**preview_json(found), "applied": applied})
        return 0
    if not options.apply:
        _print(store, found, options, context)
        context.console.warn(text("regrade.not_written"))
        return 0
    context.console.say(text.plural("regrade.applied", applied or 0))
    if stale := len(found.changes) - (applied or 0):
        context.console.warn(text.plural("regrade.stale", stale))
    return 0


def _undo(store: Store, options: Options, context: Context) -> int:
    count = undo_regrading(store)
    if options.json:
        context.json({"undone": count})
    elif count:
        context.console.say(context.text.plural("regrade.undone", count))
    else:
        context.console.warn(context.text("regrade.nothing_to_undo"))
    return 0


def _rubric(name: str, context: Context) -> Source[Rubric]:
    try:
        return chosen_rubric(name, context.folders)
    except NoSuchRubric:
        raise WrongCall(context.text("cli.rubric_unknown", rubric=name)) from None


def _print(store: Store, found: Preview, options: Options, context: Context) -> None:
    text, say = context.text, context.console.say
    say(text("regrade.title", rubric=found.rubric.title.of(text.language)), *words.count_lines(found, text))
    levels = {change.attempt: change.after.levels for change in found.changes}
    before, after = agreement_with(rated_attempts(store, options.name), found.rubric.id, levels)
    say(*words.agreement_lines(before, after, text))
    lines = words.criterion_lines(found, text)
    if lines:
        say("", text("regrade.per_criterion"), *(f"  {line}" for line in lines))
    for change in found.changed:
        who = ", ".join(change.students) or candidate_code(change.attempt)
        section = words.change_section(change, found, text, who)
        say("", section.heading, f"  {' · '.join(section.lines)}")
    if found.changes and not found.changed:
        say(text("regrade.nothing"))
