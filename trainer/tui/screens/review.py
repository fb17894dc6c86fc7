"""A reviewer at work: the passages worth reading and the grid at the left, the whole talk at the right."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.widgets import OptionList

from trainer.attempts.errors import StoreError
from trainer.reports.review_words import change_words, criterion_name, refused_words
from trainer.review.reviewing import Change, ReviewRefused
from trainer.tui.keys import bind
from trainer.tui.pages import review as page
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.screens.review_board import ReviewBoard
from trainer.tui.text import notice
from trainer.tui.widgets.transcript import Transcript
from trainer.tui.wording import trouble

if TYPE_CHECKING:
    from trainer.attempts.review import Verdict
    from trainer.tui.screens.review_write import Written

_ANYTIME = frozenset({"go", "back", "juror", "help", "palette", "leave_program"})


class ReviewScreen(ReviewBoard):
    """Every key is kept at once. Computed levels, and what other jurors say, come into sight when all is rated."""

    NAME = "review"
    BINDINGS = [
        *(bind(str(n), f"rate({n})", f"rate_{n}" if n else "rate", show=n == 0) for n in range(4)),
        bind("x", "rate(-1)", "unobserved"),
        bind("t", "turn_over", "turn_over"),
        bind("c", "comment", "comment"),
        bind("u,ctrl+z", "undo_step", "undo_step"),
        bind("v", "verdict", "verdict"),
        bind("m", "reason", "reason"),
        bind("g", "word", "word"),
        bind("e", "evidence", "evidence"),
        bind("h", "reveal", "reveal"),
        bind("right", "go(1)", "next_attempt", priority=True),
        bind("left", "go(-1)", "previous_attempt", show=False, priority=True),
        bind("y,ctrl+y", "redo_step", "redo_step", show=False),
        bind("delete,backspace", "unrate", "unrate", show=False),
        bind("ctrl+o", "brief", "brief", show=False),
        bind("escape", "back", "back"),
    ]

    def __init__(self, attempts: Sequence[str], at: int = 0, hide_names: bool = False) -> None:
        super().__init__(attempts, at, hide_names)
        # Words left unfinished, by the attempt and what they are about.
        self._drafts: dict[tuple[str, str, str | int], str] = {}

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What can be done now."""
        review = self._reviewing
        if action == "turn_over":
            return self.has_class("-narrow")
        if review is None or action in _ANYTIME:
            return action in _ANYTIME
        if action == "reveal":
            return review.hidden
        return action != "evidence" or not review.hidden

    def commands(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """What has no place among the keys."""
        other = "review_open" if self.program.preferences.review_blind else "review_blind"
        return (
            ("brief", self.action_brief),
            ("next_unreviewed", self.action_next_unreviewed),
            (other, self.action_other_blind),
            ("juror", self.action_juror),
        )

    def action_back(self) -> None:
        """From the talk to the lists where there is room for one of them only, else out."""
        if self.has_class("-narrow") and self.has_class("-reading"):
            self.action_turn_over()
        else:
            self.dismiss()

    def action_turn_over(self) -> None:
        """From the lists to the talk and back, where there is room for one of them only."""
        self.toggle_class("-reading")
        self._enter("#said" if self.has_class("-reading") else "#passages")

    def action_rate(self, level: int) -> None:
        """Rate the marked criterion, then mark the next one to rate; `level` -1 is "not observed"."""
        review = self._reviewing
        if review is None:
            return
        if self._nothing_marked():
            return
        was_open = bool(review.missing)
        if not self._step(partial(review.rate, self._criterion, None if level < 0 else level)):
            return
        if review.missing:
            self._mark(_next(review.criteria, self._criterion, review.missing))
            if self.query_one("#passages").has_focus:
                self._next_passage()
        elif was_open:
            self._mark("verdict")
            more = self._at + 1 < len(self._attempts)
            notice(self.app, self.text("tui.review.next_hint" if more else "tui.review.last_hint"), seconds=8)

    def action_unrate(self) -> None:
        """Take the level of the marked criterion away."""
        if (review := self._reviewing) and not self._nothing_marked():
            self._step(partial(review.unrate, self._criterion))

    def action_reason(self) -> None:
        """Say why the marked criterion has its level."""
        review, criterion = self._reviewing, self._criterion
        if review is None or self._seen is None or self._nothing_marked():
            return
        rating = review.review.levels.get(criterion)
        if rating is None:
            notice(self.app, self.text("tui.review.rate_first"), "warning")
            return
        name = criterion_name(self._seen.practice.rubric, criterion, self.text)
        title = self.text("tui.review.write.reason", criterion=name)
        self._write(("reason", criterion), title, rating.reason, partial(review.explain, criterion))

    def action_comment(self) -> None:
        """Say something of the reply under the pointer."""
        review, turn = self._reviewing, self.query_one(Transcript).pointed
        if review is None:
            return
        if turn is None:
            notice(self.app, self.text("tui.review.no_reply"), "warning")
            return
        title = self.text("tui.review.write.comment", turn=turn)
        about = ""
        if self._seen is not None:
            about = page.first_words(self._seen, turn, self.text, self.mask(self._seen))

        def keep(words: str) -> None:
            review.comment(turn, words)
            # The comment stands under the line, which may have been at the edge of the window.
            self.call_after_refresh(self._show_comment, turn)

        self._write(("comment", turn), title, review.comment_on(turn), keep, about=about)

    def action_word(self) -> None:
        """Say something on the whole."""
        if review := self._reviewing:
            title = self.text("tui.review.write.remark")
            self._write(("remark", ""), title, review.review.remark, review.say)

    def action_verdict(self) -> None:
        """Ask for the verdict."""
        from trainer.tui.screens.review_verdict import ReviewVerdictScreen

        review = self._reviewing
        if review is None:
            return

        def decided(verdict: "Verdict | None") -> None:
            if verdict is not None:
                self._step(partial(review.decide, verdict))

        self.app.push_screen(ReviewVerdictScreen(review.review.verdict), decided)

    def action_brief(self) -> None:
        """The case, as whoever played had it."""
        from trainer.practice.goals import goal_of
        from trainer.tui.screens.brief import BriefAtHand

        if self._seen is not None:
            practice = self._seen.practice
            self.app.push_screen(BriefAtHand(practice.scenario, goal_of(practice)))

    def action_undo_step(self) -> None:
        """Take the last step back."""
        if review := self._reviewing:
            self._back(review.undo, "undone", "tui.review.nothing_to_undo")

    def action_redo_step(self) -> None:
        """Do it once more."""
        if review := self._reviewing:
            self._back(review.redo, "redone", "tui.review.nothing_to_redo")

    def action_reveal(self) -> None:
        """Ask, then show what was computed before all is rated."""
        review, text = self._reviewing, self.text
        if review is None:
            return
        question = ConfirmScreen(
            text("tui.review.reveal.question"),
            text("tui.review.reveal.consequence"),
            text("tui.review.reveal.yes"),
            text("tui.review.reveal.no"),
        )

        def answered(sure: bool | None) -> None:
            if sure:
                self._step(review.reveal)

        self.app.push_screen(question, answered)

    def action_evidence(self) -> None:
        """Go to the next quotation behind the computed level of the marked criterion."""
        if self._seen is None:
            return
        quotes = next(one.evidence for one in self._seen.assessment.criteria if one.id == self._criterion)
        if not quotes:
            notice(self.app, self.text("tui.review.no_evidence"))
            return
        self._quote = (self._quote + 1) % len(quotes)
        quote = quotes[self._quote]
        self._show_quote(quote.turn, quote.start, quote.end)
        self._note(page.quote_note(quote, self._quote + 1, len(quotes), self.text))

    def _step(self, job: Callable[[], object]) -> bool:
        """Do something to the review and show it; trouble is told. Returns whether it was done."""
        try:
            job()
        except ReviewRefused as error:
            notice(self.app, refused_words(error, self.text), "warning", 6)
            return False
        except (StoreError, OSError) as error:
            notice(self.app, trouble(error, self.text), "error", 8)
            return False
        self._write_again()
        return True

    def _back(self, job: Callable[[], Change | None], done: str, nothing: str) -> None:
        changed: list[Change | None] = []
        if not self._step(lambda: changed.append(job())) or self._seen is None:
            return
        change = changed[0]
        if change is None:
            notice(self.app, self.text(nothing))
            return
        if change.criterion:
            self._mark(change.criterion)
        what = change_words(change, self._seen.practice.rubric, self.text)
        notice(self.app, self.text(f"reviewing.step.{done}", what=what))

    def _nothing_marked(self) -> bool:
        """Whether the grid's pointer is on no criterion; says so."""
        elsewhere = self._row in ("verdict", "remark")
        if elsewhere:
            notice(self.app, self.text("tui.review.mark_first"), "warning")
        return elsewhere

    def _show_comment(self, turn: int) -> None:
        if self.is_attached:
            self.query_one(Transcript).point(turn)

    def _write(
        self,
        subject: tuple[str, str | int],
        title: str,
        before: str,
        keep: Callable[[str], None],
        about: str = "",
    ) -> None:
        """Ask for words, and keep them; words left unfinished wait."""
        from trainer.tui.screens.review_write import ReviewWriteScreen

        key = (self._attempts[self._at], *subject)
        draft = self._drafts.get(key)

        def written(given: "Written | None") -> None:
            self._drafts.pop(key, None)
            if given is None:
                return
            if given.kept and self._step(partial(keep, given.words)):
                return
            if given.words != before:
                self._drafts[key] = given.words

        asked = ReviewWriteScreen(
            title, before if draft is None else draft, keep=keep, about=about, taken_up=draft is not None
        )
        self.app.push_screen(asked, written)

    @on(OptionList.OptionSelected, "#passages")
    def _read(self) -> None:
        """Into the talk, at the passage."""
        self._pass()
        if self.has_class("-narrow"):
            self.action_turn_over()
        else:
            self._enter("#said")

    @on(OptionList.OptionSelected, "#grid")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        """Enter on a row asks for what goes with it."""
        does = {"verdict": self.action_verdict, "remark": self.action_word}
        does.get(event.option_id or "", self.action_reason)()


def _next(criteria: Sequence[str], after: str, missing: Sequence[str]) -> str:
    """The next criterion to rate after this one, round and round."""
    place = criteria.index(after) + 1 if after in criteria else 0
    return next(one for one in (*criteria[place:], *criteria[:place]) if one in missing)
