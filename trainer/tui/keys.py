"""Keys: how they are declared, and what they are called in each language.

A binding's description is the key of its name in the catalogue ("tui.key.help"); what it does, in a sentence, stands
under the same key with `.tip` after it.
"""

from textual.binding import Binding

from trainer.messages.catalogue import Messages

_SAME = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "question_mark": "?",
    "slash": "/",
}
_NAMED = frozenset(
    ("enter", "escape", "tab", "space", "delete", "backspace", "pageup", "pagedown", "home", "end")
)


def bind(keys: str, action: str, name: str, *, show: bool = True, priority: bool = False) -> Binding:
    """A key of a screen or widget.

    Args:
        keys: one or more, with commas; the first is the one shown.
        action: method `action_…` without its prefix.
        name: last part of its catalogue key.
        show: in the bar at the bottom (the help shows all).
        priority: before the widget that has the focus.
    """
    key = f"tui.key.{name}"
    return Binding(keys, action, key, show=show, tooltip=f"{key}.tip", priority=priority)


def key_name(key: str, text: Messages) -> str:
    """What a key is called: `Entrée`, `Ctrl+G`, `↑`."""
    *held, last = key.split("+")
    return "+".join([*(part.capitalize() for part in held), _part(last, text)])


def _part(key: str, text: Messages) -> str:
    if key in _SAME:
        return _SAME[key]
    return text(f"tui.keyname.{key}") if key in _NAMED else key.upper()
