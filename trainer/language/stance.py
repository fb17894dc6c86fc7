"""What the speaker does with each term of a reply: the stance, from the words around it and the line answered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trainer.language.stance_cues import Cue, CueBooks, cue_books, find_cues
from trainer.language.stance_questions import is_asked
from trainer.language.stance_reach import Named, Reach
from trainer.language.stance_scope import Layout
from trainer.terms.tokens import Token
from trainer.terms.value import Stance, TermValue

_SINCE = frozenset(("depuis", "since"))
_THEN = frozenset(("puis", "ensuite", "then", "afterwards", "following", "plafonne", "plafonnee", "capped", "plafond", "max", "maximum"))
_DETERMINERS = frozenset(("vos", "votre", "your", "ces", "these", "tes"))


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

    echoed: Mapping[int, Stance]
    on_table: frozenset[int] = frozenset()
    history: bool = False


NOTHING = Answered({})


def judge(tokens: Sequence[Token], language: str, terms: Sequence[Named], answered: Answered = NOTHING, told: tuple[str, ...] = ("fact", "past_time", "habit")) -> list[Judged]:
    """The stance of each term of a reply, in their order.

    Args:
        tokens: the reply's tokens.
        language: "fr" or "en".
        terms: the terms with the tokens that carry them, in the order of the reply.
        answered: what is known of them from the line answered and the talk before.
        told: the kinds of cue that make a figure information.
    """
    if not terms:
        return []
    return _Judge(tokens, language, terms, answered).run(told)


class _Judge:
    """Rules in the order of their strength; the first that applies decides."""

    def __init__(self, tokens: Sequence[Token], language: str, terms: Sequence[Named], answered: Answered) -> None:
        self.tokens, self.terms, self.answered = tokens, terms, answered
        self.layout = Layout(tokens, language)
        self.books: CueBooks = cue_books(language)
        self.cues = find_cues(tokens, language)
        self.reach = Reach(self.layout, terms, self.cues)
        self.asked: list[bool] = []
        self.told: dict[int, Cue] = {}

    def run(self, kinds: tuple[str, ...]) -> list[Judged]:
        corrected = self._corrected()
        verdicts = self.reach.nearest(("accept", "refuse"))
        theirs = self.reach.nearest(("theirs",))
        told = self.told = self.reach.nearest(kinds)
        judged: list[Judged] = []
        for index in range(len(self.terms)):
            one = (
                self._negated(index)
                or corrected.get(index)
                or self._verdict(index, verdicts.get(index))
                or self._same(index, judged)
                or self._countered(index, theirs.get(index))
                or self._attributed(index, theirs.get(index), told.get(index))
                or self._told(index, told.get(index))
                or self._asked(index)
                or self._echo(index)
                or self._definite(index)
                or self._history(index)
                or Judged("own", 0.75, "own")
            )
            self.asked.append(one.stance == "asked")
            judged.append(one)
        return judged

    def _negated(self, index: int) -> Judged | None:
        """ "pas 50", "aucune caution", "not 3", "sans acompte"."""
        before = self.terms[index].first - 1
        found = self.books.negation.ending(self.tokens, before, 4)
        if found is None or self.layout.word(before) in ("de", "d") and self.layout.word(before - 1) == "plus" and self.terms[index].value.number is not None:
            return None
        if self.books.not_negation.ending(self.tokens, before, 5) or self._undone(found.first):
            return None
        return Judged("refused", 0.9, "negated")

    def _undone(self, first: int) -> bool:
        """ "pourquoi pas 3 %" and "n'est-ce pas" deny nothing."""
        return self.layout.word(first - 1) in ("pourquoi", "why", "si", "if")

    def _corrected(self) -> dict[int, Judged]:
        """A figure taken back for another of its kind in the same breath."""
        found: dict[int, Judged] = {}
        for index in range(len(self.terms) - 1):
            here, after = self.terms[index], self.terms[index + 1]
            if here.value.kind != after.value.kind or after.first - here.last > 12:
                continue
            between = self.tokens[here.last + 1 : after.first]
            breaks = self.layout.sentence_of[after.first] - self.layout.sentence_of[here.last]
            if breaks <= 1 and self._takes_back(between, breaks) and here.value != after.value:
                found[index] = Judged("refused", 0.8, "corrected")
        return found

    def _takes_back(self, between: Sequence[Token], breaks: int) -> bool:
        words = self.books.correction.find(between)
        if not words:
            return False
        return words[0].first <= 2 and (breaks == 0 or words[0].last - words[0].first > 0 or between[words[0].first].word in ("pardon", "sorry", "erreur", "oups"))

    def _verdict(self, index: int, cue: Cue | None) -> Judged | None:
        if cue is None:
            return None
        if cue.kind == "refuse":
            if self._limit(cue, self.terms[index]) or self._denies_else(cue, index):
                return None
            if cue.reach == "soft" and self.answered.echoed.get(index) != "own":
                return None
            return Judged("refused", 0.85, f"refuse {cue.reach}")
        echoed = self.answered.echoed.get(index)
        if echoed in ("asked", "theirs"):
            return Judged("own", 0.7, "answer")
        if echoed == "fact" and cue.reach != "forward":
            return None
        if echoed in ("own", "accepted", "fact") or index in self.answered.on_table:
            return Judged("accepted", 0.9, f"accept {cue.reach}")
        if self._determiner(index) and echoed is None and not self._offered(index):
            return Judged("accepted", 0.6, "accept theirs")
        return None

    def _limit(self, cue: Cue, term: Named) -> bool:
        """ "je n'irai pas sous 500": a limit is held, not turned down."""
        between = range(cue.last + 1, term.first) if cue.last < term.first else range(0)
        return any(self.layout.word(at) in self.books.limits for at in (*between, cue.last))

    def _denies_else(self, cue: Cue, index: int) -> bool:
        """ "Non, deux mois": a bare no before a new figure turns down what was said before, not the figure."""
        return cue.reach not in ("forward", "either") and cue.last < self.terms[index].first and index not in self.answered.echoed

    def _determiner(self, index: int) -> bool:
        return self.layout.word(self.terms[index].first - 1) in _DETERMINERS

    def _offered(self, index: int) -> bool:
        return self.reach.offer_before(self.terms[index]) is not None

    def _same(self, index: int, judged: Sequence[Judged]) -> Judged | None:
        """ "Milan je refuse, la loi italienne itou": the verdict on the term before holds for this one."""
        clause, term = self.layout.clause_of, self.terms[index]
        same = any(cue.kind == "same" and clause[cue.first] == clause[term.first] for cue in self.cues)
        if not same or not judged or index not in self.answered.echoed:
            return None
        return Judged(judged[-1].stance, 0.7, "same") if judged[-1].stance in ("accepted", "refused") else None

    def _countered(self, index: int, theirs: Cue | None) -> Judged | None:
        """Their figure named, and another of its kind put in its place, without a yes between."""
        if self.answered.echoed.get(index) not in ("own", "accepted") or theirs is not None:
            return None
        term = self.terms[index]
        others = [other for other in self.terms[index + 1 :] if other.value.kind == term.value.kind]
        places = [index + 1 + offset for offset, other in enumerate(self.terms[index + 1 :]) if other in others]
        fresh = [place for place in places if place not in self.answered.echoed and not self._told_of(place)]
        if fresh and self._in_turn(index, fresh[0]):
            return None
        if self._told_before(index):
            return None
        if not fresh or is_asked(self.layout, self.terms, index, self.cues, self.asked) or not _rival(term.value, self.terms[fresh[0]].value):
            return None
        return Judged("refused", 0.65, "countered")

    def _in_turn(self, index: int, rival: int) -> bool:
        """Whether the second figure follows the first in time or in a list ("5 % puis 6 %") instead of replacing it."""
        if any(place in self.answered.echoed for place in range(index + 1, rival)):
            return True
        words = {self.layout.word(at) for at in range(self.terms[index].last + 1, self.terms[rival].first)}
        return bool(words & _THEN) and self.layout.sentence_of[self.terms[index].last] == self.layout.sentence_of[self.terms[rival].first]

    def _told_before(self, index: int) -> bool:
        """Whether a fact cue speaks of this very term, in its clause."""
        cue = self.told.get(index)
        clause = self.layout.clause_of
        return cue is not None and cue.kind == "past_time" and abs(clause[cue.first] - clause[self.terms[index].first]) <= 1

    def _told_of(self, index: int) -> bool:
        return index in self.told and self.reach.offer_before(self.terms[index]) is None

    def _attributed(self, index: int, cue: Cue | None, told: Cue | None) -> Judged | None:
        if self._named_you(index):
            return Judged("theirs", 0.7, "you")
        if cue is None or self._conditional(cue):
            return None
        if told and cue.last < told.first < self.terms[index].first:
            return None
        offer = self.reach.offer_before(self.terms[index])
        if offer and cue.last < offer.first and self.answered.echoed.get(index) is None:
            return None
        echoed = self.answered.echoed.get(index)
        if self._noted(cue) and echoed is None and index not in self.answered.on_table:
            return None
        question = self.layout.sentence(cue.first).question
        if question and echoed is None and is_asked(self.layout, self.terms, index, self.cues, self.asked):
            return None
        return Judged("theirs", 0.8, "attributed")

    def _named_you(self, index: int) -> bool:
        """ "Vous 60 nets, nous 30": the other side's figure set against ours, without a verb."""
        first = self.terms[index].first
        if self.layout.word(first - 1) not in ("vous", "you"):
            return False
        return first == 1 or self.tokens[first - 2].kind == "mark"

    def _noted(self, cue: Cue) -> bool:
        return self.layout.word(cue.first) in ("j", "je", "i", "noted", "c")

    def _conditional(self, cue: Cue) -> bool:
        words = [self.layout.word(at) for at in range(cue.first - 3, cue.first)]
        return any(word in ("si", "if", "quand", "when", "des", "pourvu", "unless", "once", "what", "que") for word in words[1:])

    def _told(self, index: int, cue: Cue | None) -> Judged | None:
        if self._measured(index) or self._equated(index):
            return Judged("fact", 0.7, "measured")
        if cue is None:
            return None
        offer = self.reach.offer_before(self.terms[index])
        if offer is not None and offer.first > cue.last:
            return None
        if self.layout.sentence(cue.first).question and is_asked(self.layout, self.terms, index, self.cues, self.asked):
            return None
        return Judged("fact", 0.75, "told")

    def _measured(self, index: int) -> bool:
        """ "3 litiges sur 1 140 livraisons", "depuis trois ans": figures that describe."""
        term, word = self.terms[index], self.layout.word
        if word(term.first - 1) in _SINCE or self._dates_document(term):
            return True
        if term.value.kind == "duration" and word(term.first - 1) in ("en", "in") and term.value.unit == "year":
            return (term.value.number or 0) >= 3
        if term.value.kind != "quantity":
            return False
        pairs = ((index - 1, index), (index, index + 1))
        return any(self._out_of(low, high) for low, high in pairs if 0 <= low and high < len(self.terms))

    def _equated(self, index: int) -> bool:
        """ "48 colis c'est six mois de stock": what a figure of theirs amounts to."""
        if index == 0 or index - 1 not in self.answered.echoed or index in self.answered.echoed:
            return False
        before, term = self.terms[index - 1], self.terms[index]
        if before.value.kind == term.value.kind and before.value.unit == term.value.unit:
            return False
        between = [cue for cue in self.cues if before.last < cue.first and cue.last < term.first]
        near = term.first - before.last <= 5 and self.layout.sentence_of[before.last] == self.layout.sentence_of[term.first]
        return near and any(cue.kind == "equates" for cue in between) and not any(cue.kind == "offer" for cue in between)

    def _dates_document(self, term: Named) -> bool:
        """ "le mail du 12 janvier": the date belongs to a paper, not to the deal."""
        if term.value.kind != "date":
            return False
        return self.layout.word(term.first - 1) in self.books.document_links and self.layout.word(term.first - 2) in self.books.documents

    def _out_of(self, part: int, whole: int) -> bool:
        if self.terms[part].value.kind != "quantity" or self.terms[whole].value.kind != "quantity":
            return False
        words = [self.layout.word(at) for at in range(self.terms[part].last + 1, self.terms[whole].first)]
        return words in (["sur"], ["out", "of"], ["sur", "les"], ["in"], ["sur", "nos"], ["out", "of", "the"])

    def _asked(self, index: int) -> Judged | None:
        rule = is_asked(self.layout, self.terms, index, self.cues, self.asked)
        return Judged("asked", 0.8, rule) if rule else None

    def _echo(self, index: int) -> Judged | None:
        """A value of the line said again without a word on it."""
        echoed = self.answered.echoed.get(index)
        if echoed is None:
            return None
        if echoed == "fact":
            return Judged("fact", 0.7, "echo of a fact")
        if echoed in ("asked", "theirs", "refused"):
            return Judged("own", 0.7, "answer")
        if self._why(index):
            return Judged("theirs", 0.6, "why")
        if self._agreed(index):
            return Judged("accepted", 0.55, "echo")
        return Judged("theirs", 0.55, "echo")

    def _agreed(self, index: int) -> bool:
        """Whether a value of theirs said again counts as taken: in a list of points, an offer, or a reply that agrees."""
        sentence = self.layout.sentence(self.terms[index].first)
        if sentence.question or self._deferred():
            return False
        agrees = any(cue.kind == "accept" for cue in self.cues) and not any(cue.kind == "refuse" for cue in self.cues)
        if agrees or self._offered(index):
            return True
        asks = any(one.question for one in self.layout.sentences if one.first >= sentence.first)
        return not asks and self.layout.is_fragment(sentence)

    def _deferred(self) -> bool:
        return any(cue.kind == "defer" for cue in self.cues)

    def _definite(self, index: int) -> Judged | None:
        """ "mettez en face vos 3 % d'écrasées": a figure called theirs."""
        if not self._determiner(index) or index in self.answered.echoed or self._offered(index):
            return None
        return Judged("theirs", 0.55, "yours")

    def _why(self, index: int) -> bool:
        sentence = self.layout.sentence(self.terms[index].first)
        return any(self.layout.word(at) in ("pourquoi", "why") for at in range(sentence.first, self.terms[index].first))

    def _history(self, index: int) -> Judged | None:
        """Answers to "how was it until now?" are information unless they offer something."""
        if not self.answered.history or self.layout.sentence_of[self.terms[index].first] > 1:
            return None
        return None if self._offered(index) else Judged("fact", 0.6, "history")


def _rival(first: TermValue, second: TermValue) -> bool:
    """Whether one value can stand in the place of the other: the same unit, or a kind without units."""
    if first.kind == "duration":
        return True
    if first.kind == "date":
        return first.day is not None or first.month != second.month
    return first.unit == second.unit
