"""Two at one keyboard: every reply knows who said it."""

import pytest

from trainer.plain.speakers import named, names_of, signed
from trainer.plain.talk import Talk
from trainer.practice.preparation import Sheet

TWO = {"students": ("Ana", "Ben")}


def speakers(practice):
    return [line.by for line in practice.lines if line.speaker == "student"]


def test_the_word_goes_round_by_command_name_or_number(kit, play):
    practice = kit.start(**TWO)
    console = play(practice, "a ?", "/qui", "b ?", "/qui ana", "c ?", "/qui 2", "d ?", "/qui b", "e ?")
    assert speakers(practice) == ["Ana", "Ben", "Ana", "Ben", "Ben"]
    assert console.prompts[:3] == ["Ana\u00a0: ", "Ana\u00a0: ", "Ben\u00a0: "]


def test_a_line_that_begins_with_a_name_and_a_colon_is_said_by_that_person(kit, play):
    practice = kit.start(**TWO)
    play(practice, "Ben : Et septembre ?", "Mon offre", "ben: et ?", "Benoît : non", "Prix : 0,46")
    assert speakers(practice) == ["Ben", "Ana", "Ben", "Ana", "Ana"]
    said = [line.text for line in practice.lines if line.speaker == "student"]
    assert said == ["Et septembre ?", "Mon offre", "et ?", "Benoît : non", "Prix : 0,46"]


def test_a_name_alone_hands_over(kit, play):
    practice = kit.start(**TWO)
    play(practice, "Ben :", "Et septembre ?")
    assert speakers(practice) == ["Ben"]


def test_nobody_else_can_be_given_the_word(kit, play, terminal):
    practice = kit.start(**TWO)
    play(practice, "/qui Zoé", "/qui 3", "/qui \u202e" + "z" * 500, "Et ?")
    assert "Personne ici ne s’appelle «\u00a0Zoé\u00a0»." in terminal.said
    assert "1 Ana, 2 Ben" in terminal.said
    assert speakers(practice) == ["Ana"]


def test_one_who_plays_alone_is_told_so_and_stays_unnamed(kit, play, terminal):
    practice = kit.start()
    console = play(practice, "/qui", "Ana : bonjour")
    assert "Une seule personne joue" in terminal.said
    assert console.prompts[0] == "Vous\u00a0: "
    assert practice.lines[1].text == "Ana : bonjour"
    assert speakers(practice) == [None]


def test_a_resumed_talk_goes_on_with_the_one_who_spoke_last(kit, store, play):
    practice = kit.start(store, **TWO)
    practice.reply("Et septembre ?", "Ben")
    console = play(kit.again(store), "Et octobre ?")
    assert console.prompts[0] == "Ben\u00a0: "


def test_the_log_of_a_talk_of_two_is_that_of_the_practice_itself(kit, terminal, french):
    sheet = Sheet({"target.price": "0,48"}, ())
    typed, called = kit.start(**TWO), kit.start(**TWO)
    for practice in (typed, called):
        practice.prepare(sheet)
    lines = [
        "Et septembre ?",
        "/indice",
        "Ben : Mon offre",
        "/qui",
        "/contester non",
        "D'accord",
        "/qui 1",
        "D'accord",
    ]
    Talk(typed, terminal.console(*lines, "/fin"), french).run()
    called.reply("Et septembre ?", "Ana")
    called.hint()
    called.reply("Mon offre", "Ben")
    called.contest(4, "non", "Ben")
    called.reply("D'accord", "Ben")
    called.reply("D'accord", "Ana")
    called.leave()
    assert typed.events == called.events


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Ana", ("Ana",)), ("Ana, Ben", ("Ana", "Ben")), ("Ana et Ben", ("Ana", "Ben")), ("Ana AND Ben", ("Ana", "Ben")),
        ("Ana & Ben", ("Ana", "Ben")), (" , ", ()), ("", ()), ("Ana, ana", ("Ana",)), ("Juliette", ("Juliette",)),
        ("Étienne et Zoé-Andrée", ("Étienne", "Zoé-Andrée")), ("A;B,C", ("A", "B", "C")), ("\x1b[31mAna", ("[31mAna",)),
    ],
)  # fmt: skip
def test_names_are_read_with_commas_and_words_between_them(typed, names):
    assert names_of(typed) == names


def test_the_beginning_of_a_name_must_be_of_one_only():
    assert named("an", ("Ana", "Anne")) is None
    assert named("ana", ("Ana", "Anne")) == "Ana"
    assert named("zoe", ("Zoé", "Ben")) == "Zoé"
    assert signed("Ana: x", ("Ana",)) == (None, "Ana: x")
