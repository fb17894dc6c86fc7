"""Her answer to a reply: what is said of the talk itself first, then the terms on the table, or what is asked and told."""

from itertools import islice

from trainer.language.assent import is_only_understood
from trainer.negotiation.asking.beside import (
    TOLD,
    answers_none,
    answers_question,
    answers_told,
    nearly_a_sample,
    on_its_question,
    only_answers_question,
    questions_beside,
    route_beside,
    says_before_its_tag,
    told_beside,
)
from trainer.negotiation.asking.demanded import answer_demanded
from trainer.negotiation.asking.noted import answer_noted
from trainer.negotiation.asking.obstacle_asked import (
    is_of_the_point,
    points_in_the_way,
    say_what_is_in_the_way,
)
from trainer.negotiation.asking.reproached import answer_reproach
from trainer.negotiation.bargainer.option_answered import spoken_reaction
from trainer.negotiation.choosing.bare_why import answer_bare_why
from trainer.negotiation.choosing.routing import (
    PLAIN,
    Routed,
    claims_terms,
    leaves,
    names_something,
    route,
    takes_up,
)
from trainer.negotiation.choosing.standing_asked import asks_standing, ends_in_standing
from trainer.negotiation.closing.awaited import say_yes_first
from trainer.negotiation.closing.checking import answer_check
from trainer.negotiation.closing.standing import tell_standing
from trainer.negotiation.correcting.correcting import take_back_what_is_denied, take_off_the_table, tie_again
from trainer.negotiation.correcting.misheard import say_misheard
from trainer.negotiation.correcting.striking import strike_out
from trainer.negotiation.correcting.taking import CORRECTING
from trainer.negotiation.hearing.assent.all_but import all_but
from trainer.negotiation.hearing.committing import asks_yes
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.memory.his_recap import answer_his_recap
from trainer.negotiation.memory.may_speak import puts_off, where_it_may_speak, without_reaction
from trainer.negotiation.memory.missed import answer_missed
from trainer.negotiation.memory.recalled import answer_recall
from trainer.negotiation.memory.same_said import agrees_to_hers, answer_same
from trainer.negotiation.offers.alternatives import answer_alternatives, say_reason_of_ways
from trainer.negotiation.offers.asked_value import answer_asked_value, is_agreed, only_wants_to_know
from trainer.negotiation.offers.bargaining import answer_offers, note_offers
from trainer.negotiation.offers.trading import answer_trade, answers_gift, trades_in_words
from trainer.negotiation.options.beyond import say_beyond
from trainer.negotiation.options.extras import answer_extra
from trainer.negotiation.options.left_aside import answer_limit
from trainer.negotiation.options.no_option import say_neither, say_unplaced_beside
from trainer.negotiation.options.which_two import ask_which_two
from trainer.negotiation.playing import Playing
from trainer.negotiation.replying.answers import (
    answer_by_phrase,
    not_understood,
)
from trainer.negotiation.replying.begun_with import answer_begun_with
from trainer.negotiation.replying.common_questions import answer_common_question
from trainer.negotiation.replying.her_terms import (
    add_figures,
    asks_for_figures,
    leave_open_what_is_only_traded,
)
from trainer.negotiation.replying.lukewarm import answer_lukewarm
from trainer.negotiation.replying.more_answers import (
    BESIDE_TERMS,
    ENOUGH_SAID,
    SECOND,
    answer_rest,
    answer_values,
    common_kinds,
)
from trainer.negotiation.replying.noise import answers_noise, is_noise, means_something
from trainer.negotiation.replying.nothing_against import drop_doubt_of_what_is_taken
from trainer.negotiation.replying.pressed import answer_pressed
from trainer.negotiation.replying.refused_shortly import answer_short_refusal
from trainer.negotiation.replying.too_soon import answer_too_soon
from trainer.negotiation.replying.yes_to_that import answer_yes_to_that
from trainer.negotiation.script.agenda import answer_agenda
from trainer.negotiation.script.needs import open_interests
from trainer.negotiation.script.reacting import react
from trainer.negotiation.script.showing import remark_on
from trainer.negotiation.script.threads import answer_challenge
from trainer.negotiation.script.topic_before import answer_topic_before, on_its_wish
from trainer.negotiation.situation import Situation, holds
from trainer.negotiation.tone.ironic import answer_irony
from trainer.negotiation.tone.telling import answer_told
from trainer.scenario.condition import Does

