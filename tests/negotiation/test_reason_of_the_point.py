"""A few words that ask for a reason ("pourquoi pas plus ?") are about the point whose value stands right before them."""

import pytest

from tests.negotiation.talking import sources


@pytest.mark.parametrize(
    ("name", "replies", "reason", "others"),
    [
        (
            "emballages",
            ("Je propose 0,46 €. Pourquoi pas plus ?",),
            "reaction:why-so-low",
            "reaction:duration-why",
        ),
        (
            "emballages",
            ("400000 a 0.49, si 450000 0.48. pk vs pouvez pas plus ?",),
            "reaction:volume-why",
            "reaction:why-no-stock",
        ),
        (
            "machines-maroc",
            ("Bonjour.", "97 000 €. Pourquoi pas ?"),
            "reaction:price-why",
            "reaction:fca-why",
        ),
        (
            "usa-framework",
            ("98 dollars and 3 times. why can't you do more?",),
            "reaction:price-why",
            "reaction:insurance-why",
        ),
    ],
)
def test_a_reason_is_given_for_what_was_just_put(name, replies, reason, others):
    told = sources(name, *replies)
    assert reason in told
    assert others not in told


def test_a_question_that_names_its_subject_is_about_that():
    told = sources("emballages", "Je propose 0,46 €. Pourquoi n'avez-vous pas plus de stock ?")
    assert "reaction:why-no-stock" in told
