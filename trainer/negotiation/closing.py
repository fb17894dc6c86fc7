"""The end of a talk: the clock of turns, her patience, and the ending that fits."""

from trainer.negotiation.last_turn import write_what_both_say
from trainer.negotiation.manners import say_what_follows
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import holds
from trainer.negotiation.standing import recap
from trainer.scenario.scenario import Ending, Outcome

# Replies beyond the scenario's turns for which she still waits for the yes to a deal that she has just read out.
GRACE = 5
# Replies before the end of the scenario's turns at which she says that time is short.
TIME_SHORT = 3
# Hostile or pressing replies that she bears before she leaves, besides one for each degree of her patience.
PATIENCE = 2
# Trust (0–100) at which she leaves at the next rudeness.
NO_TRUST = 10


def keep_time(playing: Playing) -> None:
    """Near the end of the turns she says so; at the end she recaps what is agreed, or ends the talk."""
    left = playing.scenario.turns - playing.turn
    if left > 0:
        if time_is_short(playing):
            playing.speech.phrase("time_short", source="bargain")
        return
    waits = _waits_for_yes(playing)
    asked_now = any("recap" in line.source for line in playing.speech.lines)
    if waits and left > (-GRACE if asked_now else -2):
        # Whoever has just asked for a yes waits for it.
        return
    if not waits:
        _ask_nothing_more(playing)
        write_what_both_say(playing)
    # Who has just agreed a point hears what is agreed, and may still say yes to it.
    last = -GRACE if playing.newly_settled else -2
    if playing.settled and not waits and left > last and recap(playing):
        return
    close(playing, "no_agreement")


def time_is_short(playing: Playing) -> bool:
    """Whether this is the turn in which she says that time is short: she brings up nothing else then."""
    left = playing.scenario.turns - playing.turn
    return left == TIME_SHORT and playing.advanced and not _waits_for_yes(playing)


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
