"""A rebate from some amount on is welcome beside the offer: no option holds it, and nothing of the deal hangs on it."""

from trainer.language.reading import ReadTerm
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import better_for, position_of
from trainer.negotiation.playing import Playing
from trainer.negotiation.voice.wording import figure, value_words

# Lines of an answer beyond which she adds nothing.
_MOST = 5
# Lines that read the deal out, and one that says that it stands as read.
_READ_OUT = ("bargain:recap", "bargain:recap_again")
_STANDS = (*_READ_OUT, "bargain:recap_stands")


def say_tier(playing: Playing) -> bool:
    """She takes up the tier that the reply lays out, with its figures: as a line more where it is worth something to her, else as
    what she would rather leave out.

    Returns:
        Whether she said anything; where the deal is read out, she says it before that.
    """
    tier, scenario = playing.tier, playing.scenario
    if tier is None or playing.outcome is not None or len(playing.speech.lines) >= _MOST:
        return False
    issue = scenario.issues[tier.value.issue or ""]
    there = position_of(issue, tier.value.value)
    base = _base(playing, tier.base, issue.id)
    begins = "" if tier.begins is None else figure(tier.begins, scenario.language)
    worse = there is not None and base is not None and better_for(issue, "them", there, base) < 0
    keys = ("tier_declined",) if worse else ("tier_welcome",) if begins and there is not None else ()
    said = playing.speech.phrase(
        *keys,
        "tier_noted",
        source="bargain",
        begins=begins,
        value="" if there is None else value_words(issue, there, scenario.language),
    )
    if said:
        _before_the_recap(playing)
    return said


def _before_the_recap(playing: Playing) -> None:
    """What has just been said comes before a recap, and in the place of a word on what has no answer of its own."""
    lines, pending = playing.speech.lines, playing.pending
    tier = lines.pop()
    waited = playing.before.pending
    if pending is not None and pending == waited and pending.kind == "recap":
        lines[:] = [tier, *(line for line in lines if line.source in _STANDS)]
        if len(lines) == 1:
            playing.speech.phrase("recap_stands", "recap_again", source="bargain")
        return
    recap = next((i for i, line in enumerate(lines) if line.source in _READ_OUT), len(lines))
    lines.insert(recap, tier)


def _base(playing: Playing, base: ReadTerm | None, name: str) -> Position | None:
    """What the offer says on the point of a tier."""
    if base is not None:
        return position_of(playing.scenario.issues[name], base.value)
    return playing.settled.get(name) or playing.yours.get(name)
