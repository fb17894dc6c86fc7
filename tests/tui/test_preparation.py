from dataclasses import replace
from pathlib import Path

import pytest
from textual.events import Paste

from tests.tui.test_inert import HOSTILE, HostileDesk, unsafe
from trainer.attempts.errors import StoreUnwritable
from trainer.negotiation.talk.exhibit import Exhibit
from trainer.practice.preparation import Sheet, fields
from trainer.tui.screens.brief import BriefScreen
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.screens.exhibit_editor import ExhibitEditor
from trainer.tui.screens.preparation import PreparationScreen
from trainer.tui.widgets.entry_box import EntryBox
from trainer.tui.widgets.exhibit_list import ExhibitList

SIZES = [(60, 20), (80, 24), (160, 50)]
COST = Exhibit("Coût d’une rupture", ("12 000 € la journée",), ("breakage",))
NEAR = Exhibit("À 68 kilomètres", (), ("site",))


async def sheet_screen(driver, sheet: Sheet | None = None) -> PreparationScreen:
    """Open the preparation from the brief."""
    screen = await driver.brief()
    if sheet is not None:
        driver.desk.keep_sheet("petit", sheet)
    await driver.press("p")
    screen = await driver.on(PreparationScreen)
    await driver.until(lambda: screen.query(EntryBox) and screen.focused)
    return screen


async def exhibits(driver, *prepared: Exhibit) -> ExhibitList:
    """Open the preparation with these exhibits, and go to their list."""
    screen = await sheet_screen(driver, Sheet({}, prepared))
    listing = screen.query_one(ExhibitList)
    listing.focus()
    await driver.until(lambda: listing.has_focus)
    return listing


def box(driver, entry: str) -> EntryBox:
    return next(found for found in driver.screen.query(EntryBox) if found.entry == entry)


def remark(driver) -> str:
    return str(driver.screen.query_one("#remark").content)


async def kept(driver, **entries: str) -> None:
    """Wait until the disk holds exactly these entries, dots written as underscores."""
    wanted = {name.replace("_", "."): text for name, text in entries.items()}
    await driver.until(lambda: dict(driver.desk.sheet("petit").entries) == wanted, f"kept {wanted}")


@pytest.mark.parametrize("size", SIZES)
async def test_each_issue_has_its_entries_beside_what_the_brief_says(app, size):
    async with app(size=size) as driver:
        await sheet_screen(driver)
        await driver.sees("Prix unitaire", "visé\u00a0: 0,48 €", "limite\u00a0: 0,46 €", "Objectif", "Limite")
        for found in driver.screen.query(EntryBox):
            assert found.region.right <= size[0]


async def test_the_short_sheet_and_the_full_one_ask_for_what_the_practice_says(app):
    async with app() as driver:
        screen = await sheet_screen(driver)

        def asked() -> set[str]:
            return {found.entry for found in screen.query(EntryBox) if found.display and found.parent.display}

        assert asked() == {field.name for field in fields(screen._scenario, full=False)}
        assert remark(driver) == "0 entrée sur 10 remplie"
        await driver.press("ctrl+r")
        assert asked() == {field.name for field in fields(screen._scenario, full=True)}
        assert remark(driver) == "0 entrée sur 17 remplie"
        await driver.press("ctrl+r")
        assert len(asked()) == 10


async def test_a_sheet_that_holds_more_than_the_short_one_opens_in_full(app):
    async with app() as driver:
        await sheet_screen(driver, Sheet({"agenda": "D’abord le prix."}))
        assert remark(driver) == "1 entrée sur 17 remplie"


async def test_what_is_typed_is_kept_without_asking(app):
    async with app() as driver:
        await sheet_screen(driver)
        await driver.press(*"0,48")
        await kept(driver, target_price="0,48")
        assert remark(driver) == "1 entrée sur 10 remplie"
    async with app() as driver:
        await sheet_screen(driver)
        assert box(driver, "target.price").text == "0,48"


async def test_what_was_typed_last_is_kept_on_leaving(app):
    async with app() as driver:
        await sheet_screen(driver)
        await driver.press(*"0,48", "escape")
        await driver.on(BriefScreen)
        await kept(driver, target_price="0,48")


