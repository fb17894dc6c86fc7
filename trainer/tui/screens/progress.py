"""Progress: the criteria over the attempts of those who practise, their goals, what to play next."""

from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from trainer.practice.progress import (
    CriterionProgress,
    Followed,
    Progress,
    followed_goals,
    next_scenarios,
    progress,
)
from trainer.practice.training import Trains
from trainer.reports import progress_words as words
from trainer.tui.keys import bind
from trainer.tui.pages.lines import Part
from trainer.tui.screens.base import TrainerScreen
from trainer.tui.text import Words, joined, on_one_line, option
from trainer.tui.widgets.entry_list import EntryList
from trainer.tui.widgets.title_bar import TitleBar
from trainer.tui.wording import people

# Levels shown of each criterion, in a list of this many columns or in a narrow one.
_MOST, _MOST_NARROW = 16, 10


class ProgressScreen(TrainerScreen[None]):
    """Criteria and scenarios at the left; what the pointer is on, and the goals, at the right. Nothing is written."""

    NAME = "progress"
    CSS_PATH = "progress.tcss"
    BINDINGS = [bind("escape", "back", "back")]

    def __init__(self) -> None:
        super().__init__()
        self._found: Progress | None = None
        self._looked = False
        # What takes longer; None while it is being found.
        self._next: tuple[Trains, ...] | None = None
        self._goals: tuple[Followed, ...] | None = None

    def content(self) -> ComposeResult:
        """What it rests on, the list, what stands beside."""
        yield Words(id="basis")
        with Horizontal(id="page"):
            yield EntryList(id="lines")
            with VerticalScroll(id="detail"):
                yield Words(id="detail-words")

    def title_words(self) -> tuple[str, str]:
        """The program; whose progress."""
        whose = people(self.program.desk.students(), self.text)
        return self.text("app.title"), f"{self.text('tui.progress.title')} · {whose}"

    def on_mount(self) -> None:
        """Read beside the screen."""
        self._draw()
        self.query_one(EntryList).focus()
        self.beside(self._look, "look")

    def on_screen_resume(self) -> None:
        """An attempt may have ended meanwhile."""
        super().on_screen_resume()
        if self._looked:
            self.beside(self._look, "look")

    def people_changed(self) -> None:
        """Their progress."""
        self.beside(self._look, "look")

    def after_recompose(self) -> None:
        """Draw it again."""
        self._draw()
        self.query_one(EntryList).focus()

    def action_back(self) -> None:
        """From what stands beside to the list, else to where one came from."""
        if self.query_one("#detail").has_focus:
            self.query_one(EntryList).focus()
        else:
            self.dismiss()

    async def _look(self) -> None:
        """The levels first, then what takes longer."""
        desk = self.program.desk
        students = desk.students()

        def read() -> tuple[Progress | None]:
            store = desk.existing_store()
            return (None if store is None else progress(store, students),)

        found = await self.patiently(read)
        if found is None or not self.is_attached:
            return
        self._found, self._looked = found[0], True
        self._draw()
        seen = self._found
        if seen is None:
            return
        self._next = await self.patiently(lambda: next_scenarios(seen, desk.shelf()))
        self._draw()
        self._goals = await self.patiently(lambda: followed_goals(desk.store(), students))
        self._draw()

    def _draw(self) -> None:
        if not self.query("#detail-words"):
            return
        for title in self.query(TitleBar):
            title.remark(self.title_words()[1])
        found = self._found
        basis = "" if found is None else joined((" ".join(words.basis_lines(found, self.text)), "$quiet"))
        self.query_one("#basis", Words).show(basis)
        self.set_class(found is None, "-nothing")
        listing = self.query_one(EntryList)
        # At first the pointer is on what is to be worked on.
        first = "" if found is None else f"c {found.weakest}"
        listing.fill(self._entries(), listing.pointed or first)
        self._draw_detail()

    def _entries(self) -> list[Option]:
        found, text = self._found, self.text
        if found is None:
            return [option(text("tui.progress.empty" if self._looked else "tui.wait"), disabled=True)]
        entries = [option(self._criterion(one, found), id=f"c {one.criterion}") for one in found.criteria]
        heading = words.next_section(found, self._next or (), text)
        if found.weakest is None:
            return entries
        entries.append(option(joined((on_one_line(heading.heading), "bold $primary")), disabled=True))
        if self._next is None:
            entries.append(option(text("tui.progress.looking"), disabled=True))
        elif not self._next:
            entries.append(option(heading.lines[0], disabled=True))
        for one, line in zip(self._next or (), heading.lines, strict=False):
            entries.append(option(on_one_line(line), id=f"s {one.item.path}"))
        return entries

    def _criterion(self, one: CriterionProgress, found: Progress) -> Content:
        most = _MOST_NARROW if self.app.size.width < 100 else _MOST
        parts: list[Part] = [(words.criterion_name(one.criterion, found, self.text), "bold"), "\n"]
        parts += [(words.levels_line(one, most), "$primary"), f"  {words.trend_words(one, self.text)}"]
        if one.criterion == found.weakest:
            parts.append((f" · {self.text('tui.progress.weakest')}", "bold $accent"))
        return joined(*parts)

    def _draw_detail(self) -> None:
        for shown in self.query("#detail-words").results(Words):
            shown.show(self._detail())

    def _detail(self) -> Content | str:
        found = self._found
        if found is None:
            return ""
        pointed = self.query_one(EntryList).pointed or ""
        one = next((one for one in found.criteria if pointed == f"c {one.criterion}"), None)
        parts = self._meaning(one, found) if one is not None else self._opens(pointed)
        parts += ["\n", (self.text("progress.goals"), "bold $primary"), "\n"]
        if self._goals is None:
            parts += ["\n", self.text("tui.wait")]
        else:
            goals = words.goal_paragraphs(found, self._goals, self.text)
            parts.append("\n" + "\n\n".join("\n".join(goal) for goal in goals))
        totals = words.totals_line(found, self.text, _MOST)
        parts += ["\n\n", (self.text("progress.totals", totals=totals), "$quiet")]
        return joined(*parts)

    def _meaning(self, one: CriterionProgress, found: Progress) -> list[Part]:
        """What the last level means, and what the next one asks for."""
        criterion, text = found.rubric.criterion(one.criterion), self.text
        parts: list[Part] = [(criterion.name.of(text.language), "bold $primary"), "\n"]
        seen = [level for level in one.levels if level is not None]
        if not seen:
            return [*parts, "\n", text("progress.trend.unseen"), "\n"]
        last = seen[-1]
        said = text("tui.progress.meaning", level=last, words=criterion.levels[last].of(text.language))
        parts += ["\n", (text("tui.progress.reached"), "$quiet"), "\n", said, "\n"]
        if last < 3:
            next_one = text(
                "tui.progress.meaning", level=last + 1, words=criterion.levels[last + 1].of(text.language)
            )
            parts += ["\n", (text("tui.progress.next_level"), "$quiet"), "\n", next_one, "\n"]
        return parts

    def _opens(self, pointed: str) -> list[Part]:
        one = self._proposed(pointed)
        if one is None:
            return []
        title = (on_one_line(one.item.title), "bold $primary")
        return [title, "\n\n", self.text("tui.progress.open"), "\n"]

    def _proposed(self, pointed: str) -> Trains | None:
        return next((one for one in self._next or () if pointed == f"s {one.item.path}"), None)

    @on(OptionList.OptionHighlighted)
    def _pointed(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._draw_detail()
        for pane in self.query("#detail"):
            pane.scroll_home(animate=False)

    @on(OptionList.OptionSelected)
    def _opened(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        one = self._proposed(event.option_id or "")
        if one is None:
            self.query_one("#detail").focus()
        else:
            self.call_later(partial(self.program.open_brief, one.item))
