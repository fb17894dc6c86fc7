"""What is typed in the app gives the log that the practice itself gives; the plain mode's test holds the same for it."""

from dataclasses import replace

from tests.tui.conftest import FIXTURES
from trainer.negotiation.talk.events import Event, Started
from trainer.practice.beginning import start
from trainer.practice.clock import VirtualClock
from trainer.practice.settings import load_settings, save_settings

TALK = (
    ("Ana", "Bonjour, comment s’organise votre rentrée ?"),
    ("Ben", "Donc une rupture en septembre serait grave ?"),
    ("Ana", "Je vous propose 0,48 € avec un paiement à 45 jours."),
    ("Ben", "Si vous prenez 0,48 €, je vous accorde 60 jours."),
)


def timeless(events: tuple[Event, ...]) -> list[Event]:
    """A log without what tells one sitting from another: times, ids, paths."""
    return [
        replace(event, attempt="", started="", language="")
        if isinstance(event, Started)
        else replace(event, at=0.0)
        for event in events
    ]


async def test_two_at_the_keyboard_of_the_app_leave_the_log_that_the_practice_leaves(app, home):
    save_settings(replace(load_settings(), students=("Ana", "Ben")))
    alone = start(
        FIXTURES / "petit.yaml", students=("Ana", "Ben"), seed=1, clock=VirtualClock(1_767_258_000.0)
    )
    for by, words in TALK:
        alone.reply(words, by)
    alone.contest(8, "Je demandais un échange", "Ben")
    alone.reply("Je vous accorde 60 jours contre 0,48 €.", "Ben")
    alone.leave()
    async with app(size=(80, 24)) as driver:
        screen = await driver.talk()
        for place, (_, words) in enumerate(TALK):
            if place:
                await driver.press("ctrl+a")
            await driver.say(words)
        await driver.press("ctrl+l", "c", *"Je demandais un échange", "enter")
        await driver.until(lambda: screen._practice.contested, "a contest")
        await driver.until(lambda: len(screen.query("Said")) == 7, "the talk before it")
        await driver.say("Je vous accorde 60 jours contre 0,48 €.")
        await driver.press("ctrl+f", "right", "enter")
        await driver.until(lambda: screen._practice.ended, "the end")
        assert timeless(screen._practice.events) == timeless(alone.events)