async def test_what_was_typed_last_survives_a_closed_window(app):
    async with app() as driver:
        await sheet_screen(driver)
        await driver.press(*"0,48")
    async with app() as driver:
        await sheet_screen(driver)
        assert box(driver, "target.price").text == "0,48"


async def test_opening_and_leaving_writes_nothing(app, monkeypatch):
    async with app() as driver:
        await sheet_screen(driver, Sheet({"target.price": "0,48 €"}))
        calls = []
        monkeypatch.setattr(driver.desk, "keep_sheet", lambda *given: calls.append(given))
        await driver.press("down", "ctrl+r", "escape")
        await driver.on(BriefScreen)
        assert calls == []


async def test_trouble_with_the_disk_is_told_once_and_tried_again(app, monkeypatch):
    async with app() as driver:
        screen = await sheet_screen(driver)
        keep, broken = driver.desk.keep_sheet, [True]

        def sometimes(*given):
            if broken[0]:
                raise StoreUnwritable("full", "/somewhere")
            keep(*given)

        monkeypatch.setattr(driver.desk, "keep_sheet", sometimes)
        for typed in "abc":
            await driver.press(typed)
            await driver.until(lambda: screen._saving is None)
        told = [notice for notice in driver.notices() if "reste en mémoire" in notice]
        assert len(told) == 1
        assert box(driver, "target.price").text == "abc"
        broken[0] = False
        await driver.press("d")
        await kept(driver, target_price="abcd")


async def test_tab_and_the_arrows_go_from_entry_to_entry(app):
    async with app() as driver:
        screen = await sheet_screen(driver)
        assert screen.focused.entry == "target.price"
        await driver.press("tab")
        assert screen.focused.entry == "limit.price"
        await driver.press("down")
        assert screen.focused.entry == "target.payment"
        await driver.press("up", "shift+tab")
        assert screen.focused.entry == "target.price"


async def test_the_arrows_move_inside_an_entry_before_they_leave_it(app):
    async with app() as driver:
        screen = await sheet_screen(driver)
        await driver.press("a", "enter", "b", "up")
        assert screen.focused.entry == "target.price"
        assert screen.focused.cursor_location[0] == 0
        await driver.press("down", "down")
        assert screen.focused.entry == "limit.price"


async def test_a_line_that_wraps_is_two_lines_for_the_arrows(app):
    async with app(size=(60, 20)) as driver:
        screen = await sheet_screen(driver)
        screen.focused.text = "mot " * 30
        await driver.pilot.pause()
        screen.focused.move_cursor((0, 0))
        await driver.press("down")
        assert screen.focused.entry == "target.price"


async def test_an_entry_grows_with_what_is_written(app):
    async with app() as driver:
        screen = await sheet_screen(driver)
        arguments = box(driver, "arguments")
        before = arguments.size.height
        arguments.focus()
        await driver.press("a", "enter", "b", "enter", "c")
        await driver.until(lambda: arguments.size.height == before + 2)
        assert screen.focused is arguments


async def test_ctrl_z_undoes_inside_an_entry(app):
    async with app() as driver:
        await sheet_screen(driver)
        await driver.press(*"0,48")
        await kept(driver, target_price="0,48")
        await driver.press("ctrl+z")
        assert box(driver, "target.price").text == ""
        await kept(driver)
        await driver.press("ctrl+y")
        assert box(driver, "target.price").text == "0,48"


async def test_writing_begins_at_the_first_entry_that_is_empty_and_shown(app):
    async with app() as driver:
        screen = await sheet_screen(driver)
        names = [field.name for field in fields(screen._scenario, full=False)]
        await driver.press("escape")
        await driver.on(BriefScreen)
    async with app() as driver:
        screen = await sheet_screen(driver, Sheet(dict.fromkeys(names[:-1], "x")))
        assert screen.focused.entry == names[-1]


async def test_the_entry_that_a_shorter_sheet_hides_hands_on_the_focus(app):
    async with app() as driver:
        screen = await sheet_screen(driver)
        await driver.press("ctrl+r")
        box(driver, "style").focus()
        await driver.press("ctrl+r")
        await driver.until(lambda: screen.focused in screen.focus_chain)
        await driver.press("x")
        assert sum(bool(found.text) for found in screen.query(EntryBox)) == 1
        assert not box(driver, "style").text


