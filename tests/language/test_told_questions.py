"""Questions that are told ("je vous demande quand…") ask as much as those with a mark."""

import pytest

from trainer.language.context import Line, ReadingContext
from trainer.language.read import read


@pytest.mark.parametrize(
    ("reply", "language"),
    [
        ("je vous parle pas de limite, je demande quand vous pouvez payer", "fr"),
        ("Dites-moi lesquels.", "fr"),
        ("I'm asking when you can pay.", "en"),
    ],
)
def test_saying_that_one_asks_is_asking(reply, language):
    reading = read(reply, ReadingContext(language, (Line("counterpart", "…"),)))
    assert reading.has("closed_question") or reading.has("open_question")


def test_telling_what_somebody_asked_is_not():
    reading = read("Mon patron demande des garanties.", ReadingContext("fr", (Line("counterpart", "…"),)))
    assert not reading.has("closed_question")
