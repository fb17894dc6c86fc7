"""How many times something is held against the option that is read."""

import pytest

from trainer.language.context import IssueCue, OptionCue
from trainer.language.counted_options import with_counts
from trainer.language.reading import ReadChoice

CAP = IssueCue(
    "cap",
    "Plafond",
    options=(
        OptionCue("une", "une fois la redevance"),
        OptionCue("deux", "deux fois la redevance", ("2 fois",)),
    ),
)


def _read(reply: str, option: str) -> list[str]:
    start = reply.index("fois")
    choice = ReadChoice("cap", option, "own", start, len(reply), 0.8)
    return [one.option for one in with_counts(reply, [choice], [CAP])]


@pytest.mark.parametrize(
    ("reply", "option", "read"),
    [
        ("cinq fois la redevance", "une", []),
        ("deux fois la redevance", "une", ["deux"]),
        ("2 fois la redevance", "une", ["deux"]),
        ("une fois la redevance", "une", ["une"]),
    ],
)
def test_an_option_of_another_count_is_not_meant(reply: str, option: str, read: list[str]) -> None:
    assert _read(reply, option) == read
