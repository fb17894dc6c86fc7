"""All findings on what a scenario teaches: chances, deals, objectives, law, giveaways, and how it reads aloud."""

from collections.abc import Iterator

from trainer.assessment.rubric import Rubric
from trainer.authoring.learning.address import address_findings
from trainer.authoring.learning.aims import aim_findings, objectives_together
from trainer.authoring.learning.aloud import aloud_findings
from trainer.authoring.learning.chances import Attainable, Need, attainable
from trainer.authoring.learning.deals import deal_findings, open_positions
from trainer.authoring.learning.giveaways import giveaway_findings
from trainer.authoring.learning.lawful import lawful_findings
from trainer.authoring.learning.routes import passed_by, routes
from trainer.authoring.learning.typography import typography_findings
from trainer.findings.finding import Finding
from trainer.scenario.scenario import Scenario
from trainer.scenario.yaml_source import YamlSource

LEAST_SHARE = 0.5
"""The part of a criterion's indicators, by weight, that a scenario must give a chance for."""
MOST_PASSED_BY = 1 / 3
"""The part of a criterion's indicators, by weight, that a route through the scenes may pass by."""


def learning_findings(scenario: Scenario, rubric: Rubric, source: YamlSource) -> tuple[Finding, ...]:
    """The findings of the lint of the learning. Pure; a few milliseconds for a full scenario."""
    return (
        *_chances(scenario, rubric, source),
        *deal_findings(scenario, source),
        *aim_findings(scenario, source),
        *lawful_findings(scenario, source),
        *giveaway_findings(scenario, source),
        *aloud_findings(source),
        *address_findings(scenario, source),
        *typography_findings(scenario, source),
    )


def attainable_of(scenario: Scenario, rubric: Rubric) -> tuple[Attainable, ...]:
    """How far each criterion goes in a scenario, all routes together."""
    return attainable(scenario, rubric, _caps(scenario))


def _caps(scenario: Scenario) -> dict[str, float]:
    """The best share of indicators that cannot reach everything: objectives that exclude one another."""
    if any(not open_positions(issue) for issue in scenario.issues.values()):
        return {}
    together = objectives_together(scenario)
    return {"objectives_met": together.share} if together is not None else {}


def _chances(scenario: Scenario, rubric: Rubric, source: YamlSource) -> Iterator[Finding]:
    place = ("rubric",)
    lacking: dict[Need, dict[str, None]] = {}
    whole = attainable_of(scenario, rubric)
    for found in whole:
        if found.share < LEAST_SHARE:
            values = {"criterion": found.criterion, "share": f"{100 * found.share:.0f}"}
            yield source.at(place, "TR841", **values, need=next(iter(found.lacking), ""))
            continue
        for need in found.lacking:
            lacking.setdefault(need, {})[found.criterion] = None
    for missing, criteria in lacking.items():
        yield source.at(place, "TR842", need=missing, criteria=", ".join(criteria))
    yield from _passed_by(scenario, rubric, source, whole)


def _passed_by(
    scenario: Scenario, rubric: Rubric, source: YamlSource, whole: tuple[Attainable, ...]
) -> Iterator[Finding]:
    """Criteria of which a route passes a large part by: one finding per criterion, with the shortest such route."""
    told: set[str] = set()
    for route in routes(scenario):
        without = passed_by(scenario, route)
        if not without:
            continue
        for one, other in zip(attainable(scenario, rubric, {}, without), whole, strict=True):
            lost = other.share - one.share
            if lost > MOST_PASSED_BY and one.criterion not in told:
                told.add(one.criterion)
                values = {"criterion": one.criterion, "route": " → ".join(route), "lost": f"{100 * lost:.0f}"}
                yield source.at_key(("scenes", route[-1]), "TR844", **values)
