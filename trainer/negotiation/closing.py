"""Bringing a talk to its end: yes and no to what she waits for, the clock of turns, the endings."""

import re
from dataclasses import replace

from trainer.language.assent import CLEAR_YES
from trainer.language.common_questions import PREFIX, asks_something
from trainer.language.reading import Reading
from trainer.negotiation.checking import checks_summary
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.haggling import asks_for_more
from trainer.negotiation.hearing.agreeing import asks_besides, concludes, signs
from trainer.negotiation.hearing.committing import asks_agreement
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.hearing.requests import asks_of_her
from trainer.negotiation.hearing.yes_and_more import asks_her_yes, says_yes_and_more
from trainer.negotiation.last_turn import write_what_both_say
from trainer.negotiation.manners import say_what_follows
from trainer.negotiation.playing import Playing
from trainer.negotiation.routing import echoes
from trainer.negotiation.signing import SIGNING, answers_wish, calls_for_signature
from trainer.negotiation.situation import Situation, holds
from trainer.negotiation.standing import recap
from trainer.negotiation.taking import CORRECTING
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import terms_list
from trainer.scenario.scenario import Ending, Outcome

# Cues of a reply that takes no terms, whatever words of assent it holds.
_NO_YES = frozenset({"denial", PREFIX + "agenda", PREFIX + "recall", PREFIX + "standing"})
# How surely the whole reply must be read as an acceptance to outweigh a doubtful opening.
PLAINLY = 0.95
# Words up to which an opening sentence is a yes and nothing else.
YES_WORDS = 2
# Words that open a question as often as they agree ("ok. comment vous travaillez avec votre banque ?").
_LEADS_IN = frozenset(
    ("ok", "okay", "bon", "bien", "ben", "good", "right", "alright", "well", "so", "alors", "donc")
)
_OPENING = re.compile(r"[^.?!…;\n]*[.?!…;\n]")
_SENTENCES = re.compile(r"[^.?!…;\n]+[.?!…;\n]*")
_WORDS = re.compile(r"\w+")
_NO = re.compile(r"\b(?:non|nan|no|nope|nah)\b(?!\s*\?|\s+(?:problem|worries|question|doubt))", re.IGNORECASE)
# Words up to which a reply that holds a no is one.
FEW_WORDS = 5
# Flag: what she read back has been asked for twice.
ASKED_TWICE = ":asked-twice"
# Replies beyond the scenario's turns for which she still waits for the yes to a deal that she has just read out.
GRACE = 5
# Replies before the end of the scenario's turns at which she says that time is short.
TIME_SHORT = 3
# Hostile or pressing replies that she bears before she leaves, besides one for each degree of her patience.
PATIENCE = 2
# Trust (0–100) at which she leaves at the next rudeness.
NO_TRUST = 10


def settle_pending(playing: Playing, situation: Situation) -> bool:
    """Deal with the reply as an answer to what she waits for.

    Returns:
        Whether her turn is complete (nothing else of the reply needs an answer).
    """
    pending = playing.pending
    if pending is None or pending.kind == "question":
        return False
    yes, no = _says_yes(situation) or _concludes_on(playing, pending), _says_no(situation)
    if pending.kind in ("recap", "read_back") and _agrees_and_asks(playing, situation):
        yes, no = True, False
    if SIGNING in playing.before.flags:
        if not answers_wish(playing, yes and not no):
            return False
        close(playing, "agreement")
        return True
    if pending.kind == "recap":
        return _answer_recap(playing, situation, yes, no)
    playing.pending = None
    if pending.kind == "read_back":
        if yes:
            said = {p.issue for p in playing.offers.own}
            offers = playing.offers
            said.update((*offers.refused, *offers.unplaced, *offers.denied))
            kept = tuple(p for p in pending.positions if p.issue not in said)
            playing.confirmed = True
            tied = pending.tied or playing.offers.conditional
            playing.offers = replace(
                playing.offers, own=kept + playing.offers.own, doubtful=False, conditional=tied
            )
        elif not no and (not _said_again(playing, pending) or _sums_it_up(playing, pending)):
            playing.unconfirmed = pending
        return False
    if (
        yes
        and not playing.offers.commits
        and _about_the_offer(pending, situation)
        and not _names_other(pending, situation)
        and not asks_for_more(pending, situation)
    ):
        meant = _meant(pending, situation)
        if _gives_up_unnamed(playing, meant):
            playing.pending = Pending("read_back", meant)
            return playing.speech.phrase(
                "accept_check", source="bargain", terms=terms_list(playing.scenario, meant)
            )
        playing.offers = replace(playing.offers, accepted=meant)
    return False


