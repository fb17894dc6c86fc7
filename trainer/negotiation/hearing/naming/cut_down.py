"""A yes to a clause with something taken out of it that it cannot be without: "OK for Delaware but no jury", "le successeur, d'accord, mais
sans agrément"; or to a half of it: "la moitié des châssis à la signature"."""

import re

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.deals.position import Position
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.scenario.scenario import Issue
from trainer.terms.fold import fold_text

# What is excepted, up to the end of its clause: a thing, and no measure of how far or how soon.
_BUT_NO = re.compile(
    r"[^.?!;:]{0,32}?(?:,\s*|\s)(?:mais|sauf|hormis|except[ée]|but|except|only)\s+(?:alors |then |avec |with )?(?:pas de |pas d['’]|sans |aucune? |(?:for )?(?:no|without(?: an?| the)?) )\s*"
    r"(?!plus\b|moins\b|mieux\b|more\b|less\b|better\b|later\b|lower\b|higher\b|problem|souci|rush|doute|doubt|one\b|way\b|[^.?!;,]*\d)([^.?!;,]{3,40})(?=[.?!;,]|$)",
    re.IGNORECASE,
)
# "La moitié des châssis à la signature", "half of the boxes at signing": right before the words of an option.
_HALF_OF = re.compile(
    r"\b(?:moiti[ée]|half|un tiers|one third|a third|une partie|part|le quart|a quarter)(?:\s+(?:seulement|only))?(?:\s+(?:de|des|du|of|la|les|le|the|ces|those|your|vos))*\s*$"
    r"|\b(?:moiti[ée]|half)(?:\s+(?:seulement|only))?(?:\s+[\w’'-]+){0,3}?\s+(?:[àa] la|dès la|at|on|upon)\s+$",
    re.IGNORECASE,
)
# "Mensuel, mais d'avance, pas à terme échu": what is denied of an option behind its words.
_DENIED = re.compile(r"[,(]\s*(?:mais |but )?(?:pas|sans|not|without)\s+([^.?!;,)]{3,40})", re.IGNORECASE)
# "No auditor, just comparable customers": what is denied of an option before its words.
_DENIED_FIRST = re.compile(
    r"(?:^|[.?!;:]\s*|,\s*|\b(?:mais|but|and|et)\s+)(?:pas (?:de |d['’])|sans |aucune? |not? |without )\s*(?:an? |any |the |votre |your |les? |la )?([^.?!;,:]{3,40}?)\s*(?:[,:;.]\s*(?:just|only|mais|but|juste|seulement|simplement)\b|[,:;]|$)",
    re.IGNORECASE,
)
_LONG = re.compile(r"[^\W\d_]{4,}")


def is_cut_down(issue: Issue, position: Position, reading: Reading) -> bool:
    """Whether the reply takes or offers a clause in words, and at once takes out of it what is no point of its own."""
    if issue.kind is not None or position.option is None:
        return False
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    for item in items:
        if item.issue != issue.id or item.stance == "refused":
            continue
        if isinstance(item, ReadChoice) and _HALF_OF.search(reading.reply, 0, item.start):
            return True
        if _denies_its_label(issue, position, item, reading):
            return True
        met = _BUT_NO.match(reading.reply, item.end)
        if met is None:
            continue
        start, end = met.span(1)
        other = any(one is not item and one.start < end and item.end <= one.start for one in items)
        named = any(
            m.aspect == "issue" and m.name != issue.id and m.start < end and start < m.end
            for m in reading.mentions
        )
        if not other and not named:
            return True
    return False


def _denies_its_label(
    issue: Issue, position: Position, item: ReadTerm | ReadChoice, reading: Reading
) -> bool:
    """Whether the sentence denies words that the option is labelled with."""
    label = set(_LONG.findall(fold_text(issue.options[issue.place(position.option or "")].label)))
    start, end = sentence_at(reading.reply, item.start)
    denied = (
        *_DENIED.finditer(reading.reply, item.end, end),
        *_DENIED_FIRST.finditer(reading.reply[: item.start], start),
    )
    # "Not 2 times, 3": what is denied is another option of the point.
    others = [one for one in reading.choices if one.issue == issue.id and one.stance == "refused"]
    told = [
        met for met in denied if not any(one.start < met.end(1) and met.start(1) < one.end for one in others)
    ]
    return any(
        words and words <= label for words in (set(_LONG.findall(fold_text(met.group(1)))) for met in told)
    )
