"""The talk as a whole: reactions that can fire, scenes that can be reached, an ending for every outcome."""

from collections.abc import Iterator

from trainer.scenario.checking import Checking, Path, effects_of, reactions_of
from trainer.scenario.condition import About, Compare, Condition, Does, Flag, atoms
from trainer.scenario.drafts import todos_of
from trainer.scenario.file_scene import FileEffects, FileReaction
from trainer.scenario.scenario import OUTCOMES
from trainer.scenario.when import fold_word

# With fewer samples a reply put in other words is missed.
FEWEST_SAMPLES = 3
# Characters of all samples, and of the replies of all tests: five times those of the longest scenario there is.
MOST_SAMPLES = 200_000
MOST_PLAYED = 100_000


def check_talk(run: Checking) -> None:
    """Check reactions, scenes, endings, objectives and flags."""
    for path, name, reaction in reactions_of(run.file):
        _reaction(run, path, name, reaction)
    _same_samples(run)
    _too_much(run)
    _scenes(run)
    _endings(run)
    _objectives(run)
    _bonuses(run)
    _opening_options(run)
    _flags(run)
    _unused(run)
    for path, todo in todos_of(run.file):
        run.find_key("TR871", (*path, "todo"), name=todo.name or run.file.id, text=todo.text)


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


def _does(effects: FileEffects) -> bool:
    """Whether these effects change anything."""
    return effects != FileEffects()


def _speaks(effects: FileEffects) -> bool:
    """Whether these effects bring a line of their own: a stage's, a scene's, an objection's, an ending's…"""
    lines = (effects.goto, effects.raises, effects.claims, effects.asks, effects.ends)
    return bool(effects.opens) or any(line is not None for line in lines)


def _same_samples(run: Checking) -> None:
    """The same sample under two reactions that are open together, whatever its capitals, accents and signs."""
    always = {fold_word(sample): n for n, r in run.file.anytime.items() for sample in r.like or ()}
    for scene, content in run.file.scenes.items():
        seen: dict[str, str] = {}
        for name, reaction in content.reactions.items():
            for index, sample in enumerate(reaction.like or ()):
                folded = fold_word(sample)
                other = always.get(folded) or seen.setdefault(folded, name)
                if other != name:
                    path = ("scenes", scene, "reactions", name, "like", index)
                    run.find("TR405", path, name=name, other=other)


def _too_much(run: Checking) -> None:
    """More samples, or replies of tests, than a check could read in the time somebody waits."""
    length = 0
    for path, _, reaction in reactions_of(run.file):
        length += sum(map(len, reaction.like or ()))
        if length > MOST_SAMPLES:
            run.find_key("TR422", (*path, "like"), most=MOST_SAMPLES)
            break
    length = 0
    for name, test in run.file.tests.items():
        length += sum(len(said.reply) for said in test.replies)
        if length > MOST_PLAYED:
            run.find_key("TR422", ("tests", name, "replies"), most=MOST_PLAYED)
            break


def _scenes(run: Checking) -> None:
    for name, scene in run.file.scenes.items():
        path = ("scenes", name)
        if scene.next is not None and scene.after == 0 and scene.leave_when is None:
            run.find_key("TR407", (*path, "next"), name=name, next=scene.next)
        if scene.next is None and scene.leave_when is not None:
            run.find_key("TR408", (*path, "leave_when"), name=name)
    for name, moment in run.file.moments.items():
        if moment.kind == "says" and moment.says is None and not _does(moment.then):
            run.find_key("TR419", ("moments", name), name=name)
        if moment.person is not None and moment.kind != "joins":
            run.find_key("TR421", ("moments", name, "person"), name=name)
    unreached = _unreached(run)
    for name in unreached:
        run.find_key("TR406", ("scenes", name), name=name)
    for name in _last_scenes(run, unreached)[:-1]:
        run.find_key("TR420", ("scenes", name), name=name)
    for circle in _circles(run):
        way = " → ".join((*circle, circle[0]))
        run.find_key("TR814", ("scenes", circle[0], "then", "goto"), name=circle[0], way=way)


def _last_scenes(run: Checking, unreached: list[str]) -> list[str]:
    """The scenes in which a talk can end for want of another. Where most scenes have no `next`, the story branches by
    reactions alone, and may end in as many scenes as it likes."""
    scenes = run.file.scenes
    if 2 * sum(scene.next is not None for scene in scenes.values()) < len(scenes):
        return []
    return [name for name in scenes if name not in unreached and not _leads_on(run, name)]


def _leads_on(run: Checking, name: str) -> bool:
    """Whether something in a scene can lead to another, or what should is there and could not be read."""
    scene = run.file.scenes[name]
    if run.source.node("scenes", name, "next") is not None or _has_errors(run):
        return True
    effects = (scene.then, *(reaction.then for reaction in scene.reactions.values()))
    return any(then.goto is not None for then in effects)


def _unreached(run: Checking) -> list[str]:
    """Scenes to which nothing leads from the first one, whatever the conditions say."""
    scenes = run.file.scenes
    if list(scenes) != list(run.names.of("scenes")):
        return []  # A scene that could not be read may lead anywhere.
    always = [reaction.then for reaction in run.file.anytime.values()]
    always += [moment.then for moment in run.file.moments.values()]
    everywhere = [effects.goto for effects in always if effects.goto is not None]
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


def _circles(run: Checking) -> Iterator[tuple[str, ...]]:
    """Scenes whose entrances lead to one another in a circle, each circle once, beginning with its first scene."""
    scenes = run.file.scenes
    seen: set[str] = set()
    for name in scenes:
        way: dict[str, None] = {}
        here: str | None = name
        while here is not None and here in scenes and here not in seen and here not in way:
            way[here] = None
            then = scenes[here].then
            here = None if then.ends is not None else then.goto
        if here is not None and here in way:
            yield tuple(way)[list(way).index(here) :]
        seen.update(way)


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
    yield from (atom.name for atom in atoms(condition) if isinstance(atom, Flag))


def _objectives(run: Checking) -> None:
    """Objectives are judged on what is agreed in the end, when there is no reply to look at."""
    for name in run.file.objectives:
        path: Path = ("objectives", name, "when")
        condition = run.conditions.get(path)
        if condition is not None and any(isinstance(atom, Does | About) for atom in atoms(condition)):
            run.find("TR416", path, name=name)


def _bonuses(run: Checking) -> None:
    """Bonuses are worth of a package: only its issues count."""
    for name in run.file.bonuses:
        path: Path = ("bonuses", name, "when")
        condition = run.conditions.get(path)
        if condition is not None and any(not _compares_issue(run, atom) for atom in atoms(condition)):
            run.find("TR417", path, name=name)


def _opening_options(run: Checking) -> None:
    """What opens an option has to last longer than one reply."""
    for name, issue in run.file.issues.items():
        for option in issue.opens_if:
            path: Path = ("issues", name, "opens_if", option)
            condition = run.conditions.get(path)
            if condition is not None and any(isinstance(atom, Does | About) for atom in atoms(condition)):
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
