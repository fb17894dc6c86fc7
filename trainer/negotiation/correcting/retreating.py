"""Who offers less than he did before, and gives nothing for it, is told that she has heard the difference."""

from collections.abc import Iterable

from trainer.language.reading import ReadChoice, ReadTerm
from trainer.negotiation.asking.new_subject import CORRECTS
from trainer.negotiation.correcting.put_right import values_put_right
from trainer.negotiation.correcting.taking import just_written
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import better_for
from trainer.negotiation.hearing.figures.said_anew import value_said_anew
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.playing import Playing
from trainer.negotiation.voice.wording import spoken_name, value_words


def remark_on_retreat(playing: Playing, offers: Offers) -> bool:
    """Say where the student stood a moment ago, on a point on which he now stands further from her: one that
    is open, or has only just been written down.

    What hung on a condition, or on the other halves of a package, was never his word on the point alone: it may go back up.

    Returns:
        Whether she has said it.
    """
    if offers.conditional or offers.doubtful or _puts_right(playing):
        return False
    issues, before = playing.scenario.issues, playing.before
    nearer = any(
        (was := before.yours_on(p.issue)) is None or better_for(issues[p.issue], "them", p, was) > 0
        for p in offers.own
    )
    if nearer:
        return False  # something of it is new, or given for it
    for position in offers.own:
        issue, was = issues[position.issue], before.yours_on(position.issue)
        if was is None or position.issue in (*playing.held_to, *before.bundle):
            continue
        if _tried(position.issue) in before.flags:
            continue  # "un crédit documentaire, ça vous irait ?" was a question
        if position.issue in playing.settled and not just_written(playing, position.issue):
            continue  # she minds that in words of its own
        if better_for(issue, "them", position, was) < 0:
            value = value_words(issue, was, playing.scenario.language)
            return playing.speech.phrase("retreat", source="bargain", issue=spoken_name(issue), value=value)
    return False


def note_what_is_tried(playing: Playing, offers: Offers) -> None:
    """Remember which values were only put forward in a question, "crédit documentaire, ça vous irait ?": to stand elsewhere
    afterwards is no step back."""
    reading = playing.reading
    if reading is None:
        return
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    for position in offers.own:
        places = [item.start for item in items if item.issue == position.issue]
        ends = [reading.marked[slice(*sentence_at(reading.marked, at))].rstrip() for at in places]
        if ends and all(end.endswith("?") for end in ends):
            playing.flags.add(_tried(position.issue))
        else:
            playing.flags.discard(_tried(position.issue))


def keep_what_suits(playing: Playing, positions: Iterable[Position]) -> None:
    """Remember that the student stands, if only in a question, where she has just said that it suits her: she does not speak of a gap
    there any more."""
    for position in positions:
        if playing.yours.get(position.issue) not in (None, position):
            playing.yours[position.issue] = position
            playing.flags.add(_tried(position.issue))


def is_tried(playing: Playing, name: str) -> bool:
    """Whether the student has only tried a value of a point out ("et si je vous dis 9 % ?")."""
    return _tried(name) in playing.before.flags


def _tried(name: str) -> str:
    # The colon keeps it apart from any flag an author can name.
    return f":tried/{name}"


def _puts_right(playing: Playing) -> bool:
    """Whether the reply says that the figure before was never meant: it was misheard, or a slip."""
    reading = playing.reading
    return reading is None or (
        bool(playing.owns or reading.complaint)
        or any(cue.cue in CORRECTS for cue in reading.cues)
        or bool(values_put_right(playing.scenario, reading))
        or corrects_at_once(playing)
    )


def corrects_at_once(playing: Playing) -> bool:
    """ "Nn 45", right after a figure of his on the same point: he has said it wrong, and steps back from nothing."""
    reading = playing.reading
    if reading is None or value_said_anew(reading) is None:
        return False
    spoken = playing.before.subject[:1]
    return any(p.issue in spoken or just_written(playing, p.issue) for p in playing.offers.own)
