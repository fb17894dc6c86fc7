"""What else of an offer wants a word: points asked about, left without a value she has, or given only for something else.

"10 % tout de suite, et les pénalités, on oublie si vous payez ; le droit, français ?": an answer on the ten percent alone
drops the rest in silence.
"""

import re

from trainer.language.normalise import fold_text
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.choosing.asked import REASONS, asked_questions
from trainer.negotiation.deals.position import Package, Position
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.playing import Playing
from trainer.scenario.scenario import Issue, Scenario

# How surely a figure must be read to mean an issue that the reply does not name.
_SURE = 0.6
_COLON = re.compile(r"\s*:\s*\w")
_ENGAGES = re.compile(
    r"(?:m['’ ]y |nous y |m['’])?engage(?:ons|rai|rons)?\b|commit(?:ted|ting)?\b", re.IGNORECASE
)
_BARE = re.compile(r"\d+(?:[.,]\d+)?")
# "Mais il me faut une garantie": up to a point that is demanded, and of which no value is said.
_DEMANDS = re.compile(
    r"\b(?:il (?:me|nous) (?:faut|faudrait|faudra)|(?:je|nous|on) (?:veux|voulons|veut|voudrais|demande|exige|attends)|j['’]ai besoin d|(?:i|we)(?: ?['’]d| would)? (?:need|want|expect|require|like))"
    r"[^.?!;:,0-9]{0,24}$",
    re.IGNORECASE,
)
# Common questions that ask where she stands.
_WHERE = frozenset(("her_offer", "verdict", "point"))


def points_left(playing: Playing, offers: Offers, package: Package) -> dict[str, Position | None]:
    """The open issues that a reply speaks of beside its offer, each with the value it asks about (None: without one).

    Args:
        offers: what the reply puts on the table.
        package: where she stands on every issue.
    """
    reading = playing.reading
    if reading is None:
        return {}
    put = {p.issue for p in (*offers.own, *offers.accepted)}
    explained = _to_explain(playing, reading)
    asked = {
        name: _value_asked(playing, reading, name)
        for name in (*offers.asked, *_asked_for(playing, reading))
        if name not in explained
    }
    told = [name for name in (*offers.unplaced, *offers.beyond) if is_spoken_of(playing, name)]
    told += [
        *offers.waiting,
        *_labelled(reading),
        *_demanded(reading, put),
        *in_trade(playing.scenario, reading, put | {*offers.refused, *offers.denied}),
    ]
    found = {**dict.fromkeys(told), **asked}
    return {
        name: value
        for name, value in found.items()
        if name in package
        and name not in put
        # What is given only under a condition is no wish of hers that could be agreed as it stands.
        and name not in offers.waiting
        and name not in playing.settled
        and (value is not None or is_spoken_of(playing, name))
    }


def is_spoken_of(playing: Playing, name: str) -> bool:
    """Whether a reply means an issue by what it says of it: it names the issue, or an option in words, or goes on with what she
    has just spoken of, or its figure has a unit ("les 2 autres chez vous" is no sector of two departments)."""
    reading = playing.reading
    if reading is None or reading.about(name) or name in playing.before.subject:
        return True
    if any(choice.issue == name for choice in reading.choices):
        return True
    return any(_with_unit(playing, reading, term) for term in reading.terms if term.issue == name)


def _with_unit(playing: Playing, reading: Reading, term: ReadTerm) -> bool:
    """Whether a figure has the unit of its issue, is read surely, and is no part of an option of another one."""
    kind = playing.scenario.issues[term.issue or ""].kind
    return (
        term.confidence >= _SURE
        and (term.value.kind != "percent" or term.value.per is not None)
        and (kind is None or term.value.kind == kind)
        and _BARE.fullmatch(reading.reply[term.start : term.end].strip()) is None
        and not any(
            one.issue != term.issue and one.start < term.end and term.start < one.end
            for one in reading.choices
        )
    )


def _asked_for(playing: Playing, reading: Reading) -> list[str]:
    """ "Et la responsabilité, vous voulez quoi comme plafond ?": the issues on which she is asked where she stands."""
    return [
        name
        for question in asked_questions(playing, reading)
        if question.kind in _WHERE
        for name in question.issues
    ]


def _to_explain(playing: Playing, reading: Reading) -> set[str]:
    """ "D'où sort votre 0,40 ?": the issues on which she is asked for a reason; it asks for no word on the value."""
    return {
        name
        for question in asked_questions(playing, reading)
        if question.kind in REASONS
        for name in question.issues
    }


def _labelled(reading: Reading) -> list[str]:
    """ "Secteur : finistère et morbihan": the issues whose name stands before a colon, whatever follows it."""
    return [m.name for m in reading.mentions if m.aspect == "issue" and _COLON.match(reading.reply, m.end)]


def _demanded(reading: Reading, said: set[str]) -> list[str]:
    """The issues that a reply demands something of by their name alone."""
    valued = {item.issue for item in _items(reading)} | said
    return [
        m.name
        for m in reading.mentions
        if m.aspect == "issue" and m.name not in valued and _DEMANDS.search(reading.reply, 0, m.start)
    ]


def in_trade(scenario: Scenario, reading: Reading, said: set[str]) -> list[str]:
    """ "Si vous montez à 20 %, j'oublie les pénalités": the issues that the sentence of an exchange names without a value."""
    spans = [sentence_at(reading.reply, cue.start) for cue in reading.cues if cue.cue == "exchange"]
    valued = {item.issue for item in _items(reading)} | said
    return [
        m.name
        for m in reading.mentions
        if m.aspect == "issue"
        and m.name not in valued
        # "Je m'y engage" is no length of an engagement.
        and _ENGAGES.match(reading.reply, m.start) is None
        and any(start <= m.start < end for start, end in spans)
        and _is_its_word(scenario.issues[m.name], reading.reply[m.start : m.end])
        # "La remise documentaire" speaks of no discount.
        and not any(item.start < m.end and m.start < item.end for item in _items(reading))
    ]


def _is_its_word(issue: Issue, words: str) -> bool:
    """Whether these are words of the point as its author has them, and no others of their kin: "at some expense" is no price."""
    said = fold_text(words).rstrip("s")
    return any(said == fold_text(word).rstrip("s") for word in (issue.label, *issue.words))


def _value_asked(playing: Playing, reading: Reading, name: str) -> Position | None:
    """The one value of an issue that the reply asks about."""
    issue = playing.scenario.issues[name]
    found: set[Position] = set()
    for item in _items(reading):
        if item.issue != name or item.stance not in ("asked", "own"):
            continue
        position = (
            at_option(issue, item.option) if isinstance(item, ReadChoice) else position_of(issue, item.value)
        )
        if position is not None:
            found.add(position)
    return found.pop() if len(found) == 1 else None


def _items(reading: Reading) -> list[ReadTerm | ReadChoice]:
    return [*reading.terms, *reading.choices]
