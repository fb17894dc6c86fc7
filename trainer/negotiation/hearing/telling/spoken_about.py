"""Values that a sentence speaks about and does not put forward: measured against ("more than 10 %", "higher than 92"), feared, doubted, what nobody
signs or everybody pays, what one earns, what she pays today for something else, what would be a burden."""

import re
from typing import Literal

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at

_THE = r"(?:les? |la |l['’]|une? |du |des |the |an? |some |any )?"
# "Il me faut plus que 10 %", "can you go higher than 92?": beside the figure, not at it; "pas plus de 5 %" is at it.
_BEYOND = re.compile(
    r"(?<!pas )(?<!non )(?<!no )(?<!not )(?<!n['’]t go )(?<!jamais )(?<!never )\b(?:plus (?:que|qu['’]|de|d['’])|au[- ]?(?:dessus|del[àa]) d[eu]s?|sup[ée]rieure?s? [àa]|mieux que|davantage que|"
    r"moins (?:que|qu['’])|au[- ]?dessous d[eu]s?|en[- ]?dessous d[eu]s?|inf[ée]rieure?s? [àa]|"
    r"(?:higher|more|better|lower|less) than|above|beyond|below)\s*" + _THE + r"[$€£]?\s*$",
    re.IGNORECASE,
)
# "Pourquoi pas plus de 10 % ?"
_WHY_NOT_MORE = re.compile(
    r"\b(?:pourquoi pas|why not)\s+(?:plus|davantage|mieux|more|higher|less|moins)\s+(?:que|de|d['’]|than)\s*"
    + _THE
    + r"[$€£]?$",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:pas|jamais|rien|no|not|never|cannot|n['’]t|sans|without)\b", re.IGNORECASE)
# "Nobody signs without limit", "tous les autres paient comptant".
_THEY = re.compile(
    r"(?:^|[,;:]\s*|\b(?:in|en|chez|que|that|because|car|but|mais|and|et)\b[^.?!;,]{0,24}?)\b(?:nobody|no one|everybody|everyone|people|most (?:people|companies|customers|vendors|suppliers)|"
    r"(?:all |our |my )?(?:competitors|rivals|other (?:customers|vendors|suppliers|clients|agents))|they|personne|tout le monde|les gens|la plupart(?: des \w+)?|"
    r"(?:tous )?(?:nos|mes|les|vos) (?:autres )?(?:concurrents|fournisseurs|clients|agents|confr[èe]res))\s+(?:here |else |ici |l[àa] |y )?(?:ne |n['’])?"
    r"(?:$|(?:signs?|accepts?|does|do|takes?|pays?|works?|uses?|ha(?:s|ve)|gets?|sells?|wants?|offers?|signent?|acceptent?|fait|font|prend|prennent|paient?|payent?|travaillent?|a|ont|vend(?:ent)?|veu(?:t|lent))\s+"
    r"(?:\w+\s+){0,2}?$)",
    re.IGNORECASE,
)
# "I'm afraid of an American court", "je me méfie de l'arbitrage".
_FEARS = re.compile(
    r"(?<!pas )(?<!not )(?<!plus )(?<!n['’]t )\b(?:(?:afraid|scared|wary|terrified|nervous) (?:of|about)|fear|worr(?:y|ied) about|(?:don['’]t|do not|didn['’]t) (?:really )?(?:like|trust|want)|"
    r"(?:want|like|prefer) to avoid|(?:ai |avons |fait |font )?(?:tr[èe]s |un peu |si )?peur (?:d[eu]s?|d['’])|(?:crain[st]?|craignons|redoute|redoutons)|m[ée]fi\w+ (?:d[eu]s?|d['’])|"
    r"(?:aimerais|voudrais|pr[ée]f[èe]re|veux|voulons) [ée]viter)\s*" + _THE + r"(?:\w+\s)?$",
    re.IGNORECASE,
)
# "Is five times negotiable?", "is it true that everybody signs uncapped?".
_IS_IT = re.compile(
    r"\W*(?:(?:and|but|so|et|mais|alors)\W+)?(?:is|are|est[- ]ce que)\s+" + _THE + "$", re.IGNORECASE
)
_NEGOTIABLE = re.compile(
    r"[^.?!;,]{0,16}?\s(?:(?:is|are|est|sont|c['’ ]?est)\s+)?(?:negotiable|flexible|usual|normal|standard|common|true|open to discussion|n[ée]gociables?|habituel\w*|courante?s?|normal\w*|vraie?s?|discutables?)\s*\?",
    re.IGNORECASE,
)
_TRUE = re.compile(
    r"\b(?:is it true|true that|(?:c['’ ]?est|est[- ]ce|c['’]est bien) vrai)\b[^?]*$", re.IGNORECASE
)
# "On gagne seulement 11 % avec vous".
_EARN = re.compile(
    r"\b(?:on|je|nous|i|we)\s+(?:ne |n['’])?(?:gagn\w+|marg(?:e|eons)|earn|make)\s+(?:seulement |que |only |just |about |[àa] peine |barely |environ )?$",
    re.IGNORECASE,
)
# "Vous payez 29 pour un truc qui plante".
_PAYS = re.compile(r"\b(?:vous payez|you(?:['’]re| are)? pay(?:ing)?)\s+[$€£]?$", re.IGNORECASE)
_FOR_THAT = re.compile(
    r"\s*(?:€|euros?|dollars?)?\s*(?:pour|for)\s+(?:une?|ces?|cette|quelque|a|an|something|this|that)\b",
    re.IGNORECASE,
)
# "That's expensive for us to deliver every day".
_BURDEN = re.compile(
    r"\b(?:expensive|costly|hard|difficult|a burden|ch[èe]re?|co[ûu]teux|compliqu[ée]|lourd|dur|difficile)\s+(?:for (?:us|me)\s+|pour (?:nous|moi)\s+)?(?:to|de|d['’])\s*[^.?!;,]{0,24}$",
    re.IGNORECASE,
)
# "8 semaines, ça se paie", "pour 8 semaines il faut payer les samedis".
_COSTS_AFTER = re.compile(
    r"\s*,?\s*(?:[çc]a|cela|that|it)\s+(?:se paie|se paye|co[ûu]te(?:rait)?|demande(?:rait)?|suppose|costs?|would cost|takes)\b"
    r"|\s*,?\s*(?:il (?:me |nous )?(?:faut|faudrait|faudra)|i (?:have|need) to|we (?:have|need) to|i['’]d have to)\s+(?:payer|embaucher|travailler|que (?:je|mes|nos)|pay|hire|work)\b",
    re.IGNORECASE,
)
_OFFERS = re.compile(
    r"\b(?:propos\w*|offr\w*|offer\w*|accept\w*|prends?|take|give|donne|d['’]accord|ok|va pour)\b",
    re.IGNORECASE,
)
# "Sur 400 000 ça fait 8 000 caisses cassées", "donc livré ça fait 0,42, non ?": a sum worked out of another figure.
_MAKES = re.compile(
    r"\b(?:[çc]a|cela)\s+(?:(?:nous|vous|me|te)\s+)?(?:fait|ferait|donne|donnerait)\s*(?:\.\.\.|…)?\s*(?:environ |quand m[êe]me |d[ée]j[àa] |dans les )?$"
    r"|\b(?:that|it)\s+(?:makes|comes to|gives|would make)\s+(?:about |already |roughly )?[$€£]?$",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_RIGHT = re.compile(
    r"[^.?!;,]{0,24},?\s*(?:non|nan|hein|n['’]est[- ]ce pas|c['’ ]?est [çc]a|right|no|isn['’]t it|correct)\s*\?",
    re.IGNORECASE,
)
# "On est soixante-dix", "we are only ninety": heads, where no currency stands beside the figure.
_WE_ARE = re.compile(
    r"\b(?:on est|on [ée]tait|nous sommes|nous [ée]tions|vous [êe]tes|we are|we['’]re|we were|you are|you['’]re)\s+(?:only |just |about |seulement |[àa] peine |environ |une? |que )?$",
    re.IGNORECASE,
)
_CURRENCY = re.compile(r"[€$£%]|euro|dollar|cent", re.IGNORECASE)
# A country beside the name of another point is no law: "MFN only US".
_OF_LAW = re.compile(r"law|droit|\bloi|court|jur|tribun|arbit|forum|for\b|juge|judge", re.IGNORECASE)
# "A very important customer for us": no customer in the US.
_PRONOUN = re.compile(r"\bus\b")
_COUNTRY = re.compile(
    r"\bUS\b|\bU\.S|\bus (?:customers?|clients?|buyers?|market|accounts?|law|courts?|dollars?|only)\b|\b(?:in|the|only) us\b"
)
# "J'ai donné la liste, le secteur, l'exclusivité", "I already gave you London".
_GAVE = re.compile(
    r"\b(?:j['’ ]?(?:ai|avais)|(?:nous|on) (?:avons|a)|je vous ai|i(?:['’]ve| have)?|we(?:['’]ve| have)?)\s+(?:d[ée]j[àa] |already |just |bien |tout )?"
    r"(?:donn[ée]\w*|accord[ée]\w*|c[ée]d[ée]\w*|l[âa]ch[ée]\w*|rendue?s?|laiss[ée]\w*|gave|given|granted)\b",
    re.IGNORECASE,
)


def _is_worked_out(item: ReadTerm | ReadChoice, reading: Reading, start: int, end: int) -> bool:
    if reading.reply[:start].rstrip().endswith(("...", "…")):
        start = sentence_at(reading.reply, start - 1)[0]  # "sur 400 000 ça fait... 8 000"
    made = _MAKES.search(reading.reply, start, item.start)
    if made is None or not isinstance(item, ReadTerm):
        return False
    return (
        _DIGIT.search(reading.reply, start, made.start()) is not None
        or _RIGHT.match(reading.reply, item.end, end) is not None
    )


def _is_country_of_else(item: ReadTerm | ReadChoice, reading: Reading, start: int, end: int) -> bool:
    laws = [term for term in reading.terms if term.value.kind == "law" and term.issue == item.issue]
    of_law = any(term.start < item.end and item.start < term.end for term in laws)
    if not of_law or _OF_LAW.search(reading.reply, start, end):
        return False
    named = {m.name for m in reading.mentions if m.aspect == "issue" and start <= m.start < end}
    return bool(named) and item.issue not in named


def _names_us_alone(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    words = reading.reply[item.start : item.end + len(" customers")]
    return (
        isinstance(item, ReadChoice)
        and _PRONOUN.search(reading.reply, item.start, item.end) is not None
        and _COUNTRY.search(words) is None
    )


def reminds_of_gift(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "J'ai donné l'exclusivité, internet. Faites un pas": whether a sentence only recalls what was given before."""
    start, _ = sentence_at(reading.reply, item.start)
    recalled = _GAVE.search(reading.reply, start, item.end)
    return recalled is not None and recalled.start() < item.start


def spoken_about(item: ReadTerm | ReadChoice, reading: Reading) -> Literal["fact", "refused"] | None:
    """What a sentence that only speaks about a value does with it: nothing ("fact"), or it turns it down; None where it does more."""
    start, end = sentence_at(reading.reply, item.start)
    if item.stance not in ("own", "accepted", "asked", "refused"):
        return None
    if _is_worked_out(item, reading, start, end) or _names_us_alone(item, reading):
        return "fact"
    if item.stance == "refused":
        return None
    before = reading.reply[start : item.start]
    bare = isinstance(item, ReadTerm) and not _CURRENCY.search(reading.reply, item.start, item.end + 2)
    if bare and _WE_ARE.search(before):
        return "fact"
    if _is_country_of_else(item, reading, start, end):
        return "fact"
    asks = reading.reply[start:end].rstrip().endswith("?")
    figure = isinstance(item, ReadTerm)
    sum_or_share = isinstance(item, ReadTerm) and item.value.kind in ("money", "percent", "deposit")
    measured = _BEYOND.search(before)
    if sum_or_share and _WHY_NOT_MORE.search(before):
        return "fact"
    if sum_or_share and measured and not _DENIED.search(before[: measured.start()]):
        return "fact" if asks else "refused"
    if _FEARS.search(before):
        return "refused"
    if asks and (
        (_IS_IT.fullmatch(before) and _NEGOTIABLE.match(reading.reply, item.end, end)) or _TRUE.search(before)
    ):
        return "fact"
    if not asks and _COSTS_AFTER.match(reading.reply, item.end, end) and not _OFFERS.search(before):
        return "fact"
    if _THEY.search(before) or (_BURDEN.search(before) and not asks):
        return "fact"
    if figure and _PAYS.search(before) and _FOR_THAT.match(reading.reply, item.end, end):
        return "fact"
    return "fact" if sum_or_share and _EARN.search(before) else None
