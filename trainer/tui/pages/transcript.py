"""The transcript as the debrief shows it: with the numbers that the evidence names, the readings contested, and what the
jurors remarked."""

from trainer.messages.catalogue import Messages
from trainer.practice.practice import Practice
from trainer.reports.remarks import contest_here
from trainer.reports.reviewed import comment_lines
from trainer.tui.pages.standing import spoken


def numbered(
    practice: Practice, text: Messages, *, reviewed: bool = False
) -> list[tuple[int, str, bool, str]]:
    """Lines as the conversation takes them; what is added stands after the words, so that places in them hold.

    Args:
        reviewed: whether what the jurors remarked is added.
    """
    lines = []
    for n, who, own, words in spoken(practice, text):
        remark = contest_here(practice, n, text) if own else ""
        comments = comment_lines(practice, n, text) if reviewed else ()
        said = filter(None, (remark, *comments))
        lines.append((n, f"{n} · {who}", own, "\n".join((words, *(f"({one})" for one in said)))))
    return lines
