"""The talk itself."""

import asyncio
from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.timer import Timer
from textual.widgets import Button, TextArea

from trainer.attempts.errors import StoreError
from trainer.messages.formats import clock_time
from trainer.practice.errors import EmptyReply, TalkEnded
from trainer.practice.lines import TalkLine
from trainer.practice.mood import mood, trend
from trainer.practice.practice import Practice
from trainer.tui.keys import bind
from trainer.tui.screens.base import PATIENCE, TrainerScreen
from trainer.tui.screens.brief import BriefAtHand
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.text import Words, notice, on_one_line, plain
from trainer.tui.widgets.conversation import Conversation
from trainer.tui.widgets.reply_box import ReplyBox
from trainer.tui.widgets.table_panel import TablePanel
from trainer.tui.wording import minutes, outcome, trend_mark, trouble

# Typing pauses longer than this put the draft on disk.
_DRAFT_AFTER = 0.4


class TalkScreen(TrainerScreen[None]):
    """Conversation, reply box, one line on where things stand; the table beside them, or instead of the conversation
    where there is less room."""

    NAME = "talk"
    CSS_PATH = "talk.tcss"
    BINDINGS = [
        bind("ctrl+r", "table", "table", priority=True),
        bind("ctrl+o", "brief", "brief", priority=True),
        bind("ctrl+f", "finish", "finish", priority=True),
        bind("escape", "back", "back_resumable"),
        bind("pageup", "page(-1)", "page_up", show=False, priority=True),
        bind("pagedown", "page(1)", "page_down", show=False, priority=True),
        bind("enter", "debrief", "debrief"),
    ]

    def __init__(self, practice: Practice) -> None:
        super().__init__()
        self._practice = practice
        self._draft = practice.draft
        # What is on disk of it, None when that is not known.
        self._stored: str | None = practice.draft
        self._saving: Timer | None = None
        self._shown = 0
        self._sending = False

    def content(self) -> ComposeResult:
        """Talk and table, where things stand, and the box to answer in or the way to the debrief."""
        with Horizontal(id="main"):
            yield Conversation(self._spoken(self._practice.lines), id="conversation")
            yield TablePanel(id="panel")
        yield Words(id="standing")
        yield ReplyBox(self._draft, id="reply")
        with Horizontal(id="ended"):
            yield Words(id="ended-words")
            yield Button(plain(self.text("tui.talk.see_debrief")), id="debrief")

    def title_words(self) -> tuple[str, str]:
        """The scenario, and whom one talks to."""
        return on_one_line(self._practice.scenario.title), on_one_line(
            self._practice.scenario.counterpart.name
        )

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
        """Let the clock go on."""
        for standing in self.query("#standing").results(Words):
            standing.show(self._standing())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """After the end there is only the debrief."""
        if action == "debrief":
            return self._practice.ended
        return not (action == "finish" and self._practice.ended)

    def action_back(self) -> None:
        """Close the table if it hides the talk, else go back to the library; the talk can be resumed."""
        if self.has_class("-table") and not self.has_class("-wide"):
            self.action_table()
            return
        self._keep_draft()
        if not self._practice.ended and self._practice.stored:
            notice(self.app, self.text("tui.talk.resumable"))
        self.program.back_to_library()

    def action_table(self) -> None:
        """Show or hide the table."""
        if self.has_class("-wide"):
            self.toggle_class("-no-table")
        else:
            self.toggle_class("-table")

    def action_brief(self) -> None:
        """The brief, over the talk."""
        self.app.push_screen(BriefAtHand(self._practice.scenario))

    def commands(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """The talk's own keys, by name."""
        own = (("table", self.action_table), ("brief", self.action_brief))
        return own if self._practice.ended else (("finish", self.action_finish), *own)

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
        self._draft = event.text_area.text
        if self._saving is not None:
            self._saving.stop()
        self._saving = self.set_timer(_DRAFT_AFTER, self._keep_draft)

    @on(ReplyBox.Sent)
    def _sent(self, event: ReplyBox.Sent) -> None:
        box = self.query_one(ReplyBox)
        if not self._sending and not self._practice.ended:
            self._sending = box.locked = True
            self.run_worker(self._reply(event.words), group="reply")

    async def _reply(self, words: str) -> None:
        """Hand a reply in and show the answer, once both are stored."""
        box, standing = self.query_one(ReplyBox), self.query_one("#standing", Words)
        name = on_one_line(self._practice.scenario.counterpart.name)
        waiting = self.set_timer(PATIENCE, lambda: standing.show(self.text("tui.talk.waiting", name=name)))
        try:
            await asyncio.to_thread(self._practice.reply, words)
        except (EmptyReply, TalkEnded):
            return
        except Exception as error:
            # Whatever went wrong, the words stay in the box and nothing has happened to the talk.
            if not isinstance(error, StoreError | OSError):
                self.log.error(error)
            self._stored = None
            notice(self.app, trouble(error, self.text), "error", 8)
            return
        finally:
            waiting.stop()
            self._sending = box.locked = False
            if self._stored is None:
                self._keep_draft()
        self._stored = self._practice.draft
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

    def _show_news(self) -> None:
        """Show the lines that are not shown yet."""
        lines = self._practice.lines
        self.query_one(Conversation).add(self._spoken(lines[self._shown :]))
        self._shown = len(lines)
        self._draw()

    def _draw(self) -> None:
        ended = self._practice.ended
        self.set_class(ended, "-ended")
        self.query_one(TablePanel).draw(self._practice)
        self.tick()
        if ended:
            said = outcome(self._practice.state.outcome, self.text)
            self.query_one("#ended-words", Words).show(self.text("tui.talk.ended", outcome=said))
            self.query_one("#debrief").focus()
        else:
            self.query_one(ReplyBox).focus()
        self.refresh_bindings()

    def _standing(self) -> str:
        practice, text = self._practice, self.text
        settled, issues = len(practice.state.settled), len(practice.scenario.issues)
        direction = trend(practice.last_turn)
        feeling = text(f"tui.mood.{mood(practice.state.trust)}")
        if direction != "steady":
            feeling = f"{feeling} {trend_mark(direction)} {text(f'tui.trend.{direction}')}"
        parts = (
            feeling,
            f"{clock_time(practice.elapsed())} / {minutes(practice.scenario.minutes, text)}",
            text("tui.talk.turns", turn=practice.state.turn, turns=practice.scenario.turns),
            text("tui.talk.settled", count=settled, issues=issues),
        )
        return " · ".join(parts)

    def _keep_draft(self) -> None:
        if self._saving is not None:
            self._saving.stop()
            self._saving = None
        if self._sending or self._practice.ended or self._draft == self._stored:
            return
        self._stored = self._draft if self._practice.keep_draft(self._draft) else None

    def _spoken(self, lines: tuple[TalkLine, ...]) -> list[tuple[int, str, bool, str]]:
        return spoken(self._practice, lines, self.text("tui.you"))


def spoken(practice: Practice, lines: tuple[TalkLine, ...], you: str) -> list[tuple[int, str, bool, str]]:
    """Lines of a transcript as the conversation takes them: (number, speaker, own, words)."""
    her = practice.scenario.counterpart.name
    return [
        (line.n, line.by or you if line.speaker == "student" else her, line.speaker == "student", line.text)
        for line in lines
    ]
