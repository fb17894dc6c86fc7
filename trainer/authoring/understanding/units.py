"""The lint in parts that stand alone: each is computed from what it depends on, and only then."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from typing import Any

from trainer import __version__
from trainer.authoring.understanding.fate import always_beaten_by
from trainer.authoring.understanding.moments import entered
from trainer.authoring.understanding.names import name_remarks
from trainer.authoring.understanding.options import option_remarks
from trainer.authoring.understanding.remark import Path, Remark, remark
from trainer.authoring.understanding.samples import sample_remarks, stolen_remarks
from trainer.authoring.understanding.trial import Trials
from trainer.language.context import ReadingContext, SampleSet
from trainer.language.features import Prepared, prepare
from trainer.language.similarity import literal_scores
from trainer.scenario.scenario import Reaction, Scenario, Scene

# Counted up when the lint itself changes what it says.
_EDITION = "3"
# A reaction of the scene takes a sample from its own one only where it is at least this near to one of its samples.
_NEAR = 0.5


@dataclass(frozen=True, slots=True)
class Unit:
    """A part of the lint. `depends`: all that its remarks are computed from."""

    name: str
    depends: tuple[Any, ...]
    compute: Callable[[], Iterator[Remark]]

    @property
    def key(self) -> str:
        """Name and content hash: the same key, the same remarks."""
        content = repr((_EDITION, __version__, self.depends)).encode()
        return f"{self.name}:{sha256(content).hexdigest()}"


def units(scenario: Scenario) -> Iterator[Unit]:
    """All parts for one scenario: the words of names, the options, the reactions of any time, and each scene."""
    words = _words(scenario)
    anytime = tuple(_told(reaction) for reaction in scenario.anytime.values())
    opening = scenario.scenes[scenario.opening_scene]
    yield Unit("names", (*words, anytime, repr(scenario.scenes)), partial(name_remarks, scenario))
    yield Unit("options", (*words, opening.says, opening.then), partial(option_remarks, scenario))
    yield Unit("anytime", (*words, anytime, opening.says, opening.then), partial(_anytime, scenario))
    near = _Near(scenario)
    for scene in scenario.scenes.values():
        depends = (*words, anytime, scene.id, scene.says, scene.then, tuple(map(_told, scene.reactions)))
        yield Unit(f"scene {scene.id}", depends, partial(_scene, scenario, scene, near))


def _words(scenario: Scenario) -> tuple[Any, ...]:
    """What every reading and every routing depends on."""
    return (
        scenario.language,
        scenario.brief,
        scenario.turns,
        scenario.counterpart.trust,
        scenario.facts,
        scenario.topics,
        scenario.interests,
        scenario.issues,
        scenario.objections,
        scenario.claims,
        scenario.asks,
    )


def _told(reaction: Reaction) -> tuple[Any, ...]:
    """All of a reaction that decides where replies go: its lines speak for what they answer."""
    return (reaction.id, reaction.when, reaction.like, reaction.says, reaction.then, reaction.times)


def _anytime(scenario: Scenario) -> Iterator[Remark]:
    """The reactions of any time among themselves, in an opening scene that has none of its own."""
    opening = scenario.scenes[scenario.opening_scene]
    bare = replace(scenario, scenes={opening.id: replace(opening, reactions=())})
    trials = Trials(bare, *entered(bare, opening.id))
    for reaction in scenario.anytime.values():
        yield from _reaction(trials, reaction, ("anytime", reaction.id))


def _scene(scenario: Scenario, scene: Scene, near: "_Near") -> Iterator[Remark]:
    """The reactions of a scene, and what they take away from those of any time."""
    trials = Trials(scenario, *entered(scenario, scene.id))
    for reaction in scene.reactions:
        yield from _reaction(trials, reaction, ("scenes", scene.id, "reactions", reaction.id))
    here = frozenset(reaction.id for reaction in scene.reactions)
    yield from stolen_remarks(trials, near.to(scene), here)


def _reaction(trials: Trials, reaction: Reaction, place: Path) -> Iterator[Remark]:
    if reaction.like:
        yield from sample_remarks(trials, reaction, place)
        return
    thief = always_beaten_by(trials.scenario, trials.state, reaction)
    if thief is not None:
        scene = trials.state.scene
        yield remark("TR833", place, key=True, reaction=reaction.id, thief=thief, scene=scene)


class _Near:
    """The samples of any time that come near those of a scene: the others cannot be taken away there. Samples are taken
    apart once for all scenes."""

    def __init__(self, scenario: Scenario) -> None:
        self._scenario = scenario
        self._prepared: dict[str, Prepared] = {}

    def to(self, scene: Scene) -> Iterator[Reaction]:
        """The reactions of any time, each with its samples near the scene's; none without such samples."""
        sets = tuple(SampleSet(reaction.id, reaction.like) for reaction in scene.reactions if reaction.like)
        context = ReadingContext(self._scenario.language, samples=sets)
        for reaction in self._scenario.anytime.values() if sets else ():
            near = tuple(text for text in reaction.like if self._closest(text, context) >= _NEAR)
            if near:
                yield replace(reaction, like=near)

    def _closest(self, text: str, context: ReadingContext) -> float:
        if text not in self._prepared:
            self._prepared[text] = prepare(text, ReadingContext(context.language))
        return max(score.score for score in literal_scores(self._prepared[text], context))
