"""What an author left to be written: the `todo:` of a file, wherever they stand."""

from collections.abc import Iterator, Mapping

from trainer.scenario.checking import Path, reactions_of
from trainer.scenario.file_scenario import FileScenario
from trainer.scenario.scenario import Todo


def todos_of(file: FileScenario) -> Iterator[tuple[Path, Todo]]:
    """Every `todo:` with the path of what it stands on (empty for the file's own), section by section."""
    if file.todo is not None:
        yield (), Todo("", "", file.todo)
    sections: dict[str, Mapping[str, object]] = {
        "interests": file.interests,
        "issues": file.issues,
        "objections": file.objections,
        "scenes": file.scenes,
        "endings": file.endings,
    }
    for section, entries in sections.items():
        for name, entry in entries.items():
            text = getattr(entry, "todo", None)
            if text is not None:
                yield (section, name), Todo(section, name, text)
    for path, name, reaction in reactions_of(file):
        if reaction.todo is not None:
            yield path, Todo("reactions", name, reaction.todo)
