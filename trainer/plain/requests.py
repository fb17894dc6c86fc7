"""What a line of JSON asks of a talk, and the answer as plain data."""

import json
from dataclasses import replace
from typing import Any

from trainer.assessment.lessons import chosen_in
from trainer.messages.catalogue import Messages
from trainer.negotiation.talk.events import Event, Replied
from trainer.negotiation.talk.turn import Turn
from trainer.plain.estimate import keep_estimate
from trainer.plain.goals import choose
from trainer.plain.handing_in import hand_in
from trainer.plain.sitting import Line, Sitting
from trainer.plain.trouble import Cannot, said_back
from trainer.practice.errors import EmptyReply, NotInThisMode, TimeUp
from trainer.practice.estimates import estimate_of
from trainer.practice.practice import Practice
from trainer.practice.preparation import sheet_of
from trainer.reports.coach import hint_lines
from trainer.reports.goals import goal_words

Answer = dict[str, Any]

# What can be asked once the talk is over.
_AFTERWARDS = frozenset({"contest", "dispute", "estimate", "goal", "hand_in", "rewind"})


class BadLine(ValueError):
    """A line that asks for nothing this command can do; `reason` is a code."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class Requests:
    """Does what the lines ask, one after the other."""

    def __init__(self, sitting: Sitting, text: Messages) -> None:
        self._sitting = sitting
        self._text = text

    @property
    def practice(self) -> Practice:
        """The attempt that is being played."""
        return self._sitting.practice

    @property
    def ended(self) -> bool:
        """Whether the talk is over."""
        return self.practice.ended

    @property
    def log(self) -> tuple[Event, ...]:
        """Its events so far."""
        return self.practice.events

    def do(self, line: str) -> list[Answer]:
        """Do what a line asks. Blank lines ask nothing, nor does a reply once the talk is over.

        Raises:
            BadLine, Cannot: it cannot be done; StoreError.
        """
        if not line.strip():
            return []
        if self.ended and not _AFTERWARDS & _object(line, lenient=True).keys():
            return []
        asked = _object(line)
        if self.practice.keep_time():
            return [self._late(asked)]
        try:
            return self._do(asked)
        except TimeUp:
            return [self._late(asked)]

    def turn(self) -> Answer:
        """Her last turn, with what became of the reply before it."""
        practice, turn, last = self.practice, self.practice.last_turn, self.practice.events[-1]
        replied = last if isinstance(last, Replied) else None
        answer: Answer = {
            "n": practice.lines[-1].n,
            "speaker": "counterpart",
            "text": turn.text,
            "scene": turn.scene_after,
            "reaction": turn.reaction,
            "matched": turn.matched,
            "moves": sorted({move.move for move in replied.reading.moves}) if replied else [],
            "acts": sorted({act.act for act in turn.acts}),
            "trust": turn.trust,
            "value": _values(turn),
            "outcome": practice.state.outcome,
        }
        if practice.rules.choices:
            answer["choices"] = list(self._sitting.choices())
        return answer

    def _do(self, asked: Answer) -> list[Answer]:
        if "exhibit" in asked or "reply" in asked:
            return self._reply(asked)
        if "preparation" in asked:
            return self._prepare(asked["preparation"])
        if "contest" in asked:
            return self._contest(asked)
        if "dispute" in asked:
            return self._dispute(asked)
        if "estimate" in asked:
            return self._estimate(asked["estimate"])
        if "goal" in asked:
            return self._goal(asked["goal"], _text(asked.get("words", "")))
        if "hand_in" in asked:
            return self._hand_in(asked["hand_in"])
        if "rewind" in asked:
            return self._rewind(_number(asked["rewind"]))
        if asked.get("hint") is True:
            return self._hint()
        if asked.get("end") is True:
            self.practice.leave()
            return [self.turn()]
        if "by" in asked:
            self._sitting.hand_over(_text(asked["by"]))
            return []
        raise BadLine("unknown-request")

    def _reply(self, asked: Answer) -> list[Answer]:
        reply, by = asked.get("reply"), asked.get("by")
        if not isinstance(reply, str | None) or not isinstance(by, str | None):
            raise BadLine("reply-must-be-text")
        line = Line(reply or "", by or self._sitting.speaker)
        if "exhibit" in asked:
            exhibit, words = self._sitting.exhibit(_number_or_title(asked["exhibit"]))
            line = replace(line, exhibit=exhibit, words=words if reply is None else reply)
        elif reply is None:
            raise BadLine("reply-must-be-text")
        try:
            self._sitting.send(line)
        except EmptyReply as error:
            raise BadLine("empty-reply") from error
        return [self.turn()]

    def _prepare(self, content: object) -> list[Answer]:
        try:
            self.practice.prepare(sheet_of(content))
        except NotInThisMode:
            raise Cannot("no-notes") from None
        except ValueError as error:
            raise BadLine("bad-preparation") from error
        return []

    def _contest(self, asked: Answer) -> list[Answer]:
        contest = self._sitting.contested(_number(asked["contest"]), _text(asked.get("as", "")))
        answer: Answer = {"contested": contest.n, "withdrawn": contest.withdrawn}
        if contest.withdrawn:
            # She waits for other words: what she said before stands again.
            answer |= {**self.turn(), "draft": contest.words}
        return [answer]

    def _dispute(self, asked: Answer) -> list[Answer]:
        criterion, words = _text(asked["dispute"]), _text(asked.get("words", ""))
        if not self.ended:
            raise Cannot("not-ended")
        known = [result.id for result in self.practice.assessment().criteria]
        if criterion not in known:
            raise Cannot("no-such-criterion", wanted=said_back(criterion), most=len(known))
        self.practice.dispute(criterion, words)
        return [{"disputed": criterion, "words": self.practice.disputed.get(criterion, "")}]

    def _estimate(self, levels: object) -> list[Answer]:
        if not isinstance(levels, dict):
            raise BadLine("wrong-type")
        keep_estimate(self.practice, levels)
        return [{"estimated": dict(estimate_of(self.practice) or {})}]

    def _goal(self, wanted: object, words: str) -> list[Answer]:
        asked = "-" if wanted is None else str(_number(wanted))
        choose(self.practice, f"{asked} {words}", self._text)
        goal = chosen_in(self.practice.events)
        return [{"goal": None if goal is None else goal_words(goal, self._text)}]

    def _hand_in(self, name: object) -> list[Answer]:
        """`true` for the names it was played under."""
        path = hand_in(self.practice, "" if name is True else _text(name), self._text)
        return [{"handed_in": str(path)}]

    def _rewind(self, n: int) -> list[Answer]:
        self._sitting.rewind(str(n))
        started = self.practice.started
        return [{**self.turn(), "rewind": n, "attempt": started.attempt, "parent": started.parent}]

    def _hint(self) -> list[Answer]:
        hint = self._sitting.hint()
        lines = hint_lines(hint, self.practice.scenario, self._text)
        return [
            {
                "hint": hint.code,
                "degree": hint.degree,
                "cost": hint.cost / 100,
                "again": hint.again,
                "deepest": hint.deepest,
                "lines": list(lines),
            }
        ]

    def _late(self, asked: Answer) -> Answer:
        """The end that the clock has brought, with the words that came after it."""
        late = asked.get("reply")
        return self.turn() | ({"late": late} if isinstance(late, str) else {})


def _values(turn: Turn) -> dict[str, float | None]:
    shares = (turn.value_you, turn.value_them)
    you, them = (None if share is None else round(share / 10_000, 4) for share in shares)
    return {"you": you, "them": them}


def _object(line: str, *, lenient: bool = False) -> Answer:
    """The object that a line holds. Raises BadLine; `lenient` takes anything else for an empty object."""
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError) as error:
        if lenient:
            return {}
        raise BadLine("not-json") from error
    if isinstance(asked, dict):
        return asked
    if lenient:
        return {}
    raise BadLine("not-an-object")


def _number(value: object) -> int:
    if type(value) is not int:
        raise BadLine("wrong-type")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise BadLine("wrong-type")
    return value


def _number_or_title(value: object) -> str:
    return value if isinstance(value, str) else str(_number(value))
