"""Lengths of time that say how much there is of something, or how long it has gone on: "huit mois de travail", "six mois d'attente",
"two years of orders", "three weeks late". They name no option, whatever else is counted in months.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from trainer.language.context import IssueCue
from trainer.language.reading import ReadChoice, ReadTerm
from trainer.terms.fold import fold_text

# What one has, does, bears or has behind oneself by the month, folded. What is granted by the month ("délai", "crédit", "garantie",
# "préavis", "stock") is not among it.
_FR = (
    r"travail|travaux|boulot|taf|labeur|chantiers?|attente|patience|retards?|recul|experience|anciennete|metier|vie|galeres?|ennuis?|problemes?|soucis?|"
    r"carnets?|commandes?|visibilite|activite|chiffre|tresorerie|salaires?|paies?|paye|vacances|conges?|fermeture|greves?|pannes?|arrets?|"
    r"discussions?|negociations?|negos?|reunions?|silence|relances?|relations?|collaboration|amitie|confiance|fidelite|etudes?|recherches?|"
    r"proces|procedures?|impayes?|dettes?|arrieres?|factures|pertes?|saison|hiver|ete|pluie|soleil|repos|pause|chomage|crise|ventes?|recettes?|"
    r"consommation|preparation|plannings?|nuits?|route|bateau|mer|transit|douane|efforts?|souffrance|mensonges?|promesses?"
)
_EN = (
    r"work|working|waiting|wait|patience|delays?|lateness|experience|practice|life|trouble|problems?|worries|orders?|backlog|visibility|activity|sales|revenue|"
    r"wages?|salaries|salary|holidays?|vacation|strikes?|downtime|talks?|talking|discussions?|negotiations?|meetings?|silence|reminders?|relationship|friendship|"
    r"trust|loyalty|research|studies|lawsuits?|debts?|arrears|unpaid|invoices|losses|winter|summer|rain|sun|rest|unemployment|crisis|effort|pain|"
    r"building sites?|sites|projects|construction|promises|lies"
)
_OF = re.compile(
    rf"\s+(?:de |d['’]\s?|of |worth of )(?:(?:good|solid|hard|bons?|dur|gros|longs?) )?(?P<thing>{_FR}|{_EN})\b"
)
# "Two months' work", "a three-week wait", "three weeks late".
_COMPOUND = re.compile(
    rf"(?:['’]?s?['’]?\s+(?:worth of )?(?P<thing>{_EN})|\s+(?P<late>late|behind|overdue))\b"
)
_WORD = re.compile(r"[^\W\d_]+")
_SAME = 5
"""Letters that two forms of a word share ("travail", "travaux" may not; "retard", "retards" do)."""


def lasts_of(reply: str, end: int) -> str:
    """What the length of time that ends at `end` is one of, folded, "" where it may be granted."""
    behind = fold_text(reply[end:])
    met = _OF.match(behind) or _COMPOUND.match(behind)
    return (met.group("thing") or met.group("late")) if met is not None else ""


def without_lengths_of_else(
    reply: str, issues: tuple[IssueCue, ...], terms: Sequence[ReadTerm], choices: Sequence[ReadChoice]
) -> tuple[tuple[ReadTerm, ...], tuple[ReadChoice, ...]]:
    """The terms, those lengths bound to no issue and told as facts, and the options that are not read in them alone; an issue that
    speaks of the thing itself ("pénalités de retard") keeps what is read of it."""
    of = {
        (one.start, one.end): thing
        for one in terms
        if one.value.kind == "duration" and (thing := lasts_of(reply, one.end))
    }
    if not of:
        return tuple(terms), tuple(choices)
    named = {issue.id: _words(issue) for issue in issues}

    def is_else(thing: str, issue: str | None) -> bool:
        return not any(word[:_SAME] == thing[:_SAME] for word in named.get(issue or "", ()))

    def is_out(one: ReadTerm) -> bool:
        thing = of.get((one.start, one.end))
        return thing is not None and is_else(thing, one.issue)

    def is_read_in(one: ReadChoice) -> bool:
        return any(
            start <= one.start and one.end <= end and is_else(thing, one.issue)
            for (start, end), thing in of.items()
        )

    told = tuple(replace(one, issue=None, stance="fact") if is_out(one) else one for one in terms)
    return told, tuple(one for one in choices if not is_read_in(one))


@lru_cache(maxsize=64)
def _words(issue: IssueCue) -> frozenset[str]:
    """The words of an issue and of its options, folded."""
    texts = [issue.label, *issue.words]
    texts += [text for option in issue.options for text in (option.label, *option.like)]
    return frozenset(word for text in texts for word in _WORD.findall(fold_text(text)))
