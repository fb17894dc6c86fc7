from textual.widgets import TextArea

from trainer.practice.beginning import resume
from trainer.practice.typed import LONGEST_REPLY
from trainer.tui.screens.brief import BriefAtHand
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.screens.library import LibraryScreen
from trainer.tui.screens.talk import TalkScreen
from trainer.tui.widgets.conversation import Said
from trainer.tui.widgets.table_panel import table_words


def box(driver) -> TextArea:
    return driver.screen.query_one("#reply", TextArea)


async def test_enter_sends_and_both_lines_are_shown_with_their_speakers(app):
    async with app() as driver:
        screen = await driver.talk()
        await driver.press(*"Bonjour", "enter")
        await driver.until(lambda: len(screen.query(Said)) == 3)
        names = [str(said.query_one(".who").content) for said in screen.query(Said)]
        assert names == ["Claire Vasseur", "Vous", "Claire Vasseur"]
        assert box(driver).text == ""


async def test_ctrl_j_breaks_the_line_and_sends_nothing(app):
    async with app() as driver:
        screen = await driver.talk()
        await driver.press("a", "ctrl+j", "b")
        assert box(driver).text == "a\nb"
        assert len(screen._practice.lines) == 1


async def test_the_box_says_how_to_send_and_to_break_the_line(app):
    async with app() as driver:
        await driver.talk()
        await driver.sees("Entrée envoie · Ctrl+J va à la ligne")


async def test_blanks_send_nothing(app):
    async with app() as driver:
        screen = await driver.talk()
        await driver.press("space", "ctrl+j", "space", "enter")
        assert len(screen._practice.lines) == 1
        assert not screen._sending


async def test_a_question_mark_in_the_box_is_a_question_mark(app):
    async with app() as driver:
        screen = await driver.talk()
        await driver.press("question_mark")
        assert driver.screen is screen
        assert box(driver).text == "?"


async def test_a_draft_survives_a_closed_window(app):
    async with app() as driver:
        screen = await driver.talk()
        attempt = screen._practice.attempt
        await driver.press(*"Peut")
    async with app() as driver:
        assert resume(attempt, store=driver.desk.store()).draft == "Peut"
        await driver.library()
        await driver.press("ctrl+r")
        await driver.talking()
        assert box(driver).text == "Peut"


async def test_a_draft_is_kept_while_typing_goes_on(app):
    async with app() as driver:
        screen = await driver.talk()
        await driver.press(*"Oui")
        store, attempt = driver.desk.store(), screen._practice.attempt
        await driver.until(lambda: store.draft(attempt) == "Oui")


async def test_ten_thousand_pasted_characters_are_announced_and_cut(app):
    from textual.events import Paste

    async with app() as driver:
        screen = await driver.talk()
        box(driver).post_message(Paste("mot " * 2500))
        await driver.until(lambda: len(box(driver).text) == 10_000)
        await driver.sees("de trop ne seront pas envoyés")
        await driver.press("enter")
        await driver.until(lambda: len(screen.query(Said)) == 3)
        assert len(screen._practice.lines[1].text) <= LONGEST_REPLY
        assert any("laissée de côté" in notice for notice in driver.notices())


async def test_controls_in_a_paste_do_not_reach_the_box(app):
    from textual.events import Paste

    async with app() as driver:
        await driver.talk()
        box(driver).post_message(Paste("a\x1b]0;x\x07b\u202ec\r\nd"))
        await driver.until(lambda: box(driver).text)
        assert box(driver).text == "a]0;xbc\nd"


async def test_nothing_is_sent_twice_while_an_answer_is_awaited(app, monkeypatch):
    import threading

    gate = threading.Event()
    async with app() as driver:
        screen = await driver.talk()
        practice, reply = screen._practice, screen._practice.reply

        def slowly(*said):
            gate.wait(5)
            return reply(*said)

        monkeypatch.setattr(practice, "reply", slowly)
        await driver.press(*"Bonjour", "enter")
        await driver.press("enter", "x")
        assert box(driver).text == "Bonjour"
        await driver.sees("réfléchit")
        gate.set()
        await driver.until(lambda: len(screen.query(Said)) == 3)
        assert len(practice.lines) == 3
        assert not screen._sending


async def test_a_reply_that_cannot_be_stored_stays_in_the_box(app, monkeypatch):
    from trainer.attempts.errors import StoreUnwritable

    async with app() as driver:
        screen = await driver.talk()

        def full(*_):
            raise StoreUnwritable("full", "/somewhere")

        monkeypatch.setattr(screen._practice, "reply", full)
        await driver.press(*"Bonjour", "enter")
        await driver.until(lambda: not screen._sending and driver.notices())
        assert box(driver).text == "Bonjour"
        assert len(screen.query(Said)) == 1


