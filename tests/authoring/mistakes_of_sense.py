"""Mistakes of sense: names that do not fit, conditions, samples, figures and stakes that are wrong, slips of the pen."""

import random
import re
from datetime import date

from tests.authoring.mutated import NAMED, Mutation, Sound, dotted, ids, misspelt, put
from trainer.law.entries import illegal_on
from trainer.scenario.yaml_tree import Node

_CONDITIONS = frozenset({"when", "leave_when", "answered_by"})


def renamed_definition(of: Sound, chance: random.Random) -> Mutation | None:
    """The name of a thing changed where it is declared."""
    section = chance.choice([name for name in NAMED if of.source.node(name) is not None])
    node = of.source.node(section)
    if node is None or not node.entries:
        return None
    name = chance.choice(list(node.entries))
    return _renamed(of, node.entries[name][0], name, chance, f"{section}.{name}")


def renamed_option(of: Sound, chance: random.Random) -> Mutation | None:
    """The name of an option changed where it is declared."""
    issue = chance.choice(list(of.scenario.issues))
    node = of.source.node("issues", issue, "options")
    if node is None:
        return None
    name = chance.choice(list(node.entries))
    return _renamed(of, node.entries[name][0], name, chance, f"issues.{issue}.options.{name}")


def _renamed(of: Sound, key: Node, name: str, chance: random.Random, what: str) -> Mutation | None:
    new = f"{name}-x" if len(name) < 4 else misspelt(name, chance)
    if new == name or re.fullmatch(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*", new) is None or new in of.text:
        return None
    key_node = Node.__new__(Node)
    key_node.line, key_node.column, key_node.end_column = key.line, key.column, key.end_column
    return Mutation(
        "renamed id",
        f"{what} → {new}",
        put(of, key_node, new),
        frozenset({key.line}),
        frozenset({name, new}),
        (new, name),
    )


def misspelt_reference(of: Sound, chance: random.Random) -> Mutation | None:
    """A name that does not exist, where one is used."""
    keys = ("goto", "raises", "claims", "asks", "ends", "next", "opens", "rubric")
    places = [(p, n) for p, n in of.values if len(p) > 1 and (p[-1] in keys or p[-2] in ("opens", "about", "must_have"))
              and isinstance(n.scalar, str) and p[0] not in ("facts", "phrases")]  # fmt: skip
    if not places:
        return None
    path, node = chance.choice(places)
    new = misspelt(str(node.scalar), chance)
    if new in of.text.split():
        return None
    return Mutation(
        "misspelt reference", f"{dotted(path)}: {new}", put(of, node, new), frozenset({node.line})
    )


def broken_condition(of: Sound, chance: random.Random) -> Mutation | None:
    """A condition with a word lost, doubled, French or misspelt, a parenthesis too many, a sign turned round."""
    places = [(p, n) for p, n in of.values if p[-1] in _CONDITIONS and isinstance(n.scalar, str)]
    if not places:
        return None
    path, node = chance.choice(places)
    words = str(node.scalar).split(" ")
    at = chance.randrange(len(words))
    how = chance.choice(("lost", "doubled", "misspelt", "open", "french", "sign"))
    if how == "lost":
        # Without its "and", "framing and about price" is another condition, and a sound one.
        joints = [
            i for i, word in enumerate(words) if word in ("and", "or", "about") and words[i + 1] != "about"
        ]
        at = joints[0] if joints else -1
        if at < 0:
            return None
        words.pop(at)
    elif how == "doubled":
        words.insert(at, words[at])
    elif how == "misspelt":
        bare = words[at].strip("()")
        if len(bare) < 4:
            return None
        words[at] = words[at].replace(bare, misspelt(bare, chance))
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
        "broken condition", f"{dotted(path)}: {new}", put(of, node, written), frozenset({node.line})
    )


def impossible_condition(of: Sound, chance: random.Random) -> Mutation | None:
    """A condition that can never hold any more."""
    places = [(p, n) for p, n in of.values if p[-1] in _CONDITIONS and p[0] in ("scenes", "anytime", "interests", "objectives")
              and isinstance(n.scalar, str)]  # fmt: skip
    path, node = chance.choice(places)
    trust = "trust > 90 and trust < 10"
    written = f'"{trust}"' if path[0] == "objectives" else f'"({node.scalar}) and {trust}"'
    names = frozenset(str(part) for part in path if isinstance(part, str)) & ids(of)
    return Mutation(
        "impossible condition",
        dotted(path),
        put(of, node, written),
        frozenset({node.line}),
        names | {str(path[1])},
    )


def stolen_sample(of: Sound, chance: random.Random) -> Mutation | None:
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
    text = put(of, node, '"' + sample.replace("\\", "\\\\").replace('"', '\\"') + '"')
    return Mutation(
        "stolen sample", f"{giver.id} → {taker.id}", text, frozenset({node.line}), frozenset({giver.id})
    )


def wrong_figure(of: Sound, chance: random.Random) -> Mutation | None:
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
        f"{dotted(path)}: {new}",
        put(of, node, new),
        frozenset({node.line}),
        frozenset({str(path[1])}),
    )


def spoilt_deal(of: Sound, chance: random.Random) -> Mutation | None:
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
            put(of, node, "100"),
            frozenset({node.line}),
            frozenset({"you", "them"}),
        )
    issue = of.scenario.issues[chance.choice(list(of.scenario.issues))]
    if how == "one mind":
        mine, hers = of.source.node("issues", issue.id, "you"), of.source.node("issues", issue.id, "them")
        if mine is None or hers is None or hers.line != hers.end_line or issue.opens_if:
            return None
        values = ", ".join(f"{o.id}: {v}" for o, v in zip(issue.options, issue.you.values, strict=True))
        text = put(of, hers, f"{{weight: {issue.them.weight}, values: {{{values}}}}}")
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
            put(of, node, str(int(str(node.scalar)) + 7)),
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


def misprint(of: Sound, chance: random.Random) -> Mutation | None:
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
        f"{dotted(path)}: {old!r} → {new!r}",
        put(of, node, f'"{spoilt}"'),
        frozenset({node.line}),
    )
