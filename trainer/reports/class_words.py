"""The table of a class in words: who, how it ended, what a level is, what each column is called."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from trainer.assessment.rubric import Rubric
from trainer.messages.catalogue import Messages
from trainer.messages.formats import number, short_date
from trainer.practice.typed import clean_name
from trainer.reports.hidden_names import candidate_code
from trainer.review.class_table import ClassRow

if TYPE_CHECKING:
    from trainer.review.finished import Unfinished

NOT_OBSERVED = "–"
"""A criterion that was not observed; what has not been computed yet has no sign at all."""


def who(row: ClassRow, text: Messages, *, hidden: bool = False) -> str:
    """Whose attempt it is, or its code where names are hidden."""
    if hidden:
        return text("class.candidate", code=candidate_code(row.attempt))
    return ", ".join(clean_name(name) for name in row.students) or text("class.nobody")


def outcome_word(row: ClassRow, text: Messages) -> str:
    """How the talk ended, in a word or two."""
    return text(f"class.outcome.{row.outcome or 'open'}")


def mode_word(row: ClassRow, text: Messages) -> str:
    """The mode, in a word."""
    return text(f"class.mode.{row.mode}")


def state_word(row: ClassRow, text: Messages) -> str:
    """What computing again has found, in a word."""
    return text(f"class.state.{row.state}")


def level_sign(row: ClassRow, criterion: str) -> str:
    """A level as a table shows it: its figure, a dash where it was not observed, nothing where there is none."""
    if criterion not in row.levels:
        return ""
    level = row.levels[criterion]
    return NOT_OBSERVED if level is None else str(level)


def total_sign(row: ClassRow, text: Messages) -> str:
    """The figure; a dash where too little was observed, nothing where nothing is computed."""
    if row.total is None:
        return NOT_OBSERVED if row.levels else ""
    return number(row.total, text.language, 1)


def contested_sign(row: ClassRow) -> str:
    """How many readings and levels the student contests; nothing for none."""
    return str(row.contested + row.disputed) if row.contested + row.disputed else ""


def reviewed_words(row: ClassRow, text: Messages) -> str:
    """How many jurors have reviewed it, and their verdicts."""
    if not row.reviews:
        return text("class.not_reviewed")
    if row.unfinished == row.reviews:
        return text("class.unfinished")
    said = [text.plural("class.reviewed", row.reviews - row.unfinished)]
    said += [text(f"reviewing.verdict.{verdict}") for verdict in dict.fromkeys(row.verdicts)]
    return ", ".join(said)


def unfinished_lines(reviews: "Iterable[Unfinished]", key: str, text: Messages) -> tuple[str, ...]:
    """`1 relecture inachevée (2 sur 8) : non rendue`: a line for all that are as far.

    Args:
        key: of what became of them.
    """
    far = Counter((one.rated, one.of) for one in reviews)
    return tuple(text.plural(key, count, rated=rated, of=of) for (rated, of), count in far.items())


def day_of(row: ClassRow) -> str:
    """The day it was played, in the user's own time: `01/09/2026`; as it came where that is no date."""
    try:
        return short_date(datetime.fromisoformat(row.started).astimezone())
    except (ValueError, OverflowError):
        return row.started[:10]


def criterion_name(criterion: str, rubrics: Iterable[Rubric], text: Messages) -> str:
    """What the rubrics call a criterion; its id where none of them knows it."""
    for rubric in rubrics:
        for one in rubric.criteria:
            if one.id == criterion:
                return one.name.of(text.language)
    return criterion


def short_names(criteria: Sequence[str], length: int = 4) -> Mapping[str, str]:
    """A heading of a few letters per criterion, each another."""
    found: dict[str, str] = {}
    for criterion in criteria:
        short, count = criterion[:length], 2
        while short in found.values():
            short, count = f"{criterion[: length - 1]}{count}", count + 1
        found[criterion] = short
    return found
