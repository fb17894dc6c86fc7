"""Filling the blanks of a text with values: `{{name}}` becomes the value, written so that YAML reads it back as it is."""

import re
from collections.abc import Iterable, Mapping

from trainer.messages.formats import HARD_SPACE, NARROW_SPACE

_BLANK = re.compile(r"\{\{(\w+)\}\}")
_VISIBLE_SPACES = frozenset({HARD_SPACE, NARROW_SPACE})


def filled(template: str, values: Mapping[str, str]) -> str:
    """The text with every blank filled. KeyError for a blank without a value; a value's own braces stay as they are."""
    return _BLANK.sub(lambda found: values[found.group(1)], template)


def quoted(text: str) -> str:
    """A text between straight double quotes, on one line, for any place of a YAML file."""
    return f'"{"".join(map(_escaped, text))}"'


def listed(texts: Iterable[str]) -> str:
    """Texts as a YAML list on one line."""
    return f"[{', '.join(map(quoted, texts))}]"


def _escaped(character: str) -> str:
    if character in '\\"':
        return f"\\{character}"
    if character.isprintable() or character in _VISIBLE_SPACES:
        return character
    return f"\\U{ord(character):08x}"
