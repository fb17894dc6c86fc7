"""The talk that a new skeleton carries as its test: found by playing, so that it leads from the greeting to an agreement
whatever issues the author chose."""

from itertools import product

from trainer.authoring.new.skeleton import said
from trainer.authoring.new.wishes import Wishes
from trainer.authoring.students.side import allowed
from trainer.language.read import read
from trainer.negotiation.deals.packages import unsignable
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.values import worth
from trainer.negotiation.step import open_talk, reading_context, step
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Language, Scenario

# The seed of scenario tests (`authoring.scenario_tests`): this talk becomes one.
_SEED = 1
# What the package offered is worth to her at least, of 10,000: from what a modest offer gives to all she wants.
_WORTH_TO_HER = range(5_500, 10_001, 500)
# After the offer, at most so many times yes.
_YESES = 5


def first_talk(wishes: Wishes, scenario: Scenario) -> tuple[str, ...]:
    """The replies of a talk that ends in an agreement; empty when no offer tried leads there.

    Args:
        scenario: the skeleton without its test.
    """
    closed: tuple[str, ...] = ()
    for package in _packages(scenario):
        replies = (*_opening(wishes), _offer(wishes, package))
        typed, end = _played(scenario, replies, wishes.language)
        if end.outcome != "agreement":
            continue
        if {p.issue: p for p in end.settled} == package:
            return typed
        # What she made of the offer was taken: good enough where she takes none as it is.
        closed = closed or typed
    return closed


def _opening(wishes: Wishes) -> tuple[str, ...]:
    texts = wishes.family.texts
    words = said(wishes.language)
    ask, listen, show = texts["need_ask"], texts["need_hear"], texts["proof_show"]
    return (words["greeting"], ask[0], ask[1], listen[0], show[0], words["answer"])


def _offer(wishes: Wishes, package: dict[str, Position]) -> str:
    words = said(wishes.language)
    parts = [
        issue.offer.format(value=issue.options[package[issue.id].option or ""]) for issue in wishes.chosen()
    ]
    *between, last = parts[1:]
    rest = f"{', '.join(between)}{words['and']}{last}" if between else last
    return words["offer"].format(first=parts[0], rest=rest)


def _packages(scenario: Scenario) -> list[dict[str, Position]]:
    """For each worth to her, the package within the limits of the brief that is best for the student."""
    choices = [allowed(issue) for issue in scenario.issues.values()]
    packages = [dict(zip(scenario.issues, places, strict=True)) for places in product(*choices)]
    valued = [
        (worth(scenario, "you", package), worth(scenario, "them", package), package)
        for package in packages
        if not unsignable(scenario, package)
    ]
    found: list[dict[str, Position]] = []
    for least in _WORTH_TO_HER:
        best = max((v for v in valued if v[1] >= least), key=lambda v: (v[0], v[1]), default=None)
        if best is not None and best[2] not in found:
            found.append(best[2])
    return found


def _played(
    scenario: Scenario, replies: tuple[str, ...], language: Language
) -> tuple[tuple[str, ...], State]:
    """The replies with the yeses after them, and the state they lead to."""
    words = said(language)
    state, opening = open_talk(scenario, _SEED)
    lines = [("counterpart", opening.text)]
    typed: list[str] = []
    while state.outcome is None and len(typed) < len(replies) + _YESES:
        if len(typed) < len(replies):
            reply = replies[len(typed)]
        else:
            pending = "" if state.pending is None else state.pending.kind
            reply = words.get({"offer": "offer_taken"}.get(pending, pending), words["open"])
        reading = read(reply, reading_context(scenario, state, tuple(lines)))
        state, turn = step(scenario, state, reading, _SEED)
        typed.append(reply)
        lines += [("student", reply), ("counterpart", turn.text)]
    return tuple(typed), state
