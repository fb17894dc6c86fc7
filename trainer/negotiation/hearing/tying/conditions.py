"""Conditions that a reply sets without a value of the case: "j'abandonne les pénalités si vous cédez la créance"."""

import re
from collections.abc import Collection, Sequence

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.putting.plainly import comes_with
from trainer.negotiation.hearing.putting.suggesting import only_asks_if_she_could
from trainer.negotiation.hearing.tying.spoken_trades import asked_of_her
from trainer.negotiation.hearing.tying.turned_down import is_insisted_on, one_without_other
from trainer.negotiation.hearing.tying.under_condition import hangs_on_figure
from trainer.negotiation.hearing.words.sentences import sentence_at

# What only asks for a yes is no return: "9 % si ça vous va", "98 if you sign today".
_EMPTY = (
    r"(?!\s+(?:(?:le |y )?(?:voulez|souhaitez|pr[ée]f[ée]rez|tenez|permettez|dites oui|[êe]tes d['’]accord|"
    r"m['’]?[ée]coutez|regardez)|like|want|wish|prefer|agree|say yes|look)\b)"
    # "If you sign for three years" asks for years; "if you sign today" for a yes.
    r"(?!\s+(?:signez|sign)\b(?!\s+(?:pour|sur|for|an?|the|une?|la|le|les|cette|ce)\b))"
)
# "Avec une cession, je débloque les châssis"; "avec le temps, je…" sets no condition.
_WITH = (
    r"(?:(?<=^)|(?<=[.:;,?!]\s)|(?<=\bet\s)|(?<=\band\s)|(?<=\balors\s)|(?<=\bmais\s))(?:avec|with)\s"
    r"(?=(?:une?|la|le|votre|an?|the|your)\s(?!recul|temps|sourire|respect|reste|time|smile|rest\b|hindsight)"
    r"[^,.;:?!0-9]{2,40},\s*(?:je\b|j['’]|nous\b|on\b|i\b|we\b))"
)
# What a grant waits for.
_IF = (
    r"(?<!m[êe]me )(?<!comme )\b(?:si (?:j['’]ai|je re[çc]ois|j['’]obtiens|vous|on (?:a|trouve|obtient|s['’]entend|se met)|nous avons|le|la|les|l['’]|votre|vos)|"
    r"[àa] (?:la )?condition (?:que|de|d['’])|pourvu que|du moment que|d[èe]s lors que|"
    r"if (?:i get|i have|we get|we have|you|your|the)|provided|as long as|on condition|"
    # "Je renonce aux pénalités, mais pas sans la créance".
    r"pas sans (?=la |le |l['’]|les |une? |vo)|pas avant (?:que|d['’]avoir)|not without (?=an? |the |your )|not (?:before|until) (?:you|i|we|the))(?:\b|(?<=['’ ]))"
    + _EMPTY
    + "|"
    + _WITH
)
_ON_CONDITION = re.compile(_IF, re.IGNORECASE)
_WITH_IT = re.compile(_WITH, re.IGNORECASE)
_ON_RETURN = re.compile(
    _IF
    + r"|\b(?:contre|en [ée]change d|en contrepartie d|moyennant|in return for|in exchange for|against)(?=['’\s]|e\b)",
    re.IGNORECASE,
)
# "Pour 0,46" … "il me faut": what a value is the price of.
_FOR = re.compile(r"(?:^|\W)(?:pour|[àa]|for|at)\s+(?:vos |les |le |la |your |the )?$", re.IGNORECASE)
_WANTS = re.compile(
    r"[^.?!;0-9]{0,20}?\b(?:il (?:me|nous) (?:faut|faudrait|faudra)|(?:je|nous|on) (?:veux|voulons|veut|voudrais|demande|demandons|attends)|"
    r"vous (?:prenez|signez|me donnez|acceptez|passez)|(?:i|we)(?: ?['’]d| would| will|['’]ll)? (?:need|want|expect|ask)|"
    r"you (?:take|sign|accept|give))\b",
    re.IGNORECASE,
)
_ASKED_FOR = re.compile(
    r"\bif (?:i|we)\b[^?.!;]*,\s*(?:then |would |will |can |could )?you\b[^?]*\?|\b(?:if|si)\b[^?.!;]*\b(?:(?:would|will|could|can) you|(?:pourriez|accepteriez|feriez|seriez|pouvez|acceptez|renonceriez|"
    r"l[âa]cheriez|baisseriez|descendriez|retireriez|signeriez|prendriez)[- ]vous|vous (?:pourriez|accepteriez|feriez|renonceriez|descendez|montez|"
    r"l[âa]cheriez|baisseriez|descendriez|retireriez|signeriez|prendriez|acceptez|retirez|renoncez|l[âa]chez|baissez))\b[^?]*\?"
    # "Would you go up if I came the next day?", "vous descendriez si je prends 24 mois ?"
    r"|\b(?:would|will|could|can) you\b[^?.!;]*\bif (?:i|we)\b[^?]*\?|\b(?:vous \w+riez|\w+riez[- ]vous)\b[^?.!;]*\bsi (?:je|nous|on|j['’])[^?]*\?"
    # "Si je vais à 9,5, est-ce que vous vous contenteriez de… ?"
    r"|\bsi (?:je|nous|on|j['’])[^?.!;]*,\s*(?:est-ce que )?vous (?:(?:vous|me|nous|en|y) |[mly]['’])?\w{2,}riez\b[^?]*\?",
    re.IGNORECASE,
)
_NEAR = 60
# "Versez 30 % aujourd'hui et j'abandonne les pénalités", "pay in 30 days and I'll drop the fee".
_BY_ORDER = re.compile(
    r"(?:^|[.!;:,]\s*|\b(?:donc|alors|bon|ok|so|then|well)\s+)(?:(?:vous |you )(?:me |m['’])?)?(?:versez|payez|signez|prenez|donnez|acceptez|montez|descendez|laissez|accordez|passez|r[ée]glez|"
    r"garantissez|pay|sign|take|give|accept|go|come|meet|guarantee)\b[^.?!;]{3,80}?(?:\b(?:et|and)\s+|,\s*)(?:moi,? )?"
    r"(?:j['’]|je |nous |on |i['’]ll |i will |i |we['’]ll |we will )",
    re.IGNORECASE,
)
# "Vous me les donnez aujourd'hui, je débloque vos châssis lundi", "you sign for three years, I go down to 96".
_BY_TURNS = re.compile(
    r"(?:^|[.!;:,]\s*)(?:si\s+)?(?:vous|you)\s+(?:me |m['’]|nous |us )?(?:(?:les|le|la|en) |l['’])?(?:donnez|versez|payez|r[ée]glez|signez|prenez|"
    r"laissez|l[âa]chez|accordez|c[ée]dez|give|pay|sign|take|let|drop)\b[^.?!;,]{0,60},\s*(?:et |and |moi,? )?(?:j['’]|(?:je|nous|on|i|we)\s)"
    r"(?!suis|comprends|sais|vois|am\b|understand|know|see)",
    re.IGNORECASE,
)
# "Okay for the five million. I would like something in return": what it costs is not named yet.
_WANTS_BACK = re.compile(
    r"\b(?:something|anything|a (?:gesture|step|move)|quelque chose|un (?:geste|effort|pas))\b[^.?!;]{0,24}\b"
    r"(?:in return|in exchange|back|en (?:retour|[ée]change|contrepartie))\b",
    re.IGNORECASE,
)
_BUT = re.compile(
    r"[^.?!;]{0,20}\b(?:mais|en revanche|par contre|but|only if|then)\b(?!\s+(?:pas|not)\b)[^.?!;0-9]{0,24}",
    re.IGNORECASE,
)
# From what is given to what it is given for.
_FOR_THAT = re.compile(
    r"(?:\s(?:de |d['’])?[^\W\d_]+){0,2}\s+(?:for|against|in return for|in exchange for|contre|pour|moyennant|en [ée]change d['’e])\s*"
    r"(?:an? |the |une? |vos |your |les |des )?",
    re.IGNORECASE,
)
# "Cap at two, and I'll give you the clause".
_AND_ILL = re.compile(
    r"(?:\s[^\W\d_]+){0,2}\s*,?\s*(?:and|et)\s+(?:(?:que|si|if|that)\s+|qu['’])?(?:moi,? )?(?:i['’]ll|i will|i can|we['’]ll|je|j['’]|nous)\s*(?:vous |te )?"
    r"(?:give|offer|do|throw in|drop|take|accept|donn\w+|offr\w+|laiss\w+|rend\w+|ajout\w+|fai\w+|pren\w+|accept\w+|abandonn\w+|renonc\w+)"
    r"(?:\s(?:you|vous|to|[àa]|on|the|an?|le|la|les|un|une|your|my|[^\W\d_]{2,12})){0,4}\s*(?:l['’]|d['’])?",
    re.IGNORECASE,
)
# "Five million ok but cap at two": what is granted before the "but".
_GRANTED = re.compile(
    r"\s*,?\s*(?:ok|okay|oui|yes|fine|d['’ ]?accord|[çc]a va|[çc]a marche|no problem|pas de souci|"
    r"(?:(?:c['’ ]?est|that['’]?s|is)\s+)?(?:(?:le|mon|the|my)\s+)?(?:max(?:imum|i)?|maximum|plafond|limite|limit|best))\b",
    re.IGNORECASE,
)
_NEITHER = re.compile(r"\b(?:ni|neither)\s+(?:la |le |l['’]|une? |the |a )?$", re.IGNORECASE)
_DEAL = re.compile(r"\b(?:march[ée]|[ée]change|deal|trade)\b", re.IGNORECASE)
_TAKING_UP = re.compile(r"\b(?:acceptez|prenez|dites oui|accept|take|agree)\b", re.IGNORECASE)
# Between a grant and what it waits for: a few words, no figure and nothing else.
# "…, et nous le revoyons si le plan est tenu": the condition is that of the review.
_TO_CONDITION = re.compile(
    r",?(?:(?!\b(?:et|and|mais|but)\s+(?:je|j['’]|nous|on|i|we)\b)[^.?!;,0-9]){0,32},?\s*", re.IGNORECASE
)
# What a condition opens inside a clause.
_WAY_OUT = re.compile(
    r"\b(?:sorti\w*|sortez|porte|quitter|(?<![àa] )partir|r[ée]sili\w+|revoyure|exit|leave|walk away|break|terminat\w+|get out|way out)\b",
    re.IGNORECASE,
)
_MOST = 60
"""Letters of a condition that can be said back in one breath."""
# A comma or a point within "12,000" ends no clause.
_END = re.compile(
    r"[;:?!…\n]|[,.](?!(?<=\d[,.])\d)|\s(?:et|mais|alors|and|but|then)\s(?!(?:a |une? )?(?:half|demie?)\b)"
)


