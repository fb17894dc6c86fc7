"""The legal check of a deal, in words."""

from trainer.assessment.legal import LegalLine
from trainer.law.entries import law_entry
from trainer.messages.catalogue import Messages
from trainer.messages.formats import long_date
from trainer.practice.practice import Practice
from trainer.reports.section import Section


def legal_section(practice: Practice, lines: tuple[LegalLine, ...], text: Messages) -> Section:
    """Every entry that bears on an agreed term; no lines without a deal."""
    if practice.state.outcome not in ("agreement", "partial"):
        return Section(text("legal.title"), ())
    found = [" ".join((f"{head}.", f"{cited}.", rule)) for head, cited, rule in legal_lines(lines, text)]
    day = text("legal.day", date=long_date(practice.scenario.as_of, text.language))
    return Section(text("legal.title"), (*(found or [text("legal.none")]), day))


def legal_lines(lines: tuple[LegalLine, ...], text: Messages) -> tuple[tuple[str, str, str], ...]:
    """Per entry: the term and whether it is allowed, the article with its dates and whether it was verified, the rule."""
    return tuple((_head(line, text), _cited(line, text), _rule(line, text)) for line in lines)


def _head(line: LegalLine, text: Messages) -> str:
    finding = text(f"legal.finding.{line.finding}")
    return text("legal.head", issue=line.label, term=line.term, finding=finding)


def _cited(line: LegalLine, text: Messages) -> str:
    entry = law_entry(line.law)
    article = entry.cited(text.language)
    since = text("legal.since", date=long_date(entry.valid_from, text.language))
    state = text("legal.state.verified" if entry.verified else "legal.state.unverified")
    return ", ".join((article[:1].upper() + article[1:], since, state))


def _rule(line: LegalLine, text: Messages) -> str:
    return law_entry(line.law).text(text.language)
