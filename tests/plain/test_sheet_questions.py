"""The preparation, question by question, kept after every answer."""

from dataclasses import replace

import pytest

from tests.negotiation.small import scenario
from trainer.negotiation.talk.exhibit import Exhibit
from trainer.plain.sheet_questions import SheetQuestions
from trainer.practice.preparation import MOST_EXHIBITS, Sheet, fields
from trainer.scenario.scenario import Fact

FACTS = {
    "waste": Fact("waste", "Casse 0,4 %"),
    "tariff": Fact("tariff", "Tarif 0,50 €"),
    "far": Fact("far", "68 km"),
}
SCENARIO = scenario(facts=FACTS)
SHORT = len(fields(SCENARIO, full=False))
FULL = len(fields(SCENARIO, full=True))


@pytest.fixture
def ask(terminal, french):
    """Asks for a sheet: `ask("1", "0,48", sheet=before)`; `ask.kept` holds every sheet that was kept on the way."""

    def asked(*lines, sheet=None, about=SCENARIO):
        asked.kept = []
        console = terminal.console(*lines, interactive=True)
        asked.prompts = console.prompts
        return SheetQuestions(about, console, french, asked.kept.append).ask(sheet or Sheet())

    return asked


def test_passing_asks_nothing(ask):
    assert ask("") == Sheet()
    assert len(ask.prompts) == 1
    assert ask("passer") == Sheet()


@pytest.mark.parametrize(
    ("how", "count"), [("1", SHORT), ("courte", SHORT), ("2", FULL), ("Complète", FULL), ("full", FULL)]
)
def test_every_field_of_the_sheet_is_asked_for_once(ask, terminal, how, count):
    ask(how, *[""] * (count + 1))
    assert f"\n{count} sur {count}. " in terminal.said
    assert ask.prompts.count("Réponse\u00a0: ") == count
    assert "La fiche est prête." in terminal.said


def test_what_is_not_an_answer_is_asked_again(ask, terminal):
    ask("tout", "9", "")
    assert terminal.said.count("Tapez 1, 2 ou 3") == 2


def test_answers_are_kept_one_by_one(ask):
    sheet = ask("1", "0,48 €", "0,44 €", "/fin")
    assert sheet.entries == {"target.price": "0,48 €", "limit.price": "0,44 €"}
    assert [dict(kept.entries) for kept in ask.kept] == [{"target.price": "0,48 €"}, sheet.entries]


def test_enter_keeps_what_is_written_and_a_dash_empties_it(ask, terminal):
    before = Sheet({"target.price": "0,48", "limit.price": "0,44"})
    sheet = ask("1", "", "-", "/done", sheet=before)
    assert sheet.entries == {"target.price": "0,48"}
    assert "Déjà écrit\u00a0: 0,48" in terminal.said
    assert "garde 2 éléments" in terminal.said


def test_the_brief_can_be_read_on_the_way_and_other_commands_are_no_answers(ask, terminal):
    sheet = ask("1", "/dossier", "/table", "//50", "/fin")
    assert "Vous vendez des cartons." in terminal.said
    assert "seules /dossier et /fin répondent" in terminal.said
    assert sheet.entries == {"target.price": "/50"}


@pytest.mark.parametrize(
    "lines", [(), ("1",), ("1", "0,48"), ("3",), ("3", "Essais"), ("3", "Essais", "a"), ("3", "Essais", "")]
)
def test_the_end_of_the_input_keeps_what_was_said(ask, lines):
    sheet = ask(*lines)
    assert sheet == (ask.kept[-1] if ask.kept else Sheet())


def test_an_exhibit_has_a_title_lines_and_facts(ask):
    sheet = ask("3", "Essais", "0,4 % de casse", "415 kg", "", "2, 1", "")
    assert sheet.exhibits == (Exhibit("Essais", ("0,4 % de casse", "415 kg"), ("tariff", "waste")),)


def test_three_lines_are_the_most(ask):
    sheet = ask("3", "Essais", "a", "b", "c", "", "")
    assert sheet.exhibits[0].lines == ("a", "b", "c")


@pytest.mark.parametrize("typed", ["4", "0", "un", "1 et 2", "1, x", "9" * 5000, "-1"])
def test_numbers_that_are_no_facts_are_asked_for_again(ask, terminal, typed):
    sheet = ask("3", "Essais", "", typed, "1", "")
    assert "Tapez des numéros de 1 à 3" in terminal.said
    assert sheet.exhibits[0].facts == ("waste",)


def test_a_scenario_without_facts_asks_for_none(ask):
    sheet = ask("3", "Essais", "", "", about=scenario())
    assert sheet.exhibits == (Exhibit("Essais"),)


def test_of_an_exhibit_that_is_there_enter_keeps_all(ask, terminal):
    before = Sheet(exhibits=(Exhibit("Essais", ("a", "b"), ("far",)),))
    assert ask("3", "essais", "", "", "", "", "", sheet=before) == before
    assert "Déjà écrit\u00a0: a" in terminal.said
    assert "Déjà écrit\u00a0: 3" in terminal.said


def test_of_an_exhibit_that_is_there_parts_can_be_changed_or_emptied(ask):
    before = Sheet(exhibits=(Exhibit("Essais", ("a", "b"), ("far",)),))
    sheet = ask("3", "Essais", "-", "c", "", "-", "", sheet=before)
    assert sheet.exhibits == (Exhibit("Essais", ("c",)),)


def test_an_exhibit_is_taken_off_by_its_number(ask, terminal):
    before = Sheet(exhibits=(Exhibit("Essais"), Exhibit("Tarif")))
    sheet = ask("3", "-1", "- 5", "-", "", sheet=before)
    assert sheet.exhibits == (Exhibit("Tarif"),)
    assert "Il n’y a pas de support 5." in terminal.said


def test_a_sheet_holds_no_more_exhibits_than_can_be_shown(ask, terminal):
    before = Sheet(exhibits=tuple(Exhibit(f"n° {n}") for n in range(MOST_EXHIBITS)))
    assert ask("3", "Un de trop", "", sheet=before) == before
    assert "le maximum" in terminal.said


@pytest.mark.parametrize("hostile", ["é" * 9000, "🙂" * 50, "\u202eabc", "{name} %s", "\x1b[2J", "[b]x[/b]"])
def test_hostile_answers_are_kept_clean(ask, terminal, hostile):
    sheet = ask("1", hostile, "/fin")
    again = ask("3", hostile, hostile, "", "", "", sheet=sheet)
    assert again.cleaned() == again
    assert "\x1b" not in terminal.said
    assert "\u202e" not in terminal.said


def test_the_sheet_is_written_on_during_a_practice_talk_and_kept_for_the_next(kit, store, play, terminal):
    from trainer.practice.sheets import kept_sheet

    practice = kit.start(store)
    play(practice, "Et septembre ?", "/fiche", "/fiche modifier", "1", "0,48", "/fin", "/sheet", store=store)
    assert "Elle est vide." in terminal.said
    assert practice.sheet.entries == {"target.price": "0,48"}
    assert kept_sheet(store, "petit", ("Ana",)) == practice.sheet
    assert terminal.said.count("Prix. Objectif\u00a0: 0,48") == 1


def test_entries_under_names_of_their_own_are_read_too(kit, play, terminal):
    practice = kit.start()
    practice.prepare(replace(Sheet(), entries={"cible": "0,48"}))
    play(practice, "/fiche")
    assert "cible\u00a0: 0,48" in terminal.said
