"""Readings as JSON records: what `trainer read` takes and prints, one object a reply (see docs/reading.md)."""

import re
from collections.abc import Mapping
from decimal import Decimal
from math import isfinite
from typing import Any, get_args

from trainer.language.acts import weigh_acts
from trainer.language.context import (
    FactCue,
    IssueCue,
    Language,
    Line,
    OptionCue,
    ReadingContext,
    SampleSet,
    Standing,
    TopicCue,
    Waiting,
)
from trainer.language.explain import because, rules_applied, shared_words
from trainer.language.features import featured, prepare
from trainer.language.moves import weigh_moves
from trainer.language.read import read
from trainer.language.reading import LikelyAct, ReadChoice, Reading, ReadMove, ReadTerm
from trainer.terms.moves import ACTS, MOVES
from trainer.terms.value import TermValue

Json = dict[str, Any]

_CODE = re.compile(r"[a-z]+(?:-[a-z]+)+")
_MOST_REPLIES = 10_000


def read_record(record: object, explain: bool = False) -> Json:
    """Read one record.

    Args:
        record: `{"id", "lang", "context": [{"speaker", "text"}], "reply"}`, and optionally `issues`, `topics`,
            `facts`, `samples`, `asked` and `brief`; facts given as prose are ignored.
        explain: whether each move and act also tells what decided (`why`, `because`), each term its confidence, and the
            record where the rules of the guide overruled the weights (`rules`).

    Returns:
        `{"id", "moves", "terms", "choices"}`, and `acts` where the record has a `state`; for a record that cannot be read, `{"id", "error"}`, the error a code.
    """
    told: Mapping[str, Any] = record if isinstance(record, dict) else {}
    name = told.get("id")
    try:
        reply, context = _inputs(record)
    except (KeyError, TypeError, ValueError, AttributeError, ArithmeticError) as problem:
        told_why = problem.args[0] if problem.args else ""
        is_code = isinstance(told_why, str) and _CODE.fullmatch(told_why)
        return {"id": name, "error": told_why if is_code else "bad-record"}
    reading = read(reply, context)
    told_of = {"id": name, **as_json(reading, context.standing is not None)}
    return told_of | _explained(told_of, reading, context) if explain else told_of


def as_json(reading: Reading, with_acts: bool = False) -> Json:
    """A reading as plain JSON values, with the words of each span."""
    text = reading.reply
    told: Json = {
        "moves": [{"move": move.move, **_spanned(move, text)} for move in reading.moves],
        "terms": [term_json(term, text) for term in reading.terms],
        "choices": [_choice(choice) for choice in reading.choices],
    }
    if with_acts:
        told["acts"] = [{"act": act.act, **_spanned(act, text)} for act in reading.acts]
    return told


def _spanned(found: ReadMove | LikelyAct, text: str) -> Json:
    return {
        "text": text[found.start : found.end],
        "start": found.start,
        "end": found.end,
        "confidence": found.confidence,
    }


def _explained(told: Json, reading: Reading, context: ReadingContext) -> Json:
    """What decided, laid beside what was read."""
    made = prepare(reading.reply, context)
    features = featured(made, context)
    moves = weigh_moves(features)
    if moves is None:
        bare = zip(told["moves"], reading.moves, strict=True)
        moves_told = [one | {"why": list(move.why), "because": []} for one, move in bare]
        return {"moves": moves_told, "shared": [], "rules": {}}
    out: Json = {
        "moves": [
            one | {"why": list(move.why), "because": because(moves, MOVES.index(move.move), made, context)}
            for one, move in zip(told["moves"], reading.moves, strict=True)
        ],
        "terms": [
            one | {"confidence": round(term.confidence, 3)}
            for one, term in zip(told["terms"], reading.terms, strict=True)
        ],
        "shared": shared_words(made, context),
        "rules": dict(rules_applied(moves, [move.move for move in reading.moves])),
    }
    if context.standing is not None:
        acts = weigh_acts(made, features, context.standing, reading.terms, reading.assent, moves)
        out["acts"] = [
            one | {"why": list(act.why), "because": because(acts, ACTS.index(act.act), made, context)}
            for one, act in zip(told["acts"], reading.acts, strict=True)
        ]
    return out


def _choice(choice: ReadChoice) -> Json:
    return {
        "issue": choice.issue,
        "option": choice.option,
        "stance": choice.stance,
        "start": choice.start,
        "end": choice.end,
    }


def term_json(term: ReadTerm, text: str) -> Json:
    """A term with the fields of its kind."""
    told: Json = {"kind": term.value.kind, **_value_fields(term.value)}
    told |= {"stance": term.stance, "role": term.role}
    if term.issue is not None:
        told["issue"] = term.issue
    return told | {"text": text[term.start : term.end], "start": term.start, "end": term.end}


def _value_fields(value: TermValue) -> Json:
    kind = value.kind
    if kind == "date":
        return {"month": value.month, "day": value.day, "year": value.year}
    if kind == "incoterm":
        return {"code": value.code, "place": value.place}
    if kind == "payment_method":
        return {"value": value.code}
    if kind == "law":
        return {"value": value.code, **({"region": value.region} if value.region else {})}
    if kind == "forum":
        return {"value": value.code, "place": value.place}
    amount = kind == "money" or (kind == "deposit" and value.unit is not None)
    told: Json = _number_fields(value, "amount" if amount else "value")
    if amount:
        told["currency"] = value.unit
    if kind == "money":
        told["per"] = value.per
    if kind == "percent" and value.per is not None:
        told["per"] = value.per
    if kind in {"duration", "quantity"}:
        told["unit"] = value.unit
    if kind == "duration":
        told["end_of_month"] = value.end_of_month
    return told


