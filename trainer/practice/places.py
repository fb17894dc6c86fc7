"""Where scenarios and rubrics are looked for."""

from pathlib import Path

import trainer
from trainer.attempts.folders import data_folder


def shipped(kind: str) -> Path:
    """The folder of what comes with the program ("scenarios", "rubrics"): in the installed package, else beside it in
    the checkout."""
    package = Path(trainer.__file__).parent
    installed = package / "shipped" / kind
    return installed if installed.is_dir() else package.parent / kind


def scenario_folders(named: tuple[Path, ...] = ()) -> tuple[Path, ...]:
    """Folders of scenarios: those named, the user's own, those shipped. Some may not exist."""
    return (*named, data_folder() / "scenarios", shipped("scenarios"))


def rubric_folders(named: tuple[Path, ...] = ()) -> tuple[Path, ...]:
    """Folders of rubrics: each named one, its `rubrics` and its neighbour `rubrics`; the user's own; those shipped."""
    near = [place for folder in named for place in (folder, folder / "rubrics", folder.parent / "rubrics")]
    return (*near, data_folder() / "rubrics", shipped("rubrics"))