# From this likelihood (0–1) on what is told is heard, whatever else the reply asks, although no gate names its subject.
SURELY_TOLD = 0.75
# The same of a question beside terms that she answers; of the reactions said beside her bargaining, two in three were out of place.
SURELY_ASKED = 0.5
# Common questions for a reason of hers.
_REASON = frozenset({"why", "justify"})


def answer(playing: Playing, situation: Situation) -> bool:
    """Answer the reply.

    Returns:
        Whether it was understood; the ladder has spoken where it was not.
    """
    if _answer_of_the_talk(playing, situation):
        return True
    if answer_yes_to_that(playing) or answer_lukewarm(playing, situation) or answer_short_refusal(playing):
        return True
    if answer_irony(playing):
        return True
    whole = route(situation, playing.speech)
    routed = on_its_wish(playing, situation, on_its_question(situation, playing.speech, whole))
    if answer_topic_before(playing, situation, routed):
        return True
    if playing.shown is None and is_noise(situation) and not means_something(routed):
        not_understood(playing, situation)
        if playing.outcome is None and answers_noise(routed):
            playing.speech.lines.clear()
            react(playing, routed)
        return False
    playing.runner_up, playing.margin = routed.runner_up, routed.margin
    routed = where_it_may_speak(playing, situation, routed)
    if routed.score < PLAIN and situation.reading is not None and is_only_understood(situation.reading.reply):
        return playing.speech.phrase("understood_heard")
    if answer_reproach(playing, situation, routed):
        return True
    if situation.reading is not None and playing.offers.accepted and all_but(situation.reading).points:
        routed = without_reaction(routed)  # "ok for everything but the price" opens no talk of the price
    if (
        answer_bare_why(playing, routed)
        or ask_which_two(playing, routed)
        or answer_begun_with(playing, routed)
    ):
        return True
    figures = playing.shown is None and asks_for_figures(
        playing, situation.reading, routed.score, routed.reaction
    )
    if figures:
        routed = without_reaction(routed)
    if (
        routed.said is not None
        and not playing.offers.commits
        and _asks(situation)
        and not says_before_its_tag(situation)
    ):
        # "Le tarif normal, c'est 130 €. Ça vous va ?" is no question that she has had before.
        return playing.speech.phrase("said_before")
    offered = frozenset(p.issue for p in (*playing.offers.own, *playing.offers.accepted))
    # What is put right in the deal just read out is bargained.
    corrects = CORRECTING in playing.flags and playing.offers.commits
    claimed = (
        not corrects
        and routed.reaction is not None
        and claims_terms(routed.reaction, playing.scenario, offered)
    )
    if not claimed and puts_off(playing, situation, routed, offered):
        whole = routed = without_reaction(routed)
    at = len(playing.speech.lines)
    if not claimed and answer_alternatives(playing, situation):
        if "why" in common_kinds(situation) and routed.score >= PLAIN:
            # "12 ou 24 mois, et pourquoi ?" wants both.
            react(playing, routed)
        elif not _REASON.isdisjoint(common_kinds(situation)):
            say_reason_of_ways(playing)
        elif playing.outcome is None:
            _answer_before(playing, situation, at)
        answer_told(playing, situation, at)
        return True
    if not (claimed or figures) and answer_asked_value(playing, situation, routed):
        answer_told(playing, situation, at)
        return True
    if not (claimed or figures) and answer_demanded(playing, situation, routed):
        return True
    trades = trades_in_words(playing) and (not claimed or answers_gift(routed.reaction))
    if trades and (routed.score < TOLD or answers_gift(routed.reaction)) and answer_trade(playing):
        answer_told(playing, situation, at)
        return True
    told = _told_beside(playing, situation, whole, routed)
    if told.reaction is not None and told_beside(situation) is not None and answers_none(routed, situation):
        # Both answer what is told: one word is enough for it.
        routed = told
    unsure = playing.offers.doubtful or is_agreed(playing)
    if unsure and not corrects and only_wants_to_know(situation, routed):
        playing.offers = Offers()
    if told.reaction is None and answer_extra(playing, situation, routed):
        return True
    if (playing.offers.commits or playing.offers.between) and not claimed:
        _bargain(playing, situation, routed, told, figures)
    else:
        _converse(playing, situation, routed, told, figures)
    if trades and playing.outcome is None and len(playing.speech.lines) < ENOUGH_SAID - 1:
        answer_trade(playing)
    if playing.outcome is None and len(playing.speech.lines) < ENOUGH_SAID:
        answer_pressed(playing, situation, alone=False)
        if (ends_in_standing(situation) or asks_standing(situation)) and not any(
            "standing" in line.source for line in playing.speech.lines
        ):
            tell_standing(playing)
    summed_up = situation.does("summary") or says_before_its_tag(situation)
    by_phrase = (
        not playing.speech.lines and (summed_up or _asks(situation)) and answer_by_phrase(playing, situation)
    )
    if not (by_phrase and summed_up):
        answer_told(playing, situation, at)
    if remark_on(playing) or playing.speech.lines or by_phrase or answer_by_phrase(playing, situation):
        return True
    not_understood(playing, situation)
    return False


