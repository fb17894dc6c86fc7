"""An option asked about that a reaction has just answered wants no second word: "London? I could read that to counsel. Delaware
courts." speaks with two voices."""

from collections.abc import Collection
from dataclasses import replace

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.bargainer.decision import Decision
from trainer.negotiation.bargainer.table import her_package
from trainer.negotiation.choosing.routing import leaves
from trainer.negotiation.deals.positions import better_for, position_of
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.playing import Playing
from trainer.scenario.condition import About, Does
from trainer.scenario.scenario import Reaction


def without_answered_options(playing: Playing, offers: Offers) -> Offers:
    """The offers of a reply without the issues of which it only asks about an option that this turn's reaction has spoken of, and
    on which she stands on another: what she thinks of it has been said, and her own demand waits."""
    answered = _answered(playing, offers.asked) if offers.commits else set[str]()
    return replace(offers, asked=tuple(name for name in offers.asked if name not in answered))


def said_of(playing: Playing, offers: Offers, decision: Decision) -> tuple[Offers, Decision]:
    """The offers and the decision as they are said: of several points put forward, one that is only asked about in words, that a
    reaction has answered and on which she does not come to the student, has had its word."""
    stays = [p.issue for p in offers.own if p.issue not in decision.accepted]
    answered = _answered(playing, stays)
    rest = tuple(p for p in offers.own if p.issue not in answered)
    if not answered or not rest:
        return offers, decision
    wants = None if decision.wants in answered else decision.wants
    conceded = tuple(name for name in decision.conceded if name not in answered)
    return replace(offers, own=rest), replace(decision, wants=wants, conceded=conceded)


def _answered(playing: Playing, names: Collection[str]) -> set[str]:
    """Those of these issues of which a question names an option that this turn's reaction has spoken of."""
    reading, reaction = playing.reading, spoken_reaction(playing)
    if reading is None or reaction is None:
        return set()
    subjects = subjects_of(reaction) - set(playing.scenario.issues)
    return {name for name in names if _is_answered(playing, reading, name, subjects)}


def spoken_reaction(playing: Playing) -> Reaction | None:
    """The reaction that has a line in this answer so far."""
    name = playing.reaction
    if name is None or not any(line.source == f"reaction:{name}" for line in playing.speech.lines):
        return None
    scenario = playing.scenario
    here = [*scenario.scenes[playing.before.scene].reactions, *scenario.anytime.values()]
    return next((reaction for reaction in here if reaction.id == name), None)


def subjects_of(reaction: Reaction) -> set[str]:
    """The names that a reaction's gate asks about."""
    found = set[str]()
    for leaf in leaves(reaction.when):
        if isinstance(leaf, About):
            found.add(leaf.name)
        elif isinstance(leaf, Does) and leaf.about is not None:
            found.add(leaf.about)
    return found


def _is_answered(playing: Playing, reading: Reading, name: str, subjects: set[str]) -> bool:
    """Whether the option that the reply asks about on an issue is named in words of one of these subjects, and is not one that she
    would take as it stands."""
    issue, hers = playing.scenario.issues[name], her_package(playing)[name]
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    for item in items:
        if item.issue != name or item.stance not in ("asked", "own"):
            continue
        if not reading.reply[slice(*sentence_at(reading.reply, item.start))].rstrip().endswith("?"):
            continue  # what is put forward, and not asked about, has her answer on it
        named = any(
            m.name in subjects and item.start < m.end and m.start < item.end for m in reading.mentions
        )
        position = (
            at_option(issue, item.option) if isinstance(item, ReadChoice) else position_of(issue, item.value)
        )
        if named and position is not None and better_for(issue, "them", position, hers) < 0:
            return True
    return False
