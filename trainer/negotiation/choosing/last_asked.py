"""Which point her last question is about: a bare number that answers it is of that point, whatever else her line has spoken of."""

import re
from functools import lru_cache

from trainer.scenario.scenario import Scenario
from trainer.terms.fold import fold_text

_SENTENCE = re.compile(r"[^.?!…\n]+[.?!…]*")
# Sentences back from the end in which the point is named.
_BACK = 2
# Who asks for a yes or what to do asks for no figure.
_FIGURE = re.compile(
    r"\b(?:quel(?:le)?s?|combien|que (?:proposez|dites|verriez|mettez|demandez|voulez)|qu['’](?:avez|ecri\w+|en)|what|which|how (?:much|many|long|soon)|et (?:pour|le|la|les|sur)|and (?:the|for|on)|"
    r"what about|how about)\b"
)


def asked_point(scenario: Scenario, line: str) -> str | None:
    """The one point that the question at the end of a line names, where it asks for a figure; None for any other line."""
    sentences = _SENTENCE.findall(line)
    last = fold_text(sentences[-1]).strip() if sentences else ""
    if not last.endswith("?") or _FIGURE.search(last) is None:
        return None
    for sentence in reversed(sentences[-_BACK:]):
        # "Parlons du paiement. Que proposez-vous ?"
        words = fold_text(sentence)
        named = {issue for issue, pattern in _patterns(_Key(scenario)) if pattern.search(words)}
        if named:
            return named.pop() if len(named) == 1 else None
    return None


class _Key:
    """Lets the cache key on the identity of a scenario."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario

    def __hash__(self) -> int:
        return id(self.scenario)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other.scenario is self.scenario


@lru_cache(maxsize=8)
def _patterns(key: _Key) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (
            issue.id,
            re.compile(
                rf"(?<!\w)(?:{'|'.join(re.escape(fold_text(w)) for w in (issue.label, *issue.words))})s?(?!\w)"
            ),
        )
        for issue in key.scenario.issues.values()
    )
