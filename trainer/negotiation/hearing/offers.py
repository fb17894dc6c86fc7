"""What a reply puts on the table: its terms and choices as positions, each with what the student does with it."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import beyond, bundle_of, position_of
from trainer.negotiation.hearing.anchoring import anchored
from trainer.negotiation.hearing.committing import (
    asks_agreement,
    commitments,
    in_denial,
    is_hedged,
    offers_something,
    puts_in_place,
)
from trainer.negotiation.hearing.conditions import (
    by_order,
    exchanges,
    hangs_on_words,
    names_return,
    waits_for_return,
)
from trainer.negotiation.hearing.contrasted import contrasted
from trainer.negotiation.hearing.counting import counting
from trainer.negotiation.hearing.crossing import runs_into
from trainer.negotiation.hearing.gestures import after_gesture
from trainer.negotiation.hearing.instead import said_instead
from trainer.negotiation.hearing.named_only import is_half_more, is_named_only, is_yours
from trainer.negotiation.hearing.offered import Offers
from trainer.negotiation.hearing.parts import whole_of
from trainer.negotiation.hearing.placing import (
    but_for_month_end,
    counts_else,
    names_another_place,
    names_no_such_place,
    part_of_standing,
    placed,
    stands_against,
)
from trainer.negotiation.hearing.possessed import taken_by_owner
from trainer.negotiation.hearing.put_forward import equated, only_threatened, with_what_is_joined
from trainer.negotiation.hearing.rebinding import with_rebound
from trainer.negotiation.hearing.sentences import sentence_at
from trainer.negotiation.hearing.splitting import with_middle, with_middle_of_standing
from trainer.negotiation.hearing.staged import staged
from trainer.negotiation.hearing.told_apart import told_apart
from trainer.negotiation.hearing.turned_down import falls_short
from trainer.negotiation.hearing.uncounted import uncounted, with_counted
from trainer.negotiation.hearing.whole import is_last_word
from trainer.negotiation.hearing.withdrawing import withdrawal
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Issue, Scenario

__all__ = ["DOUBTFUL", "Offers", "read_offers"]

# "Oui ou non ?" lays out no alternatives.
_ALTERNATIVE = re.compile(
    r"\b(?:ou|soit|or|either)\b(?!\s+(?:c\W?est\s+|c\s+)?(?:non|pas|not?)\b)", re.IGNORECASE
)
_EITHER = re.compile(
    r"(?:^|[.?!;:]\s*)ou (?:bien |alors )?(?!c['’]?est\b)[^.?!;]*,\s*ou (?:bien |alors )?(?!non\b|pas\b)|\beither\b[^.?!;]*\bor\b|\bsoit\b[^.?!;]*\bsoit\b|\bnot both\b|\bl['’]une? ou l['’]autre\b|\bone or the other\b|\bpas les deux\b",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[,.;:?!\n]")
# Values that one reply can put on the table; what is pasted may hold a thousand, and each is held against the others.
_MOST = 80
_GOODS = re.compile(
    r"\b(?:livr|deliver|test|essa[iy]|trial|sample|[ée]chantillon|lancement|launch)", re.IGNORECASE
)
# Characters between a yes and what it is a yes to ("pour la", "with the").
_AFTER_YES = 16
# Below this, a term is said back before anything is built on it.
DOUBTFUL = 0.6


@dataclass(slots=True)
class _Collector:
    own: dict[str, Position]
    accepted: dict[str, Position]
    refused: list[str]
    denied: list[str]
    asked: list[str]
    not_offered: list[str]
    beyond: list[str]
    unplaced: list[str]
    rivals: set[str]
    taken_at: dict[str, int]
    dropped: list[str]
    alternatives: bool = False
    doubtful: bool = False


def read_offers(scenario: Scenario, state: State, reading: Reading) -> Offers:
    """The commitments of a reply in its state. Of several values for one issue the last counts, unless words say another."""
    found = _Collector({}, {}, [], [], [], [], [], [], set(), {}, [])
    if len(reading.terms) > _MOST:
        reading = replace(reading, terms=reading.terms[:_MOST], choices=reading.choices[:_MOST])
    reading = with_middle_of_standing(scenario, state, with_middle(with_counted(scenario, reading)))
    if instead := contrasted(scenario, reading):
        reading = replace(reading, choices=(*reading.choices, *instead))
    taken_back = withdrawal(scenario, state, anchored(scenario, state, reading))
    reading = with_what_is_joined(with_rebound(scenario, taken_back.left))
    bundles = _bundles(scenario, reading)
    chosen = [
        c for c in reading.choices if c.stance not in ("theirs", "fact") and not only_threatened(c, reading)
    ]
    counted = {term.issue for term in reading.terms if _is_counted(term, scenario, reading)}
    items, told = counting(commitments(scenario, state, reading), scenario, reading)
    for item in items:
        issue = scenario.issues[item.issue or ""]
        if issue.id in bundles:
            continue
        if isinstance(item, ReadChoice) and issue.kind is not None and issue.id in counted:
            continue  # "5 %, pas de stock": the figure says what the issue's words do not
        if isinstance(item, ReadTerm) and counts_else(item, issue):
            continue  # "les cinq clients" are no area of five
        if isinstance(item, ReadTerm) and issue.kind is None and _is_in_choice(item, chosen):
            found.doubtful = found.doubtful or stands_against(item, chosen, issue)
            continue  # a part of a bundle that a choice already names as a whole
        _collect(state, reading, issue, item, found, issue.id in told)
    found.own.update(bundles)
    for issue_id, position in [*found.own.items(), *found.accepted.items()]:
        if names_no_such_place(scenario.issues[issue_id], position, reading):
            # "Delaware law, but London for the arbitration" is no option that has both.
            found.own.pop(issue_id, None)
            found.accepted.pop(issue_id, None)
            found.unplaced.append(issue_id)
    hers, his = taken_by_owner(state, reading)
    for position in hers:
        if position.issue not in found.own:
            found.accepted.setdefault(position.issue, position)
    for position in his:
        found.own.setdefault(position.issue, position)
    found.denied += [*_told_to_be_hers(state, reading), *told_apart(state, reading)]
    found.unplaced += [choice.issue for choice in reading.choices if is_half_more(choice, reading)]
    # "0,48 si vous prenez 400 000, et 0,47 si vous en prenez 500 000": two packages, said in turn.
    found.alternatives = found.alternatives or len(found.rivals) > 1 or _side_by_side(reading)
    # "Either the cap at 2 or the price at 96": one of the two, and not both.
    found.alternatives = found.alternatives or (bool(found.own) and _EITHER.search(reading.reply) is not None)
    for issue_id in found.own:
        # "Ça marche pour 0,44… non, 0,46": who names a value of his own does not take hers.
        found.accepted.pop(issue_id, None)
    for issue_id in staged(scenario, reading):
        # No option holds two prices in turn: what it would mean is asked.
        found.rivals.discard(issue_id)
        if found.own.pop(issue_id, None) is not None:
            found.unplaced.append(issue_id)
    if asks_agreement(reading):
        for issue_id, position in found.accepted.items():
            # "OK alors 400 000. Ça vous va ?": what stands in a sentence of its own is put to her.
            if not _asks_agreement_at(reading, found.taken_at[issue_id]):
                found.own.setdefault(issue_id, position)
        found.accepted.clear()
    put = {*found.own, *found.accepted}
    items = [*reading.terms, *reading.choices]
    hanging = tuple(dict.fromkeys(i.issue for i in items if i.issue in put and hangs_on_words(i, reading)))
    if not hanging and len(found.own) + len(found.accepted) == 1:
        hanging = tuple(name for name in put if names_return(reading, name) or by_order(reading))
    for issue_id in hanging:
        # "10 %, ok, si on s'entend sur les clients" takes nothing yet.
        if issue_id in found.accepted:
            found.own[issue_id] = found.accepted.pop(issue_id)
    exchanged = exchanges(reading) or bool(equated(reading)) or is_last_word(reading)
    exchanged = exchanged or bool(hers)
    tied = exchanged and len(found.own) + len(found.accepted) > 1
    return Offers(
        own=() if found.alternatives else tuple(found.own.values()),
        accepted=() if found.alternatives else tuple(found.accepted.values()),
        refused=tuple(dict.fromkeys(found.refused)),
        dropped=tuple(dict.fromkeys(name for name in found.dropped if name not in found.own)),
        denied=tuple(dict.fromkeys(found.denied)),
        withdrawn=tuple(name for name in taken_back.issues if name not in found.own),
        asked=tuple(dict.fromkeys(found.asked)),
        not_offered=tuple(dict.fromkeys(found.not_offered)),
        beyond=tuple(dict.fromkeys(name for name in found.beyond if name not in found.own)),
        unplaced=tuple(dict.fromkeys(name for name in found.unplaced if name not in found.own)),
        waiting=_waiting(reading, found.own),
        hanging=hanging,
        between=tuple(one for one in uncounted(scenario, reading) if one.issue not in found.own),
        conditional=tied or reading.has("conditional_exchange"),
        doubtful=found.doubtful,
        alternatives=found.alternatives,
    )


def _asks_agreement_at(reading: Reading, at: int) -> bool:
    """Whether the sentence at a place asks her to agree ("vous acceptez les 60 jours ?")."""
    start, end = sentence_at(reading.reply, at)
    return any(cue.cue == "asking" and start <= cue.start < end for cue in reading.cues)


def _is_counted(term: ReadTerm, scenario: Scenario, reading: Reading) -> bool:
    """Whether a figure says by itself what is offered on its issue, so that words for an option of it need not."""
    if term.issue is None or term.stance not in ("own", "accepted"):
        return False
    if (
        is_named_only(term, reading)
        or runs_into(term, reading)
        or said_instead(term, scenario, reading) is None
    ):
        return False
    issue = scenario.issues[term.issue]
    return term.role != "absolute" or position_of(issue, term.value) is not None or beyond(issue, term.value)


def _is_in_choice(term: ReadTerm, chosen: Sequence[ReadChoice]) -> bool:
    """Whether a choice says what a term of its issue is a part of; one turned down elsewhere does not ("sans garantie, rien. Avec la
    caution…")."""
    return any(
        choice.issue == term.issue
        and (choice.stance != "refused" or (choice.start < term.end and term.start < choice.end))
        for choice in chosen
    )


def _waiting(reading: Reading, own: Collection[str]) -> tuple[str, ...]:
    """ "Je renonce aux pénalités si vous cédez la créance": what is given for something without a value of its own."""
    waits = [c.issue for c in reading.choices if c.issue not in own and waits_for_return(c, reading)]
    return tuple(dict.fromkeys(waits))


def _told_to_be_hers(state: State, reading: Reading) -> list[str]:
    """ "Les 20 000, c'est votre commande, pas un stock": what she has taken for an offer is struck out."""
    waiting = state.pending.positions if state.pending is not None else ()
    taken = {p.issue for p in (*waiting, *state.settled, *state.yours)}
    return [term.issue for term in reading.terms if term.issue in taken and is_yours(term, reading)]


def _bundles(scenario: Scenario, reading: Reading) -> dict[str, Position]:
    """Options of several terms that a reply states in parts: "30 % d'acompte + crédoc, ça va ?" is neither of them alone."""
    found: dict[str, Position] = {}
    for issue in scenario.issues.values():
        if issue.kind is not None:
            continue
        terms = [
            term for term in reading.terms if term.issue == issue.id and term.stance in ("own", "accepted")
        ]
        whole = bundle_of(issue, [term.value for term in terms]) if len(terms) > 1 else None
        option = None if whole is None else issue.options[issue.place(whole.option or "")]
        several = whole is not None and option is not None and len(option.terms) > 1
        if whole is not None and option is not None and several and not names_another_place(option, terms):
            found[issue.id] = whole
    return found


def _collect(
    state: State,
    reading: Reading,
    issue: Issue,
    item: ReadTerm | ReadChoice,
    found: _Collector,
    told: bool,
) -> None:
    """Note one item; `told` says that words of the reply picked it out of several."""
    position = placed(state, reading, issue, item)
    if item.stance == "asked":
        # "Combien avez-vous perdu avec vos neuf jours de retard ?" names no point by a figure that none could take.
        if position is not None or isinstance(item, ReadChoice) or _is_named(reading, issue):
            found.asked.append(issue.id)
        return
    if position is None and isinstance(item, ReadTerm) and item.stance == "own":
        position = after_gesture(state, issue, item, reading)
    if position is None and isinstance(item, ReadTerm):
        position = but_for_month_end(issue, item)
        if position is None and item.stance == "own" and not part_of_standing(state, issue, item):
            position = whole_of(issue, item, reading)
        found.doubtful = found.doubtful or position is not None
    agreed = state.settled_on(issue.id) or state.theirs_on(issue.id)
    corrects = item.stance == "own" and puts_in_place(reading, item)
    if (
        in_denial(reading, item.start)
        and not corrects
        and (position in (None, agreed) or item.stance != "own")
    ):
        found.denied.append(issue.id)
        return
    if position is None:
        if item.stance == "accepted" and issue.kind is not None and not reading.about(issue.id):
            return  # "dix jours, d'accord": a figure of hers that is no term
        if isinstance(item, ReadTerm) and item.stance == "own" and part_of_standing(state, issue, item):
            return  # "d'accord avec le droit suisse ?": a part of a clause that stands already
        if item.stance in ("own", "accepted"):
            outside = isinstance(item, ReadTerm) and item.role != "delta" and beyond(issue, item.value)
            (found.beyond if outside else found.unplaced).append(issue.id)
        elif item.stance == "refused":
            found.refused.append(issue.id)
        return
    unlawful = position.option in issue.illegal and item.stance == "own" and not offers_something(reading)
    if item.stance == "refused" or unlawful:
        # "90 jours, c'est illégal" names her demand in order to turn it down.
        found.refused.append(issue.id)
        if position == state.yours_on(issue.id) and falls_short(reading, item):
            found.dropped.append(issue.id)
        return
    hedged = is_hedged(reading, item)
    found.doubtful = found.doubtful or hedged
    doubted = item.confidence < DOUBTFUL and not _agreed_outright(reading, item)
    doubted = doubted or _could_be_goods(reading, issue, item)
    if doubted and not told and not _said_before(state, position):
        found.doubtful = True
    if item.stance == "accepted" and state.theirs_on(issue.id) == position and not hedged:
        found.accepted[issue.id] = position
        found.taken_at[issue.id] = item.start
        return
    if item.stance == "accepted" and _is_her_fact(state, reading, issue, item):
        return
    if item.stance == "accepted" and state.theirs_on(issue.id) is None:
        # Taking what was never offered is an offer of the student's own, and said to be so.
        found.not_offered.append(issue.id)
    earlier = found.own.get(issue.id)
    if earlier is not None and earlier != position:
        if item.stance == "own" and issue.id in found.not_offered:
            # "D'accord, 400 000. Moi, je peux aller jusqu'à 500 000": what he builds on is not what he offers.
            found.not_offered.remove(issue.id)
        start, end = sentence_at(reading.reply, item.start)
        found.alternatives = found.alternatives or bool(_ALTERNATIVE.search(reading.reply, start, end))
        # Two values and no word which counts: the last is said back before anything is built on it.
        found.doubtful = True
        found.rivals.add(issue.id)
    found.own[issue.id] = position


def _is_her_fact(state: State, reading: Reading, issue: Issue, item: ReadTerm | ReadChoice) -> bool:
    """ "20 000 pour le 11 septembre, c'est faisable", "dans 15 jours, pas de problème": what she has told, on no point that
    she has put forward, that is plainly spoken of, or that the reply names."""
    return (
        isinstance(item, ReadTerm)
        and issue.kind is not None
        and not offers_something(reading)
        and state.theirs_on(issue.id) is None
        and state.yours_on(issue.id) is None
        and (issue.id not in state.subject or item.confidence < DOUBTFUL or not _is_option(issue, item))
        and not reading.about(issue.id)
    )


def _could_be_goods(reading: Reading, issue: Issue, item: ReadTerm | ReadChoice) -> bool:
    """ "Je vous livre les 20 000 caisses le 9 septembre": so many things delivered or tried, a figure that no option has, are of
    no point that nobody has named."""
    if not isinstance(item, ReadTerm) or item.role == "delta" or issue.kind != "quantity":
        return False
    start, end = sentence_at(reading.reply, item.start)
    goods = _GOODS.search(reading.reply, start, end) is not None
    return goods and not reading.about(issue.id) and not _is_option(issue, item)


def _is_option(issue: Issue, item: ReadTerm | ReadChoice) -> bool:
    position = position_of(issue, item.value) if isinstance(item, ReadTerm) else None
    return position is not None and position.option is not None


def _side_by_side(reading: Reading) -> bool:
    """Whether a reply says that it lays options side by side, and gives an issue more than one value."""
    if not any(cue.cue == "alternatives" for cue in reading.cues):
        return False
    # "Quatre départements" is read as a figure and as an option: each is counted among its like.
    values: dict[tuple[str | None, str], set[object]] = {}
    for term in reading.terms:
        if term.stance not in ("refused", "asked") and not is_named_only(term, reading):
            # A law and a court are two halves of one way.
            values.setdefault((term.issue, term.value.kind), set()).add(term.value)
    for choice in reading.choices:
        if choice.stance not in ("refused", "asked"):
            values.setdefault((choice.issue, "option"), set()).add(choice.option)
    return any(issue is not None and len(said) > 1 for (issue, _), said in values.items())


def _is_named(reading: Reading, issue: Issue) -> bool:
    return any(m.aspect == "issue" and m.name == issue.id for m in reading.mentions)


def _agreed_outright(reading: Reading, item: ReadTerm | ReadChoice) -> bool:
    """ "D'accord pour la réserve de propriété": a yes, and one clause right after it. Whose it is may be in doubt, not that it
    is taken. A figure read with doubt is said back all the same."""
    yes = reading.assent
    if (
        isinstance(item, ReadTerm)
        or yes is None
        or yes.answer != "yes"
        or not 0 <= item.start - yes.end <= _AFTER_YES
    ):
        return False
    named = {term.issue for term in reading.terms} | {choice.issue for choice in reading.choices}
    alone = len(named - {None}) == 1
    return alone and not _BREAK.search(reading.reply, yes.end, item.start)


def _said_before(state: State, position: Position) -> bool:
    """Whether a position is the student's own already, or what she has just said back."""
    waiting = state.pending.positions if state.pending is not None else ()
    return position == state.yours_on(position.issue) or position in waiting
