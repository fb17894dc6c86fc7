"""A scenario's scenes as a tree of lines for a terminal: ids, conditions and effects shortened, findings and visits beside."""

import textwrap
from collections.abc import Iterator, Sequence

from trainer.authoring.condition_text import condition_text
from trainer.authoring.graph import Graph, SceneTree, Way
from trainer.authoring.graph_notes import Notes
from trainer.messages.catalogue import Messages
from trainer.reports.graph_words import SIGNS, Signs, condition, effects, label, marks, noted, shortened
from trainer.scenario.scenario import Scenario

# A line narrower than this tells nothing.
_NARROWEST = 40
_BETWEEN = "  "
# Scenes are unfolded one under the other as long as half of the width is left for words.
_INDENT_OF_A_SCENE = 6


def deepest_for(width: int) -> int:
    """How many scenes may stand one under the other in a tree of this width."""
    return max(1, max(_NARROWEST, width) // 2 // _INDENT_OF_A_SCENE)


def graph_lines(
    graph: Graph, scenario: Scenario, notes: Notes, text: Messages, width: int, signs: Signs = SIGNS
) -> tuple[str, ...]:
    """The tree.

    Args:
        graph: unfolded no deeper than `deepest_for(width)`.
        width: of the terminal, in characters.
    """
    drawing = _Drawing(notes, text, max(_NARROWEST, width), signs)
    return tuple(line.rstrip() for line in drawing.lines(graph, scenario))


class _Drawing:
    def __init__(self, notes: Notes, text: Messages, width: int, signs: Signs) -> None:
        self._notes = notes
        self._text = text
        self._width = width
        self._signs = signs

    def lines(self, graph: Graph, scenario: Scenario) -> Iterator[str]:
        text = self._text
        yield shortened(f"{scenario.title} ({scenario.id})", self._width, self._signs)
        if self._notes.visits is not None:
            yield text.plural("graph.attempts", self._notes.visits.attempts)
        if self._notes.elsewhere:
            yield from self._wrapped(text("graph.elsewhere", marks=marks(self._notes.elsewhere, self._signs)))
        for tree in graph.trees:
            yield ""
            yield from self._scene(tree, "")
        for title, ways in (("anytime", graph.anytime), ("moments", graph.moments)):
            if ways:
                yield from ("", text(f"graph.{title}"))
                yield from self._ways(ways, "")
        if graph.unreached:
            yield from ("", text("graph.unreached"))
            for tree in graph.unreached:
                yield from self._scene(tree, "")
        yield from ("", text("graph.endings"))
        yield from self._endings(scenario)
        yield ""
        yield from self._wrapped(self._legend())

    def _scene(self, tree: SceneTree, before: str) -> Iterator[str]:
        yield self._line(before, tree.id, noted(tree.key, self._notes, self._signs), "", "")
        yield from self._ways(tree.ways, before)

    def _ways(self, ways: Sequence[Way], before: str) -> Iterator[str]:
        for place, way in enumerate(ways):
            last = place == len(ways) - 1
            yield self._way(way, before + (self._signs.last if last else self._signs.branch))
            if way.below is not None:
                yield from self._scene(way.below, before + (self._signs.gap if last else self._signs.bar))

    def _way(self, way: Way, before: str) -> str:
        text, signs = self._text, self._signs
        changed = effects(way.effects, text, signs)
        if way.target is not None:
            leads = f"{signs.leads if way.below is not None else signs.again} {way.target}"
            changed = f"{changed} {leads}" if changed else leads
        head = noted(way.key, self._notes, signs)
        return self._line(before, label(way, text), head, condition(way, text), changed)

    def _line(self, before: str, name: str, note: str, when: str, changed: str) -> str:
        """One line; of what does not fit, the condition is shortened first, then what changes."""
        head = f"{before}{name}{_BETWEEN if note else ''}{note}"
        left = self._width - len(head)
        end = shortened(changed, left - len(_BETWEEN), self._signs)
        left -= len(_BETWEEN) + len(end) if end else 0
        middle = shortened(when, left - len(_BETWEEN), self._signs)
        return _BETWEEN.join(part for part in (head, middle, end) if part)

    def _endings(self, scenario: Scenario) -> Iterator[str]:
        endings = list(scenario.endings.values())
        for place, ending in enumerate(endings):
            before = self._signs.last if place == len(endings) - 1 else self._signs.branch
            note = noted(("ending", ending.id), self._notes, self._signs)
            outcome = self._text(f"report.outcome.{ending.outcome}")
            yield self._line(before, ending.id, note, condition_text(ending.when), outcome)

    def _wrapped(self, words: str) -> list[str]:
        return textwrap.wrap(words, self._width, break_long_words=False, break_on_hyphens=False)

    def _legend(self) -> str:
        signs = self._signs
        visited = (
            self._text("graph.legend.visits", sign=signs.times) if self._notes.visits is not None else ""
        )
        return visited + self._text(
            "graph.legend", again=signs.again, error=signs.error, warning=signs.warning, info=signs.info
        )
