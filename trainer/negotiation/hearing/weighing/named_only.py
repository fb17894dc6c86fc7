"""Values that a reply only names: another's figure, hers under its right name, a step of a scale, part of a total, what
waits for a return.

"Nos clients paient 39,40", "les 20 000, c'est votre commande", "à partir de 500 000", "si vous cédez la créance" put
nothing on the table that could be written down as it stands.
"""

import re
from functools import lru_cache

from trainer.language.normalise import fold_text
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.telling.argued import is_argued_about
from trainer.negotiation.hearing.telling.referred import is_referred
from trainer.negotiation.hearing.telling.views import is_objected_to
from trainer.negotiation.hearing.tying.conditions import waits_for_return
from trainer.negotiation.hearing.words.sentences import sentence_at

# What others pay, sign or say, up to the value.
_OF_OTHERS = re.compile(
    r"\b(?:j['’]ai entendu|on m['’]a dit|il para[îi]t|(?<!si )on dit(?=\s+(?:qu['’e]|souvent|partout|d['’]habitude|toujours|beaucoup|ici|chez|tant|m[êe]me))|para[îi]t qu\w*|i (?:have |['’]ve )?heard|i am told|i['’]m told|"
    r"they say|people say|"
    r"(?:un|une|an?) (?:\w+ )?(?:client|concurrent|fournisseur|ami|confr[èe]re|customer|client|competitor|supplier|friend|buyer)e? (?:qui|who)|"
    r"(?:nos|mes|les|des|d['’]autres|beaucoup de|la plupart des|our|my|other|many|most|some) (?:[\w’'-]+ ){0,2}?"
    r"(?:clients?|cliniques|acheteurs|maisons|entreprises|magasins|confr[èe]res|fournisseurs|customers|clients|buyers|"
    r"companies|firms|hospitals|suppliers) (?:[\w’'-]+ ){0,2}?"
    r"(?:paient|payent|paye|paie|prennent|signent|ont|disent|veulent|pay|paid|take|took|sign|signed|say|have|want)|"
    r"^\W*(?:(?:and|but|et|mais)\s+)?(?:an?|another|une?(?: autre)?)\s+(?:[\w’'-]+\s){1,4}?"
    r"(?:wants?|wanted|offers|offered|pays?|paid|asks?|asked|buys?|bought|veut|voulait|m['’]offre|offre|offrait|paie|paye|payait|me propose|demande|ach[èe]te)\b|"
    # "D'autres mairies", "mes autres débiteurs": whoever they are, they are not hers; "les autres points" are of this table.
    r"(?:d['’]|(?:nos|mes|les|des|chez|our|my|the) )?(?:autres|other) (?!points?|lignes?|conditions?|termes?|choses?|sujets?|"
    r"questions?|terms?|things?|lines?|items?|issues?|one|ones|hand|side|way|words?)[a-zà-ÿ]+s)\b[^.?!;:]*$",
    re.IGNORECASE,
)
# "Mes autres agents sont à 8,5 en moyenne, je vous propose 8 %": what is then the speaker's own.
_BUT_OWN = re.compile(
    r"[,;–—-]\s*(?:(?:et|mais|donc|alors|and|but|so)\s+)?(?:moi,?\s+|me,?\s+)?(?:je|j['’]|nous|on|i|we|let['’]?s)\b[^,;]*$",
    re.IGNORECASE,
)
# "0,4 % chez un client comparable", "98 % at another hospital": where it holds, right after it.
_AT_OTHERS = re.compile(
    r"[^.?!;:,0-9]{0,20}?\b(?:chez|at|with|for)\s+(?:un(?:e|s)? (?!autre (?:prix|tarif))|(?:nos|mes|des|d['’]|les|plusieurs|deux|trois|beaucoup de|la plupart de|l['’]une? de nos) ?|"
    r"an?(?:other)? |one of our |our |my |other |some |several |most |two |three )(?:autres? |other |of our )?(?:[\w’'-]+ ){0,2}?"
    r"(?:clients?|cliniques?|h[ôo]pita(?:l|ux)|acheteurs?|maisons?|entreprises?|magasins?|confr[èe]res?|fournisseurs?|concurrents?|industriels?|conserveries?|"
    r"biscuiteries?|usines?|customers?|buyers?|compan(?:y|ies)|firms?(?! [a-z])|hospitals?|suppliers?|competitors?|plants?|sites?)\b",
    re.IGNORECASE,
)
# What a value is of hers, right after it.
_IS_YOURS = re.compile(
    r"(?:\s+(?:est|sont|[ée]tait|is|are|was)|[^.?!;0-9]{0,12}?,?\s*(?:c['’]est|c['’][ée]tait|ce sont|it['’]s|that['’]s|it is|that is|that was|they are|those are))\s+"
    # "9 %, c'est votre dernier mot ?" asks about it.
    r"(?:votre|vos|your)\b(?!\s+(?:derni|meilleur|ultime|last|final|best|limit|maxim|minim))",
    re.IGNORECASE,
)
# Words before the value from which something else would begin to hold.
_FROM = re.compile(
    r"\b(?:[àa] partir de|au[- ]del[àa] de|au[- ]dessus de|d[èe]s(?: que vous (?:passez|d[ée]passez|atteignez))?|pass[ée]|"
    r"(?:vous )?(?:d[ée]passez|atteignez)|from|above|over|past|beyond|once you (?:pass|reach|exceed)|if you (?:pass|reach|exceed))\s+"
    r"(?:les |the )?",
    re.IGNORECASE,
)
# From a price to the step that it holds from ("0,47 € dès 500 000").
_UP_TO_STEP = re.compile(r"[^.?!;,0-9]{0,40}")
# A half said after the figure, which is read without it.
_HALF = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|une?|deux|trois|quatre|cinq))\s*(?:fois |times )?(?:and|et)\s+(?:a |une? )?(?:half|demie?)\b",
    re.IGNORECASE,
)
_HALF_AFTER = 16
_TOTAL = re.compile(r"\b(?:en tout|au total|in all|in total|altogether|all told)\W{0,3}$", re.IGNORECASE)
_DENIES = re.compile(
    r"\b(?:pas|non|ni|ne|jamais|sans|trop|no|not|never|without|neither|too)\b|n['’]", re.IGNORECASE
)
_AS_TO = re.compile(
    r"\b(?:pour|sur|quant [àa]|c[ôo]t[ée]|for|on|as for)\s+(?:la |le |les |l['’]|the )?$", re.IGNORECASE
)
# Characters before a value in which the words stand that say what it is.
_NEAR = 80
_STOP = re.compile(r"[.?!…]\s")