@pytest.mark.parametrize("size", SIZES)
async def test_the_label_of_the_entry_in_hand_is_in_sight(app, size):
    async with app(size=size) as driver:
        await sheet_screen(driver)
        await driver.press("ctrl+r")
        for name, label in (
            ("agenda", "Ordre du jour"),
            ("batna", "Solution de repli"),
            ("style", "Manière"),
        ):
            box(driver, name).focus()
            await driver.sees(label)


async def test_the_clauses_suggest_the_issues(app):
    async with app(size=(100, 30)) as driver:
        await sheet_screen(driver)
        await driver.press("ctrl+r")
        clauses = box(driver, "clauses")
        clauses.focus()
        await driver.sees("Prix unitaire · Paiement · Droit et juge")
        await driver.press(*"Prix")
        await kept(driver, clauses="Prix")


async def test_the_brief_says_its_own_alternative_beside_the_entry(app):
    async with app() as driver:
        await sheet_screen(driver)
        box(driver, "batna").focus()
        await driver.sees("Si vous ne signez pas", "Un autre client, moins rentable.")


async def test_too_much_in_an_entry_is_announced(app):
    async with app() as driver:
        await sheet_screen(driver)
        box(driver, "arguments").text = "x" * 4003
        box(driver, "arguments").focus()
        await driver.sees("3 caractères de trop")


async def test_a_paste_is_inert_and_keeps_its_lines(app):
    async with app() as driver:
        await sheet_screen(driver)
        box(driver, "arguments").post_message(Paste("a\x1b]0;x\x07b\u202ec\r\nd"))
        await driver.until(lambda: box(driver, "arguments").text == "a]0;xbc\nd")


async def test_another_language_keeps_what_was_typed(app):
    async with app() as driver:
        await sheet_screen(driver)
        await driver.press(*"0,48")
        await driver.app.action_other_language()
        await driver.sees("1 entry of 10 filled in", "Target")
        assert box(driver, "target.price").text == "0,48"


async def test_entries_that_the_sheet_does_not_ask_for_are_left_alone(app):
    async with app() as driver:
        await sheet_screen(driver, Sheet({"x.own": "à part"}))
        await driver.press("a", "escape")
        await driver.on(BriefScreen)
        assert driver.desk.sheet("petit").entries == {"x.own": "à part", "target.price": "a"}


async def test_an_exhibit_is_added_with_its_lines_and_facts(app):
    async with app() as driver:
        await exhibits(driver)
        await driver.press("a")
        editor = await driver.on(ExhibitEditor)
        await driver.until(lambda: editor.query_one("#title").has_focus)
        await driver.press(*"Casse", "enter", *"peu", "down", "down", "down")
        assert editor.query_one("#facts").has_focus
        await driver.press("down", "space")
        await driver.sees("[ ] 0,4 %  casse, palette", "[x] L’usine est à 68")
        await driver.press("escape")
        await driver.on(PreparationScreen)
        await driver.sees("Casse", "1 fait à l’appui")
        await driver.until(lambda: driver.desk.sheet("petit").exhibits)
        assert driver.desk.sheet("petit").exhibits == (Exhibit("Casse", ("peu",), ("site",)),)


@pytest.mark.parametrize("size", SIZES)
async def test_the_editor_shows_title_lines_and_facts_at_every_size(app, size):
    async with app(size=size) as driver:
        await exhibits(driver, COST)
        await driver.press("enter")
        await driver.on(ExhibitEditor)
        await driver.sees("Titre", "Ligne 3", "12 000 €", "[x] 0,4 %", "Échap garde et ferme")


async def test_an_exhibit_is_changed_in_its_place(app):
    async with app() as driver:
        await exhibits(driver, COST, NEAR)
        await driver.press("down", "enter")
        await driver.on(ExhibitEditor)
        await driver.press("end", *" !", "escape")
        await driver.on(PreparationScreen)
        await driver.press("escape")
        await driver.on(BriefScreen)
        assert driver.desk.sheet("petit").exhibits == (COST, replace(NEAR, title="À 68 kilomètres !"))


