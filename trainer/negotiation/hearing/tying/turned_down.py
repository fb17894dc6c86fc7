"""Values that words around them turn down, though the value alone would read as offered: "impossible de descendre à 0,44",
"12 mois, c'est trop court"."""

import re
from functools import lru_cache

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.figures.gestures import given_by
from trainer.negotiation.hearing.telling.costs_told import costs_too_much
from trainer.negotiation.hearing.telling.weighed import is_called_bad
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.scenario.scenario import Issue

# "Impossible de descendre à 0,44" offers nothing; "je ne peux pas faire mieux que 0,46" does.
_DENIED = re.compile(
    r"(?:\b(?:peu[xt]|pouvons|pourrai[st]?|pourrons|autoris\w+|permet\w*|propos\w+|ferai|ferons|veux|voulons|veut|veulent)\s+(?:pas|plus|jamais)"
    r"|\b(?:impossible|hors de question|pas question)\s+(?:de|d['’])"
    r"|\bno way (?:i|we) can\b|\b(?:can['’]?t|cannot|can not|won['’]t|will not|unable to|impossible to|couldn['’]t)"
    r"|\b(?:difficile|compliqu[ée]|d[ée]licat|dur|du mal|difficult|hard|tough|complicated)\s(?:[^.?!;,]{0,20}\s)?"
    r"(?:[àa]|de|d['’]|to)\s*(?:accepter|signer|prendre|passer|dire oui|accept|agree to|sign|take|live with)"
    r"|\b(?:hardly|barely)\s(?:accept|agree to|sign|take|live with))\b"
    r"(?![^.?!;,]*\b(?:mieux|moins|plus|better|lower|less|more|higher)\s+(?:que|qu|than)\b)[^.?!;,]{0,40}$",
    re.IGNORECASE,
)
# "Pas dès la signature", "not DAP"; "pourquoi pas 4 ?" and "pas plus de 4" deny nothing.
_NOT_THIS = re.compile(
    r"(?:^|[,;:(]|\b(?:non|mais|et|no|but|and)\b)\s*(?:pas|not)\s+(?:(?:d[èe]s|[àa]|au|en|sur|pour|avec|de|du|un|une|le|la|les|vos|at|on|for|with|your|the|a)\s+|l['’]|d['’]){0,2}$",
    re.IGNORECASE,
)
# "Je ne suis pas d'accord pour le paiement mensuel", "I'm against DAP".
_NOT_AGREED = re.compile(
    r"(?:\b(?:pas|plus|jamais)\s+(?:du tout |vraiment |tout [àa] fait )?d['’ ]accord\s+(?:pour|avec|sur|de\b|d['’])"
    r"|(?:\b(?:not|never)|n['’]t)\s+(?:really |quite )?(?:agree|agreed|ok|okay|fine|happy|in favou?r)\s+(?:with|to|on|about|for|of)"
    r"|\b(?:(?:je|on|nous) (?:suis|est|sommes) (?:plut[ôo]t |totalement |absolument )?contre|(?:i|we)(?:['’]m| am|['’]re| are) (?:totally |firmly )?against))\b"
    r"(?![^.?!;,]*\b(?:si|if)\b)[^.?!;,:]{0,24}$",
    re.IGNORECASE,
)
# "60 jours sans garantie, je dis non": the verdict comes after the value, and nothing else is named between.
_REFUSED_AFTER = re.compile(
    r"\s*[,:]?\s*(?:je (?:vous )?dis non|c['’ ]?est non|pour moi c['’ ]?est non|pas question|hors de question|i say no|is a no|"
    # "92 000 € est sous mon plancher", "94 would be below our cost".
    r"(?:c['’ ]?est|ce serait|[çc]a (?:fait|passe|tombe)|est|serait|tombe|passe|it['’]?s|that['’]?s|is|would be|falls?|goes?)\s+(?:d[ée]j[àa] |bien |encore |already |well |way |far )?"
    r"(?:(?:en |au[- ])?(?:dessous|de[çc][àa]) d[eu]s?|sous|below|under|beneath)\s+(?:mon|ma|mes|notre|nos|le|ce que|my|our|what)|"
    r"no way|out of the question|(?:exc[èeé]d\w+|d[ée]pass\w+|exceeds?|(?:is|are|would be|goes?) beyond) (?:mon|ma|mes|notre|nos|ce que|my|our|what)|"
    r"(?:je|nous|on) (?:ne |n['’])?(?:peu[xt]?|pouvons) (?:vraiment |toujours )?pas(?=\s*(?:[.!?;…]|$))|"
    r"(?:i|we) (?:really )?(?:can['’]?t|cannot|can not)(?: do (?:it|that))?(?=\s*(?:[.!?;…]|$)))(?:\b|(?=\W|$))",
    re.IGNORECASE,
)
# "12 mois, c'est court pour nous", "94 is too low": how a value is judged turns it down.
_JUDGED_AFTER = re.compile(
    # "10 % de pénalités, c'est énorme": what the figure is of may stand between.
    r"(?:\s(?:de|d['’])\s?[^\W\d_]+)?\s*,?\s*(?:(?:pour (?:vous|moi|nous)|for (?:you|me|us))\s*,?\s*)?(?:"
    r"(?:c['’ ]?est|ce serait|ça fait|(?:[çc]a|cela) (?:me |nous )?(?:para[îi]t|semble)|(?:seems?|sounds?|looks?)|it['’]?s|that['’]?s|is|are|would be)\s+(?:bien |un peu |beaucoup |vraiment |quand même |"
    r"a bit |a little |far |way |much |really |just |simply )?(?:(?:trop|tr[èe]s|too|very)\b|beaucoup(?! (?:plus|mieux|moins))|court|courte|long|longue|bas|basse|cher|ch[èe]re|peu|maigre|"
    r"l[ée]ger|juste|insuffisant|ill[ée]gal|interdit|hors la loi|illegal|against the law|unlawful|abus[ée]|exag[ée]r[ée]|ridicule|[ée]norme|excessif|d[ée]lirant|n['’]importe quoi|hors de prix|"
    r"d[ée]risoire|insultant|indécent|mis[ée]rable|une mis[èe]re|une insulte|une (?:blague|plaisanterie)|des miettes|rien(?: du tout)?(?! (?:de|d['’]|que|pour))|(?:un peu |super |hyper |assez )?(?:chaud|tendu|raide)(?! (?:de|pour))|mort|le bout du monde|"
    r"short|long|low|little|tight|steep|ridiculous|outrageous|crazy|a lot|excessive|not enough|an insult|a joke|insulting|laughable|peanuts)"
    r"|(?:c['’ ]?est|ce n['’ ]?est|[çc]a fait|it['’]?s|that['’]?s|is)\s+(?:vraiment |quand m[êe]me |m[êe]me |really )?(?:pas|not)\s+"
    r"(?:vraiment |really )?(?:beaucoup|assez|lourd|[ée]norme|suffisant|terrible|g[ée]nial|grand[- ]chose|much|a lot|enough|great)"
    r"|(?:c['’ ]?est|est|sont|serait|is|are|would be)\s+(?:tout [àa] fait |absolument |simply |just )?(?:impossibles?|exclue?s?|impossible|out of reach)"
    r"|(?:[çc]a|cela) (?:ne )?(?:me|nous) (?:va|convient|pla[îi]t|suffit|arrange) (?:vraiment |du tout )?pas"
    r"|(?:n['’ ]est|ne sont|c['’ ]est|is|are)\s*(?:pas|not)\s+(?:accept[ée]e?s?|accepted|agreed|convenue?s?|sign[ée]e?s?|retenue?s?|valid[ée]e?s?|usuel|courant|habituel|acceptable|possible|faisable|jouable|envisageable|feasible|doable|raisonnable|tenable|normal|usual|common|"
    r"reasonable|standard|workable)\w*"
    r"|(?:ne|n['’])\s*(?:me |nous |vous |leur )?(?:suffi[tr]\w*|couvre\w*|convien\w*|va|passe|tient|r[èe]gle\w*|vaut|exist\w+|marche\w*|rentre\w*)\s+(?:pas|plus|rien|que)"
    r"|(?:does not|doesn['’]t|won['’]t|will not|do not|don['’]t)\s+(?:cover|work|do it|suit|help|solve|settle|suffice|exist|fit)|(?:is not|isn['’]t) enough"
    r")\b(?![^?!]*\b(?:mais|but)\b[^?!]*\b(?:ok|d['’]accord|[çc]a (?:va|marche)|fine|"
    r"deal|j['’]accepte|je prends|i accept|i take|i['’]ll take)\b)",
    re.IGNORECASE,
)
# From a value to the figure after it, with what that counts.
_NEXT_FIGURE = re.compile(
    r"\s*,\s*(?:(?:car|puisque?|parce que|et|mais|because|since|as|and|but)\s+)?(?:les |the )?"
    r"(?:\d+(?:[.,]\d+)?|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|one|two|three|four|five|seven|eight|nine|ten|twelve)"
    r"(?:\s+(?:ans?|mois|jours?|semaines?|fois|mensualit[ée]s|euros?|%|years?|months?|days?|weeks?|times|dollars?))?(?=[\s,])",
    re.IGNORECASE,
)
# "À 92 je préfère vendre à Porto", "at 94 I'd rather walk": what would be done instead at that figure.
_AT = re.compile(r"(?:^|[,;:.!?]|\b(?:mais|car|but|et|and))\s*(?:[àa]|pour|at|for)\s*[$€]?$", re.IGNORECASE)
_INSTEAD = re.compile(
    r"[^.?!;,0-9]{0,12},?\s*(?:(?:je|on|nous)\s+(?:pr[ée]f[èe]r\w+|aim\w+ (?:mieux|autant))|j['’]aime (?:mieux|autant)|(?:i|we)(?:['’]d| would)\s+(?:rather|sooner|prefer))\b"
    r"(?!\s+(?:ça|cela|signer|accepter|prendre|that|it|sign|take|accept))",
    re.IGNORECASE,
)
_SURELY = 0.8
# How a value is held to, right after it.
_INSISTED = re.compile(
    r"\s*,?\s*(?:(?:c['’ ]?est|(?:ce )?n['’ ]?est|[çc]a reste|reste|est|that['’]?s|it['’]?s|is)\s+)?(?:(?:pas|not|non|never)[- ]\s*(?:n[ée]gociable|discutable|negotiable|debatable|en option|optional|"
    r"[àa] (?:discuter|n[ée]gocier)|up for (?:discussion|negotiation))|(?:isn['’]?t|aren['’]?t)\s+(?:negotiable|optional|up for (?:discussion|negotiation))|"
    r"(?:je|on|nous) (?:ne )?(?:peux|peut|pouvons) pas (?:faire )?(?:plus|mieux|moins|aller plus loin)|"
    r"(?:i|we) (?:can['’]?t|cannot) (?:do|go) (?:any )?(?:more|better|further|lower|higher)|indispensable|obligatoire|imp[ée]ratif|sine qua non|a must|essential|mandatory)\b",
    re.IGNORECASE,
)
_JOINED_TO = re.compile(
    r"\s*(?:€|%|euros?)?\s*(?:,|et|avec|and|with|\+)\s*(?:en |in |à |at )?", re.IGNORECASE
)
# "Drop the uncapped clause", "better than DDP": what is to go, or is the worse of two.
_TO_GO = re.compile(
    r"\b(?:refus(?:e|er|ez|ons|es|ais|erais)|reject|decline|turn down|drop|remove|give up|erase|strike|delete|scrap|get rid of|take out|retirer|retirez|enlever|enlevez|supprimer|supprimez|effacer|"
    r"effacez|ray(?:er|ez|ons)|barrez|biffez|gommez|renon(?:cer|cez|ce|çons) (?:[àa]|aux?)|laiss(?:er|ez|e|ons) tomber|oubliez|abandonn(?:er|ez|e|ons)|forget|waive|(?:better|rather) than|mieux que|plut[ôo]t que|au lieu d[eu]s?|[àa] la place d[eu]s?|instead of|in place of|meilleure? que)\s+"
    r"(?:the |your |this |that |le |la |les |l['’]|votre |vos |ce |cette |au |[àa] )?$",
    re.IGNORECASE,
)

