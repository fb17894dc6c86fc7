"""The questions of a reply beside what has been answered: each gets its answer too, as far as she has one."""

from trainer.language.common_questions import PREFIX
from trainer.language.reading import ReadChoice, ReadTerm
from trainer.negotiation.asking.beside import (
    asks_of_itself,
    fit,
    meets_whole,
    placed_questions,
    route_question,
)
from trainer.negotiation.asking.her_position import say_her_position
from trainer.negotiation.choosing.asked import REASONS, asked_questions
from trainer.negotiation.choosing.point_asked import speaks_of_another
from trainer.negotiation.choosing.routing import MEANT, leaves
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.offers.asked_value import value_asked
from trainer.negotiation.playing import Playing
from trainer.negotiation.replying.common_questions import answer_common_question
from trainer.negotiation.replying.her_terms import would_go_back
from trainer.negotiation.script.needs import open_interests
from trainer.negotiation.script.reacting import react
from trainer.negotiation.situation import Situation, holds
from trainer.negotiation.talk.turn import InterestOpened
from trainer.scenario.condition import About, Condition, Does
from trainer.scenario.scenario import Reaction

# Lines after which she says no more to a reply, and leaves the next scene's entrance for another turn.
ENOUGH_SAID = 3

# A second question is answered from this likelihood (0–1) on: an answer beside the point would be worse than none.
SECOND = 0.4
# So much likelier the first answer may seem to be what a further question asks: what stands before both speaks for it.
_NEARLY = 0.2
# From here on, a question with a value in it wants more than her word on that value ("90 jours, c'est légal ?").
ABOUT_A_VALUE = 0.7
# Lines of one answer at most; beside terms on the table, of what comes before her answer to those.
MOST_SAID, BESIDE_TERMS = 4, 2
# Needs that one reply lets be seen at most: two questions may each ask for one.
NEEDS = 2

# Common questions about what has just been said, or is on the table: what answers that has answered them.
_GOES_ON = frozenset(
    {
        "what_meant",
        "repeat",
        "verdict",
        "heard_me",
        "unanswered",
        "obstacle",
        "why",
        "standing",
        "may_i_ask",
        "talk_of",
        "whose_figure",
    }
)


def answer_rest(
    playing: Playing,
    situation: Situation,
    first: Reaction | None,
    by_kind: bool,
    at: int,
    room: int = MOST_SAID,
) -> bool:
    """Each question of the reply that has no answer yet gets one, as far as there is room and she has any.

    Args:
        playing: the turn so far: one question has been answered by a reaction, by what she let be seen, or by its kind.
        situation: the whole reply.
        first: the reaction that has answered, if one has.
        by_kind: whether she has answered the ordinary questions of the reply.
        at: the number of lines said before that answer; what answers an earlier question goes there.
        room: the lines of her answer at most. With less than all, terms lie on the table and want theirs: a question
            with a value in it, or for a verdict, is mostly about those.

    Returns:
        Whether some question of the reply has had an answer, or it asks none.
    """
    alone = room == MOST_SAID
    asked = list(placed_questions(situation, with_terms=True))
    bare = {start for start, _ in (asked if alone else placed_questions(situation))}
    if situation.reading is not None and first is not None and meets_whole(first, situation.reading):
        return True
    if situation.reading is None or (len(asked) == 1 and not situation.reading.questions):
        return True  # the reply is one question, and that has been answered
    answered = {
        i
        for i, (_, q) in enumerate(asked)
        if (by_kind and common_kinds(q)) or not (alone or asks_of_itself(q))
    }
    answered |= _answered_by(first, asked)
    place = min((asked[index][0] for index in answered), default=0)
    spoken = {first.id} if first is not None else set()
    said_before = len(playing.speech.lines)
    for index, (start, question) in enumerate(asked):
        if index in answered:
            continue
        if playing.outcome is not None or len(playing.speech.lines) >= min(room, ENOUGH_SAID):
            return True
        before = len(playing.speech.lines)
        _answer_question(playing, question, first, spoken, SECOND if start in bare else ABOUT_A_VALUE)
        if start < place:
            said = playing.speech.lines[before:]
            del playing.speech.lines[before:]
            playing.speech.lines[at:at] = said
            at += len(said)
    return not asked or bool(answered) or bool(playing.opened) or len(playing.speech.lines) > said_before


