"""What the review screen says: the passages, the grid, what each level means, the transcript with comments."""

from dataclasses import dataclass
from textwrap import shorten

from textual.content import Content

from trainer.assessment.assessment import CriterionResult, Evidence
from trainer.assessment.rubric import Rubric
from trainer.messages.catalogue import Messages
from trainer.reports import review_words as words
from trainer.reports.heading import speaker
from trainer.reports.hidden_names import NameMask, candidate_code
from trainer.review.queue import Passage
from trainer.review.reviewing import Reviewing
from trainer.review.under_review import UnderReview
from trainer.tui.marks import DONE, POINTED
from trainer.tui.pages.criteria import SIGNS
from trainer.tui.pages.lines import Part
from trainer.tui.pages.transcript import numbered
from trainer.tui.text import joined, on_one_line, plain
from trainer.tui.wording import people

Line = tuple[int, str, bool, str]

# Cells of the columns of the grid: the own level, the computed one, each other juror's.
_OWN, _COMPUTED, _OTHER = 4, 6, 3
# More jurors than these are not told apart in so narrow a column.
_MOST_OTHERS = 4
# As much of a line as tells which it is.
_FIRST_WORDS = 70


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the grid: its id, what it says, and how much room it has."""

    id: str
    content: Content


def who(seen: UnderReview, text: Messages, *, hide_names: bool = False) -> Content:
    """Who played, how, and how it ended; what must be known of the file it came in."""
    practice = seen.practice
    names = candidate_code(practice.attempt) if hide_names else people(practice.started.students, text)
    said = words.who_words(practice, text, names=names)
    parts: list[Part] = [on_one_line(said)]
    if state := words.state_line(seen, text):
        parts += ["\n", (state, "bold $warning")]
    return joined(*parts)


def passage_entry(
    passage: Passage, seen: UnderReview, width: int, text: Messages, *, hidden: bool, mask: NameMask
) -> Content:
    """A passage in the list: where and why, then its words, each on one line of `width` cells."""
    # The number alone: the talk beside it counts its lines the same way.
    parts = [str(passage.turn), words.why_words(passage, text, hidden=hidden)]
    if passage.criterion:
        parts.append(words.criterion_name(seen.practice.rubric, passage.criterion, text))
    heading = " · ".join(parts)
    quote = mask(words.passage_quote(passage, seen.practice, text))
    return joined(
        _cropped(plain(on_one_line(heading), "bold"), width),
        "\n",
        _cropped(plain(on_one_line(quote), "italic $quiet"), width),
    )


def passage_note(passage: Passage | None, text: Messages, *, hidden: bool, mask: NameMask) -> Content | None:
    """What was computed of a passage, and what was said against its level; None for nothing, or while it is hidden."""
    if passage is None or hidden:
        return None
    # What was meant by a contested reply stands in the talk.
    remark = "" if passage.why == "contested" else words.passage_remark(passage, text)
    notes = tuple(filter(None, (remark, words.passage_reason(passage, text))))
    return joined((on_one_line(mask(" · ".join(notes))), "$accent")) if notes else None


def quote_note(quote: Evidence, place: int, count: int, text: Messages) -> Content:
    """What a quotation behind a computed level earned or lost, and which of how many it is."""
    sign, word, style = SIGNS[quote.effect]
    told = text("tui.review.quote", place=place, count=count, effect=text(f"tui.evidence.{word}"))
    said = on_one_line(text(quote.why, **quote.values))
    return joined((f"{sign} {told}", f"bold {style}"), f" {said}")


def grid_rows(seen: UnderReview, reviewing: Reviewing, width: int, text: Messages) -> tuple[Row, ...]:
    """The criteria with this juror's level and, once they may be seen, the computed ones and those of others; then the
    verdict and the word on the whole."""
    rubric = seen.practice.rubric
    shown = not reviewing.hidden
    others = reviewing.others[:_MOST_OTHERS] if shown else ()
    room = width - _OWN - (_COMPUTED if shown else 0) - _OTHER * len(others)
    rows = []
    for result in seen.assessment.criteria:
        rating = reviewing.review.levels.get(result.id)
        name = plain(words.criterion_name(rubric, result.id, text), "" if rating is None else "bold")
        parts: list[Part] = [name.truncate(max(4, room), ellipsis=True, pad=True)]
        parts.append((f" [{' ' if rating is None else _sign(rating.level)}]", "bold $primary"))
        if shown:
            parts.append((f"{_sign(result.level):>{_COMPUTED}}", "$accent"))
        for other in others:
            theirs = other.levels.get(result.id)
            parts.append((f"{' ' if theirs is None else _sign(theirs.level):>{_OTHER}}", "$secondary"))
        rows.append(Row(result.id, joined(*parts)))
    review = reviewing.review
    verdict = words.verdict_words(review.verdict, text) if review.verdict else text("reviewing.nothing")
    said = on_one_line(review.remark) or text("reviewing.nothing")
    rows.append(
        Row("verdict", _labelled(text("reviewing.verdict"), verdict, bool(review.verdict), width, text))
    )
    rows.append(Row("remark", _labelled(text("reviewing.remark"), said, bool(review.remark), width, text)))
    return tuple(rows)


def grid_heading(reviewing: Reviewing, width: int, text: Messages) -> Content:
    """How much is left to rate; once all is, what each column holds."""
    missing = len(reviewing.missing)
    if reviewing.hidden:
        return plain(
            text("tui.review.grid.left", left=text.plural("reviewing.left", missing)), "bold $primary"
        )
    others = reviewing.others[:_MOST_OTHERS]
    columns = f"{text('tui.review.column.own'):>{_OWN}}{text('tui.review.column.computed'):>{_COMPUTED}}"
    columns += "".join(f"{_initials(other.by):>{_OTHER}}" for other in others)
    title = (
        text("tui.review.grid.left", left=text.plural("reviewing.left", missing))
        if missing
        else text("tui.review.grid.done")
    )
    room = max(4, width - len(columns))
    return joined(plain(title, "bold $primary").truncate(room, ellipsis=True, pad=True), (columns, "$quiet"))


def levels(seen: UnderReview, reviewing: Reviewing, criterion: str, text: Messages) -> Content:
    """What each level of a criterion means, the own one marked; the reason given; what is computed and what others say,
    once that may be seen."""
    rubric = seen.practice.rubric
    rating = reviewing.review.levels.get(criterion)
    parts: list[Part] = []
    if not reviewing.hidden:
        # First, so that it is in sight however little room there is.
        parts += [(f"{words.computed_words(_result(seen, criterion), rubric, text)}\n", "$accent")]
        for other in reviewing.others:
            if said := words.other_words(other, criterion, rubric, text):
                parts += [(f"{on_one_line(said)}\n", "$secondary")]
    if rating is not None and rating.reason:
        parts += [(f"{text('reviewing.reason', reason=on_one_line(rating.reason))}\n", "italic")]
    if rating is not None and rating.level is None:
        parts += [(f"{POINTED} {words.level_words(None, rubric, text)}\n", "bold $primary")]
    for level, meaning in enumerate(rubric.criterion(criterion).levels):
        own = rating is not None and rating.level == level
        style = "bold $primary" if own else "bold"
        parts += [(f"{POINTED if own else ' '} {level} {_meaning(rubric, level, text)}", style)]
        parts += [f" {meaning.of(text.language)}\n"]
    return joined(*parts).rstrip()


def transcript(
    seen: UnderReview, reviewing: Reviewing, text: Messages, *, hide_names: bool = False
) -> list[Line]:
    """The talk; what was said of a line stands after its words, so that places in them hold, and its title says that
    there is a comment of one's own. Where names are hidden, places move: see `place`."""
    code, mask = candidate_code(seen.practice.attempt), NameMask(seen.practice, hide_names)
    remarks: dict[int, list[str]] = {}
    for comment in reviewing.review.comments:
        remarks.setdefault(comment.turn, []).append(text("tui.review.wrote", text=comment.text))
    for other in () if reviewing.hidden else reviewing.others:
        for comment in other.comments:
            said = text("tui.review.others_wrote", by=other.by, text=mask(comment.text))
            remarks.setdefault(comment.turn, []).append(said)
    # Who reviews is not who played: everybody is called by name.
    names = {line.n: speaker(seen.practice, line) for line in seen.practice.lines}
    lines = []
    for n, _, own, said in numbered(seen.practice, text):
        title = f"{n} · {code if own and hide_names else names[n]}"
        if reviewing.comment_on(n):
            title = f"{title} · {DONE} {text('tui.review.commented')}"
        lines.append((n, title, own, "\n".join((mask(said), *(f"({one})" for one in remarks.get(n, ()))))))
    return lines


