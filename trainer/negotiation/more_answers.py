"""The questions of a reply beside the one that has been answered: each gets its answer too, as far as she has one."""

from trainer.language.common_questions import PREFIX
from trainer.language.reading import ReadChoice, ReadTerm
from trainer.negotiation.bargaining import say_her_position
from trainer.negotiation.beside import answers_question, fit, questions_beside, route_question
from trainer.negotiation.common_questions import answer_common_question
from trainer.negotiation.hearing.sentences import sentence_at
from trainer.negotiation.playing import Playing
from trainer.negotiation.reacting import react
from trainer.negotiation.routing import BESIDE, MEANT, PLAIN, Routed, leaves
from trainer.negotiation.situation import Situation, holds
from trainer.scenario.condition import About, Does
from trainer.scenario.scenario import Reaction

# Lines after which she says no more to a reply, and leaves the next scene's entrance for another turn.
ENOUGH_SAID = 3

# A second question is answered from this likelihood (0–1) on: an answer beside the point would be worse than none.
SECOND = 0.4

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
    }
)


def answer_second(playing: Playing, situation: Situation, first: Reaction | None) -> None:
    """A second question of the reply gets its answer too: of several, the one that the first reaction fits best is answered,
    and another one unless that reaction answers it as well as any."""
    asked = list(questions_beside(situation, with_terms=True))
    if first is None or not asked:
        return
    fits = [fit(first, question) for question in asked]
    answered = max(range(len(asked)), key=fits.__getitem__) if max(fits) >= MEANT else None
    for at, question in enumerate(asked):
        if at == answered:
            continue
        routed = route_question(question, playing.speech, but=first.id)
        if routed.reaction is not None and routed.score >= max(SECOND, fits[at]):
            react(playing, routed)
            playing.reaction = first.id
            return


def answer_beside_need(playing: Playing, situation: Situation) -> None:
    """What she has let be seen answers one question; another of the reply wants its answer too."""
    opened = playing.opened[-1]
    gate = playing.scenario.interests[opened.interest].stages[opened.stage - 1].when
    questions = list(questions_beside(situation))
    for asked in questions:
        if len(questions) > 1 and holds(gate, asked):
            continue  # the very question that was answered
        routed = route_question(asked, playing.speech) if len(questions) > 1 else Routed(None)
        if routed.reaction is not None and routed.score >= BESIDE:
            react(playing, routed)
            return
        if answer_common_question(playing, asked):
            return
    if not questions:
        answer_common_question(playing, situation)


def answer_ordinary(playing: Playing, situation: Situation, first: Reaction | None) -> None:
    """An ordinary question beside what was answered ("pardon… qu'est-ce que vous pouvez faire ?") gets its answer too."""
    if first is None or answers_question(first) or len(playing.speech.lines) >= ENOUGH_SAID - 1:
        return
    if situation.reading is None or not situation.reading.questions:
        return  # the reply is one question, and that is answered
    for asked in questions_beside(situation):
        if fit(first, asked) >= PLAIN:
            continue  # the very question that was answered
        if not common_kinds(asked) & _GOES_ON and answer_common_question(playing, asked):
            return


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
    for item in values:
        start, end = sentence_at(reading.marked, item.start)
        asks = reading.marked[start:end].rstrip().endswith("?")
        if asks and item.stance != "theirs" and item.issue in playing.open_issues and item.issue not in named:
            say_her_position(playing, item.issue)
            return


def common_kinds(situation: Situation) -> frozenset[str]:
    """The kinds of common questions that the reply asks."""
    cues = situation.reading.cues if situation.reading is not None else ()
    return frozenset(cue.cue.removeprefix(PREFIX) for cue in cues if cue.cue.startswith(PREFIX))
