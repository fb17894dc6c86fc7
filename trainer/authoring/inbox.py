"""The inbox of a scenario: replies that were not understood or were contested, equal ones together, by scene."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from trainer.attempts.doubtful import DoubtfulReply
from trainer.authoring.inbox_sample import Key
from trainer.scenario.scenario import Reaction, Scenario
from trainer.terms.fold import fold_text

_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class InboxEntry:
    """One reply, however often it was heard.

    Attributes:
        number: 1 for the first heard of its scenario. It stays the same while attempts are added.
        reply: as it was said most often; capitals, accents and signs do not make another reply.
        heard: how often in all; not_understood, contested: how often each (a reply may be both).
        remarks: what students said was meant, each once.
        read_as: reactions that answered it, where it was understood and contested.
        near: reactions with samples that it came near to, and how near at best (0–1), the nearest first.
        attempts: in which it was heard.
        runner_up: the reaction that came next in the choice, where one did.
    """

    number: int
    scenario: str
    scene: str
    reply: str
    heard: int
    not_understood: int
    contested: int
    remarks: tuple[str, ...] = ()
    read_as: tuple[str, ...] = ()
    near: tuple[tuple[str, float], ...] = ()
    attempts: tuple[str, ...] = ()
    runner_up: str | None = None

    @property
    def nearest(self) -> tuple[str, float | None] | None:
        """The reaction that came nearest without answering, and how near (None: it is chosen by its gate alone)."""
        for name, score in self.near:
            if name not in self.read_as:
                return name, score
        return None if self.runner_up is None else (self.runner_up, None)


@dataclass(frozen=True, slots=True)
class InboxScene:
    """The entries of one scene, the most often heard first; `known` is whether the scenario still has the scene."""

    scene: str
    known: bool
    entries: tuple[InboxEntry, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reaction that a reply may be given to as a sample.

    Attributes:
        key: where it stands in the file; anytime: whether it can happen in every scene.
        score: how close the reply came to its samples (0–1), None where it has none.
        example: one of its samples, else what the counterpart answers, "" for neither.
        answered: whether it is what the reply was read as.
    """

    key: Key
    reaction: str
    anytime: bool
    score: float | None
    example: str
    answered: bool


def inbox_entries(replies: Iterable[DoubtfulReply]) -> Mapping[str, tuple[InboxEntry, ...]]:
    """The entries of each scenario, in the order they were first heard.

    Args:
        replies: in the order they were heard.
    """
    heard: dict[str, dict[tuple[str, str], list[DoubtfulReply]]] = {}
    for reply in replies:
        equal = heard.setdefault(reply.scenario, {})
        equal.setdefault((reply.scene, words_alone(reply.text)), []).append(reply)
    return {
        scenario: tuple(_entry(number, same) for number, same in enumerate(equal.values(), 1))
        for scenario, equal in heard.items()
    }


def words_alone(reply: str) -> str:
    """What makes two replies equal: their words, without capitals, accents and signs."""
    folded = fold_text(reply)
    return " ".join(_WORDS.findall(folded)) or folded.strip()


def by_scene(entries: Iterable[InboxEntry], scenario: Scenario | None) -> tuple[InboxScene, ...]:
    """The entries by scene, in the order of the file; scenes that it no longer has come last.

    Args:
        scenario: as the file has it now; None where it cannot be read.
    """
    found: dict[str, list[InboxEntry]] = {name: [] for name in (scenario.scenes if scenario else ())}
    known = frozenset(found)
    for entry in entries:
        found.setdefault(entry.scene, []).append(entry)
    return tuple(
        InboxScene(
            scene, scene in known or scenario is None, tuple(sorted(some, key=lambda e: (-e.heard, e.number)))
        )
        for scene, some in found.items()
        if some
    )


def waiting(entries: Iterable[InboxEntry], scenario: Scenario | None) -> tuple[InboxEntry, ...]:
    """The entries that are not yet samples of a reaction that can answer them, another than the one contested."""
    if scenario is None:
        return tuple(entries)
    anytime = tuple(_samples(scenario.anytime.values()))
    here = {scene.id: (*anytime, *_samples(scene.reactions)) for scene in scenario.scenes.values()}
    return tuple(entry for entry in entries if not _is_sample(entry, here.get(entry.scene, anytime)))


def candidates(entry: InboxEntry, scenario: Scenario) -> tuple[Candidate, ...]:
    """The reactions that could answer a reply where it was said, the nearest first."""
    near = dict(entry.near)
    scene = scenario.scenes.get(entry.scene)
    here = () if scene is None else scene.reactions
    found = [
        *(_candidate(("scenes", entry.scene, "reactions", one.id), one, near, entry) for one in here),
        *(_candidate(("anytime", one.id), one, near, entry) for one in scenario.anytime.values()),
    ]
    # What came second without samples of its own stands before what is merely there.
    return tuple(sorted(found, key=lambda c: (-(c.score or 0.0), c.reaction != entry.runner_up)))


def _entry(number: int, same: Sequence[DoubtfulReply]) -> InboxEntry:
    near: dict[str, float] = {}
    for reply in same:
        for name, score in reply.near:
            near[name] = max(score, near.get(name, 0.0))
    first = same[0]
    return InboxEntry(
        number=number,
        scenario=first.scenario,
        scene=first.scene,
        reply=Counter(reply.text for reply in same).most_common(1)[0][0],
        heard=len(same),
        not_understood=sum(not reply.understood for reply in same),
        contested=sum(reply.contested for reply in same),
        remarks=_once(reply.remark for reply in same),
        read_as=_once(reply.reaction or "" for reply in same if reply.understood),
        near=tuple(sorted(near.items(), key=lambda pair: -pair[1])),
        attempts=_once(reply.attempt for reply in same),
        runner_up=next((reply.runner_up for reply in same if reply.runner_up), None),
    )


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))


def _samples(reactions: Iterable[Reaction]) -> Iterator[tuple[str, frozenset[str]]]:
    for reaction in reactions:
        yield reaction.id, frozenset(map(words_alone, reaction.like))


def _is_sample(entry: InboxEntry, here: Iterable[tuple[str, frozenset[str]]]) -> bool:
    words = words_alone(entry.reply)
    return any(words in samples for name, samples in here if name not in entry.read_as)


def _candidate(key: Key, reaction: Reaction, near: Mapping[str, float], entry: InboxEntry) -> Candidate:
    return Candidate(
        key=key,
        reaction=reaction.id,
        anytime=key[0] == "anytime",
        score=near.get(reaction.id, 0.0) if reaction.like else None,
        example=next(iter((*reaction.like, *reaction.says)), ""),
        answered=reaction.id in entry.read_as,
    )