# "Dès que les 10 % sont encaissés": when something happens, told by a sum that is known.
_ONCE = re.compile(
    r"\b(?:d[èe]s (?:que|r[ée]ception de)?|sit[ôo]t(?: que)?|aussit[ôo]t(?: que)?|une fois(?: que)?|quand|lorsque|apr[èe]s|once|when|as soon as|after)\s+"
    r"(?:les?|la|ces|vos|the|these|those|your)\s+(?:premiers?\s+|premi[èe]res?\s+|first\s+)?$",
    re.IGNORECASE,
)
_IS_PAID = re.compile(
    r"\s*(?:€|euros?|%|dollars?)?\s*(?:(?:sont|seront|ont [ée]t[ée]|auront [ée]t[ée]|est|are|is|have been|has been)\s+)?(?:bien\s+|arriv[ée]s?\s+)?"
    r"(?:sur (?:le|notre|mon) compte|encaiss|re[çc]us?\b|pay|vers[ée]|vir[ée]|tomb[ée]|received|paid|in the bank|in our account|cleared|in\b)",
    re.IGNORECASE,
)
# What comes later, right before it.
_THEN = re.compile(
    r"\b(?:ensuite|puis|apr[èe]s quoi|par la suite|retour (?:à|au)|(?:re)?(?:viens|venons|vient|viendr\w+|tourne\w*|passe\w*)\s+(?:à|au)|then|afterwards|back to)\b[^.?!;]{0,12}$",
    re.IGNORECASE,
)
# From here on a reason is told.
_BECAUSE = re.compile(r"\b(?:parce qu[e'’]|puisqu[e'’]|car\b|because\b|since\b)", re.IGNORECASE)


