"""Predictions for labelled replies by models that have not seen their case.

The cases are put in groups; each group is left out in turn, everything is fitted on the rest (weights, blend,
calibration, thresholds), packed as the program ships it, and the group is read with that. Acts and stances build on the shipped
model of moves, which was fitted on other replies than theirs.
"""

import os
import random
import sys
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

import layers  # noqa: E402
import train_acts  # noqa: E402
import train_moves  # noqa: E402
import train_stances  # noqa: E402
from corruptions import CORRUPTIONS  # noqa: E402
from label_tables import Said  # noqa: E402

from trainer.language.acts import read_acts, weigh_acts  # noqa: E402
from trainer.language.assent import read_assent  # noqa: E402
from trainer.language.context import Standing  # noqa: E402
from trainer.language.features import featured, prepare  # noqa: E402
from trainer.language.moves import read_moves, weigh_moves  # noqa: E402
from trainer.language.reading import ReadTerm  # noqa: E402
from trainer.language.records import context_of  # noqa: E402
from trainer.language.stance_model import unpack_stances  # noqa: E402
from trainer.language.term_reading import read_terms  # noqa: E402
from trainer.language.weights import Model, unpack  # noqa: E402
from trainer.terms.moves import ACTS, MOVES  # noqa: E402

GROUPS = 10
# What tells a move by itself when the weights are left aside: the cues named for it.
CUES_OF = {
    "open_question": {"wh_open", "tell_me"}, "closed_question": {"wh_closed", "yesno_form", "either_or"},
    "reformulation": {"restate_lead"}, "summary": {"summary_lead"}, "acknowledgement": {"empathy"},
    "argument": {"reason", "advantage"}, "evidence": {"evidence_noun", "evidence_frame"}, "benefit_link": {"for_you"}, "proposal": {"offer"},
    "conditional_exchange": {"give_for_get"}, "unilateral_concession": {"grant"}, "refusal": {"refuse"},
    "next_step": {"next"}, "rapport": {"greet", "thank", "warm"}, "pressure": {"threat", "or_else"},
    "hostility": {"scorn", "irony", "dismissal"}, "weak_disclosure": {"own_limit"},
    "register_slip": {"tu", "slang"}, "off_topic": {"about_app"},
}  # fmt: skip

Predictions = dict[str, list[Said]]


def groups(cases: Sequence[str], number: int = GROUPS) -> list[set[str]]:
    """The cases dealt out into groups, in their order."""
    return [set(cases[at::number]) for at in range(min(number, len(cases)))]


def _in_turn(work: Callable[[set[str]], Any], cases: Sequence[str], number: int) -> list[Any]:
    """The outcome of each group left out, in order; processes are forked so that the examples are not copied."""
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("fork")) as pool:
        return list(pool.map(work, groups(cases, number)))


def said(record: Mapping[str, Any], truth: Sequence[str], told: Mapping[str, float]) -> Said:
    """One prediction beside its labels."""
    return Said(
        record["case"], record["lang"], frozenset(truth), frozenset(record.get("disputed", ())), dict(told)
    )


def moves_told(record: Mapping[str, Any], model: Model) -> dict[str, dict[str, float]]:
    """The moves of a reply by the cues alone, by the weights alone, and by both as the program reads."""
    context = context_of(record)
    made = prepare(record["reply"], context)
    weighed = weigh_moves(featured(made, context), model)
    cues = {hit.cue for hit in made.hits}
    both = {move.move: move.confidence for move in read_moves(made, context, weighed)}
    alone = {}
    if weighed is not None:
        alone = {move: weighed.sure[j] for j, move in enumerate(MOVES) if weighed.margin(j) >= 0.0}
    return {"cues": {move: 1.0 for move, of in CUES_OF.items() if of & cues}, "weights": alone, "both": both}


def moves(is_corrupted: Callable[[Mapping[str, Any]], bool]) -> tuple[Predictions, list[dict[str, Any]]]:
    """Predictions for every reply labelled twice, by way of reading ("both", …) and by corruption; and the records."""
    global _EXAMPLES
    _EXAMPLES = train_moves.load(ROOT / "data" / "replies")
    cases = list(dict.fromkeys(one.case for one in _EXAMPLES if one.twice))
    out: Predictions = {}
    records: list[dict[str, Any]] = []
    for some, held in _in_turn(partial(_moves_without, is_corrupted=is_corrupted), cases, GROUPS):
        records += held
        for name, rows in some.items():
            out.setdefault(name, []).extend(rows)
    return out, records


_EXAMPLES: list[layers.Example] = []


def _moves_without(
    out: set[str], is_corrupted: Callable[[Mapping[str, Any]], bool]
) -> tuple[Predictions, list[dict[str, Any]]]:
    inside = [one for one in _EXAMPLES if one.case not in out]
    model = unpack(layers.pack(*layers.fit(inside, MOVES, train_moves.BETA), MOVES, train_moves.SCALES))
    told: Predictions = {}
    held = [one.record for one in _EXAMPLES if one.case in out and one.twice]
    for record in held:
        for name, read in moves_told(record, model).items():
            told.setdefault(name, []).append(said(record, record["labels"], read))
        if is_corrupted(record):
            for name, change in CORRUPTIONS.items():
                reply = change(record["reply"], random.Random(record["id"]))
                read = moves_told({**record, "reply": reply}, model)["both"]
                told.setdefault(name, []).append(said(record, record["labels"], read))
    print(f"moves, {len(out)} cases left out", file=sys.stderr)
    return told, held


def acts() -> list[Said]:
    """Predictions for every reply labelled in state."""
    global _EXAMPLES
    _EXAMPLES = train_acts.load(ROOT / "data" / "acts")
    cases = list(dict.fromkeys(one.case for one in _EXAMPLES))
    return [row for some in _in_turn(_acts_without, cases, GROUPS) for row in some]


def _acts_without(out: set[str]) -> list[Said]:
    inside = [one for one in _EXAMPLES if one.case not in out]
    model = unpack(layers.pack(*layers.fit(inside, ACTS, {}), ACTS, train_acts.SCALES))
    told = []
    for one in _EXAMPLES:
        if one.case in out:
            context = context_of(one.record)
            made = prepare(one.record["reply"], context)
            features = featured(made, context)
            weighed = weigh_moves(features)
            if weighed is None:
                told.append(said(one.record, one.record["acts"], {}))
                continue
            terms = read_terms(one.record["reply"], context)
            standing = context.standing or Standing()
            scales = weigh_acts(made, features, standing, terms, read_assent(made), weighed, model)
            found = read_acts(made, standing, scales)
            told.append(said(one.record, one.record["acts"], {act.act: act.confidence for act in found}))
    return told


def terms() -> list[tuple[dict[str, Any], tuple[ReadTerm, ...]]]:
    """Each labelled reply with the terms read in it by stances fitted without its case."""
    global _TERMS
    rows = train_stances.rows(ROOT / "data" / "terms")
    cases = list(dict.fromkeys(row["case"] for row in rows))
    _TERMS = train_stances.load(rows)
    fitted = _in_turn(_stances_without, cases, GROUPS)
    told = []
    for out, data in zip(groups(cases), fitted, strict=True):
        model = unpack_stances(data)
        told += [
            (row, read_terms(row["reply"], context_of(row), stances=model))
            for row in rows
            if row["case"] in out
        ]
    return told


_TERMS: list[train_stances.Labelled] = []


def _stances_without(out: set[str]) -> bytes:
    return train_stances.pack(*train_stances.fit([one for one in _TERMS if one.case not in out]))
