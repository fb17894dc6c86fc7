"""One thing for another, in a question: what she would give for something, and what she would want for it.

"Que me donnez-vous si je prends 60 jours ?", "vous voulez quoi pour descendre à 9 ?". Whoever asks what would move her is told
that, or why nothing does yet: never her own figure again.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations

from trainer.language.likeness import NEARLY_A_SAMPLE
from trainer.language.normalise import fold_text
from trainer.language.reading import ReadChoice, Reading
from trainer.negotiation.asking.her_position import say_her_position
from trainer.negotiation.bargainer.bargainer import bargain
from trainer.negotiation.bargainer.own_trades import note_own_trade
from trainer.negotiation.bargainer.table import her_package, table_of
from trainer.negotiation.bargainer.unlocking import as_open
from trainer.negotiation.choosing.asked import Asked, asked_questions
from trainer.negotiation.choosing.routing import leaves
from trainer.negotiation.closing.standing import say_gap, tell_standing
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import better_for, meets, position_of
from trainer.negotiation.deals.scale import at_option, signable
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.playing import Playing
from trainer.negotiation.replying.her_terms import (
    answer_figure,
    apart,
    by_weight,
    figures_are_out,
    of_money,
    say_terms,
)
from trainer.negotiation.script.needs import tell_what_is_shut
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import terms_list
from trainer.scenario.condition import Does
from trainer.scenario.scenario import Issue
from trainer.terms.value import TermValue

# Points that she would want for something at most, and those among which she looks.
_WANTS, _LOOKED_AT = 2, 5

# From this likeness (0–1) an author plainly had the question in mind, where it has more words than "what would it take?".
_MEANT, _GENERAL = 0.6, 9

# Words for a step on a point, and for what is only left to settle.
_STEP = re.compile(
    r"\b(?:accept\w*|boug\w+|descend\w*|mont\w+|baiss\w+|lach\w+|renonc\w+|ced\w+|pren\w+|drop|move|take|agree|sign|give|lower|raise)\b"
)
_LEFT = re.compile(r"\b(?:manque\w*|missing)\b")


def answer_trade(playing: Playing, asked: Asked) -> bool:
    """ "Que me donnez-vous si je prends 60 jours ?": the step she would take for it; none, and she says where she stands."""
    named = named_values(playing)
    if not named:
        return answer_figure(playing, replace(asked, issues=tuple(of_money(playing)) or asked.issues))
    if _costs_her(playing, named):
        return _say_wanted(playing, named)
    give = _given_for(playing, named) if _fits(playing, named) else ()
    if not give:
        here = list(dict.fromkeys((*of_money(playing), *named)))
        return (_fits(playing, named) and _suits(playing, named)) or _where(playing, here)
    return _say_exchange(playing, give, tuple(named.values()))


def answer_would_move(playing: Playing, asked: Asked) -> bool:
    """ "Vous voulez quoi pour descendre à 9 ?", "what would it take?": what she would take for the value named, for a step on the
    point named, else what is apart or missing."""
    reading = playing.reading
    if reading is None:
        return False
    named = named_values(playing, sentence_at(reading.marked, asked.start))
    if named:
        return _say_wanted(playing, named) if _costs_her(playing, named) else _suits(playing, named)
    words = fold_text(reading.reply[asked.start : asked.end])
    open_ones = [name for name in asked.issues if name not in playing.settled]
    if open_ones and (playing.before.theirs_on(open_ones[0]) is not None or _STEP.search(words)):
        return _say_why_not(playing, open_ones[0])
    if not figures_are_out(playing):
        return playing.speech.phrase("asked_needs")
    return tell_standing(playing) if _LEFT.search(words) and not apart(playing) else _say_missing(playing)


def wants_to_move_her(playing: Playing, reading: Reading) -> Asked | None:
    """The question of a reply for what would move her, once figures are out or where it names one; None where an author had the
    very words about that value in mind, or where it names none and an author plainly meant it."""
    asked = next((one for one in asked_questions(playing, reading) if one.kind == "would_move"), None)
    if asked is None:
        return None
    if named := named_values(playing, sentence_at(reading.marked, asked.start)):
        return None if _authors_mean(playing, reading, named) else asked
    if reading.words > _GENERAL and any(sample.score >= _MEANT for sample in reading.samples):
        return None
    return asked if figures_are_out(playing) else None


def _authors_mean(playing: Playing, reading: Reading, named: dict[str, Position]) -> bool:
    """Whether a reaction about one of these points has the very words among its samples."""
    near = {sample.name for sample in reading.samples if sample.score >= NEARLY_A_SAMPLE}
    scenario = playing.scenario
    here = (*scenario.anytime.values(), *scenario.scenes[playing.scene].reactions)
    return any(
        isinstance(leaf, Does) and leaf.about in named
        for reaction in here
        if f"reaction:{reaction.id}" in near
        for leaf in leaves(reaction.when)
    )


def _say_missing(playing: Playing) -> bool:
    names = apart(playing) or playing.open_issues
    return say_terms(playing, "her_offers", names) if names else tell_standing(playing)


def _costs_her(playing: Playing, named: dict[str, Position]) -> bool:
    scenario, theirs = playing.scenario, her_package(playing)
    return any(better_for(scenario.issues[n], "them", p, theirs[n]) < 0 for n, p in named.items())


def _fits(playing: Playing, named: dict[str, Position]) -> bool:
    issues = as_open(playing.situation()).issues
    return all(signable(issues[name], position) for name, position in named.items())


def _say_wanted(playing: Playing, named: dict[str, Position]) -> bool:
    """What she would want for something that costs her; else what keeps her from it."""
    if not _fits(playing, named) and tell_what_is_shut(playing, named.values()):
        return True
    wants = _wanted_for(playing, named) if _fits(playing, named) else ()
    return _say_exchange(playing, tuple(named.values()), wants) if wants else _say_why_not(playing, *named)


def _say_exchange(playing: Playing, give: tuple[Position, ...], want: tuple[Position, ...]) -> bool:
    """An exchange of hers. What she would give for what she would get is not where she stands without it."""
    scenario = playing.scenario
    said = playing.speech.phrase(
        "counter_conditional",
        source="bargain",
        give=terms_list(scenario, give),
        want=terms_list(scenario, want),
    )
    if said:
        note_own_trade(playing, give, want)
        for position in want:
            playing.take(position)
        playing.about(*(position.issue for position in give))
        told = {position.issue for position in (*give, *want)}
        playing.offers = replace(
            playing.offers, asked=tuple(n for n in playing.offers.asked if n not in told)
        )
        playing.pending = Pending("offer", (*give, *want), tied=True)
    return said


def _say_why_not(playing: Playing, name: str, *beside: str) -> bool:
    """Her reason for standing where she does on a point, and one that the question does not name on which a step of the student's
    would move her."""
    issue, theirs = playing.scenario.issues[name], her_package(playing)
    playing.about(name)
    reason = playing.speech.first_new(issue.because, f"because:{name}")
    for other in _wished(playing, {name, *beside}):
        terms = terms_list(playing.scenario, [theirs[other]])
        if playing.speech.phrase("would_move", source="bargain", terms=terms):
            playing.take(theirs[other])
            playing.about(name)
            return True
    return reason or playing.speech.phrase("why_position")


def _wished(playing: Playing, but: Iterable[str]) -> list[str]:
    """The open points on which she could be met, those first on which the student stands elsewhere."""
    theirs = her_package(playing)
    left = [n for n in playing.open_issues if n not in but and playing.yours.get(n) != theirs[n]]
    return sorted(by_weight(playing, left), key=lambda name: name not in playing.yours)


def _suits(playing: Playing, named: dict[str, Position]) -> bool:
    """What would suit her brings no step of hers by itself: she says so, and where a step of the student's is missing."""
    positions = tuple(named.values())
    if not playing.speech.phrase("suits", source="bargain", terms=terms_list(playing.scenario, positions)):
        return False
    for position in positions:
        playing.take(position)
    playing.pending = Pending("offer", positions)
    theirs = her_package(playing)
    for name in by_weight(playing, apart(playing)):
        if name not in named and say_gap(playing, name, theirs[name]):
            break
    return True


