"""One step of the negotiation: a reply as read, and the counterpart's answer."""

from trainer.language.likeness import NEARLY_A_SAMPLE
from trainer.language.reading import Reading
from trainer.negotiation.acts import answers_her, derive_acts
from trainer.negotiation.agenda import answer_agenda
from trainer.negotiation.alternatives import answer_alternatives
from trainer.negotiation.answers import (
    STATEMENT,
    answer_by_phrase,
    asks_standing,
    ends_in_standing,
    not_understood,
)
from trainer.negotiation.bargaining import answer_offers, note_offers, say_her_positions
from trainer.negotiation.beside import (
    ASKED,
    TOLD,
    answers_question,
    on_its_question,
    only_answers_question,
    route_beside,
    says_before_its_tag,
)
from trainer.negotiation.checking import answer_check
from trainer.negotiation.closing import close, keep_time, lose_patience, read_back_again, settle_pending
from trainer.negotiation.common_questions import answer_common_question
from trainer.negotiation.context import reading_context
from trainer.negotiation.correcting import take_back_what_is_denied, take_off_the_table, tie_again
from trainer.negotiation.excusing import excused
from trainer.negotiation.hearing.committing import asks_yes
from trainer.negotiation.hearing.offers import Offers, read_offers
from trainer.negotiation.her_terms import (
    add_figures,
    asks_for_figures,
    leave_open_what_is_only_traded,
    would_go_back,
)
from trainer.negotiation.his_recap import answer_his_recap
from trainer.negotiation.manners import bear_silence, catch_false_figure, mind_haste, remember_confidences
from trainer.negotiation.moments import drops_out, happen
from trainer.negotiation.more_answers import (
    ENOUGH_SAID,
    answer_beside_need,
    answer_ordinary,
    answer_second,
    answer_values,
    common_kinds,
)
from trainer.negotiation.needs import open_interests
from trainer.negotiation.owning import heard_again, own_up
from trainer.negotiation.playing import Playing
from trainer.negotiation.pressed import answer_pressed
from trainer.negotiation.reacting import react
from trainer.negotiation.recalled import answer_recall
from trainer.negotiation.routing import (
    BESIDE,
    PLAIN,
    Routed,
    claims_terms,
    echoes,
    leaves,
    names_something,
    route,
    takes_up,
)
from trainer.negotiation.rudeness import calmed, is_rude, mind_rudeness
from trainer.negotiation.scenes import ROOM, enter, hands_over, move_on
from trainer.negotiation.sealing import seal
from trainer.negotiation.second_person import say_who_answers
from trainer.negotiation.showing import look_at, remark_on
from trainer.negotiation.situation import Situation, holds
from trainer.negotiation.standing import agree_where_both_stand, open_words, recap_after_yes, tell_standing
from trainer.negotiation.talk.exhibit import Shown
from trainer.negotiation.talk.state import State
from trainer.negotiation.talk.turn import Turn
from trainer.negotiation.threads import answer_challenge, ask_again, follow_objections, follow_question
from trainer.negotiation.too_soon import answer_too_soon
from trainer.negotiation.trading import answer_trade, answers_gift, trades_in_words
from trainer.negotiation.treatment import note_treatment
from trainer.scenario.condition import Does
from trainer.scenario.scenario import Outcome, Scenario

__all__ = ["leave", "open_talk", "reading_context", "step"]

# Replies that do not advance the talk are free, but not for ever: twice the scenario's turns at most.
REPLIES_PER_TURN = 2


def open_talk(scenario: Scenario, seed: int) -> tuple[State, Turn]:
    """Open the talk: the first scene's lines, and the state before any reply."""
    state = State(scene=scenario.opening_scene, trust=scenario.counterpart.trust)
    playing = Playing.begin(scenario, state, seed)
    enter(playing, scenario.opening_scene)
    return playing.finish(replied=False)


