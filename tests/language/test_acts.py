"""Acts are judged from the words and where the talk stands: each with its near miss."""

import pytest

from trainer.language.context import Line, ReadingContext, Standing
from trainer.language.read import read

OPEN = Standing(replies=3, theirs=("prix 0,46 €", "délai 60 jours"), mine=("prix 0,50 €",))
OFFER = Standing("offer", replies=4, theirs=("prix 0,46 €", "délai 60 jours"), mine=("prix 0,50 €",))
ASKED = Standing("question", replies=2)
GAVE = Standing("offer", gave=True, replies=5, theirs=("prix 0,47 €",), mine=("prix 0,50 €",))
SETTLED = Standing(replies=7, settled=("délai de livraison six semaines",), mine=("prix 0,50 €",))
CLAIM = Standing(replies=3, claims=("Votre concurrent est à 0,39 €.",), theirs=("prix 0,39 €",))


LINES = {
    "fr": "Voilà où j'en suis : 0,46 € et 60 jours.",
    "en": "Here is where I stand: 0.46 and 60 days.",
}


def acts(reply, standing, language="fr", line=None):
    context = ReadingContext(language, (Line("counterpart", line or LINES[language]),), standing=standing)
    return {act.act for act in read(reply, context).acts}


DOES = [
    ("split", "fr", "Bon, on coupe la poire en deux ?", OPEN),
    ("split", "en", "Let's split the difference.", OPEN),
    ("authority", "fr", "Je dois voir cela avec ma directrice avant de m'engager.", OFFER),
    ("authority", "en", "I have to ask my director first.", OFFER),
    ("verification", "fr", "Je vérifie ce chiffre et je vous confirme demain.", ASKED),
    ("verification", "en", "I will check this figure and confirm tomorrow.", ASKED),
    ("adjourn", "fr", "On fait une pause de dix minutes ?", OPEN),
    ("adjourn", "en", "Could we take a short break?", OPEN),
    ("acceptance", "fr", "Va pour vos 60 jours.", OFFER),
    ("acceptance", "en", "Your 60 days are fine with us.", OFFER),
    ("framing", "fr", "Je vous propose de commencer par le prix, puis les délais.", Standing()),
    ("framing", "en", "I suggest we start with the price, then the delivery.", Standing()),
    ("challenge", "fr", "D'où vient ce chiffre de 0,39 ?", CLAIM),
    ("options", "fr", "Soit 24 mois à 0,50, soit 12 mois à 0,52, à vous de choisir.", OPEN),
    ("options", "en", "Either 24 months at 0.50 or 12 at 0.52, your choice.", OPEN),
    ("reopen", "fr", "Finalement, je voudrais revenir sur le délai de livraison.", SETTLED),
    ("reopen", "en", "On second thoughts, I'd like to go back on the lead time.", SETTLED),
    ("return_gift", "fr", "Alors je descends à 0,49 €.", GAVE),
]


@pytest.mark.parametrize(("act", "language", "reply", "standing"), DOES)
def test_a_reply_does_the_act_in_its_state(act, language, reply, standing):
    assert act in acts(reply, standing, language)


@pytest.mark.parametrize(
    ("act", "language", "reply", "standing"),
    [
        ("acceptance", "fr", "Je n'accepte pas.", OFFER),
        ("acceptance", "en", "I do not accept.", OFFER),
        ("authority", "fr", "Ma directrice vous salue.", OPEN),
        ("priority_statement", "fr", "Qu'est-ce qui vous arrange ?", OPEN),
        ("framing", "fr", "Je vous fais le mille à 11,80 €.", Standing()),
    ],
)
def test_a_near_miss_is_not_the_act(act, language, reply, standing):
    assert act not in acts(reply, standing, language)


def test_an_answer_needs_a_question():
    reply, line = "Deux lignes, et une troisième en janvier.", "Vous avez combien de lignes ?"
    assert "answer" in acts(reply, ASKED, line=line)
    assert "answer" not in acts(reply, OFFER, line=line)


def test_the_same_words_are_a_gift_in_return_only_after_a_gift():
    assert "return_gift" not in acts("Alors je descends à 0,49 €.", OFFER)


def test_nothing_is_reopened_before_something_is_settled():
    assert "reopen" not in acts("Finalement, je voudrais revenir sur le délai de livraison.", OPEN)


def test_without_a_state_no_act_is_read():
    assert acts("On coupe la poire en deux.", None) == set()
