"""Courts and seats of arbitration that one option alone has, named alone: "Prenons Genève", "Genève, pourquoi pas", "London is fine"."""

import re
from collections.abc import Sequence
from functools import lru_cache

from trainer.language.choice_words import Mentioned
from trainer.language.context import IssueCue, OptionCue
from trainer.language.reading import ReadTerm
from trainer.terms.equal import same_value
from trainer.terms.fold import fold_text
from trainer.terms.value import TermValue

_SURE = 0.9
_PUT_FORWARD = ("own", "accepted")
# Right before a seat that is put forward or taken.
_TAKEN = re.compile(
    r"(?:\b(?:prenons|prends|choisissons|choisis|accepte|acceptons|accepter|retenons|retiens|disons|propose|proposons|gardons|garde|pr[ée]f[èe]re|pr[ée]f[ée]rons|pr[ée]f[ée]rerais)\s+(?:donc |alors |plut[ôo]t |bien )?"
    r"|\b(?:je|nous|on) vous (?:laisse|laissons|accorde|accordons|c[èe]de|c[ée]dons|donne|donnons)\s+"
    r"|\b(?:va pour|(?:d['’ ]?accord|ok|okay|oui) (?:pour|avec|sur)|(?:yes|fine|ok|okay|agreed?) (?:to|with|on|for)|let['’]?s (?:take|say|do)|(?:we|i|let['’]?s|i['’]ll|we['’]ll)(?: can| could| will)? "
    r"(?:take|accept|prefer|go (?:with|for)|propose|offer|choose))\s+)$",
    re.IGNORECASE,
)
# Right after it.
_SUITS = re.compile(
    r"\s*,?\s*(?:pourquoi pas|d['’ ]?accord|convient\b(?! pas)|(?:[çc]a |cela )?(?:me |nous )(?:(?:va|convient)\b(?! pas)|(?:semble|para[iî]t) (?:bien|tr[èe]s bien|[ée]quilibr|correct|juste|raisonnable|acceptable|neutre|honn[êe]te|un bon|une bonne))|why not|(?:is|sounds|would be|looks) "
    r"(?:fine|good|ok|okay|acceptable|fair|balanced)|works\b(?! against)|alors\s*[.!]|then\s*[.!])",
    re.IGNORECASE,
)
# "Paris, pas Genève", "Paris plutôt que Genève": a town put in the place of another; "pourquoi Paris plutôt que Genève ?" asks.
_IN_PLACE = re.compile(
    r"\s*,?\s*(?:(?:et |and )?(?:pas|not)|plut[ôo]t que|rather than|instead of)\s+(?:[àa] )?(?-i:[A-Z])",
    re.IGNORECASE,
)
_WHY = re.compile(r"\b(?:pourquoi|why)\b", re.IGNORECASE)
# What turns a seat down, right before or right after it.
_NOT_IT = re.compile(
    r"(?:\b(?:pas|jamais|non [àa]|refuse|refusons|no to|not|never|refuse|reject)\s+(?:[àa]\s+)?)$",
    re.IGNORECASE,
)
_NO_AFTER = re.compile(
    r"\s*[,:]?\s*(?:c['’]est\s+)?(?:non|no|jamais|never|pas question)\b(?!\s*\w+\s*[?])", re.IGNORECASE
)
# What takes a seat only in part, or not at all.
_DENIED = re.compile(r"\b(?:pas|jamais|not|never|cannot|refus\w*)\b|n['’]t\b|\bn['’]|\bne\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[.?!;:,\n]")


@lru_cache(maxsize=32)
def sole_seats(issues: tuple[IssueCue, ...]) -> dict[str, tuple[str, str]]:
    """The towns that tell an option by themselves, folded, each with its issue and option: no other option of the case names them."""
    seats: dict[str, tuple[str, str]] = {}
    for issue in issues:
        if issue.kind is not None:
            continue
        for option in issue.options:
            for term in option.terms:
                if term.kind == "forum" and term.place and not _told_elsewhere(term.place, option, issues):
                    seats[fold_text(term.place)] = (issue.id, option.id)
    return seats


def _told_elsewhere(place: str, option: OptionCue, issues: tuple[IssueCue, ...]) -> bool:
    town = fold_text(place)
    return any(
        town in fold_text(other.label) or any(_is_at(term, town) for term in other.terms)
        for issue in issues
        for other in issue.options
        if other is not option
    )


def _is_at(term: TermValue, town: str) -> bool:
    """Whether a term is at that town, folded."""
    return term.place is not None and fold_text(term.place) == town


def named_seats(
    reply: str, starts: Sequence[tuple[int, int]], issues: tuple[IssueCue, ...], terms: Sequence[ReadTerm]
) -> list[Mentioned]:
    """The options whose seat is put forward, taken or turned down by its town alone, over tokens.

    Args:
        reply: the reply as typed.
        starts: where each token of it starts and ends.
        issues: the issues of the case.
        terms: what the reply names in figures and clauses; a law of another option leaves the town a part of nothing.
    """
    found: list[Mentioned] = []
    for town, (name, chosen) in sole_seats(issues).items():
        issue = next(one for one in issues if one.id == name)
        option = next(one for one in issue.options if one.id == chosen)
        if _is_set_against(option, terms):
            continue
        for met in re.finditer(rf"\b{re.escape(town)}\b", _flat(reply)):
            if not _is_judged(reply, met.start(), met.end()):
                continue
            over = [at for at, (start, end) in enumerate(starts) if start < met.end() and met.start() < end]
            if over:
                found.append(Mentioned(name, chosen, over[0], over[-1], _SURE))
    return found


def _flat(reply: str) -> str:
    """The reply folded, every character in its place."""
    return "".join((fold_text(sign) or sign)[:1] for sign in reply)


def _is_judged(reply: str, start: int, end: int) -> bool:
    before = reply[:start]
    clause = max((met.end() for met in _CLAUSE.finditer(before)), default=0)
    if _NOT_IT.search(before, clause) or _NO_AFTER.match(reply, end):
        return True
    if _DENIED.search(before, clause):
        return False
    if _IN_PLACE.match(reply, end):
        return _WHY.search(before, clause) is None
    return _TAKEN.search(before, clause) is not None or _SUITS.match(reply, end) is not None


def _is_set_against(option: OptionCue, terms: Sequence[ReadTerm]) -> bool:
    """Whether the reply puts forward a law that the option has not."""
    laws = [term for term in option.terms if term.kind == "law"]
    return any(
        one.value.kind == "law"
        and one.stance in _PUT_FORWARD
        and not any(same_value(one.value, law) for law in laws)
        for one in terms
    )
