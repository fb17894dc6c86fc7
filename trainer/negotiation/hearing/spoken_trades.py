"""Trades told without an "if", as they are spoken: "le préavis, je vous le double. Mais vous, vous descendez à 9 %", "30 000 en réserve,
d'accord, mais alors vous signez 24 mois", "I'll take Chicago, but then you sign for two years"."""

import re
from functools import lru_cache

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.sentences import sentence_at
from trainer.negotiation.hearing.turned_down import is_turned_down

# What she is to do for it, up to the verb; what she says, has or wants is told of her.
_YOUR_PART = re.compile(
    r"(?:\b(?:mais|par contre|en revanche|seulement|en [ée]change|en contrepartie|du coup|alors)\s*,?\s+(?:alors |l[àa] |du coup |en [ée]change |en contrepartie )?,?\s*"
    r"(?:de votre c[ôo]t[ée],?\s+)?(?:(?:et\s+)?vous,\s+)?vous"
    r"|\b(?:et|de votre c[ôo]t[ée]),?\s+(?:en [ée]change,?\s+)?vous,\s+vous)\s+(?:me |nous |m['’])?(?:(?:le|la|les|en|y) |l['’])?"
    r"(?:signez|descendez|montez|baissez|restez|passez|prenez|acceptez|versez|payez|r[ée]glez|donnez|laissez|l[âa]chez|c[ée]dez|vous engagez|commandez|oubliez|"
    r"abandonnez|retirez|renoncez|gardez|faites|allez|venez)\b"
    r"|\b(?:but|in return|in exchange)\s*,?\s+(?:then |in return |for that )?,?\s*(?:you,?\s+)?you(?:['’]ll| will| have to| need to)?\s+"
    r"(?:sign|go|come|take|accept|pay|give|stay|drop|commit|order|buy|keep|settle|forget|waive|meet|move|do)\b",
    re.IGNORECASE,
)
_STOPS = re.compile(r"[.?!;]|\b(?:je|j['’]|nous|i|we)\b(?!['’])", re.IGNORECASE)
_DENIES = re.compile(r"\b(?:pas|jamais|rien|no|not|never)\b|n['’]t\b", re.IGNORECASE)
_OPEN = re.compile(r"\b(?:combien|quoi|quand|comment|how|what|when|which|quel\w*)\b", re.IGNORECASE)


@lru_cache(maxsize=8)
def asked_of_her(reading: Reading) -> frozenset[int]:
    """Where the values stand that she is to grant for what stands before them."""
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    found: set[int] = set()
    for part in _YOUR_PART.finditer(reading.reply):
        _, end = sentence_at(reading.reply, part.start())
        if _OPEN.search(reading.reply, part.end(), end):
            continue
        stop = _STOPS.search(reading.reply, part.end(), end)
        end = stop.start() if stop else end
        here = [one for one in items if one.issue is not None and part.start() <= one.start < end]
        # "Mais vous montez à 50 ? Non": given for nothing, it is no half of a trade.
        given = [
            one
            for one in items
            if one.issue is not None
            and one.stance != "refused"
            and not is_turned_down(reading, one)
            and one.end <= part.start()
            and one.issue not in {other.issue for other in here}
        ]
        if given:
            found |= {one.start for one in here if not _DENIES.search(reading.reply, part.end(), one.start)}
    return frozenset(found)
