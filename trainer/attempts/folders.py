"""Where this user's data lives. `TRAINER_HOME` puts all of it in one folder, `TRAINER_DATA` the attempts and the user's
own scenarios; else the system's own places."""

import os
from pathlib import Path

APP = "negotiation-trainer"


def data_folder() -> Path:
    """The folder of attempts and of the user's own scenarios. Not created here."""
    home = os.environ.get("TRAINER_HOME") or os.environ.get("TRAINER_DATA")
    if home:
        return Path(home)
    import platformdirs

    # appauthor=False: Windows would otherwise name the folder twice.
    return platformdirs.user_data_path(APP, appauthor=False)


def database_file() -> Path:
    """The database of attempts."""
    return data_folder() / "attempts.db"


def settings_file() -> Path:
    """The file of settings."""
    home = os.environ.get("TRAINER_HOME")
    if home:
        return Path(home) / "settings.json"
    import platformdirs

    return platformdirs.user_config_path(APP, appauthor=False) / "settings.json"


def cache_folder() -> Path:
    """Where what can be made again is kept (the index of scenarios)."""
    home = os.environ.get("TRAINER_HOME")
    if home:
        return Path(home) / "cache"
    import platformdirs

    return platformdirs.user_cache_path(APP, appauthor=False)
