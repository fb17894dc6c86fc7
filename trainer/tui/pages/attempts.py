"""An attempt as the history shows it, and the words it is found by."""

from textual.widgets.option_list import Option

from trainer.attempts.summary import AttemptSummary
from trainer.messages.catalogue import Messages
from trainer.practice.typed import clean_name
from trainer.tui.pages.lines import Part
from trainer.tui.text import joined, on_one_line, option
from trainer.tui.wording import figure, outcome, when


def attempt_entry(attempt: AttemptSummary, text: Messages, *, said: bool = False) -> Option:
    """Three lines: which attempt, when and how it was played, what it came to.

    Args:
        attempt: to be shown.
        text: the words of the interface.
        said: whether it was found by words said in the talk.
    """
    head = text("tui.history.try", title=on_one_line(attempt.title), number=attempt.number)
    parts: list[Part] = [(head, "bold")]
    if attempt.parent is not None:
        parts.append((f" · {_branch(attempt, text)}", "$quiet"))
    names = ", ".join(map(clean_name, attempt.students))
    mode = text(f"tui.mode.{attempt.mode}")
    if attempt.mode == "guided":
        mode = text("tui.history.not_counted", mode=mode)
    parts += ["\n", (" · ".join(filter(None, (when(attempt.started), mode, names))), "$quiet"), "\n"]
    if attempt.ended is None:
        parts.append((text("tui.history.unfinished"), "$accent"))
    else:
        total = "" if attempt.total is None else f" · {figure(attempt.total, attempt.out_of, text)}"
        parts.append((f"{outcome(attempt.outcome, text).rstrip('.')}{total}", "$secondary"))
    if attempt.reviews:
        reviewed = text("reviewed.mark")
        parts.append((f" · {reviewed}", "bold $success"))
    if said:
        parts.append((f" · {text('tui.history.said')}", "$accent"))
    return option(joined(*parts), id=attempt.id)


def searched(attempt: AttemptSummary, text: Messages) -> str:
    """Everything about an attempt that a search looks at, besides what was said."""
    return " ".join(
        (
            attempt.title,
            attempt.scenario,
            *attempt.students,
            outcome(attempt.outcome, text),
            text(f"tui.mode.{attempt.mode}"),
            when(attempt.started),
            text("reviewed.mark") if attempt.reviews else "",
        )
    )


def _branch(attempt: AttemptSummary, text: Messages) -> str:
    if attempt.parent_number is None:
        return text("tui.history.branch_of_deleted")
    return text("tui.history.branch", number=attempt.parent_number)
