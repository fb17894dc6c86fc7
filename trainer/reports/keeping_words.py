"""Backups in words: what they are called, what they hold, why one cannot be restored."""

from datetime import datetime

from trainer.attempts.keeping import BackupContents, UnusableBackup
from trainer.messages.catalogue import Messages
from trainer.messages.formats import short_date


def backup_stem(now: datetime, text: Messages) -> str:
    """The name of a backup without its ending: `negociation-sauvegarde-2026-12-01`. Letters that every system takes."""
    return f"{text('keeping.file')}-{now:%Y-%m-%d}"


def contents_words(contents: BackupContents, text: Messages) -> str:
    """`28 tentatives, 2 classes, la dernière du 01/12/2026`."""
    said = [text.plural("app.attempts", contents.attempts)]
    if contents.classes:
        said.append(text.plural("keeping.classes", contents.classes))
    try:
        day = short_date(datetime.fromisoformat(contents.latest).astimezone())
        said.append(text("keeping.latest", date=day))
    except (ValueError, OverflowError):
        # Without attempts there is no latest one.
        pass
    return ", ".join(said)


def refusal(error: UnusableBackup, text: Messages) -> str:
    """Why a file cannot be restored, and what to do."""
    return text(f"keeping.refused.{error.reason}", path=error.path)
