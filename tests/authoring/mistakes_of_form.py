"""Mistakes of form: a key misspelt, doubled or lost, a line out of line, a value of the wrong kind, quotes left out."""

import random
import re

from tests.authoring.mutated import NAMED, Mutation, Sound, Steps, dotted, ids, keys_below, misspelt, put
from trainer.scenario.yaml_tree import Node


def misspelt_key(of: Sound, chance: random.Random) -> Mutation | None:
    """A key of the format written wrongly."""
    wanted = ("says", "when", "like", "then", "label", "options", "kind", "answered_by", "outcome", "weight", "prefers",
              "importance", "batna", "stages", "about", "next", "after", "name", "role", "firmness", "trust", "market")  # fmt: skip
    keys = [
        (p, k)
        for p, k in keys_below(of.source.root, ())
        if p[-1] in wanted
        and not (len(p) == 2 and p[0] in NAMED)
        and p[0] not in ("tests", "topics", "phrases")
    ]
    path, key = chance.choice(keys)
    new = misspelt(str(path[-1]), chance)
    if new == path[-1]:
        return None
    node = Node.__new__(Node)
    node.line, node.column, node.end_column = key.line, key.column, key.end_column
    return Mutation("misspelt key", f"{dotted(path)} → {new}", put(of, node, new), frozenset({key.line}))


def moved(of: Sound, chance: random.Random) -> Mutation | None:
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
    owners = {str(part) for part in _owner(of, at + 1) if isinstance(part, str)} & ids(of)
    near = range(at, at + 3)
    return Mutation(
        "moved line",
        f"line {at + 1} by {step}",
        "\n".join(lines),
        frozenset(near),
        frozenset(names & ids(of)) | owners,
    )


def _owner(of: Sound, line: int) -> Steps:
    """The path of the innermost thing that a line belongs to."""
    best: Steps = ()
    for path, key in keys_below(of.source.root, ()):
        node = of.source.node(*path)
        if node is not None and key.line <= line <= node.end_line and len(path) >= len(best):
            best = path
    return best


def wrong_type(of: Sound, chance: random.Random) -> Mutation | None:
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
    return Mutation("wrong type", f"{dotted(path)}: {new}", put(of, node, new), frozenset({node.line}))


def out_of_range(of: Sound, chance: random.Random) -> Mutation | None:
    """A figure beyond its bounds."""
    path, node = chance.choice(
        [(p, n) for p, n in of.values if isinstance(n.scalar, int) and not isinstance(n.scalar, bool)]
    )
    new = chance.choice(("-500", "4000", "999999999"))
    if path[-1] == "worth_per_step" and not new.startswith("-"):
        new = "-500"
    return Mutation("out of range", f"{dotted(path)}: {new}", put(of, node, new), frozenset({node.line}))


def lost_line(of: Sound, chance: random.Random) -> Mutation | None:
    """A line of the file gone: a key that is needed, or a thing that others name."""
    wanted = ("id", "title", "language", "you", "them", "label", "says", "options", "kind", "answered_by", "outcome", "next",
              "turns", "rubric", "name", "role", "when", "about")  # fmt: skip
    keys = [
        (p, k)
        for p, k in keys_below(of.source.root, ())
        if p[-1] in wanted or (len(p) == 2 and p[0] in NAMED)
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
    names = {str(part) for part in path if isinstance(part, str)} | {str(node.scalar)}
    return Mutation(
        "lost line",
        dotted(path),
        "\n".join(lines),
        frozenset(near),
        frozenset(names & (ids(of) | {str(path[-1])})),
    )


def _optional(of: Sound, path: Steps) -> bool:
    """Whether a file without what is at this path is another file in which nothing is wrong."""
    if path == ("scenes", of.scenario.opening_scene):
        return True  # The talk then begins with the next.
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
        case _ if path[0] == "endings" and len(path) == 2:
            return "when" in (of.source.node(*path) or of.source.root).entries
        case _ if path[0] == "topics":
            return f"='{path[-1]}'" not in repr(
                (of.scenario.scenes, of.scenario.anytime, of.scenario.interests)
            )
        case "label":
            return path[0] == "interests"
        case "about":
            return path[0] in ("facts", "claims", "asks")
        case name:
            twice = sum(name in (of.source.node(section) or of.source.root).entries for section in NAMED) > 1
            return path[0] == "facts" and (twice or f"='{name}'" not in repr(of.scenario.scenes))


def broken_quoting(of: Sound, chance: random.Random) -> Mutation | None:
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
        text = put(of, node, str(node.scalar))
    elif how == "open":
        text = put(of, node, '"' + str(node.scalar))
    else:
        end = max(line.rfind("]"), line.rfind("}"))
        if end < 0 or not node.flow:
            return None
        lines = list(of.lines)
        lines[node.line - 1] = line[:end] + line[end + 1 :]
        text = "\n".join(lines)
    return Mutation("broken quoting", f"{how} {dotted(path)}", text, frozenset({node.line}))


def doubled_key(of: Sound, chance: random.Random) -> Mutation | None:
    """A key written twice."""
    keys = [(p, k) for p, k in keys_below(of.source.root, ()) if p[0] != "tests"]
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
    return Mutation("doubled key", dotted(path), "\n".join(lines), frozenset({key.line + 1}))


def few_samples(of: Sound, chance: random.Random) -> Mutation | None:
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