def place(seen: UnderReview, turn: int, start: int, end: int, mask: NameMask) -> tuple[int, int]:
    """Where characters `start` to `end` of a line stand once names are out of it."""
    said = next((line.text for line in seen.practice.lines if line.n == turn), "")
    return len(mask(said[:start])), len(mask(said[:end]))


def first_words(seen: UnderReview, turn: int, text: Messages, mask: NameMask) -> str:
    """How a line begins, quoted."""
    said = next((line.text for line in seen.practice.lines if line.n == turn), "")
    return text("reviewing.quoted", words=shorten(mask(said), _FIRST_WORDS, placeholder="…"))


def _result(seen: UnderReview, criterion: str) -> CriterionResult:
    return next(result for result in seen.assessment.criteria if result.id == criterion)


def _meaning(rubric: Rubric, level: int, text: Messages) -> str:
    return text("tui.review.level", word=rubric.level_words[level].of(text.language))


def _labelled(label: str, said: str, given: bool, width: int, text: Messages) -> Content:
    line = plain(text("reviewing.said", label=label, words=said), "bold" if given else "$quiet")
    return _cropped(line, width)


def _sign(level: int | None) -> str:
    return "x" if level is None else str(level)


def _initials(name: str) -> str:
    found = "".join(part[0] for part in on_one_line(name).replace("-", " ").split() if part[0].isalpha())
    return (found or name[:2])[-2:].upper()


def _cropped(content: Content, width: int) -> Content:
    return content.truncate(max(4, width), ellipsis=True)
