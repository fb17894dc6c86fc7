"""A last word or an ultimatum beside an offer is heard, and then she says where she stands."""

import pytest

from tests.negotiation.talking import sources
from trainer.language.context import Language
from trainer.negotiation.voice.phrasebook import phrase_book

FIRST = {
    "machines-maroc": ("Bonjour madame, belle ville", "98 000 euros"),
    "usa-framework": ("98 dollars.",),
}


@pytest.mark.parametrize(
    ("name", "reply", "line"),
    [
        ("machines-maroc", "95 000 ou je rentre.", "ultimatum_heard"),
        ("machines-maroc", "95 000, c'est à prendre ou à laisser", "ultimatum_heard"),
        ("machines-maroc", "97 000, c'est ma dernière proposition", "last_word_heard"),
        ("machines-maroc", "97 000, dernier prix", "last_word_heard"),
        ("usa-framework", "96 or I walk", "ultimatum_heard"),
        ("usa-framework", "96. That's my last word.", "last_word_heard"),
        ("usa-framework", "96, final offer", "last_word_heard"),
    ],
)
def test_it_has_its_word_before_her_answer(name: str, reply: str, line: str) -> None:
    found = sources(name, *FIRST[name], reply)
    assert f"bargain:{line}" in found
    assert found.index(f"bargain:{line}") < len(found) - 1


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("machines-maroc", "97 000 ou alors je peux vous offrir la formation"),
        ("machines-maroc", "97 000, et c'est votre dernier mot ?"),
        ("usa-framework", "97, or I can add the training"),
        ("usa-framework", "I'm fine with best price for comparable US customers, at 97."),
    ],
)
def test_a_choice_or_a_question_for_hers_is_none(name: str, reply: str) -> None:
    assert not {"bargain:last_word_heard", "bargain:ultimatum_heard"} & set(
        sources(name, *FIRST[name], reply)
    )


@pytest.mark.parametrize("language", ["fr", "en"])
def test_her_word_on_a_last_word_promises_no_stop_of_hers(language: Language) -> None:
    said = " ".join(phrase_book(language)["last_word_heard"]).lower()
    assert not any(stop in said for stop in ("je m’arrête", "le mien", "i stop", "here’s mine"))
