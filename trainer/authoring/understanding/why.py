"""Why a reply was routed as it was: the winner and the runner-up, and the words of the reply that speak for each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from trainer.authoring.understanding.moments import Lines
from trainer.authoring.understanding.trial import Trial, routed_in
from trainer.language.context import ReadingContext, SampleSet
from trainer.language.features import content_stems, is_content, prepare
from trainer.language.likeness import NEARLY_A_SAMPLE
from trainer.language.read import read
from trainer.language.similarity import literal_scores
from trainer.language.words import stem, words_of
from trainer.negotiation.choosing.context import reading_context
from trainer.negotiation.choosing.routing import leaves
from trainer.negotiation.situation import Situation, holds
from trainer.negotiation.talk.state import State
from trainer.scenario.condition import About, And, Compare, Condition, Does, Flag, Not, Or
from trainer.scenario.scenario import Reaction, Scenario

Ground = Literal["move", "about", "state", "sample"]


@dataclass(frozen=True, slots=True)
class WhyGround:
    """One thing that speaks for a reaction.

    Attributes:
        kind: a move or act its gate asks for, a subject its gate asks for, a condition on the state, or a sample.
        name: as the scenario's file writes it ("open_question about launch", "trust >= 55"); of a sample, its text.
        words: the words of the reply behind it, none for a condition on the state.
        held: whether it was found; what a gate asks for and the reply lacks is told too.
        weight: of a sample, how close the reply is to it, 0–1; 1 or 0 otherwise.
    """

    kind: Ground
    name: str
    words: tuple[str, ...] = ()
    held: bool = True
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class WhyReaction:
    """What speaks for one reaction. `gate` is whether its `when:` holds; `near_sample` whether the reply is a sample of
    it almost to the letter, which stands in for a gate that was misread."""

    id: str
    gate: bool
    near_sample: bool
    grounds: tuple[WhyGround, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the reply that speak for it, without repetition."""
        return tuple(dict.fromkeys(word for ground in self.grounds if ground.held for word in ground.words))


@dataclass(frozen=True, slots=True)
class WhyRouted:
    """Where a reply goes in a state, and why.

    Attributes:
        winner: the reaction that answers, None where none does.
        runner_up: the one that comes next, if any; where nothing answers, the best that was held back.
        score, margin: the winner's score, and by how much it is ahead, 0–1.
        moves: what the reply was read to do, with confidence.
    """

    reply: str
    scene: str
    winner: WhyReaction | None
    runner_up: WhyReaction | None
    score: float
    margin: float
    moves: tuple[tuple[str, float], ...]


def why_routed(scenario: Scenario, state: State, reply: str, lines: Lines = ()) -> WhyRouted:
    """Route one reply in a state and tell why it went there.

    Args:
        lines: (speaker, text) pairs of the talk so far, oldest first.
    """
    context = reading_context(scenario, state, lines)
    return why_of(scenario, routed_in(scenario, state, context, read(reply, context)))


def why_of(scenario: Scenario, trial: Trial) -> WhyRouted:
    """Why a reply that has been tried went where it went."""
    routed, reading = trial.routed, trial.reading
    second = None if routed.runner_up is None else _reaction(scenario, trial, routed.runner_up)
    return WhyRouted(
        reply=reading.reply,
        scene=trial.situation.state.scene,
        winner=None if routed.reaction is None else why_reaction(trial, routed.reaction),
        runner_up=None if second is None else why_reaction(trial, second),
        score=routed.score,
        margin=routed.margin,
        moves=tuple((move.move, move.confidence) for move in reading.moves),
    )


def why_reaction(trial: Trial, reaction: Reaction) -> WhyReaction:
    """What in a reply speaks for a reaction, and what its gate asks for in vain."""
    sample = _nearest_sample(trial.reading.reply, trial.context, reaction)
    gate = holds(reaction.when, trial.situation)
    near = sample is not None and sample.weight >= NEARLY_A_SAMPLE
    grounds = list(_gate_grounds(reaction.when, trial.situation))
    return WhyReaction(reaction.id, gate, near, (*grounds, *((sample,) if sample else ())))


