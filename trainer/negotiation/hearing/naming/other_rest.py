"""A deposit with another rest: "30 % à la commande et le solde après la réception" is none of the options that have the deposit, each with
its own way of paying what is left."""

import re
from dataclasses import replace

from trainer.language.reading import ReadChoice, Reading
from trainer.negotiation.deals.positions import meets
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.scenario.scenario import Scenario

_REST = re.compile(
    r"\b(?:solde|reste|restant|surplus|balance|remainder|rest|remaining)\b|\b(?:70|60|50|80|90)\s?%|\b\d0/\d0\b",
    re.IGNORECASE,
)
_PARTS = 2


def without_other_rest(scenario: Scenario, reading: Reading) -> Reading:
    """A reading without the options of several parts of which a sentence that says how the rest is paid names only some; the part that it
    names stays, and which option is meant is asked."""

    def has_another(choice: ReadChoice) -> bool:
        issue = scenario.issues[choice.issue]
        parts = issue.options[issue.place(choice.option)].terms
        start, end = sentence_at(reading.reply, choice.start)
        if (
            len(parts) < _PARTS
            or all(part.kind != "deposit" for part in parts)
            or _REST.search(reading.reply, start, end) is None
        ):
            return False
        said = [t for t in reading.terms if t.issue == issue.id and start <= t.start < end]
        met = [any(meets(part, term.value) for term in said) for part in parts]
        return any(met) and not all(met)

    kept = tuple(one for one in reading.choices if one.stance == "refused" or not has_another(one))
    return reading if len(kept) == len(reading.choices) else replace(reading, choices=kept)
