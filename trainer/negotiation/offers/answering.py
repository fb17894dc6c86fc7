"""How she says her decision on the terms of a reply: every point of it gets a word, yes, no or something else."""

import re
from collections.abc import Collection

from trainer.language.common_questions import asks_something
from trainer.law.entries import law_entry
from trainer.negotiation.asking.her_position import say_one
from trainer.negotiation.bargainer.decision import Decision
from trainer.negotiation.bargainer.not_yet import is_untold, may_say_not_yet, note_not_yet, note_told
from trainer.negotiation.bargainer.staying import note_staying, offer_trade
from trainer.negotiation.bargainer.unlocking import waits_for_more
from trainer.negotiation.correcting.disowning import disown
from trainer.negotiation.deals.position import Position
from trainer.negotiation.hearing.committing import asks_yes
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.hearing.tying.conditions import condition_words
from trainer.negotiation.offers.condition_said import say_condition_back
from trainer.negotiation.offers.halves import asked_and_given, is_exchange, say_both, say_held, say_not_enough
from trainer.negotiation.offers.valued import thank_and_agree, value_concession
from trainer.negotiation.options.also_named import points_left
from trainer.negotiation.playing import Playing
from trainer.negotiation.script.figure_of_script import said_by_script
from trainer.negotiation.script.threads import return_objection
from trainer.negotiation.situation import Situation
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import spoken_name, terms_list, value_words

# "…, oui ?", "Yes?": a yes is asked for by the last word.
_YES_ASKED = re.compile(r"\b(?:oui|ok|okay|yes|agreed|deal|tope?)\s*\?\s*$", re.IGNORECASE)
# Points that one sentence of hers can hold: all of an offer gets its word, the weightiest for her first.
_IN_ONE_BREATH = 6
# What she gives only for what she names with it.
_GIVES = ("bargain:exchange_given", "bargain:wanted_partly")
# Lines of an answer; beyond them, what she has only understood needs no saying.
_LINES = 3


def say_decision(playing: Playing, offers: Offers, decision: Decision, doubtful: bool = False) -> None:
    """Say a decision: what she agrees, what would suit her, where she stands on the rest, and one reason.

    Args:
        doubtful: the reply was read with doubt; she then says first what she has understood.
    """
    disown(playing, offers, decision)
    if decision.rule == "walk_away":
        playing.speech.phrase("walk_away", source="bargain")
        playing.outcome = "walked_away"
        return
    if (offers.waiting or offers.hanging) and playing.reaction is None:
        _say_condition_heard(playing, waits=bool(offers.waiting))
    value_concession(playing, offers, decision)
    heard = _say_understood(playing, offers) if doubtful and not playing.speech.lines else ()
    agreed = _agree(playing, offers, decision)
    for name in decision.accepted:
        # What suits her she stands on from now, even where it is not agreed without the rest of the exchange.
        if name not in playing.settled:
            playing.theirs[name] = decision.package[name]
    suits, apart = _points(playing, offers, decision)
    special = [position for position in apart if _is_special(playing, position)][:1]
    held: tuple[Position, ...] = ()
    if special and (is_exchange(playing, offers) or (offers.conditional and len(offers.own) > 1)):
        # "30 000 en réserve si vous signez 24 mois": one half is not taken where she does not speak of the other yet.
        held, suits = suits, ()
    # A step of hers elsewhere is no answer to what is asked for: it is told after that, and one is enough for one answer.
    beside = tuple(p for p in apart if _is_step_elsewhere(offers, decision, p) and p not in special)
    moves = any(_is_step_elsewhere(offers, decision, p) for p in suits)
    elsewhere = () if moves else beside[:1]
    plain = tuple(position for position in apart if position not in (*special, *beside))
    playing.shut += [p.issue for p in plain if is_shut(playing, p.issue)]
    for position in (*suits, *plain, *elsewhere):
        playing.take(position)
        note_told(playing, position.issue)
    for position in special:
        # She may have moved for herself, and says nothing of it.
        playing.theirs[position.issue] = position
    # Where she comes to the student unasked, it is told as a step of hers, not as a yes to this reply.
    steps = tuple(p for p in suits if _is_step_elsewhere(offers, decision, p))
    yes = tuple(p for p in suits if p not in steps)
    trade: tuple[Position, ...] = ()
    if yes and plain:
        suits = suits if say_both(playing, yes, plain, decision.conceded) else steps
    elif yes:
        _say_suits(playing, yes)
    elif plain:
        trade = _say_apart(playing, offers, decision, plain, alone=not (special or steps))
    named = tuple(position for position in special if _say_special(playing, position))
    say_held(playing, held)
    _say_steps(playing, decision, (*steps, *elsewhere))
    if not trade:
        _say_more(playing, offers, decision, agreed, (*plain, *special))
    note_staying(playing, tuple(p for p in plain if p.issue not in decision.conceded))
    _keep_short(playing, heard)
    if trade:
        playing.pending = Pending("offer", trade, tied=True)
    elif suits or plain or named or elsewhere:
        # A yes takes what she has named in this turn, and nothing else.
        gives = any(line.source in _GIVES for line in playing.speech.lines)
        playing.pending = Pending("offer", (*suits, *plain, *named, *elsewhere), tied=gives)
    elif agreed or special:
        playing.pending = None


