"""A yes to the whole deal, said as a sentence of its own, and then what is to be done about it: "c'est bon pour moi. Envoyez les
8 400 avant vendredi", "yes. Put it in writing and send it tonight"."""

import re

from trainer.language.normalise import fold_text
from trainer.language.reading import Reading

_SOFT = r"(?:ah|oh|eh|bon|bien|ben|alors|donc|allez|ok|okay|parfait|super|tres bien|great|good|well|so|then|right|fine|perfect|all right|alright)"
_OUTRIGHT = (
    r"(?:oui|ouais|yes|yep|yeah|d['’ ]?accord|entendu|adjuge|vendu|banco|(?:c['’ ]?est|c) (?:donc |bien |un )?(?:grand )?(?:oui|d['’ ]?accord|entendu|bon|ok|parfait|conclu|signe)(?: (?:pour|avec) (?:moi|nous))?(?: comme (?:ca|cela))?"
    r"|(?:ca|cela|tout|le tout|tout cela|tout ca) (?:me|nous) (?:va|convient)(?: (?:tres |parfaitement )?bien| parfaitement)?(?: comme (?:ca|cela))?|(?:je|nous|on) (?:sign(?:e|ons)|(?:suis|sommes|est) d['’ ]?accord|(?:prends|prenons) (?:tout|le tout)|valid(?:e|ons))(?: (?:tout|cela|ca))?"
    r"|(?:ok|okay|bon) pour (?:moi|nous)|(?:marche|affaire) (?:conclue?|faite?)|topez? la|on fait comme (?:ca|cela)"
    r"|(?:it|that)['’ ]?(?:s| is) (?:a )?(?:yes|deal|fine|good)(?: (?:with|by|for) (?:me|us))?|(?:(?:good|fine|ok|okay) (?:with|by|for)|works for|suits) (?:me|us)|that (?:works|suits)(?: (?:for )?(?:me|us))?"
    r"|(?:you(?:['’]ve| have) got (?:a deal|my yes)|we have a deal|deal|done|sold|agreed|i agree|we agree|i['’ ]?(?:a?m) in|i['’ ]?ll sign|i['’ ]?ll take it|i accept|sounds good))"
)
_NAMED = r"(?:madame|monsieur|ms|mrs|mr|mme|m)\.?(?: [a-z]+)?|(?:merci|thanks|thank you)(?: \w+){0,2}"
# A sentence that is a yes and nothing else; a sound ("ok", "parfait") is none by itself (folded).
_YES_ALONE = re.compile(
    rf"\W*(?:{_SOFT}\W+)*{_OUTRIGHT}(?:\W+(?:{_OUTRIGHT}|{_SOFT}|{_NAMED}))*"
    r"(?:\W*?[.!…;\n]+\s*|\W*?,\s*(?=(?:(?:et|and|alors|so|then) )?(?:envoy\w+|faites|prepar\w+|redig\w+|je (?:vous )?(?:l[e'’] ?)?(?:envoie|prepare|redige)|send|put it in writing|draw|write it up|i['’]?ll send)\b))"
)
# What takes a yes back, puts something to it or keeps it to a part (folded).
_HELD = re.compile(
    r"\b(?:mais|sauf|hormis|excepte|a part|sinon|toutefois|cependant|attend\w*|avant (?:de|d['’]|que)|d['’]abord|seulement|juste (?:un|le|la|les|que)|reste a|reflech\w+|pas|non|jamais|rien"
    r"|manqu\w+|oubli\w+|(?:r?ajout\w+|en plus|aussi|egalement)|but|except|unless|however|wait|hold on|hang on|before|first|only|just (?:one|the|that)|no|not|never|think|missing|missed|forg[eo]t\w*|left out|leave out|add|also)\b"
    r"|n['’]t\b|\bsi (?:vous|je|on|nous|tu|c)\b|\bif\b"
    r"|^\W*(?:pour|sur|a propos|concernant|cote|on|for|about|as (?:for|to)) (?:l['’]|les?\b|la\b|ce\w*|votre|vos|the\b|your\b|that\b)"
)


def says_yes_then_detail(reading: Reading) -> bool:
    """Whether a reply opens with a plain yes that is a sentence of its own, and goes on to nothing that asks, adds or holds back.

    Which figures it names is for the caller: they have to be those of the deal.
    """
    plain = fold_text(reading.marked)
    opening = _YES_ALONE.match(plain)
    if opening is None or "?" in plain:
        return False
    rest = plain[opening.end() :]
    return bool(rest.strip()) and _HELD.search(rest) is None
