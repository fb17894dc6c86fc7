"""The preparation, question by question: every answer is kept as soon as it is given."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Literal, get_args

from trainer.attempts.errors import StoreError
from trainer.attempts.store import Store
from trainer.messages.catalogue import Messages
from trainer.negotiation.talk.exhibit import MOST_LINES, Exhibit
from trainer.plain.commands import Asked, Unknown, command_of, reply_of
from trainer.plain.console import Console
from trainer.plain.sheet import exhibits_lines, field_question
from trainer.plain.trouble import store_trouble
from trainer.plain.views import brief_lines
from trainer.practice.preparation import MOST_EXHIBITS, Field, Sheet, fields
from trainer.practice.sheets import keep_sheet
from trainer.practice.typed import clean_line, clean_reply
from trainer.scenario.scenario import Scenario
from trainer.terms.fold import fold_text

_EMPTY = "-"
_NUMBER = re.compile(r"\d+")
_TAKEN_OFF = re.compile(r"-\s*(\d{1,3})")
_NO_NUMBERS = re.compile(r"[^\d\s,;]")

Keep = Callable[[Sheet], None]
How = Literal["short", "full", "exhibits", "skip"]
HOWS: tuple[How, ...] = get_args(How)


class _Done(Exception):
    """The student stops here, or the input has ended."""


class SheetQuestions:
    """Asks for a sheet at the console."""

    def __init__(self, scenario: Scenario, console: Console, text: Messages, keep: Keep) -> None:
        """Prepare to ask.

        Args:
            keep: called with the sheet after each answer; it raises nothing.
        """
        self._scenario = scenario
        self._console = console
        self._text = text
        self._keep = keep
        self._sheet = Sheet()

    def ask(self, sheet: Sheet) -> Sheet:
        """Ask whether to prepare, then what; returns the sheet as it is in the end."""
        self._sheet = sheet
        try:
            how = self._how()
            if how != "skip":
                self._console.tell(self._text("speak.sheet.rules"))
                if how != "exhibits":
                    self._fields(fields(self._scenario, full=how == "full"))
                self._exhibits()
                self._console.tell(self._text("speak.sheet.finished"))
        except _Done:
            pass
        return self._sheet

    def _how(self) -> How:
        """How much of the sheet is wanted."""
        text = self._text
        count = len(self._sheet.entries) + len(self._sheet.exhibits)
        if count:
            self._console.tell(text.plural("speak.sheet.kept", count))
        short, full = (len(fields(self._scenario, full=full)) for full in (False, True))
        while True:
            answer = fold_text(self._typed(text("speak.sheet.how", short=short, full=full)).strip())
            if not answer:
                return "skip"
            for how in HOWS:
                if answer in _words(f"speak.sheet.{how}_words", text):
                    return how
            self._console.tell(text("speak.sheet.how_again"))

    def _fields(self, asked: tuple[Field, ...]) -> None:
        for place, field in enumerate(asked, 1):
            self._console.tell("", field_question(field, place, len(asked), self._scenario, self._text))
            written = self._sheet.entries.get(field.name, "")
            if written:
                self._console.tell(self._text("speak.sheet.written", text=written))
            self._answer(field, self._typed(self._text("speak.sheet.answer")))

    def _answer(self, field: Field, typed: str) -> None:
        cleaned = clean_reply(typed)
        if not cleaned.text:
            return
        entries = dict(self._sheet.entries)
        if cleaned.text == _EMPTY:
            if entries.pop(field.name, None):
                self._console.tell(self._text("speak.sheet.emptied"))
        else:
            entries[field.name] = cleaned.text
            if cleaned.cut:
                self._console.tell(self._text.plural("plain.cut", cleaned.cut))
        self._put(replace(self._sheet, entries=entries))

    def _exhibits(self) -> None:
        text = self._text
        self._console.tell(
            "", text("speak.exhibits.about"), *exhibits_lines(self._sheet, self._scenario, text)
        )
        while typed := clean_line(self._typed(text("speak.exhibits.title"))):
            if off := _TAKEN_OFF.fullmatch(typed):
                self._take_off(int(off[1]))
            elif typed != _EMPTY:
                self._exhibit(typed)

    def _take_off(self, n: int) -> None:
        exhibits = self._sheet.exhibits
        if not 1 <= n <= len(exhibits):
            self._console.tell(self._text("speak.exhibits.no_such", wanted=n))
            return
        self._put(replace(self._sheet, exhibits=(*exhibits[: n - 1], *exhibits[n:])))
        self._console.tell(self._text("speak.exhibits.removed", title=exhibits[n - 1].title))

    def _exhibit(self, title: str) -> None:
        """Ask for the rest of an exhibit; of one that has this title already, what is not typed again is kept."""
        text, titles = self._text, [fold_text(exhibit.title) for exhibit in self._sheet.exhibits]
        place = titles.index(fold_text(title)) if fold_text(title) in titles else len(titles)
        if place == MOST_EXHIBITS:
            self._console.tell(text("speak.exhibits.full", most=MOST_EXHIBITS))
            return
        exhibit = Exhibit(title)
        if place < len(titles):
            self._console.tell(text("speak.exhibits.again", n=place + 1))
            exhibit = self._sheet.exhibits[place]
        self._place(exhibit, place)
        exhibit = self._lines(exhibit, place)
        if self._scenario.facts:
            self._place(replace(exhibit, facts=self._facts(exhibit.facts)), place)
        self._console.tell(text("speak.exhibits.added", n=place + 1, title=title))

    def _lines(self, exhibit: Exhibit, place: int) -> Exhibit:
        """The exhibit with the lines that are typed; kept after each."""
        written = exhibit.lines
        lines: list[str] = []
        for n in range(1, MOST_LINES + 1):
            before = written[n - 1] if n <= len(written) else ""
            if before:
                self._console.tell(self._text("speak.sheet.written", text=before))
            typed = clean_line(self._typed(self._text("speak.exhibits.line", n=n, most=MOST_LINES)))
            if not typed and not before:
                break
            if typed != _EMPTY:
                lines.append(typed or before)
            exhibit = replace(exhibit, lines=(*lines, *written[n:]))
            self._place(exhibit, place)
        return exhibit

    def _facts(self, chosen: tuple[str, ...]) -> tuple[str, ...]:
        """The facts an exhibit rests on, by their numbers."""
        text, known = self._text, tuple(self._scenario.facts)
        self._console.tell(
            text("speak.exhibits.facts"),
            *(
                text("speak.exhibit", n=n, title=self._scenario.facts[id].text)
                for n, id in enumerate(known, 1)
            ),
        )
        numbers = ", ".join(str(known.index(id) + 1) for id in chosen if id in known)
        if numbers:
            self._console.tell(text("speak.sheet.written", text=numbers))
        while True:
            typed = self._typed(text("speak.exhibits.which")).strip()
            if not typed:
                return chosen
            if typed == _EMPTY:
                return ()
            places = [int(number[:4]) for number in _NUMBER.findall(typed)]
            if places and not _NO_NUMBERS.search(typed) and all(1 <= n <= len(known) for n in places):
                return tuple(dict.fromkeys(known[n - 1] for n in places))
            self._console.tell(text("speak.exhibits.which_again", most=len(known)))

    def _place(self, exhibit: Exhibit, place: int) -> None:
        exhibits = self._sheet.exhibits
        self._put(replace(self._sheet, exhibits=(*exhibits[:place], exhibit, *exhibits[place + 1 :])))

    def _put(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._keep(sheet)

    def _typed(self, question: str) -> str:
        """The next answer. The brief can be read on the way. Raises _Done."""
        while True:
            line = self._console.ask(question)
            if line is None:
                raise _Done
            match command_of(line):
                case None:
                    return reply_of(line)
                case Asked("brief", _):
                    self._console.tell(*brief_lines(self._scenario, self._text))
                case Asked("end", _):
                    raise _Done
                case Unknown(word, _) if fold_text(word) in _words("speak.sheet.done_words", self._text):
                    raise _Done
                case _:
                    self._console.tell(self._text("speak.sheet.other_command"))


def keeper(
    store: Store | None, scenario: str, students: tuple[str, ...], console: Console, text: Messages
) -> Keep:
    """Keeps a sheet for the next time, where there is a place for it; trouble with that is told, and no trouble here."""

    def keep(sheet: Sheet) -> None:
        if store is None:
            return
        try:
            keep_sheet(store, scenario, students, sheet)
        except StoreError as error:
            console.warn(store_trouble(error, text))

    return keep


def _words(key: str, text: Messages) -> list[str]:
    return [fold_text(word) for word in text(key).split()]
