"""A limit put beside a value, that no option holds: "un crédit plafonné à 15 000 € d'encours", "one visit a year at most".

It is a clause of its own: what it limits is offered as far as it goes, and the limit is taken with it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at

_LIMITED = re.compile(
    r"\b(?:plafonn\w+|limit[ée]\w*|born[ée]\w*|capp?ed|limited)\s+(?:[àa]|au|aux|at|to)\s+"
    r"|\b(?:dans la limite|avec (?:un|une) (?:plafond|limite|maximum|max)|(?:le|un|votre|mon|ce) plafond(?:\s+d['’]encours)?|(?:la|une|votre|ma) limite(?:\s+d['’]encours)?|"
    r"with (?:a|an) (?:cap|limit|maximum)|(?:the|a|your|my|that) (?:cap|limit)|within (?:a|the) limit)\s+(?:de|d['’]|[àa]|of|at)\s*"
    r"|(?<![\d\u00a0\u202f ,.])(?=\d[\d\u00a0\u202f ]*(?:€|euros?)?\s*d['’]encours)|(?<=\s)(?<!\d\s)(?=\d[\d\u00a0\u202f ]*(?:€|euros?)?\s*d['’]encours)"
    r"|\b(?:seulement|uniquement|only|just)\s+(?:pour|for)\s+"
    r"|\b(?:avec |with )?(?:max(?:imum)?|au (?:plus|maximum)|at most|no more than|pas plus de|jusqu['’][àa]|up to)\s+(?=\D{0,4}\d)",
    re.IGNORECASE,
)
# What a limit says: to the end of its clause.
_WORDS = re.compile(r"(?:[^,;.?!…\n:]|(?<=\d)[.,](?=\d)){1,44}")
_ENDS = re.compile(
    r"\s+(?:ok|okay|oui|d['’ ]?accord|est|sont|serai\w+|vous|you|we|nous|would|[çc]a (?:vous )?(?:va|irait)|cela|c['’]est|et|mais|si|pour (?:les?|la)|and|but|if|does|is|deal)\b.*$",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d|\b(?:une?|deux|trois|quatre|cinq|six|one|two|three|four|five|six)\b", re.IGNORECASE)
# Words that name a limit, whatever it is of.
_NAMED = re.compile(r"\b(?:plafon\w+|limit\w*|encours|cap|capped)\b", re.IGNORECASE)
_IN_FIGURES = re.compile(r"(?<=\d) (?=\d{3})")
# "Je vous suis si l'encours est plafonné à 15 000 €": what stands before a limit that is a condition.
_ON_CONDITION = re.compile(
    r",?\s*\b(?:si|[àa] condition qu[e'’]|pourvu qu[e'’]|du moment qu[e'’]|if|provided(?: that)?|as long as)\s*[^,;.?!0-9]{2,40}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit that a reply names.

    Attributes:
        start, end: its clause, with the "if" of one that is a condition.
        words: what it says, as typed ("15 000 € d'encours").
        conditional: whether the reply makes what it limits hang on it.
        named: whether it is called one ("le plafond de 15 000 €"), and not only a most ("pas plus de 15 000").
    """

    start: int
    end: int
    words: str
    conditional: bool
    named: bool


def limit_of(reading: Reading) -> Limit | None:
    """The limit that a reply names, of no point and no option."""
    for met in _LIMITED.finditer(reading.reply):
        found = _WORDS.match(reading.reply, met.end())
        words = _ENDS.sub("", found.group()).strip() if found else ""
        end = met.end() + len(words)
        if not _DIGIT.search(words) or _is_of_a_point(reading, met.start(), end):
            continue
        first, _ = sentence_at(reading.reply, met.start())
        led = _ON_CONDITION.search(reading.reply, first, met.start())
        start = led.start() if led else met.start()
        named = _NAMED.search(reading.reply, start, end) is not None
        return Limit(start, end, _written(words), led is not None, named)
    return None


def _written(words: str) -> str:
    """Words of the student's as a line of hers holds them."""
    plain = " ".join(words.split()).replace("'", "’").replace(" €", "\u00a0€").replace(" %", "\u00a0%")
    return _IN_FIGURES.sub("\u202f", plain)


def without_limit(reading: Reading) -> Reading:
    """The reading of a reply without a limit that it makes a condition: what it limits is offered with it, and waits for nothing."""
    limit = limit_of(reading)
    if limit is None or not limit.conditional:
        return reading
    reply = reading.reply[: limit.start] + " " * (limit.end - limit.start) + reading.reply[limit.end :]
    cues = tuple(c for c in reading.cues if c.cue != "exchange" or not limit.start <= c.start < limit.end)
    moves = reading.moves
    if all(c.cue != "exchange" for c in cues):
        moves = tuple(m for m in moves if m.move != "conditional_exchange") or moves
    return replace(reading, reply=reply, cues=cues, moves=moves)


def _is_of_a_point(reading: Reading, start: int, end: int) -> bool:
    """Whether a value or the name of a point stands in the words of a limit: it is then that point's own."""
    items: Iterable[ReadTerm | ReadChoice] = (*reading.terms, *reading.choices)
    if any(one.issue is not None and start < one.end and one.start < end for one in items):
        return True
    return any(m.aspect == "issue" and start < m.end and m.start < end for m in reading.mentions)
