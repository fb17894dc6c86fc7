"""A scenario's scenes as Mermaid text, for pages that draw it. Names never become Mermaid's own words: nodes are numbered,
and every text is quoted."""

from collections.abc import Iterable, Iterator

from trainer.authoring.graph import Way, graph_of, links
from trainer.authoring.graph_notes import Notes
from trainer.messages.catalogue import Messages
from trainer.reports.graph_words import SIGNS, condition, effects, label, noted, shortened
from trainer.scenario.scenario import Scenario

_WORDS = 60
_BREAK = "<br/>"
_ENTITIES = {
    "#": "#35;", "&": "#amp;", "<": "#lt;", ">": "#gt;", '"': "#quot;", "`": "#96;", "\n": " ",
}  # fmt: skip
_CLASSES = (
    "classDef error stroke:#b00020,stroke-width:3px",
    "classDef warning stroke:#b36b00,stroke-width:3px",
)


def mermaid(scenario: Scenario, notes: Notes, text: Messages) -> str:
    """The flowchart: a node per scene with the reactions that stay in it, an arrow per way out, the endings, and what can
    happen at any time."""
    return "\n".join(("flowchart TD", *(f"  {line}" for line in _Chart(scenario, notes, text).lines()), ""))


class _Chart:
    def __init__(self, scenario: Scenario, notes: Notes, text: Messages) -> None:
        self._scenario = scenario
        self._notes = notes
        self._text = text
        self._scenes = {name: f"s{number}" for number, name in enumerate(scenario.scenes)}
        self._endings = {name: f"e{number}" for number, name in enumerate(scenario.endings)}

    def lines(self) -> Iterator[str]:
        ways: dict[str, list[Way]] = {name: [] for name in self._scenes}
        for name, way in links(self._scenario):
            ways[name].append(way)
        for name, node in self._scenes.items():
            yield f"{node}[{self._box(name, noted(('scene', name), self._notes, SIGNS), ways[name])}]"
        apart = self._apart()
        if apart:
            yield f"any[[{self._box(self._text('graph.anytime'), '', apart)}]]"
        for ending in self._scenario.endings.values():
            note = noted(("ending", ending.id), self._notes, SIGNS)
            outcome = self._text(f"report.outcome.{ending.outcome}")
            yield f"{self._endings[ending.id]}([{_quoted((ending.id, note, outcome))}])"
        for name, node in self._scenes.items():
            yield from self._arrows(node, ways[name])
        yield from self._arrows("any", apart)
        yield from self._marked()

    def _apart(self) -> list[Way]:
        graph = graph_of(self._scenario, 1)
        return [*graph.anytime, *graph.moments]

    def _box(self, name: str, note: str, ways: Iterable[Way]) -> str:
        stays = [way for way in ways if not _leads(way)]
        return _quoted((f"{name} {note}".rstrip(), *(self._inside(way) for way in stays)))

    def _inside(self, way: Way) -> str:
        """A way that stays where it is, on a line of its scene's node."""
        note = noted(way.key, self._notes, SIGNS)
        changed = effects(way.effects, self._text, SIGNS)
        return " ".join(
            part for part in ("–", label(way, self._text), note, shortened(changed, _WORDS, SIGNS)) if part
        )

    def _arrows(self, node: str, ways: Iterable[Way]) -> Iterator[str]:
        for way in ways:
            if not _leads(way):
                continue
            ends = self._endings.get(way.effects.ends or "")
            target = ends or self._scenes[way.target or ""]
            note = noted(way.key, self._notes, SIGNS)
            when = shortened(condition(way, self._text), _WORDS, SIGNS)
            arrow = "-.->" if node == "any" else "-->"
            yield f"{node} {arrow}|{_quoted((f'{label(way, self._text)} {note}'.rstrip(), when))}| {target}"

    def _marked(self) -> Iterator[str]:
        """The scenes with findings stand out: by the signs in their words, and by their border."""
        worst: dict[str, list[str]] = {}
        for name, node in self._scenes.items():
            keys = [("scene", name), *(("reaction", r.id) for r in self._scenario.scenes[name].reactions)]
            found = {mark.severity for key in keys for mark in self._notes.marks.get(key, ())}
            for severity in ("error", "warning"):
                if severity in found:
                    worst.setdefault(severity, []).append(node)
                    break
        yield from _CLASSES if worst else ()
        for severity, nodes in worst.items():
            yield f"class {','.join(nodes)} {severity}"


def _leads(way: Way) -> bool:
    return way.target is not None or way.effects.ends is not None


def _quoted(lines: Iterable[str]) -> str:
    safe = ("".join(_ENTITIES.get(sign, sign) for sign in line) for line in lines if line)
    return f'"{_BREAK.join(safe)}"'
