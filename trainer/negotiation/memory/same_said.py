"""Both say the same, and the student says so ("c'est bien 99,5 % hors relèves, nous sommes d'accord ?", "that's exactly what I said"): what
she waits for a yes to is agreed, and where they do not say the same she tells the two apart."""

import re
from dataclasses import replace

from trainer.language.normalise import fold_text
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.choosing.point_asked import QUESTION
from trainer.negotiation.closing.standing import say_gap
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.playing import Playing
from trainer.negotiation.voice.wording import terms_list

# (Folded.) Asks whether they agree, of what she has just said herself.
_AGREED = re.compile(
    r"\b(?:(?:nous sommes|on est|sommes[- ]nous|est[- ]on) (?:bien |donc |tous les deux )?d'accord|(?:ca|cela) vous (?:va|convient)|c'est d'accord"
    r"|(?:are we|we are|we're) (?:all |both )?(?:agreed|in agreement|good|ok)|do we agree|we agree|agreed|deal|does that (?:work|suit))\b[^.!?]*\?"
    r"|^\W*(?:donc |alors |so )?(?:nous disons (?:bien|donc)|on dit (?:bien|donc)|on est (?:bien )?d'accord)\b[^?]*\?"
)
# "Vous demandez 0,42, on est d'accord ?" asks after her figure, and takes nothing.
_OF_HERS = re.compile(
    r"\b(?:vous (?:me |nous |en )?(?:demand|voul|propos|dit|etes|rest)\w*|votre|vos|you(?: are|'re)? (?:want|ask|said|say|offer|at)\w*|your)\b"
)
_SAME = re.compile(
    r"\b(?:(?:nous|on) (?:disons|dit|demandons|veut|voulons) (?:tous les deux |donc |bien |exactement )*(?:la meme chose|pareil)"
    r"|c'(?:est|etait) (?:tout a fait |exactement |bien |justement |precisement |deja )*(?:ce que (?:je viens de|j'ai|je|je vous|je vous ai|nous) (?:\w+ )?(?:di[rst]\w*|propos\w*|offr\w*|offert\w*|demand\w*)|mon offre|ma proposition)"
    r"|vous dites (?:exactement )?(?:la meme chose|pareil|comme moi)"
    r"|(?:we|we're|we are|you're|you are)(?: both| just)? say(?:ing)? (?:exactly )?the same"
    r"|(?:that's|that is|it's|isn't that|it is) (?:exactly |just |precisely )*(?:what i(?:'ve| have)?(?: just)? (?:said|say|proposed|offered|asked|meant)|my offer|the same thing))\b"
)
# A reply of more words says more than that.
_MOST_WORDS = 22


def with_agreement(playing: Playing, offers: Offers) -> Offers:
    """The offers with what she waits for a yes to taken, where the reply names it and asks whether they agree."""
    reading, waiting = playing.reading, playing.before.pending
    if reading is None or waiting is None or waiting.kind != "offer" or offers.own or offers.conditional:
        return offers
    if waiting.tied or not _asks_agreed(reading):
        return offers
    hers = {position.issue: position for position in waiting.positions}
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    issues = {one.issue for one in items if one.issue is not None}
    if (
        not issues
        or not issues <= hers.keys()
        or any(_named(playing, name) != {hers[name]} for name in issues)
    ):
        return offers
    asked = tuple(name for name in offers.asked if name not in issues)
    return replace(offers, accepted=tuple(hers[name] for name in hers if name in issues), asked=asked)


def agrees_to_hers(playing: Playing) -> bool:
    """Whether the reply takes what she waits for a yes to, and asks whether they agree: there is nothing to check or to recap."""
    reading, waiting, offers = playing.reading, playing.before.pending, playing.offers
    if reading is None or waiting is None or waiting.kind != "offer" or offers.own or not offers.accepted:
        return False
    return all(position in waiting.positions for position in offers.accepted) and _asks_agreed(reading)


def _asks_agreed(reading: Reading) -> bool:
    """Whether a sentence of the reply asks whether they agree, and not after her figure."""
    asked = (fold_text(met.group()) for met in QUESTION.finditer(reading.marked))
    return any(_AGREED.search(one) and not _OF_HERS.search(one) for one in asked)


def _named(playing: Playing, name: str) -> set[Position | None]:
    """What the reply names of a point: its options in words, else its figures."""
    reading, issue = playing.reading, playing.scenario.issues[name]
    if reading is None:
        return set()
    chosen: set[Position | None] = {at_option(issue, c.option) for c in reading.choices if c.issue == name}
    if chosen and issue.kind is None:
        return chosen
    return chosen | {position_of(issue, term.value) for term in reading.terms if term.issue == name}


def answer_same(playing: Playing) -> bool:
    """Answer a reply that says no more than that both say the same.

    Returns:
        Whether it was one, about something that lies on the table.
    """
    reading, waiting = playing.reading, playing.before.pending
    if (
        reading is None
        or playing.offers.commits
        or reading.words > _MOST_WORDS
        or reading.terms
        or reading.choices
    ):
        return False
    if not _SAME.search(fold_text(reading.marked)):
        return False
    if waiting is None or waiting.kind != "offer" or waiting.tied:
        return _says_written(playing)
    apart = [p for p in waiting.positions if playing.yours.get(p.issue) not in (None, p)]
    if apart:
        return say_gap(playing, apart[0].issue, apart[0])
    for position in waiting.positions:
        playing.settle(position)
    playing.pending = None
    playing.about(*(position.issue for position in waiting.positions))
    terms = terms_list(playing.scenario, waiting.positions)
    return playing.speech.phrase("agreed_step", "accept_all", source="bargain", terms=terms)


def _says_written(playing: Playing) -> bool:
    """What was written down right before is read out: it is the same."""
    fresh = [name for name, at in playing.before.written if at == playing.before.replies]
    agreed = [playing.settled[name] for name in fresh if name in playing.settled]
    if not agreed:
        return False
    terms = terms_list(playing.scenario, agreed)
    return playing.speech.phrase("noted_settled", source="bargain", terms=terms)
