"""Showing what was prepared, by number or by title."""

import pytest

from trainer.negotiation.talk.exhibit import Exhibit
from trainer.practice.preparation import Sheet

EXHIBITS = (Exhibit("Essais", ("0,4 % de casse",)), Exhibit("Essais de 2025"), Exhibit("3 usines"))


@pytest.fixture
def practice(kit):
    practice = kit.start()
    practice.prepare(Sheet(exhibits=EXHIBITS))
    return practice


@pytest.mark.parametrize(
    ("typed", "title", "words"),
    [
        ("/montrer 1", "Essais", "Voici un document\u00a0: Essais."),
        ("/montrer 2 Voyez.", "Essais de 2025", "Voyez."),
        ("/show essais voyez", "Essais", "voyez"),
        ("/montrer ESSAIS  de 2025 voyez", "Essais de 2025", "voyez"),
        ("/montrer 3 usines Voyez.", "3 usines", "Voyez."),
        ("/montrer 3", "3 usines", "Voici un document\u00a0: 3 usines."),
    ],
)
def test_an_exhibit_is_shown_with_words_or_a_ready_sentence(practice, play, terminal, typed, title, words):
    play(practice, typed)
    assert practice.lines[1].exhibit.title == title
    assert practice.lines[1].text == words
    assert f"Vous (montre «\u00a0{title}\u00a0»)\u00a0: {words}" in terminal.said


@pytest.mark.parametrize(
    "typed", ["/montrer", "/montrer 4", "/montrer 0", "/montrer tableau", "/montrer " + "9" * 5000]
)
def test_what_is_no_exhibit_is_told_with_those_there_are(practice, play, terminal, typed):
    play(practice, typed)
    assert "Vos supports\u00a0: 1 Essais, 2 Essais de 2025, 3 3 usines" in terminal.said
    assert len(practice.lines) == 1


def test_without_exhibits_one_is_told_how_to_add_some(kit, play, terminal):
    play(kit.start(), "/montrer 1")
    assert "/fiche modifier" in terminal.said


def test_before_a_jury_one_is_not_told_to_write_on_the_sheet(kit, play, terminal):
    play(kit.start(mode="jury"), "/montrer 1")
    assert "Vous n’avez préparé aucun support à montrer." in terminal.said


def test_the_ready_sentence_is_in_the_language_of_the_talk(practice, play, english):
    play(practice, "/show 1", text=english)
    assert practice.lines[1].text == "Voici un document\u00a0: Essais."


def test_a_reply_taken_back_is_repeated_with_its_exhibit(practice, play, terminal):
    play(practice, "/montrer 2 Voyez.", "/contester")
    assert "Brouillon conservé\u00a0: /montrer 2 Voyez." in terminal.said


def test_a_reply_with_an_exhibit_that_could_not_be_stored_is_sent_again_with_it(
    kit, store, play, monkeypatch
):
    from trainer.attempts.errors import StoreUnwritable

    practice = kit.start(store)
    practice.prepare(Sheet(exhibits=EXHIBITS))
    real, broken = store.append, []

    def append(*values):
        if not broken:
            broken.append(True)
            raise StoreUnwritable("full", "/data")
        real(*values)

    monkeypatch.setattr(store, "append", append)
    play(practice, "/montrer 1", "/renvoyer")
    assert kit.again(store).lines[1].exhibit.title == "Essais"
