"""A yes to all that lies on the table, wherever a reply says it: "on signe ?", "and yes, that's the lot"."""

import re

from trainer.language.common_questions import asks_something
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at

# What keeps a sentence from concluding anything: a denial, a condition, something that must come first.
_HELD_BACK = re.compile(
    r"\b(?:ne|pas|rien|jamais|non|si|quand|d[èe]s que|mais|sauf|avant de|apr[èe]s|not|never|no|nothing|if|when|once|unless|"
    r"but|except|before|after|relire|relis\w*|relecture|v[ée]rifi\w+|r[ée]fl[ée]ch\w+|review|read|check|think)\b|\b(?:n['’]|s['’](?!il (?:vous|te) pla))|n['’]t\b",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"\b(?:contrat|sign\w+|contract|paperwork|send it|draw it)\b", re.IGNORECASE)
# A word that concludes only where it stands alone: "deal", not "a good deal".
_ALONE = re.compile(
    r"\W*(?:(?:ok|okay|alors|bon|so|then|right)\W+)?(?:deal|vendu|adjug[ée]|tope|done|sold)\W*", re.IGNORECASE
)


# A yes right before what it is a yes to, at the head of a sentence.
_YES_FOR = re.compile(
    r"\W*(?:(?:bon|alors|well|so|then)\W+)?(?:ok|okay|d['’ ]?accord|va|entendu|oui|yes|fine|agreed|good)\s+(?:for|pour|with|to|sur|on|[àa])\s+"
    r"(?:the |your |les |la |le |l['’]|vos |votre )?",
    re.IGNORECASE,
)


# "Un plafond à 10 %, à la rigueur": what the speaker could live with is taken.
_AT_A_PINCH = re.compile(
    r"\s*%?\s*,?\s*(?:[àa] la (?:rigueur|limite)|s['’]il le faut|at a (?:pinch|push)|if (?:i|we) must|if need be)\b(?![^.?!;]*\?)",
    re.IGNORECASE,
)
# What is said yes to, right after it: "six mois, ça me va très bien, et la commission ?".
_SUITS = re.compile(
    r"\s*,?\s*(?:(?:bon|moi|alors|well|then)\s*,?\s+)?(?:(?:[çc]a|cela)\s+(?:me|nous)\s+(?:va|convient|pla[îi]t)(?:\s+(?:tr[èe]s|parfaitement|bien|tout [àa] fait))*"
    r"|(?:[çc]a|cela) (?:marche|roule) pour (?:moi|nous)|je (?:suis d['’ ]?accord|l['’]accepte|les accepte|le prends|les prends|la prends|prends\b)"
    r"|(?:nous|on) (?:sommes|est) d['’ ]?accord|(?:d['’ ]?accord|ok|okay|oui) pour (?:moi|nous)"
    r"|(?:(?:that|it|which)\s+)?(?:works|suits|is fine|['’]s fine|is ok|is okay)\s+(?:for |with |by )?(?:me|us)\b"
    r"|i(?: agree| accept| can live with (?:it|that)|['’]ll take (?:it|that|them)| take (?:it|that|them))|(?:ok|okay|fine|yes) (?:for|with|by) me)"
    r"(?!\s*(?:pas|si\b|mais|que|not|if\b|but)|[^,.;:!?]{0,16}\?)",
    re.IGNORECASE,
)
# "Le préavis doublé, je vous le donne", "five million, you can have it".
_GIVES = re.compile(
    r"\s*,\s*(?:fine,? |ok,? |d['’ ]?accord,? |bon,? )?(?:(?:je|on|nous) vous (?:(?:l[ae]|les) |l['’])(?:donn|accord|laiss|c[èe]d|offr|garanti|sign|conc[èe]d)\w*"
    r"|(?:you can have|you['’]ve got|you have|i['’]ll give you|i give you) (?:it|that|them|those)\b|(?:it['’]s|that['’]s|they['’]re) yours\b)"
    r"(?!\s*(?:pas|si\b|not|if\b)|[^.;:!?]{0,16}\?)",
    re.IGNORECASE,
)
_UNSURE = 0.75
# Letters after a value of hers up to the end of its sentence.
_NEAR = 24


def is_suited(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Le préavis de six mois, ça me va très bien, et pour la commission ?": what a yes follows at once is taken, whatever the rest
    of the sentence asks."""
    unsure = item.stance in ("asked", "own") or item.confidence < _UNSURE
    if item.stance == "refused":
        return False
    if _GIVES.match(reading.reply, item.end) is not None:
        return True
    if not unsure:
        return False
    if any(words.match(reading.reply, item.end) is not None for words in (_SUITS, _AT_A_PINCH)):
        return True
    # "You came to three times on liability. I'll take that."
    _, end = sentence_at(reading.reply, item.start)
    near = item.stance == "theirs" and end - item.end <= _NEAR
    return near and _SUITS.match(reading.reply, end) is not None


def is_granted(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Okay for the five million, I will ask my insurer": what a sentence says yes to before anything else is taken, though it
    seems to be told."""
    start, _ = sentence_at(reading.reply, item.start)
    return item.stance == "fact" and _YES_FOR.fullmatch(reading.reply, start, item.start) is not None


def concludes(reading: Reading) -> bool:
    """Whether a sentence of the reply concludes without holding anything back."""
    return bool(_concluding(reading)) or _ALONE.fullmatch(reading.reply) is not None


def signs(reading: Reading) -> bool:
    """Whether what concludes speaks of the contract or of signing it, and not of taking her terms ("d'accord pour tout")."""
    return any(_SIGNS.search(reading.reply, start, end) is not None for start, end in _concluding(reading))


def asks_besides(reading: Reading) -> bool:
    """Whether a reply still asks something once the sentences that conclude ("topez là ?") are left out of it."""
    spans = _concluding(reading)
    rest = reading.reply
    for start, end in sorted(spans, reverse=True):
        rest = rest[:start] + rest[end:]
    if "?" in rest:
        return True
    cues = [cue for cue in reading.cues if not any(start <= cue.start < end for start, end in spans)]
    return asks_something(tuple(cues))


def _concluding(reading: Reading) -> set[tuple[int, int]]:
    spans = {sentence_at(reading.reply, cue.start) for cue in reading.cues if cue.cue == "concluding"}
    return {(start, end) for start, end in spans if _HELD_BACK.search(reading.reply, start, end) is None}
