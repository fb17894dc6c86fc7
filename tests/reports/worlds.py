"""A short talk with everything in it, and the same with every text replaced by a hostile one."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from trainer.negotiation.talk.events import Contested, Disputed, Event, Left, Prepared, Replied, Started
from trainer.negotiation.talk.exhibit import Exhibit
from trainer.negotiation.talk.turn import Spoken
from trainer.practice.beginning import start
from trainer.practice.clock import VirtualClock
from trainer.practice.practice import Practice
from trainer.practice.preparation import Sheet
from trainer.scenario.people import Batna, You

PETIT = Path(__file__).parent.parent / "scenario" / "fixtures" / "petit.yaml"
EXHIBIT = Exhibit("Rapport qualité", ("Casse : 0,4 %", "Mesuré en 2025"), ("breakage",))
SHEET = Sheet(
    {"target.price": "0,48 €", "limit.price": "0,46 €", "batna": "Un autre client.", "cible": "tout"},
    (EXHIBIT,),
)
QUESTION = "Comment s’organise votre rentrée ?"
OFFER = "Je vous propose 0,48 € si vous payez à 45 jours."
ANSWER = "Notre taux de casse est de 0,4 %."


def played(
    mode: str = "practice", students: tuple[str, ...] = ("Ana", "Zoé"), extra: int = 0, seed: int = 1
) -> Practice:
    """Three replies, an exhibit, hints and a contest where the mode has them, a disputed level; then the student leaves."""
    clock = VirtualClock(1_798_790_400.0)
    practice = start(
        PETIT,
        mode=mode,  # type: ignore[arg-type]
        students=students,
        seed=seed,
        extra=extra,
        clock=clock,
        sheet=SHEET,
        entropy=b"x",
    )
    for place, reply in enumerate((QUESTION, OFFER, ANSWER)):
        clock.advance(60)
        if practice.rules.hints and place == 1:
            practice.hint()
        practice.reply(reply, students[place % 2], EXHIBIT if place == 2 else None)
    practice.contest(2, "Je demandais le planning.")
    practice.leave()
    practice.dispute("supports", "Ma fiche était complète.")
    return practice


@cache
def _clean() -> Practice:
    return played()


def hostile(words: str) -> Practice:
    """The same talk from a log and a scenario in which every text is this one, uncleaned, as an attempt from elsewhere
    may be."""
    clean = _clean()
    scenario = clean.scenario
    events = tuple(_hostile(event, words) for event in clean.events)
    return Practice(
        replace(
            scenario,
            title=words,
            brief=(words,),
            you=You(words, words, Batna(30, words)),
            counterpart=replace(scenario.counterpart, name=words, role=words),
            issues={
                name: replace(
                    issue,
                    label=words,
                    options=tuple(replace(option, label=words) for option in issue.options),
                )
                for name, issue in scenario.issues.items()
            },
            objectives={name: replace(aim, text=words) for name, aim in scenario.objectives.items()},
        ),
        clean.rubric,
        events,
        clock=VirtualClock(1_798_790_400.0),
    )


def _hostile(event: Event, words: str) -> Event:
    shown = Exhibit(words, (words, words), (words,))
    match event:
        case Started():
            return replace(event, students=(words, words), parent=words, opening=_turn(event.opening, words))
        case Prepared():
            return replace(
                event, sheet={"batna": words, "target.price": words, words: words}, exhibits=(shown,)
            )
        case Replied():
            return replace(
                event,
                text=words,
                turn=_turn(event.turn, words),
                by=words,
                exhibit=shown if event.exhibit else None,
            )
        case Left():
            return replace(event, turn=_turn(event.turn, words))
        case Contested():
            return replace(event, words=words, remark=words, by=words)
        case Disputed():
            return replace(event, remark=words)
        case _:
            return event


def _turn(turn, words: str):
    return replace(turn, lines=tuple(Spoken(words, line.source) for line in turn.lines))
