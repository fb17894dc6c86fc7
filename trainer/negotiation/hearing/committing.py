"""Which values of a reply commit its speaker: a figure in a reason, a question or a memory is no offer.

The reading says what the words say of each value; here the moves of the reply and the state are held against it, because a
deal built on a misread figure is the worst that can happen.
"""

import re
from dataclasses import dataclass, replace

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.hearing.assent.agreeing import is_granted, is_suited
from trainer.negotiation.hearing.figures.instead import said_instead, said_of_subject
from trainer.negotiation.hearing.figures.of_no_point import is_of_no_point
from trainer.negotiation.hearing.naming.clauses import with_its_clause
from trainer.negotiation.hearing.naming.denied_verbs import verb_denied
from trainer.negotiation.hearing.naming.left_to_her import is_not_minded, kept_by_him, left_to_her
from trainer.negotiation.hearing.putting.of_the_reply import asks_agreement, asks_yes, offers_something
from trainer.negotiation.hearing.putting.plainly import cannot_after, is_plainly_offered
from trainer.negotiation.hearing.putting.put_forward import (
    asked_in_trade,
    asked_instead,
    comes_without,
    denied_by_nothing,
    is_explained,
    is_mine,
    keeps_in_offer,
    only_an_option,
    only_threatened,
    recalls_yours,
    says_again,
    waits_for_answer,
)
from trainer.negotiation.hearing.putting.put_to_her import (
    asks_yes_at_once,
    put_to_her,
    words_before,
)
from trainer.negotiation.hearing.putting.rows import bartered, listed, tagged
from trainer.negotiation.hearing.putting.suggesting import orders, suggests, tries_out
from trainer.negotiation.hearing.telling.only_told import asks_why, is_only_told
from trainer.negotiation.hearing.telling.reasons import in_a_row_of_own, stands_in_reason
from trainer.negotiation.hearing.telling.spoken_about import reminds_of_gift, spoken_about
from trainer.negotiation.hearing.telling.suffered import is_suffered
from trainer.negotiation.hearing.telling.views import asks_view
from trainer.negotiation.hearing.telling.weighed import asks_its_worth, is_puzzled_at
from trainer.negotiation.hearing.tying.spoken_trades import asked_of_her
from trainer.negotiation.hearing.tying.staged import is_beginning
from trainer.negotiation.hearing.tying.turned_down import (
    is_insisted_on,
    is_needed,
    is_turned_down,
    left_out,
    one_without_other,
    other_is_out,
)
from trainer.negotiation.hearing.weighing.idle import is_idle, put_right
from trainer.negotiation.hearing.weighing.named_only import is_base, is_named_only, is_total
from trainer.negotiation.hearing.words.crossing import runs_into
from trainer.negotiation.hearing.words.leading_up import put_in_a_row
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Issue, Scenario

__all__ = ["asks_agreement", "asks_yes", "commitments", "offers_something"]

Item = ReadTerm | ReadChoice
# Below this, a value in a question for a yes or no is asked about.
_SURE_OF_OWN = 0.6
# A figure whose yes is asked for is read surely enough to be answered.
_PUT = 0.8
# How surely a value in a list of the speaker's own is one of them.
_LISTED = 0.6
# "Je demande si 60 jours comptent pour votre prime" asks about a value and offers none.
_WONDERED = re.compile(
    r"\b(?:demand\w+|savoir|sais|ignore|asked?|asking|know|wonder\w*"
    # "Il faut que je voie avec ma production si deux semaines…", "I must check with my team if…"
    r"|(?:(?:je|on|nous|j['’ ]?|i|we|let me|let us|laissez[- ]moi)\b[^.?!;,]{0,16}\b(?:voie|voir|voyons|v[ée]rifi\w+|regard\w+|check|see|find out|confirm)(?:\s+[\w’'-]+){0,5}))"
    r"\s+(?:si|s['’]|whether|if)\s*[^.?!;]*$",
    re.IGNORECASE,
)
_IN_DOUBT = 0.55


@dataclass(frozen=True, slots=True)
class _Rows:
    """Where the values of a reply stand that their company puts forward.

    Attributes:
        asked_yes: a yes is asked to them in the same breath.
        laid_out: they are a list, or set one against the other.
        traded: one of them is not to be had without the other, or she is to grant it for another.
        tagged: they are a row that ends in a question for a yes.
        alone: whether only one issue of the case is counted in percent.
    """

    asked_yes: frozenset[int]
    laid_out: frozenset[int]
    traded: frozenset[int]
    tagged: frozenset[int]
    alone: bool


