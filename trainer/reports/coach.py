"""Hints, guided choices and the notebook in words."""

from trainer.messages.catalogue import Messages, messages
from trainer.messages.formats import number
from trainer.practice.choices import Choice
from trainer.practice.hints import DEGREES, Hint
from trainer.practice.notebook import Heard, Notebook
from trainer.reports.section import Section
from trainer.scenario.scenario import Language, Scenario


def hint_lines(hint: Hint, scenario: Scenario, text: Messages) -> tuple[str, ...]:
    """A hint and what it cost: what it says, then the small print.

    The sentence to say is in the language of the talk, the rest in that of the interface.
    """
    said = _sentence(hint, scenario, text) if hint.degree == DEGREES else ""
    first = said or text(f"hint.{hint.code}.{min(hint.degree, DEGREES - 1)}", **hint.values)
    if hint.again:
        price = text("hint.again", degree=hint.degree)
    elif hint.cost:
        price = text("hint.cost", degree=hint.degree, cost=number(hint.cost / 100, text.language))
    else:
        price = text("hint.free", degree=hint.degree)
    return (first, price if hint.deepest else f"{price} {text('hint.more')}")


def choice_text(choice: Choice, language: Language) -> str:
    """The reply of a guided choice, in the language of the talk: what is sent when it is chosen."""
    said = choice.text or messages(language)(f"choice.{choice.kind}", **choice.values)
    # Samples are typed as students type; what is offered is set as it should be.
    return said.replace("'", "’")


def notebook_sections(notes: Notebook, scenario: Scenario, text: Messages) -> tuple[Section, ...]:
    """The notebook without the positions: what was learnt, objections, claims, questions."""
    revealed = tuple(text("note.line", n=heard.n, words=heard.words) for heard in notes.revealed)
    sections = [Section(text("note.revealed"), revealed or (text("note.nothing"),))]
    groups = (
        ("note.objections", notes.objections, "note.answered"),
        ("note.claims", notes.claims, "note.challenged"),
        ("note.questions", notes.questions, "note.answered"),
    )
    for heading, heard, done in groups:
        if heard:
            title = text(heading, name=scenario.counterpart.name)
            sections.append(Section(title, tuple(_note(item, done, text) for item in heard)))
    return tuple(sections)


def _sentence(hint: Hint, scenario: Scenario, text: Messages) -> str:
    if hint.sample:
        return text("hint.say", sample=hint.sample)
    if "give" not in hint.values:
        return ""
    said = messages(scenario.language)("hint.trade", give=hint.values["give"], want=hint.values["want"])
    return text("hint.say", sample=said)


def _note(heard: Heard, done: str, text: Messages) -> str:
    state = text(done if heard.done else "note.open")
    return f"{text('note.line', n=heard.n, words=heard.words)} ({state})"
