"""Where a value of a reply stands on its point: an option, a figure between two, a step from where it stood."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import apply_delta, meets, position_of, terms_of
from trainer.negotiation.deals.scale import at_option, number_of
from trainer.negotiation.hearing.figures.gestures import after_gesture
from trainer.negotiation.hearing.putting.of_the_reply import lowers
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Issue, Option
from trainer.terms.equal import same_value
from trainer.terms.fold import fold_text
from trainer.terms.places import same_place
from trainer.terms.value import TermValue

# Options from which on one term is not enough; letters that words of one family share.
_SEVERAL, _FAMILY = 2, 4
_COMMERCIAL_DAYS = {"day": 1, "week": 7, "month": 30}
# Ways of paying that secure nothing.
_MEANS = frozenset(("cheque", "cash", "transfer", "direct_debit", "bill_of_exchange", "open_account"))
# "Cinq de plus que vous": measured from hers.
_THAN_YOU = re.compile(
    r"\s*(?:(?:de |en )?(?:plus|moins)\s+)?que (?:vous|votre|le v[ôo]tre)\b|\s*(?:more|less|above|below|over|under)?\s*(?:than )?(?:you|yours)\b",
    re.IGNORECASE,
)
_AND_MORE = re.compile(r"[^.?!;0-9]{0,24}(?:\b(?:et|and|plus|puis|then)\b|\+)[^.?!;0-9]{0,24}", re.IGNORECASE)
_THEN_MORE = re.compile(r"(?:\b(?:et|puis|and|then)|\+)\s*$", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")


def placed(state: State, reading: Reading, issue: Issue, item: ReadTerm | ReadChoice) -> Position | None:
    """The position that an item names; None where its point has no such value."""
    if isinstance(item, ReadChoice):
        whole = [
            t for t in reading.terms if t.issue == issue.id and t.start == item.start and t.end >= item.end
        ]
        if whole and (told := _told_by_words(state, reading, issue, replace(whole[0], stance=item.stance))):
            return told
        number = next((o.terms[0].number for o in issue.options if o.id == item.option and o.terms), None)
        return Position(issue.id, item.option, number if issue.kind is not None else None)
    if item.role == "delta" and item.value.number is not None:
        if (given := after_gesture(state, issue, item, reading)) is not None:
            return given
        base = _said_with(item, issue, reading) or state.yours_on(issue.id) or state.theirs_on(issue.id)
        if _THAN_YOU.match(reading.reply, item.end):
            base = state.theirs_on(issue.id) or base
        if base is None:
            # "Je vous fais 15 000 en plus", where there is none yet.
            none_yet = any(number_of(option) == 0 for option in issue.options)
            return position_of(issue, item.value) if none_yet and not lowers(reading, item.start) else None
        return apply_delta(issue, base, item.value, raises=not lowers(reading, item.start))
    if item.value.number is None and item.value.low is not None and item.value.high is not None:
        # A range commits to the end that is worse for the speaker: the one the other side would take.
        return _worse_end(issue, item)
    return _told_by_words(state, reading, issue, item) or position_of(issue, item.value)


def _said_with(item: ReadTerm, issue: Issue, reading: Reading) -> Position | None:
    """ "400 000 et 100 000 de plus": what a step is added to, where its own sentence tells it."""
    beside = [t for t in reading.terms if t.issue == issue.id and t.role == "absolute" and t.stance == "own"]
    base = next((t for t in beside if _AND_MORE.fullmatch(reading.reply, t.end, item.start)), None)
    if base is None and _THEN_MORE.search(reading.reply[: item.start]):
        # "10 % à la signature, 8 400 euros, et 5 % de plus": nor is a value of another sentence what it is added to.
        start, _ = sentence_at(reading.reply, item.start)
        base = max((t for t in beside if start <= t.start < item.start), key=lambda t: t.start, default=None)
    return None if base is None else position_of(issue, base.value)


def _told_by_words(state: State, reading: Reading, issue: Issue, item: ReadTerm) -> Position | None:
    """ "Yes to the shared duties": where several options are made of the same term, the one of whose own words the sentence holds
    most; where no words tell, his own said again, or hers where it is taken."""
    if issue.kind is not None:
        return None
    # "DAP shared": a word after the rule may have been read as its place.
    value = replace(item.value, place=None)
    fitting = [o for o in issue.options if len(o.terms) == 1 and meets(o.terms[0], value)]
    if len(fitting) < _SEVERAL:
        return None
    said = _families(reading.reply[slice(*sentence_at(reading.reply, item.start))])
    words = {o.id: _families(" ".join((o.label, *o.like))) for o in fitting}
    common = frozenset.intersection(*words.values())
    met = {o: len((found - common) & said) for o, found in words.items()}
    most = max(met.values())
    best = [o for o, count in met.items() if count == most]
    hers = state.theirs_on(issue.id)
    if most and len(best) == 1:
        return at_option(issue, best[0])
    his = state.yours_on(issue.id)
    if his is not None and his.option in words:
        return his  # said again in few words, it is still his own
    # "OK DAP now?" asks her for it, and takes no sharing that it does not name.
    _, end = sentence_at(reading.reply, item.start)
    asks = reading.reply[item.start : end].rstrip().endswith("?")
    if item.stance == "accepted" and hers is not None and hers.option in words and not asks:
        return hers
    return None


def _families(text: str) -> frozenset[str]:
    words = (f"{word[:-3]}y" if word.endswith("ies") else word for word in _WORD.findall(fold_text(text)))
    return frozenset(word[:_FAMILY] for word in words if len(word) >= _FAMILY)


def but_for_month_end(issue: Issue, item: ReadTerm) -> Position | None:
    """ "45 jours" where only "45 jours fin de mois" is an option: most likely that one, to be said back."""
    if item.value.kind != "duration":
        return None
    return position_of(issue, replace(item.value, end_of_month=not item.value.end_of_month))


def _worse_end(issue: Issue, item: ReadTerm) -> Position | None:
    ends = [item.value.low, item.value.high]
    placed = [_at(issue, item, end) for end in ends if end is not None]
    known = [position for position in placed if position is not None]
    if not known:
        return None
    values = dict(zip((o.id for o in issue.options), issue.you.values, strict=True))
    return min(known, key=lambda p: values.get(p.option or "", 0))


def _at(issue: Issue, item: ReadTerm, number: Decimal) -> Position | None:
    return position_of(issue, replace(item.value, number=number, low=None, high=None))


def part_of_standing(state: State, issue: Issue, item: ReadTerm) -> bool:
    """Whether a term is one of several that a position on the table is made of."""
    waiting = state.pending.positions if state.pending is not None else ()
    standing = [*state.yours, *state.theirs, *state.settled, *waiting]
    terms = [term for p in standing if p.issue == issue.id for term in terms_of(issue, p)]
    return issue.kind is None and any(same_value(term, item.value) for term in terms)


def counts_else(item: ReadTerm, issue: Issue) -> bool:
    """Whether a figure counts a thing of its own, which its point does not count."""
    unit = item.value.unit
    if item.value.code in _MEANS:
        # "Je dois rentrer avec un chèque": a means of payment, on a point where no option is one.
        return not any(
            term.kind == "payment_method" and term.code != "bank_guarantee"
            for o in issue.options
            for term in o.terms
        )
    return (
        issue.kind == item.value.kind == "quantity"
        and unit is not None
        and issue.unit is not None
        and fold_text(unit) != fold_text(issue.unit)
        and position_of(issue, item.value) is None
    )


def stands_against(item: ReadTerm, chosen: Sequence[ReadChoice], issue: Issue) -> bool:
    """ "99,9 %, et je protège les relèves": a figure beside the words of an option that has another one; words for an option of
    another point take their figure with them."""
    if any(one.issue != issue.id and one.start <= item.start and item.end <= one.end for one in chosen):
        return False
    options = [issue.options[issue.place(choice.option)] for choice in chosen if choice.issue == issue.id]
    return item.stance in ("own", "accepted") and any(
        any(term.kind == item.value.kind for term in option.terms)
        and not any(same_value(term, item.value) or _same_span(term, item.value) for term in option.terms)
        for option in options
    )


def _same_span(term: TermValue, said: TermValue) -> bool:
    """ "Trois mois" is said for 90 days: a month of trade has thirty."""
    spans = [
        value.number * _COMMERCIAL_DAYS[value.unit or ""]
        for value in (term, said)
        if value.kind == "duration" and value.number is not None and value.unit in _COMMERCIAL_DAYS
    ]
    return len(spans) == _SEVERAL and spans[0] == spans[1]


def names_another_place(option: Option, terms: Sequence[ReadTerm]) -> bool:
    """ "Delaware law, but London for the arbitration": whether a place is said that is not the option's."""
    places = [term.place for term in option.terms if term.place is not None]
    said = [term.value.place for term in terms if term.value.place is not None]
    return bool(places) and any(not any(same_place(one, place) for place in places) for one in said)


