"""A reply as the stance rules see it: its terms, its cues, and what the other side said of the same values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from trainer.language.stance_cues import Cue, CueBooks, cue_books, find_cues
from trainer.language.stance_reach import Named, Reach
from trainer.language.stance_scope import Layout, Sentence
from trainer.terms.value import Stance


@dataclass(frozen=True, slots=True)
class Judged:
    """The stance of one term, how sure it is (0–1), and the rule that decided."""

    stance: Stance
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True)
class Answered:
    """What the other side's words say of a reply's terms.

    Attributes:
        echoed: for a term (by its place in the list) also named in the line answered, the stance it had there,
            from the other side's view ("own": they put it on the table).
        on_table: terms that the other side has put on the table earlier.
        history: the line asks how things were or usually are.
    """

    echoed: Mapping[int, Stance] = field(default_factory=dict)
    on_table: frozenset[int] = frozenset()
    history: bool = False


class Scene:
    """The terms of one text, in order, with the cues that reach them."""

    def __init__(
        self, layout: Layout, terms: Sequence[Named], answered: Answered, told: frozenset[str]
    ) -> None:
        """Match cues and terms; `told` are the kinds of cue that make a figure information."""
        self.layout, self.terms, self.answered = layout, terms, answered
        self.books: CueBooks = cue_books(layout.language)
        self.cues = find_cues(tuple(layout.tokens), layout.language)
        self.reach = Reach(layout, terms, self.cues, self.books.words, answered.echoed)
        self.verdicts = self.reach.nearest(frozenset(("accept", "refuse")))
        self.theirs = self.reach.nearest(frozenset(("theirs",)))
        self.told = self.reach.nearest(told)
        self.kinds = frozenset(cue.kind for cue in self.cues)
        self.judged: list[Judged] = []

    @cached_property
    def kind_at(self) -> dict[int, str]:
        """For each token of a term, the kind of the term."""
        return {at: term.value.kind for term in self.terms for at in range(term.first, term.last + 1)}

    def words(self, name: str) -> frozenset[str]:
        """A word list of terms.toml."""
        return self.books.words[name]

    def sentence(self, index: int) -> Sentence:
        """The sentence of a term."""
        return self.layout.sentence(self.terms[index].first)

    def word_before(self, index: int, steps: int = 1) -> str:
        """The word some tokens before a term."""
        return self.layout.word(self.terms[index].first - steps)

    def between(self, first: int, second: int) -> list[str]:
        """The words between two terms."""
        return self.layout.words(self.terms[first].last + 1, self.terms[second].first)

    def clause_gap(self, cue: Cue, index: int) -> int:
        """How many clauses lie between a cue and a term."""
        clause = self.layout.clause_of
        return abs(clause[cue.first] - clause[self.terms[index].first])

    def offered(self, index: int) -> bool:
        """Whether an offer cue governs the term."""
        return self.reach.offer_before(self.terms[index]) is not None

    def echoed(self, index: int) -> Stance | None:
        """The stance the other side had on the same value in the line answered."""
        return self.answered.echoed.get(index)

    def called_theirs(self, index: int) -> bool:
        """Whether the term follows "vos" or "your"."""
        return self.word_before(index) in self.words("theirs")

    def asked_just_before(self) -> bool:
        """Whether one of the last two terms judged is asked about."""
        return any(one.stance == "asked" for one in self.judged[-2:])
