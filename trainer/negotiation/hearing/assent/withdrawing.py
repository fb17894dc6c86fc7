"""Offers that the student takes back: "je retire les 5 %", "forget my 98", "mon offre ne tient plus".

What is taken back must be his own: "oubliez vos 90 jours" turns hers down, and "on oublie les pénalités" may well be an
offer. A threat ("sinon je retire mon offre") takes nothing back yet.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainer.language.reading import CueSpan, ReadChoice, Reading, ReadTerm
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Scenario

Item = ReadTerm | ReadChoice
# Between the words that take back and what they take back, on either side: a few small words.
_BEFORE_IT = re.compile(
    r"\W*(?:(?:donc|alors|finalement|plut[ôo]t|about|then|also|aussi)\s+)?"
    r"(?:(?:mon|ma|mes|notre|nos|ce|cet|cette|ces|le|la|les|my|our|that|this|those|these|the)\s+|l['’])?"
    r"(?:(?:offre|proposition|engagement|prix|id[ée]e|histoire|offer|proposal|price|idea|commitment|plafond|d[ée]lai|cap|term)\s+"
    r"(?:de |d['’]|des |[àa] |of |at |for )?(?:les |the )?)?",
    re.IGNORECASE,
)
_AFTER_IT = re.compile(
    r"\s*(?:[\w%€$]+\s*)?[,:]?\s*(?:finalement|donc|en fait|is|are|now|actually|[çc]a|cela|on|je|vous)?\s*(?:les\s+|l['’])?",
    re.IGNORECASE,
)
# From one thing taken back to the next.
_AND = re.compile(
    r"(?:\s*,\s*|\s+)(?:(?:et|and|ni|nor|ou|or|plus)\s+)?(?:(?:mon|ma|mes|le|la|les|my|the)\s+|l['’])?(?:aussi |also )?",
    re.IGNORECASE,
)
# "N'oubliez pas", "vous oubliez", "sinon je retire": nothing is taken back.
_HELD = re.compile(
    r"(?:\b(?:vous|you|ne|not|never|jamais|don['’]?t|didn['’]?t|to|d['’]|de)\s*|\bn['’])$"
    r"|\b(?:si|s['’]il(?! (?:vous|te) pla)|sinon|sauf|quand|[àa] moins|ou bien|if|otherwise|unless|when|or else|or)\b",
    re.IGNORECASE,
)
# "Sans crédit documentaire, je retire tout": what is insisted on, and not taken back.
_INSISTS = re.compile(
    r"(?:^|[,.;:!?]\s*|\b(?:et|mais|and|but)\s+)(?P<on>(?:sans|without)\b[^,.;!?]*),?\s*(?:alors |donc |then )?(?:(?:je|on|i|we)\s*)?$",
    re.IGNORECASE,
)
_CAN = re.compile(r"\b(?:vous pouvez|you can)\b", re.IGNORECASE)
_ON_CONDITION = re.compile(
    r"\b(?:si|sauf|[àa] moins|contre|if|unless|against|in return|in exchange)\b", re.IGNORECASE
)
# A whole offer, and a concession on the point that its word names.
_WHOLE = re.compile(
    r"\W*(?:(?:donc|alors|about|then)\s+)?(?:(?:toute?\s+)?(?:mon|ma|notre|my|our|all my|all of my)|cette|la|the|that|this)\s+"
    r"(?:\w+\s+)?(?:offre|proposition|offer|proposal)\b|\W*tout ce que j['’]ai (?:dit|propos[ée]|offert)"
    r"|\W*(?:everything|all) (?:i (?:said|offered)|i['’]ve (?:said|offered))",
    re.IGNORECASE,
)
_WHOLE_BEFORE = re.compile(
    r"\b(?:mon|ma|notre|my|our)\s+(?:\w+\s+)?(?:offre|proposition|offer|proposal)\s*,?\s*(?:elle|it|is|are)?\s*$",
    re.IGNORECASE,
)
_CONCESSION = re.compile(r"\b(?:remise|rabais|ristourne|geste|discount|rebate)\b", re.IGNORECASE)
_MINE = re.compile(
    r"\b(?:mon|ma|mes|notre|nos|my|our)\s+(?:\w+\s+)?(?:(?:sur|on|for|de) (?:le |la |les |the )?)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What a reply takes back.

    Attributes:
        issues: the points whose values of the student's own are off the table.
        left: the reading without the values that it takes back.
    """

    issues: tuple[str, ...]
    left: Reading


