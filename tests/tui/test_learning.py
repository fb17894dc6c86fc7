"""In the app: the own estimate, a retry from the costliest reply, its comparison, the goal of the next attempt."""

from trainer.assessment.lessons import chosen_in
from trainer.practice.estimates import estimate_of
from trainer.tui.screens.brief import BriefScreen
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.screens.debrief import DebriefScreen
from trainer.tui.screens.estimate import EstimateScreen
from trainer.tui.screens.goal import GoalScreen


async def test_the_estimate_comes_before_any_level_and_stands_beside_each(app):
    async with app(size=(160, 50)) as driver:
        await driver.ended()
        await driver.press("enter")
        screen = await driver.estimating()
        assert not any(isinstance(one, DebriefScreen) and one._assessment for one in driver.app.screen_stack)
        criteria = screen._rubric.criteria
        await driver.sees(criteria[0].name.fr, criteria[0].levels[3].fr[:20])
        await driver.press("3", "left", "2", "right", *"201231")
        debrief = await driver.assessed()
        levels = estimate_of(debrief._practice)
        assert levels is not None
        assert levels[criteria[0].id] == 2
        assert criteria[1].id not in levels
        await driver.press("2")
        await driver.sees("Votre estimation")


async def test_one_key_skips_it_and_nobody_is_asked_again(app):
    async with app() as driver:
        screen = await driver.debrief()
        assert estimate_of(screen._practice) == {}
        await driver.press("escape")
        await driver.library()
        await driver.history()
        await driver.press("enter")
        await driver.on(DebriefScreen)
        await driver.until(lambda: driver.screen._assessment)
        assert not any(isinstance(one, EstimateScreen) for one in driver.app.screen_stack)


async def test_of_somebody_elses_attempt_nobody_is_asked(app):
    async with app() as driver:
        talk = await driver.ended()
        driver.desk.practise_as(("Zoé",))
        driver.app.open_debrief(talk._practice)
        await driver.on(DebriefScreen)
        await driver.until(lambda: driver.screen._assessment)
        assert estimate_of(talk._practice) is None


async def test_a_key_takes_the_talk_up_again_at_the_costliest_reply_and_the_two_are_compared(app):
    async with app(size=(100, 40)) as driver:
        first = await driver.debrief()
        turn = first._lessons.costly.turn
        await driver.press("r")
        await driver.on(ConfirmScreen)
        await driver.sees(f"ligne {turn}")
        await driver.press("right", "enter")
        talk = await driver.talking()
        assert talk._practice.started.parent == first._practice.attempt
        await driver.end("Qu’est-ce qui compte le plus pour vous ?")
        await driver.press("enter")
        await driver.assessed()
        await driver.sees(f"Reprise de la ligne {turn}")
        await driver.press("v")
        await driver.sees(f"se séparent à la ligne {turn}")


async def test_before_a_jury_the_costliest_reply_is_read_only(app):
    async with app(size=(100, 60)) as driver:
        await driver.brief()
        await driver.press("3", "enter")
        await driver.on(ConfirmScreen)
        await driver.press("right", "enter")
        await driver.talking()
        await driver.end("Je vous propose 0,48 € avec un paiement à 45 jours.")
        await driver.press("enter")
        screen = await driver.assessed()
        assert "ne se rejoue pas" in str(screen.query_one("#whole-left").content)
        await driver.press("r")
        assert driver.screen is screen


async def test_a_goal_is_chosen_in_ones_own_words_and_shown_at_the_next_brief(app):
    async with app(size=(100, 40)) as driver:
        screen = await driver.debrief()
        await driver.press("g")
        goals = await driver.on(GoalScreen)
        await driver.until(lambda: goals.query("#goals") and goals.focused)
        await driver.press("down", "r")
        await driver.until(lambda: goals.query_one("#words").has_focus)
        goals.query_one("#words").value = "À ma façon [b]."
        await driver.press("enter")
        await driver.on(DebriefScreen)
        chosen = chosen_in(screen._practice.events)
        assert chosen is not None
        assert chosen.words == "À ma façon [b]."
        assert chosen.indicator == screen._lessons.proposals[1].indicator
        await driver.press("escape")
        await driver.library()
        await driver.press("enter")
        await driver.on(BriefScreen)
        await driver.sees("Votre objectif pour cette tentative", "À ma façon [b].")
        await driver.press("enter")
        await driver.talking()
        await driver.press("ctrl+o")
        await driver.sees("Votre objectif pour cette tentative", "À ma façon [b].")


async def test_leaving_the_goals_changes_nothing_and_none_is_a_choice(app):
    async with app(size=(100, 40)) as driver:
        screen = await driver.debrief()
        before = screen._practice.events
        await driver.press("g")
        await driver.on(GoalScreen)
        await driver.press("escape")
        await driver.on(DebriefScreen)
        assert screen._practice.events == before
        await driver.press("g")
        goals = await driver.on(GoalScreen)
        await driver.until(lambda: goals.query("#goals") and goals.focused)
        await driver.press("enter")
        await driver.on(DebriefScreen)
        assert chosen_in(screen._practice.events) is not None
        await driver.press("g")
        goals = await driver.on(GoalScreen)
        await driver.until(lambda: goals.query("#goals") and goals.focused)
        await driver.press("end", "enter")
        await driver.on(DebriefScreen)
        assert chosen_in(screen._practice.events) is None
