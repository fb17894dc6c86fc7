"""The two at the table: the student's part, and the person across it with their habits."""

from dataclasses import dataclass
from typing import Literal

Firmness = Literal["soft", "fair", "firm"]
TrustBuys = Literal["information", "movement"]
Sequencing = Literal["any", "issue", "package"]
Tendency = Literal["competing", "collaborating", "compromising", "avoiding", "accommodating"]


@dataclass(frozen=True, slots=True)
class Batna:
    """The best alternative to a deal: its value (0–100, on the scale of packages / 100) and what it is."""

    value: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class You:
    """The student's side."""

    name: str
    role: str
    batna: Batna


@dataclass(frozen=True, slots=True)
class Persona:
    """Habits of this person (never of a nation), each 0 (not at all) to 3 (very).

    Attributes:
        silence: how well silence is borne; vigilance: how closely figures are checked (0 notices nothing, from 2 a false
            figure is named at once).
        sequencing: whether one point at a time is wanted, a whole package, or either.
        tendency: in the terms of Thomas and Kilmann; None for nothing marked.
        sign_off: who has to sign off what was agreed, "" for nobody.
    """

    relationship_first: int = 1
    directness: int = 2
    patience: int = 2
    face: int = 1
    hierarchy: int = 1
    silence: int = 2
    vigilance: int = 1
    sequencing: Sequencing = "any"
    tendency: Tendency | None = None
    sign_off: str = ""


@dataclass(frozen=True, slots=True)
class Counterpart:
    """The person across the table. `trust` is where it starts, 0–100."""

    name: str
    role: str
    batna: Batna
    firmness: Firmness = "fair"
    trust: int = 50
    trust_buys: TrustBuys = "movement"
    persona: Persona = Persona()
