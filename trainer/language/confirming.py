"""A closing "non ?" or "no?" asks that a statement be confirmed, and denies nothing: "98 000, c'est correct, non ?" is said as
"98 000, c'est correct ?".
"""

import re

from trainer.language.context import Language
from trainer.language.normalise import fold

# After "ou", "c'est", "vous dites" or "et maintenant" the no is what the question is about; after a sound there is no statement.
_MEANT: dict[Language, str] = {
    "fr": r"ou|est|et|mais|que|dis|dit|dites|dire|dirait|serait|pourquoi|oui|un|votre|ah|ben|bah|euh|oh|bon|alors|donc|si|maintenant|hui|soudain|finalement|toujours|encore",
    "en": r"or|is|s|and|but|say|said|says|saying|why|a|your|the|oh|ah|uh|um|well|so|then|if|yes|of|by|to|there|have|has|now|today|suddenly|finally|still|again",
}
_NO: dict[Language, str] = {"fr": "non", "en": "no"}


def confirmations_in(text: str, language: Language) -> tuple[tuple[int, int], ...]:
    """The spans of the words that only ask to confirm the statement before them, their comma included and their mark left."""
    folded = fold(text)
    before = rf"[^.?!…;\n]*?\b(?!(?:{_MEANT[language]})\b)[^\W_]+(?:[^\S\n]?[%€$£])?"
    closing = re.compile(rf"(?:^|[.?!…;\n]){before}(?P<tag>\s*,?\s+{_NO[language]})(?=\s*\?)")
    return tuple(folded.span(*met.span("tag")) for met in closing.finditer(folded.text))
