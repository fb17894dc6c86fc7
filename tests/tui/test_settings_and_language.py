import pytest
from textual.events import Paste
from textual.widgets import Input, TextArea

from tests.tui.conftest import FIXTURES, OneFolderDesk
from tests.tui.test_inert import HOSTILE, unsafe
from trainer.practice.settings import Settings, load_settings, save_settings
from trainer.tui.app import TrainerApp
from trainer.tui.run import run_app
from trainer.tui.screens.settings import SettingsScreen
from trainer.tui.themes import DARK, LIGHT


async def settings(driver) -> SettingsScreen:
    await driver.library()
    await driver.press("ctrl+s")
    screen = await driver.on(SettingsScreen)
    await driver.until(lambda: screen.query("#language RadioButton"))
    return screen


async def test_the_language_changes_at_once_and_is_remembered(app):
    async with app() as driver:
        await settings(driver)
        await driver.press("down", "space")
        await driver.sees("Language of the interface")
        assert driver.desk.settings().language == "en"
        await driver.press("escape")
        await driver.sees("Library", "easy")


async def test_the_language_changes_in_the_middle_of_a_talk_and_the_draft_stays(app):
    async with app() as driver:
        screen = await driver.talk()
        await driver.say("Bonjour, comment s’organise votre rentrée ?")
        screen.query_one("#reply", TextArea).text = "à suivre"
        await driver.app.action_other_language()
        await driver.sees("Enter sends", "You")
        assert screen.query_one("#reply", TextArea).text == "à suivre"
        assert len(screen.query("Said")) == 3


async def test_the_language_changes_in_the_debrief(app):
    async with app(size=(120, 40)) as driver:
        await driver.debrief()
        await driver.press("3")
        await driver.app.action_other_language()
        await driver.sees("Overview", "There is no deal")


async def test_the_theme_is_followed_and_remembered(app):
    async with app() as driver:
        await driver.library()
        assert driver.app.theme == DARK
        await driver.app.action_other_theme()
        assert driver.app.theme == LIGHT
        assert driver.desk.settings().theme == LIGHT


async def test_two_names_are_kept_and_played_under(app):
    async with app() as driver:
        screen = await settings(driver)
        screen.query_one("#name", Input).value = "Ana [/] , "
        screen.query_one("#second", Input).value = "Ben"
        await driver.press("escape")
        await driver.until(lambda: driver.desk.settings().students == ("Ana [/] ,", "Ben"))
        screen = await driver.talk()
        assert screen._practice.started.students == ("Ana [/] ,", "Ben")


async def test_a_name_given_twice_counts_once(app):
    async with app() as driver:
        screen = await settings(driver)
        screen.query_one("#name", Input).value = "Ana"
        screen.query_one("#second", Input).value = " ana "
        await driver.press("escape")
        await driver.until(lambda: driver.desk.settings().students == ("Ana",))


async def test_a_name_is_kept_when_the_next_question_is_gone_to(app):
    async with app() as driver:
        screen = await settings(driver)
        screen.query_one("#name", Input).focus()
        await driver.press(*"Zoé", "tab")
        await driver.until(lambda: driver.desk.settings().students == ("Zoé",))


async def test_whoever_leaves_the_program_from_the_settings_loses_no_name(app):
    async with app() as driver:
        screen = await settings(driver)
        screen.query_one("#name", Input).focus()
        await driver.press(*"Zoé", "ctrl+q")
        await driver.until(lambda: not driver.app.is_running or driver.app._exit)
    assert load_settings().students == ("Zoé",)


async def test_other_names_lead_back_to_the_library_and_its_title_says_them(app):
    async with app() as driver:
        await driver.talk()
        await driver.app.run_action("settings")
        screen = await driver.on(SettingsScreen)
        await driver.until(lambda: screen.query("#name"))
        screen.query_one("#name", Input).value = "Zoé"
        await driver.press("escape")
        await driver.library()
        await driver.sees("Bibliothèque · Zoé")


async def test_names_left_as_they_were_lead_back_to_the_talk(app):
    async with app() as driver:
        talk = await driver.talk()
        await driver.app.run_action("settings")
        screen = await driver.on(SettingsScreen)
        await driver.until(lambda: screen.query("#name"))
        await driver.press("escape")
        await driver.until(lambda: driver.screen is talk)


async def test_the_arrows_choose_and_enter_goes_on(app):
    async with app() as driver:
        screen = await settings(driver)
        assert screen.query_one("#language").has_focus
        await driver.press("enter")
        assert screen.query_one("#name").has_focus
        screen.query_one("#theme").focus()
        await driver.press("down")
        await driver.until(lambda: driver.desk.settings().theme == LIGHT)


async def test_the_question_in_front_is_in_sight_in_a_low_window(app):
    async with app(size=(60, 16)) as driver:
        await settings(driver)
        await driver.sees("Langue de l’interface")


