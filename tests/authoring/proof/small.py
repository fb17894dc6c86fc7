"""Small scenarios of a few scenes, written from what matters in them."""

from tests.authoring.proof.story import ENDINGS, HEAD, ISSUES
from trainer.authoring.proof.findings import proof_findings
from trainer.authoring.proof.slices import USUAL_LIMIT
from trainer.findings.finding import Finding
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import Scenario
from trainer.scenario.yaml_source import read_yaml

# From `start` one question leads to `left`, one argument to `right`, and from there a proposal to `end`.
FORK = """\
scenes:
  start:
    says: Good morning.
    reactions:
      goes-left: {when: priority_statement, says: Left then., then: {goto: left}}
      goes-right: {when: argument, says: Right then., then: {goto: right}}
  left:
    says: We are on the left.
    then: {sets: been-left}
    reactions:
      left-on: {when: proposal, says: On we go., then: {goto: end}}
  right:
    says: We are on the right.
    then: {sets: been-right}
    reactions:
      right-on: {when: proposal, says: And on., then: {goto: end}}
  end:
    says: Here we are.
    reactions:
      one: {when: been-left and argument, says: One.}
      other: {when: been-right and argument, says: Other.}
"""


def scenario(scenes: str, more: str = "") -> Scenario:
    """The scenario of these scenes, without an error of its own."""
    loaded = load_scenario(f"{HEAD}{more}{ISSUES}{scenes}{ENDINGS}", "small.yaml")
    assert loaded.scenario is not None, loaded.findings
    return loaded.scenario


def findings(scenes: str, more: str = "", limit: int = USUAL_LIMIT) -> tuple[Finding, ...]:
    """What the proof says of them."""
    source, _ = read_yaml(f"{HEAD}{more}{ISSUES}{scenes}{ENDINGS}", "small.yaml")
    assert source is not None
    return proof_findings(scenario(scenes, more), source, limit)


def told(scenes: str, more: str = "", limit: int = USUAL_LIMIT) -> list[tuple[str, str]]:
    """The codes and the names of what it says."""
    return [(f.code, f.values.get("name", f.values.get("names", ""))) for f in findings(scenes, more, limit)]
