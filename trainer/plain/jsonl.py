"""Another program plays: a line of JSON in per reply, a line of JSON out per turn, the attempt at the end."""

import json
from typing import Any

from trainer.attempts.errors import StoreError
from trainer.messages.catalogue import Messages
from trainer.negotiation.events import Replied
from trainer.negotiation.turn import Turn
from trainer.plain.console import Closed, Console
from trainer.plain.scripted import VIRTUAL_SECONDS
from trainer.plain.trouble import line_trouble, store_trouble
from trainer.practice.clock import VirtualClock
from trainer.practice.practice import Practice
from trainer.practice.preparation import sheet_of
from trainer.reports.json_text import record_text


class BadLine(ValueError):
    """A line that asks for nothing this command can do; `reason` is a code."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


def play_jsonl(
    practice: Practice, console: Console, text: Messages, *, virtual: VirtualClock | None = None
) -> int:
    """Play what comes in until the talk ends, an `{"end": true}`, or the end of the input.

    A line that cannot be used gives `{"error", "line", "message"}` and the talk goes on; the exit code is then 1.
    """
    code = number = 0
    try:
        console.say(turn_line(practice))
        while not practice.ended and (line := console.ask()) is not None:
            number += 1
            if not line.strip():
                continue
            try:
                if _do(practice, line, virtual):
                    console.say(turn_line(practice))
            except BadLine as error:
                code = 1
                said = line_trouble(error.reason, number, text)
                content = {"error": error.reason, "line": number, "message": said}
                console.say(json.dumps(content, ensure_ascii=False))
        console.say(record_text(practice, one_line=True))
    except StoreError as error:
        console.warn(store_trouble(error, text))
        return 1
    except Closed:
        pass
    return code


def turn_line(practice: Practice) -> str:
    """Her last turn, with what became of the reply before it."""
    turn, last = practice.last_turn, practice.events[-1]
    content: dict[str, Any] = {
        "n": practice.lines[-1].n,
        "speaker": "counterpart",
        "text": turn.text,
        "scene": turn.scene_after,
        "reaction": turn.reaction,
        "matched": turn.matched,
        "moves": sorted({move.move for move in last.reading.moves}) if isinstance(last, Replied) else [],
        "acts": sorted({act.act for act in turn.acts}),
        "trust": turn.trust,
        "value": _values(turn),
        "outcome": practice.state.outcome,
    }
    return json.dumps(content, ensure_ascii=False)


def _values(turn: Turn) -> dict[str, float | None]:
    shares = (turn.value_you, turn.value_them)
    you, them = (None if share is None else round(share / 10_000, 4) for share in shares)
    return {"you": you, "them": them}


def _do(practice: Practice, line: str, virtual: VirtualClock | None) -> bool:
    """Do what a line asks. True when she has answered."""
    asked = _object(line)
    if "reply" in asked:
        reply, by = asked["reply"], asked.get("by")
        if not isinstance(reply, str) or not (by is None or isinstance(by, str)):
            raise BadLine("reply-must-be-text")
        if virtual is not None:
            virtual.advance(VIRTUAL_SECONDS)
        try:
            practice.reply(reply, by)
        except ValueError as error:
            raise BadLine("empty-reply") from error
        return True
    if "preparation" in asked:
        try:
            practice.prepare(sheet_of(asked["preparation"]))
        except ValueError as error:
            raise BadLine("bad-preparation") from error
        return False
    if asked.get("end") is True:
        practice.leave()
        return True
    raise BadLine("unknown-request")


def _object(line: str) -> dict[str, Any]:
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadLine("not-json") from error
    if not isinstance(asked, dict):
        raise BadLine("not-an-object")
    return asked
