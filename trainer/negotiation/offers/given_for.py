"""What she has given for something is not taken without it: "41 €, pour un contrat annuel", "on est à 41 et trois ans ?"."""

from dataclasses import replace

from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import better_for
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.playing import Playing
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import terms_list


def tied_to_hers(playing: Playing, offers: Offers) -> Offers:
    """The offers of a reply with what it takes of an exchange of hers, and leaves the other half of, made an offer of his: it is
    agreed with the rest or not at all."""
    wanted = _left_out(playing, offers)
    if not wanted or not offers.own:
        return offers
    own = (*offers.own, *offers.accepted)
    return replace(offers, own=own, accepted=(), conditional=True)


def hold_to_exchange(playing: Playing, offers: Offers) -> bool:
    """The reply takes what she has given and says nothing of what she wants for it: she says the exchange again.

    Returns:
        Whether she has answered.
    """
    wanted = _left_out(playing, offers)
    if not wanted or offers.own or set(offers.asked) & {p.issue for p in wanted}:
        return False
    said = playing.speech.phrase(
        "exchange_but",
        source="bargain",
        yes=terms_list(playing.scenario, offers.accepted),
        terms=terms_list(playing.scenario, wanted),
    )
    if said:
        positions = (*offers.accepted, *wanted)
        for position in positions:
            playing.take(position)
        playing.pending = Pending("offer", positions, tied=True)
    return said


def _left_out(playing: Playing, offers: Offers) -> tuple[Position, ...]:
    """What she wants in the exchange that she has just offered, where the reply takes only what she gives."""
    pending = playing.before.pending
    if pending is None or not pending.tied or pending.kind != "offer":
        return ()
    given = {(p.issue, p.option) for p in pending.positions}
    # "On est à 41 et trois ans ?": her own figure offered back to her is taken too.
    taken = {p.issue for p in offers.accepted} | {
        p.issue for p in offers.own if p.option is not None and (p.issue, p.option) in given
    }
    if not taken:
        return ()
    return tuple(
        p
        for p in pending.positions
        if p.issue not in taken and p.issue not in playing.settled and _is_apart(playing, p)
    )


def _is_apart(playing: Playing, position: Position) -> bool:
    """Whether the student stands on something worse for her, or on nothing yet."""
    yours = playing.before.yours_on(position.issue)
    issue = playing.scenario.issues[position.issue]
    return yours is None or better_for(issue, "them", position, yours) > 0