def _where(playing: Playing, names: list[str]) -> bool:
    if len(names) == 1:
        return say_her_position(playing, names[0])
    return say_terms(playing, "her_offers", names)


def named_values(playing: Playing, span: tuple[int, int] | None = None) -> dict[str, Position]:
    """The values of open issues that the question names, one each: of several wordings the one that says most.

    Args:
        span: the characters of the reply to look at; all of it without.
    """
    reading, issues = playing.reading, playing.scenario.issues
    found: dict[str, Position] = {}
    if reading is None:
        return found
    first, last = span or (0, len(reading.reply))
    for term in reading.terms:
        if term.issue is None or term.issue not in playing.open_issues or not first <= term.start < last:
            continue
        if _asked_next(reading, term.start):
            continue
        position = position_of(issues[term.issue], term.value) or _partly(issues[term.issue], term.value)
        if position is not None:
            found[position.issue] = position
    counted = set(found)
    for choice in sorted(reading.choices, key=_says_most):
        numbered = choice.issue in counted and issues[choice.issue].kind is not None
        if _asked_next(reading, choice.start):
            continue
        if choice.issue in playing.open_issues and not numbered and first <= choice.start < last:
            # "DAP with your broker and us sharing the duty" is more than DAP.
            found[choice.issue] = at_option(issues[choice.issue], choice.option)
    return found


