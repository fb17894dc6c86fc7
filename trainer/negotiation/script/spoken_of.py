"""What a scene would bring up: whether it is agreed already, or has been spoken of before."""

from trainer.negotiation.choosing.asked import is_named
from trainer.negotiation.choosing.routing import leaves
from trainer.negotiation.playing import Playing
from trainer.scenario.condition import About, Does
from trainer.scenario.scenario import Scene


def is_closed(playing: Playing, scene: Scene) -> bool:
    """Whether all the points that a scene's entrance is about are agreed."""
    about = _points_of(playing, scene)
    return bool(about) and all(_is_decided(playing, name) for name in about)


def is_on_the_table(playing: Playing, scene: Scene) -> bool:
    """Whether the reply itself puts a value on a point that a scene's entrance is about: "90 jours" is nothing to bring up beside
    an offer of 60."""
    offers = playing.offers
    put = {p.issue for p in (*offers.own, *offers.accepted)}
    put |= {*offers.asked, *offers.refused, *offers.beyond, *offers.unplaced}
    return not put.isdisjoint(_points_of(playing, scene))


def _points_of(playing: Playing, scene: Scene) -> list[str]:
    issues = playing.scenario.issues
    about = [name for name in subjects_of(playing, scene) if name in issues]
    return about or [name for name in issues if scene.says and is_named(issues[name], scene.says[0])]


def _is_decided(playing: Playing, name: str) -> bool:
    """Whether a point is agreed, or both stand on the same value of it."""
    yours = playing.yours.get(name)
    return name in playing.settled or (yours is not None and yours == playing.theirs.get(name))


def is_spoken_of(playing: Playing, scene: Scene) -> bool:
    """Whether the objection that a scene's entrance raises is about something that a question has already brought up."""
    objection = playing.scenario.objections.get(scene.then.raises or "")
    if objection is None:
        return False
    if objection.id in playing.objections:
        return True
    if objection.about in playing.scenario.issues:
        return False
    topics = playing.scenario.topics
    words = set(topics.get(objection.about, ()))
    named = _brought_up(playing)
    # Two topics that share most of their words are one subject ("casse", "caisses écrasées").
    return objection.about in named or any(
        2 * len(words.intersection(topics[name])) >= len(topics[name]) for name in named if topics.get(name)
    )


def subjects_of(playing: Playing, scene: Scene) -> tuple[str, ...]:
    """The names of what a scene's entrance objects to or asks about."""
    scenario, then = playing.scenario, scene.then
    raised = (scenario.objections[then.raises].about,) if then.raises is not None else ()
    asked = scenario.asks[then.asks].about if then.asks is not None else ()
    return (*raised, *asked)


def _brought_up(playing: Playing) -> set[str]:
    """The names in the gates of the reactions that have answered so far."""
    scenario = playing.scenario
    known = [*scenario.anytime.values(), *(r for scene in scenario.scenes.values() for r in scene.reactions)]
    atoms = [atom for reaction in known if reaction.id in playing.fired for atom in leaves(reaction.when)]
    return {atom.about for atom in atoms if isinstance(atom, Does) and atom.about is not None} | {
        atom.name for atom in atoms if isinstance(atom, About)
    }
