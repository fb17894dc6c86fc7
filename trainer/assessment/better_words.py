"""Words that would have earned a point that was lost: a sample of the scenario's, else a sentence of the catalogue in the
situation's own figures. Nothing hidden plays a part: only what she has said, the brief, and the student's own values."""

from collections.abc import Callable, Iterable, Mapping

from trainer.assessment.assessment import BetterWords, Evidence
from trainer.assessment.exchange import Exchange
from trainer.assessment.objection_steps import steps_of, subjects
from trainer.assessment.played import Played
from trainer.assessment.telling import is_position
from trainer.assessment.wording import shared_words, shortened
from trainer.negotiation.choosing.routing import leaves
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import better_for
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.talk.state import State
from trainer.negotiation.voice.wording import listed, spoken_name, term_words, terms_list
from trainer.scenario.condition import Condition, Does
from trainer.scenario.scenario import Fact, Issue, Reaction

# A sample of so many words says something and can be said in one breath.
_WORDS = range(5, 36)

_Rule = Callable[[Played, Evidence], BetterWords | None]


def better_words(played: Played, lost: Evidence) -> BetterWords | None:
    """What could have been said where this point was lost; None when there is nothing to quote for it.

    Args:
        lost: evidence of a point that was lost, as an indicator gives it.
    """
    rule = _RULES.get(lost.rule)
    return rule(played, lost) if rule is not None else None


def _key(name: str, **values: str) -> BetterWords:
    return BetterWords(key=f"assessment.better.{name}", values=values)


# Samples of the scenario


def _sample(played: Played, what: Iterable[str], about: Iterable[str] | None) -> BetterWords | None:
    """The fullest careful sample of a reaction that waits for one of these moves or acts, about one of these names."""
    moves, names = frozenset(what), None if about is None else frozenset(about)
    for reaction in _reactions(played):
        if _waits_for(reaction.when, moves, names):
            fair = [text for text in reaction.like if _is_fair(text)]
            if fair:
                return BetterWords(text=max(fair, key=lambda text: len(text.split())))
    return None


def _reactions(played: Played) -> Iterable[Reaction]:
    for scene in played.scenario.scenes.values():
        yield from scene.reactions
    yield from played.scenario.anytime.values()


def _waits_for(when: Condition | None, what: frozenset[str], about: frozenset[str] | None) -> bool:
    return any(
        isinstance(leaf, Does) and leaf.what in what and (about is None or leaf.about in about)
        for leaf in leaves(when)
    )


def _is_fair(text: str) -> bool:
    return text[:1].isupper() and text.rstrip()[-1:] in ".?!…" and len(text.split()) in _WORDS


# Where the point was lost


def _heard(played: Played, n: int) -> Exchange | None:
    """The exchange of a reply, or the one that answers her turn `n`."""
    return next((exchange for exchange in played.exchanges if exchange.n in (n, n + 1)), None)


def _state(played: Played, n: int) -> State:
    exchange = _heard(played, n)
    return exchange.before if exchange is not None else played.state


