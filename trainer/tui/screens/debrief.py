"""The debrief: what the talk came to, and the words behind every level."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import OptionList, TabbedContent, TabPane

from trainer.assessment.assessment import Assessment, CriterionResult, Evidence
from trainer.attempts.errors import StoreError
from trainer.practice.lessons import lessons_in
from trainer.practice.practice import Practice
from trainer.practice.retries import comparison
from trainer.practice.reveal import may_reveal
from trainer.reports.judged import without_contested
from trainer.reports.lessons import own_words
from trainer.reports.reviewed import level_lines
from trainer.tui.keys import bind
from trainer.tui.pages import behaviour, course, deal, legal, possible, whole
from trainer.tui.pages.criteria import (
    Remarks,
    after_evidence,
    criterion_entry,
    criterion_head,
    evidence_entry,
)
from trainer.tui.pages.transcript import numbered
from trainer.tui.screens.after_talk import AfterTalkScreen
from trainer.tui.text import Words, joined, notice, on_one_line, option, plain
from trainer.tui.widgets.entry_list import EntryList
from trainer.tui.widgets.picture import Picture
from trainer.tui.widgets.transcript import Transcript
from trainer.tui.wording import trouble, when

if TYPE_CHECKING:
    from trainer.assessment.comparison import Comparison
    from trainer.assessment.debrief import Debrief
    from trainer.assessment.lessons import Lessons
    from trainer.reports.hindsight import Hindsight
    from trainer.tui.screens.reading import Asked

TABS = ("whole", "criteria", "deal", "course", "transcript", "possible")
STEPS = ("retry", "compare", "goal")


class DebriefScreen(AfterTalkScreen):
    """Six pages: the whole, the criteria, the deal, the course of the talk, the transcript, what was possible.

    A level can be disputed on its page; on the transcript a reading can be contested, and the talk taken up again from
    a reply. The whole can be exported.
    """

    NAME = "debrief"
    CSS_PATH = "debrief.tcss"
    BINDINGS = [
        bind("right", "turn_page(1)", "next_page", priority=True),
        bind("left", "turn_page(-1)", "previous_page", show=False, priority=True),
        *(
            bind(str(place), f"page('{name}')", f"page_{name}", show=False)
            for place, name in enumerate(TABS, 1)
        ),
        bind("c", "dispute", "dispute"),
        bind("l,enter", "reading", "reading"),
        bind("r", "rewind", "retry"),
        bind("escape", "back", "back"),
        bind("e", "export", "export"),
    ]

    def __init__(self, practice: Practice) -> None:
        super().__init__(practice)
        self._assessment: Assessment | None = None
        self._debrief: Debrief | None = None
        self._hindsight: Hindsight | None = None
        self._evidence: tuple[Evidence, ...] = ()
        self._page = TABS[0]
        self._criterion = 0
        self._reply: int | None = None

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
            yield Transcript(numbered(self._practice, self.text, reviewed=True), self._reply, id="said")
        else:
            with VerticalScroll(classes="page"):
                if name in ("course", "possible"):
                    yield Picture(id=f"{name}-picture")
                with Horizontal(classes="columns"):
                    yield Words(id=f"{name}-left")
                    with Vertical(classes="column"):
                        if name == "whole":
                            yield Picture(id="whole-picture")
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

    def before_recompose(self) -> None:
        """Keep the pointer."""
        self._reply = self.query_one(Transcript).pointed

    def after_recompose(self) -> None:
        """Write the pages again."""
        self._write()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What the page that is open makes possible."""
        if action == "dispute":
            return self._page == "criteria" and bool(self._results())
        if action == "rewind" and self._page == "whole":
            return self.may_go_on("retry")
        if action in ("reading", "rewind"):
            return self._page == "transcript" and bool(self._practice.replies)
        if action in STEPS:
            return self.may_go_on(action)
        return action not in ("export", "hand_in") or self._assessment is not None

    def commands(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """What the page that is open makes possible, by name."""
        named: tuple[tuple[str, Callable[[], object]], ...] = (
            ("export", self.action_export),
            ("hand_in", self.action_hand_in),
            ("dispute", self.action_dispute),
            ("reading", self.action_reading),
            ("rewind", self.action_rewind),
            ("retry", self.action_retry),
            ("compare", self.action_compare),
            ("goal", self.action_goal),
        )
        # On the first page both would be the same.
        twice = "rewind" if self._page == "whole" else ""
        return tuple((name, does) for name, does in named if name != twice and self.check_action(name, ()))

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
        if name != self._page:
            # A list going out of sight hands the focus to the one beside it, which would bring their page back.
            self.set_focus(None)
        self.query_one("#pages", TabbedContent).active = name
        self._enter_page(name)

    def action_turn_page(self, step: int) -> None:
        """The page at the right or left, round and round."""
        self.action_page(TABS[(TABS.index(self._page) + step) % len(TABS)])

    def action_export(self) -> None:
        """Ask for a format, then write the file."""
        from trainer.reports.place import documents_folder
        from trainer.tui.screens.export import ExportScreen

        def chosen(format: str | None) -> None:
            if format is not None:
                self.run_worker(self._export(format), group="export")

        self.app.push_screen(ExportScreen(str(documents_folder())), chosen)

    def action_dispute(self) -> None:
        """Ask what the student holds against the level of the criterion under the pointer."""
        from trainer.tui.screens.dispute import DisputeScreen

        criterion = self._results()[self._criterion].id
        name = self._practice.rubric.criterion(criterion).name.of(self.text.language)
        said = self._practice.disputed.get(criterion, "")
        self.app.push_screen(DisputeScreen(name, said), partial(self._dispute, criterion))

    def action_reading(self) -> None:
        """How the reply under the pointer was read, and what can be done about it."""
        from trainer.tui.screens.reading import ReadingScreen

        self.app.push_screen(ReadingScreen(self._practice, self.query_one(Transcript).pointed), self._decide)

    def action_rewind(self) -> None:
        """Ask, then take the talk up again: on the transcript from before the reply under the pointer, on the first page
        from before the costliest one."""
        if self._page == "whole":
            self.action_retry()
            return
        n = self.query_one(Transcript).pointed
        if not self._practice.rules.rewinds:
            notice(self.app, self.text("tui.debrief.no_rewind"), "warning", 6)
        elif n is not None:
            self.ask_rewind(n)

    def _decide(self, asked: "Asked | None") -> None:
        if asked is None:
            return
        if asked.what == "rewind":
            self.ask_rewind(asked.n)
        elif self._practice.takes_back(asked.n):
            self.ask("reopen", asked.n, partial(self._contest, asked))
        else:
            self._contest(asked)

    def _contest(self, asked: "Asked") -> None:
        try:
            taken_back = self._practice.contest(asked.n, asked.remark)
        except (StoreError, OSError) as error:
            notice(self.app, trouble(error, self.text), "error", 8)
            return
        if taken_back:
            self.program.switch_talk(self._practice)
            notice(self.app, self.text("tui.talk.reword"), seconds=8)
            return
        self._write()
        lines = numbered(self._practice, self.text, reviewed=True)
        self.run_worker(self.query_one(Transcript).renew(lines, asked.n))
        notice(self.app, self.text("tui.debrief.flagged"), seconds=6)

    def _dispute(self, criterion: str, remark: str | None) -> None:
        if remark is None:
            return
        try:
            self._practice.dispute(criterion, remark)
        except (StoreError, OSError) as error:
            notice(self.app, trouble(error, self.text), "error", 8)
            return
        self._write()

    async def _export(self, format: str) -> None:
        """Write the file and say where it is."""
        from trainer.reports.exported import ending, exported, file_stem
        from trainer.reports.place import documents_folder, write_new

        practice, text = self._practice, self.text
        path = await self.patiently(
            lambda: write_new(
                documents_folder(),
                file_stem(practice, text, format),
                ending(format),
                exported(practice, format, text),
            )
        )
        if path is not None:
            notice(self.app, text("tui.export.done", path=path), seconds=12)

    async def _assess(self) -> None:
        await self.learn()
        made = await self.patiently(lambda: _made(self._practice))
        if not self.is_attached:
            return  # left while it was computed
        if made is None:
            self.dismiss()
            return
        self._assessment, self._debrief, self._lessons, self._compared = made
        self._write()
        self._enter_page(self._page)
        if may_reveal(self._practice):
            await self._look_back()

    async def _look_back(self) -> None:
        """What was possible takes longer to find than the rest, which is shown meanwhile."""
        from trainer.reports.hindsight import hindsight

        found = await self.patiently(lambda: hindsight(self._practice))
        if self.is_attached and found is not None:
            self._hindsight = found
            self._write()

    def write_again(self) -> None:
        """Write the pages again."""
        self._write()

    def _write(self) -> None:
        assessment, debrief, lessons = self._assessment, self._debrief, self._lessons
        if assessment is None or debrief is None or lessons is None:
            return
        practice, text = self._practice, self.text
        pages = {
            "whole-left": whole.overview(practice, assessment, debrief, lessons, self._compared, text),
            "whole-right": whole.summary(practice, assessment, debrief, text),
            "deal-left": deal.terms(practice, debrief, text),
            "deal-right": joined(deal.worth(debrief, text), "\n", legal.check(practice, lessons, text)),
            "course-left": course.timeline(debrief, text),
            "course-right": joined(
                course.ledgers(practice, debrief, text), "\n", behaviour.profile(lessons, text)
            ),
        }
        for name, words in pages.items():
            self.query_one(f"#{name}", Words).show(words)
        self.query_one("#whole-picture", Picture).draw(whole.picture(practice, assessment, text))
        self.query_one("#course-picture", Picture).draw(course.picture(practice, debrief, text))
        self._write_possible()
        entries = [
            option(
                criterion_entry(result, practice.rubric, text, self._remarks(result)),
                id=str(place),
            )
            for place, result in enumerate(assessment.criteria)
        ]
        self.query_one("#criteria-list", EntryList).fill(entries, str(self._criterion))

    def _write_possible(self) -> None:
        """What was possible, or when it will be told; nothing while it is being found."""
        practice, text, found = self._practice, self.text, self._hindsight
        left, right = self.query_one("#possible-left", Words), self.query_one("#possible-right", Words)
        if found is not None:
            self.query_one("#possible-picture", Picture).draw(possible.picture(found, practice, text))
            left.show(possible.said(found, practice, text))
            right.show(possible.compared(found, practice, text))
        elif not may_reveal(practice):
            left.show(possible.closed(practice, text))

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

    def _remarks(self, result: CriterionResult) -> Remarks:
        return Remarks(
            own_words(self._practice, result, self.text),
            self._practice.disputed.get(result.id, ""),
            without_contested(self._practice, result, self.text),
            level_lines(self._practice, result.id, self.text),
        )

    def _show_evidence(self, place: int) -> None:
        self._criterion = place
        result = self._results()[place]
        self._evidence = result.evidence
        rubric, text = self._practice.rubric, self.text
        entries = [criterion_head(result, rubric, text, self._remarks(result))]
        language = self._practice.scenario.language
        entries += [evidence_entry(evidence, text, language) for evidence in result.evidence]
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
            self.query_one(Transcript).show_turn(evidence.turn, evidence.start, evidence.end)


def _made(practice: Practice) -> "tuple[Assessment, Debrief, Lessons, Comparison | None]":
    """All that the pages show."""
    assessment = practice.assessment()
    return assessment, practice.debrief(), lessons_in(practice, assessment), comparison(practice)
