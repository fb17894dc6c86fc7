"""Choosing the reaction that answers a reply: `when:` gates, samples rank, a margin decides."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from trainer.language.context import SampleSet
from trainer.language.likeness import LEAST, NEARLY_A_SAMPLE
from trainer.language.reading import Reading
from trainer.language.tag_questions import is_tag
from trainer.language.weights import sigmoid
from trainer.negotiation.choosing.denying import means_the_contrary
from trainer.negotiation.choosing.excluded import OFFERING, THE_VERY_WORDS, exclusions, is_excluded
from trainer.negotiation.situation import Situation, holds
from trainer.negotiation.talk.state import State
from trainer.negotiation.voice.speech import Speech
from trainer.scenario.condition import About, Always, And, Compare, Condition, Does, Flag, Not, Or
from trainer.scenario.scenario import Reaction, Scenario
from trainer.terms.moves import ACTS, EXHIBIT, MOVES

# The least likelihood (0–1) of being meant from which a reaction answers.
MEANT = 0.22
# From here on a reaction is so plainly meant that it speaks beside an offer.
PLAIN = 0.45
# How far the best must be before the next, where it has no gate.
MARGIN = 0.03
# An open reaction of any time gives way to one of the scene.
ANYTIME_COST = 0.02
# How likely an answer that she has already given must be, and by how much more than any other, to be what is asked for.
SAID, SAID_BEFORE = 0.65, 0.15
# Without a sample, or without a comparison, the gate alone counts so much.
BY_GATE, BY_PARTICULAR_GATE = 0.35, 0.3
# A yes or no of so few words says nothing of its own.
_ASSENT_WORDS = 2
# A reaction to what is shown comes before any to what is said with it.
BY_EXHIBIT = 0.95

# From likeness (as log odds) and what its gate finds in a reply to the log odds of a reaction's being meant: learnt by
# `tools/train_likeness.py` on `data/answers`.
LIKENESS, GATE, NAMED, DOES, NAMED_AND_DOES, ASKS, OFFSET = 1.138, -0.075, 0.345, 0.186, 0.704, 0.132, -0.653

# How telling a bare move is, where it differs from the rest: a courtesy rarely is the point of a reply.
_TELLING: dict[str, float] = {"rapport": 0.05, "acknowledgement": 0.25, "argument": 0.3, "register_slip": 0.2}

_COURTEOUS = frozenset({"rapport", "acknowledgement", "register_slip"})
_ASKING = frozenset({"open_question", "closed_question"})
# Moves that a reaction answers only where they were read: to answer them unmade hurts, or commits.
_MADE = frozenset(
    {
        "hostility",
        "pressure",
        "register_slip",
        "off_topic",
        "adjourn",
        "authority",
        "next_step",
        "silence",
        "split",
    }
)
_LAST_CLAUSE = re.compile(r"[^,.?!;:\n]+\?\s*$")


@dataclass(frozen=True, slots=True)
class Routed:
    """The chosen reaction (None: nothing matched), the runner-up's id and the margin between them (0–1).

    Attributes:
        score: how likely the reaction is what the reply wants, 0–1.
        said: the reaction that would have answered, had she not said all of it before; None where there is none.
    """

    reaction: Reaction | None
    score: float = 0.0
    runner_up: str | None = None
    margin: float = 0.0
    said: str | None = None


def route(situation: Situation, speech: Speech, but: Collection[str] = ()) -> Routed:
    """Choose the reaction for a reply among those of the scene and of any time, `but` these."""
    scenario, state, reading = situation.scenario, situation.state, situation.reading
    if reading is None:
        return Routed(None)
    similar = {sample.name: sample.score for sample in reading.samples}
    ranked: list[tuple[float, int, Reaction]] = []
    said: tuple[float, str | None] = (0.0, None)
    # An insult beside an offer still gets its answer to the offer; figures of no point are no offer.
    attacked = situation.does("hostility") and all(term.issue is None for term in reading.terms)
    for cost, reaction in _reactions(scenario, state):
        if reaction.id in but or reaction.id in situation.unfit:
            continue
        if attacked and not _meets_attacks(reaction):
            # "Allez vous faire voir" shares its words with a courtesy, and is none.
            continue
        score = _score(reaction, situation, similar)
        if score <= 0:
            continue
        if _is_spent(reaction, state, speech):
            said = max(said, (score, reaction.id), key=lambda found: found[0])
        else:
            ranked.append((score - cost, -len(ranked), reaction))
    ranked.sort(key=lambda item: item[:2], reverse=True)
    if said[0] >= SAID and said[0] >= (ranked[0][0] if ranked else 0.0) + SAID_BEFORE:
        return Routed(None, said[0], ranked[0][2].id if ranked else None, said=said[1])
    if not ranked:
        return Routed(None)
    best = ranked[0]
    if _courtesy(best[2]) and (
        point := next((r for r in ranked[1:] if not _courtesy(r[2]) and r[0] >= MEANT), None)
    ):
        # A reply that greets and then says something is answered on what it says.
        return Routed(point[2], point[0], best[2].id, point[0])
    if _courtesy(best[2]) and _says_more(situation):
        return Routed(None, best[0], best[2].id)
    if len(ranked) == 1:
        return Routed(best[2], best[0], None, best[0])
    margin = best[0] - ranked[1][0]
    if margin < MARGIN and best[0] < NEARLY_A_SAMPLE and best[2].when is None:
        return Routed(None, best[0], ranked[1][2].id, margin)
    return Routed(best[2], best[0], ranked[1][2].id, margin)


def _meets_attacks(reaction: Reaction) -> bool:
    """Whether a reaction answers how the student behaves, or things that end the talk."""
    named = {leaf.what for leaf in leaves(reaction.when) if isinstance(leaf, Does)}
    return bool(named & {"hostility", "pressure", "register_slip"}) or bool(reaction.then.ends)


def claims_terms(reaction: Reaction, scenario: Scenario, issues: frozenset[str]) -> bool:
    """Whether a reaction takes the terms on these issues upon itself: its gate names an offering move, about nothing
    in particular or about all of them."""
    named = [leaf.about for leaf in leaves(reaction.when) if isinstance(leaf, Does) and leaf.what in OFFERING]
    # A word for any offer is none for several terms.
    some = None in named and len(issues) <= 1
    points = {name for name in named if name in scenario.issues}
    # What answers an offer on any of several points ("vous allez vite") answers none of two.
    return some or (bool(named) and issues <= points and (len(issues) <= 1 or len(issues) == len(points)))


def takes_up(reaction: Reaction | None, scenario: Scenario) -> bool:
    """Whether a reaction answers the offer of something that is no issue ("24 mois, avec une porte de sortie")."""
    return reaction is not None and any(
        isinstance(leaf, Does) and leaf.what in OFFERING and leaf.about not in (None, *scenario.issues)
        for leaf in leaves(reaction.when)
    )


def leaves(condition: Condition | None) -> Iterable[Condition]:
    """The atoms of a condition that are not under a `not`."""
    match condition:
        case And(operands) | Or(operands):
            for operand in operands:
                yield from leaves(operand)
        case None | Not():
            return
        case _:
            yield condition


def _reactions(scenario: Scenario, state: State) -> Iterable[tuple[float, Reaction]]:
    """The reactions that compete, each with its cost."""
    for cost, reactions in (
        (0.0, scenario.scenes[state.scene].reactions),
        (ANYTIME_COST, scenario.anytime.values()),
    ):
        for reaction in reactions:
            yield cost, reaction


def _is_spent(reaction: Reaction, state: State, speech: Speech) -> bool:
    """Whether she has said all of it."""
    if reaction.says:
        return not speech.has_new(reaction.says)
    return dict(state.fired).get(reaction.id, 0) >= reaction.times


def _score(reaction: Reaction, situation: Situation, similar: Mapping[str, float]) -> float:
    """How likely a reaction is what a reply wants, 0–1; 0 where it is out of the question."""
    like = similar.get(f"reaction:{reaction.id}", 0.0)
    if situation.shown is not None and _looks_at(reaction):
        # What is shown is like no sample of something said.
        return BY_EXHIBIT if holds(reaction.when, situation) else 0.0
    compared = bool(similar) and bool(reaction.like)
    if compared and like < LEAST:
        return 0.0  # whatever its gate says, which costs more to find out
    if (like < NEARLY_A_SAMPLE and _ruled_out(reaction, situation)) or is_excluded(reaction, like, situation):
        return 0.0
    said = "" if situation.reading is None else situation.reading.marked
    if compared and like < THE_VERY_WORDS and means_the_contrary(reaction, said):
        return 0.0  # "auditor ok" is nearly "no auditor"
    if situation.takes_a_value() and "acceptance" in _barred(reaction):
        return 0.0  # "0,42 donc" is nearly "0,42, non"
    if reaction.when is None:
        return like if like >= MEANT else 0.0
    if not compared:
        # A reaction may have no samples, and a reading may come without any comparison.
        held = holds(reaction.when, situation)
        return BY_GATE + BY_PARTICULAR_GATE * _particular(reaction.when, situation) if held else 0.0
    if not left_to_words(reaction.when, situation):
        return 0.0
    held = holds(reaction.when, situation)
    reading = situation.reading
    goes_on = reading is not None and (
        reading.elliptic or _only_assents(reading) or not any(map(str.isalpha, reading.reply))
    )
    if (by_its_gate(reaction) and not held) or (goes_on and not (held and names_something(reaction))):
        # The words are a sample's almost to the letter: the reading of the moves erred, not the author. A reply that
        # names nothing ("Laquelle ?", "18 ?") goes on with her subject, which only a gate knows.
        return like * 0.9 if like >= NEARLY_A_SAMPLE and not only_by_its_gate(reaction) else 0.0
    score = likelihood(like, gate_evidence(reaction.when, situation))
    return score if score >= MEANT else 0.0


def _ruled_out(reaction: Reaction, situation: Situation) -> bool:
    """Whether a reaction answers only what is shown, and nothing is; or no question ("… and not closed_question"), and one is
    asked."""
    does = [leaf.what for leaf in leaves(reaction.when) if isinstance(leaf, Does)]
    if situation.shown is None and does and set(does) == {EXHIBIT}:
        return True
    reading = situation.reading
    if reading is None or "?" not in reading.marked:
        return False
    asked = _LAST_CLAUSE.search(reading.marked)
    if asked is not None and is_tag(asked.group(), situation.scenario.language):
        return False  # "Je préfère parler du prix plus tard, ça vous va ?" tells
    return any(situation.does(move) for move in _barred(reaction) & _ASKING)


def _barred(reaction: Reaction) -> set[str]:
    """The moves that a reaction's gate excludes."""
    return {x.what for x in exclusions(reaction.when) if isinstance(x, Does)}


