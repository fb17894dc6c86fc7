"""The buyer's sheet, to play the other side live: limits, hidden interests, objections. For instructors."""

from collections.abc import Iterator

from trainer.messages.catalogue import Messages
from trainer.reports.elements import Markup, element
from trainer.reports.paper import sheet
from trainer.reports.seller_sheet import LETTERS, head, listed, table
from trainer.scenario.condition import About, And, Compare, Condition, Does, Not, Or
from trainer.scenario.scenario import Claim, Interest, Issue, Objection, Scenario

# Habits (0–3) that are marked enough to be played, and those that are absent enough.
_MARKED, _ABSENT = 2, 0
_COLUMNS = {"issue": 17, "weight": 9, "starts": 13, "values": 31, "bounds": 30}
_HABITS = ("relationship_first", "directness", "patience", "face", "hierarchy", "vigilance")


def buyer_article(scenario: Scenario, text: Messages) -> Markup:
    """The sheet as an element of a document."""
    return sheet(
        "page",
        LETTERS,
        head(scenario, "buyer", text),
        element("p", element("b", text("face.secret"))),
        element("h2", text("face.opening")),
        element("p", text("report.quoted", words=scenario.scenes[scenario.opening_scene].says[0])),
        *listed(text("face.habits"), _habits(scenario, text)),
        element("h2", text("face.them_counts")),
        table(
            {text(f"face.{name}"): width for name, width in _COLUMNS.items()},
            (_issue_row(issue, scenario, text) for issue in scenario.issues.values()),
        ),
        element("p", text("face.them_batna", points=scenario.counterpart.batna.value), " ", scenario.counterpart.batna.text),
        element("p", text("face.how_to_yield")),
        *_interests(scenario, text),
        *listed(text("face.objections"), (_objection(one, scenario, text) for one in scenario.objections.values())),
        *listed(text("face.claims"), (_claim(one, text) for one in scenario.claims.values())),
        *listed(text("face.asks"), (text("report.quoted", words=ask.says) for ask in scenario.asks.values())),
        *listed(text("face.moments"), _moments(scenario, text)),
    )  # fmt: skip


def _habits(scenario: Scenario, text: Messages) -> Iterator[str]:
    """How this person negotiates, as far as it shows."""
    her = scenario.counterpart
    yield text(f"face.firmness.{her.firmness}")
    yield text("face.trust", trust=her.trust)
    yield text(f"face.trust_buys.{her.trust_buys}")
    for name in _HABITS:
        value = getattr(her.persona, name)
        degree = "much" if value >= _MARKED else "none" if value <= _ABSENT else ""
        key = f"face.habit.{name}.{degree}"
        if degree and text.has(key):
            yield text(key)
    if her.persona.sequencing != "any":
        yield text(f"face.sequencing.{her.persona.sequencing}")
    if her.persona.sign_off:
        yield text("face.sign_off", who=her.persona.sign_off)


def _issue_row(issue: Issue, scenario: Scenario, text: Messages) -> tuple[str, ...]:
    best = issue.options[issue.them.values.index(max(issue.them.values))]
    start = best if issue.opening is None else issue.options[issue.place(issue.opening)]
    values = " · ".join(
        text("face.value", option=option.label, points=round(issue.them.weight * value / 100))
        for option, value in zip(issue.options, issue.them.values, strict=True)
    )
    return (
        issue.label,
        str(issue.them.weight),
        start.label,
        values,
        " ".join(_bounds(issue, scenario, text)),
    )


def _bounds(issue: Issue, scenario: Scenario, text: Messages) -> Iterator[str]:
    """What is not signed, whatever is given for it; and what has to be heard first."""
    if issue.must_have:
        refused = [option.label for option in issue.options if option.id not in issue.must_have]
        if refused:
            yield text("face.refuses", options=", ".join(refused))
    opened: dict[str, list[str]] = {}
    for name, condition in issue.opens_if.items():
        label = issue.options[issue.place(name)].label
        opened.setdefault(_needed(condition, scenario, text), []).append(label)
    for what, labels in opened.items():
        yield text("face.opens_if", options=", ".join(labels), what=what)
    for name in issue.illegal:
        yield text("face.illegal", option=issue.options[issue.place(name)].label)


