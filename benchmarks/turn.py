"""One reply: reading, stepping, appending to the log on disk. Prints milliseconds, p50 and p99.

Usage: python benchmarks/turn.py [TALKS]

Budget: 20 ms p99 (a reply of 40 words, 12 open reactions of 6 samples, 20,000 packages); 100 ms with 400,000 packages.
"""

import dataclasses
import statistics
import sys
import tempfile
import time
from decimal import Decimal
from pathlib import Path

from trainer.attempts.ids import content_hash
from trainer.attempts.store import Store
from trainer.language.read import read
from trainer.negotiation.step import open_talk, reading_context, step
from trainer.negotiation.talk.events import Replied, Started
from trainer.practice.lines import talk_lines
from trainer.practice.sources import read_scenario
from trainer.scenario.condition import Does
from trainer.scenario.scenario import Effects, Issue, Option, Reaction, Scenario, Stakes
from trainer.terms.value import TermValue

SCENARIO = Path(__file__).parent.parent / "scenarios" / "emballages.yaml"
SAMPLES = (
    "Comment s'organise votre rentrée, et qui décide du planning des lignes ?",
    "Si vous vous engagez sur deux ans, nous pouvons revoir le prix unitaire à la baisse.",
    "Je comprends que la rupture en septembre est votre vraie crainte, c'est bien cela ?",
    "Notre taux de casse est de quatre pour mille, mesuré sur toute l'année dernière.",
    "Qu'est-ce qui vous ferait changer de fournisseur aujourd'hui, au fond ?",
    "Nous tenons un stock de sécurité de quinze jours dans votre région.",
)
REPLIES = (
    "Si je comprends bien, septembre est le mois où une rupture vous coûterait le plus, et vous préférez payer un peu"
    " plus cher pour être livrée à temps ; est-ce que je peux vous proposer un prix de 0,48 € avec un délai 1 de 8 jours ?",
    "Votre confrère est peut-être à 0,39, mais avec quel taux de casse ? Le nôtre est de 0,4 %, mesuré l'an dernier sur"
    " toutes nos palettes ; sur vos volumes cela fait plus de onze mille euros que vous ne perdez pas chaque année.",
    "Je vous propose un prix de 0,46 € si le délai 1 passe à 7 jours et si vous prenez 5 jours sur le délai 2,"
    " sinon je reste à 0,50 € parce que le carton a pris neuf pour cent depuis le début de l'année.",
    "Comment votre planning s'organise-t-il pour le lancement de la nouvelle gamme, qui sera autour de la table chez"
    " vous, et qu'est-ce qui compte le plus pour votre direction entre le prix, la date et la sécurité des livraisons ?",
)


def scenario(steps: tuple[int, ...]) -> Scenario:
    """The shipped scenario with 12 more reactions open everywhere, and issues of so many options each."""
    base = read_scenario(SCENARIO).value
    more = {
        f"bench-{n}": Reaction(f"bench-{n}", Does("open_question"), SAMPLES, (f"Noté, point {n}.",), times=99)
        for n in range(12)
    }
    issues = {f"issue-{n}": _issue(n, count, len(steps)) for n, count in enumerate(steps)}
    plain = dataclasses.replace(base, issues=issues, objectives={}, tests={}, turns=60)
    scenes = {
        name: dataclasses.replace(scene, reactions=(), leave_when=None, after=0, then=Effects())
        for name, scene in base.scenes.items()
    }
    return dataclasses.replace(
        plain, scenes=scenes, anytime=more, objections={}, endings=_any_time(base), interests={}
    )


def _any_time(base: Scenario) -> dict[str, object]:
    return {name: dataclasses.replace(ending, when=None) for name, ending in base.endings.items()}


def _issue(n: int, count: int, of: int) -> Issue:
    options = tuple(
        Option(f"o{k}", f"{k} jours", terms=(TermValue("duration", number=Decimal(k), unit="day"),))
        if n
        else Option(
            f"o{k}", f"0,{40 + k} €", terms=(TermValue("money", number=Decimal(40 + k) / 100, unit="EUR"),)
        )
        for k in range(1, count + 1)
    )
    up = tuple(100 * k // (count - 1) for k in range(count))
    weight = 100 // of + (100 % of if n == 0 else 0)
    kind, unit = ("duration", "day") if n else ("money", "EUR")
    words = ("prix",) if n == 0 else (f"délai {n}",)
    return Issue(
        f"issue-{n}", words[0], options, Stakes(weight, up), Stakes(weight, up[::-1]), kind, unit, words=words
    )


def measure(case: Scenario, talks: int, folder: Path) -> dict[str, list[float]]:
    """Milliseconds per reply, by part."""
    times: dict[str, list[float]] = {"read": [], "step": [], "log": [], "whole": []}
    store = Store(folder / "attempts.db")
    for talk in range(talks):
        state, opening = open_talk(case, talk)
        started = Started(
            attempt=f"T{len(list(folder.iterdir()))}{time.perf_counter_ns():024d}", scenario=case.id,
            scenario_hash=content_hash("s"), rubric="r", rubric_hash=content_hash("r"), mode="practice", seed=talk,
            students=(), language="fr", program="0", started="2026-01-01T09:00:00Z", opening=opening, state=state,
        )  # fmt: skip
        store.create(started, "s", "r", title=case.title, path="")
        events: tuple[object, ...] = (started,)
        for n in range(1, 21):
            if state.outcome is not None:
                break
            reply = f"{REPLIES[n % len(REPLIES)]} ({n})"
            begin = time.perf_counter()
            lines = tuple((line.speaker, line.text) for line in talk_lines(events))
            reading = read(reply, reading_context(case, state, lines))
            after_read = time.perf_counter()
            state, turn = step(case, state, reading, talk)
            after_step = time.perf_counter()
            event = Replied(at=float(n), text=reply, reading=reading, turn=turn, state=state)
            store.append(started.attempt, n, event)
            end = time.perf_counter()
            events = (*events, event)
            for part, seconds in zip(
                times,
                (after_read - begin, after_step - after_read, end - after_step, end - begin),
                strict=True,
            ):
                times[part].append(seconds * 1000)
    store.close()
    return times


def main() -> None:
    """Print the table."""
    talks = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    print(f"{'packages':>10}  {'part':6} {'p50 ms':>8} {'p99 ms':>8} {'max ms':>8}   replies")
    for steps in ((10, 10, 10, 5, 4), (20, 20, 10, 10, 10)):
        case = scenario(steps)
        packages = 1
        for count in steps:
            packages *= count
        with tempfile.TemporaryDirectory() as folder:
            times = measure(case, talks, Path(folder))
        for part, values in times.items():
            ordered = sorted(values)
            p99 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
            print(
                f"{packages:>10}  {part:6} {statistics.median(ordered):8.2f} {p99:8.2f} {ordered[-1]:8.2f}   {len(ordered)}"
            )


if __name__ == "__main__":
    main()
