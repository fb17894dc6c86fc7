"""Threads that run through a talk: objections, claims and questions of hers, and what becomes of each."""

import re

from trainer.language.normalise import fold_text
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation, holds
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.talk.turn import AskEvent, ObjectionEvent
from trainer.negotiation.voice.phrasebook import mark

# "Si je vous sors la machine en 8 semaines, qu'est-ce que cela vaut ?" supposes an offer, and doubts nothing she has said.
_SUPPOSES = re.compile(
    r"\b(?:si (?:je|nous|on)|if (?:i|we)) (?!(?:vous |te |you )?(?:d(?:is|isais|isions|it)|compar\w+|regard\w+|verifi\w+|appel\w+|demand\w+"
    r"|compren\w+|tell|told|said|say|compar\w+|check\w*|call\w*|ask\w*|look\w*)\b)"
)

_WHY = re.compile(r"\b(?:pourquoi|why)\b")
_ITS_REASON = re.compile(
    r"\b(?:pourquoi (?:vous|toi|lui|elle|eux)|why (?:you|him|her|them))\b[^.!\n]*\b(?:parce qu|because\b)"
)


def follow_objections(playing: Playing, situation: Situation) -> None:
    """See what the reply does to each objection that is open: dug into, restated, answered, checked.

    What answers an objection need not name it; digging, restating and checking must be about it.
    """
    for name, last in list(playing.objections.items()):
        if last == "checked":
            continue
        about = situation.about(name)
        asks = situation.does("open_question") or situation.does("closed_question")
        if last == "answered":
            if about and asks:
                _note(playing, name, "checked")
            continue
        if about and asks:
            _note(playing, name, "dug")
        if about and situation.does("reformulation"):
            _note(playing, name, "restated")
        if holds(playing.scenario.objections[name].answered_by, situation):
            _note(playing, name, "answered")


def raise_objection(playing: Playing, name: str, speak: bool) -> None:
    """She raises an objection; `speak` says its own line (a reaction may have said it already)."""
    if name in playing.objections:
        return
    objection = playing.scenario.objections[name]
    if speak:
        playing.speech.line(objection.says, f"objection:{name}")
    playing.about(objection.about)
    _note(playing, name, "raised")


def return_objection(playing: Playing, issues: tuple[str, ...]) -> bool:
    """An objection about one of these issues, or about no issue at all, that nobody answered comes back, once."""
    for name, last in list(playing.objections.items()):
        objection = playing.scenario.objections[name]
        elsewhere = objection.about in playing.scenario.issues and objection.about not in issues
        if last in ("answered", "checked", "returned") or elsewhere:
            continue
        raised_now = any(event == (name, "raised") for event in playing.objection_events)
        if raised_now or not objection.returns_as:
            continue
        if playing.speech.line(objection.returns_as, f"objection:{name}:returns"):
            playing.about(objection.about)
            _note(playing, name, "returned")
            return True
    return False


def make_claim(playing: Playing, name: str, speak: bool) -> None:
    """She makes a claim."""
    if name in playing.claims:
        return
    claim = playing.scenario.claims[name]
    if speak:
        playing.speech.line(claim.says, f"claim:{name}")
    playing.claims[name] = "made"
    playing.claim_events.append((name, "made"))
    playing.about(name, *claim.about)


def answer_challenge(playing: Playing, situation: Situation) -> bool:
    """A claim that the student challenges: she admits what is false, stands by what is true."""
    if not situation.does("challenge"):
        _note_questions(playing, situation)
        return False
    for name, last in list(playing.claims.items()):
        claim = playing.scenario.claims[name]
        # A claim that was only asked about may still be challenged outright.
        if not _challenges(situation, name) or mark(claim.admits) in playing.speech.said:
            continue
        if last == "made":
            playing.claims[name] = "challenged"
            playing.claim_events.append((name, "challenged"))
            if not _tactful(situation):
                playing.earn("face", name)
        playing.about(name, *claim.about)
        if claim.admits and playing.speech.line(claim.admits, f"claim:{name}:admits"):
            return True
        return playing.speech.phrase("challenge_holds" if claim.holds else "challenge_admits")
    return False


