"""A review in words: the passages to read, the grid with the levels of each side, what was changed or refused."""

from trainer.assessment.assessment import CriterionResult
from trainer.assessment.rubric import Rubric
from trainer.attempts.review import Rating, Review
from trainer.messages.catalogue import Messages
from trainer.messages.formats import number, percent
from trainer.practice.practice import Practice
from trainer.reports.heading import moment
from trainer.reports.lessons import share_words
from trainer.review.queue import Passage
from trainer.review.reviewing import Change, ReviewRefused
from trainer.review.under_review import UnderReview

# What a passage is called while computed levels are hidden: nothing that tells which way the points went.
_UNTOLD = {
    "costly": "weighs",
    "gained": "weighs",
    "disputed": "weighs",
    "unsure": "check",
    "not_understood": "check",
}


def who_words(practice: Practice, text: Messages, *, names: str) -> str:
    """Who played, how and when, and how it ended, on one line; `names` are put as the caller wants them."""
    started = practice.started
    who = text(
        "reviewing.who",
        people=names,
        mode=text(f"reviewing.mode.{practice.mode}"),
        number=practice.number,
        date=moment(started.started),
    )
    if started.extra:
        who = text("reviewing.who.extra", who=who, extra=percent(started.extra, text.language))
    if not practice.ended:
        # That it is unfinished is said by `state_line`.
        return who
    outcome = text(f"class.outcome.{practice.state.outcome or 'open'}")
    return text("reviewing.who.outcome", who=who, outcome=outcome)


def state_line(seen: UnderReview, text: Messages) -> str:
    """What a reviewer must know of where the attempt comes from, "" for nothing."""
    state = seen.receipt.state if seen.receipt is not None else "same"
    if state != "same":
        return text(f"reviewing.state.{state}")
    return "" if seen.practice.ended else text("reviewing.unfinished")


def why_words(passage: Passage, text: Messages, *, hidden: bool) -> str:
    """Why a passage is worth reading, in two or three words."""
    why = _UNTOLD.get(passage.why, passage.why) if hidden else passage.why
    return text(f"reviewing.why.{why}")


def passage_heading(passage: Passage, practice: Practice, text: Messages, *, hidden: bool) -> str:
    """Where a passage is, why it is worth reading, and the criterion it bears on."""
    parts = [text("reviewing.line", turn=passage.turn), why_words(passage, text, hidden=hidden)]
    if passage.criterion:
        parts.append(criterion_name(practice.rubric, passage.criterion, text))
    return " · ".join(parts)


def passage_quote(passage: Passage, practice: Practice, text: Messages) -> str:
    """The words of a passage; where something was not done, those of the counterpart that offered it."""
    if passage.quote:
        return text("reviewing.quoted", words=_on_one_line(passage.quote))
    line = next((line for line in practice.lines if line.n == passage.turn), None)
    if line is None:
        return ""
    words = _on_one_line(line.text)
    if line.speaker == "student":
        return text("reviewing.quoted", words=words)
    return text("reviewing.hers", name=practice.scenario.counterpart.name, words=words)


def passage_remark(passage: Passage, text: Messages) -> str:
    """What the student said of a passage, "" for nothing."""
    if not passage.remark:
        return ""
    return text(f"reviewing.says.{passage.why}", remark=_on_one_line(passage.remark))


def passage_reason(passage: Passage, text: Messages) -> str:
    """What was computed of a passage, "" for nothing."""
    if passage.evidence is None:
        return ""
    reason = text(passage.evidence.why, **passage.evidence.values)
    if passage.points:
        reason = text("reviewing.lost", points=number(passage.points, text.language), reason=reason)
    return _on_one_line(reason)


def passage_notes(passage: Passage, text: Messages, *, hidden: bool) -> tuple[str, ...]:
    """What the student said of a passage and what was computed there; while that is hidden, only what was meant by a reply
    whose reading is contested."""
    if hidden:
        return (passage_remark(passage, text),) if passage.remark and passage.why == "contested" else ()
    return tuple(filter(None, (passage_remark(passage, text), passage_reason(passage, text))))


def criterion_name(rubric: Rubric, criterion: str, text: Messages) -> str:
    """The name of a criterion; its id where the grid does not know it."""
    for known in rubric.criteria:
        if known.id == criterion:
            return known.name.of(text.language)
    return criterion


def level_words(level: int | None, rubric: Rubric, text: Messages) -> str:
    """A level with its word, or that it was not observed."""
    if level is None:
        return text("reviewing.not_observed")
    return text("reviewing.level", level=level, word=rubric.level_words[level].of(text.language))


def own_words(rating: Rating | None, rubric: Rubric, text: Messages) -> str:
    """A juror's own level in words, or that it is still to be given."""
    return text("reviewing.not_rated") if rating is None else level_words(rating.level, rubric, text)


def computed_words(result: CriterionResult, rubric: Rubric, text: Messages) -> str:
    """The computed level in words, with what it rests on."""
    said = text("reviewing.computed", level=level_words(result.level, rubric, text))
    if result.level is None:
        return said
    return " · ".join((said, share_words(result, text), text(f"tui.confidence.{result.confidence}")))


def other_words(review: Review, criterion: str, rubric: Rubric, text: Messages) -> str:
    """Another juror's level of a criterion with its reason, "" where there is none."""
    rating = review.levels.get(criterion)
    if rating is None:
        return ""
    level = level_words(rating.level, rubric, text)
    if not rating.reason:
        return text("reviewing.other", by=review.by, level=level)
    return text("reviewing.other.reason", by=review.by, level=level, reason=_on_one_line(rating.reason))


def verdict_words(verdict: str, text: Messages) -> str:
    """A verdict in words, or that there is none."""
    return text(f"reviewing.verdict.{verdict or 'none'}")


def left_words(missing: int, text: Messages) -> str:
    """How much is still to be rated."""
    return text.plural("reviewing.left", missing) if missing else text("reviewing.all_rated")


def blind_words(review: Review, text: Messages) -> str:
    """Whether the levels were given before the computed ones were seen."""
    return text("reviewing.blind" if review.blind else "reviewing.not_blind")


def change_words(change: Change, rubric: Rubric, text: Messages) -> str:
    """What a step was about."""
    name = criterion_name(rubric, change.criterion, text)
    return text(f"reviewing.change.{change.what}", criterion=name, turn=change.turn)


def refused_words(error: ReviewRefused, text: Messages) -> str:
    """Why something cannot be done to a review, and what to do."""
    return text(f"reviewing.refused.{error.reason}", **error.values)


def _on_one_line(words: str) -> str:
    return " ".join(words.split("\n"))
