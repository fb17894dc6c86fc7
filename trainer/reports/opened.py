"""What opening a file comes to, in words: what it is, why it cannot be taken, what was done."""

from collections.abc import Sequence
from datetime import datetime

from trainer.attempts.returned import Returned
from trainer.attempts.travelling import UnreadableFile
from trainer.findings.finding import Finding
from trainer.findings.printer import message
from trainer.messages.catalogue import Messages
from trainer.messages.formats import date_and_time
from trainer.practice.typed import clean_line
from trainer.reports.assigned import assignment_lines
from trainer.review.accepting import NotAssigned, Offer
from trainer.review.returning import Accepted

_MOST_FINDINGS = 5


def unreadable_words(error: UnreadableFile, text: Messages) -> str:
    """Why a file cannot be opened and what to do about it."""
    values = {name: clean_line(value) for name, value in error.values.items()}
    if error.reason == "contents":
        return text("opened.unreadable.contents", what=text(f"opened.what.{values.get('what', 'log')}"))
    if error.reason == "newer":
        program = values.get("program") or text("opened.unknown_version")
        return text("opened.unreadable.newer", program=program)
    if error.reason == "other_kind":
        return text("opened.unreadable.other_kind", kind=text(f"opened.kind.{values.get('kind', 'hand-in')}"))
    return text(f"opened.unreadable.{error.reason}")


def not_assigned_words(error: NotAssigned, text: Messages) -> tuple[str, ...]:
    """Why an assignment cannot be played here; the first errors of its texts."""
    said = text(f"opened.refused.{error.reason}", title=clean_line(error.assignment.title))
    return (said, *_findings(error.findings, text))


def offer_lines(offered: Offer, text: Messages) -> tuple[str, ...]:
    """What an assignment asks for, and what taking it on does."""
    title = offered.grid.title.of(text.language)
    lines = list(assignment_lines(offered.assignment, text, title))
    if not offered.sealed:
        lines.append(text("opened.unsealed"))
    if offered.other_version:
        lines.append(text("opened.other_version"))
    if offered.scenario is not None:
        lines.append(text("opened.brings_scenario", path=str(offered.scenario.target)))
    if offered.rubric is not None:
        lines.append(text("opened.brings_rubric", path=str(offered.rubric.target)))
    for place in (offered.scenario, offered.rubric):
        if place is not None and place.replaces:
            lines.append(text("opened.replaces", path=str(place.target), backup=f"{place.target.name}.bak"))
        elif place is not None and place.hides is not None:
            lines.append(text("opened.hides", path=str(place.hides)))
    return tuple(lines)


def returned_lines(returned: Returned, done: Sequence[Accepted], text: Messages) -> tuple[str, ...]:
    """What a returned file brought, attempt by attempt."""
    names = ", ".join(map(clean_line, returned.students)) or text("tui.people.nobody")
    try:
        date = date_and_time(datetime.fromisoformat(returned.at).astimezone())
    except (ValueError, OverflowError):
        date = "–"
    lines = [text("returned.opened", names=names, date=date)]
    if not returned.sealed:
        lines.append(text("opened.unsealed"))
    for one in done:
        title = text("returned.attempt", title=one.title, number=one.number)
        key = "returned.new" if one.reviews else "returned.known"
        said = text.plural(key, one.reviews, attempt=title) if one.reviews else text(key, attempt=title)
        lines.append(said)
        if one.brought:
            lines.append(text("returned.brought", attempt=title))
    return tuple(lines)


def _findings(findings: Sequence[Finding], text: Messages) -> tuple[str, ...]:
    shown = [
        f"· {one.line}:{one.column} · {message(one, text.language)}" for one in findings[:_MOST_FINDINGS]
    ]
    return (*shown, "…") if len(findings) > _MOST_FINDINGS else tuple(shown)
