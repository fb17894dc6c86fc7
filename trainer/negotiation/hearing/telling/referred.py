"""Values that somebody else is first to be asked about: "la coop et Guével, je pourrais demander à ma responsable" offers nothing yet."""

import re

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at

_WHO = (
    r"(?:(?:mon|ma|mes|notre|nos|le|la|un|une)\s+(?:\w+\s+)?(?:patronn?e?|chef(?:fe)?|directeur|directrice|direction|responsable|sup[ée]rieure?|hi[ée]rarchie|si[èe]ge|"
    r"associ[ée]e?|juriste|avocate?|service)|(?:my|our|the)\s+(?:\w+\s+)?(?:boss|manager|director|management|head office|superior|partner|lawyer|board|team))\b"
)
_ASKS = (
    r"(?:demander|voir (?:cela |[çc]a )?avec|en parler|poser la question|v[ée]rifier (?:cela |[çc]a )?avec|consulter|soumettre|"
    r"ask|check (?:it |that )?with|talk (?:it over |to )(?:with )?|speak to|run (?:it|that) (?:by|past)|consult)"
)
_MAY = (
    r"\b(?:je|on|nous|i|we)\s+(?:vais |dois |peux |pourrais |pourrai |veux bien |peut |pourrait |devrai |must |have to |could |can |will |would |should |might )"
    r"(?:toujours |bien |have to |need to )?"
)
# Right after the value: "…, je pourrais demander à ma responsable".
_AFTER = re.compile(
    r"[^.?!;:,0-9]{0,24}[,:]?\s*(?:mais |il faut que |but )?"
    + _MAY
    + _ASKS
    + r"\s+(?:[àa] |au |l[aà]-dessus )?"
    + _WHO,
    re.IGNORECASE,
)
# "…, mais il faut que j'appelle mon chef avant", "… but I have to call my boss first".
_BUT_FIRST = re.compile(
    r"[^.?!;:0-9]{0,30}\b(?:mais|but|sous r[ée]serve|il faut|if|si)\b[^.?!;:0-9]{0,30}\b(?:appelle[r]?|demande[r]?|voi[re] avec|confirm\w*|valid\w*|accepte|signe|est d['’]accord|call|ask|check with|clear it with|agrees?|says yes|signs)\s*"
    r"(?:d['’]abord |first )?(?:[àa] |au |par |avec |de |with )?" + _WHO,
    re.IGNORECASE,
)
# Up to the value: "je vais demander à mon directeur pour les 9 %".
_BEFORE = re.compile(
    _MAY
    + _ASKS
    + r"\s+(?:[àa] |au )?"
    + _WHO
    + r"\s+(?:pour|si|s['’]il(?! (?:vous|te) pla)|sur|about|if|for|whether)\b[^.?!;:]*$",
    re.IGNORECASE,
)


def is_referred(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """Whether a value of the speaker's own is only what he would ask somebody about."""
    if item.stance != "own":
        return False
    start, end = sentence_at(reading.reply, item.start)
    if any(cue.cue == "offering" and start <= cue.start < item.start for cue in reading.cues):
        return False
    after = any(words.match(reading.reply, item.end, end) for words in (_AFTER, _BUT_FIRST))
    return after or _BEFORE.search(reading.reply[start : item.start]) is not None
