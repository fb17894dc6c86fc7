"""What a question is about, and what is only named in it."""

import pytest

from trainer.negotiation.choosing.asked_about import thing_asked


@pytest.mark.parametrize(
    ("question", "language", "thing"),
    [
        ("Est-ce que votre parking est grand ?", "fr", "notre parking"),
        ("Et votre toit ?", "fr", "notre toit"),
        ("Et l'autre éditeur ?", "fr", "l’autre éditeur"),
        ("Et votre usine, elle tourne ?", "fr", "notre usine"),
        ("Comment va votre usine ?", "fr", "notre usine"),
        ("Parlez-moi de votre atelier.", "fr", "notre atelier"),
        ("And the parking lot?", "en", "the parking lot"),
        ("What about your warehouse?", "en", "the warehouse"),
    ],
)
def test_the_subject_of_a_question_is_what_it_is_about(question, language, thing):
    assert thing_asked(question, language) == thing


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Pourquoi si grand, vous n'allez quand même pas dormir dans la voiture ?", "fr"),
        ("Que s'est-il passé concrètement pour vos équipes ces jours-là ?", "fr"),
        ("Qui a payé la casse des myrtilles ?", "fr"),
        ("La dernière livraison est arrivée quand ?", "fr"),
        ("Combien vous coûte le transport ?", "fr"),
        ("Qu'est-ce qui vous effraie dans la taille ?", "fr"),
        ("Which thing afraid you exactly in the size?", "en"),
        ("Who answers the phone at the warehouse?", "en"),
        ("Would you sleep in the car?", "en"),
    ],
)
def test_what_is_named_beside_is_not(question, language):
    assert thing_asked(question, language) is None
