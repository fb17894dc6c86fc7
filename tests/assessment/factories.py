"""A tiny case and hand-made logs: two issues, two interests, an objection, a false claim, a question."""

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from trainer.assessment.rubric import Rubric
from trainer.assessment.rubric_load import load_rubric
from trainer.language.reading import Mention, ReadFact, Reading, ReadMove
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.talk.events import Event, Left, Prepared, Replied, Started
from trainer.negotiation.talk.state import State
from trainer.negotiation.talk.turn import InterestOpened, ReadAct, Spoken, Trace, Turn
from trainer.scenario.condition import And, Compare, Does
from trainer.scenario.people import Batna, Counterpart, You
from trainer.scenario.scenario import (
    Ask,
    Claim,
    Fact,
    Interest,
    Issue,
    Objection,
    Objective,
    Option,
    Outcome,
    Scenario,
    Scene,
    Stage,
    Stakes,
)
from trainer.terms.value import TermValue

RUBRIC_PATH = Path(__file__).parents[2] / "rubrics" / "bloc3-negociation.yaml"
OPENING = "Bonjour. Votre prix est trop élevé, votre confrère est à 0,39."
HINT = "Disons que septembre est un mois chargé pour nos lignes."


def rubric() -> Rubric:
    """The shipped rubric."""
    loaded, findings, _ = load_rubric(RUBRIC_PATH.read_text(encoding="utf-8"), str(RUBRIC_PATH))
    assert loaded is not None, findings
    return loaded


def _priced(id: str, label: str, figures: list[str], you: list[int], them: list[int], **more) -> Issue:
    options = tuple(
        Option(
            f"p{figure}".replace(".", ""),
            figure,
            (),
            (TermValue("money", number=Decimal(figure), unit="EUR"),),
        )
        for figure in figures
    )
    return Issue(
        id=id,
        label=label,
        options=options,
        you=Stakes(50, tuple(you)),
        them=Stakes(50, tuple(them)),
        kind="money",
        unit="EUR",
        **more,
    )


def scenario(**changes) -> Scenario:
    """Price and payment; two interests of two stages and one stage."""
    price = _priced(
        "price",
        "Prix",
        ["0.44", "0.46", "0.48", "0.50"],
        [0, 33, 67, 100],
        [100, 67, 33, 0],
        target="p048",
        limit="p046",
        worth_per_step=6000,
    )
    payment = Issue(
        id="payment",
        label="Paiement",
        options=(Option("d30", "30 jours"), Option("d60", "60 jours"), Option("d90", "90 jours")),
        you=Stakes(50, (100, 50, 0)),
        them=Stakes(50, (0, 60, 100)),
        illegal={"d90": "fr-payment-terms-60-days"},
    )
    asked = Does("open_question", "launch")
    made = Scenario(
        id="case",
        title="Cas",
        language="fr",
        market="france",
        contract="sale",
        difficulty=1,
        minutes=30,
        turns=12,
        as_of=date(2026, 9, 1),
        rubric="bloc3-negociation",
        channel="in_person",
        reveal="after_retry",
        brief=("Vous vendez des étuis.",),
        you=You("Camille", "vendeuse", Batna(45, "La coopérative.")),
        counterpart=Counterpart("Claire", "acheteuse", Batna(30)),
        facts={
            "breakage": Fact("breakage", "0,4 % de casse en 2025", about=("quality",)),
            "delay": Fact("delay", "5 jours de délai", about=("launch",)),
        },
        topics={"launch": ("septembre",), "quality": ("casse",)},
        interests={
            "launch-risk": Interest(
                "launch-risk",
                "éviter la rupture",
                ("launch",),
                (Stage(asked, HINT), Stage(asked, "Une rupture, et je perds la tête de gondole.")),
                ("payment",),
            ),
            "bonus": Interest(
                "bonus", "sa prime", ("quality",), (Stage(asked, "Ma prime dépend du délai."),), ("payment",)
            ),
        },
        issues={"price": price, "payment": payment},
        objections={
            "too-dear": Objection(
                "too-dear", "price", "pretext", "Vous êtes trop cher.", Does("evidence"), "Alors ?"
            )
        },
        claims={"rival": Claim("rival", "J'ai 0,39 ailleurs.", holds=False, about=("price",))},
        asks={"capacity": Ask("capacity", "Tiendrez-vous les volumes ?")},
        objectives={
            "hold": Objective("hold", "Tenir 0,48", Compare("price", ">=", "p048"), 3),
            "legal": Objective(
                "legal",
                "60 jours au plus",
                And((Compare("payment", "<=", "d60"), Compare("trust", ">=", 40))),
            ),
        },
        scenes={"opening": Scene("opening", (OPENING,))},
        anytime={},
        endings={},
        phrases={},
    )
    return replace(made, **changes)