async def test_the_table_takes_the_place_of_the_talk_on_a_small_screen(app):
    async with app(size=(80, 24)) as driver:
        screen = await driver.talk()
        assert not screen.query_one("#panel").display
        await driver.press("ctrl+r")
        assert screen.query_one("#panel").display
        assert not screen.query_one("#conversation").display
        await driver.sees("Sur la table", "Prix unitaire", "pas encore abordé")
        await driver.press("escape")
        assert screen.query_one("#conversation").display


async def test_the_table_stands_beside_the_talk_on_a_wide_screen(app):
    async with app(size=(160, 50)) as driver:
        screen = await driver.talk()
        assert screen.query_one("#panel").display
        assert screen.query_one("#conversation").display
        await driver.sees("Sur la table", "Vos objectifs")


def test_the_table_tells_both_sides_and_what_is_agreed_in_words():
    from types import SimpleNamespace

    from tests.negotiation.small import PAYMENT, PRICE, scenario
    from trainer.messages.catalogue import messages
    from trainer.negotiation.deals.scale import at_option
    from trainer.negotiation.step import open_talk
    from trainer.negotiation.talk.events import Started
    from trainer.negotiation.talk.state import State

    state = State(
        scene="opening",
        trust=50,
        yours=(at_option(PRICE, "p48"),),
        theirs=(at_option(PRICE, "p44"),),
        settled=(at_option(PAYMENT, "d45"),),
    )
    _, opening = open_talk(scenario(), 1)
    begun = Started(
        "A", "x", "h", "r", "h", "practice", 1, (), "fr", "0", "2026-01-01T09:00:00Z", opening, state
    )
    practice = SimpleNamespace(scenario=scenario(), state=state, events=(begun,))
    shown = table_words(practice, messages("fr")).plain  # type: ignore[arg-type]
    assert "Vous\u00a0: 0,48" in shown
    assert "Claire\u00a0: 0,44" in shown
    assert "Paiement  ✓ convenu" in shown
    assert "45 jours" in shown


async def test_the_status_line_tells_mood_time_replies_and_points(app):
    async with app() as driver:
        screen = await driver.talk()
        standing = str(screen.query_one("#standing").content)
        assert standing.startswith("À l’écoute")
        assert "15\u00a0min" in standing
        assert "0/12" in standing
        assert "0/3" in standing
        assert "50" not in standing


async def test_the_brief_is_at_hand_and_closing_it_comes_back_to_the_box(app):
    async with app() as driver:
        await driver.talk()
        await driver.press("ctrl+o")
        await driver.on(BriefAtHand)
        await driver.sees("La situation")
        await driver.press("escape")
        await driver.on(TalkScreen)
        assert box(driver).has_focus


async def test_ending_the_talk_is_asked_first_and_no_is_the_first_answer(app):
    async with app() as driver:
        screen = await driver.talk()
        await driver.press("ctrl+f")
        await driver.on(ConfirmScreen)
        await driver.press("enter")
        await driver.on(TalkScreen)
        assert not screen._practice.ended


async def test_the_end_leads_to_the_debrief(app):
    async with app() as driver:
        await driver.debrief()
        await driver.sees("Vous avez mis fin à l’entretien sans accord.")
        await driver.press("escape")
        await driver.on(LibraryScreen)


async def test_escape_goes_back_to_the_library_and_says_that_the_talk_can_be_resumed(app):
    async with app() as driver:
        await driver.talk()
        await driver.press("escape")
        await driver.library()
        assert any("reprendre" in notice for notice in driver.notices())


async def test_the_clock_follows_the_practice_and_not_the_screen(app, monkeypatch):
    async with app() as driver:
        screen = await driver.talk()
        monkeypatch.setattr(screen._practice, "elapsed", lambda: 125.0)
        screen.tick()
        await driver.sees("2:05 / 15\u00a0min")


async def test_a_long_talk_is_shown_whole_and_its_end_is_in_sight(app):
    async with app() as driver:
        screen = await driver.talk()
        conversation = screen.query_one("#conversation")
        conversation.add((n, "Claire", n % 2 == 0, f"ligne numéro {n}") for n in range(2, 80))
        await driver.sees("ligne numéro 79")
        await driver.press("pageup")
        await driver.until(lambda: "ligne numéro 79" not in driver.shown())
