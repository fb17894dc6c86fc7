"""Values that seem to be told and are offered by the plainest words there are: "I'll carry five million", "okay, ninety-six", "96 is my
last word", "96 and you drop the clause"."""

import re

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at

# What the speaker does or would do, right before the value.
_I_DO = re.compile(
    r"\b(?:(?:i|we)(?:['’]ll|['’]d| will| would| can| could)|let['’]s)\s+(?:also |even |then |still |perhaps |maybe )?"
    r"(?:carry|do(?! with)|go|take|sign|offer|give|make it|put|raise|buy|pay|live with|accept|write|hold|come|meet you|settle|agree|throw in|drop|lower|stretch|move)\b"
    r"(?![^.?!;]*\b(?:if|not|never)\b)\s*(?:you |it |up |down |in |back )?(?:to |at |on |for |with |as far as )?(?:an? |the |some )?(?:\w+ (?:of |at |to ))?$"
    r"|\b(?:je|nous|on)\s+(?:peux |peut |pouvons |vais |va |allons )?(?:vous |m['’])?(?:faire|fais|fait|faisons|prends|prend|prenons|signe|signons|mets|met|mettons|monte|"
    r"descends|passe|accorde|donne|laisse|monter|descendre|passer|signer|prendre|mettre)\s+(?:[àa] |jusqu['’][àa] |sur |pour |en )?(?:les? |la |l['’])?$",
    re.IGNORECASE,
)
# A sigh or a yes, and the figure.
_SIGH = re.compile(
    r"\W*(?:(?:ok|okay|all ?right|alright|fine|right|well|oh|come on|go on|very well|bon|allez|soit|d['’ ]?accord|eh bien|tant pis|va pour|tr[èe]s bien|bah?)\W+)+"
    r"(?:then |alors |so |make it |disons |say |let['’]s say |va pour )?",
    re.IGNORECASE,
)
_NOTHING_ELSE = re.compile(r"\s*(?:%|€|\$|[^\W\d_]{1,8})?\s*(?:then|alors|donc)?\W*", re.IGNORECASE)
# "Le reste en six fois et la cession."
_REST = re.compile(
    r"\W*(?:et |and |then )?(?:le reste|le solde|la suite|the rest|the balance|the remainder)\s+(?:en|sur|in|over|by)\b",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"\s*(?:%|€|\$|euros?|dollars?)?\s*,\s*(?:mais|but|et|and)\s+(?:avec|sans|with|without|no|pas de)\b",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"\s*(?:%|€|\$|euros?|dollars?)?\s*[,:]?\s*(?:voil[àa]|point|c['’]est tout|un point c['’]est tout|there|that['’]s it|full stop|period)\W*",
    re.IGNORECASE,
)
# What the value is to the speaker, right after it.
_LAST_WORD = re.compile(
    r"\s*,?\s*(?:is|was|c['’ ]?est|est|sera|that['’]?s)\s+(?:my|our|mon|ma|notre)\s+(?:very |tout )?(?:last|final|best|derni[èe]re?|meilleure?)\s+"
    r"(?:word|offer|price|figure|number|proposal|mot|prix|offre|chiffre|proposition|effort)\b",
    re.IGNORECASE,
)
# "9 % dernier prix", "96, final offer, take it": the same without a verb.
_LAST_ONE = re.compile(
    r"\s*(?:%|€|\$|euros?|dollars?)?\s*,?\s*(?:c['’ ]?est )?(?:(?:mon |ma |notre |my |our )?(?:derni[èe]re?|ultime|last|final|best) (?:prix|offre|mot|proposition|chiffre|price|offer|word|figure)\b)",
    re.IGNORECASE,
)
# "Cela vaut bien 39 €", "ça mérite 41".
_IS_WORTH = re.compile(
    r"\b(?:[çc]a|cela|[çc]['’]|tout [çc]a|le tout|l['’]ensemble|that|this|it)\s+(?:vaut bien|vaudrait bien|m[ée]rite(?:rait)?(?: bien)?|justifie(?:rait)?(?: bien)?|must be worth|is well worth|deserves|justifies)\s+$",
    re.IGNORECASE,
)
# "Dernier pas de ma part : 0,46 €", "my last word: 96".
_STEP = re.compile(
    r"\b(?:dernier|ultime|nouveau|nouvel|autre|petit|mon|ma|my|last|final|one (?:last|more))\s+(?:derni[èe]re? |last |final |best )?(?:pas|effort|geste|prix|offre|mot|proposition|step|offer|price|word|move|figure)\b"
    r"[^.?!;:,0-9]{0,24}[:,]\s*(?:c['’ ]?est |it['’]?s |à |at )?$",
    re.IGNORECASE,
)
# "96 and you drop the clause".
_AND_YOU = re.compile(
    r"\s*(?:%|€|\$|dollars?|euros?)?\s*,?\s*(?:and|et)\s+(?:you|vous)\s+(?:me |nous |m['’])?(?:drop|sign|take|give|accept|pay|keep|forget|waive|laissez|signez|prenez|"
    r"donnez|acceptez|payez|gardez|oubliez|l[âa]chez|retirez|abandonnez)\b",
    re.IGNORECASE,
)
# "Two months from me", "de ma part, deux mois"; "CIP Casablanca, en conteneur, c'est pour moi".
_FROM_ME = re.compile(
    r"[^.?!;]{0,60}?,\s*(?:c['’ ]?est|that['’]?s|it['’]?s)\s+(?:pour (?:moi|nous)|[àa] (?:ma|notre) charge|on (?:me|us))(?=\s*(?:[.!;,]|$))"
    r"|\s*,?\s*(?:from (?:me|us)|de (?:ma|notre) part|de (?:mon|notre) c[ôo]t[ée]|on (?:my|our) side|for my part|pour ma part)\b"
    # "Le dossier d'audit, justement, je vous le livre."
    r"|\s*,\s*(?:justement\s*,?\s*|bien s[ûu]r\s*,?\s*|oui\s*,?\s*)?(?:je|nous|on)\s+vous\s+(?:le |la |les |l['’]|en )"
    r"(?:donne|livre|laisse|fais|fait|pr[ée]pare|garanti[st]|mets|met|offre|c[èe]de|rends|rend|accorde|promets|donnons|livrons|laissons)\b",
    re.IGNORECASE,
)
# "Le prix 130 euros, c'est le tarif".
_IS_PRICE = re.compile(
    r"\s*(?:€|euros?|dollars?)?\s*,?\s*(?:c['’ ]?est|that['’]?s)\s+(?:le|mon|notre|the|my|our)\s+(?:tarif|prix|price|rate)\s*(?=[.!;]|$)",
    re.IGNORECASE,
)
# "Oubliez les 4, 6 c'est ok", "j'ai pas dit 400 000, c'est à partir de 450 000": what comes in the place of another of the same point.
_IS_OK = re.compile(
    r"\s*,?\s*(?:c['’ ]?est|[çc]a|is|it['’]?s|that['’]?s)\s+(?:ok|okay|bon|d['’ ]?accord|fine|good|(?:me |nous )?va|marche)\b(?!\s*(?:si|mais|pas|if|but|not)\b)",
    re.IGNORECASE,
)
_IT_IS = re.compile(
    r"\b(?:pas|jamais|not|never|n['’]t)\b[^.?!;]*,\s*(?:mais |but )?(?:c['’ ]?est|it['’]?s|it is)\s+(?:(?:[àa] partir de|pour|[àa]|de|from|for|at)\s+)?$",
    re.IGNORECASE,
)
# "That's worth two dollars a unit to you: $98.": what a grant is to bring.
_SO = re.compile(r":\s*(?:so |donc )?$", re.IGNORECASE)
_SURE = 0.8
# What the next sentence asks for it.
_IN_RETURN = re.compile(
    r"\W*(?:(?:and|et|mais|but)\s+)?(?:in (?:return|exchange)|en (?:[ée]change|contrepartie|retour)|contre (?:[çc]a|cela))\b",
    re.IGNORECASE,
)
# What the speaker says he cannot do, in the very next sentence.
_CANNOT = re.compile(
    r"\W*(?:(?:but|sorry|no|well|mais|d[ée]sol[ée]|non)\W+)*(?:(?:i|we)\s+(?:really |just )?(?:can['’]?t|cannot|can not|won['’]?t)\s+(?:do|take|accept|sign|carry|pay)"
    r"|(?:je|nous|on)\s+(?:ne\s+)?(?:peux|pouvons|peut|prends|veux|voulons)\s+pas\s+(?:faire|prendre|accepter|signer|porter|payer)?)\s*(?:the |les |la |le |l['’]|any |de |d['’])?",
    re.IGNORECASE,
)