async def test_exhibits_change_places(app):
    async with app() as driver:
        listing = await exhibits(driver, COST, NEAR)
        await driver.press("shift+down")
        assert listing.pointed == "1"
        await driver.press("shift+down", "escape")
        await driver.on(BriefScreen)
        assert driver.desk.sheet("petit").exhibits == (NEAR, COST)


async def test_deleting_an_exhibit_is_asked_first(app):
    async with app() as driver:
        await exhibits(driver, COST, NEAR)
        await driver.press("delete")
        await driver.on(ConfirmScreen)
        await driver.sees("Coût d’une rupture")
        await driver.press("enter")
        await driver.on(PreparationScreen)
        assert len(driver.screen._exhibits) == 2
        await driver.press("delete")
        await driver.on(ConfirmScreen)
        await driver.press("right", "enter")
        await driver.on(PreparationScreen)
        await driver.press("escape")
        await driver.on(BriefScreen)
        assert driver.desk.sheet("petit").exhibits == (NEAR,)


async def test_the_last_exhibit_can_go_too(app):
    async with app() as driver:
        await exhibits(driver, COST)
        await driver.press("delete")
        await driver.on(ConfirmScreen)
        await driver.press("right", "enter")
        await driver.on(PreparationScreen)
        await driver.sees("Aucun support pour l’instant.")
        await driver.press("delete", "enter", "shift+up")
        assert isinstance(driver.screen, PreparationScreen)


async def test_a_tenth_exhibit_is_refused_with_a_reason(app):
    async with app() as driver:
        await exhibits(driver, *(Exhibit(f"n° {n}") for n in range(9)))
        await driver.press("a")
        assert isinstance(driver.screen, PreparationScreen)
        assert any("Neuf supports" in notice for notice in driver.notices())


async def test_an_exhibit_without_a_title_is_not_lost_at_once(app):
    async with app() as driver:
        await exhibits(driver)
        await driver.press("a")
        editor = await driver.on(ExhibitEditor)
        await driver.press("down", *"ligne", "escape")
        assert driver.screen is editor
        assert any("Sans titre" in notice for notice in driver.notices())
        assert editor.query_one("#title").has_focus
        await driver.press(*"Nom", "escape")
        await driver.on(PreparationScreen)
        assert driver.screen._exhibits == [Exhibit("Nom", ("ligne",))]


async def test_an_exhibit_that_was_never_written_leaves_no_trace(app):
    async with app() as driver:
        await exhibits(driver)
        await driver.press("a")
        await driver.on(ExhibitEditor)
        await driver.press("escape")
        await driver.on(PreparationScreen)
        assert driver.screen._exhibits == []


async def test_facts_of_another_version_of_the_case_are_not_lost(app):
    async with app() as driver:
        await exhibits(driver, Exhibit("Ancien", (), ("gone",)))
        await driver.press("enter")
        await driver.on(ExhibitEditor)
        await driver.press("end", "x", "escape")
        await driver.on(PreparationScreen)
        assert driver.screen._exhibits == [Exhibit("Ancienx", (), ("gone",))]


async def test_the_page_to_print_goes_to_the_documents_and_over_no_other(app, home: Path):
    async with app(size=(160, 50)) as driver:
        await sheet_screen(driver, Sheet({"batna": "Un autre client"}, (COST,)))
        folder = home / "documents"
        for count in (1, 2):
            await driver.press("ctrl+e")
            await driver.until(lambda count=count: len(list(folder.glob("*.html"))) == count)
        names = sorted(path.name for path in folder.iterdir())
        assert names == ["Fiche-Cartons-la-rentrée-2.html", "Fiche-Cartons-la-rentrée.html"]
        await driver.until(lambda: any(names[0] in notice for notice in driver.notices()))
        assert "Un autre client" in (folder / names[0]).read_text(encoding="utf-8")


async def test_a_page_that_cannot_be_written_is_told(app, home: Path):
    (home / "documents").write_text("a file where the folder should be")
    async with app() as driver:
        await sheet_screen(driver)
        await driver.press("ctrl+e")
        await driver.until(lambda: any("fichier" in notice for notice in driver.notices()))
        assert isinstance(driver.screen, PreparationScreen)