def _agrees_and_asks(playing: Playing, situation: Situation) -> bool:
    """Whether a reply says a plain yes and then asks for hers, or something that is no point of the deal."""
    reading = situation.reading
    if reading is None or echoes(reading) or not says_yes_and_more(reading):
        return False
    named = {m.name for m in reading.mentions if m.aspect == "issue"} | {t.issue for t in reading.terms}
    named |= {c.issue for c in reading.choices}
    return not named.intersection(playing.scenario.issues) and not playing.offers.asked


def _gives_up_unnamed(playing: Playing, meant: tuple[Position, ...]) -> bool:
    """Whether a bare yes would take what she has only held to, against positions of the student's own: "d'accord" after a
    refusal is as often a misunderstanding."""
    moved = playing.before.memory.conceded_at == playing.before.turn
    given = [p for p in meant if playing.yours.get(p.issue) not in (None, p)]
    return bool(given) and not moved and not playing.confirmed


def _said_again(playing: Playing, pending: Pending) -> bool:
    """Whether the reply speaks of any of what she has read back: then it is the reply that counts."""
    named = {p.issue for p in (*playing.offers.own, *playing.offers.accepted)}
    named |= {*playing.offers.refused, *playing.offers.denied, *playing.offers.asked}
    return any(p.issue in named for p in pending.positions)


def _sums_it_up(playing: Playing, pending: Pending) -> bool:
    """ "Résumons : DAP, 8 semaines. C'est juste ?": what she has read back, said once more and no otherwise."""
    said = (*playing.offers.own, *playing.offers.accepted)
    summed = playing.reading is not None and checks_summary(playing.reading)
    return summed and all(position in pending.positions for position in said)


def read_back_again(playing: Playing) -> None:
    """What she read back and nobody confirmed or denied is not dropped in silence: she asks once more."""
    pending = playing.unconfirmed
    if pending is None or playing.pending is not None or ASKED_TWICE in playing.before.flags:
        return
    terms = terms_list(playing.scenario, pending.positions)
    if playing.speech.phrase("read_back_again", source="bargain", terms=terms):
        playing.flags.add(ASKED_TWICE)
        playing.pending = pending


def _about_the_offer(pending: Pending, situation: Situation) -> bool:
    """Whether a yes answers her offer: a reply that goes on to ask something else opens with "oui" or "ok" for many reasons
    ("ok, j'ai compris l'écart; et la casse ?"). Then it must stand alone, accept plainly, or name what it takes."""
    reading = situation.reading
    if reading is None or "?" not in reading.reply:
        return True
    first = _OPENING.match(reading.reply)
    words = [] if first is None else _WORDS.findall(first.group().lower())
    if first is None or (len(words) <= YES_WORDS and not _LEADS_IN.issuperset(words)):
        return True
    if any(act.act == "acceptance" for act in reading.acts):
        return True
    issues = {p.issue for p in pending.positions}
    return any(m.name in issues and m.start < first.end() for m in reading.mentions)


def _names_other(pending: Pending, situation: Situation) -> bool:
    """Whether a reply that opens with a yes names another figure than hers on a point of her offer ("Oui. 100 000. Et
    vous ?"), whatever it does with it."""
    reading = situation.reading
    hers = {position.issue: position for position in pending.positions}
    issues = situation.scenario.issues
    return reading is not None and any(
        position_of(issues[term.issue], term.value) not in (None, hers[term.issue])
        for term in reading.terms
        if term.issue in hers
    )


def _meant(pending: Pending, situation: Situation) -> tuple[Position, ...]:
    """What a bare yes takes of her offer: all of it, or, where the reply names issues, those."""
    reading = situation.reading
    named = set() if reading is None else {m.name for m in reading.mentions if m.aspect == "issue"}
    return tuple(p for p in pending.positions if not named or p.issue in named)


