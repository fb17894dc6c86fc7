"""How far words reach in a reply: its sentences and clauses, over the tokens of the terms room."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from trainer.language.stance_data import WordSets, word_sets
from trainer.terms.tokens import Token

_ENDS = frozenset(".?!\n…;")
_BREAKS = frozenset(",:()—")
# A text without punctuation is cut all the same, so that reading stays linear in its length.
LONGEST_SENTENCE = 90


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence over tokens `first`..`last`.

    Attributes:
        question: it ends with a question mark.
    """

    number: int
    first: int
    last: int
    question: bool


class Layout:
    """A text's tokens with the sentence and clause each belongs to."""

    def __init__(self, tokens: Sequence[Token], language: str) -> None:
        """Lay out tokens in sentences and clauses; cost grows with the number of tokens."""
        self.tokens, self.language = tokens, language
        self._listed = word_sets(language, "words")
        self.sentences = _sentences(tokens, self._listed)
        self.sentence_of: list[int] = []
        for sentence in self.sentences:
            self.sentence_of += [sentence.number] * (sentence.last - sentence.first + 1)

    @cached_property
    def clause_of(self) -> list[int]:
        """The number of each token's clause, growing through the text."""
        clauses: list[int] = []
        number = 0
        for index, token in enumerate(self.tokens):
            if index and (self.sentence_of[index] != self.sentence_of[index - 1] or self._opens(index)):
                number += 1
            clauses.append(number)
            if token.kind == "mark" and token.word in _BREAKS:
                number += 1
        return clauses

    @cached_property
    def starts(self) -> list[int]:
        """The first character of each token."""
        return [token.start for token in self.tokens]

    def _opens(self, index: int) -> bool:
        word = self.tokens[index].word
        if word in self._listed["clause_openers"]:
            return True
        return word in self._listed["joiners"] and self.word(index + 1) in self._listed["subjects"]

    def word(self, index: int) -> str:
        """The word of a token, "" outside the text."""
        return self.tokens[index].word if 0 <= index < len(self.tokens) else ""

    def words(self, first: int, end: int) -> list[str]:
        """The words of tokens `first` up to but not including `end`."""
        return [token.word for token in self.tokens[max(0, first) : end]]

    def sentence(self, index: int) -> Sentence:
        """The sentence of a token."""
        return self.sentences[self.sentence_of[index]]

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before, or None."""
        return self.sentences[sentence.number - 1] if sentence.number else None

    def after(self, sentence: Sentence) -> Sentence | None:
        """The sentence after, or None."""
        following = sentence.number + 1
        return self.sentences[following] if following < len(self.sentences) else None

    def is_fragment(self, sentence: Sentence) -> bool:
        """Whether a sentence has no verb that can be seen ("Une traite à 60 jours ?")."""
        return not self._listed["verblike"].intersection(self.words(sentence.first, sentence.last + 1))


def _sentences(tokens: Sequence[Token], listed: WordSets) -> list[Sentence]:
    sentences: list[Sentence] = []
    first = 0
    for index, token in enumerate(tokens):
        closes = token.kind == "mark" and token.word in _ENDS and not _abbreviates(tokens, index, listed)
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        runs_on = following is not None and following.kind == "mark" and following.word in _ENDS
        if (closes and not runs_on) or index - first >= LONGEST_SENTENCE or following is None:
            marks = {one.word for one in tokens[max(first, index - 3) : index + 1] if one.kind == "mark"}
            sentences.append(Sentence(len(sentences), first, index, "?" in marks))
            first = index + 1
    return sentences


def _abbreviates(tokens: Sequence[Token], index: int, listed: WordSets) -> bool:
    """Whether a full stop belongs to an abbreviation ("M. Tessier", "S.A.")."""
    if tokens[index].word != "." or index == 0:
        return False
    before = tokens[index - 1]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if before.word in listed["numbered"]:
        return following is not None and following.kind == "number"
    glued = following is not None and following.glued and following.kind == "word"
    return before.kind == "word" and (
        before.word in listed["abbreviated"] or (glued and len(before.word) == 1)
    )
