"""The round after the deal: who has a superior calls, and comes back with one more wish, once.

Whoever minds ranks does not sign alone. The wish is a small one, on what has just been agreed; a student who holds to the
deal has it signed as it stands, one who gives in has given something for nothing.
"""

from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import better_for
from trainer.negotiation.deals.scale import at_option, signable
from trainer.negotiation.deals.values import points
from trainer.negotiation.playing import Playing
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import terms_list

# From here on (0–3) a person does not sign without whoever stands above.
MINDS_RANKS = 2
# Flags; the colon keeps them apart from any that an author can name. The first lasts for one reply; the last: who stands above has
# been called, and named.
SIGNING, SIGNED, CALLED = ":signing", ":signed", ":called"


def calls_for_signature(playing: Playing) -> bool:
    """After the yes to the whole: she calls who has to sign, and says what is wished for. Returns whether she did."""
    persona = playing.scenario.counterpart.persona
    if not persona.sign_off or persona.hierarchy < MINDS_RANKS or SIGNED in playing.flags:
        return False
    playing.flags.add(SIGNED)
    wish = _wish(playing)
    if wish is None or playing.open_issues:
        return False
    said = playing.speech.phrase(
        "sign_off_wish",
        source="bargain",
        person=persona.sign_off,
        terms=terms_list(playing.scenario, (wish,)),
    )
    if said:
        playing.flags |= {SIGNING, CALLED}
        playing.about(wish.issue)
        playing.pending = Pending("offer", (wish,))
    return said


def answers_wish(playing: Playing, yes: bool) -> bool:
    """What the student does with the wish: taken, it is agreed; anything but another offer leaves the deal as it was.

    Returns:
        Whether the deal can be closed now (False: the student has put other terms on the table).
    """
    pending, offers = playing.pending, playing.offers
    wished = pending.positions if pending is not None else ()
    others = [
        p for p in (*offers.own, *offers.accepted) if p not in wished and playing.settled.get(p.issue) != p
    ]
    if others:
        return False
    playing.pending = None
    if yes or any(position in (*offers.own, *offers.accepted) for position in wished):
        for position in wished:
            playing.conceded.append(position.issue)
            playing.settle(position)
    return True


def _wish(playing: Playing) -> Position | None:
    """The next option in her favour on the agreed point where one step brings her most."""
    best: tuple[int, Position] | None = None
    for name, agreed in playing.settled.items():
        issue = playing.scenario.issues[name]
        steps = [
            position
            for option in issue.options
            if signable(issue, position := at_option(issue, option.id))
            and better_for(issue, "them", position, agreed) > 0
            and better_for(issue, "you", position, agreed) < 0
        ]
        if not steps:
            continue
        step = min(steps, key=lambda position: points(issue, "them", position))
        gain = points(issue, "them", step) - points(issue, "them", agreed)
        if best is None or gain > best[0]:
            best = gain, step
    return None if best is None else best[1]
