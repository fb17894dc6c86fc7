"""`trainer assign`: makes the file that tells a class what to play."""

import os
import time
from datetime import datetime
from pathlib import Path

from trainer.attempts.store import open_store
from trainer.cli.context import Context, Options, WrongCall
from trainer.cli.scenarios import scenario_path
from trainer.cli.write_file import may_write


def run(options: Options, context: Context) -> int:
    """Write the file, keep the assignment, and say where it is. Raises WrongCall for what cannot be meant."""
    from trainer.attempts.assignment_file import assignment_file_text
    from trainer.practice.sources import read_rubric
    from trainer.practice.written import write_whole
    from trainer.reports.assigned import assignment_lines
    from trainer.reports.given_files import write_assignment
    from trainer.reports.place import documents_folder
    from trainer.review.assigning import NoClass, Terms, keep_made, made_assignment
    from trainer.review.deadline import BadDeadline, deadline

    text, path = context.text, scenario_path(options.scenario, context)
    if options.extra and options.mode != "jury":
        raise WrongCall(text("cli.extra_needs_jury"))
    try:
        terms = Terms(
            class_name=options.class_name,
            mode=options.mode,
            rubric=options.rubric or "",
            difficulty=options.difficulty,
            extra=options.extra or 0,
            deadline=deadline(options.deadline or "", datetime.now().astimezone()),
            note=options.note or "",
        )
        made = made_assignment(path, terms, now=time.time(), entropy=os.urandom(16), folders=context.folders)
    except BadDeadline as error:
        raise WrongCall(text(f"assign.deadline.{error.reason}", typed=options.deadline)) from None
    except NoClass:
        raise WrongCall(text("assign.no_class")) from None
    if options.output is None:
        written = write_assignment(made, documents_folder(), text)
    else:
        may_write(options.output, options.force, context)
        written = Path(options.output)
        write_whole(written, assignment_file_text(made))
    keep_made(open_store(), made)
    if options.json:
        context.json({"file": str(written), "assignment": made.assignment.id})
    else:
        rubric = read_rubric(made.assignment.rubric, (path.parent, *context.folders)).value
        context.console.say(*assignment_lines(made.assignment, text, rubric.title.of(text.language)))
        context.console.warn(text("assign.written", path=str(written)))
    return 0
