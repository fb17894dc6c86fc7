"""What the speaker lets her have, or keeps for himself: "vous gardez votre tarif fidélité", "je garde 15 000 caisses"."""

import re

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at

# At the head of a clause; "si vous gardez", "pourquoi gardez-vous" and "vous gardez toujours" let her have nothing.
_YOU_KEEP = re.compile(
    r"(?:^\W*|[,;:.!]\s*|\b(?:et|alors|donc|ok|and|so|then)\s+)(?:vous (?:gardez|garderez|conservez|conserverez|pouvez garder)|gardez|conservez|keep|"
    r"you(?:['’]ll| will| can| get to)? keep)\s+(?!toujours|encore|d[ée]j[àa])(?:(?:votre|vos|les?|la|your|the)\s+|l['’])?(?:[\w’'-]+\s+){0,2}$",
    re.IGNORECASE,
)
_I_KEEP = re.compile(
    r"\b(?:je|nous|on|i|we)(?:['’]ll)?\s+(?:vous )?(?:garde|gardons|stocke|stockons|prends|prenons|keep|stock|hold|store|take)\s+(?:les |mes |ces |the )?$",
    re.IGNORECASE,
)
# "I don't have a problem with DAP", "je n'ai rien contre 24 mois": the denial is of what would stand in its way.
_NOTHING_AGAINST = re.compile(
    r"\b(?:(?:no|not a|don['’]?t have (?:a|any)|do not have (?:a|any)|have no|see no) (?:real |big )?(?:problems?|issues?|objections?|trouble)|"
    r"(?:pas|aucun) (?:de |d['’])?(?:probl[èe]me|souci|objection)|rien)\s+(?:with|to|against|avec|pour|[àa]|contre)\s+(?:(?:the|your|an?|le|la|les|une?|vos|votre)\s+|l['’])?$",
    re.IGNORECASE,
)
_UNSURE = 0.85


def left_to_her(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """Whether a value read as hers is what the speaker tells her that she keeps."""
    start, end = sentence_at(reading.reply, item.start)
    if item.stance not in ("theirs", "fact") or reading.reply[start:end].rstrip().endswith("?"):
        return False
    # The words of an option may begin with the verb.
    said = reading.reply[start : item.end]
    ends = [item.start - start]
    if isinstance(item, ReadChoice):
        ends += [met.start() for met in re.finditer(r"[^\W\d_]+", said) if met.start() > ends[0]]
    return any(_YOU_KEEP.search(said[:at]) is not None for at in ends)


def is_not_minded(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "I don't have a problem with DAP": what nothing stands in the way of is no refusal."""
    start, end = sentence_at(reading.reply, item.start)
    asks = reading.reply[start:end].rstrip().endswith("?")
    return (
        item.stance == "refused"
        and not asks
        and _NOTHING_AGAINST.search(reading.reply[start : item.start]) is not None
    )


def kept_by_him(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Je garde 15 000 caisses": no denial stands in these words, though she has named that value first."""
    start, _ = sentence_at(reading.reply, item.start)
    unsure = item.stance == "refused" and item.confidence < _UNSURE
    return unsure and _I_KEEP.search(reading.reply[start : item.start]) is not None
