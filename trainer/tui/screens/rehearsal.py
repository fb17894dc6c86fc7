"""The rehearsal: an author's own play of a scenario being written. Each save of its file is taken up; nothing is stored."""

import asyncio
from collections.abc import Callable, Sequence
from typing import TypeVar

from textual import on
from textual.app import ComposeResult

from trainer.authoring.file_watch import LOOK
from trainer.authoring.played_replies import played_replies
from trainer.authoring.rehearsal import Refreshed, Rehearsal, SceneOutOfReach
from trainer.findings.printer import message
from trainer.messages.catalogue import Messages
from trainer.practice.errors import EmptyReply, TalkEnded
from trainer.reports.rehearsed import read_line, replayed_lines
from trainer.tui.keys import bind
from trainer.tui.pages.standing import spoken
from trainer.tui.screens.base import TrainerScreen
from trainer.tui.screens.rehearsal_record import record
from trainer.tui.screens.rehearsal_scenes import RehearsalScenesScreen
from trainer.tui.screens.rehearsal_why import RehearsalWhyScreen
from trainer.tui.text import Words, notice, on_one_line
from trainer.tui.widgets.coach_strip import CoachStrip
from trainer.tui.widgets.conversation import Conversation
from trainer.tui.widgets.reply_box import ReplyBox
from trainer.tui.widgets.title_bar import TitleBar
from trainer.tui.wording import outcome, trouble

Made = TypeVar("Made")