# "Vos châssis partent dès que…", "your boxes ship once…": what the speaker lets go is his to give.
_THEY_GO = re.compile(
    r"^\W*(?:(?:et|alors|donc|bon|mais|and|so|then|but)\W+)*(?:vos|votre|vous recevez|your|the|les)\s+(?:\d+\s+|\w+[- ]\w+\s+)?[^\W\d_]+\s+"
    r"(?:partent|part\b|partiront|arrivent|sortent|sortiront|sont (?:livr[ée]|d[ée]bloqu[ée]|lib[ée]r[ée]|exp[ée]di[ée])e?s|seront (?:livr[ée]|d[ée]bloqu[ée]|lib[ée]r[ée]|exp[ée]di[ée])e?s|"
    r"(?:will )?(?:ship|leave|go out)|are (?:shipped|released|delivered)|will be (?:shipped|released|delivered))\b[^.?!;]*$",
    re.IGNORECASE,
)


# "J'efface les pénalités": what the speaker takes away is given, where that is the option.
_I_REMOVE = re.compile(
    r"(?:efface|supprime|retire|enl[èe]ve|oublie|raye|annule|abandonne|renonce|l[âa]che|drop|waive|forget|erase|cancel)\w*\b",
    re.IGNORECASE,
)
_I = re.compile(r"(?:\bj['’ ]|\b(?:je|on|nous|i|we|i['’]ll|we['’]ll)\s)(?:vous |you )?$", re.IGNORECASE)