def _challenges(situation: Situation, name: str) -> bool:
    """Whether the reply challenges this claim. What the challenging words themselves are about counts most: "laissons le devis :
    que s'est-il passé en juin ?" asks of June."""
    reading = situation.reading
    if reading is None or not situation.does_about("challenge", name):
        return False
    for act in situation.acts:
        if act.act != "challenge":
            continue
        end = act.end or len(reading.reply)
        if _SUPPOSES.search(fold_text(reading.reply[act.start : end])):
            continue
        inside = [mention for mention in reading.mentions if act.start <= mention.start < end]
        names = {name, *situation.scenario.claims[name].about}
        if not inside or any(mention.name in names for mention in inside):
            return True
    return False


def _tactful(situation: Situation) -> bool:
    """Whether a challenge leaves her a way out: it asks, acknowledges, restates or shows proof."""
    ways = ("open_question", "closed_question", "acknowledgement", "reformulation", "evidence", "rapport")
    return any(situation.does(way) for way in ways) and not situation.does("hostility")


def _note_questions(playing: Playing, situation: Situation) -> None:
    """A question about what a claim is about puts the claim to the test, even where she does not give way."""
    for name, last in list(playing.claims.items()):
        asked = situation.does_about("open_question", name) or situation.does_about("closed_question", name)
        cues = () if situation.reading is None else situation.reading.cues
        # What the law says, set against a false claim, challenges it too.
        lawful = any(cue.cue == "lawful" for cue in cues) and situation.about(name)
        asked = asked or (lawful and not playing.scenario.claims[name].holds)
        if last == "made" and asked:
            playing.claims[name] = "challenged"
            playing.claim_events.append((name, "challenged"))


def ask(playing: Playing, name: str, speak: bool) -> None:
    """She asks a question and waits for its answer."""
    question = playing.scenario.asks[name]
    if name in playing.asks:
        return
    if speak:
        playing.speech.line(question.says, f"ask:{name}")
    playing.asks[name] = "asked"
    playing.ask_events.append((name, "asked"))
    playing.about(*question.about)
    if playing.pending is None:
        playing.pending = Pending("question", name=name)


_FEW = 10
"""Words up to which a reply with figures does nothing else."""


def follow_question(playing: Playing, situation: Situation) -> None:
    """Whether the question she waits on was answered by this reply, or passed over."""
    pending = playing.pending
    if pending is None or pending.kind != "question":
        return
    playing.pending = None
    asked = playing.scenario.asks[pending.name]
    answers = situation.does("answer") and not _only_offers(playing, asked.about)
    answered = answers or _takes_it_up(asked.says, situation)
    event: AskEvent = "answered" if answered else "evaded"
    playing.asks[pending.name] = event
    playing.ask_events.append((pending.name, event))


def _only_offers(playing: Playing, about: tuple[str, ...]) -> bool:
    """Whether a short reply puts figures on the table and names nothing that her question is about: "€20 a kilo, take it or leave
    it" tells nothing of a van."""
    reading = playing.reading
    if reading is None or not playing.offers.own or reading.words > _FEW:
        return False
    return not any(mention.name in about for mention in reading.mentions)


def _takes_it_up(question: str, situation: Situation) -> bool:
    """ "Ah, pourquoi vous, eh bien parce que vous connaissez tout le monde": her why said back, with its reason."""
    reading = situation.reading
    return (
        reading is not None
        and _WHY.search(fold_text(question)) is not None
        and _ITS_REASON.search(fold_text(reading.reply)) is not None
    )


def ask_again(playing: Playing, name: str) -> None:
    """A question that was passed over comes back, once."""
    question = playing.scenario.asks[name]
    if playing.before.asks and dict(playing.before.asks).get(name) == "evaded":
        return
    issues = [about for about in question.about if about in playing.scenario.issues]
    if issues and all(about in playing.settled for about in issues):
        return  # the deal has answered it
    if playing.speech.phrase("question_evaded", source=f"ask:{name}", question=question.says):
        playing.pending = Pending("question", name=name)
        playing.about(*question.about)


def _note(playing: Playing, name: str, event: ObjectionEvent) -> None:
    playing.objections[name] = event
    playing.objection_events.append((name, event))
