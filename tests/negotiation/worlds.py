"""Generated scenarios and tables for laws that must hold for all of them."""

from dataclasses import replace

from hypothesis import strategies as st

from tests.negotiation.golden import numeric, scenario_of, worded
from trainer.negotiation.deals.packages import opening_package
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.scale import at_option
from trainer.scenario.people import TrustBuys
from trainer.scenario.scenario import Issue, Scenario


@st.composite
def weights(draw: st.DrawFn, count: int) -> list[int]:
    """Whole weights that sum to 100."""
    cuts = sorted(draw(st.lists(st.integers(0, 100), min_size=count - 1, max_size=count - 1)))
    return [b - a for a, b in zip([0, *cuts], [*cuts, 100], strict=True)]


@st.composite
def scenarios(draw: st.DrawFn, trust_buys: TrustBuys = "movement") -> Scenario:
    """Two to four issues of two to five options with any values, some marked illegal or must-have."""
    count = draw(st.integers(2, 4))
    yours, hers = draw(weights(count)), draw(weights(count))
    issues = [draw(_issues(f"issue{n}", yours[n], hers[n])) for n in range(count)]
    batna = draw(st.tuples(st.integers(0, 70), st.integers(0, 70)))
    firmness = draw(st.sampled_from(["soft", "fair", "firm"]))
    return scenario_of(*issues, batna=batna, firmness=firmness, trust_buys=trust_buys)


@st.composite
def _issues(draw: st.DrawFn, name: str, yours: int, hers: int) -> Issue:
    size = draw(st.integers(2, 5))
    names = [f"{name}-{n}" for n in range(size)]
    values = st.lists(st.integers(0, 100), min_size=size, max_size=size)
    you, them = (yours, draw(values)), (hers, draw(values))
    mark = draw(st.sampled_from(["", "", "illegal", "must_have"]))
    if draw(st.booleans()):
        start, stride = draw(st.integers(1, 50)), draw(st.integers(1, 20))
        names = [str(start + stride * n) for n in range(size)]
        if draw(st.booleans()):
            names.reverse()
        issue = numeric(name, "money", "EUR", names, you, them)
    else:
        issue = worded(name, names, you, them)
    if mark == "illegal":
        return replace(issue, illegal={issue.options[-1].id: "law"})
    return replace(issue, must_have=tuple(o.id for o in issue.options[:-1])) if mark else issue


@st.composite
def positions(draw: st.DrawFn, issue: Issue) -> Position:
    """An option of the issue, or on a numeric issue sometimes the middle of two."""
    place = draw(st.integers(0, len(issue.options) - 1))
    if issue.kind and place and draw(st.booleans()):
        low, high = issue.options[place - 1].terms[0].number, issue.options[place].terms[0].number
        assert low is not None and high is not None
        return Position(issue.id, None, (low + high) / 2)
    return at_option(issue, issue.options[place].id)


@st.composite
def packages(draw: st.DrawFn, scenario: Scenario, full: bool = False) -> dict[str, Position]:
    """Positions on some issues (all of them if `full`)."""
    issues = scenario.issues.values()
    return {i.id: draw(positions(i)) for i in issues if full or draw(st.booleans())}


@st.composite
def standings(draw: st.DrawFn, scenario: Scenario) -> dict[str, Position]:
    """A full package of hers: her opening with some positions moved."""
    return {**opening_package(scenario), **draw(packages(scenario))}
