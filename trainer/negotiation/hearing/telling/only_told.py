"""Values that a reply only tells of: what the law says, what a thing brings or costs, how long a price holds, what would be lost.

"Vous pouvez partir avec deux mois de préavis, c'est la loi", "DAP protects your date", "un prix ferme un an", "if you leave
in one month I lose 90 euros", "why six months?".
"""

import re

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.telling.lawful_limits import is_lawful_limit
from trainer.negotiation.hearing.words.sentences import sentence_at

_THE_LAW = re.compile(
    r"\b(?:c['’ ]?est (?:la loi|(?:le |l['’]|la )?(?:data act|rgpd|gdpr|r[èe]glement\b|directive|article \d)|l[ée]gal|le code|dans la loi|obligatoire)|la loi (?:le )?(?:dit|pr[ée]voit|l['’]impose)|"
    r"(?:it|that)['’]?s (?:the law|legal|the data act|gdpr)|the law (?:says|requires))\b",
    re.IGNORECASE,
)
# What a value does, right after it; who offers something tells it beside.
_DOES = re.compile(
    r"\s+(?:covers?|protects?|costs?|means?|keeps?|brings?|couvre(?:nt)?|prot[èe]ge(?:nt)?|co[ûu]te(?:nt)?|signifie(?:nt)?|veu(?:t|lent) dire)\b",
    re.IGNORECASE,
)
# How long a price stays as it is.
_HELD = re.compile(
    r"\b(?:prix|tarif|price|rate)\b[^,;.?!]{0,12}\b(?:ferme|fixe|bloqu[ée]|gel[ée]|garanti|stable|firm|fixed|frozen|locked)s?\s+"
    r"(?:pendant |sur |pour |for |over )?$"
    r"|^\W*(?:[\w'’]+,\s*)?(?:ferme|fixe|bloqu[ée]|gel[ée]|firm|fixed|frozen)s?\s+(?:pendant |sur |pour |for |over )?$",
    re.IGNORECASE,
)
_MAKES = re.compile(
    r"\s*,?\s*(?:(?:[çc]a|cela)\s+(?:nous|me|vous|leur)\s+(?:fait|fera|ferait|faisait)|that(?:['’]s| is| makes| would make)\s+(?:us|me))\b",
    re.IGNORECASE,
)
_THERE_IS = re.compile(r"\s*,?\s*(?:il (?:y a|reste)|on a|there['’]?s|there is|we have)\b", re.IGNORECASE)
_LOST = re.compile(
    r"\b(?:si|if)\b.*\b(?:i lose|we lose|i['’]d lose|je perds|nous perdons|on perd|je perdrais|(?:it|that) costs (?:me|us)|"
    r"(?:[çc]a|cela) (?:me|nous) co[ûu]te|(?:on|je|nous) (?:ne )?(?:s['’]en|m['’]en|nous en) (?:sort|sors|sortons|sortira) (?:pas|plus)|(?:je|on) (?:ferme|coule))\b",
    re.IGNORECASE,
)
# "Je comprends que payer d'avance se sache vite": what is understood of the other side is not offered to it.
_UNDERSTOOD = re.compile(
    r"\b(?:je (?:comprends|con[çc]ois|sais|vois|devine|r[ée]alise)|j['’]entends|i (?:understand|know|see|realise|realize|appreciate|get))\s+"
    r"(?:bien |tr[èe]s bien |fully |perfectly |very well )?(?:qu['’e]|that\b)[^,;:.?!]*$",
    re.IGNORECASE,
)
# What she does already.
_YOU_DO = re.compile(
    r"\b(?:vous|you)\b[^.?!;,]{0,24}\b(?:d[ée]j[àa]|actuellement|toujours|d['’]habitude|currently|already|always|usually)\b[^.?!;,]{0,16}$",
    re.IGNORECASE,
)
# "Depuis douze ans vous payez à 60 jours", "vous faites huit départements": what she has done so far; "vous faites 8 000 caisses et…"
# is as often what she is to do.
_SINCE = re.compile(
    r"\b(?:depuis|voil[àa]|[çc]a fait|cela fait|since|for (?:the )?(?:past|last))\b[^.?!;]{0,32}\b(?:vous|you)\b[^.?!;,]{0,24}$"
    r"|\bvous (?:couvrez|visitez|sillonnez|parcourez)\s+(?:les |d[ée]j[àa] )?$|\byou (?:cover|visit)\s+(?:the )?$",
    re.IGNORECASE,
)
_YOU = re.compile(r"\b(?:vous|you)\b[^.?!;,]{0,24}$", re.IGNORECASE)
_SO_FAR = re.compile(
    r"\s*,?\s*(?:depuis|[çc]a fait|cela fait|since|for (?:the (?:past|last)|(?:\w+ )?years))\b", re.IGNORECASE
)
# "Vous avez huit départements aujourd'hui": what she has now; "vous payez 20 % aujourd'hui" asks for it.
_YOU_HAVE = re.compile(
    r"\b(?:vous (?:avez|[êe]tes [àa]|faites|couvrez|visitez|touchez)|you (?:have|are at|cover|get|do))\s+(?:les |vos |the |your )?$",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\s*,?\s*(?:aujourd['’]hui|actuellement|en ce moment|pour l['’]instant|maintenant|today|now|currently|at the moment)\b",
    re.IGNORECASE,
)
_AS_LONG_AS = re.compile(
    r"\W*(?:(?:et|and|mais|but)\s+)?(?:tant qu[e'’]|aussi longtemps qu[e'’]|as long as|until)[^,;:.?!]*",
    re.IGNORECASE,
)
# What is only spoken of, or a reason is wanted for: "parlons des 60 jours", "give me one reason to go to 92".
_SPOKEN_OF = re.compile(
    r"(?<!entendre )\b(?:(?:parl(?:ons|er|ez|e)|discut(?:ons|er|ez)|reven(?:ons|ir|ez)|talk|speak|discuss|come back)\s+(?:(?:de|sur|[àa]|about|of|to)\s+|du\s+|des\s+|d['’]|aux?\s+)?"
    r"|(?:raisons?|reasons?)\s+(?:de|d['’]|pour|to|for)\s*(?:\w+\s+){0,2})(?:[àa] |to )?(?:les |la |le |l['’]|vos |votre |the |your )?$",
    re.IGNORECASE,
)
# "Sacha, du service crédit": where somebody works is no way of paying.
_POST = re.compile(
    r"\b(?:service|d[ée]partement|responsable|direction|directrice|directeur|bureau|p[ôo]le)\s+$",
    re.IGNORECASE,
)
# Questions for a reason or a manner, at the head of a sentence; "how about 96?" and "pourquoi pas 4 ?" are none.
_WHY = re.compile(
    r"\W*(?:(?:and|but|so|ok|et|mais|alors|bon|donc)\W+)?(?:how (?!about|is|does that)|why (?!not|don['’]t we|don['’]t you)|pourquoi (?!pas|ne pas)|"
    r"comment (?!(?:cela|[çc]a) |vous voyez))",
    re.IGNORECASE,
)
# At the head of a sentence a why asks, mark or no mark: "why would two months be a problem".
_WHY_AT_HEAD = re.compile(
    r"\W*(?:(?:and|but|so|ok|et|mais|alors|bon|donc)\W+)?(?:why\s+(?:would|is|are|do|does|should|must|did)\b(?!\s*(?:not|n['’]t|we\b))|pourquoi\s+(?!pas\b|ne\b))",
    re.IGNORECASE,
)
# "Pkoi 12 %", "why no cap": a why right before a value needs no mark; "c'est pourquoi 12 %" gives a reason, "pourquoi pas 4" offers.
_WHY_THAT = re.compile(
    r"(?<!est )(?<!voil[àa] )(?<!['’]s )(?<!\bis )\b(?:pourquoi|pourkoi|pkoi|pquoi|pk|pq|why)\s+(?!pas\b|ne\b|not\b|don)"
    r"(?:(?:une?|l[ae]s?|des|du|de|vos|votre|an?|the|your|only|just|seulement|justement)\s+|l['’]|d['’]){0,3}",
    re.IGNORECASE,
)
# "Le tarif fidélité est réservé à ceux qui paient à l'échéance": a rule that is told.
_RESERVED = re.compile(
    r"\s*,?\s*(?:c['’ ]?est|est|sont|reste|is|are)\s+(?:seulement |uniquement |only |just )?"
    r"(?:r[ée]serv[ée]e?s?|faite?s? pour|pour (?:ceux|celles|celui|celle|les clients|qui)|reserved|meant|(?:only )?for (?:those|people|customers|clients|whoever))\b"
    r"|\s*,?\s*(?:va|vont|goes|go)\s+(?:[àa]|aux?|to)\s*(?:ceux|celles|celui|clients|those|people|customers|whoever)\b",
    re.IGNORECASE,
)
# "Five million, scratch it if there's no cap": what would take an offer back is not offered.
_IF_THERE = re.compile(
    r"\b(?:if|si)\s*(?:there(?:['’]s| is| are)|(?:il )?n?['’]?\s*y a|on a|we have|i (?:get|have))\s*(?:pas |plus )?(?:de |d['’])?$",
    re.IGNORECASE,
)

