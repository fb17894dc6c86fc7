"""What an assessment says: per criterion a level, a score, and the words behind both."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Confidence = Literal["high", "medium", "low"]
Level = Literal[0, 1, 2, 3]


@dataclass(frozen=True, slots=True)
class BetterWords:
    """What would have earned more at a place, to be said at that table (in the scenario's language).

    Attributes:
        text: a sample of the scenario's, or "" when the words are those of the catalogue key `key` with `values`, which
            hold the situation's own figures.
    """

    text: str = ""
    key: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A point gained or lost, as a quotation.

    Attributes:
        turn: number of the student's turn as the record counts them (1 is her opening line); for what was never
            done, the turn that offered it.
        start, end: characters of that turn's text (`quote`); 0–0 with an empty quote when the point is something
            that was not done.
        rule: id of the indicator's rule ("grounded-reformulation"); `why` is the catalogue key of the reason
            with its `values`.
        effect: "+", "-" or "" (seen, no effect).
        confidence: 0–1, of the reading behind it.
        better: words that would have earned the point; None for a point gained and for all but the main losses.
    """

    turn: int
    start: int
    end: int
    quote: str
    rule: str
    effect: Literal["+", "-", ""]
    why: str
    values: Mapping[str, str] = field(default_factory=dict)
    confidence: float = 1.0
    better: BetterWords | None = None


@dataclass(frozen=True, slots=True)
class IndicatorScore:
    """One indicator of a criterion: its opportunities, the share seized (0–1, None when not observed), and the
    points it takes off the criterion's score (0–1)."""

    name: str
    offered: int
    seized: int
    share: float | None
    penalty: float = 0.0


@dataclass(frozen=True, slots=True)
class CriterionResult:
    """One criterion. `level` and `score` (0–1) are None when it was not observed.

    Attributes:
        offered: opportunities, those forgone included; seized: the score in opportunities: those seized in part are
            added up by what they are worth and what costs points is taken off, so that it goes with the level.
        forgone: opportunities that an early end took away and that count as not seized.
        advice: catalogue keys with values, what to try next.
        indicators: what the score is made of.
        coach: ids of the rubric's coach lines that apply.
        level_without: the level with nothing read in the replies that the student contests; `level` when there are none.
    """

    id: str
    level: Level | None
    score: float | None
    confidence: Confidence
    offered: int
    seized: int
    forgone: int = 0
    evidence: tuple[Evidence, ...] = ()
    advice: tuple[tuple[str, Mapping[str, str]], ...] = ()
    indicators: tuple[IndicatorScore, ...] = ()
    coach: tuple[str, ...] = ()
    level_without: Level | None = None

    @property
    def observed(self) -> bool:
        """Whether the attempt offered anything to judge this criterion by."""
        return self.level is not None


@dataclass(frozen=True, slots=True)
class Assessment:
    """The rubric applied to one attempt.

    Attributes:
        total: out of `out_of`, None under the rubric's minimum of observed criteria.
        band: id of the rubric's band for the whole ("fragile", "en bonne voie"…), None likewise.
        contested: numbers of the replies whose reading the student contests; total_without and the criteria's
            `level_without` are what comes out with nothing read in them. Both are shown, neither is preferred.
        hints: how many hints were given; hint_cost: points of `total` that they took off.
    """

    rubric: str
    criteria: tuple[CriterionResult, ...]
    total: float | None
    out_of: int
    band: str | None
    hints: int = 0
    hint_cost: float = 0.0
    contested: tuple[int, ...] = ()
    total_without: float | None = None
