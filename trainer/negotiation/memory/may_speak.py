"""Whether the chosen reaction may speak here, where the reply asks of the talk itself or of what is settled, or offers several points."""

from trainer.language.tag_questions import is_tag
from trainer.negotiation.asking.beside import ASKED, TOLD, answers_apart, nearly_a_sample, says_before_its_tag
from trainer.negotiation.asking.noted import pleads_for_recalled
from trainer.negotiation.bargainer.returning import asks_return
from trainer.negotiation.choosing.routing import PLAIN, Routed, claims_terms
from trainer.negotiation.choosing.standing_asked import asks_standing, ends_in_standing
from trainer.negotiation.memory.settled_already import asks_for_what_is_settled
from trainer.negotiation.playing import Playing
from trainer.negotiation.replying.her_terms import would_go_back
from trainer.negotiation.replying.of_the_talk import asks_more, asks_only
from trainer.negotiation.situation import Situation

# Points offered from which on each wants its answer.
SEVERAL = 2
# Common questions about the talk itself: a reaction answers them only where it is plainly meant.
_OF_THE_TALK = frozenset(
    {"verdict", "standing", "unanswered", "heard_me", "repeat", "what_meant", "how_are_you", "time_left"}
    | {"go_on", "sure", "next_point", "one_moment", "there", "which_condition", "rest", "otherwise"}
)


def where_it_may_speak(playing: Playing, situation: Situation, routed: Routed) -> Routed:
    """The chosen reaction, unless it would answer a question about the talk, speak beside what she has just taken back, or
    go back on what is granted."""
    if (
        routed.score < (ASKED if says_before_its_tag(situation) else TOLD)
        and (playing.shown is None and asks_only(situation, _OF_THE_TALK))
        and not (routed.score >= PLAIN and asks_more(situation))
    ):
        routed = without_reaction(routed)
    if situation.reading is not None and situation.reading.only_complains and routed.score < PLAIN:
        # "Ce n'est pas ce que je demande": what is meant is what was asked before.
        routed = without_reaction(routed)
    if (
        ends_in_standing(situation) or (playing.offers.commits and asks_standing(situation))
    ) and not nearly_a_sample(situation, routed):
        routed = without_reaction(routed)  # the question is where the talk stands, whatever stands before it
    if _only_asks_of_what_stands(situation) and not nearly_a_sample(situation, routed):
        routed = without_reaction(routed)
    if asks_for_what_is_settled(playing, situation, routed):
        routed = without_reaction(routed)
    if (
        asks_return(playing)
        and _names_values(situation)
        and not (nearly_a_sample(situation, routed) or answers_apart(routed, situation, "returned"))
    ):
        # "Si je fais 8 semaines, vous faites quoi sur le prix ?" is answered with figures.
        routed = without_reaction(routed)
    if playing.speech.lines and routed.score < PLAIN:
        # What she takes back is her answer, unless something else is plainly meant as well.
        routed = without_reaction(routed)
    if routed.reaction is not None and pleads_for_recalled(playing, situation, routed.reaction):
        routed = without_reaction(routed)
    if routed.reaction is not None and would_go_back(playing, routed.reaction.then.gives):
        routed = without_reaction(routed)
    return routed


def _only_asks_of_what_stands(situation: Situation) -> bool:
    """Whether the whole reply is a "qu'en pensez-vous ?", "does that work?": what it is about lies on the table."""
    reading = situation.reading
    return reading is not None and is_tag(reading.marked, situation.scenario.language)


def puts_off(playing: Playing, situation: Situation, routed: Routed, offered: frozenset[str]) -> bool:
    """Whether a reaction would answer any one of the points that the reply offers, and the reply offers several."""
    reaction = routed.reaction
    if reaction is None or len(offered) < SEVERAL or nearly_a_sample(situation, routed):
        return False
    return all(claims_terms(reaction, playing.scenario, frozenset({name})) for name in offered)


def _names_values(situation: Situation) -> bool:
    reading = situation.reading
    return reading is not None and bool(reading.choices or any(t.issue is not None for t in reading.terms))


def without_reaction(routed: Routed) -> Routed:
    """The same choice, left unspoken."""
    return Routed(None, routed.score, routed.runner_up)
