"""The outcome of reading one reply. Every item carries the span of the reply (`reply[start:end]`) behind it."""

from dataclasses import dataclass
from typing import Literal

from trainer.language.repairs import Complaint
from trainer.language.unmarked import marked
from trainer.terms.moves import Act, Move
from trainer.terms.value import Role, Stance, TermValue

Aspect = Literal["topic", "issue", "fact", "interest", "objection", "claim"]
Verdict = Literal["exact", "rounded", "false", "unverifiable"]


@dataclass(frozen=True, slots=True)
class ReadMove:
    """A move the reply makes.

    Attributes:
        confidence: 0–1, calibrated: of the moves read at 0.8, about 80 % are right.
        why: names of the cues, rules or weights that decided, strongest first.
    """

    move: Move
    start: int
    end: int
    confidence: float
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LikelyAct:
    """An act that the reply does, as far as its words and where the talk stands tell. Fields as in `ReadMove`."""

    act: Act
    start: int
    end: int
    confidence: float
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadTerm:
    """A term the reply names, what the speaker does with it, and the scenario's issue it binds to, if any."""

    value: TermValue
    stance: Stance
    start: int
    end: int
    role: Role = "absolute"
    issue: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class ReadChoice:
    """An option of an issue named in words (or as a bundle of terms), and what the speaker does with it."""

    issue: str
    option: str
    stance: Stance
    start: int
    end: int
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Mention:
    """Something of the scenario that the reply talks about; `name` is its id in the scenario."""

    aspect: Aspect
    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ReadFact:
    """A figure of the reply held against a fact of the case (`fact` is None when nothing matches it)."""

    fact: str | None
    verdict: Verdict
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SampleScore:
    """How close the reply is to the nearest sample of one set, 0–1. Never decides a commitment."""

    name: str
    score: float


@dataclass(frozen=True, slots=True)
class AskedPart:
    """A sentence of a longer reply that ends in a question mark, read by itself: what it names, what it is like."""

    start: int
    end: int
    mentions: tuple[Mention, ...] = ()
    samples: tuple[SampleScore, ...] = ()


@dataclass(frozen=True, slots=True)
class ToldPart:
    """A clause of a longer reply that asks nothing, read by itself: what it names, what it is like."""

    start: int
    end: int
    mentions: tuple[Mention, ...] = ()
    samples: tuple[SampleScore, ...] = ()


@dataclass(frozen=True, slots=True)
class Assent:
    """A bare yes or no to what was just said ("oui, c'est bien ça", "no, not quite")."""

    answer: Literal["yes", "no"]
    start: int
    end: int
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read in one reply, in the order of the spans.

    Attributes:
        acts: what the reply does to this negotiation; `negotiation` holds them against the rest of the state.
        cues: names of lexical cues with spans: "exchange" for words that tie one term to another, "standing" for words
            that ask where the talk stands, "denial" for words that deny having granted something, "lawful" for words
            that tell what the law says, "question:KIND" for an ordinary question to the other side.
        words: number of words of the reply.
        elliptic: nothing but words that go on with what has just been said ("Pourquoi ?", "Vous pouvez préciser ?").
        echo: 0–1, share of the reply that is pasted from the counterpart's last lines or the brief.
        questions: the sentences that ask, where the reply says more than one thing.
        told: the clauses that ask nothing, where there are several.
        unmarked: where a question mark is missing, see `unmarked.unmarked`.
        rude: whether an insult stands beside something else, which was read without it.
        complaint: "unanswered" where the reply says that a question had no answer, or another one's; "told" where it says
            that something was told before; else "". `only_complains`: it says nothing else.
        meant: the question that such a complaint asks again, read as a reply of its own.
        reminded: what the student had said of the subject that such a complaint names, read in the same way.
    """

    reply: str
    moves: tuple[ReadMove, ...] = ()
    terms: tuple[ReadTerm, ...] = ()
    choices: tuple[ReadChoice, ...] = ()
    mentions: tuple[Mention, ...] = ()
    facts: tuple[ReadFact, ...] = ()
    samples: tuple[SampleScore, ...] = ()
    assent: Assent | None = None
    acts: tuple[LikelyAct, ...] = ()
    cues: tuple["CueSpan", ...] = ()
    words: int = 0
    echo: float = 0.0
    elliptic: bool = False
    questions: tuple[AskedPart, ...] = ()
    told: tuple[ToldPart, ...] = ()
    unmarked: tuple[int, ...] = ()
    rude: bool = False
    complaint: Complaint = ""
    only_complains: bool = False
    meant: "Reading | None" = None
    reminded: "Reading | None" = None

    def __hash__(self) -> int:
        # Readings are remembered by what they are; to add up every score of every sample would take longer than to read.
        return hash((self.reply, self.terms, self.choices))

    @property
    def marked(self) -> str:
        """The reply with the question marks that it lacks; every character before them keeps its place."""
        return marked(self.reply, self.unmarked) if self.unmarked else self.reply

    def has(self, move: Move) -> bool:
        """Whether the reply makes this move."""
        return any(found.move == move for found in self.moves)

    def about(self, name: str) -> bool:
        """Whether the reply talks about the topic, issue, fact, interest or objection with this id."""
        return any(found.name == name for found in self.mentions)


@dataclass(frozen=True, slots=True)
class CueSpan:
    """Words that matter to what may be agreed, with their name."""

    cue: str
    start: int
    end: int
