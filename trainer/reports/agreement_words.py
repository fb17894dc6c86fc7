"""Agreement between program and jurors in words: sections that the command line prints and the screen lays out."""

from collections.abc import Sequence

from trainer.assessment.rubric import Rubric
from trainer.messages.catalogue import Messages
from trainer.messages.formats import number, percent
from trainer.reports.hidden_names import candidate_code
from trainer.reports.section import Section
from trainer.review.agreement import Agreement, CriterionAgreement
from trainer.review.indicator_gaps import IndicatorGap, Passage
from trainer.review.kappa import ENOUGH, LEAST, Kappa

# From this mean gap between jurors and program on, it is worth a sentence: one level in every fourth attempt.
_TELLING = 0.25


def kappa_figure(found: Kappa, text: Messages) -> str:
    """`0,62`, an em dash where there is none."""
    return "—" if found.value is None else _signed(found.value, text)


def kappa_interval(found: Kappa, text: Messages) -> str:
    """`[0,51 ; 0,71]`, "" where there is none."""
    if found.low is None or found.high is None:
        return ""
    low, high = (_signed(one, text) for one in (found.low, found.high))
    return text("agreement.interval", low=low, high=high)


def strength(found: Kappa, text: Messages) -> str:
    """The word for it, or what lacks."""
    if found.strength is None:
        return text(f"agreement.lack.{found.lack}")
    return text(f"agreement.strength.{found.strength}")


def kappa_words(found: Kappa, text: Messages) -> str:
    """`0,62 [0,51 ; 0,71], fort`, or what lacks."""
    if found.value is None:
        return strength(found, text)
    figures = " ".join(filter(None, (kappa_figure(found, text), kappa_interval(found, text))))
    return text("agreement.kappa", figures=figures, word=strength(found, text))


def criterion_name(criterion: str, rubric: Rubric | None, text: Messages) -> str:
    """The criterion's name; all of them together for ""; its id where the rubric does not know it."""
    if not criterion:
        return text("agreement.whole")
    names = {} if rubric is None else {one.id: one.name.of(text.language) for one in rubric.criteria}
    return names.get(criterion, criterion)


def in_rubric_order(found: Agreement, rubric: Rubric | None) -> tuple[CriterionAgreement, ...]:
    """All together, then the criteria in the order of the grid."""
    order = [] if rubric is None else [one.id for one in rubric.criteria]
    places = {id: place for place, id in enumerate(order)}
    return (found.whole, *sorted(found.criteria, key=lambda one: places.get(one.criterion, len(places))))


def basis_lines(found: Agreement, text: Messages) -> tuple[str, ...]:
    """What it all rests on."""
    attempts = text.plural("agreement.basis.attempts", found.attempts)
    reviews = text.plural("agreement.basis.reviews", found.reviews, blind=found.blind)
    lines = [text("agreement.basis", attempts=attempts, reviews=reviews, jurors=", ".join(found.jurors))]
    if found.unfinished:
        lines.append(text.plural("agreement.basis.unfinished", found.unfinished))
    if found.guided:
        lines.append(text.plural("agreement.basis.guided", found.guided))
    return tuple(lines)


def caution(found: Agreement, text: Messages) -> tuple[str, ...]:
    """How far the figures may be relied upon; no line where there are enough attempts."""
    if found.attempts < LEAST:
        return (text("agreement.basis.few", least=LEAST),)
    if found.attempts < ENOUGH:
        return (text("agreement.basis.hint", enough=ENOUGH),)
    return ()


def criterion_section(found: CriterionAgreement, rubric: Rubric | None, text: Messages) -> Section:
    """One criterion in full: both agreements, who is kinder, what was only seen by one, what anchoring may have done.

    Neither shares nor a tendency where there are too few attempts for a figure.
    """
    main = found.computed.main
    lines = [text("agreement.computed", words=kappa_words(main, text))]
    if main.attempts >= LEAST:
        equal, near = (percent(round(100 * one), text.language) for one in (main.equal, main.near))
        lines.append(text("agreement.same", equal=equal, near=near))
        lines.append(_gap(main, text))
    between = found.human.main
    lines.append(text("agreement.human", words=kappa_words(between, text)))
    if main is found.computed.blind:
        if found.computed.seen.pairs:
            lines.append(_told("agreement.seen", found.computed.seen, text))
    elif main.pairs:
        lines.append(text("agreement.not_blind"))
    if between.pairs and between is found.human.seen:
        lines.append(text("agreement.human_not_blind"))
    if found.one_sided:
        lines.append(text.plural("agreement.one_sided", found.one_sided))
    return Section(criterion_name(found.criterion, rubric, text), tuple(lines))


