"""A complaint about the talk ("vous ne répondez pas", "je parlais de la route"): she owns it in a word and answers what was meant."""

from dataclasses import replace

from trainer.language.common_questions import PREFIX
from trainer.language.reading import Reading
from trainer.negotiation.acts import derive_acts
from trainer.negotiation.beside import on_its_question
from trainer.negotiation.hearing.offers import Offers, read_offers
from trainer.negotiation.hearing.sentences import sentence_at
from trainer.negotiation.more_answers import common_kinds
from trainer.negotiation.playing import Playing
from trainer.negotiation.put_right import put_right
from trainer.negotiation.routing import PLAIN, route
from trainer.negotiation.situation import Situation
from trainer.negotiation.voice.speech import Speech

# Ordinary questions that ask of nothing by themselves: to hear them again tells her no more.
_EMPTY = frozenset(
    {"unanswered", "heard_me", "may_i_ask", "what_meant", "repeat", "verdict", "sure", "go_on"}
)
_UNANSWERED = f"{PREFIX}unanswered"
# Those that ask for a point that they name.
_OF_A_POINT = frozenset({"point", "talk_of"})
# What she says where there was nothing else to answer owns the complaint already.
_OWNS_ALREADY = (
    *("asked_unanswered", "misheard", "hostility", "pressure"),
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
    if Situation(playing.scenario, playing.before, reading).does("hostility"):
        return reading, False
    if read_offers(playing.scenario, playing.before, reading).commits:
        return reading, False
    if reading.meant is None:
        return reading, not reading.only_complains
    return (reading.meant, True) if _has_answer(playing, reading.meant) else (reading, False)


def _without_what_it_complains_of(reading: Reading) -> Reading:
    """ "Vous ne m'avez pas répondu sur les pénalités" offers to have none of them no more than it takes any."""
    spans = [sentence_at(reading.reply, cue.start) for cue in reading.cues if cue.cue == _UNANSWERED]
    choices = tuple(c for c in reading.choices if not any(start <= c.start < end for start, end in spans))
    return replace(reading, choices=choices)


def _has_answer(playing: Playing, meant: Reading) -> bool:
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
    if not understood:
        lines.clear()
        playing.matched = playing.advanced = True
        return playing.speech.phrase("asked_unanswered")
    if any(key in line.source for line in lines for key in _OWNS_ALREADY):
        return True
    if playing.speech.phrase("told_already" if complaint == "told" else "owned"):
        lines.insert(0, lines.pop())
    return True
