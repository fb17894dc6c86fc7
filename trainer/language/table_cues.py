"""Cues about the table as a whole: words that tie one thing to another, that ask where the talk
stands, that deny having granted something."""

import re
from functools import cache

from trainer.language.context import Language
from trainer.language.lexicon import data_lines
from trainer.language.normalise import fold
from trainer.language.reading import CueSpan

# "si vous voulez", "si je comprends bien", "if you like" tie nothing.
_EMPTY = {
    "fr": r"(?! (?:vous |tu |on )?(?:le )?(?:voulez|veux|preferez|permettez|souhaitez|souvenez)\b)"
    r"(?! (?:je|j'ai|on|possible|besoin|bien|oui|non|jamais)\b)",
    "en": r"(?! (?:you )?(?:like|wish|prefer|want|don't mind)\b)(?! (?:i|possible|needed|not|so)\b)",
}


def table_cues(reply: str, language: Language) -> tuple[CueSpan, ...]:
    """The spans of words that matter to what may be agreed.

    They are "exchange" ("si vous…", "contre": what is tied is agreed whole), "standing" ("où en est-on ?"), "denial" ("je
    n'ai pas dit"), "which" ("quelle", "when": no yes or no answers it), "offering" ("voici ma proposition"), "lawful" ("la loi"), "framing" ("avant de parler prix"), "lowering" ("de remise") and "asking"
    ("vous êtes d'accord").
    """
    folded = fold(reply)
    return tuple(
        CueSpan(cue, *folded.span(match.start(), match.end()))
        for cue in (
            "exchange",
            "standing",
            "denial",
            "lawful",
            "framing",
            "lowering",
            "asking",
            "which",
            "offering",
        )
        for match in _pattern(language, cue).finditer(folded.text)
    )


@cache
def _pattern(language: Language, cue: str) -> re.Pattern[str]:
    phrases = (re.escape(line).replace(r"\ ", r"[\s-]+") for line in data_lines(language, f"{cue}.txt"))
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b{_EMPTY[language] if cue == 'exchange' else ''}")
