"""Whether a reply says back what she said: made of her words or of what they mean, and no copy of them."""

from trainer.assessment.played import Played
from trainer.assessment.wording import likeness, shared_words

# A reformulation says back at least this many content words of hers, and is not a copy of them.
_SHARED_WORDS = 2
_COPY = 0.8


def is_grounded(played: Played, index: int) -> bool:
    """Whether this reply surely reformulates something that she said in her last two turns.

    Recognising a constraint in words of hers ("je comprends que la rupture de juin vous ait coûté cher") restates it
    as well.
    """
    exchange = played.exchanges[index]
    if not exchange.genuine or not exchange.does("reformulation", "summary", "acknowledgement"):
        return False
    language = played.scenario.language
    recent = played.turns[max(0, index - 1) : index + 1]
    if any(likeness(exchange.text, line.text, language) > _COPY for turn in recent for line in turn.lines):
        return False
    shared = len(shared_words(exchange.text, "\n".join(turn.text for turn in recent), language))
    if shared >= _SHARED_WORDS:
        return True
    if not exchange.does("reformulation", "summary"):
        return False
    opened = [played.scenario.interests[i] for i, stages in exchange.before.interests if stages > 0]
    return shared > 0 and any(exchange.names & {need.id, *need.about} for need in opened)
