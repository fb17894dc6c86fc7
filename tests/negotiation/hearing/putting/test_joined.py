"""What stands right beside a value of the speaker's own is offered with it."""

import pytest

from tests.negotiation.test_misreadings import own, taken


@pytest.mark.parametrize(
    ("name", "reply", "said"),
    [
        ("usa-framework", "I'll take shared duties at 98.", {"delivery": "dap-shared", "price": "p98"}),
        (
            "impaye",
            "10 % tout de suite, soit 8 400 €, et le reste en quatre mensualités.",
            {"acompte": "a10", "echeances": "e4"},
        ),
        (
            "emballages",
            "400 000 caisses à 0,46 €, soit 184 000 € par an",
            {"volume": "v400", "price": "p46"},
        ),
    ],
)
def test_both_are_offered(name: str, reply: str, said: dict[str, str]):
    assert own(taken(name, reply)[0]) == said


def test_a_word_of_another_option_in_the_midst_of_an_option_tells_which_is_meant():
    assert own(taken("usa-framework", "I'd take the shared duties.")[0]) == {"delivery": "dap-shared"}
