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


CAP = IssueCue(
    "cap",
    "Liability cap",
    ("cap",),
    options=(
        OptionCue("c2", "2 times the fees", ("2 times", "two times the fees")),
        OptionCue("c5", "5 times the fees", ("5 times", "five times the fees")),
    ),
)


@pytest.mark.parametrize(
    "said",
    ["cap two times, with a $5 million certificate, yes or no?", "Cap 2 times. And $5 million of insurance."],
)
def test_a_figure_that_counts_something_else_makes_no_option(said: str) -> None:
    choices = read(said, ReadingContext("en", issues=(CAP,))).choices
    assert [choice.option for choice in choices] == ["c2"]
