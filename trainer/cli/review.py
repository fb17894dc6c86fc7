"""`trainer review`: the passages of an attempt worth reading and its grid; one juror's levels, comments and verdict."""

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trainer.attempts.moments import iso
from trainer.attempts.review import Rating, Review, Verdict, review_json
from trainer.attempts.reviews import reviews_of
from trainer.cli.context import Context, Options, Refused, WrongCall
from trainer.cli.stored import found_attempt
from trainer.reports import review_words as words
from trainer.review.reviewing import Reviewing, ReviewRefused
from trainer.review.under_review import UnderReview, look_at

if TYPE_CHECKING:
    from trainer.attempts.store import Store

# What stands for "not observed", and for no level any more.
_NOT_OBSERVED, _TAKEN_AWAY = "x", "-"


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What the command was asked about: the attempt, this juror's review (None for a mere look), those of others."""

    seen: UnderReview
    reviewing: Reviewing | None
    others: tuple[Review, ...]
    hidden: bool


def run(options: Options, context: Context) -> int:
    """Keep what was said of an attempt, then print the passages and the grid, or both as JSON. Computed levels and what
    other jurors say are shown once this juror has rated everything, or when asked for.

    Returns:
        0; raises WrongCall (exit 2) for what makes no sense, Refused (exit 1) for what may not be changed.
    """
    store, attempt = found_attempt(options.attempt)
    seen = look_at(store, attempt)
    reviewing = _reviewing(options, context, store, seen)
    if reviewing is None:
        sheet = _Sheet(seen, None, reviews_of(store, attempt), hidden=not options.show)
    else:
        if _write(options, reviewing, context):
            context.console.warn(context.text("reviewing.kept", by=reviewing.by))
        sheet = _Sheet(seen, reviewing, reviewing.others, hidden=reviewing.hidden)
    if options.json:
        context.json(_json(sheet))
    else:
        _print(sheet, context)
    return 0


def _reviewing(options: Options, context: Context, store: "Store", seen: UnderReview) -> Reviewing | None:
    """The review of the juror named, else of the one the settings remember; None for a mere look."""
    by = context.settings.juror if options.by is None else options.by
    given = (options.level, options.reason, options.comment, options.verdict, options.remark)
    if not by and all(one is None for one in given):
        return None
    try:
        return Reviewing(
            store,
            seen.practice.attempt,
            by,
            criteria=seen.criteria,
            turns=len(seen.practice.lines),
            blind=context.settings.review_blind,
            now=lambda: iso(time.time()),
        )
    except ReviewRefused as error:
        kind = WrongCall if error.reason == "no_name" else Refused
        raise kind(words.refused_words(error, context.text)) from error


def _write(options: Options, reviewing: Reviewing, context: Context) -> bool:
    """Take every step asked for, or none where one makes no sense; returns whether anything was changed."""
    levels = [_level(typed, context) for typed in options.level or ()]
    reasons = [_pair(typed, "reason", context) for typed in options.reason or ()]
    comments = [_comment(typed, context) for typed in options.comment or ()]
    before = reviewing.review
    try:
        _check(reviewing, levels, reasons, comments)
        for criterion, level in levels:
            if level == _TAKEN_AWAY:
                reviewing.unrate(criterion)
            else:
                reviewing.rate(criterion, None if level == _NOT_OBSERVED else int(level))
        for criterion, reason in reasons:
            reviewing.explain(criterion, reason)
        for turn, said in comments:
            reviewing.comment(turn, said)
    except ReviewRefused as error:
        raise WrongCall(words.refused_words(error, context.text)) from error
    if options.verdict is not None:
        reviewing.decide(_verdict(options.verdict))
    if options.remark is not None:
        reviewing.say(options.remark)
    changed = reviewing.review != before
    if options.show:
        # Last: what the same command says was given before anything was shown.
        reviewing.reveal()
    return changed


def _check(
    reviewing: Reviewing,
    levels: list[tuple[str, str]],
    reasons: list[tuple[str, str]],
    comments: list[tuple[int, str]],
) -> None:
    """Refuse before the first step what would be refused at a later one. Raises ReviewRefused."""
    for criterion, _ in (*levels, *reasons):
        if criterion not in reviewing.criteria:
            raise ReviewRefused("no_criterion", criterion=criterion)
    rated = {*reviewing.review.levels, *(criterion for criterion, level in levels if level != _TAKEN_AWAY)}
    rated -= {criterion for criterion, level in levels if level == _TAKEN_AWAY}
    for criterion, _ in reasons:
        if criterion not in rated:
            raise ReviewRefused("not_rated", criterion=criterion)
    for turn, _ in comments:
        if not 1 <= turn <= reviewing.turns:
            raise ReviewRefused("no_turn", turn=turn, turns=reviewing.turns)


def _pair(typed: str, kind: str, context: Context) -> tuple[str, str]:
    name, sign, value = typed.partition("=")
    if not (name.strip() and sign):
        raise WrongCall(context.text(f"reviewing.wrong.{kind}", typed=typed))
    return name.strip(), value.strip()


