"""The questions a jury could ask, in words."""

from trainer.assessment.wording import shortened
from trainer.messages.catalogue import Messages
from trainer.practice.practice import Practice
from trainer.review.questions import JuryQuestion, questions

# A question is asked aloud: longer quotations are not read out.
_QUOTED = 80


def question_lines(practice: Practice, text: Messages) -> tuple[str, ...]:
    """The three questions for one attempt, in the order of the talk."""
    found = questions(practice.rubric, practice.scenario, practice.events)
    return tuple(question_words(question, practice, text) for question in found)


def question_words(question: JuryQuestion, practice: Practice, text: Messages) -> str:
    """One question as it can be read out, with the line it is about."""
    # What a question names besides its line comes first: an objection called "turn" would be one of the scenario's.
    values = {name: shortened(value, _QUOTED) for name, value in question.values.items()}
    values |= {"quote": shortened(question.quote, _QUOTED), "name": practice.scenario.counterpart.name}
    said = text(f"jury.ask.{question.code}", **values)
    if not question.turn:
        return said
    if question.quote:
        return text("jury.ask_at_quote", turn=question.turn, quote=values["quote"], question=said)
    return text("jury.ask_at", turn=question.turn, question=said)
