"""The check of a scenario: its findings, again after each save. What is slow goes on beside and comes in when it is done."""

import asyncio
from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from trainer.authoring.checked_file import CheckedFile, Standing
from trainer.authoring.file_watch import LOOK
from trainer.findings.finding import Finding
from trainer.findings.printer import message
from trainer.tui.keys import bind
from trainer.tui.marks import SEVERITIES
from trainer.tui.screens.base import TrainerScreen
from trainer.tui.screens.finding import FindingScreen, severity_words
from trainer.tui.text import Words, joined, option
from trainer.tui.widgets.entry_list import EntryList
from trainer.tui.widgets.title_bar import TitleBar
from trainer.tui.wording import trouble


class CheckScreen(TrainerScreen[None]):
    """Enter shows a finding whole. Nothing is written."""

    NAME = "check"
    CSS_PATH = "check.tcss"
    BINDINGS = [
        bind("f", "errors_only", "errors_only"),
        bind("r", "check_again", "check_again"),
        bind("escape", "back", "back"),
    ]

    def __init__(self, checked: CheckedFile) -> None:
        super().__init__()
        self._checked = checked
        self._errors_only = False
        self._trouble: Exception | None = None
        # The quick part is done beside the screen, once at a time; a save meanwhile asks for another.
        self._busy = False

    def content(self) -> ComposeResult:
        """The findings over how far the check has come."""
        yield EntryList(id="findings")
        yield Words(id="state")

    def title_words(self) -> tuple[str, str]:
        """The file; how many findings there are."""
        return self._checked.path.name, self._counts()

    def on_mount(self) -> None:
        """Check, and look for saves."""
        self._draw()
        self.query_one(EntryList).focus()
        self.set_interval(2 * LOOK, self.look)
        self._begin()

    def on_unmount(self) -> None:
        """Give up what is going on beside."""
        self._checked.leave()

    def after_recompose(self) -> None:
        """Draw it again."""
        self._draw()
        self.query_one(EntryList).focus()

    def look(self) -> None:
        """Take what has come, and what was saved."""
        if self._busy or not self.is_attached:
            return
        if self._checked.saved():
            self._begin()
        elif self._checked.look():
            self._draw()

    def commands(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """The two keys, by name."""
        return (("check_again", self.action_check_again), ("errors_only", self.action_errors_only))

    def action_back(self) -> None:
        """To the library."""
        self.dismiss()

    def action_check_again(self) -> None:
        """Check the file as it is now."""
        if not self._busy:
            self._begin()

    def action_errors_only(self) -> None:
        """Leave out what breaks no play, or show it again."""
        self._errors_only = not self._errors_only
        self._draw()

    def _begin(self) -> None:
        self._busy = True
        self._draw()
        self.run_worker(self._check(), group="check")

    async def _check(self) -> None:
        self._trouble = None
        try:
            await asyncio.to_thread(self._checked.begin)
        except OSError as error:
            self._trouble = error
        finally:
            self._busy = False
        self._draw()

    @property
    def _standing(self) -> Standing | None:
        return None if self._trouble is not None else self._checked.standing

    def _shown(self) -> tuple[Finding, ...]:
        found = () if self._standing is None else self._standing.findings
        return tuple(one for one in found if one.severity == "error" or not self._errors_only)

    def _draw(self) -> None:
        for listing in self.query(EntryList):
            shown = self._shown()
            names = _names(shown)
            entries = [self._entry(name, one) for name, one in zip(names, shown, strict=True)]
            if not entries and not self._busy:
                entries = [option(self._nothing(), disabled=True)]
            listing.fill(entries, listing.pointed)
        for state in self.query("#state").results(Words):
            state.show(self._state())
        for title in self.query(TitleBar):
            title.remark(self._counts())

    def _entry(self, name: str, finding: Finding) -> Option:
        colour = {"error": "$error", "warning": "$warning", "info": "$secondary"}[finding.severity]
        parts: list[str | Content | tuple[str, str]] = [
            (severity_words(finding, self.text), f"bold {colour}"),
            (f"  {finding.line}:{finding.column}  {finding.code}", "$quiet"),
            "\n",
            message(finding, self.text.language),
        ]
        return option(joined(*parts), id=name)

    def _nothing(self) -> str:
        standing, text = self._standing, self.text
        if standing is None:
            return trouble(self._trouble, text) if self._trouble is not None else text("tui.wait")
        if standing.findings:
            return text("tui.check.no_errors")
        return text("tui.check.nothing" if standing.progress == "whole" else "tui.check.nothing_yet")

    def _counts(self) -> str:
        """How many of each kind, the kinds that there are."""
        found = () if self._standing is None else self._standing.findings
        counts = {kind: sum(one.severity == kind for one in found) for kind in SEVERITIES}
        said = [self.text.plural(f"tui.check.count.{kind}", count) for kind, count in counts.items() if count]
        if self._errors_only:
            said.append(self.text("tui.check.errors_only"))
        return " · ".join(said) or self.text("tui.check.title")

    def _state(self) -> str:
        standing, text = self._standing, self.text
        if self._busy:
            return text("tui.check.state.quick")
        if standing is None:
            return ""
        if standing.progress != "slow":
            why = trouble(standing.trouble, text) if standing.trouble is not None else ""
            return text(f"tui.check.state.{standing.progress}", why=why).rstrip()
        step = text(f"check.step.{standing.step}")
        if standing.total:
            return text("tui.check.state.parts", step=step, done=standing.done, total=standing.total)
        return text("tui.check.state.slow", step=step)

    @on(OptionList.OptionSelected)
    def _open(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        shown = self._shown()
        found = dict(zip(_names(shown), shown, strict=True)).get(event.option_id or "")
        if found is not None and self._standing is not None:
            self.app.push_screen(FindingScreen(found, self._standing.lines))


def _names(findings: tuple[Finding, ...]) -> list[str]:
    """A name for each finding that it keeps when lines move: its code and what it is about, numbered where several are
    alike."""
    seen: dict[str, int] = {}
    names = []
    for one in findings:
        name = f"{one.code} {sorted(one.values.items())}"
        seen[name] = seen.get(name, 0) + 1
        names.append(f"{name} {seen[name]}")
    return names
