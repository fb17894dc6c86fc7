from pathlib import Path

import pytest

FIXTURES = Path(__file__).parent / "fixtures"


@pytest.fixture(scope="session")
def small() -> str:
    """The text of a small complete scenario in which nothing is wrong."""
    return (FIXTURES / "petit.yaml").read_text(encoding="utf-8")
