"""Whether two values are the same term."""

from dataclasses import replace

from trainer.terms.fold import fold_text
from trainer.terms.places import same_place
from trainer.terms.value import TermValue


def same_value(first: TermValue, second: TermValue) -> bool:
    """Whether two values say the same thing: units compared without accents, what a price is for left aside.

    A place named on one side only does not part them ("FCA" answers "FCA Le Havre").
    """
    if first.kind != second.kind:
        return False
    if first.place and second.place and not same_place(first.place, second.place):
        return False
    return _plain(first) == _plain(second)


def _plain(value: TermValue) -> TermValue:
    unit = fold_text(value.unit) if value.unit else None
    return replace(value, unit=unit, per=None, place=None)
