"""A scenario on paper, so that a class plays it live: the seller's sheet, the buyer's, and the jury's grid."""

from collections.abc import Callable, Iterable, Mapping
from typing import Literal

from trainer.assessment.rubric import Rubric
from trainer.messages.catalogue import Messages, messages
from trainer.reports.blank_grid import grid_article
from trainer.reports.buyer_sheet import buyer_article
from trainer.reports.elements import Markup
from trainer.reports.paper import document
from trainer.reports.seller_sheet import seller_article
from trainer.scenario.scenario import Scenario

Part = Literal["seller", "buyer", "grid"]

PARTS: tuple[Part, ...] = ("seller", "buyer", "grid")
"""What can be printed, in the order of printing."""

FOR_INSTRUCTORS: frozenset[Part] = frozenset({"buyer"})
"""What shows the counterpart's limits: whoever prints it asks for the instructor."""

_ARTICLES: Mapping[Part, Callable[[Scenario, Rubric, Messages], Markup]] = {
    "seller": lambda scenario, rubric, text: seller_article(scenario, messages(scenario.language)),
    "buyer": lambda scenario, rubric, text: buyer_article(scenario, messages(scenario.language)),
    "grid": lambda scenario, rubric, text: grid_article(rubric, text, scenario.title),
}


def face_to_face(scenario: Scenario, rubric: Rubric, parts: Iterable[Part], text: Messages) -> str:
    """The parts asked for as one document, ending in a line break, each beginning on a new page.

    Who plays reads in the scenario's language, the jury in that of the interface.
    """
    wanted = frozenset(parts)
    articles = [_ARTICLES[part](scenario, rubric, text) for part in PARTS if part in wanted]
    return document(scenario.title, articles, text)


def face_stem(scenario: Scenario, parts: Iterable[Part], text: Messages) -> str:
    """What its file is called, without its ending: `emballages-vendeur`."""
    wanted = frozenset(parts)
    asked = [part for part in PARTS if part in wanted]
    names = [] if len(asked) == len(PARTS) else [text(f"face.file.{part}") for part in asked]
    return "-".join((scenario.id, *(names or [text("face.file.all")])))
