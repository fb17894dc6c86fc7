"""Lines are not broken at hard spaces: a French question mark or a unit never starts a line.

Textual breaks lines with Rich, whose idea of a word ends at any white space, U+00A0 and U+202F included. There is no
setting for it, so that its expression for a word is replaced; `tests/tui/test_hard_spaces.py` fails if that ever stops
having an effect.
"""

import re

from rich import _wrap

_HARD = "\u00a0\u202f\u2007"
_WORD = re.compile(rf"[^\S{_HARD}]*[\S{_HARD}]+[^\S{_HARD}]*")


def hold() -> None:
    """Keep words together that a hard space joins, in all that is drawn from now on."""
    _wrap.re_word = _WORD
