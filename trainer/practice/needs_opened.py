"""Each hidden need, and what would have brought it into the open: a question of the scenario's, tried at the table."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from trainer.assessment.ledger import InterestLine
from trainer.negotiation.choosing.routing import leaves
from trainer.negotiation.voice.wording import spoken_name
from trainer.practice.practice import Practice
from trainer.practice.samples import is_fair
from trainer.practice.trying import Moment, moments, tried
from trainer.scenario.condition import Compare, Does
from trainer.scenario.scenario import Interest, Reaction, Scenario

# Samples tried for one need before its condition is told instead: each costs a reply's time.
_MOST_TRIES = 12


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing that opens a need: a move or act, and what it must be about, in the scenario's words ("" for anything)."""

    does: str
    topic: str


@dataclass(frozen=True, slots=True)
class Need:
    """One hidden need after the talk. `line` says how far it came.

    Attributes:
        said: the student's words that brought it furthest, "" while it is hidden; at: their line.
        question: what would have opened it, or its next step, "" when nothing is missing or the scenario has no sample that
            does; would: the line at which it would have; answer: what she would have said to it.
        wanted: what its next step waits for, told where there is no question; trust: the trust (0–100) that it asks for
            besides, None for any.
    """

    line: InterestLine
    said: str = ""
    at: int | None = None
    question: str = ""
    would: int | None = None
    answer: str = ""
    wanted: tuple[Wanted, ...] = ()
    trust: int | None = None


def needs_of(practice: Practice, asking: Callable[[str], str]) -> tuple[Need, ...]:
    """Every need of the scenario, in the order of the file. What is hidden is given away.

    Args:
        asking: a plain open question about an issue, given its name as spoken, in the language of the talk; for needs
            that no sample of the scenario opens.
    """
    talk = moments(practice.events)
    return tuple(_need(practice, line, talk, asking) for line in practice.debrief().interests)


def topic_words(scenario: Scenario, name: str) -> str:
    """What a condition is about, as one would say it: an issue's name, the first word of a topic, "" for anything else."""
    if name in scenario.issues:
        return spoken_name(scenario.issues[name])
    if name in scenario.topics:
        return scenario.topics[name][0]
    return ""


def _need(
    practice: Practice, line: InterestLine, talk: tuple[Moment, ...], asking: Callable[[str], str]
) -> Need:
    scenario = practice.scenario
    interest = scenario.interests[line.id]
    opened = [moment for moment in talk if any(o.interest == line.id for o in moment.turn.interests)]
    said, at = (opened[-1].text, opened[-1].n) if opened else ("", None)
    done = dict(practice.state.interests).get(line.id, 0)
    if done >= len(interest.stages):
        return Need(line, said, at)
    for moment, text in _attempts(scenario, interest, done, talk, asking):
        found = tried(scenario, practice.started.seed, moment, text)
        if dict(found.state.interests).get(line.id, 0) > done:
            answer = [it.text for it in found.turn.lines if it.source.startswith(f"interest:{line.id}:")]
            return Need(line, said, at, text, moment.n, " ".join(answer))
    atoms = list(leaves(interest.stages[done].when))
    wanted = dict.fromkeys(
        Wanted(atom.what, topic_words(scenario, atom.about or "")) for atom in atoms if isinstance(atom, Does)
    )
    asked = (a.value for a in atoms if isinstance(a, Compare) and a.name == "trust" and ">" in a.operator)
    trust = next((value for value in asked if isinstance(value, int)), None)
    return Need(line, said, at, wanted=tuple(wanted), trust=trust)


def _attempts(
    scenario: Scenario,
    interest: Interest,
    done: int,
    talk: tuple[Moment, ...],
    asking: Callable[[str], str],
) -> Iterator[tuple[Moment, str]]:
    """What could have been said, and when: each sample once, at the first moment at which she listens for it; then plain
    questions about the issues it has to do with."""
    tries: dict[str, Moment] = {}
    said = {moment.text for moment in talk}
    waiting = [moment for moment in talk if dict(moment.before.interests).get(interest.id, 0) == done]
    for moment in waiting:
        fired = dict(moment.before.fired)
        here = scenario.scenes[moment.before.scene].reactions
        for reaction in (*here, *scenario.anytime.values()):
            if fired.get(reaction.id) or not _leads_to(reaction, interest, done):
                continue
            fair = (text for text in reaction.like if is_fair(text) and text not in said)
            for text in sorted(fair, key=lambda text: (not text.rstrip().endswith("?"), -len(text.split()))):
                tries.setdefault(text, moment)
    yield from [(moment, text) for text, moment in tries.items()][:_MOST_TRIES]
    names = [name for name in (*interest.about, *interest.issues) if name in scenario.issues]
    for name in dict.fromkeys(names):
        yield from ((moment, asking(spoken_name(scenario.issues[name]))) for moment in waiting[:1])


def _leads_to(reaction: Reaction, interest: Interest, done: int) -> bool:
    """Whether a reaction's samples have a chance to open the next stage."""
    if interest.id in reaction.then.opens:
        return True
    wanted = {atom.what for atom in leaves(interest.stages[done].when) if isinstance(atom, Does)}
    about = {interest.id, *interest.about}
    return any(
        isinstance(atom, Does) and atom.what in wanted and atom.about in about
        for atom in leaves(reaction.when)
    )
