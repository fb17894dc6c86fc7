"""The names of the criteria that a stored attempt is judged by, from the rubric it was played on."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from trainer.negotiation.talk.events import Started

if TYPE_CHECKING:
    from trainer.attempts.store import Store
    from trainer.messages.catalogue import InterfaceLanguage


def criterion_names(store: "Store", attempt: str, language: "InterfaceLanguage") -> Mapping[str, str]:
    """Criterion → its name; empty where the rubric cannot be read here. Raises UnknownAttempt, StoreDamaged."""
    from trainer.assessment.rubric_load import load_rubric

    started = store.events(attempt)[0]
    assert isinstance(started, Started)
    rubric, _, _ = load_rubric(store.text(started.rubric_hash), "rubric.yaml")
    return {} if rubric is None else {one.id: one.name.of(language) for one in rubric.criteria}