def _restate(played: Played, lost: Evidence) -> BetterWords | None:
    """Saying back what she had just let be seen, or objected."""
    turn = played.turns[min(lost.turn, 2 * len(played.exchanges) + 1) // 2]
    names = [o.interest for o in turn.interests]
    about = {a for name in names for a in (name, *played.scenario.interests[name].about)}
    about |= {played.scenario.objections[o].about for o, event in turn.objections if event == "raised"}
    sample = _sample(played, ("reformulation", "acknowledgement"), about) if about else None
    # A sample that shares no word with what was said would put other words in her mouth.
    if sample is not None and shared_words(sample.text, turn.text, played.scenario.language):
        return sample
    return _key("restate")


def _dig(played: Played, lost: Evidence) -> BetterWords | None:
    """An objection: dug into first; when that was done, a fact against it."""
    said = lost.values.get("objection", "")
    named = (o for o in played.scenario.objections.values() if shortened(o.says) == said)
    objection = next(named, None)
    if objection is None:
        return None
    steps = steps_of(played, objection.id)
    if "dug" in steps and "answered" not in steps:
        wanted = subjects(played, objection)
        fact = next((f for f in played.scenario.facts.values() if wanted & {f.id, *f.about}), None)
        return _fact_said(fact) if fact is not None else None
    if "dug" not in steps:
        about = {objection.id, objection.about}
        return _sample(played, ("open_question",), about) or _key("dig")
    return _key("check") if "checked" not in steps else None


def _fact(played: Played, lost: Evidence) -> BetterWords | None:
    """A fact of the case that was not brought in, with its source: one that answers what she had objected, if there is."""
    told = {id for exchange in played.exchanges for id, _, _ in exchange.told}
    objected = {
        name
        for turn in played.turns[: lost.turn // 2 + 1]
        for objection, event in turn.objections
        if event == "raised"
        for name in subjects(played, played.scenario.objections[objection])
    }
    facts = [f for f in played.scenario.facts.values() if f.id not in told and f.source]
    fit = [f for f in facts if not is_position(played.scenario, f.id)]
    fact = next((f for f in fit if objected & {f.id, *f.about}), next(iter(fit), None))
    return _fact_said(fact) if fact is not None else None


def _source(played: Played, lost: Evidence) -> BetterWords | None:
    """The fact that was told, with its source."""
    exchange = _heard(played, lost.turn)
    told = [played.scenario.facts[id] for id, _, _ in exchange.told] if exchange is not None else []
    fact = next((fact for fact in told if fact.source), None)
    return _fact_said(fact) if fact is not None else None


def _fact_said(fact: Fact) -> BetterWords:
    if not fact.source:
        return _key("fact", fact=shortened(fact.text, 140))
    return _key("sourced", fact=shortened(fact.text, 140), source=fact.source)


def _trade(played: Played, lost: Evidence) -> BetterWords | None:
    """What was given, or the lightest open point, against the weightiest one."""
    exchange = _heard(played, lost.turn)
    state = _state(played, lost.turn)
    issues = played.scenario.issues
    given: Position | None = None
    if exchange is not None and lost.rule in ("gave-for-nothing", "gave-under-pressure", "split"):
        given = next((p for p in exchange.turn.offered if p.issue in exchange.turn.conceded), None)
    still = [i for i in issues.values() if state.settled_on(i.id) is None]
    ranked = sorted(still, key=lambda issue: -issue.you.weight)
    if given is None:
        light = [i for i in reversed(ranked) if state.theirs_on(i.id) is not None]
        given = next((p for i in light if (p := _towards(i, state)) is not None), None)
    wanted = next((i for i in ranked if given is not None and i.id != given.issue), None)
    if given is None or wanted is None or wanted.target is None:
        return None
    target = at_option(wanted, wanted.target)
    return _key("trade", give=term_words(played.scenario, given), want=term_words(played.scenario, target))


def _towards(issue: Issue, state: State) -> Position | None:
    """Her position, where the law and the brief's limit allow it."""
    theirs = state.theirs_on(issue.id)
    if theirs is None or theirs.option in issue.illegal:
        return None
    below = issue.limit is not None and better_for(issue, "you", at_option(issue, issue.limit), theirs) > 0
    return None if below else theirs


def _options(played: Played, lost: Evidence) -> BetterWords | None:
    """Two formulas to choose from: the target on one point or on another."""
    ranked = sorted(played.scenario.issues.values(), key=lambda issue: -issue.you.weight)
    aims = [at_option(i, i.target) for i in ranked if i.target is not None][:2]
    if len(aims) < 2:
        return None
    first, second = (term_words(played.scenario, aim) for aim in aims)
    return _key("options", first=first, second=second)


def _challenge(played: Played, lost: Evidence) -> BetterWords | None:
    said = lost.values.get("claim", "")
    claim = next((c for c in played.scenario.claims.values() if shortened(c.says) == said), None)
    if claim is None:
        return None
    asks = _sample(played, ("challenge",), {claim.id, *claim.about})
    return asks or _key("challenge")


def _answer(played: Played, lost: Evidence) -> BetterWords | None:
    said = lost.values.get("question", "")
    ask = next((a for a in played.scenario.asks.values() if shortened(a.says) == said), None)
    fair = [text for text in ask.like if len(text.split()) in _WORDS] if ask is not None else []
    return BetterWords(text=max(fair, key=lambda text: len(text.split()))) if fair else _key("verify")


def _agenda(played: Played, lost: Evidence) -> BetterWords | None:
    issues = listed(
        (spoken_name(i) for i in list(played.scenario.issues.values())[:3]), played.scenario.language
    )
    return _sample(played, ("framing",), None) or _key(
        "agenda", issues=issues, minutes=str(played.scenario.minutes)
    )


def _recap(played: Played, lost: Evidence) -> BetterWords | None:
    state = played.state
    known = {p.issue: p for p in (*state.yours, *state.settled)}
    if len(known) < 2:
        return None
    return _key("recap", terms=terms_list(played.scenario, known.values()))


def _words(name: str) -> _Rule:
    """A rule that needs no figure of the situation."""

    def rule(played: Played, lost: Evidence) -> BetterWords | None:
        return _key(name)

    return rule


def _asks_first(played: Played, lost: Evidence) -> BetterWords | None:
    return _sample(played, ("open_question",), ("needs",)) or _key("ask")


def _warm(played: Played, lost: Evidence) -> BetterWords | None:
    return _sample(played, ("rapport",), None)


_RULES: Mapping[str, _Rule] = {
    "need-not-restated": _restate,
    "changed-topic": _restate,
    "feeling-passed-over": _restate,
    "interest-hidden": _asks_first,
    "offer-too-soon": _asks_first,
    "objection-left": _dig,
    "no-argument": _fact,
    "facts-unused": _fact,
    "unsourced": _source,
    "bare-refusal": _fact,
    "nothing-held": _fact,
    "gave-under-pressure": _trade,
    "gave-for-nothing": _trade,
    "never-traded": _trade,
    "never-moved": _trade,
    "no-other-offer": _trade,
    "same-offer": _trade,
    "split": _trade,
    "no-options": _options,
    "claim-unchallenged": _challenge,
    "evaded-question": _answer,
    "no-agenda": _agenda,
    "no-recap": _recap,
    "no-next-step": _words("next-step"),
    "undated-step": _words("next-step"),
    "relationship-skipped": _warm,
    "pressure": _words("calm"),
    "hostility": _words("problem"),
    "weakness": _words("aim"),
    "immediate-counter": _words("before-countering"),
}
"""Each rule of the indicators for which there is something to say instead."""
