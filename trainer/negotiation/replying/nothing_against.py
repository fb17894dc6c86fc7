"""Who takes a value says nothing against it in the same breath."""

import re

from trainer.negotiation.choosing.point_asked import points_of
from trainer.negotiation.playing import Playing
from trainer.negotiation.replying.answers import splits
from trainer.negotiation.situation import Situation
from trainer.scenario.scenario import Reaction

_TAKES = frozenset(f"bargain:{key}" for key in ("accept_issue", "accept_all", "agreed_step", "yes_to_all"))
# A reply of more words says more than that.
_MOST_WORDS = 12
# Words by which a sample turns something of hers down: what answers it defends that.
_TURNS_DOWN = re.compile(
    r"\b(?:pas|non|trop|impossible|jamais|ne peux|no|not|too|can['’]t|cannot|never|won['’]t|impossible)\b",
    re.IGNORECASE,
)


def drop_doubt_of_what_is_taken(playing: Playing, situation: Situation) -> None:
    """ "On coupe la poire en deux ?": what an author wrote against the middle is left out where she agrees to it."""
    reading, lines = situation.reading, playing.speech.lines
    if reading is None or reading.words > _MOST_WORDS or not splits(playing, situation):
        return
    if any(line.source in _TAKES for line in lines):
        lines[:] = [line for line in lines if not line.source.startswith("reaction:")]


def drop_defence_of_what_is_given(playing: Playing) -> None:
    """ "92, trop bas. 94 000.": who takes the 94 000 has nothing to say for her 92."""
    lines = playing.speech.lines
    taken = {name for name, agreed in playing.settled.items() if playing.before.settled_on(name) != agreed}
    if any(line.source == "bargain:suits" for line in lines) and playing.pending is not None:
        taken |= {position.issue for position in playing.pending.positions}
    if not taken:
        return
    scenario = playing.scenario
    here = (*scenario.anytime.values(), *scenario.scenes[playing.before.scene].reactions)
    defends = {
        f"reaction:{reaction.id}"
        for reaction in here
        if _defends(reaction)
        and (points := points_of(reaction, scenario.issues.values()))
        and points <= taken
    }
    kept = [line for line in lines if line.source not in defends]
    lines[:] = kept or lines


def _defends(reaction: Reaction) -> bool:
    return 2 * sum(_TURNS_DOWN.search(sample) is not None for sample in reaction.like) > len(reaction.like)
