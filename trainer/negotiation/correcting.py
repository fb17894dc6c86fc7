"""Corrections and protests: what the student says was never granted, or only granted with something else, is open again.

"Je n'ai rien accepté", "les six mois, c'était contre les 9 %": she takes back what she has just written, and goes on.
"""

from dataclasses import replace

from trainer.language.reading import Reading
from trainer.negotiation.deals.position import Position
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.playing import Playing
from trainer.negotiation.taking import warn_of_reopening
from trainer.negotiation.voice.wording import listed, spoken_name, terms_list


def take_back_what_is_denied(playing: Playing) -> None:
    """Open again, at no cost, what the student denies having granted; what he names anew for it is his word."""
    offers = playing.offers
    stated = {p.issue for p in (*offers.own, *offers.accepted)}
    for name in stated.intersection(offers.denied):
        playing.settled.pop(name, None)
    denied = tuple(name for name in offers.denied if name not in stated)
    if not denied and not stated and _says(playing.reading, "unagreed"):
        denied = _just_written(playing, latest=True) or _just_taken_up(playing)
    for name in denied:
        playing.settled.pop(name, None)
        playing.yours.pop(name, None)
        playing.about(name)
    if denied:
        playing.offers = replace(offers, denied=())
        playing.speech.phrase("taken_back", "ask_position", source="bargain", issue=_words(playing, denied))


def take_off_the_table(playing: Playing) -> bool:
    """Take off the table what the student takes back; what was agreed of it is open again, and she minds that unless it has only
    just been written down.

    Returns:
        Whether anything was taken back.
    """
    offers, before = playing.offers, playing.before
    names = [name for name in offers.withdrawn if name in playing.yours]
    if not names:
        return False
    agreed = [name for name in names if name in playing.settled]
    gone = [playing.yours.pop(name) for name in names]
    for name in agreed:
        playing.settled.pop(name)
    # A yes in passing ("ok, oubliez mes 0,48") takes nothing of hers that it does not name.
    taken = _named(playing.reading)
    playing.offers = replace(
        offers, withdrawn=(), accepted=tuple(p for p in offers.accepted if p.issue in taken - set(names))
    )
    playing.bundle = tuple(name for name in playing.bundle if name not in names)
    playing.about(*names)
    asked = before.pending is not None and before.pending.kind == "recap"
    broken = [n for n in agreed if not asked and all(issue != n for issue, _ in before.written)]
    for name in broken:
        playing.reopened.append(name)
        playing.earn("re-trading", name)
    playing.speech.phrase("withdrawn", source="bargain", terms=terms_list(playing.scenario, gone))
    warn_of_reopening(playing, ())
    return True


def drop_what_falls_short(playing: Playing) -> None:
    """ "La réserve de propriété ne me suffit pas seule": what the student had put forward and now turns down is no offer of his any
    more, nor part of what he had tied together."""
    names = [name for name in playing.offers.dropped if name in playing.yours and name not in playing.settled]
    for name in names:
        playing.yours.pop(name)
    playing.bundle = tuple(name for name in playing.bundle if name not in names)


def tie_again(playing: Playing) -> None:
    """Take apart no longer what was only offered together: what was written of it waits for the rest."""
    if not _says(playing.reading, "inseparable"):
        return
    named = _named(playing.reading)
    recent = _just_written(playing)
    loose = tuple(name for name in recent if name in named) or (() if named else recent)
    kept = tuple(playing.settled.pop(name) for name in loose)
    if not kept:
        return
    playing.about(*loose)
    playing.speech.phrase("tied_again", "taken_back", source="bargain", issue=_words(playing, loose))
    offers = playing.offers
    stated = {p.issue for p in offers.own}
    own = (*offers.own, *(p for p in kept if p.issue not in stated)) if offers.own else offers.own
    refused = tuple(name for name in offers.refused if name not in loose)
    playing.offers = replace(offers, own=own, refused=refused, conditional=offers.conditional or bool(own))


def say_corrected(playing: Playing, offers: Offers) -> None:
    """Say what she now understands, where the student puts right what she had understood otherwise."""
    waiting = playing.before.pending
    read_back = waiting.positions if waiting is not None and waiting.kind == "read_back" else ()
    heard = {p.issue: p for p in read_back}
    wrong: list[Position] = [
        p
        for p in offers.own
        if p.issue not in playing.held_to
        and (p.issue in offers.denied or heard.get(p.issue, p) != p or _put_right(playing, offers, p))
    ]
    if wrong:
        playing.speech.phrase("corrected", source="bargain", terms=terms_list(playing.scenario, wrong))


def _put_right(playing: Playing, offers: Offers, position: Position) -> bool:
    """ "Je n'ai pas dit 0,42, c'est vous. Moi, 0,48": a protest with the value that is denied and the one that is meant."""
    return _says(playing.reading, "denial") and position.issue in offers.refused


def _just_written(playing: Playing, latest: bool = False) -> tuple[str, ...]:
    """The issues that she has written as settled in her last turns, or in her very last one."""
    now = playing.before.replies
    return tuple(
        name for name, at in playing.before.written if name in playing.settled and (at == now or not latest)
    )


def _just_taken_up(playing: Playing) -> tuple[str, ...]:
    """The issues of what her last line put up for a yes ("ce morceau-là me va : …"): none of them stands."""
    pending = playing.before.pending
    if pending is None or pending.kind not in ("offer", "read_back"):
        return ()
    return tuple(position.issue for position in pending.positions)


def _named(reading: Reading | None) -> frozenset[str]:
    if reading is None:
        return frozenset()
    names = {m.name for m in reading.mentions if m.aspect == "issue"}
    names |= {t.issue for t in reading.terms if t.issue is not None}
    return frozenset(names | {c.issue for c in reading.choices})


def _says(reading: Reading | None, name: str) -> bool:
    return reading is not None and any(cue.cue == name for cue in reading.cues)


def _words(playing: Playing, names: tuple[str, ...]) -> str:
    issues, language = playing.scenario.issues, playing.scenario.language
    return listed([spoken_name(issues[name]) for name in names], language)