@pytest.mark.parametrize(
    ("typed", "extra", "said"),
    [
        ("0", 0, "30\u00a0min d’entretien deviennent 30\u00a0min."),
        ("33", 33, "39\u00a0min\u00a054\u00a0s"),
        (" 50 % ", 50, "45\u00a0min"),
        ("100", 100, "60\u00a0min"),
        ("", 0, "30\u00a0min."),
    ],
)
async def test_extra_time_is_kept_at_once_and_its_minutes_are_said(app, typed, extra, said):
    async with app(size=(100, 50)) as driver:
        screen = await settings(driver)
        screen.query_one("#extra", Input).value = "7"
        await driver.until(lambda: driver.desk.settings().extra == 7)
        screen.query_one("#extra", Input).value = typed
        await driver.until(lambda: driver.desk.settings().extra == extra)
        await driver.sees(said)
        assert driver.desk.extra() == extra


@pytest.mark.parametrize("typed", ["101", "-1", "3,5", "beaucoup", "٣", "9" * 10_000, "[/]"])
async def test_extra_time_that_makes_no_sense_gets_a_sentence_and_changes_nothing(app, typed):
    async with app(size=(100, 50)) as driver:
        screen = await settings(driver)
        screen.query_one("#extra", Input).value = "20"
        await driver.until(lambda: driver.desk.settings().extra == 20)
        screen.query_one("#extra", Input).value = typed
        await driver.sees("Écrivez un nombre entier de 0 à 100.")
        assert screen.query_one("#extra", Input).value == typed
        assert driver.desk.settings().extra == 20


async def test_extra_time_asked_for_at_the_start_counts_until_it_is_changed_here(app):
    async with app(size=(100, 50), desk=OneFolderDesk((FIXTURES,), extra=40)) as driver:
        screen = await settings(driver)
        await driver.sees("40\u00a0% ont été demandés au lancement")
        assert driver.desk.extra() == 40
        screen.query_one("#extra", Input).value = "10"
        await driver.until(lambda: driver.desk.extra() == 10)


async def test_a_mode_and_extra_time_named_at_the_start_are_what_the_brief_proposes(app):
    desk = OneFolderDesk((FIXTURES,), extra=40)
    async with app(size=(120, 40), desk=desk, mode="jury", scenario="petit") as driver:
        await driver.sees("● jury", "21:00", "40")


def test_the_command_line_hands_on_mode_and_extra_time(home, monkeypatch):
    opened = []
    monkeypatch.setattr("trainer.tui.run._is_terminal", lambda stream: True)
    monkeypatch.setattr(TrainerApp, "run", lambda program: opened.append(program))
    assert run_app(mode="jury", extra=25, students=("Zoé",)) == 0
    (program,) = opened
    assert (program.mode, program.desk.extra(), program.desk.students()) == ("jury", 25, ("Zoé",))


@pytest.fixture
def system(home, monkeypatch):
    """A computer without variables of ours: the system's places are in the user's folder."""
    monkeypatch.delenv("TRAINER_HOME")
    monkeypatch.delenv("TRAINER_DATA", raising=False)
    monkeypatch.setenv("HOME", str(home))
    for name in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    save_settings(Settings(language="fr"))
    return home


async def typed_folder(driver, typed: str) -> SettingsScreen:
    screen = await settings(driver)
    screen.query_one("#folder", Input).value = typed
    screen.query_one("#folder", Input).focus()
    await driver.press("enter")
    return screen


async def test_a_folder_is_tried_out_kept_and_counts_from_the_next_start_on(app, system):
    new = system / "clé usb" / "essais"
    async with app(size=(160, 50)) as driver:
        await typed_folder(driver, f"  {new} ")
        await driver.until(lambda: load_settings().folder == str(new))
        await driver.sees("À partir du prochain démarrage", str(new), "restent dans", "negotiation-trainer")
        assert list(new.iterdir()) == []
        assert driver.desk.place().folder == system / "data" / "negotiation-trainer"


async def test_the_users_own_folder_is_known_by_its_sign(app, system):
    async with app(size=(160, 50)) as driver:
        await typed_folder(driver, "~/essais")
        await driver.until(lambda: load_settings().folder == str(system / "essais"))