def _answer_before(playing: Playing, situation: Situation, at: int) -> None:
    """ "Qui décharge la machine ? Et vous préférez DAP ou CIP ?": what is asked beside the choice is answered before it."""
    lines = playing.speech.lines
    chosen = lines[at:]
    del lines[at:]
    answer_rest(playing, situation, None, False, at, BESIDE_TERMS)
    spoken = spoken_reaction(playing)
    if spoken is not None and any(
        isinstance(leaf, Does) and leaf.what == "options" for leaf in leaves(spoken.when)
    ):
        # What welcomes a choice answers the same as she is about to.
        lines[at:] = [line for line in lines[at:] if line.source != f"reaction:{spoken.id}"]
    lines += chosen


def _answer_of_the_talk(playing: Playing, situation: Situation) -> bool:
    """What the reply says of the talk itself: where it stands, what was never said, what is agreed, that it might end.

    Returns:
        Whether that was the whole of her answer.
    """
    if strike_out(playing) or answer_missed(playing) or say_neither(playing) or say_misheard(playing):
        return True
    if answer_same(playing) or answer_recall(playing, situation):
        return True
    if not playing.offers.commits and asks_standing(situation) and tell_standing(playing):
        return True
    if answer_agenda(playing, situation):
        return True
    if take_off_the_table(playing) and not (playing.offers.commits or _asks(situation)):
        return True
    if answer_noted(playing, situation):
        return True
    # "On a dit 120 et 60 jours, non ?" denies nothing.
    if not agrees_to_hers(playing) and (
        answer_check(playing, situation) or answer_his_recap(playing, situation)
    ):
        return True
    tie_again(playing)
    take_back_what_is_denied(playing)
    leave_open_what_is_only_traded(playing)
    return answer_too_soon(playing) or answer_limit(playing) or answer_pressed(playing, situation, alone=True)


def _names_a_point(situation: Situation) -> bool:
    reading = situation.reading
    return reading is not None and any(mention.aspect == "issue" for mention in reading.mentions)


def _told_beside(playing: Playing, situation: Situation, whole: Routed, routed: Routed) -> Routed:
    """The reaction to something plainly told beside a question ("la lettre vous a vexé, je comprends. Il fait chaud, non ?"):
    it is heard too."""
    told = told_beside(situation)
    if told is None:
        # What it tells and asks is one sentence, or it only tells.
        heard = whole.reaction
        least = SURELY_TOLD if heard is routed.reaction else TOLD
        if heard is None or whole.score < least or answers_question(heard):
            return Routed(None)
        return where_it_may_speak(playing, situation, whole)
    found = route(told, playing.speech)
    if found.reaction is None or not answers_told(found.reaction, told):
        return Routed(None)
    if found.score < (TOLD if names_something(found.reaction) else SURELY_TOLD):
        return Routed(None)
    return where_it_may_speak(playing, situation, found)


def _bargain(playing: Playing, situation: Situation, routed: Routed, told: Routed, figures: bool) -> None:
    """The reply puts terms on the table: she answers them, and before that what is plainly said or asked beside them."""
    challenged = answer_challenge(playing, situation)
    # "5 % de pénalités, c'est oui ?" asks for a yes, not for what she thinks of penalties.
    yes = situation.reading is not None and asks_yes(situation.reading)
    speaks = _strong(routed, situation) and (not yes or takes_up(routed.reaction, playing.scenario))
    in_the_way = points_in_the_way(playing, situation.reading)
    if in_the_way and not is_of_the_point(playing, routed, in_the_way):
        answer_offers(playing, situation)
        say_what_is_in_the_way(playing, in_the_way)
        return
    if not speaks or challenged:
        routed = route_beside(situation, playing.speech)
        speaks = routed.score >= PLAIN
        if not challenged and told.reaction is not None and names_something(told.reaction):
            if speaks and told.reaction is not routed.reaction:
                react(playing, told)
            else:
                routed, speaks = told, True
    at = len(playing.speech.lines)
    if speaks:
        react(playing, routed)
    _open_a_need(playing, situation, routed, figures)
    if not challenged:
        answer_rest(playing, situation, routed.reaction if speaks else None, False, at, BESIDE_TERMS)
    if figures:
        answer_common_question(playing, situation)
    if playing.outcome is None:
        answer_told(playing, situation, at, giving=True)
        answer_offers(playing, situation)
        drop_doubt_of_what_is_taken(playing, situation)
        say_yes_first(playing, situation, at)