# "Je suis obligé de le signer ?": who asks whether he must offers nothing.
_MUST = re.compile(
    r"\b(?:je suis|suis[- ]je|on est|est[- ]on|nous sommes|sommes[- ]nous|c['’ ]?est|est[- ]ce)\s+(?:vraiment |forc[ée]ment |absolument )?(?:oblig[ée]\w*|forc[ée]\w*|tenu\w*)\b"
    r"|\b(?:faut[- ]il|dois[- ]je|doit[- ]on|devons[- ]nous|est[- ]ce qu['’e ](?:il faut|je dois|on doit|nous devons))\b"
    r"|\b(?:do|must|should) (?:i|we)\b(?:\s+(?:really|absolutely))?\s+have to\b|\bmust (?:i|we)\b|\b(?:am i|are we) (?:obliged|required|forced|bound)\b"
    r"|\bis (?:it|that|this) (?:mandatory|compulsory|required|an obligation)\b",
    re.IGNORECASE,
)
# "Et à 45 jours ?", "and at 4 million?"; "et 24 mois ?" goes on with an offer.
_AND_AT = re.compile(r"\W*(?:et|and)\s+(?:[àa]|en|sur|avec|dans|at|in|for|with|over)\b", re.IGNORECASE)
_WHY_AFTER = re.compile(r"\s*[,:]?\s*(?:(?:et|and|mais|but)\s+)?(?:pourquoi|why)\s*\?\s*", re.IGNORECASE)


