"""A value that is a sentence by itself is put on the table, whatever is asked next: "97 dollars. Have you worked with a French firm
before?", "0,46 € la caisse, combien de lignes avez-vous ?"."""

import re
from collections.abc import Iterable
from dataclasses import replace

from trainer.language.normalise import fold_text
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Issue, Scenario

_READ_AS_TOLD = frozenset(("theirs", "fact", "asked"))
_SURE = 0.7
_WORDS = re.compile(r"\w+")
# What may stand beside a value in a sentence without a verb.
_SMALL = frozenset(
    [
        "de",
        "d",
        "du",
        "des",
        "le",
        "la",
        "les",
        "l",
        "un",
        "une",
        "pour",
        "par",
        "a",
        "en",
        "au",
        "aux",
        "et",
        "tout",
        "toute",
        "suite",
        "aujourd",
        "hui",
        "maintenant",
        "comptant",
        "livre",
        "livree",
        "livres",
        "ok",
        "okay",
        "bon",
        "bien",
        "alors",
        "donc",
        "bonjour",
        "monsieur",
        "madame",
        "the",
        "of",
        "for",
        "per",
        "by",
        "at",
        "and",
        "now",
        "today",
        "down",
        "an",
        "unit",
        "each",
        "piece",
        "delivered",
        "so",
        "well",
        "hello",
        "then",
        "sir",
        "on",
        "with",
        "avec",
    ]
)
# Letters by which a word is one of a point's name ("dollars" and "dollar").
_STEM = 5
# What goes on about the value itself: no question of another thing follows.
_SPEAKS_OF_IT = re.compile(
    r"[\s\W]*(?:c[’' ]?est\b|ce (?:sera|serait)|[cç]a\b|cela\b|it\b|that\b|this\b|non\b|no\b|trop\b|too\b|pourquoi|why|d[’']o[uù]|jamais|never|"
    r"comme\b|vous (?:(?:l[’']|m[’'])?(?:avez|aviez) (?:dit|demand|propos|annonc|[ée]crit|parl|exig|voulu|offert)|dites|disiez|demand|voul|propos|exig)|"
    r"you (?:said|say|ask|want|offer|propos|told)|votre (?:prix|chiffre|demande|offre|position)|your (?:price|figure|offer|number|position)|"
    r"soit\b|sinon\b|or\b|ou\b|je\b|j[’']|i\b|on\b|nous\b|we\b)",
    re.IGNORECASE,
)
# A question of another thing, after a comma.
_ASKS_ANOTHER = re.compile(
    r"\s*(?:(?:et|mais|and|but)\s+)?(?:dites[- ]moi|tell me|combien|comment|qui\b|quand|o[uù] est|how (?:many|often|long)|who\b|when\b|"
    r"vous avez (?:eu|combien|d[ée]j[àa])|avez[- ]vous|have you|do you have)",
    re.IGNORECASE,
)


def with_standing_alone(scenario: Scenario, state: State, reading: Reading) -> Reading:
    """The reading with each such value as the speaker's own, unless the other side stands on it or has just asked for a figure."""
    if "?" not in reading.marked or (state.pending is not None and state.pending.kind == "question"):
        return reading
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    alone = {
        id(one)
        for one in items
        if one.stance in _READ_AS_TOLD and _stands_alone(one, scenario, state, reading)
    }
    if not alone:
        return reading
    return replace(
        reading,
        terms=tuple(_as_own(one) if id(one) in alone else one for one in reading.terms),
        choices=tuple(
            replace(one, stance="own", confidence=max(one.confidence, _SURE)) if id(one) in alone else one
            for one in reading.choices
        ),
    )


def _as_own(term: ReadTerm) -> ReadTerm:
    return replace(term, stance="own", confidence=max(term.confidence, _SURE))


def _stands_alone(one: ReadTerm | ReadChoice, scenario: Scenario, state: State, reading: Reading) -> bool:
    if one.issue is None or not one.end or _is_hers(one, state):
        return False
    start, end = sentence_at(reading.reply, one.start)
    comma = reading.reply.find(",", one.end, end)
    if comma >= 0 and _ASKS_ANOTHER.match(reading.reply, comma + 1):
        end = comma
    elif (
        reading.reply[one.end : end].rstrip().endswith("?")
        or _SPEAKS_OF_IT.match(reading.reply, end)
        or not reading.reply[end:].strip()
    ):
        return False
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    spans = [(each.start, each.end) for each in items if start <= each.start < end]
    left = reading.reply[start:end]
    for first, last in sorted(set(spans), reverse=True):
        left = left[: max(0, first - start)] + " " + left[max(0, last - start) :]
    return all(
        word in _SMALL or _names(word, scenario.issues.values()) for word in _WORDS.findall(fold_text(left))
    )


def _is_hers(one: ReadTerm | ReadChoice, state: State) -> bool:
    assert one.issue is not None
    hers = state.theirs_on(one.issue)
    if hers is None:
        return False
    if isinstance(one, ReadChoice):
        return hers.option == one.option
    return hers.number is not None and hers.number == one.value.number


def _names(word: str, issues: Iterable[Issue]) -> bool:
    """Whether a word is one of a point's name."""
    return any(
        word[:_STEM] == part[:_STEM] for issue in issues for part in _WORDS.findall(fold_text(issue.label))
    )
