"""A recap by the student ("on a donc 110 € et 60 jours, il reste la durée ?"): held against what is written, point by point.

What he ticks rightly is confirmed by name, what he has wrong is put right and stays as it was agreed, and what he adds is an
offer like any other.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from trainer.language.common_questions import PREFIX
from trainer.language.reading import Reading
from trainer.negotiation.bargaining import answer_offers, say_her_position
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.hearing.sentences import sentence_at
from trainer.negotiation.hearing.told_apart import told_apart
from trainer.negotiation.her_terms import figures_are_out, say_terms
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation
from trainer.negotiation.standing import recap, tell_standing
from trainer.negotiation.taking import CORRECTING
from trainer.negotiation.voice.wording import spoken_name, value_words

# Words that make a recap something else: an offer summed up, a grant denied, an exchange.
_SOMETHING_ELSE = frozenset({"offering", "denial", "unagreed", "exchange", "inseparable"})
# Common questions that only ask whether the recap is right.
_IS_IT_SO = frozenset({"verdict", "standing", "heard_me", "may_i_ask", "repeat", "and_you", "unanswered"})
_TAG = re.compile(r"\b(?:non|no|right|pas vrai|n['’]est[- ]ce pas|didn['’]t we)\s*\?\s*$", re.IGNORECASE)
# A claim of what she has said or granted, in a reply of a few words that holds nothing else.
_YOU_SAID = re.compile(
    r"\b(?:you (?:said|agreed|told me|accepted)|vous (?:m['’ ]?)?a(?:vez|viez) (?:dit|accept[ée]|accord[ée])|vous disiez)\b",
    re.IGNORECASE,
)
_SHORT = 8
# Points that she puts right one by one.
_PUT_RIGHT = 2


def answer_his_recap(playing: Playing, situation: Situation) -> bool:
    """Answer a recap of what was agreed.

    Returns:
        Whether the reply was one (False: nothing that it names is agreed).
    """
    reading = playing.reading
    if reading is None or not figures_are_out(playing) or _is_something_else(reading):
        return False
    if told_apart(playing.before, reading) and not reading.marked.rstrip().endswith("?"):
        return (
            False  # "non, les 20 000, c'était le lancement, pas le stock": a line to strike out, and no recap
        )
    heard = _heard(playing, reading)
    if not playing.settled:
        # Nothing is written yet: what he sums up is held against where she stands.
        said = _YOU_SAID.search(reading.reply) is not None
        said = said and not _goes_on_to_offer(playing, reading)
        if heard and _sums_up(reading) and (said or not playing.offers.commits):
            playing.offers = Offers()
            names = list(heard)
            return say_her_position(playing, names[0]) if len(names) == 1 else _say_hers(playing, names)
        return False
    wrong = [name for name in heard if playing.settled.get(name) not in (None, heard[name])]
    right = [name for name in heard if playing.settled.get(name) == heard[name]]
    if not _sums_up(reading):
        return len(right) == len(heard) > 0 and _only_checks(reading, right) and _confirm(playing, right)
    if CORRECTING in playing.before.flags:
        return False
    named = [m.name for m in reading.mentions if m.aspect == "issue" and m.name in playing.settled]
    if not (wrong or right or (named and not heard)):
        return False
    for name in wrong[:_PUT_RIGHT]:
        _say_agreed(playing, name)
    offers = playing.offers
    playing.offers = replace(
        offers,
        own=tuple(p for p in offers.own if p.issue not in playing.settled),
        accepted=tuple(p for p in offers.accepted if p.issue not in playing.settled),
        refused=(),
        denied=(),
    )
    if playing.offers.commits:
        answer_offers(playing, situation)
        if right and playing.open_issues:
            _tick_first(playing, right)
    elif not playing.open_issues:
        recap(playing)
    else:
        tell_standing(playing, told=wrong)
    return bool(playing.speech.lines)


def _goes_on_to_offer(playing: Playing, reading: Reading) -> bool:
    """ "Vous avez dit 400 000. Je prends. Prix 0,46.": after what she has said, a sentence of its own offers a figure."""
    met = _YOU_SAID.search(reading.reply)
    own = {position.issue for position in playing.offers.own}
    return met is not None and any(
        term.issue in own
        and term.stance == "own"
        and term.start >= sentence_at(reading.reply, met.start())[1]
        for term in reading.terms
    )


def _say_hers(playing: Playing, names: Sequence[str]) -> bool:
    return say_terms(playing, "her_offers", names, most=len(names))


def _tick_first(playing: Playing, right: Sequence[str]) -> None:
    """Before her answer on what a recap adds, what it has right."""
    said = len(playing.speech.lines)
    for name in right[:_PUT_RIGHT]:
        _say_agreed(playing, name)
    lines = playing.speech.lines
    lines[:] = [*lines[said:], *lines[:said]]


def _is_something_else(reading: Reading) -> bool:
    cues = {cue.cue for cue in reading.cues}
    asked = {cue.removeprefix(PREFIX) for cue in cues if cue.startswith(PREFIX)}
    return bool(cues & _SOMETHING_ELSE) or not asked <= _IS_IT_SO


def _sums_up(reading: Reading) -> bool:
    said = _YOU_SAID.search(reading.reply) is not None and reading.words <= _SHORT
    return said or any(cue.cue == "summing" for cue in reading.cues)


def _only_checks(reading: Reading, names: Collection[str]) -> bool:
    """ "C'est bien 110 € par mois ?": a question about what is agreed and nothing besides."""
    named = {m.name for m in reading.mentions}
    asks = reading.reply.rstrip().endswith("?") and not reading.has("open_question")
    return asks and named <= set(names) and not any(cue.cue == "which" for cue in reading.cues)


def _confirm(playing: Playing, names: Sequence[str]) -> bool:
    """One agreed point is confirmed by itself; of several, the whole is said again."""
    if len(names) > 1:
        return tell_standing(playing)
    _say_agreed(playing, names[0])
    return bool(playing.speech.lines)


def _heard(playing: Playing, reading: Reading) -> dict[str, Position]:
    """What the recap says of each issue: the last value that it does not turn down."""
    issues = playing.scenario.issues
    found: dict[str, tuple[int, Position]] = {}
    # "…, non ?" at the end turns nothing down.
    doubted = _TAG.search(reading.reply) is not None
    for term in reading.terms:
        if (
            term.issue is None
            or (term.stance == "refused" and not doubted)
            or issues[term.issue].kind is None
        ):
            continue
        position = position_of(issues[term.issue], term.value)
        if position is not None:
            found[term.issue] = max(found.get(term.issue, (-1, position)), (term.start, position), key=_at)
    for choice in reading.choices:
        if choice.stance != "refused" or doubted:
            position = at_option(issues[choice.issue], choice.option)
            found[choice.issue] = max(
                found.get(choice.issue, (-1, position)), (choice.start, position), key=_at
            )
    heard = {name: position for name, (_, position) in found.items()}
    return heard | {p.issue: p for p in (*playing.offers.own, *playing.offers.accepted)}


def _at(found: tuple[int, Position]) -> int:
    return found[0]


def _say_agreed(playing: Playing, name: str) -> None:
    issue, agreed = playing.scenario.issues[name], playing.settled[name]
    playing.about(name)
    playing.speech.phrase(
        "already_settled",
        source="bargain",
        issue=spoken_name(issue),
        value=value_words(issue, agreed, playing.scenario.language),
    )
