"""What a student owes an answer: a deal read out, its own offer said back, a question."""

from trainer.authoring.students.facts import fact_about
from trainer.authoring.students.proposing import acceptable
from trainer.authoring.students.saying import Saying, of_terms, was_said
from trainer.authoring.students.seen import Seen
from trainer.authoring.students.side import aim
from trainer.negotiation.deals.position import Package, Position
from trainer.negotiation.deals.positions import better_for
from trainer.negotiation.deals.values import points
from trainer.scenario.scenario import Scenario


def owed(side: Scenario, seen: Seen) -> tuple[Saying, ...]:
    """The answer to what she waits for; nothing when she waits for nothing in particular."""
    if seen.waits == "recap":
        return (_on_recap(side, seen),)
    if seen.waits == "read_back":
        return (_on_read_back(side, seen),)
    if seen.waits == "question":
        return (_answer(side, seen),)
    return ()


def _on_recap(side: Scenario, seen: Seen) -> Saying:
    """A clear yes to a deal as the student meant it that beats the alternative; else what has to change, and a no where
    that was said already."""
    deal = {position.issue: position for position in seen.wanted}
    wrong = [seen.stands[name] for name, position in deal.items() if _is_worse(side, position, seen.stands)]
    corrected = of_terms(side, "correct", wrong)
    if wrong and not was_said(corrected, side.language, seen.said[-1:]):
        return corrected
    if acceptable(side, deal, 100 * side.you.batna.value):
        return Saying("confirm", positions=seen.wanted)
    worst = max(seen.wanted, key=lambda p: _lost(side, p))
    better = aim(side.issues[worst.issue])
    if better == worst or better in seen.last_said:
        return Saying("refuse")
    return of_terms(side, "correct", (better,))


def _on_read_back(side: Scenario, seen: Seen) -> Saying:
    """Yes to what was meant; a point that she has noted wrongly or left out is said again."""
    noted = {position.issue: position for position in seen.wanted}
    wrong = [seen.stands[name] for name in noted if seen.stands.get(name, noted[name]) != noted[name]]
    if wrong:
        return of_terms(side, "read_back_wrong", wrong)
    missing = [p for p in seen.last_said if p.issue not in noted and seen.yours.get(p.issue) != p]
    if missing:
        return of_terms(side, "read_back_more", missing)
    return Saying("read_back_right")


def _is_worse(side: Scenario, position: Position, stands: Package) -> bool:
    own = stands.get(position.issue)
    return own is not None and better_for(side.issues[position.issue], "you", position, own) < 0


def _answer(side: Scenario, seen: Seen) -> Saying:
    """An answer by the fact of the case that has most to do with her question."""
    asked = next((line for line in reversed(seen.last.lines) if line.rstrip().endswith("?")), seen.last.text)
    return fact_about(side, seen, asked, "answer_fact") or Saying("answer")


def _lost(side: Scenario, position: Position) -> int:
    """What a position costs the student against its target."""
    issue = side.issues[position.issue]
    return points(issue, "you", aim(issue)) - points(issue, "you", position)