class RehearsalScreen(TrainerScreen[None]):
    """The conversation, how its last reply was read, what the last save changed, and the box to answer in."""

    NAME = "rehearsal"
    CSS_PATH = "rehearsal.tcss"
    BINDINGS = [
        # First: it is there only when there is something to go on with.
        bind("ctrl+e", "go_on", "play_rest", priority=True),
        bind("ctrl+l", "why", "why", priority=True),
        bind("ctrl+o", "scenes", "scenes", priority=True),
        bind("ctrl+r", "take_back", "take_back", priority=True),
        bind("ctrl+s", "record", "record", priority=True),
        bind("escape", "back", "back"),
        bind("pageup", "page(-1)", "page_up", show=False, priority=True),
        bind("pagedown", "page(1)", "page_down", show=False, priority=True),
    ]

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__()
        self._rehearsal = rehearsal
        # The talk is played beside the screen: one thing at a time.
        self._busy = False

    def content(self) -> ComposeResult:
        """The talk, what a save changed, how the last reply was read, the box."""
        yield Conversation(self._spoken(), id="conversation")
        yield CoachStrip(id="coach")
        yield Words(id="read")
        yield ReplyBox(id="reply")

    def title_words(self) -> tuple[str, str]:
        """The scenario; that this is a rehearsal, and the scene it stands in."""
        practice = self._rehearsal.practice
        remark = self.text("tui.rehearsal.at", scene=practice.state.scene)
        return on_one_line(practice.scenario.title), remark

    def on_mount(self) -> None:
        """Ready to answer, and looking at the file."""
        self.set_interval(2 * LOOK, self.look)
        self._draw()
        self.query_one(ReplyBox).focus()

    def after_recompose(self) -> None:
        """Draw the rest again."""
        self._draw()

    def look(self) -> None:
        """Take up what was saved."""
        if not self._busy and self.is_attached and self._rehearsal.saved():
            self._start(self._take_up)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What there is to do."""
        match action:
            case "why" | "record":
                return bool(self._rehearsal.said)
            case "take_back":
                return len(self._rehearsal.said) > self._rehearsal.way
            case "go_on":
                return bool(self._rehearsal.waiting)
            case _:
                return True

    def commands(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """The rehearsal's own keys, by name."""
        named: tuple[tuple[str, Callable[[], object]], ...] = (
            ("why", self.action_why),
            ("scenes", self.action_scenes),
            ("take_back", self.action_take_back),
            ("go_on", self.action_go_on),
            ("record", self.action_record),
        )
        return tuple((name, does) for name, does in named if self.check_action(name, ()))

    def action_back(self) -> None:
        """Close what lies over the talk, else leave."""
        coach = self.query_one(CoachStrip)
        if coach.is_open:
            coach.close()
        else:
            self.dismiss()

    def action_page(self, direction: int) -> None:
        """Scroll what is read, from wherever the cursor is: what a save changed, else the talk."""
        coach = self.query_one(CoachStrip)
        area = coach if coach.is_open and coach.max_scroll_y else self.query_one(Conversation)
        if direction < 0:
            area.scroll_page_up(animate=False)
        else:
            area.scroll_page_down(animate=False)

    def action_why(self) -> None:
        """Why the last reply was read as it was."""
        if self._rehearsal.said and not self._busy:
            self.app.push_screen(RehearsalWhyScreen(self._rehearsal))

    def action_scenes(self) -> None:
        """Choose where to take the talk up."""
        if not self._busy:
            self.app.push_screen(RehearsalScenesScreen(self._rehearsal), self._begin)

    def action_take_back(self) -> None:
        """Take the last reply back, to say it otherwise."""
        self._start(self._take_back)

    def action_go_on(self) -> None:
        """Say what was said before the last save and has not been said again since."""
        self._start(self._go_on)

    def action_record(self) -> None:
        """Make a test of the talk as it stands."""
        if self._rehearsal.said and not self._busy:
            self.run_worker(record(self.app, self.text, self._rehearsal.record), group="record")

    @on(ReplyBox.Sent)
    def _sent(self, event: ReplyBox.Sent) -> None:
        words = event.words
        self._start(lambda: self._reply(words))

    def _start(self, does: "Callable[[], object]") -> None:
        if not self._busy:
            self._busy = True
            self.run_worker(does(), group="rehearsal")  # type: ignore[arg-type]

    async def _reply(self, words: str) -> None:
        box = self.query_one(ReplyBox)
        box.locked = True
        try:
            await asyncio.to_thread(self._rehearsal.reply, words)
        except EmptyReply:
            return
        except TalkEnded:
            notice(self.app, self.text("tui.rehearsal.over"), "warning", 6)
            return
        finally:
            self._busy = box.locked = False
        box.text = ""
        self.query_one(CoachStrip).close()
        self._draw()

    async def _take_back(self) -> None:
        words = await self._beside(self._rehearsal.take_back)
        if words is not None:
            self.query_one(ReplyBox).put(words)
            self._draw()

    async def _go_on(self) -> None:
        if await self._beside(self._rehearsal.go_on) is not None:
            self.query_one(CoachStrip).close()
            self._draw()

    async def _take_up(self) -> None:
        found = await self._beside(self._rehearsal.refresh)
        if found is not None and self.is_attached:
            title, lines = news(found, self.text)
            self._draw()
            self.query_one(CoachStrip).say(title, lines, self.text("tui.talk.close_coach"))

    def _begin(self, scene: str | None) -> None:
        if scene is not None:
            self._start(lambda: self._begin_at(scene))

    async def _begin_at(self, scene: str) -> None:
        try:
            await asyncio.to_thread(self._rehearsal.begin, scene)
        except SceneOutOfReach:
            notice(self.app, self.text("rehearsal.out_of_reach", scene=scene), "warning", 8)
            return
        finally:
            self._busy = False
        self.query_one(CoachStrip).close()
        self._draw()

    async def _beside(self, job: Callable[[], Made]) -> Made | None:
        """Play beside the screen; trouble is told, and None comes back."""
        try:
            return await asyncio.to_thread(job)
        except Exception as error:
            if not isinstance(error, OSError):
                self.log.error(error)
            notice(self.app, trouble(error, self.text), "error", 8)
            return None
        finally:
            self._busy = False

    def _draw(self) -> None:
        """The talk as it stands now."""
        self.query_one(Conversation).show(self._spoken())
        self.query_one(TitleBar).remark(self.title_words()[1])
        self.query_one("#read", Words).show(self._read())
        self.refresh_bindings()

    def _read(self) -> str:
        played = played_replies(self._rehearsal.practice)
        if not played:
            return self.text("tui.rehearsal.nothing_kept")
        last, text = played[-1], self.text
        parts = [on_one_line(read_line(last, text))]
        if last.outcome is not None:
            parts.append(text("rehearsal.ends", outcome=outcome(last.outcome, text)))
        return " · ".join(parts)

    def _spoken(self) -> list[tuple[int, str, bool, str]]:
        return spoken(self._rehearsal.practice, self.text)


def news(found: Refreshed, text: Messages) -> tuple[str, Sequence[str]]:
    """What a save did to the talk: a title, and lines."""
    if found.replayed is None:
        lines = [f"{one.line}:{one.column} · {message(one, text.language)}" for one in found.findings]
        return text("tui.rehearsal.unusable"), lines
    lines = list(replayed_lines(found.replayed, text))
    if found.replayed.left:
        lines.append(text("tui.rehearsal.how_to_go_on"))
    return text("tui.rehearsal.saved"), lines
