"""A yes to all but some points ("ok pour tout sauf le prix", "à part la durée, tout me va", "tt sauf le prix"), and what it leaves out."""

import re
from typing import NamedTuple

from trainer.language.normalise import fold_text
from trainer.language.reading import Reading
from trainer.negotiation.hearing.words.sentences import sentence_at

_ALL = r"(?:tout(?: le reste)?|tt|le tout|l['’]ensemble|le reste|all of (?:it|that)|all(?: the rest| else)?|everything(?: else)?|it all|the (?:whole thing|rest|lot))"
_SAVE = r"(?:sauf|hormis|a part|en dehors d[eu]|except(?:e|ed)?(?: for)?|but(?: not)?|mais pas|apart from|aside from|other than)"
_SAYS_YES = (
    r"(?:ok|okay|d['’ ]?accord|oui|va|bon|entendu|(?:je|on|nous) (?:prends?|prenons|accept(?:e|ons)|(?:suis|est|sommes) d['’ ]?accord)|j['’ ]?accepte|yes|fine|good|happy|agreed|(?:i|we)(?:['’ ]?ll)? (?:take|accept|agree))"
    r"\s+(?:(?:pour|a|sur|avec|with|to|on|for)\s+)?"
)
_ALL_IS_WELL = (
    r"(?:c['’ ]?est (?:tout )?(?:bon|ok|parfait)|(?:ca|cela) (?:me |nous )?(?:va|convient)|tout (?:est )?(?:bon|ok|parfait)|tout (?:me|nous) (?:va|convient)(?: bien)?|(?:bon|ok)(?= pour (?:moi|nous))"
    r"|(?:all|everything|the rest)(?:['’ ]?s| is|['’ ]?re)? (?:good|fine|ok|okay|great)|(?:i['’ ]?a?m|we['’ ]?a?re) (?:good|fine|ok|okay|happy)(?: with (?:it|everything|all of it))?|(?:good|fine|ok|okay) (?:for|with|by) (?:me|us))(?: pour (?:moi|nous)| (?:for|with|by) (?:me|us))?"
)
_YES_TO_ALL = rf"(?:{_SAYS_YES}{_ALL}|{_ALL_IS_WELL})"
# The yes comes first, the points behind it; or the points first, up to a comma (folded).
_OUTRIGHT = (
    re.compile(rf"\b{_YES_TO_ALL}\s*,?\s*(?:{_SAVE})\s(?P<points>.*)", re.DOTALL),
    re.compile(rf"\b{_SAVE}\s(?P<points>[^,.;:!?]{{2,60}}?),?\s+{_YES_TO_ALL}\b", re.DOTALL),
)
# "Tt sauf le prix", "all but the price": no yes is said in it (folded).
_BARE = re.compile(
    rf"\W*(?:(?:bon|alors|ok|okay|oui|d['’ ]?accord|yes|fine|well)\W+)*(?:(?:pour|sur|a|to|with|on)\W+)?{_ALL}(?:\W+(?:me va|ok|is fine|is ok))?\W+{_SAVE}\W+(?P<points>\w.*)",
    re.DOTALL,
)


class AllBut(NamedTuple):
    """The points that a yes to all the rest leaves out; `outright` where the yes is said in words that take the rest by themselves."""

    points: frozenset[str]
    outright: bool


_NONE = AllBut(frozenset(), outright=False)


def all_but(reading: Reading) -> AllBut:
    """What a reply leaves out of its yes to all the rest; no points where it says no such yes, or asks for hers."""
    plain = fold_text(reading.reply)
    for pattern in _OUTRIGHT:
        if (met := pattern.search(plain)) is not None and (points := _named(reading, plain, met)):
            return AllBut(points, outright=True)
    met = _BARE.fullmatch(plain)
    return _NONE if met is None else AllBut(_named(reading, plain, met), outright=False)


def _named(reading: Reading, plain: str, met: re.Match[str]) -> frozenset[str]:
    """The points named in their place, within the sentence; none in a question."""
    _, end = sentence_at(plain, met.start())
    if plain[met.start() : end].rstrip().endswith("?"):
        return frozenset()
    start, stop = met.start("points"), min(end, met.end("points"))
    mentions = (m for m in reading.mentions if m.aspect == "issue")
    return frozenset(m.name for m in mentions if start - 1 <= m.start < stop)
