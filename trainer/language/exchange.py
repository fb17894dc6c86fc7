"""Words that tie one thing to another ("si vous…", "contre", "provided that"): what is tied is agreed whole."""

import re
from functools import cache

from trainer.language.context import Language
from trainer.language.lexicon import data_lines
from trainer.language.normalise import fold
from trainer.language.reading import CueSpan

# "si vous voulez", "if you like" tie nothing.
_EMPTY = {
    "fr": r"(?! (?:voulez|preferez|permettez|souhaitez)\b)",
    "en": r"(?! (?:like|wish|prefer|want|don't mind)\b)",
}


def exchange_cues(reply: str, language: Language) -> tuple[CueSpan, ...]:
    """The spans of such words, under the name "exchange"."""
    folded = fold(reply)
    return tuple(
        CueSpan("exchange", *folded.span(match.start(), match.end()))
        for match in _pattern(language).finditer(folded.text)
    )


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    phrases = (re.escape(line).replace(r"\ ", r"\s+") for line in data_lines(language, "exchange.txt"))
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b{_EMPTY[language]}")
