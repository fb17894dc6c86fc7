"""Her figures that a scripted line of the turn has named: "Ninety-two dollars a sensor. It's where I start". What she bargains in the same
breath holds to them: no second figure of hers for one point."""

from trainer.negotiation.choosing.routing import leaves
from trainer.negotiation.deals.packages import opening_package
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.playing import Playing
from trainer.scenario.condition import About, Does
from trainer.scenario.scenario import Issue, Reaction, Scenario
from trainer.terms.find import find_values
from trainer.terms.fold import fold_text

_REACTION = "reaction:"
# A price or a share that is her own is seldom named for anything else; a length of time may be.
_PLAIN = frozenset({"money", "percent"})


def said_by_script(playing: Playing) -> dict[str, Position]:
    """The positions of hers, by issue, that reactions of this turn have named or taken; where they name two, none."""
    scenario = playing.scenario
    opening = opening_package(scenario)
    known = {p.issue: p for p in playing.before.theirs}
    found: dict[str, Position] = {}
    for line in playing.speech.lines:
        reaction = _reaction(scenario, line.source)
        if reaction is None:
            continue
        for name in reaction.then.gives:
            if name in playing.theirs:
                found[name] = playing.theirs[name]
        for value in find_values(line.text, scenario.language):
            for issue in scenario.issues.values():
                position = position_of(issue, value.value) if issue.kind is not None else None
                hers = position is not None and position in (known.get(issue.id), opening[issue.id])
                if position is not None and hers and _is_about(reaction, issue, scenario):
                    found.setdefault(issue.id, position)
    return found


def _reaction(scenario: Scenario, source: str) -> Reaction | None:
    if not source.startswith(_REACTION):
        return None
    name = source.removeprefix(_REACTION)
    scenes = (scene.reactions for scene in scenario.scenes.values())
    return next(
        (one for group in (*scenes, scenario.anytime.values()) for one in group if one.id == name), None
    )


def _is_about(reaction: Reaction, issue: Issue, scenario: Scenario) -> bool:
    """Whether a figure in a line of a reaction is plainly of a point: a price, a share, or where its gate names the point."""
    if issue.kind in _PLAIN:
        return True
    atoms = list(leaves(reaction.when))
    names = {one.about for one in atoms if isinstance(one, Does)} | {
        one.name for one in atoms if isinstance(one, About)
    }
    own = {fold_text(word) for word in (issue.label, *issue.words)}
    words = {fold_text(word) for name in names if name is not None for word in scenario.topics.get(name, ())}
    return issue.id in names or bool(own & words)
