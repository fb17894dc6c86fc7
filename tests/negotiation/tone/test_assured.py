"""A promise or a kind word beside terms has a word before her answer, unless the answer takes it up; a promise of terms is an offer."""

import pytest

from tests.negotiation.talking import sources


@pytest.mark.parametrize(
    ("name", "reply", "word"),
    [
        ("impaye", "Personne ne le saura, je vous le promets. Et 6 mensualités, ça vous irait ?", "promise"),
        ("usa-framework", "I promise it stays between us. $96, does that work?", "promise"),
        (
            "emballages",
            "Je suis désolé pour ce que vous avez vécu en juin. 60 jours, ça vous irait ?",
            "sympathy",
        ),
        (
            "usa-framework",
            "Oh, 60 dollars for one million, I am sorry for this. If I take 5 million of insurance, you accept 98?",
            "sympathy",
        ),
    ],
)
def test_it_has_a_word_before_the_answer(name, reply, word):
    said = sources(name, "Bonjour." if name != "usa-framework" else "Hello.", reply)
    assert said[0] == f"phrase:{word}_heard"
    assert len(said) > 1 and said[1].startswith("bargain:")


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("impaye", "Je garde ça pour moi. On dit 6 mensualités ?"),
        ("impaye", "Je vous promets 10 % tout de suite."),
        ("emballages", "Vous pouvez me promettre 400 000 caisses par an ?"),
        ("emballages", "Je vous propose 60 jours."),
        ("usa-framework", "I'm sorry, 92 is too low. $98."),
    ],
)
def test_what_has_its_answer_or_promises_a_term_has_none(name, reply):
    said = sources(name, "Bonjour." if name != "usa-framework" else "Hello.", reply)
    assert not any(source.endswith(("promise_heard", "sympathy_heard")) for source in said)
