"""What stands on a jury sheet, in words: the official grid with every level beside it, quotations, questions, conditions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trainer.assessment.assessment import Assessment, CriterionResult, Evidence
from trainer.assessment.losses import losses
from trainer.assessment.played import fold
from trainer.assessment.rubric import Criterion
from trainer.assessment.wording import shortened
from trainer.attempts.review import Review
from trainer.attempts.reviews import reviews_of
from trainer.messages.catalogue import Messages
from trainer.messages.formats import clock_time, number
from trainer.negotiation.voice.wording import value_words
from trainer.practice.practice import Practice
from trainer.practice.table import objectives_met
from trainer.reports.heading import Fact, conditions, moment
from trainer.reports.hidden_names import NameMask, candidate_code
from trainer.reports.jury_questions import question_lines

JURORS, MOST_JURORS = 4, 6
"""A jury is a president and three professionals: so many columns at least, blank where nobody has rated; and at most."""

# Whatever a file brings along, the sheet stays one page.
_NAME, _TITLE, _FACT, _QUESTION = 100, 110, 330, 300
# A column is as narrow as a level: a longer name goes as initials.
_JUROR, _HEAD, _INITIALS = 40, 6, 3
# A word or two say little without the rest of their line.
_CLEAR = 15
_SIGNS = {"+": "+", "-": "−", "": "·"}
# A text is cut after a whole sentence where that leaves at least this part of the room used.
_SENTENCE = 0.4
_SENTENCE_END = re.compile(r"[.!?…](?=\s)")


_Place = tuple[str, int, int, int, str]


@dataclass(frozen=True, slots=True)
class Budget:
    """How much is quoted: quotations per criterion, and the most characters of each, of its reason, of a juror's remark; how many of
    each juror's comments on lines are printed."""

    quotes: int
    quote: int
    reason: int
    remark: int
    comments: int = 0


@dataclass(frozen=True, slots=True)
class Quotation:
    """One line under a criterion: what it did ("+", "−", "·"), its line in the transcript, the words, why they count."""

    sign: str
    turn: int
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class GridRow:
    """One criterion.

    Attributes:
        phase: last part of the catalogue key of the heading it stands under.
        official: its name as the certification prints it, in French; translated: in the interface's language, "" in French.
        level: its figure, or that it was not observed; word: the level in words.
        doubts: what to know before trusting the level: read with little certainty, contested.
        jurors: the jurors' levels in the order of the columns, "" where somebody may still write one.
    """

    phase: str
    official: str
    translated: str
    level: str
    word: str
    doubts: tuple[str, ...]
    jurors: tuple[str, ...]
    quotes: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class JurySheet:
    """The whole sheet.

    Attributes:
        candidate, scenario, rubric: its head; facts: label and value of what the jury must know of the attempt.
        columns: heads of the jurors' columns; verdicts: under them, "" where none was given; jurors: who the initials
            in the heads are.
        whole: the figure and its band, or why there is none.
        remarks: what jurors wrote on the whole and, as far as there is room, on single lines.
        notes: what must be said beside every figure.
    """

    candidate: str
    scenario: str
    rubric: str
    facts: tuple[Fact, ...]
    columns: tuple[str, ...]
    jurors: tuple[str, ...]
    rows: tuple[GridRow, ...]
    whole: str
    verdicts: tuple[str, ...]
    questions: tuple[str, ...]
    remarks: tuple[str, ...]
    notes: tuple[str, ...]


