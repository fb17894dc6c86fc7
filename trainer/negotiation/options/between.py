"""A value that lies between two of her options, or beyond them: which of them is meant is asked."""

from trainer.negotiation.bargainer.table import her_package
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.playing import Playing
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import spoken_name


def say_between(playing: Playing, offers: Offers) -> bool:
    """ "En cinq fois": she has four or six, and asks which."""
    for one in offers.between:
        issue = playing.scenario.issues[one.issue]
        if one.issue in playing.settled:
            continue
        playing.about(one.issue)
        if one.low and one.high:
            ends = tuple(at_option(issue, o.id) for o in issue.options if o.label in (one.low, one.high))
            playing.pending = Pending("offer", (her_package(playing)[one.issue],), among=ends)
            return playing.speech.phrase(
                "between_options", source="bargain", issue=spoken_name(issue), low=one.low, high=one.high
            )
        low, high = issue.options[0].label, issue.options[-1].label
        return playing.speech.phrase(
            "beyond_range", source="bargain", issue=spoken_name(issue), low=low, high=high
        )
    return False
