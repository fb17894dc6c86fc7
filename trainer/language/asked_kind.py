"""What a sentence asks for: a person, a date, a number, a reason… or nothing, being told."""

import re
from functools import lru_cache
from typing import Literal

from trainer.language.context import Language
from trainer.language.normalise import fold_text

AskedKind = Literal["number", "date", "person", "reason", "place", "manner", "thing", "yes_or_no", "told"]

# Patterns over words with a blank between them: apostrophes and hyphens are blanks.
_WORDS: dict[Language, tuple[tuple[AskedKind, re.Pattern[str]], ...]] = {
    "fr": (
        (
            "number",
            re.compile(
                r"\bcombien|\bquel (?:prix|montant|taux|volume|delai|budget|nombre)|\bquelle (?:quantite|somme|part|duree)"
            ),
        ),
        (
            "date",
            re.compile(
                r"\bquand\b(?! meme)|\bquelle date|\bquel (?:jour|mois|moment)|\ba quelle heure|\bdepuis quand|\bdate\b.*\?"
            ),
        ),
        ("reason", re.compile(r"\bpourquoi|\bpour quelle raison|\bles? raisons?\b")),
        ("thing", re.compile(r"\bqu est ce\b|\bc est quoi\b")),
        ("person", re.compile(r"(?<!ce )(?<!celui )(?<!ceux )(?<!est ce )\bqui\b")),
        ("place", re.compile(r"\bou\b (?=est|sont|se|va|vont|en|ca|vous|etes)|\bd ou\b|\bou\b *\?")),
        ("manner", re.compile(r"\bcomment\b")),
        (
            "thing",
            re.compile(
                r"\bquoi\b|\bque (?:faites|voulez|pensez|vous|se|dit)|\bquel(?:le)?s?\b|"
                r"\b(?:lequel|laquelle|lesquel)"
            ),
        ),
    ),
    "en": (
        (
            "number",
            re.compile(r"\bhow (?:much|many|long|often|big|far)|\bwhat (?:price|figure|amount|number|rate)"),
        ),
        ("date", re.compile(r"\bwhen\b|\bwhat (?:date|day|time|month)|\bby when|\bhow soon")),
        ("person", re.compile(r"\bwho(?:m|se)?\b")),
        ("reason", re.compile(r"\bwhy\b|\breason|\bhow come")),
        ("place", re.compile(r"\bwhere\b")),
        ("manner", re.compile(r"\bhow\b")),
        ("thing", re.compile(r"\bwhat\b|\bwhich\b")),
    ),
}
_INVERTED: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(?:est|sont|avez|etes|pouvez|voulez|faites|peut|allez|auriez|pourriez|voudriez|accept\w+|prenez|connaissez|"
        r"savez|a|y a) (?:t )?(?:ce|vous|il|elle|on|ils|elles)\b"
    ),
    "en": re.compile(
        r"^(?:so |and |but |well |ok )*"
        r"(?:do|does|did|is|are|was|were|can|could|would|will|have|has|should)\b"
    ),
}
_JOINTS = re.compile(r"['\-]")


@lru_cache(maxsize=8192)
def asked_kind(text: str, language: Language) -> AskedKind:
    """What a sentence asks for, by its question word; "yes_or_no" where it asks without one."""
    folded = _JOINTS.sub(" ", fold_text(text))
    for kind, pattern in _WORDS[language]:
        if pattern.search(folded):
            return kind
    return "yes_or_no" if "?" in text or _INVERTED[language].search(folded) else "told"