class JuryWords:
    """Everything one attempt's sheets can say; computed once, laid out within any budget.

    Args:
        hide_names: print a code in place of the candidate's name, and leave the name out of what is quoted.

    Raises:
        StoreError: the reviews cannot be read.
    """

    def __init__(self, practice: Practice, text: Messages, *, hide_names: bool = False) -> None:
        self._practice, self._text = practice, text
        self._mask = NameMask(practice, hide_names)
        self._hidden = hide_names
        self._assessment = practice.assessment()
        self._reviews = _reviews(practice)
        played = fold(practice.scenario, practice.events, practice.rubric.reading)
        self._lost: dict[_Place, float] = {}
        for loss in losses(practice.rubric, played):
            place = _place(loss.criterion, loss.evidence)
            self._lost[place] = self._lost.get(place, 0.0) + loss.points
        self._questions = tuple(self._mask(line) for line in question_lines(practice, text))

    def within(self, budget: Budget) -> JurySheet:
        """The sheet, with no more quoted than the budget allows."""
        practice, text = self._practice, self._text
        shown = self._reviews[:MOST_JURORS]
        heads = _heads([review.by for review in shown])
        blank = range(len(shown) + 1, max(JURORS, len(shown)) + 1)
        return JurySheet(
            candidate=self._candidate(),
            scenario=shortened(practice.scenario.title, _TITLE),
            rubric=practice.rubric.title.of(text.language),
            facts=tuple((label, shortened(value, _FACT)) for label, value in self._facts()),
            columns=(*heads, *(text("jury.juror", number=n) for n in blank)),
            jurors=tuple(
                text("jury.remark", name=head, words=shortened(review.by, _JUROR))
                for head, review in zip(heads, shown, strict=True)
                if head != review.by
            ),
            rows=tuple(
                self._row(practice.rubric.criterion(result.id), result, shown, len(blank), budget)
                for result in self._assessment.criteria
            ),
            whole=_whole(practice, self._assessment, text),
            verdicts=(
                *(text(f"jury.verdict.{one.verdict}") if one.verdict else "" for one in shown),
                *("" for _ in blank),
            ),
            questions=tuple(shortened(line, _QUESTION) for line in self._questions),
            remarks=tuple(self._remarks(shown, budget)),
            notes=tuple(self._notes()),
        )

    def _candidate(self) -> str:
        practice, text = self._practice, self._text
        names = ", ".join(practice.started.students)
        if self._hidden:
            return text("jury.coded", code=candidate_code(practice.attempt))
        return shortened(names, _NAME) if names else text("jury.nameless")

    def _facts(self) -> Iterator[Fact]:
        practice, text = self._practice, self._text
        started = practice.started
        class_name = _class_of(practice)
        if class_name:
            yield text("jury.class"), shortened(class_name, _NAME)
        yield text("report.fact.date"), moment(started.started)
        yield text("report.fact.try"), text("report.try", number=practice.number)
        yield from conditions(practice, text)
        yield (
            text("report.fact.duration"),
            text(
                "report.duration", elapsed=clock_time(practice.elapsed()), minutes=practice.scenario.minutes
            ),
        )
        yield text("report.fact.attempt"), practice.attempt
        yield text("jury.outcome"), self._outcome()

    def _outcome(self) -> str:
        """How it ended, the terms agreed, the objectives they meet."""
        practice, text = self._practice, self._text
        scenario, state = practice.scenario, practice.state
        parts = [text(f"jury.outcome.{state.outcome or 'open'}")]
        if state.outcome in ("agreement", "partial"):
            met = [reached for _, reached in objectives_met(scenario, state)]
            if met:
                parts.append(text("jury.objectives", met=sum(met), all=len(met)))
            parts += [
                f"{scenario.issues[one.issue].label} {value_words(scenario.issues[one.issue], one, scenario.language)}"
                for one in state.settled
            ]
        return " · ".join(parts)

    def _row(
        self,
        criterion: Criterion,
        result: CriterionResult,
        reviews: Sequence[Review],
        blank: int,
        budget: Budget,
    ) -> GridRow:
        text, rubric = self._text, self._practice.rubric
        seen = result.level is not None
        return GridRow(
            phase=criterion.phase,
            official=criterion.name.fr,
            translated="" if text.language == "fr" else criterion.name.of(text.language),
            level=str(result.level) if seen else text("jury.unseen.short"),
            word=rubric.level_words[result.level].of(text.language)
            if result.level is not None
            else text("jury.unseen"),
            doubts=tuple(self._doubts(result)),
            jurors=(*(_rated(review, criterion.id, text) for review in reviews), *("" for _ in range(blank))),
            quotes=self._quotes(result, budget),
        )

    def _doubts(self, result: CriterionResult) -> Iterator[str]:
        text = self._text
        if result.level is not None and result.confidence == "low":
            yield text("jury.doubt.low")
        if result.id in self._practice.disputed:
            yield text("jury.doubt.disputed")
        if result.level_without != result.level:
            level = _level(result.level_without, text)
            yield text("jury.doubt.contested", level=level)

    def _quotes(self, result: CriterionResult, budget: Budget) -> tuple[Quotation, ...]:
        """The clearest words gained on and the costliest words lost, those that go with the level first."""
        gained = sorted(
            (item for item in result.evidence if item.effect == "+"),
            key=lambda item: (len(item.quote) < _CLEAR, -item.confidence, item.turn),
        )
        lost = sorted(
            (item for item in result.evidence if item.effect == "-"),
            key=lambda item: (-self._cost(result.id, item), not item.quote, item.turn),
        )
        seen = [item for item in result.evidence if not item.effect]
        first, second = (gained, lost) if (result.level or 0) >= 2 else (lost, gained)
        chosen = [*first[:1], *second[:1], *first[1:], *second[1:], *seen][: budget.quotes]
        return tuple(self._quotation(item, budget) for item in chosen)

    def _cost(self, criterion: str, item: Evidence) -> float:
        return self._lost.get(_place(criterion, item), 0.0)

    def _quotation(self, item: Evidence, budget: Budget) -> Quotation:
        text = self._text
        sign = _SIGNS[item.effect]
        why = self._mask(_short_reason(text(item.why, **item.values)))
        said = _whole_sentences(self._mask(item.quote), budget.quote) if item.quote else ""
        # Without words of the student's own, the reason is all there is.
        room = budget.reason if said else max(budget.quote, budget.reason)
        return Quotation(sign, item.turn, said, _cut(why, room) if room else "")

    def _remarks(self, reviews: Sequence[Review], budget: Budget) -> Iterator[str]:
        text = self._text
        for review in reviews:
            name = shortened(review.by, _JUROR)
            if review.remark:
                yield text("jury.remark", name=name, words=self._written(review.remark, budget.remark))
            for comment in review.comments[: budget.comments]:
                said = self._written(comment.text, budget.remark // 2)
                yield text("jury.comment", name=name, turn=comment.turn, words=said)

    def _written(self, words: str, most: int) -> str:
        """What a juror wrote, on one line; that something is left out is said."""
        said = self._mask(" ".join(words.split()))
        if len(said) <= most:
            return said
        kept = _whole_sentences(said, most)
        return kept if kept.endswith("…") else f"{kept} […]"

    def _notes(self) -> Iterator[str]:
        practice, text = self._practice, self._text
        yield practice.rubric.note.of(text.language) or text("report.disclaimer")
        if practice.mode == "guided":
            yield text("jury.note.guided")
        state = _state_of(practice)
        if state in ("edited", "differs", "unplayable"):
            yield text(f"jury.note.{state}")
        left = len(self._reviews) - MOST_JURORS
        if left > 0:
            yield text.plural("jury.note.more_jurors", left)


def _place(criterion: str, item: Evidence) -> _Place:
    return criterion, item.turn, item.start, item.end, item.rule


def _short_reason(why: str) -> str:
    """What happened, without what it means for the next time, which follows a colon."""
    for colon in ("\u00a0: ", ": "):
        before, found, after = why.rpartition(colon)
        if found and not any(mark in after for mark in "«»“”"):
            return before
    return why


def _whole_sentences(words: str, most: int) -> str:
    """At most so many characters: whole sentences where some fit, else cut at a word."""
    line = " ".join(words.split(" ")).strip()
    if len(line) <= most:
        return shortened(line, most)
    ends = [found.end() for found in _SENTENCE_END.finditer(line) if found.end() <= most]
    if ends and ends[-1] >= _SENTENCE * most:
        return line[: ends[-1]].removesuffix(".")
    return shortened(line, most)


def _cut(words: str, most: int) -> str:
    """At most so many characters, a quotation in them closed again."""
    kept = shortened(words, most)
    for opening, closing in (("«", "\u00a0»"), ("“", "”")):
        if kept.count(opening) > kept.count(closing[-1]):
            return kept + closing
    return kept


def _reviews(practice: Practice) -> tuple[Review, ...]:
    return () if practice.store is None else reviews_of(practice.store, practice.attempt)


def _class_of(practice: Practice) -> str:
    from trainer.attempts.assignment import assignment_of
    from trainer.attempts.received import receipt

    if practice.store is None:
        return ""
    found = receipt(practice.store, practice.attempt)
    if found is not None and found.class_name:
        return found.class_name
    assigned = assignment_of(practice.store, practice.attempt)
    return "" if assigned is None else assigned.class_name


def _state_of(practice: Practice) -> str:
    from trainer.attempts.received import receipt

    found = None if practice.store is None else receipt(practice.store, practice.attempt)
    return "" if found is None else found.state


def _heads(names: Sequence[str]) -> tuple[str, ...]:
    """What stands over the jurors' columns: short names, else initials, numbered where two are alike."""
    heads: list[str] = []
    for name in names:
        parts = name.replace("-", " ").split()
        short = name if len(name) <= _HEAD else "".join(part[0] for part in parts[:_INITIALS]).upper()
        same = sum(head.rstrip("0123456789") == short for head in heads)
        heads.append(f"{short}{same + 1}" if same else short)
    return tuple(heads)


def _rated(review: Review, criterion: str, text: Messages) -> str:
    rating = review.levels.get(criterion)
    return "" if rating is None else _level(rating.level, text)


def _level(level: int | None, text: Messages) -> str:
    return text("jury.unseen.short") if level is None else str(level)


def _whole(practice: Practice, assessment: Assessment, text: Messages) -> str:
    if assessment.total is None:
        return text("jury.no_figure")
    bands = {band.id: band.words.of(text.language) for band in practice.rubric.bands}
    figure = number(assessment.total, text.language)
    return text(
        "jury.figure", total=figure, out_of=assessment.out_of, band=bands.get(assessment.band or "", "")
    )
