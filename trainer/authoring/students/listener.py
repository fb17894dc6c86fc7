"""The listener: asks, says back what she said, then makes the trader's trades on what it has heard her care about."""

from trainer.authoring.students.picture import heard
from trainer.authoring.students.restating import things_said
from trainer.authoring.students.saying import Saying, was_said
from trainer.authoring.students.seen import Seen
from trainer.authoring.students.topics import next_topic
from trainer.authoring.students.trader import trade
from trainer.negotiation.voice.wording import listed, spoken_name
from trainer.scenario.scenario import Scenario

# Share of the talk, in percent, spent asking before the first package, and the most replies it takes.
_ASKS, _MOST_ASKED = 40, 9


def listener(side: Scenario, seen: Seen) -> tuple[Saying, ...]:
    """Questions with what was heard said back, then packages."""
    if not seen.said:
        return Saying("greet"), Saying("ask_needs")
    closed = _closed(side, seen)
    topic = next_topic(side, seen) if closed is None else spoken_name(side.issues[closed])
    asked = None if topic is None else Saying("ask_topic", {"topic": topic})
    back = _said_back(side, seen)
    if asked is not None and (closed is not None or _still_asks(side, seen)):
        return (*back, asked)
    # A yes or no that she waits for comes first, or it is none.
    listens = seen.last.touched and seen.waits not in ("recap", "read_back")
    return (*(back if listens else ()), *trade(side, seen, heard(side, seen), asked))


def open_listener(side: Scenario, seen: Seen) -> tuple[Saying, ...]:
    """A listener who also says, truthfully and once, what matters most to itself: beside its first offer, for a reply of
    its own would cost it the time of an offer."""
    sayings = listener(side, seen)
    told = Saying("priority", _priorities(side))
    if sayings[-1].key in ("package", "package_heard") and not was_said(told, side.language, seen.said):
        return (told, sayings[-1])
    return sayings


def _closed(side: Scenario, seen: Seen) -> str | None:
    """A point on which she waits for more to be said: the one she has just named, or another that was never asked about."""
    if seen.last.shut:
        return seen.last.shut[0]
    if seen.waits not in (None, "offer"):
        return None
    for name in side.issues:
        ask = Saying("ask_topic", {"topic": spoken_name(side.issues[name])})
        if name in seen.shut and not was_said(ask, side.language, seen.said):
            return name
    return None


def _still_asks(side: Scenario, seen: Seen) -> bool:
    asked = len(seen.said)
    return asked < min(_MOST_ASKED, side.turns * _ASKS // 100) and seen.waits in (None, "offer")


def _said_back(side: Scenario, seen: Seen) -> tuple[Saying, ...]:
    things = things_said(side, seen.last.lines)
    return (Saying("restate", {"things": listed(things, side.language)}),) if things else ()


def _priorities(side: Scenario) -> dict[str, str]:
    """The two points that weigh most for the student, as they are called."""
    ranked = sorted(side.issues.values(), key=lambda issue: -issue.you.weight)
    first, second = (spoken_name(issue) for issue in (*ranked, *ranked)[:2])
    return {"first": first, "second": second}
