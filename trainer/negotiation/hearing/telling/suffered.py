"""Figures that others offer, and figures at which the speaker would suffer: neither is an offer of his.

"J'ai un fleuriste à 110", "I've been offered 96 elsewhere", "je perds du fric à 0,44", "my boss will be furious if I go to 96".
"""

import re

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at

# What one has of one's own, and offers by saying it; anybody or anything else that one has is another's way out.
_OF_MINE = (
    r"(?:prix|tarif|offre|proposition|id[ée]e|budget|chiffre|limite|plafond|plancher|maximum|minimum|formule|solution|option|mod[èe]le|contrat|marge|stock|d[ée]lai|"
    r"accord|feu|mandat|remise|rabais|garantie|assurance|acompte|discount|guarantee|insurance|capacit[ée]|stand|[ée]quipe|machine|[ée]t[ée]|mot|price|rate|offer|proposal|idea|figure|number|limit|cap|floor|ceiling|formula|solution|option|plan|contract|"
    r"margin|deal|mandate|room|stake|word|package|lot|peu|little|bit|few|couple|"
    r"question|doute|probl[èe]me|souci|problem|doubt|premi[èe]re?|derni[èe]re?|first|last|final|best|meilleure?)\b"
)
# "J'ai un fleuriste à 110", "on a une place chez un voisin à 110": up to the value, with nobody of this table in between.
_I_HAVE_ONE = re.compile(
    r"(?:^|[.?!,;:]\s*|\b(?:et|mais|car|and|but|because)\s+)\W*(?:(?:moi|me|d[ée]j[àa]|bon|alors|ok|so|well|now)\W+)?"
    r"(?:(?:j['’ ]?ai|on a|nous avons|j['’]aurais|il y a|y a|(?:i|we)(?:['’]ve| have)(?: got)?|there(?:['’]s| is))\s+(?:d[ée]j[àa] |aussi |already |also )?"
    r"(?:(?:une?|an?|another|quelqu['’]un|someone|somebody)\b(?: autre)?)(?P<thing>)(?!\s*" + _OF_MINE + r"))"
    r"(?![^.?!;:]*\b(?:mais|donc|alors|but|so|je|vous|i|you)\b)[^.?!;:]*$",
    re.IGNORECASE,
)
_NEXT = 12
"""Letters after "un" or "an" in which the thing that one has begins."""
# "On me propose 110", "ils me font 0,46", "someone gives me 96", "I've been offered 96".
_THEY_OFFER = re.compile(
    r"(?<!si )\b(?:on|ils|elles?|il|quelqu['’]un|d['’]autres|les autres|un autre|une autre)\s+(?:me|m['’]|nous|m['’]ont|m['’]a)\s*(?:l['’]|le |la |les )?(?:ont |a |avait |avaient )?"
    r"(?:propos|offr|offert|fai(?:t|sait)|font|demand|promet|promis|vend)\w*\b(?![^.?!;:]*\b(?:mais|donc|alors|je|vous)\b)[^.?!;:]*$"
    r"|\b(?:they|someone(?: else)?|somebody(?: else)?|others?|he|she|a competitor|the competition)\s+(?:(?:have |has |had |would |['’]ve |will )?(?:offer(?:s|ed)?|give(?:s|n)?|gave|quote[sd]?|propose[sd]?|ask(?:s|ed)?)\s+(?:me|us)"
    r"|(?:offer(?:s|ed)?|quote[sd]?)\b)(?![^.?!;:]*\b(?:but|so|i|you)\b)[^.?!;:]*$"
    r"|\b(?:i|we)(?:['’]ve| have|['’]m| am|['’]re| are| was| were)\s+(?:been |being )?(?:offered|quoted)\b(?![^.?!;:]*\b(?:but|so|i|you)\b)[^.?!;:]*$",
    re.IGNORECASE,
)
# What the speaker gains or loses, before the figure or after it.
_LOSES = (
    r"(?:(?:je|j['’]|on|nous)\s*(?:n['’]|ne |y |m['’]y )?\s*(?:perd\w*|gagn\w+ (?:rien|plus rien|pas|[àa] peine|un|une|deux|des|trois|quelques)|(?:suis|est|sommes) (?:[àa]|en) perte|mange\w* (?:ma|notre|la) marge|retrouve pas)"
    r"|(?:i|we)(?:['’]d|['’]ll| would| will| only| just)?\s+(?:be |am |are )?(?:los(?:e|ing)|make nothing|making nothing|gain|earn nothing|bleed\w*|going under))"
)
_LOSES_AT = re.compile(
    r"\b" + _LOSES + r"\b[^.?!;,:]{0,32}\b(?:[àa]|avec|at|with)\s+(?:les |the )?$", re.IGNORECASE
)
_AT = re.compile(
    r"(?:^|[.?!;:,]\s*)\W*(?:(?:mais|et|car|parce que|but|and|because)\s+)?(?:[àa]|avec|at|with)\s+(?:les |the )?$",
    re.IGNORECASE,
)
_THEN_LOSES = re.compile(r"[^.?!;,:0-9]{0,24},?\s*(?:moi,?\s+|then\s+)?" + _LOSES + r"\b", re.IGNORECASE)
# "Mon patron sera fâché si je fais 100", "I'll be fired if I sign 96".
_ANGRY = (
    r"(?:f[âa]ch|furieu|col[èe]re|(?:me|m['’])\s*(?:tue|vire|engueul|crie|gronde|renvo|licenci|massacr|assassin)|viré|hurl|engueul|pas (?:content|d['’]accord|apprécier)|refuser|dira non|"
    r"angry|mad\b|furious|fired|kills? me|kill me|sack|yell|shout|unhappy|not (?:be )?happy|say no|scream|skin me|faint|have a (?:heart attack|fit|stroke)|[ée]vanoui|(?:m['’])?arrache\w* les yeux|tomber de (?:sa|la) chaise|faire une (?:attaque|syncope))\w*"
)
_ANGRY_IF = re.compile(
    r"\b" + _ANGRY + r"[^.?!;:]{0,24}\b(?:si|if)\s*(?:j['’]|(?:je|on|nous|i|we)\b)[^.?!;:,]*$", re.IGNORECASE
)
_IF_I = re.compile(r"\b(?:si|if)\s*(?:j['’]|(?:je|on|nous|i|we)\b)[^.?!;:,]*$", re.IGNORECASE)
_THEN_ANGRY = re.compile(
    r"[^.?!;,:]{0,24},\s*(?:(?:mon|ma|mes|le|la|my|the|our)\s+[^.?!;,:]{0,40}|(?:je|i|on me|they)\b[^.?!;,:]{0,24}?)\b"
    + _ANGRY,
    re.IGNORECASE,
)


