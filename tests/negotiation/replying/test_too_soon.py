"""A wish to conclude while points are open is told what is missing; a no at the end is heard; the same words close a deal that was read out."""

import pytest

from tests.negotiation.talking import answer, sources, talk

STAND = ("bonjour madame", "Je vous propose 130 € par mois.", "D'accord pour 110 €.", "60 jours pour payer")
COFFEE = ("hello", "I can offer you €20 a kilo.", "18 then", "delivery in 1 day")


@pytest.mark.parametrize(
    "words",
    ["on signe ?", "c'est bon pour moi", "parfait, envoyez le contrat", "marché conclu", "topez là", "deal"],
)
def test_what_is_missing_is_said(words: str) -> None:
    assert "durée" in answer("premiers-pas", *STAND, words)


@pytest.mark.parametrize(
    "words", ["let's shake on it", "send me the contract", "I'm happy, let's sign", "deal"]
)
def test_in_english_too(words: str) -> None:
    assert "notice" in answer("first-steps", *COFFEE, words)


@pytest.mark.parametrize("words", ["parfait, envoyez le contrat", "c'est bon pour moi", "topez là", "deal"])
def test_the_same_words_close_the_deal_that_she_has_read_out(words: str) -> None:
    assert talk("premiers-pas", [*STAND, "3 mois", words])[0].outcome == "agreement"


def test_a_contract_to_be_read_over_first_closes_nothing() -> None:
    assert (
        talk("premiers-pas", [*STAND, "3 mois", "Envoyez-moi le contrat, je vais le relire."])[0].outcome
        is None
    )


@pytest.mark.parametrize("words", ["no deal", "actually no thanks", "No."])
def test_a_no_to_the_whole_is_heard(words: str) -> None:
    state, turns = talk("first-steps", [*COFFEE, "1 month notice", words])
    assert state.outcome is None
    assert turns[-1].lines[0].source == "bargain:recap_refused"


def test_who_asks_at_what_figure_she_signs_is_told_it() -> None:
    said = sources("emballages", "Bonjour.", "Je vous propose 0,47.", "Sincèrement, à combien vous signez ?")
    assert said[0] == "bargain:her_position"