def table_lines(found: CriterionAgreement, text: Messages) -> tuple[str, ...]:
    """How often each pair of levels was given, the program's level at the left; no line where there is none."""
    if not any(map(sum, found.table)):
        return ()
    width = max(3, *(len(str(count)) + 1 for row in found.table for count in row))
    rows = [
        text("agreement.table.row", level=level) + "".join(str(count or "·").rjust(width) for count in row)
        for level, row in enumerate(found.table)
    ]
    label = text("agreement.table.human")
    edge = len(rows[0]) - 4 * width
    head = label[:edge].ljust(edge) + "".join(str(level).rjust(width) for level in range(4))
    return (text("agreement.table"), head, *rows)


def gaps_weight(found: Agreement, gaps: Sequence[IndicatorGap]) -> float | None:
    """What all indicators pulled together; None where there are too few attempts to tell shares."""
    return None if found.attempts < LEAST else sum(gap.pull for gap in gaps) or 1.0


def indicator_sections(
    gaps: Sequence[IndicatorGap],
    whole: float | None,
    rubric: Rubric | None,
    text: Messages,
    *,
    most: int = 5,
    names: bool = True,
) -> tuple[Section, ...]:
    """The indicators that set program and jurors apart most, with their passages.

    Args:
        gaps: the worst first; whole: see `gaps_weight`.
        most: how many are told.
        names: whether students are named; else the end of the attempt's id stands for them.
    """
    return tuple(indicator_section(gap, whole, rubric, text, names=names) for gap in gaps[:most])


def indicator_section(
    gap: IndicatorGap, whole: float | None, rubric: Rubric | None, text: Messages, *, names: bool = True
) -> Section:
    """One indicator, its passages last; `whole`: see `gaps_weight`."""
    heading = text(
        "agreement.indicator",
        name=indicator_name(gap, text),
        criterion=criterion_name(gap.criterion, rubric, text),
    )
    lines = share_lines(gap, whole, text)
    for passage in gap.passages:
        lines += passage_lines(passage, text, names=names)
    if not gap.passages:
        lines.append(text("agreement.passage.none"))
    return Section(heading, tuple(lines))


def share_lines(gap: IndicatorGap, whole: float | None, text: Messages) -> list[str]:
    """Its share and which way it leans; no line where there are too few attempts to tell."""
    if whole is None:
        return []
    counts = [
        text.plural(f"agreement.indicator.{side}", count)
        for side, count in (("severe", gap.severe), ("kind", gap.kind))
        if count
    ]
    return [text("agreement.indicator.share", share=share_of(gap, whole, text), counts=", ".join(counts))]


def share_of(gap: IndicatorGap, whole: float, text: Messages) -> str:
    """Its share of all that the indicators pulled: `34 %`."""
    return percent(round(100 * gap.pull / whole), text.language)


def indicator_name(gap: IndicatorGap, text: Messages) -> str:
    """What an indicator looks at, without the full stop; its id where the catalogue has no words."""
    key = f"assessment.indicator.{gap.indicator}"
    return text(key).rstrip(".") if text.has(key) else gap.indicator


def passage_lines(passage: Passage, text: Messages, *, names: bool = True) -> tuple[str, ...]:
    """Where, what was said, what the program saw in it, what the juror gave and why."""
    evidence = passage.evidence
    who = (", ".join(passage.students) if names else "") or candidate_code(passage.attempt)
    quote = " ".join(evidence.quote.split())
    place = "agreement.passage" if quote else "agreement.passage.unsaid"
    lines = [text(place, who=who, n=evidence.turn, quote=quote)]
    seen = text(evidence.why, **evidence.values) if text.has(evidence.why) else evidence.why
    lines.append(text("agreement.passage.seen", level=passage.computed, why=seen))
    reason = text("agreement.passage.reason", reason=passage.reason) if passage.reason else ""
    lines.append(text("agreement.passage.human", by=passage.by, level=passage.human, reason=reason))
    if passage.comment:
        lines.append(text("agreement.passage.comment", comment=passage.comment))
    return tuple(lines)


def how_to_read(text: Messages) -> tuple[str, ...]:
    """What the figures mean and where the words come from."""
    return (
        text("agreement.how.kappa"),
        text("agreement.how.interval"),
        text("agreement.how.words"),
        text("agreement.how.enough", least=LEAST, enough=ENOUGH),
        text("agreement.how.blind"),
    )


def _signed(value: float, text: Messages) -> str:
    """Two decimals, a true minus sign before a negative one."""
    return number(value, text.language, 2).replace("-", "−")


def _gap(found: Kappa, text: Messages) -> str:
    if abs(found.gap) < _TELLING:
        return text("agreement.gap.none")
    key = "agreement.gap.kinder" if found.gap > 0 else "agreement.gap.stricter"
    return text(key, gap=number(round(abs(found.gap), 1), text.language))


def _told(key: str, found: Kappa, text: Messages) -> str:
    return text(
        key, words=kappa_words(found, text), attempts=text.plural("agreement.basis.attempts", found.attempts)
    )
