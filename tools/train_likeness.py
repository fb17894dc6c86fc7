"""Learn what makes a reply be what the samples of a reaction mean, and what its gate adds.

Prints the weights for `trainer/language/likeness.py` and `trainer/negotiation/choosing/routing.py`, and, with one scenario left
out at a time, how often the likeliest reaction is a right one. What speaks for a reaction is learnt on `data/answers`; how likely
that makes it, on the replies of `data/answers/unseen`, which nobody's samples were written after. Needs numpy and scipy (extra
`training`).
"""

import json
import math
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from trainer.language.context import SampleSet  # noqa: E402
from trainer.language.likeness_evidence import EVIDENCE, candidates  # noqa: E402
from trainer.language.read import read  # noqa: E402
from trainer.language.said import text_said  # noqa: E402
from trainer.language.sample_index import sample_index  # noqa: E402
from trainer.negotiation.choosing.acts import derive_acts  # noqa: E402
from trainer.negotiation.choosing.routing import gate_evidence  # noqa: E402
from trainer.negotiation.hearing.offers import read_offers  # noqa: E402
from trainer.negotiation.situation import Situation  # noqa: E402
from trainer.negotiation.step import open_talk, reading_context  # noqa: E402
from trainer.scenario.load import load_scenario  # noqa: E402
from trainer.scenario.scenario import Reaction, Scenario  # noqa: E402

SMOOTH = 2e-3
HEARD = 6
"""What a reply that no sample was written after counts for, where the gate's weights are learnt."""
MIDDLE = 3
"""Replies that have gone before: a part of a reply is read as in the middle of a talk."""


@dataclass(frozen=True)
class Part:
    """One part of a reply: evidence and gate for each reaction that comes into question, and the right ones."""

    evidence: dict[int, tuple[float, ...]]
    gates: dict[int, tuple[float, ...]]
    right: frozenset[int]


def parts(path: Path) -> list[Part]:
    """The labelled parts of a scenario; none where there is no such file."""
    if not path.exists():
        return []
    scenario = load_scenario((ROOT / "scenarios" / f"{path.stem}.yaml").read_bytes(), path.stem).scenario
    assert scenario is not None
    known = _reactions(scenario)
    index = sample_index(tuple(SampleSet(r.id, r.like, r.says) for r in known), scenario.language)
    ids = [r.id for r in known]
    state, _ = open_talk(scenario, 1)
    state = replace(state, replies=MIDDLE)
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        text = text_said(record["text"], scenario.language)
        if not text.stems:
            continue
        said = record["said"]
        evidence = candidates(text, index, text_said(said, scenario.language), scenario.language)
        context = replace(reading_context(scenario, state, (("counterpart", said),)), samples=())
        reading = read(record["text"], context)
        acts = derive_acts(scenario, state, reading, read_offers(scenario, state, reading))
        situation = Situation(scenario, state, reading, acts)
        gates = {
            place: gate_evidence(when, situation) if (when := known[place].when) is not None else (0.5,) * 5
            for place in evidence
        }
        right = frozenset(ids.index(answer) for answer in record["answers"] if answer in ids)
        found.append(Part(evidence, gates, right))
    return found


def _reactions(scenario: Scenario) -> list[Reaction]:
    scenes = [reaction for scene in scenario.scenes.values() for reaction in scene.reactions]
    return [reaction for reaction in [*scenario.anytime.values(), *scenes] if reaction.like]


def ranking(data: list[Part]) -> np.ndarray:
    """Weights of the evidence by which a right reaction comes first (softmax over those in question)."""
    rows = []
    for part in data:
        order = list(part.evidence)
        right = [order.index(place) for place in part.right if place in part.evidence]
        if right:
            rows.append((np.array([part.evidence[place] for place in order]), np.array(right)))
    spread = np.concatenate([x for x, _ in rows]).std(0) + 1e-6
    scaled = [(x / spread, right) for x, right in rows]

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        total, slope = 0.0, np.zeros_like(w)
        for x, right in scaled:
            z = x @ w
            e = np.exp(z - z.max())
            p = e / e.sum()
            hit = p[right].sum() + 1e-12
            total -= math.log(hit)
            r = p.copy()
            r[right] -= p[right] / hit
            slope += x.T @ r
        return total / len(scaled) + SMOOTH * (w @ w), slope / len(scaled) + 2 * SMOOTH * w

    return minimize(loss, np.zeros(len(EVIDENCE)), jac=True, method="L-BFGS-B").x / spread


