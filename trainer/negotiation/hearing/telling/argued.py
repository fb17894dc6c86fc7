"""Clauses that a sentence argues about: what they would cost, force or be worth, and who does not like them, offers none of them.

"La remise documentaire m'oblige à expédier sans garantie", "under DDP we would need a bond", "an award in London can be enforced".
"""

import re

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at

_WORDED = frozenset(("law", "forum", "incoterm", "payment_method"))
# The rest of the name of a clause, up to what is said of it.
_REST = r"[^.?!;:,0-9]{0,28}?"
_BAD = (
    r"(?:trop |si |bien |tr[èe]s |plus |too |so |very |more |quite |really )?(?:ch[èe]re?|co[ûu]teu\w+|risqu[ée]\w*|lourde?|longue?|long|compliqu[ée]\w*|"
    r"dangereu\w+|d[ée]licate?|difficiles?|dure?|impossible|pas (?:[ée]vident|possible|simple|facile)|tricky|difficult|hard|not (?:possible|easy|simple)|fragiles?|un risque|un pari|une? (?:pi[èe]ge|usine|folie|loterie|promesse|blague|probl[èe]me)|rien|n['’]importe quoi|du vent|du papier|la ruine|de la paperasse|"
    r"un terrain adverse|expensive|costly|risky|slow|dangerous|a (?:risk|gamble|trap|problem|joke|lottery|nightmare)|nothing|nonsense|hot air|worthless|paperwork|red tape)"
)
# What is said of the clause right after its name, its subject.
_SAYS = re.compile(
    r"\s*" + _REST + r"(?:\b(?:"
    r"(?:ne |n['’])?(?:veut|veulent) (?:rien|pas) dire|(?:ne )?(?:vaut|valent) (?:rien|pas)|(?:ne )?(?:prot[èe]ge|garantit|couvre|rassure|r[èe]gle|r[ée]sout)(?:nt)? (?:rien|pas|personne)"
    r"|(?:n['’])?(?:ouvre|donne)(?:nt|rait)? (?:pas |plus )?(?:le |un )?droit"
    r"|(?:co[ûu]te(?:nt|rait)?|suppose(?:nt|rait)?|implique(?:nt|rait)?|exige(?:nt|rait)?|dure(?:nt|rait)?|s['’]ex[ée]cute(?:nt)?)\b"
    r"|(?:est|sont|serait|seraient) " + _BAD + r"\b"
    r"|(?:would |could |will |can |does |may |might )(?:not )?(?:force|oblige|expose|put|cost|leave|block|mean|require|take|scare|worry|protect|guarantee|cover|be enforced|be refused|be tried)\b"
    r"|(?:(?:does|do|would|will|can)n['’]t |cannot )(?:protect|guarantee|cover|help|settle|change|solve|mean|cost|reassure)\b"
    r"|(?:forces|obliges|exposes|puts|costs|leaves|blocks|means|requires|takes|scares|worries) (?:me|us|my|our|you|a|an|the|more|too|time|nothing|money|months|years)\b"
    r"|(?:is|are|would be|can be) (?:" + _BAD + r"|enforce\w+|recogni[sz]ed|refused)\b)"
    r"|\s*[,…]?\s*(?:c['’ ]?est|[çc]a (?:me |nous )?(?:fait|co[ûu]te|veut)|that['’]?s|it['’]?s)\s+(?:que |just |only )?"
    + _BAD
    + r"\b)",
    re.IGNORECASE,
)
# "La remise documentaire m'oblige à expédier", "une visite nous désorganiserait": whatever a clause does to one, but suit him.
_DOES_TO_ONE = re.compile(
    r"\s*"
    + _REST
    + r"(?:\b(?:ne )?(?:me|nous|vous|lui|leur) |\b(?:n['’])?m['’])(?!va\b|ir(?:a|ait)\b|convien|plai|plaî|arrang|suffi|rassur|tent|int[ée]ress|aid|permet|faut|faudr|sembl|para[îi]|lib[èe]r)[^\W\d_]{2,}(?:e|es|ent|ait|aient|era|eront|t|d|a)\b",
    re.IGNORECASE,
)
# Under which clause something would have to be done or be lost: "avec un tribunal à Casablanca, je risque…".
_UNDER = re.compile(
    r"(?:^|[,;:]\s*|\b(?:mais|car|et|but|because|and)\s+)\W*(?:under|with|on|in|sous|en|avec|dans)\s+(?:une?\s+|l[ea]\s+|l['’]|an?\s+|the\s+)?(?:[^\W\d_]+\s+){0,2}$",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"\s*[^.?!;:,0-9]{0,28},?\s*(?:(?:we|i|you|they|my \w+|our \w+)(?:['’]d| would)?\s+(?:have|need|must|risk|lose|cannot|can['’]?t|could ?n['’]?t|could not|would not|wouldn['’]t|would wait)\b"
    r"|(?:je|j['’]|nous|on|il|mon \w+|ma \w+)\s*(?:nous |me |m['’]|n['’]|ne )?(?:devr\w+|faudr\w+|faut|risqu\w+|perd\w*|dois|doit|devons|aurais|aurait|expédie|attend\w*|peux (?:pas|plus))\b)",
    re.IGNORECASE,
)
# "Avec dix semaines de fabrication plus neuf jours de mer, cela vous mène au 15 décembre": where a value would lead.
_WITH = re.compile(r"(?:^|[.;:,]\s*)\W*(?:avec|with)\s+(?:vos |les |your |the )?$", re.IGNORECASE)
_LEADS = re.compile(
    r"[^.?!;]{0,60},\s*(?:cela|[çc]a|that|it|on|we|you|vous)\s+(?:(?:vous|nous|me|you|us|would|will)\s+)?(?:m[èe]ne(?:rait)?|am[èe]ne(?:rait)?|conduit|arrive\w*|takes?|brings?|gets?|arrives?)\b",
    re.IGNORECASE,
)
# "Two months is nothing": what a value would weigh.
_IS_NOTHING = re.compile(
    r"[^.?!;:,0-9]{0,16},?\s*(?:is|are|['’]s|that['’]?s|it['’]?s|c['’ ]?est|ce n['’ ]?est|ce sont|ce ne sont|[çc]a fait)\s+(?:really |just |vraiment |que |presque )?(?:nothing|peanuts|rien|trois fois rien|peu de chose|des cacahu[èe]tes)\b",
    re.IGNORECASE,
)
# "Twenty, two cents a cup more than nineteen": what a value is held against.
_THAN = re.compile(
    r"\b(?:more|less|higher|lower|cheaper|dearer|better|longer|shorter)\s+than\s+(?:the |your |my )?$"
    r"|\b(?:plus|moins)(?:\s+(?:ch[èe]re?|haut|bas|long|court|longue|courte|lourd))?\s+qu(?:e\s+(?:les |vos |mes |à |a )?|['’]\s*(?:à |a )?)$",
    re.IGNORECASE,
)
# Whoever goes on with "but" may take it all the same.
_BUT = re.compile(r"\b(?:mais|but|pourtant|yet|cependant|however)\b", re.IGNORECASE)
# "The New York Convention" is no law that a contract is put under.
_CONVENTION_AFTER = re.compile(r"[^.?!;,]{0,12}?\s*\b(?:convention|treaty)\b", re.IGNORECASE)
_CONVENTION_BEFORE = re.compile(r"\b(?:convention|trait[ée])\s+(?:de |d['’])$", re.IGNORECASE)
# Up to a clause, or to the "pas" that seems to begin "pas de pénalités".
_DISLIKED = re.compile(
    r"\b(?:(?:n['’]\s*)?aim\w+(?:\s+(?:pas|gu[èe]re|point))?|(?:don|doesn|didn)['’]?t (?:really )?(?:like|love|want to hear about)|hates?|dislikes?|d[ée]teste\w*|a horreur (?:de|des)|peur (?:de|des|du))"
    r"\s+(?:(?:les?|la|des|du|vos|votre|the|any|your)\s+|l['’])?$",
    re.IGNORECASE,
)
_NO = re.compile(r"(?:pas|no|any|aucune?|sans|zero|z[ée]ro)\b", re.IGNORECASE)


