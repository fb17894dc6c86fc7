"""What another rubric would change, in words."""

from collections.abc import Mapping

from trainer.messages.catalogue import Messages
from trainer.messages.formats import number
from trainer.reports.agreement_words import kappa_words
from trainer.reports.section import Section
from trainer.review.kappa import Kappa
from trainer.review.regrading import Change, Moved, Preview


def count_lines(found: Preview, text: Messages) -> tuple[str, ...]:
    """How many attempts would change, and which were left alone."""
    attempts = text.plural("regrade.attempts", len(found.changes))
    changed = text.plural("regrade.changed", len(found.changed))
    lines = [text("regrade.counts", changed=changed, attempts=attempts)] if found.changes else []
    left = {
        "regrade.in_force": found.in_force,
        "regrade.other": found.other,
        "regrade.unplayable": len(found.unplayable),
    }
    lines += [text.plural(key, count) for key, count in left.items() if count]
    return tuple(lines) or (text("regrade.none"),)


def criterion_lines(found: Preview, text: Messages) -> tuple[str, ...]:
    """Per criterion how many levels would go up and down; no line for one that stays."""
    moved: dict[str, list[Moved]] = {}
    for change in found.changes:
        for one in change.moved:
            moved.setdefault(one.criterion, []).append(one)
    order = [criterion.id for criterion in found.rubric.criteria]
    names = sorted(moved, key=lambda name: order.index(name) if name in order else len(order))
    return tuple(_criterion(name, moved[name], found, text) for name in names)


def agreement_lines(before: Kappa, after: Kappa, text: Messages) -> tuple[str, ...]:
    """What becomes of the agreement with the jury; no line where there are no reviews."""
    if not before.pairs:
        return ()
    words = {"before": kappa_words(before, text), "after": kappa_words(after, text)}
    return (text("regrade.agreement", **words), text("regrade.agreement_again"))


def change_section(change: Change, found: Preview, text: Messages, who: str) -> Section:
    """One attempt: its figure and the levels that would change. `who` names the candidate."""
    heading = text("regrade.row", who=who, title=change.title, number=change.number)
    lines = []
    before, after = change.before, change.after
    if before is None or before.total != after.total:
        figures = [_figure(None if before is None else before.total, text), _figure(after.total, text)]
        lines.append(text("regrade.total", before=figures[0], after=figures[1]))
    lines += [moved_words(one, found, text) for one in change.moved]
    return Section(heading, tuple(lines) or (text("regrade.same"),))


def moved_words(moved: Moved, found: Preview, text: Messages) -> str:
    """`Écoute active 1 → 2`."""
    levels = {"before": _level(moved.before), "after": _level(moved.after)}
    return text("regrade.moved", criterion=_name(moved.criterion, found, text), **levels)


def _criterion(name: str, moved: list[Moved], found: Preview, text: Messages) -> str:
    pairs = [(one.before, one.after) for one in moved]
    both = [(before, after) for before, after in pairs if before is not None and after is not None]
    values: Mapping[str, object] = {
        "criterion": _name(name, found, text),
        "up": sum(after > before for before, after in both),
        "down": sum(after < before for before, after in both),
    }
    other = len(pairs) - len(both)
    if other:
        return text("regrade.criterion_appears", other=other, **values)
    return text("regrade.criterion", **values)


def _name(criterion: str, found: Preview, text: Messages) -> str:
    names = {one.id: one.name.of(text.language) for one in found.rubric.criteria}
    return names.get(criterion, criterion)


def _level(level: int | None) -> str:
    return "–" if level is None else str(level)


def _figure(total: float | None, text: Messages) -> str:
    return "–" if total is None else number(total, text.language)
