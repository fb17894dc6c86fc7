"""Several packages side by side ("A, 400 000 à 0,48 ; B, 500 000 à 0,47"): she says which she would rather have."""

import re
from dataclasses import replace

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.asking.her_position import say_her_position
from trainer.negotiation.bargainer.table import her_package
from trainer.negotiation.deals.position import Package, Position
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.deals.scale import at_option, signable
from trainer.negotiation.deals.values import points, worth
from trainer.negotiation.hearing.side_by_side import says_either
from trainer.negotiation.hearing.weighing.named_only import is_named_only
from trainer.negotiation.hearing.weighing.rebinding import rebound
from trainer.negotiation.hearing.words.crossing import runs_into
from trainer.negotiation.offers.bargaining import answer_offers
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation
from trainer.negotiation.voice.wording import spoken_name, terms_list

# Words that lay ways side by side; two figures on one point without any of them are a correction.
_SIDE_BY_SIDE = re.compile(
    r"\b(?:ou|soit|options?|formules?|versions?|paliers?|laquelle|lequel|choix|au choix|or|either|which|choice|tiers?)\b",
    re.IGNORECASE,
)

# Her lines on the terms of the way that she prefers.
_ON_ITS_TERMS = frozenset(
    f"bargain:{key}"
    for key in (
        *(
            "exchange_but",
            "exchange_given",
            "exchange_refused",
            "suits",
            "suits_but",
            "valued_but",
            "refused_but",
        ),
        *("counter", "counter_concede", "hold", "hold_all", "her_position", "not_enough", "asked_verdict_no"),
    )
)
_PUT_FORWARD = ("own", "accepted")


def answer_alternatives(playing: Playing, situation: Situation) -> bool:
    """Where a reply lays packages side by side, she names the one that suits her better and answers that one. Which of two
    values hers is ("c'est 12 ou 24 ?") is a question, and leaves the rest of the reply to be answered.

    Returns:
        Whether all is answered.
    """
    packages = _packages(playing)
    reading = playing.reading
    if len(packages) < 2 or reading is None:
        return False
    if not playing.offers.alternatives and not _side_by_side(reading):
        return False
    if wondered := _wondered_about(playing, packages):
        return _says_which(playing, wondered, packages) and not playing.offers.commits
    if (unclear := _unclear(playing)) is not None:
        playing.about(unclear)
        issue = playing.scenario.issues[unclear]
        return playing.speech.phrase("unknown_option", source="bargain", issue=spoken_name(issue))
    scenario, table = playing.scenario, {**her_package(playing), **playing.yours}
    fitting = [
        package
        for package in packages
        if all(signable(scenario.issues[name], position) for name, position in package.items())
    ]
    if not fitting:
        return False
    # The first named of equals: the order is the student's.
    preferred = max(fitting, key=lambda package: worth(scenario, "them", {**table, **package}))
    if all(playing.settled.get(position.issue) == position for position in preferred.values()):
        return False  # what is agreed is no choice, whatever "which" asks beside it
    terms = terms_list(scenario, preferred.values())
    if not playing.speech.phrase("option_preferred", source="bargain", terms=terms):
        return False
    own = tuple(preferred.values())
    playing.offers = replace(
        playing.offers, own=own, accepted=(), conditional=len(own) > 1, doubtful=True, alternatives=False
    )
    # Read with doubt: a choice is no agreement before it was said back.
    at = len(playing.speech.lines)
    answer_offers(playing, situation)
    _as_one_thought(playing, preferred, at)
    return True


def _as_one_thought(playing: Playing, preferred: Package, at: int) -> None:
    """What she would sign is told of the way that she prefers: "celle-ci… pour la signer, il me faudrait 94 000", and not as if she
    turned it down in the next breath.

    Args:
        preferred: the way.
        at: where the lines of her answer to it begin.
    """
    lines, pending = playing.speech.lines, playing.pending
    answered = {line.source for line in lines[at:]} & _ON_ITS_TERMS
    wanted = [] if pending is None else [p for p in pending.positions if preferred.get(p.issue, p) != p]
    if not answered or not wanted:
        return
    rest = [line for line in lines[at:] if line.source not in _ON_ITS_TERMS]
    kept = lines[at:]
    del lines[at:]
    terms = terms_list(playing.scenario, wanted)
    said = playing.speech.phrase("option_preferred_but", source="bargain", terms=terms)
    lines += rest if said else kept