# "Sans caution, d'accord": what is to be left out; "je ne signe pas sans caution" asks for it.
_WITHOUT = re.compile(
    r"\b(?:sans|without|plus de|pas (?:de|d['’])|(?:pas|plus|aucun|nul|n['’ ](?:ai|a|as|aurai[st]?|avons|avez|ont)) (?:plus |pas )?besoin (?:de|d['’])|"
    r"(?:no|any) need (?:for|of)|(?:do not|don['’]t|doesn['’]t|does not) need)\s*(?:la |le |les |l['’]|une? |aucune? |the |any |a )?$",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:ne|pas|rien|jamais|impossible|not|never|no|nothing)\b|\bn['’]|n['’]t\b", re.IGNORECASE
)

# "Ni caution ni gage, mais 30 %": none of them; "je ne veux ni l'un ni l'autre" turns down what she asks.
_NEITHER = re.compile(
    r"(?:^|[.;:,]\s*)(?:(?:bon|ok|alors|soit|well|so),?\s+)*(?:ni|neither)\s+(?:la |le |l['’]|une? |the |a )?$",
    re.IGNORECASE,
)
_NOR = re.compile(r"\s*,?\s*(?:ni|nor)\b", re.IGNORECASE)
_NONE = re.compile(r"\s*(?:aucune?|sans|pas de|no|none|without)\b", re.IGNORECASE)
_DOUBT, _SURE = 0.4, 0.6

