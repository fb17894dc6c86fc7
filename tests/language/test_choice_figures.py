import pytest

from trainer.language.context import IssueCue, OptionCue, ReadingContext
from trainer.language.read import read

DOWN = IssueCue(
    "down",
    "Acompte",
    ("acompte",),
    options=(OptionCue("a10", "un dixième", ("8 400 euros",)), OptionCue("a20", "un cinquième")),
)


@pytest.mark.parametrize("said", ["8 400 euros", "Je verse 8400 euros", "je verse 8\u202f400 euros demain"])
def test_a_figure_in_the_words_of_an_option_is_read_however_it_is_grouped(said: str) -> None:
    choices = read(said, ReadingContext("fr", issues=(DOWN,))).choices
    assert [choice.option for choice in choices] == ["a10"]


def test_another_figure_is_not_that_option() -> None:
    assert read("Je verse 8 500 euros", ReadingContext("fr", issues=(DOWN,))).choices == ()
