""" "Les 2", "both": the two things that have just been named, and no figure of any point."""

import re
from dataclasses import replace

from trainer.language.normalise import fold_text
from trainer.language.reading import Assent, Reading
from trainer.negotiation.talk.state import State

_BOTH = re.compile(
    r"\W*(?:(?:ok|okay|oui|d.?accord|va|bon|alors|yes|well|pour|for|je prends|i.?ll take)\W+)*(?:(?:tous |toutes )?les (?:2|deux)|both)(?: of them| alors| then| me vont| s'il vous plait| please)?\W*"
)
_TWO = 2
_SURELY = 0.95


def means_both(reading: Reading) -> bool:
    """Whether a reply is "both" and nothing else."""
    return _BOTH.fullmatch(fold_text(reading.reply)) is not None


def with_both(state: State, reading: Reading) -> Reading:
    """The reading of such a reply without its figure: a yes where she waits for one to two things or more."""
    if not means_both(reading):
        return reading
    pending = state.pending
    waits = pending is not None and pending.kind != "question" and len(pending.positions) >= _TWO
    assent = Assent("yes", 0, len(reading.reply), _SURELY) if waits else reading.assent
    return replace(reading, terms=(), choices=(), assent=assent)