# "No cap, no deal": what must be there.
_NO = re.compile(r"(?:no|pas de|sans|without)\b", re.IGNORECASE)
_NO_DEAL = re.compile(
    r"\s*,?\s*(?:no|pas de|pas d['’])\s*(?:deal|contract|signature|agreement|business|contrat|accord|affaire|march[ée])\b",
    re.IGNORECASE,
)
_NO_OTHER = re.compile(r"\s*,\s*(?:no|pas de|pas d['’])\s*[^\W\d_]+", re.IGNORECASE)
_SANS = re.compile(r"\b(?:sans|without)\s+(?:la |le |les |l['’]|une? |the |an? )?$", re.IGNORECASE)
_SANS_AT_ALL = re.compile(r"\b(?:sans|without)\b", re.IGNORECASE)
# "…, je retire ma remise", "I take everything back".
_TAKES_BACK = re.compile(
    r"\b(?:je|on|i|we)(?:['’]ll)?\s+(?:vous |will )?(?:retir\w+|reprend\w*|annul\w+|enl[èe]v\w+|withdraw|pull|cancel|take)\s+"
    r"(?:tout|(?:ma|mon|mes|le|la|les|my|the)\s[^\W\d_]+|everything|it all|all of it)",
    re.IGNORECASE,
)
_NAME = 40
"""Letters of what is named up to the threat."""
_NEXT = 2
"""Values after one that may be the next: a clause may be read as a figure and as an option."""
_THEN_SANS = re.compile(
    r"[^.?!;,]{0,12}\b(?:sans|without)\s+(?:la |le |les |l['’]|une? |the |an? )?", re.IGNORECASE
)
_THEN_NO = re.compile(r"\s*,?\s*(?:pas de|pas d['’]|no)\s*(?:la |le |les |the )?", re.IGNORECASE)


