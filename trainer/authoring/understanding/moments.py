"""States in which a reply can meet a scene: as the scene opens, with things on the table, with the flags a gate asks for."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, product

from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.playing import Playing
from trainer.negotiation.script.scenes import apply_effects
from trainer.negotiation.talk.state import Pending, State
from trainer.scenario.condition import Compare, Condition, Does, Flag, atoms
from trainer.scenario.scenario import Issue, Scenario

Lines = tuple[tuple[str, str], ...]

SEED = 1
# Combinations of what a gate reads that are tried before its conditions on the state count as met by none of them.
_MOST_STATES = 256
# What must be there before a reply can do it.
_NEED_A_TABLE = {
    "acceptance": "offer",
    "challenge": "offer",
    "split": "offer",
    "refusal": "offer",
    "proposal": "offer",
    "conditional_exchange": "offer",
    "unilateral_concession": "offer",
    "summary": "agreed",
    "answer": "question",
    "reopen": "agreed",
    "return_gift": "gift",
}


def entered(scenario: Scenario, scene: str) -> tuple[State, Lines]:
    """The state as a scene opens, and what she says on entering.

    Entering can lead straight on or end the talk: here the scene holds still, for the replies that are written for it.
    """
    opened = scenario.scenes[scene]
    playing = Playing.begin(scenario, State(scene=scene, trust=scenario.counterpart.trust), SEED)
    spoken = playing.speech.first_new(opened.says, f"scene:{scene}")
    still = replace(opened.then, goto=None, ends=None)
    apply_effects(playing, still, f"scene:{scene}", speak=not spoken)
    state, turn = playing.finish(replied=False)
    return state, tuple(("counterpart", line.text) for line in turn.lines)


def tables(scenario: Scenario, state: State, condition: Condition | None) -> Iterator[State]:
    """The state itself, then what else must lie on the table in its scene before the acts of a condition can be done: her
    positions and claims with an offer of hers, each of her questions, everything agreed, ground she has just given."""
    yield state
    acts = {atom.what for atom in atoms(condition) if isinstance(atom, Does)} & _NEED_A_TABLE.keys()
    if not acts:
        return
    hers = tuple(_opening(issue) for issue in scenario.issues.values())
    laid = replace(state, theirs=hers, claims=tuple((name, "made") for name in scenario.claims))
    wanted = {_NEED_A_TABLE[act] for act in acts}
    if "offer" in wanted:
        yield replace(laid, pending=Pending("offer", hers))
    if "question" in wanted:
        for name in scenario.asks:
            yield replace(laid, pending=Pending("question", name=name))
    if "agreed" in wanted:
        yield replace(laid, pending=None, yours=hers, settled=hers)
    if "gift" in wanted:
        yield replace(laid, pending=None, memory=replace(laid.memory, conceded_at=laid.turn))


def possible(scenario: Scenario, state: State, condition: Condition | None) -> Iterator[State]:
    """The state, then those that differ from it in what a condition reads of states, the nearest first."""
    yield state
    ways = [
        (name, values)
        for name in _read_of_states(condition)
        if (values := _others(scenario, name, condition))
    ]
    choices = product(*(range(len(values) + 1) for _, values in ways))
    ranked = sorted(islice(choices, _MOST_STATES), key=lambda picks: sum(pick > 0 for pick in picks))
    for picks in ranked[1:]:
        other = state
        for (name, values), pick in zip(ways, picks, strict=True):
            if pick:
                other = _with(scenario, other, name, values[pick - 1])
        yield other


def _opening(issue: Issue) -> Position:
    best = max(issue.options, key=lambda option: issue.them.values[issue.place(option.id)])
    return at_option(issue, issue.opening or best.id)


def _read_of_states(condition: Condition | None) -> Sequence[tuple[str, str]]:
    """Kind and name of all that a condition reads of a state."""
    found = [
        ("flag", atom.name) if isinstance(atom, Flag) else ("value", atom.name)
        for atom in atoms(condition)
        if isinstance(atom, Flag | Compare)
    ]
    return list(dict.fromkeys(found))


def _others(
    scenario: Scenario, name: tuple[str, str], condition: Condition | None
) -> tuple[int | str | bool, ...]:
    kind, called = name
    if kind == "flag":
        return (True, False)
    if called in scenario.interests:
        return tuple(range(len(scenario.interests[called].stages) + 1))
    if called in scenario.issues:
        return tuple(option.id for option in scenario.issues[called].options)
    highest = 100 if called == "trust" else scenario.turns
    figures = [
        int(atom.value) for atom in atoms(condition) if isinstance(atom, Compare) and atom.name == called
    ]
    near = dict.fromkeys(figure + step for figure in figures for step in (0, 1, -1))
    return tuple(figure for figure in near if 0 <= figure <= highest)


def _with(scenario: Scenario, state: State, name: tuple[str, str], value: int | str | bool) -> State:
    kind, called = name
    if kind == "flag":
        kept = {*state.flags, called} if value else {*state.flags} - {called}
        return replace(state, flags=tuple(sorted(kept)))
    if called == "trust":
        return replace(state, trust=int(value))
    if called == "turn":
        return replace(state, turn=int(value))
    if called in scenario.interests:
        return replace(state, interests=tuple({**dict(state.interests), called: int(value)}.items()))
    agreed = at_option(scenario.issues[called], str(value))
    return replace(state, settled=(*(p for p in state.settled if p.issue != called), agreed))
