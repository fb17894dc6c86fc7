"""`trainer class`: what a class handed in, as a table, as figures, as a CSV file; and its removal."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from trainer.attempts.received import classes
from trainer.attempts.store import Store, existing_store
from trainer.cli.context import Context, Options, Refused, WrongCall
from trainer.cli.write_file import may_write
from trainer.findings.nearest import nearest
from trainer.reports.class_words import (
    contested_sign,
    level_sign,
    mode_word,
    outcome_word,
    short_names,
    state_word,
    total_sign,
    who,
)
from trainer.reports.hidden_names import candidate_code
from trainer.review.class_table import (
    COLUMNS,
    ClassRow,
    class_rows,
    criteria_of,
    filtered,
    sorted_rows,
)

if TYPE_CHECKING:
    from trainer.review.class_figures import ClassFigures

PROGRESS_SECONDS = 3.0
"""How often reading many logs says how far it has come."""


def run(options: Options, context: Context) -> int:
    """List the classes, show one, write its CSV file, or remove it."""
    store = existing_store()
    if store is None or not classes(store):
        return _nothing(options, context)
    if options.delete:
        return _delete(store, options, context)
    narrowed = options.scenario or options.student or options.figures or options.csv
    if options.name is None and not narrowed:
        return _list(store, options, context)
    name = _known(store, options.name, context)
    rows = _rows(store, name, options, context)
    if options.csv:
        return _csv(store, name, rows, options, context)
    figures = _figures(store, rows, context) if options.figures else None
    if options.json:
        context.json(_json(name, rows, figures, options.hide_names))
    elif figures is not None:
        _say_figures(store, name, figures, options, context)
    else:
        _say_table(rows, options.hide_names, context)
    return 0


def _nothing(options: Options, context: Context) -> int:
    if options.name is not None:
        raise WrongCall(context.text("class.unknown", name=options.name))
    if options.json:
        context.json({"classes": []})
    else:
        context.console.warn(context.text("class.none"))
    return 0


def _list(store: Store, options: Options, context: Context) -> int:
    text, found = context.text, classes(store)
    if options.json:
        context.json({"classes": [{"class": one.name, "attempts": one.attempts} for one in found]})
        return 0
    heads = (text("class.heading.class"), text("class.heading.attempts"))
    context.table([heads, *((one.name or text("class.unnamed"), str(one.attempts)) for one in found)])
    return 0


def _known(store: Store, name: str | None, context: Context) -> str | None:
    """The class that a name means, capitals ignored. Raises WrongCall."""
    if name is None:
        return None
    known = [one.name for one in classes(store)]
    for one in known:
        if one.casefold() == name.casefold():
            return one
    near = nearest(name, known)
    if near:
        raise WrongCall(context.text("class.unknown_near", name=name, near=near))
    named = ", ".join(one or context.text("class.unnamed") for one in known)
    raise WrongCall(context.text("class.unknown_these", name=name, classes=named))


def _rows(store: Store, name: str | None, options: Options, context: Context) -> tuple[ClassRow, ...]:
    rows = class_rows(store, name)
    column = options.sort
    if column not in (*COLUMNS, *criteria_of(rows)):
        raise WrongCall(context.text("class.wrong_column", column=column, columns=", ".join(COLUMNS)))
    waiting = sum(row.state == "pending" for row in rows)
    if waiting:
        context.console.warn(context.text.plural("class.waiting", waiting))
    return sorted_rows(filtered(rows, scenario=options.scenario, student=options.student), column)


def _csv(store: Store, name: str | None, rows: Sequence[ClassRow], options: Options, context: Context) -> int:
    from trainer.practice.written import write_whole
    from trainer.reports.class_csv import class_csv
    from trainer.review.class_rubrics import rubrics_of

    path = Path(options.csv)
    may_write(options.csv, options.force, context)
    write_whole(path, class_csv(rows, rubrics_of(store, name), context.text, hidden=options.hide_names))
    context.console.warn(context.text("cli.exported", path=options.csv))
    return 0


def _figures(store: Store, rows: Sequence[ClassRow], context: Context) -> "ClassFigures":
    from trainer.attempts.figures import figures_of
    from trainer.review.class_figures import class_figures, compute

    context.for_instructors()
    said = monotonic()
    for done, total in compute(store, rows):
        if done < total and monotonic() - said >= PROGRESS_SECONDS:
            said = monotonic()
            context.console.warn(context.text("class.progress", done=done, total=total))
    return class_figures(rows, figures_of(store, [row.attempt for row in rows]))


def _say_figures(
    store: Store, name: str | None, figures: "ClassFigures", options: Options, context: Context
) -> None:
    from trainer.reports.class_figures_words import figure_sections
    from trainer.reports.class_words import criterion_name
    from trainer.review.class_rubrics import rubrics_of

    text, rubrics = context.text, rubrics_of(store, name)
    sections = figure_sections(
        figures,
        lambda criterion: criterion_name(criterion, rubrics, text),
        lambda row: who(row, text, hidden=options.hide_names),
        text,
    )
    for place, section in enumerate(sections):
        gap = [""] if place else []
        context.console.say(*gap, section.heading, *(f"  {line}" for line in section.lines))


def _say_table(rows: Sequence[ClassRow], hidden: bool, context: Context) -> None:
    text = context.text
    if not rows:
        context.console.warn(text("class.empty"))
        return
    criteria = criteria_of(rows)
    short = short_names(criteria)
    before = ("student", "scenario", "try", "mode", "outcome", "total")
    after = ("contested_short", "reviews", "state", "attempt")
    heads = (
        *(text(f"class.column.{name}") for name in before),
        *short.values(),
        *(text(f"class.column.{name}") for name in after),
    )
    context.table([heads, *(_cells(row, criteria, hidden, context) for row in rows)])


def _cells(row: ClassRow, criteria: Sequence[str], hidden: bool, context: Context) -> tuple[str, ...]:
    text = context.text
    return (
        who(row, text, hidden=hidden),
        row.scenario,
        str(row.number),
        mode_word(row, text),
        outcome_word(row, text),
        total_sign(row, text),
        *(level_sign(row, criterion) for criterion in criteria),
        contested_sign(row),
        str(row.reviews or ""),
        state_word(row, text),
        row.attempt,
    )


def _json(
    name: str | None, rows: Sequence[ClassRow], figures: "ClassFigures | None", hidden: bool
) -> dict[str, Any]:
    content: dict[str, Any] = {"class": name, "attempts": [_row_json(row, hidden) for row in rows]}
    if figures is not None:
        content["figures"] = _figures_json(figures)
    return content


def _row_json(row: ClassRow, hidden: bool) -> dict[str, Any]:
    whose: Mapping[str, Any] = (
        {"candidate": candidate_code(row.attempt)} if hidden else {"students": list(row.students)}
    )
    return {
        "attempt": row.attempt,
        **whose,
        "class": row.class_name,
        "scenario": row.scenario,
        "title": row.title,
        "try": row.number,
        "mode": row.mode,
        "started": row.started,
        "ended": row.ended,
        "outcome": row.outcome,
        "total": row.total,
        "out_of": row.out_of,
        "levels": dict(row.levels),
        "contested": row.contested,
        "disputed": row.disputed,
        "reviews": row.reviews,
        "unfinished": row.unfinished,
        "verdicts": list(row.verdicts),
        "late": row.late,
        "state": row.state,
        "counts": row.counts,
        "file": None if hidden else row.file,
        "received": row.at,
    }


def _figures_json(figures: "ClassFigures") -> dict[str, Any]:
    return {
        "counted": figures.counted,
        "guided": figures.guided,
        "uncounted": figures.uncounted,
        "mean": figures.mean,
        "means": dict(figures.means),
        "criteria": [
            {
                "id": line.criterion,
                "levels": dict(zip(("0", "1", "2", "3", "not_observed"), line.counts, strict=True)),
                "mean": line.mean,
            }
            for line in figures.criteria
        ],
        "interests": [_missed_json(line) for line in figures.interests],
        "objections": [_missed_json(line) for line in figures.objections],
        "deals": [
            {
                "scenario": deal.scenario,
                "outcomes": dict(deal.outcomes),
                "values": list(deal.values),
                "floor": deal.floor,
                "quartiles": None if deal.quartiles is None else list(deal.quartiles),
                "worths": list(deal.worths),
                "currency": deal.currency,
            }
            for deal in figures.deals
        ],
        "retried": [
            {"first": one.first.attempt, "last": one.last.attempt, "change": one.change}
            for one in figures.retried
        ],
        "changes": dict(figures.changes),
    }


def _missed_json(line: Any) -> dict[str, Any]:
    return {
        "scenario": line.scenario, "id": line.id, "label": line.label, "met": line.met, "missed": line.missed,
    }  # fmt: skip


def _delete(store: Store, options: Options, context: Context) -> int:
    from trainer.attempts.class_removal import remove_class

    text = context.text
    if options.name is None:
        raise WrongCall(text("class.which"))
    name = _known(store, options.name, context) or ""
    size = next(one.attempts for one in classes(store) if one.name == name)
    question = text("class.ask_delete", name=name, attempts=text.plural("class.size", size))
    if not options.yes:
        answer = (context.console.ask(question) or "").strip().casefold()
        if answer not in text("plain.yes").split():
            raise Refused(text("cli.nothing_deleted"))
    context.console.warn(text.plural("cli.deleted", remove_class(store, name)))
    return 0