def _level(typed: str, context: Context) -> tuple[str, str]:
    criterion, level = _pair(typed, "level", context)
    if level.lower() not in (*"0123", _NOT_OBSERVED, _TAKEN_AWAY):
        raise WrongCall(context.text("reviewing.wrong.level", typed=typed))
    return criterion, level.lower()


def _comment(typed: str, context: Context) -> tuple[int, str]:
    turn, said = _pair(typed, "comment", context)
    if not (turn.isascii() and turn.isdecimal() and len(turn) < 6):
        raise WrongCall(context.text("reviewing.wrong.comment", typed=typed))
    return int(turn), said


def _verdict(typed: str) -> Verdict:
    verdicts: dict[str, Verdict] = {"ready": "ready", "nearly": "nearly", "not_yet": "not_yet", "none": ""}
    return verdicts[typed]


def _print(sheet: _Sheet, context: Context) -> None:
    """The attempt, the passages, the grid, what was said."""
    text, seen, tell = context.text, sheet.seen, context.console.tell
    practice = seen.practice
    names = ", ".join(practice.started.students) or text("tui.people.nobody")
    tell(practice.scenario.title, words.who_words(practice, text, names=names))
    if state := words.state_line(seen, text):
        tell(state)
    tell("", text("reviewing.passages" if seen.passages else "reviewing.no_passages"))
    for passage in seen.passages:
        tell(text("plain.item", text=words.passage_heading(passage, practice, text, hidden=sheet.hidden)))
        tell(f"  {words.passage_quote(passage, practice, text)}")
        tell(*(f"  {note}" for note in words.passage_notes(passage, text, hidden=sheet.hidden)))
    tell("", *_grid_lines(sheet, context))


def _grid_lines(sheet: _Sheet, context: Context) -> list[str]:
    text, seen, own = context.text, sheet.seen, sheet.reviewing
    rubric = seen.practice.rubric
    lines = [text("reviewing.grid") if own is None else text("reviewing.grid.of", by=own.by)]
    for result in seen.assessment.criteria:
        said = [] if own is None else [words.own_words(own.review.levels.get(result.id), rubric, text)]
        if not sheet.hidden:
            said.append(words.computed_words(result, rubric, text))
            said += [words.other_words(other, result.id, rubric, text) for other in sheet.others]
        name = text(
            "reviewing.criterion", id=result.id, name=rubric.criterion(result.id).name.of(text.language)
        )
        lines.append(" · ".join((name, *filter(None, said))))
        rating = None if own is None else own.review.levels.get(result.id)
        if rating is not None and rating.reason:
            lines.append(f"  {text('reviewing.reason', reason=rating.reason)}")
    if own is None:
        return lines if not sheet.hidden else [*lines, text("reviewing.hidden")]
    lines.append(words.left_words(len(own.missing), text))
    lines.append(text("reviewing.hidden") if sheet.hidden else words.blind_words(own.review, text))
    return [*lines, "", *_said_lines(own.review, context)]


def _said_lines(review: Review, context: Context) -> list[str]:
    text = context.text
    lines = [text("reviewing.comment", turn=comment.turn, text=comment.text) for comment in review.comments]
    if lines:
        lines.insert(0, text("reviewing.comments"))
    verdict = words.verdict_words(review.verdict, text)
    lines.append(text("reviewing.said", label=text("reviewing.verdict"), words=verdict))
    if review.remark:
        lines.append(text("reviewing.said", label=text("reviewing.remark"), words=review.remark))
    return lines


def _json(sheet: _Sheet) -> dict[str, Any]:
    """Passages and grid for another program; what is hidden is null or left empty."""
    own, hidden = sheet.reviewing, sheet.hidden
    return {
        "attempt": sheet.seen.practice.attempt,
        "by": None if own is None else own.by,
        "hidden": hidden,
        "passages": [
            {
                "turn": passage.turn,
                "start": passage.start,
                "end": passage.end,
                "quote": passage.quote,
                "criterion": passage.criterion or None,
                "why": None if hidden and passage.why != "contested" else passage.why,
                "remark": passage.remark if passage.why == "contested" or not hidden else "",
                "points": None if hidden else passage.points,
            }
            for passage in sheet.seen.passages
        ],
        "criteria": [
            {
                "id": result.id,
                "level": rating.level if (rating := _rating(sheet, result.id)) is not None else None,
                "rated": rating is not None,
                "computed": None if hidden else result.level,
                "others": {}
                if hidden
                else {
                    other.by: other.levels[result.id].level
                    for other in sheet.others
                    if result.id in other.levels
                },
            }
            for result in sheet.seen.assessment.criteria
        ],
        "missing": [] if own is None else list(own.missing),
        "review": None if own is None or own.review.empty else review_json(own.review),
    }


def _rating(sheet: _Sheet, criterion: str) -> Rating | None:
    return None if sheet.reviewing is None else sheet.reviewing.review.levels.get(criterion)
