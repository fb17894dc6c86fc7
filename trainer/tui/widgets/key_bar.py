"""The line at the bottom: the keys that work now, in the language of the interface, each also a button."""

from typing import Any

from textual import events
from textual.binding import ActiveBinding, Binding
from textual.containers import Horizontal
from textual.screen import Screen

from trainer.tui.keys import key_name
from trainer.tui.speech import words
from trainer.tui.text import Words, joined

# The gap between two keys.
_GAP = 3
_HELP = ("help", "screen.help", "app.help")


class KeyHint(Words):
    """One key and what it does."""

    DEFAULT_CSS = """
    KeyHint { width: auto; height: 1; margin: 0 3 0 0; color: $quiet; text-wrap: nowrap; }
    KeyHint:hover { text-style: underline; }
    """
    ALLOW_SELECT = False

    def __init__(self, key: str, name: str, does: str, **options: Any) -> None:
        super().__init__(joined((name, "bold $primary"), " ", does), **options)
        self._key = key

    def on_click(self, event: events.Click) -> None:
        """As if the key had been pressed."""
        event.stop()
        self.app.simulate_key(self._key)


class KeyBar(Horizontal):
    """As many keys as fit; first of all the help, which names them all, and the way back."""

    DEFAULT_CSS = """
    KeyBar { dock: bottom; height: 1; padding: 0 2; background: $panel; }
    """

    def on_mount(self) -> None:
        """Follow what the focus makes possible."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.fill())
        self.fill()

    def on_resize(self) -> None:
        """Another width, other keys."""
        self.fill()

    def fill(self) -> None:
        """Show the keys that work now."""
        if not self.is_mounted or not self.screen.is_current:
            return
        hints = self._fitting()
        if [(hint.id, str(hint.content)) for hint in hints] == [
            (hint.id, str(hint.content)) for hint in self.query(KeyHint)
        ]:
            return
        with self.app.batch_update():
            self.remove_children()
            self.mount_all(hints)

    def _fitting(self) -> list[KeyHint]:
        text = words(self)
        # Each action once, under the first of its keys.
        shown: dict[str, Binding] = {}
        for active in self.screen.active_bindings.values():
            if _is_shown(active):
                shown.setdefault(active.binding.action, active.binding)
        # The keys of the widget that has the focus, then those of the screen as it declares them, then the help.
        places = {binding.action: place for place, binding in enumerate(_declared(self.screen))}
        order = sorted(shown, key=lambda action: (action in _HELP, places.get(action, -1)))
        room = self.content_size.width or self.size.width - 4
        hints: dict[str, KeyHint] = {}
        for action in sorted(order, key=lambda action: _rank(shown[action])):
            key = shown[action].key
            name, does = key_name(key, text), text(shown[action].description)
            width = len(name) + len(does) + 1 + _GAP
            if width <= room + _GAP:
                room -= width
                hints[action] = KeyHint(key, name, does, classes=f"key-{key.replace('+', '-')}")
        return [hints[action] for action in order if action in hints]


def _is_shown(active: ActiveBinding) -> bool:
    return active.binding.show and active.enabled and active.binding.description.startswith("tui.")


def _declared(screen: Screen[Any]) -> list[Binding]:
    return [binding for binding in type(screen).BINDINGS if isinstance(binding, Binding)]


def _rank(binding: Binding) -> int:
    """Who is first in line for room: the help, which names all keys, then the way back."""
    return 0 if binding.action in _HELP else 1 if binding.key == "escape" else 2
