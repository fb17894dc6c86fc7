"""Values that lead up to one that is put to her: with it they are one bare row."""

import re
from collections.abc import Sequence
from itertools import pairwise

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.talk.state import State

# Between two values of a bare row: a few words of a noun, and a comma or an "and".
_IN_A_ROW = re.compile(
    r"(?:\s(?:de|d['’]|du|des|la|le|l['’]|of|for|the|a)?\s?[\w’'-]+){0,3}\s*(?:,|;|\+|\bet\b|\band\b)\s*(?:[\w’'-]+\s){0,3}",
    re.IGNORECASE,
)
# "DAP Chicago, cleared by your broker, and on liability we stand behind the product with a cap of two": the next point, named.
_AND_ON = re.compile(
    r"[^.?!;:]{0,30},?\s*(?:et|and)\s+(?:sur|pour|c[ôo]t[ée]|on|for|as for)\s(?![^.?!;]*\b(?:pas|not|ne|n['’]|mais|but)\b)[^.?!;:]{0,70}",
    re.IGNORECASE,
)


def put_in_a_row(
    put: Sequence[ReadTerm | ReadChoice],
    items: Sequence[ReadTerm | ReadChoice],
    state: State,
    reading: Reading,
) -> frozenset[int]:
    """Where the values stand that are put to her: with one, those that lead up to it in a bare row ("8 % de commission, 5
    clients réservés. Ça vous va ?")."""
    found = {item.start for item in put}
    row = sorted(
        (i for i in items if i.issue and i.stance in ("own", "fact") and not state.settled_on(i.issue)),
        key=lambda one: -one.start,
    )
    for last, before in pairwise(row):
        between = reading.reply[before.end : last.start]
        joined = _IN_A_ROW.fullmatch(between) or _AND_ON.fullmatch(between)
        if last.start in found and (last.start == before.start or joined):
            found.add(before.start)
    return frozenset(found)
