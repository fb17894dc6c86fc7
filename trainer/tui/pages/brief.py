"""The brief as sections: the situation, and what it is about for the student. Nothing of hers that is hidden."""

from decimal import Decimal

from textual.content import Content
from textual.widget import Widget

from trainer.messages.catalogue import Messages
from trainer.messages.formats import long_date, money
from trainer.practice.table import Importance, what_counts
from trainer.scenario.scenario import Fact, Issue, Scenario
from trainer.tui.marks import OPEN, bar
from trainer.tui.text import inert, joined, on_one_line
from trainer.tui.widgets.section import Section

_BAR = 10


def situation(scenario: Scenario, text: Messages) -> list[Widget]:
    """What is going on, who is at the table, what is known."""
    sections = [
        Section(text("tui.brief.situation"), *scenario.brief, spaced=True),
        Section(
            text("tui.brief.people"),
            joined((f"{text('tui.brief.you')} ", "$quiet"), _person(scenario.you.name, scenario.you.role)),
            joined(
                (f"{text('tui.brief.them')} ", "$quiet"),
                _person(scenario.counterpart.name, scenario.counterpart.role),
            ),
            (text("tui.brief.when", date=long_date(scenario.as_of, text.language))
             + " " + text(f"tui.channel.{scenario.channel}")),
        ),
    ]  # fmt: skip
    if scenario.facts:
        facts = (joined(("· ", "$quiet"), fact_words(fact)) for fact in scenario.facts.values())
        sections.append(Section(text("tui.brief.facts"), *facts))
    return list(sections)


def stakes(scenario: Scenario, text: Messages) -> list[Widget]:
    """What counts for the student, the way out, the objectives."""
    sections = [Section(text("tui.brief.counts"), text("tui.brief.counts_how"), classes="introduction")]
    sections += [_importance(importance, text) for importance in what_counts(scenario)]
    batna = scenario.you.batna
    sections.append(
        Section(
            text("tui.brief.batna"),
            *([batna.text] if batna.text else []),
            text("tui.brief.batna_worth", points=batna.value),
        )
    )
    if scenario.objectives:
        aims = (joined((f"{OPEN} ", "$quiet"), aim.text) for aim in scenario.objectives.values())
        sections.append(Section(text("tui.brief.objectives"), *aims))
    return list(sections)


def _person(name: str, role: str) -> Content:
    return joined((on_one_line(name), "bold"), f", {on_one_line(role)}" if role else "")


def fact_words(fact: Fact) -> Content:
    """A fact, what it is about where it does not say so itself, where it comes from."""
    source = f"  ({on_one_line(fact.source)})" if fact.source else ""
    # A bare figure says what it is about.
    bare = fact.about and not any(letter.isalpha() for letter in fact.text)
    about = f"  {', '.join(map(on_one_line, fact.about))}" if bare else ""
    return joined(inert(fact.text), about, (source, "$quiet"))


def _importance(importance: Importance, text: Messages) -> Section:
    issue = importance.issue
    rank = text(f"tui.rank.{importance.rank}")
    heading = joined((on_one_line(issue.label), "bold"))
    weight = joined(
        (bar(importance.weight / 100, _BAR), "$primary"),
        f"  {rank} ",
        (text("tui.brief.weight", weight=importance.weight), "$quiet"),
    )
    aims = [
        text(f"tui.brief.{name}", value=on_one_line(value))
        for name, value in (("target", importance.target), ("limit", importance.limit))
        if value
    ]
    if issue.worth_per_step:
        aims.append(text("tui.brief.step", amount=money(issue.worth_per_step, issue.currency, text.language)))
    lines = [joined(heading, "  ", weight)]
    if aims:
        lines.append(joined(" · ".join(aims)))
    lines.append(joined((_ladder(issue), "$quiet")))
    return Section(lines[0], *lines[1:], classes="issue")


def _ladder(issue: Issue) -> str:
    """Every option with the points of 100 that it brings: `0,44 € 0 · 0,46 € 15`."""
    steps = []
    for option, value in zip(issue.options, issue.you.values, strict=False):
        points = (Decimal(issue.you.weight * value) / 100).quantize(Decimal(1))
        steps.append(f"{on_one_line(option.label)} → {points}")
    return " · ".join(steps)
