"""A test written into a scenario's file: whole or not at all."""

from pathlib import Path

from trainer.authoring.changed_file import change_file
from trainer.authoring.insertion import Written
from trainer.authoring.recorded_entry import with_test
from trainer.scenario.scenario import ScenarioTest


def write_test(path: Path, test: ScenarioTest) -> Written:
    """Put a test into a scenario's file, keeping the file as it was as `NAME.yaml.bak`.

    Raises:
        Unwritten: it cannot be put there safely, or the file is not UTF-8; nothing is written.
        OSError: the file cannot be read or written; it is as it was.
    """
    return change_file(path, lambda text, name: with_test(text, name, test))
