"""What happens at a given time, whatever is said: a line more, a connection that drops, somebody who joins."""

from trainer.negotiation.asking.new_subject import ROOM, is_left_unanswered
from trainer.negotiation.playing import Playing
from trainer.negotiation.script.scenes import PUT_OFF, apply_effects, asks_back, keeps_back
from trainer.negotiation.situation import holds
from trainer.scenario.scenario import Moment

# Replies for which what only interrupts is put off while each of them wants an answer.
BUSY_PUT_OFF = 2 * PUT_OFF


def drops_out(playing: Playing) -> bool:
    """Whether the connection drops while the student speaks: she has heard nothing and asks for it again. Nothing else
    of the reply counts, and the talk does not advance."""
    moment = _due(playing, playing.turn + 1, ("drops",))
    if moment is None:
        return False
    playing.fired[_name(moment)] = 1
    # What she waits for she still waits for.
    playing.pending = playing.before.pending
    playing.advanced = False
    if not playing.speech.first_new(moment.says, f"moment:{moment.id}"):
        playing.speech.phrase("connection_back")
    apply_effects(playing, moment.then, f"moment:{moment.id}", speak=False)
    return True


def happen(playing: Playing) -> bool:
    """Play what is due at the end of a turn with room for it: one moment, not instead of an answer, and not over one she waits
    for to close the deal.

    Returns:
        Whether anything happened.
    """
    if len(playing.speech.lines) > ROOM or is_left_unanswered(playing):
        return False
    waits = playing.pending is not None and playing.pending.kind in ("recap", "read_back")
    moment = _due(playing, playing.turn, ("says", "joins"))
    if moment is None or waits or playing.outcome is not None:
        return False
    if moment.kind == "says" and _is_busy(playing) and playing.turn < moment.turn + BUSY_PUT_OFF:
        return False
    if asks_back(playing) and (_asks(moment) or keeps_back(playing)) and playing.turn < moment.turn + PUT_OFF:
        return False
    playing.fired[_name(moment)] = 1
    spoken = False
    if moment.kind == "joins" and moment.person:
        spoken = playing.speech.phrase("joined", person=moment.person)
        colon = "\u00a0: " if playing.scenario.language == "fr" else ": "
        lines = tuple(f"{moment.person}{colon}{line}" for line in moment.says)
    else:
        lines = moment.says
    for line in lines if moment.kind == "joins" else lines[:1]:
        spoken = playing.speech.line(line, f"moment:{moment.id}") or spoken
    apply_effects(playing, moment.then, f"moment:{moment.id}", speak=not spoken)
    return True


def _is_busy(playing: Playing) -> bool:
    """Whether the reply asks, complains or puts terms on the table: who does wants an answer, and no telephone that rings."""
    reading = playing.reading
    return reading is not None and (
        "?" in reading.marked or bool(reading.complaint) or playing.offers.commits
    )


def _asks(moment: Moment) -> bool:
    return any("?" in line for line in moment.says) or moment.then.asks is not None


def _due(playing: Playing, turn: int, kinds: tuple[str, ...]) -> Moment | None:
    situation = playing.situation()
    return next(
        (
            moment
            for moment in playing.scenario.moments.values()
            if moment.kind in kinds
            and moment.turn <= turn
            and _name(moment) not in playing.fired
            and holds(moment.when, situation)
        ),
        None,
    )


def _name(moment: Moment) -> str:
    # Reactions and moments share one ledger of what has happened.
    return f"moment:{moment.id}"
