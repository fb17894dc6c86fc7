"""The last turn: what she has just said yes to is not left lying on the table."""

from trainer.negotiation.playing import Playing


def write_what_both_say(playing: Playing) -> None:
    """When time is up, what she has just said yes to is written down for the last recap: nobody says "that suits me" and leaves."""
    pending = playing.pending
    if pending is None or pending.kind != "offer":
        return
    if pending.tied and not set(playing.offers.own) <= set(pending.positions):
        return  # a half of an exchange is not written without the other
    said = {**playing.yours, **{p.issue: p for p in playing.offers.own}}
    if all(said.get(p.issue) == p for p in pending.positions):
        loose = set(playing.bundle) - set(playing.settled) - {p.issue for p in pending.positions}
        for position in pending.positions:
            if not (loose and position.issue in playing.bundle):
                playing.settle(position)
