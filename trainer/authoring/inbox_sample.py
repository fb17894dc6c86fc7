"""A sample added to the `like:` of a reaction in a scenario's YAML text, everything else in it left as it is."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from trainer.authoring.insertion import Unwritten, Written, line_after, quoted, with_lines, with_pieces
from trainer.scenario.file_values import clean_text
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import Reaction, Scenario
from trainer.scenario.yaml_source import YamlSource, read_yaml
from trainer.scenario.yaml_tree import Node

Key = tuple[str, ...]
"""Where a reaction stands in the file: ("scenes", scene, "reactions", id) or ("anytime", id)."""


def with_sample(text: str, path: str, key: Key, sample: str) -> Written:
    """Put a sample at the end of a reaction's `like:`, which it gets when it has none.

    Args:
        text: of the file, with the line ends it has.
        path: for messages only.
        sample: what was said; it is cleaned as the file's own texts are.

    Raises:
        Unwritten: it cannot be put there safely ("name": the file has no such reaction).
    """
    sample = clean_text(sample)
    before = load_scenario(text, path)
    if before.scenario is None or before.source is None:
        raise Unwritten("errors")
    reaction = before.source.node(*key)
    theirs = reactions(before.scenario).get(key)
    if reaction is None or theirs is None:
        raise Unwritten("name")
    if sample in theirs.like:
        raise Unwritten("taken")
    if not sample:
        raise Unwritten("layout")
    written = _put(text, before.source, key, sample)
    _refuse_other_changes(before.scenario, before.source, written.text, path, key, sample)
    return written


def only_a_sample_added(before: str, now: str) -> bool:
    """Whether the second text is the first with one sample added by `with_sample`, and nothing else."""
    old, new = (load_scenario(text, "scenario.yaml").scenario for text in (before, now))
    if old is None or new is None:
        return False
    theirs = reactions(old)
    grown = [
        (key, reaction.like[-1])
        for key, reaction in reactions(new).items()
        if key in theirs and reaction.like[:-1] == theirs[key].like != reaction.like
    ]
    try:
        return len(grown) == 1 and with_sample(before, "scenario.yaml", *grown[0]).text == now
    except Unwritten:
        return False


def reactions(scenario: Scenario) -> Mapping[Key, Reaction]:
    """All reactions, by where they stand in the file."""
    return dict(_reactions(scenario))


def _reactions(scenario: Scenario) -> Iterator[tuple[Key, Reaction]]:
    for scene in scenario.scenes.values():
        for reaction in scene.reactions:
            yield ("scenes", scene.id, "reactions", reaction.id), reaction
    for reaction in scenario.anytime.values():
        yield ("anytime", reaction.id), reaction


def _put(text: str, source: YamlSource, key: Key, sample: str) -> Written:
    reaction, said = source.node(*key), quoted(sample)
    assert reaction is not None  # It has been found there.
    if "like" not in reaction.entries:
        return _first_sample(text, source, reaction, said)
    like_key, like = reaction.entries["like"]
    if like.kind == "scalar":
        return _second_sample(text, reaction, like_key, like, said)
    if like.kind != "sequence" or not like.items:
        raise Unwritten("layout")
    last = like.items[-1]
    if like.flow:
        # Right after the last one, so that a comma behind it, a line break and a remark stay where they are.
        return Written(with_pieces(text, [(last.end_line, last.end_column, f", {said}")]), last.end_line)
    dash = _dash(source, last)
    line = line_after(source.source, like, dash)
    return Written(with_lines(text, line, [f"{' ' * dash}- {said}"]), line)


def _first_sample(text: str, source: YamlSource, reaction: Node, said: str) -> Written:
    """A `like:` of its own: after the gate where there is one, else at the beginning."""
    gate = reaction.entries.get("when")
    if reaction.flow:
        after = gate[1] if gate else list(reaction.entries.values())[-1][1]
        return Written(
            with_pieces(text, [(after.end_line, after.end_column, f", like: [{said}]")]), after.end_line
        )
    first = next(iter(reaction.entries.values()))[0]
    indent = first.column - 1
    line = line_after(source.source, gate[1], indent) if gate else first.line
    return Written(with_lines(text, line, [f"{' ' * indent}like:", f"{' ' * indent}  - {said}"]), line)


def _second_sample(text: str, reaction: Node, key: Node, like: Node, said: str) -> Written:
    """The one sample written without a list becomes the first of one."""
    if like.line != like.end_line:
        raise Unwritten("layout")
    if reaction.flow or not like.plain:
        pieces = [(like.line, like.column, "["), (like.line, like.end_column, f", {said}]")]
        return Written(with_pieces(text, pieces), like.line)
    # Unquoted text may hold a comma, which parts two samples in brackets.
    indent = " " * (key.column + 1)
    pieces = [(like.line, like.column, f"\n{indent}- "), (like.line, like.end_column, f"\n{indent}- {said}")]
    return Written(with_pieces(text, pieces), like.line + 2)


def _dash(source: YamlSource, item: Node) -> int:
    """How far in the dash of an item stands, in characters."""
    before = source.source.lines[item.line - 1][: item.column - 1].rstrip()
    if before.strip() != "-":
        raise Unwritten("layout")
    return len(before) - 1


def _refuse_other_changes(
    before: Scenario, source: YamlSource, written: str, path: str, key: Key, sample: str
) -> None:
    """Raise Unwritten unless the new text holds the old scenario and this sample, and nothing else."""
    after = load_scenario(written, path)
    now, _ = read_yaml(written, path)
    if after.scenario is None or now is None:
        raise Unwritten("changed")
    if _grown(before, key, sample) != after.scenario:
        raise Unwritten("changed")
    old, new = source.data(), now.data()
    for data in (old, new):
        for part in key[:-1]:
            data = data[part]
        # The samples have been compared; the rest of the file is, as it is written.
        data[key[-1]] = {**data[key[-1]], "like": None}
    if old != new:
        raise Unwritten("changed")


def _grown(scenario: Scenario, key: Key, sample: str) -> Scenario:
    """The scenario with the sample."""
    if key[0] == "anytime":
        reaction = scenario.anytime[key[1]]
        return replace(scenario, anytime={**scenario.anytime, key[1]: _liked(reaction, sample)})
    scene = scenario.scenes[key[1]]
    theirs = tuple(_liked(one, sample) if one.id == key[3] else one for one in scene.reactions)
    return replace(scenario, scenes={**scenario.scenes, key[1]: replace(scene, reactions=theirs)})


def _liked(reaction: Reaction, sample: str) -> Reaction:
    return replace(reaction, like=(*reaction.like, sample))
