"""What was agreed, against the student's aims and alternative."""

from textual.content import Content

from trainer.assessment.debrief import DealRow, Debrief
from trainer.messages.catalogue import Messages
from trainer.messages.formats import money
from trainer.practice.practice import Practice
from trainer.practice.reveal import may_reveal
from trainer.tui.marks import bar
from trainer.tui.pages.lines import Part, heading
from trainer.tui.text import joined, on_one_line
from trainer.tui.wording import reason

_BAR = 20


def terms(practice: Practice, debrief: Debrief, text: Messages) -> Content:
    """Issue by issue: what was obtained, target and limit, what it is worth."""
    deal, revealed = debrief.deal, may_reveal(practice)
    title = "tui.deal.agreed" if deal.value is not None else "tui.deal.nothing"
    parts = [*heading(title, text), "\n"]
    for row in deal.rows:
        parts += [_row(row, deal.currency, revealed, text), "\n"]
    return joined(*parts)


def worth(debrief: Debrief, text: Messages) -> Content:
    """The deal as a whole against the alternative, and the money."""
    deal, batna = debrief.deal, round(debrief.deal.batna / 100)
    parts = heading("tui.deal.against", text)
    if deal.value is not None:
        value = round(deal.value / 100)
        parts += _scale("tui.deal.value", value, text)
        parts += _scale("tui.deal.batna", batna, text)
        parts += [text("tui.deal.above" if value > batna else "tui.deal.below"), "\n"]
    else:
        parts += _scale("tui.deal.batna", batna, text)
    if deal.alternative:
        parts += [(on_one_line(deal.alternative), "$quiet"), "\n"]
    if deal.worth is not None and deal.currency:
        parts += ["\n", *heading("tui.deal.money", text)]
        parts += [text("tui.deal.worth", amount=money(deal.worth, deal.currency, text.language)), "\n"]
        if deal.left:
            parts += [text("tui.deal.left", amount=money(deal.left, deal.currency, text.language)), "\n"]
    return joined(*parts)


def _row(row: DealRow, currency: str | None, revealed: bool, text: Messages) -> Content:
    parts: list[Part] = [(on_one_line(row.label), "bold"), "  "]
    if row.obtained is None:
        parts += [(text("tui.deal.open"), "$quiet"), "\n"]
    else:
        parts += [(on_one_line(row.obtained), "bold $accent"), "\n"]
    if details := _details(row, currency, revealed, text):
        parts += [(" · ".join(details), "$quiet"), "\n"]
    if row.illegal:
        parts += [(f"! {text('tui.deal.illegal')}", "bold $error"), "\n"]
    return joined(*parts)


def _details(row: DealRow, currency: str | None, revealed: bool, text: Messages) -> list[str]:
    aims = (("tui.brief.target", row.target), ("tui.brief.limit", row.limit))
    details = [text(key, value=on_one_line(value)) for key, value in aims if value]
    if row.share is not None:
        details.append(text("tui.deal.share", share=row.share))
    if row.worth is not None and currency:
        details.append(text("tui.deal.row_worth", amount=money(row.worth, currency, text.language)))
        if revealed and row.left:
            key = "tui.deal.row_left" if row.left > 0 else "tui.deal.row_more"
            details.append(reason(key, {"amount": money(abs(row.left), currency, text.language)}, text))
    return details


def _scale(key: str, value: int, text: Messages) -> list[Part]:
    return [f"{text(key):<23} ", (bar(value / 100, _BAR), "$primary"), f" {value}\n"]
