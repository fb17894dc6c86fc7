"""What a reply puts on the table: its terms and choices as positions, each with what the student does with it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.deals.position import Position
from trainer.negotiation.hearing.assent.all_but import all_but
from trainer.negotiation.hearing.assent.as_she_says import taken_as_she_says
from trainer.negotiation.hearing.assent.only_no import without_options_of_a_no
from trainer.negotiation.hearing.assent.withdrawing import Withdrawal, withdrawal
from trainer.negotiation.hearing.collecting import Heard, gathered
from trainer.negotiation.hearing.figures.anchoring import anchored
from trainer.negotiation.hearing.figures.carried import with_carried
from trainer.negotiation.hearing.figures.counted_goods import without_counted_goods
from trainer.negotiation.hearing.figures.done_in_minutes import without_how_it_is_done
from trainer.negotiation.hearing.figures.figure_again import with_figures_again
from trainer.negotiation.hearing.figures.fits_elsewhere import with_figures_that_fit
from trainer.negotiation.hearing.figures.half_of_it import with_half_of_hers
from trainer.negotiation.hearing.figures.lengths import with_own_lengths
from trainer.negotiation.hearing.figures.lowered_to import with_lowered
from trainer.negotiation.hearing.figures.multiples import with_multiples
from trainer.negotiation.hearing.figures.no_lengths import denied_of, without_dates
from trainer.negotiation.hearing.figures.of_no_point import is_left_for_later
from trainer.negotiation.hearing.figures.said_anew import with_said_anew
from trainer.negotiation.hearing.figures.set_against import with_figures_set_against
from trainer.negotiation.hearing.figures.short_figures import with_short_figures
from trainer.negotiation.hearing.figures.splitting import with_middle, with_middle_of_standing
from trainer.negotiation.hearing.figures.tiers import without_tier
from trainer.negotiation.hearing.figures.told_apart import told_apart
from trainer.negotiation.hearing.figures.uncounted import uncounted, with_counted
from trainer.negotiation.hearing.figures.under_discussion import with_figure_under_discussion
from trainer.negotiation.hearing.naming.bundled import with_bundled
from trainer.negotiation.hearing.naming.contrasted import contrasted
from trainer.negotiation.hearing.naming.cut_down import is_cut_down
from trainer.negotiation.hearing.naming.denied_places import without_denied_places
from trainer.negotiation.hearing.naming.duty_clauses import is_torn_by_duty, with_duty_clause
from trainer.negotiation.hearing.naming.granted import granted, ways_to_give
from trainer.negotiation.hearing.naming.in_her_option import with_her_option
from trainer.negotiation.hearing.naming.parts import without_bare_length, without_half_named
from trainer.negotiation.hearing.naming.possessed import taken_by_owner
from trainer.negotiation.hearing.naming.timed_exits import is_timed_exit
from trainer.negotiation.hearing.naming.words_of_another import without_words_of_another
from trainer.negotiation.hearing.offered import Offers
from trainer.negotiation.hearing.putting.joined import with_what_is_joined
from trainer.negotiation.hearing.putting.of_the_reply import asks_agreement
from trainer.negotiation.hearing.putting.placing import names_no_such_place
from trainer.negotiation.hearing.putting.plainly import cannot_after
from trainer.negotiation.hearing.putting.put_forward import equated
from trainer.negotiation.hearing.putting.standing_alone import with_standing_alone
from trainer.negotiation.hearing.putting.whole import is_last_word
from trainer.negotiation.hearing.side_by_side import are_alternatives
from trainer.negotiation.hearing.telling.given_before import without_recalled
from trainer.negotiation.hearing.telling.limits import without_limit
from trainer.negotiation.hearing.telling.quoted import without_quoted
from trainer.negotiation.hearing.telling.usual_state import without_usual_state
from trainer.negotiation.hearing.tying.conditions import (
    by_order,
    exchanges,
    hangs_on_words,
    names_return,
    waits_for_return,
)
from trainer.negotiation.hearing.tying.demanded import with_demands
from trainer.negotiation.hearing.tying.in_its_place import with_said_in_its_place
from trainer.negotiation.hearing.tying.spoken_trades import traded_by_if
from trainer.negotiation.hearing.tying.staged import in_two_cases, staged
from trainer.negotiation.hearing.tying.under_condition import with_what_is_wanted
from trainer.negotiation.hearing.weighing.named_only import is_half_more, is_yours
from trainer.negotiation.hearing.weighing.rebinding import with_rebound
from trainer.negotiation.hearing.words.crossing import without_spanned
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Scenario

__all__ = ["Offers", "read_offers"]

# Values that one reply can put on the table; what is pasted may hold a thousand, and each is held against the others.
_MOST = 80


def read_offers(scenario: Scenario, state: State, reading: Reading) -> Offers:
    """The commitments of a reply in its state. Of several values for one issue the last counts, unless words say another."""
    taken_back = _on_their_points(scenario, state, reading)
    reading = taken_back.left
    heard = gathered(scenario, state, reading)
    for name, position in [*heard.own.items(), *heard.accepted.items()]:
        if names_no_such_place(scenario.issues[name], position, reading):
            # "Delaware law, but London for the arbitration" is no option that has both.
            heard.leave_unplaced(name)
        elif is_cut_down(scenario.issues[name], position, reading):
            # "OK for Delaware but no jury" is no yes to Delaware as it stands.
            heard.leave_unplaced(name)
        elif is_torn_by_duty(scenario.issues[name], position, reading):
            # "DDP, duties for you" is none that she has.
            heard.leave_unplaced(name)
        elif is_timed_exit(scenario.issues[name], position, reading):
            heard.leave_unplaced(name)
    hers = _take_by_owner(heard, state, reading)
    _take_as_she_says(heard, scenario, state, reading)
    heard.denied += [*_told_to_be_hers(state, reading), *told_apart(state, reading)]
    heard.denied += denied_of(scenario, state, reading)
    heard.unplaced += [choice.issue for choice in reading.choices if is_half_more(choice, reading)]
    alternatives = are_alternatives(heard, reading)
    for name in heard.own:
        # "Ça marche pour 0,44… non, 0,46": who names a value of his own does not take hers.
        heard.accepted.pop(name, None)
    for name in staged(scenario, reading):
        # No option holds two prices in turn: what it would mean is asked.
        heard.leave_unplaced(name)
    for name in in_two_cases(scenario, reading):
        heard.own.pop(name, None)
        heard.unplaced.append(name)
    _put_what_is_asked(heard, reading)
    _take_what_is_granted(heard, scenario, state, reading)
    hanging = _hanging(heard, reading)
    tied = len(heard.own) + len(heard.accepted) > 1 and (hers or _is_exchange(reading))
    return Offers(
        own=() if alternatives else tuple(heard.own.values()),
        accepted=() if alternatives else tuple(heard.accepted.values()),
        refused=tuple(dict.fromkeys(heard.refused)),
        dropped=_beside(heard, heard.dropped),
        denied=tuple(dict.fromkeys(heard.denied)),
        withdrawn=_beside(heard, taken_back.issues),
        asked=tuple(dict.fromkeys(heard.asked)),
        not_offered=tuple(dict.fromkeys(heard.not_offered)),
        beyond=_beside(heard, heard.beyond),
        unplaced=_beside(heard, heard.unplaced),
        waiting=_waiting(reading, {*heard.own, *heard.unplaced}),
        hanging=hanging,
        completed=tuple(name for name in dict.fromkeys(heard.completed) if name in heard.own),
        by_name=tuple(name for name in heard.by_name if name in heard.own),
        between=tuple(one for one in uncounted(scenario, reading) if one.issue not in heard.own),
        conditional=tied or reading.has("conditional_exchange"),
        doubtful=heard.doubtful,
        alternatives=alternatives,
    )


def _on_their_points(scenario: Scenario, state: State, reading: Reading) -> Withdrawal:
    """The reading with each value on the point that it is said of, without what the reply takes back."""
    if len(reading.terms) > _MOST:
        reading = replace(reading, terms=reading.terms[:_MOST], choices=reading.choices[:_MOST])
    reading = without_how_it_is_done(scenario, with_figures_again(with_said_in_its_place(reading)))
    reading = with_figure_under_discussion(scenario, state, reading)
    reading = without_counted_goods(
        scenario, without_usual_state(with_figures_set_against(scenario, state, reading))
    )
    reading = with_demands(without_options_of_a_no(reading))
    reading = without_limit(without_tier(state, with_short_figures(reading)))
    reading = without_denied_places(with_standing_alone(scenario, state, reading))
    reading = with_her_option(scenario, state, without_recalled(scenario, state, reading))
    reading = with_what_is_wanted(with_lowered(scenario, state, reading))
    reading = with_duty_clause(scenario, without_words_of_another(scenario, reading))
    reading = without_dates(scenario, with_multiples(scenario, without_quoted(reading)))
    reading = with_own_lengths(scenario, without_spanned(scenario, reading))
    reading = with_half_of_hers(scenario, state, with_counted(scenario, reading))
    reading = with_middle_of_standing(scenario, state, with_middle(reading))
    reading = without_half_named(scenario, with_bundled(scenario, with_carried(scenario, reading)))
    reading = without_bare_length(scenario, reading)
    if instead := contrasted(scenario, reading):
        reading = replace(reading, choices=(*reading.choices, *instead))
    taken_back = withdrawal(scenario, state, anchored(scenario, state, reading))
    bound = with_figures_that_fit(scenario, with_rebound(scenario, taken_back.left))
    bound = with_said_anew(scenario, state, bound)
    return replace(taken_back, left=with_what_is_joined(bound))


def _take_by_owner(heard: Heard, state: State, reading: Reading) -> bool:
    """Take what is named by whose it is ("votre délai et mon prix"); whether anything of hers is."""
    hers, his = taken_by_owner(state, reading)
    for position in hers:
        if position.issue not in heard.own:
            heard.accepted.setdefault(position.issue, position)
    for position in his:
        heard.own.setdefault(position.issue, position)
    for name in all_but(reading).points:
        # "À part le prix, tout me va" says yes to everything else.
        heard.accepted.pop(name, None)
    return bool(hers)


def _take_as_she_says(heard: Heard, scenario: Scenario, state: State, reading: Reading) -> None:
    """Take what is to be as she has it ("ok comme vous dites pour le trimestre"), whatever its name alone would put forward."""
    for name, position in taken_as_she_says(scenario, state, reading).items():
        heard.own.pop(name, None)
        heard.accepted[name] = position


def _take_what_is_granted(heard: Heard, scenario: Scenario, state: State, reading: Reading) -> None:
    """Put forward what is given by the name of its point alone; what it means is said back first."""
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    valued = {one.issue for one in items if one.issue is not None}
    for position in granted(scenario, state, reading, {*valued, *heard.refused, *heard.asked}):
        heard.own.setdefault(position.issue, position)
        heard.doubtful = True
        unsaid = state.theirs_on(position.issue) is None
        if unsaid and len(ways_to_give(scenario, scenario.issues[position.issue])) > 1:
            heard.by_name.append(position.issue)


def _put_what_is_asked(heard: Heard, reading: Reading) -> None:
    """Where a reply asks her to agree, nothing is taken yet."""
    if not asks_agreement(reading):
        return
    for name, position in heard.accepted.items():
        # "OK alors 400 000. Ça vous va ?": what stands in a sentence of its own is put to her.
        at = heard.taken_at.get(name)
        if at is None or not _asks_agreement_at(reading, at):
            heard.own.setdefault(name, position)
    heard.accepted.clear()


def _hanging(heard: Heard, reading: Reading) -> tuple[str, ...]:
    """The issues put forward on a condition in words; what of hers hangs on one is not taken yet ("10 %, ok, si on s'entend sur les
    clients")."""
    put: dict[str, Position] = {**heard.own, **heard.accepted}
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    items = [one for one in items if not is_left_for_later(one, reading)]
    hanging = tuple(dict.fromkeys(i.issue for i in items if i.issue in put and hangs_on_words(i, reading)))
    if not hanging and len(put) == 1:
        hanging = tuple(name for name in put if names_return(reading, name) or by_order(reading))
    if not hanging and _half_of_it_unheard(heard, put, reading):
        hanging = tuple(put)
    for name in hanging:
        if name in heard.accepted:
            heard.own[name] = heard.accepted.pop(name)
    return hanging


def _half_of_it_unheard(heard: Heard, put: Mapping[str, Position], reading: Reading) -> bool:
    """ "If you take a cap at two and a half times, I'll raise the insurance": what is given for a value that is no option is not
    taken without it."""
    unheard = {*heard.unplaced, *heard.beyond, *_cannot(heard, reading)} - put.keys()
    return bool(unheard) and (_is_exchange(reading) or reading.has("conditional_exchange"))


def _cannot(heard: Heard, reading: Reading) -> list[str]:
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    return [
        one.issue
        for one in items
        if one.issue is not None and one.issue in heard.refused and cannot_after(one, reading)
    ]


def _is_exchange(reading: Reading) -> bool:
    return exchanges(reading) or bool(equated(reading) or traded_by_if(reading)) or is_last_word(reading)


def _beside(heard: Heard, names: Iterable[str]) -> tuple[str, ...]:
    """The issues that the speaker puts no value of his own on."""
    return tuple(dict.fromkeys(name for name in names if name not in heard.own))


def _asks_agreement_at(reading: Reading, at: int) -> bool:
    """Whether the sentence at a place asks her to agree ("vous acceptez les 60 jours ?")."""
    start, end = sentence_at(reading.reply, at)
    return any(cue.cue == "asking" and start <= cue.start < end for cue in reading.cues)


def _told_to_be_hers(state: State, reading: Reading) -> list[str]:
    """ "Les 20 000, c'est votre commande, pas un stock": what she has taken for an offer is struck out."""
    waiting = state.pending.positions if state.pending is not None else ()
    taken = {p.issue for p in (*waiting, *state.settled, *state.yours)}
    return [term.issue for term in reading.terms if term.issue in taken and is_yours(term, reading)]


def _waiting(reading: Reading, own: Collection[str]) -> tuple[str, ...]:
    """ "Je renonce aux pénalités si vous cédez la créance": what is given for something without a value of its own."""
    waits = [c.issue for c in reading.choices if c.issue not in own and waits_for_return(c, reading)]
    return tuple(dict.fromkeys(waits))