def is_plainly_offered(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """Whether a value that was read as told stands where only what is offered stands."""
    start, end = sentence_at(reading.reply, item.start)
    if heads_its_sentence(item, reading) or _closes_after_grant(item, reading, start, end):
        return True
    if isinstance(item, ReadChoice) and _I_REMOVE.match(reading.reply, item.start, item.end):
        return _I.search(reading.reply, start, item.start) is not None
    before, asks = reading.reply[start : item.start], reading.reply[start:end].rstrip().endswith("?")
    if item.issue is not None and not asks and _FROM_ME.match(reading.reply, item.end, end):
        return item.stance != "refused"
    if item.stance not in ("fact", "own") or item.issue is None:
        return False
    if not asks and (_is_given(item, reading, end) or _comes_instead(item, reading, start, end)):
        return True
    if not asks and (
        _I_DO.search(before) or _THEY_GO.search(before) or _STEP.search(before) or _IS_WORTH.search(before)
    ):
        return True
    if not asks and any(way.match(reading.reply, item.end, end) for way in (_LAST_WORD, _LAST_ONE)):
        return True
    if not asks and _REST.match(reading.reply, start, item.start):
        return True
    led = not before.strip() or _SIGH.fullmatch(before) is not None
    if led and _AND_YOU.match(reading.reply, item.end, end):
        return True
    sighs = before.strip() and led and not asks
    return bool(sighs) and _NOTHING_ELSE.fullmatch(reading.reply, item.end, end) is not None


def _is_given(item: ReadTerm | ReadChoice, reading: Reading, end: int) -> bool:
    """ "130, c'est le tarif", "five million insurance, paid by us. In return 98"."""
    if _IS_PRICE.match(reading.reply, item.end, end):
        return True
    return _IN_RETURN.match(reading.reply, end) is not None


def _comes_instead(item: ReadTerm | ReadChoice, reading: Reading, start: int, end: int) -> bool:
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    other = any(
        one.issue == item.issue
        and start <= one.start < item.start
        and reading.reply[one.start : one.end] != reading.reply[item.start : item.end]
        for one in items
    )
    takes_back = any(cue.cue == "withdrawal" and start <= cue.start < item.start for cue in reading.cues)
    if takes_back and _IS_OK.match(reading.reply, item.end, end):
        return True
    return other and _IT_IS.search(reading.reply[start : item.start]) is not None


def _closes_after_grant(item: ReadTerm | ReadChoice, reading: Reading, start: int, end: int) -> bool:
    """ "Fine, five million. That's worth two dollars a unit to you: $98.": a figure that closes its sentence after a colon, in a
    reply that takes something else."""
    if item.stance != "own" or item.issue is None or item.confidence < _SURE:
        return False
    if _SO.search(reading.reply[start : item.start]) is None or reading.reply[item.end : end].strip(" .!"):
        return False
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    return any(one.stance == "accepted" and one.issue not in (None, item.issue) for one in items)


def heads_its_sentence(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Dix, mais sans le droit de suite", "neuf et demi, voilà": a value that its sentence begins with, and does nothing but close or go on
    with what it comes with."""
    if item.stance not in ("own", "fact") or item.issue is None:
        return False
    start, end = sentence_at(reading.reply, item.start)
    before = reading.reply[start : item.start]
    if before.strip() and _SIGH.fullmatch(before) is None:
        return False
    if _THERE.fullmatch(reading.reply, item.end, end) is not None:
        return True
    return comes_with(item, reading)


def comes_with(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Dix, mais sans le droit de suite": a value with a value of another point right after, one for the other."""
    _, end = sentence_at(reading.reply, item.start)
    met = _HEAD.match(reading.reply, item.end, end)
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    return met is not None and any(
        one.issue not in (None, item.issue) and one.stance == "own" and item.end <= one.start < end
        for one in items
    )


def cannot_after(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "So you'd take 94 if we put the duties on us? I can't do the duties": what is only asked about, the next sentence says."""
    start, end = sentence_at(reading.reply, item.start)
    if not reading.reply[start:end].rstrip().endswith("?") or end >= len(reading.reply):
        return False
    cannot = _CANNOT.match(reading.reply, end)
    if cannot is None:
        return False
    said = reading.reply[cannot.end() : sentence_at(reading.reply, end)[1]].casefold()
    # A point is mentioned once, wherever else it stands.
    names = [reading.reply[m.start : m.end] for m in reading.mentions if m.name == item.issue]
    return any(name.casefold() in said for name in names)
