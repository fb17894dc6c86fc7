"""What the program remembers about its user: language, names, theme. A small JSON file, written atomically."""

import json
import locale
import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from trainer.attempts.folders import settings_file
from trainer.messages.catalogue import LANGUAGES, InterfaceLanguage
from trainer.practice.modes import MOST_EXTRA
from trainer.practice.typed import clean_name
from trainer.practice.written import write_whole


@dataclass(frozen=True, slots=True)
class Settings:
    """The user's choices.

    Attributes:
        language: of the interface; None follows the system (see `interface_language`).
        students: the names the last attempt was played under.
        theme: name of the app's theme, "" for its own choice.
        extra: percent of extra time in jury mode, 0 to 100.
        folder: where attempts and the user's own scenarios are kept, "" for the system's own place.
        welcomed: whether the questions of the first start have been answered.
        instructor: whether an instructor is at work, who may see what the counterparts keep to themselves.
        juror: the name the last review was written under.
        review_blind: whether a reviewer sees computed levels only after rating.
        recovered: True when the file could not be read, was set aside as `.bad`, and these are the defaults.
    """

    language: InterfaceLanguage | None = None
    students: tuple[str, ...] = ()
    theme: str = ""
    extra: int = 0
    folder: str = ""
    welcomed: bool = False
    instructor: bool = False
    juror: str = ""
    review_blind: bool = True
    recovered: bool = False


def load_settings(path: Path | None = None) -> Settings:
    """The settings on disk, or the defaults. A file that cannot be read as settings is kept beside as `.bad`."""
    path = path or settings_file()
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError):
        return _set_aside(path)
    try:
        return _settings(json.loads(text))
    except (ValueError, RecursionError):
        return _set_aside(path)


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Write the settings: a temporary file, flushed to disk, that then takes the place of the old one.

    Raises:
        OSError: the folder cannot be written to; the old settings are untouched.
    """
    path = path or settings_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    content = {
        "language": settings.language,
        "students": list(settings.students),
        "theme": settings.theme,
        "extra": settings.extra,
        "folder": settings.folder,
        "welcomed": settings.welcomed,
        "instructor": settings.instructor,
        "juror": settings.juror,
        "review_blind": settings.review_blind,
    }
    write_whole(path, json.dumps(content, ensure_ascii=False, indent=2) + "\n")


def interface_language(chosen: str | None, settings: Settings) -> InterfaceLanguage:
    """The language to speak: the one asked for, else the settings', else the system's; French when none is ours."""
    for name in (chosen, settings.language, *_system_languages()):
        for language in LANGUAGES:
            if name and name.lower().replace("-", "_").split("_")[0].split(".")[0] == language:
                return language
    return "fr"


def named(names: Iterable[str]) -> tuple[str, ...]:
    """Names as attempts are kept under them: cleaned, blanks left out."""
    return tuple(filter(None, map(clean_name, names)))


def students_of(*typed: str) -> tuple[str, ...]:
    """The people meant by the names typed: cleaned, blanks left out, nobody twice, two at most."""
    found: dict[str, str] = {}
    for name in named(typed):
        found.setdefault(name.casefold(), name)
    return tuple(found.values())[:2]


def extra_of(typed: str) -> int | None:
    """The extra time that was typed, in percent ("33", "33 %"; blank is none); None when it is not from 0 to 100."""
    figures = typed.replace("%", "").strip() or "0"
    if not (figures.isascii() and figures.isdigit() and len(figures) <= 3):
        return None
    extra = int(figures)
    return extra if extra <= MOST_EXTRA else None


def without_student(settings: Settings, student: str) -> Settings:
    """The same settings without this name (capitals ignored)."""
    left = tuple(name for name in settings.students if name.casefold() != student.casefold())
    return replace(settings, students=left)


def _system_languages() -> list[str]:
    # The variables first: on Windows they are unset and the locale has a name such as "English_Ireland".
    names = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    named = (locale.getlocale()[0] or "").lower()
    spoken = [code for code, name in (("fr", "french"), ("en", "english")) if named.startswith(name)]
    return [*(name for name in names if name), *spoken]


def _settings(content: Any) -> Settings:
    if not isinstance(content, dict):
        raise ValueError("not an object")
    language, students, theme = (content.get(name) for name in ("language", "students", "theme"))
    extra, folder = content.get("extra"), content.get("folder")
    return Settings(
        language=next((known for known in LANGUAGES if known == language), None),
        students=named(name for name in students if isinstance(name, str))
        if isinstance(students, list)
        else (),
        theme=theme if isinstance(theme, str) else "",
        extra=max(0, min(MOST_EXTRA, extra)) if type(extra) is int else 0,
        folder=folder if isinstance(folder, str) else "",
        # Who has ever given a name or a language needs no welcome.
        welcomed=content.get("welcomed") is True or bool(students or language),
        instructor=content.get("instructor") is True,
        juror=clean_name(juror) if isinstance(juror := content.get("juror"), str) else "",
        review_blind=content.get("review_blind") is not False,
    )


def _set_aside(path: Path) -> Settings:
    try:
        path.replace(path.with_name(path.name + ".bad"))
    except OSError:
        # Neither readable nor movable: the defaults serve, and the file is left as it is.
        return Settings(recovered=True)
    return Settings(recovered=True)