def _only_assents(reading: Reading) -> bool:
    """ "Non.", "oui oui": a word of assent or refusal and nothing else."""
    return reading.assent is not None and reading.words <= _ASSENT_WORDS


def names_something(reaction: Reaction) -> bool:
    """Whether the reaction's gate asks for a subject, not just for a kind of move."""
    return any(
        isinstance(leaf, About) or (isinstance(leaf, Does) and leaf.about is not None)
        for leaf in leaves(reaction.when)
    )


def _looks_at(reaction: Reaction) -> bool:
    return any(isinstance(leaf, Does) and leaf.what == EXHIBIT for leaf in leaves(reaction.when))


def likelihood(like: float, evidence: Sequence[float]) -> float:
    """How likely a reaction is what a reply wants, 0–1.

    Args:
        like: how likely the reply is what its samples mean, 0–1.
        evidence: see `gate_evidence`.
    """
    odds = log(max(like, 1e-4) / max(1.0 - like, 1e-4))
    weighed = sum(w * x for w, x in zip((GATE, NAMED, DOES, NAMED_AND_DOES, ASKS), evidence, strict=True))
    return sigmoid(LIKENESS * odds + weighed + OFFSET)


def gate_evidence(condition: Condition, situation: Situation) -> tuple[float, float, float, float, float]:
    """What a gate finds in the words of a reply, each 0–1: whether it holds, whether one of its subjects is named, one of
    its moves made, both as it asks, and whether it is a question where the reply is one. Half where it asks nothing."""
    atoms = list(leaves(condition))
    names = {x.about for x in atoms if isinstance(x, Does) and x.about is not None}
    names |= {x.name for x in atoms if isinstance(x, About)}
    moves = {x.what for x in atoms if isinstance(x, Does)}
    held = _in_words(condition, situation)
    reading = situation.reading
    asks = any(situation.does(move) for move in _ASKING) or (reading is not None and "?" in reading.marked)
    return (
        0.5 if held is None else float(held),
        float(any(situation.about(name) for name in names)) if names else 0.5,
        float(any(situation.does(move) for move in moves)) if moves else 0.5,
        float(held is True and bool(names)),
        float(bool(moves) and bool(moves & _ASKING) == asks),
    )


