"""What an attempt leaves to learn from, as sections: own estimate, retry, priorities, costliest reply, behaviour, law, goal."""

from trainer.assessment.assessment import Assessment, CriterionResult
from trainer.assessment.calibration import Calibration, Compared
from trainer.assessment.costly import Costly
from trainer.assessment.lessons import Lessons
from trainer.assessment.priorities import Priority
from trainer.assessment.rubric import Rubric
from trainer.messages.catalogue import Messages
from trainer.messages.formats import number, percent
from trainer.practice.estimates import estimate_of
from trainer.practice.lessons import lessons_in
from trainer.practice.practice import Practice
from trainer.practice.retries import comparison
from trainer.reports.behaviour import behaviour_sections
from trainer.reports.goals import goal_section, pursuit_section
from trainer.reports.legal import legal_section
from trainer.reports.retry import retry_sections
from trainer.reports.section import Section


def first_sections(practice: Practice, assessment: Assessment, text: Messages) -> tuple[Section, ...]:
    """What comes before the criteria: the goal pursued, the own estimate, the two attempts compared."""
    found = lessons_in(practice, assessment)
    compared = comparison(practice)
    sections = (
        pursuit_section(found.pursuit, text),
        calibration_section(practice.rubric, found.calibration, text),
        *(retry_sections(practice, compared, text) if compared is not None else ()),
    )
    return tuple(section for section in sections if section.lines)


def last_sections(practice: Practice, assessment: Assessment, text: Messages) -> tuple[Section, ...]:
    """What comes after the criteria: behaviour, law, priorities, the costliest reply, the goal."""
    found = lessons_in(practice, assessment)
    sections = (
        *behaviour_sections(found.profile, found.style, text),
        legal_section(practice, found.legal, text),
        priority_section(practice, text),
        costly_section(practice, found, text),
        goal_section(found, text),
    )
    return tuple(section for section in sections if section.lines)


def own_words(practice: Practice, result: CriterionResult, text: Messages) -> str:
    """The own estimate of one criterion beside its level, "" where there is none."""
    own = (estimate_of(practice) or {}).get(result.id)
    if own is None:
        return ""
    word = practice.rubric.level_words[own].of(text.language)
    gap = Compared(result.id, own, result.level).gap
    if gap is None:
        return text("lessons.own_only", word=word)
    if gap == 0:
        return text("lessons.own", word=word, gap=text("lessons.gap.equal"))
    key = "lessons.gap.above" if gap > 0 else "lessons.gap.below"
    return text("lessons.own", word=word, gap=text.plural(key, abs(gap)))


def calibration_section(rubric: Rubric, found: Calibration | None, text: Messages) -> Section:
    """How the estimates lie beside the levels, and where they differ most; no lines without an estimate."""
    heading = text("lessons.calibration")
    if found is None:
        return Section(heading, ())
    counts = text("lessons.calibration.counts", above=found.above, below=found.below, equal=found.equal)
    if not found.widest:
        return Section(heading, (counts, text("lessons.calibration.exact")))
    widest = (_widest(rubric, line, text) for line in found.widest)
    return Section(heading, (counts, *widest, text("lessons.calibration.use")))


def _widest(rubric: Rubric, line: Compared, text: Messages) -> str:
    own, level = (
        rubric.level_words[one].of(text.language) if one is not None else "" for one in (line.own, line.level)
    )
    name = rubric.criterion(line.criterion).name.of(text.language)
    return text("lessons.calibration.widest", criterion=name, own=own, level=level)


def priority_section(practice: Practice, text: Messages) -> Section:
    """At most three things to work on: where, why it matters, what to try."""
    lines: list[str] = []
    for place, priority in enumerate(practice.debrief().priorities, 1):
        name = practice.rubric.criterion(priority.criterion).name.of(text.language)
        lines.append(text("lessons.priority", place=place, criterion=name))
        lines += priority_lines(priority, text)
    return Section(text("lessons.priorities"), tuple(lines))


def priority_lines(priority: Priority, text: Messages) -> tuple[str, ...]:
    """Where it was lost, why that matters, what to try."""
    note = priority.evidence
    lines = []
    if note is not None:
        lines.append(place_words(note.turn, note.quote, text))
        lines.append(text("lessons.why", why=text(note.why, **note.values)))
    lines += [text(key, **values) for key, values in priority.advice]
    return tuple(lines)


def costly_section(practice: Practice, found: Lessons, text: Messages) -> Section:
    """The costliest reply, what it cost and why."""
    lines = costly_lines(found.costly, text)
    if found.costly is not None and not practice.rules.rewinds:
        lines = (*lines, text("lessons.costly.jury"))
    return Section(text("lessons.costly"), lines)


def costly_lines(costly: Costly | None, text: Messages) -> tuple[str, ...]:
    """The same without what can be done about it."""
    if costly is None:
        return (text("lessons.costly.none"),)
    lines = [place_words(costly.turn, costly.words, text)]
    if costly.value:
        lines.append(text("lessons.costly.value", value=costly.value))
    lines.append(text("lessons.costly.points", points=number(costly.points, text.language)))
    lines += [text("lessons.why", why=text(note.why, **note.values)) for note in costly.reasons]
    return tuple(lines)


def place_words(n: int, quote: str, text: Messages) -> str:
    """`Ligne 6, « … »`; without a quotation `Ligne 6`."""
    if not quote.strip():
        return text("lessons.at", n=n)
    return text("lessons.at_quote", n=n, quote=" ".join(quote.split()))


def levels_words(rubric: Rubric, text: Messages) -> str:
    """Where a level comes from."""
    first, second, third = (percent(round(100 * cut), text.language) for cut in rubric.cut_offs)
    return text("lessons.levels", first=first, second=second, third=third)


def share_words(result: CriterionResult, text: Messages) -> str:
    """The share of a criterion's points that was obtained."""
    return text("lessons.share", share=percent(round(100 * (result.score or 0.0)), text.language))
