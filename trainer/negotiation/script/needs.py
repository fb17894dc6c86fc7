"""Her hidden interests: opened in stages by the right question or reformulation, and served by offers."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from trainer.language.reading import Reading
from trainer.negotiation.asking.beside import questions_beside
from trainer.negotiation.bargainer.unlocking import waits_for_more
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import better_for
from trainer.negotiation.deals.scale import neighbours
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation, holds
from trainer.negotiation.talk.turn import InterestOpened
from trainer.scenario.condition import Condition
from trainer.scenario.scenario import Interest, Issue

# Cues of a reply that asks for a reason, or for what is meant.
_ASKS_FOR_IT = frozenset({"which", "question:why", "question:obstacle", "question:what_meant"})


def open_interests(playing: Playing, situation: Situation, wanted: tuple[str, ...] = ()) -> bool:
    """Open the next stage of at most one interest: one that a reaction opens, else one whose condition holds.

    Returns:
        Whether she said a stage's line.
    """
    told = _unasked(situation) if playing.offers.commits else situation
    for name in wanted:
        if _advance(playing, playing.scenario.interests[name], "reaction"):
            return True
    if _asks_what_holds_her_back(playing, situation):
        return True
    for interest in playing.scenario.interests.values():
        done = playing.interests.get(interest.id, 0)
        if done >= len(interest.stages):
            continue
        if _is_about_another_point(playing, situation, interest):
            continue
        when = interest.stages[done].when
        if not (holds(when, told) or (holds(when, situation) and _asks_for(when, situation))):
            continue
        by: Literal["question", "reformulation"] = (
            "reformulation" if situation.does("reformulation") else "question"
        )
        if _advance(playing, interest, by):
            return True
    return False


def _is_about_another_point(playing: Playing, situation: Situation, interest: Interest) -> bool:
    """ "Qui signe l'acte de cession, vous ou votre banque ?" asks about the assignment, and lets nothing be seen of what the bank
    is to her on another point."""
    reading, offers = situation.reading, playing.offers
    if reading is None or situation.does("open_question") or not situation.does("closed_question"):
        return False
    named = {mention.name for mention in reading.mentions} & playing.scenario.issues.keys()
    asked = set(offers.asked)
    return bool(asked) and asked.isdisjoint(interest.issues) and named.isdisjoint(interest.issues)


def _asks_for(when: Condition, situation: Situation) -> bool:
    """Whether a question beside the terms of a reply asks for it by itself: "…et la livraison en 2 jours. D'accord ?" does not."""
    return any(holds(when, asked) for asked in questions_beside(situation))


def _unasked(situation: Situation) -> Situation:
    """The reply without its questions: "0,47 sur un an, ça vous va ?" asks for a yes, and for nothing that she hides."""
    reading = situation.reading
    if reading is None:
        return situation
    moves = tuple(move for move in reading.moves if move.move not in ("open_question", "closed_question"))
    return replace(situation, reading=replace(reading, moves=moves))


def _asks_what_holds_her_back(playing: Playing, situation: Situation) -> bool:
    """ "Il y a une raison, et vous ne l'avez pas encore entendue." – "Laquelle ?": who asks for it hears it, whatever the
    words, as long as the reply asks about nothing else."""
    reading = situation.reading
    asks = reading is not None and any(cue.cue in _ASKS_FOR_IT for cue in reading.cues)
    if reading is None or not asks or playing.offers.commits:
        return False
    issues, subject = playing.scenario.issues, playing.before.subject
    shut = [p.issue for p in playing.before.yours if p.issue in subject and waits_for_more(situation, p)]
    # She names one such point at a time, the weightiest for her.
    shut.sort(key=lambda name: -issues[name].them.weight)
    if not shut or not _about_nothing_but(reading, shut[:1]):
        return False
    return _begin(playing, set(shut[:1]))


def tell_what_is_shut(playing: Playing, wished: Iterable[Position]) -> bool:
    """Asked what she would want for something that she does not consider before a need has been heard, she begins to tell it."""
    situation = playing.situation()
    shut = {position.issue for position in wished if waits_for_more(situation, position)}
    return _begin(playing, shut)


def _begin(playing: Playing, issues: set[str]) -> bool:
    """The first words of a need behind these issues that she has said nothing of yet."""
    linked = (i for i in playing.scenario.interests.values() if issues & set(i.issues))
    return any(_advance(playing, i, "question") for i in linked if playing.interests.get(i.id, 0) == 0)


def _about_nothing_but(reading: Reading, names: list[str]) -> bool:
    """Whether a reply names these issues, or nothing at all; figures of other issues that it only tells do not count."""
    issues = {m.name for m in reading.mentions if m.aspect == "issue"}
    return bool(issues & set(names)) or not reading.mentions


def _advance(
    playing: Playing, interest: Interest, by: Literal["question", "reformulation", "reaction"]
) -> bool:
    done = playing.interests.get(interest.id, 0)
    if done >= len(interest.stages):
        return False
    stage = done + 1
    spoken = playing.speech.line(interest.stages[done].says, f"interest:{interest.id}:{stage}")
    playing.interests[interest.id] = stage
    playing.opened.append(InterestOpened(interest.id, stage, len(interest.stages), by))
    playing.earn("opened-interest", interest.id)
    playing.about(*interest.about, *interest.issues)
    return spoken


def note_served_interests(playing: Playing, offered: tuple[Position, ...]) -> None:
    """Note which opened interests an offer serves: better for her than the student's last word on a linked issue."""
    for interest in playing.scenario.interests.values():
        if playing.interests.get(interest.id, 0) < 1:
            continue
        for position in offered:
            if position.issue not in interest.issues:
                continue
            issue = playing.scenario.issues[position.issue]
            if issue.id in interest.served_by:
                if _is_among(issue, position, interest.served_by[issue.id]):
                    playing.used.append(interest.id)
                    break
                continue
            before = playing.before.yours_on(position.issue)
            worst = Position(issue.id, min(issue.options, key=lambda o: _worth(issue.id, playing, o.id)).id)
            if better_for(issue, "them", position, before or _numbered(playing, worst)) > 0:
                playing.used.append(interest.id)
                break


def _is_among(issue: Issue, position: Position, options: tuple[str, ...]) -> bool:
    """Whether a position stands on one of these options, or between two of them."""
    return all(issue.options[place].id in options for place in neighbours(issue, position))


def _worth(issue_id: str, playing: Playing, option: str) -> int:
    issue = playing.scenario.issues[issue_id]
    return issue.them.values[issue.place(option)]


def _numbered(playing: Playing, position: Position) -> Position:
    issue = playing.scenario.issues[position.issue]
    option = next(o for o in issue.options if o.id == position.option)
    number = option.terms[0].number if issue.kind is not None and option.terms else None
    return Position(position.issue, position.option, number)