def _in_words(condition: Condition, situation: Situation) -> bool | None:
    """Whether what a condition asks of the words of a reply is there; None where it asks nothing of them."""
    match condition:
        case Does() | About():
            return holds(condition, situation)
        case Not(operand):
            found = _in_words(operand, situation)
            return None if found is None else not found
        case And(operands) | Or(operands):
            settling = isinstance(condition, Or)
            each = {_in_words(operand, situation) for operand in operands}
            if settling in each:
                return settling
            rest = each - {None}
            return None if not rest or (settling and None in each) else not settling
        case _:
            return None


def by_its_gate(reaction: Reaction) -> bool:
    """Whether a reaction wants its gate, whatever the likeness: it answers a move that hurts, ends or commits when it was
    not made."""
    made = {leaf.what for leaf in leaves(reaction.when) if isinstance(leaf, Does)}
    return only_by_its_gate(reaction) or (bool(made) and made <= _MADE)


def only_by_its_gate(reaction: Reaction) -> bool:
    """Whether no likeness to a sample opens a reaction whose gate does not hold: likeness decides no commitment."""
    return any(isinstance(x, Does) and x.what in OFFERING for x in leaves(reaction.when)) or bool(
        reaction.then.gives or reaction.then.ends
    )


def left_to_words(condition: Condition, situation: Situation) -> bool:
    """Whether a gate can hold here by the words of a reply: what it asks of flags, trust, interests or agreed terms is not
    up to them."""
    return _of_the_state(condition, situation) is not False


