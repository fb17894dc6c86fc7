"""A way out at a date ("trois ans, avec une porte de sortie au bout d'un an"): a value that only an option has which says so."""

import re

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.deals.position import Position
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.scenario.scenario import Issue, Option

_EXIT = r"(?:sortie|sortir|sortez|sort|porte|partir|partez|quitter|quittez|r[ée]sili\w+|exit|leave|walk (?:out|away)|break(?: clause)?|terminat\w+)"
_LENGTH = (
    r"(?:(?:\d+|une?|deux|trois|quatre|cinq|six|neuf|douze|quinze|dix-?\s?huit|vingt-?\s?quatre|an?|one|two|three|four|five|nine|twelve|"
    r"fifteen|eighteen|twenty-?\s?four)\s+(?:ans?|ann[ée]es?|mois|semestres?|trimestres?|years?|months?|quarters?)"
    r"|(?:la |the )?(?:fin de la )?(?:premi[èe]re|deuxi[èe]me|seconde|first|second) (?:ann[ée]e|year)|mi-?parcours|mi-?contrat|half ?way)"
)
_AT = r"(?:au bout d['’eu]|[àa] l['’]issue d['’eu]|[àa] la fin d['’eu]|apr[èe]s|d[èe]s|[àa] partir d['’eu]|[àa]|dans|after|at|from|in)"
_AT_A_DATE = re.compile(
    rf"\b{_EXIT}\b[^.?!;,]{{0,20}}?\b{_AT}\s*(?:(?:les |la |the |l['’])\s*)?{_LENGTH}\b", re.IGNORECASE
)
_ON_AN_EVENT = re.compile(
    r"\b(?:en cas|rachat|rachet\w*|rach[èe]t\w*|vendue?s?|vente|[ée]v[ée]nement|changement|chang\w+ de|takeover|bought|sold|acqui\w+|in case|event)\b",
    re.IGNORECASE,
)
_HAS_EXIT = re.compile(rf"\b{_EXIT}\b", re.IGNORECASE)
_LASTS = re.compile(r"\b(?:ans?|mois|annuel|triennal|years?|months?)\b", re.IGNORECASE)


def is_timed_exit(issue: Issue, position: Position, reading: Reading) -> bool:
    """Whether a reply puts a way out at a date beside a contract's length, and the option that it seems to take knows none."""
    if issue.kind is not None or position.option is None or not _lets_out(issue):
        return False
    if _AT_A_DATE.search(_wordings(issue.options[issue.place(position.option)])):
        return False
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    sentences = {sentence_at(reading.reply, one.start) for one in items if one.issue == issue.id}
    return any(
        _AT_A_DATE.search(reading.reply, *span) is not None
        and _ON_AN_EVENT.search(reading.reply, *span) is None
        for span in sentences
    )


def _lets_out(issue: Issue) -> bool:
    """Whether an issue is how long the contract lasts, and an option of it lets the other side out."""
    lasts = sum(_LASTS.search(option.label) is not None for option in issue.options)
    return lasts > 1 and any(_HAS_EXIT.search(option.label) for option in issue.options)


def _wordings(option: Option) -> str:
    return ". ".join((option.label, *option.like))
