"""Which values of a reply commit its speaker: a figure in a reason, a question or a memory is no offer.

The reading says what the words say of each value; here the moves of the reply and the state are held against it, because a
deal built on a misread figure is the worst that can happen.
"""

import re
from dataclasses import replace

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.hearing.agreeing import is_granted, is_suited
from trainer.negotiation.hearing.clauses import with_its_clause
from trainer.negotiation.hearing.crossing import runs_into
from trainer.negotiation.hearing.instead import said_instead
from trainer.negotiation.hearing.leading_up import put_in_a_row
from trainer.negotiation.hearing.named_only import is_base, is_named_only, is_total, right_before
from trainer.negotiation.hearing.of_no_point import is_of_no_point
from trainer.negotiation.hearing.only_told import asks_why, is_only_told
from trainer.negotiation.hearing.put_forward import (
    ASKS_YES,
    asked_in_trade,
    asked_instead,
    comes_without,
    denied_by_nothing,
    equated,
    is_explained,
    is_mine,
    is_the_most,
    keeps_in_offer,
    only_an_option,
    only_threatened,
    recalls_yours,
    reckons,
    says_again,
    says_what_is_wanted,
    waits_for_answer,
)
from trainer.negotiation.hearing.put_to_her import (
    FLOOR,
    asks_yes_at_once,
    put_to_her,
    told_of_the_law,
    words_before,
)
from trainer.negotiation.hearing.reasons import in_a_row_of_own, stands_in_reason
from trainer.negotiation.hearing.rows import bartered, lays_out, listed, stands_beside_own, tagged
from trainer.negotiation.hearing.sentences import sentence_at
from trainer.negotiation.hearing.splitting import splits
from trainer.negotiation.hearing.staged import is_beginning
from trainer.negotiation.hearing.suggesting import orders, suggests, tries_out
from trainer.negotiation.hearing.turned_down import (
    is_insisted_on,
    is_needed,
    is_turned_down,
    left_out,
    one_without_other,
)
from trainer.negotiation.hearing.weighed import asks_its_worth, is_puzzled_at
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Issue, Scenario

# Whoever quotes her figure in anger does not take it.
_SURE_OF_HOSTILITY = 0.6
_SURE_OF_SAYING_BACK = 0.6
_OFFERING = ("proposal", "conditional_exchange", "unilateral_concession")
# Below this, a value in a question for a yes or no is asked about.
_SURE_OF_OWN = 0.6
# A figure whose yes is asked for is read surely enough to be answered.
_PUT = 0.8
# How surely a value in a list of the speaker's own is one of them.
_LISTED = 0.6
_SPAN_OF_TIME = re.compile(r"\b(?:depuis|pendant|durant|during|past|last)\s+(?:les |the )?$", re.IGNORECASE)
# "Sur 24 mois" looks back or ahead: it is offered where the reply offers something.
_OVER_TIME = re.compile(r"\b(?:sur|over)\s+(?:les |the )?$", re.IGNORECASE)
# "Je n'ai pas parlé de garantie" names the point, not an option of it.
_NOT_SPOKEN_OF = re.compile(
    r"\b(?:pas|jamais|rien|not|never|n['’]t)\s+(?:\w+\s+)?(?:parl|dit\b|demand|évoqu|evoqu|mentionn?|offert|offre|propos|promis|said|say|talk|ask|mention|offer|promis)",
    re.IGNORECASE,
)
# "Je demande si 60 jours comptent pour votre prime" asks about a value and offers none.
_WONDERED = re.compile(
    r"\b(?:demand\w+|savoir|sais|ignore|asked?|asking|know|wonder\w*)\s+(?:si|s['’]|whether|if)\s*[^.?!;]*$",
    re.IGNORECASE,
)
_IT_IS = re.compile(r"(?:^|[\s,;:])(?:c['’ ]?est|it['’]?s|it is)\s+$", re.IGNORECASE)
_LESS = re.compile(r"\b(?:moins|minus|less)\s+$", re.IGNORECASE)
# Characters between a value and the one it replaces ("Paris plutôt que Genève").
_IN_PLACE = 24
# What takes back half of a yes, up to the first word of the next sentence.
_HEDGED = re.compile(
    r"[^.?!;]*\b(?:c\W?est|ce serait|ça serait|it is|it's|that's|that is|would be) (?:peut-être |maybe |perhaps )?possible\W+"
    r"(?:mais|but)\b",
    re.IGNORECASE,
)
_NEXT_WORD = 6
_AFTER_IF = re.compile(r"\b(?:si|if|que|provided|as long as)\s+$", re.IGNORECASE)
_IN_DOUBT, _PLAINLY_OWN = 0.55, 0.92
# Words of a reply that is nothing but its figure ("12 %, au moins").
_SHORT, _FEW = 4, 8
# "Sept points" are as often items of an agenda as percentage points.
_POINTS = re.compile(r"points?$", re.IGNORECASE)


