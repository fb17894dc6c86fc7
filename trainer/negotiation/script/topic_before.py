""" "Pour le tarif, la fidélité, c'est terminé. Vous voulez quoi, vous ?": what she wants on the point of the sentence before."""

import re
from dataclasses import replace

from trainer.language.normalise import fold_text
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.asking.her_position import say_her_position
from trainer.negotiation.choosing.asked import is_named
from trainer.negotiation.choosing.point_asked import QUESTION, points_of
from trainer.negotiation.choosing.routing import PLAIN, Routed, route
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.playing import Playing
from trainer.negotiation.script.needs import open_interests
from trainer.negotiation.script.reacting import react
from trainer.negotiation.situation import Situation
from trainer.scenario.scenario import Reaction

_WANT_FR = r"(?:voulez|voudriez|veux|voudrais|souhait(?:ez|eriez)|demand(?:ez|eriez)|attend(?:ez|riez)|propos(?:ez|eriez)|cherchez|visez)"
_SUIT_FR = r"(?:ir(?:a|ait)|v(?:a|ont)|convien\w+|conviendr\w+|arrange\w*|suffi\w+|faut|faudrait|plai\w+|parai\w+|sembl\w+)"
# Folded. Takes "Qu’est-ce qu’il vous faudrait ?", "Quel plafond vous paraîtrait juste ?"; refuses "Vous voulez signer ?".
_WISH = re.compile(
    rf"\b(?:vous|vs|tu) {_WANT_FR} (?:quoi|koi|combien)\b|\bque {_WANT_FR}[- ](?:vous|tu)\b"
    rf"|\bqu['’ ]est[- ]ce qu(?:e (?:vous|tu) {_WANT_FR}|['’ ]il vous (?:faut|faudrait)|i vous {_SUIT_FR})\b"
    rf"|\b(?:il )?vous (?:faut|faudrait) (?:quoi|combien)\b"
    rf"|\bquel(?:le)?s? \w+(?: \w+){{0,3}} (?:vous {_SUIT_FR}|{_WANT_FR}[- ]vous)\b"
    r"|\bwhat (?:do|would|did) you (?:want|need|like|suggest|propose|expect|have in mind)\b|\bwhat are you (?:asking|looking) for\b"
    r"|\bwhat (?:would|will|could|might) (?:work|do|suit|be right|be fair)\b"
    r"|\b(?:what|which) \w+(?: \w+){0,2} (?:would|do|could) (?:you (?:want|like|need|accept|prefer)|suit you|work for you)\b"
)


def topic_wanted(playing: Playing, situation: Situation) -> tuple[str, bool] | None:
    """The open point on which a reply of one question asks what she wants, and whether the question itself names it; None where it
    offers something, asks something else, or names several points."""
    reading = situation.reading
    if reading is None or playing.offers.commits or playing.shown is not None:
        return None
    spans = [match.span() for match in QUESTION.finditer(reading.marked)]
    if len(spans) != 1 or not _WISH.search(fold_text(reading.marked[slice(*spans[0])])):
        return None
    start, end = spans[0]
    here = _points_in(playing, reading, start, end)
    names = here or _points_in(playing, reading, *_sentence_before(reading.marked, start))
    if len(names) != 1 or not names <= set(playing.open_issues):
        return None
    return min(names), bool(here)


def answer_topic_before(playing: Playing, situation: Situation, routed: Routed) -> bool:
    """Answer a reply that asks what she wants, on the one point that the sentence before is about.

    Args:
        routed: the reaction chosen so far; it speaks where it is plainly meant and about the point.

    Returns:
        Whether the reply is such a question, and she has answered it.
    """
    wanted = topic_wanted(playing, situation)
    if wanted is None or wanted[1]:
        return False
    name = wanted[0]
    if playing.before.theirs_on(name) is not None and say_her_position(playing, name):
        return True
    found = _route_to(name, situation, playing)
    issues = situation.scenario.issues.values()
    about = routed.reaction is not None and points_of(routed.reaction, issues) == {name}
    if about and found.score < PLAIN <= routed.score:
        found = routed
    if found.reaction is None:
        return say_her_position(playing, name)
    react(playing, found)
    open_interests(playing, situation, found.reaction.then.opens)
    return True


def on_its_wish(playing: Playing, situation: Situation, routed: Routed) -> Routed:
    """The reaction for "Quel plafond vous paraîtrait juste ?": one that an author wrote for a question of what she wants on this
    point, if there is any, and no other that shares the words of the point."""
    wanted = topic_wanted(playing, situation)
    if wanted is None or not wanted[1]:
        return routed
    found = _route_to(wanted[0], situation, playing)
    return routed if found.reaction is None else found


def _route_to(name: str, situation: Situation, playing: Playing) -> Routed:
    return route(replace(situation, unfit=situation.unfit | _of_another(situation, name)), playing.speech)


def _of_another(situation: Situation, name: str) -> frozenset[str]:
    """The ids of the reactions that are about anything but this point, or that no author wrote for a question of what she wants."""
    scenario = situation.scenario
    known = (*scenario.anytime.values(), *scenario.scenes[situation.state.scene].reactions)
    issues = scenario.issues.values()
    return frozenset(r.id for r in known if not (_asks_for_wish(r) and points_of(r, issues) == {name}))


def _asks_for_wish(reaction: Reaction) -> bool:
    return any(_WISH.search(fold_text(sample)) for sample in reaction.like)


def _sentence_before(text: str, start: int) -> tuple[int, int]:
    before = text[:start].rstrip()
    return sentence_at(text, len(before) - 1) if before else (0, 0)


def _points_in(playing: Playing, reading: Reading, start: int, end: int) -> set[str]:
    """The points that the words between two places of a reply name, by a word for the point or a value of it."""
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    found = {item.issue for item in items if item.issue is not None and start <= item.start < end}
    found |= {m.name for m in reading.mentions if m.aspect == "issue" and start <= m.start < end}
    said = reading.reply[start:end]
    return found | {issue.id for issue in playing.scenario.issues.values() if is_named(issue, said)}
