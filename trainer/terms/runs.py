"""Values typed in one run, slashes for commas: "0,46/400k/24 mois", "98/CIP/12 sem"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from trainer.terms.lexicon import Lexicon
from trainer.terms.sources import Frame
from trainer.terms.spotted import Spotted

# Up to a mark; a comma inside a figure ends no clause.
_CLAUSE = re.compile(r"(?:[^,;?!\n]|,(?=\d))+")
_DATE = re.compile(r"(?<!\d)\d{1,2}/\d{1,2}/\d{2,4}(?!\d)")
# "0,46/400 000": cents or thousands before the slash, and a figure after it.
_TWO = re.compile(r"(?:\d[.,]\d{2,}|\d ?k|\d{3} \d{3})\s*/\s*(?=\d)", re.IGNORECASE)
_PLAIN = re.compile(r"\s*\d{1,4}\s*")
_FIRST = re.compile(r"[^\W\d_]+")
# A whole list has so many parts; each is short.
_LEAST, _LONGEST = 3, 24
_MARK = "|"
_MILLION = 10**6


def as_list(text: str, lexicon: Lexicon) -> str:
    """The text with the slashes between values made marks of their own, its length unchanged: "0,46 €/caisse", "50/50" and
    "01/02/2026" keep theirs."""
    if "/" not in text:
        return text
    return _CLAUSE.sub(lambda clause: _parted(clause.group(), lexicon), text)


def _parted(clause: str, lexicon: Lexicon) -> str:
    if _DATE.search(clause):
        return clause
    for met in reversed(list(_TWO.finditer(clause))):
        at = clause.index("/", met.start())
        clause = clause[:at] + _MARK + clause[at + 1 :]
    parts = clause.split("/")
    plain = [_PLAIN.fullmatch(part) is not None for part in parts]
    told = [any(letter.isdigit() for letter in part) for part in parts]
    short = all(len(part) <= _LONGEST for part in parts[1:-1])
    several = len(parts) + clause.count(_MARK)
    if several < _LEAST or all(plain) or sum(told) < 2 - clause.count(_MARK) or not short:
        return clause
    joined = parts[0]
    for part in parts[1:]:
        joined += ("/" if _is_measure(part, lexicon) else _MARK) + part
    return joined


def spelt_out(one: Spotted, frames: Sequence[Frame]) -> Spotted:
    """ "24m" where a duration of so many months is bargained for, "5m" where a sum of so many millions is."""
    value = one.value
    if value.kind != "quantity" or value.unit != "m" or value.number is None:
        return one
    if any(f.value.unit == "month" and _within(f, value.number) for f in frames):
        return replace(one, value=replace(value, kind="duration", unit="month"))
    sums = [f.value for f in frames if f.value.kind == "money" and _within(f, value.number * _MILLION)]
    return replace(one, value=replace(sums[0], number=value.number * _MILLION)) if len(sums) == 1 else one


def _within(frame: Frame, number: Decimal) -> bool:
    return frame.high is not None and (frame.low or 0) <= float(number) <= frame.high


def _is_measure(part: str, lexicon: Lexicon) -> bool:
    """Whether what follows a slash is what a price is for ("/caisse", "/mois")."""
    word = _FIRST.match(part.strip().lower())
    units = lexicon.units
    return word is not None and word.group() in units.nouns | units.per_alone | units.durations.keys()
