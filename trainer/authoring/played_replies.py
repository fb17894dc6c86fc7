"""What was said in a practice, reply by reply, as the tests, the watch and the rehearsal show and compare it."""

from trainer.findings.played_reply import PlayedReply
from trainer.negotiation.talk.events import Replied
from trainer.practice.practice import Practice


def played_replies(practice: Practice) -> tuple[PlayedReply, ...]:
    """The replies that stand, in order."""
    return tuple(_played(n, event) for n, event in practice.replies.items())


def _played(n: int, event: Replied) -> PlayedReply:
    turn = event.turn
    return PlayedReply(
        n=n,
        reply=event.text,
        answer=turn.text,
        scene=turn.scene,
        scene_after=turn.scene_after,
        reaction=turn.reaction,
        runner_up=turn.runner_up,
        margin=turn.margin,
        matched=turn.matched,
        moves=tuple(dict.fromkeys(move.move for move in event.reading.moves)),
        sources=tuple(line.source for line in turn.lines),
        trust=turn.trust,
        outcome=turn.outcome,
    )