def _converse(playing: Playing, situation: Situation, routed: Routed, told: Routed, figures: bool) -> None:
    """The reply puts nothing on the table: what it asks or tells gets its answer, each part as far as she has one."""
    challenged = answer_challenge(playing, situation)
    if challenged:
        # Who takes back a claim has something to say already: only a question wants its answer too.
        routed = route_beside(situation, playing.speech)
        routed = routed if routed.score >= SECOND else Routed(None)
    elif (
        told.reaction is not routed.reaction
        and len(playing.speech.lines) < ENOUGH_SAID - 1
        and (routed.reaction is not None or told_beside(situation) is not None)
    ):
        react(playing, told)
    at = len(playing.speech.lines)
    react(playing, routed)
    first = routed.reaction
    if first is not None:
        note_offers(playing)
    opened = _open_a_need(playing, situation, routed, figures)
    # "Pourquoi 0,39 ?" names a figure and wants a reason, not where she stands.
    reason = len(playing.speech.lines) == at and not _REASON.isdisjoint(common_kinds(situation))
    if opened and not _names_a_point(situation):
        figures = False  # "Et c'est combien ?" went on with what she has let be seen
    common = (figures or reason) and answer_common_question(playing, situation)
    answered = challenged or bool(common)
    if (first is not None and not challenged) or opened or common:
        answered = answer_rest(playing, situation, first, common, at) or answered
    if first is not None:
        answer_values(playing, situation, first)
        add_figures(playing)
        claimed = claims_terms(first, playing.scenario, frozenset(playing.offers.beyond))
        if not claimed and not say_beyond(playing) and len(playing.speech.lines) < ENOUGH_SAID:
            say_unplaced_beside(playing, first, nearly_a_sample(situation, routed))
    if playing.outcome is None and len(playing.speech.lines) == at:
        answered = answer_offers(playing, situation) or answered
    if playing.outcome is None and playing.speech.lines and not answered:
        # What was told has had its word, what was asked has not.
        for asked in islice(questions_beside(situation, with_terms=True), 1):
            answer_by_phrase(playing, asked)


def _open_a_need(playing: Playing, situation: Situation, routed: Routed, figures: bool) -> bool:
    """Whether the reply opens a stage of a need: what a spoken reaction lets be seen, or what its question asks for."""
    # "Sur quoi sommes-nous loin ?" wants her figures, whatever she has just spoken of.
    if figures and not (situation.reading is not None and situation.reading.mentions):
        return False
    wanted = _wanted(routed, situation) if playing.reaction is not None else ()
    waits = playing.before.pending
    if waits is not None and waits.kind == "recap" and not wanted:
        return False  # who is about to sign brings up no new worry
    return open_interests(playing, situation, wanted)


def _wanted(routed: Routed, situation: Situation) -> tuple[str, ...]:
    """The needs that a reaction lets be seen: by what its gate asks for, or where it is plainly what was meant."""
    reaction = routed.reaction
    if reaction is None or (routed.score < PLAIN and not holds(reaction.when, situation)):
        return ()
    return reaction.then.opens


def _asks(situation: Situation) -> bool:
    return situation.does("open_question") or situation.does("closed_question")


def _strong(routed: Routed, situation: Situation) -> bool:
    """A reaction that speaks although terms are on the table: it must be about what was said, not just any move, and answer
    no question that was not asked."""
    if routed.reaction is None or not names_something(routed.reaction):
        return False
    asks = _asks(situation) or bool(common_kinds(situation))
    if only_answers_question(routed.reaction) and not asks:
        return False
    return routed.score >= (SURELY_ASKED if answers_question(routed.reaction) else SURELY_TOLD)