# "Five times, that's six million, my boss will faint!": what the speaker has just heard, with what it would do to his side.
_WOULD_ANGER = re.compile(
    r"[^.?!;]{0,48}[,…]\s*(?:mon|ma|my|our|notre)\s+(?:patronn?e?|chef(?:fe)?|directeur|directrice|direction|responsable|boss|manager|director|board)\s+"
    r"(?:va|vont|would|will|is going to|['’]ll|['’]d)\s+(?:\w+\s+)?" + _ANGRY + r"[^.?;]{0,24}!",
    re.IGNORECASE,
)
# "Are you kidding me with 92?", "vous rigolez avec vos 0,42": her figure, scorned.
_SCORNED = re.compile(
    r"\b(?:kidding|joking|serious|rigole\w*|plaisante\w*|moque\w*|fiche\w*|foute\w*|blague\w*|s[ée]rieu\w+)(?:\s+(?:me|us|de (?:moi|nous)))?\s+(?:with|about|at|avec)\s+"
    r"(?:les?|la|vos|votre|ce|cette|ces|your|the|that|those)?\s*$",
    re.IGNORECASE,
)


def is_suffered(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """Whether a value is another's offer, or one at which the speaker says that he would lose or be blamed."""
    start, end = sentence_at(reading.reply, item.start)
    before = reading.reply[start : item.start]
    if any(words.search(before) for words in (_THEY_OFFER, _LOSES_AT, _ANGRY_IF, _SCORNED)):
        return True
    has = _I_HAVE_ONE.search(before)
    # "On a une pénalité à 3 %" says a point of the case.
    if has and not any(
        m.aspect == "issue" and 0 <= m.start - start - has.end("thing") <= _NEXT for m in reading.mentions
    ):
        return True
    if not before.strip(' \t\n«"–-') and _WOULD_ANGER.match(reading.reply, item.end):
        return True
    if _AT.search(before) and _THEN_LOSES.match(reading.reply, item.end, end):
        return True
    return _IF_I.search(before) is not None and _THEN_ANGRY.match(reading.reply, item.end, end) is not None
