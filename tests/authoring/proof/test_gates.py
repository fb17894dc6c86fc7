import pytest

from tests.authoring.proof.small import FORK, scenario
from trainer.authoring.proof.gates import TRUST, TURN, alternatives, between, full, gate_of, may_hold
from trainer.scenario.when import ConditionNames, parse_condition

INTERESTS = "interests:\n  need:\n    about: price\n    stages:\n      - {when: argument, says: A.}\n      - {when: argument, says: B.}\n"
OF = scenario(FORK, INTERESTS)
NAMES = ConditionNames(
    about=frozenset({"price", "need"}),
    interests={"need": 2},
    issues={"price": ("low", "high")},
    flags=frozenset({"been-left"}),
)
RANGES = {
    TRUST: full(101),
    TURN: between(3, 30),
    ("interest", "need"): full(2),
    ("issue", "price"): 0b0011,
    ("flag", "been-left"): 0b11,
}


@pytest.mark.parametrize(
    ("condition", "may"),
    [
        ("trust >= 60 and trust < 61", True),
        ("trust >= 60 and trust < 60", False),
        ("(trust >= 60 or turn < 4) and trust < 50 and turn > 3", False),
        ("turn < 3", False),
        ("not (turn >= 4)", True),
        ("need >= 2", False),
        ("need != 1 and need >= 1", False),
        ("price == low", True),
        ("price >= high", False),
        ("not (price >= low) and not (price < low)", True),
        ("open_question about price and not open_question", False),
        ("open_question about price and not about price", False),
        ("not (open_question about price) and open_question and about price", True),
        ("been-left and not been-left", False),
        ("silence and about price", False),
        ("silence and off_topic", True),
    ],
)
def test_a_condition_may_hold_or_cannot(condition: str, may: bool) -> None:
    tree, problems = parse_condition(condition, NAMES)
    assert tree is not None, problems
    gate = gate_of(tree, OF)
    assert may_hold(gate, RANGES) is may
    assert any(may_hold(part, RANGES) for part in alternatives(gate)) is may


def test_a_hostile_condition_is_taken_to_hold_after_a_while() -> None:
    tree, _ = parse_condition(
        " and ".join(f"(trust > {n} or turn > {n})" for n in range(20)) + " and turn < 3", NAMES
    )
    assert tree is not None
    assert may_hold(gate_of(tree, OF), {**RANGES, TRUST: 1}) is False
