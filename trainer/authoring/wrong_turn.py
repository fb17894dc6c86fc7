"""Where a conversation that came out otherwise than expected went wrong, as far as the talk itself tells."""

from trainer.negotiation.choosing.routing import MEANT
from trainer.practice.practice import Practice
from trainer.scenario.scenario import Interest


def nearest_to(practice: Practice, reaction: str) -> int:
    """The number of the reply that came nearest to a reaction that never fired: the one nearest to its samples, or at
    which it came second; 0 where none was near."""
    best, found = 0.0, 0
    for n, reply in practice.replies.items():
        score = next((s.score for s in reply.reading.samples if s.name == f"reaction:{reaction}"), 0.0)
        if reply.turn.runner_up == reaction:
            score += 1.0
        if score > best:
            best, found = score, n
    return found if best >= MEANT else 0


def spoken_of(practice: Practice, interest: Interest | None) -> int:
    """The number of the last reply about what an interest is about, 0 for none."""
    names = set() if interest is None else {interest.id, *interest.about}
    about = [
        n
        for n, reply in practice.replies.items()
        if names & {mention.name for mention in reply.reading.mentions}
    ]
    return about[-1] if about else 0


def settled_at(practice: Practice, issue: str) -> int:
    """The number of the reply after which an issue was last settled, 0 for never."""
    settled = [
        n
        for n, reply in practice.replies.items()
        if any(position.issue == issue for position in reply.turn.settled)
    ]
    return settled[-1] if settled else 0
