"""`trainer schema`: the JSON Schema of scenario files, for editors."""

from trainer.cli.context import Context, Options


def run(options: Options, context: Context) -> int:
    """Print the schema, described in the interface's language."""
    del options
    from trainer.scenario.schema import json_schema

    context.json(json_schema(context.text.language))
    return 0
