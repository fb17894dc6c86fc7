"""The whole that a part said alone points to: "plafond à 10 % ?" where one option alone has that ceiling."""

from trainer.language.reading import Reading, ReadTerm
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import meets
from trainer.negotiation.deals.scale import at_option
from trainer.scenario.scenario import Issue


def whole_of(issue: Issue, item: ReadTerm, reading: Reading) -> Position | None:
    """The only option of an issue in words that a term is a part of, where the reply says no other part of one: to be said
    back whole before anything is built on it."""
    if issue.kind is not None or item.role == "delta":
        return None
    others = [one for one in reading.terms if one.issue == issue.id and one.start != item.start]
    if others or any(choice.issue == issue.id for choice in reading.choices):
        return None
    fitting = [
        option
        for option in issue.options
        if len(option.terms) > 1 and any(meets(wanted, item.value) for wanted in option.terms)
    ]
    return at_option(issue, fitting[0].id) if len(fitting) == 1 else None
