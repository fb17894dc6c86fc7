"""Cues about the table as a whole: words that tie one thing to another, that ask where the talk
stands, that deny having granted something, that say which of several figures counts."""

import re
from functools import cache

from trainer.language.context import Language
from trainer.language.lexicon import data_lines
from trainer.language.normalise import fold
from trainer.language.reading import CueSpan

CUES = (
    "exchange", "standing", "denial", "lawful", "framing", "lowering", "asking", "which", "offering", "otherwise",
    "unless_taken", "recalled", "alternatives", "tentative", "unagreed", "inseparable",
    "pause", "concluding", "withdrawal", "returned", "summing", "pressing",
)  # fmt: skip
# "si vous voulez", "si je comprends bien", "si bas", "if you like" tie nothing; nor does a question told: "vous ne
# m'avez pas dit si…", "you asked if it was written".
_EMPTY = {
    "fr": r"(?! (?:vous |tu |on )?(?:le )?(?:voulez|veux|preferez|permettez|souhaitez|souvenez)\b)"
    r"(?! (?:je|j'ai|on|possible|besoin|bien|oui|non|jamais)\b)"
    r"(?! (?:bas|haut|peu|cher|chere|loin|tot|tard|vite|longtemps|facile|simple|grand|grande|petit|petite)\b)",
    "en": r"(?! (?:you )?(?:like|wish|prefer|want|don't mind)\b)(?! (?:i|possible|needed|not|so)\b)",
}
# "60 jours ? Pas dit 60", "never said 60": the speaker is left out at the head of a sentence.
_HEADLESS = {
    "fr": r"(?:(?<![\s\S])|(?<=[?!.,;:] ))(?:pas|jamais) (?:dit|propose|accepte)\b(?! (?:non|oui|que|mais)\b)",
    "en": r"(?:(?<![\s\S])|(?<=[?!.,;:] ))(?:never|didn't|did not) (?:say|said|offered?|agreed?)\b(?! (?:no|yes|that)\b)",
}
_WONDERING = {
    "fr": re.compile(
        r"\b(?:dit|dire|dites|sais|sait|savoir|savez|demande|demander|demandais|voir|verifie|verifier|comme|meme)$"
    ),
    "en": re.compile(
        r"\b(?:asked|ask|asking|know|knew|wonder|wondered|wondering|see|check|said|say|sure|as)$"
    ),
}


def table_cues(reply: str, language: Language) -> tuple[CueSpan, ...]:
    """The spans of words that matter to what may be agreed.

    They are "exchange" ("si vous…", "contre": what is tied is agreed whole), "standing" ("où en est-on ?"), "denial" ("je
    n'ai pas dit"), "which" ("quelle", "when": no yes or no answers it), "offering" ("voici ma proposition"), "lawful" ("la loi"),
    "framing" ("avant de parler prix"), "lowering" ("de remise"), "asking" ("vous êtes d'accord"), "otherwise" ("sinon": what
    follows happens if the offer fails), "unless_taken" ("si vous refusez": so does what stands beside it), "recalled"
    ("je vous ai dit": what was said before), "alternatives" ("deux options"), "tentative" ("et si je vous gardais…": tried
    out, not yet offered), "unagreed" ("je n'ai rien accepté"), "inseparable" ("l'un ne va pas sans
    l'autre"), "pause" ("cinq minutes pour téléphoner"), "concluding" ("on signe ?", "that's the lot"), "withdrawal" ("je
    retire", "forget": what stands beside it is no longer offered), "returned" ("contre quoi", "what do I get": nothing is
    given before that is answered), "summing" ("récapitulons", "we said") and "pressing" ("oui ou non", "you accept").
    """
    folded = fold(reply)
    return tuple(
        CueSpan(cue, *folded.span(match.start(), match.end()))
        for cue in CUES
        for match in _pattern(language, cue).finditer(folded.text)
        if cue != "exchange" or not _wonders(folded.text, match, language)
    )


def _wonders(text: str, match: re.Match[str], language: Language) -> bool:
    """Whether an "if" only tells a question ("you asked if it was written")."""
    if match.group() not in ("si", "if"):
        return False
    return bool(_WONDERING[language].search(text[: match.start()].rstrip()))


def asks_opinion(language: Language) -> re.Pattern[str]:
    """The questions that ask what the other side thinks of something, in folded text."""
    return _pattern(language, "opinion")


@cache
def _pattern(language: Language, cue: str) -> re.Pattern[str]:
    phrases = [
        # Typed in haste, an elision loses its apostrophe or keeps a blank: "j ai dit", "jai dit".
        re.escape(line).replace(r"\ ", r"[\s-]+").replace("'", r"(?:\s?'\s?|\s)?") + r"\b"
        for line in data_lines(language, f"{cue}.txt")
    ]
    if cue == "denial":
        phrases.append(_HEADLESS[language])
    if cue == "exchange":
        phrases = [f"{one}{_EMPTY[language]}" if one in (r"si\b", r"if\b") else one for one in phrases]
    return re.compile(rf"\b(?:{'|'.join(phrases)})")
