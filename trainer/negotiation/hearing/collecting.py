"""The values of a reply gathered point by point: what is put forward, taken, turned down, asked about, and what fits nowhere."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import beyond, bundle_of, position_of
from trainer.negotiation.hearing.committing import commitments
from trainer.negotiation.hearing.figures.counting import counting
from trainer.negotiation.hearing.figures.gestures import after_gesture
from trainer.negotiation.hearing.figures.instead import said_instead
from trainer.negotiation.hearing.naming.parts import his_with, is_set_against_another, whole_of
from trainer.negotiation.hearing.putting.of_the_reply import (
    in_denial,
    is_hedged,
    offers_something,
    puts_in_place,
)
from trainer.negotiation.hearing.putting.placing import (
    but_for_month_end,
    counts_else,
    names_another_place,
    part_of_standing,
    placed,
    stands_against,
)
from trainer.negotiation.hearing.putting.put_forward import only_threatened
from trainer.negotiation.hearing.tying.turned_down import falls_short
from trainer.negotiation.hearing.weighing.named_only import is_named_only
from trainer.negotiation.hearing.words.crossing import runs_into
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Issue, Scenario

# "Oui ou non ?" lays out no alternatives.
_ALTERNATIVE = re.compile(
    r"\b(?:ou|soit|or|either)\b(?!\s+(?:c\W?est\s+|c\s+)?(?:non|pas|not?)\b)", re.IGNORECASE
)
_BREAK = re.compile(r"[,.;:?!\n]")
_GOODS = re.compile(
    r"\b(?:livr|deliver|test|essa[iy]|trial|sample|[ée]chantillon|lancement|launch)", re.IGNORECASE
)
# Characters between a yes and what it is a yes to ("pour la", "with the").
_AFTER_YES = 16
# Below this, a term is said back before anything is built on it.
_DOUBTFUL = 0.6


@dataclass(slots=True)
class Heard:
    """What was gathered so far. Lists of issues and flags as in `Offers`.

    Attributes:
        own, accepted: positions by issue.
        taken_at: where the reply takes each of the accepted ones.
        rivals: issues on which the reply names several values of the speaker's own.
        alternatives: whether one sentence names two of them with an "or".
    """

    own: dict[str, Position] = field(default_factory=dict)
    accepted: dict[str, Position] = field(default_factory=dict)
    taken_at: dict[str, int] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)
    denied: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    not_offered: list[str] = field(default_factory=list)
    beyond: list[str] = field(default_factory=list)
    unplaced: list[str] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    completed: list[str] = field(default_factory=list)
    by_name: list[str] = field(default_factory=list)
    rivals: set[str] = field(default_factory=set)
    alternatives: bool = False
    doubtful: bool = False

    def leave_unplaced(self, name: str) -> None:
        """Take an issue's value off again: it is named, and its value is no option."""
        taken = self.own.pop(name, None), self.accepted.pop(name, None)
        if any(position is not None for position in taken):
            self.unplaced.append(name)


