"""Scenarios spoilt on purpose, one mistake at a time, from a seed; and the verdict on what the check makes of each.

A mutation is a mistake an author makes: a name changed in one place, a line out of line, a word where a figure belongs, a
condition broken, a line lost, a sample given to two reactions… Each must give a finding on its line, or one that names
the thing that was spoilt, or leave the built scenario as it was.
"""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Literal

from trainer.authoring.check import Checks, check_file
from trainer.findings.finding import Finding
from trainer.law.entries import illegal_on
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import Scenario
from trainer.scenario.yaml_source import Path as YamlPath
from trainer.scenario.yaml_source import YamlSource, read_yaml
from trainer.scenario.yaml_tree import Node

Verdict = Literal["found", "same", "missed"]
Steps = tuple[str | int, ...]

# Places tried for one mutation.
_TRIES = 40
# Sections whose entries other parts of the file name.
_NAMED = ("topics", "interests", "issues", "objections", "claims", "asks", "scenes", "endings", "facts")
_CONDITIONS = frozenset({"when", "leave_when", "answered_by"})


@dataclass(frozen=True, slots=True)
class Mutation:
    """One spoilt text.

    Attributes:
        kind: which mistake; what: what was done, in words.
        text: the whole file, spoilt.
        lines: the lines of it on which a finding is right.
        names: names of the things spoilt, as a finding's values would give them.
        renamed: (new, old) where a name was changed: nothing else may differ when nothing is found.
    """

    kind: str
    what: str
    text: str
    lines: frozenset[int]
    names: frozenset[str] = frozenset()
    renamed: tuple[str, str] | None = None


@dataclass(frozen=True)
class Sound:
    """A scenario file in which nothing is wrong, and what mutations need of it."""

    path: Path
    text: str
    scenario: Scenario = field(repr=False)
    source: YamlSource = field(repr=False)

    @cached_property
    def lines(self) -> list[str]:
        """Its lines."""
        return self.text.split("\n")

    @cached_property
    def values(self) -> list[tuple[Steps, Node]]:
        """Every scalar with its path, those of the tests and of block texts apart."""
        return [(p, n) for p, n in _scalars(self.source.root, ()) if p[0] != "tests" and n.line == n.end_line]


def sound(path: Path) -> Sound:
    """Read a file in which nothing is wrong."""
    content = path.read_bytes()
    scenario, (source, _) = load_scenario(content, str(path)).scenario, read_yaml(content, str(path))
    assert scenario is not None and source is not None
    return Sound(path, source.source.text, scenario, source)


def mutate(of: Sound, kind: str, chance: random.Random) -> Mutation | None:
    """One mutation of a kind; None where the scenario offers no place for it."""
    for _ in range(_TRIES):
        made = KINDS[kind](of, chance)
        if made is not None and made.text != of.text:
            return made
    return None


def judged(of: Sound, mutation: Mutation, folder: Path, deep: bool = False) -> tuple[Verdict, Finding | None]:
    """What the check makes of a mutation: the structure alone, then the quick lints, then (deep) those that read replies."""
    loaded = load_scenario(mutation.text, str(of.path))
    found = _right(mutation, loaded.findings)
    if found is not None:
        return "found", found
    if loaded.scenario is not None and _same(loaded.scenario, of.scenario, mutation):
        return "same", None
    path = folder / of.path.name
    path.write_text(mutation.text, encoding="utf-8")
    for fast in (True, False) if deep else (True,):
        found = _right(mutation, check_file(path, (of.path.parent,), Checks(fast=fast)))
        if found is not None:
            return "found", found
    return "missed", None


def _right(mutation: Mutation, findings: tuple[Finding, ...]) -> Finding | None:
    for finding in findings:
        said = {finding.near, *finding.values.values()} - {None}
        named = any(
            name in said or any(_within(name, str(value)) for value in said) for name in mutation.names
        )
        if finding.line in mutation.lines or named:
            return finding
    return None


def _within(name: str, text: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text) is not None


def _same(built: Scenario, original: Scenario, mutation: Mutation) -> bool:
    if built == original:
        return True
    if mutation.renamed is None:
        return False
    new, old = mutation.renamed
    return repr(built).replace(new, old) == repr(original)


