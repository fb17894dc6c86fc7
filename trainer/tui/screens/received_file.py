"""One received file whole: what became of it, and where it does not say what comes out here."""

import asyncio
from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from trainer.attempts.errors import StoreError
from trainer.reports.received import difference_lines, short_name, state_told, state_words, what_became, who
from trainer.tui.keys import bind
from trainer.tui.reception import ReceptionProgress
from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import Words, frame, joined
from trainer.tui.widgets.too_small import TooSmall
from trainer.tui.wording import trouble

if TYPE_CHECKING:
    from trainer.review.receiving import ReceivedFile
    from trainer.tui.app import TrainerApp


class ReceivedFileScreen(TrainerModal[None]):
    """Nothing to answer."""

    CSS_PATH = "received_file.tcss"
    BINDINGS = [bind("escape,enter", "cancel", "close")]

    def __init__(self, file: "ReceivedFile") -> None:
        super().__init__()
        self._file = file

    def compose(self) -> ComposeResult:
        """A page that scrolls."""
        with VerticalScroll(id="box"):
            yield Words(self._about(), id="about")
            yield Words(self._file.file, id="file")
            yield Words(id="found")
        yield TooSmall()

    def on_mount(self) -> None:
        """Name the page by its file, and read what was found."""
        box = self.query_one("#box")
        frame(box, short_name(self._file.file), self.text("tui.finding.close"))
        box.focus()
        self.run_worker(self._read(), group="read", exclusive=True)

    def on_reception_progress(self, message: ReceptionProgress) -> None:
        """It may have been computed now."""
        message.stop()
        self.run_worker(self._read(), group="read", exclusive=True)

    def _about(self) -> str:
        file, text = self._file, self.text
        place = (
            text("receive.class", class_name=file.class_name) if file.class_name else text("receive.no_class")
        )
        lines = [who(file, text)] if file.attempt else []
        if file.attempt:
            lines.append(f"{place} · {text('assign.mode', mode=text(f'tui.mode.{file.mode}'))}")
        outcome, why = text(f"receive.outcome.{file.outcome}"), what_became(file, text)
        lines.append(text("report.fact", label=outcome, value=why) if why else outcome)
        return "\n".join(lines)

    async def _read(self) -> None:
        if not self._file.attempt:
            return
        try:
            said = await asyncio.to_thread(self._found)
        except StoreError as error:
            said = (trouble(error, self.text), "")
        for words in self.query("#found").results(Words):
            words.show(joined((said[0], "bold"), "\n", said[1]))

    def _found(self) -> tuple[str, str]:
        """What computing again has found: what it comes to, and each difference."""
        from trainer.attempts.received import receipt
        from trainer.review.criterion_names import criterion_names

        app, text, attempt = cast("TrainerApp", self.app), self.text, self._file.attempt
        store = app.desk.store()
        noted = receipt(store, attempt)
        if noted is None:
            return "", ""
        names = criterion_names(store, attempt, text.language)
        lines = difference_lines(noted.differences, text, lambda id: names.get(id, id))
        head = text("report.fact", label=state_words(noted.state, text), value=state_told(noted.state, text))
        return head, "\n".join(f"· {line}" for line in lines)
