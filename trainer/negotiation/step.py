"""One step of the negotiation: a reply as read, and the counterpart's answer."""

from dataclasses import replace

from trainer.language.reading import Reading
from trainer.negotiation.asking.her_position import say_her_positions
from trainer.negotiation.asking.new_subject import ROOM
from trainer.negotiation.asking.reproached import limits_misheard, note_own_steps
from trainer.negotiation.bargainer.told_need import drop_what_serves_no_need
from trainer.negotiation.choosing.acts import derive_acts
from trainer.negotiation.choosing.context import issue_cues, reading_context
from trainer.negotiation.choosing.echoing import answered_by_himself, with_answer
from trainer.negotiation.choosing.excusing import excused
from trainer.negotiation.choosing.floor_given import floor_given_in_vain
from trainer.negotiation.choosing.routing import echoes
from trainer.negotiation.choosing.said_twice import drop_what_is_said_twice
from trainer.negotiation.choosing.second_person import say_who_answers
from trainer.negotiation.closing.awaited import read_back_again, settle_pending
from trainer.negotiation.closing.closing import close, keep_time, lose_patience, time_is_short
from trainer.negotiation.closing.manners import (
    bear_silence,
    catch_false_figure,
    mind_haste,
    remember_confidences,
)
from trainer.negotiation.closing.sealing import seal
from trainer.negotiation.closing.standing import (
    agree_where_both_stand,
    ask_for_the_line_left_out,
    open_words,
    recap_after_yes,
)
from trainer.negotiation.hearing.as_meant import as_meant
from trainer.negotiation.hearing.assent.as_she_likes import with_what_she_likes
from trainer.negotiation.hearing.figures.figure_again import with_figures_again
from trainer.negotiation.hearing.figures.set_against import with_figures_set_against
from trainer.negotiation.hearing.figures.short_figures import with_short_figures
from trainer.negotiation.hearing.figures.tiers import tier_of, without_tier
from trainer.negotiation.hearing.naming.chosen import with_choice_made
from trainer.negotiation.hearing.offers import Offers, read_offers
from trainer.negotiation.hearing.telling.limits import limit_of, without_limit
from trainer.negotiation.hearing.telling.reproaching import with_her_own_figures
from trainer.negotiation.hearing.telling.usual_state import without_usual_state
from trainer.negotiation.hearing.words.spelt_out import as_typed, spelt_out
from trainer.negotiation.her_answer import answer
from trainer.negotiation.memory.owning import heard_again, own_up
from trainer.negotiation.memory.same_said import with_agreement
from trainer.negotiation.offers.calling_for_offers import answer_what_is_held, calls_in_vain
from trainer.negotiation.offers.condition_met import with_condition_met
from trainer.negotiation.offers.stepping import say_given_ground
from trainer.negotiation.options.left_aside import say_limit_of_what_stands
from trainer.negotiation.options.off_her_list import of_another_place
from trainer.negotiation.options.tiered import say_tier
from trainer.negotiation.playing import Playing
from trainer.negotiation.replying.more_answers import ENOUGH_SAID
from trainer.negotiation.replying.nothing_against import drop_defence_of_what_is_given
from trainer.negotiation.script.moments import drops_out, happen
from trainer.negotiation.script.one_voice import speak_with_one_voice
from trainer.negotiation.script.scenes import enter, hands_over, move_on
from trainer.negotiation.script.settled_pleas import drop_pleas_for_settled
from trainer.negotiation.script.showing import look_at
from trainer.negotiation.script.threads import ask_again, follow_objections, follow_question
from trainer.negotiation.situation import Situation
from trainer.negotiation.talk.exhibit import Shown
from trainer.negotiation.talk.state import State
from trainer.negotiation.talk.turn import Turn
from trainer.negotiation.tone.assured import take_what_is_assured
from trainer.negotiation.tone.rudeness import calmed, is_rude, mind_rudeness
from trainer.negotiation.tone.treatment import note_treatment
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
    in_full, written = spelt_out(reading, issue_cues(scenario), scenario.language)
    state, turn = _answer_reply(scenario, state, in_full, seed, shown)
    return state, as_typed(turn, written)


