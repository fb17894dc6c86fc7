"""Terms on the table: what the reply's offers change, and how the bargainer's decision is said."""

import re

from trainer.law.entries import law_entry
from trainer.negotiation.bargainer import bargain
from trainer.negotiation.decision import Decision, Table
from trainer.negotiation.manners import takes_points_singly, wants_whole
from trainer.negotiation.offers import Offers
from trainer.negotiation.packages import laid_over, opening_package
from trainer.negotiation.playing import Playing
from trainer.negotiation.position import Position
from trainer.negotiation.positions import better_for
from trainer.negotiation.situation import Situation
from trainer.negotiation.state import Pending
from trainer.negotiation.taking import hold_to_agreement, take_in
from trainer.negotiation.threads import return_objection
from trainer.negotiation.values import worth
from trainer.negotiation.wording import listed, spoken_name, terms_list, value_words

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def her_package(playing: Playing) -> dict[str, Position]:
    """What she stands on for every issue: agreed, else stated, else her opening."""
    scenario = playing.scenario
    return laid_over(
        scenario, laid_over(scenario, opening_package(scenario), playing.theirs), playing.settled
    )


def answer_offers(playing: Playing, situation: Situation) -> bool:
    """Take in what the reply puts on the table and answer it.

    Returns:
        Whether she answered the terms (False: there were none to answer).
    """
    offers = playing.offers
    value_now(playing)
    restated = {p.issue for p in offers.own}
    for name in restated.intersection(offers.denied):
        playing.settled.pop(name, None)
    if denied := tuple(name for name in offers.denied if name not in restated):
        return _take_back(playing, denied)
    if offers.alternatives:
        return playing.speech.phrase("options_heard", source="bargain")
    if not offers.commits:
        return _answer_without_commitment(playing, offers)
    if offers.doubtful and offers.own and playing.reaction is not None:
        return False
    if offers.doubtful and offers.own:
        said = (*offers.own, *offers.accepted)
        playing.pending = Pending("read_back", said, tied=offers.conditional)
        terms = terms_list(playing.scenario, said)
        return playing.speech.phrase("read_back", source="bargain", terms=terms)
    hold_to_agreement(playing, offers)
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
        decision = bargain(playing.scenario, _table(playing, situation, offers))
        playing.memory = decision.memory
        playing.trace = decision.trace
        _say(playing, offers, decision)
    else:
        _confirm_accepted(playing)
    value_now(playing)
    return True


def _unspoken(playing: Playing) -> list[str]:
    """The open issues on which the student has said nothing yet, three at most."""
    return [name for name in playing.open_issues if name not in playing.yours][:3]


def note_offers(playing: Playing) -> None:
    """Keep what the student put on the table where a reaction answers instead of the bargainer."""
    for position in playing.offers.own:
        if position.issue not in playing.settled and not playing.offers.doubtful:
            playing.yours[position.issue] = position
    value_now(playing)


def _take_back(playing: Playing, denied: tuple[str, ...]) -> bool:
    """ "Je n'ai pas dit oui pour 300 000": what the student denies having granted is open again, at no cost."""
    for name in denied:
        playing.settled.pop(name, None)
        playing.yours.pop(name, None)
        playing.about(name)
    words = listed([spoken_name(playing.scenario.issues[name]) for name in denied], playing.scenario.language)
    return playing.speech.phrase("taken_back", "ask_position", source="bargain", issue=words)


def _table(playing: Playing, situation: Situation, offers: Offers) -> Table:
    moved = bool(offers.accepted) or _moves(playing, offers)
    priorities = tuple(
        issue
        for issue in playing.scenario.issues
        if situation.does("priority_statement") and situation.about(issue)
    )
    return Table(
        turn=playing.turn + 1,
        turns=playing.scenario.turns,
        trust=playing.trust,
        firmness=playing.scenario.counterpart.firmness,
        theirs=her_package(playing),
        yours=dict(playing.yours),
        settled=dict(playing.settled),
        memory=playing.memory,
        moved=moved,
        conditional=offers.conditional,
        gift=bool(playing.conceded) and not offers.conditional and not situation.does("return_gift"),
        priorities=priorities,
        pressed=situation.does("pressure"),
    )


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