def step(
    scenario: Scenario, state: State, reading: Reading, seed: int, shown: Shown | None = None
) -> tuple[State, Turn]:
    """Answer one reply.

    Args:
        scenario: the scenario being played.
        state: the state before the reply.
        reading: the reply as read against `reading_context(scenario, state, …)`.
        seed: the attempt's seed; it decides which of several equal phrases she uses.
        shown: the exhibit that the student shows with the reply.

    Raises:
        ValueError: the talk has already ended.
    """
    if state.outcome is not None:
        raise ValueError("the talk has ended")
    reading = calmed(excused(scenario, state, reading))
    playing = Playing.begin(scenario, state, seed)
    complaint = reading.complaint
    reading, playing.owns = heard_again(playing, reading)
    playing.reading = reading
    playing.shown = shown
    playing.offers = Offers() if echoes(reading) else read_offers(scenario, state, reading)
    playing.acts = derive_acts(scenario, state, reading, playing.offers)
    situation = Situation(scenario, state, reading, playing.acts, shown)
    look_at(playing)
    if drops_out(playing):
        return playing.finish(replied=True)
    if settle_pending(playing, situation):
        playing.turn += 1
        return playing.finish(replied=True)
    note_treatment(playing, situation)
    if lose_patience(playing):
        return playing.finish(replied=True)
    follow_question(playing, situation)
    follow_objections(playing, situation)
    understood = bear_silence(playing, situation) or _answer(playing, situation)
    say_who_answers(playing, situation)
    mind_rudeness(playing, situation)
    if playing.owns:
        understood = own_up(playing, complaint, understood)
    if playing.agrees and playing.outcome is None:
        seal(playing)
        understood = True
    if understood:
        playing.unmatched = 0
        playing.turn += 1
        _go_on(playing, situation)
    elif playing.outcome is None and playing.before.replies + 1 >= REPLIES_PER_TURN * scenario.turns:
        close(playing, "no_agreement")
    return playing.finish(replied=True)


def leave(scenario: Scenario, state: State, outcome: Outcome) -> tuple[State, Turn]:
    """End the talk from the student's side ("abandoned") or because time ran out ("time_out").

    Raises:
        ValueError: the talk has already ended.
    """
    if state.outcome is not None:
        raise ValueError("the talk has ended")
    playing = Playing.begin(scenario, state, seed=0)
    close(playing, outcome)
    return playing.finish(replied=False)


# Common questions about the talk itself: a reaction answers them only where it is plainly meant.
_OF_THE_TALK = frozenset(
    {"verdict", "standing", "unanswered", "heard_me", "repeat", "what_meant", "how_are_you", "time_left"}
    | {"go_on", "sure", "next_point", "one_moment"}
)
# Common questions that a need which has just been let be seen answers: a second answer would belie it.
_OF_A_NEED = frozenset({"why", "obstacle", "needs"})


