"""`trainer print`: a scenario on paper, so that a class plays it live."""

from trainer.cli.context import Context, Options
from trainer.cli.scenarios import scenario_path
from trainer.cli.write_file import may_write, write


def run(options: Options, context: Context) -> int:
    """Print the sheets asked for as HTML, all of them where none was named. The other side's is for instructors; without
    one at work, what was not asked for by name leaves it out and says so."""
    from trainer.practice.sources import read_sources
    from trainer.reports.face_to_face import FOR_INSTRUCTORS, PARTS, face_to_face

    asked = [part for part in PARTS if getattr(options, part)]
    if FOR_INSTRUCTORS & set(asked):
        context.for_instructors()
    parts = asked or [part for part in PARTS if context.instructor or part not in FOR_INSTRUCTORS]
    may_write(options.output, options.force, context)
    scenario, rubric = read_sources(scenario_path(options.scenario, context), context.folders)
    write(face_to_face(scenario.value, rubric.value, parts, context.text), options.output, context)
    if not asked and not context.instructor:
        context.console.warn(context.text("face.without_buyer"))
    return 0
