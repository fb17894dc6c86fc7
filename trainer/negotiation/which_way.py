"""A point given by its name alone that may mean two things ("je vous donne l'exclusivité", with the web site or without): she asks which."""

from trainer.negotiation.hearing.granted import ways_to_give
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.playing import Playing
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import spoken_name, value_words


def ask_which_way(playing: Playing, offers: Offers) -> bool:
    """Where that is all that the reply puts on the table, she asks which of the two is meant, once.

    Returns:
        Whether she asked.
    """
    if len(offers.own) != 1 or offers.accepted or offers.own[0].issue not in offers.by_name:
        return False
    scenario, name = playing.scenario, offers.own[0].issue
    issue, waited = scenario.issues[name], playing.before.pending
    ways = ways_to_give(scenario, issue)
    asked = waited is not None and any(position.issue == name for position in waited.among)
    if len(ways) < 2 or asked:
        return False
    low, high = (value_words(issue, position, scenario.language) for position in ways)
    said = playing.speech.phrase("which_way", source="bargain", issue=spoken_name(issue), low=low, high=high)
    if said:
        playing.about(name)
        playing.pending = Pending("offer", ways[-1:], among=ways)
    return said
