"""An attempt as JSON text, the same bytes for the same attempt."""

import json
import re
from typing import Any

from trainer.messages.catalogue import LANGUAGES, Messages, messages
from trainer.negotiation.talk.events import Started
from trainer.practice.practice import Practice
from trainer.practice.typed import without_controls

_NOT_ASCII = re.compile(r"[^\x00-\x7e]")


def record_text(practice: Practice, *, one_line: bool = False) -> str:
    """The attempt of the command line's contract, indented for people or on one line for programs. Control and bidi
    characters, which only a log from elsewhere can hold, are written as their numbers.

    Reasons and advice are worded in the language the attempt was played in; their keys stand beside them.
    """
    record = worded(practice.record(), _language(practice))
    written = json.dumps(record, ensure_ascii=False, indent=None if one_line else 2)
    return _NOT_ASCII.sub(_inert, written)


def worded(record: dict[str, Any], text: Messages) -> dict[str, Any]:
    """The record with the words of its reasons and advice, and their keys as `why_key` and `advice_keys`."""
    assessment = record.get("assessment")
    if not isinstance(assessment, dict):
        return record
    criteria = [_criterion(criterion, text) for criterion in assessment["criteria"]]
    return {**record, "assessment": {**assessment, "criteria": criteria}}


def _inert(found: re.Match[str]) -> str:
    """A character as it is; as its number when it would act on the terminal or the reading direction."""
    return found[0] if without_controls(found[0]) else f"\\u{ord(found[0]):04x}"


def _criterion(criterion: dict[str, Any], text: Messages) -> dict[str, Any]:
    evidence = [
        {**point, "why": text(point["why"], **point["values"]), "why_key": point["why"]}
        for point in criterion["evidence"]
    ]
    keys, values = criterion["advice"], criterion["advice_values"]
    advice = [text(key, **filled) for key, filled in zip(keys, values, strict=True)]
    return {**criterion, "evidence": evidence, "advice": advice, "advice_keys": keys}


def _language(practice: Practice) -> Messages:
    started = practice.events[0]
    spoken = started.language if isinstance(started, Started) else practice.scenario.language
    return messages(next((known for known in LANGUAGES if known == spoken), practice.scenario.language))
