"""The talk itself."""

import asyncio
from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Button, TextArea

from trainer.attempts.errors import StoreError
from trainer.negotiation.talk.exhibit import Exhibit
from trainer.practice.errors import EmptyReply, TalkEnded
from trainer.practice.practice import Practice
from trainer.reports.coach import choice_text
from trainer.reports.told import told
from trainer.tui.keys import bind
from trainer.tui.pages.standing import spoken, standing_words, time_warning
from trainer.tui.screens.aided import AidedScreen
from trainer.tui.screens.base import PATIENCE
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.text import Words, notice, on_one_line, plain
from trainer.tui.widgets.choice_list import ChoiceList
from trainer.tui.widgets.coach_strip import CoachStrip
from trainer.tui.widgets.conversation import Conversation
from trainer.tui.widgets.reply_box import ReplyBox
from trainer.tui.widgets.table_panel import TablePanel
from trainer.tui.wording import outcome, trouble


class TalkScreen(AidedScreen):
    """Conversation, reply box, one line on where things stand; the table and the notebook beside them, or instead of the
    conversation where there is less room."""

    NAME = "talk"
    CSS_PATH = "talk.tcss"
    BINDINGS = [
        bind("ctrl+a", "speaker", "speaker", priority=True),
        bind("ctrl+e", "hint", "hint", priority=True),
        bind("ctrl+l", "reading", "reading", priority=True),
        bind("ctrl+r", "table", "table", priority=True),
        bind("ctrl+s", "exhibit", "exhibit", priority=True),
        bind("ctrl+d", "sheet", "sheet", priority=True),
        bind("ctrl+o", "brief", "brief", priority=True),
        bind("ctrl+f", "finish", "finish", priority=True),
        bind("escape", "back", "back_resumable"),
        bind("pageup", "page(-1)", "page_up", show=False, priority=True),
        bind("pagedown", "page(1)", "page_down", show=False, priority=True),
        bind("enter", "debrief", "debrief"),
    ]

    def __init__(self, practice: Practice) -> None:
        super().__init__(practice)
        self._shown = 0
        # Minutes left that have been announced.
        self._warned: set[int] = set()

    def content(self) -> ComposeResult:
        """Talk and table, where things stand, and the box to answer in or the way to the debrief."""
        with Horizontal(id="main"):
            yield Conversation(self._spoken(), id="conversation")
            yield TablePanel(id="panel")
        yield CoachStrip(id="coach")
        yield Words(id="standing")
        yield ChoiceList(id="choices")
        yield ReplyBox(self._draft.words, id="reply")
        with Horizontal(id="ended"):
            yield Words(id="ended-words")
            yield Button(plain(self.text("tui.talk.see_debrief")), id="debrief")

    def title_words(self) -> tuple[str, str]:
        """The scenario, and whom one talks to."""
        practice = self._practice
        remark = on_one_line(practice.scenario.counterpart.name)
        if practice.mode != "practice":
            remark = f"{remark} · {self.text(f'tui.mode.{practice.mode}')}"
        return on_one_line(practice.scenario.title), remark

    def on_mount(self) -> None:
        """Ready to answer."""
        self._shown = len(self._practice.lines)
        self.set_interval(1.0, self.tick)
        self._draw()
        if self._practice.changed:
            notice(self.app, self.text("tui.talk.changed"), "warning", 6)

    def on_unmount(self) -> None:
        """Never lose the line being typed."""
        self._keep_draft()

    def after_recompose(self) -> None:
        """Draw the rest again."""
        self._draw()

    def tick(self) -> None:
        """Let the clock go on; in jury mode it may end the talk."""
        for standing in self.query("#standing").results(Words):
            standing.show(standing_words(self._practice, self.text))
        if self._sending or not self.is_attached:
            return
        try:
            if self._practice.keep_time():
                notice(self.app, self.text("tui.talk.time_up"), "warning", 8)
                self._show_news()
        except (StoreError, OSError) as error:
            notice(self.app, trouble(error, self.text), "error", 8)
        minutes = time_warning(self._practice)
        if minutes is not None and minutes not in self._warned:
            self._warned.add(minutes)
            notice(self.app, self.text.plural("tui.talk.minutes_left", minutes), "warning", 6)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What the mode and the moment allow."""
        practice = self._practice
        match action:
            case "debrief":
                return practice.ended
            case "finish" | "exhibit":
                return not practice.ended
            case "hint":
                return practice.rules.hints and not practice.ended
            case "reading":
                return bool(practice.replies)
            case "speaker":
                return len(practice.started.students) > 1 and not practice.ended
            case _:
                return True

    def commands(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """The talk's own keys, by name."""
        named: tuple[tuple[str, str, Callable[[], object]], ...] = (
            ("finish", "finish", self.action_finish),
            ("hint", "hint", self.action_hint),
            ("reading", "reading", self.action_reading),
            ("exhibit", "exhibit", self.action_exhibit),
            ("sheet", "sheet", self.action_sheet),
            ("table", "table", self.action_table),
            ("brief", "brief", self.action_brief),
            ("speaker", "speaker", self.action_speaker),
        )
        return tuple((name, does) for name, action, does in named if self.check_action(action, ()))

    def action_back(self) -> None:
        """Close what lies over the talk, else go back to the library; the talk can be resumed."""
        coach = self.query_one(CoachStrip)
        if coach.is_open:
            coach.close()
            return
        if self.has_class("-table") and not self.has_class("-wide"):
            self.action_table()
            return
        self._keep_draft()
        if not self._practice.ended and self._practice.stored:
            timed = self._practice.rules.timed
            notice(self.app, self.text("tui.talk.resumable_timed" if timed else "tui.talk.resumable"))
        self.program.back_to_library()

    def action_table(self) -> None:
        """Show or hide the table."""
        if self.has_class("-wide"):
            self.toggle_class("-no-table")
        else:
            self.toggle_class("-table")

    def action_page(self, direction: int) -> None:
        """Scroll what is read, from wherever the cursor is."""
        panel = self.query_one(TablePanel)
        hidden = self.has_class("-table") and not self.has_class("-wide")
        area = panel if hidden or panel.has_focus else self.query_one(Conversation)
        if direction < 0:
            area.scroll_page_up(animate=False)
        else:
            area.scroll_page_down(animate=False)

    def action_finish(self) -> None:
        """Ask, then end the talk from this side."""
        text = self.text
        question = ConfirmScreen(
            text("tui.finish.question"),
            text("tui.finish.consequence"),
            text("tui.finish.yes"),
            text("tui.finish.no"),
        )
        self.app.push_screen(question, self._finish)

    def action_debrief(self) -> None:
        """See what the talk came to."""
        if self._practice.ended:
            self.program.switch_to_debrief(self._practice)

    @on(Button.Pressed, "#debrief")
    def _pressed(self) -> None:
        self.action_debrief()

    @on(TextArea.Changed)
    def _changed(self, event: TextArea.Changed) -> None:
        self._draft.typed(event.text_area.text)

    @on(ChoiceList.Chosen)
    def _chosen(self, event: ChoiceList.Chosen) -> None:
        box = self.query_one(ReplyBox)
        box.put(event.words)
        box.focus()

    @on(ReplyBox.Sent)
    def _sent(self, event: ReplyBox.Sent) -> None:
        self.send(self.query_one(ChoiceList).numbered(event.words) or event.words)

    def send(self, words: str, exhibit: Exhibit | None = None) -> None:
        """Say something, with or without something shown."""
        box = self.query_one(ReplyBox)
        if not self._sending and not self._practice.ended:
            self._sending = box.locked = True
            self.run_worker(self._reply(words, exhibit), group="reply")

    async def _reply(self, words: str, exhibit: Exhibit | None) -> None:
        """Hand a reply in and show the answer, once both are stored."""
        box, standing = self.query_one(ReplyBox), self.query_one("#standing", Words)
        name = on_one_line(self._practice.scenario.counterpart.name)
        failed = False
        waiting = self.set_timer(PATIENCE, lambda: standing.show(self.text("tui.talk.waiting", name=name)))
        try:
            await asyncio.to_thread(self._practice.reply, words, self.by(), exhibit)
        except EmptyReply:
            return
        except TalkEnded:
            # The clock was quicker.
            notice(self.app, self.text("tui.talk.time_up"), "warning", 8)
            self._show_news()
            return
        except Exception as error:
            # Whatever went wrong, the words stay in the box and nothing has happened to the talk.
            if not isinstance(error, StoreError | OSError):
                self.log.error(error)
            failed = True
            notice(self.app, trouble(error, self.text), "error", 8)
            return
        finally:
            waiting.stop()
            self._sending = box.locked = False
            if failed:
                self._draft.lost()
        self._draft.sent()
        if exhibit is None:
            # A box that was made again meanwhile (another language) holds the same words.
            self.query_one(ReplyBox).text = ""
        if self._practice.cut:
            notice(self.app, self.text.plural("tui.talk.cut", self._practice.cut), "warning", 6)
        self._show_news()

    def _finish(self, sure: bool | None) -> None:
        if not sure or self._practice.ended:
            return
        try:
            self._practice.leave()
        except (StoreError, OSError) as error:
            notice(self.app, trouble(error, self.text), "error", 8)
            return
        self._show_news()

    def show_anew(self) -> None:
        """Draw the talk again from its first line."""
        self._shown = len(self._practice.lines)
        self.query_one(Conversation).show(self._spoken())
        self._draw()

    def _show_news(self) -> None:
        """Show the lines that are not shown yet."""
        self.query_one(Conversation).add(self._spoken()[self._shown :])
        self._shown = len(self._practice.lines)
        self.query_one(CoachStrip).close()
        replies = self._practice.replies
        if (
            self._practice.scenario.warm_up
            and replies
            and self._practice.rules.hints
            and not self._practice.ended
        ):
            last = told(replies[max(replies)], self._practice.scenario, self.text)
            self.coach("tui.talk.told", [f"· {line}" for line in last])
        self._draw()

    def _draw(self) -> None:
        practice, ended = self._practice, self._practice.ended
        self.set_class(ended, "-ended")
        self.query_one(TablePanel).draw(practice)
        self.tick()
        found = practice.choices() if practice.rules.choices and not ended else ()
        texts = [choice_text(choice, practice.scenario.language) for choice in found]
        self.query_one(ChoiceList).offer(texts)
        if ended:
            said = outcome(practice.state.outcome, self.text)
            self.query_one("#ended-words", Words).show(self.text("tui.talk.ended", outcome=said))
            self.query_one("#debrief").focus()
        else:
            self.name_speaker()
            self.query_one(ReplyBox).focus()
        self.refresh_bindings()

    def _keep_draft(self) -> None:
        if not self._sending:
            self._draft.keep()

    def _spoken(self) -> list[tuple[int, str, bool, str]]:
        return spoken(self._practice, self.text)
