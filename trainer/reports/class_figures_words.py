"""The figures of a class in words: one line each, for the command line and for the screen."""

from collections.abc import Callable, Mapping, Sequence

from trainer.messages.catalogue import Messages
from trainer.messages.formats import money, number, percent
from trainer.reports.class_words import NOT_OBSERVED
from trainer.reports.section import Section
from trainer.review.class_figures import ClassFigures, DealSpread, Missed, Retried
from trainer.review.class_table import ClassRow

MOST_MISSED = 5
"""Interests, and objections, that are named: more than these no lesson takes up."""

_HEAT = " ░▒▓█"
_BAR = 20


def figure_sections(
    figures: ClassFigures,
    names: Callable[[str], str],
    who: Callable[[ClassRow], str],
    text: Messages,
    longest: int = 60,
) -> tuple[Section, ...]:
    """All of it. It gives her interests away: for instructors.

    Args:
        names: of a criterion; who: whose attempt it is; longest: see `heat_lines`.
    """
    if not figures.counted:
        return (
            Section(text("class.figures.counted"), (text("class.figures.none"), *_left_out(figures, text))),
        )
    titles = {deal.scenario: deal.title for deal in figures.deals}
    sections = (
        Section(text("class.figures.counted"), _counted(figures, text)),
        Section(text("class.figures.criteria"), heat_lines(figures, names, text, longest)),
        Section(text("class.figures.interests"), missed_lines(figures.interests, "interest", titles, text)),
        Section(
            text("class.figures.objections"), missed_lines(figures.objections, "objection", titles, text)
        ),
        *(
            Section(text("class.figures.deals", title=deal.title), deal_lines(deal, text))
            for deal in figures.deals
        ),
        Section(text("class.figures.retried"), retried_lines(figures, names, who, text)),
    )
    return tuple(section for section in sections if section.lines)


def heat_lines(
    figures: ClassFigures, names: Callable[[str], str], text: Messages, longest: int = 60
) -> tuple[str, ...]:
    """The heat map: per criterion how many attempts reached each level, the darker the more; and the mean.

    Args:
        longest: characters of a criterion's name that are shown.
    """
    shown = {line.criterion: _cut(names(line.criterion), longest) for line in figures.criteria}
    width = max(map(len, shown.values()), default=0)
    signs = "  ".join(f"{sign:>6}" for sign in ("0", "1", "2", "3", NOT_OBSERVED))
    lines = [text("class.figures.legend"), f"{'':{width}}  {signs}  {text('class.figures.mean')}"]
    for line in figures.criteria:
        cells = "  ".join(f"{heat(count, figures.counted) * 2}{count:>4}" for count in line.counts)
        mean = NOT_OBSERVED if line.mean is None else number(line.mean, text.language, 1)
        lines.append(f"{shown[line.criterion]:{width}}  {cells}  {mean}")
    return tuple(lines)


def _cut(name: str, longest: int) -> str:
    return name if len(name) <= longest else f"{name[: longest - 1]}…"


def heat(count: int, of: int) -> str:
    """A shade for a share: empty for none, full for all."""
    if not count or not of:
        return _HEAT[0]
    return _HEAT[min(len(_HEAT) - 1, 1 + int(count / of * (len(_HEAT) - 1)))]


def missed_lines(
    missed: Sequence[Missed], kind: str, titles: Mapping[str, str], text: Messages
) -> tuple[str, ...]:
    """What was missed most, in the scenario's words; nothing where nothing was missed.

    Args:
        kind: interest or objection; titles: of the scenarios, which are told where there are several.
    """
    lines = []
    for line in missed[:MOST_MISSED]:
        if not line.missed:
            continue
        share = percent(round(100 * line.share), text.language)
        label = " ".join(line.label.split())
        said = text.plural(
            f"class.figures.missed.{kind}", line.missed, label=label, met=line.met, share=share
        )
        lines.append(f"{said} · {titles[line.scenario]}" if len(titles) > 1 else said)
    return tuple(lines)


