"""Her figure cried out again is no yes to it; a yes with an exclamation mark stays one, and an offer of one's own too."""

import pytest

from trainer.language.context import IssueCue, Line, OptionCue, ReadingContext
from trainer.language.read import read
from trainer.terms.find import find_values

PRICE = IssueCue("price", "Le prix", ("prix", "price"), kind="money", unit="EUR", low=80, high=120)
USD = IssueCue("price", "The price", ("price",), kind="money", unit="USD", low=80, high=120)
CAP = IssueCue(
    "cap",
    "The cap",
    ("cap", "liability"),
    options=(
        OptionCue("c2", "two times the yearly fees", like=("two times", "twice the fees")),
        OptionCue("c5", "five times the yearly fees", like=("five times", "five times the fees")),
    ),
)


def heard(reply, language):
    line = {"fr": "Moi, j'écrirais 94 €.", "en": "My price is $94, and a cap at five times the yearly fees."}[
        language
    ]
    value = find_values({"fr": "94 €", "en": "$94"}[language], language)[0].value
    return read(
        reply,
        ReadingContext(
            language,
            (Line("counterpart", line),),
            issues=(PRICE,) if language == "fr" else (USD, CAP),
            theirs={"price": (value,)},
            their_options={} if language == "fr" else {"cap": "c5"},
            last_issue="price",
        ),
    )


def stances(reply, language):
    found = heard(reply, language)
    return {one.stance for one in (*found.terms, *found.choices) if one.issue}


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("en", "94!"),
        ("en", "Ouch, 94."),
        ("en", "Wow, 94..."),
        ("en", "Oh my, ninety-four. That's harsh."),
        ("en", "Ninety-four, seriously?"),
        ("en", "94 dollars it is a catastrophe for us!"),
        ("en", "Ninety-four! You are hard."),
        ("en", "94. That would kill us."),
        ("en", "Five times! that is huge for ninety people"),
        ("en", "Five times it is six millions! With a firm of my size we close the door the first day."),
        ("en", "Five times!"),
        ("fr", "94 euros !"),
        ("fr", "94 euros ! vous n'y pensez pas"),
        ("fr", "94 euros, ouh là"),
        ("fr", "Aïe, 94 euros."),
        ("fr", "Oh là là, 94 euros..."),
        ("fr", "94 euros, sérieusement ?"),
        ("fr", "94 euros, c'est une catastrophe pour nous !"),
        ("fr", "94 euros, ça fait mal"),
        ("fr", "94 euros ! Mon patron va me tuer."),
    ],
)
def test_a_figure_cried_out_is_not_taken(language, reply):
    assert stances(reply, language)
    assert not stances(reply, language) & {"accepted", "own"}


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("en", "94, deal"),
        ("en", "94!! Deal!"),
        ("en", "ok 94"),
        ("en", "94 it is"),
        ("en", "94 it is!"),
        ("en", "Great, 94!"),
        ("en", "Ouch. Fine, 94."),
        ("en", "94, you win."),
        ("en", "Five times, agreed."),
        ("fr", "Va pour 94 euros !"),
        ("fr", "94 euros, d'accord !"),
        ("fr", "Allez, 94 euros !"),
        ("fr", "94 euros, ok, mais ça fait mal"),
    ],
)
def test_a_yes_to_it_stays_one(language, reply):
    assert "accepted" in stances(reply, language)


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("en", "I can do 98 dollars!"),
        ("en", "98 dollars!"),
        ("fr", "Je vous propose 98 euros !"),
        ("fr", "98 euros !"),
    ],
)
def test_a_figure_of_ones_own_is_offered_with_any_mark(language, reply):
    assert stances(reply, language) == {"own"}
