"""A time is no offer: "le tarif fidélité une fois la dette soldée" says when, and nothing of deliveries that wait until the debt is paid;
and what is to come then, beside a value that holds from now on, is not what is put forward."""

import re
from dataclasses import replace

from trainer.language.reading import ReadChoice, Reading
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.scenario.scenario import Scenario

_WHEN = re.compile(
    r"\b(?:une fois|d[èe]s(?: que)?|lorsqu['’e]|quand|apr[èe]s que|once|as soon as|after|when)\s*(?:que\s+|qu['’])?(?:(?:toute |all )?(?:le|la|les|l['’]|votre|vos|the|your)\s*)?$",
    re.IGNORECASE,
)
# Right behind a value: it holds only later.
_LATER = re.compile(
    r"[^.?!;,]{0,40}?\b(?:une fois|d[èe]s (?:que|la|le)|lorsqu|quand|apr[èe]s (?:que|la|le)|once|as soon as|after|when)\b",
    re.IGNORECASE,
)
# Right before one: it comes back.
_COMES_BACK = re.compile(
    r"\b(?:r[ée]tabl\w+|restaur\w+|retour (?:au|à la|à l['’]|à)|reven\w+ (?:au|à)|revien\w* (?:au|à)|restor\w+|(?:go|going|come|coming|return\w*) back to|return to|back to)"
    r"\s*(?:le |la |les |l['’]|the |your |votre )?(?:\w+ ){0,2}$",
    re.IGNORECASE,
)
_APART = re.compile(r"[.,;:?!]|\b(?:puis|ensuite|avec|then|with)\b", re.IGNORECASE)
_PUT = frozenset({"own", "accepted"})


def without_times(scenario: Scenario, reading: Reading) -> Reading:
    """A reading without the options whose words only say when another point's value holds, and without the value that holds only
    later where the reply gives the same point another one."""
    kept = tuple(
        choice
        for choice in reading.choices
        if not (_only_says_when(choice, reading) or _comes_later(choice, reading))
        or scenario.issues[choice.issue].kind is not None
    )
    return reading if len(kept) == len(reading.choices) else replace(reading, choices=kept)


def _only_says_when(choice: ReadChoice, reading: Reading) -> bool:
    start, end = sentence_at(reading.reply, choice.start)
    if choice.stance not in _PUT or _WHEN.search(reading.reply[start : choice.start]) is None:
        return False
    named = any(
        m.aspect == "issue" and m.name == choice.issue and start <= m.start < end for m in reading.mentions
    )
    others = any(one.issue != choice.issue and start <= one.start < choice.start for one in reading.choices)
    return others and not named


def _comes_later(choice: ReadChoice, reading: Reading) -> bool:
    start, _ = sentence_at(reading.reply, choice.start)
    later = _LATER.match(reading.reply, choice.end) or _COMES_BACK.search(reading.reply[start : choice.start])
    if choice.stance not in _PUT or later is None:
        return False
    return any(
        one.issue == choice.issue
        and one.option != choice.option
        and one.stance != "asked"
        and one.end <= choice.start
        and _APART.search(reading.reply, one.end, choice.start)
        and _LATER.match(reading.reply, one.end) is None
        for one in reading.choices
    )
