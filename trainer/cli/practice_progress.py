"""`trainer progress`: the criteria over the attempts of those who practise, their goals, what to play next."""

from trainer.attempts.store import existing_store
from trainer.cli.context import Context, Options
from trainer.practice.library import shelf
from trainer.practice.progress import Progress, followed_goals, next_scenarios, progress
from trainer.practice.progress_json import progress_json
from trainer.practice.settings import named
from trainer.reports import progress_words as words
from trainer.reports.section import Section

# Levels shown of each criterion: as many as stand on a line of 80 columns.
_MOST = 12


def run(options: Options, context: Context) -> int:
    """Print the progress of those named, else of those who practise here."""
    text, say = context.text, context.console.say
    students = named(options.name) if options.name else context.settings.students
    who = ", ".join(students) or text("progress.nobody")
    store = existing_store()
    found = None if store is None else progress(store, students)
    if store is None or found is None:
        if options.json:
            context.json({"students": list(students), "attempts": []})
        else:
            context.console.warn(text("progress.none", who=who))
        return 0
    followed = followed_goals(store, students)
    proposed = next_scenarios(found, shelf(context.folders, store, students))
    if options.json:
        context.json({"students": list(students), **progress_json(found, followed, proposed)})
        return 0
    say(text("progress.title", who=who), *words.basis_lines(found, text), "")
    _criteria(found, context)
    sections: tuple[Section, ...] = (
        words.weakest_section(found, text),
        words.next_section(found, proposed, text),
        words.goal_section(found, followed, text),
    )
    for section in sections:
        say("", section.heading, *(f"  {line}" for line in section.lines))
    return 0


def _criteria(found: Progress, context: Context) -> None:
    """The criteria as a table, the figures under it."""
    text = context.text
    names = ("criterion", "trend", "levels")
    heads = tuple(text(f"progress.column.{name}") for name in names)
    rows = [
        (
            words.criterion_name(one.criterion, found, text),
            words.trend_words(one, text),
            words.levels_line(one, _MOST),
        )
        for one in found.criteria
    ]
    context.table([heads, *rows])
    context.console.say(text("progress.totals", totals=words.totals_line(found, text, _MOST)))
