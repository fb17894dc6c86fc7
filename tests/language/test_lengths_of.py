"""A length of time of something that is not bargained for names no option; what is granted by the month does."""

import pytest

from trainer.language.context import IssueCue, OptionCue, ReadingContext
from trainer.language.lengths_of import lasts_of
from trainer.language.read import read

PLAN = IssueCue(
    "plan",
    "L'échéancier",
    ("échéancier", "mensualités", "instalments"),
    options=(
        OptionCue("e6", "un échéancier en 6 mensualités", like=("six mois", "six instalments", "six months")),
        OptionCue(
            "e8", "un échéancier en 8 mensualités", like=("huit mois", "eight instalments", "eight months")
        ),
    ),
)
TERM = IssueCue(
    "term", "La durée", ("durée", "contract length"), kind="duration", unit="month", low=1, high=36
)


@pytest.mark.parametrize(
    "reply",
    [
        "huit mois| de chantiers signés, très bien",
        "six mois| d'attente",
        "six mois| d’attente",
        "huit mois| de travail devant vous",
        "six mois| de retard",
        "eight months| of work ahead",
        "eight months|' work ahead",
        "six months| of waiting",
        "six weeks| late",
        "six weeks| behind schedule",
    ],
)
def test_a_length_is_of_something_else(reply):
    before, _, after = reply.partition("|")
    assert lasts_of(before + after, len(before))


@pytest.mark.parametrize(
    "reply",
    [
        "six mois| de délai",
        "six mois| de crédit",
        "six mois| de préavis",
        "six mois| de mon côté",
        "six mois|, du travail",
        "six mois|",
        "six months| of notice",
        "six months| notice",
        "six months| of credit",
    ],
)
def test_a_length_is_granted(reply):
    before, _, after = reply.partition("|")
    assert not lasts_of(before + after, len(before))


def test_an_issue_that_speaks_of_it_keeps_it():
    late = IssueCue(
        "late", "Les pénalités", ("pénalités",), options=(OptionCue("w2", "dès deux semaines de retard"),)
    )
    reply = "Je propose des pénalités dès deux semaines de retard."
    context = ReadingContext("fr", issues=(late, PLAN))
    assert [one.option for one in read(reply, context).choices] == ["w2"]


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("fr", "Huit mois de chantiers signés, très bien. Alors pourquoi êtes-vous à découvert ?"),
        ("fr", "six mois d'attente, d'accord, je comprends mieux"),
        ("fr", "huit mois de travail devant vous, c'est bien"),
        ("fr", "six mois de retard, c'est long"),
        ("en", "Eight months of work, fine, I understand"),
        ("en", "six months late, all right"),
    ],
)
def test_no_option_is_read_in_it(language, reply):
    found = read(reply, ReadingContext(language, issues=(PLAN, TERM)))
    assert not found.choices
    assert not [one for one in found.terms if one.issue]


@pytest.mark.parametrize(
    ("language", "reply", "option"),
    [
        ("fr", "Je propose six mois.", "e6"),
        ("fr", "Huit mois de chantiers, d'accord, mais je propose six mois.", "e6"),
        ("en", "Eight months of work, so I offer six months.", "e6"),
    ],
)
def test_what_is_offered_beside_it_is_read(language, reply, option):
    found = read(reply, ReadingContext(language, issues=(PLAN,)))
    assert [one.option for one in found.choices] == [option]
