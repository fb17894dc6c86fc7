"""How she bargains: laws that hold at every table, and what each way of negotiating brings on the golden vector."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.negotiation.golden import golden, scenario_of, worded
from tests.negotiation.students import STUDENTS, Offer, Talk, play
from tests.negotiation.worlds import packages, scenarios, standings
from trainer.negotiation.bargainer.bargainer import bargain
from trainer.negotiation.bargainer.decision import Table
from trainer.negotiation.deals.aspiration import aspiration
from trainer.negotiation.deals.packages import opening_package, unsignable
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import better_for
from trainer.negotiation.deals.scale import along, at_option
from trainer.negotiation.deals.values import worth
from trainer.negotiation.talk.state import Memory
from trainer.scenario.scenario import Scenario

ACCEPTS = ("accept", "late_accept")


@st.composite
def tables(draw: st.DrawFn, scenario: Scenario, **fixed: object) -> Table:
    """Any table of a scenario."""
    turns = draw(st.integers(1, 22))
    known = draw(packages(scenario))
    memory = Memory(
        best=draw(st.integers(0, 10_000)),
        conceded_at=draw(st.integers(-1, turns)),
        beliefs=tuple((name, draw(st.integers(1, 12))) for name in scenario.issues),
        yours=tuple(known.values()),
    )
    table = Table(
        turn=draw(st.integers(1, turns)),
        turns=turns,
        trust=draw(st.integers(0, 100)),
        firmness=scenario.counterpart.firmness,
        theirs=draw(standings(scenario)),
        yours=draw(packages(scenario)),
        memory=memory,
        moved=draw(st.booleans()),
        priorities=tuple(draw(packages(scenario))),
        pressed=draw(st.booleans()),
    )
    return replace(table, **fixed)  # type: ignore[arg-type]


@st.composite
def situations(draw: st.DrawFn, **fixed: object) -> tuple[Scenario, Table]:
    """A scenario and a table of it."""
    scenario = draw(scenarios())
    return scenario, draw(tables(scenario, **fixed))


@given(situations())
def test_she_never_gives_ground_below_her_alternative(situation):
    scenario, table = situation
    decision = bargain(scenario, table)
    if decision.conceded or decision.rule in ACCEPTS:
        assert worth(scenario, "them", decision.package) >= scenario.counterpart.batna.value * 100


@given(situations())
def test_she_never_goes_where_she_cannot_sign(situation):
    scenario, table = situation
    decision = bargain(scenario, table)
    moved = {n: p for n, p in decision.package.items() if p != table.theirs[n]}
    assert not unsignable(scenario, moved)
    if decision.rule in ACCEPTS:
        assert not unsignable(scenario, decision.package)


@given(situations())
def test_she_never_takes_back_a_position(situation):
    scenario, table = situation
    decision = bargain(scenario, table)
    for name, position in decision.package.items():
        if position != table.theirs[name]:
            issue = scenario.issues[name]
            ends = sorted((along(issue, table.theirs[name]), along(issue, table.yours[name])))
            assert ends[0] <= along(issue, position) <= ends[1]


@given(situations(moved=False))
def test_without_a_move_of_the_student_she_gives_nothing(situation):
    scenario, table = situation
    decision = bargain(scenario, table)
    if decision.rule not in ACCEPTS:
        assert not decision.conceded


@given(situations(pressed=True, moved=True))
def test_pressure_gets_nothing(situation):
    scenario, table = situation
    decision = bargain(scenario, table)
    if decision.rule not in ACCEPTS:
        assert not decision.conceded
        assert decision.wants is None


@given(situations())
def test_a_counter_moves_on_two_issues_at_most_and_on_one_without_an_exchange(situation):
    scenario, table = situation
    for conditional in (True, False):
        decision = bargain(scenario, replace(table, conditional=conditional))
        if decision.rule == "counter":
            assert 1 <= len(decision.conceded) <= (2 if conditional else 1)


@given(situations(moved=True))
def test_an_exchange_never_does_worse_than_the_same_ground_given_away(situation):
    scenario, table = situation
    exchange = bargain(scenario, replace(table, conditional=True))
    gift = bargain(scenario, replace(table, gift=True))
    assert exchange.trace.own <= gift.trace.own
    assert gift.rule not in ACCEPTS or exchange.rule in ACCEPTS


@given(situations(moved=True), st.integers(0, 100), st.integers(0, 100), st.booleans())
def test_more_trust_never_hurts_where_it_buys_movement(situation, one, other, conditional):
    scenario, table = situation
    less, more = (
        bargain(scenario, replace(table, trust=trust, conditional=conditional))
        for trust in sorted((one, other))
    )
    assert more.trace.aspiration <= less.trace.aspiration
    assert more.trace.own <= less.trace.own
    assert less.rule not in ACCEPTS or more.rule in ACCEPTS


@given(
    st.integers(0, 100), st.integers(0, 22), st.integers(0, 100), st.sampled_from(["soft", "fair", "firm"])
)
def test_where_trust_buys_information_it_never_lowers_what_she_asks(limit, turn, trust, firmness):
    still = aspiration(limit * 100, turn, 22, firmness, 50, "information")
    assert aspiration(limit * 100, turn, 22, firmness, trust, "information") == still


@given(situations())
def test_what_is_better_for_her_is_taken_where_the_worse_was(situation):
    scenario, table = situation
    if bargain(scenario, table).rule not in ACCEPTS:
        return
    for name, position in table.yours.items():
        issue = scenario.issues[name]
        for option in issue.options:
            other = at_option(issue, option.id)
            better = {**table.yours, name: other}
            if better_for(issue, "them", other, position) >= 0 and not unsignable(scenario, {name: other}):
                assert bargain(scenario, replace(table, yours=better)).rule in ACCEPTS


@given(situations())
def test_the_same_table_is_answered_the_same(situation):
    scenario, table = situation
    assert bargain(scenario, table) == bargain(scenario, table)


@given(st.data())
@settings(max_examples=40)
def test_the_curve_falls_from_the_top_to_her_limit(data):
    limit = data.draw(st.integers(0, 100)) * 100
    trust = data.draw(st.integers(0, 100))
    curve = [aspiration(limit, turn, 12, "fair", trust, "movement") for turn in range(13)]
    assert curve == sorted(curve, reverse=True)
    assert curve[-1] == limit
    assert curve[0] <= max(9000, limit)


def test_the_curve_is_the_published_one():
    # 4200 + 4800 · 0.95 · (1 − (t/12)^(1/β)) with β = 0.6 at trust 50, computed apart.
    assert [aspiration(4200, t, 12, "fair", 50, "movement") for t in (0, 3, 6, 9, 12)] == [
        8760,
        8307,
        7324,
        5936,
        4200,
    ]
    # Trust 100 doubles β, to 1.2 (0.5^(1/1.2) = 0.5612).
    assert aspiration(4200, 6, 12, "fair", 100, "movement") == 6200


def small(**more: object) -> Scenario:
    """Two issues: a cheap one that the student wants, a dear one that she wants."""
    cheap = worded("cheap", ["hers", "middle", "yours"], (60, [0, 50, 100]), (20, [100, 50, 0]))
    dear = worded("dear", ["hers", "middle", "yours"], (40, [0, 50, 100]), (80, [100, 50, 0]))
    return scenario_of(cheap, dear, **more)  # type: ignore[arg-type]


def at(scenario: Scenario, **options: str) -> dict[str, Position]:
    return {name: at_option(scenario.issues[name], option) for name, option in options.items()}


def table_of(scenario: Scenario, **more: object) -> Table:
    base = Table(6, 12, 50, scenario.counterpart.firmness, opening_package(scenario), moved=True)
    return replace(base, **more)  # type: ignore[arg-type]


def test_a_position_that_suits_her_better_than_her_own_is_taken_at_once():
    scenario = small()
    theirs = at(scenario, cheap="middle", dear="hers")
    decision = bargain(
        scenario, table_of(scenario, theirs=theirs, yours=at(scenario, cheap="hers", dear="yours"))
    )
    assert "cheap" in decision.accepted
    assert decision.package["cheap"].option == "hers"


def test_she_gives_where_it_costs_her_least_and_asks_back_where_it_costs_most():
    scenario = small()
    yours = at(scenario, cheap="yours", dear="yours")
    decision = bargain(scenario, table_of(scenario, yours=yours))
    assert decision.rule == "counter"
    assert decision.conceded == ("cheap",)
    assert decision.wants == "dear"


def test_she_does_not_hold_out_on_what_is_worth_nothing_to_her():
    idle = worded("idle", ["x", "y"], (50, [0, 100]), (0, [100, 0]))
    scenario = scenario_of(idle, worded("dear", ["x", "y"], (50, [0, 100]), (100, [100, 0])))
    decision = bargain(scenario, table_of(scenario, yours=at(scenario, idle="y"), moved=False))
    assert decision.accepted == ("idle",)


def test_she_steps_over_an_option_she_cannot_sign():
    issue = worded(
        "a", ["hers", "barred", "yours"], (100, [0, 50, 100]), (100, [100, 80, 60]), illegal={"barred": "law"}
    )
    other = scenario_of(worded("b", ["x", "y"], (50, [0, 100]), (0, [100, 0])), issue)
    decision = bargain(other, table_of(other, turn=10, yours=at(other, a="yours")))
    assert (decision.rule, decision.package["a"].option) == ("counter", "yours")


def test_she_never_offers_what_costs_her_more_than_giving_in():
    # In the middle lies an option she likes less than the student's own.
    issue = worded("a", ["hers", "worst", "yours"], (50, [0, 100, 90]), (50, [100, 0, 60]))
    scenario = scenario_of(issue, worded("b", ["x", "y"], (50, [0, 100]), (50, [100, 0])))
    decision = bargain(scenario, table_of(scenario, turn=9, yours=at(scenario, a="yours")))
    assert (decision.rule, decision.package["a"].option) == ("counter", "yours")


def test_trust_makes_her_give_what_pleases_rather_than_what_costs_little():
    cheap = worded("cheap", ["hers", "middle", "yours"], (50, [0, 50, 100]), (40, [100, 90, 0]))
    pleasing = worded("pleasing", ["hers", "yours"], (50, [0, 100]), (60, [100, 60]))
    scenario = scenario_of(cheap, pleasing, firmness="soft")
    yours = at(scenario, cheap="yours", pleasing="yours")
    given_at = {
        trust: bargain(scenario, table_of(scenario, turn=10, trust=trust, yours=yours)).conceded
        for trust in (0, 100)
    }
    assert given_at == {0: ("cheap",), 100: ("pleasing",)}


def test_a_gift_raises_what_she_asks_for_and_gets_nothing():
    scenario = small()
    before = at(scenario, cheap="yours", dear="yours")
    yours = at(scenario, cheap="middle", dear="yours")
    memory = Memory(yours=tuple(before.values()))
    gift = bargain(scenario, table_of(scenario, yours=yours, memory=memory, gift=True))
    assert gift.rule == "ask_back"
    assert gift.trace.adjusted > gift.trace.aspiration
    exchange = bargain(scenario, table_of(scenario, yours=yours, memory=memory, conditional=True))
    assert exchange.rule == "counter"
    assert exchange.trace.adjusted < exchange.trace.aspiration


def test_a_gift_right_after_hers_is_an_exchange():
    scenario = small()
    yours = at(scenario, cheap="middle", dear="yours")
    memory = Memory(yours=tuple(at(scenario, cheap="yours", dear="yours").values()), conceded_at=5)
    decision = bargain(scenario, table_of(scenario, turn=6, yours=yours, memory=memory, gift=True))
    assert decision.trace.adjusted == decision.trace.aspiration
    assert decision.rule == "counter"


def test_a_declared_priority_turns_her_concessions_to_it():
    issues = [
        worded(n, ["hers", "middle", "yours"], (50, [0, 50, 100]), (50, [100, 50, 0])) for n in ("a", "b")
    ]
    scenario = scenario_of(*issues)
    yours = at(scenario, a="yours", b="yours")
    assert bargain(scenario, table_of(scenario, yours=yours)).conceded == ("a",)
    assert bargain(scenario, table_of(scenario, yours=yours, priorities=("b",))).conceded == ("b",)


def test_late_in_the_talk_she_takes_what_beats_her_alternative():
    scenario = small()
    yours = at(scenario, cheap="yours", dear="middle")
    # That package is worth 4,000 to her.
    willing, unwilling = small(batna=(45, 37)), small(batna=(45, 42))
    assert bargain(willing, table_of(willing, turn=3, yours=yours)).rule not in ACCEPTS
    assert bargain(willing, table_of(willing, turn=11, yours=yours)).rule in ACCEPTS
    assert bargain(unwilling, table_of(unwilling, turn=11, yours=yours)).rule not in ACCEPTS


def test_at_the_end_she_walks_away_from_less_than_her_alternative():
    scenario = small()
    yours = at(scenario, cheap="yours", dear="yours")
    assert bargain(scenario, table_of(scenario, turn=12, yours=yours)).rule == "walk_away"


def test_she_walks_out_on_a_rude_student_sooner_the_less_patient_she_is():
    scenario = small()
    assert bargain(scenario, table_of(scenario, irritation=4)).rule != "walk_away"
    assert bargain(scenario, table_of(scenario, irritation=5)).rule == "walk_away"


def test_an_empty_table_is_held():
    scenario = small()
    decision = bargain(scenario, table_of(scenario, moved=False))
    assert (decision.rule, decision.conceded, decision.accepted, decision.wants) == ("hold", (), (), None)


def joint(talk: Talk) -> int:
    """The joint value reached; both alternatives without a deal."""
    scenario = talk.scenario
    if talk.deal is None:
        return (scenario.you.batna.value + scenario.counterpart.batna.value) * 100
    return worth(scenario, "you", talk.deal) + worth(scenario, "them", talk.deal)


def own(talk: Talk) -> int:
    scenario = talk.scenario
    return worth(scenario, "you", talk.deal) if talk.deal is not None else scenario.you.batna.value * 100


@pytest.mark.parametrize("firmness", ["soft", "fair", "firm"])
def test_trading_on_her_interests_pays_most_and_hardball_least(firmness):
    talks = {name: play(golden(firmness=firmness), student) for name, student in STUDENTS.items()}
    values = {name: joint(talk) for name, talk in talks.items()}
    assert max(values, key=values.__getitem__) == "informed trader"
    assert min(values, key=values.__getitem__) == "hardball"
    assert values["trader"] > max(values["giver"], values["splitter"])
    assert own(talks["giver"]) < own(talks["informed trader"])


@pytest.mark.parametrize("name", STUDENTS)
def test_she_never_gives_ground_in_a_talk_where_the_student_stands_still(name):
    talk = play(golden(), STUDENTS[name])
    still = play(golden(), lambda t: STUDENTS[name](t) if t.turn == 1 else Offer(t.yours))
    assert sum(bool(d.conceded) for d in still.decisions) <= 1
    assert talk.decisions[0] == still.decisions[0]


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_over_a_whole_talk_she_stays_above_her_limit_and_gives_only_for_moves(data):
    scenario = data.draw(scenarios())
    talk = Talk(scenario, theirs=opening_package(scenario))
    memory, theirs, yours = Memory(), talk.theirs, {}
    for turn in range(1, scenario.turns + 1):
        fresh = data.draw(packages(scenario))
        moved = any(yours.get(n) != p for n, p in fresh.items())
        yours = {**yours, **fresh}
        table = Table(
            turn, scenario.turns, 50, scenario.counterpart.firmness, theirs, yours, memory=memory, moved=moved
        )
        decision = bargain(scenario, table)
        if decision.conceded:
            assert moved or decision.rule in ACCEPTS
            assert decision.trace.own >= scenario.counterpart.batna.value * 100
        if decision.rule in (*ACCEPTS, "walk_away"):
            return
        memory, theirs = decision.memory, dict(decision.package)