def _asked_next(reading: Reading, place: int) -> bool:
    """Whether a value stands in another question, after the one for something in return ("si on était en retard, vous feriez
    quoi ? C'est quoi, ces pénalités sans plafond ?"): nobody would give it."""
    asked = next((cue for cue in reading.cues if cue.cue == "returned"), None)
    if asked is None or place < sentence_at(reading.marked, asked.start)[1]:
        return False
    start, end = sentence_at(reading.marked, place)
    return reading.marked[start:end].rstrip().endswith("?")


def _partly(issue: Issue, value: TermValue) -> Position | None:
    """The one option of several terms that a term is a part of: "votre droit marocain" says which judge goes with it."""
    having = [option for option in issue.options if any(meets(term, value) for term in option.terms)]
    return at_option(issue, having[0].id) if issue.kind is None and len(having) == 1 else None


def _says_most(choice: ReadChoice) -> int:
    """Where its words end: what goes on from another option says more."""
    return choice.end


def _given_for(playing: Playing, named: dict[str, Position]) -> tuple[Position, ...]:
    """What she would give for what suits her as well as her own: the step that an exchange with it would bring."""
    offers = replace(playing.offers, own=tuple(named.values()), conditional=True)
    table = table_of(playing, playing.situation(), offers)
    decision = bargain(as_open(playing.situation()), replace(table, yours={**table.yours, **named}))
    return tuple(decision.package[name] for name in decision.conceded if name not in named)


def _wanted_for(playing: Playing, named: dict[str, Position]) -> tuple[Position, ...]:
    """The least that she would want for something that costs her: the student's coming to where she stands on one point, or on
    two, for which she would take the whole."""
    scenario, theirs = as_open(playing.situation()), her_package(playing)
    before = table_of(playing, playing.situation(), Offers())
    for wants in _sets(_wished(playing, named)[:_LOOKED_AT]):
        met = {name: theirs[name] for name in wants}
        tied = {**named, **met}
        table = replace(
            before,
            yours={**before.yours, **tied},
            whole=tuple(tied),
            moved=True,
            conditional=True,
            gift=False,
        )
        if set(named) <= set(bargain(scenario, table).accepted):
            return tuple(met.values())
    return ()


def _sets(names: list[str]) -> Iterator[tuple[str, ...]]:
    for count in range(1, _WANTS + 1):
        yield from combinations(names, count)
