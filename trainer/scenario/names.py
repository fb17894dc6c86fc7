"""Every name a scenario file declares, taken from the tree so that a wrong part elsewhere hides none of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.scenario.when import ConditionNames, fold_word
from trainer.scenario.yaml_source import YamlSource
from trainer.scenario.yaml_tree import Node

# The sections whose names may follow `about`.
ABOUT_SECTIONS = ("topics", "issues", "facts", "interests", "objections", "claims")


@dataclass(frozen=True, slots=True)
class Names:
    """Declared names: section → its ids in order; issue → its options; the reactions; the flags that effects set."""

    sections: Mapping[str, Mapping[str, Node]]
    options: Mapping[str, tuple[str, ...]]
    reactions: Mapping[str, Node]
    flags: frozenset[str]
    condition: ConditionNames

    def of(self, section: str) -> Mapping[str, Node]:
        """The ids of a section with their keys' nodes, in the order of the file."""
        return self.sections.get(section, {})


def declared_names(source: YamlSource) -> Names:
    """The names declared in a file."""
    sections = {key: _keys(node) for key, (_, node) in source.root.entries.items()}
    options = {
        issue: tuple(_keys(source.node("issues", issue, "options"))) for issue in sections.get("issues", ())
    }
    stages = {
        name: _length(source.node("interests", name, "stages")) for name in sections.get("interests", ())
    }
    reactions = dict(sections.get("anytime", {}))
    for scene in sections.get("scenes", ()):
        reactions |= _keys(source.node("scenes", scene, "reactions"))
    flags = frozenset(_flags(source.root))
    about = frozenset(name for section in ABOUT_SECTIONS for name in sections.get(section, ()))
    condition = ConditionNames(about, stages, options, flags, _words(source))
    return Names(sections, options, reactions, flags, condition)


def _words(source: YamlSource) -> dict[str, str]:
    """The words that name topics, issues and interests in a talk, the first that claims one."""
    named: dict[str, str] = {}
    topics, issues, interests = (source.node(section) for section in ("topics", "issues", "interests"))
    for name, (_, node) in topics.entries.items() if topics is not None else ():
        _name(named, name, node)
    for section, key in ((issues, "label"), (issues, "words"), (interests, "label")):
        for name, (_, node) in section.entries.items() if section is not None else ():
            if key in node.entries:
                _name(named, name, node.entries[key][1])
    return named


def _name(named: dict[str, str], name: str, node: Node) -> None:
    for item in node.items or [node]:
        if isinstance(item.scalar, str):
            named.setdefault(fold_word(item.scalar), name)


def _keys(node: Node | None) -> dict[str, Node]:
    return {key: key_node for key, (key_node, _) in node.entries.items()} if node is not None else {}


def _length(node: Node | None) -> int:
    return max(1, len(node.items)) if node is not None else 1


def _flags(node: Node) -> list[str]:
    """The texts under every `sets:` of the file."""
    found: list[str] = []
    for key, _, below in node.children():
        if key == "sets":
            values = below.items or [below]
            found += [value.scalar for value in values if isinstance(value.scalar, str)]
        elif below.kind != "scalar":
            found += _flags(below)
    return found
