"""`trainer deal`: what could be agreed in a scenario."""

from typing import Any

from trainer.cli.context import Context, Options
from trainer.cli.scenarios import scenario_path
from trainer.messages.formats import number
from trainer.negotiation.deals.deal import DealSpace


def run(options: Options, context: Context) -> int:
    """Print the deal space. It shows the counterpart's limits: an instructor's command."""
    from trainer.negotiation.deals.deal import analyse, to_json
    from trainer.practice.sources import read_scenario

    context.for_instructors()
    scenario = read_scenario(scenario_path(options.scenario, context)).value
    space = analyse(scenario)
    if options.json:
        context.json(to_json(space))
    else:
        _say(space, to_json(space), context)
    return 0


def _say(space: DealSpace, content: dict[str, Any], context: Context) -> None:
    text = context.text
    counts = ("packages", "agreement_zone", "frontier", "frontier_in_zone")
    for name in counts:
        context.console.say(text(f"cli.deal.{name}", count=number(content[name], text.language)))
    for name in ("nash", "kalai_smorodinsky", "joint_max"):
        point = content[name]
        if point is not None:
            package = ", ".join(f"{issue} {option}" for issue, option in point["package"].items())
            you, them = (number(point[side], text.language, 3) for side in ("you", "them"))
            context.console.say(text(f"cli.deal.{name}", you=you, them=them, package=package))
    you, them = (number(content["batna"][side], text.language, 2) for side in ("you", "them"))
    context.console.say(text("cli.deal.batna", you=you, them=them))
