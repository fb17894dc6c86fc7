"""The pages of the debrief as content: words first, figures after."""

from collections.abc import Iterable
from decimal import Decimal

from textual.content import Content

from trainer.assessment.assessment import Assessment, CriterionResult, Evidence
from trainer.assessment.debrief import DealRow, Debrief
from trainer.assessment.ledger import InterestLine, ObjectionLine
from trainer.assessment.rubric import Rubric
from trainer.assessment.timeline import Point
from trainer.messages.catalogue import Messages
from trainer.messages.formats import money, number
from trainer.practice.mood import mood
from trainer.practice.practice import Practice
from trainer.tui.marks import DONE, GAINED, LOST, OPEN, SEEN, bar, skyline
from trainer.tui.text import joined, on_one_line
from trainer.tui.wording import figure, outcome, reason

Part = str | Content | tuple[str, str]

_BAR = 12
_SIGNS = {
    "+": (GAINED, "gained", "$success"),
    "-": (LOST, "lost", "$error"),
    "": (SEEN, "seen", "$text-muted"),
}


def may_reveal(practice: Practice) -> bool:
    """Whether her hidden side may be shown: as the scenario's `reveal` says."""
    reveal = practice.scenario.reveal
    return reveal == "full" or (reveal == "after_retry" and practice.number > 1)


def whole_page(practice: Practice, assessment: Assessment, debrief: Debrief, text: Messages) -> Content:
    """Outcome, band, what to work on, objectives; the figure last."""
    rubric = practice.rubric
    parts: list[Part] = [(outcome(practice.state.outcome, text), "bold"), "\n"]
    if debrief.early:
        parts += [text("tui.debrief.early"), "\n"]
    if debrief.walked_away_rightly:
        parts += [text("tui.debrief.rightly"), "\n"]
    parts += [
        "\n",
        *_heading("tui.debrief.whole", text),
        (band_words(assessment, rubric, text), "bold"),
        "\n",
    ]
    parts += [(rubric.note.of(text.language), "$text-muted"), "\n\n"]
    parts += _priorities(debrief, rubric, text)
    if debrief.objectives:
        parts += _heading("tui.debrief.objectives", text)
        for line in debrief.objectives:
            parts += [*_checked(line.met, line.text, _met(line.met, line.turn, text)), "\n"]
        parts.append("\n")
    if assessment.total is not None:
        shown = figure(assessment.total, assessment.out_of, text)
        parts.append((text("tui.debrief.figure", figure=shown), "$text-muted"))
    return joined(*parts)


def band_words(assessment: Assessment, rubric: Rubric, text: Messages) -> str:
    """The words of the band, or why there is none."""
    for band in rubric.bands:
        if band.id == assessment.band:
            return band.words.of(text.language)
    return text("tui.debrief.too_little", least=rubric.figure.minimum_observed)


def criterion_entry(result: CriterionResult, rubric: Rubric, text: Messages) -> Content:
    """One criterion in the list: its name, level, bar, and how much it rests on."""
    name = rubric.criterion(result.id).name.of(text.language)
    if result.level is None or result.score is None:
        return joined((name, "bold"), "\n  ", (text("tui.debrief.not_observed"), "$text-muted"))
    level = rubric.level_words[result.level].of(text.language)
    basis = text("tui.debrief.seized", seized=result.seized, offered=result.offered)
    sure = text(f"tui.confidence.{result.confidence}")
    return joined(
        (name, "bold"), "\n  ",
        (bar(result.score, _BAR), "$primary"), f" {level}\n  ",
        (f"{basis} · {sure}", "$text-muted"),
    )  # fmt: skip


def criterion_head(result: CriterionResult, rubric: Rubric, text: Messages) -> Content:
    """What the level reached means, and what comes after it."""
    criterion = rubric.criterion(result.id)
    parts: list[Part] = [(criterion.name.of(text.language), "bold $primary"), "\n"]
    if result.level is None:
        return joined(*parts, text("tui.debrief.not_observed"))
    parts += [f"{rubric.level_words[result.level].of(text.language)} : " if text.language == "fr"
              else f"{rubric.level_words[result.level].of(text.language)}: "]  # fmt: skip
    parts += [criterion.levels[result.level].of(text.language)]
    return joined(*parts)