def is_named_only(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """Whether a value is told of others, told to be hers, read across the end of a sentence, a step of a scale, or given only
    for something that the reply puts no value on."""
    start, _ = sentence_at(reading.reply, item.start)
    before = reading.reply[start : item.start]
    return (
        _STOP.search(reading.reply, item.start, item.end) is not None
        or (_OF_OTHERS.search(before) is not None and _BUT_OWN.search(before) is None)
        or _AT_OTHERS.match(reading.reply, item.end) is not None
        or is_yours(item, reading)
        or steps_from(item, reading)
        or after_a_step(item, reading)
        or is_half_more(item, reading)
        or part_of_total(item, reading)
        or waits_for_return(item, reading)
        or is_objected_to(item, reading)
        or is_argued_about(item, reading)
        or is_referred(item, reading)
        or _tells_when(item, reading)
        or _is_set_against(item, reading)
        or _comes_after(item, reading)
    )


def _comes_after(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Le tarif encadré jusqu'en décembre, ensuite le tarif courant": what follows the option put forward, once that has ended."""
    start, _ = sentence_at(reading.reply, item.start)
    return (
        isinstance(item, ReadChoice)
        and _THEN.search(reading.reply[start : item.start]) is not None
        and any(
            c.issue == item.issue
            and c.option != item.option
            and c.stance != "refused"
            and c.end <= item.start
            for c in reading.choices
        )
    )


def _tells_when(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Je les débloque dès que les premiers 10 % sont encaissés": a sum that is paid before something else happens."""
    start, end = sentence_at(reading.reply, item.start)
    return (
        _ONCE.search(reading.reply[start : item.start]) is not None
        and _IS_PAID.match(reading.reply, item.end, end) is not None
    )


def _is_set_against(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Au tarif encadré, parce que le tarif fidélité, lui, se mérite": another value of the point, told in the reason for the one
    put forward."""
    start, _ = sentence_at(reading.reply, item.start)
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    because = [met.start() for met in _BECAUSE.finditer(reading.reply, start, item.start)]
    return bool(because) and any(
        one.issue == item.issue is not None
        and one.stance in ("own", "accepted")
        and start <= one.start
        and one.end <= because[-1]
        for one in items
    )


def is_yours(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Les 20 000, c'est votre commande, pas un stock": the value, and what stands after it, are told to be something else."""
    _, end = sentence_at(reading.reply, item.start)
    if _IS_YOURS.match(reading.reply, item.end, end) is not None:
        return True
    start, _ = sentence_at(reading.reply, item.start)
    return isinstance(item, ReadChoice) and any(
        start <= one.start < item.start
        and one.issue == item.issue
        and _IS_YOURS.match(reading.reply, one.end, end) is not None
        for one in reading.terms
    )


def steps_from(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "400 000 fermes, et à partir de 500 000 je baisse": where another price would begin is no amount offered, beside one
    that is firm."""
    if not isinstance(item, ReadTerm) or item.start not in _beginnings(reading.reply):
        return False
    # "J'ai pas dit 400 000, c'est à partir de 450 000": what is put right is no step.
    start, _ = sentence_at(reading.reply, item.start)
    if any(cue.cue == "denial" and start <= cue.start < item.start for cue in reading.cues):
        return False
    return any(one.issue == item.issue and one.start < item.start for one in reading.terms)


@lru_cache(maxsize=8)
def _beginnings(reply: str) -> frozenset[int]:
    """Where something stands that a step begins from: right after "à partir de"."""
    return frozenset(found.end() for found in _FROM.finditer(reply))


def _just_before(item: ReadTerm | ReadChoice, reading: Reading, start: int) -> str:
    return reading.reply[max(start, item.start - _NEAR) : item.start]


def is_base(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "400 000 fermes, au-delà de 500 000 je descends": the amount that a scale begins with is offered, unless it is denied."""
    start, _ = sentence_at(reading.reply, item.start)
    return (
        item.stance == "refused"
        and _DENIES.search(reading.reply, start, item.start) is None
        and any(
            one.issue == item.issue and one.start > item.end and steps_from(one, reading)
            for one in reading.terms
        )
    )


def after_a_step(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """What would hold from there on: the discount or the price that a step of a scale brings ("… puis 0,47 € dès 500 000")."""
    start, _ = sentence_at(reading.reply, item.start)
    if not isinstance(item, ReadTerm):
        return False
    steps = [one for one in reading.terms if one.issue != item.issue and steps_from(one, reading)]
    again = any(one.issue == item.issue and one.start < item.start for one in reading.terms)
    return any(start <= one.start < item.start for one in steps) or (
        again
        and any(
            one.start - item.end >= 0 and _UP_TO_STEP.fullmatch(reading.reply, item.end, one.start)
            for one in steps
        )
    )


def is_half_more(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "2 and a half times", "deux fois et demie": the figure that is read is not the one that is meant."""
    return _HALF.search(reading.reply, item.start, item.end + _HALF_AFTER) is not None


def part_of_total(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Trois petites mensualités, puis le gros, en tout quatre": what a total of the same kind takes in."""
    return any(
        one.issue == item.issue and one.start >= item.end and is_total(one, reading) for one in reading.terms
    )


def is_total(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """Whether a value is the whole of what the sentence has counted up before it."""
    start, _ = sentence_at(reading.reply, item.start)
    return isinstance(item, ReadTerm) and _TOTAL.search(_just_before(item, reading, start)) is not None


def right_before(item: ReadTerm | ReadChoice, reading: Reading) -> str | None:
    """The issue whose name stands right before a bare figure ("prix 97", "pour la durée, 18"), where it is named first or again."""
    for name, start, end in _named_before(item, reading):
        if any(one is not item and start <= one.end <= end for one in reading.terms):
            continue  # "500k caisses/an 0,47": it is what another figure counts
        between = reading.reply[end : item.start].strip()
        if between in ("", ":") or (between == "," and _AS_TO.search(reading.reply[:start])):
            return name
    return None


def _named_before(item: ReadTerm | ReadChoice, reading: Reading) -> list[tuple[str, int, int]]:
    """Where the reply names an issue before an item: the first time, and the last time in the same word, in whatever number and spelling."""
    plain = fold_text(reading.reply)
    found: list[tuple[str, int, int]] = []
    for mention in reading.mentions:
        if mention.aspect != "issue" or mention.end >= item.start:
            continue
        found.append((mention.name, mention.start, mention.end))
        if len(plain) != len(reading.reply):
            continue
        word = re.compile(rf"(?<!\w){re.escape(plain[mention.start : mention.end].rstrip('s'))}s?(?!\w)")
        again = list(word.finditer(plain, mention.end, item.start))
        found += [(mention.name, *met.span()) for met in again[-1:]]
    return found
