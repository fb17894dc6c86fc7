"""Terms on the table: what the reply's offers change, and how the bargainer's decision is said."""

import re
from collections.abc import Sequence
from dataclasses import replace

from trainer.language.common_questions import asks_something
from trainer.negotiation.asking.her_position import MOST_AT_ONCE, say_her_position, say_her_positions
from trainer.negotiation.asking.topic_opened import drop_opening_of_topic
from trainer.negotiation.bargainer.bargainer import bargain
from trainer.negotiation.bargainer.not_yet import note_not_yet
from trainer.negotiation.bargainer.option_answered import said_of, without_answered_options
from trainer.negotiation.bargainer.own_trades import with_own_trades
from trainer.negotiation.bargainer.returning import answer_return, asks_return
from trainer.negotiation.bargainer.table import answered_table, her_package, table_of
from trainer.negotiation.bargainer.unlocking import as_open, waits_for_more
from trainer.negotiation.closing.left_open import (
    hardly_heard,
    has_open_half,
    is_tried_out,
    left_open,
    read_back,
    would_settle,
    would_suit,
)
from trainer.negotiation.closing.manners import takes_points_singly, wants_whole
from trainer.negotiation.closing.standing import leaves_a_line_out, recap
from trainer.negotiation.correcting.correcting import drop_what_falls_short, say_corrected
from trainer.negotiation.correcting.packaged import tied_in_package, without_strings
from trainer.negotiation.correcting.retreating import keep_what_suits, note_what_is_tried, remark_on_retreat
from trainer.negotiation.correcting.taking import hold_to_agreement, take_in, warn_of_reopening
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import better_for, position_of
from trainer.negotiation.deals.scale import at_option, signable
from trainer.negotiation.deals.values import worth
from trainer.negotiation.hearing.assent.agreeing import concludes
from trainer.negotiation.hearing.committing import asks_yes
from trainer.negotiation.hearing.figures.fits_elsewhere import made_of
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.hearing.tying.conditions import condition_words
from trainer.negotiation.hearing.weighing.named_only import steps_from
from trainer.negotiation.hearing.yes_and_more import without_courtesy
from trainer.negotiation.offers.answering import say_decision, would_agree
from trainer.negotiation.offers.condition_said import say_condition_back
from trainer.negotiation.offers.given_for import hold_to_exchange, tied_to_hers
from trainer.negotiation.offers.something_back import asks_of_hers, asks_what_for, is_only_polite
from trainer.negotiation.offers.ultimatum import remark_on_last_word
from trainer.negotiation.options.also_named import is_spoken_of, points_left
from trainer.negotiation.options.between import say_between
from trainer.negotiation.options.beyond import is_bare, say_beyond
from trainer.negotiation.options.half_open import ask_for_open_half
from trainer.negotiation.options.left_aside import say_limit_noted
from trainer.negotiation.options.no_option import say_nearest, say_off_list, states_rate
from trainer.negotiation.options.no_such_pair import say_no_such_pair
from trainer.negotiation.options.which_way import ask_which_way
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import listed, spoken_name, terms_list

# "…, oui ?", "…, ok?": a yes is asked for by the last word.
_YES_ASKED = re.compile(r"\b(?:oui|ok|okay|d['’ ]?accord|yes|right|agreed|deal)\s*\?\s*$", re.IGNORECASE)


