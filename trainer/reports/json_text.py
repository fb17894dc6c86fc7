"""An attempt as JSON text, the same bytes for the same attempt."""

import json

from trainer.practice.practice import Practice


def record_text(practice: Practice, *, one_line: bool = False) -> str:
    """The attempt of the command line's contract, indented for people or on one line for programs."""
    return json.dumps(practice.record(), ensure_ascii=False, indent=None if one_line else 2)