def evidence_entry(evidence: Evidence, text: Messages) -> Content:
    """One point gained or lost: the words, then the reason."""
    sign, word, style = _SIGNS[evidence.effect]
    head = (f"{sign} {text(f'tui.evidence.{word}')}", f"bold {style}")
    where = (f"  {text('tui.evidence.turn', turn=evidence.turn)}", "$text-muted")
    parts: list[Part] = [head, where, "\n"]
    if evidence.quote:
        parts += ["  ", (text("tui.quoted", words=on_one_line(evidence.quote)), "italic"), "\n"]
    return joined(*parts, "  ", reason(evidence.why, evidence.values, text))


def advice_entries(result: CriterionResult, rubric: Rubric, text: Messages) -> list[Content]:
    """What to try next: the advice of the assessment, then the rubric's coach."""
    said = [reason(key, values, text) for key, values in result.advice]
    coach = (line for line in rubric.criterion(result.id).coach if line.id in result.coach)
    said += [line.text.of(text.language) for line in coach]
    return [joined((text("tui.debrief.advice"), "bold $accent"), "\n  ", line) for line in said]


def deal_page(practice: Practice, debrief: Debrief, text: Messages) -> Content:
    """What was agreed against target, limit and alternative."""
    deal = debrief.deal
    revealed = may_reveal(practice)
    parts: list[Part] = [
        (text("tui.deal.agreed" if deal.value is not None else "tui.deal.nothing"), "bold"),
        "\n\n",
    ]
    for row in deal.rows:
        parts += [_deal_row(row, deal.currency, revealed, text), "\n"]
    parts += _heading("tui.deal.against", text)
    batna = round(deal.batna / 100)
    if deal.value is not None:
        value = round(deal.value / 100)
        parts += [_scale("tui.deal.value", value, text), "\n"]
        verdict = "tui.deal.above" if value > batna else "tui.deal.below"
        parts += [_scale("tui.deal.batna", batna, text), "\n", text(verdict), "\n"]
    else:
        parts += [_scale("tui.deal.batna", batna, text), "\n"]
    if deal.alternative:
        parts += [(on_one_line(deal.alternative), "$text-muted"), "\n"]
    if deal.worth is not None and deal.currency:
        parts += ["\n", text("tui.deal.worth", amount=money(deal.worth, deal.currency, text.language)), "\n"]
        if deal.left:
            parts += [text("tui.deal.left", amount=money(deal.left, deal.currency, text.language)), "\n"]
    return joined(*parts)


def course_page(practice: Practice, debrief: Debrief, text: Messages) -> Content:
    """Trust and value turn by turn, the moments that changed most, her needs, her objections."""
    points = debrief.points
    parts: list[Part] = _heading("tui.course.title", text)
    parts += [*_lines_of_sky(points, text), "\n"]
    for swing in debrief.swings:
        sign = "+" if swing.change > 0 else LOST
        moved = text(f"tui.course.{swing.what}", change=f"{sign}{abs(swing.change)}")
        why = " ".join(reason(r.key, r.values, text) for r in swing.reasons)
        parts += [(text("tui.evidence.turn", turn=swing.turn), "bold"), f"  {moved}\n"]
        parts += [f"  {why}\n"] if why else []
    parts += ["\n", *_heading("tui.course.each", text), *(_point(point, text) for point in points), "\n"]
    parts += _interests(debrief.interests, may_reveal(practice), text)
    parts += _objections(debrief.objections, text)
    return joined(*parts)


def _heading(key: str, text: Messages) -> list[Part]:
    return [(text(key), "bold $primary"), "\n"]


def _checked(done: bool, words: str, remark: str) -> list[Part]:
    mark: Part = (f"{DONE} ", "bold $success") if done else (f"{OPEN} ", "$text-muted")
    return [mark, on_one_line(words), (f"  {remark}", "$text-muted")]


def _met(met: bool, turn: int | None, text: Messages) -> str:
    if not met:
        return text("tui.debrief.missed")
    return text("tui.debrief.met") if turn is None else text("tui.debrief.met_at", turn=turn)


def _priorities(debrief: Debrief, rubric: Rubric, text: Messages) -> list[Part]:
    if not debrief.priorities:
        return []
    parts = _heading("tui.debrief.priorities", text)
    for place, priority in enumerate(debrief.priorities, 1):
        name = rubric.criterion(priority.criterion).name.of(text.language)
        parts += [(f"{place}. {name}", "bold"), "\n"]
        parts += [f"   {reason(key, values, text)}\n" for key, values in priority.advice]
    return [*parts, "\n"]