def _answer_reply(
    scenario: Scenario, state: State, reading: Reading, seed: int, shown: Shown | None
) -> tuple[State, Turn]:
    """Answer a reply that is written out in full."""
    reading = as_meant(scenario, state, reading)
    heard = with_choice_made(scenario, state, calmed(excused(scenario, state, reading)))
    heard = with_what_she_likes(scenario, state, heard)
    reading = answered_by_himself(heard)
    answers = reading is not heard
    reading = with_her_own_figures(reading)
    playing = Playing.begin(scenario, state, seed)
    complaint = reading.complaint
    reading, playing.owns = heard_again(playing, reading)
    reading = without_usual_state(
        with_figures_set_against(scenario, state, with_figures_again(with_short_figures(reading)))
    )
    playing.tier, reading = tier_of(state, reading), without_tier(state, reading)
    playing.limit, reading = limit_of(reading), without_limit(reading)
    playing.reading = reading
    playing.shown = shown
    heard_offers = Offers() if echoes(reading) else read_offers(scenario, state, reading)
    playing.offers = with_agreement(playing, with_condition_met(playing, heard_offers))
    playing.acts = derive_acts(scenario, state, reading, playing.offers)
    if answers:
        playing.acts = with_answer(playing.acts, reading, state)
    situation = Situation(scenario, state, reading, playing.acts, shown)
    unfit = calls_in_vain(scenario, reading) | limits_misheard(scenario, situation)
    unfit |= floor_given_in_vain(situation)
    unfit |= of_another_place(scenario, reading)
    situation = replace(situation, unfit=unfit)
    look_at(playing)
    if drops_out(playing):
        return playing.finish(replied=True)
    if settle_pending(playing, situation):
        say_tier(playing)
        playing.turn += 1
        return playing.finish(replied=True)
    note_treatment(playing, situation)
    if lose_patience(playing):
        return playing.finish(replied=True)
    follow_question(playing, situation)
    follow_objections(playing, situation)
    understood = bear_silence(playing, situation) or answer(playing, situation)
    understood = say_tier(playing) or say_limit_of_what_stands(playing) or understood
    answer_what_is_held(playing, situation)
    drop_what_is_said_twice(playing)
    drop_what_serves_no_need(playing)
    drop_defence_of_what_is_given(playing)
    drop_pleas_for_settled(playing, situation)
    speak_with_one_voice(playing, situation)
    say_who_answers(playing, situation)
    mind_rudeness(playing, situation)
    take_what_is_assured(playing)
    note_own_steps(playing)
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


def _go_on(playing: Playing, situation: Situation) -> None:
    """After her answer: the recap when all is agreed, what her person minds, the next scene, the clock of turns."""
    if playing.outcome is not None:
        return
    mind_haste(playing, situation)
    catch_false_figure(playing)
    if playing.offers.commits:
        agree_where_both_stand(playing)
    left_out = ask_for_the_line_left_out(playing)
    complete = playing.pending is None and not playing.open_issues and not left_out
    if complete and (playing.newly_settled or len(playing.speech.lines) < ENOUGH_SAID):
        recap_after_yes(playing, ENOUGH_SAID)
        say_given_ground(playing)
    elif playing.newly_settled and (unplaced := _unplaced(playing)):
        # What the reply proposes beside, in words of no option of hers, is no empty line: she says where she stands.
        say_her_positions(playing, unplaced)
    only_agreed = (
        bool(playing.newly_settled and playing.open_issues)
        and not left_out
        and len(playing.speech.lines) < 2
        and not _says_where(playing)
    )
    # Who has just complained, pressed or been rude is told of nothing else; who has asked where the talk stands, or been given the
    # floor, of no new subject.
    upset = playing.owns or is_rude(situation) or situation.does("pressure")
    recaps = _says_where(playing)
    happened = not upset and happen(playing)
    quiet = upset or happened or recaps or hands_over(playing) or time_is_short(playing)
    said = len(playing.speech.lines)
    if said < ENOUGH_SAID and not quiet:
        move_on(playing)
    if only_agreed and not happened and len(playing.speech.lines) == said:
        # What she brings up herself is where the talk goes on; a list of what is left beside it would be a second way.
        playing.speech.phrase("remaining", source="bargain", open=open_words(playing))
    if len(playing.speech.lines) < ENOUGH_SAID:
        remember_confidences(playing, situation)
    if len(playing.speech.lines) < ENOUGH_SAID:
        read_back_again(playing)
    evaded = [name for name, event in playing.ask_events if event == "evaded"]
    if evaded and playing.pending is None and len(playing.speech.lines) <= ROOM and not playing.owns:
        ask_again(playing, evaded[0])
    keep_time(playing)


def _says_where(playing: Playing) -> bool:
    return any("standing" in line.source for line in playing.speech.lines)


def _unplaced(playing: Playing) -> list[str]:
    mentions = playing.reading.mentions if playing.reading is not None else ()
    named = {m.name for m in mentions if m.aspect == "issue"}
    return [name for name in playing.offers.unplaced if name in playing.open_issues and name in named]