def _answer(playing: Playing, situation: Situation) -> bool:
    """Her answer to the reply; False when it was not understood (the ladder has then spoken)."""
    if answer_recall(playing, situation) or (asks_standing(situation) and tell_standing(playing)):
        return True
    if answer_agenda(playing, situation):
        return True
    if take_off_the_table(playing) and not (playing.offers.commits or _asks(situation)):
        return True
    # "On a dit 120 et 60 jours, non ?" denies nothing.
    if answer_check(playing, situation) or answer_his_recap(playing, situation):
        return True
    take_back_what_is_denied(playing)
    tie_again(playing)
    leave_open_what_is_only_traded(playing)
    if answer_too_soon(playing) or answer_pressed(playing, situation, alone=True):
        return True
    routed = on_its_question(situation, playing.speech, route(situation, playing.speech))
    if playing.shown is None and _is_noise(situation) and not _means_something(routed):
        not_understood(playing, situation)
        if playing.outcome is None and _answers_noise(routed):
            playing.speech.lines.clear()
            react(playing, routed)
        return False
    playing.runner_up, playing.margin = routed.runner_up, routed.margin
    if routed.score < (ASKED if says_before_its_tag(situation) else TOLD) and (
        playing.shown is None and _asks_only(situation, _OF_THE_TALK)
    ):
        routed = Routed(None, routed.score, routed.runner_up)
    if playing.speech.lines and routed.score < PLAIN:
        # What she takes back is her answer, unless something else is plainly meant as well.
        routed = Routed(None, routed.score, routed.runner_up)
    if routed.reaction is not None and would_go_back(playing, routed.reaction.then.gives):
        routed = Routed(None, routed.score, routed.runner_up)
    figures = playing.shown is None and asks_for_figures(
        playing, situation.reading, routed.score, routed.reaction
    )
    if figures:
        routed = Routed(None, routed.score, routed.runner_up)
    if routed.said is not None and not playing.offers.commits and _asks(situation):
        return playing.speech.phrase("said_before")
    offered = frozenset(p.issue for p in (*playing.offers.own, *playing.offers.accepted))
    claimed = routed.reaction is not None and claims_terms(routed.reaction, playing.scenario, offered)
    bargains = playing.offers.commits and not claimed
    if not claimed and answer_alternatives(playing, situation):
        return True
    trades = trades_in_words(playing) and (not claimed or answers_gift(routed.reaction))
    if trades and (routed.score < TOLD or answers_gift(routed.reaction)) and answer_trade(playing):
        return True
    challenged = answer_challenge(playing, situation)
    # "5 % de pénalités, c'est oui ?" asks for a yes, not for what she thinks of penalties.
    yes = situation.reading is not None and asks_yes(situation.reading)
    speaks = not bargains or (
        _strong(routed, situation) and (not yes or takes_up(routed.reaction, playing.scenario))
    )
    if routed.reaction is not None and not challenged and speaks:
        react(playing, routed)
    wanted = _wanted(routed, situation) if playing.reaction is not None else ()
    if playing.reaction is not None and not bargains:
        note_offers(playing)
    if playing.reaction is None and (bargains or challenged):
        beside = route_beside(situation, playing.speech)
        # Who bargains, or takes back a claim, has something to say already: only a plain question wants its answer too.
        if beside.score >= (PLAIN if bargains else BESIDE):
            react(playing, beside)
            wanted = _wanted(beside, situation)
    elif playing.reaction is not None and not bargains and len(playing.speech.lines) < ENOUGH_SAID - 1:
        answer_second(playing, situation, routed.reaction)
    # "Sur quoi sommes-nous loin ?" wants her figures, whatever she has just spoken of.
    goes_on = situation.reading is not None and bool(situation.reading.mentions)
    opened = (not figures or goes_on) and open_interests(playing, situation, wanted)
    if playing.reaction is not None and not bargains and not opened:
        answer_ordinary(playing, situation, routed.reaction)
    if playing.reaction is not None and not bargains:
        answer_values(playing, situation, routed.reaction)
    if playing.reaction is not None and not bargains:
        add_figures(playing)
    why = not bargains and not playing.speech.lines and _asks_why(situation)
    # "Pourquoi 0,39 ?" names a figure and wants a reason, not where she stands.
    if figures or why:
        answer_common_question(playing, situation)
    if playing.outcome is None and (bargains or not playing.speech.lines):
        answer_offers(playing, situation)
    answered = bargains or figures or playing.reaction is not None
    if opened and not answered and not _asks_only(situation, _OF_A_NEED):
        answer_beside_need(playing, situation)
    if trades and playing.outcome is None and len(playing.speech.lines) < ENOUGH_SAID - 1:
        answer_trade(playing)
    if playing.outcome is None and len(playing.speech.lines) < ENOUGH_SAID:
        answer_pressed(playing, situation, alone=False)
        if ends_in_standing(situation) and not any(
            "standing" in line.source for line in playing.speech.lines
        ):
            tell_standing(playing)
    if remark_on(playing) or playing.speech.lines:
        return True
    if answer_by_phrase(playing, situation):
        return True
    not_understood(playing, situation)
    return False


def _wanted(routed: Routed, situation: Situation) -> tuple[str, ...]:
    """The needs that a reaction lets be seen: by what its gate asks for, or where it is plainly what was meant."""
    reaction = routed.reaction
    if reaction is None or (routed.score < PLAIN and not holds(reaction.when, situation)):
        return ()
    return reaction.then.opens


