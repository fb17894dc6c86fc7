"""Another program plays: a line of JSON in per request, a line of JSON out per answer, the attempt at the end."""

import json

from trainer.attempts.errors import StoreError
from trainer.attempts.store import Store
from trainer.messages.catalogue import Messages
from trainer.negotiation.talk.events import Event
from trainer.plain.console import Closed, Console
from trainer.plain.requests import BadLine, Requests
from trainer.plain.sitting import Sitting
from trainer.plain.trouble import Cannot, cannot, line_trouble, store_trouble
from trainer.practice.clock import VirtualClock
from trainer.practice.practice import Practice
from trainer.reports.json_text import record_text


def play_jsonl(
    practice: Practice,
    console: Console,
    text: Messages,
    *,
    virtual: VirtualClock | None = None,
    store: Store | None = None,
) -> int:
    """Play what comes in until the end of the input.

    The attempt is printed as soon as the talk is over, else at the end of the input. Once it is over, lines that contest
    a reading, dispute a level or go back are still done, and the attempt as it is then is printed once more.

    Args:
        virtual: moved on a minute a reply.
        store: where the attempt is kept, for its branches.

    Returns:
        The exit code: 1 when a line could not be used. Each such line gives `{"error", "line", "message"}`, and the
        talk goes on.
    """
    requests = Requests(Sitting(practice, virtual=virtual, store=store), text)
    try:
        return _play(requests, console, text)
    except StoreError as error:
        console.warn(store_trouble(error, text))
        return 1
    except Closed:
        return 0


def _play(requests: Requests, console: Console, text: Messages) -> int:
    code = number = 0
    printed: tuple[Event, ...] | None = None
    console.say(_json(requests.turn()))
    while True:
        if requests.ended and requests.log != printed:
            printed = requests.log
            console.say(record_text(requests.practice, one_line=True))
        line = console.ask()
        if line is None:
            break
        number += 1
        try:
            answers = requests.do(line)
        except BadLine as error:
            code, answers = 1, [_error(error.reason, line_trouble(error.reason, number, text), number)]
        except Cannot as error:
            why = text("plain.line.cannot", line=number, why=cannot(error, text))
            code, answers = 1, [_error(error.code, why, number)]
        console.say(*map(_json, answers))
    if not requests.ended:
        console.say(record_text(requests.practice, one_line=True))
    return code


def _error(code: str, message: str, line: int) -> dict[str, object]:
    return {"error": code, "line": line, "message": message}


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False)
