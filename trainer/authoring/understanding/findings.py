"""The lint of the understanding as a whole: every finding of a scenario, with what was found before left as it is."""

from collections.abc import Iterator, MutableMapping

from trainer.authoring.understanding.remark import Remark, from_text, to_text
from trainer.authoring.understanding.units import Unit, units
from trainer.findings.finding import Finding
from trainer.language.read import warm
from trainer.scenario.scenario import Scenario
from trainer.scenario.yaml_source import YamlSource

Cache = MutableMapping[str, str]
"""What earlier runs found, by part and content hash. The caller keeps it; entries of texts long gone may be dropped."""


def understanding_findings(
    scenario: Scenario, source: YamlSource, cache: Cache | None = None
) -> tuple[Finding, ...]:
    """What is not understood as it was meant: samples, words of names, options in words, reactions without a turn.

    Args:
        scenario: the scenario, free of errors.
        source: its file, for the lines.
        cache: kept between runs, so that only scenes that have changed are looked at; None looks at everything.

    Returns:
        The findings in the order of the file.
    """
    warm(scenario.language)
    found = [one.found(source) for one in _remarks(scenario, {} if cache is None else cache)]
    return tuple(sorted(found, key=lambda finding: (finding.line, finding.column, finding.code)))


def _remarks(scenario: Scenario, cache: Cache) -> Iterator[Remark]:
    for unit in units(scenario):
        yield from _kept(unit, cache)


def _kept(unit: Unit, cache: Cache) -> tuple[Remark, ...]:
    key = unit.key
    text = cache.get(key)
    remarks = None if text is None else from_text(text)
    if remarks is None:
        remarks = tuple(unit.compute())
        cache[key] = to_text(remarks)
    return remarks
