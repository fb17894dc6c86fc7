"""Proposals in the form of a question, of an order or of what the other side is to do: "que diriez-vous de six mois ?", "on peut
pas faire 45 ?", "prenez 15 % d'acompte", "vous nous réglez à 45 jours", "suppose we deliver DAP: would that do?"."""

import re

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at

# What it would do: a question that follows what the speaker would give.
WOULD_DO = re.compile(
    r"\b(?:[çc]a|cela|ceci)\s+(?:vous\s+)?(?:irait|ira|va|passe(?:rait)?|suffi(?:t|rait)|serait|conviendrait|convient|plairait|r[èe]gle(?:rait)?|arrange(?:rait)?|aide(?:rait)?|"
    r"r[ée]sou(?:t|drait)|rassure(?:rait)?)\b[^.?!]{0,32}\?"
    r"|(?:^|[.!?;,]\s*)(?:(?:et|alors|so|and)\s+)?(?:(?:vous|tu) (?:prenez|prends)|(?:do |will |would )?you take (?:it|that)|vous (?:le|la|les) prenez)\s*\?"
    r"|\b(?:(?:vous signez|on signe|on fait comme [çc]a|on part l[àa]-dessus|topez[- ]l[àa]|tope|march[ée] conclu|[çc]a roule)|"
    r"(?:shall we sign|do we have a deal|can we (?:sign|shake)|shake on it))\b[^.?!]{0,16}\?"
    r"|\b(?:would|does|will|is) (?:that|it|this)\s+(?:do|work|help|be )?[^.?!]{0,24}\b(?:better|enough|fine|ok|okay|acceptable|do|work|help|settle it|solve it)"
    r"(?:\s+for (?:you|it))?\s*(?:\?|,\s*(?:and|or)\b[^.!]*\?)",
    re.IGNORECASE,
)
_WHAT_OF_IT = re.compile(
    r"\bvous (?:en )?(?:dites|diriez|penses?|pensez|penseriez) (?:quoi|comment)(?!\s+(?:sur|pour|de))|\bqu['’]en (?:dites|diriez|pensez|penseriez)|"
    r"\bwhat (?:would|do) you (?:say|think)|\bhow (?:would|does) that sound",
    re.IGNORECASE,
)
# "Ça irait, 12 ?", "would two be tolerable if…?": the question is nothing but what it would do.
_WOULD_IT = re.compile(
    r"\W*(?:(?:et|alors|so|and|then|but|mais)\W+)?(?:[çc]a|cela)\s+(?:vous\s+)?(?:irait|ira|conviendrait|passerait|suffirait|serait (?:bon|possible))\s*,\s*$|\W*(?:(?:and|so|then|but)\W+)?(?:would|could|will)\s+$",
    re.IGNORECASE,
)
_IT_DO = re.compile(
    r"(?:\s+[^\W\d_]+)?\s+(?:do|work|suit|be (?:tolerable|acceptable|ok|okay|fine|enough|possible|all right|bearable|too much))\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[^\W\d_ ]*\s*[^\W\d_]*\s*\?\s*$", re.IGNORECASE)
