"""The page that opens after the retry, in sentences; before that, when it opens and why."""

from trainer.messages.catalogue import Messages
from trainer.practice.needs_opened import Need
from trainer.practice.practice import Practice
from trainer.reports.better_deal import better_lines, detail_lines, number_lines
from trainer.reports.hindsight import Hindsight
from trainer.reports.model_talk import ModelTalk
from trainer.reports.section import Section


def closed_section(practice: Practice, text: Messages) -> Section:
    """While the page is closed: when it opens, and why not now. Nothing of what it holds."""
    reveal = practice.scenario.reveal
    return Section(text("possible.title"), (text(f"possible.closed.{reveal}"), text("possible.closed_why")))


def possible_sections(found: Hindsight, practice: Practice, text: Messages) -> tuple[Section, ...]:
    """The open page without the model negotiation and the details: numbers, a better package, needs, a model answer."""
    sections = (
        Section(text("possible.title"), number_lines(found.possible, practice, text)),
        Section(text("possible.better_title"), better_lines(found.possible, practice, text)),
        Section(text("possible.needs_title"), need_lines(found, practice, text)),
        Section(text("possible.reply_title"), reply_lines(found, practice, text)),
    )
    return tuple(section for section in sections if section.lines)


def details_section(found: Hindsight, practice: Practice, text: Messages) -> Section:
    """The figures behind it under their names in the literature."""
    return Section(text("possible.detail_title"), detail_lines(found.possible, practice, text))


def need_lines(found: Hindsight, practice: Practice, text: Messages) -> tuple[str, ...]:
    """One line per hidden need: what it was, how far it came, and the question that would have opened it."""
    return tuple(" ".join(_need(need, practice, text)) for need in found.needs)


def reply_lines(found: Hindsight, practice: Practice, text: Messages) -> tuple[str, ...]:
    """The model answer for the costliest reply; nothing where there is none."""
    reply = found.reply
    if reply is None:
        return ()
    name = practice.scenario.counterpart.name
    return (
        text("possible.reply_said", n=reply.n, quote=_quoted(reply.said, text)),
        text("possible.reply_instead", quote=_quoted(reply.instead, text)),
        text("possible.reply_answer", name=name, quote=_quoted(reply.answer, text)),
    )


def compared_lines(talk: ModelTalk, practice: Practice, text: Messages) -> tuple[str, ...]:
    """The model against the student's own talk: each issue, needs, trust; then what to look for."""
    lines = [
        text(
            "possible.compared",
            issue=row.label,
            yours=row.yours or text("possible.nothing"),
            model=row.model or text("possible.nothing"),
        )
        for row in talk.issues
    ]
    yours, model = talk.needs
    trust, theirs = talk.trust
    name = practice.scenario.counterpart.name
    return (
        *lines,
        text("possible.compared_needs", yours=yours, model=model, of=talk.of),
        text("possible.compared_trust", name=name, yours=trust, model=theirs),
        text("possible.compare"),
    )


def model_lines(talk: ModelTalk, practice: Practice, text: Messages) -> tuple[str, ...]:
    """The model negotiation line by line, each comment after the reply it is on."""
    lines: list[str] = []
    for line in talk.lines:
        name = text("possible.model_you") if line.own else practice.scenario.counterpart.name
        lines.append(text("report.fact", label=name, value=" ".join(line.words.split())))
        if line.comment:
            lines.append(text("possible.comment", comment=" ".join(line.comment.split())))
    return tuple(lines)


def model_sections(found: Hindsight, practice: Practice, text: Messages) -> tuple[Section, ...]:
    """The model negotiation, compared and in full; nothing where the scenario has none."""
    if found.talk is None:
        return ()
    return (
        Section(text("possible.compare_title"), compared_lines(found.talk, practice, text)),
        Section(text("possible.model_title"), model_lines(found.talk, practice, text)),
    )


def _need(need: Need, practice: Practice, text: Messages) -> list[str]:
    name = practice.scenario.counterpart.name
    lines = [text(f"possible.need.{need.line.state}", need=need.line.label)]
    if need.said and need.at is not None:
        lines.append(text("possible.need_said", n=need.at, quote=_quoted(need.said, text)))
    if need.question:
        key = "possible.need_further" if need.said else "possible.need_question"
        lines.append(text(key, n=need.would, quote=_quoted(need.question, text)))
        lines.append(text("possible.need_answer", name=name, quote=_quoted(need.answer, text)))
    elif need.wanted:
        lines.append(_waits_for(need, text))
    return lines


def _waits_for(need: Need, text: Messages) -> str:
    """What its next step waits for, told from its condition: the deeds, about the subject named first."""
    topic = next((wanted.topic for wanted in need.wanted if wanted.topic), "")
    deeds = dict.fromkeys(_deed(it.does, text) for it in need.wanted if it.topic in ("", topic))
    told = text("possible.or").join(deeds)
    if topic:
        told = text("possible.need_about", told=told, topic=topic)
    if need.trust is not None:
        return text("possible.need_wants_trust", told=told, trust=need.trust)
    return text("possible.need_wants", told=told)


def _deed(does: str, text: Messages) -> str:
    """The name of a move or act inside a sentence."""
    known = (key for key in (f"told.move.{does}", f"told.act.{does}") if text.has(key))
    return next((text(key).lower() for key in known), does)


def _quoted(words: str, text: Messages) -> str:
    return text("report.quoted", words=" ".join(words.split()))
