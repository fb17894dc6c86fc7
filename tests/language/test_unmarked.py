"""Questions typed without their mark."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.language.context import Line, ReadingContext
from trainer.language.read import read
from trainer.language.unmarked import marked, unmarked


@pytest.mark.parametrize(
    ("reply", "language", "asked"),
    [
        ("ok elle regarde quoi la banque", "fr", "ok elle regarde quoi la banque?"),
        ("vous voulez quoi comme délai", "fr", "vous voulez quoi comme délai?"),
        ("combien vous payez aujourd'hui", "fr", "combien vous payez aujourd'hui?"),
        (
            "bon, quand est-ce que vous voulez vos cartons",
            "fr",
            "bon, quand est-ce que vous voulez vos cartons?",
        ),
        (
            "qui décide chez vous. je demande ça comme ça",
            "fr",
            "qui décide chez vous? je demande ça comme ça",
        ),
        ("how many sensors do you need. we have 8000.", "en", "how many sensors do you need? we have 8000."),
        ("votre frere il s'occupe de quoi chez vous", "fr", "votre frere il s'occupe de quoi chez vous?"),
        ("vous en avez besoin pr quand", "fr", "vous en avez besoin pr quand?"),
        ("vou avez deja eu des panne avec l ancienne", "fr", "vou avez deja eu des panne avec l ancienne?"),
        ("Quatre ! Racontez-moi lesquels, je préfère.", "fr", "Quatre ! Racontez-moi lesquels, je préfère?"),
        ("tell me which one hurts", "en", "tell me which one hurts?"),
        ("what's your number then", "en", "what's your number then?"),
        ("ok, can you do 45 days", "en", "ok, can you do 45 days?"),
    ],
)
def test_a_sentence_that_asks_by_its_form_gets_the_mark_it_lacks(reply, language, asked):
    assert marked(reply, unmarked(reply, language)) == asked


@pytest.mark.parametrize(
    ("reply", "language"),
    [
        ("Combien ?", "fr"),
        ("C'est cher, quoi", "fr"),
        ("je ne sais pas combien ça coûte", "fr"),
        ("Pourquoi pas", "fr"),
        ("C'est n'importe quoi", "fr"),
        ("Quel plaisir de vous revoir", "fr"),
        ("Merci de votre accueil, qui est très chaleureux.", "fr"),
        ("Encore faut-il savoir le lire.", "fr"),
        ("Vous avez déjà dit 60 jours", "fr"),
        ("On a de quoi faire", "fr"),
        ("Il n'y a pas de quoi", "fr"),
        ("Dites-moi ce qu'il vous faut.", "fr"),
        ("0,42 et 24 mois", "fr"),
        ("when you pay we deliver", "en"),
        ("What keeps him awake, your lawyer, is that nobody answers the phone.", "en"),
        ("I don't know how much it is", "en"),
    ],
)
def test_what_tells_gets_none(reply, language):
    assert unmarked(reply, language) == ()


@given(st.text(alphabet="qui est combien? .,!\nvous0", max_size=80))
def test_every_other_character_keeps_its_place(reply):
    asked = marked(reply, unmarked(reply, "fr"))
    assert len(reply) <= len(asked) <= len(reply) + 1
    assert all(before in (after, ".", "\n") for before, after in zip(reply, asked, strict=False))


def test_the_reading_quotes_what_was_typed_and_nothing_behind_it():
    reading = read("vous voulez quoi comme délai", ReadingContext("fr", (Line("counterpart", "Bonjour."),)))
    assert reading.has("open_question")
    assert reading.reply == "vous voulez quoi comme délai"
    assert all(move.end <= len(reading.reply) for move in reading.moves)
    assert reading.marked.endswith("?")