def _scalars(node: Node, path: Steps) -> Iterator[tuple[Steps, Node]]:
    if node.kind == "scalar":
        yield path, node
        return
    for key, _, below in node.children():
        yield from _scalars(below, (*path, key))


def _put(of: Sound, node: Node, written: str) -> str:
    """The text with a value of one line written otherwise."""
    lines = list(of.lines)
    line = lines[node.line - 1]
    lines[node.line - 1] = line[: node.column - 1] + written + line[node.end_column - 1 :]
    return "\n".join(lines)


def _misspelt(name: str, chance: random.Random) -> str:
    """A name with two neighbours swapped, a letter lost or one doubled."""
    at = chance.randrange(1, max(2, len(name) - 1))
    how = chance.randrange(3)
    if how == 0 and at + 1 < len(name) and name[at].isalnum() and name[at + 1].isalnum():
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    if how == 1 and len(name) > 3 and name[at].isalpha():
        return name[:at] + name[at + 1 :]
    return name[:at] + name[at - 1] + name[at:] if name[at - 1].isalpha() else name + "x"


def _renamed_definition(of: Sound, chance: random.Random) -> Mutation | None:
    """The name of a thing changed where it is declared."""
    section = chance.choice([name for name in _NAMED if of.source.node(name) is not None])
    node = of.source.node(section)
    if node is None or not node.entries:
        return None
    name = chance.choice(list(node.entries))
    return _renamed(of, node.entries[name][0], name, chance, f"{section}.{name}")


def _renamed_option(of: Sound, chance: random.Random) -> Mutation | None:
    """The name of an option changed where it is declared."""
    issue = chance.choice(list(of.scenario.issues))
    node = of.source.node("issues", issue, "options")
    if node is None:
        return None
    name = chance.choice(list(node.entries))
    return _renamed(of, node.entries[name][0], name, chance, f"issues.{issue}.options.{name}")


