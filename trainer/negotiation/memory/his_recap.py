"""A recap by the student ("on a donc 110 € et 60 jours, il reste la durée ?"): held against what is written, point by point.

What he ticks rightly is confirmed by name, what he has wrong is put right and stays as it was agreed, and what he adds is an
offer like any other.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from trainer.language.common_questions import PREFIX
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.asking.her_position import say_her_position
from trainer.negotiation.bargainer.table import her_package
from trainer.negotiation.closing.checking import checks_summary, only_checks_summary
from trainer.negotiation.closing.standing import recap, say_gap, tell_standing
from trainer.negotiation.correcting.taking import CORRECTING
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import better_for, position_of
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.hearing.figures.told_apart import told_apart
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.offers.bargaining import answer_offers
from trainer.negotiation.playing import Playing
from trainer.negotiation.replying.her_terms import by_weight, figures_are_out, say_terms
from trainer.negotiation.situation import Situation
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import spoken_name, terms_list, value_words

# Words that make a recap something else: an offer summed up, a grant denied, an exchange.
_SOMETHING_ELSE = frozenset({"offering", "denial", "unagreed", "exchange", "inseparable"})
# Common questions that only ask whether the recap is right.
_IS_IT_SO = frozenset(
    {"verdict", "standing", "heard_me", "may_i_ask", "repeat", "and_you", "unanswered", "go_on"}
)
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
    waiting = playing.unconfirmed
    if reading is None or not (figures_are_out(playing) or waiting) or _is_something_else(reading):
        return False
    if told_apart(playing.before, reading) and not reading.marked.rstrip().endswith("?"):
        return (
            False  # "non, les 20 000, c'était le lancement, pas le stock": a line to strike out, and no recap
        )
    heard = _heard(playing, reading)
    if _answers_summary(playing, situation, heard):
        return True
    if not playing.settled:
        # Nothing is written yet: what he sums up is held against where she stands.
        said = _YOU_SAID.search(reading.reply) is not None
        said = said and not _goes_on_to_offer(playing, reading)
        names, package = list(heard), her_package(playing)
        if heard and _sums_up(reading) and all(package.get(name) == heard[name] for name in names):
            # What she has said yes to within an exchange is summed up rightly, though nothing is written yet.
            playing.offers = Offers()
            return _confirm_loose(playing, tuple(heard.values()), heard)
        if heard and _sums_up(reading) and (said or not playing.offers.commits):
            playing.offers = Offers()
            told = [name for name in names if playing.before.theirs_on(name) == heard[name] == package[name]]
            if said and told == names:
                return _confirm_loose(playing, tuple(heard.values()), heard)
            if said and _put_right(playing, [package[name] for name in names]):
                return True
            return say_her_position(playing, names[0]) if len(names) == 1 else _say_hers(playing, names)
        return False
    gifts = _told_in_her_favour(playing, reading)
    wrong = [n for n in heard if playing.settled.get(n) not in (None, heard[n]) and n not in gifts]
    right = [name for name in heard if playing.settled.get(name) == heard[name]]
    if not _sums_up(reading):
        return len(right) == len(heard) > 0 and _only_checks(reading, right) and _confirm(playing, right)
    if CORRECTING in playing.before.flags:
        return False
    named = [m.name for m in reading.mentions if m.aspect == "issue" and m.name in playing.settled]
    if not (wrong or right or gifts or (named and not heard)):
        return False
    for name in wrong[:_PUT_RIGHT]:
        _say_agreed(playing, name)
    offers = playing.offers
    playing.offers = replace(
        offers,
        own=tuple(p for p in offers.own if p.issue not in playing.settled or p.issue in gifts),
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


def _told_in_her_favour(playing: Playing, reading: Reading) -> set[str]:
    """The agreed points that he says otherwise, and better for her: who tells her so, and does not ask, gives that."""
    issues = playing.scenario.issues
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    told = {
        item.issue
        for item in items
        if item.stance == "own" and not _asked_in_its_sentence(reading, item.start)
    }
    return {
        p.issue
        for p in playing.offers.own
        if p.issue in told
        and (agreed := playing.settled.get(p.issue)) is not None
        and better_for(issues[p.issue], "them", p, agreed) > 0
    }


def _asked_in_its_sentence(reading: Reading, at: int) -> bool:
    start, end = sentence_at(reading.marked, at)
    return reading.marked[start:end].rstrip().endswith("?")


def _answers_summary(playing: Playing, situation: Situation, heard: Mapping[str, Position]) -> bool:
    """ "On en est à 60 jours et deux semaines, il reste le prix, c'est ça ?", "j'oublie quelque chose ?": a summary of what lies on
    the table is confirmed, or put right on what she does not stand on."""
    reading = playing.reading
    if reading is None or not checks_summary(reading):
        return False
    if only_checks_summary(reading):
        playing.offers = Offers()
        waiting = playing.before.pending
        if waiting is not None and waiting.kind == "recap" and not playing.open_issues:
            # The whole has just been read out.
            playing.pending = waiting
            return playing.speech.phrase("asked_verdict_all")
        return tell_standing(playing)
    if not heard:
        return False
    waiting = playing.unconfirmed
    if waiting is not None and all(position in waiting.positions for position in heard.values()):
        # What she has just read back is said once more: that confirms it.
        playing.confirmed, playing.unconfirmed = True, None
        playing.offers = Offers(own=waiting.positions, conditional=waiting.tied)
        return answer_offers(playing, situation)
    package = her_package(playing)
    open_ones = {name: p for name, p in heard.items() if name in playing.open_issues}
    out = {p.issue for p in playing.before.theirs} | playing.yours.keys()
    if any(p not in (playing.yours.get(n), package[n] if n in out else None) for n, p in open_ones.items()):
        return False  # a value that nobody has named yet is put forward by it
    playing.offers = Offers()
    wrong = [name for name in heard if name in playing.settled and playing.settled[name] != heard[name]]
    for name in wrong[:_PUT_RIGHT]:
        _say_agreed(playing, name)
    fits = {name: p for name, p in open_ones.items() if p == package[name]}
    apart = tuple(package[name] for name in open_ones if name not in fits)
    loose = set(playing.bundle) - set(playing.settled)
    for name, position in fits.items():
        # What she has put forward herself, and he sums up as agreed, is.
        said = position in (playing.yours.get(name), playing.before.theirs_on(name))
        if said and (name not in loose or loose <= fits.keys()):
            playing.settle(position)
    right = tuple(p for name, p in heard.items() if name in fits or playing.settled.get(name) == p)
    if not apart and fits.keys() <= playing.settled.keys():
        if not (playing.open_issues or wrong):
            # The whole has been read out, and is said again as it is.
            playing.speech.phrase(
                "checked_right", source="bargain", terms=terms_list(playing.scenario, right)
            )
        return tell_standing(playing, told=wrong) or bool(playing.speech.lines)
    if not apart:
        return _confirm_loose(playing, right, fits)
    terms = terms_list(playing.scenario, apart)
    yes = terms_list(playing.scenario, right)
    if not (right and playing.speech.phrase("suits_but", source="bargain", yes=yes, terms=terms)):
        playing.speech.phrase("asked_verdict_no", "hold_all", source="bargain", terms=terms)
    left = tuple(p for name, p in fits.items() if name not in playing.settled)
    for position in (*left, *apart):
        playing.take(position)
    playing.pending = Pending("offer", (*left, *apart))
    return True


def _confirm_loose(playing: Playing, right: tuple[Position, ...], fits: Mapping[str, Position]) -> bool:
    """The summary holds what suits her and is not agreed without the rest: she says so, and where the rest is apart."""
    terms = terms_list(playing.scenario, right)
    if not playing.speech.phrase("checked_right", "suits", source="bargain", terms=terms):
        return False
    for position in fits.values():
        playing.take(position)
    playing.pending = Pending("offer", tuple(fits.values()))
    package = her_package(playing)
    for name in by_weight(playing, (n for n in playing.open_issues if n not in fits)):
        if say_gap(playing, name, package[name]):
            break
    return True


def _put_right(playing: Playing, hers: Sequence[Position]) -> bool:
    """ "You told me two million was enough": it is not what she said, and where she stands is."""
    if not playing.speech.phrase("checked_wrong", source="bargain", terms=terms_list(playing.scenario, hers)):
        return False
    for position in hers:
        playing.take(position)
    playing.pending = Pending("offer", tuple(hers))
    return True


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
