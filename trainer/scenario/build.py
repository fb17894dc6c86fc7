"""From the checked file to the scenario the program works with."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from trainer.scenario.check_values import option_terms
from trainer.scenario.checking import Checking, Path
from trainer.scenario.condition import Condition
from trainer.scenario.drafts import todos_of
from trainer.scenario.figures import common_measure, read_clause
from trainer.scenario.file_case import FileFact, FileInterest
from trainer.scenario.file_issue import EVERY, FileIssue, FileStakes
from trainer.scenario.file_people import FileBatna, FileCounterpart
from trainer.scenario.file_scene import FileEffects, FileMoment, FileReaction, FileScene
from trainer.scenario.file_test import FileTest
from trainer.scenario.people import Batna, Counterpart, Persona, You
from trainer.scenario.scenario import (
    Ask,
    Bonus,
    Claim,
    Effects,
    Ending,
    Expectation,
    Fact,
    Interest,
    Issue,
    Moment,
    Objection,
    Objective,
    Option,
    Reaction,
    Scenario,
    ScenarioTest,
    Scene,
    Stage,
    Stakes,
)
from trainer.scenario.stakes import even_values, ordered_values, weights_of

USUAL_CURRENCY = "EUR"


def build_scenario(run: Checking) -> Scenario:
    """The scenario of a file in which the checks have found no error."""
    file = run.file
    return Scenario(
        id=file.id,
        title=file.title,
        language=file.language,
        market=file.market,
        contract=file.contract,
        difficulty=file.difficulty,
        minutes=file.minutes,
        turns=file.turns,
        as_of=file.as_of,
        rubric=file.rubric,
        channel=file.channel,
        reveal=file.reveal,
        brief=tuple(file.brief),
        you=You(file.you.name, file.you.role, _batna(file.you.batna)),
        counterpart=_counterpart(file.counterpart),
        facts={name: _fact(name, fact, file.language) for name, fact in file.facts.items()},
        topics={name: tuple(words) for name, words in file.topics.items()},
        interests={name: _interest(run, name, interest) for name, interest in file.interests.items()},
        issues=_issues(run),
        objections=_objections(run),
        claims={n: Claim(n, c.says, c.holds, tuple(c.about), c.admits or "") for n, c in file.claims.items()},
        asks={n: Ask(n, a.says, tuple(a.like), tuple(a.about)) for n, a in file.asks.items()},
        objectives={
            name: Objective(name, aim.text, run.conditions["objectives", name, "when"], aim.weight)
            for name, aim in file.objectives.items()
        },
        scenes={name: _scene(run, name, scene) for name, scene in file.scenes.items()},
        anytime=_reactions(run, ("anytime",), file.anytime),
        endings={
            name: Ending(name, ending.outcome, tuple(ending.says), _when(run, ("endings", name)))
            for name, ending in file.endings.items()
        },
        phrases={key: tuple(variants) for key, variants in file.phrases.items()},
        tests={name: _test(name, test) for name, test in file.tests.items()},
        warm_up=file.warm_up,
        bonuses={
            name: Bonus(name, run.conditions["bonuses", name, "when"], bonus.you, bonus.them)
            for name, bonus in file.bonuses.items()
        },
        moments={name: _moment(run, name, moment) for name, moment in file.moments.items()},
        todos=tuple(todo for _, todo in todos_of(file)),
    )


def _batna(batna: FileBatna) -> Batna:
    return Batna(batna.value, batna.text or "")


def _counterpart(person: FileCounterpart) -> Counterpart:
    return Counterpart(
        name=person.name,
        role=person.role,
        batna=_batna(person.batna),
        firmness=person.firmness,
        trust=person.trust,
        trust_buys=person.trust_buys,
        persona=Persona(**{**person.persona.model_dump(), "sign_off": person.persona.sign_off or ""}),
    )


def _fact(name: str, fact: FileFact, language: str) -> Fact:
    value = read_clause(fact.value, language) if fact.value is not None else None
    text = fact.text or fact.value or ""
    return Fact(name, text, value, tuple(fact.about or ()), fact.source or "")


def _interest(run: Checking, name: str, interest: FileInterest) -> Interest:
    stages = tuple(
        Stage(run.conditions["interests", name, "stages", index, "when"], stage.says)
        for index, stage in enumerate(interest.stages)
    )
    served_by = {issue: tuple(options) for issue, options in interest.served_by.items()}
    issues = tuple(dict.fromkeys((*interest.issues, *served_by)))
    return Interest(name, interest.label or name, tuple(interest.about), stages, issues, served_by)


def _issues(run: Checking) -> dict[str, Issue]:
    files = run.file.issues
    sides = {side: [getattr(issue, side) for issue in files.values()] for side in ("you", "them")}
    weights = {
        side: weights_of([(stakes.importance, stakes.weight) for stakes in stakes_of])
        for side, stakes_of in sides.items()
    }
    yours, theirs = weights["you"], weights["them"]
    if yours is None or theirs is None:
        raise ValueError("weights that do not sum passed the checks")
    return {
        name: replace(
            _issue(name, issue, run.file.language, own, other), opens_if=_opens_if(run, name, issue)
        )
        for (name, issue), own, other in zip(files.items(), yours, theirs, strict=True)
    }


def _issue(name: str, issue: FileIssue, language: str, own: int, other: int) -> Issue:
    terms = option_terms(issue, language)
    measure = common_measure(list(terms.values()))
    kind, unit, per = measure if measure is not None else (None, None, None)
    options = tuple(
        Option(key, option.label, tuple(option.like or ()), terms[key])
        for key, option in issue.options.items()
    )
    priced = unit if kind == "money" else None
    return Issue(
        id=name,
        label=issue.label,
        options=options,
        you=_stakes(issue.you, own, tuple(issue.options)),
        them=_stakes(issue.them, other, tuple(issue.options)),
        kind=kind,
        unit=unit,
        per=per,
        words=tuple(issue.words or ()),
        said={key: text for key in issue.options if (text := issue.said.get(key, issue.said.get(EVERY)))},
        opening=issue.opening,
        target=issue.target,
        limit=issue.limit,
        because=tuple(issue.because),
        must_have=tuple(issue.must_have),
        illegal=dict(issue.illegal),
        worth_per_step=issue.you.worth_per_step,
        currency=issue.currency or priced or USUAL_CURRENCY,
    )


def _opens_if(run: Checking, name: str, issue: FileIssue) -> dict[str, Condition]:
    return {option: run.conditions["issues", name, "opens_if", option] for option in issue.opens_if}


def _stakes(stakes: FileStakes, weight: int, options: Sequence[str]) -> Stakes:
    if stakes.values is not None:
        return Stakes(weight, tuple(stakes.values[option] for option in options))
    if stakes.order is not None:
        return Stakes(weight, ordered_values(options, stakes.order))
    return Stakes(weight, even_values(len(options), stakes.prefers or "high"))


def _objections(run: Checking) -> dict[str, Objection]:
    return {
        name: Objection(
            id=name,
            about=objection.about,
            kind=objection.kind,
            says=objection.says,
            answered_by=run.conditions["objections", name, "answered_by"],
            returns_as=objection.returns_as or "",
        )
        for name, objection in run.file.objections.items()
    }


def _scene(run: Checking, name: str, scene: FileScene) -> Scene:
    return Scene(
        id=name,
        says=tuple(scene.says),
        reactions=tuple(_reactions(run, ("scenes", name, "reactions"), scene.reactions).values()),
        next=scene.next,
        after=scene.after,
        leave_when=run.conditions.get(("scenes", name, "leave_when")),
        then=_effects(scene.then),
    )


def _reactions(run: Checking, path: Path, reactions: Mapping[str, FileReaction]) -> dict[str, Reaction]:
    return {
        name: Reaction(
            id=name,
            when=_when(run, (*path, name)),
            like=tuple(reaction.like or ()),
            says=tuple(reaction.says or ()),
            then=_effects(reaction.then),
            times=reaction.times,
        )
        for name, reaction in reactions.items()
    }


def _moment(run: Checking, name: str, moment: FileMoment) -> Moment:
    return Moment(
        id=name,
        turn=moment.turn,
        kind=moment.kind,
        says=tuple(moment.says or ()),
        person=moment.person or "",
        when=_when(run, ("moments", name)),
        then=_effects(moment.then),
    )


def _when(run: Checking, path: Path) -> Condition | None:
    return run.conditions.get((*path, "when"))


def _effects(effects: FileEffects) -> Effects:
    return Effects(
        trust=effects.trust,
        opens=tuple(effects.opens),
        sets=tuple(effects.sets),
        goto=effects.goto,
        raises=effects.raises,
        claims=effects.claims,
        asks=effects.asks,
        gives=dict(effects.gives),
        ends=effects.ends,
    )


def _test(name: str, test: FileTest) -> ScenarioTest:
    expect = test.expect
    return ScenarioTest(
        id=name,
        replies=tuple(said.reply for said in test.replies),
        comments=tuple(said.comment or "" for said in test.replies),
        seed=test.seed,
        expect=Expectation(
            outcome=expect.outcome,
            reactions=tuple(expect.reactions),
            interests=tuple(expect.interests),
            agreed=dict(expect.agreed),
            levels={criterion: tuple(levels) for criterion, levels in expect.levels.items()},
            total=(expect.total[0], expect.total[1]) if expect.total is not None else None,
        ),
    )
