"""Whether the options of an issue are read as themselves: said alone in answer to her question, and in a plain sentence."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from trainer.authoring.understanding.moments import entered
from trainer.authoring.understanding.remark import Path, Remark, remark
from trainer.language.read import read
from trainer.language.reading import Reading
from trainer.negotiation.choosing.context import reading_context
from trainer.negotiation.deals.positions import bundle_of, position_of
from trainer.scenario.scenario import Issue, Language, Option, Scenario

_SENTENCE: Mapping[Language, str] = {
    "fr": "Pour « {issue} », je vous propose : {option}.",
    "en": "For “{issue}”, I propose: {option}.",
}


def option_remarks(scenario: Scenario) -> Iterator[Remark]:
    """What is to be said about the options of all issues. Each wording is tried; the first failure of each is told."""
    state, lines = entered(scenario, scenario.opening_scene)
    for issue in scenario.issues.values():
        asked = replace(state, pending=None, subject=(issue.id,))
        # What a reply is like does not decide which option it names.
        context = replace(reading_context(scenario, asked, lines), samples=())
        for option in issue.options:
            for wording, path in _wordings(issue, option):
                plain = _SENTENCE[scenario.language].format(issue=issue.label, option=wording)
                yield from _misread(
                    issue,
                    option,
                    wording,
                    path,
                    {said: _read_as(issue, read(said, context)) for said in (wording, plain)},
                )


def _wordings(issue: Issue, option: Option) -> Iterator[tuple[str, Path]]:
    place: Path = ("issues", issue.id, "options", option.id)
    yield option.label, place
    for index, text in enumerate(option.like):
        yield text, (*place, "like", index)


def _read_as(issue: Issue, reading: Reading) -> tuple[str, ...]:
    """The options of an issue that a reply names, in words, by a figure or as a bundle of terms."""
    found = [choice.option for choice in reading.choices if choice.issue == issue.id]
    terms = [term.value for term in reading.terms if term.issue == issue.id]
    positions = [position_of(issue, value) for value in terms]
    if issue.kind is None and terms:
        positions.append(bundle_of(issue, terms))
    found += [position.option for position in positions if position is not None and position.option]
    return tuple(dict.fromkeys(found))


def _misread(
    issue: Issue, option: Option, wording: str, path: Path, read_as: Mapping[str, tuple[str, ...]]
) -> Iterator[Remark]:
    """A wording that is read as another option wherever it is said, or as none however it is said."""
    for said, found in read_as.items():
        if found and option.id not in found:
            others = ", ".join(found)
            yield remark(
                "TR831", path, wording=wording, option=option.id, issue=issue.id, said=said, other=others
            )
            return
    if not any(read_as.values()):
        yield remark("TR832", path, wording=wording, option=option.id, issue=issue.id)
