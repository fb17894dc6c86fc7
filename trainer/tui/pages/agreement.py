"""Agreement between program and jury as the screen lays it out."""

from collections.abc import Sequence

from textual.content import Content

from trainer.assessment.rubric import Rubric
from trainer.messages.catalogue import Messages
from trainer.reports import agreement_words as words
from trainer.review.agreement import Agreement, CriterionAgreement
from trainer.review.indicator_gaps import IndicatorGap
from trainer.review.kappa import LEAST, Kappa
from trainer.tui.marks import bar
from trainer.tui.pages.lines import Part
from trainer.tui.text import joined, on_one_line

_BAR = 10
# Columns of the label and of the bar in the list, so that the longest words still fit beside them.
_LABEL, _SMALL_BAR = 9, 6


def criterion_entry(found: CriterionAgreement, rubric: Rubric | None, text: Messages) -> Content:
    """One criterion in the list: how program and jury agree, then the jurors."""
    parts: list[Part] = [(words.criterion_name(found.criterion, rubric, text), "bold")]
    for key, kappa in (("computed", found.computed.main), ("human", found.human.main)):
        label = text(f"tui.agreement.{key}").ljust(_LABEL)
        parts += ["\n", (f"{label} ", "$quiet"), *_measure(kappa, text)]
    return joined(*parts)


def criterion_detail(
    found: CriterionAgreement, whole: Agreement, rubric: Rubric | None, text: Messages
) -> Content:
    """The same criterion in full; beside all of them together, how far they may be relied upon."""
    section = words.criterion_section(found, rubric, text)
    parts: list[Part] = [(section.heading, "bold $primary"), "\n"]
    for line in () if found.criterion else words.caution(whole, text):
        parts += ["\n", (line, "$warning"), "\n"]
    for line in section.lines if whole.attempts >= LEAST else ():
        parts += ["\n", line, "\n"]
    table = words.table_lines(found, text)
    if table:
        parts += ["\n", (table[0], "$quiet"), "\n", "\n".join(table[1:])]
    return joined(*parts)


def indicator_entry(gap: IndicatorGap, whole: float | None, rubric: Rubric | None, text: Messages) -> Content:
    """One indicator in the list: its share of all gaps, where there are enough attempts to tell."""
    parts: list[Part] = [
        (on_one_line(words.indicator_name(gap, text)), "bold"),
        ("\n" + words.criterion_name(gap.criterion, rubric, text), "$quiet"),
    ]
    if whole is not None:
        share = text("agreement.indicator.of_gaps", share=words.share_of(gap, whole, text))
        parts += ["\n", (bar(gap.pull / whole, _BAR), "$primary"), f" {share}"]
    return joined(*parts)


def indicator_detail(
    gap: IndicatorGap, whole: float | None, rubric: Rubric | None, text: Messages, *, names: bool
) -> Content:
    """The same indicator with its passages."""
    section = words.indicator_section(gap, whole, rubric, text, names=names)
    parts: list[Part] = [(on_one_line(section.heading), "bold $primary"), "\n"]
    parts += [f"\n{line}\n" for line in words.share_lines(gap, whole, text)]
    for passage in gap.passages:
        first, *rest = words.passage_lines(passage, text, names=names)
        parts += ["\n", (on_one_line(first), "bold"), "\n"]
        parts += [f"{line}\n" for line in rest]
    if not gap.passages:
        parts += ["\n", (text("agreement.passage.none"), "$quiet")]
    return joined(*parts)


def basis(found: Agreement, place: tuple[int, int], text: Messages) -> Content:
    """What it rests on; `place`: the number of the grid among how many, said where there are several."""
    number, count = place
    other = text("tui.agreement.other_grids", number=number, count=count)
    parts: list[Part] = [(f"{other} ", "bold")] if count > 1 else []
    return joined(*parts, (" ".join(words.basis_lines(found, text)), "$quiet"))


def how_to_read(text: Messages) -> Content:
    """What the figures mean."""
    lines: Sequence[str] = words.how_to_read(text)
    return joined((text("agreement.how"), "bold $primary"), *(f"\n\n{line}" for line in lines))


def _measure(found: Kappa, text: Messages) -> list[Part]:
    if found.value is None:
        return [(words.strength(found, text), "$quiet")]
    return [
        (bar(found.value, _SMALL_BAR), "$primary"),
        f" {words.kappa_figure(found, text)} {words.strength(found, text)}",
    ]
