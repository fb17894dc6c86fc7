"""A small world of events and stores."""

from decimal import Decimal

import pytest

from trainer.attempts.ids import attempt_id, content_hash
from trainer.attempts.store import Store
from trainer.language.reading import (
    Assent,
    CueSpan,
    Mention,
    ReadChoice,
    ReadFact,
    Reading,
    ReadMove,
    ReadTerm,
    SampleScore,
)
from trainer.negotiation.deals.position import Position
from trainer.negotiation.talk.events import Left, Prepared, Replied, Started
from trainer.negotiation.talk.state import Memory, Pending, State
from trainer.negotiation.talk.turn import InterestOpened, ReadAct, Spoken, Trace, TrustChange, Turn
from trainer.terms.value import TermValue

SCENARIO_TEXT = 'id: essai\ntitle: "L\'été à 12 000 €"\n'
RUBRIC_TEXT = "id: grille\n"


class World:
    """Factories of events."""

    scenario_text = SCENARIO_TEXT
    rubric_text = RUBRIC_TEXT

    def started(
        self,
        entropy: bytes = b"1",
        students=("Ana", "Zoé"),
        scenario="essai",
        started="2026-01-01T09:00:00Z",
        mode="practice",
    ):
        return Started(
            attempt=attempt_id(1_767_258_000, entropy),
            scenario=scenario,
            scenario_hash=content_hash(SCENARIO_TEXT),
            rubric="grille",
            rubric_hash=content_hash(RUBRIC_TEXT),
            mode=mode,
            seed=7,
            students=students,
            language="fr",
            program="0.1.0",
            started=started,
            opening=Turn(
                lines=(Spoken("Bonjour.", "scene:opening"),), scene="opening", scene_after="opening"
            ),
            state=State(scene="opening", trust=50),
        )

    def replied(self, text: str = "Et à 0,480 € ?", at: float = 12.3, outcome=None):
        price = Position("price", "p48", Decimal("0.480"))
        reading = Reading(
            reply=text,
            moves=(ReadMove("proposal", 0, 4, 0.83, ("cue:et", "model")),),
            terms=(
                ReadTerm(
                    TermValue("money", number=Decimal("0.480"), unit="EUR", per="boîte"),
                    "own",
                    5,
                    12,
                    "cap",
                    "price",
                    0.5,
                ),
                ReadTerm(TermValue("percent", low=Decimal("2"), high=Decimal("3.50")), "refused", 5, 12),
            ),
            choices=(ReadChoice("law", "fr-icc", "accepted", 0, 3),),
            mentions=(Mention("topic", "launch", 0, 2),),
            facts=(ReadFact(None, "unverifiable", 1, 2),),
            samples=(SampleScore("asks", 0.25),),
            assent=Assent("no", 0, 1, 0.1),
            cues=(CueSpan("exchange", 0, 22),),
            words=4,
            echo=1 / 3,
        )
        turn = Turn(
            lines=(Spoken("Non\u202f!", "bargain:hold"), Spoken("🙂 الف", "phrase:x")),
            scene="opening",
            scene_after="opening",
            acts=(ReadAct("split", 0, 2),),
            trust_changes=(TrustChange("hostility", -8),),
            interests=(InterestOpened("launch-risk", 1, 2, "question"),),
            offered=(price,),
            objections=(("too-dear", "raised"),),
            trace=Trace("hold", 8000, 7900, 100, 200, 9000, (("price", 3),)),
            margin=0.1 + 0.2,
            outcome=outcome,
        )
        state = State(
            scene="opening",
            trust=42,
            yours=(price,),
            pending=Pending("read_back", (price,)),
            memory=Memory(5, 1, (("price", 2),)),
            said=("a#1",),
            outcome=outcome,
        )
        return Replied(at=at, text=text, reading=reading, turn=turn, state=state, by="Zoé")

    def left(self, at: float = 60.0):
        turn = Turn(lines=(), scene="opening", scene_after="opening", outcome="abandoned")
        return Left(
            at=at, outcome="abandoned", turn=turn, state=State(scene="opening", trust=50, outcome="abandoned")
        )

    def prepared(self):
        return Prepared(at=0.0, sheet={"cible": "0,48 €", "batna": "la coopérative"})

    def begin(self, store: Store, entropy: bytes = b"1", **values) -> str:
        started = self.started(entropy, **values)
        store.create(started, SCENARIO_TEXT, RUBRIC_TEXT, title="Essai", path="/nowhere/essai.yaml")
        return started.attempt


@pytest.fixture
def world():
    return World()


@pytest.fixture
def store(tmp_path):
    opened = Store(tmp_path / "home" / "attempts.db")
    yield opened
    opened.close()
