"""The help: what this screen is for, every key that works on it, and what it does by name alone."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll

from trainer.tui.keys import bind, key_name
from trainer.tui.screens.base import TrainerModal
from trainer.tui.text import Words, frame, joined, plain
from trainer.tui.widgets.too_small import TooSmall


class HelpScreen(TrainerModal[None]):
    """Opens over the screen it explains.

    Args:
        name: of the screen (see `TrainerScreen.NAME`).
        keys: (key, catalogue key of its name, of its tip).
        named: the screen's own commands that have no key (last part of their catalogue keys).
    """

    CSS_PATH = "help.tcss"
    BINDINGS = [bind("escape,enter,ctrl+g,question_mark,f1", "cancel", "close")]

    def __init__(self, name: str, keys: "list[tuple[str, str, str]]", named: "tuple[str, ...]" = ()) -> None:
        super().__init__()
        self._named = named
        self._of = name
        self._keys = keys

    def compose(self) -> ComposeResult:
        """A page that scrolls."""
        text = self.text
        with VerticalScroll(id="box"):
            yield Words(text(f"tui.help.{self._of}"), id="about")
            for key, _, tip in self._keys:
                with Horizontal(classes="key"):
                    yield Words(plain(key_name(key, text), "bold $primary"), classes="name")
                    yield Words(text(tip), classes="does")
            if self._named:
                yield Words(text("tui.help.named"), id="named")
                for name in self._named:
                    said = joined(
                        (text(f"tui.command.{name}"), "bold"), " · ", text(f"tui.command.{name}.tip")
                    )
                    yield Words(said, classes="command")
            yield Words(text("tui.help.everywhere"), id="everywhere")
        yield TooSmall()

    def on_mount(self) -> None:
        """Name the page."""
        box = self.query_one("#box")
        frame(box, self.text("tui.help.title"), self.text("tui.help.close"))
        box.focus()

    def on_click(self, event: events.Click) -> None:
        """A click beside the page closes it."""
        if event.widget is self:
            self.dismiss(None)
