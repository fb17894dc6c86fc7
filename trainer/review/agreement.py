"""How far the program and the jurors agree, criterion by criterion."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from trainer.attempts.review import Review
from trainer.review.kappa import Kappa, Pair, kappa
from trainer.review.rated import Rated


@dataclass(frozen=True, slots=True)
class Told:
    """An agreement where the computed levels had not been shown before the own ones were given (`blind`), and where they
    may have been (`seen`): what was seen pulls towards itself."""

    blind: Kappa
    seen: Kappa

    @property
    def main(self) -> Kappa:
        """The one that says more: the blind one as soon as there is one."""
        return (
            self.blind if self.blind.value is not None or self.blind.pairs >= self.seen.pairs else self.seen
        )


@dataclass(frozen=True, slots=True)
class CriterionAgreement:
    """One criterion, or all together (`criterion` "").

    Attributes:
        computed: the program's level against each juror's; `gap` above 0: the jurors are kinder.
        human: the jurors of one attempt against each other.
        one_sided: levels that only the program or only the juror gave, the other having observed nothing.
        table: how often the program gave the row's level and a juror the column's, blind or not.
    """

    criterion: str
    computed: Told
    human: Told
    one_sided: int
    table: tuple[tuple[int, int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """All reviewed attempts of one rubric.

    Attributes:
        rubric: its id; rubric_hash: of the text of the latest attempt, which names the criteria.
        attempts, reviews, blind: how many of each, and how many of the reviews are blind; jurors: by name.
        unfinished: reviews that leave a criterion unrated; they count for the criteria they rate.
        guided: attempts left out because replies were chosen among others.
        whole: all criteria together.
    """

    rubric: str
    rubric_hash: str
    attempts: int
    reviews: int
    blind: int
    unfinished: int
    jurors: tuple[str, ...]
    guided: int
    criteria: tuple[CriterionAgreement, ...]
    whole: CriterionAgreement


def agreements(rated: Sequence[Rated]) -> tuple[Agreement, ...]:
    """The agreement per rubric, the one with most attempts first; none where nothing has been rated."""
    rubrics = dict.fromkeys(one.rubric for one in rated)
    found = [_agreement(rubric, [one for one in rated if one.rubric == rubric]) for rubric in rubrics]
    return tuple(sorted(found, key=lambda one: -one.attempts))


def _agreement(rubric: str, rated: Sequence[Rated]) -> Agreement:
    counted = [one for one in rated if not one.guided]
    reviews = [review for one in counted for review in one.reviews]
    names = {review.by.casefold(): review.by for review in reviews}
    criteria = dict.fromkeys(
        criterion
        for one in counted
        for criterion in (*one.computed, *(name for review in one.reviews for name in review.levels))
    )
    return Agreement(
        rubric=rubric,
        rubric_hash=max(rated, key=lambda one: one.attempt).rubric_hash,
        attempts=len(counted),
        reviews=len(reviews),
        blind=sum(review.blind for review in reviews),
        unfinished=sum(one.unfinished(review) for one in counted for review in one.reviews),
        jurors=tuple(sorted(names.values(), key=str.casefold)),
        guided=len(rated) - len(counted),
        criteria=tuple(_criterion(criterion, counted, (criterion,)) for criterion in criteria),
        whole=_criterion("", counted, tuple(criteria)),
    )


def _criterion(name: str, rated: Sequence[Rated], criteria: tuple[str, ...]) -> CriterionAgreement:
    table = [[0] * 4 for _ in range(4)]
    one_sided = 0
    for one in rated:
        for review, criterion in _given(one.reviews, criteria):
            own, computed = review.levels[criterion].level, one.computed.get(criterion)
            if own is not None and computed is not None:
                table[computed][own] += 1
            elif own != computed and one.computed:
                one_sided += 1
    return CriterionAgreement(
        name,
        Told(_against_program(rated, criteria, True), _against_program(rated, criteria, False)),
        Told(_between_jurors(rated, criteria, True), _between_jurors(rated, criteria, False)),
        one_sided,
        tuple((row[0], row[1], row[2], row[3]) for row in table),
    )


def _given(reviews: Iterable[Review], criteria: tuple[str, ...]) -> Iterable[tuple[Review, str]]:
    return ((review, criterion) for review in reviews for criterion in criteria if criterion in review.levels)


def _against_program(rated: Sequence[Rated], criteria: tuple[str, ...], blind: bool) -> Kappa:
    pairs = []
    for one in rated:
        reviews = [review for review in one.reviews if review.blind == blind]
        for review, criterion in _given(reviews, criteria):
            own, computed = review.levels[criterion].level, one.computed.get(criterion)
            if own is not None and computed is not None:
                pairs.append(Pair(one.attempt, computed, own))
    return kappa(pairs)


def _between_jurors(rated: Sequence[Rated], criteria: tuple[str, ...], blind: bool) -> Kappa:
    """Blind: both had not seen the computed levels; else at least one had."""
    pairs = []
    for one in rated:
        for criterion in criteria:
            given = _levels(one, criterion)
            # Three jurors make three pairs, four make six: each attempt counts by its jurors, not by its pairs.
            weight = 1 / (len(given) - 1) if len(given) > 1 else 0.0
            for (first, saw_not), (second, nor_saw) in combinations(given, 2):
                if (saw_not and nor_saw) == blind:
                    pairs.append(Pair(one.attempt, first, second, weight))
    return kappa(pairs, symmetric=True)


def _levels(one: Rated, criterion: str) -> list[tuple[int, bool]]:
    """The levels the jurors gave, each with whether it was given blind."""
    found = []
    for review in one.reviews:
        rating = review.levels.get(criterion)
        if rating is not None and rating.level is not None:
            found.append((rating.level, review.blind))
    return found


def agreement_with(
    rated: Sequence[Rated], rubric: str, levels: Mapping[str, Mapping[str, int | None]]
) -> tuple[Kappa, Kappa]:
    """The agreement of program and jury over all criteria as it is, and as it would be.

    Args:
        rubric: id of the rubric whose attempts are looked at.
        levels: attempt → criterion → level, in place of what was computed; attempts that are not there stay as they are.
    """
    theirs = [one for one in rated if one.rubric == rubric]
    if not theirs:
        return kappa(()), kappa(())
    tried = [replace(one, computed=levels.get(one.attempt, one.computed)) for one in theirs]
    before, after = (_agreement(rubric, some).whole.computed for some in (theirs, tried))
    return (before.blind, after.blind) if before.main is before.blind else (before.seen, after.seen)
