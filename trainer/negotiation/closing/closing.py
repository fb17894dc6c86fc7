"""The end of a talk: the clock of turns, her patience, and the ending that fits."""

from trainer.negotiation.closing.last_turn import write_what_both_say
from trainer.negotiation.closing.manners import say_what_follows
from trainer.negotiation.closing.standing import open_words, recap
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import holds
from trainer.scenario.scenario import Ending, Outcome

# Replies beyond the scenario's turns for which she still waits for the yes to a deal that she has just read out.
GRACE = 5
# Replies before the end of the scenario's turns at which she says that time is short.
TIME_SHORT = 3
# Hostile or pressing replies that she bears before she leaves, besides one for each degree of her patience.
PATIENCE = 2
# Flag of a talk in which she has said that time is short. The colon keeps it apart from any flag an author can name.
_WARNED = ":warned"
# Lines that ask what is to be changed in the deal read out.
_ASKS_WHAT = frozenset({"bargain:recap_point", "bargain:recap_refused", "bargain:recap_added"})
# Lines that name what is still open.
_NAMES_OPEN = ("bargain:remaining", "bargain:standing", "bargain:standing_nothing", "bargain:next_step_early")
# Trust (0–100) at which she leaves at the next rudeness.
NO_TRUST = 10


def keep_time(playing: Playing) -> None:
    """Near the end of the turns she says so; at the end she recaps what is agreed, or ends the talk."""
    left = playing.scenario.turns - playing.turn
    if left > 0:
        if time_is_short(playing):
            _warn(playing)
        return
    # Whoever has just asked for a yes, or for what to change, waits for it.
    said = {line.source for line in playing.speech.lines}
    waits = _waits_for_yes(playing) or bool(said & _ASKS_WHAT)
    asked_now = any("recap" in source for source in said)
    if waits and left > (-GRACE if asked_now else -2):
        return
    if not waits:
        _ask_nothing_more(playing)
        write_what_both_say(playing)
    # Who has just agreed a point hears what is agreed, and may still say yes to it.
    last = -GRACE if playing.newly_settled else -2
    if playing.settled and not waits and left > last and recap(playing, out_of_time=True):
        return
    if playing.newly_settled and _has_read_out_the_rest(playing):
        # He has put one line right of what was read out, and she has just said yes to that.
        _drop_recap(playing)
        close(playing, "agreement" if not playing.open_issues else "partial")
        return
    _say_what_was_missing(playing)
    close(playing, "no_agreement")


def time_is_short(playing: Playing) -> bool:
    """Whether this is the turn in which she says that time is short, once: she brings up nothing else then."""
    left = playing.scenario.turns - playing.turn
    short = 0 < left <= TIME_SHORT and playing.advanced
    return short and _WARNED not in playing.flags and not _waits_for_yes(playing)


def _warn(playing: Playing) -> None:
    """Time is short: she says so, and names what is open where that has not just been said."""
    playing.flags.add(_WARNED)
    told = any(line.source in _NAMES_OPEN for line in playing.speech.lines)
    if playing.open_issues and not told:
        playing.speech.phrase("time_short_open", "time_short", source="bargain", open=open_words(playing))
    else:
        playing.speech.phrase("time_short", source="bargain")


def _has_read_out_the_rest(playing: Playing) -> bool:
    """Whether all that is agreed was read out before this reply, but for what has just been settled."""
    waiting = playing.before.pending
    read = waiting.positions if waiting is not None and waiting.kind == "recap" else ()
    new = {position.issue for position in playing.newly_settled}
    return bool(read) and all(p in read for name, p in playing.settled.items() if name not in new)


def _drop_recap(playing: Playing) -> None:
    """Who signs asks for no yes any more."""
    playing.speech.lines[:] = [line for line in playing.speech.lines if "recap" not in line.source]


def _say_what_was_missing(playing: Playing) -> None:
    """What kept the two apart when the time is up: the yes to what was read out, or the points still open."""
    lines = playing.speech.lines
    waiting = playing.before.pending
    _drop_recap(playing)
    reading = playing.reading
    asks = reading is not None and ("?" in reading.marked or playing.offers.commits)
    if waiting is not None and waiting.kind == "recap" and not asks:
        # "Take all the time you need", and then leaves: one of the two.
        lines[:] = []
    if playing.settled and (not playing.open_issues or (waiting is not None and waiting.kind == "recap")):
        playing.speech.phrase("no_yes_at_end", source="bargain")
    elif playing.open_issues and not any(line.source in _NAMES_OPEN for line in lines):
        playing.speech.phrase("missing_at_end", source="bargain", open=open_words(playing))


def _waits_for_yes(playing: Playing) -> bool:
    return playing.pending is not None and playing.pending.kind in ("recap", "read_back")


def _ask_nothing_more(playing: Playing) -> None:
    """Before the recap that ends the talk, or her leaving, nothing else that waits for an answer."""
    kept = [
        line
        for line in playing.speech.lines
        if not line.text.rstrip().endswith("?") and "remaining" not in line.source
    ]
    playing.speech.lines[:] = kept


def lose_patience(playing: Playing) -> bool:
    """She leaves when she has been treated badly often enough."""
    bears = PATIENCE + playing.scenario.counterpart.persona.patience
    if playing.irritation >= bears or (playing.irritation >= PATIENCE and playing.trust <= NO_TRUST):
        close(playing, "walked_away")
        return True
    return False


def close(playing: Playing, outcome: Outcome) -> None:
    """End the talk with the first ending of the scenario that fits."""
    ending = end_with(playing, outcome)
    if outcome in ("agreement", "partial"):
        say_what_follows(playing)
    if ending is not None and playing.speech.first_new(ending.says, f"ending:{ending.id}"):
        return
    key = {"agreement": "deal_closed", "partial": "deal_closed", "walked_away": "walk_away"}.get(
        outcome, "close_meeting"
    )
    playing.speech.phrase(key, source="ending")


def end_with(playing: Playing, outcome: Outcome) -> Ending | None:
    """End the talk without a word; the scenario's first ending that fits, or None."""
    playing.outcome = outcome
    playing.pending = None
    situation = playing.situation()
    fitting = (
        e for e in playing.scenario.endings.values() if e.outcome == outcome and holds(e.when, situation)
    )
    ending = next(fitting, None)
    playing.ending = ending.id if ending is not None else None
    return ending
