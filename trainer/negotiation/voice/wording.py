"""How positions are said: the words of an option, a figure between two options, a list of terms."""

import re
from collections.abc import Iterable
from decimal import Decimal

from trainer.negotiation.deals.position import Position
from trainer.negotiation.voice.articles import follows_a_noun, option_said, with_article
from trainer.scenario.scenario import VALUE, Issue, Option, Scenario

_WORD = re.compile(r"[^\W\d_]+")
_AND = re.compile(r" et | and ")
_NONE = frozenset({"aucun", "aucune", "no"})
# A rate or a multiple: what a point stands at.
_RATE = re.compile(
    r"(?:[$€]?\d[\d\u00a0\u202f.,]*\s?%(?!\s*d[e’'])|(?:\d+|une|deux|trois|quatre|cinq|one|two|three|four|five)\s(?:fois|times)\b)",
    re.IGNORECASE,
)
_WRITTEN = frozenset({"clause", "rule"})
# Terms whose words say by themselves what they are about.
_TELLING = frozenset({"incoterm", "law", "payment_method"})
_SECURING = frozenset({"bank_guarantee", "standby_letter_of_credit"})
_NUMBER = re.compile(r"\d[\d \u00a0\u202f.,]*\d|\d")


def value_words(issue: Issue, position: Position, language: str) -> str:
    """A position as words: the option's label, or its neighbour's label with the figure put in."""
    for option in issue.options:
        if option.id == position.option:
            return option.label
    if position.number is None:
        return position.option or ""
    nearest = min(
        issue.options,
        key=lambda option: (
            abs(_number(option.terms[0].number if option.terms else None) - position.number)
            if position.number is not None
            else Decimal(0)
        ),
    )
    number = position.number
    if issue.kind == "money" and number != number.to_integral_value():
        # Money has its cents: 18.50, not 18.5.
        number = (
            number if number * 100 != (number * 100).to_integral_value() else number.quantize(Decimal("0.01"))
        )
    return _NUMBER.sub(figure(number / _scale(nearest), language), nearest.label, count=1)


def _scale(option: Option) -> Decimal:
    """What a figure of the label stands for: a million in "$2 million", one in "2 000 €"."""
    written = _NUMBER.search(option.label)
    stated = option.terms[0].number if option.terms else None
    if written is None or not stated:
        return Decimal(1)
    digits = re.sub(r"\D", "", written.group())
    plain = Decimal(digits) if digits else Decimal(0)
    for scale in (Decimal(1_000), Decimal(1_000_000)):
        if plain and plain * scale == stated and "," not in written.group() and "." not in written.group():
            return scale
    return Decimal(1)


def figure(number: Decimal, language: str) -> str:
    """A figure without its unit: "0,475" in French, "0.475" in English, thousands grouped."""
    whole = number == number.to_integral_value()
    text = f"{number.normalize() if whole else number:,f}"
    if language == "fr":
        text = text.replace(",", "\u202f").replace(".", ",")
    return text


def term_words(scenario: Scenario, position: Position) -> str:
    """A position with the name of its issue, briefly: "prix unitaire à 0,48 €", "côté paiement, crédit documentaire"."""
    issue = scenario.issues[position.issue]
    value = value_words(issue, position, scenario.language)
    name = spoken_name(issue)
    if scenario.language != "fr":
        return f"on {name}, {value}" if issue.kind is None else f"{name} at {value}"
    return f"côté {name}, {value}" if issue.kind is None else f"{name} à {value}"


