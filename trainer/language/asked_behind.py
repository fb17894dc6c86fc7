"""A question hung on a statement is a sentence of its own: "je peux vous faire 115, c'est combien votre essai ?" offers, and then
asks.

Only questions for a thing, a reason, a person or a time are parted: "je passe à 110, pouvez-vous prendre six mois ?" is one
exchange.
"""

import re

# What a statement begins with: somebody, and what he does. "Si je prends DAP, …" states nothing yet.
_STATES = re.compile(
    r"\W*(?:(?:bon|ok|okay|oui|non|alors|donc|mais|et|ah|euh|ben|well|so|and|but|yes|no|right)\W+)*(?:moi,? |nous,? )?"
    r"(?:(?:je|on|nous|il|elle|ils|elles|ça|ca|cela|notre|mon|ma|nos|mes|le|la|les|i|we|it|that|our|my|the|they)\s+|j['’]|c['’]|i['’]|we['’]|it['’]|that['’])"
    r"[^\W\d_]+",
    re.IGNORECASE,
)
# Values put down without a verb ("120 et 6 mois, tu payes quand ?", "97 dollars and DAP, and how do you pay?"), and what still asks about
# them.
_VALUES = re.compile(
    r"\W*(?:(?:bon|ok|okay|oui|alors|donc|et|so|and|well|then)\W+)*[$€]?\d[^?]*", re.IGNORECASE
)
_ABOUT_THEM = re.compile(
    r"\b(?:(?:vous|tu|nous|on|qu['’]) ?en|[çc]a|cela|it|that|this|them|pourquoi|why|dites|dis|pensez|penses|think|say|reckon|pas|plus|moins|more|less)\b",
    re.IGNORECASE,
)
# "Le prix, c'est combien ?", "le crédit documentaire, qu'est-ce qui vous bloque ?": a point named first is what the question is about.
_NAMES_ONLY = re.compile(
    r"\W*(?:[^\W\d_]+\W+){0,2}(?:le|la|les|l['’]|the|notre|mon|our|my)\s*[^\W\d_]+"
    r"(?:\s+(?!(?:est|sont|[ée]tait|sera|serait|a|ont|avait|fait|font|reste|va|vont|peut|doit|co[ûu]te|para[iî]t|semble|me|m['’]|nous|vous|se|ne|n['’]|c['’]|is|are|was|were|has|have|had|"
    r"will|would|can|costs?|seems?|looks?|makes?|means?|needs?|goes)\b)(?:d['’]|l['’])?[^\W\d_]+){0,4}\W*",
    re.IGNORECASE,
)
_LED = r"(?:(?:et|mais|alors|donc|du coup|sinon|and|but|so|then)\s+)*"
_ASKS = (
    r"(?:(?:combien|comment|pourquoi|qui (?:signe|d[ée]cide|paie|paye|est[- ]ce)|qu['’ ]?est[- ]ce|que (?:[^\W\d_]+)[- ]vous|quoi|quels?|quelles?|où|c['’ ]est (?:quoi|combien|qui|quand|où|pour quand)|"
    r"what|how|why|who (?:signs|decides|pays|else|is)|(?:which|where|when) (?:do|does|can|could|will|would|is|are))\b"
    r"|(?:vous|tu|ils|elle|il)\s+(?:[^\W\d_]+\s+){1,3}(?:quoi|combien|comment|quand|koi|cb|qd|kan)\b)"
)
_JOINT = re.compile(
    rf"(?P<comma>,)(?=\s+{_LED}{_ASKS})|(?P<blank>[^\S\n])(?=(?:et|mais|and|but)\s+{_LED}{_ASKS})",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?;\n…]+(?:(?<=\d)[.](?=\d)[^.!?;\n…]+)*\??")
# Who tells what he does not know, or wants to know, asks in the words before the comma already.
_WONDERS = re.compile(
    r"\b(?:sais pas|savoir|demande|demandais|question|dites|know|wonder\w*|asking|i ask|tell|question)\b",
    re.IGNORECASE,
)
_ITSELF = re.compile(rf"\W*{_LED}(?:est[- ]ce|{_ASKS})", re.IGNORECASE)
# "Je connais pas le crédoc, c'est quoi ?" asks of what is named before it.
_BARE = re.compile(
    rf"\W*{_LED}(?:(?:c['’ ]est|[çc]a veut dire|it['’]s|that['’]s) )?(?:quoi|qui|combien|quand|o[ùu]|pourquoi|comment|what|why|how|who)"
    r"(?: (?:donc|[çc]a|exactement|au juste|alors|exactly|is (?:it|that)|does (?:it|that) mean|so|then))*\W*",
    re.IGNORECASE,
)
_LONGEST = 400
"""Characters up to which what stands before a question mark is a sentence, and not something pasted."""
_FEWEST = 3
"""So many words a statement has at least."""


def questions_apart(text: str) -> str:
    """The text with a full stop or a new line between a statement and the question hung on it, instead of the comma or the blank
    there: of the same length.

    Args:
        text: a reply.
    """
    for sentence in _SENTENCE.finditer(text):
        if sentence.end() - sentence.start() > _LONGEST or not sentence.group().endswith("?"):
            continue
        for joint in _JOINT.finditer(text, *sentence.span()):
            before = text[sentence.start() : joint.start()]
            after = text[joint.end() : sentence.end()]
            values = _VALUES.fullmatch(before) is not None and _ABOUT_THEM.search(after) is None
            if (
                (len(before.split()) < _FEWEST and not values)
                or _BARE.fullmatch(after)
                or not (values or _STATES.match(before))
                or _NAMES_ONLY.fullmatch(before)
                or _ITSELF.match(before)
                or _WONDERS.search(before)
            ):
                continue
            stop = "." if joint["comma"] else "\n"
            text = f"{text[: joint.start()]}{stop}{text[joint.start() + 1 :]}"
            break
    return text
