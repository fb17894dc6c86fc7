"""Which option of an issue an entry of the preparation sheet names."""

import re
from decimal import Decimal

from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.scale import at_option
from trainer.scenario.scenario import Issue
from trainer.terms.fold import fold_text

_NUMBER = re.compile(r"\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?")


def position_in(issue: Issue, entry: str) -> Position | None:
    """The option that an entry names, by its label or by its first figure; None when it names none."""
    folded = fold_text(entry)
    if not folded.strip():
        return None
    for option in issue.options:
        if fold_text(option.label) in folded:
            return at_option(issue, option.id)
    figure = _first(entry)
    for option in issue.options:
        if figure is not None and _first(option.label) == figure:
            return at_option(issue, option.id)
    return None


def _first(text: str) -> Decimal | None:
    found = _NUMBER.search(text)
    return None if found is None else Decimal(re.sub(r"[ \u00a0\u202f]", "", found.group()).replace(",", "."))
