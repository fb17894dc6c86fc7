"""A first attempt and its retry side by side, in words."""

from collections.abc import Iterator

from trainer.assessment.comparison import Attempt, Comparison, CriterionPair
from trainer.messages.catalogue import Messages
from trainer.messages.formats import money, number
from trainer.practice.mood import mood
from trainer.practice.practice import Practice
from trainer.reports.section import Section


def retry_sections(practice: Practice, found: Comparison, text: Messages) -> tuple[Section, ...]:
    """The fork, the figures, the criteria, the terms, what changed."""
    sections = (
        Section(text("lessons.retry.where"), tuple(_fork(found, text))),
        Section(text("lessons.retry.figures"), tuple(_figures(found, text))),
        Section(
            text("lessons.retry.criteria"), tuple(_criterion(practice, pair, text) for pair in found.criteria)
        ),
        Section(text("lessons.retry.terms"), tuple(_terms(found, text))),
        Section(text("lessons.retry.changed", n=found.fork), tuple(_changed(found, text))),
    )
    return tuple(section for section in sections if section.lines)


def short_retry(found: Comparison, text: Messages) -> str:
    """The comparison in one line: where they part, and the figures of both."""
    before, after = found.before.assessment, found.after.assessment
    if before.total is None or after.total is None:
        return text("lessons.retry.short_bare", n=found.fork)
    return text(
        "lessons.retry.short",
        n=found.fork,
        before=number(before.total, text.language),
        after=number(after.total, text.language),
        out_of=after.out_of,
        change=_change(before.total, after.total, text),
    )


def _fork(found: Comparison, text: Messages) -> Iterator[str]:
    yield text("lessons.retry.fork", n=found.fork)
    for which, attempt in (("first", found.before), ("again", found.after)):
        name = text(f"lessons.retry.{which}")
        if not attempt.said:
            yield text("lessons.retry.silent", which=name)
            continue
        yield text("lessons.retry.said", which=name, n=found.fork, words=_line(attempt.said))
        yield text("lessons.retry.answer", words=_line(attempt.answered))


def _figures(found: Comparison, text: Messages) -> Iterator[str]:
    before, after = found.before, found.after
    totals = (before.assessment.total, after.assessment.total)
    said = [text("lessons.retry.nothing") if one is None else number(one, text.language) for one in totals]
    label = text("lessons.retry.total", out_of=after.assessment.out_of)
    yield _pair(label, said[0], said[1], _change(*totals, text), text)
    outcomes = [text(f"report.outcome.{one.outcome or 'open'}").rstrip(".") for one in (before, after)]
    change = text("lessons.retry.same" if outcomes[0] == outcomes[1] else "lessons.retry.other")
    yield _pair(text("lessons.retry.outcome"), outcomes[0], outcomes[1], change, text)
    yield _compared("value", _value(before), _value(after), text)
    worths = [_worth(one, text) for one in (before, after)]
    if any(worths):
        nothing = text("lessons.retry.nothing")
        change = _change(before.deal.worth, after.deal.worth, text)
        yield _pair(text("lessons.retry.worth"), worths[0] or nothing, worths[1] or nothing, change, text)
    moods = [text(f"plain.mood.{mood(one.trust)}") for one in (before, after)]
    change = _change(before.trust, after.trust, text)
    yield _pair(text("lessons.retry.trust"), moods[0], moods[1], change, text)


def _criterion(practice: Practice, pair: CriterionPair, text: Messages) -> str:
    rubric = practice.rubric
    words = [
        text("lessons.retry.unseen") if level is None else rubric.level_words[level].of(text.language)
        for level in (pair.before, pair.after)
    ]
    change = _change(pair.score_before, pair.score_after, text)
    return _pair(rubric.criterion(pair.criterion).name.of(text.language), words[0], words[1], change, text)


def _terms(found: Comparison, text: Messages) -> Iterator[str]:
    nothing = text("lessons.retry.nothing")
    for label, before, after in found.terms:
        yield _pair(label, before or nothing, after or nothing, text("lessons.retry.other"), text)


def _changed(found: Comparison, text: Messages) -> Iterator[str]:
    for note in found.gained:
        yield text("lessons.retry.gained", n=note.turn, why=text(note.why, **note.values))
    for note in found.mended:
        yield text("lessons.retry.mended", n=note.turn, why=text(note.why, **note.values))
    if not (found.gained or found.mended):
        yield text("lessons.retry.no_change")


def _compared(name: str, before: int | None, after: int | None, text: Messages) -> str:
    said = [text("lessons.retry.nothing") if one is None else str(one) for one in (before, after)]
    return _pair(text(f"lessons.retry.{name}"), said[0], said[1], _change(before, after, text), text)


def _pair(label: str, before: str, after: str, change: str, text: Messages) -> str:
    return text("lessons.retry.pair", label=label, before=before, after=after, change=change)


def _change(before: float | None, after: float | None, text: Messages) -> str:
    if before == after:
        return text("lessons.retry.same")
    if before is None or after is None:
        return text("lessons.retry.other")
    return text("lessons.retry.up" if after > before else "lessons.retry.down")


def _value(attempt: Attempt) -> int | None:
    return None if attempt.deal.value is None else round(attempt.deal.value / 100)


def _worth(attempt: Attempt, text: Messages) -> str:
    deal = attempt.deal
    if deal.worth is None or deal.currency is None:
        return ""
    return money(deal.worth, deal.currency, text.language)


def _line(words: str) -> str:
    return " ".join(words.split())
