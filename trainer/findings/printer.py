"""Findings as a person reads them in a terminal, and as JSON."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from trainer.findings.catalogue import Example, FindingLanguage, UnknownCode, Words, catalogue, entry, words
from trainer.findings.excerpt import WIDTH, quoted
from trainer.findings.finding import Finding
from trainer.findings.harmless import harmless as _harmless
from trainer.findings.played_reply import PlayedReply
from trainer.findings.talk_printer import talk_lines


def print_findings(findings: Iterable[Finding], language: FindingLanguage) -> str:
    """Each finding as `file:line:column: error TR012: message`, the line, a caret, and a hint; "" for none.

    The text has no control characters, whatever the file held.
    """
    printed: list[str] = []
    talk: tuple[PlayedReply, ...] = ()
    for finding in findings:
        # Several expectations of one test often fail on the same reply: its conversation is shown once.
        printed.append(_printed(finding, language, shows_talk=finding.talk != talk))
        talk = finding.talk
    return "\n".join(printed)


def to_records(findings: Iterable[Finding], language: FindingLanguage) -> list[dict[str, Any]]:
    """Findings as plain values for JSON, in their order."""
    return [_record(finding, language) for finding in findings]


def to_json(findings: Iterable[Finding], language: FindingLanguage) -> str:
    """One JSON object: `findings`, and how many `errors` and `warnings` there are."""
    records = to_records(findings, language)
    counts = {
        name: sum(record["severity"] == severity for record in records)
        for name, severity in (("errors", "error"), ("warnings", "warning"))
    }
    return json.dumps({"findings": records, **counts}, ensure_ascii=False)


def message(finding: Finding, language: FindingLanguage) -> str:
    """What the finding says, in one sentence without a full stop."""
    return _filled(finding, _words(finding, language).message, language)


def cause(finding: Finding, language: FindingLanguage) -> str:
    """Why that matters, or how it comes about."""
    return _filled(finding, _words(finding, language).cause, language)


def hint(finding: Finding, language: FindingLanguage) -> str:
    """How to mend it; the nearest existing name first, when there is one."""
    mend = _filled(finding, _words(finding, language).mend, language)
    if finding.near is None:
        return mend
    near = words(language)["near"].replace("{near}", _harmless(finding.near))
    return f"{near[:1].upper()}{near[1:]} {mend}"


def explain(code: str, language: FindingLanguage) -> str:
    """What a code means, why it happens, how to mend it, and an example that causes it.

    Raises:
        UnknownCode: (a KeyError) the catalogue has no such code.
    """
    known, labels = entry(code.strip().upper()), words(language)
    said = known.words[language]
    lines = [f"{known.code} ({labels[known.severity]})", _unfilled(said.message), ""]
    colon = "\u00a0: " if language == "fr" else ": "
    lines += [
        f"{labels['why']}{colon}{_unfilled(said.cause)}",
        f"{labels['how']}{colon}{_unfilled(said.mend)}",
    ]
    if known.examples:
        lines += ["", f"{labels['example']}{colon.rstrip()}", *_shown(known.examples[0])]
    return "\n".join(lines)


def codes() -> tuple[str, ...]:
    """Every code of the catalogue, in its order."""
    return tuple(catalogue())


def _printed(finding: Finding, language: FindingLanguage, *, shows_talk: bool) -> str:
    labels = words(language)
    colon = "\u00a0:" if language == "fr" else ":"
    head = f"{_harmless(finding.path)}:{finding.line}:{finding.column}: {labels[finding.severity]} {finding.code}{colon}"
    lines = [f"{head} {message(finding, language)}"]
    if finding.source.strip():
        lines += (f"    {line}" for line in quoted(finding))
    lines.append(f"    {labels['mend']}{colon} {hint(finding, language)}")
    if shows_talk:
        lines += [f"    {line}" for line in talk_lines(finding, language)]
    return "\n".join(lines)


def _record(finding: Finding, language: FindingLanguage) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "message": message(finding, language),
        "hint": hint(finding, language),
        "near": finding.near,
        "source": finding.source,
        "values": dict(finding.values),
        "talk": [asdict(reply) for reply in finding.talk],
    }


def _words(finding: Finding, language: FindingLanguage) -> Words:
    try:
        return entry(finding.code).words[language]
    except UnknownCode:
        return Words(message=finding.code, cause="", mend="")


class _Values(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"


def _filled(finding: Finding, template: str, language: FindingLanguage) -> str:
    worded: frozenset[str] = catalogue()[finding.code].worded if finding.code in catalogue() else frozenset()
    small: Mapping[str, str] = words(language)
    values = {
        name: small.get(value, value) if name in worded else _short(_harmless(value[: WIDTH + 1]))
        for name, value in finding.values.items()
    }
    return template.format_map(_Values(values))


def _short(value: str) -> str:
    return value if len(value) <= WIDTH else value[: WIDTH - 1] + "…"


def _unfilled(template: str) -> str:
    """The template with an ellipsis for every value."""
    return template.format_map(_Values())


def _shown(example: Example) -> list[str]:
    text = example.file or example.new or example.old
    return [f"    {_harmless(line)[:WIDTH]}" for line in text.strip("\n").split("\n")[:8]]
