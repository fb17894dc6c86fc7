"""The other side's position said back as theirs: "8 mensualités, j'ai bien entendu que vous y tenez", "I hear that you want 5",
"d'accord, vous voulez 8". It is heard, and not agreed to; a yes before it says no more.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from trainer.language.assent import doubted
from trainer.language.reading import Assent, ReadChoice, ReadTerm

_Named = TypeVar("_Named", ReadTerm, ReadChoice)

_THE = r"(?:(?:les?|la|vos|votre|un|une|des|the|your|a|an|at|on|for|to|with|[àa]|au|aux|sur|pour|avec|de|d['’])\s*){0,2}"
_HEARD = (
    r"(?:(?:je|j['’]|on|nous)\s*(?:vous\s+|l['’]\s*)?(?:(?:ai|avons|a)\s+)?(?:bien\s+|tr[èe]s bien\s+)?(?:entend\w*|compris|comprend\w*|not[ée]|voi[st]|sai[st]|retiens?|saisis?)(?:\s+(?:bien|tr[èe]s bien))?"
    r"|(?:i|we)(?:\s+(?:do|can|have|fully|really|well))?\s+(?:hear|heard|understand|understood|see|know|get|got)(?:\s+(?:it|well|clearly|you))?)"
)
_WANT = (
    r"(?:vous\s+(?:en |y )?(?:ne\s+)?(?:voul\w+|souhait\w+|demand\w+|tene\w+|rest\w+|camp\w+|insist\w+|vis\w+|maintene\w+|exig\w+|pr[ée]f[ée]r\w+)|vous,?\s+c['’ ]?(?:est|[ée]tait)|(?:pour|chez) vous,?\s+c['’ ]?est"
    r"|you(?:['’]re| are)?\s+(?:still |really )?(?:want\w*|ask\w*(?: for)?|insist\w*(?: on)?|stay\w*|stick\w*|hold\w*|need\w*|demand\w*|prefer\w*|aim\w*(?: for)?)|for you,? it(?:['’]s| is))"
)
# Up to the value; a condition or a reason asked for tells nothing ("si vous voulez 8", "pourquoi vous voulez 8").
_BEFORE = re.compile(
    rf"(?:^|[.!;,:…\n]\s*|\b(?:que|qu['’]|that|donc|alors|so|et|and|mais|but)\s*){_WANT}\s+{_THE}$"
    rf"|\b(?:j['’](?:entends|ai (?:bien )?entendu)|(?:i|we) (?:hear|heard))(?: bien)?\s*:?\s*{_THE}$"
    rf"|\b{_HEARD}\s+(?:que|qu['’]|that)\s*(?:c['’ ]?est|ce sera|(?:it|that)(?:['’]s| is))\s+{_THE}$",
    re.IGNORECASE,
)
_IF = re.compile(
    r"\b(?:si|s['’]|if|pourquoi|why|quand|when|parce que|because|car|puisque?|since)\b[^,]*$", re.IGNORECASE
)
# After the value: that it is heard how much it matters to them, or that it is theirs.
_MATTERS = (
    r"(?:vous (?:y |le |la |les |l['’])\s*(?:tene\w+|voul\w+|souhait\w+|demand\w+|exig\w+|teni\w+)|vous (?:insist\w+|ne boug\w+|n['’]en boug\w+)|(?:c['’ ]?est|c['’][ée]tait|que ce soit) (?:important|essentiel|capital|votre|vital|ce que vous)"
    r"|you (?:insist|care|want (?:it|that|them)|need (?:it|that|them)|hold)|(?:it|that)(?:['’]s| is| was) (?:important|essential|vital|your|what you)|(?:it|that) matters)"
)
_AFTER = re.compile(
    rf"(?:\s+[^\W\d_]+){{0,2}}?\s*,?\s*(?:"
    rf"(?:(?:oui|ok|bon|mais|yes|but),?\s+)?{_HEARD}\s+(?:que|qu['’]|that|how much)?\s*{_MATTERS}"
    r"|(?:c['’ ]?est|that['’]?s|it['’]?s|is)\s+(?:bien |just |still )?(?:votre|your)\s+(?:chiffre|position|demande|prix|id[ée]e|souhait|exigence|nombre|number|figure|position|price|wish|demand|request)"
    r"|(?:c['’ ]?est|that['’]?s|it['’]?s|is)\s+(?:bien )?(?:ce que|what)\s+(?:vous|you)\s+(?:voul|souhait|demand|want|ask|need)\w*)",
    re.IGNORECASE,
)
# What takes it all the same: "vous voulez 8 ? Vous les avez", "you want 94, you've got it".
_TAKES = re.compile(
    r"\b(?:vous l(?:['’]|es |a |e )(?:av|aur)\w*|je (?:vous )?(?:l['’]|les |le |la )?(?:donn|accord|prend|accept|laiss)\w*|j['’]accepte|[çc]a (?:marche|me va|me convient|roule)|va pour|tope|vendu|d['’ ]?accord|march[ée] conclu|c['’ ]?est (?:bon|oui|d['’ ]?accord)"
    r"|you(?:['’]ve| have)? (?:got|have|get) (?:it|them|that)|(?:it|that|they)(?:['’]s| is|['’]re| are) yours|i(?:['’]ll)? (?:take|accept|agree|give)|deal|agreed|done|sold|fine (?:by|with) me|ok(?:ay)?|works for)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.?!…;\n]*(?:[.](?=\d)[^.?!…\n]*)*[.?!…;\n]*")
_SURE = 0.85


def with_quoted(
    reply: str, terms: Sequence[ReadTerm], choices: Sequence[ReadChoice], assent: Assent | None
) -> tuple[tuple[ReadTerm, ...], tuple[ReadChoice, ...], Assent | None]:
    """The terms and options, those said back as the other side's told so, and the yes, in doubt where it stands before one."""
    values: list[ReadTerm | ReadChoice] = [*terms, *choices]
    quoted = {
        (one.start, one.end): sentence
        for one in values
        if one.stance in ("own", "accepted", "theirs", "fact")
        and one.issue is not None
        and (sentence := _quoted_in(reply, one)) is not None
    }
    if not quoted:
        return tuple(terms), tuple(choices), assent
    if assent is not None and assent.answer == "yes":
        held = any(first <= assent.start < one for (one, _), (first, _) in quoted.items())
        assent = doubted(assent) if held else assent
    return _theirs(terms, quoted), _theirs(choices, quoted), assent


def _theirs(values: Sequence[_Named], quoted: dict[tuple[int, int], tuple[int, int]]) -> tuple[_Named, ...]:
    return tuple(
        replace(one, stance="theirs", confidence=max(one.confidence, _SURE))
        if (one.start, one.end) in quoted
        else one
        for one in values
    )


def _quoted_in(reply: str, one: ReadTerm | ReadChoice) -> tuple[int, int] | None:
    """The sentence in which a value is said back as theirs, None where it is not."""
    spans = (met.span() for met in _SENTENCE.finditer(reply))
    start, end = next((span for span in spans if span[0] <= one.start < span[1]), (0, len(reply)))
    before = reply[start : one.start]
    if "?" in reply[one.end : end] or _IF.search(before):
        return None
    heard = _BEFORE.search(before)
    told = heard is not None or _AFTER.match(reply, one.end, end) is not None
    rest = reply[one.end :] if heard is not None else ""
    return (start, end) if told and _TAKES.search(rest) is None else None
