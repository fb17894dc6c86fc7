"""Whether a figure is a value in itself, a change, a ceiling or a floor."""

from trainer.terms.spotted import Page, Spotted
from trainer.terms.value import Role

_ROLES: dict[str, Role] = {"delta": "delta", "cap": "cap", "floor": "floor"}
_LONGEST_TAIL = 6


def role_of(page: Page, spotted: Spotted) -> Role:
    """The role of a figure, from the words right before and after it ("60 € de plus", "plafonné à 5 %", "at least 500")."""
    if spotted.value.kind not in ("money", "percent", "duration", "quantity"):
        return "absolute"
    before = page.lexicon.books["role_before"].ending(page.tokens, spotted.first - 1)
    if before and not _is_elsewhere(page, before.label, spotted):
        return _ROLES[before.label]
    book = page.lexicon.books["role_after"]
    for index in range(max(spotted.first + 1, spotted.last - _LONGEST_TAIL), spotted.last + 2):
        after = book.at(page.tokens, index)
        if (
            after
            and (index == spotted.last + 1 or after.last <= spotted.last)
            and not _is_elsewhere(page, after.label, spotted)
        ):
            return _ROLES[after.label]
    return "absolute"


def _is_elsewhere(page: Page, label: str, spotted: Spotted) -> bool:
    """Deltas of counts are changes only with "de plus" and the like beside a sum, a rate or a time."""
    return (
        label == "delta"
        and spotted.value.kind == "quantity"
        and page.word(spotted.last + 1) in ("offerts", "offertes")
    )