def _answer_without_commitment(playing: Playing, offers: Offers) -> bool:
    scenario, speech = playing.scenario, playing.speech
    for name in offers.beyond:
        issue = scenario.issues[name]
        if _hers(playing, name):
            continue
        playing.about(name)
        low, high = issue.options[0].label, issue.options[-1].label
        return speech.phrase("beyond_range", source="bargain", issue=spoken_name(issue), low=low, high=high)
    for name in offers.unplaced:
        playing.about(name)
        return speech.phrase("unknown_option", source="bargain", issue=spoken_name(scenario.issues[name]))
    for name in offers.asked:
        return say_her_position(playing, name)
    return False


def _hers(playing: Playing, name: str) -> bool:
    """Whether the figure out of range is one that she has put forward herself ("0,39 ailleurs")."""
    said = [playing.scenario.claims[claim].says for claim in playing.claims]
    reply = playing.reading
    figures = [] if reply is None else [reply.reply[t.start : t.end] for t in reply.terms if t.issue == name]
    numbers = [_NUMBER.search(words) for words in figures]
    return any(number is not None and number.group() in line for number in numbers for line in said)


def say_her_position(playing: Playing, name: str) -> bool:
    """She says where she stands on one issue."""
    issue = playing.scenario.issues[name]
    agreed = playing.settled.get(name)
    if agreed is not None:
        playing.about(name)
        value = value_words(issue, agreed, playing.scenario.language)
        return playing.speech.phrase(
            "already_settled", source="bargain", value=value, issue=spoken_name(issue)
        )
    position = her_package(playing)[name]
    if not _say_one(playing, "her_position", position):
        return False
    playing.take(position)
    playing.pending = Pending("offer", (position,))
    return True


def _confirm_accepted(playing: Playing) -> None:
    playing.about(*(p.issue for p in playing.offers.accepted))
    terms = terms_list(playing.scenario, playing.offers.accepted)
    playing.speech.phrase("agreed_step", "accept_all", source="bargain", terms=terms)


def _say(playing: Playing, offers: Offers, decision: Decision) -> None:
    """Say the decision: what she takes, what she gives, where she holds, what she wants back."""
    blue = [name for name in offers.not_offered if not playing.confirmed and not _hinted(playing, name)]
    for name in blue[:1]:
        issue = playing.scenario.issues[name]
        playing.speech.phrase("not_offered", source="bargain", issue=spoken_name(issue))
    if decision.rule == "walk_away":
        playing.speech.phrase("walk_away", source="bargain")
        playing.outcome = "walked_away"
        return
    agreed = _agree(playing, offers, decision)
    for name in decision.accepted:
        # What suits her she stands on from now, even where it is not agreed without the rest of the exchange.
        if name not in playing.settled:
            playing.theirs[name] = decision.package[name]
    moved = [decision.package[name] for name in decision.conceded if name not in playing.settled]
    for position in moved:
        playing.take(position)
    first_stated = any(playing.before.theirs_on(p.issue) is None for p in moved)
    if len(moved) == 1:
        arrives = playing.yours.get(moved[0].issue) == moved[0]
        # The student's own value is nothing she proposes: she comes to it.
        _say_one(playing, "counter" if first_stated and not arrives else "counter_concede", moved[0])
    elif moved:
        # The student's own values are nothing she proposes: she comes to them.
        comes = [position for position in moved if playing.yours.get(position.issue) == position]
        if comes:
            _say_one(playing, "counter_concede", comes[0])
        hers = [position for position in moved if position not in comes[:1]]
        if hers:
            playing.speech.phrase("counter", source="bargain", terms=terms_list(playing.scenario, hers))
    held = _held(playing, offers, decision, moved)
    spoken = list(moved)
    if held and not (agreed and moved):
        if offers.conditional and not moved and not agreed:
            playing.speech.phrase("exchange_refused", source="bargain")
        _say_held(playing, held[0])
        spoken.append(held[0])
    wants = decision.wants
    spoken_of = {p.issue for p in (*spoken, *offers.own)} | set(playing.settled)
    if wants is not None and wants not in spoken_of and len(playing.speech.lines) < 3:
        _ask_back(playing, wants)
    if agreed and not held and playing.conceded and not offers.conditional and playing.open_issues:
        playing.speech.phrase("gift_taken", source="bargain")
    if held and len(playing.speech.lines) < 2:
        return_objection(playing, tuple(p.issue for p in held))
    if spoken:
        playing.pending = Pending("offer", tuple(spoken))
    elif agreed:
        playing.pending = None


