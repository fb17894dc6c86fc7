"""`trainer schema`: the JSON Schema of scenario files, for editors."""

import argparse

from trainer.cli.context import Context


def run(options: argparse.Namespace, context: Context) -> int:
    """Print the schema."""
    del options
    from trainer.scenario.schema import json_schema

    context.json(json_schema())
    return 0
