"""A value that opens its sentence puts itself forward, whatever is told behind it: "$99 a sensor, and you get a person who picks up the
phone", "97, parce que l'acier a monté". So do the values listed behind it, and those behind the name of their point ("droit de suite :
la saison").
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from trainer.language.reading import Mention, ReadChoice, ReadTerm

OPENED = "opened with"
"""What tells of a proposal read by its place."""

_Named = TypeVar("_Named", ReadTerm, ReadChoice)
_Value = ReadTerm | ReadChoice

_SENTENCE = re.compile(r"(?:[^.?!…;\n]|[.](?=\d))+[.?!…;\n]*")
# Words that may stand before the value: none of them tells of anything.
_LEAD = re.compile(
    r"\W*(?:(?:ok|okay|bon|bien|alors|donc|et|mais|oui|ouais|non|well|so|then|and|but|fine|yes|no|right|disons|say|allez|listen|look|[ée]coutez|pour moi|moi|for me|me|"
    r"let['’]?s|je|j['’]|nous|on|i|we|i['’]?d|we['’]?d|would|like|want|can|could|do|offer|dirais|voudrais|aimerais|souhaite|propose|pourrais|peux|fais|ferais|faire|"
    r"c['’]|est|ce|serait|it|is|it['’]?s|[àa]|at|de|d['’]|un|une|the|le|la|les|l['’]|du|en|with|avec|prix|price|tarif|now|next|first|puis|ensuite|plut[ôo]t|maximum|minimum|max)(?:\b|(?<=['’]))[^\w$€]*)*[$€]?\s*$",
    re.IGNORECASE,
)
# What is only told of: elsewhere, before, by somebody else.
_TELLS = re.compile(
    r"\b(?:chez|ailleurs|concurren\w+|moyenne|ils|elles|eux|l['’]an|l['’]ann[ée]e|derni[eè]re?|avant|avai\w+|[ée]tai\w+|vous (?:avez|aviez|dites|disiez|demandez|proposez|voulez)|d['’]habitude|"
    r"actuel\w*|aujourd['’]hui|elsewhere|competit\w+|average|they|them|last|ago|before|was|were|had|against|versus|vs|contre|(?:[çc]a|cela|ce qui) fait|(?:that|which) makes|equals|usually|normally|current\w*|you (?:said|have|had|want|ask|offer)\w*|already|d[ée]j[àa])\b"
    r"|\b(?:fait|font|repr[ée]sente(?:nt)?|makes|comes to|adds up to)\s+(?:\w+\s+)?[$€]?\d",
    re.IGNORECASE,
)
_JUDGES = re.compile(
    r"[^\w]*(?:(?:[àa]|a|per|par|la|le|the|of|de|un|une|an)\s+\w+\W+)?(?:c['’ ](?!est (?:notre|nos|mon|ma|mes|le (?:tarif|prix|taux|bar[èe]me|maximum|max|mieux))\b)|ce n['’ ]|[çc]a\b|cela\b|it['’]?s\b|that['’]?s\b|this\b|is\b|are\b|was\b|est\b|sont\b|fait\b|font\b|would\b|seems?\b|"
    r"semble\w*|trop\b|too\b|non\b|no\b|jamais\b|never\b|pour (?:vous|moi|nous)\b|for (?:you|me|us)\b|(?:je|on|nous) (?:pr[ée]f[èe]r\w+|aim\w+|perd\w*|arr[êe]te|rentre|pars|refuse)\b|j['’]aime\b|(?:i|we)(?:['’]d| would)? (?:rather|sooner|prefer|lose|walk|leave)\b|means?\b|veut\b|signifie\b)",
    re.IGNORECASE,
)
# "Onze, je ne peux pas", "douze pour cent non plus".
_DENIED = re.compile(
    r"\W*(?:\w+\W+){0,4}?(?:ne|n['’]\w+|pas|jamais|impossible|non plus|can['’]?t|cannot|won['’]?t|not|never|neither|either|don['’]?t)\b",
    re.IGNORECASE,
)
# Between the name of a point and its value.
_NAMES = re.compile(r"\W*(?:(?:le|la|les|l['’]|the|pour|for|my|our|mon|notre)\s*)*$", re.IGNORECASE)
_COLON = re.compile(
    r"\s*(?:[:=]|,)?\s*(?:(?:le|la|les|l['’]|un|une|the|a|an|[àa]|au|at|of|de)\s*)*$", re.IGNORECASE
)
_LISTED = re.compile(r"[^.?!;…]{0,90}$")
_SHORT = 5
"""Words from which a sentence is more than a bare value."""
_MOST = 14
"""Words up to which a sentence that begins with a point's name only names its value."""
_WORD = re.compile(r"[^\W\d_]+")
_MOST_BEHIND = 2
"""Words behind the last option of a sentence that begins with one."""
_FAR, _LONGEST = 90, 600
"""Characters before the first value, and of a whole sentence, up to which it may be one that a value opens."""
_SURE = 0.7
_DIGITS = re.compile(r"\d[\d.,\s]*")


