"""Guided talks offer replies, juries keep the time, warm-ups tell how replies were read."""

from dataclasses import replace

import pytest

from trainer.practice.practice import Practice

MINUTE = 60.0


class Watched:
    """A clock that goes on a little with every look at the keyboard."""

    def __init__(self, kit, *seconds):
        self.kit = kit
        self.seconds = list(seconds)

    def __call__(self, ask):
        def asked(prompt=""):
            self.kit.clock.advance(self.seconds.pop(0) if self.seconds else 0)
            return ask(prompt)

        return asked


@pytest.fixture
def jury(kit, terminal, french, monkeypatch):
    """A ten-minute talk before a jury: `jury((seconds, line), …)`."""

    def played(*typed, extra=0, interactive=False, store=None):
        from trainer.plain.talk import Talk

        practice = kit.start(store, mode="jury", extra=extra)
        console = terminal.console(*(line for _, line in typed), interactive=interactive)
        watched = Watched(kit, *(seconds for seconds, _ in typed))
        monkeypatch.setattr(console, "ask", watched(console.ask))
        assert Talk(practice, console, french).run() == 0
        return practice

    return played


def test_the_rule_and_the_extra_time_are_told_before_a_jury(jury, terminal):
    jury(extra=33)
    assert "au bout de 10 minutes" in terminal.said
    assert "33\u00a0%. Vous avez donc 13:18 en tout." in terminal.said


def test_the_time_that_is_left_is_told(jury, terminal):
    jury((90, "/temps"), extra=50)
    assert "Il reste 13:30 sur 15:00, dont 50\u00a0% de temps supplémentaire." in terminal.said


def test_words_typed_too_late_are_shown_and_not_counted(jury, terminal, store):
    practice = jury((30, "Et septembre ?"), (10 * MINUTE, "Mon offre, trop tard"), store=store)
    assert practice.state.outcome == "time_out"
    assert [line.text for line in practice.lines if line.speaker == "student"] == ["Et septembre ?"]
    late = terminal.said.index("ces mots ne sont pas comptés\u00a0: «\u00a0Mon offre, trop tard\u00a0»")
    assert late < terminal.said.index("Le temps est écoulé\u00a0: l’entretien est terminé.")
    assert "Le bilan" in terminal.said


@pytest.mark.parametrize("line", ["/temps", "", "/montrer 1", "/fin"])
def test_any_line_after_the_end_of_the_time_ends_the_talk(jury, terminal, line):
    practice = jury((11 * MINUTE, line))
    assert practice.state.outcome == "time_out"
    assert "pas comptés" not in terminal.said
    assert "Le bilan" in terminal.said


def test_the_end_of_the_input_after_the_time_is_the_end_of_the_talk(jury, terminal):
    practice = jury((10, "Et septembre ?"), (10 * MINUTE, "/humeur"))
    assert practice.ended
    assert "Négociation interrompue" not in terminal.said


def test_little_time_left_is_said_once_at_five_minutes_and_once_at_one(jury, terminal):
    jury((10, "a ?"), (5 * MINUTE, "b ?"), (10, "c ?"), (4 * MINUTE, "d ?"), (5, "e ?"))
    assert terminal.said.count("Il reste moins de 5 minutes.") == 1
    assert terminal.said.count("Il reste moins de 1 minute.") == 1
    before, after = terminal.said.split("Il reste moins de 5 minutes.")
    assert before.count("Claire\u00a0: ") == 3
    assert "Il reste moins de 1 minute." in after


def test_practice_is_not_timed(kit, play, terminal):
    practice = kit.start()
    kit.clock.advance(3 * 3600)
    play(practice, "Et septembre ?")
    assert not practice.ended
    assert "Il reste" not in terminal.said


def test_guided_replies_are_listed_and_a_number_sends_one(kit, play, terminal):
    practice = kit.start(mode="guided")
    from trainer.reports.coach import choice_text

    offered = [choice_text(choice, "fr") for choice in practice.choices()]
    play(practice, "2")
    assert f"1. {offered[0]}\n2. {offered[1]}" in terminal.said
    assert practice.lines[1].text == offered[1]
    assert f"Vous\u00a0: {offered[1]}" in terminal.said
    assert terminal.said.count("Réponses possibles") == 2


@pytest.mark.parametrize("typed", ["0", "9", "45", "7" * 5000, "٣٣"])
def test_a_number_that_is_no_choice_is_told(kit, play, terminal, typed):
    practice = kit.start(mode="guided")
    play(practice, typed)
    assert "Il n’y a pas de réponse numéro" in terminal.said
    assert "une phrase à vous" in terminal.said
    assert len(practice.events) == 1


def test_a_reply_of_ones_own_is_always_possible(kit, play):
    practice = kit.start(mode="guided")
    play(practice, "Et septembre ?")
    assert practice.lines[1].text == "Et septembre ?"


def test_outside_guided_mode_a_number_is_a_reply(kit, play, terminal):
    practice = kit.start()
    play(practice, "2")
    assert practice.lines[1].text == "2"
    assert "Réponses possibles" not in terminal.said


def warm_up(practice):
    scenario = replace(practice.scenario, warm_up=True)
    return Practice(scenario, practice.rubric, practice.events, clock=practice._clock)


def test_a_warm_up_tells_by_itself_how_a_reply_was_read(kit, play, terminal):
    play(warm_up(kit.start()), "Et septembre ?")
    assert terminal.said.index("Claire\u00a0: ") < terminal.said.index("Comment votre réplique a été lue")
    assert "Question ouverte" in terminal.said


def test_a_jury_tells_nothing_even_in_a_warm_up(kit, play, terminal):
    play(warm_up(kit.start(mode="jury")), "Et septembre ?")
    assert "Comment votre réplique a été lue" not in terminal.said


def test_whoever_leaves_a_jury_is_told_that_its_clock_goes_on(jury, terminal, store):
    jury((10, "Et septembre ?"), store=store)
    assert "--resume\nL’horloge du jury continue" in terminal.said


@pytest.mark.parametrize("command", ["/contester", "/revenir 2"])
def test_back_at_an_earlier_moment_its_choices_are_offered_again(kit, play, terminal, command):
    play(kit.start(mode="guided"), "Et septembre ?", command)
    first, _, again = terminal.said.split("Réponses possibles\n")[1:]
    assert again.splitlines()[:2] == first.splitlines()[:2]
