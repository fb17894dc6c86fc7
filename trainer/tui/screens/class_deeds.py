"""What is done from the table of a class: opening, giving back, a file for a spreadsheet, moving, removing."""

import asyncio
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from trainer.attempts.errors import StoreError
from trainer.attempts.received import ClassSize, classes
from trainer.practice.settings import without_student
from trainer.practice.typed import clean_line, clean_name
from trainer.reports.class_words import criterion_name, unfinished_lines, who
from trainer.review.class_table import COLUMNS, ClassRow, class_rows, criteria_of, filtered
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.screens.pick_one import Pickable, PickOneScreen
from trainer.tui.text import notice, on_one_line
from trainer.tui.wording import trouble

if TYPE_CHECKING:
    from trainer.assessment.rubric import Rubric
    from trainer.attempts.store import Store
    from trainer.messages.catalogue import Messages
    from trainer.tui.desk import Desk
    from trainer.tui.screens.class_table import ClassScreen

_SECONDS = 10.0
_ALL = "all"


def read_class(
    desk: "Desk", wanted: str | None, *, chosen: bool
) -> "tuple[tuple[ClassSize, ...], str | None, tuple[ClassRow, ...]]":
    """All classes, the one to show (None for all of them), and its rows.

    Args:
        wanted: the class to show, as long as it is there.
        chosen: whether it was asked for; else the class that handed in last is shown.
    """
    store = desk.existing_store()
    if store is None:
        return (), None, ()
    found = classes(store)
    if not chosen:
        wanted = _latest_class(store)
    elif wanted not in [one.name for one in found]:
        wanted = None
    return found, wanted, class_rows(store, wanted)


def _latest_class(store: "Store") -> str | None:
    with store.reading() as connection:
        row = connection.execute(
            "select class from received order by at desc, attempt desc limit 1"
        ).fetchone()
    return None if row is None else str(row[0])


def rubrics(desk: "Desk", class_name: str | None) -> "tuple[Rubric, ...]":
    """The rubrics that the levels of a class are of."""
    from trainer.review.class_rubrics import rubrics_of

    store = desk.existing_store()
    return () if store is None else rubrics_of(store, class_name)


def criterion_names(
    rows: Sequence[ClassRow], known: "Sequence[Rubric]", text: "Messages"
) -> Mapping[str, str]:
    """Criterion → its name, in the order of the columns."""
    return {criterion: criterion_name(criterion, known, text) for criterion in criteria_of(rows)}


async def choose_class(screen: "ClassScreen", known: Sequence[ClassSize]) -> None:
    """Ask for one of the classes, or all of them."""
    text = screen.text
    things = [
        Pickable(
            f"class {one.name}", one.name or text("class.unnamed"), text.plural("class.size", one.attempts)
        )
        for one in known
    ]
    if len(things) > 1:
        total = sum(one.attempts for one in known)
        things.append(Pickable(_ALL, text("tui.class.all"), text.plural("class.size", total)))
    if not things:
        notice(screen.app, text("tui.class.no_class"), "warning")
        return
    pointed = _ALL if screen.class_name is None else f"class {screen.class_name}"
    chosen = await screen.app.push_screen_wait(PickOneScreen(text("tui.class.choose"), things, pointed))
    if chosen is not None:
        screen.show_class(None if chosen == _ALL else chosen.removeprefix("class "))


async def sort(screen: "ClassScreen", names: Mapping[str, str]) -> None:
    """Ask for the column; `names` are those of the criteria. The same one again turns the order round."""
    text, view = screen.text, screen.view
    things = [Pickable(name, text(f"class.column.{name}")) for name in COLUMNS]
    things += [Pickable(criterion, name) for criterion, name in names.items()]
    chosen = await screen.app.push_screen_wait(PickOneScreen(text("tui.class.sort"), things, view.column))
    if chosen is not None:
        turned = chosen == view.column and not view.descending
        screen.look_at(replace(view, column=chosen, descending=turned))


async def open_debrief(screen: "ClassScreen", attempt: str) -> None:
    """Open an attempt: its debrief, or where it was left."""
    desk = screen.program.desk
    practice = await screen.patiently(lambda: desk.resume(attempt))
    if practice is not None:
        screen.program.open_debrief(practice)


async def give_back(screen: "ClassScreen") -> None:
    """Write a file per student with the reviews of what is shown."""
    from trainer.reports.given_files import write_returns
    from trainer.reports.place import documents_folder
    from trainer.review.finished import unfinished_reviews
    from trainer.review.returning import returns

    text, store, shown = screen.text, screen.program.desk.store(), screen.shown
    found = await screen.patiently(lambda: returns(store, shown, time.time()))
    begun = await screen.patiently(lambda: unfinished_reviews(store, shown))
    if found is None or begun is None:
        return
    kept_back = unfinished_lines(begun, "class.return.unfinished", text)
    if not found:
        said = kept_back or (text("tui.class.nothing_reviewed"),)
        notice(screen.app, " · ".join(said), "warning", 8)
        return
    reviewed = sum(len(one.attempts) for one in found)
    folder = documents_folder() / _folder_name(screen)
    question = ConfirmScreen(
        text.plural("tui.class.return.question", len(found)),
        "\n".join(
            (text("tui.class.return.consequence", folder=str(folder), left=len(shown) - reviewed), *kept_back)
        ),
        text("tui.class.return.yes"),
        text("tui.workshop.cancel"),
    )
    if not await screen.app.push_screen_wait(question):
        return
    hidden = screen.view.hidden
    paths = await screen.patiently(lambda: write_returns(found, folder, text, hide_names=hidden))
    if paths is not None:
        written = text.plural("tui.class.returned", len(paths), folder=str(folder))
        notice(screen.app, " · ".join((written, *kept_back)), seconds=_SECONDS)


