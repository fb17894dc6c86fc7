"""Choosing the reaction that answers a reply: `when:` gates, samples rank, a margin decides."""

from collections.abc import Iterable
from dataclasses import dataclass

from trainer.language.reading import Reading
from trainer.negotiation.situation import Situation, holds
from trainer.negotiation.speech import Speech
from trainer.negotiation.state import State
from trainer.scenario.condition import About, Always, And, Compare, Condition, Does, Flag, Not, Or
from trainer.scenario.scenario import Reaction, Scenario
from trainer.terms.moves import ACTS, MOVES

# A reply this close to a sample is that sample, whatever the moves say.
NEAR_SAMPLE = 0.80
# Without a gate, a reply must be at least this close to a sample.
ALONE_FROM = 0.58
# With a gate that holds, this close suffices.
GATED_FROM = 0.30
# A reply that is like none of the samples is not what the author had in mind, however telling the gate.
FAR_FROM_ANY = 0.25
# Nor is a reply that is less like a reaction's samples than like another's by this, unless it is this like them.
MUCH_LESS, LIKE_ENOUGH = 0.25, 0.40
# A reply of so few words says one thing, and its subject tells which.
FEW_WORDS = 12
# How far the best must be before the next, unless its gate is the more particular one.
MARGIN = 0.03
# An open reaction of any time gives way to one of the scene.
ANYTIME_COST = 0.04

# How telling a bare move is, where it differs from the rest: a courtesy rarely is the point of a reply.
_TELLING: dict[str, float] = {"rapport": 0.05, "acknowledgement": 0.25, "argument": 0.3, "register_slip": 0.2}

_COURTEOUS = frozenset({"rapport", "acknowledgement", "register_slip"})
_DEALS = frozenset({"proposal", "conditional_exchange", "unilateral_concession", "acceptance", "split"})


@dataclass(frozen=True, slots=True)
class Routed:
    """The chosen reaction (None: nothing matched), the runner-up's id and the margin between them (0–1).

    Attributes:
        likeness: how like its nearest sample the reply is, 0–1; 1 where the reaction has none, or nothing was compared.
    """

    reaction: Reaction | None
    score: float = 0.0
    runner_up: str | None = None
    margin: float = 0.0
    likeness: float = 0.0


def route(situation: Situation, speech: Speech) -> Routed:
    """Choose the reaction for a reply among those of the scene and of any time."""
    scenario, state, reading = situation.scenario, situation.state, situation.reading
    if reading is None:
        return Routed(None)
    similar = {sample.name: sample.score for sample in reading.samples}
    # What is shown is like no sample of something said, and a reading may come without any comparison.
    least = 0.0
    if similar and situation.shown is None:
        least = FAR_FROM_ANY
        if reading.words > FEW_WORDS:
            # Of a longer reply, what is much more like something else of the scene is not what this author meant either.
            least = max(least, min(LIKE_ENOUGH, max(similar.values()) - MUCH_LESS))
    ranked: list[tuple[float, int, Reaction]] = []
    # An insult beside an offer still gets its answer to the offer; figures of no point are no offer.
    attacked = situation.does("hostility") and all(term.issue is None for term in reading.terms)
    for cost, reaction in _open_reactions(scenario, state, speech):
        if attacked and not _meets_attacks(reaction):
            # "Allez vous faire voir" shares its words with a courtesy, and is none.
            continue
        score = _score(reaction, situation, similar.get(f"reaction:{reaction.id}", 0.0), least)
        if score > 0:
            ranked.append((score - cost, -len(ranked), reaction))
    ranked.sort(key=lambda item: item[:2], reverse=True)
    if not ranked:
        return Routed(None)
    best = ranked[0]

    def like(reaction: Reaction) -> float:
        return similar.get(f"reaction:{reaction.id}", 0.0) if similar and reaction.like else 1.0

    if _courtesy(best[2]) and (
        point := next((r for r in ranked[1:] if not _courtesy(r[2]) and r[0] >= GATED_FROM), None)
    ):
        # A reply that greets and then says something is answered on what it says.
        return Routed(point[2], point[0], best[2].id, point[0], like(point[2]))
    if _courtesy(best[2]) and _says_more(situation):
        return Routed(None, best[0], best[2].id)
    if len(ranked) == 1:
        return Routed(best[2], best[0], None, best[0], like(best[2]))
    margin = best[0] - ranked[1][0]
    if margin < MARGIN and best[0] < NEAR_SAMPLE and best[2].when is None:
        return Routed(None, best[0], ranked[1][2].id, margin)
    return Routed(best[2], best[0], ranked[1][2].id, margin, like(best[2]))


