"""`trainer delete`: removes attempts for good, after asking."""

from trainer.attempts import history
from trainer.attempts.store import existing_store
from trainer.cli.context import Context, Options, Refused, WrongCall


def run(options: Options, context: Context) -> int:
    """Delete the attempts named, or all those of a student."""
    text = context.text
    if not options.attempts and options.student is None:
        raise WrongCall(text("cli.delete_what"))
    store = existing_store()
    if store is None:
        raise WrongCall(text("cli.no_attempts"))
    chosen = [history.find(store, name) for name in options.attempts]
    if options.student is not None:
        total = history.count(store)
        chosen += [row.id for row in history.attempts(store, limit=total, student=options.student)]
    doomed = tuple(dict.fromkeys(chosen))
    if not doomed:
        raise WrongCall(text("cli.no_attempts_of", student=options.student))
    if not options.yes and not _agrees(len(doomed), context):
        raise Refused(text("cli.nothing_deleted"))
    context.console.warn(text.plural("cli.deleted", store.delete(doomed)))
    return 0


def _agrees(count: int, context: Context) -> bool:
    answer = context.console.ask(context.text.plural("cli.ask_delete", count))
    return (answer or "").strip().casefold() in context.text("plain.yes").split()
