"""The talk as a whole: reactions that can fire, scenes that can be reached, an ending for every outcome."""

from collections.abc import Iterator

from trainer.scenario.checking import Checking, Path, effects_of, reactions_of
from trainer.scenario.condition import About, And, Compare, Condition, Does, Flag, Not, Or
from trainer.scenario.file_scene import FileEffects, FileReaction
from trainer.scenario.scenario import OUTCOMES

# With fewer samples a reply put in other words is missed.
FEWEST_SAMPLES = 3


def check_talk(run: Checking) -> None:
    """Check reactions, scenes, endings, objectives and flags."""
    for path, name, reaction in reactions_of(run.file):
        _reaction(run, path, name, reaction)
    _same_samples(run)
    _scenes(run)
    _endings(run)
    _objectives(run)
    _bonuses(run)
    _opening_options(run)
    _flags(run)
    _unused(run)


def _reaction(run: Checking, path: Path, name: str, reaction: FileReaction) -> None:
    # What is there but wrong has its own finding; only what nobody wrote is missing.
    written = run.source.locate(path).node.entries
    if "when" not in written and "like" not in written:
        run.find_key("TR401", path, name=name)
    if reaction.like and len(reaction.like) < FEWEST_SAMPLES:
        run.find_key("TR402", (*path, "like"), name=name, count=len(reaction.like), wanted=FEWEST_SAMPLES)
    if "says" not in written and "then" not in written:
        run.find_key("TR403", path, name=name)
    elif "says" not in written and not _speaks(reaction.then):
        run.find_key("TR414", path, name=name)
    if reaction.then.goto is not None and reaction.then.ends is not None:
        run.find_key("TR404", (*path, "then", "ends"), goto=reaction.then.goto)


def _speaks(effects: FileEffects) -> bool:
    """Whether these effects bring a line of their own: a stage's, a scene's, an objection's, an ending's…"""
    lines = (effects.goto, effects.raises, effects.claims, effects.asks, effects.ends)
    return bool(effects.opens) or any(line is not None for line in lines)


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
    yield from (atom.name for atom in _atoms(condition) if isinstance(atom, Flag))


def _atoms(condition: Condition) -> Iterator[Condition]:
    match condition:
        case Not(operand):
            yield from _atoms(operand)
        case And(operands) | Or(operands):
            for operand in operands:
                yield from _atoms(operand)
        case _:
            yield condition


def _objectives(run: Checking) -> None:
    """Objectives are judged on what is agreed in the end, when there is no reply to look at."""
    for name in run.file.objectives:
        path: Path = ("objectives", name, "when")
        condition = run.conditions.get(path)
        if condition is not None and any(isinstance(atom, Does | About) for atom in _atoms(condition)):
            run.find("TR416", path, name=name)


def _bonuses(run: Checking) -> None:
    """Bonuses are worth of a package: only its issues count."""
    for name in run.file.bonuses:
        path: Path = ("bonuses", name, "when")
        condition = run.conditions.get(path)
        if condition is not None and any(not _compares_issue(run, atom) for atom in _atoms(condition)):
            run.find("TR417", path, name=name)


def _opening_options(run: Checking) -> None:
    """What opens an option has to last longer than one reply."""
    for name, issue in run.file.issues.items():
        for option in issue.opens_if:
            path: Path = ("issues", name, "opens_if", option)
            condition = run.conditions.get(path)
            if condition is not None and any(isinstance(atom, Does | About) for atom in _atoms(condition)):
                run.find("TR418", path, option=option)


def _compares_issue(run: Checking, atom: Condition) -> bool:
    return isinstance(atom, Compare) and atom.name in run.file.issues


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
