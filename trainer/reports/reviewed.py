"""What jurors have said of an attempt, in words, beside what was computed: levels, comments on lines, verdict, remark."""

from collections.abc import Mapping

from trainer.assessment.assessment import Assessment
from trainer.assessment.rubric import Rubric
from trainer.attempts.errors import StoreError
from trainer.attempts.handed import handed_of
from trainer.attempts.review import Review
from trainer.attempts.reviews import reviews_of
from trainer.messages.catalogue import Messages
from trainer.practice.practice import Practice
from trainer.reports.heading import moment
from trainer.reports.section import Section


def reviews_in(practice: Practice) -> tuple[Review, ...]:
    """The reviews of an attempt, in the order of the jurors' names; none where they cannot be read."""
    if practice.store is None:
        return ()
    try:
        return reviews_of(practice.store, practice.attempt)
    except StoreError:
        return ()


def handed_words(practice: Practice) -> str:
    """When the attempt was handed in from here, "" where it was not."""
    if practice.store is None:
        return ""
    try:
        handed = handed_of(practice.store, practice.attempt)
    except StoreError:
        return ""
    return "" if handed is None else moment(handed.at)


def review_sections(practice: Practice, assessment: Assessment | None, text: Messages) -> tuple[Section, ...]:
    """A section per juror: the verdict, the remark, each level beside the computed one, each comment.

    Args:
        assessment: the computed levels; None shows none beside.
    """
    computed = {} if assessment is None else {result.id: result.level for result in assessment.criteria}
    return tuple(_section(review, practice, computed, text) for review in reviews_in(practice))


def review_summary(practice: Practice, text: Messages) -> tuple[str, ...]:
    """One line per juror: who, when, and the verdict."""
    return tuple(_who(review, text) for review in reviews_in(practice))


def level_lines(practice: Practice, criterion: str, text: Messages) -> tuple[str, ...]:
    """What each juror gave for one criterion, with the reason: `Mme Durand : 3 (maîtrisé). « … »`."""
    lines = []
    for review in reviews_in(practice):
        rating = review.levels.get(criterion)
        if rating is not None:
            level = level_words(rating.level, practice.rubric, text)
            said = text("reviewed.level", by=review.by, level=level)
            lines.append(_with_reason(said, rating.reason, text))
    return tuple(lines)


def comment_lines(practice: Practice, n: int, text: Messages) -> tuple[str, ...]:
    """What the jurors remarked on line number `n` of the transcript."""
    return tuple(
        text("reviewed.comment_here", by=review.by, comment=_quoted(comment.text, text))
        for review in reviews_in(practice)
        for comment in review.comments
        if comment.turn == n
    )


def level_words(level: int | None, rubric: Rubric, text: Messages) -> str:
    """A level with its word; "not observed" for None."""
    if level is None:
        return text("reviewing.not_observed")
    return text("reviewing.level", level=level, word=rubric.level_words[level].of(text.language))


def verdict_words(review: Review, text: Messages) -> str:
    """The verdict, "" where none was given."""
    return text(f"reviewing.verdict.{review.verdict}") if review.verdict else ""


def _section(
    review: Review, practice: Practice, computed: Mapping[str, int | None], text: Messages
) -> Section:
    heading = text("reviewed.by", by=review.by, date=moment(review.at))
    lines: list[str] = []
    if review.verdict:
        lines.append(text("report.fact", label=text("reviewing.verdict"), value=verdict_words(review, text)))
    if review.remark:
        lines.append(_quoted(review.remark, text))
    for criterion in practice.rubric.criteria:
        rating = review.levels.get(criterion.id)
        if rating is None:
            continue
        name = criterion.name.of(text.language)
        given = level_words(rating.level, practice.rubric, text)
        if criterion.id in computed:
            other = level_words(computed[criterion.id], practice.rubric, text)
            said = text("reviewed.criterion_beside", criterion=name, level=given, computed=other)
        else:
            said = text("report.fact", label=name, value=given)
        lines.append(_with_reason(said, rating.reason, text))
    lines += [
        text("reviewed.comment", n=comment.turn, comment=_quoted(comment.text, text))
        for comment in review.comments
    ]
    return Section(heading, tuple(lines))


def _who(review: Review, text: Messages) -> str:
    said = text("reviewed.by", by=review.by, date=moment(review.at))
    return f"{said} · {verdict_words(review, text)}" if review.verdict else said


def _with_reason(said: str, reason: str, text: Messages) -> str:
    return text("reviewed.reason", said=said, reason=_quoted(reason, text)) if reason else said


def _quoted(words: str, text: Messages) -> str:
    return text("report.quoted", words=" ".join(words.split()))
