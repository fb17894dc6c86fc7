"""What of a log was said and done, without what was computed from it: by this, logs of one attempt are compared."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from trainer.negotiation.talk.events import Event


def said(event: "Event") -> Any:
    """An event as plain data, with the counterpart's words but without readings, states and costs: those come out anew
    elsewhere, and the attempt is the same."""
    match event.kind:
        case "started":
            return [
                event.kind, event.attempt, event.scenario_hash, event.rubric_hash, event.mode, event.seed,
                list(event.students), event.started, event.extra, event.difficulty, event.opening.text,
            ]  # fmt: skip
        case "replied":
            exhibit = None if event.exhibit is None else asdict(event.exhibit)
            return [event.kind, event.at, event.text, event.by, exhibit, event.turn.text]
        case "left":
            return [event.kind, event.at, event.turn.text]
        case "hinted":
            return [event.kind, event.at, event.n]
        case _:
            return asdict(event)


def said_hash(log: "Sequence[Event]") -> str:
    """One hash of all that was said and done in a log."""
    text = json.dumps([said(event) for event in log], sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def goes_on(longer: "Sequence[Event]", shorter: "Sequence[Event]") -> bool:
    """Whether a log begins with all that was said and done in another one, or is the same."""
    return len(longer) >= len(shorter) and all(
        said(one) == said(other) for one, other in zip(longer, shorter, strict=False)
    )
