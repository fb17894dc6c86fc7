"""What the student's commitments change: positions, agreements, concessions, and points that are opened again."""

import re
from collections.abc import Collection

from trainer.language.normalise import fold_text
from trainer.negotiation.correcting.packaged import is_no_gift, is_one_offer
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import better_for
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.playing import Playing
from trainer.negotiation.script.needs import note_served_interests
from trainer.negotiation.voice.wording import spoken_name, value_words
from trainer.scenario.scenario import Issue

CORRECTING = ":correcting"
"""Flag of the reply after a recap that was turned down: she has asked what to change. The colon keeps it apart from any
flag an author can name."""

# (Folded.)
_WISHES = re.compile(
    r"\b(?:changer|modifier|je (?:voudrais|prefere\w*|souhaite\w*|veux|voulais)|j'aimerais|plutot|finalement|en fait|change|instead|rather|prefer|i(?:'d| would) like|"
    r"actually|on second thoughts?|can we (?:make|say)|could we (?:make|say)|on peut (?:mettre|dire)|peut-on)\b"
)


def take_in(playing: Playing, offers: Offers) -> None:
    """Put the student's commitments into the state: positions, agreements, concessions, reopened issues."""
    for position in (*offers.own, *offers.accepted):
        if position.issue in playing.held_to:
            continue
        issue = playing.scenario.issues[position.issue]
        before = playing.yours.get(position.issue)
        if before is not None and better_for(issue, "you", position, before) < 0:
            playing.conceded.append(position.issue)
        agreed = playing.settled.get(position.issue)
        # Going back on what was agreed in her favour is no breach: she takes it.
        if agreed is not None and better_for(issue, "them", position, agreed) < 0:
            _reopen(playing, issue, agreed)
        elif agreed is not None and (
            agreed != position
            or _was_no_gift(playing, offers, issue.id)
            or _asked_more_for(playing, offers, issue.id)
        ):
            playing.settled.pop(position.issue)
        playing.yours[position.issue] = position
    tied = offers.conditional and bool(offers.own) and len(offers.own) + len(offers.accepted) > 1
    if tied:
        playing.bundle = tuple(p.issue for p in (*offers.own, *offers.accepted))
        playing.earn("conditional-trade")
    else:
        if is_one_offer(playing, offers):
            playing.bundle = tuple(p.issue for p in offers.own)
        for position in offers.accepted:
            if playing.before.yours_on(position.issue) is None and position.issue not in playing.conceded:
                playing.conceded.append(position.issue)
            playing.settle(position)
    note_served_interests(playing, offers.own)


def hold_to_agreement(playing: Playing, offers: Offers) -> None:
    """The first time the student goes back on an agreed point and gives nothing for it, she holds him to it."""
    if CORRECTING in playing.before.flags or playing.confirmed:
        # She has asked what is wrong, or has just had it confirmed.
        return
    gives = any(p.issue not in playing.settled for p in offers.own) or offers.conditional
    for position in offers.own:
        issue = playing.scenario.issues[position.issue]
        agreed = playing.settled.get(position.issue)
        worse = agreed is not None and better_for(issue, "them", position, agreed) < 0
        if (
            agreed is None
            or not worse
            or gives
            or just_written(playing, issue.id)
            or f"re-trading/{issue.id}" in playing.spent
        ):
            continue
        playing.held_to.append(issue.id)
        playing.reopened.append(issue.id)
        playing.earn("re-trading", issue.id)
        value = value_words(issue, agreed, playing.scenario.language)
        playing.about(issue.id)
        keys = ("settled_kept", "already_settled") if _wishes(playing) else ("already_settled",)
        playing.speech.phrase(*keys, source="bargain", issue=spoken_name(issue), value=value)


def _wishes(playing: Playing) -> bool:
    """ "Attendez, je voudrais changer la durée": a change is asked for, and nothing is forgotten."""
    reading = playing.reading
    return reading is not None and _WISHES.search(fold_text(reading.reply)) is not None


def just_written(playing: Playing, name: str) -> bool:
    """Whether an issue was settled by one of the turns just before, with no recap of the whole on the table yet."""
    recapped = playing.before.pending is not None and playing.before.pending.kind == "recap"
    return any(issue == name for issue, _ in playing.before.written) and not recapped


def _was_no_gift(playing: Playing, offers: Offers, name: str) -> bool:
    """ "The five million wasn't a freebie": what she has just written down was part of a whole, and waits for that again."""
    return offers.conditional and is_no_gift(playing) and just_written(playing, name)


def _asked_more_for(playing: Playing, offers: Offers, name: str) -> bool:
    """ "5 million only if you pay 98", where both have just been written down with 96: the one waits for the other again."""
    before = {p.issue: p for p in playing.before.settled}
    together = offers.conditional and just_written(playing, name)
    return together and any(before.get(p.issue) not in (None, p) for p in offers.own)


def _reopen(playing: Playing, issue: Issue, agreed: Position) -> None:
    playing.settled.pop(issue.id)
    if CORRECTING in playing.before.flags or playing.confirmed or just_written(playing, issue.id):
        # She has just asked, or just written it down: to put it right at once is no breach.
        return
    playing.reopened.append(issue.id)
    playing.earn("re-trading", issue.id)


def warn_of_reopening(playing: Playing, taken: Collection[str]) -> None:
    """She minds that an agreed point is opened again, unless she takes (`taken`) what is now put in its place: to warn and
    say yes in one breath is a contradiction."""
    for name in playing.reopened:
        agreed = playing.before.settled_on(name)
        if agreed is None or name in playing.held_to or name in taken:
            continue
        issue = playing.scenario.issues[name]
        value = value_words(issue, agreed, playing.scenario.language)
        playing.speech.phrase("reopen_warning", source="bargain", issue=spoken_name(issue), value=value)
