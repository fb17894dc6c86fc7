"""The lint of the understanding as a whole: every finding of a scenario, with what was found before left as it is."""

from collections.abc import Callable, Iterator, MutableMapping

from trainer.authoring.understanding.remark import Remark, from_text, to_text
from trainer.authoring.understanding.units import Unit, units
from trainer.findings.finding import Finding
from trainer.language.read import warm
from trainer.scenario.scenario import Scenario
from trainer.scenario.yaml_source import YamlSource

Cache = MutableMapping[str, str]
"""What earlier runs found, by part and content hash. The caller keeps it; entries of texts long gone may be dropped."""


def _quiet(done: int, total: int) -> None:
    """Say nothing of a part."""


def understanding_findings(
    scenario: Scenario,
    source: YamlSource,
    cache: Cache | None = None,
    reached: Callable[[int, int], object] = _quiet,
) -> tuple[Finding, ...]:
    """What is not understood as it was meant: samples, words of names, options in words, reactions without a turn.

    Args:
        scenario: the scenario, free of errors.
        source: its file, for the lines.
        cache: kept between runs, so that only scenes that have changed are looked at; None looks at everything.
        reached: told how many parts of how many have been read, after each.

    Returns:
        The findings in the order of the file.
    """
    warm(scenario.language)
    found = [one.found(source) for one in _remarks(scenario, {} if cache is None else cache, reached)]
    return tuple(sorted(found, key=lambda finding: (finding.line, finding.column, finding.code)))


def _remarks(scenario: Scenario, cache: Cache, reached: Callable[[int, int], object]) -> Iterator[Remark]:
    parts = tuple(units(scenario))
    for done, unit in enumerate(parts, 1):
        yield from _kept(unit, cache)
        reached(done, len(parts))


def _kept(unit: Unit, cache: Cache) -> tuple[Remark, ...]:
    key = unit.key
    text = cache.get(key)
    remarks = None if text is None else from_text(text)
    if remarks is None:
        remarks = tuple(unit.compute())
        cache[key] = to_text(remarks)
    return remarks