def _hinted(playing: Playing, name: str) -> bool:
    """Whether she has let it be seen what she would like on an issue: taking that up is no answer out of the blue."""
    opened = [
        playing.scenario.interests[interest] for interest, stage in playing.interests.items() if stage > 0
    ]
    return any(name in interest.issues for interest in opened)


def _agree(playing: Playing, offers: Offers, decision: Decision) -> bool:
    """Agree what she accepts, and say it back; tied offers are agreed whole or not at all."""
    tied = set(playing.bundle) - set(playing.settled)
    hers_taken = {p.issue for p in offers.accepted}
    taken = set(decision.accepted)
    if tied and not tied <= taken | hers_taken:
        taken -= tied
    elif tied:
        taken |= tied
    here = {p.issue for p in (*offers.own, *offers.accepted)}
    # What she has come to think of as settled without the student speaking of it waits for the recap.
    taken &= here | (tied if tied & here else set())
    names = [name for name in playing.scenario.issues if name in taken and name in playing.yours]
    fresh = [playing.yours[name] for name in names if playing.settled.get(name) != playing.yours[name]]
    if not fresh:
        return False
    for position in fresh:
        playing.settle(position)
    playing.about(*(p.issue for p in fresh))
    if len(fresh) == 1:
        _say_one(playing, "accept_issue", fresh[0])
    else:
        playing.speech.phrase("accept_all", source="bargain", terms=terms_list(playing.scenario, fresh))
    return True


def _held(playing: Playing, offers: Offers, decision: Decision, moved: list[Position]) -> list[Position]:
    """Issues of this reply on which she stays where she stood, the weightiest for her first."""
    gone = {p.issue for p in moved} | set(playing.settled)
    asked = [p for p in (*offers.own, *offers.accepted) if p.issue not in gone]
    # Where both already stand on the same value there is nothing to hold: only the rest of the exchange is missing.
    names = [p.issue for p in asked if decision.package[p.issue] != p]
    names.sort(key=lambda name: -playing.scenario.issues[name].them.weight)
    return [decision.package[name] for name in names]


def _say_held(playing: Playing, position: Position) -> None:
    issue = playing.scenario.issues[position.issue]
    offered = playing.yours.get(position.issue)
    playing.take(position)
    if offered is not None and offered.option is not None and offered.option in issue.illegal:
        article = law_entry(issue.illegal[offered.option]).article
        if playing.speech.phrase("illegal", source="bargain", issue=spoken_name(issue), article=article):
            return
    if playing.before.theirs_on(position.issue) is None:
        key = "her_position"
    elif _nothing_new(playing) and playing.speech.phrase("same_offer_again", source="bargain"):
        return
    else:
        key = "hold"
    _say_one(playing, key, position)


def _nothing_new(playing: Playing) -> bool:
    """Whether every value of the reply is one that the student had already named."""
    own = playing.offers.own
    return not playing.confirmed and bool(own) and all(playing.before.yours_on(p.issue) == p for p in own)


def _say_one(playing: Playing, key: str, position: Position) -> bool:
    issue = playing.scenario.issues[position.issue]
    return playing.speech.phrase(
        key,
        "hold",
        "counter",
        source="bargain",
        issue=spoken_name(issue),
        value=value_words(issue, position, playing.scenario.language),
        terms=terms_list(playing.scenario, [position]),
    )


def _ask_back(playing: Playing, name: str) -> None:
    if playing.speech.phrase("ask_back", source="bargain", issue=spoken_name(playing.scenario.issues[name])):
        playing.about(name)


def value_now(playing: Playing) -> None:
    """The worth, to both, of the package on the table: agreed, else the student's last word, else hers."""
    if not playing.yours and not playing.settled:
        return
    package = {**her_package(playing), **playing.yours, **playing.settled}
    scenario = playing.scenario
    playing.values = (worth(scenario, "you", package), worth(scenario, "them", package))