def term_said(scenario: Scenario, position: Position) -> str:
    """A position as a sentence takes it, in the words of the scenario ("un paiement à 60 jours"), else in general ones: "le
    prix unitaire à 0,48 €", "une caution personnelle pour la garantie", "la reprise des livraisons dès la signature"."""
    issue, language = scenario.issues[position.issue], scenario.language
    label, value = spoken_name(issue), value_words(issue, position, language)
    if own := _own_words(issue, position, value):
        return own
    name = with_article(label, "le" if language == "fr" else "the")
    if issue.kind is not None:
        return f"{name} à {value}" if language == "fr" else f"{name} at {value}"
    if value in _NONE:
        return f"{value} {label}"
    said = option_said(value) if language == "fr" else value
    if _names(label, value, language) or _is_told_by_kind(issue, position):
        return said
    if _RATE.match(value):
        # "Le plafond de responsabilité à deux fois la redevance", "the liability cap at 3 times the yearly fees".
        return f"{name} à {value}" if language == "fr" else f"{name} at {value}"
    first = _WORD.match(value)
    if language == "fr" and first is not None and follows_a_noun(first.group()):
        return f"{name} {value}"
    # What holds a comma is closed by one before what it is about.
    joint = ", " if ", " in value else " "
    if language == "fr":
        return f"{said}{joint}pour {name}"
    # A clause or a rule is what is written, not what something is written on.
    return f"{said}{joint}{'as' if label.rsplit(' ', 1)[-1] in _WRITTEN else 'on'} {name}"


def _is_told_by_kind(issue: Issue, position: Position) -> bool:
    """Whether an option is told by what it is made of: "DAP Casablanca" is a rule of delivery, "crédit documentaire" a payment."""
    option = next((one for one in issue.options if one.id == position.option), None)
    return option is not None and any(
        term.kind in _TELLING and term.code not in _SECURING for term in option.terms
    )


def _own_words(issue: Issue, position: Position, value: str) -> str:
    """How the scenario says a position; a number between two options like one of them. Empty where it says nothing."""
    if position.option is not None:
        return issue.said.get(position.option, "").replace(VALUE, value)
    shared = next((text for text in issue.said.values() if VALUE in text), "")
    return shared.replace(VALUE, value)


def _names(label: str, value: str, language: str) -> bool:
    """Whether the words of an option name their point themselves: "aucune garantie", "no cap"."""
    said = {word.lower().rstrip("s") for word in _WORD.findall(value)}
    # The noun comes first in French, last in English.
    nouns = [
        _WORD.findall(part)[0 if language == "fr" else -1] for part in _AND.split(label) if _WORD.search(part)
    ]
    return any(noun.lower().rstrip("s") in said for noun in nouns)


def spoken_name(issue: Issue) -> str:
    """The issue's label inside a sentence: its capital lowered unless it is an acronym or a name."""
    label = issue.label
    if len(label) > 1 and label[0].isupper() and label[1].islower():
        return label[0].lower() + label[1:]
    return label


def listed(items: Iterable[str], language: str) -> str:
    """Items as a spoken list: "a, b et c"."""
    parts = list(items)
    if len(parts) < 2:
        return "".join(parts)
    joiner = " et " if language == "fr" else " and "
    return ", ".join(parts[:-1]) + joiner + parts[-1]


def terms_list(scenario: Scenario, positions: Iterable[Position]) -> str:
    """Several positions said one after the other, in the order of the scenario's issues."""
    by_issue = {position.issue: position for position in positions}
    ordered = (by_issue[issue] for issue in scenario.issues if issue in by_issue)
    words = [term_said(scenario, position) for position in ordered]
    return _joined(words, scenario.language)


def _joined(words: list[str], language: str) -> str:
    """Terms as a spoken list; those that hold commas themselves are told apart by semicolons, and what an option is about
    by a comma: "une caution pour la garantie et le prix à 50 €" would be a caution for both."""
    french = language == "fr"
    last = "et " if french else "and "
    about = (" pour ",) if french else (" on ", " as ")
    if len(words) > 2 and any(", " in word for word in words):
        mark = "\u202f; " if french else "; "
        return mark.join([*words[:-1], last + words[-1]])
    if any(", " in word for word in words) or any(one in word for word in words[:-1] for one in about):
        return ", ".join([*words[:-1], (last if len(words) > 1 else "") + words[-1]])
    return listed(words, language)


def _number(number: Decimal | None) -> Decimal:
    return Decimal(0) if number is None else number
