"""The header of one scenario file, read from the file itself."""

from pathlib import Path

from trainer.scenario.file_values import clean_text
from trainer.scenario.index import Header
from trainer.scenario.load import load_content, read_content
from trainer.scenario.yaml_source import YamlSource, read_yaml


def header_of_file(path: Path) -> Header:
    """What a menu shows of a file: of a sound one what it says, of a wrong one as much as can be read."""
    content = read_content(path)
    loaded = load_content(content, path)
    errors = sum(finding.severity == "error" for finding in loaded.findings)
    scenario = loaded.scenario
    if scenario is None:
        source = read_yaml(content, str(path))[0] if isinstance(content, bytes) else None
        return _from_tree(source, path, errors)
    return Header(
        id=scenario.id,
        title=scenario.title,
        language=scenario.language,
        market=scenario.market,
        contract=scenario.contract,
        difficulty=scenario.difficulty,
        minutes=scenario.minutes,
        turns=scenario.turns,
        path=path,
        errors=errors,
        warm_up=scenario.warm_up,
    )


def _from_tree(source: YamlSource | None, path: Path, errors: int) -> Header:
    return Header(
        id=_text(source, "id") or path.stem,
        title=_text(source, "title") or path.name,
        language=_text(source, "language"),
        market=_text(source, "market"),
        contract=_text(source, "contract"),
        difficulty=_number(source, "difficulty"),
        minutes=_number(source, "minutes"),
        turns=_number(source, "turns"),
        path=path,
        errors=errors,
    )


def _text(source: YamlSource | None, key: str) -> str:
    node = source.node(key) if source is not None else None
    return clean_text(node.scalar) if node is not None and isinstance(node.scalar, str) else ""


def _number(source: YamlSource | None, key: str) -> int:
    node = source.node(key) if source is not None else None
    return node.scalar if node is not None and type(node.scalar) is int else 0