async def write_csv(screen: "ClassScreen", known: "Sequence[Rubric]") -> None:
    """Write what is shown as a CSV file into the Documents folder."""
    from trainer.reports.class_csv import class_csv
    from trainer.reports.place import documents_folder, write_new

    text, hidden = screen.text, screen.view.hidden
    rows = screen.shown_rows
    stem = _folder_name(screen)

    def write() -> str:
        return str(write_new(documents_folder(), stem, ".csv", class_csv(rows, known, text, hidden=hidden)))

    path = await screen.patiently(write)
    if path is not None:
        notice(screen.app, text("tui.class.csv_written", path=path), seconds=_SECONDS)


async def move(screen: "ClassScreen") -> None:
    """Put what is shown into another class, named anew or picked."""
    from trainer.attempts.received import move_to_class
    from trainer.tui.screens.class_name import ClassNameScreen

    text, store, shown = screen.text, screen.program.desk.store(), screen.shown
    title = text.plural("tui.class.move", len(shown))
    name = await screen.app.push_screen_wait(ClassNameScreen(title, screen.known_classes))
    if name is None:
        return

    def moved() -> bool:
        move_to_class(store, shown, clean_line(name))
        return True

    if await screen.patiently(moved):
        screen.show_class(clean_line(name))


async def delete(screen: "ClassScreen") -> None:
    """Ask what to remove, say how much that is, ask again."""
    text, row = screen.text, screen.pointed
    if row is None:
        return
    hidden = screen.view.hidden
    things = [Pickable("attempt", text("tui.class.delete.attempt"), _attempt_words(row, text, hidden=hidden))]
    things += [
        Pickable(f"student {name}", text("tui.class.delete.student"), clean_name(name))
        for name in row.students
        if not hidden
    ]
    if screen.class_name is not None:
        things.append(Pickable("class", text("tui.class.delete.class"), screen.class_words()))
    chosen = await screen.app.push_screen_wait(PickOneScreen(text("tui.class.delete.title"), things))
    if chosen is None:
        return
    if chosen == "attempt":
        await _delete_attempt(screen, row)
    elif chosen == "class":
        await _delete_class(screen)
    else:
        await _delete_student(screen, chosen.removeprefix("student "))


async def _delete_attempt(screen: "ClassScreen", row: ClassRow) -> None:
    text, store = screen.text, screen.program.desk.store()
    what = _attempt_words(row, text, hidden=screen.view.hidden)
    await _removed(screen, _with_size(what, 1, (row,), text), lambda: store.delete((row.attempt,)))


async def _delete_class(screen: "ClassScreen") -> None:
    from trainer.attempts.class_removal import remove_class

    store, name = screen.program.desk.store(), screen.class_name or ""
    rows = await screen.patiently(lambda: class_rows(store, name))
    if rows is None:
        return
    what = _with_size(screen.class_words(), len(rows), rows, screen.text)
    if await _removed(screen, what, lambda: remove_class(store, name)):
        screen.class_name = None


async def _delete_student(screen: "ClassScreen", student: str) -> None:
    desk, program = screen.program.desk, screen.program
    attempts = await screen.patiently(lambda: desk.kept(student).attempts)
    rows = await screen.patiently(lambda: filtered(class_rows(desk.store()), student=student))
    if attempts is None or rows is None:
        return
    what = _with_size(clean_name(student), attempts, rows, screen.text)
    if await _removed(screen, what, lambda: desk.forget(student)):
        await program.remember(without_student(program.preferences, student))


async def _removed(screen: "ClassScreen", what: str, job: Callable[[], int]) -> bool:
    """Ask, remove, and say how many attempts are gone; returns whether it was done."""
    text = screen.text
    question = ConfirmScreen(
        text("tui.class.delete.question", what=what),
        text("tui.class.delete.consequence"),
        text("tui.class.delete.yes"),
        text("tui.delete.no"),
    )
    if not await screen.app.push_screen_wait(question):
        return False
    try:
        gone = await asyncio.to_thread(job)
    except (StoreError, OSError) as error:
        notice(screen.app, trouble(error, text), "error", 8)
        return False
    notice(screen.app, text.plural("cli.deleted", gone))
    screen.look_again()
    return True


def _with_size(what: str, attempts: int, rows: Sequence[ClassRow], text: "Messages") -> str:
    """What is to be removed, and how many attempts and reviews go with it."""
    size = text(
        "tui.class.delete.size",
        attempts=text.plural("app.attempts", attempts),
        reviews=text.plural("tui.class.delete.reviews", sum(row.reviews for row in rows)),
    )
    return f"{what} ({size})"


def _attempt_words(row: ClassRow, text: "Messages", *, hidden: bool) -> str:
    tried = text("tui.class.try", number=row.number)
    return f"{who(row, text, hidden=hidden)} · {on_one_line(row.title)} · {tried}"


def _folder_name(screen: "ClassScreen") -> str:
    from trainer.reports.place import safe_name

    day = datetime.now().strftime("%Y-%m-%d")
    return safe_name(f"{screen.text('tui.class.title')} {screen.class_words()} {day}")
