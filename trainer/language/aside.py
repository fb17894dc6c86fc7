"""What a reply sets aside: "en dehors du taux", "je ne vous parle pas de prix" name what it is not about."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from trainer.language.context import Language
from trainer.language.cues import joined
from trainer.language.lexicon import data_lines
from trainer.language.words import Word, words_of

_ENDS = frozenset(",;:.?!…()") | {"mais", "but", "je", "i", "juste", "just", "qu", "que"}
"""What ends the words that are set aside."""
_EXCEPTION = re.compile(r"(?:en dehors|a part|hormis|apart|aside|other)\b")
_YES_TO_THE_REST = re.compile(
    r"\b(?:tout|tt|l ensemble|le reste|all|everything|the rest)\b.*\b(?:va|convient|bon|ok|okay|parfait|accord|fine|good|great|agreed?|settled)\b"
    r"|\b(?:bon|ok|okay|d accord|oui|va|prends|accepte|yes|fine|good|happy|agreed?|take|accept)\b.*\b(?:tout|tt|l ensemble|le reste|pour (?:moi|nous)|all|everything|the rest|(?:for|with|by) (?:me|us))\b"
    r"|\b(?:ca|cela) (?:me|nous)? ?(?:va|convient)\b"
)
"""A yes from which an exception takes something: that is then named, and not set aside ("tout me va, à part le prix")."""
_STOP = re.compile(r"[.!?;…]")


def spoken_of(words: Sequence[Word], language: Language) -> Sequence[Word]:
    """The words of a reply, or of a part of it, without those that it sets aside and those that only join sentences
    ("d'ailleurs")."""
    text, starts = joined(words)
    dropped: set[int] = set()
    for match in _pattern(language).finditer(text):
        first, last = (bisect_right(starts, at) - 1 for at in (match.start(), match.end() - 1))
        dropped.update(range(max(first, 0), last + 1))
        if match.lastgroup == "aside" and not _leaves_out(text, match):
            following = range(last + 1, len(words))
            end = next((at for at in following if words[at].text in _ENDS), len(words))
            dropped.update(range(last + 1, end))
    return [word for at, word in enumerate(words) if at not in dropped] if dropped else words


def _leaves_out(text: str, aside: re.Match[str]) -> bool:
    """Whether what is set aside is the exception to a yes to all the rest, in a sentence that asks nothing."""
    if _EXCEPTION.match(text, aside.start()) is None:
        return False
    start = max((stop.end() for stop in _STOP.finditer(text, 0, aside.start())), default=0)
    stop = _STOP.search(text, aside.end())
    if stop is not None and stop.group() == "?":
        return False
    sentence = text[start : len(text) if stop is None else stop.start()]
    return _YES_TO_THE_REST.search(sentence.replace(" ' ", " ")) is not None


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    aside, joining = (
        "|".join(
            sorted({_spelt(line, language) for line in data_lines(language, name)}, key=len, reverse=True)
        )
        for name in ("aside.txt", "joining.txt")
    )
    return re.compile(rf"(?<= )(?:(?P<aside>{aside})|(?:{joining}))(?= )")


def _spelt(line: str, language: Language) -> str:
    return re.escape(" ".join(word.text for word in words_of(line, language)))