# "La caution, je ne vous la demande pas", "the guarantee, I don't want it": what is named first and then denied.
_THEN_DENIED = re.compile(
    r"(?:\s[^\W\d_]+)?\s*,\s*(?:l[àa]|[çc]a|cela|alors l[àa]|moi|d[ée]sol[ée]e?|that|there|sorry),?\s+(?:(?:je|nous|on|j)\s*(?:ne\s+)?(?:peux|peut|pouvons|veux|voulons) pas|(?:i|we) (?:can['’]?t|cannot|won['’]?t))\b(?!\s*(?:faire |do )?(?:plus|mieux|moins|better|more|less))|"
    r"(?:\s[^\W\d_]+)?\s*,\s*(?:moi,? )?(?:(?:je|nous|on|j)\s*(?:ne\s+|n?['’]|\s)(?:vous\s+|te\s+)?(?:l[ae]s?\s+|l['’]\s*|en\s+)(?:vous\s+)?(?!refus|exclu|[ée]cart|rejet)\w+\s+(?:pas|plus|jamais)"
    r"|(?:i|we)\s+(?:do not|don['’]t|won['’]t|can['’]t|cannot)\s+(?!mind|refuse|exclude|reject)\w+\s+(?:it|that|them|one|any))\b",
    re.IGNORECASE,
)


