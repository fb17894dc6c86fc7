"""The labelled replies: the scores they were brought to are kept, and the examples once read right stay so."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent.parent
DATA = ROOT / "data" / "terms"


def benchmark() -> ModuleType:
    """benchmarks/terms.py, whose definitions of a match these tests share."""
    spec = importlib.util.spec_from_file_location("terms_benchmark", ROOT / "benchmarks" / "terms.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TERMS = benchmark()


def rows(name: str) -> list[dict]:
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    ("name", "value", "stance"), [("terms-dev.jsonl", 0.97, 0.93), ("terms-more.jsonl", 0.95, 0.83)]
)
def test_the_labelled_replies_are_read_as_well_as_before(name: str, value: float, stance: float):
    """The stances were learnt from these replies too: this holds them, benchmarks/reading.py measures."""
    counter = TERMS.count(rows(name))["all"]
    assert TERMS.scores(counter["value"], counter)[2] >= value
    assert TERMS.scores(counter["stance"], counter)[2] >= stance


@pytest.mark.parametrize("row", rows("terms-regression.jsonl"), ids=lambda row: row["id"])
def test_an_example_once_read_right_stays_so(row: dict):
    seen = sorted((str(TERMS.key(term)), term["stance"]) for term in TERMS.read(row))
    meant = sorted((str(TERMS.key(term)), term["stance"]) for term in row["terms"])
    assert seen == meant


def test_every_label_quotes_its_reply():
    for name in ("terms-dev.jsonl", "terms-more.jsonl"):
        for row in rows(name):
            assert all(term.get("text", "") in row["reply"] for term in row["terms"]), row["id"]