def gathered(scenario: Scenario, state: State, reading: Reading) -> Heard:
    """What a reply does with each point, its values already on the points that they are said of."""
    heard = Heard()
    bundles = _bundles(scenario, reading)
    chosen = [
        c
        for c in reading.choices
        if c.stance not in ("theirs", "fact")
        and not (only_threatened(c, reading) or is_named_only(c, reading))
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
            continue  # a part of a bundle that a choice already names as a whole
        _collect(state, reading, issue, item, heard, issue.id in told)
    for name in _torn(chosen, scenario, reading):
        heard.leave_unplaced(name)
    heard.own.update(bundles)
    return heard


def _torn(chosen: Sequence[ReadChoice], scenario: Scenario, reading: Reading) -> list[str]:
    """ "La maintenance la nuit, et 99,8 %": points on which a figure stands beside the words of an option that has another one: no
    option has both."""
    found: list[str] = []
    for choice in chosen:
        issue, sentence = scenario.issues[choice.issue], sentence_at(reading.reply, choice.start)
        beside = (
            term
            for term in reading.terms
            if term.issue == issue.id
            and term.value.number is not None
            and term.value.kind != "duration"
            and sentence_at(reading.reply, term.start) == sentence
        )
        put = choice.stance in ("own", "accepted") and issue.kind is None
        if put and any(stands_against(term, [choice], issue) for term in beside):
            found.append(issue.id)
    return found


def _collect(
    state: State,
    reading: Reading,
    issue: Issue,
    item: ReadTerm | ReadChoice,
    heard: Heard,
    told: bool,
) -> None:
    """Note one item; `told` says that words of the reply picked it out of several."""
    position = placed(state, reading, issue, item)
    if item.stance == "asked":
        # "Combien avez-vous perdu avec vos neuf jours de retard ?" names no point by a figure that none could take.
        if position is not None or isinstance(item, ReadChoice) or _is_named(reading, issue):
            heard.asked.append(issue.id)
        return
    if position is None and isinstance(item, ReadTerm) and item.stance == "own":
        position = after_gesture(state, issue, item, reading)
    if position is None and isinstance(item, ReadTerm):
        position = but_for_month_end(issue, item)
        if position is None and item.stance == "own" and is_set_against_another(item, reading):
            position = his_with(state, issue, item)
        if position is None and item.stance == "own" and not part_of_standing(state, issue, item):
            position = whole_of(issue, item, reading)
            if position is not None and not _said_before(state, position):
                heard.completed.append(issue.id)
        heard.doubtful = heard.doubtful or (position is not None and not _said_before(state, position))
    agreed = state.settled_on(issue.id) or state.theirs_on(issue.id)
    corrects = item.stance == "own" and puts_in_place(reading, item)
    if (
        in_denial(reading, item.start)
        and not corrects
        and (position in (None, agreed) or item.stance != "own")
    ):
        heard.denied.append(issue.id)
        return
    if position is None:
        if item.stance == "accepted" and issue.kind is not None and not reading.about(issue.id):
            return  # "dix jours, d'accord": a figure of hers that is no term
        if isinstance(item, ReadTerm) and item.stance == "own" and part_of_standing(state, issue, item):
            return  # "d'accord avec le droit suisse ?": a part of a clause that stands already
        if item.stance in ("own", "accepted"):
            outside = isinstance(item, ReadTerm) and item.role != "delta" and beyond(issue, item.value)
            (heard.beyond if outside else heard.unplaced).append(issue.id)
        elif item.stance == "refused":
            heard.refused.append(issue.id)
        return
    withdrawn = any(cue.cue == "withdrawal" for cue in reading.cues)
    agreed_again = item.stance == "refused" and position == state.settled_on(issue.id)
    if agreed_again and not (withdrawn or falls_short(reading, item)):
        return  # what is agreed, said again in a list: no word turns it down
    unlawful = position.option in issue.illegal and item.stance == "own" and not offers_something(reading)
    if item.stance == "refused" or unlawful:
        # "90 jours, c'est illégal" names her demand in order to turn it down.
        heard.refused.append(issue.id)
        if position == state.yours_on(issue.id) and falls_short(reading, item):
            heard.dropped.append(issue.id)
        return
    hedged = is_hedged(reading, item)
    heard.doubtful = heard.doubtful or hedged
    doubted = item.confidence < _DOUBTFUL and not _agreed_outright(reading, item)
    if _could_be_goods(reading, issue, item):
        if issue.id not in state.subject:
            return  # "je vous livre les 20 000 pour le 11" is no stock of so many
        doubted = True
    if doubted and not told and not _said_before(state, position):
        heard.doubtful = True
    if item.stance == "accepted" and state.theirs_on(issue.id) == position and not hedged:
        heard.accepted[issue.id] = position
        heard.taken_at[issue.id] = item.start
        return
    if item.stance == "accepted" and _is_her_fact(state, reading, issue, item):
        return
    if item.stance == "accepted" and state.theirs_on(issue.id) is None:
        # Taking what was never offered is an offer of the student's own, and said to be so.
        heard.not_offered.append(issue.id)
    earlier = heard.own.get(issue.id)
    if earlier is not None and earlier != position:
        if item.stance == "own" and issue.id in heard.not_offered:
            # "D'accord, 400 000. Moi, je peux aller jusqu'à 500 000": what he builds on is not what he offers.
            heard.not_offered.remove(issue.id)
        start, end = sentence_at(reading.reply, item.start)
        heard.alternatives = heard.alternatives or bool(_ALTERNATIVE.search(reading.reply, start, end))
        # Two values and no word which counts: the last is said back before anything is built on it.
        heard.doubtful = True
        heard.rivals.add(issue.id)
    heard.own[issue.id] = position


def _is_her_fact(state: State, reading: Reading, issue: Issue, item: ReadTerm | ReadChoice) -> bool:
    """ "20 000 pour le 11 septembre, c'est faisable", "dans 15 jours, pas de problème": what she has told, on no point that
    she has put forward, that is plainly spoken of, or that the reply names."""
    return (
        isinstance(item, ReadTerm)
        and issue.kind is not None
        and not offers_something(reading)
        and state.theirs_on(issue.id) is None
        and state.yours_on(issue.id) is None
        and (issue.id not in state.subject or item.confidence < _DOUBTFUL or not _is_option(issue, item))
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