# "Contre l'abandon de la caution": what the speaker would let go of.
_LET_GO = re.compile(
    r"\b(?:l['’ ]?abandon|la renonciation|le retrait|la lev[ée]e|la suppression|dropping|waiving|giving up)\s+(?:(?:de|of|[àa])\s+|d['’]|du\s+)?"
    r"(?:(?:la|le|les|une?|the|an?|votre|your)\s+|l['’])?$",
    re.IGNORECASE,
)


def is_turned_down(reading: Reading, item: ReadTerm | ReadChoice) -> bool:
    """Whether the words before a value deny it, or those after it say no to it or judge it."""
    start, end = sentence_at(reading.reply, item.start)
    before = reading.reply[start : item.start]
    if any(words.search(before) for words in (_NOT_THIS, _DENIED, _NOT_AGREED, _LET_GO)):
        return True
    if _AT.search(before) and _INSTEAD.match(reading.reply, item.end, end):
        return True
    if _TO_GO.search(before) and not (isinstance(item, ReadTerm) and given_by(item, reading)):
        return True
    if _NO_DEAL.match(reading.reply, item.end, end) and _NO.match(reading.reply, item.start, item.end):
        return True
    parallel = _NO_OTHER.match(reading.reply, item.end, end)
    # "Pas de garantie, pas d'échéancier": what the other thing hangs on is asked for.
    if (
        parallel is not None
        and _NO.match(reading.reply, item.start, item.end)
        and any(
            m.aspect == "issue" and m.name != item.issue and m.start < parallel.end() <= m.end
            for m in reading.mentions
        )
    ):
        return True
    without = _WITHOUT.search(before)
    if without is not None and _DENIES.search(before[: without.start()]) is None:
        return True
    judged = _JUDGED_AFTER.match(reading.reply, item.end, end) is not None
    judged = (
        judged
        or is_called_bad(item, reading)
        or costs_too_much(item, reading)
        or _THEN_DENIED.match(reading.reply, item.end, end) is not None
    )
    return judged or _REFUSED_AFTER.match(reading.reply, item.end) is not None


