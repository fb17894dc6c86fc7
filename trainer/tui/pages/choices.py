"""What the settings come to, in words."""

from pathlib import Path

from trainer.messages.catalogue import Messages
from trainer.messages.formats import HARD_SPACE, percent
from trainer.practice.data_place import FolderRefused, Place, system_folder
from trainer.practice.modes import limit_of
from trainer.tui.wording import minutes

# The talk that the example of extra time is about, in minutes.
_EXAMPLE = 30

_VARIABLES = {"home": "TRAINER_HOME", "data": "TRAINER_DATA"}


def extra_words(extra: int, in_force: int, text: Messages) -> str:
    """What extra time (percent) does to a talk of half an hour; and that another one was asked for at the start."""
    whole, seconds = divmod(round(limit_of("jury", _EXAMPLE, extra) or 0), 60)
    time = minutes(whole, text) + (f"{HARD_SPACE}{seconds}{HARD_SPACE}s" if seconds else "")
    said = text("tui.settings.extra_gives", minutes=minutes(_EXAMPLE, text), time=time)
    if in_force == extra:
        return said
    return f"{said} {text('tui.settings.extra_run', extra=percent(in_force, text.language))}"


def place_words(place: Place, text: Messages) -> str:
    """Where attempts are kept now, and which variable of the system has chosen that."""
    said = text("tui.settings.place", folder=place.folder)
    variable = _VARIABLES.get(place.chosen_by)
    return f"{said} {text('tui.settings.place_variable', variable=variable)}" if variable else said


def next_place_words(place: Place, folder: str, text: Messages) -> str:
    """Where attempts will be kept from the next start on, if elsewhere.

    Args:
        place: in use now; folder: that of the settings, "" for the system's own.
    """
    variable = _VARIABLES.get(place.chosen_by)
    if variable:
        return text("tui.settings.place_later", new=folder, variable=variable) if folder else ""
    chosen = Path(folder) if folder else system_folder()
    if chosen == place.folder:
        return ""
    return text("tui.settings.next_place", new=chosen, old=place.folder)


def refusal_words(refused: FolderRefused, text: Messages) -> str:
    """Why a folder was not kept."""
    return text(f"tui.settings.refused.{refused.reason}")
