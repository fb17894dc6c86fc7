"""Two themes of our own, dark and light: quiet colours, text that stands out against its ground."""

from typing import Final

from textual.theme import Theme

DARK: Final = "atelier-dark"
LIGHT: Final = "atelier-light"
TERMINAL: Final = "ansi-dark"
"""The terminal's own colours."""

CHOICES: Final = (DARK, LIGHT, TERMINAL)

DEFAULTS: Final = {"quiet": "ansi_default"}
"""What our style sheets name beyond Textual's own variables, for themes that are not ours: words of lesser weight."""

_QUIET = {"footer-background": "$background", "block-cursor-text-style": "none"}

THEMES: Final = (
    Theme(
        name=DARK,
        dark=True,
        primary="#86b8c9",
        secondary="#a9b98f",
        accent="#e2b36f",
        success="#97c28f",
        warning="#e2b36f",
        error="#e39a93",
        foreground="#dcdfe3",
        background="#15181d",
        surface="#1b1f26",
        panel="#262c35",
        variables={
            **_QUIET,
            "quiet": "#9fa7b0",
            "block-cursor-background": "#2c3843",
            "block-cursor-foreground": "#f2f4f6",
            "block-cursor-blurred-background": "#222a32",
            "input-selection-background": "#86b8c9 35%",
            "border": "#4d6470",
            "border-blurred": "#333b45",
        },
    ),
    Theme(
        name=LIGHT,
        dark=False,
        primary="#1d647d",
        secondary="#54672f",
        accent="#935306",
        success="#2a6f36",
        warning="#935306",
        error="#a8322f",
        foreground="#26292d",
        background="#f8f6f1",
        surface="#fffdf9",
        panel="#ece7dc",
        variables={
            **_QUIET,
            "quiet": "#5b6067",
            "block-cursor-background": "#d9e6e8",
            "block-cursor-foreground": "#15181c",
            "block-cursor-blurred-background": "#e9eceb",
            "input-selection-background": "#1d647d 25%",
            "border": "#8fa9b1",
            "border-blurred": "#d2ccbf",
        },
    ),
)
