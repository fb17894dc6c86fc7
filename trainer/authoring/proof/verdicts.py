"""What of a scenario can never be, and what stays unproved within the limit of states."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from trainer.authoring.proof.changes import Talk
from trainer.authoring.proof.gates import ALWAYS, Gate, alternatives
from trainer.authoring.proof.reach import known_from
from trainer.authoring.proof.slices import Slices


@dataclass(frozen=True, slots=True)
class Question:
    """Whether something can be, in any state or in those of some scenes.

    Attributes:
        what, name: what is asked about: "ending", "objective", "answer", "leave", "option", "mute" and its id.
        gate: what must hold for it.
        scenes: where; None: anywhere.
    """

    what: str
    name: str
    gate: Gate
    scenes: tuple[str, ...] | None = None


@dataclass(slots=True)
class Proof:
    """What was proved.

    Attributes:
        talk: all that can change in it.
        never: (what, name) of all that can never be. Besides those of questions: "scene", "reaction", "moment"; an interest's
            stages are told by `opened`.
        asked: (what, name) of every question.
        unproved: (what, name) of what may be and for which the limit of states did not suffice.
        brought: (section, name) of the objections, claims and questions that can come into the talk.
        opened: interest → the most stages of it that can open.
    """

    talk: Talk
    never: set[tuple[str, str]] = field(default_factory=set)
    asked: set[tuple[str, str]] = field(default_factory=set)
    unproved: set[tuple[str, str]] = field(default_factory=set)
    brought: set[tuple[str, str]] = field(default_factory=set)
    opened: dict[str, int] = field(default_factory=dict)


class Prover:
    """Asks what can be of the exploration that follows what bears on it."""

    def __init__(self, talk: Talk, limit: int) -> None:
        self.talk = talk
        self.slices = Slices(talk, limit)

    def prove(self, questions: Sequence[Question], answers: Mapping[str, Gate]) -> Proof:
        """Answer these questions, and those about scenes, reactions, moments and interests.

        Args:
            answers: objection → what answers it, which is asked of the scenes after it was raised.
        """
        proof = Proof(self.talk)
        if not self.slices.plain.complete:
            return self._nothing(proof)
        gates = [self.talk.changes[index].gate for index in self.slices.plain.happened]
        self.slices.prepare((ALWAYS, *gates, *(question.gate for question in questions), *answers.values()))
        self._scenes(proof)
        happened = self._changes(proof)
        self._follow_up(proof, happened)
        for question in questions:
            if question.what != "mute" or self._can_be_mute(question.name, happened):
                self._ask(question, proof)
        for section, name in sorted(proof.brought):
            if section == "objections":
                self._ask(Question("answer", name, answers[name], self._after(section, name)), proof)
        return proof

    def _nothing(self, proof: Proof) -> Proof:
        """The proof of a talk that is too large to be looked at at all: everything may be."""
        every = range(len(self.talk.changes))
        self._follow_up(proof, every)
        proof.unproved.update(("scene", scene) for scene in self.talk.scenario.scenes)
        return proof

    def _after(self, section: str, name: str) -> tuple[str, ...]:
        """The scenes in which the talk can stand after something was brought into it."""
        found = self.slices.plain
        waiting: list[str] = []
        if (section, name) in self.talk.opening.brings and self.talk.opening.ends is None:
            waiting.append(self.talk.opening.through[-1])
        for index, scenes in found.happened.items():
            change = self.talk.changes[index]
            if (section, name) in change.brings and change.ends is None:
                waiting += [change.through[-1]] if change.through else list(scenes)
        reached: dict[str, None] = {}
        while waiting:
            scene = waiting.pop()
            if scene not in reached:
                reached[scene] = None
                waiting += found.leads.get(scene, ())
        return tuple(reached)

    def _scenes(self, proof: Proof) -> None:
        found, exact = self.slices.around(ALWAYS)
        for scene in self.talk.scenario.scenes:
            if scene not in found.entered:
                proof.never.add(("scene", scene))
            elif not exact:
                proof.unproved.add(("scene", scene))

    def _changes(self, proof: Proof) -> list[int]:
        """Answer what is asked of the changes; the indexes of those that can happen."""
        happened: list[int] = []
        sure: set[tuple[str, str]] = set()
        for index, change in enumerate(self.talk.changes):
            key = change.kind, change.name
            if change.kind in ("reaction", "moment"):
                proof.never.add(key)
            if index not in self.slices.plain.happened:
                continue
            found, exact = self.slices.around(change.gate)
            if index in found.happened:
                happened.append(index)
                scenes = None if change.scene is None else (change.scene,)
                sure |= {key} if exact or self._surely(change.gate, scenes) else set()
        may = {(self.talk.changes[index].kind, self.talk.changes[index].name) for index in happened}
        proof.unproved |= (may & proof.never) - sure
        proof.never -= may
        return happened

    def _ask(self, question: Question, proof: Proof) -> None:
        key = question.what, question.name
        proof.asked.add(key)
        found, exact = self.slices.around(question.gate)
        if not found.may(question.gate, question.scenes):
            proof.never.add(key)
        elif not (exact or self._surely(question.gate, question.scenes)):
            proof.unproved.add(key)

    def _surely(self, gate: Gate, scenes: tuple[str, ...] | None) -> bool:
        """Whether one of a gate's alternatives, of which less bears on each, may hold when all that does is followed."""
        for alternative in alternatives(gate):
            found, exact = self.slices.around(alternative)
            if exact and found.may(alternative, scenes):
                return True
        return False

    def _can_be_mute(self, reaction: str, happened: Sequence[int]) -> bool:
        """Whether all that a reaction opens can be open while it can still fire."""
        opened = known_from(self.talk, happened, spared=reaction).opened
        names = {
            n for i in happened if self.talk.changes[i].name == reaction for n in self.talk.changes[i].opens
        }
        return bool(names) and all(opened[name] == self.talk.stages(name) for name in names)

    def _follow_up(self, proof: Proof, happened: Sequence[int]) -> None:
        """What follows from the changes that can happen."""
        brings = (self.talk.changes[index].brings for index in happened)
        proof.brought = set(self.talk.opening.brings.union(*brings))
        proof.opened = dict(known_from(self.talk, happened).opened)