def _interests(scenario: Scenario, text: Messages) -> Iterator[Markup]:
    if not scenario.interests:
        return
    yield element("h2", text("face.interests"))
    yield element("p", text("face.interests_how"))
    for interest in scenario.interests.values():
        yield element("h3", interest.label)
        yield element("ol", *(element("li", line) for line in _stages(interest, scenario, text)))


def _stages(interest: Interest, scenario: Scenario, text: Messages) -> Iterator[str]:
    for stage in interest.stages:
        quote = text("report.quoted", words=stage.says)
        yield text("face.stage", what=_needed(stage.when, scenario, text), says=quote)


def _objection(objection: Objection, scenario: Scenario, text: Messages) -> str:
    return text(
        "face.objection",
        says=text("report.quoted", words=objection.says),
        kind=text(f"face.objection.{objection.kind}"),
        what=_needed(objection.answered_by, scenario, text),
    )


def _claim(claim: Claim, text: Messages) -> str:
    kind = text("face.claim.true" if claim.holds else "face.claim.false")
    said = text("face.claim", says=text("report.quoted", words=claim.says), kind=kind)
    if not claim.admits:
        return said
    return f"{said} {text('face.admits', says=text('report.quoted', words=claim.admits))}"


def _moments(scenario: Scenario, text: Messages) -> Iterator[str]:
    for moment in scenario.moments.values():
        if moment.says:
            said = text("report.quoted", words=moment.says[0])
            yield text(f"face.moment.{moment.kind}", turn=moment.turn, says=said, who=moment.person)


def _needed(condition: Condition | None, scenario: Scenario, text: Messages) -> str:
    """What brings a condition about, for somebody who plays it rather than counts it: one of these deeds, and how much
    trust or what must have been heard before."""
    deeds: dict[str, None] = {}
    before: dict[str, None] = {}
    for part in _wanted(condition):
        match part:
            case Does(what, None):
                deeds[_deed(what, text)] = None
            case Does(what, str(about)):
                deeds[text("face.about", what=_deed(what, text), subject=_named(about, scenario))] = None
            case About(name):
                deeds[_named(name, scenario)] = None
            case Compare("trust", ">=" | ">", value):
                before[text("face.with_trust", trust=value)] = None
            case Compare(name, ">=" | ">" | "==", _) if name in scenario.interests:
                before[text("face.once_heard", interest=scenario.interests[name].label)] = None
            case _:
                pass
    *others, last = deeds or {"": None}
    one_of = text("face.or", others=", ".join(others), last=last) if others else last
    return ", ".join(filter(None, (one_of, *before))) or text("face.in_any_case")


def _wanted(condition: Condition | None) -> Iterator[Condition]:
    """The parts of a condition that help it, not those that must not be."""
    match condition:
        case And(operands) | Or(operands):
            for operand in operands:
                yield from _wanted(operand)
        case None | Not():
            return
        case _:
            yield condition


def _deed(what: str, text: Messages) -> str:
    for key in (f"told.move.{what}", f"told.act.{what}"):
        if text.has(key):
            words = text(key)
            return words[:1].lower() + words[1:]
    return text("face.deed.exhibit") if what == "exhibit" else text("face.deed.silence")


def _named(name: str, scenario: Scenario) -> str:
    """What a name of the file stands for, in its own words."""
    if name in scenario.issues:
        return scenario.issues[name].label
    if name in scenario.interests:
        return scenario.interests[name].label
    if name in scenario.facts:
        return scenario.facts[name].text
    said = scenario.objections.get(name) or scenario.claims.get(name)
    if said is not None:
        return said.says
    return next(iter(scenario.topics.get(name, ())), name)