# What the speaker would give.
WOULD_GIVE = re.compile(
    r"\b(?:si (?:je|on|nous|l['’]on)|(?:what )?if (?:i|we))\s+(?:vous |you )?(?!compren|understand)\w+"
    r"|\b(?:suppose|supposons|supposez|imaginons|imaginez|admettons|mettons|imagine|let['’]s say|say)\b\s+(?:que |qu['’]|that )?(?:je|j['’]|on|nous|i|we)\b",
    re.IGNORECASE,
)
# Questions that put forward what follows them.
_WHAT_ABOUT = re.compile(
    r"\b(?:que (?:diriez|dites|penseriez)[- ]vous d(?:e |es |u |['’])|qu['’]est[- ]ce que vous diriez d(?:e |es |u |['’])|[çc]a vous dirait|(?:convenons|mettons[- ]nous d['’]accord) (?:d['’]|de |du |sur )|(?:can|could) we (?:settle|agree) on |let['’]s (?:agree|settle) on |pourquoi (?:ne )?pas |why not |"
    r"how about|what would you say (?:to|of|about)|what do you say to)(?![^.?!;]*\b(?:avant|before|parler|talk)\b)[^.?!;]{0,40}$",
    re.IGNORECASE,
)
# "Qu'est-ce que vous pensez de 0,47 avec un contrat de 24 mois ?": a figure that a view is asked of.
_VIEW_OF_FIGURE = re.compile(
    r"\b(?:que pensez[- ]vous|qu['’]est[- ]ce que vous pensez|vous pensez quoi|vous en pensez quoi|what do you think)\s+(?:d[eu]s?|d['’]|of|about)\s*[^.?!;]{0,40}$",
    re.IGNORECASE,
)
# "The cap first: three times the fees, is that something you'd sign?", right after the value.
_YOU_WOULD = re.compile(
    r"[^.?!;:]{0,30},\s*(?:is (?:that|it|this)|would (?:that|it|this) be|c['’ ]?est|est[- ]ce|ce serait)\s+(?:something|one|a figure|quelque chose|une chose|un chiffre)\s+"
    r"(?:(?:that )?you(?:['’]d| would| could| can)|que vous (?:pourriez|pouvez|signeriez|accepteriez|prendriez))[^.?!;]{0,24}\?",
    re.IGNORECASE,
)
# Negative questions: "on peut pas faire 45 ?", "couldn't we say 96?".
_COULD_NOT = re.compile(
    r"\b(?:(?:on|nous|vous|tu)\s+(?:ne\s+|n['’])?(?:peut|peux|pouvons|pouvez|pourrait|pourrions|pourriez)\s+(?:donc |vraiment )?pas"
    r"|(?:pourrait|pourrions|pourriez|peut|pouvez)[- ](?:on|nous|vous)\s+pas"
    r"|(?:can['’]?t|couldn['’]?t|could not|can not) (?:we|you|i)|(?:can|could) (?:we|you) not|(?:we|you) (?:can['’]?t|couldn['’]?t))"
    r"(?![^.?!;]*\b(?:mieux|moins|better|less|lower)\s+(?:que|qu|than)\b)[^.?!;,]{0,60}$",
    re.IGNORECASE,
)
# Where a clause begins, with the small words that lead it.
_CLAUSE = r"(?:(?:^\W*|[,;:.!(]\s*|\b(?:et|and)\s+)(?:(?:et|alors|donc|bon|allez|ok|eh bien|mais|and|so|then|well|but)\s*,?\s+){0,4})"
_TO_GIVE = r"(?:c[ée]dez|donnez|versez|payez|r[ée]glez|prenez|signez|mettez|faites|accordez|laissez|livrez|partons|disons|garantissez|montez|descendez)"
_GIVE = r"(?:give (?:me|us)|pay|take|sign|make it|let['’]?s (?:say|make it|do)|put down|go (?:to|for))"
# An order, or what she is to do for the speaker, up to the value.
_ORDERS = re.compile(
    _CLAUSE
    + rf"(?:{_TO_GIVE}(?:[- ](?:nous|moi|la|le|les|en))*|vous\s+(?:me|nous|m['’])\s*(?:la |le |les |en )?{_TO_GIVE}|{_GIVE})"
    + r"\s(?!note|part\b|le temps|votre temps|your time|a look|a seat|place|confiance|hell\b|there\b|here\b)"
    + r"(?![^.?!;:]*\b(?:raison|reason|s['’]il(?! (?:vous|te) pla)|si|if)\b)[^.?!;:]{0,70}$",
    re.IGNORECASE,
)
# What the contract says, as the speaker would have it: "le reste se règle en six échéances", "the contract runs for two years".
_STIPULATES = re.compile(
    _CLAUSE
    + r"(?:(?:le (?:contrat|reste|solde|paiement|versement|r[èe]glement|prix|plafond)|la (?:livraison|facture|dur[ée]e|dette)|les (?:factures|livraisons|p[ée]nalit[ée]s))\s+"
    r"(?:se (?:r[èe]gle|paie|paye|verse|fait)|s['’][ée]tale|court|dure|porte|est (?:payable|r[ée]gl[ée]e?|fix[ée]e?|plafonn[ée]e?)|sont (?:payables|r[ée]gl[ée]es|plafonn[ée]es))(?:nt)?"
    r"|the (?:contract|rest|balance|payment|invoice|price|cap)\s+(?:runs|lasts|is (?:paid|payable|due|set)|falls due|comes))\s+"
    r"(?:[àa]|en|sur|pour|pendant|for|in|over|at|to)\s+(?:[\w’'-]+\s){0,2}$",
    re.IGNORECASE,
)
# "Les prochaines commandes sont payées d'avance".
_FROM_NOW_ON = re.compile(
    r"\b(?:les|vos|the|your)\s+(?:prochaines|futures|nouvelles|next|future|new)\s+(?:commandes|livraisons|factures|orders|deliveries|invoices)\s+"
    r"(?:sont|seront|se|are|will be)\s+(?:pay|r[ée]gl|paid)\w*",
    re.IGNORECASE,
)
# "Our liability stops at two years' worth": the words of an option may begin before the verb.
_STOPS_AT = re.compile(
    r"\b(?:la|ma|notre|the|our|my) (?:responsabilit[ée]|garantie|liability|exposure)\s+(?:s['’]arr[êe]te|se limite|est limit[ée]e|stops|ends|is (?:limited|capped))\s+(?:[àa]|at|to)\b",
    re.IGNORECASE,
)
# "Si vous pouviez verser 30 % maintenant, ça se peut ?": what she is asked to be able to do, up to the value.
_IF_YOU_COULD = re.compile(
    r"\b(?:si vous (?:pouviez|pouvez|vouliez bien|acceptiez)|if you (?:could|can|were able to|would))\b[^.?!;]*$",
    re.IGNORECASE,
)
_SPEAKER_DOES = re.compile(
    r",\s*(?:alors |moi,? |then )?(?:je|j['’]|nous|on|i|we)\b(?!\s*(?:sais|peux savoir|dirais|know|mean|guess))",
    re.IGNORECASE,
)
# Letters after a verb for whom it is to be done ("-nous la ").
_VERB_AND_WHOM = 8
_DENIES = re.compile(r"\b(?:pas|jamais|rien|no|not|never)\b|\b(?:ne|n['’])\b", re.IGNORECASE)
_USUALLY = re.compile(
    r"\b(?:actuellement|d[ée]j[àa]|toujours|d['’]habitude|souvent|currently|already|always|usually)\b",
    re.IGNORECASE,
)


