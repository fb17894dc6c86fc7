"""Words of hesitation before a sentence leave its meaning as it is."""

import pytest

from trainer.language.hesitations import hesitations_in
from trainer.language.rudeness import without


@pytest.mark.parametrize(
    ("reply", "language", "said"),
    [
        ("Enfin bref, euh, et à 45 jours ?", "fr", "et à 45 jours ?"),
        ("Euh, et du coup, 0,46", "fr", "0,46"),
        ("Ben écoutez, deux semaines, non.", "fr", "deux semaines, non."),
        ("Non. Euh 45 jours.", "fr", "Non. 45 jours."),
        ("Euh… 45 jours", "fr", "45 jours"),
        ("Um, and so, 94 dollars.", "en", "94 dollars."),
        ("Look, and at 4 million?", "en", "and at 4 million?"),
        ("Well, you know, I can't.", "en", "I can't."),
    ],
)
def test_they_are_left_out(reply, language, said):
    assert " ".join(without(reply, hesitations_in(reply, language)).split()) == said


@pytest.mark.parametrize(
    ("reply", "language"),
    [
        ("Euh…", "fr"),
        ("Enfin !", "fr"),
        ("Oui, 0,46.", "fr"),
        ("Écoutez votre banquier.", "fr"),
        ("Disons 45 jours.", "fr"),
        ("Et puis, 45 jours.", "fr"),
        ("Look at the price.", "en"),
        ("Well done.", "en"),
    ],
)
def test_what_says_something_stays(reply, language):
    assert hesitations_in(reply, language) == ()
