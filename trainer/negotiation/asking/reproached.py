"""Reproached with not having moved, she says where she stands and what would move her, or which step she has made."""

from trainer.negotiation.asking.her_position import say_her_position
from trainer.negotiation.bargainer.table import her_package
from trainer.negotiation.choosing.routing import Routed, leaves
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import better_for, position_of
from trainer.negotiation.hearing.telling.reproaching import reproach_in, reproach_of
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import spoken_name, terms_list, value_words
from trainer.scenario.condition import Does
from trainer.scenario.scenario import Reaction, Scenario

# From here on an author's answer to something else in the reply comes first (0–1).
_SURELY_MEANT = 0.75
# The steps of hers that one answer names.
_AT_ONCE = 2
_MOVED = ":moved:"
"""Flag: she has come to the student on this point. The colon keeps it apart from any flag an author can name."""


def note_own_steps(playing: Playing) -> None:
    """Remember on which points she has come to the student in this turn."""
    for name, now in playing.theirs.items():
        before = playing.before.theirs_on(name)
        if before is not None and better_for(playing.scenario.issues[name], "you", now, before) > 0:
            playing.flags.add(_MOVED + name)


def limits_misheard(scenario: Scenario, situation: Situation) -> frozenset[str]:
    """The ids of the reactions to a limit given away, where the reply gives none away, in nobody's ears and no author's words, or
    only tells where she stands herself."""
    reading = situation.reading
    if reading is None:
        return frozenset()
    known = [*scenario.anytime.values(), *(r for scene in scenario.scenes.values() for r in scene.reactions)]
    near = {sample.name: sample.score for sample in reading.samples}
    hers = reproach_of(reading) is not None
    gives = any(situation.does(move) for move in ("weak_disclosure", "refusal"))
    return frozenset(
        reaction.id
        for reaction in known
        if _hears_a_limit(reaction)
        and (hers or not (gives or near.get(f"reaction:{reaction.id}", 0.0) >= _SURELY_MEANT))
    )


def answer_reproach(playing: Playing, situation: Situation, routed: Routed) -> bool:
    """Answer a reply that reproaches her with not having moved and offers and asks nothing, where no author has an answer to
    that. Returns whether she spoke."""
    reading, reaction = situation.reading, routed.reaction
    if reading is None or reproach_of(reading) is None or playing.offers.commits or "?" in reading.reply:
        return False
    if reaction is not None and (
        routed.score >= _SURELY_MEANT or any(reproach_in(sample) for sample in reaction.like)
    ):
        return False
    agreed = [name for name in _named(playing) if name in playing.settled]
    if agreed:
        return say_her_position(playing, agreed[0])
    name = _point(playing)
    if name is None:
        return False
    moved = [
        one for one in playing.open_issues if _MOVED + one in playing.before.flags and one in playing.theirs
    ]
    scenario, issue = playing.scenario, playing.scenario.issues[name]
    if name not in moved and _is_past(playing, name):
        moved.append(name)
    if name in moved or (moved and not _named(playing)):
        steps = [her_package(playing)[one] for one in ([name] if name in moved else moved[:_AT_ONCE])]
        return playing.speech.phrase("reproach_moved", source="bargain", terms=terms_list(scenario, steps))
    hers = her_package(playing)[name]
    values = {"issue": spoken_name(issue), "value": value_words(issue, hers, scenario.language)}
    if moved:
        steps = [playing.theirs[one] for one in moved[:_AT_ONCE]]
        terms = terms_list(scenario, steps)
        if playing.speech.phrase(
            "reproach_elsewhere", source="bargain", issue=spoken_name(issue), terms=terms
        ):
            return True
    if playing.before.theirs_on(name) is None and any(one != hers for one in _said_to_be_hers(playing, name)):
        return say_her_position(playing, name)  # she has never said what she is told to stay at
    if not playing.speech.phrase("reproach_stayed", "hold", source="bargain", **values):
        return False
    playing.take(hers)
    playing.pending = Pending("offer", (hers,))
    return True


def _is_past(playing: Playing, name: str) -> bool:
    """Whether what she is said to be at is worse for the student than where she stands by now."""
    issue, hers = playing.scenario.issues[name], her_package(playing)[name]
    return any(better_for(issue, "you", hers, one) > 0 for one in _said_to_be_hers(playing, name))


def _said_to_be_hers(playing: Playing, name: str) -> list[Position]:
    issue = playing.scenario.issues[name]
    terms = playing.reading.terms if playing.reading is not None else ()
    said = (
        position_of(issue, term.value) for term in terms if term.issue == name and term.stance == "theirs"
    )
    return [one for one in said if one is not None]


def _point(playing: Playing) -> str | None:
    """The open point that a reproach is about: named in it, spoken of last, or where both stand apart."""
    named = [name for name in _named(playing) if name in playing.open_issues]
    spoken = [name for name in playing.before.subject if name in playing.open_issues]
    apart = [
        name
        for name in playing.open_issues
        if name in playing.yours and name in playing.theirs and playing.yours[name] != playing.theirs[name]
    ]
    apart.sort(key=lambda name: -playing.scenario.issues[name].them.weight)
    return next(iter((*named, *(one for one in spoken if one in apart), *apart, *spoken)), None)


def _named(playing: Playing) -> list[str]:
    reading = playing.reading
    if reading is None:
        return []
    found = [term.issue for term in reading.terms if term.issue is not None]
    found += [choice.issue for choice in reading.choices]
    found += [mention.name for mention in reading.mentions if mention.aspect == "issue"]
    return list(dict.fromkeys(found))


def _hears_a_limit(reaction: Reaction) -> bool:
    return any(isinstance(leaf, Does) and leaf.what == "weak_disclosure" for leaf in leaves(reaction.when))
