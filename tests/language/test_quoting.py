"""The other side's position said back is theirs, and no yes to it; a yes to it, a condition and a question are not."""

import pytest

from trainer.language.assent import CLEAR_YES
from trainer.language.context import IssueCue, Line, ReadingContext
from trainer.language.read import read

PLAN = IssueCue(
    "plan", "Les mensualités", ("mensualités",), kind="quantity", unit="mensualité", low=1, high=12
)
PRICE = IssueCue("price", "The price", ("price",), kind="money", unit="USD", low=80, high=120)
HERS = {
    "fr": Line("counterpart", "Moi, je peux vous signer 8 mensualités."),
    "en": Line("counterpart", "My price is $94."),
}
ISSUES = {"fr": (PLAN,), "en": (PRICE,)}


def heard(reply, language):
    return read(reply, ReadingContext(language, (HERS[language],), issues=ISSUES[language]))


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("fr", "8 mensualités, j'ai bien entendu que vous y tenez."),
        ("fr", "8 mensualités, j'ai bien entendu que vous y tenez. Qu'est-ce qui vous fait peur ?"),
        ("fr", "J'ai bien entendu que vous tenez à 8 mensualités."),
        ("fr", "8 mensualités, je comprends que ce soit important pour vous."),
        ("fr", "j'entends bien que c'est 8 mensualités pour vous"),
        ("fr", "J'entends 8 mensualités."),
        ("fr", "D'accord, vous voulez 8 mensualités."),
        ("fr", "Entendu, vous souhaitez 8 mensualités."),
        ("fr", "ok, 8 mensualités c'est votre chiffre"),
        ("fr", "Ok, vous c'est 8 mensualités."),
        ("en", "I hear that you want 94 dollars."),
        ("en", "I hear 94."),
        ("en", "OK, you want 94 dollars."),
        ("en", "Fine, you stay at 94 dollars, I heard that."),
        ("en", "94 dollars, I understand that it matters to you."),
        ("en", "OK, 94 dollars is your figure."),
    ],
)
def test_a_position_said_back_is_theirs_and_nothing_is_agreed(language, reply):
    found = heard(reply, language)
    assert [one.stance for one in found.terms if one.issue] == ["theirs"]
    assert found.assent is None or found.assent.confidence < CLEAR_YES


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("fr", "8 mensualités, entendu."),
        ("fr", "8 mensualités, d'accord."),
        ("fr", "D'accord pour 8 mensualités."),
        ("fr", "Vous voulez 8 mensualités, d'accord, va pour 8 mensualités."),
        ("en", "ok 94 dollars"),
        ("en", "94 dollars, deal"),
    ],
)
def test_a_yes_to_it_stays_one(language, reply):
    assert "accepted" in {one.stance for one in heard(reply, language).terms}


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("fr", "Si vous voulez, 6 mensualités."),
        ("fr", "6 mensualités, je sais que vous vouliez plus."),
    ],
)
def test_an_offer_beside_what_they_want_stays_the_speakers_own(language, reply):
    assert [one.stance for one in heard(reply, language).terms if one.issue] == ["own"]
