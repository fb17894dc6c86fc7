"""Cues about the table as a whole: words that tie one thing to another, and words that ask where the talk stands."""

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


def table_cues(reply: str, language: Language) -> tuple[CueSpan, ...]:
    """The spans of "exchange" ("si vous…", "contre", "provided that": what is tied is agreed whole) and of "standing"
    ("où en est-on ?", "let's recap")."""
    folded = fold(reply)
    return tuple(
        CueSpan(cue, *folded.span(match.start(), match.end()))
        for cue in ("exchange", "standing")
        for match in _pattern(language, cue).finditer(folded.text)
    )


@cache
def _pattern(language: Language, cue: str) -> re.Pattern[str]:
    phrases = (re.escape(line).replace(r"\ ", r"[\s-]+") for line in data_lines(language, f"{cue}.txt"))
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b{_EMPTY[language] if cue == 'exchange' else ''}")
