"""Learn what makes a stretch of a reply an option put into other words.

Prints the weights for `trainer/language/paraphrase.py` and, with one scenario left out at a time, how many paraphrases are
known and how much else is taken for one. The shipped weights were learnt without the 405 sentences on which what is taken for
an option wrongly was counted. Needs numpy and scipy (extra `training`).
"""

import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from trainer.language.context import IssueCue, OptionCue, ReadingContext  # noqa: E402
from trainer.language.features import prepare  # noqa: E402
from trainer.language.option_evidence import EVIDENCE, Stretch, evidence  # noqa: E402
from trainer.language.option_index import OptionIndex, option_index, parts_of  # noqa: E402
from trainer.language.paraphrase import stretches  # noqa: E402
from trainer.language.words import words_of  # noqa: E402
from trainer.negotiation.step import open_talk, reading_context  # noqa: E402
from trainer.scenario.load import load_scenario  # noqa: E402

SEED = 3
LEFT_OUT = 60
"""Wordings of each scenario that are tried with themselves left out."""
PARAPHRASE, OTHER, PLAIN = 6.0, 1.0, 0.5
"""What a paraphrase, another option of its issue, and any other row weighs."""
NEAREST = 3
"""Options that a sentence which puts none forward is held against."""
RIDGE = 6e-4
LEVELS = (0.4, 0.5, 0.6, 0.7, 0.8)


@dataclass
class Rows:
    """Evidence, whether it is of the option meant, its weight and its scenario."""

    x: list[tuple[float, ...]] = field(default_factory=list)
    y: list[int] = field(default_factory=list)
    weight: list[float] = field(default_factory=list)
    of: list[str] = field(default_factory=list)

    def add(self, numbers: tuple[float, ...], meant: bool, weight: float, name: str) -> None:
        """One more row."""
        self.x.append(numbers)
        self.y.append(int(meant))
        self.weight.append(weight)
        self.of.append(name)


def looks(text: str, context: ReadingContext) -> Iterator[tuple[OptionIndex, dict[int, tuple[float, ...]]]]:
    """The evidence of each stretch of a text."""
    index = option_index(context.issues, context.language)
    spoken = frozenset({context.last_issue} if context.last_issue else ())
    for words in stretches(prepare(text, context)):
        parts = parts_of(words, context.language)
        if len(parts) > 1:
            asks = any(word.text == "?" for word in words)
            yield index, evidence(Stretch(parts, asks), index, spoken, context.language)


def paraphrases(rows: Rows, name: str, context: ReadingContext) -> None:
    """The sentences to learn from: their option, where it is seen best, and the others of its issue."""
    for line in (ROOT / "data" / "options" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if record["part"] != "learn":
            continue
        best: tuple[float, ...] | None = None
        for index, found in looks(record["text"], context):
            for place, numbers in found.items():
                option = index.options[place]
                if (option.issue, option.id) == (record["issue"], record["option"]):
                    best = numbers if best is None or numbers[1] > best[1] else best
                elif option.issue == record["issue"]:
                    rows.add(numbers, False, OTHER, name)
        if best is not None:
            rows.add(best, True, PARAPHRASE, name)


def wordings(rows: Rows, name: str, context: ReadingContext) -> None:
    """Wordings of options that are left out of the option they are of."""
    tried = [(i, o, text) for i in context.issues for o in i.options if len(o.like) > 2 for text in o.like]
    random.Random(SEED).shuffle(tried)
    for issue, option, text in tried[:LEFT_OUT]:
        issues = tuple(_without(one, option, text) if one is issue else one for one in context.issues)
        index = option_index(issues, context.language)
        parts = parts_of(words_of(text, context.language), context.language)
        found = evidence(Stretch(parts, False), index, frozenset(), context.language)
        for place, numbers in found.items():
            if index.options[place].issue == issue.id:
                rows.add(numbers, index.options[place].id == option.id, PLAIN, name)


def _without(issue: IssueCue, option: OptionCue, text: str) -> IssueCue:
    left = replace(option, like=tuple(one for one in option.like if one != text))
    return replace(issue, options=tuple(left if one is option else one for one in issue.options))


def answers(rows: Rows, name: str, context: ReadingContext) -> None:
    """Questions and statements that put nothing forward."""
    texts = set()
    for line in (ROOT / "data" / "answers" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if record["kind"] != "offer" and not any(sign.isdigit() for sign in record["text"]):
            texts.add(record["text"])
    for text in sorted(texts):
        for _, found in looks(text, context):
            for numbers in sorted(found.values(), key=lambda one: -one[1])[:NEAREST]:
                rows.add(numbers, False, PLAIN, name)


def fit(x: np.ndarray, y: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """The weights of a logistic model, the constant first."""
    held = np.c_[np.ones(len(x)), x]

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        z = held @ w
        likely = 1 / (1 + np.exp(-z))
        value = (weight * (np.logaddexp(0, z) - y * z)).sum() / weight.sum() + RIDGE / 2 * (w[1:] ** 2).sum()
        return value, held.T @ (weight * (likely - y)) / weight.sum() + RIDGE * np.r_[0, w[1:]]

    return np.asarray(minimize(loss, np.zeros(held.shape[1]), jac=True, method="L-BFGS-B").x)


def main() -> None:
    """Learn, print the weights and what they come to on scenarios left out."""
    rows = Rows()
    for path in sorted((ROOT / "scenarios").glob("*.yaml")):
        scenario = load_scenario(path.read_bytes(), path.stem).scenario
        assert scenario is not None
        state, opening = open_talk(scenario, 1)
        context = reading_context(scenario, state, (("counterpart", opening.text),))
        for add in (paraphrases, wordings, answers):
            add(rows, path.stem, context)
    x, y, weight, of = (np.array(one) for one in (rows.x, rows.y, rows.weight, rows.of))
    likely = np.zeros(len(y))
    for name in set(rows.of):
        w = fit(x[of != name], y[of != name], weight[of != name])
        likely[of == name] = 1 / (1 + np.exp(-(np.c_[np.ones((of == name).sum()), x[of == name]] @ w)))
    meant, others = (y == 1) & (weight == PARAPHRASE), y == 0
    for level in LEVELS:
        known, false = (likely[meant] >= level).mean(), (likely[others] >= level).sum()
        print(f"from {level}: {known:.3f} of {meant.sum()} paraphrases, {false} of {others.sum()} others")
    w = fit(x, y, weight)
    print("WEIGHTS =", tuple(round(float(one), 3) for one in w))
    for name, one in zip(("", *EVIDENCE), w, strict=True):
        print(f"  {name:20}{one:8.3f}")


if __name__ == "__main__":
    main()
