"""One slip of the keyboard: a word of six letters or more, one letter missing, added, changed or swapped, not the first."""

from collections.abc import Iterable, Iterator

LEAST = 6
_LONGEST = 30
# Corrections kept in memory; a reply has a few dozen long words.
_REMEMBERED = 5000


class Spelling:
    """Corrects words to the nearest known one; short words, numbers and real words stay as typed."""

    def __init__(
        self,
        known: Iterable[str],
        guard: frozenset[str] = frozenset(),
        only_if_sure: bool = False,
        least: int = LEAST,
    ) -> None:
        """Take the words known to the matcher.

        Args:
            known: the words to correct to.
            guard: real words never to be taken for them.
            only_if_sure: a word one slip away from two known ones stays as typed.
            least: letters of the shortest word corrected.
        """
        self._least = least
        self._only_if_sure = only_if_sure
        self._known = frozenset(known)
        self._guard = guard
        self._deletes: dict[str, list[str]] = {}
        for word in sorted(self._known):
            if len(word) >= least and word.isalpha():
                for shorter in (word, *_without_one(word)):
                    self._deletes.setdefault(shorter, []).append(word)
        self._seen: dict[str, str] = {}

    def correct(self, word: str) -> str:
        """The known word one slip away from `word`, or `word` itself."""
        if len(word) < self._least:
            return word
        seen = self._seen.get(word)
        if seen is None:
            if len(self._seen) > _REMEMBERED:
                self._seen.clear()
            kept = word in self._known or word in self._guard or len(word) > _LONGEST or not word.isalpha()
            seen = self._seen[word] = word if kept else self._nearest(word)
        return seen

    def _nearest(self, word: str) -> str:
        fitting = {
            known: None
            for shorter in (word, *_without_one(word))
            for known in self._deletes.get(shorter, ())
            if word[0] == known[0]
            and one_slip(word, known)
            and (self._only_if_sure or not _inflected(word, known))
        }
        if self._only_if_sure and len(fitting) > 1:
            return word
        return next(iter(fitting), word)


def one_slip(first: str, second: str) -> bool:
    """Whether two different words are one insertion, deletion, substitution or swap of neighbours apart."""
    if abs(len(first) - len(second)) > 1 or first == second:
        return False
    start = 0
    while start < min(len(first), len(second)) and first[start] == second[start]:
        start += 1
    end = 0
    room = min(len(first), len(second)) - start
    while end < room and first[-1 - end] == second[-1 - end]:
        end += 1
    left, right = first[start : len(first) - end], second[start : len(second) - end]
    if len(left) <= 1 and len(right) <= 1:
        return True
    return len(left) == 2 and left == right[::-1]


_VERB_ENDINGS = (
    "er",
    "ez",
    "ee",
    "es",
    "e",
    "ent",
    "ait",
    "ai",
    "as",
    "ons",
    "ing",
    "ed",
    "er",
    "d",
    "is",
    "it",
    "u",
)


def _inflected(first: str, second: str) -> bool:
    """Whether two words are forms of one verb rather than a word and its misspelling ("accorder", "accordée")."""
    stem = 0
    while stem < min(len(first), len(second)) and first[stem] == second[stem]:
        stem += 1
    for start in range(max(1, stem - 1), stem + 1):
        if first[start:] in _VERB_ENDINGS and second[start:] in _VERB_ENDINGS:
            return True
    return False


def _without_one(word: str) -> Iterator[str]:
    return (word[:index] + word[index + 1 :] for index in range(len(word)))
