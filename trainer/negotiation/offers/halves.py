"""An exchange answered in halves: what suits her, what she gives, what she wants for it; and a step that is not enough."""

from collections.abc import Collection

from trainer.negotiation.bargainer.decision import Decision
from trainer.negotiation.bargainer.own_trades import note_own_trade
from trainer.negotiation.bargainer.staying import came_nearer
from trainer.negotiation.closing.left_open import is_tried_out
from trainer.negotiation.correcting.packaged import is_one_offer
from trainer.negotiation.deals.position import Position
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.hearing.putting.whole import is_last_word
from trainer.negotiation.hearing.tying.conditions import exchanges
from trainer.negotiation.hearing.tying.wanted import is_wanted
from trainer.negotiation.offers.valued import just_thanked
from trainer.negotiation.playing import Playing
from trainer.negotiation.voice.wording import terms_list, value_words


def say_both(
    playing: Playing, suits: tuple[Position, ...], apart: tuple[Position, ...], given: Collection[str]
) -> bool:
    """ "Pour 8 semaines, oui. Mais prix à 94 000 €."; `given`: the issues on which she has just moved.

    Returns:
        Whether a yes to what she says takes what suits her: not where it was given for what she refuses.
    """
    tied = playing.offers.conditional or is_one_offer(playing, playing.offers)
    takes = tied and not any(p.issue in given and _is_wanted(playing, p) for p in suits)
    if tied and _is_given_for(playing, suits, apart):
        if all(p.issue in given for p in apart):
            yes, terms = terms_list(playing.scenario, suits), terms_list(playing.scenario, apart)
            playing.speech.phrase("wanted_partly", source="bargain", give=yes, terms=terms)
            note_own_trade(playing, apart, suits)
            return True
        _say_wanted_refused(playing, suits, apart)
        return False
    # What she has stood against and now comes to is told apart from what suited her anyway.
    gives = tuple(p for p in suits if p.issue in given and playing.before.theirs_on(p.issue) is not None)
    if takes and gives:
        rest = tuple(p for p in suits if p not in gives)
        if rest:
            playing.speech.phrase("suits", source="bargain", terms=terms_list(playing.scenario, rest))
        suits = gives
    # What he has just turned down is not asked for as if it were new.
    refused = all(p.issue in playing.offers.refused for p in apart)
    playing.speech.phrase(
        *(("refused_but",) if takes and refused else ()),
        *(("valued_but",) if takes and len(suits) == 1 and just_thanked(playing, suits[0].issue) else ()),
        # An exchange is taken whole or not at all: to say yes to its half would pocket it.
        *(("exchange_given",) if takes and gives else ()),
        *(("exchange_but",) if takes else ()),
        "suits_but",
        source="bargain",
        yes=terms_list(playing.scenario, suits),
        terms=terms_list(playing.scenario, apart),
    )
    return True


def _is_wanted(playing: Playing, position: Position) -> bool:
    return playing.reading is not None and is_wanted(position, playing.reading)


def _is_given_for(playing: Playing, suits: tuple[Position, ...], apart: tuple[Position, ...]) -> bool:
    """ "Si vous prenez six mois, je fais 112": whether the student gives what suits her for what is apart."""
    put = {p.issue: p for p in playing.offers.own}
    if not all(p.issue in put and _is_wanted(playing, put[p.issue]) for p in apart):
        return False
    return not any(_is_wanted(playing, put.get(p.issue, p)) for p in suits)


def _say_wanted_refused(playing: Playing, suits: tuple[Position, ...], apart: tuple[Position, ...]) -> None:
    """What the student gives would suit her and what he wants for it does not: to ask for the first beside her own terms would take
    it without the second."""
    put = {p.issue: p for p in playing.offers.own}
    playing.speech.phrase(
        "wanted_refused",
        source="bargain",
        give=terms_list(playing.scenario, suits),
        want=terms_list(playing.scenario, [put[p.issue] for p in apart]),
        terms=terms_list(playing.scenario, apart),
    )
    for position in suits:
        # She stands where she stood: what she would take is not to be had without what she refuses.
        was = playing.before.theirs_on(position.issue)
        if was is None:
            playing.theirs.pop(position.issue, None)
        else:
            playing.theirs[position.issue] = was


def asked_and_given(playing: Playing, decision: Decision) -> set[str]:
    """What the reply asks of her for something that no value of hers can hold ("je m'y engage par écrit. En échange, le plafond
    à 5 %"), and gets in full: to write it down pockets nothing. What the student gives himself waits for its other half."""
    offers = playing.offers
    if offers.doubtful or len(offers.own) != 1 or is_tried_out(playing.situation()):
        return set()
    asked = offers.own[0]
    given = asked.issue in decision.conceded and decision.package[asked.issue] == asked
    return {asked.issue} if given and _is_wanted(playing, asked) else set()


def is_exchange(playing: Playing, offers: Offers) -> bool:
    """Whether one thing is given for another in so many words, or by what lies side by side."""
    if playing.reading is not None and is_last_word(playing.reading):
        return False  # a whole that is to be taken as it is gives nothing for anything
    several = len(offers.own) + len(offers.accepted) > 1 or bool(offers.hanging)
    said = playing.reading is not None and exchanges(playing.reading)
    return offers.conditional and (several or said)


def say_not_enough(playing: Playing, apart: tuple[Position, ...]) -> bool:
    """The student has come towards her and she stays: the step is named, so that nobody thinks it went unheard."""
    steps = list(came_nearer(playing).values())
    scenario = playing.scenario
    give = terms_list(scenario, steps)
    if [p.issue for p in steps] == [p.issue for p in apart]:
        # Its name is said once, with where she stands.
        give = (
            value_words(scenario.issues[steps[0].issue], steps[0], scenario.language)
            if len(steps) == 1
            else give
        )
    return bool(steps) and playing.speech.phrase(
        "not_enough", source="bargain", give=give, terms=terms_list(scenario, apart)
    )


def say_held(playing: Playing, held: tuple[Position, ...]) -> bool:
    """ "L'abandon des pénalités m'aiderait. Mais la garantie, je n'en parle pas encore": the half of an exchange that would suit her is named
    with the one that she puts off, and is not taken without it.

    Args:
        held: what would suit her of the exchange.
    """
    lines = playing.speech.lines
    put_off = lines[-1] if lines and lines[-1].source == "bargain:not_open_yet" else None
    if put_off is None or not held:
        return False
    said = playing.speech.phrase("half_not_yet", source="bargain", terms=terms_list(playing.scenario, held))
    if said:
        lines.insert(len(lines) - 2, lines.pop())
    return said
