"""`trainer assess`: the assessment computed again from the log."""

from trainer.assessment.assess import assess
from trainer.assessment.record import assessment_json
from trainer.cli.context import Context, Options, WrongCall
from trainer.cli.stored import stored_attempt
from trainer.messages.catalogue import LANGUAGES, messages
from trainer.negotiation.talk.events import Started
from trainer.plain.views import debrief_lines
from trainer.practice.errors import RubricUnusable
from trainer.practice.practice import Practice
from trainer.practice.sources import read_rubric
from trainer.reports.json_text import worded


def run(options: Options, context: Context) -> int:
    """Print the assessment by the rubric the attempt was played on, or by another one; nothing stored changes."""
    practice = stored_attempt(options.attempt)
    if options.rubric is not None:
        try:
            practice.rubric = read_rubric(options.rubric, context.folders).value
        except RubricUnusable as error:
            if error.findings:
                raise
            raise WrongCall(context.text("cli.rubric_unknown", rubric=options.rubric)) from None
    assessment = assess(practice.rubric, practice.scenario, practice.events)
    if options.json:
        record = {"attempt": practice.attempt, "assessment": assessment_json(assessment)}
        context.json(worded(record, messages(_spoken(practice))))
    else:
        context.console.say(*debrief_lines(practice, context.text, assessment))
    return 0


def _spoken(practice: Practice) -> str:
    """The language the attempt was played in: `show --json` words its reasons in it too."""
    started = practice.events[0]
    spoken = started.language if isinstance(started, Started) else ""
    return spoken if spoken in LANGUAGES else practice.scenario.language