def with_openings(
    reply: str,
    terms: Sequence[ReadTerm],
    choices: Sequence[ReadChoice],
    mentions: Sequence[Mention],
    heard: str,
) -> tuple[tuple[ReadTerm, ...], tuple[ReadChoice, ...], bool]:
    """The terms and options of a reply, those that open their sentence as the speaker's own.

    Args:
        reply: a reply, its questions marked.
        heard: what the other side has said last: a value of hers named again is not put forward.

    Returns:
        The terms, the options, and whether any of them opens its sentence.
    """
    named: list[_Value] = [*terms, *choices]
    values = [one for one in named if one.issue is not None]
    opened: set[tuple[int, int]] = set()
    for sentence in _SENTENCE.finditer(reply):
        start, end = sentence.span()
        here = sorted((one for one in values if start <= one.start < end), key=lambda one: one.start)
        if not here or "?" in sentence.group():
            continue
        first = here[0]
        if first.start - start > _FAR or end - start > _LONGEST:
            continue
        if first.stance not in ("fact", "own"):
            continue
        rest = reply[first.end : end]
        if _TELLS.search(rest) or _TELLS.search(reply[start : first.start]) or _JUDGES.match(rest):
            continue
        if _DENIED.match(rest):
            continue
        # A bare figure may be the answer to a question for a fact, or hers said again: others tell it.
        bare = len(sentence.group().split()) < _SHORT and len(here) == 1
        # "Let me put a stake in the ground: $99".
        begins = max(start, reply.rfind(":", start, first.start) + 1)
        leads = _LEAD.fullmatch(reply[begins : first.start]) is not None and not bare
        # Words that an option has too ("les fins de mois difficiles, je connais") put nothing forward but by themselves.
        leads = leads and (
            isinstance(first, ReadTerm) or len(_WORD.findall(reply[here[-1].end : end])) <= _MOST_BEHIND
        )
        if not (leads or _names_it(reply, first, start, end, mentions)):
            continue
        opened |= {
            (one.start, one.end)
            for one in here
            if one.stance in ("fact", "own") and not _is_hers(reply, one, heard) and (one is first or leads)
        }
    if not opened:
        return tuple(terms), tuple(choices), False
    return tuple(_own(one, opened) for one in terms), tuple(_own(one, opened) for one in choices), True


def _names_it(reply: str, value: _Value, start: int, end: int, mentions: Sequence[Mention]) -> bool:
    """ "Droit de suite : la saison", "exclusivité: non exclusif": the point first, then what it is to be."""
    if len(reply[start:end].split()) > _MOST:
        return False
    return any(
        mention.aspect == "issue"
        and mention.name == value.issue
        and start <= mention.start < mention.end <= value.start
        and _NAMES.fullmatch(reply[start : mention.start]) is not None
        and _COLON.fullmatch(reply[mention.end : value.start]) is not None
        for mention in mentions
    )


def _is_hers(reply: str, value: _Value, heard: str) -> bool:
    """Whether she has just named the same figure, or the same words."""
    words = reply[value.start : value.end]
    figure = _DIGITS.search(words)
    return (figure.group().strip() if figure else words.lower()) in heard.lower()


def _own(one: _Named, opened: set[tuple[int, int]]) -> _Named:
    if (one.start, one.end) not in opened:
        return one
    return replace(one, stance="own", confidence=max(one.confidence, _SURE) if one.stance == "own" else _SURE)