def _meets_attacks(reaction: Reaction) -> bool:
    """Whether a reaction answers how the student behaves, or things that end the talk."""
    named = {leaf.what for leaf in leaves(reaction.when) if isinstance(leaf, Does)}
    return bool(named & {"hostility", "pressure", "register_slip"}) or bool(reaction.then.ends)


def claims_terms(reaction: Reaction, scenario: Scenario, issues: frozenset[str]) -> bool:
    """Whether a reaction takes the terms on these issues upon itself: its gate names an offering move, about nothing
    in particular or about all of them."""
    named = [leaf.about for leaf in leaves(reaction.when) if isinstance(leaf, Does) and leaf.what in _DEALS]
    return None in named or (bool(named) and issues <= {name for name in named if name in scenario.issues})


def takes_up(reaction: Reaction | None, scenario: Scenario) -> bool:
    """Whether a reaction answers the offer of something that is no issue ("24 mois, avec une porte de sortie")."""
    return reaction is not None and any(
        isinstance(leaf, Does) and leaf.what in _DEALS and leaf.about not in (None, *scenario.issues)
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


def _open_reactions(scenario: Scenario, state: State, speech: Speech) -> Iterable[tuple[float, Reaction]]:
    fired = dict(state.fired)
    here = scenario.scenes[state.scene].reactions
    for cost, reactions in ((0.0, here), (ANYTIME_COST, scenario.anytime.values())):
        for reaction in reactions:
            spent = (
                not speech.has_new(reaction.says)
                if reaction.says
                else fired.get(reaction.id, 0) >= reaction.times
            )
            if not spent:
                yield cost, reaction


def _score(reaction: Reaction, situation: Situation, similarity: float, least: float) -> float:
    """0 when the reaction is out of the question, else how well it fits, 0–1. `least`: how like a sample a reply must be
    where the gate is a telling one."""
    if reaction.when is None:
        return similarity if similarity >= ALONE_FROM else 0.0
    if reaction.like and similarity < min(least, GATED_FROM):
        return 0.0  # whatever its gate says, which costs more to find out
    gate = holds(reaction.when, situation)
    if not gate:
        # The words are a sample's almost to the letter: the reading of the moves erred, not the author.
        near = similarity >= NEAR_SAMPLE and not only_by_its_gate(reaction)
        return similarity * 0.9 if near and left_to_words(reaction.when, situation) else 0.0
    particular = _particular(reaction.when, situation)
    if not reaction.like:
        return 0.35 + 0.3 * particular
    if similarity < (least if particular >= 0.75 else GATED_FROM):
        return 0.0
    return 0.6 * similarity + 0.4 * particular


def only_by_its_gate(reaction: Reaction) -> bool:
    """Whether no likeness to a sample opens a reaction whose gate does not hold: likeness decides no commitment."""
    return any(isinstance(x, Does) and x.what in _DEALS for x in leaves(reaction.when)) or bool(
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


def sample_sets(scenario: Scenario, state: State) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The samples that compete in the current scene, under "reaction:ID" and "ask:ID"."""
    reactions: list[Reaction] = [*scenario.scenes[state.scene].reactions, *scenario.anytime.values()]
    sets = [(f"reaction:{reaction.id}", reaction.like) for reaction in reactions if reaction.like]
    pending = state.pending
    if pending is not None and pending.kind == "question" and pending.name in scenario.asks:
        ask = scenario.asks[pending.name]
        if ask.like:
            sets.append((f"ask:{ask.id}", ask.like))
    return tuple(sets)


def echoes(reading: Reading) -> bool:
    """Whether the reply is mostly the other side's words or the brief pasted back."""
    return reading.echo >= 0.8 and reading.words >= 5
