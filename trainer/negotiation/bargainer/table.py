"""The table as she sees it: where she stands on every point, and what the bargainer is handed."""

from dataclasses import replace

from trainer.negotiation.bargainer.decision import Table
from trainer.negotiation.bargainer.own_trades import held_to_own_trades
from trainer.negotiation.bargainer.promised import promised
from trainer.negotiation.deals.packages import laid_over, opening_package
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import better_for, position_of
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation


def her_package(playing: Playing) -> dict[str, Position]:
    """What she stands on for every issue: agreed, else what she has told she could live with, else stated, else her opening; by an
    exchange of hers whose other half is there, no worse for the student than that."""
    package = _without_trades(playing)
    return laid_over(playing.scenario, package, held_to_own_trades(playing, package))


def _without_trades(playing: Playing) -> dict[str, Position]:
    scenario = playing.scenario
    told = laid_over(
        scenario, laid_over(scenario, opening_package(scenario), playing.theirs), playing.settled
    )
    return laid_over(scenario, told, promised(playing, told))


def table_of(playing: Playing, situation: Situation, offers: Offers) -> Table:
    """The table as the bargainer sees it, with what a reply puts on it."""
    moved = bool(offers.accepted) or _moves(playing, offers)
    # "Ce qui compte pour nous, c'est le prix. Je vous offre huit semaines": the weeks are no priority.
    priorities = tuple(
        issue for issue in playing.scenario.issues if situation.does_about("priority_statement", issue)
    )
    return Table(
        turn=playing.turn + 1,
        turns=playing.scenario.turns,
        trust=playing.trust,
        firmness=playing.scenario.counterpart.firmness,
        # A step of hers begins where she stands without her exchange: what that gives is a step already.
        theirs=_without_trades(playing),
        yours={name: p for name, p in playing.yours.items() if name not in _said_as_hers(playing)},
        settled=dict(playing.settled),
        memory=playing.memory,
        moved=moved,
        conditional=offers.conditional,
        gift=bool(playing.conceded) and not offers.conditional and not situation.does("return_gift"),
        priorities=priorities,
        pressed=situation.does("pressure"),
    )


def answered_table(playing: Playing, situation: Situation, offers: Offers) -> Table:
    """The table for her answer to a reply's own offers: a step of hers goes where the reply does, and elsewhere only in
    return for ground that the student gives.

    "Que dites-vous d'une fourchette de 5 % ?" moves nobody on the delivery.
    """
    table = table_of(playing, situation, offers)
    put = [p.issue for p in (*offers.own, *offers.accepted)]
    named = [m.name for m in playing.reading.mentions if m.aspect == "issue"] if playing.reading else []
    # "60 jours si vous lâchez sur le prix": the price is what is asked for.
    here = tuple(dict.fromkeys((*put, *(name for name in named if offers.conditional))))
    whole = (
        tuple(name for name in playing.bundle if name not in playing.settled) if offers.conditional else ()
    )
    package = her_package(playing)
    asks = any(table.yours.get(name) not in (None, package[name]) for name in here)
    # What an exchange asks for is answered there, and not by a step on something else.
    elsewhere = _gives_ground(playing, offers) and not (offers.conditional and asks)
    return replace(table, here=here, whole=whole, elsewhere=elsewhere)


def _gives_ground(playing: Playing, offers: Offers) -> bool:
    """Whether the reply takes a position of hers, or betters one of the student's own for her."""
    issues = playing.scenario.issues
    before = {p.issue: p for p in playing.before.yours}
    return bool(offers.accepted) or any(
        p.issue in before and better_for(issues[p.issue], "them", p, before[p.issue]) > 0 for p in offers.own
    )


def _said_as_hers(playing: Playing) -> set[str]:
    """The issues on which the reply says her own figure and turns it down nowhere: there is no step to make from it."""
    reading, package = playing.reading, her_package(playing)
    offered = {p.issue for p in (*playing.offers.own, *playing.offers.accepted)}
    terms = () if reading is None else reading.terms
    return {
        term.issue
        for term in terms
        if term.issue in package
        and term.issue not in offered
        and term.issue not in playing.offers.refused
        and term.stance in ("theirs", "accepted")
        and position_of(playing.scenario.issues[term.issue], term.value) == package[term.issue]
    }


def _moves(playing: Playing, offers: Offers) -> bool:
    """Whether the student comes towards her: states an issue for the first time, or betters a stated one for her;
    taking something back is no move."""
    before = {p.issue: p for p in playing.before.yours}
    turns = [
        better_for(playing.scenario.issues[p.issue], "them", p, before[p.issue]) if p.issue in before else 1
        for p in offers.own
        if p.issue not in playing.held_to
    ]
    return any(turn > 0 for turn in turns) and not (
        any(turn < 0 for turn in turns) and not offers.conditional
    )
