"""The acts of a reply: what its words do, held against the state."""

import re

from trainer.language.assent import CLEAR_YES
from trainer.language.reading import LikelyAct, Reading
from trainer.negotiation.choosing.context import she_just_gave
from trainer.negotiation.hearing.assent.answered import answers_in_words, may_answer
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.talk.state import State
from trainer.negotiation.talk.turn import ReadAct
from trainer.scenario.scenario import Scenario
from trainer.terms.equal import same_value
from trainer.terms.find import find_values

# A student sets the frame at the start; later, "on commence par le prix ?" is a proposal like any other.
FRAMING_REPLIES = 4
# Similarity to a sample answer from which a reply counts as an answer to her question.
ANSWERS_FROM = 0.5
# What no word of agreement bears out is taken for one only where it is as sure as "18 it is".
SURE_OF_YES = 0.9
# "Je vous donne mon avis sur le prix", "I take note": something is said of it, or written down, and nothing is agreed.
_ONLY_SAYS = re.compile(
    r"\b(?:mon (?:avis|opinion|sentiment)|(?:prends|prenons) (?:bonne )?note|my (?:view|opinion|take|two cents)|(?:take|taking|taken) note"
    # "2 days, it is your word, not mine": disowned is not agreed.
    r"|(?:it|that)(?: i|['’])s your \w+,? not (?:mine|ours)|c['’ ]?est votre \w+,? pas (?:le|la) (?:mien(?:ne)?|n[ôo]tre))\b",
    re.IGNORECASE,
)


def derive_acts(scenario: Scenario, state: State, reading: Reading, offers: Offers) -> tuple[ReadAct, ...]:
    """The acts of a reply, in the order of their spans."""
    acts = [
        ReadAct(found.act, found.start, found.end)
        for found in reading.acts
        if _stands(state, reading, found, offers)
        and (found.act != "answer" or _may_answer(scenario, state, reading))
    ]
    names = {act.act for act in acts}
    if "acceptance" not in names and _accepts(state, reading, offers):
        assent = reading.assent
        acts.append(ReadAct("acceptance", assent.start if assent else 0, assent.end if assent else 0))
    if "challenge" not in names:
        acts += _corrections(scenario, state, reading)
    if "adjourn" not in names and (cue := next((c for c in reading.cues if c.cue == "pause"), None)):
        acts.append(ReadAct("adjourn", cue.start, cue.end))
    if "answer" not in names and answers_her(scenario, state, reading):
        acts.append(ReadAct("answer", 0, len(reading.reply)))
    if "return_gift" not in names and offers.own and not offers.conditional and she_just_gave(state):
        acts.append(ReadAct("return_gift", 0, len(reading.reply)))
    if "reopen" not in names and any(_reopens(state, p.issue, offers) for p in offers.own):
        acts.append(ReadAct("reopen", 0, len(reading.reply)))
    return tuple(sorted(acts, key=lambda act: (act.start, act.act)))


def _stands(state: State, reading: Reading, found: LikelyAct, offers: Offers) -> bool:
    """Whether the state bears an act out; what commits needs more than words."""
    if found.act == "acceptance":
        if not offers.accepted and _ONLY_SAYS.search(reading.reply):
            return False
        if offers.accepted:
            return True
        if state.pending is None:
            return False
        said = reading.assent is not None or any(cue.cue == "concluding" for cue in reading.cues)
        # What she has read out waits for a yes, and nothing else is said to it as often.
        return said or state.pending.kind != "offer" or found.confidence >= SURE_OF_YES
    if found.act == "framing":
        return state.replies < FRAMING_REPLIES
    if found.act == "challenge":
        return bool(state.claims or state.theirs)
    if found.act == "split":
        return bool(state.theirs)
    if found.act == "reopen":
        return bool(state.settled)
    return True


def _corrections(scenario: Scenario, state: State, reading: Reading) -> list[ReadAct]:
    """A true fact set against a false claim of hers challenges it without saying so; her own figure said back does not."""
    claimed = {
        name
        for claim in dict(state.claims)
        if not scenario.claims[claim].holds
        for name in scenario.claims[claim].about
    }
    return [
        ReadAct("challenge", found.start, found.end)
        for found in reading.facts
        if found.fact is not None
        and found.verdict in ("exact", "rounded")
        and claimed.intersection(scenario.facts[found.fact].about)
        and not _said_by_her(scenario, state, reading.reply[found.start : found.end])
    ][:1]


def _said_by_her(scenario: Scenario, state: State, words: str) -> bool:
    """Whether words with a figure say one that a claim of hers tells."""
    said = {value.value for value in find_values(words, scenario.language)}
    told = [scenario.claims[claim].says for claim in dict(state.claims)]
    return any(
        same_value(one, other.value)
        for one in said
        for line in told
        for other in find_values(line, scenario.language)
    )


def _accepts(state: State, reading: Reading, offers: Offers) -> bool:
    if offers.accepted:
        return True
    assent = reading.assent
    yes = assent is not None and assent.answer == "yes" and assent.confidence >= CLEAR_YES
    return yes and state.pending is not None and state.pending.kind in ("offer", "recap", "read_back")


def answers_her(scenario: Scenario, state: State, reading: Reading) -> bool:
    """Whether the reply answers the question she has just asked: like a sample, on its subject, or with a figure."""
    pending = state.pending
    if pending is None or pending.kind != "question":
        return False
    ask = scenario.asks.get(pending.name)
    if ask is None:
        return False
    if any(s.name == f"ask:{ask.id}" and s.score >= ANSWERS_FROM for s in reading.samples):
        return True
    if answers_in_words(ask.says, reading.reply):
        return True
    return any(reading.about(name) for name in ask.about) and not reading.has("open_question")


def _may_answer(scenario: Scenario, state: State, reading: Reading) -> bool:
    ask = scenario.asks.get(state.pending.name) if state.pending is not None else None
    return ask is None or may_answer(ask.says, reading.reply)


def _reopens(state: State, issue: str, offers: Offers) -> bool:
    settled = state.settled_on(issue)
    return settled is not None and any(p.issue == issue and p != settled for p in offers.own)
