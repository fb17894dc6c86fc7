"""The facts of the case as a student uses them: to answer a question, to argue."""

from trainer.authoring.students.saying import Saying
from trainer.authoring.students.seen import Seen
from trainer.authoring.students.topics import topics_of
from trainer.language.features import content_stems
from trainer.language.words import words_of
from trainer.scenario.scenario import Fact, Scenario


def fact_about(side: Scenario, seen: Seen, line: str, key: str) -> Saying | None:
    """The fact not told yet that has most to do with what she said; None where none has."""
    names = set(topics_of(side, line))
    words = content_stems(words_of(line, side.language), side.language)

    def fitness(fact: Fact) -> tuple[int, int]:
        shared = words & content_stems(words_of(fact.text, side.language), side.language)
        return len(names.intersection(fact.about)), len(shared)

    fact = max(_untold(side, seen), key=fitness, default=None)
    return None if fact is None or fitness(fact) == (0, 0) else _told(side, fact, key)


def _untold(side: Scenario, seen: Seen) -> list[Fact]:
    return [fact for fact in side.facts.values() if not any(_text(fact) in reply for reply in seen.said)]


def _told(side: Scenario, fact: Fact, key: str) -> Saying:
    return Saying(key, {"fact": _text(fact), "source": fact.source or side.you.role})


def _text(fact: Fact) -> str:
    return fact.text.rstrip(" .")
