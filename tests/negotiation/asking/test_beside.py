"""A question beside an offer, or beside another question, is answered too."""

from dataclasses import replace

from tests.negotiation.small import price, reading, scenario
from tests.negotiation.test_step import play
from trainer.language.reading import Mention, ReadMove
from trainer.negotiation.asking.beside import questions_beside
from trainer.negotiation.situation import Situation
from trainer.negotiation.talk.state import State
from trainer.scenario.condition import Does
from trainer.scenario.scenario import Reaction

LAUNCH = Reaction(
    "plant", Does("open_question", "plant"), ("Et l’atelier ?",), ("L’atelier tourne à plein.",)
)
DECIDES = Reaction(
    "boss", Does("closed_question", "boss"), ("Qui décide ?",), ("C’est moi qui signe, seule.",)
)
TOPICS = {"plant": ("atelier",), "boss": ("directeur",)}


def placed(text, *marks, **changes):
    """A reading whose moves and mentions stand where their words do: (move or None, name or None, words)."""
    moves, mentions = [], []
    for move, name, words in marks:
        start = text.index(words)
        if move is not None:
            moves.append(ReadMove(move, start, start + len(words), 0.9))
        if name is not None:
            mentions.append(Mention("topic", name, start, start + len(words)))
    return replace(reading(text), moves=tuple(moves), mentions=tuple(mentions), **changes)


def test_a_question_beside_an_offer_is_answered_before_the_offer():
    text = "0,50 €. Comment se passe l’atelier ?"
    asked = "Comment se passe l’atelier ?"
    both = placed(text, ("proposal", None, "0,50 €"), ("open_question", "plant", asked))
    both = replace(both, terms=(price("0.50"),))
    _, turns = play([both], anytime={"plant": LAUNCH}, topics=TOPICS, interests={})
    assert turns[-1].reaction == "plant"
    assert turns[-1].lines[0].text == "L’atelier tourne à plein."
    assert any(line.source.startswith("bargain:") for line in turns[-1].lines)


def test_two_questions_about_two_things_get_two_answers():
    text = "Comment se passe l’atelier ? Le directeur décide-t-il ?"
    first, second = "Comment se passe l’atelier ?", "Le directeur décide-t-il ?"
    both = placed(text, ("open_question", "plant", first), ("closed_question", "boss", second))
    _, turns = play([both], anytime={"plant": LAUNCH, "boss": DECIDES}, topics=TOPICS, interests={})
    said = turns[-1].text
    assert "L’atelier tourne à plein." in said
    assert "C’est moi qui signe, seule." in said


def test_a_figure_with_a_question_mark_is_no_question_beside_an_offer():
    offer = replace(reading("0,50 € la caisse ?", "proposal"), terms=(price("0.50"),))
    assert list(questions_beside(Situation(scenario(), State("opening", 50), offer))) == []
