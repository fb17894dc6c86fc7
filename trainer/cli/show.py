"""`trainer show`: one attempt."""

from trainer.cli.context import Context, Options
from trainer.cli.stored import stored_attempt
from trainer.plain.views import debrief_lines, heading_lines, table_lines, transcript_lines
from trainer.reports.json_text import record_text


def run(options: Options, context: Context) -> int:
    """Print the transcript, the table and the debrief, or the record."""
    practice = stored_attempt(options.attempt, for_instructor=context.instructor)
    if options.json:
        context.console.say(record_text(practice))
        return 0
    text = context.text
    context.console.say(*heading_lines(practice.scenario, text), "", *transcript_lines(practice, text))
    context.console.say("", *table_lines(practice, text), "", *debrief_lines(practice, text))
    return 0
