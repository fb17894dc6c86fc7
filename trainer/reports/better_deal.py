"""What would have been possible, in sentences: three numbers, and one better package."""

from trainer.assessment.possible import Better, Change, Possible
from trainer.messages.catalogue import Messages
from trainer.messages.formats import money, number, percent
from trainer.negotiation.voice.wording import listed, spoken_name, value_words
from trainer.practice.practice import Practice
from trainer.scenario.scenario import Scenario


def number_lines(found: Possible, practice: Practice, text: Messages) -> tuple[str, ...]:
    """How much of what was possible together was found, the student's share of it, and what was left."""
    verdict, language = found.verdict, text.language
    if verdict is None:
        return (_without_deal(found, practice, text),)
    lines = []
    if verdict.efficiency is not None:
        whole = percent(round(verdict.efficiency / 100), language)
        lines.append(text("possible.together" if verdict.efficiency >= 0 else "possible.apart", share=whole))
    if verdict.claim is not None:
        mine = percent(round(verdict.claim / 100), language)
        lines.append(text("possible.share" if verdict.claim >= 0 else "possible.no_share", share=mine))
    if verdict.left_on_the_table:
        points = _points(verdict.left_on_the_table, text)
        best = found.best or found.better
        if best is not None and best.money and found.currency:
            worth = money(best.money, found.currency, language)
            lines.append(text("possible.left_money", money=worth, points=points))
        else:
            lines.append(text("possible.left", points=points))
    else:
        lines.append(text("possible.nothing_left"))
    return tuple(lines)


def better_lines(found: Possible, practice: Practice, text: Messages) -> tuple[str, ...]:
    """One better package in words, and what the best of all would have brought besides; nothing where there was none."""
    if found.better is None:
        return ()
    if found.verdict is None:
        return (_any_deal(found.better, practice, text),)
    lines = [_sentence("possible.better", found.better, found, practice, text)]
    if found.best is not None:
        lines.append(_sentence("possible.best", found.best, found, practice, text))
    return tuple(lines)


def detail_lines(found: Possible, practice: Practice, text: Messages) -> tuple[str, ...]:
    """The figures with their names in the literature, for who wants them."""
    space, scenario = found.space, practice.scenario
    counts = {
        "packages": number(space.packages, text.language),
        "signable": number(space.signable, text.language),
        "zone": number(space.agreement_zone, text.language),
        "frontier": number(len(space.frontier), text.language),
    }
    lines = [text("possible.detail.counts", **counts)]
    named = (
        ("nash", space.nash),
        ("kalai", space.kalai_smorodinsky),
        ("joint", space.joint_max),
    )
    for name, deal in named:
        if deal is not None:
            terms = _terms(scenario, [Change(n, p, None) for n, p in deal.package.items()], text)
            values = {"you": _points(deal.you, text), "them": _points(deal.them, text)}
            lines.append(text(f"possible.detail.{name}", terms=terms, **values))
    if found.verdict is not None:
        lines.append(
            text("possible.detail.dominated", count=number(found.verdict.dominated_by, text.language))
        )
    return tuple(lines)


def _without_deal(found: Possible, practice: Practice, text: Messages) -> str:
    if found.better is None:
        return text("possible.no_zone")
    return text("possible.zone", count=number(found.space.agreement_zone, text.language))


def _any_deal(better: Better, practice: Practice, text: Messages) -> str:
    return text(
        "possible.any_deal",
        terms=_terms(practice.scenario, better.changes, text),
        you=_points(better.you, text),
        them=_points(better.them, text),
        name=practice.scenario.counterpart.name,
    )


def _sentence(key: str, better: Better, found: Possible, practice: Practice, text: Messages) -> str:
    name = practice.scenario.counterpart.name
    gain = (
        money(better.money, found.currency, text.language)
        if better.money and found.currency
        else text("possible.gain", points=_points(better.you, text))
    )
    cost = (
        text("possible.gains_too", name=name, points=_points(better.them, text))
        if better.them >= 50
        else text("possible.costs_nothing", name=name)
    )
    return text(key, terms=_terms(practice.scenario, better.changes, text), gain=gain, cost=cost)


def _terms(scenario: Scenario, changes: "tuple[Change, ...] | list[Change]", text: Messages) -> str:
    return listed((_term(scenario, change, text) for change in changes), text.language)


def _term(scenario: Scenario, change: Change, text: Messages) -> str:
    issue = scenario.issues[change.issue]
    value = value_words(issue, change.position, scenario.language)
    if change.instead is None:
        return text("possible.term", issue=spoken_name(issue), value=value)
    instead = value_words(issue, change.instead, scenario.language)
    return text("possible.term_instead", issue=spoken_name(issue), value=value, instead=instead)


def _points(value: int, text: Messages) -> str:
    """A value of 0–10,000 in points of 100, with the word; to a tenth where a whole one would be nothing."""
    if abs(value) >= 50:
        return text.plural("possible.points", round(value / 100))
    return text("possible.part", points=number(round(value / 100, 1), text.language))
