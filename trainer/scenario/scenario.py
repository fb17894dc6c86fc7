"""The scenario as the program works with it: checked, resolved, immutable. `scenario.load` makes it from a file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from trainer.scenario.condition import Condition
from trainer.scenario.people import Counterpart, You
from trainer.terms.value import TermKind, TermValue

Language = Literal["fr", "en"]
MomentKind = Literal["says", "drops", "joins"]
Outcome = Literal["agreement", "partial", "no_agreement", "walked_away", "abandoned", "time_out"]

OUTCOMES: tuple[Outcome, ...] = (
    "agreement",
    "partial",
    "no_agreement",
    "walked_away",
    "abandoned",
    "time_out",
)


@dataclass(frozen=True, slots=True)
class Fact:
    """A checkable statement of the case."""

    id: str
    text: str
    value: TermValue | None = None
    about: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of an interest coming into the open: the condition that opens it, and what she then says."""

    when: Condition
    says: str


@dataclass(frozen=True, slots=True)
class Interest:
    """A need the counterpart hides.

    Attributes:
        issues: those on which an offer can serve it.
        served_by: issue → the options that do; on an issue without any, whatever is better for her than before does.
    """

    id: str
    label: str
    about: tuple[str, ...]
    stages: tuple[Stage, ...]
    issues: tuple[str, ...] = ()
    served_by: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


VALUE = "{value}"
"""In how an issue's options are said: where the option's label goes."""


@dataclass(frozen=True, slots=True)
class Option:
    """One possible value of an issue. `terms` make it up (one with a number for a numeric issue)."""

    id: str
    label: str
    like: tuple[str, ...] = ()
    terms: tuple[TermValue, ...] = ()


@dataclass(frozen=True, slots=True)
class Stakes:
    """What an issue is worth to one side: weight (the weights of a side sum to 100) and a value 0–100 per option,
    in the order of the options."""

    weight: int
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Issue:
    """Something to agree on.

    Attributes:
        options: in the order of the file; numeric issues ascend or descend and are interpolated between.
        kind, unit, per: of its numeric terms; kind is None for an issue of words or bundles.
        words: other ways of naming the issue.
        said: option id → how it is said inside a sentence, "{value}" standing for its label; a number between options is
            said like the option next to it; empty: with the issue's label.
        opening: the option she opens with (her best unless the file says otherwise).
        target, limit: the student's target and walk-away option for the brief and the deal sheet, if given.
        because: her reasons for where she stands, as she says them.
        must_have: options outside of which she signs nothing (empty: no such condition).
        opens_if: option id → what has to be true before she signs it.
        illegal: option id → id of the law entry it would break.
        worth_per_step: money one step between options is worth to the student, in `currency`; 0 when unknown.
    """

    id: str
    label: str
    options: tuple[Option, ...]
    you: Stakes
    them: Stakes
    kind: TermKind | None = None
    unit: str | None = None
    per: str | None = None
    words: tuple[str, ...] = ()
    said: Mapping[str, str] = field(default_factory=dict)
    opening: str | None = None
    target: str | None = None
    limit: str | None = None
    because: tuple[str, ...] = ()
    must_have: tuple[str, ...] = ()
    opens_if: Mapping[str, Condition] = field(default_factory=dict)
    illegal: Mapping[str, str] = field(default_factory=dict)
    worth_per_step: int = 0
    currency: str = "EUR"

    def place(self, option: str) -> int:
        """The place of an option in declared order; KeyError for an unknown id."""
        for index, candidate in enumerate(self.options):
            if candidate.id == option:
                return index
        raise KeyError(option)


@dataclass(frozen=True, slots=True)
class Bonus:
    """What a combination of terms is worth beyond the sum of its parts, to each side: -20 to 20 of the 100 of a whole
    deal. `when` compares issues only."""

    id: str
    when: Condition
    you: int = 0
    them: int = 0