def commitments(scenario: Scenario, state: State, reading: Reading) -> list[Item]:
    """The terms and choices of the scenario's issues that the reply does something with, in order.

    Left out: what is told as a fact or as hers, figures in reasons without an offer, percentages of who knows what, lengths
    of time looked back on. Asked about: what a question mentions that offers nothing.
    """
    items: list[Item] = [*reading.terms, *reading.choices]
    put = [item for item in items if put_to_her(item, state, reading)]
    rows = _Rows(
        asked_yes=put_in_a_row(put, items, state, reading),
        laid_out=listed(reading) | bartered(reading),
        traded=one_without_other(reading) | asked_of_her(reading),
        tagged=tagged(reading),
        alone=sum(issue.kind == "percent" for issue in scenario.issues.values()) == 1,
    )
    spoken = (said_of_subject(item, scenario, state, reading) for item in items)
    placed = (said_instead(item, scenario, reading) for item in spoken)
    meant = (with_its_clause(one, scenario, reading) for one in placed if one is not None)
    heard = (
        _heard(item, rows, scenario, state, reading) for item in sorted(meant, key=lambda one: one.start)
    )
    return [item for item in heard if item is not None]


def _heard(item: Item, rows: _Rows, scenario: Scenario, state: State, reading: Reading) -> Item | None:
    """A value with what the reply does with it; None where it does nothing with it."""
    issue = scenario.issues.get(item.issue or "")
    if _is_no_matter(item, rows, scenario, state, reading):
        return None
    if issue is not None and (asks_its_worth(item, reading) or asks_view(item, reading)):
        return replace(item, stance="asked")
    if issue is not None and state.settled_on(issue.id) is not None and reminds_of_gift(item, reading):
        return None
    if issue is not None and (done := spoken_about(item, reading)) is not None:
        return None if done == "fact" else replace(item, stance="refused")
    if is_named_only(item, reading) or runs_into(item, reading) or recalls_yours(item, reading):
        return None
    item = _granted_or_listed(item, issue, rows, state, reading)
    if issue is not None and cannot_after(item, reading):
        return replace(item, stance="refused")
    if issue is not None and (sure := _put_plainly(item, rows, reading)):
        return replace(item, stance="own", confidence=max(item.confidence, sure))
    if item.stance == "asked" and is_explained(item, reading):
        return None
    mine = is_mine(item, issue, state, reading)
    if mine or _is_his(item, issue, rows, state, reading):
        item = replace(item, stance="own", confidence=max(item.confidence, _LISTED))
    if issue is None:
        return None
    if _finds_his_own_wanting(item, issue, state, reading):
        item = replace(item, stance="refused")
    if item.stance in ("theirs", "fact"):
        return None
    put = mine or is_suited(item, reading) or orders(item, reading) or suggests(item, reading)
    put = put or tries_out(item, reading) or item.start in rows.traded or is_plainly_offered(item, reading)
    if not put and is_idle(item, issue, state, reading, rows.alone):
        return None
    if in_a_row_of_own(item, reading) and stands_in_reason(item, reading):
        # What could be a reason as well is said back.
        item = replace(item, confidence=min(item.confidence, _IN_DOUBT))
    return _turned_down_or_asked(item, issue, put, _is_wanted(item, rows, reading), reading)


def _is_no_matter(item: Item, rows: _Rows, scenario: Scenario, state: State, reading: Reading) -> bool:
    """Whether a value is only an option, threatened, told of, or of no point of the case."""
    threatened = item.start not in rows.traded and only_threatened(item, reading)
    return (
        only_an_option(item, reading)
        or threatened
        or _names_its_issue(item, reading)
        or is_only_told(item, reading)
        or is_beginning(item, reading)
        or is_of_no_point(item, scenario, state, reading)
        or is_puzzled_at(item, reading)
        or is_suffered(item, reading)
    )


def _granted_or_listed(item: Item, issue: Issue | None, rows: _Rows, state: State, reading: Reading) -> Item:
    """The value as taken where a yes stands right beside it, as the speaker's own where what stands beside it in a list bears it
    out."""
    granted = is_granted(item, reading)
    if granted or is_suited(item, reading):
        hers = granted or issue is None or state.theirs_on(issue.id) is not None
        return replace(item, stance="accepted" if hers else "own", confidence=max(item.confidence, _LISTED))
    if item.start in rows.laid_out:
        return replace(item, stance="own", confidence=max(item.confidence, _LISTED))
    return item


def _put_plainly(item: Item, rows: _Rows, reading: Reading) -> float:
    """How surely a value is put forward by its place alone; 0 where that does not tell."""
    asked = item.start in rows.asked_yes and item.stance in ("own", "fact")
    if asked and not is_turned_down(reading, item) and not waits_for_answer(item, reading):
        return _PUT
    if item.start in rows.tagged or asked_in_trade(item, reading) or asked_instead(item, reading):
        return _PUT
    return _LISTED if item.stance in ("own", "fact") and _sums_up(item, reading) else 0.0