def unmet(condition: Condition | None, situation: Situation) -> list[str]:
    """What a reply lacks for a gate, or has too much of ("not proposal"), as the file writes it. What a gate asks of the
    state is left out."""
    if condition is None or holds(condition, situation):
        return []
    match condition:
        case And(operands):
            return [lack for operand in operands for lack in unmet(operand, situation)]
        case Or(operands):
            ways = [", ".join(lacks) for operand in operands if (lacks := unmet(operand, situation))]
            return [" / ".join(dict.fromkeys(ways))] if ways else []
        case Not(operand):
            return [f"not {named}" for named in _met(operand, situation)]
        case _:
            return [] if isinstance(condition, Compare | Flag) else [written(condition)]


def written(atom: Condition) -> str:
    """An atom of a condition as the file writes it."""
    match atom:
        case Does(what, about):
            return what if about is None else f"{what} about {about}"
        case About(name):
            return f"about {name}"
        case Compare(name, operator, value):
            return f"{name} {operator} {value}"
        case Flag(name):
            return name
        case _:
            return "otherwise"


def _met(condition: Condition, situation: Situation) -> list[str]:
    return [written(leaf) for leaf in leaves(condition) if holds(leaf, situation)]


def _gate_grounds(condition: Condition | None, situation: Situation) -> Iterator[WhyGround]:
    for leaf in leaves(condition):
        held = holds(leaf, situation)
        kind: Ground = "state"
        spans: list[tuple[int, int]] = []
        match leaf:
            case Does(what, about):
                kind, spans = "move", [*_done(situation, what), *_named(situation, about)]
            case About(name):
                kind, spans = "about", [*_named(situation, name)]
        yield WhyGround(kind, written(leaf), _quoted(situation, spans) if held else (), held, float(held))


def _done(situation: Situation, what: str) -> Iterator[tuple[int, int]]:
    if situation.reading is not None:
        yield from ((move.start, move.end) for move in situation.reading.moves if move.move == what)
    yield from ((act.start, act.end) for act in situation.acts if act.act == what)


def _named(situation: Situation, name: str | None) -> Iterator[tuple[int, int]]:
    reading, scenario = situation.reading, situation.scenario
    if name is None or reading is None:
        return
    names = {name}
    for known in (scenario.interests, scenario.facts, scenario.claims):
        if name in known:
            names.update(known[name].about)
    if name in scenario.objections:
        names.add(scenario.objections[name].about)
    yield from ((m.start, m.end) for m in reading.mentions if m.name in names)
    yield from ((t.start, t.end) for t in reading.terms if t.issue in names)
    yield from ((c.start, c.end) for c in reading.choices if c.issue in names)


def _quoted(situation: Situation, spans: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    if situation.reading is None:
        return ()
    reply = situation.reading.reply
    return tuple(dict.fromkeys(reply[start:end] for start, end in spans if start < end))


def _nearest_sample(reply: str, context: ReadingContext, reaction: Reaction) -> WhyGround | None:
    """The sample of a reaction that a reply is closest to, scored among all samples of the scene."""
    apart = tuple(SampleSet(text, (text,)) for one in context.samples for text in one.texts)
    made = prepare(reply, context)
    scores = {score.name: score.score for score in literal_scores(made, replace(context, samples=apart))}
    best = max(reaction.like, key=lambda text: scores.get(text, 0.0), default=None)
    if best is None:
        return None
    language = context.language
    theirs = content_stems(words_of(best, language), language)
    words = [
        reply[word.start : word.end]
        for word in made.words
        if is_content(word, language) and stem(word.text, language) in theirs
    ]
    return WhyGround("sample", best, tuple(dict.fromkeys(words)), True, scores.get(best, 0.0))


def _reaction(scenario: Scenario, trial: Trial, name: str) -> Reaction | None:
    if name in scenario.anytime:
        return scenario.anytime[name]
    here = scenario.scenes[trial.situation.state.scene].reactions
    return next((reaction for reaction in here if reaction.id == name), None)
