"""`trainer assess`: the assessment computed again from the log."""

from trainer.assessment.assess import assess
from trainer.assessment.record import assessment_json
from trainer.cli.context import Context, Options, WrongCall
from trainer.cli.stored import stored_attempt
from trainer.plain.views import debrief_lines
from trainer.practice.errors import RubricUnusable
from trainer.practice.sources import read_rubric


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
        context.json({"attempt": practice.attempt, "assessment": assessment_json(assessment)})
    else:
        context.console.say(*debrief_lines(practice, context.text, assessment))
    return 0
