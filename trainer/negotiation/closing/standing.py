"""Where the talk stands: the recap of the whole, what is agreed, what is left and how far apart the two are."""

import re
from collections.abc import Collection

from trainer.language.normalise import fold_text
from trainer.negotiation.choosing.standing_asked import asks_every_point
from trainer.negotiation.correcting.taking import CORRECTING
from trainer.negotiation.deals.position import Position
from trainer.negotiation.hearing.assent.all_but import all_but
from trainer.negotiation.playing import Playing
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import listed, spoken_name, terms_list, value_words

# Open points she names one by one; the others are "the rest".
NAMED_OPEN = 4
# Points agreed at once that no one wants to hear twice in a row.
_MANY = 3
# Lines that name all that she says yes to.
_YES_TO_ALL = ("bargain:accept_all", "bargain:agreed_step", "bargain:asked_verdict_yes")
_YES = (*_YES_TO_ALL, "bargain:accept_issue", "bargain:suits")
# What asks for the rest alone (folded).
_LEFT = re.compile(r"\b(?:reste\w*|manque\w*|left|remain\w*|missing|open)\b")
_REST = {"fr": "le reste", "en": "the rest"}


def recap(playing: Playing, whole: bool = False, out_of_time: bool = False) -> bool:
    """Say the whole deal and wait for a clear yes; where points are open, it is the part that could be signed without them.

    Args:
        whole: also where it was read out last and stands.
        out_of_time: no point can be settled any more.
    """
    settled = tuple(playing.settled[name] for name in playing.scenario.issues if name in playing.settled)
    if not settled:
        return False
    waiting = playing.before.pending
    again = waiting is not None and waiting.kind == "recap"
    # What has not changed since it was read out is asked for again, and not read again.
    same = again and waiting is not None and waiting.positions == settled
    if same and not whole:
        keys: tuple[str, ...] = ("recap_stands", "recap_again")
    else:
        # What is only read once more has nothing rubbed out.
        keys = ("recap_again",) if again and not same else ("recap",)
        if playing.open_issues and not again:
            keys = ("recap_time_up" if out_of_time else "recap_partial", *keys)
    said = playing.speech.phrase(
        *keys,
        "recap",
        "recap_again",
        source="bargain",
        terms=terms_list(playing.scenario, settled),
        open=open_words(playing),
    )
    if said:
        playing.pending = Pending("recap", settled)
    return said


def recap_after_yes(playing: Playing, most: int) -> None:
    """The recap at the end of the turn that has agreed the last point; where all was agreed by it, her yes names nothing that the
    recap names again.

    Args:
        most: lines that one answer holds: where she has said as many, a yes to what the recap names makes room for it.
    """
    lines = playing.speech.lines
    if len(lines) >= most:
        lines[:] = [line for line in lines if line.source not in _YES]
    many = len(playing.newly_settled) == len(playing.settled) or len(playing.newly_settled) >= _MANY
    if not recap(playing) or not many:
        return
    at = next((n for n, line in enumerate(lines) if line.source in _YES_TO_ALL), None)
    if at is not None and playing.speech.phrase("yes_to_all", source="bargain"):
        lines[at] = lines.pop()


def conclude(playing: Playing) -> bool:
    """The student wants to conclude: the recap when all is agreed, else what is still open (the second time, the
    recap of what is agreed)."""
    if not playing.open_issues:
        return recap(playing)
    # The colon keeps it apart from any flag an author can name.
    insisted = ":concluding" in playing.flags
    playing.flags.add(":concluding")
    if insisted and playing.settled and recap(playing):
        return True
    playing.about(*playing.open_issues[:1])
    return playing.speech.phrase("next_step_early", "remaining", source="bargain", open=open_words(playing))


def leaves_a_line_out(playing: Playing) -> str | None:
    """The agreed point that a yes to all the rest leaves out, with nothing put in its place: "d'accord pour tout sauf le prix"."""
    reading = playing.reading
    named = all_but(reading).points if reading is not None else frozenset()
    new = {position.issue for position in (*playing.newly_settled, *playing.offers.own)}
    return next((name for name in playing.settled if name in named - new), None)


def ask_for_the_line_left_out(playing: Playing) -> bool:
    """Before anything is read out, what should stand on the line that the yes leaves out; whether there is one."""
    name = leaves_a_line_out(playing)
    if name is None or playing.pending is not None:
        return False
    if CORRECTING in playing.flags:
        return True
    issue, agreed = playing.scenario.issues[name], playing.settled[name]
    playing.about(name)
    playing.flags.add(CORRECTING)
    value = value_words(issue, agreed, playing.scenario.language)
    return playing.speech.phrase("recap_point", source="bargain", issue=spoken_name(issue), value=value)