def answer_offers(playing: Playing, situation: Situation) -> bool:
    """Take in what the reply puts on the table and answer it.

    Returns:
        Whether she answered the terms (False: there were none to answer).
    """
    drop_what_falls_short(playing)
    drop_opening_of_topic(playing, playing.offers)
    offers = without_strings(playing, without_courtesy(playing.offers, situation.reading))
    if hold_to_exchange(playing, offers):
        return True
    offers = playing.offers = tied_in_package(playing, tied_to_hers(playing, offers))
    offers = playing.offers = without_answered_options(playing, offers)
    value_now(playing)
    if len(offers.own) == 1 and not offers.accepted and offers.own[0].issue in playing.settled:
        # "Et si je vous disais 130 ?" on an agreed point gives nothing for it, whatever its "if".
        offers = replace(offers, conditional=False)
    if offers.alternatives:
        return playing.speech.phrase("options_heard", source="bargain")
    if not offers.commits:
        return _returns(playing, situation, offers) or _answer_without_commitment(playing, offers)
    if ask_for_open_half(playing, offers):
        return True
    if is_tried_out(situation) and all(p.issue in playing.settled for p in offers.own) and offers.own:
        # What is only tried out opens no agreed point again.
        return say_her_position(playing, offers.own[0].issue)
    if ask_which_way(playing, offers):
        return True
    unsure = offers.doubtful or (is_tried_out(situation) and not _is_confirmed(playing, offers))
    # When time is up, what completes the deal is read out with the whole of it: the recap asks for the yes.
    said = {p.issue for p in (*offers.own, *offers.accepted)}
    completes = playing.turn + 1 >= playing.scenario.turns and set(playing.open_issues) <= said
    # What only opens an agreed point again is held to the agreement, not said back as if it could be had.
    reopens = not offers.conditional and any(
        playing.settled.get(p.issue) not in (None, p) for p in offers.own
    )
    if unsure and offers.own and not (completes or reopens) and would_settle(playing, situation, offers):
        if asks_of_hers(playing, offers):
            playing.offers, name = Offers(), offers.own[0].issue
            told = say_her_position(playing, name)
            # To go on from there is no yes to it.
            playing.pending = None
            return told
        if asks_what_for(playing, offers):
            return True
        if hardly_heard(playing, offers):
            read_back(playing, offers)
            return True
        if would_suit(playing, situation, offers):
            return True
        # What she takes of it waits for the student's own word; the rest has its answer at once.
        offers = playing.offers = left_open(offers)
    elif has_open_half(playing, offers):
        offers = playing.offers = left_open(offers)
    if asks_what_for(playing, offers):
        return True
    hold_to_agreement(playing, offers)
    remark_on_retreat(playing, offers)
    note_what_is_tried(playing, offers)
    take_in(playing, offers)
    if wants_whole(playing) and not playing.held_to:
        left = listed(
            [spoken_name(playing.scenario.issues[n]) for n in _unspoken(playing)], playing.scenario.language
        )
        if left and playing.speech.phrase("package_wanted", source="bargain", open=left):
            value_now(playing)
            return True
    if takes_points_singly(playing):
        first = playing.scenario.issues[offers.own[0].issue]
        playing.speech.phrase("point_wanted", source="bargain", issue=spoken_name(first))
    if playing.held_to and not any(p.issue not in playing.held_to for p in offers.own):
        pass  # she has said that it was agreed
    elif offers.own:
        _say_written(playing, offers)
        decision = bargain(as_open(situation), answered_table(playing, situation, offers))
        decision = with_own_trades(playing, decision)
        playing.memory = decision.memory
        playing.trace = decision.trace
        agreed = would_agree(playing, offers, decision)
        warn_of_reopening(playing, agreed)
        if agreed != {p.issue for p in offers.own}:
            say_corrected(playing, offers)
        said_before = len(playing.speech.lines)
        say_decision(playing, *said_of(playing, offers, decision), doubtful=offers.doubtful)
        remark_on_last_word(playing, situation, said_before)
        say_limit_noted(playing, agreed)
        if playing.outcome is None and len(playing.speech.lines) < MOST_AT_ONCE:
            if playing.tier is None and _lays_out_a_tier(playing):
                playing.speech.phrase("tier_noted", source="bargain")
            say_between(playing, offers)
        # Whatever the reply named beside has had its word.
        playing.offers = replace(offers, unplaced=())
    else:
        _confirm_accepted(playing)
    value_now(playing)
    return True


def _is_confirmed(playing: Playing, offers: Offers) -> bool:
    """Whether all that is offered is what she read back and has a yes to: a question after that tries none of it out."""
    waited = playing.before.pending
    return playing.confirmed and waited is not None and set(offers.own) <= set(waited.positions)


def _lays_out_a_tier(playing: Playing) -> bool:
    """ "Si vous dépassez 500 000, je vous baisse d'un centime": what would hold from there on is no part of the deal."""
    reading = playing.reading
    put = {p.issue for p in playing.offers.own}
    return reading is not None and any(
        term.issue in put and steps_from(term, reading) for term in reading.terms
    )


def _returns(playing: Playing, situation: Situation, offers: Offers) -> bool:
    """ "Si je fais 8 semaines, vous faites quoi sur le prix ?": what she would put against it."""
    if not asks_return(playing):
        return False
    named = {name: _named_values(playing, name) for name in offers.asked if name in playing.open_issues}
    given = {name: values[0] for name, values in named.items() if len(values) == 1}
    return answer_return(playing, situation, table_of(playing, situation, offers), given)


