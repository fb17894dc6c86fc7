"""What an instructor does in the app: a new scenario, its check, a received one, the folder they are in."""

import shutil
import sys

import pytest

from tests.authoring.inbox_talks import PETIT, own_file
from tests.tui.conftest import OneFolderDesk
from trainer.scenario.load import load_scenario
from trainer.tui.file_manager import NoFileManager, show_folder
from trainer.tui.screens import workshop
from trainer.tui.screens.check import CheckScreen
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.screens.finding import FindingScreen
from trainer.tui.screens.help import HelpScreen
from trainer.tui.screens.library import LibraryScreen
from trainer.tui.screens.new_scenario import NewScenarioScreen
from trainer.tui.screens.received_scenario import ReceivedScenarioScreen
from trainer.tui.workshop_desk import LocalWorkshop, NewScenario


@pytest.fixture
def folder(home):
    return own_file(home / "mine").parent


@pytest.fixture
def mine(app, folder):
    """The app on one's own scenarios."""
    return lambda size=(80, 24), **options: app(size=size, desk=OneFolderDesk((folder,), seed=1), **options)


async def command(driver, words, kind):
    await driver.library()
    await driver.press("ctrl+p", *words, "enter")
    screen = await driver.on(kind)
    await driver.until(lambda: screen.focused)
    return screen


async def test_a_new_scenario_is_written_told_and_pointed_at(mine, folder):
    async with mine(size=(60, 20), language="en") as driver:
        await command(driver, "new scen", NewScenarioScreen)
        await driver.press(*"Pallets", "tab", "down", "tab", "tab", "down")
        await driver.press("shift+tab", "shift+tab", "shift+tab", "enter")
        await driver.on(ConfirmScreen)
        path = folder / "pallets.yaml"
        await driver.sees(path.name, "Open its folder")
        found = load_scenario(path.read_bytes(), str(path)).scenario
        assert (found.title, found.contract, found.difficulty) == ("Pallets", "agency", 3)
        assert (found.language, found.market) == ("en", "france")
        await driver.press("enter")
        library = await driver.library()
        await driver.until(lambda: library._item().path == path)


def test_a_second_scenario_of_the_same_title_overwrites_nothing(folder):
    desk = LocalWorkshop((folder,))
    wanted = NewScenario("Petit", "sale", "france", "fr", "easy")
    before = (folder / "petit.yaml").read_bytes()
    assert [desk.write(wanted, "fr").name for _ in range(2)] == ["petit-2.yaml", "petit-3.yaml"]
    assert (folder / "petit.yaml").read_bytes() == before


async def test_a_new_scenario_takes_the_usual_title_and_escape_writes_none(mine, folder):
    async with mine() as driver:
        await command(driver, "nouveau", NewScenarioScreen)
        await driver.sees("Sera écrit dans", "Vente : le contrat de l’année".replace(" :", "\u00a0:"))
        await driver.press("escape")
        await driver.library()
        assert [path.name for path in folder.iterdir()] == ["petit.yaml"]


async def test_the_check_lists_at_once_goes_on_beside_and_follows_each_save(mine, folder):
    path = folder / "petit.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("goto: bargaining", "goto: bargainin"), encoding="utf-8")
    async with mine() as driver:
        screen = await command(driver, "verifier ce", CheckScreen)
        await driver.sees("✗ erreur", "TR201", "1 erreur", "Le reste attend")
        await driver.press("enter")
        await driver.on(FindingScreen)
        await driver.sees("bargainin", "^", "Pourquoi", "Remède", "bargaining")
        await driver.press("escape")
        path.write_text(text + "todo: finir\n", encoding="utf-8")
        await driver.until(lambda: screen._checked.standing.progress == "slow")
        await driver.sees("· remarque", "reste à écrire")
        assert "TR201" not in driver.shown()
        await driver.press("f")
        await driver.sees("Aucune erreur", "erreurs seulement")
        await driver.press("f", "r")
        # Another process reads the replies, and a loaded machine takes its time to start one.
        for _ in range(50):
            if screen._checked.standing.progress == "whole":
                break
            await driver.pilot.pause(0.5)
        await driver.sees("TR701", "6 erreurs", "Tout est vérifié")
        await driver.press("escape")
        await driver.on(LibraryScreen)
        assert screen._checked._closer is None


