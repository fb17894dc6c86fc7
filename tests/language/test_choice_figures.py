import pytest

from tests.negotiation.test_misreadings import own, taken
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


PLAN = IssueCue(
    "plan",
    "Échéancier",
    ("échéancier",),
    options=(OptionCue("e10", "dix fois", ("10 mois",)), OptionCue("e4", "quatre fois", ("4 mois",))),
)
LATE = IssueCue(
    "late",
    "Pénalités",
    ("pénalités",),
    options=(OptionCue("none", "sans plafond", ("1 % par semaine sans plafond",)),),
)


def test_a_percentage_counts_nothing_beyond_its_comma() -> None:
    told = read("Je paie 10 % maintenant, le mois prochain le reste.", ReadingContext("fr", issues=(PLAN,)))
    assert told.choices == ()


def test_a_percentage_in_the_words_of_an_option_is_read() -> None:
    said = read("D'accord pour 1 % par semaine sans plafond.", ReadingContext("fr", issues=(LATE,)))
    assert [choice.option for choice in said.choices] == ["none"]


def test_a_figure_that_goes_on_to_count_millions_ends_no_wording() -> None:
    cap = IssueCue("cap", "Cap", ("cap",), options=(OptionCue("c5", "five times", ("cap at 5",)),))
    assert read("For the cap, and 5 million insurance.", ReadingContext("en", issues=(cap,))).choices == ()
    assert read("I can cap at 5.", ReadingContext("en", issues=(cap,))).choices != ()


@pytest.mark.parametrize(
    ("name", "reply", "expected"),
    [
        # Who does it tells the option.
        (
            "usa-framework",
            "If you accept DAP, so your company clear the goods and pay the duty, I can go down.",
            {"delivery": "dap"},
        ),
        ("usa-framework", "We clear and we pay the duty, at $98.", {"delivery": "ddp-fixed", "price": "p98"}),
        ("usa-framework", "We handle the customs, at $98.", {"price": "p98"}),
        # A length of time and a figure alone put no option into other words.
        ("usa-framework", "I want a three-year deal we're both still happy with in year three.", {}),
        # Words beyond a comma that another option needs.
        (
            "saas-visio",
            "Je vous propose 99,5 % de dispo, export complet, un dossier d'audit chaque année, et 41 €.",
            {"sla": "base", "donnees": "dossier", "prix": "p41"},
        ),
    ],
)
def test_words_of_another_make_no_option(name, reply, expected):
    assert own(taken(name, reply)[0]) == expected


def test_an_option_is_put_forward_as_the_term_in_the_same_words_is():
    offers, _ = taken("usa-framework", "My mistake, it was not DDP I meant but DAP.")
    assert own(offers) == {"delivery": "dap"}
    assert not offers.doubtful
