"""Whether every sample reply is read as what it was written for, and some of them typed in haste, with courtesies, and
negated."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from trainer.authoring.understanding.alterations import Alteration, altered, hurried, negated
from trainer.authoring.understanding.fate import can_be_read
from trainer.authoring.understanding.remark import Path, Remark, remark
from trainer.authoring.understanding.trial import Trial, Trials
from trainer.authoring.understanding.why import unmet, why_reaction
from trainer.negotiation.choosing.routing import MARGIN, leaves, only_by_its_gate
from trainer.scenario.condition import Does
from trainer.scenario.scenario import Reaction
from trainer.terms.moves import EXHIBIT, SILENCE

_HASTE: tuple[Alteration, ...] = ("typo", "accents", "apostrophes")
# From this share of its samples on, a reaction that loses them to an alteration is said to be fragile.
_MANY = 0.5
_FEWEST = 2
# As many samples of a reaction are altered as there are ways of it: each sample is read once, and only these twice.
_ALTERED = 3


@dataclass(slots=True)
class _Lost:
    """What became of the altered samples of one reaction."""

    tried: int = 0
    nowhere: list[tuple[int, Alteration]] = field(default_factory=list)


def sample_remarks(trials: Trials, reaction: Reaction, place: Path) -> Iterator[Remark]:
    """What is to be said about the samples of a reaction.

    Args:
        trials: the scene in which they are tried.
        place: where the reaction stands in the file.
    """
    if not can_be_read(trials.scenario, trials.state, reaction):
        if not only_by_its_gate(reaction):
            # Its samples to the letter still open it; what nothing opens the proof finds.
            yield remark("TR824", (*place, "when"), reaction=reaction.id)
        return
    lost = _Lost()
    for index, text in enumerate(reaction.like):
        path = (*place, "like", index)
        trial = trials.sample(text, reaction)
        if trial.winner != reaction.id:
            if trial.reading.words and not _is_wordless(reaction):
                yield _astray(trials, trial, reaction, text, path)
            continue
        if trial.routed.runner_up is not None and trial.routed.margin < MARGIN:
            yield _unsure(trial, reaction, text, path)
        if index < _ALTERED:
            yield from _when_altered(trials, trial, reaction, index, path, lost)
        yield from _when_negated(trials, trial, reaction, text, path)
    if len(lost.nowhere) >= max(_FEWEST, _MANY * lost.tried):
        index, alteration = lost.nowhere[0]
        yield remark(
            "TR826",
            (*place, "like", index),
            reaction=reaction.id,
            lost=len(lost.nowhere),
            tried=lost.tried,
            sample=reaction.like[index],
            alteration=alteration,
        )


def stolen_remarks(trials: Trials, reactions: Iterable[Reaction], here: frozenset[str]) -> Iterator[Remark]:
    """The samples of reactions of any time that reactions of a scene take away, which those of any time do not.

    Args:
        reactions: with only those samples that come near one of the scene's.
        here: ids of the scene's own reactions.
    """
    for reaction in reactions:
        for index, text in enumerate(trials.scenario.anytime[reaction.id].like):
            if text not in reaction.like:
                continue
            trial = trials.sample(text, reaction)
            if trial.winner in here:
                yield _astray(trials, trial, reaction, text, ("anytime", reaction.id, "like", index))


def _is_wordless(reaction: Reaction) -> bool:
    """Whether a gate can be met by what no words do: the words of a sample do not show it then."""
    return any(isinstance(atom, Does) and atom.what in (EXHIBIT, SILENCE) for atom in leaves(reaction.when))


def _astray(trials: Trials, trial: Trial, reaction: Reaction, text: str, path: Path) -> Remark:
    """A sample that does not get to its own reaction: who takes it, or what it lacks."""
    if trial.routed.reaction is not None:
        thief = why_reaction(trial, trial.routed.reaction)
        return remark(
            "TR821",
            path,
            sample=text,
            reaction=reaction.id,
            thief=thief.id,
            scene=trial.situation.state.scene,
            words=", ".join(thief.words) or "–",
        )
    if trial.fits and trial.routed.runner_up is not None:
        return _unsure(trial, reaction, text, path)
    read = [move.move for move in trial.reading.moves]
    return remark(
        "TR822",
        path,
        sample=text,
        reaction=reaction.id,
        scene=trial.situation.state.scene,
        wanted="; ".join(unmet(reaction.when, trial.situation)) or "–",
        read=", ".join((*read, *(act.act for act in trial.situation.acts))) or "–",
    )


def _unsure(trial: Trial, reaction: Reaction, text: str, path: Path) -> Remark:
    return remark(
        "TR823",
        path,
        sample=text,
        reaction=reaction.id,
        other=trial.routed.runner_up,
        margin=f"{trial.routed.margin:.2f}",
    )


def _when_altered(
    trials: Trials, trial: Trial, reaction: Reaction, index: int, path: Path, lost: _Lost
) -> Iterator[Remark]:
    """A way of its own of altering each sample: all slips of haste at once, or courtesies."""
    text, language = reaction.like[index], trials.scenario.language
    ways = altered(text, language)
    lost.tried += 1
    names: tuple[Alteration, ...] = (
        _HASTE if index == 0 else ("polite_before",) if index == 1 else ("polite_after",)
    )
    if index == 0 and trials.again(hurried(text, language), trial, reaction).winner == reaction.id:
        return
    for name in names:
        if name not in ways:
            continue
        again = trials.again(ways[name], trial, reaction)
        if again.winner == reaction.id or (trial.commits and again.offers == trial.offers):
            continue  # what it puts on the table is answered as before
        if again.routed.reaction is None:
            lost.nowhere.append((index, name))
            return
        yield remark(
            "TR825",
            path,
            sample=text,
            reaction=reaction.id,
            alteration=name,
            altered=ways[name],
            thief=again.winner,
            words=", ".join(why_reaction(again, again.routed.reaction).words) or "–",
        )
        return


def _when_negated(
    trials: Trials, trial: Trial, reaction: Reaction, text: str, path: Path
) -> Iterator[Remark]:
    """The opposite of what commits must not commit to the same."""
    opposite = negated(text, trials.scenario.language) if trial.commits else None
    if opposite is None:
        return
    again = trials.again(opposite, trial, reaction)
    before = {*trial.offers.own, *trial.offers.accepted}
    if before.intersection((*again.offers.own, *again.offers.accepted)) or again.situation.does("acceptance"):
        yield remark("TR827", path, sample=text, reaction=reaction.id, negated=opposite)