def commitments(scenario: Scenario, state: State, reading: Reading) -> list[ReadTerm | ReadChoice]:
    """The terms and choices of the scenario's issues that the reply does something with, in order.

    Left out: what is told as a fact or as hers, figures in reasons without an offer, percentages of who knows what, lengths
    of time looked back on. Asked about: what a question mentions that offers nothing.
    """
    found: list[ReadTerm | ReadChoice] = []
    # "0,49 € la caisse, livrée. Ça vous va ?" offers what it seems to tell.
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    asked_yes = put_in_a_row(
        [item for item in items if put_to_her(item, state, reading)], items, state, reading
    )
    laid_out, traded, in_row = (
        listed(reading) | bartered(reading),
        one_without_other(reading),
        tagged(reading),
    )
    alone = sum(issue.kind == "percent" for issue in scenario.issues.values()) == 1
    placed = (said_instead(item, scenario, reading) for item in items)
    meant = (with_its_clause(one, scenario, reading) for one in placed if one is not None)
    for item in sorted(meant, key=lambda one: one.start):
        issue = scenario.issues.get(item.issue or "")
        threatened = item.start not in traded and only_threatened(item, reading)
        if only_an_option(item, reading) or threatened or _names_its_issue(item, reading):
            continue
        if is_only_told(item, reading) or is_beginning(item, reading):
            continue
        if is_of_no_point(item, scenario, state, reading) or is_puzzled_at(item, reading):
            continue
        if issue is not None and asks_its_worth(item, reading):
            found.append(_as_asked(item))
            continue
        if is_named_only(item, reading) or runs_into(item, reading) or recalls_yours(item, reading):
            continue
        if is_granted(item, reading) or is_suited(item, reading):
            hers = issue is None or state.theirs_on(issue.id) is not None or is_granted(item, reading)
            item = replace(
                item, stance="accepted" if hers else "own", confidence=max(item.confidence, _LISTED)
            )
        elif item.start in laid_out:
            # What stands beside it in the list bears it out.
            item = replace(item, stance="own", confidence=max(item.confidence, _LISTED))
        if (
            issue is not None
            and item.start in asked_yes
            and not is_turned_down(reading, item)
            and not waits_for_answer(item, reading)
            and item.stance in ("own", "fact")
        ):
            found.append(replace(item, stance="own", confidence=max(item.confidence, _PUT)))
            continue
        in_trade = asked_in_trade(item, reading) or asked_instead(item, reading)
        if issue is not None and (in_trade or item.start in in_row):
            found.append(replace(item, stance="own", confidence=max(item.confidence, _PUT)))
            continue
        if item.stance == "asked" and is_explained(item, reading):
            continue
        if issue is not None and item.stance in ("own", "fact") and _sums_up(item, reading):
            found.append(replace(item, stance="own", confidence=max(item.confidence, _LISTED)))
            continue
        kept = keeps_in_offer(item, reading) or is_base(item, reading) or comes_without(item, reading)
        kept = kept or (item.stance == "refused" and _put_right(item, reading))
        kept = kept or (offers_something(reading) and denied_by_nothing(item, reading))
        kept = kept or asks_yes_at_once(item, reading)
        kept = kept or is_insisted_on(item, reading)
        mine = is_mine(item, issue, state, reading)
        kept = kept or mine
        needed = item.start in traded or is_needed(reading, item) or is_insisted_on(item, reading)
        ordered = orders(item, reading)
        needed = needed or suggests(item, reading)
        if kept or needed or ordered or _again(item, issue, state, reading):
            item = replace(item, stance="own", confidence=max(item.confidence, _LISTED))
        if issue is not None and _finds_his_own_wanting(item, issue, state, reading):
            item = replace(item, stance="refused")
        if issue is None or item.stance in ("theirs", "fact"):
            continue
        put = is_suited(item, reading)
        put = put or mine or ordered or suggests(item, reading) or tries_out(item, reading)
        if not put and _idle(item, issue, state, reading, alone):
            continue
        if in_a_row_of_own(item, reading) and stands_in_reason(item, reading):
            # What could be a reason as well is said back.
            item = replace(item, confidence=min(item.confidence, _IN_DOUBT))
        if item.stance in ("own", "accepted") and not needed and is_turned_down(reading, item):
            item = left_out(reading, item, issue) or replace(item, stance="refused")
        elif item.stance == "refused":
            item = left_out(reading, item, issue) or item
        asked = _in_open_question(reading, item.start) and not put
        asked = asked or _is_wondered(reading, item)
        asked = asked or asks_why(item, reading)
        asked = asked or _asked_yes_or_no(item, reading) or waits_for_answer(item, reading)
        found.append(_as_asked(item) if asked else item)
    return found


