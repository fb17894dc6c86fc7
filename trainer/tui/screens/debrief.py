"""The debrief: what the talk came to, and the words behind every level."""

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import OptionList, TabbedContent, TabPane

from trainer.assessment.assessment import Assessment, CriterionResult, Evidence
from trainer.practice.practice import Practice
from trainer.tui.keys import bind
from trainer.tui.pages import course, deal, whole
from trainer.tui.pages.criteria import after_evidence, criterion_entry, criterion_head, evidence_entry
from trainer.tui.screens.base import TrainerScreen
from trainer.tui.screens.talk import spoken
from trainer.tui.text import Words, on_one_line, option, plain
from trainer.tui.widgets.conversation import Conversation
from trainer.tui.widgets.entry_list import EntryList
from trainer.tui.wording import when

if TYPE_CHECKING:
    from trainer.assessment.debrief import Debrief

TABS = ("whole", "criteria", "deal", "course", "transcript")


class DebriefScreen(TrainerScreen[None]):
    """Five pages: the whole, the criteria, the deal, the course of the talk, the transcript."""

    NAME = "debrief"
    CSS_PATH = "debrief.tcss"
    BINDINGS = [
        bind("right", "turn_page(1)", "next_page", priority=True),
        bind("left", "turn_page(-1)", "previous_page", show=False, priority=True),
        *(
            bind(str(place), f"page('{name}')", f"page_{name}", show=False)
            for place, name in enumerate(TABS, 1)
        ),
        bind("escape", "back", "back"),
    ]

    def __init__(self, practice: Practice) -> None:
        super().__init__()
        self._practice = practice
        self._assessment: Assessment | None = None
        self._debrief: Debrief | None = None
        self._evidence: tuple[Evidence, ...] = ()
        self._page = TABS[0]
        self._criterion = 0

    def content(self) -> ComposeResult:
        """The pages."""
        with TabbedContent(initial=self._page, id="pages"):
            for name in TABS:
                with TabPane(plain(self.text(f"tui.debrief.page.{name}")), id=name):
                    yield from self._page_content(name)

    def _page_content(self, name: str) -> ComposeResult:
        if name == "criteria":
            with Horizontal():
                yield EntryList(id="criteria-list")
                yield EntryList(id="evidence")
        elif name == "transcript":
            lines = spoken(self._practice, self._practice.lines, self.text("tui.you"))
            yield Conversation(lines, id="said")
        else:
            with VerticalScroll(classes="page"), Horizontal(classes="columns"):
                yield Words(id=f"{name}-left")
                yield Words(id=f"{name}-right")

    def title_words(self) -> tuple[str, str]:
        """The scenario, and when it was played."""
        remark = self.text(
            "tui.debrief.title", number=self._practice.number, date=when(self._practice.started.started)
        )
        return on_one_line(self._practice.scenario.title), remark

    def on_mount(self) -> None:
        """Assess beside the screen."""
        self.run_worker(self._assess(), exclusive=True)

    def after_recompose(self) -> None:
        """Write the pages again."""
        self._write()

    def action_back(self) -> None:
        """From the evidence to the criteria, else to where the debrief was opened from."""
        if self.has_class("-evidence") and self._page == "criteria":
            self.remove_class("-evidence")
            self.query_one("#criteria-list").focus()
        elif self.has_class("-from-evidence") and self._page == "transcript":
            self.remove_class("-from-evidence")
            self.action_page("criteria")
        else:
            self.dismiss()

    def action_page(self, name: str) -> None:
        """Show a page and put the focus in it."""
        self.query_one("#pages", TabbedContent).active = name
        self._enter_page(name)

    def action_turn_page(self, step: int) -> None:
        """The page at the right or left, round and round."""
        self.action_page(TABS[(TABS.index(self._page) + step) % len(TABS)])

    async def _assess(self) -> None:
        made = await self.patiently(lambda: (self._practice.assessment(), self._practice.debrief()))
        if not self.is_attached:
            return  # left while it was computed
        if made is None:
            self.dismiss()
            return
        self._assessment, self._debrief = made
        self._write()
        self._enter_page(self._page)

    def _write(self) -> None:
        assessment, debrief = self._assessment, self._debrief
        if assessment is None or debrief is None:
            return
        practice, text = self._practice, self.text
        pages = {
            "whole-left": whole.overview(practice, assessment, debrief, text),
            "whole-right": whole.summary(practice, assessment, debrief, text),
            "deal-left": deal.terms(practice, debrief, text),
            "deal-right": deal.worth(debrief, text),
            "course-left": course.timeline(debrief, text),
            "course-right": course.ledgers(practice, debrief, text),
        }
        for name, words in pages.items():
            self.query_one(f"#{name}", Words).show(words)
        entries = [
            option(criterion_entry(result, practice.rubric, text), id=str(place))
            for place, result in enumerate(assessment.criteria)
        ]
        self.query_one("#criteria-list", EntryList).fill(entries, str(self._criterion))

    def _enter_page(self, name: str) -> None:
        self._page = name
        targets = {"criteria": "#criteria-list", "transcript": "#said"}
        if name == "criteria" and self.has_class("-evidence"):
            targets["criteria"] = "#evidence"
        target = self.query_one(targets[name]) if name in targets else self.query_one(f"#{name} .page")
        self.call_after_refresh(target.focus)
        self.refresh_bindings()

    def _results(self) -> tuple[CriterionResult, ...]:
        return self._assessment.criteria if self._assessment else ()

    def _show_evidence(self, place: int) -> None:
        self._criterion = place
        result = self._results()[place]
        self._evidence = result.evidence
        rubric, text = self._practice.rubric, self.text
        entries = [criterion_head(result, rubric, text)]
        entries += [evidence_entry(evidence, text) for evidence in result.evidence]
        entries += after_evidence(result, rubric, text)
        options = [option(entry, id=str(index - 1)) for index, entry in enumerate(entries)]
        self.query_one("#evidence", EntryList).fill(options, "0")

    @on(TabbedContent.TabActivated)
    def _turned(self, event: TabbedContent.TabActivated) -> None:
        event.stop()
        if event.pane.id and event.pane.id != self._page:
            self._enter_page(event.pane.id)

    @on(OptionList.OptionHighlighted, "#criteria-list")
    def _pointed(self, event: OptionList.OptionHighlighted) -> None:
        self._show_evidence(int(event.option_id or 0))

    @on(OptionList.OptionSelected, "#criteria-list")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self._show_evidence(int(event.option_id or 0))
        self.add_class("-evidence")
        self.query_one("#evidence").focus()

    @on(OptionList.OptionSelected, "#evidence")
    def _opened(self, event: OptionList.OptionSelected) -> None:
        place = int(event.option_id or -1)
        if 0 <= place < len(self._evidence):
            evidence = self._evidence[place]
            self.add_class("-from-evidence")
            self.action_page("transcript")
            self.query_one("#said", Conversation).show_turn(evidence.turn, evidence.start, evidence.end)
