"""The golden vector: six issues of a machine sold to Casablanca, with values for seller (the student) and buyer."""

from datetime import date
from decimal import Decimal

from trainer.scenario.people import Batna, Counterpart, Firmness, TrustBuys, You
from trainer.scenario.scenario import Issue, Option, Scenario, Stakes
from trainer.terms.value import TermKind, TermValue

TURNS = 12


def numeric(
    name: str,
    kind: TermKind,
    unit: str | None,
    numbers: list[str],
    you: tuple[int, list[int]],
    them: tuple[int, list[int]],
    **more: object,
) -> Issue:
    """An issue of figures: one option per number, called after it."""
    options = tuple(
        Option(f"{name[0]}{n.replace('.', '-')}", n, terms=(TermValue(kind, number=Decimal(n), unit=unit),))
        for n in numbers
    )
    return Issue(
        name,
        name,
        options,
        Stakes(you[0], tuple(you[1])),
        Stakes(them[0], tuple(them[1])),
        kind,
        unit,
        **more,  # type: ignore[arg-type]
    )


def worded(
    name: str, options: list[str], you: tuple[int, list[int]], them: tuple[int, list[int]], **more: object
) -> Issue:
    """An issue of words: options without terms."""
    return Issue(
        name,
        name,
        tuple(Option(o, o) for o in options),
        Stakes(you[0], tuple(you[1])),
        Stakes(them[0], tuple(them[1])),
        **more,  # type: ignore[arg-type]
    )


ISSUES = (
    numeric(
        "prix",
        "money",
        "EUR",
        ["92", "94", "96", "98", "100"],
        (30, [0, 25, 50, 75, 100]),
        (22, [100, 75, 50, 25, 0]),
    ),
    worded(
        "paiement",
        ["credoc", "acompte-credoc", "acompte-dp", "60j"],
        (28, [95, 100, 60, 0]),
        (12, [35, 0, 55, 100]),
    ),
    worded(
        "incoterm",
        ["FCA", "FOB", "CIP", "DAP", "DDP"],
        (10, [100, 90, 80, 40, 0]),
        (22, [0, 25, 85, 100, 90]),
    ),
    numeric(
        "delai", "duration", "week", ["14", "12", "10", "8"], (8, [100, 80, 50, 0]), (24, [0, 35, 75, 100])
    ),
    worded(
        "penalites",
        ["aucune", "demi-5", "un-10", "un-sans-plafond"],
        (12, [100, 80, 40, 0]),
        (12, [0, 55, 90, 100]),
    ),
    worded("droit", ["fr-paris", "ch-geneve", "ma-casablanca"], (12, [100, 85, 0]), (8, [0, 60, 100])),
)


def scenario_of(
    *issues: Issue,
    turns: int = TURNS,
    batna: tuple[int, int] = (45, 42),
    firmness: Firmness = "fair",
    trust_buys: TrustBuys = "movement",
) -> Scenario:
    """A scenario that is nothing but its issues and both alternatives."""
    return Scenario(
        id="golden",
        title="Machines pour Casablanca",
        language="fr",
        market="international",
        contract="sale",
        difficulty=2,
        minutes=30,
        turns=turns,
        as_of=date(2026, 9, 1),
        rubric="bloc3-negociation",
        channel="in_person",
        reveal="full",
        brief=(),
        you=You("Vendeur", "exportateur", Batna(batna[0])),
        counterpart=Counterpart(
            "Mme Bennis", "acheteuse", Batna(batna[1]), firmness=firmness, trust_buys=trust_buys
        ),
        facts={},
        topics={},
        interests={},
        issues={issue.id: issue for issue in issues},
        objections={},
        claims={},
        asks={},
        objectives={},
        scenes={},
        anytime={},
        endings={},
        phrases={},
    )


def golden(**more: object) -> Scenario:
    """The golden vector as a scenario; keywords as in `scenario_of`."""
    return scenario_of(*ISSUES, **more)  # type: ignore[arg-type]