async def test_a_received_scenario_is_checked_asked_about_copied_and_pointed_at(mine, folder, home):
    other = home / "reçu.yaml"
    text = PETIT.read_text(encoding="utf-8").replace("id: petit", "id: marie")
    other.write_text(text.replace("goto: bargaining", "goto: bargainin"), encoding="utf-8")
    async with mine() as driver:
        screen = await command(driver, "ajouter", ReceivedScenarioScreen)
        await driver.press("enter")
        await driver.sees("Indiquez un fichier")
        screen.query_one("#path").value = f'"{other}"'
        await driver.press("enter")
        await driver.sees("1 erreur", "rien n’a été copié", "il n’y a pas de scène")
        assert not (folder / "marie.yaml").exists()
        other.write_text(text, encoding="utf-8")
        await driver.press("enter")
        library = await driver.library()
        await driver.until(lambda: library._item().path == folder / "marie.yaml")
        other.write_text(text.replace("minutes: 15", "minutes: 20"), encoding="utf-8")
        screen = await command(driver, "ajouter", ReceivedScenarioScreen)
        screen.query_one("#path").value = str(other)
        for keys, kept in ((("enter",), "minutes: 15"), (("right", "enter"), "minutes: 20")):
            await driver.press("enter")
            await driver.on(ConfirmScreen)
            await driver.sees("Le remplacer", ".bak")
            await driver.press(*keys)
            await driver.until(lambda: not isinstance(driver.screen, ConfirmScreen))
            await driver.until(lambda kept=kept: kept in (folder / "marie.yaml").read_text(encoding="utf-8"))
        await driver.until(lambda: any("marie.yaml.bak" in notice for notice in driver.notices()))


async def test_the_folder_is_shown_or_its_path_is_told(mine, folder, monkeypatch):
    shown = []
    monkeypatch.setattr(workshop, "show_folder", shown.append)
    async with mine() as driver:
        await driver.library()
        await driver.press("ctrl+p", *"dossier des", "enter")
        await driver.until(lambda: shown == [folder])

        def refuse(folder):
            raise NoFileManager

        monkeypatch.setattr(workshop, "show_folder", refuse)
        await driver.library()
        await driver.press("ctrl+p", *"dossier des", "enter")
        await driver.until(
            lambda: any("n’a pas pu" in one and str(folder) in one for one in driver.notices())
        )


async def test_the_help_of_the_library_names_what_is_done_by_name(mine):
    async with mine() as driver:
        await driver.library()
        await driver.press("ctrl+g")
        await driver.on(HelpScreen)
        said = "\n".join(str(words.content) for words in driver.screen.query(".command"))
        for name in (
            "Nouveau scénario",
            "Vérifier ce scénario",
            "Ajouter un scénario",
            "Dossier des scénarios",
        ):
            assert name in said


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script")
def test_a_file_manager_that_refuses_is_none(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("DISPLAY", ":0")
    with pytest.raises(NoFileManager):
        show_folder(tmp_path / "new", "linux")
    assert (tmp_path / "new").is_dir()
    program, told = tmp_path / "xdg-open", tmp_path / "told"
    program.write_text(f'#!/bin/sh\nprintf %s "$1" > {told}\nexit ${{CODE:-0}}\n')
    program.chmod(0o755)
    show_folder(tmp_path / "new", "linux")
    assert told.read_text() == str(tmp_path / "new")
    monkeypatch.setenv("CODE", "3")
    with pytest.raises(NoFileManager):
        show_folder(tmp_path, "linux")
    monkeypatch.delenv("DISPLAY")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    with pytest.raises(NoFileManager):
        show_folder(tmp_path, "linux")
    shutil.copy(program, tmp_path / "open")
    monkeypatch.delenv("CODE")
    show_folder(tmp_path, "darwin")
