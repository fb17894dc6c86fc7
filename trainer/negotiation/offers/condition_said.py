"""A condition said back: in the student's own words, or, where they put no measure to it, by asking for one."""

import re

from trainer.language.normalise import fold_text
from trainer.negotiation.playing import Playing

# "If you don't sign today…", "si vous ne signez pas": a threat, and no condition of a gift (folded).
_THREATENS = re.compile(
    r"(?:if|unless|si) (?:you|vous) (?:do not|don['’]?t|does not|will not|won['’]?t|cannot|can['’]?t|refuse|ne\b|n['’]|refuse[rz])|(?:unless|sinon|otherwise|or else)\b"
)
# "Si vous faites un effort sur l'échéancier": how much of one, it does not say.
_VAGUE = re.compile(
    r"\b(?:(?:un|le|quelque|votre|petit|premier) (?:\w+ )?(?:effort|geste|pas)|quelque chose|(?:an?|some|your) (?:\w+ )?(?:effort|gesture|step)|something)\b"
)
_FIGURE = re.compile(r"\d")
_LEAST = 3
"""Words from which a condition says something."""


def say_condition_back(playing: Playing, words: str) -> bool:
    """Say that a condition was heard.

    Args:
        words: the condition, from its "si" or "if" on.

    Returns:
        Whether anything was said: a threat, or a bare "in exchange", is no condition to say back.
    """
    plain = fold_text(words)
    if len(plain.split()) < _LEAST or _THREATENS.match(plain):
        return False
    if _VAGUE.search(plain) and not _FIGURE.search(plain):
        return playing.speech.phrase("condition_vague", "condition_heard", source="bargain", words=words)
    return playing.speech.phrase("condition_heard", source="bargain", words=words)
