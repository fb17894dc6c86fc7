"""Each rule of typography takes its example and refuses what only looks like it."""

from pathlib import Path

import pytest

from trainer.authoring.learning.spoken import texts
from trainer.authoring.learning.typography import RULES, Rule
from trainer.scenario.yaml_source import read_yaml

ALL = [
    pytest.param(rule, id=f"{language}-{rule.code}-{number}")
    for language, rules in RULES.items()
    for number, rule in enumerate(rules)
]


@pytest.mark.parametrize("rule", ALL)
def test_a_rule_takes_its_example_and_refuses_its_counterexample(rule: Rule) -> None:
    assert rule.pattern.search(rule.takes)
    assert not rule.pattern.search(rule.refuses)


def test_only_what_is_said_or_shown_is_looked_at() -> None:
    text = """
title: a
topics: {x: [b]}
issues: {p: {label: c, options: {o: d, q: {label: e, like: f}}}}
scenes: {s: {says: [g, h], reactions: {r: {like: [i], says: j, when: k}}}}
phrases: {read_back: [l]}
allow: [{code: TR866, because: m}]
"""
    source, _ = read_yaml(text, str(Path("x.yaml")))
    assert source is not None
    read = [(one.text, one.voice) for one in texts(source)]
    assert read == [
        ("a", "page"), ("c", "page"), ("d", "page"), ("e", "page"),
        ("g", "counterpart"), ("h", "counterpart"), ("j", "counterpart"), ("l", "counterpart"),
    ]  # fmt: skip
