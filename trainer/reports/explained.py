"""What the grid looks at, in words: every criterion with its indicators, and one of either in detail."""

from collections.abc import Mapping

from trainer.assessment.indicators import INDICATORS
from trainer.assessment.rubric import Criterion, Rubric
from trainer.messages.catalogue import Messages
from trainer.messages.formats import number


def grid_lines(rubric: Rubric, text: Messages) -> list[str]:
    """Every criterion of a rubric with its indicators, each in a sentence."""
    lines = [
        text("judging.indicators", rubric=rubric.title.of(text.language)),
        rubric.note.of(text.language),
        "",
    ]
    for criterion in rubric.criteria:
        lines.append(f"{criterion.id}  {criterion.name.of(text.language)}")
        lines += [f"  {used.name}  {_sentence(used.name, text)}" for used in criterion.indicators]
        lines.append("")
    return [*lines, text("judging.more")]


def explain_name(name: str, rubric: Rubric, text: Messages) -> list[str] | None:
    """An indicator or a criterion of the rubric in detail; None when there is neither by this name."""
    if name in INDICATORS:
        return _indicator(name, rubric, text)
    found = next((criterion for criterion in rubric.criteria if criterion.id == name), None)
    return None if found is None else _criterion(found, rubric, text)


def names(rubric: Rubric) -> tuple[str, ...]:
    """Every name that can be explained: criteria, then indicators."""
    return (*(criterion.id for criterion in rubric.criteria), *INDICATORS)


def _indicator(name: str, rubric: Rubric, text: Messages) -> list[str]:
    lines = [name, _sentence(name, text), ""]
    used = [(c, i) for c in rubric.criteria for i in c.indicators if i.name == name]
    for criterion, indicator in used:
        key = "judging.used_in" if indicator.weight else "judging.only_costs"
        all_of_them = sum(other.weight for other in criterion.indicators)
        label = criterion.name.of(text.language)
        lines.append(text(key, criterion=label, weight=indicator.weight, all=all_of_them))
    if not used:
        lines.append(text("judging.unused", rubric=rubric.title.of(text.language)))
    settings: Mapping[str, float] = used[0][1].parameters if used else INDICATORS[name].parameters
    if settings:
        values = ", ".join(f"{key} = {number(value, text.language)}" for key, value in settings.items())
        lines.append(text("judging.parameters", values=values))
    return [*lines, text("judging.ours")]


def _criterion(criterion: Criterion, rubric: Rubric, text: Messages) -> list[str]:
    lines = [
        criterion.id,
        criterion.name.of(text.language),
        text("judging.weight", weight=criterion.weight),
        "",
    ]
    for level, (word, meaning) in enumerate(zip(rubric.level_words, criterion.levels, strict=True)):
        said = text("judging.level", level=level, word=word.of(text.language), text=meaning.of(text.language))
        lines.append(said)
    lines.append("")
    lines += [f"  {used.name}  {_sentence(used.name, text)}" for used in criterion.indicators]
    return [*lines, "", text("judging.ours")]


def _sentence(name: str, text: Messages) -> str:
    return text(INDICATORS[name].explanation)
