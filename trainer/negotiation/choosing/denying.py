"""A reaction to what is denied ("no auditor", "sans audit"), and a reply that denies nothing ("auditor ok"): the words are the same, and
the reply means the contrary."""

import re
from functools import lru_cache

from trainer.language.normalise import fold_text
from trainer.scenario.scenario import Reaction

# (Folded.)
_DENIES = re.compile(
    r"\b(?:ne|n['’ ]?(?:est|ai|a|y|en)|pas|non|nn|nan|sans|jamais|rien|aucune?|ni|plus|impossible|refuse\w*|hors de question|no|not|never|nothing|none|nobody|neither|nor|without"
    r"|cannot|cant|dont|wont|doesnt|isnt|refus\w+|trop|too|peu|little|interdi\w+|forbid\w*|moins|less|stop|arret\w*|lack\w*|manqu\w*|perdu\w*|lost)\b|n['’]t\b|\bn['’]|\b(?:un|in|im)(?:able|possible|acceptable|fair)\b"
)
_ALL = 0.95
"""The share of a reaction's samples that deny, from which on it answers what is denied and nothing else (0–1)."""


def means_the_contrary(reaction: Reaction, said: str) -> bool:
    """Whether all that an author had in mind for a reaction denies something, and what is said denies nothing.

    Args:
        said: a reply, or a clause of one.
    """
    return _only_denies(reaction.like) and _DENIES.search(fold_text(said)) is None


@lru_cache(maxsize=4096)
def _only_denies(samples: tuple[str, ...]) -> bool:
    denying = sum(_DENIES.search(fold_text(sample)) is not None for sample in samples)
    return bool(samples) and denying >= _ALL * len(samples)
