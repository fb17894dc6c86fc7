"""The same practice, line by line."""

import io

import pytest

from trainer.attempts.errors import StoreUnwritable
from trainer.plain.console import Closed, Console
from trainer.plain.talk import Talk

DEAL = ("Mon offre", *("D'accord",) * 6)


def test_her_lines_bear_her_name(kit, terminal, play):
    play(kit.start(), "Et septembre ?")
    lines = terminal.said.splitlines()
    assert "Claire\u00a0: Bonjour. Je vous écoute." in lines
    assert any(line.startswith("Claire\u00a0: ") and "Bonjour" not in line for line in lines)


def test_a_whole_talk_ends_in_a_debrief_with_words_before_figures(kit, terminal, play):
    play(kit.start(), *DEAL)
    debrief = terminal.said[terminal.said.index("Le bilan") :]
    assert "ne remplace pas le jury" in debrief
    assert "ne voit ni la voix ni la posture" in debrief
    assert "Accord complet." in debrief
    for line in debrief.splitlines():
        if "(niveau" in line:
            assert line.index("\u00a0: ") < line.index("(niveau")


def test_evidence_is_quoted(kit, terminal, play):
    play(kit.start(), *DEAL)
    assert "«\u00a0Mon offre" in terminal.said


def test_the_end_of_the_input_leaves_the_attempt_to_be_resumed(kit, store, terminal, play):
    practice = kit.start(store)
    play(practice, "Et septembre ?")
    assert "--resume" in terminal.said
    again = kit.again(store)
    assert not again.ended
    play(again, *DEAL)
    assert kit.again(store).ended


def test_a_resumed_talk_is_read_again_from_the_start(kit, store, terminal, play):
    practice = kit.start(store)
    practice.reply("Et septembre ?")
    play(kit.again(store))
    assert "2. Vous\u00a0: Et septembre ?" in terminal.said


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("/dossier", "Vous vendez des cartons."),
        ("/brief", "Ce qui compte pour vous"),
        ("/table", "- Prix\u00a0: pas encore abordé"),
        ("/objectifs", "Vos objectifs"),
        ("/humeur", "Claire\u00a0: à l’écoute"),
        ("/aide", "/quitter"),
        ("/temps", "sur 10 minutes"),
        ("/relire", "1. Claire\u00a0: Bonjour"),
        ("/dosier", "/dossier"),
        ("/renvoyer", "Toutes vos répliques"),
    ],
)
def test_a_command_answers_and_is_no_reply(kit, terminal, typed, shown, play):
    practice = kit.start()
    play(practice, typed)
    assert shown in terminal.said
    assert len(practice.events) == 1


def test_the_end_command_ends_and_shows_the_debrief(kit, terminal, play):
    practice = kit.start()
    play(practice, "Et septembre ?", "/fin", "jamais lu")
    assert practice.state.outcome == "abandoned"
    assert "Au revoir, donc." in terminal.said
    assert "Le bilan" in terminal.said


def test_the_quit_command_stops_without_ending(kit, play):
    practice = kit.start()
    play(practice, "/quitter", "jamais lu")
    assert not practice.ended
    assert len(practice.events) == 1


def test_blank_lines_are_passed_over(kit, play):
    practice = kit.start()
    play(practice, "", "   ", "\x00")
    assert len(practice.events) == 1


def test_control_characters_never_reach_the_terminal(kit, terminal, play):
    play(kit.start(), "\x1b]0;pwned\x07 et \u202esepvil ?", "/relire")
    assert "\x1b" not in terminal.said
    assert "\u202e" not in terminal.said


def test_a_reply_that_could_not_be_stored_is_sent_again_on_request(kit, store, terminal, monkeypatch, play):
    practice = kit.start(store)
    real, broken = store.append, []

    def append(*values):
        if not broken:
            broken.append(True)
            raise StoreUnwritable("full", "/data")
        real(*values)

    monkeypatch.setattr(store, "append", append)
    play(practice, "Et septembre ?", "/renvoyer")
    assert "Le disque est plein" in terminal.err.getvalue()
    assert [line.text for line in kit.again(store).lines if line.speaker == "student"] == ["Et septembre ?"]


def test_an_attempt_played_on_elsewhere_stops_this_one(kit, store, terminal, french):
    practice, other = kit.start(store), kit.again(store)
    other.reply("Et octobre ?")
    assert Talk(practice, terminal.console("Et septembre ?", "Et novembre ?"), french).run() == 1
    assert "une autre fenêtre" in terminal.err.getvalue()
    assert len(kit.again(store).events) == 2


def test_an_interrupt_leaves_the_attempt_to_be_resumed(kit, store, terminal, french, monkeypatch):
    practice = kit.start(store)
    console = terminal.console("Et septembre ?")
    typed = iter(["Et septembre ?"])

    def ask(_prompt=""):
        try:
            return next(typed)
        except StopIteration:
            raise KeyboardInterrupt from None

    monkeypatch.setattr(console, "ask", ask)
    assert Talk(practice, console, french).run() == 0
    assert "--resume" in terminal.said
    assert len(kit.again(store).events) == 2


class _Broken(io.StringIO):
    def write(self, text):
        raise BrokenPipeError


def test_a_reader_that_has_gone_ends_the_sitting_quietly(kit, store, french):
    practice = kit.start(store)
    assert Talk(practice, Console(io.StringIO("Et ?\n"), _Broken(), io.StringIO()), french).run() == 0
    with pytest.raises(Closed):
        Console(io.StringIO(), _Broken(), io.StringIO()).say("x")


def test_a_long_reply_is_cut_and_the_cut_is_told(kit, terminal, play):
    play(kit.start(), "x" * 4002)
    assert "2 caractères n’ont pas été gardés" in terminal.said


@pytest.mark.parametrize(
    "hostile",
    [
        "é" * 10_000,
        "🙂" * 500,
        "العربية \u202e",
        "{name} {0} %s",
        "[/] [b]x[/b]",
        "\ud800",
        "'; drop table events; --",
    ],
)
def test_hostile_lines_are_answered_like_any_other(kit, store, hostile, play):
    practice = kit.start(store)
    play(practice, hostile, "Et septembre ?", "/relire", "/fin")
    assert kit.again(store).ended