def _say_steps(playing: Playing, decision: Decision, steps: tuple[Position, ...]) -> None:
    """Her steps on what the reply does not speak of, said as what they are: the answer to ground that was given. Where they make
    the deal whole, it is read out right after."""
    whole = decision.rule in ("accept", "late_accept")
    room = _LINES - 1 if whole else _LINES
    if steps and len(playing.speech.lines) < room and (not whole or len(steps) > 1):
        playing.speech.phrase("concession_reciprocated", source="bargain")
    if whole and len(steps) > 1:
        playing.about(*(p.issue for p in steps))
        return
    for position in steps:
        say_one(playing, "counter_concede", position)


def _is_step_elsewhere(offers: Offers, decision: Decision, position: Position) -> bool:
    """Whether she comes to the student on a point that this reply does not speak of: told as a step, not as a yes to it."""
    here = {p.issue for p in (*offers.own, *offers.accepted)}
    return position.issue in decision.conceded and position.issue not in here


def _sums_up(playing: Playing) -> bool:
    return playing.reading is not None and any(cue.cue == "summing" for cue in playing.reading.cues)


def _say_condition_heard(playing: Playing, waits: bool) -> None:
    """What is offered under a condition is not lost in her yes. One that names a point has its answer there, and is said back
    only where what it is given for has none (`waits`)."""
    reading = playing.reading
    of = (*playing.offers.waiting, *playing.offers.hanging)
    words = "" if reading is None else condition_words(reading, of)
    if reading is None or not words:
        return
    start = reading.reply.lower().find(words.lower())
    places = [m.start for m in reading.mentions if m.aspect == "issue"]
    places += [term.start for term in reading.terms if term.issue is not None]
    places += [choice.start for choice in reading.choices]
    if waits or not any(start <= at < start + len(words) for at in places):
        say_condition_back(playing, words)


def _keep_short(playing: Playing, heard: Collection[Position]) -> None:
    """What she has only understood needs no saying where there is much to answer, or where the answer names most of it again."""
    lines = playing.speech.lines
    again = [p for p in heard if p in playing.answered or p in playing.newly_settled]
    named = any(line.source == "bargain:not_enough" for line in lines)
    if len(lines) > _LINES or named or len(again) * 2 >= len(heard):
        lines[:] = [line for line in lines if line.source != "bargain:understood"]


def _say_understood(playing: Playing, offers: Offers) -> tuple[Position, ...]:
    """Say back what is new of an offer; returns what."""
    new = tuple(p for p in (*offers.own, *offers.accepted) if playing.before.yours_on(p.issue) != p)
    if new:
        playing.speech.phrase("understood", source="bargain", terms=terms_list(playing.scenario, new))
    return new


def _points(
    playing: Playing, offers: Offers, decision: Decision
) -> tuple[tuple[Position, ...], tuple[Position, ...]]:
    """The points of this reply that are not agreed, and those on which she moves: what suits her as the student has it,
    and where she stands apart, the weightiest for her first."""
    here = [p.issue for p in (*offers.own, *offers.accepted)]
    left = points_left(playing, offers, decision.package)
    # Who sums up is answered on what he names; and a step on a point that nobody has opened would come out of nowhere.
    spoken = {*here, *left}
    moved = [
        n
        for n in decision.conceded
        if n in spoken
        or not (_sums_up(playing) or (spoken and is_untold(playing, n) and n not in playing.yours))
    ]
    named = (*moved, *here, *left)
    names = [name for name in dict.fromkeys(named) if name not in playing.settled]
    names.sort(key=lambda name: (not is_shut(playing, name), -playing.scenario.issues[name].them.weight))
    suits = [n for n in names if (left.get(n) or playing.yours.get(n)) == decision.package[n]]
    # "Ninety-two. It's where I start" is her figure for this answer.
    scripted = said_by_script(playing)
    for n in scripted.keys() & set(names):
        playing.theirs[n] = scripted[n]
    apart = [n for n in names if n not in suits and n not in playing.held_to and n not in scripted]
    # What suited her before and is only said again needs no second yes, where nothing else is new either.
    fresh = [n for n in suits if playing.before.theirs_on(n) != decision.package[n] or n in decision.conceded]
    again = bool(apart) and _nothing_new(playing)
    return (
        tuple(decision.package[n] for n in (fresh if again else suits)[:_IN_ONE_BREATH]),
        tuple(decision.package[n] for n in apart[:_IN_ONE_BREATH]),
    )