def _is_wanted(item: Item, rows: _Rows, reading: Reading) -> bool:
    """Whether words say that a value must be there, or put it as what could be: no denial around it turns it down."""
    return (
        item.start in rows.traded
        or is_needed(reading, item)
        or is_insisted_on(item, reading)
        or suggests(item, reading)
    )


def _is_his(item: Item, issue: Issue | None, rows: _Rows, state: State, reading: Reading) -> bool:
    """Whether words around a value make it the speaker's own, whosever it was read to be."""
    return (
        _is_wanted(item, rows, reading)
        or keeps_in_offer(item, reading)
        or is_plainly_offered(item, reading)
        or is_base(item, reading)
        or comes_without(item, reading)
        or other_is_out(item, reading)
        or (item.stance == "refused" and put_right(item, reading))
        or (offers_something(reading) and denied_by_nothing(item, reading))
        or asks_yes_at_once(item, reading)
        or orders(item, reading)
        or left_to_her(item, reading)
        or kept_by_him(item, reading)
        or is_not_minded(item, reading)
        or _again(item, issue, state, reading)
    )


def _turned_down_or_asked(item: Item, issue: Issue, put: bool, wanted: bool, reading: Reading) -> Item:
    """The value as turned down or as asked about where its sentence says so, else as it is."""
    down = is_turned_down(reading, item) or verb_denied(item, issue, reading)
    if item.stance in ("own", "accepted") and not wanted and down:
        item = left_out(reading, item, issue) or replace(item, stance="refused")
    elif item.stance == "refused":
        item = left_out(reading, item, issue) or item
    asked = (
        (_in_open_question(reading, item.start) and not put)
        or _is_wondered(reading, item)
        or asks_why(item, reading)
        or _asked_yes_or_no(item, reading)
        or waits_for_answer(item, reading)
    )
    return replace(item, stance="asked") if asked else item


def _finds_his_own_wanting(item: Item, issue: Issue, state: State, reading: Reading) -> bool:
    """ "La réserve de propriété ne me suffit pas seule", where that is what he has put forward."""
    his = state.yours_on(issue.id)
    if his is None or item.stance not in ("fact", "own") or is_insisted_on(item, reading):
        return False
    if not is_turned_down(reading, item):
        return False
    return (
        his.option == item.option if isinstance(item, ReadChoice) else his == position_of(issue, item.value)
    )


def _again(item: Item, issue: Issue | None, state: State, reading: Reading) -> bool:
    if issue is None or isinstance(item, ReadChoice):
        return False
    return says_again(item, position_of(issue, item.value), state, reading)


def _sums_up(item: Item, reading: Reading) -> bool:
    """ "…, en tout 4 échéances": the whole of what an offer has counted up."""
    return is_total(item, reading) and offers_something(reading)


def _names_its_issue(item: Item, reading: Reading) -> bool:
    """ "J'accepte paiement des prochaines commandes, en fin de mois": words of an option that only name the issue, beside
    the option that is meant."""
    if not isinstance(item, ReadChoice):
        return False
    names = [m for m in reading.mentions if m.aspect == "issue" and m.name == item.issue]

    def within(choice: ReadChoice) -> bool:
        return any(m.start <= choice.start and choice.end <= m.end for m in names)

    # "I said DAP, not DDP": what is turned down beside it is not what is meant.
    others = [
        one
        for one in reading.choices
        if one.issue == item.issue and one.option != item.option and one.stance != "refused"
    ]
    return within(item) and any(not within(one) for one in others)


def _asked_yes_or_no(item: Item, reading: Reading) -> bool:
    """ "60 jours, oui ou non ?": a value read with doubt where a yes or no is asked, in a reply that offers nothing."""
    if item.stance != "own" or item.confidence >= _SURE_OF_OWN or offers_something(reading):
        return False
    start, end = sentence_at(reading.reply, item.start)
    return any(cue.cue == "question:verdict" and start <= cue.start < end for cue in reading.cues)


def _in_open_question(reading: Reading, offset: int) -> bool:
    """Whether this place stands in a question that asks why or how, and offers nothing."""
    start, end = sentence_at(reading.reply, offset)
    if "?" not in reading.reply[start:end] or offers_something(reading):
        return False
    return any(m.move == "open_question" and m.start < end and m.end > start for m in reading.moves)


def _is_wondered(reading: Reading, item: Item) -> bool:
    """Whether a value stands in what the speaker says to be asking ("je demande si…")."""
    return bool(_WONDERED.search(words_before(reading, item)))
