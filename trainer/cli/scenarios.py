"""From what was typed to a scenario's file."""

from pathlib import Path

from trainer.cli.context import Context, WrongCall
from trainer.findings.nearest import nearest


def scenario_path(name: str, context: Context) -> Path:
    """The file of a scenario's id, or the file named.

    Raises:
        WrongCall: there is none, with the nearest id.
    """
    path = Path(name)
    if path.suffix in (".yaml", ".yml"):
        if path.is_file():
            return path
        raise WrongCall(context.text("cli.no_file", path=name))
    from trainer.practice.library import shelf

    items = shelf(context.folders)
    for item in items:
        if item.id == name:
            return item.path
    near = nearest(name, (item.id for item in items))
    if near is not None:
        raise WrongCall(context.text("cli.no_scenario_near", scenario=name, near=near))
    raise WrongCall(context.text("cli.no_scenario", scenario=name))
