"""Options read in words that are those of the option said beside them: "a band: if the exchange moves more than 5%, we adjust the price"
adjusts for the exchange and not for the duties."""

import re
from dataclasses import replace
from functools import lru_cache

from trainer.language.reading import ReadChoice, Reading
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.scenario.scenario import Scenario
from trainer.terms.fold import fold_text

_WORD = re.compile(r"[a-z]{3,}")
# Letters that two forms of a word share.
_SAME = 5
# Words too common to tell an option, folded.
_COMMON = frozenset(
    ("the", "and", "for", "les", "des", "une", "que", "qui", "est", "pour", "avec", "with", "you", "vous")
)
_FEW = 2


def without_words_of_another(scenario: Scenario, reading: Reading) -> Reading:
    """The reading without each option all of whose words, in the reply, are words of an option of another point that stands before it
    in its sentence, where the reply names its own point nowhere."""
    named = {mention.name for mention in reading.mentions if mention.aspect == "issue"}

    def is_borrowed(choice: ReadChoice) -> bool:
        said = _stems(reading.reply[choice.start : choice.end])
        if choice.issue in named or len(said) < _FEW:
            return False
        sentence = sentence_at(reading.reply, choice.start)
        return any(
            other.issue != choice.issue
            and other.end <= choice.start
            and other.stance == choice.stance
            and sentence_at(reading.reply, other.start) == sentence
            and any(said <= _stems(text) for text in _texts(scenario, other))
            for other in reading.choices
        )

    kept = tuple(choice for choice in reading.choices if not is_borrowed(choice))
    return reading if len(kept) == len(reading.choices) else replace(reading, choices=kept)


def _texts(scenario: Scenario, choice: ReadChoice) -> tuple[str, ...]:
    issue = scenario.issues[choice.issue]
    option = issue.options[issue.place(choice.option)]
    return (option.label, *option.like)


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_SAME] for word in _WORD.findall(fold_text(text)) if word not in _COMMON)