def _renamed(of: Sound, key: Node, name: str, chance: random.Random, what: str) -> Mutation | None:
    new = f"{name}-x" if len(name) < 4 else _misspelt(name, chance)
    if new == name or re.fullmatch(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*", new) is None or new in of.text:
        return None
    key_node = Node.__new__(Node)
    key_node.line, key_node.column, key_node.end_column = key.line, key.column, key.end_column
    return Mutation(
        "renamed id",
        f"{what} → {new}",
        _put(of, key_node, new),
        frozenset({key.line}),
        frozenset({name, new}),
        (new, name),
    )


def _misspelt_reference(of: Sound, chance: random.Random) -> Mutation | None:
    """A name that does not exist, where one is used."""
    keys = ("goto", "raises", "claims", "asks", "ends", "next", "opens", "rubric")
    places = [(p, n) for p, n in of.values if len(p) > 1 and (p[-1] in keys or p[-2] in ("opens", "about", "must_have"))
              and isinstance(n.scalar, str) and p[0] not in ("facts", "phrases")]  # fmt: skip
    if not places:
        return None
    path, node = chance.choice(places)
    new = _misspelt(str(node.scalar), chance)
    if new in of.text.split():
        return None
    return Mutation(
        "misspelt reference", f"{_dotted(path)}: {new}", _put(of, node, new), frozenset({node.line})
    )


def _misspelt_key(of: Sound, chance: random.Random) -> Mutation | None:
    """A key of the format written wrongly."""
    wanted = ("says", "when", "like", "then", "label", "options", "kind", "answered_by", "outcome", "weight", "prefers",
              "importance", "batna", "stages", "about", "next", "after", "name", "role", "firmness", "trust", "market")  # fmt: skip
    keys = [
        (p, k)
        for p, k in _keys(of.source.root, ())
        if p[-1] in wanted
        and not (len(p) == 2 and p[0] in _NAMED)
        and p[0] not in ("tests", "topics", "phrases")
    ]
    path, key = chance.choice(keys)
    new = _misspelt(str(path[-1]), chance)
    if new == path[-1]:
        return None
    node = Node.__new__(Node)
    node.line, node.column, node.end_column = key.line, key.column, key.end_column
    return Mutation("misspelt key", f"{_dotted(path)} → {new}", _put(of, node, new), frozenset({key.line}))


def _keys(node: Node, path: Steps) -> Iterator[tuple[Steps, Node]]:
    for key, key_node, below in node.children():
        if isinstance(key, str):
            yield (*path, key), key_node
        if below.kind != "scalar":
            yield from _keys(below, (*path, key))


def _moved(of: Sound, chance: random.Random) -> Mutation | None:
    """A line pushed right or left."""
    at = chance.randrange(len(of.lines))
    line = of.lines[at]
    step = chance.choice((-4, -2, -1, 1, 2))
    blanks = len(line) - len(line.lstrip(" "))
    if not line.strip() or line.lstrip().startswith("#") or blanks + step < 0:
        return None
    lines = list(of.lines)
    lines[at] = " " * (blanks + step) + line.lstrip(" ")
    # Where a line stands one too far, the parser may stumble over its neighbour; and what hangs below has a new owner.
    names = {m[1]} if (m := re.match(r"\s*([\w-]+):", line)) else set()
    owners = {str(part) for part in _owner(of, at + 1) if isinstance(part, str)} & _ids(of)
    near = range(at, at + 3)
    return Mutation(
        "moved line",
        f"line {at + 1} by {step}",
        "\n".join(lines),
        frozenset(near),
        frozenset(names & _ids(of)) | owners,
    )


def _owner(of: Sound, line: int) -> Steps:
    """The path of the innermost thing that a line belongs to."""
    best: Steps = ()
    for path, key in _keys(of.source.root, ()):
        node = of.source.node(*path)
        if node is not None and key.line <= line <= node.end_line and len(path) >= len(best):
            best = path
    return best


def _ids(of: Sound) -> set[str]:
    named = {name for section in _NAMED for name in (of.source.node(section) or of.source.root).entries}
    return named | {r.id for s in of.scenario.scenes.values() for r in s.reactions} | set(of.scenario.anytime)


def _wrong_type(of: Sound, chance: random.Random) -> Mutation | None:
    """A word where a figure belongs, a list or a mapping where a word does."""
    places = [
        (p, n)
        for p, n in of.values
        if isinstance(n.scalar, int | bool) or p[-1] in ("id", "title", "label", "firmness")
    ]
    path, node = chance.choice(places)
    if isinstance(node.scalar, bool):
        new = chance.choice(("oui", "3", "[]"))
    elif isinstance(node.scalar, int):
        new = chance.choice(("beaucoup", "[1]", "{a: 1}", "1.5", '"3"'))
    else:
        new = chance.choice(("12", "[a, b]", "{a: b}", "true"))
    return Mutation("wrong type", f"{_dotted(path)}: {new}", _put(of, node, new), frozenset({node.line}))


def _out_of_range(of: Sound, chance: random.Random) -> Mutation | None:
    """A figure beyond its bounds."""
    path, node = chance.choice(
        [(p, n) for p, n in of.values if isinstance(n.scalar, int) and not isinstance(n.scalar, bool)]
    )
    new = chance.choice(("-500", "4000", "999999999"))
    if path[-1] == "worth_per_step" and not new.startswith("-"):
        new = "-500"
    return Mutation("out of range", f"{_dotted(path)}: {new}", _put(of, node, new), frozenset({node.line}))


def _broken_condition(of: Sound, chance: random.Random) -> Mutation | None:
    """A condition with a word lost, doubled, French or misspelt, a parenthesis too many, a sign turned round."""
    places = [(p, n) for p, n in of.values if p[-1] in _CONDITIONS and isinstance(n.scalar, str)]
    if not places:
        return None
    path, node = chance.choice(places)
    words = str(node.scalar).split(" ")
    at = chance.randrange(len(words))
    how = chance.choice(("lost", "doubled", "misspelt", "open", "french", "sign"))
    if how == "lost":
        at = next((i for i, word in enumerate(words) if word in ("and", "or", "about") and i), -1)
        if at < 0:
            return None
        words.pop(at)
    elif how == "doubled":
        words.insert(at, words[at])
    elif how == "misspelt":
        bare = words[at].strip("()")
        if len(bare) < 4:
            return None
        words[at] = words[at].replace(bare, _misspelt(bare, chance))
    elif how == "open":
        words[at] = chance.choice(("(", ")")) + words[at]
    elif how == "french":
        word = next((w for w in words if w in ("and", "or", "not", "about")), None)
        if word is None:
            return None
        words[words.index(word)] = {"and": "et", "or": "ou", "not": "non", "about": "sur"}[word]
    else:
        sign = next((w for w in words if w in (">=", "<=", "==", "!=")), None)
        if sign is None:
            return None
        words[words.index(sign)] = {">=": "=>", "<=": "=<", "==": "=", "!=": "<>"}[sign]
    new = " ".join(words)
    if new == node.scalar or re.search(r"\bnot not\b", new):
        return None
    written = f'"{new}"'
    return Mutation(
        "broken condition", f"{_dotted(path)}: {new}", _put(of, node, written), frozenset({node.line})
    )


def _impossible_condition(of: Sound, chance: random.Random) -> Mutation | None:
    """A condition that can never hold any more."""
    places = [(p, n) for p, n in of.values if p[-1] in _CONDITIONS and p[0] in ("scenes", "anytime", "interests", "objectives")
              and isinstance(n.scalar, str)]  # fmt: skip
    path, node = chance.choice(places)
    trust = "trust > 90 and trust < 10"
    if path[0] == "objectives":
        written = f'"{trust}"'
    else:
        written = f'"({node.scalar}) and {trust}"'
    names = frozenset(str(part) for part in path if isinstance(part, str)) & _ids(of)
    return Mutation(
        "impossible condition",
        _dotted(path),
        _put(of, node, written),
        frozenset({node.line}),
        names | {str(path[1])},
    )


def _lost_line(of: Sound, chance: random.Random) -> Mutation | None:
    """A line of the file gone: a key that is needed, or a thing that others name."""
    wanted = ("id", "title", "language", "you", "them", "label", "says", "options", "kind", "answered_by", "outcome", "next",
              "turns", "rubric", "name", "role", "when", "about")  # fmt: skip
    keys = [
        (p, k) for p, k in _keys(of.source.root, ()) if p[-1] in wanted or (len(p) == 2 and p[0] in _NAMED)
    ]
    path, key = chance.choice([(p, k) for p, k in keys if p[0] != "tests"])
    node = of.source.node(*path)
    line = of.lines[key.line - 1]
    if node is None or not line.lstrip().startswith(str(path[-1])):
        return None
    if _optional(of, path):
        return None
    last = node.end_line - (
        1 if node.kind != "scalar" and not node.flow and node.end_column <= key.column else 0
    )
    lines = [*of.lines[: key.line - 1], *of.lines[max(last, key.line) :]]
    # Nothing marks the place of what is gone: its owner's key does, or the line that took its place.
    above = of.source.locate(path[:-1]).key
    near = {key.line, key.line - 1} | ({above.line} if above is not None else {1})
    names = {str(part) for part in path if isinstance(part, str)}
    return Mutation(
        "lost line",
        _dotted(path),
        "\n".join(lines),
        frozenset(near),
        frozenset(names & (_ids(of) | {str(path[-1])})),
    )


def _optional(of: Sound, path: Steps) -> bool:
    """Whether a file without what is at this path is another file in which nothing is wrong."""
    owner = of.source.node(*path[:-1])
    beside = owner.entries if owner is not None else {}
    match path[-1]:
        case "when":
            return path[0] == "moments" or "like" in beside
        case "says":
            # What it leads to has lines of its own.
            return "then" in beside
        case "kind":
            return path[0] == "moments" and "person" not in beside
        case "label":
            return path[0] == "interests"
        case "about":
            return path[0] in ("facts", "claims", "asks")
        case name:
            twice = sum(name in (of.source.node(section) or of.source.root).entries for section in _NAMED) > 1
            return path[0] == "facts" and (twice or f"='{name}'" not in repr(of.scenario.scenes))


def _stolen_sample(of: Sound, chance: random.Random) -> Mutation | None:
    """A sample of one reaction given to another that is open at the same time, as it stands or typed in haste."""
    scenes = [s for s in of.scenario.scenes.values() if sum(bool(r.like) for r in s.reactions) > 1]
    if not scenes:
        return None
    scene = chance.choice(scenes)
    giver, taker = chance.sample([r for r in scene.reactions if r.like], 2)
    sample = chance.choice(giver.like)
    if chance.random() < 0.5:
        sample = sample.upper() if chance.random() < 0.5 else f"{sample.rstrip('.!? ')} !"
    node = of.source.node("scenes", scene.id, "reactions", taker.id, "like", 0)
    if node is None or node.line != node.end_line:
        return None
    text = _put(of, node, '"' + sample.replace("\\", "\\\\").replace('"', '\\"') + '"')
    return Mutation(
        "stolen sample", f"{giver.id} → {taker.id}", text, frozenset({node.line}), frozenset({giver.id})
    )


def _few_samples(of: Sound, chance: random.Random) -> Mutation | None:
    """A reaction left with one sample."""
    reactions = [
        (("scenes", s.id, "reactions", r.id), r)
        for s in of.scenario.scenes.values()
        for r in s.reactions
        if r.like
    ]
    path, reaction = chance.choice(reactions)
    node = of.source.node(*path, "like")
    if node is None or node.flow or not node.items:
        return None
    first, last = node.items[0], node.items[-1]
    lines = [*of.lines[: first.line], *of.lines[last.end_line :]]
    return Mutation(
        "few samples",
        reaction.id,
        "\n".join(lines),
        frozenset({first.line, first.line - 1}),
        frozenset({reaction.id}),
    )


def _broken_quoting(of: Sound, chance: random.Random) -> Mutation | None:
    """Quotes left out of a text with a colon or a comma, a quote or a bracket never closed."""
    quoted = [
        (p, n)
        for p, n in of.values
        if not n.plain and isinstance(n.scalar, str) and '"' not in n.scalar and len(n.scalar) > 8
    ]
    path, node = chance.choice(quoted)
    line = of.lines[node.line - 1]
    how = chance.choice(("bare", "open", "bracket"))
    if how == "bare":
        if not (
            " : " in str(node.scalar) or ": " in str(node.scalar) or (node.flow and "," in str(node.scalar))
        ):
            return None
        text = _put(of, node, str(node.scalar))
    elif how == "open":
        text = _put(of, node, '"' + str(node.scalar))
    else:
        end = max(line.rfind("]"), line.rfind("}"))
        if end < 0 or not node.flow:
            return None
        lines = list(of.lines)
        lines[node.line - 1] = line[:end] + line[end + 1 :]
        text = "\n".join(lines)
    return Mutation("broken quoting", f"{how} {_dotted(path)}", text, frozenset({node.line}))


def _doubled_key(of: Sound, chance: random.Random) -> Mutation | None:
    """A key written twice."""
    keys = [(p, k) for p, k in _keys(of.source.root, ()) if p[0] != "tests"]
    path, key = chance.choice(keys)
    node = of.source.node(*path)
    line = of.lines[key.line - 1]
    if (
        node is None
        or node.end_line != key.line
        or line.lstrip().startswith(("-", "{"))
        or not line.lstrip().startswith(str(path[-1]))
    ):
        return None
    lines = [*of.lines[: key.line], line, *of.lines[key.line :]]
    return Mutation("doubled key", _dotted(path), "\n".join(lines), frozenset({key.line + 1}))


def _wrong_figure(of: Sound, chance: random.Random) -> Mutation | None:
    """The figure of an option or of a fact that is no figure, or out of its order."""
    places = [(p, n) for p, n in of.values if (p[0] == "facts" and p[-1] == "value")
              or (p[0] == "issues" and len(p) == 4 and p[2] == "options" and of.scenario.issues[str(p[1])].kind is not None)]  # fmt: skip
    if not places:
        return None
    path, node = chance.choice(places)
    new = (
        chance.choice(('"à voir"', '"cher"'))
        if of.scenario.language == "fr"
        else chance.choice(('"dear"', '"to be seen"'))
    )
    return Mutation(
        "wrong figure",
        f"{_dotted(path)}: {new}",
        _put(of, node, new),
        frozenset({node.line}),
        frozenset({str(path[1])}),
    )


def _spoilt_deal(of: Sound, chance: random.Random) -> Mutation | None:
    """Stakes under which there is nothing to negotiate: an alternative better than all, both sides of one mind, weights
    that do not sum, a target nobody can sign."""
    how = chance.choice(("alternative", "one mind", "weights", "law"))
    if how == "alternative":
        side = chance.choice(("you", "counterpart"))
        node = of.source.node(side, "batna", "value")
        assert node is not None
        return Mutation(
            "spoilt deal",
            f"{side}.batna 100",
            _put(of, node, "100"),
            frozenset({node.line}),
            frozenset({"you", "them"}),
        )
    issue = of.scenario.issues[chance.choice(list(of.scenario.issues))]
    if how == "one mind":
        mine, hers = of.source.node("issues", issue.id, "you"), of.source.node("issues", issue.id, "them")
        if mine is None or hers is None or hers.line != hers.end_line or issue.opens_if:
            return None
        values = ", ".join(f"{o.id}: {v}" for o, v in zip(issue.options, issue.you.values, strict=True))
        text = _put(of, hers, f"{{weight: {issue.them.weight}, values: {{{values}}}}}")
        return Mutation(
            "spoilt deal", f"{issue.id}: one mind", text, frozenset({hers.line}), frozenset({issue.id})
        )
    if how == "weights":
        node = of.source.node("issues", issue.id, chance.choice(("you", "them")), "weight")
        if node is None:
            return None
        lines = {
            of.source.locate(("issues", name, side, "weight")).node.line
            for name in of.scenario.issues
            for side in ("you", "them")
        }
        return Mutation(
            "spoilt deal",
            f"{issue.id}: weight",
            _put(of, node, str(int(str(node.scalar)) + 7)),
            frozenset(lines),
        )
    day = date(1950, 1, 1)
    if not issue.illegal or any(illegal_on(law, day) for law in issue.illegal.values()):
        return None
    node = of.source.node("issues", issue.id, "illegal")
    if node is None or node.line != node.end_line:
        return None
    return Mutation("spoilt deal", f"{issue.id}: as_of", of.text.replace(f"as_of: {of.scenario.as_of}", f"as_of: {day}"),
                    frozenset({node.line}), frozenset(issue.illegal.values()))  # fmt: skip


def _misprint(of: Sound, chance: random.Random) -> Mutation | None:
    """A slip of typography or of address in a line that is said."""
    said = [(p, n) for p, n in of.values if "says" in p and isinstance(n.scalar, str) and not n.plain]
    path, node = chance.choice(said)
    text = str(node.scalar)
    changes: list[tuple[str, str]] = (
        [(" ?", "?"), (" !", "!"), (" :", ":"), ("’", "'"), ("« ", "«"), (", ", ",")]
        if of.scenario.language == "fr"
        else [("?", " ?"), ("!", " !"), ("’", "'"), (", ", ",")]
    )
    fitting = [(old, new) for old, new in changes if old in text]
    if not fitting:
        return None
    old, new = chance.choice(fitting)
    spoilt = text.replace(old, new, 1).replace("\\", "\\\\").replace('"', '\\"')
    return Mutation(
        "misprint",
        f"{_dotted(path)}: {old!r} → {new!r}",
        _put(of, node, f'"{spoilt}"'),
        frozenset({node.line}),
    )


def _dotted(path: YamlPath) -> str:
    return ".".join(map(str, path))


KINDS: dict[str, Callable[[Sound, random.Random], Mutation | None]] = {
    "renamed id": _renamed_definition,
    "renamed option": _renamed_option,
    "misspelt reference": _misspelt_reference,
    "misspelt key": _misspelt_key,
    "moved line": _moved,
    "wrong type": _wrong_type,
    "out of range": _out_of_range,
    "broken condition": _broken_condition,
    "impossible condition": _impossible_condition,
    "lost line": _lost_line,
    "stolen sample": _stolen_sample,
    "few samples": _few_samples,
    "broken quoting": _broken_quoting,
    "doubled key": _doubled_key,
    "wrong figure": _wrong_figure,
    "spoilt deal": _spoilt_deal,
    "misprint": _misprint,
}
"""Kind of mistake → how it is made."""


def mutations(of: list[Sound], count: int, seed: int) -> Iterator[tuple[Sound, Mutation]]:
    """So many mutations, kinds and scenarios in turn."""
    chance = random.Random(seed)
    made = 0
    for turn in range(20 * count):
        if made == count:
            return
        scenario = of[turn % len(of)]
        mutation = mutate(scenario, list(KINDS)[turn % len(KINDS)], chance)
        if mutation is not None:
            made += 1
            yield scenario, mutation
