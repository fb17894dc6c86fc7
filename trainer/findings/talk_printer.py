"""The conversation that a failed test shows under its finding: each reply, how it was read, and the answer."""

from collections.abc import Iterator, Mapping

from trainer.findings.catalogue import FindingLanguage, words
from trainer.findings.finding import Finding
from trainer.findings.harmless import harmless
from trainer.findings.played_reply import PlayedReply

# Longer things said are cut: what matters is how they were read.
_WIDTH = 100


def talk_lines(finding: Finding, language: FindingLanguage) -> list[str]:
    """The lines to print: the conversation, then what was expected and what came. None without a conversation."""
    labels = words(language)
    colon = "\u00a0: " if language == "fr" else ": "
    if not finding.talk:
        return []
    lines = [f"{labels['talk']}{colon}".rstrip()]
    for reply in finding.talk:
        lines += (f"  {line}" for line in reply_lines(reply, language))
    for name in ("expected", "got"):
        if name in finding.values:
            lines.append(f"{labels[name]}{colon}{_said(finding.values[name])}")
    return lines


def reply_lines(reply: PlayedReply, language: FindingLanguage) -> Iterator[str]:
    """One exchange: the reply, how it was read, the answer."""
    yield f"{reply.n}  {_quoted(reply.reply, language)}"
    yield f"   {read_as(reply, language)}"
    yield f"{reply.n + 1}  {_quoted(reply.answer, language)}"


def read_as(reply: PlayedReply, language: FindingLanguage) -> str:
    """How a reply was read, on one line: the reaction, the one that came next, the margin; the scene."""
    labels = words(language)
    colon, point = ("\u00a0: ", ",") if language == "fr" else (": ", ".")
    return f"{labels['read_as']}{colon}{_reading(reply, labels, point)} ({labels['scene']} {reply.scene})"


def _reading(reply: PlayedReply, labels: Mapping[str, str], point: str) -> str:
    if reply.reaction is not None:
        read = f"{labels['reaction']} {reply.reaction}"
    elif not reply.matched:
        read = labels["not_understood"]
    else:
        read = labels["no_reaction"]
        if reply.sources:
            read += f" ({reply.sources[0]})"
    margin = f"{reply.margin:.2f}".replace(".", point)
    if reply.runner_up is not None:
        next_to = labels["runner_up" if reply.reaction is not None else "nearest"]
        read += f", {next_to} {reply.runner_up}, {labels['margin']} {margin}"
    return read


def _quoted(text: str, language: FindingLanguage) -> str:
    said = _said(text)
    return f"«\u00a0{said}\u00a0»" if language == "fr" else f"“{said}”"


def _said(text: str) -> str:
    line = harmless(" ".join(text.split()))
    return line if len(line) <= _WIDTH else line[: _WIDTH - 1] + "…"
