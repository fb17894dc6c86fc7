"""What comes by itself brings up nothing that is agreed, and tells nothing as new that was spoken of."""

from dataclasses import replace

from tests.negotiation.small import price, reading, scenario
from tests.negotiation.talking import talk
from trainer.negotiation.step import open_talk, step
from trainer.scenario.scenario import Moment

BUSY = reading(
    "0,46 €, et qui décide ?",
    "proposal",
    "open_question",
    terms=(price("0.40"),),
    samples={"reaction:who": 0.9},
)


def test_crushed_boxes_already_spoken_of_are_no_other_matter() -> None:
    replies = (
        "Bonjour. Vos caisses s'écrasent, combien ça vous coûte ?",
        "Et en juin il s'est passé quoi ?",
        "Vous commandez à quel rythme ?",
        "Qui décide chez vous ?",
        "Et votre directeur, il regarde quoi ?",
        "Quand faut-il livrer ?",
        "Vous avez de la place pour stocker ?",
    )
    _, turns = talk("emballages", replies)
    lines = [
        line.text for turn in turns for line in turn.lines if line.source in ("scene:proof", "scene:losses")
    ]
    assert lines and not any(line.startswith("Autre chose") for line in lines)


def test_a_moment_waits_for_a_turn_with_room() -> None:
    case = replace(scenario(), moments={"phone": Moment("phone", 1, says=("Un instant, on m’appelle.",))})
    state, _ = open_talk(case, 1)
    state, busy = step(case, state, BUSY, 1)
    _, calm = step(case, state, reading("Bon.", "rapport"), 1)
    assert len(busy.lines) > 1 and "on m’appelle" not in busy.text
    assert "on m’appelle" in calm.text
