import pytest

from tests.authoring.understanding.petit import codes, findings


@pytest.mark.parametrize(
    ("phrase", "told"),
    [
        ("compte pour vous", True),
        ("votre accord", False),
        ("délai de trésorerie", False),
        ("compte client", False),
    ],
)
def test_a_phrase_of_which_one_common_word_is_left_is_told(phrase: str, told: bool) -> None:
    assert ("TR829" in codes(("cash: trésorerie", f"cash: [trésorerie, {phrase}]"))) is told


def test_words_one_slip_apart_are_told_unless_they_name_the_same() -> None:
    assert "TR830" in codes(
        ("cash: trésorerie", "cash: [trésorerie, Kermaz]"), ("competitor: [", "competitor: [Kermat, ")
    )
    assert "TR830" not in codes(("cash: trésorerie", "cash: [trésorerie, Kermaz, Kermat]"))


def test_two_topics_may_share_a_word_but_two_issues_may_not() -> None:
    assert "TR828" not in codes(("cash: trésorerie", "cash: [trésorerie, septembre]"))
    assert "TR828" in codes(("label: Paiement\n", "label: Paiement\n    words: [tarif]\n"))


def test_an_option_in_the_words_of_another_is_told_with_what_it_is_read_as() -> None:
    both = ("forum arbitration Paris]}", 'forum arbitration Paris], like: ["le tribunal de Rennes"]}')
    assert [(f.code, f.values["option"], f.values["other"]) for f in findings(both)] == [
        ("TR831", "fr-court", "fr-icc")
    ]


def test_words_of_an_option_that_name_nothing_are_told() -> None:
    assert codes(('["le tribunal de Rennes"]', '["le tribunal de Rennes", "3,5"]')) == ["TR832"]
