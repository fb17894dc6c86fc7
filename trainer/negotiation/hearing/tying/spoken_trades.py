"""Trades told without an "if", as they are spoken: "le préavis, je vous le double. Mais vous, vous descendez à 9 %", "30 000 en réserve,
d'accord, mais alors vous signez 24 mois", "I'll take Chicago, but then you sign for two years"."""

import re
from collections.abc import Sequence
from functools import lru_cache

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.tying.turned_down import is_turned_down
from trainer.negotiation.hearing.words.sentences import sentence_at

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
# What the speaker does for it, and what of hers stands before: "vous pourriez monter à 20 % ? Et moi j'étale sur huit mois".
_MY_PART = re.compile(
    r"\b(?:et|alors|et alors)\s+(?:(?:moi|nous|en [ée]change|de mon c[ôo]t[ée]|de notre c[ôo]t[ée])\s*,?\s+)(?:je\s|j['’]|on\s|nous\s)"
    # "Et si vous cédiez la créance ? En échange, j'abandonne les pénalités."
    r"|(?:^|[.?!;:]\s*)en (?:[ée]change|contrepartie|retour)\s*,?\s+(?:moi,?\s+)?(?:je\s|j['’]|on\s|nous\s)"
    r"|\b(?:and|then|and then|and in return|in return)\s*,?\s+(?:i['’]ll|i will|we['’]ll|we will|i can|i['’]d)\s",
    re.IGNORECASE,
)
_HERS = re.compile(
    r"\b(?:vous|you)\s+(?:me |nous |m['’]|ne )?(?:pourriez|pouvez|montez|descendez|prenez|signez|versez|payez|donnez|acceptez|faites|passez|"
    r"c[ée]dez|l[âa]chez|laissez|abandonnez|gardez|retirez|r[ée]glez|"
    r"could|can|go|take|sign|pay|give|accept|come|move|do)\b|\bsi vous (?=(?:me |nous |m['’])?[^\W\d_]+iez\b)|\bwhat if you\b|\b(?:pourriez|pouvez|montez|descendez|acceptez|prenez|signez|could|can|would)[- ](?:vous|you)\b",
    re.IGNORECASE,
)
# "Si je vous suis à 10 %, pouvez-vous descendre à 4 mensualités ?": what the speaker would do, and what is asked for it.
# "Avec une réserve de 15 000, vous pouvez faire 0,46 € ?" says the same.
_IF_I = re.compile(
    r"\b(?:si|if)\s+(?:je\b|j['’]|nous\b|on\b|i\b|we\b)|(?:^|[.?!…;]\s+|\b(?:et|and|mais|but|alors|so)\s+)(?:avec|moyennant|with)\s+(?!(?:plaisir|joie|vous|you|nous|us|me|moi|[çc]a|cela|pleasure)\b)",
    re.IGNORECASE,
)
_WOULD_YOU = re.compile(
    r"(?:,|\bthen\b|\balors\b)\s*(?:(?:est-ce que |alors |then |et )?vous\s+(?:me |nous |m['’])?(?:pouvez|pourriez|accept\w+|fer\w+|ir\w+|descend\w+|mont\w+|pass\w+|prend\w+|sign\w+|donn\w+|vers\w+|pay\w+|laiss\w+|ser\w+|all\w+|rest\w+)"
    r"|(?:pouvez|pourriez|acceptez|accepteriez|feriez|iriez|descendriez|descendez|monteriez|montez|passeriez|passez|prendriez|prenez|signeriez|signez|seriez|donneriez|verseriez|paieriez|laisseriez)[- ]vous"
    r"|(?:can|could|would|will|do) you|(?:are|would) you (?:be )?(?:ok|okay|ready|willing|prepared))\b",
    re.IGNORECASE,
)
# "Et si on disait 9 % et que je vous donne les quatre mois ?", "what if we said 98 and I give you the five million?".
_SUPPOSED = re.compile(
    r"\b(?:et si (?:on|nous|je)|si (?:on|nous|je) (?:dit|dis|disait|disais|disons|disions|part\w*|met\w*)|disons|what if (?:we|i)|suppose (?:we|i)|(?:let['’]?s )?say)\b",
    re.IGNORECASE,
)
_AND_I = re.compile(
    r"\b(?:et que je|et si je|et je|and (?:that |if )?i(?:['’]ll|['’]d)?)\s+(?:vous |would |will )?(?:donn\w*|laiss\w*|accord\w*|offr\w*|ajout\w*|"
    r"pren\w*|pass\w*|fai\w*|give|gave|let|grant|offer|add|take|throw in|leave)\b",
    re.IGNORECASE,
)
_STOPS = re.compile(r"[.?!;]|\b(?:je|j['’]|nous|i|we)\b(?!['’])", re.IGNORECASE)
# What seems to be told is given, by its place.
_GIVEN = ("own", "accepted", "fact")
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
    supposed = _supposed_together(items, reading)
    return frozenset(found | supposed | _asked_before_given(items, reading) | set(traded_by_if(reading)))


@lru_cache(maxsize=8)
def traded_by_if(reading: Reading) -> frozenset[int]:
    """Where the values stand of an exchange whose one half is supposed and whose other is asked for: both are put forward."""
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    items = [one for one in items if one.issue is not None and one.stance not in ("refused", "theirs")]
    found: set[int] = set()
    for opening in _IF_I.finditer(reading.reply):
        _, end = sentence_at(reading.reply, opening.start())
        asked = _WOULD_YOU.search(reading.reply, opening.end(), end)
        if asked is None or _OPEN.search(reading.reply, asked.end(), end):
            continue
        mine = [one for one in items if opening.end() <= one.start < asked.start()]
        hers = [one for one in items if asked.end() <= one.start < end]
        if mine and hers and {one.issue for one in mine}.isdisjoint(one.issue for one in hers):
            found |= {one.start for one in (*mine, *hers)}
    return frozenset(found)


def _supposed_together(items: Sequence[ReadTerm | ReadChoice], reading: Reading) -> set[int]:
    """The halves of what is supposed together with what the speaker would give for it."""
    found: set[int] = set()
    for opening in _SUPPOSED.finditer(reading.reply):
        _, end = sentence_at(reading.reply, opening.start())
        given = _AND_I.search(reading.reply, opening.end(), end)
        if given is None:
            continue
        here = [one for one in items if one.issue is not None and one.stance != "refused"]
        asked = [one for one in here if opening.end() <= one.start < given.start()]
        mine = [one for one in here if given.end() <= one.start < end]
        if asked and mine and {one.issue for one in asked}.isdisjoint(one.issue for one in mine):
            found |= {one.start for one in (*asked, *mine)}
    return found


def _asked_before_given(items: Sequence[ReadTerm | ReadChoice], reading: Reading) -> set[int]:
    found: set[int] = set()
    for part in _MY_PART.finditer(reading.reply):
        start, end = sentence_at(reading.reply, part.start())
        start = sentence_at(reading.reply, start - 1)[0] if start else start
        hers = _HERS.search(reading.reply, start, part.start())
        given = {one.issue for one in items if part.end() <= one.start < end and one.stance in _GIVEN}
        if hers is None or not given - {None}:
            continue
        found |= {
            one.start
            for one in items
            if hers.start() <= one.start < part.start() and one.issue is not None and one.issue not in given
        }
    return found
