"""The talk as a whole: reactions that can fire, scenes that can be reached, an ending for every outcome."""

from collections.abc import Iterator

from trainer.scenario.checking import Checking, Path, effects_of, reactions_of
from trainer.scenario.condition import And, Condition, Flag, Not, Or
from trainer.scenario.file_scene import FileEffects, FileReaction
from trainer.scenario.scenario import OUTCOMES

# With fewer samples a reply put in other words is missed.
FEWEST_SAMPLES = 3


def check_talk(run: Checking) -> None:
    """Check reactions, scenes, endings and flags."""
    for path, name, reaction in reactions_of(run.file):
        _reaction(run, path, name, reaction)
    _same_samples(run)
    _scenes(run)
    _endings(run)
    _flags(run)
    _unused(run)


def _reaction(run: Checking, path: Path, name: str, reaction: FileReaction) -> None:
    if reaction.when is None and not reaction.like:
        run.find_key("TR401", path, name=name)
    if reaction.like and len(reaction.like) < FEWEST_SAMPLES:
        run.find_key("TR402", (*path, "like"), name=name, count=len(reaction.like), wanted=FEWEST_SAMPLES)
    if not reaction.says and reaction.then == FileEffects():
        run.find_key("TR403", path, name=name)
    if reaction.then.goto is not None and reaction.then.ends is not None:
        run.find_key("TR404", (*path, "then", "ends"), goto=reaction.then.goto)


def _same_samples(run: Checking) -> None:
    """The same sample under two reactions that are open together."""
    always = {sample.casefold(): n for n, r in run.file.anytime.items() for sample in r.like or ()}
    for scene, content in run.file.scenes.items():
        seen: dict[str, str] = {}
        for name, reaction in content.reactions.items():
            for index, sample in enumerate(reaction.like or ()):
                folded = sample.casefold()
                other = always.get(folded) or seen.setdefault(folded, name)
                if other != name:
                    path = ("scenes", scene, "reactions", name, "like", index)
                    run.find("TR405", path, name=name, other=other)


def _scenes(run: Checking) -> None:
    for name, scene in run.file.scenes.items():
        path = ("scenes", name)
        if scene.next is not None and scene.after == 0 and scene.leave_when is None:
            run.find_key("TR407", (*path, "next"), name=name, next=scene.next)
        if scene.next is None and scene.leave_when is not None:
            run.find_key("TR408", (*path, "leave_when"), name=name)
        if scene.todo is not None:
            run.find_key("TR409", (*path, "todo"), name=name, text=scene.todo)
    for name in _unreached(run):
        run.find_key("TR406", ("scenes", name), name=name)


def _unreached(run: Checking) -> list[str]:
    """Scenes to which nothing leads from the first one, whatever the conditions say."""
    scenes = run.file.scenes
    if list(scenes) != list(run.names.of("scenes")):
        return []  # A scene that could not be read may lead anywhere.
    everywhere = {r.then.goto for r in run.file.anytime.values() if r.then.goto}
    waiting, reached = [next(iter(scenes)), *everywhere], set()
    while waiting:
        name = waiting.pop()
        if name in reached or name not in scenes:
            continue
        reached.add(name)
        scene = scenes[name]
        leads = [scene.next, scene.then.goto, *(r.then.goto for r in scene.reactions.values())]
        waiting += [lead for lead in leads if lead is not None]
    return [name for name in scenes if name not in reached]


def _endings(run: Checking) -> None:
    endings = run.file.endings
    if list(endings) != list(run.names.of("endings")):
        return
    for outcome in OUTCOMES:
        if not any(ending.outcome == outcome and ending.when is None for ending in endings.values()):
            run.find_key("TR410", ("endings",), outcome=outcome)
    named = {effects.ends for _, effects in effects_of(run.file)}
    settled: dict[str, str] = {}
    for name, ending in endings.items():
        if ending.outcome in settled and name not in named:
            run.find_key("TR411", ("endings", name), name=name, other=settled[ending.outcome])
        if ending.when is None:
            settled.setdefault(ending.outcome, name)


def _flags(run: Checking) -> None:
    """Flags that are set and never asked about."""
    if _has_errors(run):
        return  # A condition that could not be read may ask for any flag.
    asked = {flag for condition in run.conditions.values() for flag in _flags_in(condition)}
    for path, effects in effects_of(run.file):
        for index, flag in enumerate(effects.sets):
            if flag not in asked:
                run.find("TR412", (*path, "sets", index), name=flag)


def _flags_in(condition: Condition) -> Iterator[str]:
    match condition:
        case Flag(name):
            yield name
        case Not(operand):
            yield from _flags_in(operand)
        case And(operands) | Or(operands):
            for operand in operands:
                yield from _flags_in(operand)
        case _:
            return


def _unused(run: Checking) -> None:
    """Objections, claims and questions that no effect brings into the talk."""
    effects = [effect for _, effect in effects_of(run.file)]
    brought = {
        "objections": {effect.raises for effect in effects},
        "claims": {effect.claims for effect in effects},
        "asks": {effect.asks for effect in effects},
    }
    if _has_errors(run):
        return
    for section, used in brought.items():
        for name in run.names.of(section):
            if name not in used:
                run.find_key("TR413", (section, name), name=name, section=section)


def _has_errors(run: Checking) -> bool:
    return any(finding.severity == "error" for finding in run.findings)
