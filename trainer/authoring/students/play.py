"""A whole talk between a simulated student and her: read and answered as a person's replies are, kept nowhere."""

from dataclasses import dataclass

from trainer.authoring.students.saying import worded
from trainer.authoring.students.seen import followed, opened
from trainer.authoring.students.side import student_side
from trainer.authoring.students.ways import Way
from trainer.language.read import read, warm
from trainer.negotiation.step import open_talk, reading_context, step
from trainer.negotiation.talk.events import Replied
from trainer.negotiation.talk.state import State
from trainer.negotiation.talk.turn import Turn
from trainer.practice.typed import clean_reply
from trainer.scenario.scenario import Scenario

# Seconds that one reply takes, for the times of the log.
_REPLY_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Played:
    """A talk as played: her opening, then the replies with their readings, her turns and the states after them."""

    opening: Turn
    replies: tuple[Replied, ...]

    @property
    def end(self) -> State:
        """The state in which it ended."""
        return self.replies[-1].state


def play(scenario: Scenario, way: Way, seed: int) -> Played:
    """Play a talk to its end: she ends it, at the latest after twice the scenario's turns."""
    warm(scenario.language)
    side = student_side(scenario)
    state, opening = open_talk(scenario, seed)
    seen = opened(scenario, state, opening)
    lines = [("counterpart", opening.text)]
    replies: list[Replied] = []
    while state.outcome is None:
        sayings = way(side, seen)
        said = clean_reply(worded(sayings, side.language, seen.said, seed)).text
        reading = read(said, reading_context(scenario, state, tuple(lines)))
        state, turn = step(scenario, state, reading, seed)
        replies.append(Replied(_REPLY_SECONDS * (len(replies) + 1), said, reading, turn, state))
        lines += [("student", said), ("counterpart", turn.text)]
        took = tuple(position for saying in sayings for position in saying.positions)
        seen = followed(seen, scenario, said, took, state, turn)
    return Played(opening, tuple(replies))
