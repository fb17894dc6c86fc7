"""Who acts and when: marks read from the forms of a clause's words (person, mood, tense), kept as data."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from trainer.language.context import Language
from trainer.language.lexicon import data_lines
from trainer.language.words import Word

_SUBJECTS = ("s1", "s2", "s3")
_OPENING = 3
"""Words in which an imperative must stand."""


@dataclass(frozen=True, slots=True)
class _Forms:
    words: frozenset[str]
    endings: tuple[str, ...]

    def hold(self, word: str) -> bool:
        """Whether a folded word is one of the forms."""
        return word in self.words or (len(word) >= 5 and word.endswith(self.endings))


@lru_cache(maxsize=2)
def _forms(language: Language) -> dict[str, _Forms]:
    table: dict[str, _Forms] = {}
    for line in data_lines(language, "grammar.txt"):
        name, _, listed = line.partition(" = ")
        forms = listed.split()
        table[name] = _Forms(
            frozenset(form for form in forms if form[0] != "*"),
            tuple(form[1:] for form in forms if form[0] == "*"),
        )
    return table


def grammar_marks(words: Sequence[Word], language: Language) -> set[str]:
    """The marks of one clause: its first subject ("g1" we, "g2" you, "g3" others, "g0" none), mood and tense."""
    forms = _forms(language)
    marks: set[str] = set()
    texts = [word.text for word in words]
    subject = next((name for text in texts for name in _SUBJECTS if text in forms[name].words), None)
    marks.add("g" + subject[1] if subject else "g0")
    if any(forms["imperative"].hold(text) for text in texts[:_OPENING]) and (
        not texts or texts[0] not in forms["s2"].words
    ):
        marks.add("imperative")
    for name in ("future", "conditional", "past"):
        if any(forms[name].hold(text) for text in texts):
            marks.add(name)
    return marks


def is_bare_answer(words: Sequence[Word], language: Language) -> bool:
    """Whether a reply is nothing but a yes or a no ("oui", "ok.", "no!")."""
    said = [word.text for word in words if word.text == "#" or word.text[0].isalpha()]
    return len(said) == 1 and _forms(language)["bare"].hold(said[0])