async def test_no_folder_is_the_systems_own_place_again(app, system):
    save_settings(Settings(language="fr", folder=str(system / "ailleurs")))
    async with app(size=(160, 50)) as driver:
        await typed_folder(driver, "")
        await driver.until(lambda: load_settings().folder == "")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("essais", "Écrivez le chemin complet"),
        ("~personne-de-ce-nom/essais", "Écrivez le chemin complet"),
        ("/{home}/fichier", "Un fichier porte déjà ce nom"),
        ("/{home}/fichier/dessous", "Un fichier porte déjà ce nom"),
        ("/{home}/" + "x" * 10_000, "Ce chemin est trop long"),
        ("/proc/essais", "Rien n’a changé"),
    ],
)
async def test_a_folder_that_will_not_do_gets_a_sentence_and_changes_nothing(app, system, typed, said):
    (system / "fichier").write_text("", encoding="utf-8")
    typed = typed.replace("/{home}", str(system))
    async with app(size=(160, 50)) as driver:
        screen = await typed_folder(driver, typed)
        await driver.sees(said)
        assert screen.query_one("#folder", Input).value == typed
        assert load_settings().folder == ""
        await driver.press("escape")
        await driver.library()
    assert load_settings().folder == ""


async def test_leaving_with_a_folder_that_will_not_do_tells_first(app, system):
    async with app(size=(160, 50)) as driver:
        screen = await settings(driver)
        screen.query_one("#folder", Input).value = "essais"
        await driver.press("escape")
        await driver.sees("Écrivez le chemin complet")
        assert driver.screen is screen
        await driver.press("escape")
        await driver.library()


async def test_leaving_with_a_good_folder_keeps_it(app, system):
    async with app(size=(160, 50)) as driver:
        screen = await settings(driver)
        screen.query_one("#folder", Input).value = str(system / "essais")
        await driver.press("escape")
        await driver.until(lambda: load_settings().folder == str(system / "essais"))


async def test_a_variable_of_the_system_wins_and_is_said(app, home):
    async with app(size=(160, 50)) as driver:
        await typed_folder(driver, str(home / "essais"))
        await driver.sees("TRAINER_HOME", str(home))
        await driver.until(lambda: load_settings().folder == str(home / "essais"))
        # The path may be long: the words wrap.
        await driver.until(lambda: "comptera quand" in " ".join(driver.shown().split()), "when it will count")


async def test_the_folder_of_the_settings_in_use_is_not_taken_for_a_variable(app, system, monkeypatch):
    save_settings(Settings(language="fr", folder=str(system / "essais")))
    # As the program does when it starts.
    monkeypatch.setenv("TRAINER_DATA", str(system / "essais"))
    async with app(size=(160, 50)) as driver:
        await settings(driver)
        await driver.sees(f"En ce moment\u00a0: {system / 'essais'}")
        assert "TRAINER_DATA" not in driver.shown()
    monkeypatch.setenv("TRAINER_DATA", str(system / "autre"))
    async with app(size=(160, 50)) as driver:
        await settings(driver)
        await driver.sees("TRAINER_DATA, qui passe avant")


async def test_what_was_typed_survives_a_change_of_language(app, system):
    async with app(size=(160, 50)) as driver:
        screen = await settings(driver)
        for name, value in (("name", "Zoé"), ("extra", "beaucoup"), ("folder", "essais")):
            screen.query_one(f"#{name}", Input).value = value
        await driver.app.action_other_language()
        await driver.sees("Language of the interface", "Type a whole number")
        for name, value in (("name", "Zoé"), ("extra", "beaucoup"), ("folder", "essais")):
            assert screen.query_one(f"#{name}", Input).value == value


@pytest.mark.parametrize("words", HOSTILE, ids=["markup", "controls", "strange", "long"])
async def test_hostile_settings_stay_text(app, system, words):
    # Half characters cannot be stored at all.
    save_settings(Settings(language="fr", students=(words, words + "2"), folder=words, theme=words))
    async with app(size=(100, 40)) as driver:
        screen = await settings(driver)
        assert not unsafe(driver)
        for name in ("name", "second", "extra", "folder"):
            box = screen.query_one(f"#{name}", Input)
            box.focus()
            box.value = ""
            box.post_message(Paste(words[:79]))
            await driver.press("enter")
            assert not unsafe(driver)
        await driver.press("escape", "escape")
        await driver.library()
        assert not unsafe(driver)


async def test_settings_that_cannot_be_kept_are_told_and_followed_all_the_same(app, monkeypatch):
    async with app() as driver:
        await driver.library()

        def full(_):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(driver.desk, "keep_settings", full)
        await driver.app.action_other_language()
        await driver.sees("Library")
        assert any("No space left" in notice for notice in driver.notices())


async def test_the_language_given_wins_over_the_settings(app):
    async with app(language="en") as driver:
        await driver.library()
        assert isinstance(driver.app, TrainerApp)
        await driver.sees("The negotiation trainer", "Library")


async def test_a_scenario_named_on_the_command_line_is_opened(app):
    async with app(scenario="petit") as driver:
        await driver.sees("La situation")
        await driver.press("escape")
        await driver.library()


async def test_an_unknown_scenario_is_told(app):
    async with app(scenario="[/]nulle-part") as driver:
        await driver.library()
        assert any("[/]nulle-part" in notice for notice in driver.notices())
