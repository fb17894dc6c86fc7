"""A figure of no point that has been spoken of: she asks what it is of, rather than take it for some other point or ask for a figure that
she has just been given."""

import re

from trainer.language.normalise import fold_text
from trainer.negotiation.playing import Playing

# Words of a reply that is hardly more than its figure.
_BARE = 3
_FIGURE = re.compile(
    r"\W*(?:(?:ok|bon|alors|disons|non|c'est|c|say|so|well|maybe)\W+)*(?P<figure>\d+(?:[.,]\d+)?(?: ?(?:fois|x|mois|jours|semaines|ans|times|months|days|weeks|years|%))?)\W*"
)


def ask_of_what(playing: Playing) -> bool:
    """ "3", "2 fois": ask which point it is of.

    Returns:
        Whether she has asked (False: the reply is more than a figure, or it is of the point just spoken of).
    """
    reading = playing.reading
    met = None if reading is None else _FIGURE.fullmatch(fold_text(reading.reply))
    if reading is None or met is None or reading.words > _BARE or not _is_of_none(playing):
        return False
    return playing.speech.phrase("figure_of_what", figure=met["figure"])


def _is_of_none(playing: Playing) -> bool:
    reading = playing.reading
    spoken = [name for name in playing.before.subject if name in playing.scenario.issues]
    if reading is None or reading.choices or not spoken or playing.offers.commits:
        return False
    named = {term.issue for term in reading.terms if term.issue is not None}
    return named.isdisjoint(spoken) and not any(mention.aspect == "issue" for mention in reading.mentions)