def deal_lines(deal: DealSpread, text: Messages) -> tuple[str, ...]:
    """How the talks ended, and where the deals lie."""
    ended = ", ".join(
        f"{text(f'class.outcome.{outcome}')} {count}"
        for outcome, count in sorted(deal.outcomes.items(), key=lambda pair: -pair[1])
    )
    lines = [ended]
    if deal.values:
        low, high = (
            percent(round(100 * value), text.language) for value in (deal.values[0], deal.values[-1])
        )
        floor = percent(round(100 * deal.floor), text.language)
        lines.append(text("class.figures.values", low=low, high=high, floor=floor))
        lines.append(spread_bar(deal))
    if deal.quartiles is not None:
        first, middle, third = (percent(round(100 * value), text.language) for value in deal.quartiles)
        lines.append(text("class.figures.quartiles", first=first, middle=middle, third=third))
    if deal.worths and deal.currency is not None:
        low, high = (
            money(amount, deal.currency, text.language) for amount in (deal.worths[0], deal.worths[-1])
        )
        lines.append(text("class.figures.worths", low=low, high=high))
    return tuple(lines)


def spread_bar(deal: DealSpread) -> str:
    """Where the deals lie between nothing and everything: a figure per deal in each of twenty places, more than nine as +;
    a bar where the alternative lies."""
    places = [0] * _BAR
    for value in deal.values:
        places[min(_BAR - 1, int(value * _BAR))] += 1
    floor = min(_BAR, round(deal.floor * _BAR))
    cells = ["·" if not count else str(count) if count < 10 else "+" for count in places]
    return f"0 {''.join(cells[:floor])}|{''.join(cells[floor:])} 1"


def retried_lines(
    figures: ClassFigures, names: Callable[[str], str], who: Callable[[ClassRow], str], text: Messages
) -> tuple[str, ...]:
    """The first try against the last, and by criterion."""
    lines = [_retried(one, who, text) for one in figures.retried]
    changes = sorted(figures.changes.items(), key=lambda pair: -pair[1])
    if changes:
        said = ", ".join(f"{names(criterion)} {signed(change, text)}" for criterion, change in changes)
        lines.insert(0, text("class.figures.changes", changes=said))
    return tuple(lines)


def signed(change: float, text: Messages) -> str:
    """A change with its sign: `+1,5`, `−0,5`, `0`."""
    sign = "+" if change > 0 else "−" if change < 0 else ""
    return f"{sign}{number(abs(change), text.language)}"


def _retried(one: Retried, who: Callable[[ClassRow], str], text: Messages) -> str:
    first, last = (
        NOT_OBSERVED if row.total is None else number(row.total, text.language, 1)
        for row in (one.first, one.last)
    )
    values = {"who": who(one.last), "title": one.last.title, "first": first, "last": last}
    if one.change is None:
        return text("class.figures.tried_again_open", **values)
    return text("class.figures.tried_again", change=signed(one.change, text), **values)


def _counted(figures: ClassFigures, text: Messages) -> tuple[str, ...]:
    lines = [text.plural("class.figures.of", figures.counted)]
    if figures.mean is not None:
        lines.append(text("class.figures.mean_total", mean=number(round(figures.mean, 1), text.language, 1)))
    elif figures.means:
        lines += [
            text(
                "class.figures.mean_of_mode",
                mode=text(f"class.mode.{mode}"),
                mean=number(round(mean, 1), text.language, 1),
            )
            for mode, mean in figures.means.items()
        ]
    elif figures.counted:
        lines.append(text("class.figures.no_mean"))
    return (*lines, *_left_out(figures, text))


def _left_out(figures: ClassFigures, text: Messages) -> tuple[str, ...]:
    lines = []
    if figures.guided:
        lines.append(text.plural("class.figures.guided", figures.guided))
    if figures.uncounted:
        lines.append(text.plural("class.figures.uncounted", figures.uncounted))
    if figures.folded < figures.counted:
        lines.append(text("class.figures.folded", folded=figures.folded, counted=figures.counted))
    return tuple(lines)
