"""Figures that claim nothing of the case, however they are told: what is bargained over, what the other side has said, what is
compared, what belongs to another story, a year."""

import re
from collections.abc import Sequence
from functools import lru_cache

from trainer.language.context import IssueCue, Language, ReadingContext
from trainer.language.normalise import fold_text
from trainer.language.reading import ReadTerm
from trainer.terms.equal import same_value
from trainer.terms.find import find_values
from trainer.terms.value import TermValue

_YEAR = re.compile(r"\W*(?:19[5-9]|20[0-6])\d\W*")
_WITH_UNIT = re.compile(r"[^\W\d_]|[%€$£]")
# Characters before a figure in which it is led up to.
_NEAR = 40
_COMPARED = re.compile(
    r"\W*(?:\w+ )?(?:(?:de )?(?:plus|moins)(?: \w+)? qu(?:e\b|['’])|(?:more|less|cheaper|dearer|higher|lower|better)(?: \w+)? than\b)"
)
# Words of a sentence that tells of somebody else, or of another time.
_ELSEWHERE = re.compile(
    r"\b(?:(?:mon|ma) (?:pere|mere|oncle|tante|frere|soeur|cousine?|grand[- ](?:pere|mere)|voisine?|ami|amie|ancien\w*|premiere?)"
    r"|(?:notre|nos|un|une|d['’]) (?:ancien|autre)\w* \w+|autrefois|jadis|a l['’]epoque|il y a (?:\d+|\w+) ans"
    r"|my (?:father|mother|uncle|aunt|brother|sister|cousin|neighbou?r|friend|old|former|first|previous|last)|(?:an|our) (?:other|old|former) \w+"
    r"|back then|years ago|used to)\b"
)
# What stands before a figure that is worked out, a bound, or a span of time.
_LED_UP_TO = re.compile(
    r"\b(?:(?:ca|cela|ce qui) (?:nous |vous |me )?(?:fait|ferait|donne|donnerait)|soit|au total|en tout"
    r"|that (?:is|makes|would be)|which (?:is|makes)|in total"
    r"|au[- ]dela d[eu]|au[- ]dessus d[eu]|en dessous d[eu]|plus d[e']|moins d[e']|jusqu['’]a|au moins|au plus|des que(?: \w+){0,3}"
    r"|beyond|above|below|under|over|more than|less than|at least|at most|up to|once(?: \w+){0,3}|as soon as(?: \w+){0,3}"
    r"|sur|pendant|depuis|durant|since|during|for|in)(?: environ| a peu pres| about| roughly| the| les?| la)*\s*$"
)
_IS_SO = re.compile(
    r"\b(?:est|sont|etait|etaient|a ete|fait|font|pese|coute|coutent|vaut|valent|(?:vous|nous|on|il|elle|ils) (?:nous |vous )?(?:doi\w+|dev\w+|avez|a|ont|avons)"
    r"|achete\w*|paient|payez|touchent|produi\w+|(?:peut|peuvent) produire|couvre|prend|is|are|was|were|weighs?|costs?|pays?|covers?|returned|owe|owes|buys?)\b"
)
_MAY_BE = re.compile(
    r"\b(?:si|s['’]il(?! (?:vous|te) pla)|propos\w+|offr\w+|donn\w+|demand\w+|veux|voulons|voudrais|voulez|pourr\w+|peux|pouvons|pouvez|serait|seraient|ferai\w*|feri\w+|faut|faudrait"
    r"|fais|accept\w+|prends|prenons|mettons|disons|d['’]accord|contre|tout de suite|maintenant|aujourd['’]hui|lundi|demain|vers\w+|premier|chaque|if|offer\w*|propos\w*|give"
    r"|want|would|could|can|need|will|let|accept|agree|ask\w*|take|now|today|each|every|deal)\b|[?]"
)
_SENTENCE = re.compile(r"[^.?!…\n]+(?:[.](?=\d)[^.?!…\n]*)*")


def claims_nothing(term: ReadTerm, reply: str, context: ReadingContext) -> bool:
    """Whether a figure, told as it may be, states nothing that a fact of the case could prove false."""
    if on_table(term, context) or _bargained(term.value, context.issues):
        return True
    said = tuple(line.text for line in context.lines if line.speaker != "student")
    said += tuple(line for one in context.samples for line in one.lines)
    if any(same_value(term.value, value) for value in _said(said, context.language)):
        return True
    if not _WITH_UNIT.search(reply[term.start : term.end]):
        return True
    before = fold_text(reply[: term.start])
    if _LED_UP_TO.search(before[-_NEAR:]) is not None:
        return True
    if _COMPARED.match(fold_text(reply[term.end :])) is not None:
        return True
    return _ELSEWHERE.search(fold_text(_sentence(reply, term.start))) is not None


def states(term: ReadTerm, reply: str) -> bool:
    """Whether a figure of no point on the table is told as something that is so ("vous avez 75 jours de retard"), not put forward
    or asked."""
    sentence = fold_text(_sentence(reply, term.start))
    return (
        term.issue is None
        and term.stance in ("own", "theirs")
        and _IS_SO.search(sentence) is not None
        and _MAY_BE.search(sentence) is None
        and not reply[term.end :].lstrip(" \u00a0\u202f").startswith("?")
    )


def is_year(term: ReadTerm, reply: str) -> bool:
    """ "En 2025": a year is read as a number like any other."""
    return _YEAR.fullmatch(reply[term.start : term.end]) is not None


def on_table(term: ReadTerm, context: ReadingContext) -> bool:
    """Whether a figure is one that either side has put on the table: whoever speaks of it claims nothing of the case."""
    if term.issue is None:
        return False
    standing = [*context.theirs.get(term.issue, ()), *context.mine.get(term.issue, ())]
    return any(same_value(term.value, value) for value in standing)


def _bargained(value: TermValue, issues: Sequence[IssueCue]) -> bool:
    """Whether a figure lies where an issue is settled: "97 000 pour le prix" speaks of the deal, whoever is said to want it."""
    return any(
        same_value(value, option) for issue in issues for choice in issue.options for option in choice.terms
    ) or any(_within(value, issue) for issue in issues)


def _within(value: TermValue, issue: IssueCue) -> bool:
    if value.kind != "money" or issue.kind != "money" or value.number is None:
        return False
    if issue.low is None or issue.high is None or (issue.unit and value.unit and issue.unit != value.unit):
        return False
    return issue.low <= float(value.number) <= issue.high


@lru_cache(maxsize=16)
def _said(lines: tuple[str, ...], language: Language) -> tuple[TermValue, ...]:
    return tuple(found.value for line in lines for found in find_values(line, language))


def _sentence(reply: str, place: int) -> str:
    return next((s.group() for s in _SENTENCE.finditer(reply) if s.start() <= place < s.end()), reply)
