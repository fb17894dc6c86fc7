"""What the proof has to say about a scenario, as findings."""

from collections.abc import Iterator

from trainer.authoring.proof.changes import talk_of
from trainer.authoring.proof.questions import answers, questions
from trainer.authoring.proof.slices import USUAL_LIMIT
from trainer.authoring.proof.structure import led_to
from trainer.authoring.proof.verdicts import Proof, Prover
from trainer.findings.finding import Finding
from trainer.scenario.scenario import Effects, Reaction, Scenario
from trainer.scenario.yaml_source import YamlSource

# Names that one finding about what is left unproved gives.
_NAMED = 8


def proof_findings(scenario: Scenario, source: YamlSource, limit: int = USUAL_LIMIT) -> tuple[Finding, ...]:
    """What can never be in the talk of a scenario, as far as that is proved, and what was left unproved.

    Args:
        limit: pairs of a state and a change that are looked at.
    """
    proof = prove(scenario, limit)
    found = (
        *_scenes(proof, source),
        *_reactions(proof, source),
        *_interests(proof, source),
        *_brought(proof, source),
        *_asked(proof, source),
        *_idle(scenario, source),
        *_unproved(proof, source),
    )
    return tuple(sorted(found, key=lambda finding: (finding.line, finding.column, finding.code)))


def prove(scenario: Scenario, limit: int = USUAL_LIMIT) -> Proof:
    """Explore a scenario's talk and answer all that is asked of it."""
    talk = talk_of(scenario)
    return Prover(talk, limit).prove(tuple(questions(talk)), answers(scenario))


def _scenes(proof: Proof, source: YamlSource) -> Iterator[Finding]:
    scenario = proof.talk.scenario
    led = led_to(scenario)
    for scene in scenario.scenes.values():
        if ("scene", scene.id) in proof.never:
            if scene.id in led:
                yield source.at_key(("scenes", scene.id), "TR801", name=scene.id)
        elif ("leave", scene.id) in proof.never:
            path = ("scenes", scene.id, "leave_when")
            yield source.at(path, "TR803", name=scene.id, next=scene.next)


def _reactions(proof: Proof, source: YamlSource) -> Iterator[Finding]:
    for path, reaction in _written(proof.talk.scenario):
        if path[0] == "scenes" and ("scene", path[1]) in proof.never:
            continue
        if ("reaction", reaction.id) in proof.never:
            yield source.at((*path, "when"), "TR802", name=reaction.id)
        elif ("mute", reaction.id) not in proof.never and _may_be_mute(proof, reaction):
            yield source.at_key(path, "TR810", name=reaction.id, interests=", ".join(reaction.then.opens))


def _may_be_mute(proof: Proof, reaction: Reaction) -> bool:
    return ("mute", reaction.id) in proof.asked and ("mute", reaction.id) not in proof.unproved


def _written(scenario: Scenario) -> Iterator[tuple[tuple[str, ...], Reaction]]:
    for scene in scenario.scenes.values():
        for reaction in scene.reactions:
            yield ("scenes", scene.id, "reactions", reaction.id), reaction
    for reaction in scenario.anytime.values():
        yield ("anytime", reaction.id), reaction


def _interests(proof: Proof, source: YamlSource) -> Iterator[Finding]:
    for interest in proof.talk.scenario.interests.values():
        opened = proof.opened.get(interest.id, 0)
        if opened < len(interest.stages):
            path = ("interests", interest.id, "stages", opened, "when")
            yield source.at(path, "TR806", name=interest.id, stage=opened + 1)


def _brought(proof: Proof, source: YamlSource) -> Iterator[Finding]:
    """What some effect brings into the talk, and none that can happen."""
    scenario = proof.talk.scenario
    for section, names in (
        ("objections", scenario.objections),
        ("claims", scenario.claims),
        ("asks", scenario.asks),
    ):
        written = {name for change in proof.talk.changes for what, name in change.brings if what == section}
        for name in names:
            if name in written and (section, name) not in proof.brought:
                yield source.at_key((section, name), "TR807", name=name, section=section)
    for name in scenario.objections:
        if ("answer", name) in proof.never:
            yield source.at(("objections", name, "answered_by"), "TR808", name=name)


def _asked(proof: Proof, source: YamlSource) -> Iterator[Finding]:
    scenario = proof.talk.scenario
    for name, ending in scenario.endings.items():
        if ("ending", name) in proof.never:
            path = ("endings", name, *(("when",) if ending.when is not None else ()))
            yield source.at(path, "TR804", name=name)
    for name in scenario.objectives:
        if ("objective", name) in proof.never:
            yield source.at(("objectives", name, "when"), "TR805", name=name)
    for name, moment in scenario.moments.items():
        if ("moment", name) in proof.never:
            late = moment.turn > scenario.turns
            path = ("moments", name, "turn" if late or moment.when is None else "when")
            yield source.at(path, "TR809", name=name, turns=scenario.turns)
    for issue in scenario.issues.values():
        for option in issue.opens_if:
            if ("option", f"{issue.id}/{option}") in proof.never:
                path = ("issues", issue.id, "opens_if", option)
                yield source.at(path, "TR813", option=option, issue=issue.id)


def _idle(scenario: Scenario, source: YamlSource) -> Iterator[Finding]:
    """Interests that entering a scene or a moment is to open: only reactions open any."""
    entering: list[tuple[str, str, Effects]] = [("scenes", s.id, s.then) for s in scenario.scenes.values()]
    entering += [("moments", moment.id, moment.then) for moment in scenario.moments.values()]
    for section, name, effects in entering:
        if effects.opens:
            yield source.at_key((section, name, "then", "opens"), "TR812", interests=", ".join(effects.opens))


def _unproved(proof: Proof, source: YamlSource) -> Iterator[Finding]:
    names = sorted({name for _, name in proof.unproved})
    if names:
        more = "…" if len(names) > _NAMED else ""
        shown = ", ".join(names[:_NAMED]) + more
        yield source.at_key(("scenes",), "TR811", names=shown, count=len(names))