def waits_for_return(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Je renonce aux pénalités si vous cédez la créance": a clause given for something that the reply puts no value on."""
    return isinstance(item, ReadChoice) and item.stance == "own" and _hangs(item, reading, _ON_RETURN)


def hangs_on_words(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "9 % si vous me laissez ces clients": a value that is offered or taken, and not without what it waits for."""
    return item.stance in ("own", "accepted") and _hangs(item, reading, _ON_CONDITION, takes_up=False)


def exchanges(reading: Reading) -> bool:
    """Whether the reply gives one thing for another, by a word for it or by how both are set side by side."""
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    said = any(cue.cue == "exchange" for cue in reading.cues)
    return (
        said
        or bool(one_without_other(reading) or asked_of_her(reading))
        or asks_for_return(reading)
        or by_order(reading)
        or _WITH_IT.search(reading.reply) is not None
        or is_priced(items, reading)
        or swaps(items, reading)
        or hangs_on_value(items, reading)
        or hangs_on_figure(reading)
        or _AND_YOU.search(reading.reply) is not None
        or _AS_YOU_WISHED.search(reading.reply) is not None
        or _AN_EXCHANGE.search(reading.reply) is not None
        # "La caution, c'est non négociable. Pour le reste je suis souple : six mensualités."
        or any(one.issue is not None and is_insisted_on(one, reading) for one in items)
        or takes_but(items, reading)
    )


def is_priced(items: Sequence[ReadTerm | ReadChoice], reading: Reading) -> bool:
    """ "Pour 0,46, il me faut 24 mois", "for 96 I need French law": what is given is named as the price of what is wanted."""
    for item in items:
        start, end = sentence_at(reading.reply, item.start)
        wants = _WANTS.match(reading.reply, item.end, end)
        led = _FOR.search(reading.reply[start : item.start])
        if (
            wants
            and led
            and any(one.issue not in (None, item.issue) and wants.end() <= one.start < end for one in items)
        ):
            return True
    return False


def swaps(items: Sequence[ReadTerm | ReadChoice], reading: Reading) -> bool:
    """ "I'd give you one day for six months' notice", "0,46 contre 24 mois": two values of the speaker's own, one for the other."""
    own = [one for one in items if one.stance == "own" and one.issue is not None]
    return any(
        one.issue != other.issue
        and one.end <= other.start <= one.end + _NEAR
        and any(
            words.fullmatch(reading.reply, one.end, other.start) is not None
            for words in (_FOR_THAT, _AND_ILL)
        )
        for one in own
        for other in own
    )


def hangs_on_value(items: Sequence[ReadTerm | ReadChoice], reading: Reading) -> bool:
    """ "Six mensualités, je veux bien, si j'ai la cession de créance": a value in a condition, and another beside it."""
    put = [one for one in items if one.issue is not None and one.stance in ("own", "accepted", "asked")]
    for met in _ON_CONDITION.finditer(reading.reply):
        start, end = sentence_at(reading.reply, met.start())
        stop = reading.reply.find(",", met.end(), end)
        stop = end if stop < 0 else stop
        # "Si vous cédez la créance": the words of a value may begin with those of the condition.
        inside = {one.issue for one in put if met.start() <= one.start < stop}
        beside = {
            one.issue for one in put if start <= one.start < end and not met.start() <= one.start < stop
        }
        if inside and beside - inside and _WAY_OUT.search(reading.reply, start, met.start()) is None:
            return True
    return False


def takes_but(items: Sequence[ReadTerm | ReadChoice], reading: Reading) -> bool:
    """ "Ok 110, mais 9 mois": hers on one point is taken for one's own on another."""
    taken = [
        one
        for one in items
        if one.issue is not None
        and (one.stance == "accepted" or (one.stance == "own" and _goes_with_but(one, reading)))
    ]
    # "Ni caution ni gage alors, mais 30 %": what is given up is given for the rest.
    taken += [one for one in items if one.stance == "refused" and _given_up(one, reading)]
    if not taken:
        return False
    own = [one for one in items if one.stance in ("own", "accepted") and one.issue is not None]
    return any(
        one.issue != other.issue
        and one.end <= other.start <= one.end + _NEAR
        and _BUT.fullmatch(reading.reply, one.end, other.start) is not None
        for one in taken
        for other in own
    )


def _goes_with_but(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "8,5 %, c'est le max, mais l'exclusivité totale", "five million ok but cap at two": one's own, granted or at its end."""
    return _GRANTED.match(reading.reply, item.end) is not None or comes_with(item, reading)


def _given_up(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    start, _ = sentence_at(reading.reply, item.start)
    return item.issue is not None and _NEITHER.search(reading.reply[start : item.start]) is not None


def asks_for_return(reading: Reading) -> bool:
    """ "Si je vous accorde six mois, pouvez-vous descendre à 9 % ?": one thing for another, the other half being asked for."""
    return _ASKED_FOR.search(reading.reply) is not None


def by_order(reading: Reading) -> bool:
    """ "Versez 30 % aujourd'hui et j'abandonne les pénalités", "vous payez d'avance et je vous laisse à 35": done for what she is told
    to do."""
    return any(words.search(reading.reply) is not None for words in (_BY_ORDER, _BY_TURNS, _WANTS_BACK))


def names_return(reading: Reading, given: str) -> bool:
    """ "Je vous propose un marché : vous cédez la créance, je livre à la signature", "if we bring 5 million, would you drop the
    clause?": one value in a trade whose other half is only named, or asked for."""
    if asks_for_return(reading):
        return True
    deals = [
        cue
        for cue in reading.cues
        if cue.cue == "exchange" and _DEAL.search(reading.reply[cue.start : cue.end])
    ]
    if not deals:
        return False
    valued = {term.issue for term in reading.terms} | {choice.issue for choice in reading.choices}
    return any(
        m.aspect == "issue" and m.name != given and m.name not in valued and m.start > deals[0].end
        for m in reading.mentions
    )


def condition_words(reading: Reading, of: Collection[str] = ()) -> str:
    """A condition of a reply from its "si" or "if" to the end of the clause; "" where there is none, or it is long.

    Args:
        reading: the reply.
        of: the points that are offered under it: a condition beside one of their values comes before any other ("if you order
            little, what do I do? I propose 99 if you give a minimum").
    """
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    beside = {sentence_at(reading.reply, item.start) for item in items if item.issue in of}
    found: list[tuple[bool, str]] = []
    for met in _ON_CONDITION.finditer(reading.reply):
        span = sentence_at(reading.reply, met.start())
        stop = _END.search(reading.reply, met.end(), span[1])
        words = reading.reply[met.start() : stop.start() if stop else span[1]].strip()
        if len(words) <= _MOST:
            # Said back inside a sentence of hers.
            found.append((span not in beside, words[0].lower() + words[1:]))
    return min(found, key=lambda one: one[0])[1] if found else ""


def _hangs(
    item: ReadTerm | ReadChoice, reading: Reading, words: re.Pattern[str], takes_up: bool = True
) -> bool:
    """Whether a condition stands right after a value or opens its sentence, and holds no value of another issue; `takes_up`: nor
    takes up what lies on the table. A figure is never agreed without it, whatever it takes up."""
    start, end = sentence_at(reading.reply, item.start)
    after = words.search(reading.reply, item.start, end)
    if after is not None:
        # "L'exclusivité si vous faites 300 000 euros": the condition is part of the option.
        if after.start() < item.end and _NOTHING.fullmatch(reading.reply, item.end, end):
            return False
        if after.start() <= item.start and "," in reading.reply[item.start : item.end]:
            return False  # "si vous êtes rachetés, vous partez sans payer" is the option itself
        # "Les pénalités, je les abandonne seulement si j'ai la créance": an option's words may run into the condition.
        if _WAY_OUT.search(reading.reply, item.start, after.start()):
            return False  # "trois ans, avec une sortie si la clinique est vendue": the condition is that of the way out
        right_after = _TO_CONDITION.fullmatch(reading.reply[item.end : after.start()]) is not None
        return right_after and not _holds_value(item, reading, after.start(), end, takes_up)
    # A colon begins the condition anew.
    start = max(start, *(reading.reply.rfind(mark, start, item.start) + 1 for mark in ":;"))
    before = words.search(reading.reply, start, item.start)
    if before is None or reading.reply[start : before.start()].count(" ") > _LEAD:
        return False
    if only_asks_if_she_could(reading, item.start):
        return False
    if _EVENT.match(reading.reply, before.end(), item.start):
        return False  # "si vous partez, l'export est payant" gives nothing for leaving
    comma = reading.reply.find(",", before.end(), item.start)
    if comma < 0:
        # "If you order every week I can do 18.50".
        main = _MAIN.search(reading.reply, before.end(), item.start)
        comma = -1 if main is None else main.start()
    return comma >= 0 and not _holds_value(item, reading, before.start(), comma, takes_up)


# "96 000, droit suisse, et vous prenez le crédoc".
_AND_YOU = re.compile(
    r"(?:,\s*|\s(?=et\s|and\s))(?:(?:et|and)\s+)?(?:vous (?:me |m['’])?(?:prenez|acceptez|donnez|laissez|signez|oubliez|abandonnez|retirez|l[âa]chez|montez|descendez|baissez)|"
    r"you (?:take|accept|give|drop|sign|forget|waive|remove|go up|go down|come (?:up|down)))\b"
    r"(?![^.!;]*\b(?:combien|quoi|quand|comment|quel\w*|how|what|when|which)\b[^.!;]*\?)",
    re.IGNORECASE,
)
# "96, with the quarterly repricing you asked for".
_AS_YOU_WISHED = re.compile(
    r"\b(?:with|avec|plus)\b[^.?!;]{3,60}\b(?:you (?:asked|wanted|were asking)|que vous (?:demand|voul|souhait|r[ée]clam)\w*)",
    re.IGNORECASE,
)
# "Je voudrais que ce soit un échange : les pénalités effacées, et vous, …".
_AN_EXCHANGE = re.compile(
    r"(?<!pas )(?<!not )\b(?:une?|an?) (?:vrai |juste |bon |fair |real |simple )?(?:[ée]change|march[ée]|donnant[- ]donnant|exchange|trade|swap)\s*:",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"[\s.!;…]*")
_EVENT = re.compile(
    r"\s*(?:vous|nous|on|l['’]une? (?:de nous|des deux)|you|we|either (?:of us|side|party)|one of us)\s+(?:nous |me |us )?"
    r"(?:partez|partons|part|quittez|quittons|quitte|r[ée]sili\w+|sortez|sortons|sort|rompez|rompons|arr[êe]t\w+|leaves?|exits?|terminates?|cancels?|walks? away)\b",
    re.IGNORECASE,
)
_MAIN = re.compile(r"(?<=\w)\s(?:i(?:['’]ll|['’]d)?|we(?:['’]ll|['’]d)?|je|j['’]|nous|moi)\b", re.IGNORECASE)
_LEAD = 3
"""Blanks before a condition that opens its sentence ("et alors, si vous…")."""


def _holds_value(item: ReadTerm | ReadChoice, reading: Reading, start: int, end: int, takes_up: bool) -> bool:
    """Whether a condition names a value of another issue (both halves are then one offer), or takes up what lies on the table ("si vous
    acceptez la cession")."""
    others: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    if any(
        start <= one.start < end and (one.issue not in (None, item.issue) or _is_another(one, item))
        for one in others
    ):
        return True
    # "If you accept 0,46" names a figure, whatever it was read to be of.
    figure = any(one is not item and start <= one.start < end for one in others)
    return (takes_up or figure) and _TAKING_UP.search(reading.reply, start, end) is not None


def _is_another(one: ReadTerm | ReadChoice, item: ReadTerm | ReadChoice) -> bool:
    """ "La créance contre l'abandon de la caution": another option of the same point, or another clause of it."""
    if one.issue != item.issue or not isinstance(item, ReadChoice):
        return False
    if isinstance(one, ReadChoice):
        return one.option != item.option
    return one.value.number is None and one.start >= item.end
