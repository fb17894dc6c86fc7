"""A small negotiation in French, and readings made by hand, for tests of `step`."""

from datetime import date
from decimal import Decimal
from typing import Any

from trainer.language.reading import Assent, Mention, Reading, ReadMove, ReadTerm, SampleScore
from trainer.scenario.condition import Does
from trainer.scenario.people import Batna, Counterpart, You
from trainer.scenario.scenario import (
    Ask,
    Claim,
    Effects,
    Ending,
    Interest,
    Issue,
    Objection,
    Option,
    Reaction,
    Scenario,
    Scene,
    Stage,
    Stakes,
)
from trainer.terms.moves import Move
from trainer.terms.value import Stance, TermValue


def euros(amount: str) -> TermValue:
    return TermValue("money", number=Decimal(amount), unit="EUR")


def days(count: int) -> TermValue:
    return TermValue("duration", number=Decimal(count), unit="day")


PRICE = Issue(
    "price",
    "Prix",
    tuple(Option(f"p{n}", f"0,{n} €", terms=(euros(f"0.{n}"),)) for n in (44, 46, 48, 50)),
    you=Stakes(60, (0, 33, 67, 100)),
    them=Stakes(40, (100, 67, 33, 0)),
    kind="money",
    unit="EUR",
    opening="p44",
    worth_per_step=6000,
)
PAYMENT = Issue(
    "payment",
    "Paiement",
    tuple(Option(f"d{n}", f"{n} jours", terms=(days(n),)) for n in (30, 45, 60)),
    you=Stakes(40, (100, 50, 0)),
    them=Stakes(60, (0, 50, 100)),
    kind="duration",
    unit="day",
    opening="d60",
)


def scenario(**changes: Any) -> Scenario:
    """Two issues, two scenes, one of everything else."""
    values: dict[str, Any] = {
        "id": "petit",
        "title": "Petit",
        "language": "fr",
        "market": "france",
        "contract": "sale",
        "difficulty": 1,
        "minutes": 10,
        "turns": 12,
        "as_of": date(2026, 9, 1),
        "rubric": "bloc3-negociation",
        "channel": "in_person",
        "reveal": "after_retry",
        "brief": ("Vous vendez des cartons.",),
        "you": You("Camille", "vendeur", Batna(30)),
        "counterpart": Counterpart("Claire", "acheteuse", Batna(30)),
        "facts": {},
        "topics": {"launch": ("lancement", "septembre")},
        "interests": {
            "risk": Interest(
                "risk",
                "Risque de rupture",
                ("launch",),
                (
                    Stage(Does("open_question", "launch"), "Septembre est chargé."),
                    Stage(Does("reformulation", "launch"), "Une rupture, et je perds la tête de gondole."),
                ),
                ("payment",),
            )
        },
        "issues": {"price": PRICE, "payment": PAYMENT},
        "objections": {
            "dear": Objection(
                "dear", "price", "pretext", "Vous êtes cher.", Does("evidence", "price"), "Vous restez cher."
            )
        },
        "claims": {
            "rival": Claim("rival", "J’ai 0,39 ailleurs.", False, ("price",), "Bon, 0,39 sans livraison.")
        },
        "asks": {"capacity": Ask("capacity", "Vous tiendrez les volumes ?", ("Oui, deux lignes.",))},
        "objectives": {},
        "scenes": {
            "opening": Scene(
                "opening",
                ("Bonjour. Je vous écoute.",),
                (
                    Reaction("planning", Does("open_question", "launch"), ("Et septembre ?",)),
                    Reaction("rude", Does("hostility"), says=("Restons courtois.",), then=Effects(trust=-5)),
                ),
                next="bargaining",
                after=6,
            ),
            "bargaining": Scene("bargaining", ("Passons aux chiffres.",), after=0),
        },
        "anytime": {"who": Reaction("who", None, ("Qui décide chez vous ?",), ("C’est moi qui décide.",))},
        "endings": {
            "deal": Ending("deal", "agreement", ("Marché conclu, au revoir.",)),
            "gone": Ending("gone", "walked_away", ("Je préfère en rester là.",)),
            "nothing": Ending("nothing", "no_agreement", ("Restons-en là pour aujourd’hui.",)),
            "left": Ending("left", "abandoned", ("Au revoir, donc.",)),
        },
        "phrases": {},
    }
    return Scenario(**{**values, **changes})


def reading(
    text: str = "…",
    *moves: Move,
    terms: tuple[ReadTerm, ...] = (),
    about: tuple[str, ...] = (),
    yes: bool | None = None,
    samples: dict[str, float] | None = None,
    sure: float = 0.9,
) -> Reading:
    """A reading as if the words had been read so."""
    return Reading(
        reply=text,
        moves=tuple(ReadMove(move, 0, len(text), sure) for move in moves),
        terms=terms,
        mentions=tuple(Mention("topic", name, 0, len(text)) for name in about),
        assent=None if yes is None else Assent("yes" if yes else "no", 0, len(text), 0.9),
        samples=tuple(SampleScore(name, score) for name, score in (samples or {}).items()),
        words=len(text.split()),
    )


def price(amount: str, stance: Stance = "own", confidence: float = 0.9) -> ReadTerm:
    return ReadTerm(euros(amount), stance, 0, 4, issue="price", confidence=confidence)


def payment(count: int, stance: Stance = "own") -> ReadTerm:
    return ReadTerm(days(count), stance, 5, 9, issue="payment")
