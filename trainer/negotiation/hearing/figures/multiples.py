"""So many times a sum that falls due each year: "deux ans de redevance", "deux redevances", "three years of fees".

The number decides which option is meant, and a year of a sum is no year of the contract.
"""

import re
from dataclasses import replace
from decimal import Decimal

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.scenario.scenario import Issue, Scenario
from trainer.terms.fold import fold_text
from trainer.terms.lexicon import lexicon
from trainer.terms.numerals import read_numerals
from trainer.terms.tokens import tokenise

# What falls due each year or month, right after "years of": so many times that, whatever it is for.
_OF_A_SUM = re.compile(
    r"\s*(?:de |d['’]|of |['’] ?|worth of )\s*(?:(?:the |your |our |my |vos |votre |nos |notre |la |yearly |annual )|l['’])*"
    r"(redevances?|loyers?|chiffre|ca|recettes?|fees?|rents?|revenues?|turnover|sales|billings?|takings)\b",
    re.IGNORECASE,
)
# "Deux redevances" and "two fees", where no word for years stands between.
_SUM = re.compile(r"(?:\s+(?:yearly|annual|full))?\s+(redevances?|loyers?|fees|rents)\b", re.IGNORECASE)
# An option that counts so: "2 fois la redevance", "2 times the yearly fees".
_TIMES = re.compile(
    r"([\w.,-]+)\s+(?:fois|times)\s+(?:(?:la|le|les|the|your|our|votre|notre|yearly|annual)\s+)*([^\W\d_]+)(?:\s+(?:annuelles?|yearly|annual))?",
    re.IGNORECASE,
)
_YEARS = ("year",)
_SURE = 0.7


def with_multiples(scenario: Scenario, reading: Reading) -> Reading:
    """The reading with each multiple of a yearly sum on the option that counts as much; where no option does, or a sentence gives two of
    them, it is of no point."""
    counted = [(term, noun) for term in reading.terms if (noun := _noun(term, reading)) is not None]
    if not counted:
        return reading
    terms = [term for term, _ in counted]
    numbers = {term.value.number for term in terms}
    kept = [c for c in reading.choices if not any(_of_its_length(c, term) for term in terms)]
    for term, noun in counted if len(numbers) == 1 else ():
        over = [c for c in reading.choices if c not in kept and c.start < term.end and term.start < c.end]
        if any(c.start < term.end + len(noun) and term.start < c.end for c in kept):
            continue  # its own words have told the option already
        if (choice := _option(term, noun, scenario)) is not None:
            stance, sure = (over[0].stance, over[0].confidence) if over else (term.stance, term.confidence)
            kept.append(
                replace(choice, stance=stance, confidence=max(sure, _SURE) if stance == "own" else sure)
            )
    return replace(
        reading,
        terms=tuple(replace(t, issue=None) if t in terms else t for t in reading.terms),
        choices=tuple(sorted(kept, key=lambda one: one.start)),
    )


def _noun(term: ReadTerm, reading: Reading) -> str | None:
    """The sum that a term counts, folded and in the singular; None for any other term."""
    _, end = sentence_at(reading.reply, term.start)
    if term.value.number is None:
        return None
    if term.value.kind == "duration" and term.value.unit in _YEARS:
        met = _OF_A_SUM.match(reading.reply, term.end, end)
        return None if met is None else _singular(met.group(1))
    if term.value.kind == "quantity":
        met = _SUM.search(f" {reading.reply[term.start : term.end]}")
        return None if met is None else _singular(met.group(1))
    return None


def _of_its_length(choice: ReadChoice, term: ReadTerm) -> bool:
    """Whether an option was read in the words of a length of time alone."""
    return choice.start >= term.start and choice.end <= term.end


def _option(term: ReadTerm, noun: str, scenario: Scenario) -> ReadChoice | None:
    found = [
        (issue.id, option.id)
        for issue in scenario.issues.values()
        if issue.kind is None
        for option in issue.options
        if (term.value.number, noun) in _counts(issue, option.label, scenario.language)
    ]
    if len(found) != 1:
        return None
    return ReadChoice(*found[0], term.stance, term.start, term.end, term.confidence)


def _counts(issue: Issue, label: str, language: str) -> set[tuple[Decimal, str]]:
    """What a label that says no more than one multiple counts."""
    met = _TIMES.fullmatch(label.strip())
    if met is None:
        return set()
    found = read_numerals(tokenise(met.group(1), language), lexicon(language))
    return {(one.value, _singular(met.group(2))) for one in found}


def _singular(noun: str) -> str:
    return fold_text(noun).rstrip("s")
