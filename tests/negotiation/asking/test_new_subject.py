"""What comes by itself, a new scene or a moment, waits for the answer to the reply, and says that it changes the subject."""

from dataclasses import replace

from tests.negotiation.small import reading, scenario
from tests.negotiation.talking import talk
from trainer.language.reading import CueSpan, Reading
from trainer.negotiation.step import open_talk, step
from trainer.scenario.scenario import Moment, Reaction, Scenario, Scene

OFF = reading("Les délais sont longs.", "argument", samples={"reaction:noted": 0.95})
TWO = "Qui décide chez vous ? Et vos camions roulent au gaz ?"


def case(**changes: object) -> Scenario:
    """A talk whose first scene leads to the second after two replies."""
    first = Scene(
        "opening",
        ("Bonjour.",),
        (
            Reaction("who", None, ("Qui décide chez vous ?",), ("C’est moi qui décide.",)),
            Reaction(
                "noted", None, ("Les délais sont longs.",), ("Cela se voit.", "Je le sais.", "Bien sûr.")
            ),
        ),
        next="trucks",
        after=2,
    )
    then = Scene("trucks", ("Vos camions me font peur.",), after=0)
    return replace(scenario(), scenes={"opening": first, "trucks": then}, anytime={}, **changes)


def play(scenario: Scenario, *readings: Reading) -> list[str]:
    state, _ = open_talk(scenario, 1)
    texts = []
    for one in readings:
        state, turn = step(scenario, state, one, 1)
        texts.append(turn.text)
    return texts


def asked(text: str) -> Reading:
    return reading(text, "closed_question", samples={"reaction:who": 0.95})


def test_a_new_scene_says_that_it_changes_the_subject() -> None:
    last = play(case(), OFF, OFF)[-1]
    assert "Vos camions me font peur." in last
    assert not last.splitlines()[-1].startswith("Vos camions")


def test_a_line_that_leads_in_by_itself_gets_no_other_lead() -> None:
    scenes = dict(case().scenes)
    scenes["trucks"] = Scene("trucks", ("Autre chose\u00a0: vos camions.",), after=0)
    last = play(replace(case(), scenes=scenes), OFF, OFF)[-1]
    assert last.splitlines()[-1] == "Autre chose\u00a0: vos camions."


def test_it_does_not_come_behind_a_question_that_is_not_answered() -> None:
    texts = play(case(), OFF, asked(TWO), OFF)
    assert ["camions" in text for text in texts] == [False, False, True]


def test_it_does_not_come_behind_a_correction_or_an_apology() -> None:
    denied = replace(OFF, cues=(CueSpan("denial", 0, 3),))
    sorry = replace(OFF, reply="Désolé, les délais sont longs.")
    texts = play(case(), OFF, denied, sorry)
    assert not any("camions" in text for text in texts)


def test_it_does_not_come_behind_what_she_asks_for() -> None:
    texts = play(case(), *[OFF] * 6)
    first = next(index for index, text in enumerate(texts) if "camions" in text)
    assert not texts[first].startswith("Donnez-moi") and "Vos camions" in texts[first].splitlines()[-1]


def test_a_moment_does_not_take_the_place_of_an_answer() -> None:
    rings = case(moments={"phone": Moment("phone", 1, says=("Pardon, le téléphone.",))})
    texts = play(rings, asked(TWO), OFF)
    assert ["téléphone" in text for text in texts] == [False, True]


def test_what_comes_late_makes_what_follows_no_later() -> None:
    scenes = dict(case().scenes)
    scenes["trucks"] = Scene("trucks", ("Vos camions me font peur.",), next="end", after=3)
    scenes["end"] = Scene("end", ("Je regarde la pendule.",), after=0)
    chain = replace(case(), scenes=scenes)
    texts = play(chain, OFF, asked(TWO), OFF, OFF, OFF)
    assert ["camions" in text for text in texts] == [False, False, True, False, False]
    assert "pendule" in texts[-1]


def test_the_phone_rings_after_the_answer_to_how_much_and_when() -> None:
    replies = (
        "Merci de me recevoir Monsieur Lemoine. Avant de parler d'argent, j'aimerais surtout comprendre : comment ça se passe "
        "pour vous en ce moment ?",
        "Ah, votre comptable est en arrêt. C'est grave ? Et depuis quand vous tenez tout ça tout seul ?",
        "Oh, le pauvre. Non, je voulais dire : depuis qu'il est arrêté, qui s'occupe des factures et du courrier ?",
        "Je vous entends, et je comprends que cette lettre vous ait blessé après douze ans. Elle est partie du service sans "
        "qu'on vous appelle avant, et ça, j'en suis désolé. Qu'est-ce qui vous a le plus heurté dedans ?",
        "« Défaillant », oui, c'est un mot d'administration, ça ne vous ressemble pas. Et Élise, elle se sent prête à "
        "reprendre ? Et vous, qu'est-ce que vous aimeriez lui laisser ?",
        "C'est noble. Parlons des causes alors : d'où vient le trou, selon vous ? Il y a un chantier qui ne vous a pas payé ?",
        "Je vois la chaîne. C'est qui, ce client, une commune ? Et il vous doit combien, à peu près, et pour quand ?",
    )
    _, turns = talk("impaye", replies)
    assert "moment:daughter-calls" not in [line.source for line in turns[-1].lines]