@dataclass(frozen=True, slots=True)
class Objection:
    """What she holds against an offer; it comes back as `returns_as` when it is not answered."""

    id: str
    about: str
    kind: Literal["sincere", "pretext"]
    says: str
    answered_by: Condition
    returns_as: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement of hers that the student may challenge; `admits` is what she says when it is."""

    id: str
    says: str
    holds: bool
    about: tuple[str, ...] = ()
    admits: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """A question of hers, and sample answers."""

    id: str
    says: str
    like: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Objective:
    """A checkable aim on what is finally agreed; conditions compare issues, interests, trust and flags."""

    id: str
    text: str
    when: Condition
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Effects:
    """What a reaction or the entry into a scene changes.

    Attributes:
        trust: points added (–20 to 20).
        opens: interests advanced by one stage (she says the stage's line).
        sets: flags set.
        goto: scene entered next.
        raises: objection raised (its line is spoken unless the reaction's own line says it).
        claims: claim made; asks: question asked (both spoken likewise).
        gives: positions she takes, issue → option.
        ends: the ending to play.
    """

    trust: int = 0
    opens: tuple[str, ...] = ()
    sets: tuple[str, ...] = ()
    goto: str | None = None
    raises: str | None = None
    claims: str | None = None
    asks: str | None = None
    gives: Mapping[str, str] = field(default_factory=dict)
    ends: str | None = None


@dataclass(frozen=True, slots=True)
class Reaction:
    """When the student does this, she says that, and this changes.

    `says` are variants used one after the other, never twice in one talk; with none left the reaction is spent (a
    reaction without lines may fire `times`).
    """

    id: str
    when: Condition | None
    like: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    then: Effects = Effects()
    times: int = 1


@dataclass(frozen=True, slots=True)
class Scene:
    """A stage of the talk.

    Attributes:
        says: what she says on entering (the next variant at each visit).
        next: the scene that follows, entered when `leave_when` holds after a reply or after `after` student
            replies in this scene (0: never by count).
        then: effects of entering.
    """

    id: str
    says: tuple[str, ...]
    reactions: tuple[Reaction, ...] = ()
    next: str | None = None
    after: int = 4
    leave_when: Condition | None = None
    then: Effects = Effects()


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happens at a given time, whatever is said.

    Attributes:
        turn: student replies that advance the talk after which it happens, once.
        kind: "says": she says something more; "drops": the connection drops, and the reply of that turn is not heard;
            "joins": `person` joins and says `says`.
    """

    id: str
    turn: int
    kind: MomentKind = "says"
    says: tuple[str, ...] = ()
    person: str = ""
    when: Condition | None = None
    then: Effects = Effects()


@dataclass(frozen=True, slots=True)
class Ending:
    """Her last words for an outcome; the first whose condition holds is played."""

    id: str
    outcome: Outcome
    says: tuple[str, ...]
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a scenario test expects of a played negotiation; None or empty where it does not say.

    `levels` maps a criterion to its allowed levels; `total` is an inclusive range out of 20.
    """

    outcome: Outcome | None = None
    reactions: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    agreed: Mapping[str, str] = field(default_factory=dict)
    levels: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    total: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class ScenarioTest:
    """A negotiation played from its replies, with what must come of it. `comments` goes with `replies`, "" where there is
    none; a test that has any is a model to learn from. `seed` decides which of several equal phrases answers."""

    id: str
    replies: tuple[str, ...]
    expect: Expectation
    comments: tuple[str, ...] = ()
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Todo:
    """What remains to be written, and where: a section and a name in it, "reactions" for any reaction; "" and "" for the
    scenario as a whole."""

    section: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Scenario:
    """One scenario. Mappings keep the order of the file; ids are the file's own. In a `warm_up` how each reply was read is
    shown after it. While anything is still to be written (`todos`) it is a draft: no jury is played."""

    id: str
    title: str
    language: Language
    market: Literal["france", "international"]
    contract: str
    difficulty: int
    minutes: int
    turns: int
    as_of: date
    rubric: str
    channel: Literal["in_person", "video", "phone"]
    reveal: Literal["full", "after_retry", "after_review"]
    brief: tuple[str, ...]
    you: You
    counterpart: Counterpart
    facts: Mapping[str, Fact]
    topics: Mapping[str, tuple[str, ...]]
    interests: Mapping[str, Interest]
    issues: Mapping[str, Issue]
    objections: Mapping[str, Objection]
    claims: Mapping[str, Claim]
    asks: Mapping[str, Ask]
    objectives: Mapping[str, Objective]
    scenes: Mapping[str, Scene]
    anytime: Mapping[str, Reaction]
    endings: Mapping[str, Ending]
    phrases: Mapping[str, tuple[str, ...]]
    tests: Mapping[str, ScenarioTest] = field(default_factory=dict)
    warm_up: bool = False
    moments: Mapping[str, Moment] = field(default_factory=dict)
    bonuses: Mapping[str, Bonus] = field(default_factory=dict)
    todos: tuple[Todo, ...] = ()

    @property
    def opening_scene(self) -> str:
        """The scene the talk starts in: the first of the file."""
        return next(iter(self.scenes))

    @property
    def model(self) -> ScenarioTest | None:
        """The model negotiation: the first test with comments, None where the file has none."""
        return next((test for test in self.tests.values() if any(test.comments)), None)
