"""Lengths of time that tell when something is, or what is of another point, and no length of what is bargained for.

"On sera là dans trois ans", "24 mois, la porte ouverte au bout d'un an", "un stock chez moi, disons deux semaines".
"""

import re
from dataclasses import replace

from trainer.language.dated import tells_when
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Issue, Scenario
from trainer.terms.fold import fold_text

# Points that are a length from the signature on, and those that are a delay, which "in two weeks" may well state.
_LASTS = re.compile(
    r"\b(?:dur[ée]e|contrat|engagement|pr[ée]avis|location|bail|contract|commitment|notice|duration|term|lease)\b",
    re.IGNORECASE,
)
_IS_DUE = re.compile(
    r"\b(?:d[ée]lai|livraison|paiement|r[èe]glement|r[ée]versibilit[ée]|restitution|delivery|payment|lead time)\b",
    re.IGNORECASE,
)
# From the name of a point to a length that says how much of it.
_SO_MUCH = re.compile(
    r"[^.?!;:0-9]{0,24}?(?:,\s*|\b)(?:disons|soit|environ|genre|mettons|de quoi (?:tenir|faire)|say|about|around|worth|roughly)\s+",
    re.IGNORECASE,
)
_KEPT_AS = re.compile(
    r"[^.?!;:,0-9]{0,16},?\s*(?:en|de|d['’]|of|in|as)\s*(?:a |an |notre |votre |mon )?", re.IGNORECASE
)
# "Les deux semaines, c'est le stock, pas la livraison".
_IS = re.compile(
    r"\s*,?\s*(?:c['’ ]?(?:est|[ée]tait)|ce sont|est|sont|[ée]tait|it['’]?s|that['’]?s|is|are|was|were)\s+(?:for |pour )?"
    r"(?:(?:le |la |les |un |une |mon |votre |the |a |my |your )|l['’])?",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"[^.?!;]{0,24}?\b(?:pas|not|non|never)\s+(?:pour |celui de |celle de |for )?(?:(?:le |la |les |un |une |du |des |de |the |a |your )|l['’])?",
    re.IGNORECASE,
)


def without_dates(scenario: Scenario, reading: Reading) -> Reading:
    """The reading without the lengths of time that tell a date or an age, or that say how much there is of another point, and without
    the options read in the same words."""

    def is_out(term: ReadTerm) -> bool:
        return _is_no_length(term, scenario, reading)

    def is_denied(choice: ReadChoice) -> bool:
        # "400 000, c'est le volume, pas le stock" leaves no stock out.
        start, _ = sentence_at(reading.reply, choice.start)
        issue = scenario.issues[choice.issue]
        before = [term for term in reading.terms if start <= term.start and term.end <= choice.start]
        return any(_denied_of(term, issue, reading) for term in before)

    out = [term for term in reading.terms if term.issue is not None and is_out(term)]
    denied = [choice for choice in reading.choices if is_denied(choice)]
    if not out and not denied:
        return reading
    terms = tuple(replace(term, issue=None) if term in out else term for term in reading.terms)
    choices = tuple(
        choice
        for choice in reading.choices
        if choice not in denied
        and not any(term.issue == choice.issue and _same_words(choice, term) for term in out)
    )
    return replace(reading, terms=terms, choices=choices)


def _same_words(choice: ReadChoice, term: ReadTerm) -> bool:
    return choice.start < term.end and term.start < choice.end


def _is_no_length(term: ReadTerm, scenario: Scenario, reading: Reading) -> bool:
    if term.value.kind != "duration":
        return False
    issue = scenario.issues[term.issue or ""]
    return (_lasts(issue) and tells_when(reading.reply, term.start, term.end)) or _is_of_another(
        term, issue, reading
    )


def _lasts(issue: Issue) -> bool:
    names = " ".join((issue.label, *issue.words))
    return _LASTS.search(names) is not None and _IS_DUE.search(names) is None


def _is_of_another(term: ReadTerm, issue: Issue, reading: Reading) -> bool:
    """ "Un stock chez moi, disons deux semaines", "deux semaines, c'est le stock, pas la livraison": whether a length is told to be of a
    point that is named, and not of its own."""
    if _denied_of(term, issue, reading):
        return True
    named = [m for m in reading.mentions if m.aspect == "issue"]
    if any(m.name == issue.id for m in named):
        return False
    return any(
        _SO_MUCH.fullmatch(reading.reply, m.end, term.start)
        or _KEPT_AS.fullmatch(reading.reply, term.end, m.start)
        for m in named
    )


def _denied_of(term: ReadTerm, issue: Issue, reading: Reading) -> bool:
    """Whether a value is told to be of one point and not of another: "les deux semaines, c'est le stock, pas la livraison"."""
    _, end = sentence_at(reading.reply, term.start)
    told = [
        m
        for m in reading.mentions
        if m.aspect == "issue" and m.name != issue.id and _IS.fullmatch(reading.reply, term.end, m.start)
    ]
    return any(
        _begins_with(issue, reading.reply[met.end() : end])
        for m in told
        if (met := _NOT.match(reading.reply, m.end, end)) is not None
    )


def _begins_with(issue: Issue, text: str) -> bool:
    """Whether words begin with a name of an issue."""
    said = fold_text(text)
    return any(re.match(rf"{re.escape(fold_text(word))}\b", said) for word in (*issue.words, issue.label))


def denied_of(scenario: Scenario, state: State, reading: Reading) -> list[str]:
    """The points on which a value stands that the reply tells to be another's."""
    waiting = state.pending.positions if state.pending is not None else ()
    taken: dict[str, Position] = {p.issue: p for p in (*state.settled, *state.yours, *waiting)}
    return [
        name
        for name, position in taken.items()
        if any(
            position_of(scenario.issues[name], term.value) == position
            and _denied_of(term, scenario.issues[name], reading)
            for term in reading.terms
        )
    ]
