"""What is told of the usual state of things stands beside what is offered, and is no offer: "Notre atelier tient 12 semaines, 10 avec les
samedis. Alors 98 000 € avec 10 semaines, ou 95 000 € avec 14."."""

import re
from dataclasses import replace

from trainer.language.reading import Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at

# Who or what does it in general, and the words for what is usual.
_USUAL = re.compile(
    r"\b(?:normal(?:es|e|ement|ly|aux)?|d['’]habitude|habituel\w*|en g[ée]n[ée]ral|d['’]ordinaire|en temps normal|en r[èe]gle g[ée]n[ée]rale|usual(?:ly)?|"
    r"standard|in general|generally|ordinarily|as a rule|typical(?:ly)?)\b"
    r"|\b(?:(?:notre|nos|mon|mes|l['’]|our|my|the)\s?(?:atelier|usine|cha[îi]ne|production|fabrication|[ée]quipes?|plant|workshop|factory|line|shop floor))\s+"
    r"(?:tien[st]\w*|tourne\w*|me[ts]\w*|met(?:tent)?|fait|font|demande\w*|prend|prennent|travaille\w*|sort\w*|runs?|takes?|needs?|works?|does|do)\b",
    re.IGNORECASE,
)


def without_usual_state(reading: Reading) -> Reading:
    """The reading with what a sentence tells of the usual state told, where a later sentence puts other values on the same point forward."""
    usual = [term for term in reading.terms if _is_usual(term, reading)]
    if not usual:
        return reading
    return replace(
        reading,
        terms=tuple(
            replace(term, stance="fact", issue=None) if term in usual else term for term in reading.terms
        ),
    )


def _is_usual(term: ReadTerm, reading: Reading) -> bool:
    start, end = sentence_at(reading.reply, term.start)
    if term.value.kind != "duration" or _USUAL.search(reading.reply, start, end) is None:
        return False
    return any(
        one.issue == term.issue and one.start >= end and one.stance in ("own", "accepted")
        for one in reading.terms
    )