def other_is_out(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Neuf mois, trois c'est trop court": whether the figure right after a value is what is turned down, and not the value."""
    _, end = sentence_at(reading.reply, item.start)
    met = _NEXT_FIGURE.match(reading.reply, item.end, end)
    if met is None or item.stance != "refused" or item.confidence >= _SURELY:
        return False
    return any(words.match(reading.reply, met.end(), end) for words in (_JUDGED_AFTER, _REFUSED_AFTER))


def falls_short(reading: Reading, item: ReadTerm | ReadChoice) -> bool:
    """Whether a value read as turned down surely is; what the speaker takes back, or would, has words of its own."""
    start, end = sentence_at(reading.reply, item.start)
    if any(cue.cue == "withdrawal" and start <= cue.start < end for cue in reading.cues):
        return False
    return item.confidence >= _SURE or is_turned_down(reading, item)


def left_out(reading: Reading, item: ReadTerm | ReadChoice, issue: Issue) -> ReadChoice | None:
    """ "Sans caution, d'accord": the option of having none, read with doubt so that it is said back; None where there is none."""
    start, _ = sentence_at(reading.reply, item.start)
    before = reading.reply[start : item.start]
    without = item.stance == "accepted" and _WITHOUT.search(before) is not None
    if not without and not (_NEITHER.search(before) and _NOR.match(reading.reply, item.end)):
        return None
    none = next((option.id for option in issue.options if _NONE.match(option.label)), None)
    return None if none is None else ReadChoice(issue.id, none, "own", item.start, item.end, _DOUBT)


def is_insisted_on(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "La caution, c'est non négociable": what is not given up is asked for; so is what is joined to it ("96 000 et 8 semaines, je ne
    peux pas mieux")."""
    if _INSISTED.match(reading.reply, item.end) is not None or _or_all_is_off(item, reading):
        return True
    later: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    return any(
        _JOINED_TO.fullmatch(reading.reply, item.end, one.start) is not None
        and _INSISTED.match(reading.reply, one.end) is not None
        for one in later
        if one.start >= item.end
    )


def _or_all_is_off(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Sans crédit documentaire, je retire ma remise": the threat asks for what it names."""
    start, end = sentence_at(reading.reply, item.start)
    if _SANS.search(reading.reply[start : item.start]) is None:
        return False
    back = _TAKES_BACK.search(reading.reply, item.start, end)
    return back is not None and back.start() - item.start <= _NAME


def is_needed(reading: Reading, item: ReadTerm | ReadChoice) -> bool:
    """ "Je ne signe pas sans caution": what nothing is done without is asked for."""
    start, _ = sentence_at(reading.reply, item.start)
    before = reading.reply[start : item.start]
    without = _WITHOUT.search(before)
    if item.stance not in ("refused", "own", "accepted") or without is None:
        return False
    plain = without.group().lower().startswith(("sans", "without"))
    return plain and _DENIES.search(before[: without.start()]) is not None


@lru_cache(maxsize=8)
def one_without_other(reading: Reading) -> frozenset[int]:
    """Where the two values stand of a trade told by what will not be: "je ne fais pas 8 semaines sans 98 000", "sans crédoc, pas
    de DAP" gives one for the other."""
    if not _SANS_AT_ALL.search(reading.reply):
        return frozenset()
    items: list[ReadTerm | ReadChoice] = sorted((*reading.terms, *reading.choices), key=_start)
    found: set[int] = set()
    for index, first in enumerate(items):
        start, end = sentence_at(reading.reply, first.start)
        before = reading.reply[start : first.start]
        for second in items[index + 1 : index + 1 + _NEXT]:
            if (
                first.issue in (None, second.issue)
                or second.issue is None
                or not first.end <= second.start < end
            ):
                continue
            between = (reading.reply, first.end, second.start)
            not_first = _THEN_SANS.fullmatch(*between) is not None and _DENIES.search(before) is not None
            sans_first = _THEN_NO.fullmatch(*between) is not None and _SANS.search(before) is not None
            if not_first or sans_first:
                found |= {first.start, second.start}
    return frozenset(found)


def _start(item: ReadTerm | ReadChoice) -> int:
    return item.start
