"""`trainer walk`: a scenario played by simulated students, to see what each way of negotiating brings at its table."""

from time import monotonic
from typing import TYPE_CHECKING

from trainer.cli.context import Context, Options, WrongCall
from trainer.cli.scenarios import scenario_path
from trainer.messages.formats import number, percent

if TYPE_CHECKING:
    from trainer.authoring.students.table import Row
    from trainer.negotiation.deals.deal import DealSpace
    from trainer.scenario.scenario import Scenario

PROGRESS_SECONDS = 3.0
"""How often a long run says how far it has come."""

_HEADS = (
    "way", "you", "them", "joint", "efficiency", "replies", "trust", "not_understood", "interests", "outcomes",
)  # fmt: skip


def run(options: Options, context: Context) -> int:
    """Play the seven ways and print the table. It shows the counterpart's values: an instructor's command.

    Raises:
        WrongCall: nobody was named to play.
    """
    from trainer.authoring.students.table import out_of_order
    from trainer.negotiation.deals.deal import analyse
    from trainer.practice.sources import read_scenario

    context.for_instructors()
    if not options.students:
        raise WrongCall(context.text("walk.how", scenario=options.scenario))
    scenario = read_scenario(scenario_path(options.scenario, context)).value
    space = analyse(scenario)
    table = _played(scenario, options.plays, space, context)
    faults = out_of_order(table)
    if options.json:
        _json(scenario, options.plays, table, space, faults, context)
    else:
        _say(options.plays, table, space, faults, context)
    return 0


def _played(scenario: "Scenario", plays: int, space: "DealSpace", context: Context) -> list["Row"]:
    """The rows, saying how far it has come when it takes long."""
    from trainer.authoring.students.table import rows
    from trainer.authoring.students.ways import WAYS

    table: list[Row] = []
    said = monotonic()
    for row in rows(scenario, plays, space=space):
        table.append(row)
        if monotonic() - said >= PROGRESS_SECONDS and len(table) < len(WAYS):
            said = monotonic()
            context.console.warn(context.text("walk.progress", done=len(table), total=len(WAYS)))
    return table


def _json(
    scenario: "Scenario",
    plays: int,
    table: list["Row"],
    space: "DealSpace",
    faults: tuple[str, ...],
    context: Context,
) -> None:
    from trainer.authoring.students.table import to_json
    from trainer.negotiation.deals.deal import thousandths

    best = space.joint_max
    context.json(
        {
            "scenario": scenario.id,
            "plays": plays,
            "profiles": [to_json(row) for row in table],
            "batna": {"you": thousandths(space.batna_you), "them": thousandths(space.batna_them)},
            "joint_max": None if best is None else thousandths(best.joint),
            "in_order": not faults,
            "out_of_order": list(faults),
        }
    )


def _say(
    plays: int, table: list["Row"], space: "DealSpace", faults: tuple[str, ...], context: Context
) -> None:
    from trainer.authoring.students.table import MARGIN
    from trainer.negotiation.deals.deal import thousandths

    text = context.text
    heads = tuple(text(f"walk.head.{head}") for head in _HEADS)
    context.table([heads, *(_cells(row, context) for row in table)])
    best = "–" if space.joint_max is None else number(thousandths(space.joint_max.joint), text.language, 2)
    you, them = (
        number(thousandths(value), text.language, 2) for value in (space.batna_you, space.batna_them)
    )
    context.console.tell(text("walk.legend", plays=plays), text("walk.batna", you=you, them=them, best=best))
    margin = number(MARGIN, text.language, 2)
    lines = [text(f"walk.order.{fault}", margin=margin) for fault in faults]
    context.console.tell(*(lines or [text("walk.in_order")]))


def _cells(row: "Row", context: Context) -> tuple[str, ...]:
    text, language = context.text, context.text.language
    values = (row.you, row.them, row.joint)
    efficiency = "–" if row.efficiency is None else number(row.efficiency, language, 2)
    outcomes = (text.plural(f"walk.outcome.{outcome}", count) for outcome, count in row.outcomes.items())
    return (
        text(f"walk.way.{row.way}"),
        *(number(value, language, 2) for value in values),
        efficiency,
        number(row.replies, language, 1),
        number(row.trust, language, 0),
        percent(100 * row.not_understood, language, 0),
        number(row.interests, language, 1),
        ", ".join(outcomes),
    )
