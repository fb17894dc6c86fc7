"""Who bears the duties, said beside a delivery rule: "DDP, duties for you", "DDP with the duties shared" are no DDP with the duties in
the price."""

import re
from dataclasses import replace

from trainer.language.reading import ReadChoice, Reading
from trainer.negotiation.deals.position import Position
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.scenario.scenario import Issue, Scenario
from trainer.terms.fold import fold_text

_RULE = re.compile(r"\b(exw|fca|fas|fob|cfr|cif|cpt|cip|dap|dpu|ddp)\b")
_WORD = re.compile(r"[a-z]{5,}")
# Letters that two forms of a word share ("shared", "sharing").
_SAME = 5
# The buyer pays them, or each a part: nothing that the rule which has them paid by the seller can be.
_DUTY = (
    r"(?:import )?(?:dut(?:y|ies)|tariffs?|customs|increases?|rises?|hausses?|droits(?: de douane)?|douanes?)"
)
_NOT_HIS = re.compile(
    rf"\b{_DUTY}[^.?!;]{{0,16}}?\b(?:for you|on you|yours|(?:for|at|on) your (?:account|cost|expense|side)|(?:paid|borne) by you|pour vous|a votre charge|a vos frais)\b"
    rf"|\byou (?:pay|bear|take|carry|cover|keep)\b[^.?!;]{{0,16}}?\b{_DUTY}\b|\bvous (?:payez|prenez|gardez|supportez)\b[^.?!;]{{0,16}}?\b{_DUTY}\b"
    rf"|\b(?:share|split|sharing|splitting|partage\w*)\b[^.?!;]{{0,16}}?\b{_DUTY}\b|\b{_DUTY}\b[^.?!;]{{0,16}}?\b(?:shared|split|halved|half|50/50|fifty|partage\w*|moitie)\b"
    r"|\bwithout (?:the )?(?:import )?(?:duties|duty)\b|\bsans les droits\b"
)
_OR = re.compile(r"\b(?:or|ou|instead|plutot|rather|not|pas)\b")
_PUT = frozenset({"own", "accepted"})


def with_duty_clause(scenario: Scenario, reading: Reading) -> Reading:
    """The reading with each delivery rule on the option whose own words stand beside it: "DDP, with the changes passed on"."""
    choices = tuple(_by_its_clause(scenario, reading, choice) for choice in reading.choices)
    return reading if choices == reading.choices else replace(reading, choices=choices)


def is_torn_by_duty(issue: Issue, position: Position, reading: Reading) -> bool:
    """Whether the reply puts beside a rule by which the seller pays the duties that he does not."""
    if issue.kind is not None or position.option is None:
        return False
    choice = next(
        (
            c
            for c in reading.choices
            if c.issue == issue.id and c.stance in _PUT and _rule_of(reading, c) == "ddp"
        ),
        None,
    )
    if choice is None:
        return False
    start, end = sentence_at(reading.reply, choice.start)
    sentence = fold_text(reading.reply[start:end])
    return (
        len(set(_RULE.findall(sentence))) == 1
        and _NOT_HIS.search(sentence) is not None
        and not _OR.search(sentence)
    )


def _by_its_clause(scenario: Scenario, reading: Reading, choice: ReadChoice) -> ReadChoice:
    issue = scenario.issues[choice.issue]
    rule = _rule_of(reading, choice)
    if rule is None or choice.stance not in _PUT:
        return choice
    alike = [option for option in issue.options if rule in _RULE.findall(fold_text(option.label))]
    start, end = sentence_at(reading.reply, choice.start)
    said = _stems(fold_text(reading.reply[start:end]))
    words = {option.id: _stems(fold_text(option.label)) for option in alike}
    telling = {
        name: own - frozenset[str]().union(*(other for one, other in words.items() if one != name))
        for name, own in words.items()
    }
    told = [name for name, own in telling.items() if own & said]
    return replace(choice, option=told[0]) if len(told) == 1 and choice.option in words else choice


def _rule_of(reading: Reading, choice: ReadChoice) -> str | None:
    """The rule by whose name alone an option is chosen."""
    said = fold_text(reading.reply[choice.start : choice.end])
    met = _RULE.match(said)
    return met.group(1) if met is not None and not _stems(said[met.end() :]) else None


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_SAME] for word in _WORD.findall(text))
