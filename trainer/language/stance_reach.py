"""Which terms a cue reaches."""

from collections.abc import Sequence
from typing import NamedTuple

from trainer.language.stance_cues import Cue
from trainer.language.stance_scope import Layout
from trainer.terms.value import TermValue

_LIST_GAP = 7
_FORWARD_REACH = 9
_SHORT = 12
_NEGATIVE = frozenset("pas jamais aucun aucune ni sans not no never without".split())
_SUBORDINATE = frozenset(("parce", "puisque", "because", "since"))


def _is_participle(cue: Cue) -> bool:
    """A single past verb, which right after a term only qualifies it ("$42k installed")."""
    return cue.kind == "past_time" and cue.first == cue.last


class Named(NamedTuple):
    """A term with the tokens that carry it (both included)."""

    value: TermValue
    first: int
    last: int


class Reach:
    """Matches cues with the terms they are about."""

    def __init__(self, layout: Layout, terms: Sequence[Named], cues: Sequence[Cue]) -> None:
        """Lay terms and cues side by side; both in the order of the text."""
        self.layout, self.terms, self.cues = layout, terms, cues
        inside = {index for term in terms for index in range(term.first, term.last + 1)}
        self.cues = [
            cue for cue in cues if cue.first not in inside and not (_is_participle(cue) and cue.first - 1 in inside)
        ]
        self._strong = [cue for cue in self.cues if cue.kind in ("accept", "refuse", "theirs")]
        self._offers = [cue for cue in self.cues if cue.kind == "offer"]
        self._concludes = [cue for cue in self.cues if cue.kind == "conclude"]
        self._resets = [cue for cue in self.cues if cue.kind == "reset"]

    def nearest(self, kinds: tuple[str, ...]) -> dict[int, Cue]:
        """For each term (by its place), the cue of these kinds that reaches it from nearest."""
        best: dict[int, tuple[float, Cue]] = {}
        for cue in self.cues:
            if cue.kind not in kinds:
                continue
            for index in self._targets(cue):
                distance = self._distance(cue, self.terms[index])
                if index not in best or distance < best[index][0]:
                    best[index] = (distance, cue)
        return {index: cue for index, (_, cue) in best.items()}

    def offer_before(self, term: Named) -> Cue | None:
        """The offer cue that governs a term: the last one before it in its clause, or the one before in its sentence."""
        sentence = self.layout.sentence(term.first)
        offers = [cue for cue in self.cues if cue.kind == "offer" and sentence.first <= cue.first and cue.last < term.first]
        return offers[-1] if offers and term.first - offers[-1].last <= _LIST_GAP else None

    def _distance(self, cue: Cue, term: Named) -> float:
        """Tokens between cue and term; refusals win ties, long phrases beat bare words."""
        gap = term.first - cue.last if cue.last < term.first else cue.first - term.last
        clauses = abs(self.layout.clause_of[cue.first] - self.layout.clause_of[term.first])
        return gap + 2 * clauses - (0.5 if cue.kind == "refuse" else 0) - 0.4 * (cue.last - cue.first)

    def _targets(self, cue: Cue) -> list[int]:
        if cue.reach == "subject":
            return self._forward_told(cue)
        if cue.kind in ("fact", "past_time", "habit"):
            return self._told(cue)
        if cue.reach == "forward":
            return self._forward(cue)
        if cue.reach == "back" and (self._leads_on(cue) or (cue.kind == "accept" and self._followed(cue))):
            return []
        if cue.reach in ("back", "soft"):
            return self._back(cue) or self._back_over(cue)
        if cue.reach == "either":
            return self._same_clause_back(cue) or self._forward(cue)
        return self._near(cue)

    def _followed(self, cue: Cue) -> bool:
        """Whether a term follows in the cue's own clause ("45 days, we can do 30")."""
        clause = self.layout.clause_of
        return any(term.first > cue.last and clause[term.first] == clause[cue.last] for term in self.terms)

    def _leads_on(self, cue: Cue) -> bool:
        """Whether the same words govern a term after them in their clause ("on prend votre FCA")."""
        clause = self.layout.clause_of
        twins = [other for other in self.cues if other.first == cue.first and (other.kind, other.reach) == (cue.kind, "forward")]
        return any(
            clause[self.terms[index].first] == clause[twin.last] for twin in twins for index in self._forward(twin)
        )

    def _near(self, cue: Cue) -> list[int]:
        """A bare yes or no: about what was just said, else about what follows."""
        back = self._back(cue)
        if back and self.layout.clause_of[cue.first] - self.layout.clause_of[self.terms[back[-1]].last] <= 1:
            return back
        return self._forward(cue) or self._back_over(cue)

    def _same_clause_back(self, cue: Cue) -> list[int]:
        """ "à 0,47 je n'allume même pas la machine": the term opens the clause of its verdict."""
        back = self._back(cue)
        clause = self.layout.clause_of
        follows = any(term.first > cue.last and clause[term.first] == clause[cue.last] for term in self.terms)
        near = [index for index in back if clause[self.terms[index].last] >= clause[cue.first] - 1]
        return near[-1:] if near and not follows else []

    def _forward(self, cue: Cue) -> list[int]:
        sentence = self.layout.sentence(cue.first)
        targets: list[int] = []
        last = cue.last
        for index, term in enumerate(self.terms):
            if term.first <= cue.last or term.first > sentence.last:
                continue
            if self._stopped(cue, last, term.first) or (not targets and term.first - cue.last > _FORWARD_REACH):
                break
            targets.append(index)
            last = term.last
        return targets

    def _stopped(self, cue: Cue, start: int, end: int) -> bool:
        """Whether something between two tokens ends what a cue says."""
        between = range(start + 1, end)
        if any(self.layout.word(at) == ";" for at in between):
            return True
        if any(start < other.first < end and other is not cue and other.first > cue.last for other in (*self._strong, *self._resets)):
            return True
        if cue.kind == "refuse" and start != cue.last:
            return any(self.layout.word(at) in (",", ":", "-") for at in between)
        if cue.kind == "refuse" and cue.reach in ("forward", "either"):
            return any(self.layout.word(at) in (":", ",") for at in between)
        return False

    def _back(self, cue: Cue) -> list[int]:
        """The group of terms right before a cue in its sentence."""
        sentence = self.layout.sentence(cue.first)
        before = [index for index, term in enumerate(self.terms) if sentence.first <= term.first and term.last < cue.first]
        if not before or self._cut(self.terms[before[-1]].last, cue):
            return []
        return self._group(before)

    def _cut(self, last: int, cue: Cue) -> bool:
        """Whether another verdict or a contrast stands between the last term and the cue."""
        if any(self.layout.word(at) == ";" for at in range(last + 1, cue.first)):
            return True
        others = [other for other in self._strong if last < other.first < cue.first and other.last < cue.first and other.kind != cue.kind]
        if any(self.layout.word(at) in _SUBORDINATE for at in range(last + 1, cue.first)):
            return True
        contrasts = [other for other in self._resets if last < other.first < cue.first and self.layout.word(other.first) in ("mais", "but", "sauf", "except", "sinon", "otherwise")]
        return bool(others or contrasts)

    def _group(self, before: Sequence[int]) -> list[int]:
        """The last term and those listed with it, without a cue between."""
        group = [before[-1]]
        for index in reversed(before[:-1]):
            here, after = self.terms[index], self.terms[group[0]]
            cues = [cue for cue in (*self._strong, *self._offers) if here.last < cue.first < after.first]
            parted = any(self.layout.word(at) in _NEGATIVE for at in range(here.last + 1, after.first))
            if after.first - here.last > _LIST_GAP or cues or parted:
                break
            group.insert(0, index)
        return group

    def _back_over(self, cue: Cue) -> list[int]:
        """A cue that opens its sentence answers a short sentence before: "5 ? Non.", "45 jours. Impossible." """
        number = self.layout.sentence_of[cue.first]
        if number == 0 or cue.first - self.layout.sentences[number].first > 2:
            return []
        previous = self.layout.sentences[number - 1]
        if previous.last - previous.first > _SHORT or cue.kind == "theirs":
            return []
        before = [index for index, term in enumerate(self.terms) if previous.first <= term.first <= previous.last]
        return self._group(before) if before else []

    def _told(self, cue: Cue) -> list[int]:
        """A fact's clause, the terms that follow without a contrast, or else the group before it."""
        clause = self.layout.clause_of
        same = [index for index, term in enumerate(self.terms) if clause[term.first] == clause[cue.first]]
        forward = [index for index in self._forward_told(cue) if index not in same]
        return [*same, *forward] or self._back(cue)

    def _forward_told(self, cue: Cue) -> list[int]:
        sentence = self.layout.sentence(cue.first)
        targets: list[int] = []
        for index, term in enumerate(self.terms):
            if cue.last < term.first <= sentence.last:
                if self._told_stops(cue, term.first):
                    break
                targets.append(index)
        return targets

    def _told_stops(self, cue: Cue, end: int) -> bool:
        if any(self.layout.word(at) == ";" for at in range(cue.last + 1, end)):
            return True
        return any(cue.last < other.first < end for other in (*self._resets, *self._strong, *self._concludes))
