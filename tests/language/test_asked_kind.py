"""What a sentence asks for."""

import pytest

from trainer.language.asked_kind import asked_kind


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("Combien de caisses vous faut-il ?", "fr", "number"),
        ("vous commencez quand", "fr", "date"),
        ("ca va quand meme ?", "fr", "yes_or_no"),
        ("Qui signe chez vous ?", "fr", "person"),
        ("Qu'est-ce qui vous gêne ?", "fr", "thing"),
        ("Pourquoi douze mois ?", "fr", "reason"),
        ("Comment payez-vous ?", "fr", "manner"),
        ("Avez-vous un quai", "fr", "yes_or_no"),
        ("Ça vous irait ?", "fr", "yes_or_no"),
        ("Nous livrons en dix jours.", "fr", "told"),
        ("How many sites do you have", "en", "number"),
        ("By when do you need them?", "en", "date"),
        ("who signs", "en", "person"),
        ("Would London suit you", "en", "yes_or_no"),
        ("We deliver within ten days.", "en", "told"),
    ],
)
def test_a_sentence_asks_for_what_its_question_word_says(text, language, kind):
    assert asked_kind(text, language) == kind
