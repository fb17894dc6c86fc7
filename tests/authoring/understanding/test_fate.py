from tests.authoring.understanding.petit import codes, findings, petit
from trainer.authoring.understanding.fate import always_beaten_by, can_be_read
from trainer.authoring.understanding.moments import entered

GREEDY = (
    "      speaks-price:\n",
    '      speaks-cost:\n        when: %s\n        says: "Vos coûts, oui."\n      speaks-price:\n',
)


def before_price(gate: str) -> tuple[str, str]:
    return GREEDY[0], GREEDY[1] % gate


def test_a_gate_that_contradicts_itself_is_said_to_be_out_of_reach() -> None:
    gate = "asks-planning:\n        when: open_question about launch"
    (found,) = findings((gate, f"{gate} and not open_question"))
    assert (found.code, found.values["reaction"]) == ("TR824", "asks-planning")


def test_a_gate_about_an_exhibit_can_be_met() -> None:
    scenario = petit(("when: hostility and trust < 20", "when: exhibit about breakage and trust < 20"))
    state, _ = entered(scenario, "bargaining")
    assert can_be_read(scenario, state, scenario.scenes["bargaining"].reactions[-1])


def test_a_reaction_without_samples_behind_a_wider_one_never_gets_its_turn() -> None:
    found = [one for one in findings(before_price("about price or open_question")) if one.code == "TR833"]
    assert [(one.values["reaction"], one.values["thief"]) for one in found] == [
        ("speaks-price", "speaks-cost")
    ]


def test_a_more_particular_reaction_gets_its_turn_behind_a_wider_one() -> None:
    assert "TR833" not in codes(before_price("open_question"))


def test_a_reaction_that_a_flag_closes_leaves_the_next_its_turn() -> None:
    scenario = petit(
        before_price("about price and not angry"), ("when: about price\n", "when: about price and angry\n")
    )
    state, _ = entered(scenario, "opening")
    price = next(one for one in scenario.scenes["opening"].reactions if one.id == "speaks-price")
    assert always_beaten_by(scenario, state, price) is None