@dataclass
class Talk:
    """Builds a log reply by reply; what the student does and what comes of it are both said outright."""

    scenario: Scenario = field(default_factory=scenario)
    events: list[Event] = field(default_factory=list)
    state: State = field(default_factory=lambda: State("opening", 50))

    def __post_init__(self) -> None:
        """Open with an objection and a claim."""
        opening = Turn(
            (Spoken(OPENING, "scene:opening"),),
            "opening",
            "opening",
            objections=(("too-dear", "raised"),),
            claims=(("rival", "made"),),
        )
        self.state = State("opening", self.scenario.counterpart.trust)
        self.events.append(
            Started(
                "A1", "case", "h", "bloc3-negociation", "rh", "practice", 1, ("Ana",), "fr", "0.1.0",
                "2026-01-01T09:00:00Z", opening, self.state,
            )
        )  # fmt: skip

    def prepare(self, **sheet: str) -> "Talk":
        """Fill the preparation sheet in."""
        self.events.append(Prepared(0.0, sheet))
        return self

    def reply(
        self,
        text: str,
        *moves: str,
        about: tuple[str, ...] = (),
        acts: tuple[str, ...] = (),
        opens: tuple[tuple[str, int], ...] = (),
        offers: dict[str, str] | None = None,
        hers: dict[str, str] | None = None,
        settles: tuple[str, ...] = (),
        conceded: tuple[str, ...] = (),
        conditional: bool = False,
        used: tuple[str, ...] = (),
        objections: tuple[tuple[str, str], ...] = (),
        claims: tuple[tuple[str, str], ...] = (),
        asks: tuple[tuple[str, str], ...] = (),
        facts: tuple[tuple[str, str], ...] = (),
        says: str = "Bien.",
        rule: str | None = None,
        trust: int = 0,
        confidence: float = 0.9,
        echo: float = 0.0,
        ends: Outcome | None = None,
    ) -> "Talk":
        """One reply with its reading, her turn and the state after."""
        reading = Reading(
            text,
            moves=tuple(ReadMove(move, 0, len(text), confidence) for move in moves),
            mentions=tuple(Mention("topic", name, 0, len(text)) for name in about),
            facts=tuple(ReadFact(fact, verdict, 0, len(text)) for fact, verdict in facts),
            words=len(text.split()),
            echo=echo,
        )
        offered = tuple(self._at(issue, option) for issue, option in (offers or {}).items())
        answered = tuple(self._at(issue, option) for issue, option in (hers or {}).items())
        interests = dict(self.state.interests)
        opened: list[InterestOpened] = []
        lines = [Spoken(says, "phrase:answer")]
        for name, stage in opens:
            stages = self.scenario.interests[name].stages
            interests[name] = stage
            opened.append(InterestOpened(name, stage, len(stages), "question"))
            lines.append(Spoken(stages[stage - 1].says, f"interest:{name}:{stage}"))
        before = self.state
        yours = {p.issue: p for p in (*before.yours, *offered)}
        theirs = {p.issue: p for p in (*before.theirs, *answered)}
        settled = {p.issue: p for p in before.settled} | {name: yours[name] for name in settles}
        value = sum(
            issue.you.weight * issue.you.values[issue.place(yours[name].option or "")]
            for name, issue in self.scenario.issues.items()
            if name in yours
        )
        turn = Turn(
            tuple(lines), "opening", "opening",
            acts=tuple(ReadAct(act, 0, len(text)) for act in acts),
            trust_before=before.trust, trust=before.trust + trust,
            interests=tuple(opened), interests_used=used,
            offered=offered, conditional=conditional, conceded=conceded, answered=answered,
            settled=tuple(settled[name] for name in settles),
            objections=objections, claims=claims, asks=asks,
            value_you=value if yours else None, value_them=None,
            trace=Trace(rule, 0, 0, 0, 0, 0) if rule else None,
            outcome=ends,
        )  # fmt: skip
        self.state = replace(
            before,
            replies=before.replies + 1, turn=before.turn + 1, trust=before.trust + trust,
            interests=tuple(interests.items()), yours=tuple(yours.values()), theirs=tuple(theirs.values()),
            settled=tuple(settled.values()), outcome=ends,
        )  # fmt: skip
        self.events.append(Replied(float(before.replies + 1) * 30, text, reading, turn, self.state))
        return self

    def leave(self, outcome: Outcome = "abandoned") -> "Talk":
        """Stop the talk from outside."""
        state = replace(self.state, outcome=outcome)
        turn = Turn(
            (Spoken("Au revoir.", "phrase:end"),), "opening", "opening", trust=state.trust, outcome=outcome
        )
        self.events.append(Left(float(state.replies + 1) * 30, outcome, turn, state))
        return self

    def _at(self, issue: str, option: str) -> Position:
        return at_option(self.scenario.issues[issue], option)
