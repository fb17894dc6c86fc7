"""Questions that only ask for a word on what stands before them."""

import pytest

from trainer.language.tag_questions import ends_in_closing, is_tag, tags_in


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Ça vous va ?", "fr"),
        ("et ça vous aide ?", "fr"),
        ("C’est bon pour vous ?", "fr"),
        ("d'accord ?", "fr"),
        ("Cela vous convient-il ?", "fr"),
        ("Qu'en pensez-vous ?", "fr"),
        ("Vous en dites quoi, madame Vasseur ?", "fr"),
        ("Ça vous semble jouable ?", "fr"),
        ("Comment vous voyez ça ?", "fr"),
        ("On écrit ça ?", "fr"),
        ("et on le note comme ça ?", "fr"),
        ("Does that work for you?", "en"),
        ("What do you think?", "en"),
        ("How does that sound to you?", "en"),
        ("Can you live with that, Ms Carter?", "en"),
        ("Any thoughts?", "en"),
        ("would that suit you?", "en"),
        ("Deal?", "en"),
        ("Ok for you?", "en"),
        ("Are you agree with this?", "en"),
        ("ok pour vous ?", "fr"),
        ("Est-ce que cela répondrait à votre préoccupation ?", "fr"),
        ("Cela répond-il à vos attentes ?", "fr"),
        ("ça correspond à ce que vous cherchez ?", "fr"),
        ("Would that address your concern?", "en"),
        ("does this meet your needs?", "en"),
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
        ("Que pensez-vous de nos confitures ?", "fr"),
        ("Comment voyez-vous la répartition du travail ?", "fr"),
        ("C'est écrit quelque part ?", "fr"),
        ("What do you think of London?", "en"),
        ("Would London suit you?", "en"),
        ("Who helps you?", "en"),
    ],
)
def test_a_question_with_a_subject_of_its_own_is_no_tag(question, language):
    assert not is_tag(question, language)


def test_the_tags_of_a_reply_are_those_with_something_before_them():
    reply = "Ça vous va ? Je propose 45 jours. Qu'en dites-vous ?"
    assert [reply[start:end].strip() for start, end in tags_in(reply, "fr")] == ["Qu'en dites-vous ?"]
    assert tags_in("Qu'est-ce qui vous gêne là-dedans ?", "fr") == ()


@pytest.mark.parametrize(
    ("text", "closing"),
    [
        ("Droit suisse, arbitrage à Genève, on a fini ?", True),
        ("10 semaines, terminé ?", True),
        ("96 dollars, are we done?", True),
        ("10 semaines, c'est tout ?", False),
        ("Vous avez fini ?", False),
        ("On livre, la ligne est finie, et vous payez.", False),
    ],
)
def test_a_last_clause_may_ask_only_whether_all_is_said(text, closing):
    assert ends_in_closing(text) is closing
