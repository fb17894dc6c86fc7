"""How much of a reply is pasted: words in runs taken over from what was just said, or from the brief."""

from collections.abc import Sequence

from trainer.language.context import Language
from trainer.language.words import Word, stem

_RUN = 4
_NEUTRAL = {
    "fr": {
        **dict.fromkeys(("je", "j", "nous", "vous", "moi", "me", "m", "on", "il", "elle"), "@"),
        **dict.fromkeys(("mon", "ma", "mes", "notre", "nos", "votre", "vos", "son", "sa", "ses"), "@@"),
    },
    "en": {
        **dict.fromkeys(("i", "we", "you", "me", "us", "he", "she"), "@"),
        **dict.fromkeys(("my", "our", "your", "his", "her"), "@@"),
    },
}


def neutral(words: Sequence[Word], language: Language) -> list[str]:
    """Words as compared for pasting: stems, persons neutral, figures as typed."""
    table = _NEUTRAL[language]
    return [
        table.get(word.text) or (word.raw if word.text == "#" else stem(word.text, language))
        for word in words
    ]


def pasted(reply: Sequence[str], sources: Sequence[Sequence[str]]) -> list[bool]:
    """For each word of the reply, whether it lies in a run of at least four words found in a source."""
    known = {tuple(source[i : i + _RUN]) for source in sources for i in range(len(source) - _RUN + 1)}
    marks = [False] * len(reply)
    for i in range(len(reply) - _RUN + 1):
        if tuple(reply[i : i + _RUN]) in known:
            marks[i : i + _RUN] = [True] * _RUN
    return marks
