""" "Yes. Put it in writing and send it tonight": who wants the whole deal on paper misses nothing in it."""

import re

_WHOLE_EN = (
    r"(?:it|that|this|all (?:of )?(?:it|that|this)|everything|it all|the (?:whole )?(?:deal|thing|lot))"
)
# Folded. Takes "put it all in writing", "Mettez-le par écrit", "écrivez tout ça", "send me the paper tonight"; refuses "write in that the
# visit is free", "notez la visite", "put it in".
_WRITES_UP = re.compile(
    rf"\b(?:put|get|have|want|need|see|send|give)(?: me)? {_WHOLE_EN}(?: all| down)? (?:in writing|on paper|in black and white)\b"
    rf"|\b(?:write|draft|draw|type) {_WHOLE_EN}(?: all)? (?:up|down|out)\b|\bwrite up {_WHOLE_EN}\b"
    r"|\b(?:send|mail|email|e-mail) (?:it|that|this|everything|me (?:the |a )?(?:paper|contract|draft|page|text|whole thing))\b"
    r"|\b(?:mett\w+|met[sz]?|couch\w+|faites|fais|pos\w+|envo\w+|veux|voudrais)(?:[- ](?:moi|nous|le|la|les|l['’]|tout|cela|ca|ceci))* (?:par ecrit|noir sur blanc|sur (?:le )?papier|au propre|au net)\b"
    r"|\b(?:ecri[vs]\w*|redig\w+|not\w+|tap\w+)[- ](?:moi[- ]|nous[- ])?(?:le|la|tout(?: (?:cela|ca|ceci))?|cela|ca|l['’ ]ensemble)(?= ?(?:[.,;!]|$|et\b|ce soir|ce matin|demain|maintenant|vite|par ecrit|noir sur blanc|au propre))"
    r"|\b(?:envo\w+|transmett\w+|adress\w+|renvo\w+)[- ](?:(?:moi|nous)[- ]?)?(?:le|la|tout|cela|ca)\b"
    r"|\b(?:je|on|nous) (?:vous )?(?:envo\w+|adress\w+|prepar\w+|redig\w+|fai[ts]|faisons) (?:le |la |un |une |l['’ ]|ce |cet )?(?:protocole|contrat|papier|texte|projet|page|accord|tout)(?: ecrite?| redige| signe)?\b"
    r"|\bi(?:['’]ll| will| am going to)? (?:send|draft|mail|email|prepare|write)(?: you)? (?:up )?(?:the |a |an |our )?(?:paper|contract|draft|text|page|agreement|deal|written \w+)\b"
)

# Something to be written in besides (folded): "write in that the visit is free", "écrivez-y que…".
_WRITES_IN = re.compile(
    r"\b(?:write|put|add|note|ecri[vs]\w*|not\w+|ajout\w+|rajout\w+|inscri\w+|mett\w+)(?:[- ](?:y|moi|down|in|also|aussi))* (?:in )?(?:that|que|qu['’ ])\b"
)

# Something that the deal read out lacks (folded).
_MISSING = re.compile(
    r"\b(?:manque\w*|oubli(?:e|ez|es|iez)\b|(?:n['’]est|c['’]est|n['’]y est|y est) pas (?:dedans|dessus|ecrit|marque|note|inscrit)|pas mentionne\w*|(?:r?ajout|inscri[rv]|not|marqu)e[rz]\b|(?:l['’ ]?)?(?:ecri(?:re|vez|t)|note|inscrire)\b"
    r"|forg[eo]t\w*|missing|missed|left out|leave out|is(?: no|n['’])t (?:in|on|there|written)|not (?:in|on|written)|put (?:it |that )?(?:in|down)|writ(?:e|ten|ing)|add)\b"
)


def writes_up(plain: str) -> bool:
    """Whether folded words ask for the whole to be written, or sent in writing."""
    return _WRITES_UP.search(plain) is not None


def without_writing_up(plain: str) -> str:
    """Folded words without those that ask for the whole to be written or sent."""
    return _WRITES_UP.sub(" ", plain)


def writes_in(plain: str) -> bool:
    """Whether folded words ask for something to be written in besides."""
    return _WRITES_IN.search(plain) is not None


def misses_something(plain: str) -> bool:
    """Whether folded words say that the deal read out lacks something."""
    return _MISSING.search(plain) is not None
