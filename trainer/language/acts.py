"""The acts of a reply, by its words and where the talk stands: the model's scores, then what an act needs."""

from collections.abc import Sequence

from trainer.language.act_bearings import borne_out
from trainer.language.act_features import act_features
from trainer.language.context import Standing
from trainer.language.features import Featured, Prepared
from trainer.language.reading import Assent, LikelyAct, ReadTerm
from trainer.language.scoring import Weighed, weigh
from trainer.language.weights import Model, shipped_model
from trainer.terms.moves import ACTS, Act

_OUTRIGHT: dict[str, Act] = {"asks_superior": "authority", "asks_pause": "adjourn"}
_OUTRIGHT_SURE = 0.7


def weigh_acts(
    made: Prepared,
    told: Featured,
    standing: Standing,
    terms: Sequence[ReadTerm],
    assent: Assent | None,
    moves: Weighed,
    model: Model | None = None,
) -> Weighed:
    """A reply on the scales of the model of acts.

    Args:
        made, told, moves: the reply taken apart, its features, and its moves weighed.
        standing: where the talk stands; terms, assent: what was read in the reply.
        model: the weights to use, the shipped ones by default.
    """
    whole, parts = act_features(made, told, standing, terms, assent, moves)
    return weigh(whole, parts, told.words, model or shipped_model("acts"))


def read_acts(
    made: Prepared,
    standing: Standing,
    weighed: Weighed,
    terms: Sequence[ReadTerm] = (),
    assent: Assent | None = None,
) -> tuple[LikelyAct, ...]:
    """The acts of a reply, in the order of their spans, each with the clause that carries it.

    Args:
        standing: where the talk stands: an answer needs a question, a gift in return needs a gift.
        weighed: what `weigh_acts` gives.
        terms, assent: what was read in the reply.
    """
    found = []
    cues = {hit.cue for hit in made.hits}
    for j, act in enumerate(ACTS):
        if weighed.margin(j) >= 0.0 and _possible(act, standing):
            sure = round(weighed.sure[j], 3)
            if not borne_out(act, sure, made, cues, terms, assent):
                continue
            clause = made.clauses[weighed.best[j]]
            found.append(LikelyAct(act, clause.start, clause.end, sure, weighed.why(j)))
    found += _said_outright(made, {act.act for act in found})
    return tuple(sorted(found, key=lambda act: (act.start, act.end, act.act)))


def _said_outright(made: Prepared, known: set[Act]) -> list[LikelyAct]:
    """Acts whose own words were used where the weights were in doubt: a superior to be asked, a pause asked for."""
    found = []
    for cue, act in _OUTRIGHT.items():
        hit = next((hit for hit in made.hits if hit.cue == cue), None)
        if hit is None or act in known:
            continue
        start, end = made.words[hit.first].start, made.words[hit.last].end
        found.append(LikelyAct(act, start, end, _OUTRIGHT_SURE, (f"q:{cue}",)))
    return found


def _possible(act: Act, standing: Standing) -> bool:
    """Whether the state allows an act at all."""
    if act == "answer":
        return standing.pending == "question"
    if act == "return_gift":
        return standing.gave
    if act == "reopen":
        return bool(standing.settled)
    return True
