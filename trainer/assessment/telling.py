"""Which facts of the case a reply tells: figures that were held against it, and facts told in words."""

from trainer.assessment.reasons import hits
from trainer.assessment.wording import content_words
from trainer.language.reading import ReadFact
from trainer.negotiation.talk.events import Replied
from trainer.scenario.scenario import Fact, Scenario
from trainer.terms.fold import fold_text

# Content words of a fact that a reply shares when it tells it in words, and the share (0–1) of the fact they must make up.
TOLD_WORDS, TOLD_SHARE = 3, 0.3


def facts_told(scenario: Scenario, event: Replied) -> tuple[tuple[str, int, int], ...]:
    """The facts that a reply brings in, true ones only: id of the fact, and where (0–0: the whole reply).

    A fact told in words shares content words with it and names all its figures; a mere question tells nothing, and
    neither does what was pasted from the brief. One's own list price is a position and proves nothing, unless its source
    is named.
    """
    reading = event.reading
    cites = hits(fold_text(event.text), "citing", scenario.language) > 0
    found = {
        f.fact: (f.start, f.end)
        for f in reading.facts
        if f.fact and f.verdict in ("exact", "rounded") and (cites or not is_position(scenario, f.fact))
    }
    words = content_words(event.text, scenario.language)
    asks = any(move.move in ("open_question", "closed_question") for move in reading.moves)
    states = any(move.move in ("argument", "evidence", "benefit_link") for move in reading.moves)
    if states or not asks:
        contradicted = {f.fact for f in reading.facts if f.verdict == "false"}
        for id, fact in scenario.facts.items():
            if (
                id not in found
                and id not in contradicted
                and not is_position(scenario, id)
                and _tells(words, fact, scenario.language)
            ):
                found[id] = (0, 0)
    return tuple((id, start, end) for id, (start, end) in found.items())


def facts_false(scenario: Scenario, event: Replied) -> tuple[ReadFact, ...]:
    """The figures of a reply that contradict the case. A term that is offered, asked for or turned down states nothing,
    and neither does one's own list price put lower."""
    bargained = [term for term in event.reading.terms if term.stance != "fact"]
    return tuple(
        fact
        for fact in event.reading.facts
        if fact.verdict == "false"
        and not (fact.fact is not None and is_position(scenario, fact.fact))
        and not any(term.start < fact.end and fact.start < term.end for term in bargained)
    )


def is_position(scenario: Scenario, id: str) -> bool:
    """Whether a fact is about issues only and its figure is an option of one of them: a list price, say."""
    fact = scenario.facts[id]
    if fact.value is None or not fact.about or any(name not in scenario.issues for name in fact.about):
        return False
    options = (option for name in fact.about for option in scenario.issues[name].options)
    return any(term.number == fact.value.number for option in options for term in option.terms)


def _tells(words: frozenset[str], fact: Fact, language: str) -> bool:
    own = content_words(fact.text, language)
    shared = words & own
    figures = {word for word in own if word.isdigit()}
    # A year only dates the fact.
    figures = {word for word in figures if len(word) != 4}
    return figures <= words and len(shared) >= TOLD_WORDS and len(shared) >= TOLD_SHARE * len(own)
