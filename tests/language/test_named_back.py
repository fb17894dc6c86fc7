"""What a sentence is about is named back as the other side would say it, or not at all."""

import pytest

from trainer.language.named_back import named_back


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Est-ce que votre usine tourne bien en ce moment ?", "notre usine"),
        ("Qui a payé la casse des myrtilles ?", "la casse des myrtilles"),
        ("Vous avez visité notre atelier ?", "votre atelier"),
        ("Quelle est la capacité de votre atelier ?", "la capacité"),
        ("C'est quoi votre préférence, alors ?", "ma préférence"),
        ("Et l’école, elle est finie ?", "l’école"),
        ("Et l'autre éditeur ?", "l’autre éditeur"),
        ("La dernière livraison est arrivée quand ?", "la dernière livraison"),
        ("Vos clients, ils sont contents ?", "les clients"),
        ("L’avez-vous déjà quitté ?", None),
        ("Vous le voyez souvent ?", None),
        ("C’est bon pour le faire ?", None),
        ("Et vos enfants, ils font quoi ?", None),
        ("Les jeunes ne veulent plus de cela ?", None),
    ],
)
def test_in_french(text, said):
    assert named_back(text, "fr") == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Do your people like the sensors?", "the people"),
        ("How did the last audit go?", "the last audit"),
        ("And the parking lot?", "the parking lot"),
        ("Our sensors ride in insulated boxes.", "your sensors"),
        ("What does your boss say?", "the boss"),
        ("How is your husband?", None),
        ("What is it this time?", None),
    ],
)
def test_in_english(text, said):
    assert named_back(text, "en") == said
