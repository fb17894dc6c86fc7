"""What a reply is read against. `negotiation` builds it from the scenario and the state; tests write it by hand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from trainer.terms.value import TermKind, TermValue

Language = Literal["fr", "en"]
Waiting = Literal["none", "question", "offer", "recap", "read_back"]
Speaker = Literal["counterpart", "student"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the talk so far."""

    speaker: Speaker
    text: str


@dataclass(frozen=True, slots=True)
class OptionCue:
    """An option of an issue: its label, wordings that name it, and the terms that make it up.

    The largest bundle fully stated wins; a numeric option has one term with its number.
    """

    id: str
    label: str
    like: tuple[str, ...] = ()
    terms: tuple[TermValue, ...] = ()


@dataclass(frozen=True, slots=True)
class IssueCue:
    """How an issue is recognised in a reply.

    Attributes:
        words: nouns and phrases that name the issue ("prix", "tarif", "délai de paiement").
        kind: the kind of its numeric terms, None for an issue of words or bundles.
        unit: currency, duration unit or quantity noun of its numbers.
        role: "absolute" unless the issue is itself a delta or cap (a discount of 200 is never a price of 200).
        low, high: the plausible range of its numbers, for telling apart two issues of one kind.
    """

    id: str
    label: str
    words: tuple[str, ...] = ()
    kind: TermKind | None = None
    unit: str | None = None
    per: str | None = None
    options: tuple[OptionCue, ...] = ()
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class FactCue:
    """A fact of the case: its value as a term when it is numeric, words it is about, and its wording."""

    id: str
    text: str
    value: TermValue | None = None
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SampleSet:
    """The sample replies of one reaction (or question of the counterpart), under its id; `lines`: what she then says."""

    name: str
    texts: tuple[str, ...]
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TopicCue:
    """Words that show the reply talks about something of the scenario."""

    aspect: Literal["topic", "fact", "interest", "objection", "claim"]
    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the negotiation stands, in words: what tells an act from the same words said at another moment.

    Attributes:
        pending: what the counterpart's last line left open: her question, an offer of hers, a recap of everything, or
            the student's own offer said back.
        gave: whether she gave ground in her last line.
        replies: replies of the student so far.
        theirs, mine: the last position of each side, one text an issue ("prix 0,46 €"); settled: what is agreed.
        claims: claims of hers that stand unsupported.
    """

    pending: Waiting = "none"
    gave: bool = False
    replies: int = 0
    theirs: tuple[str, ...] = ()
    mine: tuple[str, ...] = ()
    settled: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadingContext:
    """Everything outside the reply that its reading may use.

    Attributes:
        lines: the talk so far, oldest first; the last counterpart line is the one answered.
        last_issue: the issue the counterpart's last line was about, which a bare "45 ?" binds to.
        theirs, mine: the values on the table per issue, as the terms that state them (for "d'accord sur le
            délai", deltas and relative offers).
        their_options: the option she stands on per issue, for issues of words or bundles.
        brief: texts the student may have pasted from.
        standing: where the negotiation stands, None when it is not known; acts are read only where it is.
        names: what those who are spoken to may be called, without titles.
    """

    language: Language
    lines: tuple[Line, ...] = ()
    topics: tuple[TopicCue, ...] = ()
    issues: tuple[IssueCue, ...] = ()
    facts: tuple[FactCue, ...] = ()
    samples: tuple[SampleSet, ...] = ()
    last_issue: str | None = None
    theirs: Mapping[str, tuple[TermValue, ...]] = field(default_factory=dict)
    mine: Mapping[str, tuple[TermValue, ...]] = field(default_factory=dict)
    their_options: Mapping[str, str] = field(default_factory=dict)
    brief: tuple[str, ...] = ()
    standing: Standing | None = None
    names: frozenset[str] = frozenset()
