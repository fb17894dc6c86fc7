"""The preparation sheets that are kept between tries: one per scenario and students, saved as it is typed."""

import json

from trainer.attempts.store import Store
from trainer.practice.preparation import Sheet, sheet_json, sheet_of


def kept_sheet(store: Store, scenario: str, students: tuple[str, ...]) -> Sheet:
    """The sheet these students last worked on for a scenario; an empty one when there is none, or none that can be
    read. Raises StoreError."""
    body = store.preparation(scenario, students)
    if body is None:
        return Sheet()
    try:
        return sheet_of(json.loads(body))
    except ValueError:
        return Sheet()


def keep_sheet(store: Store, scenario: str, students: tuple[str, ...], sheet: Sheet) -> None:
    """Keep a sheet as it is now, in place of the one before. Raises StoreError."""
    body = json.dumps(sheet_json(sheet.cleaned()), ensure_ascii=False)
    store.keep_preparation(scenario, students, body)
