"""The inbox in words: why a reply is in it, which reaction it came near to, and what adding it changes."""

from datetime import datetime

from trainer.authoring.inbox import Candidate, InboxEntry
from trainer.authoring.inbox_replay import ChangedAttempt, ChangeGroup, grouped
from trainer.authoring.inbox_work import Changes, Proposal
from trainer.findings.played_reply import PlayedReply
from trainer.messages.catalogue import Messages
from trainer.messages.formats import date_and_time, number
from trainer.negotiation.voice.wording import listed

# Of many attempts, so many are named; the rest are counted.
_NAMED = 8


def why_here(entry: InboxEntry, text: Messages) -> str:
    """How often it was heard, and what became of it: "3 fois · pas comprise (2), contestée (1)"."""
    what: list[str] = []
    for key, count in (("not_understood", entry.not_understood), ("contested", entry.contested)):
        why = text(f"inbox.why.{key}")
        if count:
            what.append(why if count == entry.heard else text("inbox.why.counted", why=why, count=count))
    said = ", ".join(what)
    return text("inbox.heard", count=entry.heard, why=said) if entry.heard > 1 else said


def read_as(entry: InboxEntry, text: Messages) -> str:
    """Which reactions answered it, "" for none."""
    if not entry.read_as:
        return ""
    return text("inbox.read_as", reactions=listed([*entry.read_as], text.language))


def nearest_to(entry: InboxEntry, text: Messages) -> str:
    """The reaction that it came nearest to, and how near."""
    if entry.nearest is None:
        return text("inbox.nearest.none")
    reaction, score = entry.nearest
    if score is None:
        return text("inbox.nearest.second", reaction=reaction)
    return text("inbox.nearest", reaction=reaction, score=closeness(score, text))


def remarks(entry: InboxEntry, text: Messages) -> tuple[str, ...]:
    """What students said was meant."""
    return tuple(text("inbox.remark", remark=" ".join(remark.split())) for remark in entry.remarks)


def closeness(score: float, text: Messages) -> str:
    """How near, from 0 to 1: `0,35`."""
    return number(score, text.language, 2)


def candidate_notes(candidate: Candidate, text: Messages) -> str:
    """How near a reaction is, and what is particular about it."""
    score = candidate.score
    notes = [
        text("inbox.choice.gate")
        if score is None
        else text("inbox.choice.near", score=closeness(score, text))
    ]
    if candidate.anytime:
        notes.append(text("inbox.choice.anytime"))
    if candidate.answered:
        notes.append(text("inbox.choice.answered"))
    return " · ".join(notes)


def change_summary(changes: Changes, proposal: Proposal, text: Messages) -> str:
    """Of how many attempts how many go otherwise, as far as is known."""
    if changes.done < changes.total:
        return text(
            "inbox.changes.so_far", done=changes.done, total=changes.total, count=len(changes.attempts)
        )
    if not changes.total:
        return text("inbox.changes.nobody") if proposal.scene else text("inbox.changes.nobody_anywhere")
    if not changes.attempts:
        return text.plural("inbox.changes.none", changes.total)
    return text.plural("inbox.changes.some", len(changes.attempts), total=changes.total)


def change_lines(
    changes: Changes, proposal: Proposal, text: Messages, named: int = _NAMED
) -> tuple[str, ...]:
    """What is answered otherwise, and in which attempts from which reply on. A line that belongs to the one before it
    begins with spaces.

    Args:
        named: attempts named for each; the others are counted.
    """
    lines: list[str] = []
    for group in grouped(changes.attempts, proposal.entry.reply):
        lines += _group_lines(group, text, named)
    return tuple(lines)


def _group_lines(group: ChangeGroup, text: Messages, named: int) -> tuple[str, ...]:
    key = "inbox.change.own" if group.own else "inbox.change.other"
    said = text.plural(key, len(group.attempts), words=" ".join(group.before.reply.split()))
    some = [_named(attempt, text) for attempt in group.attempts[:named]]
    left = len(group.attempts) - len(some)
    if left:
        some.append(text.plural("inbox.change.more", left))
    return (
        said,
        f"  {text('inbox.change.how', before=_answered(group.before, text), after=_answered(group.after, text))}",
        f"  {text('inbox.change.where', attempts=', '.join(some))}",
    )


def _named(attempt: ChangedAttempt, text: Messages) -> str:
    """The day it began, and the number of the reply from which on it goes otherwise."""
    started = date_and_time(datetime.fromisoformat(attempt.started).astimezone())
    return text("inbox.change.attempt", started=started, n=attempt.before.n)


def _answered(reply: PlayedReply, text: Messages) -> str:
    if reply.reaction is not None:
        return text("inbox.answered.reaction", reaction=reply.reaction)
    if not reply.matched:
        return text("inbox.answered.not_understood")
    return text("inbox.answered.other", source=reply.sources[0] if reply.sources else "–")
