"""A part of what is agreed, said alone, is what is agreed: "we said DAP, not DDP" after DAP with the duties shared means no other DAP."""

import re
from dataclasses import replace

from trainer.language.normalise import fold_text
from trainer.language.reading import ReadChoice, Reading
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Scenario

_WORDS = re.compile(r"\w+")
# What makes the part another way of writing the point (folded): "DAP without sharing", "le DAP tout court".
_LESS = re.compile(
    r"\b(?:without|alone|only|just|plain|simple|bare|instead|no sharing|not shared|sans|seul\w*|tout court|nu|plutot|au lieu)\b"
)
# Letters from which a word tells one option from another.
_TELLS = 3
_KEPT = frozenset({"own", "accepted", "fact", "theirs", "asked"})


def with_what_is_settled(scenario: Scenario, state: State, reading: Reading) -> Reading:
    """The reading with the agreed option, or else the student's own on the table, in the place of another one whose words, as they
    were said, it has too."""
    choices = tuple(_as_settled(scenario, state, reading, one) for one in reading.choices)
    return reading if choices == reading.choices else replace(reading, choices=choices)


def _as_settled(scenario: Scenario, state: State, reading: Reading, choice: ReadChoice) -> ReadChoice:
    issue = scenario.issues[choice.issue]
    stands = state.settled_on(issue.id) or state.yours_on(issue.id)
    if stands is None or stands.option in (None, choice.option) or choice.stance not in _KEPT:
        return choice
    said = set(_WORDS.findall(fold_text(reading.reply[choice.start : choice.end])))
    option = issue.options[issue.place(str(stands.option))]
    if not said or not said.issubset(_WORDS.findall(fold_text(option.label))):
        return choice
    start, end = sentence_at(reading.marked, choice.start)
    other = issue.options[issue.place(choice.option)]
    telling = set(_WORDS.findall(fold_text(other.label))).difference(_WORDS.findall(fold_text(option.label)))
    if any(
        len(word) >= _TELLS and word in telling
        for word in _WORDS.findall(fold_text(reading.marked[start:end]))
    ):
        return choice  # "crédit documentaire à vue" is no deposit with a credit
    named = [one for one in reading.choices if one.issue == issue.id and one.stance in _KEPT]
    if _LESS.search(fold_text(reading.marked[start:end])) or any(one.option == option.id for one in named):
        return choice
    return replace(choice, option=option.id)
