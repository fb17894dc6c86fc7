"""What a student owes an answer: a deal read out, its own offer said back, a question."""

from trainer.authoring.students.proposing import acceptable
from trainer.authoring.students.saying import Saying
from trainer.authoring.students.seen import Seen
from trainer.authoring.students.side import aim, within_limit
from trainer.authoring.students.topics import topics_of
from trainer.language.features import content_stems
from trainer.language.words import words_of
from trainer.negotiation.position import Package, Position
from trainer.negotiation.values import points, worth
from trainer.negotiation.wording import terms_list
from trainer.scenario.scenario import Fact, Scenario


def owed(side: Scenario, seen: Seen, meant: Package) -> tuple[Saying, ...]:
    """The answer to what she waits for; nothing when she waits for nothing in particular.

    Args:
        meant: what the student would offer now, which it holds her words against.
    """
    if seen.waits == "recap":
        return (_on_recap(side, seen),)
    if seen.waits == "read_back":
        return (_on_read_back(side, seen, meant),)
    if seen.waits == "question":
        return (_answer(side, seen),)
    return ()


def _on_recap(side: Scenario, seen: Seen) -> Saying:
    """A clear yes to a deal that beats the alternative; else what has to change, once, and then a no."""
    deal = {position.issue: position for position in seen.wanted}
    if acceptable(side, deal, 100 * side.you.batna.value):
        return Saying("confirm")
    beyond = [p for p in seen.wanted if not within_limit(side.issues[p.issue], p)]
    worst = max(beyond or seen.wanted, key=lambda p: _lost(side, p))
    better = aim(side.issues[worst.issue])
    if better == worst or any(_is_about(side, reply, worst.issue) for reply in seen.said[-1:]):
        return Saying("refuse")
    return Saying("correct", {"terms": terms_list(side, (better,))})


def _on_read_back(side: Scenario, seen: Seen, meant: Package) -> Saying:
    """Yes to what is no worse than what is meant; else what is meant, said again."""
    noted = {position.issue: position for position in seen.wanted}
    own = {name: meant[name] for name in noted if name in meant}
    if len(own) < len(noted) or worth(side, "you", noted) >= worth(side, "you", own):
        return Saying("read_back_right")
    return Saying("read_back_wrong", {"terms": terms_list(side, own.values())})


def _answer(side: Scenario, seen: Seen) -> Saying:
    """An answer by the fact of the case that has most to do with her question."""
    asked = seen.last.lines[-1]
    names = set(topics_of(side, asked))
    words = content_stems(words_of(asked, side.language), side.language)

    def fitness(fact: Fact) -> tuple[int, int]:
        shared = words & content_stems(words_of(fact.text, side.language), side.language)
        return len(names.intersection(fact.about)), len(shared)

    fact = max(side.facts.values(), key=fitness, default=None)
    if fact is None or fitness(fact) == (0, 0):
        return Saying("answer")
    return Saying("answer_fact", {"fact": fact.text.rstrip(" ."), "source": fact.source or side.you.role})


def _lost(side: Scenario, position: Position) -> int:
    """What a position costs the student against its target."""
    issue = side.issues[position.issue]
    return points(issue, "you", aim(issue)) - points(issue, "you", position)


def _is_about(side: Scenario, text: str, issue: str) -> bool:
    return issue in topics_of(side, text)