def _asks(situation: Situation) -> bool:
    return situation.does("open_question") or situation.does("closed_question")


def _asks_why(situation: Situation) -> bool:
    return "why" in common_kinds(situation)


def _asks_only(situation: Situation, kinds: frozenset[str]) -> bool:
    """Whether the reply asks common questions, all of these kinds."""
    asked = common_kinds(situation)
    return bool(asked) and asked <= kinds


def _is_noise(situation: Situation) -> bool:
    """Nothing but gibberish, jokes or talk to the program; a longer reply about something of the case is not."""
    reading = situation.reading
    if reading is None or not situation.does("off_topic"):
        return False
    if answers_her(situation.scenario, situation.state, reading):
        return False
    on_the_case = bool(reading.mentions) and reading.words >= STATEMENT
    return not on_the_case and not any(cue.cue == "standing" for cue in reading.cues)


def _means_something(routed: Routed) -> bool:
    """Whether a reply read as noise is one of the scenario's own subjects after all ("je préfère partir")."""
    if routed.reaction is None or _answers_noise(routed):
        return False
    if routed.score >= NEARLY_A_SAMPLE:
        return True
    return names_something(routed.reaction) and routed.score >= PLAIN


def _answers_noise(routed: Routed) -> bool:
    reaction = routed.reaction
    return reaction is not None and any(
        isinstance(leaf, Does) and leaf.what == "off_topic" for leaf in leaves(reaction.when)
    )


def _strong(routed: Routed, situation: Situation) -> bool:
    """A reaction that speaks although terms are on the table: it must be about what was said, not just any move, and answer
    no question that was not asked."""
    if routed.reaction is None or not names_something(routed.reaction):
        return False
    asks = _asks(situation) or bool(common_kinds(situation))
    if only_answers_question(routed.reaction) and not asks:
        return False
    return routed.score >= (PLAIN if answers_question(routed.reaction) else TOLD)


def _go_on(playing: Playing, situation: Situation) -> None:
    """After her answer: the recap when all is agreed, what her person minds, the next scene, the clock of turns."""
    if playing.outcome is not None:
        return
    mind_haste(playing, situation)
    catch_false_figure(playing)
    if playing.offers.commits:
        agree_where_both_stand(playing)
    if playing.pending is None and not playing.open_issues and len(playing.speech.lines) < ENOUGH_SAID:
        recap_after_yes(playing)
    elif playing.newly_settled and (unplaced := _unplaced(playing)):
        # What the reply proposes beside, in words of no option of hers, is no empty line: she says where she stands.
        say_her_positions(playing, unplaced)
    elif playing.newly_settled and playing.open_issues and len(playing.speech.lines) < 2:
        playing.speech.phrase("remaining", source="bargain", open=open_words(playing))
    # Who has just complained or been rude is told of nothing else; who has asked where the talk stands, or been given the
    # floor, of no new subject.
    upset = playing.owns or is_rude(situation)
    recaps = any("standing" in line.source for line in playing.speech.lines)
    happened = not upset and happen(playing)
    quiet = upset or happened or recaps or hands_over(playing)
    if len(playing.speech.lines) < ENOUGH_SAID and not quiet:
        move_on(playing)
    if len(playing.speech.lines) < ENOUGH_SAID:
        remember_confidences(playing, situation)
    if len(playing.speech.lines) < ENOUGH_SAID:
        read_back_again(playing)
    evaded = [name for name, event in playing.ask_events if event == "evaded"]
    if evaded and playing.pending is None and len(playing.speech.lines) <= ROOM and not playing.owns:
        ask_again(playing, evaded[0])
    keep_time(playing)


def _unplaced(playing: Playing) -> list[str]:
    mentions = playing.reading.mentions if playing.reading is not None else ()
    named = {m.name for m in mentions if m.aspect == "issue"}
    return [name for name in playing.offers.unplaced if name in playing.open_issues and name in named]