def _say_written(playing: Playing, offers: Offers) -> None:
    """What is agreed and only offered again is told to be agreed, where the reply speaks of nothing else: "on garde les 15 %. Et
    l'échéancier ?" goes on from it."""
    again = [p.issue for p in offers.own if playing.before.settled_on(p.issue) == p]
    if len(again) < len(offers.own) or offers.accepted or playing.confirmed:
        return
    if not points_left(playing, offers, her_package(playing)):
        for name in again[:2]:
            say_her_position(playing, name)


def _unspoken(playing: Playing) -> list[str]:
    """The open issues on which the student has said nothing yet, three at most."""
    return [name for name in playing.open_issues if name not in playing.yours][:3]


def note_offers(playing: Playing) -> None:
    """Keep what the student put on the table where a reaction answers instead of the bargainer."""
    drop_what_falls_short(playing)
    note_what_is_tried(playing, playing.offers)
    for position in playing.offers.own:
        if position.issue not in playing.settled and not playing.offers.doubtful:
            playing.yours[position.issue] = position
    value_now(playing)


def _answer_without_commitment(playing: Playing, offers: Offers) -> bool:
    if offers.waiting and _say_condition(playing, offers):
        return True
    if say_beyond(playing):
        return True
    if say_between(playing, offers):
        return True
    if say_off_list(playing, offers.unplaced or offers.asked):
        return True
    if offers.asked and _wants_her_view(playing):
        # What is asked about comes before a figure that no option of hers has.
        return _answer_asked(playing, offers.asked)
    for name in offers.unplaced:
        if say_no_such_pair(playing, name):
            return True
        told = is_spoken_of(playing, name) or _is_figure_of(playing, name) or states_rate(playing, name)
        if name in playing.open_issues and told:
            return say_nearest(playing, name)
    return _answer_asked(playing, offers.asked) if offers.asked else say_what_keeps_apart(playing)


def _is_figure_of(playing: Playing, name: str) -> bool:
    """ "30": a figure alone that options of the point are made of."""
    terms, issue = () if playing.reading is None else playing.reading.terms, playing.scenario.issues[name]
    return is_bare(playing) and any(made_of(issue, term) is not None for term in terms)


def say_what_keeps_apart(playing: Playing) -> bool:
    """ "Topez là ?" while both stand apart on a point: what suits her by now, and where she stands on the rest."""
    reading, package = playing.reading, her_package(playing)
    named = [name for name in playing.open_issues if name in playing.yours and name in playing.theirs]
    apart = [package[name] for name in named if playing.yours[name] != package[name]][:MOST_AT_ONCE]
    if reading is None or not apart or not concludes(reading):
        return False
    # What she stood against before, and no longer does.
    suits = [package[name] for name in named if playing.yours[name] == package[name] != playing.theirs[name]]
    terms = terms_list(playing.scenario, apart)
    if suits:
        yes = terms_list(playing.scenario, suits)
        said = playing.speech.phrase("suits_but", source="bargain", yes=yes, terms=terms)
    else:
        said = playing.speech.phrase("asked_verdict_no", source="bargain", terms=terms)
    if not said:
        return False
    for position in (*suits, *apart):
        playing.take(position)
    playing.pending = Pending("offer", (*suits, *apart))
    return True


def _say_condition(playing: Playing, offers: Offers) -> bool:
    """ "Je renonce aux pénalités si vous cédez la créance": the condition is heard, and where she stands on it is said."""
    reading = playing.reading
    words = "" if reading is None else condition_words(reading, offers.waiting)
    if reading is None or not words or is_only_polite(words):
        return False
    playing.about(*offers.waiting)
    if not say_condition_back(playing, words):
        return False
    start = reading.reply.lower().find(words.lower())
    named = [
        m.name for m in reading.mentions if m.aspect == "issue" and start <= m.start < start + len(words)
    ]
    wanted = [name for name in dict.fromkeys(named) if name not in offers.waiting]
    say_her_positions(playing, wanted)
    return True


