"""The words on the nodes of a scenario's tree, the same in every drawing of it."""

from dataclasses import dataclass

from trainer.authoring.graph import Key, Way
from trainer.authoring.graph_notes import Mark, Notes
from trainer.findings.finding import Severity
from trainer.messages.catalogue import Messages
from trainer.scenario.scenario import Effects


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs a drawing is made of. `again` leads to a scene that is unfolded elsewhere."""

    branch: str = "├─ "
    last: str = "└─ "
    bar: str = "│  "
    gap: str = "   "
    leads: str = "→"
    again: str = "⇢"
    times: str = "×"
    minus: str = "−"
    more: str = "…"
    error: str = "✖"
    warning: str = "▲"
    info: str = "•"

    def severity(self, severity: Severity) -> str:
        """The sign of a severity."""
        return {"error": self.error, "warning": self.warning, "info": self.info}[severity]


SIGNS = Signs()
PLAIN_SIGNS = Signs("|- ", "`- ", "|  ", "   ", "->", "~>", "x", "-", "...", "X", "!", "i")
"""Signs that every font has."""


def label(way: Way, text: Messages) -> str:
    """What a way is called."""
    return way.id or text(f"graph.way.{way.kind}")


def condition(way: Way, text: Messages) -> str:
    """When it comes about: its condition, and the count of replies or the moment."""
    if way.kind == "moment":
        at = text("graph.turn", turn=way.after)
        return f"{at}, {way.when}" if way.when else at
    if not way.after:
        return way.when
    after = text.plural("graph.after", way.after)
    return text("graph.or", after=after, when=way.when) if way.when else after


def effects(changed: Effects, text: Messages, signs: Signs) -> str:
    """What changes, in a few words."""
    parts: list[str] = []
    if changed.trust:
        sign = "+" if changed.trust > 0 else signs.minus
        parts.append(f"{sign}{abs(changed.trust)}")
    for key, names in (
        ("opens", changed.opens),
        ("raises", (changed.raises,)),
        ("claims", (changed.claims,)),
        ("asks", (changed.asks,)),
        ("gives", tuple(f"{issue} {option}" for issue, option in changed.gives.items())),
        ("sets", changed.sets),
        ("ends", (changed.ends,)),
    ):
        known = [name for name in names if name]
        if known:
            parts.append(text(f"graph.effect.{key}", names=", ".join(known)))
    return ", ".join(parts)


def noted(key: Key | None, notes: Notes, signs: Signs) -> str:
    """The visits and the findings at a node; "" for none."""
    if key is None:
        return ""
    count = notes.count(key)
    parts = [f"{signs.times}{count}"] if notes.visits is not None and count else []
    return " ".join([*parts, marks(notes.marks.get(key, ()), signs)]).strip()


def marks(found: tuple[Mark, ...], signs: Signs) -> str:
    """The findings at a node."""
    return " ".join(f"{signs.severity(mark.severity)}{mark.code}" for mark in found)


def shortened(words: str, width: int, signs: Signs) -> str:
    """The words in at most `width` characters; "" where nothing readable would be left."""
    if len(words) <= width:
        return words
    kept = width - len(signs.more)
    return "" if kept < 8 else words[:kept].rstrip() + signs.more