def _answer_recap(playing: Playing, situation: Situation, yes: bool, no: bool) -> bool:
    """Only a clear yes right after the recap closes; whatever else is answered, and the recap comes again."""
    pending, playing.pending = playing.pending, None
    reading = situation.reading
    if reading is None or _differs(playing, situation) or playing.offers.denied:
        return False
    if no and not yes:
        playing.flags.add(CORRECTING)
        if reading.questions:
            # "Pas encore. La livraison, c'est quand ?" is answered on what it asks; the whole comes again after that.
            return False
        return playing.speech.phrase("recap_refused", "confirm_needed", source="bargain")
    said = {p.issue: p for p in (*playing.offers.own, *playing.offers.accepted)}
    # A yes that says the whole deal again is a yes to the whole.
    repeats = said == playing.settled
    if yes and playing.offers.commits and not repeats:
        # A yes to one point is no yes to the whole.
        playing.offers = Offers()
        playing.pending = Pending("recap", tuple(playing.settled.values()))
        return playing.speech.phrase("confirm_needed", source="bargain")
    asks, beside = _asks_about_the_deal(playing, reading), True
    if yes and _agrees_and_asks(playing, situation):
        asks, beside = False, False
        if not asks_her_yes(reading, playing.scenario.language):
            # "Oui, et je vous livre quand ?" is answered, and then it is signed.
            playing.agrees = True
            return False
    if yes and not no and not asks:
        if calls_for_signature(playing):
            return True
        if beside and asks_of_her(reading) and not situation.does("rapport"):
            # "Oui. Une petite chose encore : vous feriez un mot dans le journal ?"
            playing.speech.phrase("beside_the_deal")
        close(playing, "agreement" if not playing.open_issues else "partial")
        return True
    concludes = reading.assent is not None or situation.does("next_step")
    if concludes and not (no or asks or asks_something(reading.cues) or playing.offers.commits):
        # A yes that is not clear, or held back: she asks for a clear one.
        playing.pending = pending
        return playing.speech.phrase("confirm_needed", source="bargain")
    return False


def _asks_about_the_deal(playing: Playing, reading: Reading) -> bool:
    """Whether a reply asks something about a point of the deal: "oui, mais le paiement, c'est bien 60 jours ?". What it
    asks besides ("yes! shall we start on Tuesday?") holds up no yes, nor does "on signe ?"."""
    if concludes(reading) and not asks_besides(reading):
        return False
    if "?" not in reading.reply:
        # "Ok what do you prefer then": asked without its mark, in one breath with the yes.
        return asks_something(reading.cues) and len(_SENTENCES.findall(reading.reply)) == 1
    if all(
        sentence.rstrip().endswith("?") for sentence in _SENTENCES.findall(reading.reply) if sentence.strip()
    ):
        # "Ok, mais quand ?" is one breath: the question holds the yes back.
        return True
    named = {m.name for m in reading.mentions if m.aspect == "issue"} | {t.issue for t in reading.terms}
    if not named.intersection(playing.scenario.issues) and not playing.offers.asked:
        return False
    return any(
        m.move in ("open_question", "closed_question") for m in reading.moves
    ) or reading.reply.rstrip().endswith("?")


def _differs(playing: Playing, situation: Situation) -> bool:
    """Whether the reply names any other value than the one agreed, as an offer or in the student's own recap."""
    reading = situation.reading
    if reading is None:
        return False
    if any(p != playing.settled.get(p.issue) for p in playing.offers.own):
        return True
    for term in reading.terms:
        agreed = playing.settled.get(term.issue or "")
        if agreed is None or term.stance in ("theirs", "refused"):
            continue
        if position_of(playing.scenario.issues[agreed.issue], term.value) not in (None, agreed):
            return True
    return False


def _says_yes(situation: Situation) -> bool:
    reading = situation.reading
    if reading is None or situation.does("refusal") or asks_agreement(reading) or echoes(reading):
        # Her own words pasted back say neither yes nor no.
        return False
    if any(cue.cue in _NO_YES for cue in reading.cues):
        # "Je n'ai pas dit oui."; "let's do it step by step" takes no terms.
        return False
    assent = reading.assent
    if _only_concludes(situation, told=assent is None):
        # "Je vous envoie le contrat" while points are open takes no single one of them.
        return False
    if assent is not None and (assent.answer == "no" or assent.confidence < CLEAR_YES):
        # "Oui, c'est bien cela" opens like "oui, bien…": what the whole reply does decides, if it is plain.
        return assent.answer == "yes" and _plainly_accepts(reading)
    return assent is not None or (situation.does("acceptance") and not _short_no(reading))