def _answer_asked(playing: Playing, names: Sequence[str]) -> bool:
    """ "60 jours, oui ou non ?": a yes or no first where one figure is asked about, else where she stands on all of them."""
    open_ones = [name for name in names if name not in playing.settled]
    if len(open_ones) > 1:
        # A bare figure that could be of several points asks about the first.
        open_ones = [name for name in open_ones if is_spoken_of(playing, name)] or open_ones[:1]
    if len(open_ones) > 1:
        return say_her_positions(playing, open_ones)
    name = open_ones[0] if open_ones else names[0]
    return _say_yes(playing, name) or _say_no(playing, name) or say_her_position(playing, name)


def _say_no(playing: Playing, name: str) -> bool:
    """ "Donc crédoc à vue, oui ?": no where it is not what she stands on, and then where she does."""
    named = _named_values(playing, name)
    hers = her_package(playing)[name]
    if name in playing.settled or set(named) <= {hers} or not _asks_yes_to_it(playing):
        return False
    # What she does not consider before more is said has her "not yet", and none of her own wishes.
    unsaid = len(named) == 1 and playing.before.theirs_on(name) is None
    shut = unsaid and waits_for_more(playing.situation(), named[0])
    if shut and playing.speech.phrase(
        "not_open_yet", source="bargain", issue=spoken_name(playing.scenario.issues[name])
    ):
        playing.about(name)
        note_not_yet(playing, name)
        return True
    terms = terms_list(playing.scenario, [hers])
    if not playing.speech.phrase("asked_verdict_no", source="bargain", terms=terms):
        return False
    playing.take(hers)
    playing.pending = Pending("offer", (hers,))
    return True


def _asks_yes_to_it(playing: Playing) -> bool:
    reading = playing.reading
    if reading is None or any(cue.cue == "which" for cue in reading.cues):
        return False
    # "Et les pénalités : 0,5 % par semaine ?" proposes, and wants its yes or no all the same.
    asks = reading.has("closed_question") or (
        reading.has("proposal") and reading.reply.rstrip().endswith("?")
    )
    return asks or asks_yes(reading) or _YES_ASKED.search(reading.reply) is not None


def _wants_her_view(playing: Playing) -> bool:
    """Whether the reply asks what she thinks: a clause half named is then no offer to be placed."""
    reading = playing.reading
    return reading is not None and ("?" in reading.reply or asks_something(reading.cues))


def _say_yes(playing: Playing, name: str) -> bool:
    """ "Et 60 jours, ça vous irait ?": yes where that is where she stands herself, or better for her."""
    issue = playing.scenario.issues[name]
    if name in playing.settled:
        return False
    named = _named_values(playing, name)
    hers = her_package(playing)[name]
    if len(named) != 1 or not signable(as_open(playing.situation()).issues[name], named[0]):
        return False
    if better_for(issue, "them", named[0], hers) < 0:
        return False
    if not playing.speech.phrase("suits", source="bargain", terms=terms_list(playing.scenario, named)):
        return False
    playing.take(named[0])
    keep_what_suits(playing, named)
    playing.pending = Pending("offer", (named[0],))
    return True


def _named_values(playing: Playing, name: str) -> list[Position]:
    """The values of one issue that the reply names, each once."""
    issue, reading = playing.scenario.issues[name], playing.reading
    if reading is None:
        return []
    asked: list[Position | None] = [
        at_option(issue, choice.option) for choice in reading.choices if choice.issue == name
    ]
    if not asked or issue.kind is not None:
        # "99,5 % hors des relèves": the figure is a part of what the words say.
        asked += [position_of(issue, term.value) for term in reading.terms if term.issue == name]
    return list(dict.fromkeys(position for position in asked if position is not None))


def _confirm_accepted(playing: Playing) -> None:
    playing.about(*(p.issue for p in playing.offers.accepted))
    whole = not playing.open_issues and len(playing.offers.accepted) > 1
    if whole and not leaves_a_line_out(playing) and recap(playing):
        return  # the whole is read out: its parts need no reading out before it
    terms = terms_list(playing.scenario, playing.offers.accepted)
    playing.speech.phrase("agreed_step", "accept_all", source="bargain", terms=terms)


def value_now(playing: Playing) -> None:
    """The worth, to both, of the package on the table: agreed, else the student's last word, else hers."""
    if not playing.yours and not playing.settled:
        return
    package = {**her_package(playing), **playing.yours, **playing.settled}
    scenario = playing.scenario
    playing.values = (worth(scenario, "you", package), worth(scenario, "them", package))