def odds(part: Part, weights: np.ndarray) -> dict[int, tuple[float, float]]:
    """For each reaction in question its weighed evidence and the log of its share."""
    if not part.evidence:
        return {}
    z = np.array(list(part.evidence.values())) @ weights
    whole = z.max() + math.log(np.exp(z - z.max()).sum())
    return {place: (float(v), float(v - whole)) for place, v in zip(part.evidence, z, strict=True)}


def logistic(rows: list[list[float]], right: list[bool]) -> np.ndarray:
    """Weights of a logistic regression; the last column is the offset's."""
    x, y = np.array(rows), np.array(right, float)

    def loss(w: np.ndarray) -> float:
        p = 1 / (1 + np.exp(-(x @ w)))
        return float(-np.mean(y * np.log(p + 1e-9) + (1 - y) * np.log(1 - p + 1e-9)) + 1e-4 * (w @ w))

    return minimize(loss, np.zeros(x.shape[1]), method="BFGS").x


def learnt(told: list[Part], heard: list[Part]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The weights of the evidence, from `told`; those of the calibration, from `heard`; those of the gate, from both."""
    weights = ranking(told)
    rows, right = [], []
    for part in heard:
        found = odds(part, weights)
        for place in sorted(found, key=lambda p: -found[p][0])[:4]:
            rows.append([*found[place], 1.0])
            right.append(place in part.right)
    own = logistic(rows, right)
    rows, right = [], []
    for part in [*told, *heard * HEARD]:
        found = odds(part, weights)
        for place in sorted(found, key=lambda p: -found[p][0])[:8]:
            rows.append([float(np.dot(own, [*found[place], 1.0])), *part.gates[place], 1.0])
            right.append(place in part.right)
    return weights, own, logistic(rows, right)


def scores(part: Part, model: tuple[np.ndarray, np.ndarray, np.ndarray]) -> dict[int, float]:
    """For each reaction in question the log odds of its being meant."""
    weights, own, gate = model
    return {
        place: float(np.dot(gate, [np.dot(own, [*found, 1.0]), *part.gates[place], 1.0]))
        for place, found in odds(part, weights).items()
    }


def main() -> None:
    """Print the figures, then the weights learnt from all scenarios."""
    files = sorted((ROOT / "data" / "answers").glob("*.jsonl"))
    told = {path.stem: parts(path) for path in files}
    heard = {path.stem: parts(path.parent / "unseen" / path.name) for path in files}
    for title, tried in (("data/answers", told), ("data/answers/unseen", heard)):
        report(title, tried, told, heard)
    model = learnt([p for one in told.values() for p in one], [p for one in heard.values() for p in one])
    for name, values in zip(("WEIGHTS", "OWN, AMONG, OFFSET", "LIKENESS, GATE…, OFFSET"), model, strict=True):
        print(name, ", ".join(f"{value:.3f}" for value in values))


def report(
    title: str, tried: dict[str, list[Part]], told: dict[str, list[Part]], heard: dict[str, list[Part]]
) -> None:
    """Print how often the likeliest reaction is a right one, the part's own scenario left out of what is learnt."""
    first = third = answerable = 0
    chosen: list[tuple[float, bool]] = []
    for name in tried:
        model = learnt(
            [p for other in told if other != name for p in told[other]],
            [p for other in heard if other != name for p in heard[other]],
        )
        for part in tried[name]:
            ranked = sorted(scores(part, model).items(), key=lambda one: -one[1])
            if ranked:
                chosen.append((1 / (1 + math.exp(-ranked[0][1])), ranked[0][0] in part.right))
            if part.right:
                answerable += 1
                first += bool(ranked) and ranked[0][0] in part.right
                third += any(place in part.right for place, _ in ranked[:3])
    share = f"first {first / answerable:.3f}, among three {third / answerable:.3f}"
    print(f"{title}: {answerable} answerable, {share}")
    for least in (0.2, 0.25, 0.3, 0.4, 0.5, 0.6):
        taken = [right for score, right in chosen if score >= least]
        precision = sum(taken) / max(1, len(taken))
        print(
            f"from {least}: {len(taken)} answered, {precision:.3f} right, {sum(taken) / answerable:.3f} reached"
        )


if __name__ == "__main__":
    main()