def _of_the_state(condition: Condition, situation: Situation) -> bool | None:
    """Whether a condition holds whatever the reply does and names, or never does; None where that is up to its words."""
    match condition:
        case Does() | About():
            return None
        case Not(operand):
            found = _of_the_state(operand, situation)
            return None if found is None else not found
        case And(operands) | Or(operands):
            settling = isinstance(condition, Or)
            each = {_of_the_state(operand, situation) for operand in operands}
            return settling if settling in each else None if None in each else not settling
        case _:
            return holds(condition, situation)


def _says_more(situation: Situation) -> bool:
    """Whether a reply does something besides being courteous."""
    return any(situation.does(move) for move in MOVES if move not in _COURTEOUS)


def _courtesy(reaction: Reaction) -> bool:
    """Whether a reaction answers a courtesy and nothing else."""
    atoms = list(leaves(reaction.when))
    return (
        bool(atoms)
        and all(
            (isinstance(x, Does) and x.what == "rapport" and x.about is None) or isinstance(x, Compare | Flag)
            for x in atoms
        )
        and any(isinstance(x, Does) for x in atoms)
    )


def _particular(condition: Condition, situation: Situation) -> float:
    """How particular the satisfied part of a gate is, 0–1: a move about something beats a bare move."""
    best = 0.0
    for leaf in leaves(condition):
        if not holds(leaf, situation):
            continue
        match leaf:
            case Does(_, about) if about is not None:
                best = max(best, 1.0)
            case About():
                best = max(best, 0.6)
            case Does(what, _):
                best = max(best, _TELLING.get(what, 0.6 if what in ACTS else 0.4))
            case Always():
                best = max(best, 0.05)
            case _:
                best = max(best, 0.2)
    if isinstance(condition, And):
        held = {type(leaf) for leaf in leaves(condition) if holds(leaf, situation)}
        if Does in held and About in held:
            best = 1.0
    return best


def sample_sets(scenario: Scenario, state: State) -> tuple[SampleSet, ...]:
    """The samples that compete in the current scene, under "reaction:ID" and "ask:ID"."""
    reactions: list[Reaction] = [*scenario.scenes[state.scene].reactions, *scenario.anytime.values()]
    sets = [
        SampleSet(f"reaction:{reaction.id}", reaction.like, reaction.says)
        for reaction in reactions
        if reaction.like
    ]
    pending = state.pending
    if pending is not None and pending.kind == "question" and pending.name in scenario.asks:
        ask = scenario.asks[pending.name]
        if ask.like:
            sets.append(SampleSet(f"ask:{ask.id}", ask.like))
    return tuple(sets)


def echoes(reading: Reading) -> bool:
    """Whether the reply is mostly the other side's words or the brief pasted back."""
    return reading.echo >= 0.8 and reading.words >= 5
