"""The word lists of a language, read once from its folder: spellings, number words, stop words, cues."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from trainer.language.context import Language
from trainer.language.normalise import fold_text


@dataclass(frozen=True, slots=True)
class Replacements:
    """What typed forms mean: texting shorthand (a slip of register) and misspellings (no slip)."""

    slips: dict[str, tuple[str, ...]]
    spellings: dict[str, tuple[str, ...]]

    def look_up(self, typed: str, folded: str) -> tuple[tuple[str, ...] | None, bool]:
        """The words meant by a form, and whether it is a slip; accented forms only match as typed."""
        for form in (typed, folded):
            if form in self.slips:
                return self.slips[form], True
            if form in self.spellings:
                return self.spellings[form], False
        return None, False


def data_lines(language: Language, name: str) -> list[str]:
    """The lines of a data file of the language, without comments (//) and blank lines."""
    text = (Path(__file__).parent / language / name).read_text(encoding="utf-8")
    return [line for line in map(str.strip, text.splitlines()) if line and not line.startswith("//")]


def _pairs(language: Language, name: str) -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for line in data_lines(language, name):
        typed, _, meant = line.partition(" = ")
        table[typed] = tuple(fold_text(meant).split())
    return table


@lru_cache(maxsize=2)
def replacements(language: Language) -> Replacements:
    """Texting shorthand and misspellings of a language."""
    return Replacements(_pairs(language, "texting.txt"), _pairs(language, "spelling.txt"))


@lru_cache(maxsize=2)
def number_words(language: Language) -> frozenset[str]:
    """Folded number words ("cinq", "five")."""
    return frozenset(" ".join(data_lines(language, "numbers.txt")).split())


@lru_cache(maxsize=2)
def stop_words(language: Language) -> frozenset[str]:
    """Folded words too common to say what a sentence is about."""
    return frozenset(" ".join(data_lines(language, "stopwords.txt")).split())


@lru_cache(maxsize=2)
def telling_words(language: Language) -> frozenset[str]:
    """Folded stop words that still tell what is asked ("pourquoi", "before")."""
    return frozenset(" ".join(data_lines(language, "telling.txt")).split())


@lru_cache(maxsize=2)
def abbreviations(language: Language) -> frozenset[str]:
    """Folded abbreviations whose full stop ends no sentence ("art", "mme")."""
    return frozenset(" ".join(data_lines(language, "abbreviations.txt")).split())


@lru_cache(maxsize=2)
def final_abbreviations(language: Language) -> frozenset[str]:
    """Those of them that may be the last word of a sentence ("cie", "etc"), whose end the next capital tells."""
    return frozenset(" ".join(data_lines(language, "final_abbreviations.txt")).split())


@lru_cache(maxsize=2)
def clause_openers(language: Language) -> frozenset[str]:
    """Folded words that open a clause inside a sentence ("mais", "donc")."""
    return frozenset(" ".join(data_lines(language, "openers.txt")).split())


@lru_cache(maxsize=2)
def polarity_words(language: Language) -> frozenset[str]:
    """Folded words that turn a sentence into its opposite ("pas", "refuse", "not")."""
    return frozenset(" ".join(data_lines(language, "polarity.txt")).split())


@lru_cache(maxsize=2)
def elliptic_words(language: Language) -> frozenset[str]:
    """Folded words that go on with the other side's subject without naming one ("pourquoi", "préciser")."""
    return frozenset(fold_text(" ".join(data_lines(language, "elliptic.txt"))).replace("'", " ").split())


@lru_cache(maxsize=2)
def courtesies(language: Language) -> frozenset[str]:
    """Folded words that only carry a question for a yes: courtesy, insistence, who is asked ("alors", "please")."""
    return frozenset(" ".join(data_lines(language, "courtesies.txt")).split())


@lru_cache(maxsize=2)
def fillers(language: Language) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Runs of folded words that are about nothing ("euh", "you know"), the longest first, by their first word."""
    runs = sorted(
        (tuple(line.split()) for line in data_lines(language, "fillers.txt")), key=len, reverse=True
    )
    return {run[0]: tuple(one for one in runs if one[0] == run[0]) for run in runs}


@lru_cache(maxsize=2)
def own_stems(language: Language) -> frozenset[str]:
    """Folded words that share a stem with another word by accident ("devis", "devant")."""
    return frozenset(" ".join(data_lines(language, "own_stems.txt")).split())
