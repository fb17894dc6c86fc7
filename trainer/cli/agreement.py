"""`trainer agreement`: how far program and jurors agree, and what sets them apart."""

from trainer.assessment.rubric import Rubric
from trainer.attempts.store import Store, existing_store
from trainer.cli.context import Context, Options
from trainer.cli.progress import Progress
from trainer.practice.errors import RubricUnusable
from trainer.practice.stored_logs import StoredLogs
from trainer.reports import agreement_words as words
from trainer.review.agreement import Agreement, agreements
from trainer.review.agreement_json import agreement_json, gaps_json
from trainer.review.indicator_gaps import IndicatorGap, indicator_gaps
from trainer.review.kappa import LEAST
from trainer.review.rated import Rated, rated_attempts


def run(options: Options, context: Context) -> int:
    """Print the agreement over the reviewed attempts of a class, or of all."""
    store = existing_store()
    rated = () if store is None else rated_attempts(store, options.name)
    found = agreements(rated)
    gaps = {one.rubric: _gaps(store, one, rated, options, context) for one in found if store is not None}
    if options.json:
        context.json(
            {
                "class": options.name,
                "rubrics": [
                    {
                        **agreement_json(one),
                        "indicators": gaps_json(gaps[one.rubric], names=not options.hide_names),
                    }
                    for one in found
                ],
            }
        )
        return 0
    if store is None or not found:
        none = "agreement.none" if options.name is None else "agreement.none_of"
        context.console.warn(context.text(none, name=options.name or ""))
        return 0
    for number, one in enumerate(found, 1):
        if len(found) > 1:
            context.console.say(
                *([""] if number > 1 else []),
                context.text("agreement.grid", number=number, count=len(found)),
            )
        _print(one, gaps[one.rubric], _rubric(store, one), options, context)
    context.console.say(
        "", context.text("agreement.how"), *(f"- {line}" for line in words.how_to_read(context.text))
    )
    return 0


def _gaps(
    store: Store, found: Agreement, rated: tuple[Rated, ...], options: Options, context: Context
) -> tuple[IndicatorGap, ...]:
    if options.quick:
        return ()
    theirs = [one for one in rated if one.rubric == found.rubric]
    said = Progress("tui.agreement.looking", context)

    def tick(done: int, total: int) -> bool:
        said(done, total)
        return True

    return indicator_gaps(store, theirs, tick)


def _rubric(store: Store, found: Agreement) -> Rubric | None:
    try:
        return StoredLogs(store).rubric(found.rubric_hash, found.rubric)
    except RubricUnusable:
        return None


def _print(
    found: Agreement,
    gaps: tuple[IndicatorGap, ...],
    rubric: Rubric | None,
    options: Options,
    context: Context,
) -> None:
    text, say = context.text, context.console.say
    title = found.rubric if rubric is None else rubric.title.of(text.language)
    say(
        text("agreement.title", rubric=title),
        *words.basis_lines(found, text),
        *words.caution(found, text),
        "",
    )
    few, lines = found.attempts < LEAST, words.in_rubric_order(found, rubric)
    heads = tuple(text(f"agreement.column.{name}") for name in ("criterion", "computed", "human"))
    rows = [
        (
            words.criterion_name(one.criterion, rubric, text),
            words.kappa_words(one.computed.main, text),
            words.kappa_words(one.human.main, text),
        )
        for one in lines
    ]
    if not few:
        context.table([heads, *rows])
    for one in lines:
        section = words.criterion_section(one, rubric, text)
        told = (*(() if few else section.lines), *words.table_lines(one, text))
        if told:
            say("", section.heading, *(f"  {line}" for line in told))
    if options.quick:
        return
    say("", text("agreement.indicators"))
    whole = words.gaps_weight(found, gaps)
    shown = words.indicator_sections(gaps, whole, rubric, text, names=not options.hide_names)
    for section in shown:
        say("", section.heading, *(f"  {line}" for line in section.lines))
    if not shown:
        say(text("agreement.indicators.none"))
    elif len(gaps) > len(shown):
        say("", text.plural("agreement.indicators.more", len(gaps) - len(shown)))
