"""The talk's helps: hints, how a reply was read, contests, branches, guided choices, two at the keyboard, the clock."""

from dataclasses import replace

import pytest
from textual.widgets import Input, TextArea

from tests.tui.conftest import FIXTURES, OneFolderDesk
from trainer.negotiation.talk.events import Contested, Hinted, Replied
from trainer.practice.settings import load_settings, save_settings
from trainer.tui.screens.reading import ReadingScreen
from trainer.tui.screens.talk import TalkScreen
from trainer.tui.widgets.choice_list import ChoiceList
from trainer.tui.widgets.coach_strip import CoachStrip

QUESTION = "Comment s’organise votre rentrée avec cette nouvelle gamme ?"


class OneModeDesk(OneFolderDesk):
    """Every attempt begins in one mode."""

    mode = "practice"

    def start(self, path, language, mode, sheet=None, difficulty=0):
        return super().start(path, language, self.mode, sheet)


@pytest.fixture
def desk(home):
    def made(mode="practice", **options):
        desk = OneModeDesk((FIXTURES,), seed=1, **options)
        desk.mode = mode
        return desk

    return made


def coach(driver) -> CoachStrip:
    return driver.screen.query_one(CoachStrip)


async def test_a_hint_deepens_when_asked_again_and_is_logged_with_its_cost(app):
    async with app(size=(80, 24)) as driver:
        screen = await driver.talk()
        await driver.press("ctrl+e")
        await driver.sees("Indice 1 sur 3", "coûte 0,1 point")
        await driver.press("ctrl+e")
        await driver.sees("Indice 2 sur 3")
        given = [event for event in screen._practice.events if isinstance(event, Hinted)]
        assert [hint.degree for hint in given] == [1, 2]
        await driver.press("escape")
        assert not coach(driver).is_open
        assert driver.screen is screen


async def test_before_a_jury_there_is_no_hint(app, desk):
    async with app(size=(80, 24), desk=desk("jury")) as driver:
        screen = await driver.talk()
        await driver.press("ctrl+e")
        assert not coach(driver).is_open
        assert len(screen._practice.events) == 1
        await driver.sees("reste", "jury")


async def test_a_reply_that_was_misread_is_taken_back_and_said_again(app):
    async with app(size=(80, 24)) as driver:
        screen = await driver.talk()
        await driver.say(QUESTION)
        await driver.press("ctrl+l")
        await driver.on(ReadingScreen)
        await driver.sees("Question ouverte", "ce n’est pas ce que j’ai dit")
        await driver.press("c")
        await driver.press(*"Je voulais saluer", "enter")
        await driver.on(TalkScreen)
        await driver.until(lambda: len(screen.query("Said")) == 1, "her opening alone")
        assert screen.query_one("#reply", TextArea).text == QUESTION
        contested = [event for event in screen._practice.events if isinstance(event, Contested)]
        assert [(event.n, event.remark, event.withdrawn) for event in contested] == [
            (2, "Je voulais saluer", True)
        ]
        await driver.press("enter")
        await driver.until(lambda: len(screen.query("Said")) == 3, "an answer")


async def test_letters_typed_into_the_remark_do_nothing_else(app):
    async with app(size=(80, 24)) as driver:
        await driver.talk()
        await driver.say(QUESTION)
        await driver.press("ctrl+l", "c", *"recrc")
        reading = await driver.on(ReadingScreen)
        assert reading.query_one("#meant", Input).value == "recrc"
        await driver.press("escape")
        assert driver.screen is reading
        await driver.press("escape")
        await driver.on(TalkScreen)


async def test_before_a_jury_a_reading_is_only_flagged(app, desk):
    async with app(size=(80, 24), desk=desk("jury")) as driver:
        screen = await driver.talk()
        await driver.say(QUESTION)
        await driver.press("ctrl+l", "c", "enter")
        await driver.on(TalkScreen)
        await driver.until(lambda: screen._practice.contested, "a contest")
        assert [event.withdrawn for event in screen._practice.contested] == [False]
        assert len(screen.query("Said")) == 3