def withdrawal(scenario: Scenario, state: State, reading: Reading) -> Withdrawal:
    """What a reply takes back of what the student has put forward; no issue where it takes nothing back."""
    reading = _without_what_is_insisted_on(reading)
    cues = [cue for cue in reading.cues if cue.cue == "withdrawal" and not _held(cue, reading)]
    if not cues:
        return Withdrawal((), reading)
    items: list[Item] = sorted((*reading.terms, *reading.choices), key=_start)
    gone: list[Item] = []
    names: list[str] = []
    for cue in cues:
        found = [item for item in _objects(cue, items, reading) if _standing(item, scenario, state)]
        gone += found
        names += [p.issue for item in found if (p := _standing(item, scenario, state)) is not None]
        if not found:
            names += _named(cue, state, reading)
    left = replace(
        reading,
        terms=tuple(term for term in reading.terms if term not in gone),
        choices=tuple(choice for choice in reading.choices if choice not in gone),
    )
    return Withdrawal(tuple(dict.fromkeys(names)), left)


def _insisted_on(cue: CueSpan, reading: Reading) -> tuple[int, int] | None:
    start, _ = sentence_at(reading.reply, cue.start)
    met = _INSISTS.search(reading.reply[start : cue.start])
    return None if met is None else (start + met.start("on"), start + met.end("on"))


def _without_what_is_insisted_on(reading: Reading) -> Reading:
    """The reading with what a threat insists on ("sans crédit documentaire je retire tout") as the speaker's own."""
    spans = [
        span
        for cue in reading.cues
        if cue.cue == "withdrawal" and (span := _insisted_on(cue, reading)) is not None
    ]
    if not spans:
        return reading

    def here(item: Item) -> bool:
        return any(start <= item.start < end for start, end in spans)

    return replace(
        reading,
        terms=tuple(replace(term, stance="own") if here(term) else term for term in reading.terms),
        choices=tuple(
            replace(choice, stance="own") if here(choice) else choice for choice in reading.choices
        ),
    )


def _start(item: Item) -> int:
    return item.start


def _held(cue: CueSpan, reading: Reading) -> bool:
    """Whether a question, a denial or a condition holds the words back."""
    start, end = sentence_at(reading.reply, cue.start)
    words = reading.reply[cue.start : cue.end]
    before = reading.reply[start : cue.start]
    if reading.reply[start:end].rstrip().endswith("?") or _ON_CONDITION.search(reading.reply, cue.end, end):
        return True
    if _insisted_on(cue, reading) is not None:
        return True
    return _HELD.search(before) is not None and _CAN.search(words) is None


def _objects(cue: CueSpan, items: Sequence[Item], reading: Reading) -> list[Item]:
    """The values right after the words, joined by an "and", or else those right before them."""
    start, end = sentence_at(reading.reply, cue.start)
    after = [item for item in items if cue.end <= item.start < end]
    found = _chain(cue.end, after, reading)
    if found:
        return found
    before = [item for item in items if start <= item.start and item.end <= cue.start]
    last = max((item.end for item in before), default=None)
    if last is None or _AFTER_IT.fullmatch(reading.reply, last, cue.start) is None:
        return []
    return [item for item in before if item.end == last]


def _chain(at: int, items: Sequence[Item], reading: Reading) -> list[Item]:
    found: list[Item] = []
    joint = _BEFORE_IT
    for item in items:
        if found and item.start < at:
            found.append(item)  # a clause read as a figure and as an option
        elif joint.fullmatch(reading.reply, at, item.start):
            found.append(item)
        else:
            break
        at, joint = max(at, item.end), _AND
    return found


def _standing(item: Item, scenario: Scenario, state: State) -> Position | None:
    """The student's position, on the table or agreed, that a value states."""
    standing = {p.issue: p for p in state.yours}
    if item.issue is not None:
        issue = scenario.issues[item.issue]
        said = (
            at_option(issue, item.option) if isinstance(item, ReadChoice) else position_of(issue, item.value)
        )
        return said if said is not None and said == standing.get(item.issue) else None
    if isinstance(item, ReadChoice) or item.value.number is None:
        return None
    same = [p for p in standing.values() if p.number == item.value.number]
    return same[0] if len(same) == 1 else None


def _named(cue: CueSpan, state: State, reading: Reading) -> list[str]:
    """The points of a whole offer, or the one whose concession or offer is named without its value."""
    start, end = sentence_at(reading.reply, cue.start)
    agreed = {p.issue for p in state.settled}
    open_ones = [p.issue for p in state.yours if p.issue not in agreed]
    before = reading.reply[start : cue.start]
    if _WHOLE.match(reading.reply, cue.end, end) or _WHOLE_BEFORE.search(before):
        on = [m.name for m in reading.mentions if m.aspect == "issue" and cue.end <= m.start < end]
        return [name for name in open_ones if name in on] or open_ones
    return [
        m.name
        for m in reading.mentions
        if m.aspect == "issue"
        and start <= m.start < end
        and m.name in open_ones
        and not (cue.start < m.end and m.start < cue.end)
        and (
            _CONCESSION.search(reading.reply, m.start, m.end) or _MINE.search(reading.reply[start : m.start])
        )
    ]