def _deal_row(row: DealRow, currency: str | None, revealed: bool, text: Messages) -> Content:
    head: list[Part] = [(on_one_line(row.label), "bold"), "  "]
    if row.obtained is None:
        head += [(text("tui.deal.open"), "$text-muted"), "\n"]
    else:
        head += [(on_one_line(row.obtained), "bold $accent"), "\n"]
    details = [
        text(f"tui.brief.{name}", value=on_one_line(value))
        for name, value in (("target", row.target), ("limit", row.limit))
        if value
    ]
    if row.share is not None:
        details.append(text("tui.deal.share", share=row.share))
    if row.worth is not None and currency:
        details.append(text("tui.deal.row_worth", amount=money(row.worth, currency, text.language)))
        if revealed and row.left:
            key = "tui.deal.row_left" if row.left > 0 else "tui.deal.row_more"
            details.append(text(key, amount=money(abs(row.left), currency, text.language)))
    parts = head
    if details:
        parts += [("  " + " · ".join(details), "$text-muted"), "\n"]
    if row.illegal:
        parts += [(f"  ! {text('tui.deal.illegal')}", "bold $error"), "\n"]
    return joined(*parts)


def _scale(key: str, value: int, text: Messages) -> Content:
    label = text(key)
    return joined(
        f"{label:<24} ", (bar(value / 100, 20), "$primary"), f" {number(Decimal(value), text.language)}"
    )


def _lines_of_sky(points: "tuple[Point, ...]", text: Messages) -> Iterable[Part]:
    trust: list[float | None] = [point.trust / 100 for point in points]
    value: list[float | None] = [
        None if point.value_you is None else point.value_you / 10_000 for point in points
    ]
    for key, shares in (("tui.course.trust_line", trust), ("tui.course.value_line", value)):
        yield f"{text(key):<16} "
        yield (skyline(shares), "$primary")
        yield "\n"


def _point(point: Point, text: Messages) -> Content:
    where = text("tui.evidence.turn", turn=point.turn)
    words = text(f"tui.mood.{mood(point.trust)}")
    value = "" if point.value_you is None else text("tui.course.worth", value=round(point.value_you / 100))
    return joined(
        f"  {where:<9}",
        (bar(point.trust / 100, 10), "$primary"),
        f" {words:<18}",
        (value, "$text-muted"),
        "\n",
    )


def _interests(lines: "tuple[InterestLine, ...]", revealed: bool, text: Messages) -> list[Part]:
    if not lines:
        return []
    parts = _heading("tui.needs.title", text)
    hidden = 0
    for line in lines:
        # What she has said outright is no secret; a hint or less stays one until the scenario lets it be told.
        if not revealed and line.state in ("hidden", "hinted"):
            hidden += line.state == "hidden"
            if line.state == "hinted":
                parts += [*_checked(False, text("tui.needs.a_hint"), _at(line.turn, text)), "\n"]
            continue
        state = text(f"tui.needs.{line.state}")
        parts += [
            *_checked(line.state in ("opened", "used"), line.label, f"{state} {_at(line.turn, text)}"),
            "\n",
        ]
    if hidden:
        parts += [text.plural("tui.needs.still_hidden", hidden), "\n"]
    return [*parts, "\n"]


def _at(turn: int | None, text: Messages) -> str:
    return "" if turn is None else f"({text('tui.evidence.turn', turn=turn)})"


def _objections(lines: "tuple[ObjectionLine, ...]", text: Messages) -> list[Part]:
    if not lines:
        return []
    parts = _heading("tui.objections.title", text)
    for line in lines:
        parts += [text("tui.quoted", words=on_one_line(line.says)), "\n"]
        steps = (
            ("dug", line.dug),
            ("restated", line.restated),
            ("answered", line.answered),
            ("checked", line.checked),
        )
        for step, turn in steps:
            done = (f"{DONE} ", "bold $success") if turn is not None else (f"{OPEN} ", "$text-muted")
            parts += [
                "  ",
                done,
                f"{text(f'tui.objections.{step}')} ",
                (_at(turn, text), "$text-muted"),
                "\n",
            ]
    return parts
