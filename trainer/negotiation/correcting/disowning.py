"""What she is said to have offered, and has not."""

import re

from trainer.negotiation.bargainer.decision import Decision
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.playing import Playing
from trainer.negotiation.voice.wording import spoken_name

# What is said to be an offer of hers.
_AS_HERS = re.compile(
    r"\b(?:vous (?:qui )?(?:m['’]|me |nous |l['’])?(?:avez |aviez )?(?:propos|offr|offert|accord|promis|promett|conc[ée]d|dit|disi)\w*|votre (?:offre|proposition)|"
    r"(?:as )?you(?:['’]ve| have)? (?:just )?(?:offer|propos|promis|agreed|said|suggest|g[ia]ve)\w*|your (?:offer|proposal))",
    re.IGNORECASE,
)


def disown(playing: Playing, offers: Offers, decision: Decision) -> None:
    """ "Les 15 % que vous m'offrez, d'accord": what she is said to have offered, and has not. A value that is only taken has its
    answer as an offer of the student's."""
    reading = playing.reading
    if reading is None or playing.confirmed or not _AS_HERS.search(reading.reply):
        return
    for name in offers.not_offered:
        if name in decision.accepted or name in playing.before.subject or _hinted(playing, name):
            continue
        issue = spoken_name(playing.scenario.issues[name])
        playing.speech.phrase("not_offered", source="bargain", issue=issue)
        return


def _hinted(playing: Playing, name: str) -> bool:
    """Whether she has let it be seen what she would like on an issue: taking that up is no answer out of the blue."""
    opened = [
        playing.scenario.interests[interest] for interest, stage in playing.interests.items() if stage > 0
    ]
    return any(name in interest.issues for interest in opened)
