"""What all tests share."""

from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes is the machine's affair: a loaded one must not fail a law that holds.
settings.register_profile("trainer", deadline=None)
settings.load_profile("trainer")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Spread the files of the screens' tests among the others: they wait for half of their time, in which others can run."""
    files: dict[Path, list[pytest.Item]] = {}
    for item in items:
        files.setdefault(item.path, []).append(item)
    screens = [tests for path, tests in files.items() if "tui" in path.parts]
    others = [tests for path, tests in files.items() if "tui" not in path.parts]
    count, placed = sum(map(len, others)), 0
    ordered: list[pytest.Item] = []
    done = 0
    for tests in others:
        ordered += tests
        done += len(tests)
        while placed < len(screens) and placed * count < done * len(screens):
            ordered += screens[placed]
            placed += 1
    items[:] = [*ordered, *(test for tests in screens[placed:] for test in tests)]
