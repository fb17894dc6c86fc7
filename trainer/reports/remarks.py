"""What goes with a result besides the criteria: hints and their cost, contested readings, disputed levels."""

from trainer.assessment.assessment import Assessment
from trainer.messages.catalogue import Messages
from trainer.messages.formats import number
from trainer.negotiation.talk.events import Contested, Hinted
from trainer.practice.practice import Practice


def hint_lines(practice: Practice, assessment: Assessment, text: Messages) -> tuple[str, ...]:
    """What the hints took off the figure, then every hint that was asked for; nothing where there was none."""
    if not practice.hints:
        return ()
    if assessment.hint_cost:
        cost = number(round(assessment.hint_cost, 2), text.language)
        whole = text.plural("report.hints_cost", assessment.hints, cost=cost)
    else:
        whole = text.plural("report.hints_free", assessment.hints)
    return (whole, *(_hint(hint, text) for hint in practice.hints))


def contest_lines(practice: Practice, text: Messages) -> tuple[str, ...]:
    """The readings that were contested, with what was meant and what became of the reply."""
    return tuple(_contest(event, text) for event in practice.contested)


def dispute_lines(practice: Practice, text: Messages) -> tuple[str, ...]:
    """The levels that the student disagrees with, in the student's words."""
    return tuple(
        text(
            "report.fact",
            label=practice.rubric.criterion(criterion).name.of(text.language),
            value=text("report.quoted", words=remark),
        )
        for criterion, remark in practice.disputed.items()
        if any(known.id == criterion for known in practice.rubric.criteria)
    )


def dispute_line(practice: Practice, criterion: str, text: Messages) -> str:
    """What was said against the level of one criterion, "" where nothing was."""
    remark = practice.disputed.get(criterion, "")
    return text("report.disputing", remark=text("report.quoted", words=remark)) if remark else ""


def contest_here(practice: Practice, n: int, text: Messages) -> str:
    """The remark under the line number `n` of the transcript whose reading is contested, "" where it is not."""
    standing = [event for event in practice.contested if event.n == n and not event.withdrawn]
    if not standing:
        return ""
    remark = next((event.remark for event in reversed(standing) if event.remark), "")
    if not remark:
        return text("report.contest_here")
    return text("report.contest_here_meant", meant=text("report.quoted", words=_on_one_line(remark)))


def _hint(hint: Hinted, text: Messages) -> str:
    about = f"report.hint_about.{hint.hint}"
    price = (
        text("report.hint_price", cost=number(hint.cost / 100, text.language))
        if hint.cost
        else text("report.hint_free")
    )
    return text(
        "report.hint",
        n=hint.n,
        about=text(about) if text.has(about) else hint.hint,
        degree=text(f"report.hint_degree.{max(1, min(3, hint.degree))}"),
        cost=price,
    )


def _contest(event: Contested, text: Messages) -> str:
    fate = text("report.contest_withdrawn" if event.withdrawn else "report.contest_flagged")
    quote = text("report.quoted", words=_on_one_line(event.words))
    if event.by:
        said = text("report.contest_by", n=event.n, name=event.by, quote=quote, fate=fate)
    else:
        said = text("report.contest", n=event.n, quote=quote, fate=fate)
    if not event.remark:
        return said
    meant = text("report.quoted", words=_on_one_line(event.remark))
    return text("report.contest_meant", contest=said, meant=meant)


def _on_one_line(words: str) -> str:
    return " ".join(words.split("\n"))
