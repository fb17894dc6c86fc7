"""A log and the texts it was played on, as a part of the files that travel."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from trainer.attempts.codec import UnreadableEvent, decode_data, encode
from trainer.attempts.ids import content_hash
from trainer.attempts.possible_log import is_possible
from trainer.attempts.travelling import UnreadableFile, travelled_text
from trainer.negotiation.talk.events import Started

if TYPE_CHECKING:
    from trainer.negotiation.talk.events import Event


def log_body(events: "tuple[Started, *tuple[Event, ...]]", scenario: str, rubric: str) -> dict[str, Any]:
    """A log and its texts as plain data."""
    return {"scenario": scenario, "rubric": rubric, "log": [json.loads(encode(event)) for event in events]}


def log_of(body: Mapping[str, Any], program: str) -> "tuple[tuple[Started, *tuple[Event, ...]], str, str]":
    """What `log_body` made of a log: its events, the texts of the scenario and of the rubric.

    Args:
        program: version that wrote the file.

    Raises:
        UnreadableFile: it is none, or the texts are not those that the log names.
    """
    events = _events(body.get("log"), program)
    scenario, rubric = travelled_text(body.get("scenario")), travelled_text(body.get("rubric"))
    started = events[0]
    if (content_hash(scenario), content_hash(rubric)) != (started.scenario_hash, started.rubric_hash):
        raise UnreadableFile("texts")
    return events, scenario, rubric


def one_line(found: Any) -> str:
    """A text of a file as one short line; "" for what is no text."""
    if not isinstance(found, str):
        return ""
    return " ".join(found.encode("utf-8", "ignore").decode("utf-8").split())[:200]


def try_number(found: Any) -> int:
    """The number of a try; 1 for what is none."""
    return found if type(found) is int and 1 <= found < 10_000 else 1


def _events(found: Any, program: str) -> "tuple[Started, *tuple[Event, ...]]":
    if not isinstance(found, list) or not found:
        raise UnreadableFile("contents", what="log")
    try:
        events = [decode_data(one) for one in found]
    except UnreadableEvent as error:
        raise UnreadableFile("contents", what="log", program=program) from error
    first, rest = events[0], events[1:]
    if not isinstance(first, Started) or not is_possible(events):
        raise UnreadableFile("contents", what="log")
    return (first, *rest)