def names_no_such_place(issue: Issue, position: Position, reading: Reading) -> bool:
    """Whether the reply puts a court or an arbitration somewhere that the option it seems to take does not know."""
    if issue.kind is not None or position.option is None:
        return False
    option = issue.options[issue.place(position.option)]
    label = fold_text(option.label)
    if _is_named_beside_another(option, issue, reading):
        return True
    places = [
        fold_text(term.value.place)
        for term in reading.terms
        if term.issue == issue.id
        and term.value.kind == "forum"
        and term.value.place
        and term.stance in ("own", "accepted")
    ]
    return any(place not in label for place in places)


def _is_named_beside_another(option: Option, issue: Issue, reading: Reading) -> bool:
    """ "NY law + London arbitration": whether the option named by one of its parts stands beside a law or a court that it has not."""
    for choice in reading.choices:
        if choice.issue != issue.id or choice.option != option.id or not option.terms:
            continue
        start, end = sentence_at(reading.reply, choice.start)
        beside = [
            term
            for term in reading.terms
            if term.issue == issue.id
            and term.value.kind in ("law", "forum")
            and start <= term.start < end
            and term.stance in ("own", "accepted", "asked")
        ]
        put = any(term.stance != "asked" for term in beside)
        if put and any(not any(meets(wanted, term.value) for wanted in option.terms) for term in beside):
            return True
    return False
