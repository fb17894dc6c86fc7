"""A point that the student misses while the talk goes on: "il manque le stock, on n'en a pas parlé", "we haven't talked about notice".

What else a reply may be about, and nothing of the deal, has its answer first: what she is reminded of, an apology, a contradiction.
"""

import re

from trainer.language.normalise import fold_text
from trainer.negotiation.asking.her_position import say_her_position
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.memory.contradicted import answer_contradiction
from trainer.negotiation.memory.reminded import answer_reminder, reminds
from trainer.negotiation.playing import Playing
from trainer.negotiation.replying.apologies import answer_apology
from trainer.negotiation.replying.her_terms import figures_are_out
from trainer.negotiation.voice.wording import spoken_name

_MISSED = re.compile(
    r"\b(?:il (?:nous )?manque|(?:vous (?:avez|l['’ ]?avez)|on (?:a|l['’ ]?a)|nous avons) (?:tous |completement )?oublie|(?:pas|jamais|rien) (?:encore )?(?:parle|aborde|evoque|discute|dit)"
    r"|(?:we|you)(?:['’]ve| have)? forg[eo]t\w*|(?:is|are|['’]s) (?:still )?missing|(?:have not|haven['’]t|did not|didn['’]t|never) (?:yet )?(?:talked|spoken|talk|speak|discuss\w*) (?:about|of)?)\b"
)
_NEVER = re.compile(r"\b(?:pas|jamais|rien|not|never)\b|n['’]t\b")
# Words up to which a reply does nothing else.
_FEW = 14


def answer_missed(playing: Playing) -> bool:
    """Answer a reply that only says which point is missing: where she stands on it, or what is written of it."""
    reading = playing.reading
    if reading is not None and playing.owns and reading.only_complains and reminds(reading):
        return answer_reminder(playing, reading)
    if answer_apology(playing) or answer_contradiction(playing):
        return True
    if (
        reading is None
        or reading.words > _FEW
        or "?" in reading.marked
        or any(t.issue for t in reading.terms)
    ):
        return False
    met = [found.group() for found in _MISSED.finditer(fold_text(reading.marked))]
    if not met or reading.complaint:
        return False
    if playing.offers.commits and not any(map(_NEVER.search, met)):
        return False  # "you forgot the delivery: I come the next day"
    named = list(dict.fromkeys(m.name for m in reading.mentions if m.aspect == "issue"))
    if len(named) != 1:
        return False
    issue = playing.scenario.issues[named[0]]
    if not (figures_are_out(playing) or issue.id in playing.settled):
        playing.about(issue.id)
        said = playing.speech.phrase("ask_position", issue=spoken_name(issue))
    else:
        said = say_her_position(playing, issue.id)
    if not said:
        return False
    # "On n'en a pas parlé" offers to have none of it no more than it takes any.
    playing.offers = Offers()
    return True