def suggests(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """Whether a question puts a value forward: one after what she would say to it, or whether it could not be done."""
    start, end = sentence_at(reading.reply, item.start)
    before = reading.reply[start : item.start]
    if _WHAT_ABOUT.search(before) is not None or _YOU_WOULD.match(reading.reply, item.end, end):
        return True
    figure = isinstance(item, ReadTerm) and item.value.number is not None
    if figure and _VIEW_OF_FIGURE.search(before) and _is_another(item, reading):
        return True
    asks = reading.reply[start:end].rstrip().endswith("?")
    would = _WOULD_IT.fullmatch(before) if asks else None
    if would and (_IT_DO if would.group().rstrip()[-1:].isalpha() else _ENDS).match(
        reading.reply, item.end, end
    ):
        return True
    return (asks and _COULD_NOT.search(before) is not None) or only_asks_if_she_could(reading, item.start)


def _is_another(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """Whether a view is asked of figures of two points: one alone may be hers."""
    start, end = sentence_at(reading.reply, item.start)
    here = {term.issue for term in reading.terms if start <= term.start < end and term.issue is not None}
    return len(here) > 1


def only_asks_if_she_could(reading: Reading, at: int) -> bool:
    """ "Si vous pouviez verser 30 % maintenant et le reste en quatre fois, ça se peut ?": a condition that nothing is done for is what
    is asked of her."""
    start, end = sentence_at(reading.reply, at)
    if reading.reply[start:end].rstrip().endswith(("…", "...")) and end < len(reading.reply):
        end = sentence_at(reading.reply, end)[1]
    if not reading.reply[start:end].rstrip().endswith("?"):
        return False
    led = _IF_YOU_COULD.search(reading.reply[start:at])
    return led is not None and _SPEAKER_DOES.search(reading.reply, start + led.start(), end) is None


def tries_out(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Et si je vous faisais 9 %, vous diriez quoi ?": what the speaker would do is put to her, though the question is open."""
    start, end = sentence_at(reading.reply, item.start)
    return (
        item.stance == "own"
        and WOULD_GIVE.search(reading.reply, start, item.start) is not None
        and any(words.search(reading.reply, item.end, end) is not None for words in (_WHAT_OF_IT, WOULD_DO))
    )


def orders(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Cédez-nous la créance", "vous nous réglez à 45 jours", "le reste se règle en six échéances": what she is told to do, or the contract
    to say, is asked of her."""
    start, end = sentence_at(reading.reply, item.start)
    if item.stance == "refused" or reading.reply[start:end].rstrip().endswith("?"):
        return False
    # The words for an option may begin before the verb.
    before = reading.reply[start : item.start]
    led = (
        _ORDERS.search(before)
        or _STIPULATES.search(before)
        or any(words.search(reading.reply, start, item.end) for words in (_STOPS_AT, _FROM_NOW_ON))
    )
    # Its words may end with the verb: "la mairie vous doit de l'argent, cédez" – "-nous cette créance".
    met = _ORDERS.search(reading.reply[start : min(end, item.end + _VERB_AND_WHOM)])
    inside = isinstance(item, ReadChoice) and met is not None and start + met.start() < item.end
    if not led and not inside:
        return False
    return _DENIES.search(reading.reply, start, item.start) is None and (
        _USUALLY.search(reading.reply, start, end) is None
    )
