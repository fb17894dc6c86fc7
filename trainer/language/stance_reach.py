"""Which terms a cue reaches.

A cue's `reach` says where its terms stand: "forward" after it in its clause, "back" and "soft" before it, "closing" before it
when it ends its clause, "tight" right before it, "near" on whichever side touches it, "either" before it when nothing follows, "subject" after a verb, "verb" around a past verb.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from trainer.language.stance_cues import Cue
from trainer.language.stance_scope import Layout, Sentence
from trainer.terms.value import TermValue

# Tokens: between two terms of one list; from a cue to the first term it governs; in a sentence that a bare "non" answers.
_LIST_GAP, _FORWARD_REACH, _SHORT = 7, 9, 12
# Clauses: from a figure of theirs to the bare "oui" that is about it.
_ECHO_CLAUSES = 3
# Tokens: a source named this early holds for its whole sentence ("D'après l'Insee, …").
_OPENING = 4
_STRONG = frozenset(("accept", "refuse", "theirs"))
_TOLD = frozenset(("fact", "past_time", "habit"))


class Named(NamedTuple):
    """A term with the tokens that carry it (both included)."""

    value: TermValue
    first: int
    last: int


class Reach:
    """Matches cues with the terms they are about."""

    def __init__(
        self,
        layout: Layout,
        terms: Sequence[Named],
        cues: Sequence[Cue],
        words: Mapping[str, frozenset[str]],
        echoed: Collection[int] = (),
    ) -> None:
        """Lay terms and cues side by side.

        Args:
            layout: the text.
            terms, cues: both in the order of the text.
            words: the word lists of terms.toml.
            echoed: the places of terms that the other side named, which a verdict is rather about.
        """
        self.layout, self.terms, self.words, self.echoed = layout, terms, words, echoed
        inside = {index for term in terms for index in range(term.first, term.last + 1)}
        self.cues = [cue for cue in cues if cue.first not in inside and not _qualifies(cue, inside)]
        self._cues_of: dict[int, list[Cue]] = {}
        for cue in self.cues:
            self._cues_of.setdefault(layout.sentence_of[cue.first], []).append(cue)
        self._terms_of: dict[int, list[int]] = {}
        for index, term in enumerate(terms):
            self._terms_of.setdefault(layout.sentence_of[term.first], []).append(index)

    def cues_in(self, sentence: Sentence) -> Sequence[Cue]:
        """The cues of a sentence that are no part of a term."""
        return self._cues_of.get(sentence.number, ())

    def terms_in(self, sentence: Sentence) -> Sequence[int]:
        """The places of the terms of a sentence."""
        return self._terms_of.get(sentence.number, ())

    def nearest(self, kinds: frozenset[str]) -> dict[int, Cue]:
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
        """The last offer cue before a term in its sentence, when it is near enough to govern it."""
        cues = self.cues_in(self.layout.sentence(term.first))
        offers = [cue for cue in cues if cue.kind == "offer" and cue.last < term.first]
        return offers[-1] if offers and term.first - offers[-1].last <= _LIST_GAP else None

    def _distance(self, cue: Cue, term: Named) -> float:
        """Tokens between cue and term; clauses between weigh more, refusals win ties, long phrases beat bare words."""
        gap = term.first - cue.last if cue.last < term.first else cue.first - term.last
        clauses = abs(self.layout.clause_of[cue.first] - self.layout.clause_of[term.first])
        return gap + 2 * clauses - (0.5 if cue.kind == "refuse" else 0) - 0.4 * (cue.last - cue.first)

    def _targets(self, cue: Cue) -> Sequence[int]:
        if cue.reach == "subject":
            return self._told_forward(cue)
        if cue.kind in _TOLD:
            return self._told(cue)
        if cue.reach == "forward":
            return self._forward(cue)
        if cue.reach == "either":
            return self._opening(cue) or self._forward(cue)
        if cue.reach == "near":
            return self._near(cue)
        if cue.reach == "closing":
            following = self.layout.tokens[cue.last + 1] if cue.last + 1 < len(self.layout.tokens) else None
            return self._back(cue) if following is None or following.kind == "mark" else ()
        if cue.reach == "tight":
            return [index for index in self._back(cue) if self.terms[index].last == cue.first - 1]
        if cue.reach == "back" and (self._leads_on(cue) or (cue.kind == "accept" and self._followed(cue))):
            return ()
        return self._back(cue) or self._back_over(cue)

    def _followed(self, cue: Cue) -> bool:
        """Whether a term follows in the cue's own clause ("45 days, we can do 30")."""
        clause = self.layout.clause_of
        later = (self.terms[index] for index in self.terms_in(self.layout.sentence(cue.first)))
        return any(term.first > cue.last and clause[term.first] == clause[cue.last] for term in later)

    def _leads_on(self, cue: Cue) -> bool:
        """Whether the same words govern a term after them in their clause ("on prend votre FCA")."""
        clause = self.layout.clause_of
        twins = [
            other
            for other in self.cues_in(self.layout.sentence(cue.first))
            if other.first == cue.first and (other.kind, other.reach) == (cue.kind, "forward")
        ]
        return any(
            clause[self.terms[index].first] == clause[twin.last]
            for twin in twins
            for index in self._forward(twin)
        )

    def _near(self, cue: Cue) -> Sequence[int]:
        """A bare yes or no: about what was just said, else about what follows."""
        back = self._back(cue)
        reach = _ECHO_CLAUSES if back and back[-1] in self.echoed else 1
        if (
            back
            and self.layout.clause_of[cue.first] - self.layout.clause_of[self.terms[back[-1]].last] <= reach
        ):
            return back
        return self._forward(cue) or self._back_over(cue)

    def _opening(self, cue: Cue) -> Sequence[int]:
        """ "à 0,47 je n'allume même pas la machine": the term opens the clause of its verdict."""
        if self._followed(cue):
            return ()
        clause = self.layout.clause_of
        near = [index for index in self._back(cue) if clause[self.terms[index].last] >= clause[cue.first] - 1]
        return [index for index in near[-1:] if not self._said(self.terms[index], cue)]

    def _said(self, term: Named, cue: Cue) -> bool:
        """Whether something is already said of a term in its own clause ("le contrat prévoit 80 €, je ne …")."""
        clause = self.layout.clause_of
        if clause[term.first] == clause[cue.first]:
            return False
        cues = self.cues_in(self.layout.sentence(cue.first))
        return any(other.kind in _TOLD and clause[other.first] == clause[term.first] for other in cues)

    def _forward(self, cue: Cue) -> list[int]:
        targets: list[int] = []
        last = cue.last
        for index in self.terms_in(self.layout.sentence(cue.first)):
            term = self.terms[index]
            if term.first <= cue.last:
                continue
            if self._stopped(cue, last, term.first) or (
                not targets and term.first - cue.last > _FORWARD_REACH
            ):
                break
            targets.append(index)
            last = term.last
        return targets

    def _stopped(self, cue: Cue, start: int, end: int) -> bool:
        """Whether something between two tokens ends what a cue says."""
        if self._between(start, end, _STRONG | {"reset"}, after=cue.last):
            return True
        marks = set(self.layout.words(start + 1, end)) & {",", ":", "-"}
        if cue.kind != "refuse" or not marks:
            return False
        return start != cue.last or (cue.reach in ("forward", "either") and marks != {"-"})

    def _between(self, start: int, end: int, kinds: frozenset[str] | set[str], after: int = -1) -> bool:
        """Whether a cue of these kinds begins strictly between two tokens, and after a third."""
        cues = self.cues_in(self.layout.sentence(min(start + 1, end)))
        return any(start < cue.first < end and cue.first > after and cue.kind in kinds for cue in cues)

    def _back(self, cue: Cue) -> list[int]:
        """The group of terms right before a cue in its sentence."""
        places = self.terms_in(self.layout.sentence(cue.first))
        before = [index for index in places if self.terms[index].last < cue.first]
        said = [index for index in before if index in self.echoed]
        if said and said[-1] != before[-1] and not self._cut(self.terms[said[-1]].last, cue):
            return self._group(before[: before.index(said[-1]) + 1])
        if not before or self._cut(self.terms[before[-1]].last, cue):
            return []
        return self._group(before)

    def _cut(self, last: int, cue: Cue) -> bool:
        """Whether another verdict, a reason or a contrast stands between the last term and the cue."""
        if self.words["subordinate"].intersection(self.layout.words(last + 1, cue.first)):
            return True
        for other in self.cues_in(self.layout.sentence(cue.first)):
            if not last < other.first < cue.first:
                continue
            if other.kind in _STRONG and other.last < cue.first and other.kind != cue.kind:
                return True
            if other.kind == "reset" and self.layout.word(other.first) in self.words["contrast"]:
                return True
        return False

    def _group(self, before: Sequence[int]) -> list[int]:
        """The last term and those listed with it, without a cue between."""
        group = [before[-1]]
        for index in reversed(before[:-1]):
            here, after = self.terms[index], self.terms[group[0]]
            between = self.layout.words(here.last + 1, after.first)
            parted = len(between) >= _LIST_GAP or (
                self.words["negative"] | self.words["verblike"]
            ).intersection(between)
            if parted or self._between(here.last, after.first, _STRONG | {"offer"}):
                break
            group.insert(0, index)
        return group

    def _back_over(self, cue: Cue) -> list[int]:
        """A cue that opens its sentence answers a short sentence before: "5 ? Non.", "45 jours. Impossible." """
        sentence = self.layout.sentence(cue.first)
        previous = self.layout.before(sentence)
        if previous is None or cue.first - sentence.first > 2 or cue.kind == "theirs":
            return []
        places = self.terms_in(previous)
        return self._group(places) if places and previous.last - previous.first <= _SHORT else []

    def _told(self, cue: Cue) -> Sequence[int]:
        """A fact's clause, the terms that follow without a contrast, or else the group before it."""
        clause = self.layout.clause_of
        places = self.terms_in(self.layout.sentence(cue.first))
        same = [index for index in places if clause[self.terms[index].first] == clause[cue.first]]
        opens = cue.first - self.layout.sentence(cue.first).first <= _OPENING or cue.kind != "fact"
        forward = (
            [index for index in self._told_forward(cue) if index not in same] if opens or not same else []
        )
        return [*same, *forward] or self._back(cue)

    def _told_forward(self, cue: Cue) -> list[int]:
        targets: list[int] = []
        for index in self.terms_in(self.layout.sentence(cue.first)):
            term = self.terms[index]
            if term.first <= cue.last:
                continue
            if self._between(cue.last, term.first, _STRONG | {"reset", "conclude"}):
                break
            targets.append(index)
        return targets


def _qualifies(cue: Cue, inside: set[int]) -> bool:
    """A past verb right after a term only qualifies it ("$42k installed")."""
    return cue.reach == "verb" and cue.first - 1 in inside