def is_argued_about(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """Whether a clause is only what a sentence says something of, or a value what it reckons with."""
    start, end = sentence_at(reading.reply, item.start)
    if item.stance not in ("own", "accepted"):
        return False
    if _WITH.search(reading.reply[start : item.start]) and _LEADS.match(reading.reply, item.end, end):
        return True
    if _IS_NOTHING.match(reading.reply, item.end, end) or _is_held_against(item, reading, start):
        return True
    if not _is_worded(item):
        return False
    if any(cue.cue == "offering" and start <= cue.start < item.start for cue in reading.cues):
        return False
    before = reading.reply[start : item.start]
    if _CONVENTION_AFTER.match(reading.reply, item.end, end) or _CONVENTION_BEFORE.search(before):
        return True
    if _DISLIKED.search(before) and _names_none(item, reading):
        return True
    if _BUT.search(reading.reply, item.end, end) or _another_follows(item, reading, end):
        return False
    # "Dès la signature… c'est délicat".
    going_on = reading.reply[end - 1 : end] == "…" or reading.reply[end : end + 1] == "…"
    if _SAYS.match(reading.reply, item.end, len(reading.reply) if going_on else end):
        return True
    if _DOES_TO_ONE.match(reading.reply, item.end, end):
        return True
    return _UNDER.search(before) is not None and _THEN.match(reading.reply, item.end, end) is not None


def _is_worded(item: ReadTerm | ReadChoice) -> bool:
    return isinstance(item, ReadChoice) or item.value.kind in _WORDED


def _names_none(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """Whether the words for an option say that there is to be none: "(aime) pas les pénalités"."""
    said = reading.reply[item.start : item.end]
    return (
        _NO.match(said) is not None
        or _NO.search(reading.reply[max(0, item.start - 16) : item.start]) is not None
    )


def _another_follows(item: ReadTerm | ReadChoice, reading: Reading, end: int) -> bool:
    """ "With DDP I'd need $99": a value of another point that the sentence goes on with makes a trade of it."""
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    return any(one.issue not in (None, item.issue) and item.end <= one.start < end for one in items)


def _is_held_against(item: ReadTerm | ReadChoice, reading: Reading, start: int) -> bool:
    before = reading.reply[start : item.start]
    other = any(one.issue == item.issue and start <= one.start < item.start for one in reading.terms)
    return other and _THAN.search(before) is not None
