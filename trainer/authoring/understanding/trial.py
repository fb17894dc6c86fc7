"""Trying a reply on a scene: read and routed as in a talk, in the nearest state in which its reaction can fire."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from trainer.authoring.understanding.before import said_before
from trainer.authoring.understanding.moments import SEED, Lines, possible, tables
from trainer.language.context import ReadingContext
from trainer.language.read import read
from trainer.language.reading import Reading
from trainer.negotiation.choosing.acts import derive_acts
from trainer.negotiation.choosing.context import reading_context
from trainer.negotiation.choosing.routing import Routed, left_to_words, route
from trainer.negotiation.hearing.offers import Offers, read_offers
from trainer.negotiation.situation import Situation, holds
from trainer.negotiation.talk.state import State
from trainer.negotiation.voice.speech import Speech
from trainer.scenario.scenario import Reaction, Scenario


@dataclass(frozen=True, slots=True)
class Trial:
    """One reply in one state: how it was read and where it went. `fits` is whether the gate of the reaction holds that it
    was tried for."""

    context: ReadingContext
    situation: Situation
    offers: Offers
    routed: Routed
    fits: bool = False

    @property
    def winner(self) -> str | None:
        """Id of the reaction that answers, None where none does."""
        return None if self.routed.reaction is None else self.routed.reaction.id

    @property
    def reading(self) -> Reading:
        """The reply as read."""
        return self.situation.reading or Reading("")

    @property
    def commits(self) -> bool:
        """Whether the reply offers or takes anything."""
        return self.offers.commits or self.situation.does("acceptance")


def routed_in(scenario: Scenario, state: State, context: ReadingContext, reading: Reading) -> Trial:
    """Route a reply as a talk would, in a state."""
    offers = read_offers(scenario, state, reading)
    situation = Situation(scenario, state, reading, derive_acts(scenario, state, reading, offers))
    return Trial(context, situation, offers, route(situation, Speech(scenario, SEED, list(state.said))))


@dataclass(slots=True)
class Trials:
    """Replies tried on one scene. `state` and `lines`: the scene as it opens."""

    scenario: Scenario
    state: State
    lines: Lines
    _contexts: dict[tuple[State, str], ReadingContext] = field(default_factory=dict)

    def sample(self, reply: str, reaction: Reaction) -> Trial:
        """Try a reply for a reaction: the first state in which it gets there, else the one in which its gate holds, else
        the scene as it opens."""
        tried: Trial | None = None
        for state, line in self._moments(reaction):
            trial = self._best(state, line, reply, reaction)
            if trial.winner == reaction.id:
                return trial
            if tried is None or (trial.fits and not tried.fits):
                tried = trial
        assert tried is not None
        return tried

    def again(self, reply: str, before: Trial, reaction: Reaction) -> Trial:
        """Try other words where a sample was tried."""
        reading = read(reply, before.context)
        return _held(routed_in(self.scenario, before.situation.state, before.context, reading), reaction)

    def _moments(self, reaction: Reaction) -> Iterator[tuple[State, str]]:
        """States of the scene, each with a line of hers that follows those of the scene's opening."""
        for state in tables(self.scenario, self.state, reaction.when):
            yield state, ""
        if reaction.when is not None:
            for line, subject in said_before(self.scenario, reaction):
                yield replace(self.state, pending=None, subject=subject), line

    def _context(self, state: State, line: str) -> ReadingContext:
        """What replies are read against in a state of the scene."""
        key = (state, line)
        if key not in self._contexts:
            lines = (*self.lines, ("counterpart", line)) if line else self.lines
            self._contexts[key] = reading_context(self.scenario, state, lines)
        return self._contexts[key]

    def _best(self, state: State, line: str, reply: str, reaction: Reaction) -> Trial:
        context = self._context(state, line)
        reading = read(reply, context)
        first: Trial | None = None
        open_state: State | None = None
        for near in possible(self.scenario, state, reaction.when):
            offers = read_offers(self.scenario, near, reading)
            acts = derive_acts(self.scenario, near, reading, offers)
            situation = Situation(self.scenario, near, reading, acts)
            if holds(reaction.when, situation):
                found = _held(routed_in(self.scenario, near, context, reading), reaction)
                if found.winner == reaction.id:
                    return found
                first = first or found
            elif open_state is None and reaction.when and left_to_words(reaction.when, situation):
                open_state = near
        return first or _held(routed_in(self.scenario, open_state or state, context, reading), reaction)


def _held(trial: Trial, reaction: Reaction) -> Trial:
    return replace(trial, fits=holds(reaction.when, trial.situation))