async def test_going_back_opens_a_branch_and_leaves_the_try_as_it_was(app):
    async with app(size=(80, 24)) as driver:
        screen = await driver.talk()
        await driver.say(QUESTION)
        await driver.say("Je vous propose 0,48 € avec un paiement à 45 jours.")
        first = screen._practice
        await driver.press("ctrl+l")
        await driver.on(ReadingScreen)
        await driver.press("left", "r")
        await driver.until(lambda: isinstance(driver.screen, TalkScreen) and driver.screen is not screen)
        branch = (await driver.talking())._practice
        assert branch.started.parent == first.attempt
        assert len(branch.lines) == 1
        assert driver.desk.resume(first.attempt).lines == first.lines
        await driver.say("Bonjour, merci de me recevoir.")


async def test_a_jury_offers_no_way_back(app, desk):
    async with app(size=(80, 24), desk=desk("jury")) as driver:
        await driver.talk()
        await driver.say(QUESTION)
        await driver.press("ctrl+l")
        reading = await driver.on(ReadingScreen)
        await driver.press("r")
        assert driver.screen is reading


async def test_a_number_sends_the_guided_reply_and_anything_else_is_ones_own(app, desk):
    async with app(size=(80, 24), desk=desk("guided")) as driver:
        screen = await driver.talk()
        await driver.sees("Répliques possibles", "1 ")
        offered = screen.query_one(ChoiceList)._texts
        assert 2 <= len(offered) <= 4
        await driver.say("1")
        assert screen._practice.lines[1].text == offered[0]
        await driver.say("Bonjour, je préfère mes propres mots.")
        assert screen._practice.lines[3].text == "Bonjour, je préfère mes propres mots."


async def test_a_guided_reply_that_is_picked_comes_into_the_box_to_be_changed(app, desk):
    async with app(size=(80, 24), desk=desk("guided")) as driver:
        screen = await driver.talk()
        await driver.sees("Répliques possibles")
        screen.query_one("#choice-entries").focus()
        await driver.press("enter")
        assert screen.query_one("#reply", TextArea).text == screen.query_one(ChoiceList)._texts[0]
        assert screen.query_one("#reply").has_focus


async def test_each_reply_knows_which_of_the_two_typed_it(app, home):
    save_settings(replace(load_settings(), students=("Ana", "Ben")))
    async with app(size=(80, 24)) as driver:
        screen = await driver.talk()
        await driver.sees("Votre réplique · Ana")
        await driver.say(QUESTION)
        await driver.press("ctrl+a")
        await driver.sees("Votre réplique · Ben")
        await driver.say("Je vous propose 0,48 €.")
        said = [event.by for event in screen._practice.events if isinstance(event, Replied)]
        assert said == ["Ana", "Ben"]


async def test_what_she_reveals_is_in_the_notebook(app):
    async with app(size=(160, 50)) as driver:
        screen = await driver.talk()
        await driver.sees("Ce que vous avez appris", "Rien encore")
        await driver.say(QUESTION)
        await driver.until(lambda: "ligne 3" in driver.shown(), "her words in the notebook")
        assert screen._practice.state.interests


async def test_when_the_jurys_time_is_over_the_talk_ends(app, desk):
    async with app(size=(80, 24), desk=desk("jury")) as driver:
        screen = await driver.talk()
        practice = screen._practice
        now = practice._clock()
        practice._clock = lambda: now + practice.limit - 40
        screen.tick()
        await driver.until(lambda: any("moins de" in said for said in driver.notices()), "a warning")
        practice._clock = lambda: now + practice.limit + 5
        screen.tick()
        await driver.until(lambda: practice.ended, "the end")
        assert practice.state.outcome == "time_out"
        await driver.sees("temps")


async def test_a_talk_left_before_a_jury_is_said_to_go_on(app, desk):
    async with app(size=(80, 24), desk=desk("jury")) as driver:
        await driver.talk()
        await driver.press("escape")
        await driver.until(
            lambda: any("continue de tourner" in said for said in driver.notices()), "a notice"
        )


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (160, 50)])
@pytest.mark.parametrize("mode", ["guided", "practice", "jury"])
async def test_box_and_status_stay_in_sight_with_everything_open(app, desk, size, mode):
    async with app(size=size, desk=desk(mode)) as driver:
        screen = await driver.talk()
        await driver.say(QUESTION)
        await driver.press("ctrl+e")
        await driver.pilot.pause()
        for name in ("#standing", "#reply"):
            region = screen.query_one(name).region
            assert region.height >= 1
            assert region.right <= size[0]
            assert region.bottom < size[1]
        assert screen.query_one("#conversation").region.height >= 3
