"""What a student means to say, and the sentence that says it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from zlib import crc32

from trainer.authoring.students.sentence_book import sentence_book
from trainer.negotiation.deals.position import Position
from trainer.negotiation.voice.wording import listed, spoken_name, value_words
from trainer.scenario.scenario import Language, Scenario


@dataclass(frozen=True, slots=True)
class Saying:
    """One thing to say: the key of its sentences, what fills them, and the positions that the student takes by it."""

    key: str
    values: Mapping[str, str] = field(default_factory=dict)
    positions: tuple[Position, ...] = ()


def worded(sayings: Sequence[Saying], language: Language, said: Sequence[str], seed: int) -> str:
    """The sayings as one reply.

    The seed and the number of replies so far choose among the variants; one that was said before is passed over as
    long as there is another.
    """
    return " ".join(_sentence(saying, language, said, seed) for saying in sayings)


def of_terms(side: Scenario, key: str, positions: Iterable[Position]) -> Saying:
    """A saying that puts these positions on the table."""
    taken = tuple(positions)
    return Saying(key, {"terms": terms_said(side, taken)}, taken)


def terms_said(side: Scenario, positions: Iterable[Position]) -> str:
    """Positions as a student says them, in the order of the brief: "prix unitaire à 0,48 € et CIP Casablanca côté
    règle Incoterms"."""
    by_issue = {position.issue: position for position in positions}
    words = [_term(side, by_issue[name]) for name in side.issues if name in by_issue]
    # Terms that hold commas themselves are told apart by semicolons.
    joiner = sentence_book(side.language).sentences["term_joiner"][0]
    return joiner.join(words) if any(", " in term for term in words) else listed(words, side.language)


def _term(side: Scenario, position: Position) -> str:
    issue = side.issues[position.issue]
    form = sentence_book(side.language).sentences["term_figure" if issue.kind else "term_words"][0]
    return form.format(name=spoken_name(issue), value=value_words(issue, position, side.language))


def was_said(saying: Saying, language: Language, said: Sequence[str]) -> bool:
    """Whether a reply so far has said this, in whatever variant."""
    return any(text in reply for text in _variants(saying, language) for reply in said)


def _sentence(saying: Saying, language: Language, said: Sequence[str], seed: int) -> str:
    filled = _variants(saying, language)
    start = crc32(f"{seed}/{saying.key}/{len(said)}".encode()) % len(filled)
    order = (*filled[start:], *filled[:start])
    return next((text for text in order if not any(text in reply for reply in said)), order[0])


def _variants(saying: Saying, language: Language) -> list[str]:
    return [_filled(variant, saying.values) for variant in sentence_book(language).sentences[saying.key]]


def _filled(variant: str, values: Mapping[str, str]) -> str:
    text = variant.format(**values)
    return text[:1].upper() + text[1:]
