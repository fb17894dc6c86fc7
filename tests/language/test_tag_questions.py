"""Questions that only ask for a word on what stands before them."""

import pytest

from trainer.language.tag_questions import is_tag


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Ça vous va ?", "fr"),
        ("et ça vous aide ?", "fr"),
        ("C’est bon pour vous ?", "fr"),
        ("d'accord ?", "fr"),
        ("Cela vous convient-il ?", "fr"),
        ("Does that work for you?", "en"),
        ("would that suit you?", "en"),
        ("Deal?", "en"),
    ],
)
def test_a_tag_asks_nothing_by_itself(question, language):
    assert is_tag(question, language)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Qui vous aide ?", "fr"),
        ("Comment ça va ?", "fr"),
        ("Un crédit documentaire, ça vous irait ?", "fr"),
        ("Would London suit you?", "en"),
        ("Who helps you?", "en"),
    ],
)
def test_a_question_with_a_subject_of_its_own_is_no_tag(question, language):
    assert not is_tag(question, language)