def _say_suits(playing: Playing, suits: tuple[Position, ...]) -> None:
    """What she could live with; where nothing else is apart, the rest of the exchange is what is missing. What the student has
    asked for and gets is a yes, whatever way she has come."""
    playing.speech.phrase("suits", source="bargain", terms=terms_list(playing.scenario, suits))


def _say_apart(
    playing: Playing, offers: Offers, decision: Decision, apart: tuple[Position, ...], *, alone: bool
) -> tuple[Position, ...]:
    """Where she stands on what is apart; `alone`: she has nothing else to say about this reply. Returns what she would exchange."""
    moved = [position for position in apart if position.issue in decision.conceded]
    if is_exchange(playing, offers) and alone and not moved and not playing.speech.lines:
        playing.speech.phrase("exchange_refused", source="bargain")
    first_stated = any(is_untold(playing, p.issue) for p in apart)
    put = {p.issue for p in playing.offers.own}
    if not (moved or put.intersection(p.issue for p in apart)) and not is_exchange(playing, offers):
        # Asked where she stands, she says it: there is nothing to hold against.
        if len(apart) == 1:
            say_one(playing, "her_position", apart[0])
        else:
            playing.speech.phrase("counter", source="bargain", terms=terms_list(playing.scenario, apart))
        return ()
    if not moved and not first_stated:
        if trade := offer_trade(playing, apart, decision.package):
            return trade
        if say_not_enough(playing, apart):
            return ()
    if not moved and _presses(playing):
        # Who wants a yes or a no hears the no before anything else.
        terms = terms_list(playing.scenario, apart)
        playing.speech.phrase("asked_verdict_no", "hold_all", source="bargain", terms=terms)
    elif len(apart) > 1:
        playing.speech.phrase(
            "counter" if moved or first_stated else "hold_all",
            "counter",
            source="bargain",
            terms=terms_list(playing.scenario, apart),
        )
    elif moved:
        say_one(playing, "counter" if first_stated else "counter_concede", apart[0])
    elif first_stated:
        say_one(playing, "her_position", apart[0])
    elif not (_nothing_new(playing) and _says_nothing_new(playing)):
        say_one(playing, "hold", apart[0])
    return ()


def _says_nothing_new(playing: Playing) -> bool:
    """ "43 ou je raccroche", where 43 stood before: what is new of it is that it presses."""
    if playing.situation().does("pressure") and playing.speech.phrase("pressure_back"):
        return True
    return playing.speech.phrase("same_offer_again", source="bargain")


def _presses(playing: Playing) -> bool:
    """Whether the reply asks for a yes ("5 %, ok ?") or for a yes or a no ("c'est oui ou c'est non ?")."""
    reading = playing.reading
    return reading is not None and (
        asks_yes(reading)
        or any(cue.cue == "pressing" for cue in reading.cues)
        or _YES_ASKED.search(reading.reply) is not None
    )


def _is_special(playing: Playing, position: Position) -> bool:
    """Whether she has words of her own for it: what the law forbids, what she does not consider before more is said."""
    offered = playing.yours.get(position.issue)
    illegal = playing.scenario.issues[position.issue].illegal
    if offered is not None and offered.option in illegal:
        return True
    if any(line.source == "bargain:option_preferred" for line in playing.speech.lines):
        return False  # "celle-ci me va mieux… pas encore" is two voices
    return is_shut(playing, position.issue) and may_say_not_yet(playing, position.issue)


def _say_special(playing: Playing, position: Position) -> bool:
    """Say them; returns whether it is known where she stands, from now or from before: only that can a yes take."""
    issue = playing.scenario.issues[position.issue]
    playing.about(issue.id)
    known = playing.before.theirs_on(issue.id) == position and not is_untold(playing, issue.id)
    offered = playing.yours.get(position.issue)
    if offered is not None and offered.option is not None and offered.option in issue.illegal:
        article = law_entry(issue.illegal[offered.option]).article
        playing.speech.phrase("illegal", source="bargain", issue=spoken_name(issue), article=article)
    elif any(issue.id in playing.scenario.interests[new.interest].issues for new in playing.opened):
        return known  # she has just told her reason
    elif playing.speech.phrase("not_open_yet", source="bargain", issue=spoken_name(issue)):
        playing.shut.append(issue.id)
        note_not_yet(playing, issue.id)
    else:
        say_one(playing, "hold", position)
        playing.take(position)
        return True
    return known


