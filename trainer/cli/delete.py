"""`trainer delete`: removes attempts, or all that is kept of a student, for good, after asking."""

from trainer.attempts import history
from trainer.attempts.store import Store, existing_store
from trainer.attempts.summary import Kept
from trainer.cli.context import Context, Options, Refused, WrongCall
from trainer.practice.settings import save_settings, without_student
from trainer.practice.typed import clean_name


def run(options: Options, context: Context) -> int:
    """Delete the attempts named, and all that is kept of a student."""
    text, student = context.text, clean_name(options.student or "")
    if not options.attempts and not student:
        raise WrongCall(text("cli.delete_what"))
    store = existing_store()
    if store is None:
        raise WrongCall(text("cli.no_attempts"))
    doomed = [history.find(store, name) for name in options.attempts]
    preparations = 0
    if student:
        kept = history.kept(store, student)
        doomed += [row.id for row in history.attempts(store, limit=kept.attempts, student=student)]
        preparations = kept.preparations
    count = Kept(len(set(doomed)), preparations)
    if not count:
        raise WrongCall(text("cli.no_attempts_of", student=student))
    if not options.yes and not _agrees(count, context):
        raise Refused(text("cli.nothing_deleted"))
    _delete(store, tuple(dict.fromkeys(doomed)), student, context)
    if preparations:
        context.console.warn(text.plural("people.preparations_deleted", preparations))
    return 0


def _delete(store: Store, attempts: tuple[str, ...], student: str, context: Context) -> None:
    gone = store.delete(attempts)
    if student:
        # What a last moment has added goes too, and the preparations; nor do the settings keep the name.
        gone += store.forget(student)
        settings = without_student(context.settings, student)
        if settings != context.settings:
            save_settings(settings)
    if gone:
        context.console.warn(context.text.plural("cli.deleted", gone))


def _agrees(count: Kept, context: Context) -> bool:
    text = context.text
    question = text.plural("cli.ask_delete", count.attempts)
    if count.preparations:
        what = text.plural("people.kept.preparations", count.preparations)
        if count.attempts:
            attempts = text.plural("app.attempts", count.attempts)
            what = text("people.kept.both", attempts=attempts, preparations=what)
        question = text("people.ask_delete", what=what)
    return (context.console.ask(question) or "").strip().casefold() in text("plain.yes").split()
