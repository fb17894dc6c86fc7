"""A figure that no option comes near ("250 € par mois") is told to be so."""

import re

from trainer.negotiation.options.also_named import is_spoken_of
from trainer.negotiation.options.figure_of_what import ask_of_what
from trainer.negotiation.playing import Playing
from trainer.negotiation.voice.wording import spoken_name

# Words of a reply that is hardly more than its figure.
_BARE = 3
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def say_beyond(playing: Playing) -> bool:
    """ "250 € par mois": a figure that no option comes near is told so, whatever else answers the reply."""
    for name in playing.offers.beyond:
        issue = playing.scenario.issues[name]
        if _hers(playing, name) or not (is_spoken_of(playing, name) or is_bare(playing)):
            continue
        if ask_of_what(playing):
            return True
        playing.about(name)
        low, high = issue.options[0].label, issue.options[-1].label
        return playing.speech.phrase(
            "beyond_range", source="bargain", issue=spoken_name(issue), low=low, high=high
        )
    return False


def is_bare(playing: Playing) -> bool:
    """ "c 150": whether the reply is hardly more than its figure, which then speaks of its point by itself."""
    return playing.reading is not None and playing.reading.words <= _BARE


def _hers(playing: Playing, name: str) -> bool:
    """Whether the figure out of range is one that she has put forward herself ("0,39 ailleurs")."""
    said = [playing.scenario.claims[claim].says for claim in playing.claims]
    reply = playing.reading
    figures = [] if reply is None else [reply.reply[t.start : t.end] for t in reply.terms if t.issue == name]
    numbers = [_NUMBER.search(words) for words in figures]
    return any(number is not None and number.group() in line for number in numbers for line in said)
