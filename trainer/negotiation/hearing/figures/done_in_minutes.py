"""Figures of how something is done and not of what is bargained: "ça se monte à 2 en 10 min" is two people and ten minutes."""

import re
from dataclasses import replace
from decimal import Decimal

from trainer.language.reading import Reading, ReadTerm
from trainer.negotiation.hearing.words.bare import bare_number
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.scenario.scenario import Scenario

_IN_MINUTES = re.compile(
    r"\s*(?:personnes?|people|gars|bras|hommes?)?\s*,?\s*(?:en|in)\s+(?:moins de |under |less than |about )?[\w-]+\s*(?:min(?:ute)?s?|mn|secondes?|seconds?|sec|heures?|hours?|h)\b",
    re.IGNORECASE,
)
# By how many hands it is done: "ça se monte à deux", and not "vous montez à 4".
_DONE_BY = re.compile(
    r"\b(?:(?:se|le|la|les)\s+(?:d[ée])?mont(?:e|ent|er)|(?:se|le|la|les)\s+(?:port(?:e|ent|er)|pli(?:e|ent|er)|soul[èe]v(?:e|ent|er))|install(?:e|ent|er)|(?:put|set|carry|lift) it(?: up)?|assembled)\s+"
    r"(?:facilement |vite |easily )?(?:[àa]|by|with)\s+$",
    re.IGNORECASE,
)
_HANDS = 4


def without_how_it_is_done(scenario: Scenario, reading: Reading) -> Reading:
    """The reading without the bare figures that count people or minutes.

    Args:
        scenario: the scenario being played.
        reading: the reply as read.
    """
    kept = tuple(term for term in reading.terms if not _tells_how(term, scenario, reading))
    return reading if len(kept) == len(reading.terms) else replace(reading, terms=kept)


def _tells_how(term: ReadTerm, scenario: Scenario, reading: Reading) -> bool:
    number = bare_number(term, scenario, reading)
    if term.value.kind not in ("duration", "quantity") or number is None:
        return False
    start, end = sentence_at(reading.reply, term.start)
    return _IN_MINUTES.match(reading.reply, term.end, end) is not None or (
        Decimal(number) <= _HANDS and _DONE_BY.search(reading.reply[start : term.start]) is not None
    )
