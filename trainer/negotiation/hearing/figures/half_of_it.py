""" "La moitié", "half of it": half of the figure that she has just asked for. "Moitié moitié" is a way to meet, and no option of another
point that has the words."""

import re
from dataclasses import replace

from trainer.language.normalise import fold_text
from trainer.language.reading import Reading, ReadTerm
from trainer.negotiation.deals.packages import opening_package
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Scenario
from trainer.terms.value import TermValue

_HALF = re.compile(
    r"\W*(?:(?:ok|okay|bon|alors|disons|je (?:peux|fais|donne|mets|prends)|va pour|juste|only|just|say|maybe|i can do)\W+)*"
    r"(?:la moitie|half(?: of (?:it|that|them))?)(?: alors| ok| peut[- ]etre| maximum| max| seulement| then)?\W*"
)
_MEETING = re.compile(
    r"\W*(?:(?:on (?:fait|dit)|bon|ok|allez|alors|let'?s (?:go|say))\W+)*(?:moitie\W+moitie|50\W+50|half\W+half|fifty\W+fifty)\W*"
)
_TWO = 2


def with_half_of_hers(scenario: Scenario, state: State, reading: Reading) -> Reading:
    """The reading with half of her figure on the point just spoken of as the speaker's own; without words for an option of another
    point where they only say to meet half way."""
    plain = fold_text(reading.reply)
    if _MEETING.fullmatch(plain) is not None:
        spoken = [name for name in state.subject if name in scenario.issues][:1]
        return replace(reading, choices=tuple(one for one in reading.choices if one.issue in spoken))
    if reading.terms or _HALF.fullmatch(plain) is None:
        return reading
    for name in state.subject:
        issue = scenario.issues.get(name)
        if issue is None or issue.kind is None:
            continue
        told = state.theirs_on(name)
        # What she has let be seen without saying it stands where she opens.
        hers = told or opening_package(scenario)[name]
        if hers.number is None:
            continue
        value = TermValue(issue.kind, hers.number / _TWO, unit=issue.unit, per=issue.per)
        half = position_of(issue, value)
        if half is None or (told is None and half.option is None):
            return reading
        said = ReadTerm(value, "own", 0, len(reading.reply), issue=issue.id)
        return replace(reading, terms=(said,), choices=())
    return reading