def _finds_his_own_wanting(item: ReadTerm | ReadChoice, issue: Issue, state: State, reading: Reading) -> bool:
    """ "La réserve de propriété ne me suffit pas seule", where that is what he has put forward."""
    his = state.yours_on(issue.id)
    if his is None or item.stance not in ("fact", "own") or not is_turned_down(reading, item):
        return False
    return (
        his.option == item.option if isinstance(item, ReadChoice) else his == position_of(issue, item.value)
    )


def _again(item: ReadTerm | ReadChoice, issue: Issue | None, state: State, reading: Reading) -> bool:
    if issue is None or isinstance(item, ReadChoice):
        return False
    return says_again(item, position_of(issue, item.value), state, reading)


def _sums_up(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "…, en tout 4 échéances": the whole of what an offer has counted up."""
    return is_total(item, reading) and offers_something(reading)


def _names_its_issue(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "J'accepte paiement des prochaines commandes, en fin de mois": words of an option that only name the issue, beside
    the option that is meant."""
    if not isinstance(item, ReadChoice):
        return False
    names = [m for m in reading.mentions if m.aspect == "issue" and m.name == item.issue]

    def within(choice: ReadChoice) -> bool:
        return any(m.start <= choice.start and choice.end <= m.end for m in names)

    others = [one for one in reading.choices if one.issue == item.issue and one.option != item.option]
    return within(item) and any(not within(one) for one in others)


def offers_something(reading: Reading) -> bool:
    """Whether the reply makes an offering move at all."""
    return any(reading.has(move) for move in _OFFERING)  # type: ignore[arg-type]


def asks_agreement(reading: Reading) -> bool:
    """Whether the reply asks her to agree ("vous êtes d'accord sur tout"), mark or no mark."""
    # "J'accepte 2 semaines si vous acceptez 0,46" sets a condition.
    return any(
        cue.cue == "asking" and _AFTER_IF.search(reading.reply[: cue.start]) is None for cue in reading.cues
    )


def asks_yes(reading: Reading) -> bool:
    """Whether the reply asks her yes or no ("ça vous va ?", "5 %, ok ?")."""
    return any(cue.cue in ASKS_YES for cue in reading.cues)


def is_hedged(reading: Reading, item: ReadTerm | ReadChoice) -> bool:
    """ "Soixante, c'est possible, mais je préfère moins": what is only possible is not granted yet."""
    _, end = sentence_at(reading.reply, item.start)
    return _HEDGED.match(reading.reply, item.end, end + _NEXT_WORD) is not None


def in_denial(reading: Reading, offset: int) -> bool:
    """Whether the words at this place follow "je n'ai pas dit" in their sentence."""
    return _after_cue("denial", reading, offset)


def lowers(reading: Reading, offset: int) -> bool:
    """Whether a change named at this place is a decrease ("3 % de remise")."""
    start, end = sentence_at(reading.reply, offset)
    less = _LESS.search(reading.reply[start:offset]) is not None
    return less or any(cue.cue == "lowering" and start <= cue.start < end for cue in reading.cues)


def _after_cue(name: str, reading: Reading, offset: int) -> bool:
    start, _ = sentence_at(reading.reply, offset)
    return any(cue.cue == name and start <= cue.start <= offset for cue in reading.cues)


def _idle(item: ReadTerm | ReadChoice, issue: Issue, state: State, reading: Reading, alone: bool) -> bool:
    """Whether a value read as the speaker's own is only told: no offering move, and a reason or a restatement instead.

    `alone`: only one issue of the case is counted in percent.
    """
    if item.stance not in ("own", "accepted"):
        return False
    named = any(m.aspect == "issue" and m.name == issue.id for m in reading.mentions)
    if _is_quoted_in_anger(item, reading):
        return True
    # "Donc neuf jours sans caisses" says back what she told, whatever issue is counted in days.
    if (
        item.stance == "own"
        and _surest(reading, ("reformulation",)) >= _SURE_OF_SAYING_BACK
        and not offers_something(reading)
    ):
        return True
    if _is_beside(item, issue, reading) or (reckons(item, reading) and not offers_something(reading)):
        return True
    if item.end and _POINTS.search(reading.reply[item.start : item.end]) and issue.kind == "percent":
        return True
    if item.stance == "own" and (_corrects(item, reading) or _put_right(item, reading)):
        return False
    tied = any(cue.cue == "exchange" for cue in reading.cues)
    if item.start in equated(reading):
        return False
    offers = any(cue.cue == "offering" for cue in reading.cues) or lays_out(reading) or splits(reading)
    # "Prix 42. Dispo 99,9.": named and said, with nothing else.
    offers = offers or (reading.words <= _FEW and right_before(item, reading) == issue.id)
    argued = not tied and not offers and stands_in_reason(item, reading)
    told = argued and not in_a_row_of_own(item, reading)
    if item.stance == "own" and (told or told_of_the_law(reading, item)) and not puts_in_place(reading, item):
        return True
    if not isinstance(item, ReadTerm) or named or issue.id in state.subject:
        return False
    hers = position_of(issue, item.value)
    if item.stance == "accepted" and hers is not None and hers == state.theirs_on(issue.id):
        return False  # "je vous suis sur les 5 %" takes what is hers
    # A percentage is a discount, a margin or a rate of breakage as often as it is an issue; offered where only one issue
    # is counted so, it is that one.
    plain = reading.words <= _SHORT or item.confidence >= _PLAINLY_OWN or is_the_most(item, reading)
    # What he has put on the table already is put there again.
    plain = plain or (item.confidence >= _PUT and state.yours_on(issue.id) is not None)
    meant = alone and (offers_something(reading) or offers or plain)
    meant = meant or (item.confidence >= _PUT and stands_beside_own(item, reading))
    meant = meant or says_what_is_wanted(item, reading)
    if item.value.kind == "percent" and issue.kind == "percent" and not meant:
        return True
    again = any(t.issue == item.issue and t.start != item.start and t.stance == "own" for t in reading.terms)
    # "98,2 % sur douze mois… et 24 mois" offers 24.
    over = again or not offers_something(reading)
    spans = (_SPAN_OF_TIME, _OVER_TIME) if over else (_SPAN_OF_TIME,)
    return any(span.search(reading.reply, max(0, item.start - 14), item.start) for span in spans)


def _asked_yes_or_no(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "60 jours, oui ou non ?": a value read with doubt where a yes or no is asked, in a reply that offers nothing."""
    if item.stance != "own" or item.confidence >= _SURE_OF_OWN or offers_something(reading):
        return False
    start, end = sentence_at(reading.reply, item.start)
    return any(cue.cue == "question:verdict" and start <= cue.start < end for cue in reading.cues)


def _is_beside(item: ReadTerm | ReadChoice, issue: Issue, reading: Reading) -> bool:
    """Whether the words before a value say that it is a floor, or that it was not spoken of."""
    before = reading.reply[sentence_at(reading.reply, item.start)[0] : item.start]
    if issue.kind == "money" and FLOOR.search(before):
        return True
    inside = reading.reply[sentence_at(reading.reply, item.start)[0] : item.end]
    return isinstance(item, ReadChoice) and bool(_NOT_SPOKEN_OF.search(inside))


def puts_in_place(reading: Reading, item: ReadTerm | ReadChoice) -> bool:
    """ "Paris plutôt que Genève", "Paris, pas Genève": a value put in the place of another is offered, whatever is argued."""
    start, end = sentence_at(reading.reply, item.start)
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    refused = [one for one in items if one.issue == item.issue and one.stance == "refused"]
    return any(
        start <= one.start < end and max(one.start - item.end, item.start - one.end) <= _IN_PLACE
        for one in refused
    )


def _is_quoted_in_anger(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """Whether a value stands in an attack; one in a sentence of its own is offered all the same ("Vous me prenez pour qui ?
    0,46, point.")."""
    angry = [m for m in reading.moves if m.move == "hostility" and m.confidence >= _SURE_OF_HOSTILITY]
    if not angry or _surest(reading, _OFFERING) >= _SURE_OF_HOSTILITY:
        return False
    start, end = sentence_at(reading.reply, item.start)
    return item.confidence < _PUT or any(m.start < end and start < m.end for m in angry)


def _put_right(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Ce n'est pas 8, c'est 9": what it is instead is offered, and told of nothing."""
    return puts_in_place(reading, item) and _IT_IS.search(words_before(reading, item)) is not None


def _corrects(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Je n'ai pas dit 500 000. 400 000, c'est tout": the value that follows the one denied, in another sentence."""
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    refused = [one for one in items if one.issue == item.issue and one.stance == "refused"]
    return any(in_denial(reading, one.start) and not in_denial(reading, item.start) for one in refused)


def _surest(reading: Reading, moves: tuple[str, ...]) -> float:
    """The confidence of the surest of these moves, 0 when the reply makes none."""
    return max((found.confidence for found in reading.moves if found.move in moves), default=0.0)


def _in_open_question(reading: Reading, offset: int) -> bool:
    """Whether this place stands in a question that asks why or how, and offers nothing."""
    start, end = sentence_at(reading.reply, offset)
    if "?" not in reading.reply[start:end] or offers_something(reading):
        return False
    return any(m.move == "open_question" and m.start < end and m.end > start for m in reading.moves)


def _is_wondered(reading: Reading, item: ReadTerm | ReadChoice) -> bool:
    """Whether a value stands in what the speaker says to be asking ("je demande si…")."""
    return bool(_WONDERED.search(words_before(reading, item)))


def _as_asked(item: ReadTerm | ReadChoice) -> ReadTerm | ReadChoice:
    return replace(item, stance="asked")