def _only_concludes(situation: Situation, told: bool) -> bool:
    """Whether a reply concludes on the whole where what she waits for is a part of it.

    Args:
        told: no yes is said; with one, it is a yes to her part only where that is the student's own position too.
    """
    reading, state = situation.reading, situation.state
    pending = state.pending
    if reading is None or pending is None or pending.kind != "offer" or not concludes(reading):
        return False
    settled = {position.issue for position in state.settled}
    part = not settled.union(p.issue for p in pending.positions).issuperset(situation.scenario.issues)
    against = any(state.yours_on(p.issue) not in (None, p) for p in pending.positions)
    return part and (told or (against and signs(reading)))


def _concludes_on(playing: Playing, pending: Pending) -> bool:
    """Whether "on signe ?", "topez là ?" says yes to what she waits for; after an offer of hers that is not the student's, it may
    as well mean his own."""
    reading, situation = playing.reading, playing.situation()
    if reading is None or not concludes(reading) or _says_no(situation) or echoes(reading):
        return False
    return pending.kind != "offer" or all(playing.yours.get(p.issue) in (None, p) for p in pending.positions)


def _plainly_accepts(reading: Reading) -> bool:
    asks = reading.reply.rstrip().endswith("?")
    return not asks and any(a.act == "acceptance" and a.confidence >= PLAINLY for a in reading.acts)


def _says_no(situation: Situation) -> bool:
    reading = situation.reading
    if reading is None:
        return False
    if reading.assent is not None:
        return reading.assent.answer == "no" or situation.does("refusal")
    return situation.does("refusal") or _short_no(reading)


def _short_no(reading: Reading) -> bool:
    """ "Actually, no thanks": in so few words a no turns down what has just been said, wherever it stands."""
    return reading.words <= FEW_WORDS and not reading.terms and _NO.search(reading.reply) is not None


def keep_time(playing: Playing) -> None:
    """Near the end of the turns she says so; at the end she recaps what is agreed, or ends the talk."""
    left = playing.scenario.turns - playing.turn
    waits = playing.pending is not None and playing.pending.kind in ("recap", "read_back")
    if left > 0:
        if left == TIME_SHORT and playing.advanced and not waits:
            playing.speech.phrase("time_short", source="bargain")
        return
    asked_now = any("recap" in line.source for line in playing.speech.lines)
    if waits and left > (-GRACE if asked_now else -2):
        # Whoever has just asked for a yes waits for it.
        return
    if not waits:
        _ask_nothing_more(playing)
        write_what_both_say(playing)
    if playing.settled and not waits and left > -2 and recap(playing):
        return
    close(playing, "no_agreement")


def _ask_nothing_more(playing: Playing) -> None:
    """Before the recap that ends the talk, or her leaving, nothing else that waits for an answer."""
    kept = [
        line
        for line in playing.speech.lines
        if not line.text.rstrip().endswith("?") and "remaining" not in line.source
    ]
    playing.speech.lines[:] = kept


def lose_patience(playing: Playing) -> bool:
    """She leaves when she has been treated badly often enough."""
    bears = PATIENCE + playing.scenario.counterpart.persona.patience
    if playing.irritation >= bears or (playing.irritation >= PATIENCE and playing.trust <= NO_TRUST):
        close(playing, "walked_away")
        return True
    return False


def close(playing: Playing, outcome: Outcome) -> None:
    """End the talk with the first ending of the scenario that fits."""
    ending = end_with(playing, outcome)
    if outcome in ("agreement", "partial"):
        say_what_follows(playing)
    if ending is not None and playing.speech.first_new(ending.says, f"ending:{ending.id}"):
        return
    key = {"agreement": "deal_closed", "partial": "deal_closed", "walked_away": "walk_away"}.get(
        outcome, "close_meeting"
    )
    playing.speech.phrase(key, source="ending")


def end_with(playing: Playing, outcome: Outcome) -> Ending | None:
    """End the talk without a word; the scenario's first ending that fits, or None."""
    playing.outcome = outcome
    playing.pending = None
    situation = playing.situation()
    fitting = (
        e for e in playing.scenario.endings.values() if e.outcome == outcome and holds(e.when, situation)
    )
    ending = next(fitting, None)
    playing.ending = ending.id if ending is not None else None
    return ending
