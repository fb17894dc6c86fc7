"""Weights, values and figures of the issues, and figures of the facts."""

from collections.abc import Collection
from math import prod

from trainer.law.entries import UnknownLaw, illegal_on
from trainer.scenario.checking import Checking, Path
from trainer.scenario.figures import common_measure, is_ordered, read_clause, read_label
from trainer.scenario.file_issue import FileIssue, FileStakes
from trainer.scenario.stakes import WHOLE, weights_of
from trainer.terms.value import TermValue

# The debrief weighs a deal against all that could have been agreed: a second for as many as this.
MOST_PACKAGES = 1_000_000


def check_values(run: Checking) -> None:
    """Check what issues are worth, that figures can be read, and that marked options are illegal on the day."""
    for name, issue in run.file.issues.items():
        for side, stakes in (("you", issue.you), ("them", issue.them)):
            _stakes(run, name, issue, side, stakes)
        _figures(run, name, issue)
        _law(run, name, issue)
    if len(run.file.issues) == len(run.names.of("issues")):
        for side in ("you", "them"):
            _weights(run, side)
        packages = prod(len(issue.options) for issue in run.file.issues.values())
        if packages > MOST_PACKAGES:
            run.find_key("TR312", ("issues",), most=MOST_PACKAGES)
    for name, fact in run.file.facts.items():
        if not any(_written(run, ("facts", name, key)) for key in ("text", "value")) and fact.text is None:
            run.find_key("TR021", ("facts", name), key="text")
        if fact.value is not None and read_clause(fact.value, run.file.language) is None:
            run.find("TR304", ("facts", name, "value"), text=fact.value)


def _stakes(run: Checking, name: str, issue: FileIssue, side: str, stakes: FileStakes) -> None:
    path = ("issues", name, side)
    for keys in (("importance", "weight"), ("prefers", "order", "values")):
        given = [key for key in keys if _written(run, (*path, key))]
        if not given:
            run.find_key("TR301", path, one=keys[0], other=keys[-1])
        elif len(given) > 1:
            run.find_key("TR302", (*path, given[-1]), one=given[0], other=given[-1])
    for key in ("values", "order"):
        ranked: Collection[str] | None = getattr(stakes, key)
        for option in run.names.options.get(name, ()):
            if ranked is not None and option not in ranked:
                run.find_key("TR303", (*path, key), option=option, issue=name)
    for index, option in enumerate(stakes.order or ()):
        if option in (stakes.order or ())[:index]:
            run.find("TR311", (*path, "order", index), option=option)


def _written(run: Checking, path: Path) -> bool:
    """Whether something is written at a path: what is wrong there has its own finding, and is not missing."""
    node = run.source.node(*path)
    return node is not None and (node.kind != "scalar" or node.scalar is not None)


def _weights(run: Checking, side: str) -> None:
    sides: list[FileStakes] = [getattr(issue, side) for issue in run.file.issues.values()]
    if any((stakes.importance is None) == (stakes.weight is None) for stakes in sides):
        return
    if weights_of([(stakes.importance, stakes.weight) for stakes in sides]) is None:
        total = sum(stakes.weight or 0 for stakes in sides)
        name = next(
            name for name, stakes in zip(run.file.issues, sides, strict=True) if stakes.weight is not None
        )
        words = "TR305" if all(stakes.weight is not None for stakes in sides) else "TR306"
        run.find(words, ("issues", name, side, "weight"), side=side, total=total, left=WHOLE - total)


def option_terms(issue: FileIssue, language: str) -> dict[str, tuple[TermValue, ...]]:
    """The terms that make up each option: those of `is:`, else the figure its label is, else none."""
    terms: dict[str, tuple[TermValue, ...]] = {}
    for name, option in issue.options.items():
        if option.is_ is not None:
            read = [read_clause(text, language) for text in option.is_]
        else:
            read = [read_label(option.label, language, issue.unit)]
        terms[name] = tuple(value for value in read if value is not None)
    return terms


def _figures(run: Checking, name: str, issue: FileIssue) -> None:
    path = ("issues", name, "options")
    language = run.file.language
    terms = option_terms(issue, language)
    for option, content in issue.options.items():
        for index, text in enumerate(content.is_ or ()):
            if read_clause(text, language) is None:
                run.find("TR304", (*path, option, "is", index), text=text)
    read = {option for option, values in terms.items() if len(values) == 1 and values[0].number is not None}
    measure = common_measure([terms[option] for option in read])
    if issue.unit is not None or (len(read) * 2 > len(terms) and measure is not None):
        for option, content in issue.options.items():
            if option not in read and content.is_ is None:
                run.find(
                    "TR304" if issue.unit else "TR307", (*path, option), text=content.label, unit=issue.unit
                )
    if len(read) == len(terms) and measure is not None and not is_ordered(list(terms.values())):
        run.find_key("TR308", path, issue=name)
    kinds = {terms[option][0].kind for option in read}
    if len(read) == len(terms) and measure is None and len(kinds) == 1:
        run.find_key("TR309", path, issue=name)


def _law(run: Checking, name: str, issue: FileIssue) -> None:
    for option, law in issue.illegal.items():
        try:
            in_force = illegal_on(law, run.file.as_of)
        except UnknownLaw:
            continue  # `check_names` has said it.
        if not in_force:
            run.find("TR310", ("issues", name, "illegal", option), law=law, date=run.file.as_of.isoformat())
