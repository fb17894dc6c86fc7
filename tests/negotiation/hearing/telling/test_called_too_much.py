"""Values named only to say that they are too much or too little."""

import pytest

from tests.negotiation.test_misreadings import own, taken


@pytest.mark.parametrize(
    ("case", "reply", "expected"),
    [
        (
            "usa-framework",
            "96 dollars, cap 3 times, insurance 5 millions, that is my offer. I take 94 as too low. What is your answer?",
            {"price": "p96", "cap": "c3", "insurance": "i5"},
        ),
        ("usa-framework", "96 is my offer. I see 94 as too low.", {"price": "p96"}),
        ("usa-framework", "97. I find 92 unfair.", {"price": "97"}),
        ("usa-framework", "98, because 92 feels like an insult to us.", {"price": "p98"}),
        ("usa-framework", "My offer is $97. I consider 92 far too low.", {"price": "97"}),
        ("usa-framework", "5x the fees would sink us. Twice is fair.", {"cap": "c2"}),
        ("machines-maroc", "97 000. Trop bas, 92 000.", {"prix": "97000"}),
        ("machines-maroc", "Je vous fais 97 000 ; 92 000, je trouve ça trop bas.", {"prix": "97000"}),
        ("machines-maroc", "trop cher à 94", {}),
        ("emballages", "0,46. Je considère 0,40 comme trop bas.", {"price": "p46"}),
        ("emballages", "c'est trop peu à 0,40", {}),
        ("agent-commercial", "Mon offre reste 10 %. 8 %, je trouve ça trop bas.", {"commission": "c10"}),
    ],
)
def test_what_is_found_too_much_is_not_offered(case: str, reply: str, expected: dict[str, str]) -> None:
    offers, _ = taken(case, reply)
    assert own(offers) == expected


@pytest.mark.parametrize(
    ("case", "reply", "expected"),
    [
        ("machines-maroc", "Je trouve 96 000 correct.", {"prix": "p96"}),
        ("machines-maroc", "C'est trop cher, 92 000 me va.", {"prix": "p92"}),
        ("usa-framework", "I'd find 92 fair.", {"price": "p92"}),
        ("usa-framework", "My price was $97 last year.", {}),
        ("usa-framework", "We tried twice and it is fair.", {}),
    ],
)
def test_what_is_found_right_or_only_told_stays_so(case: str, reply: str, expected: dict[str, str]) -> None:
    offers, _ = taken(case, reply)
    assert own(offers) == expected