def _says_which(playing: Playing, name: str, packages: list[Package]) -> bool:
    """ "Vous préférez la caution ou la cession ?": where she stands, or, where that is neither, which she could rather live with."""
    issue, hers = playing.scenario.issues[name], her_package(playing)[name]
    asked = [package[name] for package in packages if name in package]
    fitting = [position for position in asked if signable(issue, position)]
    if hers in asked or not fitting or name in playing.settled:
        return say_her_position(playing, name)
    rather = max(fitting, key=lambda position: points(issue, "them", position))
    playing.about(name)
    return playing.speech.phrase(
        "option_preferred", source="bargain", terms=terms_list(playing.scenario, [rather])
    )


def _side_by_side(reading: Reading) -> bool:
    """Whether words lay ways side by side before the last value that is named ("trois, en tout quatre. Et une caution ou une
    cession ?" chooses between no instalments)."""
    laid = _SIDE_BY_SIDE.search(reading.reply)
    values: dict[str | None, list[int]] = {}
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    for item in items:
        values.setdefault(item.issue, []).append(item.start)
    rivals = [max(places) for places in values.values() if len(places) > 1]
    return laid is not None and laid.start() < max(rivals, default=len(reading.reply))


def _wondered_about(playing: Playing, packages: list[Package]) -> str | None:
    """The one issue that the reply names several values of, where it only asks about them."""
    reading = playing.reading
    names = {name for package in packages for name in package}
    apart = [n for n in names if len({package[n] for package in packages if n in package}) > 1]
    if reading is None or len(apart) != 1:
        return None
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    here = [item for item in items if item.issue == apart[0] and item.stance != "theirs"]
    return apart[0] if here and all(item.stance == "asked" for item in here) else None


def _apart(reading: Reading) -> set[str]:
    """The points that a reply gives several values, each told as a term or as an option."""
    values: dict[str, set[object]] = {}
    for term in reading.terms:
        if term.issue is not None and term.stance != "refused":
            values.setdefault(term.issue, set()).add(term.value)
    return {name for name, found in values.items() if len(found) > 1}


def _unclear(playing: Playing) -> str | None:
    """The point on which one of the ways names what no option of hers is: without it they cannot be weighed."""
    reading = playing.reading
    terms = () if reading is None else reading.terms
    for term in terms:
        issue = playing.scenario.issues.get(term.issue or "")
        chosen = reading is not None and any(choice.issue == term.issue for choice in reading.choices)
        if issue is not None and issue.kind is None and not chosen and position_of(issue, term.value) is None:
            return issue.id
    return None


def _packages(playing: Playing) -> list[Package]:
    """The packages of a reply in its order: a point named a second time with another value begins the next."""
    reading = playing.reading
    if reading is None:
        return []
    found: list[dict[str, Position]] = [{}]
    # Whoever lays out ways and leaves the choice to her ("c'est vous qui voyez") tells nothing of hers.
    chooses = any(cue.cue == "alternatives" for cue in reading.cues) or says_either(reading)
    laid_out = chooses or len(_apart(reading)) > 1
    stances = (*_PUT_FORWARD, "asked", "theirs", "fact") if laid_out else (*_PUT_FORWARD, "asked")
    every: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    items = [rebound(item, playing.scenario, reading) for item in every]
    chosen = {item.issue for item in items if item.stance in _PUT_FORWARD}
    # The words of an option may begin before the figure that goes with it ("law or 98 with Delaware courts").
    for item in sorted(items, key=lambda one: one.end):
        issue = playing.scenario.issues.get(item.issue or "")
        if issue is None or item.stance not in stances:
            continue
        if is_named_only(item, reading) or runs_into(item, reading):
            continue
        if item.stance == "asked" and issue.id in chosen and not chooses:
            continue  # "10 ou 8 ? 10, d'accord": what is only wondered about there is no way of its own
        if isinstance(item, ReadTerm):
            position = position_of(issue, item.value)
        else:
            position = at_option(issue, item.option)
        if position is None or found[-1].get(issue.id) == position:
            continue
        if issue.id in found[-1]:
            found.append({})
        found[-1][issue.id] = position
    return [package for package in found if package]


def say_reason_of_ways(playing: Playing) -> None:
    """Her reason on the weightiest point of several ways laid out: "…pourquoi pas plus ?"."""
    reading, issues = playing.reading, playing.scenario.issues
    terms = reading.terms if reading is not None else ()
    named = {term.issue for term in terms if term.issue is not None}.intersection(playing.open_issues)
    for name in sorted(named, key=lambda one: -issues[one].them.weight)[:1]:
        playing.speech.first_new(issues[name].because, f"because:{name}")
