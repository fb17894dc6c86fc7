"""How long choosing a phrase takes, and ten counters in a row as each register says them.

Usage: python benchmarks/phrases.py [--read]     (--read prints the counters, to be read aloud)
"""

import sys
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import get_args

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.negotiation.small import scenario
from trainer.negotiation.voice.phrasebook import choose, mark, phrase_book, register_of
from trainer.scenario.people import Persona
from trainer.scenario.scenario import Language, Scenario

PERSONAS = (
    Persona(),
    Persona(directness=3, relationship_first=0),
    Persona(relationship_first=3),
    Persona(hierarchy=2),
)
ROUNDS = 2000


def talker(language: Language, persona: Persona) -> Scenario:
    """A small scenario with a counterpart of these habits and no phrases of its own."""
    base = scenario()
    counterpart = replace(base.counterpart, persona=persona)
    return replace(base, language=language, counterpart=counterpart, phrases={})


def counters(talk: Scenario, count: int) -> list[str]:
    """So many counters in a row, each with other terms."""
    said: set[str] = set()
    spoken = []
    for number in range(count):
        price = f"0,{50 - number} €" if talk.language == "fr" else f"€0.{50 - number}"
        terms = f"prix unitaire à {price}" if talk.language == "fr" else f"unit price: {price}"
        found = choose(talk, "counter", 1, frozenset(said), {"terms": terms})
        if found is not None:
            said |= {mark(found[0]), mark(found[1])}
            spoken.append(found[0])
    return spoken


def main() -> None:
    """Print lines per book and microseconds per choice, fresh and after twenty counters; with --read, the counters."""
    for language in get_args(Language):
        for persona in PERSONAS:
            talk, register = talker(language, persona), register_of(persona)
            book = phrase_book(language, register)
            lines = sum(len(variants) for variants in book.values())
            for label, before in (("fresh", 0), ("after 20", 20)):
                said = frozenset(mark(text) for text in counters(talk, before)) | {
                    mark(line) for line in (book["counter"] if before else ())
                }
                times = []
                for _ in range(ROUNDS):
                    begun = perf_counter()
                    choose(talk, "counter", 1, said, {"terms": "prix à 0,48 €"})
                    times.append(1e6 * (perf_counter() - begun))
                print(
                    f"{language} {register or 'neutral':8} {lines:4} lines {label:9} {median(times):6.1f} µs"
                )
            if "--read" in sys.argv:
                print(*(f"  {text}" for text in counters(talk, 10)), sep="\n")


if __name__ == "__main__":
    main()
