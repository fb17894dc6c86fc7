"""A greeting that opens a reply is a sentence of its own, whatever stands behind it: "Bonjour Monsieur Lemoine, que se passe-t-il ?"
greets, and then asks."""

import re
from collections.abc import Collection

from trainer.language.addressed import called

_HELLO = (
    r"\W*(?:(?:re)?bonjour|(?:re)?bonsoir|salut|coucou|enchant[ée]+e?|ravie? de vous (?:rencontrer|conna[iî]tre|voir)|"
    r"hello|hi|hey|good (?:morning|afternoon|evening|day)|(?:nice|pleased|good|great) to (?:meet|see) you)\b"
)
_GREETS = re.compile(_HELLO + r"(?:[^\S\n]+[^\s,.?!;:…\n]+){0,4}?[^\S\n]*(?P<joint>,)(?=\s)", re.IGNORECASE)
# Thanks in the same breath: "Bonjour madame, merci de me recevoir, comment…".
_THANKS = re.compile(
    r"\s*(?:et )?(?:(?:un grand |un )?merci|(?:many )?thanks|thank you)\b[^,.?!;:…\n]{0,60}(?P<joint>,)(?=\s)",
    re.IGNORECASE,
)
# What begins a sentence behind a greeting without a comma ("bonjour que se passe-t-il ?").
_BEGINS = (
    r"(?P<joint>[^\S\n])(?=(?:qu['’e]|quoi|comment|pourquoi|combien|quel|o[uù]|quand|qui|c['’]|est-ce|vous|je|j['’]|on|nous|"
    r"what|how|why|when|who|where|which|do|does|did|can|could|would|is|are|i|we)\b)"
)
_WORDS = re.compile(r"[^\W\d_]+")
_FEWEST = 2
"""So many words stand behind a greeting at least: fewer are a name, or nothing."""


def greeting_apart(text: str, names: Collection[str]) -> str:
    """The text with a full stop or a new line behind the greeting, and the thanks, that open it, instead of the comma or the blank
    there: of the same length.

    Args:
        text: a reply.
        names: what the people spoken to may be called, without titles.
    """
    at = 0
    bare = re.compile(rf"{_HELLO}(?:\s+(?:{called(names)}))?{_BEGINS}", re.IGNORECASE)
    for openings in ((_GREETS, bare), (_THANKS,)):
        found = next((met for one in openings if (met := one.match(text, at))), None)
        if found is None or len(_WORDS.findall(text, found.end("joint"))) < _FEWEST:
            continue
        joint = found.start("joint")
        stop = "." if text[joint] == "," else "\n"
        text, at = f"{text[:joint]}{stop}{text[joint + 1 :]}", found.end()
    return text
