"""Corrections and protests: what the student says was never granted, or only granted with something else, is open again.

"Je n'ai rien accepté", "les six mois, c'était contre les 9 %": she takes back what she has just written, and goes on.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from trainer.language.normalise import fold_text
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.asking.her_position import say_one
from trainer.negotiation.bargainer.table import her_package
from trainer.negotiation.correcting.put_right import values_put_right
from trainer.negotiation.correcting.retreating import corrects_at_once
from trainer.negotiation.correcting.taking import just_written, warn_of_reopening
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import better_for, position_of
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.options.no_option import say_nearest
from trainer.negotiation.playing import Playing
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import listed, spoken_name, terms_list

# What is taken back as one's own (folded).
_HIS = re.compile(
    r"\b(?:je (?:reprends|retire)|i (?:take back|withdraw)) (?:mes|mon|ma|my)\b(?! (?:offre|proposition|offer|proposal))"
)
# What would hold if the rest is not had (folded).
_FALLBACK = re.compile(
    r"\b(?:sinon|autrement|sans|otherwise|or else|without|if not|if there(?:['’]s| is) no|s['’]il n['’]y a pas|pas sans|not without)\b"
)
# So many times something (folded).
_TIMES = re.compile(r"\b\d+(?:[.,]\d+)? ?(?:x|times|fois)\b")
# What was only offered with something else (folded).
_WENT_WITH = re.compile(
    r"\b(?:all(?:ait|aient)|marchai(?:t|ent)|venai(?:t|ent)|tenai(?:t|ent)) (?:de pair |ensemble )?avec\b|c'?etait (?:bien )?(?:a|sous) (?:la )?(?:seule )?condition|(?:n')?(?:etait|etaient|valait|valaient) (?:que )?(?:si|contre)\b"
    r"|(?:went|came) (?:together )?with\b|(?:was|were) (?:only )?(?:on (?:the )?condition|conditional on|tied to|for if|if you|against)\b"
)
# Points from which there is an exchange.
_TWO = 2


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
    _name_no_option(playing)
    offers = playing.offers
    if denied:
        playing.offers = replace(offers, denied=())
        playing.speech.phrase("taken_back", "ask_position", source="bargain", issue=_words(playing, denied))


def _name_no_option(playing: Playing) -> None:
    """ "No, I said New York law with the arbitration in London, not English law": what is no option is told to be none, whatever
    else the reply offers."""
    reading, offers = playing.reading, playing.offers
    if reading is None or not (_says(reading, "recalled") or _says(reading, "denial")):
        return
    if not offers.commits:
        # "No no, 2.5 times the fees, the cap: I never said a word about insurance."
        for name in _in_figures(playing, reading)[:1]:
            say_nearest(playing, name)
        return
    named = {term.issue for term in reading.terms} | {choice.issue for choice in reading.choices}
    named -= {position.issue for position in (*offers.own, *offers.accepted)}
    for name in [name for name in offers.unplaced if name in playing.open_issues and name in named][:1]:
        if say_nearest(playing, name):
            playing.offers = replace(offers, unplaced=tuple(n for n in offers.unplaced if n != name))


def _in_figures(playing: Playing, reading: Reading) -> list[str]:
    """The points of words that a sentence names with a figure, and of which nothing is read as a value."""
    valued = {term.issue for term in reading.terms} | {choice.issue for choice in reading.choices}
    return [
        mention.name
        for mention in reading.mentions
        if mention.aspect == "issue"
        and mention.name in playing.open_issues
        and mention.name not in valued
        and playing.scenario.issues[mention.name].kind is None
        and _TIMES.search(fold_text(reading.reply), *sentence_at(reading.reply, mention.start))
    ]


def take_off_the_table(playing: Playing) -> bool:
    """Take off the table what the student takes back; what was agreed of it is open again, and she minds that unless it has only
    just been written down.

    Returns:
        Whether anything was taken back.
    """
    offers, before = playing.offers, playing.before
    names = [name for name in offers.withdrawn if name in playing.yours] or _taken_as_his(playing)
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
    # Who says at once what he offers instead is not asked for it.
    keys = ("withdrawn_beside", "withdrawn") if playing.offers.commits else ("withdrawn",)
    playing.speech.phrase(*keys, source="bargain", terms=terms_list(playing.scenario, gone))
    warn_of_reopening(playing, ())
    return True


def _taken_as_his(playing: Playing) -> list[str]:
    """ "Je reprends mes six mois": what he calls his and has just seen written, in words that no option has."""
    reading = playing.reading
    if reading is None or not _says(reading, "withdrawal") or _HIS.search(fold_text(reading.reply)) is None:
        return []
    stated = {p.issue for p in (*playing.offers.own, *playing.offers.accepted)}
    written = [name for name in _just_written(playing, latest=True) if name not in stated]
    return written if len(written) == 1 else []


def drop_what_falls_short(playing: Playing) -> None:
    """ "La réserve de propriété ne me suffit pas seule": what the student had put forward and now turns down is no offer of his any
    more, nor part of what he had tied together."""
    names = [name for name in playing.offers.dropped if name in playing.yours and name not in playing.settled]
    for name in names:
        playing.yours.pop(name)
    playing.bundle = tuple(name for name in playing.bundle if name not in names)


def tie_again(playing: Playing) -> None:
    """Take apart no longer what was only offered together: what was written of it waits for the rest, and the whole is on the
    table again as one exchange ("les 30 000, c'était avec les 24 mois")."""
    reading, offers = playing.reading, playing.offers
    if reading is None or not (_says(reading, "inseparable") or _says_it_went_with(playing, reading)):
        return
    named = _named(reading)
    recent = _just_written(playing)
    loose = tuple(name for name in recent if name in named)
    if not loose and len(offers.own) < _TWO:
        loose = _just_written(playing, latest=True)
    if _asks_for_more(playing, loose):
        return  # "5 million only if you pay 98", where both have just agreed on 96 for it
    kept = tuple(playing.settled.pop(name) for name in loose)
    own = {
        name: position
        for name, position in (_partners(playing, reading) | _firm(reading, offers.own)).items()
        if name not in loose
    }
    tied = {p.issue: p for p in kept} | own
    if kept:
        playing.about(*loose)
        # Nothing else is brought up right after that.
        playing.owns = True
        playing.speech.phrase("tied_again", "taken_back", source="bargain", issue=_words(playing, loose))
        waits = [name for name in named if name in playing.open_issues and name not in (*loose, *own)]
        if not own and len(waits) == 1:
            _say_where_she_stands(playing, waits[0])
    if not kept and (len(tied) < _TWO or (offers.commits and own.keys() == {p.issue for p in offers.own})):
        return
    playing.offers = replace(
        offers,
        own=tuple(tied.values()) if len(tied) >= _TWO else (),
        accepted=tuple(p for p in offers.accepted if p.issue not in tied),
        refused=tuple(name for name in offers.refused if name not in tied),
        asked=tuple(name for name in offers.asked if name not in tied),
        denied=tuple(name for name in offers.denied if name not in tied),
        hanging=(),
        waiting=(),
        conditional=len(tied) >= _TWO,
        doubtful=False,
    )


def _asks_for_more(playing: Playing, loose: Sequence[str]) -> bool:
    """Whether all that the reply would tie again was written down together, and one of it is now put otherwise."""
    put = {p.issue: p for p in playing.offers.own}
    together = len(loose) >= _TWO and set(put) <= set(loose)
    return together and any(name in put and put[name] != playing.settled[name] for name in loose)


def _say_where_she_stands(playing: Playing, name: str) -> None:
    position = her_package(playing)[name]
    if say_one(playing, "her_position", position):
        playing.take(position)
        playing.pending = Pending("offer", (position,))


def _says_it_went_with(playing: Playing, reading: Reading) -> bool:
    """ "Les 9,5 allaient avec le secteur", "that was on condition of the cap": said of a value that has just been written down."""
    plain = fold_text(reading.marked)
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    written = _just_written(playing)
    for met in _WENT_WITH.finditer(plain):
        start, end = sentence_at(reading.marked, met.start())
        if any(item.issue in written and start <= item.start < end for item in items):
            return True
    return False


def _firm(reading: Reading, own: Sequence[Position]) -> dict[str, Position]:
    """What a reply offers, without what would only hold otherwise: "sinon je reste à 15 000", "scratch it if there's no cap"."""
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    return {
        position.issue: position
        for position in own
        if not any(item.issue == position.issue and _is_fallback(item, reading) for item in items)
    }


def _is_fallback(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    start, end = sentence_at(reading.reply, item.start)
    met = _FALLBACK.search(fold_text(reading.reply), start, end)
    return met is not None and met.start() <= item.start


def _partners(playing: Playing, reading: Reading) -> dict[str, Position]:
    """What a reply names as tied to the rest: a value in the sentence that says so, or one that the student has put forward."""
    issues = playing.scenario.issues
    spans = [sentence_at(reading.reply, cue.start) for cue in reading.cues if cue.cue == "inseparable"]
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    found: dict[str, Position] = {}
    for item in items:
        if (
            item.issue is None
            or item.issue in playing.settled
            or item.stance in ("theirs", "asked")
            or _is_fallback(item, reading)
        ):
            continue
        issue = issues[item.issue]
        said = (
            at_option(issue, item.option) if isinstance(item, ReadChoice) else position_of(issue, item.value)
        )
        here = any(start <= item.start < end for start, end in spans)
        his = said == playing.yours.get(item.issue)
        # "C'est pas ce que j'ai dit, l'annuel, c'est contre les 40 €" turns down no annual payment.
        if said is not None and (his or (here and item.stance != "refused")):
            found[item.issue] = said
    for mention in reading.mentions:
        if (
            mention.aspect == "issue"
            and mention.name not in playing.settled
            and mention.name in playing.yours
        ):
            found.setdefault(mention.name, playing.yours[mention.name])
    return found


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
    terms = terms_list(playing.scenario, wrong)
    if wrong and playing.speech.phrase("corrected", source="bargain", terms=terms):
        # It comes before whatever else she says, and nothing else is brought up right after that.
        playing.speech.lines.insert(0, playing.speech.lines.pop())
        playing.owns = True


def _put_right(playing: Playing, offers: Offers, position: Position) -> bool:
    """ "Je n'ai pas dit 0,42, c'est vous. Moi, 0,48": a protest with the value that is denied and the one that is meant; "trois ans,
    pas deux", against what stood as his word."""
    stood = playing.before.settled_on(position.issue) or playing.before.yours_on(position.issue)
    reading = playing.reading
    corrected = () if reading is None else values_put_right(playing.scenario, reading)
    if stood is not None and stood != position and (position in corrected or _back(playing, position, stood)):
        return True
    return _says(playing.reading, "denial") and position.issue in offers.refused


def _back(playing: Playing, position: Position, stood: Position) -> bool:
    """ "Nn 45" where 60 was just taken down: it takes back what was said, unless it only comes nearer to her."""
    issue = playing.scenario.issues[position.issue]
    nearer = better_for(issue, "them", position, stood) > 0 and not just_written(playing, issue.id)
    return not nearer and corrects_at_once(playing)


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
