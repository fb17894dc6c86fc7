"""Her own worded offer taken in few words of it ("ok for the half-half", "so every quarter, but I keep 97", "va pour moitié-moitié"): the
option that she stands on is what is taken."""

import re
from dataclasses import replace

from trainer.language.normalise import fold, fold_text
from trainer.language.reading import ReadChoice, Reading
from trainer.negotiation.deals.position import Position
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Issue, Option, Scenario

# (Folded.) What opens a sentence, or a part of one, that takes something.
_TAKES = re.compile(
    r"(?:^|[.!,;]\s*)\W*(?:(?:ah|bon|well|and|et|but|mais|i understand|je comprends|i see|je vois)\W+)*"
    r"(?:ok(?:ay)?|d'accord|oui|soit|parfait|tres bien|entendu|va(?: donc)? pour|marche pour|banco|je (?:prends|veux bien|suis d'accord)|donc|alors|yes|fine|alright|all right|agreed|deal|good|great|so|then|i(?:'ll| will)? (?:take|accept)|let's (?:do|say|go))\b"
)
# What may close it.
_TAKEN = re.compile(
    r"^[^.!?]{0,16}[,\s]+(?:d'accord|ok(?:ay)?|(?:ca|cela) (?:me |nous )?va|c'est bon|parfait|fine|works?(?: for (?:me|us))?|is (?:fine|ok|good)|agreed|deal|then)\b"
)
_DENIES = re.compile(
    r"\b(?:pas|non|ne|jamais|sans|ni|pourquoi|comment|combien|not|no|never|why|how|what|which|instead|plutot|if|si)\b|n't\b|\bn'"
)
# What is shared in two has many names.
_SHARED = re.compile(r"\b(?:shared|equally|half|halves|moitie|partag\w+|egale?s?)\b")
_HALVES = re.compile(
    r"\b(?:half[- ](?:and[- ])?half|half (?:each|and half)|fifty[- ]fifty|50[ /-]50|(?:the )?sharing|shared?|equal shares?|moitie[- ](?:et[- ])?moitie|moitie chacun|la moitie chacun|cinquante[- ]cinquante|(?:le |au )?partage|partagee?s?)\b"
)
# Letters from which a word of an option can stand for it.
_TELLING = 5
_WORDS = re.compile(r"[a-z]+")
_SURELY = 0.95


def with_her_option(scenario: Scenario, state: State, reading: Reading) -> Reading:
    """The reading with her option where a reply takes it by a word of it that no other option and no other point has."""
    found: list[ReadChoice] = []
    valued = {one.issue for one in reading.terms} | {one.issue for one in reading.choices}
    for position in state.theirs:
        issue = scenario.issues[position.issue]
        if issue.kind is not None or issue.id in valued or state.settled_on(issue.id) is not None:
            continue
        if (
            span := _taken_at(scenario, issue, position, reading)
        ) is not None and position.option is not None:
            found.append(ReadChoice(issue.id, position.option, "accepted", *span, _SURELY))
    if len(found) != 1:
        return reading
    return replace(reading, choices=tuple(sorted((*reading.choices, *found), key=lambda one: one.start)))


def _taken_at(scenario: Scenario, issue: Issue, hers: Position, reading: Reading) -> tuple[int, int] | None:
    option = next((one for one in issue.options if one.id == hers.option), None)
    if option is None:
        return None
    plain = fold(reading.reply)
    for start, end in _words_of(scenario, issue, option, plain.text):
        at, after = plain.span(start, end)
        first, last = sentence_at(reading.marked, at)
        sentence = fold_text(reading.marked[first:last])
        if sentence.rstrip().endswith("?") or _DENIES.search(fold_text(reading.reply[first:after])):
            continue
        before = fold_text(reading.reply[first:at])
        if _TAKES.search(before) or _TAKEN.match(fold_text(reading.reply[after:last])):
            return at, after
    return None


def _words_of(scenario: Scenario, issue: Issue, option: Option, text: str) -> list[tuple[int, int]]:
    """Where a text holds a word of an option alone; of what is shared, any word for halves."""
    telling = _long(option.label) - _of_others(scenario, issue, option)
    found = [met.span() for met in _WORDS.finditer(text) if met.group().rstrip("s") in telling]
    others = (one.label for one in issue.options if one.id != option.id)
    if _SHARED.search(fold_text(option.label)) and not any(
        _SHARED.search(fold_text(label)) for label in others
    ):
        found += [met.span() for met in _HALVES.finditer(text)]
    return found


def _of_others(scenario: Scenario, issue: Issue, option: Option) -> frozenset[str]:
    """The words of the other options of the point, and of all there is of the other points."""
    texts = [one.label for one in issue.options if one.id != option.id]
    for other in scenario.issues.values():
        if other.id != issue.id:
            texts += [other.label, *other.words, *(one.label for one in other.options)]
    return _long(*texts, issue.label, *issue.words)


def _long(*texts: str) -> frozenset[str]:
    words = (word.rstrip("s") for text in texts for word in _WORDS.findall(fold_text(text)))
    return frozenset(word for word in words if len(word) >= _TELLING)
