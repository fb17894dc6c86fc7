"""What she says in one turn, collected line by line; nothing is ever said twice in a talk."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from trainer.negotiation.talk.turn import Spoken
from trainer.negotiation.voice.phrasebook import choose, mark
from trainer.scenario.scenario import Scenario


@dataclass(slots=True)
class Speech:
    """The lines of one turn in the making. `said` holds the marks of all texts and templates of the talk so far."""

    scenario: Scenario
    seed: int
    said: list[str]
    lines: list[Spoken] = field(default_factory=list)

    def line(self, text: str, source: str) -> bool:
        """Say a scripted line; False (and nothing said) when it was said before or is empty."""
        if not text or mark(text) in self.said:
            return False
        self.said.append(mark(text))
        self.lines.append(Spoken(text, source))
        return True

    def first_new(self, texts: Iterable[str], source: str) -> bool:
        """Say the first of these lines that was not said yet."""
        return any(self.line(text, source) for text in texts)

    def phrase(self, *keys: str, source: str = "phrase", **values: str) -> bool:
        """Say a phrase for the first of these keys that still has one."""
        for key in keys:
            found = choose(self.scenario, key, self.seed, frozenset(self.said), values)
            if found is None:
                continue
            text, template = found
            self.said.append(mark(template))
            if mark(text) not in self.said:
                self.said.append(mark(text))
            self.lines.append(Spoken(text, f"{source}:{key}"))
            return True
        return False

    def has_new(self, texts: Iterable[str]) -> bool:
        """Whether any of these lines is still unsaid."""
        return any(mark(text) not in self.said for text in texts)