def is_only_told(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """Whether a value is told and neither offered nor taken."""
    start, end = sentence_at(reading.reply, item.start)
    if item.stance not in ("own", "accepted") or any(
        cue.cue == "offering" and start <= cue.start < item.start for cue in reading.cues
    ):
        return False
    before = reading.reply[start : item.start]
    if any(words.search(before) for words in (_UNDERSTOOD, _POST, _YOU_DO, _SINCE, _SPOKEN_OF)):
        return True
    if _YOU.search(before) and _SO_FAR.match(reading.reply, item.end, end):
        return True  # "vous payez à 60 jours depuis douze ans"
    if _YOU_HAVE.search(before) and _NOW.match(reading.reply, item.end, end):
        return True
    if _AS_LONG_AS.fullmatch(before) and reading.reply[item.end : item.end + 1] == ",":
        return True  # "tant que la dette n'est pas soldée, la grue répond pour vous"
    between = isinstance(item, ReadTerm) and item.value.low is not None
    if between and _THERE_IS.match(reading.reply, item.end, end):
        return True  # "entre 0,44 et 0,48, il y a de la marge"
    if _THE_LAW.search(reading.reply, item.end, end) or _LOST.search(reading.reply[start:end]):
        return True
    if _RESERVED.match(reading.reply, item.end, end) or is_lawful_limit(item, reading):
        return True
    if _IF_THERE.search(before) and any(
        cue.cue == "withdrawal" and start <= cue.start < item.start for cue in reading.cues
    ):
        return True
    if _DOES.match(reading.reply, item.end, end) or _MAKES.match(reading.reply, item.end, end):
        return True
    return is_held(item, reading)


def is_held(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Un prix ferme un an": how long a price holds is not how long a contract lasts."""
    start, _ = sentence_at(reading.reply, item.start)
    timed = isinstance(item, ReadChoice) or item.value.kind == "duration"
    return timed and _HELD.search(reading.reply[start : item.start]) is not None


def asks_why(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Pourquoi un préavis de six mois ?", "how can I justify 92?", "je suis obligé de le signer ?": a value that a reason, a manner or
    the need for it is asked of."""
    start, end = sentence_at(reading.reply, item.start)
    asks = reading.reply[start:end].rstrip().endswith("?")
    # "One thing I don't get: why are you so attached to five million?"
    colon = reading.reply.rfind(":", start, item.start) + 1
    led = any(_WHY.match(reading.reply, at, item.start) is not None for at in {start, max(start, colon)})
    must = _MUST.search(reading.reply, start, end) is not None
    # "Et à 45 jours ?": a point asked about by itself.
    must = must or any(
        cue.cue == "question:point"
        and cue.start <= item.start
        and item.end <= cue.end
        and _AND_AT.match(reading.reply, cue.start, cue.end) is not None
        for cue in reading.cues
    )
    if asks and (must or led or _WHY_AFTER.fullmatch(reading.reply, item.end, end) is not None):
        return True
    if _WHY_AT_HEAD.match(reading.reply, start, item.start) is not None:
        return True
    # The words for an option may take in the why ("le préavis pkoi 6 mois").
    return any(
        met.end() == item.start or (isinstance(item, ReadChoice) and item.start <= met.start() < item.end)
        for met in _WHY_THAT.finditer(reading.reply, start, end)
    )
