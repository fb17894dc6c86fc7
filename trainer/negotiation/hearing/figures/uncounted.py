"""Numbers counted in other words than a point's own: "en cinq fois" is five instalments; "four times" no cap where there are three or
five."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from trainer.language.context import Language
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.scenario.scenario import Issue, Scenario
from trainer.terms.lexicon import lexicon
from trainer.terms.numerals import read_numerals
from trainer.terms.tokens import tokenise
from trainer.terms.value import TermValue

_COUNTED = re.compile(r"(\d+)\s+([^\W\d_]+)")
# Options that count the same thing, from which on a point is a scale.
_SCALE = 3
_COUNTED_SURELY = 0.7
# Words of a reply that is little more than a length of time.
_SHORT = 8
_DAYS = {"day": Decimal(1), "week": Decimal(7), "month": Decimal("30.4375"), "year": Decimal("365.25")}
_ASKS = re.compile(r"\b(?:combien|how many|pourquoi|why|depuis|since|il y a|ago)\b", re.IGNORECASE)
# "5 fois, pas plus" denies nothing of the five.
_DENIES = re.compile(
    r"\b(?:pas|non|jamais|not|never|no)\b(?!\s+(?:un(?:e seule)? de )?(?:plus|moins|davantage|more|less)\b)|n['’]t\b",
    re.IGNORECASE,
)
# How a number of times is asked for: "payez en 5 fois", "5 fois, pas plus", "c'est 5 fois ou rien".
_IN = re.compile(r"\b(?:en|in|over|sur)\s+$", re.IGNORECASE)
_BY_ITSELF = re.compile(
    r"\W*(?:(?:ok|bon|non|no|alors|donc|allez|disons|mes|vos|les|et|mais|so|then|well|make it|c['’ ]?est|it['’]?s|maxi(?:mum)?|max|at most|au plus)\W+)*",
    re.IGNORECASE,
)
_INSISTS = re.compile(
    r"\W*(?:\w+\W+)?(?:(?:pas|not|no)\s+(?:un(?:e seule)? de )?(?:plus|moins|davantage|more|less)|(?:au )?maxi?(?:mum)?|max|au plus|at most|alors|then|"
    r"svp|merci|please|ou rien|or nothing|(?:c['’ ]?est )?(?:[àa] prendre ou [àa] laisser|oui ou non|oui ou c['’ ]?est non|ok|d['’]accord))?\W*",
    re.IGNORECASE,
)
_TIMES = frozenset(("fois", "time", "times"))


@dataclass(frozen=True, slots=True)
class Between:
    """A number said of a point, with the labels of its options right below and above; one is empty beyond the ends."""

    issue: str
    low: str
    high: str


def uncounted(scenario: Scenario, reading: Reading) -> tuple[Between, ...]:
    """The numbers of a reply that are counted on a point in words and that no option of it has."""
    scales = {i.id: nouns for i in scenario.issues.values() if i.kind is None and (nouns := _nouns(_Key(i)))}
    named = {c.issue for c in reading.choices if c.stance != "refused"}
    named |= {t.issue for t in reading.terms if t.issue is not None and t.stance != "refused"}
    open_ones = [name for name in scales if name not in named]
    timed = _timed(scenario, reading, named)
    if not open_ones:
        return tuple(dict.fromkeys(timed))
    tokens = tokenise(reading.reply, scenario.language)
    found = timed
    for number in read_numerals(tokens, lexicon(scenario.language)):
        if number.last + 1 >= len(tokens) or number.high is not None:
            continue
        start, end = sentence_at(reading.reply, tokens[number.first].start)
        sentence = reading.reply[start:end]
        if _ASKS.search(sentence) or _DENIES.search(sentence):
            continue
        for name in open_ones:
            issue = scenario.issues[name]
            if _stem(tokens[number.last + 1].word) in scales[name] and not _is_option(issue, number.value):
                found.append(_between(issue, number.value))
    return tuple(dict.fromkeys(found))


def options_around(issue: Issue, reply: str, language: Language) -> tuple[str, str] | None:
    """The two options of a point in words between whose counts a number of the reply lies, where they count the same thing."""
    nouns = _nouns(_Key(issue)) if issue.kind is None else frozenset[str]()
    tokens = tokenise(reply, language)
    for number in read_numerals(tokens, lexicon(language)):
        behind = tokens[number.last + 1 : number.last + 2]
        if not behind or _stem(behind[0].word) not in nouns or _is_option(issue, number.value):
            continue
        numbers = {Decimal(met.group(1)): o.id for o in issue.options if (met := _COUNTED.match(o.label))}
        low = max((n for n in numbers if n < number.value), default=None)
        high = min((n for n in numbers if n > number.value), default=None)
        if low is not None and high is not None:
            return numbers[low], numbers[high]
    return None


def with_counted(scenario: Scenario, reading: Reading) -> Reading:
    """The reading with the numbers that are counted on a numeric point in the words of its options, beside a value that is
    offered or in a sentence that offers."""
    scales = {
        i.id: nouns for i in scenario.issues.values() if i.kind == "quantity" and (nouns := _nouns(_Key(i)))
    }
    if not scales:
        return reading
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    tokens = tokenise(reading.reply, scenario.language)
    found: list[ReadTerm] = []
    for number in read_numerals(tokens, lexicon(scenario.language)):
        if number.last + 1 >= len(tokens) or number.high is not None:
            continue
        first, last = tokens[number.first].start, tokens[number.last + 1].end
        if any(item.start < last and first < item.end for item in items):
            continue
        start, end = sentence_at(reading.reply, first)
        sentence = reading.reply[start:end]
        beside = any(i.stance == "own" and start <= i.start < end for i in items) or any(
            m.move == "proposal" and m.start < end and start < m.end for m in reading.moves
        )
        of_times = _stem(tokens[number.last + 1].word) in _TIMES
        if of_times and number.value == 1 and not _IN.search(reading.reply[start:first]):
            continue
        asked_for = of_times and _is_asked_for(reading.reply, (start, end), (first, last))
        if not (beside or asked_for) or _ASKS.search(sentence):
            continue
        if _DENIES.search(sentence) and not (
            asked_for and _is_all(reading.reply, (start, end), (first, last))
        ):
            continue
        for name, nouns in scales.items():
            if _stem(tokens[number.last + 1].word) in nouns:
                value = TermValue("quantity", number=number.value, unit=scenario.issues[name].unit)
                found.append(ReadTerm(value, "own", first, last, "absolute", name, _COUNTED_SURELY))
    if not found:
        return reading
    return replace(reading, terms=tuple(sorted((*reading.terms, *found), key=lambda term: term.start)))


def _is_asked_for(reply: str, sentence: tuple[int, int], figure: tuple[int, int]) -> bool:
    """Whether a number of times is all that its sentence says, or is what something is to be done in."""
    before, after = reply[sentence[0] : figure[0]], reply[figure[1] : sentence[1]]
    return _is_all(reply, sentence, figure) or (_IN.search(before) is not None and "?" not in after)


def _is_all(reply: str, sentence: tuple[int, int], figure: tuple[int, int]) -> bool:
    """ "Et mes 5 fois, c'est oui ou c'est non ?": the figure, and how it is held to."""
    before, after = reply[sentence[0] : figure[0]], reply[figure[1] : sentence[1]]
    return _BY_ITSELF.fullmatch(before) is not None and _INSISTS.fullmatch(after) is not None


def _timed(scenario: Scenario, reading: Reading, named: Collection[str]) -> list[Between]:
    """ "30 mois" where a contract runs two years or three: a length of time bound to no point, on the one in words that it falls
    inside of."""
    found: list[Between] = []
    for term in reading.terms:
        days = _days(term.value)
        if term.issue is not None or term.stance != "own" or days is None or reading.words > _SHORT:
            continue
        fitting: list[Between] = []
        for issue in scenario.issues.values():
            lengths = _lengths(issue)
            if issue.kind is not None or issue.id in named or len(lengths) < _SCALE or days in lengths:
                continue
            low = max((n for n in lengths if n < days), default=None)
            high = min((n for n in lengths if n > days), default=None)
            if low is not None and high is not None:
                fitting.append(Between(issue.id, lengths[low], lengths[high]))
        found += fitting if len(fitting) == 1 else []
    return found


def _lengths(issue: Issue) -> dict[Decimal, str]:
    """The labels of the options of one length of time, by its days."""
    return {
        days: option.label
        for option in issue.options
        if len(option.terms) == 1 and (days := _days(option.terms[0])) is not None
    }


def _days(value: TermValue) -> Decimal | None:
    per_unit = _DAYS.get(value.unit or "")
    if value.kind != "duration" or value.number is None or per_unit is None:
        return None
    return value.number * per_unit


class _Key:
    """Lets the cache key on the identity of an issue."""

    def __init__(self, issue: Issue) -> None:
        self.issue = issue

    def __hash__(self) -> int:
        return id(self.issue)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other.issue is self.issue


@lru_cache(maxsize=64)
def _nouns(key: _Key) -> frozenset[str]:
    """The nouns that the options of a point in words count ("mensualité", "fois"); none where they are no scale."""
    issue = key.issue
    if len(_numbers(issue)) < _SCALE:
        return frozenset()
    met: dict[str, int] = {}
    for option in issue.options:
        texts = (option.label, *option.like)
        for noun in {_stem(m.group(2).casefold()) for text in texts for m in _COUNTED.finditer(text)}:
            met[noun] = met.get(noun, 0) + 1
    return frozenset(noun for noun, count in met.items() if count >= _SCALE)


def _numbers(issue: Issue) -> Mapping[Decimal, str]:
    """The labels that begin with a number, by it."""
    return {Decimal(m.group(1)): o.label for o in issue.options if (m := _COUNTED.match(o.label))}


def _is_option(issue: Issue, number: Decimal) -> bool:
    return number in _numbers(issue)


def _between(issue: Issue, number: Decimal) -> Between:
    numbers = _numbers(issue)
    low = max((n for n in numbers if n < number), default=None)
    high = min((n for n in numbers if n > number), default=None)
    return Between(issue.id, "" if low is None else numbers[low], "" if high is None else numbers[high])


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 4 and word[-1] in "sx" else word