def _say_more(
    playing: Playing, offers: Offers, decision: Decision, agreed: bool, apart: tuple[Position, ...]
) -> None:
    """After her answer on the terms: the reason for where she stays, what she wants in return, what is unanswered."""
    given = any(playing.before.theirs_on(name) is None for name in playing.conceded)
    # What comes towards a position of hers answers her; only what she did not ask for is a gift.
    if agreed and not apart and given and not offers.conditional and playing.open_issues:
        playing.speech.phrase("gift_taken", source="bargain")
    if apart and len(playing.speech.lines) < 2:
        issue = playing.scenario.issues[apart[0].issue]
        told = any(line.source == "bargain:not_open_yet" for line in playing.speech.lines)
        if not told and playing.speech.first_new(issue.because, f"because:{issue.id}"):
            return
    if apart and len(playing.speech.lines) < 2 and return_objection(playing, tuple(p.issue for p in apart)):
        return
    wants = decision.wants
    said = {p.issue for p in (*apart, *offers.own)} | set(playing.settled)
    if wants is not None and wants not in said and len(playing.speech.lines) < 2:
        say_wants(playing, wants, decision.package[wants])


def say_wants(playing: Playing, name: str, position: Position) -> None:
    """The point on which she wants a step from the student, with where both stand."""
    issue, language = playing.scenario.issues[name], playing.scenario.language
    yours = playing.yours.get(name)
    if yours is None:
        said = playing.speech.phrase("ask_back", source="bargain", issue=spoken_name(issue))
    else:
        said = playing.speech.phrase(
            "ask_step",
            source="bargain",
            issue=spoken_name(issue),
            yours=value_words(issue, yours, language),
            value=value_words(issue, position, language),
        )
    if said:
        playing.about(name)
        if yours is not None:
            playing.theirs[name] = position
            note_told(playing, name)


def _agree(playing: Playing, offers: Offers, decision: Decision) -> bool:
    """Agree what she accepts, and say it back; tied offers are agreed whole or not at all."""
    taken = would_agree(playing, offers, decision) | {
        p.issue for p in offers.accepted if p in playing.newly_settled
    }
    names = [name for name in playing.scenario.issues if name in taken and name in playing.yours]
    # What the student takes of hers in the same reply is written down with the rest.
    fresh = [
        playing.yours[name]
        for name in names
        if playing.settled.get(name) != playing.yours[name] or playing.yours[name] in playing.newly_settled
    ]
    if not fresh:
        return False
    for position in fresh:
        playing.settle(position)
    playing.about(*(p.issue for p in fresh))
    if len(fresh) == 1:
        if not thank_and_agree(playing, fresh[0]):
            say_one(playing, "accept_issue", fresh[0])
    else:
        playing.speech.phrase("accept_all", source="bargain", terms=terms_list(playing.scenario, fresh))
    return True


def would_agree(playing: Playing, offers: Offers, decision: Decision) -> set[str]:
    """The issues that a decision settles: tied offers whole or not at all, and nothing that the reply does not speak of
    (what she has come to think of as settled by herself waits for the recap)."""
    tied = set(playing.bundle) - set(playing.settled)
    taken = set(decision.accepted) - (set(offers.hanging) - asked_and_given(playing, decision))
    if tied and not tied <= taken | {p.issue for p in offers.accepted}:
        taken -= tied
    elif tied:
        taken |= tied
    here = {p.issue for p in (*offers.own, *offers.accepted)}
    return taken & (here | (tied if tied & here else set()))


def is_shut(playing: Playing, name: str) -> bool:
    """Whether the student asks for something that she does not consider before more has been said about it.

    What she tells by this very turn opens it for the next one.
    """
    yours = playing.yours.get(name)
    met = Situation(playing.scenario, playing.before, playing.reading, playing.acts, playing.shown)
    return yours is not None and waits_for_more(met, yours)


def _nothing_new(playing: Playing) -> bool:
    """Whether a reply only says again what the student had already named; who asks anything, or puts right what she has
    understood, wants an answer, and what has only now become possible is new."""
    own, reading = (*playing.offers.own, *playing.offers.accepted), playing.reading
    asks = reading is not None and (
        "?" in reading.reply
        or asks_something(reading.cues)
        or any(cue.cue == "denial" for cue in reading.cues)
    )
    opened = any(p.option in playing.scenario.issues[p.issue].opens_if for p in own)
    return (
        not (asks or opened or (reading is not None and reading.has("evidence")))
        and not playing.confirmed
        and bool(own)
        and all(playing.before.yours_on(p.issue) == p for p in own)
    )
