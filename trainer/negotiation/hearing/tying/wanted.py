"""What a reply wants of her in an exchange, told apart from what it gives: the six months of "si vous prenez six mois, je fais 112"."""

import re
from functools import lru_cache

from trainer.language.reading import Reading
from trainer.negotiation.deals.position import Position

# The "if" of an exchange, to the end of its clause, or to what the speaker does for it: "if you take Toronto I accept…".
_CLAUSE = re.compile(
    r"\b(?:si|if)\s+\S+(?:(?!\s(?:(?:i|je|we|nous|then|alors)\b|j['’]))[^,;.?!])*", re.IGNORECASE
)
# "En échange, vous ramenez…": what she is asked for, to the end of its sentence.
_IN_RETURN = re.compile(
    r"\b(?:en (?:échange|contrepartie|retour)|in (?:exchange|return)),? (?:vous|je (?:vous )?demande|il me faut|you|i(?:[’']d)? (?:need|want|ask))\b[^.;?!]*",
    re.IGNORECASE,
)
# "112 seulement si vous restez six mois", "112 c'est si 6 mois", "à condition d'avoir 30 %", "only if you stay six months".
_ONLY_IF = re.compile(
    r"\b(?:(?:seulement|uniquement|juste|que|c['’ ]?(?:est|[ée]tait)?)\s+(?:si|quand|avec)|s['’]il y a|[àa] (?:la )?condition (?:que|de|d['’])|pourvu que|du moment que|"
    r"only (?:if|when|with|at)|(?:seulement|uniquement) [àa]|pas (?:avant|tant) que|not (?:before|until|unless)|unless|(?:but|mais) (?:then|alors)|that(?:['’]s| is| was) (?:if|with)|provided(?: that)?|as long as|on condition(?: that)?|moyennant|"
    r"en [ée]change d(?:e|u|es|['’])|(?<!\bpar )contre|in (?:exchange|return) for)(?=\s|(?<=['’]))[^,;.?!]*",
    re.IGNORECASE,
)
# "Avec 24 mois, je descends à 0,46", "with a longer contract I go down": what comes first, up to what the speaker does for it.
_WITH = re.compile(
    r"(?:^|(?<=[.:;,?!]\s)|(?<=\bet\s)|(?<=\band\s)|(?<=\bmais\s)|(?<=\bbut\s))(?:avec|with)\s[^.;?!]{2,50}?,?\s"
    r"(?=(?:je|nous|on|i|we|l[àa],? je)\s(?:\w+\s){0,2}?(?:descend\w*|baisse\w*|fais|passe|peux|vous|monte\w*|go|come|can|could|drop)|"
    r"(?:i|we)['’](?:ll|d)\s)",
    re.IGNORECASE,
)


def is_wanted(position: Position, reading: Reading) -> bool:
    """Whether a value stands in the "if" of an exchange ("10 % si vous prenez les quatre départements"), or after what announces
    the other half ("en échange, …"): asked, not given."""
    starts = [
        term.start
        for term in reading.terms
        if term.issue == position.issue
        # "Si vs prenez 6": a bare figure that nothing but the point itself makes a length of time.
        or (term.issue is None and term.value.number is not None and term.value.number == position.number)
    ]
    starts += [choice.start for choice in reading.choices if choice.issue == position.issue]
    return any(start <= at < end for start, end in _wanted_spans(reading) for at in starts)


@lru_cache(maxsize=8)
def _wanted_spans(reading: Reading) -> tuple[tuple[int, int], ...]:
    found = [_CLAUSE.match(reading.reply, cue.start) for cue in reading.cues if cue.cue == "exchange"]
    found += [met for words in (_IN_RETURN, _ONLY_IF, _WITH) for met in words.finditer(reading.reply)]
    return tuple(met.span() for met in found if met is not None)
