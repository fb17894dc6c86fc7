"""Lengths of time that tell when something is, from now or since then: "dans trois ans", "au bout d'un an", "two years ago"."""

import re

# Right before a length: from when on, until when, how long ago.
_WHEN = re.compile(
    r"(?:\b(?:dans|ds|d['’ ]ici(?: [àa])?|il y a|y a|voil[àa]|depuis|since|au bout d(?:e|['’])|[àa] l['’]issue d(?:e|['’])|apr[èe]s|after|"
    r"(?<!lock )(?<!locked )(?<!put )(?<!throw )(?<!sign )(?<!factor )(?<!interested )in))\s*"
    r"(?:(?:environ|presque|plus de|moins de|[àa] peine|[àa] peu pr[èe]s|about|around|over|nearly|less than|more than|another)\s+)?$",
    re.IGNORECASE,
)
# "Ça fait trois ans que je vends ce produit", "it's been two years since".
_LONG_NOW = re.compile(
    r"\b(?:[çc]a (?:va )?fai(?:t|re)|cela fait|il y a|it['’]?s been|it is|it has been)\s+(?:bien |presque |about |nearly |over )?$",
    re.IGNORECASE,
)
_THAT = re.compile(r"\s+(?:d[ée]j[àa] )?(?:qu(?:e\b|['’])|since\b|that\b)", re.IGNORECASE)
# "Le contrat prend fin au bout de 24 mois" says how long it runs.
_ENDS = re.compile(
    r"\b(?:prend(?:ra)? fin|expire(?:ra)?|se termine(?:ra)?|s['’]ach[èe]ve(?:ra)?|ends?|expires?|runs out)\b[^.?!;,]{0,8}$",
    re.IGNORECASE,
)
# Right after it: ago, later.
_SINCE_THEN = re.compile(
    r"\s*['’]?\s*(?:ago|from now|from today|hence|later|earlier|plus tard|plus t[ôo]t|auparavant|time\b)",
    re.IGNORECASE,
)
_OF_THE_DEAL = re.compile(
    r"\s*(?:de |d['’]|of )\s*(?:contrat|engagement|bail|location|contract|commitment|lease)", re.IGNORECASE
)
# Characters before a length in which its words stand.
_NEAR = 48


def tells_when(reply: str, start: int, end: int) -> bool:
    """Whether a length of time, `reply[start:end]`, is a date, an age or a delay by the words right around it."""
    before = reply[max(0, start - _NEAR) : start]
    if _SINCE_THEN.match(reply, end) or (_LONG_NOW.search(before) and _THAT.match(reply, end)):
        return True
    met = _WHEN.search(before)
    if met is None or _OF_THE_DEAL.match(reply, end):
        return False
    return _ENDS.search(before[: met.start()]) is None
