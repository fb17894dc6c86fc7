"""Within one answer she stands in one place on a point: what an author wrote for where she stood before, or for a point that she still
holds back, is left out beside a yes to it, or beside another figure of hers."""

import re
from collections.abc import Iterator

from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.playing import Playing
from trainer.negotiation.point_asked import points_of
from trainer.negotiation.talk.turn import Spoken
from trainer.negotiation.voice.wording import value_words
from trainer.scenario.condition import And, Compare, Condition, Not, Or
from trainer.scenario.scenario import Issue, Reaction
from trainer.terms.find import find_values

# What still wants something for a point, or has it otherwise (as written).
_RESERVES = re.compile(
    r"\?\s*$|\b(?:dites-moi|donnez-moi|tell me|give me|show me)\b"
    r"|\b(?:je (?:les? |la )?(?:voudrais|pr[ée]f[èe]re(?:rais)?)|j['’]aime(?:rais)? mieux|m['’]arrange(?:rait)?|ma premi[èe]re id[ée]e|me g[êe]ne"
    r"|i['’]d (?:rather|prefer)|i prefer|i want|i['’]ll weigh|my first idea|the form says)\b",
    re.IGNORECASE,
)
_HER_TERMS = tuple(
    f"bargain:{key}"
    for key in (
        *("counter", "exchange", "her_position", "asked_verdict_no", "hold", "not_enough", "suits_but"),
        *("valued_but", "refused_but", "position_for_need"),
    )
)
_GIVES = ("bargain:suits", "bargain:exchange_given", "bargain:valued")


def drop_what_she_has_left(playing: Playing) -> None:
    """Leave out the reactions of this answer that speak against what it says on the same point, as long as something is left."""
    lines = playing.speech.lines
    known = {f"reaction:{reaction.id}": reaction for reaction in _here(playing)}
    taken, stands = _taken(playing), _told(playing)
    kept = [
        line
        for line in lines
        if (reaction := known.get(line.source)) is None
        or not (_holds_back(playing, reaction, line, taken) or _is_left(playing, line, stands))
    ]
    lines[:] = kept or lines


def _here(playing: Playing) -> Iterator[Reaction]:
    yield from playing.scenario.anytime.values()
    yield from playing.scenario.scenes[playing.before.scene].reactions


def _taken(playing: Playing) -> frozenset[str]:
    """The points on which this answer says yes."""
    taken = {position.issue for position in playing.newly_settled}
    gives = any(line.source.startswith(_GIVES) for line in playing.speech.lines)
    if gives and playing.pending is not None:
        taken |= {p.issue for p in playing.pending.positions if playing.yours.get(p.issue) == p}
    return frozenset(taken)


def _told(playing: Playing) -> dict[str, Position]:
    """Where the lines of this answer say that she stands, by point."""
    scenario = playing.scenario
    said = [line.text for line in playing.speech.lines if line.source.startswith(_HER_TERMS)]
    return {
        name: position
        for name, position in playing.theirs.items()
        if any(value_words(scenario.issues[name], position, scenario.language) in text for text in said)
    }


def _holds_back(playing: Playing, reaction: Reaction, line: Spoken, taken: frozenset[str]) -> bool:
    """Whether a reaction is about points that are taken in the same answer, and still wants something for them or has them otherwise."""
    if not taken or _RESERVES.search(line.text) is None:
        return False
    issues = playing.scenario.issues
    about = points_of(reaction, issues.values()) | (frozenset(_compared(reaction.when)) & issues.keys())
    return bool(about) and about <= taken


def _compared(condition: Condition | None) -> Iterator[str]:
    """The names that a gate compares, under a `not` as well: what is no longer said once a point is at a value is about that point."""
    match condition:
        case And(operands) | Or(operands):
            for operand in operands:
                yield from _compared(operand)
        case Not(operand):
            yield from _compared(operand)
        case Compare(name=name):
            yield name
        case _:
            return


def _is_left(playing: Playing, line: Spoken, stands: dict[str, Position]) -> bool:
    """Whether a reaction names the figure that she opened with, or stood on before, where another line names one that she has come to."""
    language = playing.scenario.language
    if not stands:
        return False
    for found in find_values(line.text, language):
        for name, now in stands.items():
            issue = playing.scenario.issues[name]
            said = None if issue.kind is None else position_of(issue, found.value)
            if said is not None and said != now and said in (_opening(issue), playing.before.theirs_on(name)):
                return True
    return False


def _opening(issue: Issue) -> Position:
    """What would be best for her on a point."""
    best = max(issue.options, key=lambda option: issue.them.values[issue.place(option.id)])
    number = best.terms[0].number if best.terms and issue.kind is not None else None
    return Position(issue.id, best.id, number)