async def in_talk(driver, mode: str, sheet: Sheet, *, editable: bool) -> tuple[PreparationScreen, list, list]:
    """The preparation over a talk: the screen, what it was asked to keep, what it went away with."""
    await driver.talk()
    kept_sheets: list[Sheet] = []
    results: list[Sheet] = []
    scenario = driver.screen._practice.scenario
    screen = PreparationScreen(scenario, sheet, on_keep=kept_sheets.append, editable=editable)
    driver.app.push_screen(screen, results.append)
    await driver.until(lambda: screen.query(EntryBox) and screen.focused)
    return screen, kept_sheets, results


async def test_over_the_talk_it_goes_away_with_the_sheet(app):
    async with app() as driver:
        _, kept_sheets, results = await in_talk(driver, "practice", Sheet({}, (COST,)), editable=True)
        await driver.sees("Échap revient à l’entretien")
        await driver.press("x", "ctrl+d")
        await driver.until(lambda: results)
        assert results == kept_sheets == [Sheet({"target.price": "x"}, (COST,))]


async def test_read_only_it_says_why_and_takes_nothing(app):
    async with app() as driver:
        prepared = Sheet({"target.price": "0,48 €"}, (COST,))
        screen, kept_sheets, results = await in_talk(driver, "jury", prepared, editable=False)
        await driver.sees("À lire seulement", "0,48 €")
        assert not screen.query("#add")
        await driver.press("x", "enter", "delete")
        screen.query_one(ExhibitList).focus()
        await driver.press("delete", "enter", "a", "shift+up", "escape")
        await driver.until(lambda: results)
        assert results == [prepared]
        assert kept_sheets == []


@pytest.mark.parametrize("size", [(40, 10), (1, 1)])
async def test_shrinking_the_window_loses_nothing(app, size):
    async with app(size=(80, 24)) as driver:
        screen = await sheet_screen(driver)
        await driver.press(*"0,48")
        await driver.pilot.resize_terminal(*size)
        await driver.pilot.pause()
        for back in SIZES:
            await driver.pilot.resize_terminal(*back)
            await driver.pilot.pause()
        assert driver.screen is screen
        assert box(driver, "target.price").text == "0,48"


async def test_a_hundred_issues_and_long_entries_are_survived(app):
    async with app(size=(80, 24)) as driver:
        await sheet_screen(driver, Sheet({"arguments": "mot " * 990 + "\n" * 30}))
        box(driver, "arguments").focus()
        await driver.press("x", "pageup", "pagedown")
        await driver.sees("Arguments")


@pytest.mark.parametrize("words", HOSTILE, ids=["markup", "controls", "strange", "long"])
@pytest.mark.parametrize("size", SIZES)
async def test_hostile_text_stays_text(app, words, size):
    async with app(size=size, desk=HostileDesk(words)) as driver:
        await driver.brief()
        for key in ("1", "2", "3"):
            await driver.press(key)
            assert not unsafe(driver)
        await driver.press("p")
        screen = await driver.on(PreparationScreen)
        await driver.until(lambda: screen.query(EntryBox) and screen.focused)
        await driver.press("ctrl+r")
        assert not unsafe(driver)
        screen.query(EntryBox).first().post_message(Paste(words))
        await driver.pilot.pause()
        screen.query_one(ExhibitList).focus()
        await driver.pilot.pause()
        assert not unsafe(driver)
        await driver.press("delete")
        await driver.on(ConfirmScreen)
        assert not unsafe(driver)
        await driver.press("escape")
        await driver.on(PreparationScreen)
        await driver.press("enter")
        await driver.on(ExhibitEditor)
        await driver.pilot.pause()
        assert not unsafe(driver)
        await driver.press("escape")
        await driver.on(PreparationScreen)
        await driver.press("ctrl+e")
        await driver.until(driver.notices)
        assert not unsafe(driver)
        await driver.press("escape")
        await driver.on(BriefScreen)


async def test_whatever_has_the_focus_is_in_sight(app):
    async with app(size=(80, 24)) as driver:
        screen = await sheet_screen(driver)
        for _ in range(14):
            await driver.press("tab")
            page = screen.query_one("#page").region
            await driver.until(
                lambda page=page: screen.focused and page.overlaps(screen.focused.region),
                "the focus in sight",
            )
            if isinstance(screen.focused, ExhibitList):
                return
        raise AssertionError("the exhibits were never reached")
