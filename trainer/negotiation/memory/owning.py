"""A complaint about the talk ("vous ne répondez pas", "je parlais de la route"): she owns it in a word and answers what was meant."""

from dataclasses import replace

from trainer.language.common_questions import PREFIX
from trainer.language.reading import Reading
from trainer.language.repairs import only_names
from trainer.negotiation.asking.beside import on_its_question
from trainer.negotiation.choosing.acts import derive_acts
from trainer.negotiation.choosing.routing import PLAIN, route
from trainer.negotiation.correcting.put_right import put_right
from trainer.negotiation.hearing.offers import Offers, read_offers
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.memory.reminded import (
    answer_reminder,
    answers_named,
    answers_reminder,
    answers_told,
    asks_verdict,
    on_its_point,
    reminds,
    tells_already,
)
from trainer.negotiation.playing import Playing
from trainer.negotiation.replying.more_answers import common_kinds
from trainer.negotiation.situation import UNMISTAKABLE, Situation
from trainer.negotiation.voice.speech import Speech

# Ordinary questions that ask of nothing by themselves: to hear them again tells her no more.
_EMPTY = frozenset(
    {"unanswered", "heard_me", "may_i_ask", "what_meant", "repeat", "verdict", "sure", "go_on"}
)
_UNANSWERED = f"{PREFIX}unanswered"
# Those that ask for a point that they name.
_OF_A_POINT = frozenset({"point", "talk_of"})
# Lines that only fill in where she has nothing to say.
_SAY_NOTHING = frozenset(
    f"phrase:{key}"
    for key in ("answer_closed_question", "answer_open_question", "taken_note_argument", "unknown_about")
)
# What she says where there was nothing else to answer owns the complaint already.
_OWNS_ALREADY = (
    *("asked_unanswered", "misheard", "hostility", "pressure"),
    "noted_",
    *("taken_back", "struck_out", "nothing_written", "tied_again", "corrected"),
)


def heard_again(playing: Playing, reading: Reading) -> tuple[Reading, bool]:
    """What a complaint comes to.

    Returns:
        The reading to answer (of the question that it asks again, where she has an answer to that), and whether she has
        something to own.
    """
    reading = put_right(reading)
    if not reading.complaint:
        return reading, False
    reading = _without_what_it_complains_of(reading)
    waiting = playing.before.pending
    if waiting is not None and waiting.kind == "recap":
        # What is missing of the whole deal is written in.
        return reading, False
    again = reminds(reading)
    if again:
        reading = _calmed(reading)
    if Situation(playing.scenario, playing.before, reading).does("hostility"):
        return reading, False
    if again and not reading.only_complains:
        reading = on_its_point(playing, reading)
        return reading, answers_reminder(playing, reading)
    if reading.only_complains and reading.meant is not None and asks_verdict(playing, reading.meant):
        return _emptied(reading), True
    if read_offers(playing.scenario, playing.before, reading).commits:
        return reading, not reading.only_complains
    if not reading.only_complains:
        return reading, True
    if answers_told(playing, reading):
        return _emptied(reading), True
    if reading.meant is not None and _has_answer(playing, reading.meant):
        return reading.meant, True
    return (_emptied(reading), True) if reading.reminded is not None else (reading, False)


def _calmed(reading: Reading) -> Reading:
    """Who asks again for an answer is sharp with reason: only what is unmistakable is an attack."""
    moves = tuple(m for m in reading.moves if m.move != "hostility" or m.confidence >= UNMISTAKABLE)
    return replace(reading, moves=moves)


def _emptied(reading: Reading) -> Reading:
    """The reading without anything to answer by itself: what it reminds of is answered apart."""
    return replace(
        reading,
        moves=(),
        terms=(),
        choices=(),
        mentions=(),
        facts=(),
        samples=(),
        assent=None,
        acts=(),
        cues=(),
        questions=(),
    )


def _without_what_it_complains_of(reading: Reading) -> Reading:
    """ "Vous ne m'avez pas répondu sur les pénalités" offers to have none of them no more than it takes any."""
    spans = [sentence_at(reading.reply, cue.start) for cue in reading.cues if cue.cue == _UNANSWERED]
    choices = tuple(c for c in reading.choices if not any(start <= c.start < end for start, end in spans))
    return replace(reading, choices=choices)


def _has_answer(playing: Playing, meant: Reading) -> bool:
    if only_names(meant.reply, playing.scenario.language):
        return answers_named(playing, meant)
    scenario, state = playing.scenario, playing.before
    acts = derive_acts(scenario, state, meant, Offers())
    situation = Situation(scenario, state, meant, acts)
    # A look at what she would say leaves no trace in what she says.
    speech = Speech(scenario, playing.speech.seed, list(playing.speech.said))
    routed = on_its_question(situation, speech, route(situation, speech))
    if routed.reaction is not None and routed.score >= PLAIN:
        return True
    kinds = common_kinds(situation) - _EMPTY
    if not any(mention.aspect == "issue" for mention in meant.mentions):
        kinds -= _OF_A_POINT
    return bool(kinds) or read_offers(scenario, state, meant).commits


def own_up(playing: Playing, complaint: str, understood: bool) -> bool:
    """Before her answer, a word that owns the complaint; where she has none, she asks for the question once more.

    Returns:
        Whether the reply was understood, after that.
    """
    lines = playing.speech.lines
    reading = playing.reading
    if reading is not None and reminds(reading) and not reading.only_complains:
        if not understood:
            # The ladder has spoken; what she is reminded of is her answer.
            lines.clear()
        said = list(lines)
        if answer_reminder(playing, reading):
            # What was passed over comes first.
            kept = [x for x in said if x in lines and x.source not in _SAY_NOTHING]
            lines[:] = [*(x for x in lines if x not in said), *kept]
            playing.matched = playing.advanced = understood = True
        elif lines and not tells_already(playing, reading):
            return understood  # she has nothing to say to it: to own it would promise an answer
    if not understood:
        lines.clear()
        playing.matched = playing.advanced = True
        return playing.speech.phrase("asked_unanswered")
    if any(key in line.source for line in lines for key in _OWNS_ALREADY):
        if any("tied_again" in line.source for line in lines):
            # Who has only said what went together presses nobody.
            lines[:] = [line for line in lines if "pressure" not in line.source]
        return True
    if playing.speech.phrase(
        "told_already" if complaint == "told" and not _asked_again(playing) else "owned"
    ):
        lines.insert(0, lines.pop())
    return True


def _asked_again(playing: Playing) -> bool:
    """Whether she has put her own question a second time: who says that he has answered it is right, and she has not heard it."""
    before = playing.before.pending
    return (
        before is not None
        and before.kind == "question"
        and dict(playing.before.asks).get(before.name) == "evaded"
    )