def tell_standing(playing: Playing, told: Collection[str] = ()) -> bool:
    """Where the talk stands: the recap when all is agreed, else what is agreed, what is left, and the widest gap of it.

    Args:
        told: agreed issues that she has just spoken of.
    """
    if not playing.open_issues:
        return recap(playing)
    playing.about(*playing.open_issues[:1])
    if playing.speech.lines:
        # Agreed by the yes that opens this reply, and named right before.
        told = {*told, *(position.issue for position in playing.newly_settled)}
    agreed = [position for name, position in playing.settled.items() if name not in told]
    stood = ":stood/" + "/".join(f"{p.issue}={p.option or p.number}" for p in playing.settled.values())
    if stood in playing.flags and _asks_what_is_left(playing):
        agreed = []  # what is written has been read out already, and nothing has come to it
    playing.flags = {flag for flag in playing.flags if not flag.startswith(":stood/")} | {stood}
    settled = terms_list(playing.scenario, agreed)
    said = bool(settled) and playing.speech.phrase(
        "standing", source="bargain", terms=settled, open=open_words(playing)
    )
    meeting = [playing.yours[name] for name in playing.open_issues if _meets(playing, name)]
    nothing = () if playing.settled or len(meeting) > 1 else ("standing_nothing",)
    if not said and not playing.speech.phrase(
        *nothing, "remaining", source="bargain", open=open_words(playing)
    ):
        return False
    if meeting:
        playing.speech.phrase(
            "standing_meeting", source="bargain", terms=terms_list(playing.scenario, meeting)
        )
    issues = playing.scenario.issues
    for name in sorted(playing.open_issues, key=lambda name: -issues[name].them.weight):
        if name in playing.theirs and say_gap(playing, name, playing.theirs[name]):
            break
    return True


def _asks_what_is_left(playing: Playing) -> bool:
    return playing.reading is not None and _LEFT.search(fold_text(playing.reading.marked)) is not None


def tell_next(playing: Playing) -> bool:
    """ "On avance ?": what is still open; before any figure, she leaves the choice to the student."""
    if not playing.open_issues:
        return recap(playing)
    if not (playing.yours or playing.theirs):
        return playing.speech.phrase("asked_start")
    playing.about(*playing.open_issues[:1])
    return playing.speech.phrase("remaining", source="bargain", open=open_words(playing))


def say_gap(playing: Playing, name: str, hers: Position) -> bool:
    """How far apart the two are on an issue of which both have named a figure: his, and hers."""
    issue, language, yours = playing.scenario.issues[name], playing.scenario.language, playing.yours.get(name)
    if yours is None or yours == hers:
        return False
    playing.about(name)
    return playing.speech.phrase(
        "ask_step",
        source="bargain",
        issue=spoken_name(issue),
        yours=value_words(issue, yours, language),
        value=value_words(issue, hers, language),
    )


def agree_where_both_stand(playing: Playing) -> None:
    """When both sides stand on the same value of every point that is left, all is agreed, and the recap can come."""
    left = playing.open_issues
    if playing.reading is not None and all_but(playing.reading).points & set(left):
        return  # "oui pour tout sauf le prix", though both had said the same of it
    if left and all(_meets(playing, name) for name in left):
        for name in left:
            playing.settle(playing.yours[name])
        waiting = playing.pending
        if (
            waiting is not None
            and waiting.kind == "offer"
            and set(waiting.positions) <= set(playing.settled.values())
        ):
            # Nothing of it waits for a yes any more: the whole can be read out.
            playing.pending = None


def _meets(playing: Playing, name: str) -> bool:
    """Whether both sides stand on the same value of a point."""
    yours = playing.yours.get(name)
    return yours is not None and yours == playing.theirs.get(name)


def open_words(playing: Playing, but: Collection[str] = ()) -> str:
    """The issues still open as she would name them, without some (`but`) where there are others: those that weigh most for her, and
    that there are more; all of them where the reply asks for every point."""
    others = [name for name in playing.open_issues if name not in but] or playing.open_issues
    apart = [name for name in others if not _meets(playing, name)]
    reading = playing.reading
    most = NAMED_OPEN if reading is None or not asks_every_point(reading) else len(playing.scenario.issues)
    names = sorted(apart or others, key=lambda name: -playing.scenario.issues[name].them.weight)
    ordered = [name for name in playing.open_issues if name in names[:most]]
    words = [spoken_name(playing.scenario.issues[name]) for name in ordered]
    if len(names) > most:
        words.append(_REST[playing.scenario.language])
    return listed(words, playing.scenario.language)