def _answered_by(first: Reaction | None, asked: list[tuple[int, Situation]]) -> set[int]:
    """The question, if any, that a reaction fits best: that one it has answered."""
    fits = [fit(first, question) for _, question in asked] if first is not None else []
    return {max(range(len(fits)), key=fits.__getitem__)} if fits and max(fits) >= MEANT else set()


def _answer_question(
    playing: Playing, asked: Situation, first: Reaction | None, spoken: set[str], least: float
) -> None:
    """One question by itself: the reaction that an author had in mind (from the likelihood `least` on), what it lets be seen,
    or what a person would say."""
    routed = route_question(asked, playing.speech, but=spoken)
    reaction = routed.reaction
    meant = (
        reaction is not None
        and not would_go_back(playing, reaction.then.gives)
        and not speaks_of_another(reaction, asked, playing.reading)
    )
    if (
        reaction is not None
        and meant
        and routed.score >= max(least, fit(first, asked) - _NEARLY if first else 0.0)
    ):
        main, before = playing.reaction, len(playing.speech.lines)
        react(playing, routed)
        playing.reaction = main or reaction.id
        spoken.add(reaction.id)
        if len(playing.speech.lines) == before:
            # Its answer is what it lets be seen.
            _let_be_seen(playing, asked, reaction.then.opens)
        return
    if least > SECOND:
        return  # her word on the value is her answer
    if any(holds(_gate(playing, opened), asked) for opened in playing.opened) or _let_be_seen(playing, asked):
        return
    if common_kinds(asked) - _GOES_ON or _wants_a_reason(playing, asked):
        answer_common_question(playing, asked)


def _wants_a_reason(playing: Playing, asked: Situation) -> bool:
    """ "60 jours, soit. Et pourquoi 0,40 ?": a reason for a value on a point goes on with nothing."""
    reading = asked.reading
    return reading is not None and any(
        one.kind in REASONS and one.issues for one in asked_questions(playing, reading)
    )


def _let_be_seen(playing: Playing, asked: Situation, wanted: tuple[str, ...] = ()) -> bool:
    """Whether a question opens a need beside the one that the reply has opened, and says it."""
    now = {opened.interest for opened in playing.opened}
    found = wanted or tuple(
        interest.id
        for interest in playing.scenario.interests.values()
        if (done := playing.interests.get(interest.id, 0)) < len(interest.stages)
        and holds(interest.stages[done].when, asked)
    )
    # One stage of a need at a time.
    if not found or found[0] in now or len(now) >= NEEDS:
        return False
    return open_interests(playing, asked, wanted)


def _gate(playing: Playing, opened: InterestOpened) -> Condition | None:
    return playing.scenario.interests[opened.interest].stages[opened.stage - 1].when


def answer_values(playing: Playing, situation: Situation, first: Reaction | None) -> None:
    """ "…Bon, 30 %, vous pouvez ou pas ?": a value that the reply asks about, on a point that nothing of her answer speaks of."""
    reading = situation.reading
    if reading is None or first is None or len(playing.speech.lines) >= ENOUGH_SAID - 1:
        return
    if any(line.source.startswith(("bargain:", "because:")) for line in playing.speech.lines):
        return
    atoms = list(leaves(first.when))
    named = {x.about for x in atoms if isinstance(x, Does)} | {x.name for x in atoms if isinstance(x, About)}
    values: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    # "0,46 €, et qui décide ?" puts its figure forward beside the question.
    wanted = value_asked(playing, situation)
    asked = [] if situation.does("proposal") else list(placed_questions(situation, with_terms=True))
    for item in values:
        start, end = sentence_at(reading.marked, item.start)
        if any(start <= at < end and fit(first, question) >= MEANT for at, question in asked):
            continue  # "0,39, c'est livré ou départ ?" has its answer
        asks = reading.marked[start:end].rstrip().endswith("?")
        beside = item.issue not in named or item.issue == wanted
        if asks and item.stance != "theirs" and item.issue in playing.open_issues and beside:
            say_her_position(playing, item.issue)
            return


def common_kinds(situation: Situation) -> frozenset[str]:
    """The kinds of common questions that the reply asks."""
    cues = situation.reading.cues if situation.reading is not None else ()
    return frozenset(cue.cue.removeprefix(PREFIX) for cue in cues if cue.cue.startswith(PREFIX))
