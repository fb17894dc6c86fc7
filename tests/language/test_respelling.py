"""Slips in the words of the issues and options are mended before a reply is read; its spans stay those of the reply as typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.language.context import IssueCue, OptionCue, ReadingContext
from trainer.language.read import read
from trainer.language.respelling import respelt

VOLUME = IssueCue(
    "volume", "Le volume", ("volume", "quantité"), kind="quantity", unit="caisse", low=1000, high=900000
)
INSTALMENTS = IssueCue(
    "echeances", "Les mensualités", ("échéances",), kind="quantity", unit="mensualité", low=1, high=20
)
DELIVERY = IssueCue(
    "commandes", "Les commandes", ("commandes",), options=(OptionCue("livraison", "payées à la livraison"),)
)
ISSUES = (VOLUME, INSTALMENTS, DELIVERY)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("500 000 caissses", "500 000 caisses"),
        ("quatre mensualites", "quatre mensualités"),
        ("payées à la livraiison", "payées à la livraison"),
        ("Je reire mes 0,46", "Je retire mes 0,46"),
    ],
)
def test_a_slip_is_mended_towards_the_words_of_the_case(typed, meant):
    found = respelt(typed, ISSUES, "fr")
    assert found is not None
    assert found.text == meant


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("en", "tell me b4 friday", "tell me before friday"),
        ("en", "gr8, thx", "great, thx"),
        ("fr", "a dem1", "a demain"),
        ("fr", "Kombi1 par an", "combien par an"),
    ],
)
def test_shorthand_with_a_figure_in_it_is_written_out(language, typed, meant):
    found = respelt(typed, (), language)
    assert found is not None
    assert found.text == meant


@pytest.mark.parametrize("typed", ["2day delivery", "48h", "b40", "24h/24"])
def test_a_figure_with_its_unit_stays(typed):
    assert respelt(typed, (), "en") is None


@pytest.mark.parametrize(
    "typed", ["les caissons", "qutre jours", "la livrée", "pkoi 12", "vous vous garez où", "les caisses"]
)
def test_a_word_of_its_own_a_figure_and_shorthand_stay_as_typed(typed):
    assert respelt(typed, ISSUES, "fr") is None


@pytest.mark.parametrize(
    ("reply", "issue", "words"),
    [
        ("Allez, 500 000 caissses par an.", "volume", "500 000 caissses"),
        ("Contraat : quatre mensualites.", "echeances", "quatre mensualites"),
    ],
)
def test_a_misspelt_value_is_read_where_it_was_typed(reply, issue, words):
    term = next(one for one in read(reply, ReadingContext("fr", issues=ISSUES)).terms)
    assert (term.issue, reply[term.start : term.end]) == (issue, words)


def test_a_misspelt_withdrawal_offers_nothing():
    price = IssueCue("prix", "Le prix", ("prix",), kind="money", unit="EUR", low=0.3, high=0.6)
    found = read("Je reire mes 0,46, je les avais mis trop vite.", ReadingContext("fr", issues=(price,)))
    assert [term.stance for term in found.terms] == ["refused"]


@given(st.text(max_size=60))
def test_every_place_of_the_mended_reply_is_one_of_the_reply(text):
    found = respelt(text + " livraiison", ISSUES, "fr")
    assert found is not None
    assert len(found.typed) == len(found.text) + 1
    assert list(found.typed) == sorted(found.typed)
    assert found.typed[-1] == len(text) + len(" livraiison")
