import pytest

from tests.authoring.understanding.petit import findings
from trainer.authoring.understanding import trial
from trainer.language.read import read

STOLEN = ("Qui prend la décision ?", "Que prévoyez-vous pour le lancement ?")


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The replies read for samples from here on."""
    seen: list[str] = []
    monkeypatch.setattr(trial, "read", lambda reply, context: (seen.append(reply), read(reply, context))[1])
    return seen


def test_a_second_run_reads_nothing_and_finds_the_same_on_its_new_lines(readings: list[str]) -> None:
    cache: dict[str, str] = {}
    first = findings(STOLEN, cache=cache)
    readings.clear()
    moved = findings(STOLEN, ("brief: |\n", "brief: |\n\n"), cache=cache)
    assert [found.values for found in moved] == [found.values for found in first]
    assert moved[0].line == first[0].line + 1
    assert readings == []


def test_only_the_scene_that_changed_is_looked_at_again(readings: list[str]) -> None:
    cache: dict[str, str] = {}
    findings(cache=cache)
    readings.clear()
    findings(
        ("when: hostility and trust < 20\n", 'when: hostility and trust < 20\n        like: ["Voleuse !"]\n'),
        cache=cache,
    )
    assert readings
    assert {"Voleuse !"} <= set(readings)
    assert not any("rentrée" in reply for reply in readings)


def test_a_spoilt_cache_is_not_believed() -> None:
    cache: dict[str, str] = {}
    first = findings(STOLEN, cache=cache)
    for key in cache:
        cache[key] = '["nothing of ours"]'
    assert findings(STOLEN, cache=cache) == first
