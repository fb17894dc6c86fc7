"""Goods counted in a reply are no share of a payment: "vingt-trois livrés tout de suite", "une moitié à la signature et l'autre une fois la
somme encaissée"."""

import re
from dataclasses import replace

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.bare import bare_number
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.scenario.scenario import Scenario

_SHARES = frozenset(("percent", "deposit"))
# What happens to goods, right behind their number; others of them; their kind.
_DELIVERED = re.compile(
    r"\s+(?:autres?|restante?s?|premi[eè]re?s?|derni[eè]re?s?|others?|more|left)?\s*(?:sont |seront |seraient |are |will be )?"
    r"(?:livr[ée]e?s?|exp[ée]di[ée]e?s?|d[ée]bloqu[ée]e?s?|lib[ée]r[ée]e?s?|pos[ée]e?s?|enlev[ée]e?s?|envoy[ée]e?s?|delivered|shipped|sent|released|unloaded)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\s+(?:autres?|restante?s|others?|left|remaining)\b", re.IGNORECASE)
_DELIVERS = re.compile(
    r"\b(?:livr|exp[ée]di|d[ée]bloqu|lib[èée]r|deliver|ship|release)\w*(?:[ -](?:vous|en|nous|you))*\s+$",
    re.IGNORECASE,
)
# The other half comes once money is there: the halves are not of that money.
_ONCE_PAID = re.compile(
    r"[^.?!]*?\b(?:l['’]autre|the other|la seconde|la deuxi[èe]me|le reste|the rest)(?: moiti[ée]| half)?\s*,?\s+"
    r"(?:une fois|apr[èe]s|quand|d[èe]s que|lorsque|[àa] r[ée]ception|contre|once|after|when|as soon as|upon)\b[^.?!]*?"
    r"\b(?:encaiss\w*|pay[ée]\w*|r[ée]gl[ée]\w*|re[çc]u\w*|vir[ée]\w*|virement|vers[ée]\w*|versement|acompte|paiement|arriv[ée]\w*|sur (?:le|notre) compte|"
    r"cashed|paid|received|transfer|cleared|payment|deposit)\b",
    re.IGNORECASE,
)
_HALF = re.compile(r"\b(?:moiti[ée]|half)\b", re.IGNORECASE)
# A half named as money is a share all the same.
_OF_MONEY = re.compile(
    r"\b(?:de la (?:dette|somme|facture)|du (?:montant|total|solde|prix)|of the (?:debt|price|sum|invoice|amount|balance)|vous (?:payez|versez|r[ée]glez)|"
    r"you pay|acompte|payables?|payables?)\b",
    re.IGNORECASE,
)


def without_counted_goods(scenario: Scenario, reading: Reading) -> Reading:
    """The reading without the numbers of goods that were read as shares of a payment.

    Args:
        scenario: the scenario being played.
        reading: the reply as read.
    """
    gone = [term for term in reading.terms if _counts_goods(term, scenario, reading)]
    if not gone:
        return reading
    # "23 livrés à la signature, 23 après": as many again.
    numbers = {term.value.number for term in gone if term.value.kind != "deposit"}
    gone += [t for t in reading.terms if t.value.number in numbers and bare_number(t, scenario, reading)]
    terms = tuple(term for term in reading.terms if term not in gone)
    choices = tuple(one for one in reading.choices if not _is_in_its_number(one, gone, scenario))
    return replace(reading, terms=terms, choices=choices)


def _counts_goods(term: ReadTerm, scenario: Scenario, reading: Reading) -> bool:
    start, end = sentence_at(reading.reply, term.start)
    if term.value.kind == "deposit" and _HALF.search(reading.reply, term.start, term.end):
        money = _OF_MONEY.search(reading.reply, start, end) is not None
        return not money and _ONCE_PAID.match(reading.reply, term.end, end) is not None
    issue = scenario.issues.get(term.issue or "")
    share = term.value.kind in _SHARES or (issue is not None and issue.kind in _SHARES)
    unread = issue is None and bare_number(term, scenario, reading) is not None
    if not (share or unread) or bare_number(term, scenario, reading) is None:
        return False
    return (
        _DELIVERED.match(reading.reply, term.end, end) is not None
        or _OTHERS.match(reading.reply, term.end, end) is not None
        or _DELIVERS.search(reading.reply[start : term.start]) is not None
    )


def _is_in_its_number(choice: ReadChoice, gone: list[ReadTerm], scenario: Scenario) -> bool:
    """ "Les vingt-trois autres après le virement": "trois" is no three instalments."""
    return scenario.issues[choice.issue].kind is not None and any(
        term.start < choice.start < term.end for term in gone
    )