def _number_fields(value: TermValue, name: str) -> Json:
    if value.number is None and (value.low is not None or value.high is not None):
        return {"min": _plain(value.low), "max": _plain(value.high)}
    return {name: _plain(value.number)}


def _plain(number: Decimal | None) -> int | float | None:
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)


def _inputs(record: object) -> tuple[str, ReadingContext]:
    if not isinstance(record, dict):
        raise TypeError("not-an-object")
    reply = record.get("reply")
    if not isinstance(reply, str):
        raise TypeError("reply-is-no-text")
    return reply, context_of(record)


def context_of(record: Mapping[str, Any]) -> ReadingContext:
    """The context that a record gives.

    Raises:
        TypeError, ValueError: with a code, where a field cannot be read.
    """
    return ReadingContext(
        language=_language(record.get("lang")),
        lines=tuple(_line(line) for line in _list(record, "context")),
        topics=tuple(_topic(one) for one in _list(record, "topics")),
        issues=tuple(_issue(one) for one in _list(record, "issues")),
        facts=tuple(_fact(one) for one in _list(record, "facts") if isinstance(one, dict)),
        samples=tuple(_samples(one) for one in _list(record, "samples")),
        last_issue=record.get("asked") if isinstance(record.get("asked"), str) else None,
        brief=_texts(record.get("brief")),
        standing=_standing(record.get("state")),
    )


def _standing(told: object) -> Standing | None:
    if told is None:
        return None
    if not isinstance(told, dict):
        raise TypeError("state-is-no-object")
    pending = told.get("pending", "none")
    if pending not in get_args(Waiting):
        raise ValueError("unknown-pending")
    gave, replies = told.get("gave", False), told.get("replies", 0)
    if not isinstance(gave, bool):
        raise TypeError("state-gave-is-no-boolean")
    if not isinstance(replies, int) or isinstance(replies, bool) or not 0 <= replies <= _MOST_REPLIES:
        raise ValueError("state-replies-is-no-count")
    lists = {name: _list(told, name) for name in ("theirs", "mine", "settled", "claims")}
    return Standing(pending, gave, replies, **{name: _texts(texts) for name, texts in lists.items()})


def _language(told: object) -> Language:
    if told == "fr":
        return "fr"
    if told == "en":
        return "en"
    raise ValueError("unknown-language")


def _list(record: Mapping[str, Any], name: str) -> list[Any]:
    told = record.get(name)
    if told is None:
        return []
    if not isinstance(told, list):
        raise TypeError(f"{name}-is-no-list")
    return told


def _texts(told: object) -> tuple[str, ...]:
    return tuple(text for text in told if isinstance(text, str)) if isinstance(told, list) else ()


def _line(told: Any) -> Line:
    if not isinstance(told, dict) or not isinstance(told.get("text"), str):
        raise TypeError("context-is-no-line")
    if told.get("speaker") not in ("counterpart", "student"):
        raise ValueError("unknown-speaker")
    return Line(told["speaker"], told["text"])


def _samples(told: Any) -> SampleSet:
    if isinstance(told, dict) and isinstance(told.get("name"), str):
        return SampleSet(told["name"], _texts(told.get("texts")))
    raise TypeError("samples-without-name")


def _topic(told: Any) -> TopicCue:
    if isinstance(told, dict) and isinstance(told.get("name"), str):
        return TopicCue(told.get("aspect", "topic"), told["name"], _texts(told.get("words")))
    raise TypeError("topic-without-name")


def _issue(told: Any) -> IssueCue:
    if not isinstance(told, dict) or not isinstance(told.get("id"), str):
        raise TypeError("issue-without-id")
    options = tuple(
        OptionCue(
            one["id"], str(one.get("label", one["id"])), _texts(one.get("like")), _terms(one.get("terms"))
        )
        for one in _list(told, "options")
        if isinstance(one, dict) and isinstance(one.get("id"), str)
    )
    return IssueCue(
        id=told["id"],
        label=str(told.get("label", told["id"])),
        words=_texts(told.get("words")),
        kind=told.get("kind"),
        unit=told.get("unit"),
        per=told.get("per"),
        options=options,
        low=_figure(told.get("low")),
        high=_figure(told.get("high")),
    )


def _figure(told: object) -> float | None:
    if told is None or (isinstance(told, int | float) and not isinstance(told, bool) and isfinite(told)):
        return None if told is None else float(told)
    raise TypeError("bound-is-no-number")


def _fact(told: Mapping[str, Any]) -> FactCue:
    if not isinstance(told.get("id"), str):
        raise TypeError("fact-without-id")
    values = _terms([told["value"]]) if isinstance(told.get("value"), dict) else ()
    return FactCue(
        told["id"], str(told.get("text", "")), values[0] if values else None, _texts(told.get("about"))
    )


def _terms(told: object) -> tuple[TermValue, ...]:
    """Term values given with the fields of `TermValue`, numbers as JSON numbers or text."""
    if not isinstance(told, list):
        return ()
    return tuple(TermValue(**{key: _exact(key, value) for key, value in one.items()}) for one in told)


def _exact(key: str, value: Any) -> Any:
    return Decimal(str(value)) if key in {"number", "low", "high"} and value is not None else value
