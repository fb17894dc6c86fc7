"""What goes with a level: words that would have earned more, and what comes out without the readings that are contested."""

from trainer.assessment.assessment import Assessment, CriterionResult, Evidence
from trainer.messages.catalogue import Messages, messages
from trainer.messages.formats import number
from trainer.practice.practice import Practice


def better_lines(item: Evidence, language: str, text: Messages) -> tuple[str, ...]:
    """What could have been said in place of a point that was lost, as it would be said at that table; no line for none.

    Args:
        language: the scenario's, in which it would be said; what introduces it is in the interface's.
    """
    if item.better is None:
        return ()
    words = item.better.text or messages(language)(item.better.key, **item.better.values)
    return (text("report.better", words=words),)


def without_contested(practice: Practice, result: CriterionResult, text: Messages) -> tuple[str, ...]:
    """The level of a criterion with nothing read in the contested replies; no line where nothing is contested."""
    if all(contest.withdrawn for contest in practice.contested):
        return ()
    if result.level_without is None:
        return (text("report.without_contested_none"),)
    word = practice.rubric.level_words[result.level_without].of(text.language)
    return (text("report.without_contested", word=word, level=result.level_without),)


def whole_without_contested(assessment: Assessment, text: Messages) -> tuple[str, ...]:
    """The figure with nothing read in the contested replies; no line where nothing is contested or there is none."""
    if not assessment.contested or assessment.total_without is None:
        return ()
    total = number(assessment.total_without, text.language)
    return (text("report.whole_without_contested", total=total, out_of=assessment.out_of),)
