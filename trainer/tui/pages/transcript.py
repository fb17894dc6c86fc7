"""The transcript as the debrief shows it: with the numbers that the evidence names, and the readings contested."""

from trainer.messages.catalogue import Messages
from trainer.practice.practice import Practice
from trainer.reports.remarks import contest_here
from trainer.tui.pages.standing import spoken


def numbered(practice: Practice, text: Messages) -> list[tuple[int, str, bool, str]]:
    """Lines as the conversation takes them; what is added stands after the words, so that places in them hold."""
    lines = []
    for n, who, own, words in spoken(practice, text):
        remark = contest_here(practice, n, text) if own else ""
        lines.append((n, f"{n} · {who}", own, f"{words}\n({remark})" if remark else words))
    return lines
