"""A YAML file against a pydantic model: every error as a finding at its line and column, in the catalogue's words."""

import json
import re
import unicodedata
from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from trainer.findings.finding import Finding
from trainer.findings.nearest import nearest
from trainer.scenario.model_schema import bounds, known_keys
from trainer.scenario.yaml_source import Place, YamlSource
from trainer.scenario.yaml_tree import Node
from trainer.terms.fold import fold_text

M = TypeVar("M", bound=BaseModel)

# What a value should have been, by pydantic's error type; the keys are words of the catalogue.
_EXPECTED = {
    "string_type": "text",
    "int_type": "whole_number",
    "int_from_float": "whole_number",
    "int_parsing": "whole_number",
    "float_type": "number",
    "decimal_type": "number",
    "bool_type": "yes_no",
    "list_type": "list",
    "tuple_type": "list",
    "set_type": "list",
    "dict_type": "mapping",
    "mapping_type": "mapping",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "dataclass_type": "mapping",
}
_RANGES = frozenset({"greater_than", "greater_than_equal", "less_than", "less_than_equal"})
_ROUNDS = 8
_DIGITS = re.compile(r"[-+]?[0-9]+")
_SHOWN_DIGITS = 12
# A file with more errors than this is not read line by line by anybody.
_MOST = 200


def validate(source: YamlSource, model: type[M]) -> tuple[M | None, tuple[Finding, ...]]:
    """The file as the model, or every way in which it is not.

    A validator of the model may raise `PydanticCustomError` with a code of the catalogue as its type and the
    finding's values as its context; the finding is placed at the value, or at the key named in the context as `key`.

    Returns:
        The model (None when there are findings) and the findings, in the order of the file.
    """
    try:
        return model.model_validate(source.data()), ()
    except ValidationError as error:
        return None, _findings(source, model, error)


def validate_parts(source: YamlSource, model: type[M], stand_ins: Mapping[str, Any]) -> M | None:
    """The file as the model without the parts that are wrong, so that the rest can still be checked.

    Args:
        stand_ins: sound values for top-level keys that are missing or wrong.
    """
    data = source.data()
    for _ in range(_ROUNDS):
        try:
            return model.model_validate(data)
        except ValidationError as error:
            wrong = set()
            for detail in error.errors(include_url=False):
                path = _matched(data, detail["loc"])
                if len(path) <= 1:
                    key = str(path[0] if path else detail["loc"][0] if detail["loc"] else "")
                    data.pop(key, None)
                    if key in stand_ins:
                        data[key] = stand_ins[key]
                else:
                    wrong.add(path)
            data = _without(data, wrong)
    return None


def _findings(source: YamlSource, model: type[BaseModel], error: ValidationError) -> tuple[Finding, ...]:
    details = error.errors(include_url=False)[:_MOST]
    all_found = [(detail, _finding(source, model, detail)) for detail in details]
    # A misspelt key is one mistake, not also the absence of the key that was meant.
    misspelt = {finding.near for _, finding in all_found if finding.code == "TR020"}
    found: dict[tuple[str, int, int, tuple[str, ...]], Finding] = {}
    for detail, finding in all_found:
        if detail["type"] == "missing" and str(detail["loc"][-1]) in misspelt:
            continue
        found.setdefault(
            (finding.code, finding.line, finding.column, tuple(finding.values.values())), finding
        )
    return tuple(sorted(found.values(), key=lambda f: (f.line, f.column, f.code)))


def _in_french(name: str, known: Collection[str]) -> str | None:
    """The key that a French word stands for, where it is one here: `cible` for `target`."""
    meant = _key_words().get(fold_text(name))
    return meant if meant is not None and meant in known else None


@cache
def _key_words() -> Mapping[str, str]:
    words: dict[str, str] = json.loads((Path(__file__).parent / "key_words.json").read_text(encoding="utf-8"))
    return words


def _finding(source: YamlSource, model: type[BaseModel], detail: ErrorDetails) -> Finding:
    kind, loc = detail["type"], detail["loc"]
    context: dict[str, Any] = detail.get("ctx", {})
    place = source.locate(loc)
    if kind.startswith("TR"):
        return _own(source, place, kind, context, on_key=bool(loc) and loc[-1] == "[key]")
    if kind == "missing":
        return _at(source, place, "TR021", on_key=True, key=loc[-1])
    if kind == "extra_forbidden":
        known = known_keys(model, place.path[:-1])
        near = _in_french(str(loc[-1]), known) or nearest(str(loc[-1]), known)
        return _at(source, place, "TR020", near, on_key=True, key=loc[-1])
    if kind in _EXPECTED:
        if _EXPECTED[kind] in ("whole_number", "number") and _is_huge(place.node):
            low, high = bounds(model, place.path)
            if low or high:
                shown = f"{str(place.node.scalar)[:_SHOWN_DIGITS]}…"
                return _at(source, place, "TR024", value=shown, allowed=_allowed(low, high))
        return _wrong_type(source, place, _EXPECTED[kind])
    if kind in ("literal_error", "enum"):
        return _not_a_choice(source, place, context)
    if kind in _RANGES or kind in ("too_short", "too_long"):
        low, high = bounds(model, place.path)
        code = {"too_short": "TR027", "too_long": "TR031"}.get(kind, "TR024")
        allowed = _allowed(low, high)
        if code == "TR031":
            return _at(source, place, code, on_key=True, most=high or context.get("max_length", ""))
        return _at(source, place, code, on_key=code != "TR024", value=place.node.scalar, allowed=allowed)
    if kind == "string_pattern_mismatch":
        return _at(source, place, "TR025", name=place.node.scalar)
    if kind == "string_too_long":
        return _at(source, place, "TR029", limit=context.get("max_length", ""))
    if kind == "string_too_short":
        return _at(source, place, "TR026")
    return _at(source, place, "TR030", problem=detail["msg"])


def _own(source: YamlSource, place: Place, code: str, context: dict[str, Any], on_key: bool) -> Finding:
    """An error raised under a code of the catalogue."""
    values = {name: value for name, value in context.items() if name != "near"}
    if not on_key and "key" in values:
        below = place.node.entries.get(str(values["key"]))
        if below is not None:
            place = Place(below[1], below[0], (*place.path, str(values["key"])))
            on_key = True
    return _at(source, place, code, context.get("near"), on_key, **values)


def _wrong_type(source: YamlSource, place: Place, expected: str) -> Finding:
    node = place.node
    if expected == "text" and node.kind == "mapping" and not node.flow and len(node.entries) == 1:
        key = next(iter(node.entries.values()))[0]
        if key.plain:
            # `- Bonjour : je vous écoute`: a list item that a colon has turned into a key and a value.
            text = source.source.lines[key.line - 1][key.column - 1 :].strip()
            return source.source.finding("TR007", key.line, key.end_column, text=text)
    if node.kind == "scalar" and node.scalar is None:
        return _at(source, place, "TR023", on_key=True, expected=expected)
    found = _kind(node)
    return _at(source, place, "TR022", expected=expected, found=found)


def _allowed(low: str, high: str) -> str:
    return f"{low}–{high}" if low and high else f"≥ {low}" if low else f"≤ {high}"


def _is_huge(node: Node) -> bool:
    """Whether this is a whole number too long to be read as one; it was kept as a text."""
    return node.plain and isinstance(node.scalar, str) and _DIGITS.fullmatch(node.scalar) is not None


def _kind(node: Node) -> str:
    if node.kind != "scalar":
        return "mapping" if node.kind == "mapping" else "list"
    if isinstance(node.scalar, bool):
        return "yes_no"
    return "number" if _is_huge(node) or isinstance(node.scalar, int | float) else "text"


def _not_a_choice(source: YamlSource, place: Place, context: dict[str, Any]) -> Finding:
    written = str(context.get("expected", ""))
    allowed = [choice.strip("'\" ") for choice in written.replace(" or ", ", ").split(", ")]
    value = place.node.scalar if place.node.kind == "scalar" else ""
    meant = choice_words().get(_folded(str(value)))
    near = meant if meant in allowed else nearest(str(value), allowed)
    return _at(source, place, "TR017", near, value=value, allowed=", ".join(allowed))


@cache
def choice_words() -> Mapping[str, str]:
    """What French authors write for the values to choose from, folded → the value."""
    content = (Path(__file__).parent / "choice_words.json").read_text(encoding="utf-8")
    words: dict[str, str] = json.loads(content)
    return words


def _folded(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold().strip())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _at(
    source: YamlSource,
    place: Place,
    code: str,
    near: str | None = None,
    on_key: bool = False,
    **values: object,
) -> Finding:
    node = place.key if on_key and place.key is not None else place.node
    if on_key and place.key is None:
        return source.source.finding(code, 1, 1, near, **values)
    return source.source.finding(code, node.line, node.column, near, **values)


def _matched(data: Any, loc: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """The part of a location that exists in the data; what matches nothing is skipped."""
    path: list[str | int] = []
    for part in loc:
        inside_list = isinstance(data, list) and isinstance(part, int) and part < len(data)
        if not inside_list and not (isinstance(data, dict) and part in data):
            continue
        data = data[part]
        path.append(part)
    return tuple(path)


def _without(data: Any, wrong: set[tuple[str | int, ...]], here: tuple[str | int, ...] = ()) -> Any:
    if isinstance(data, dict):
        return {k: _without(v, wrong, (*here, k)) for k, v in data.items() if (*here, k) not in wrong}
    if isinstance(data, list):
        return [_without(v, wrong, (*here, i)) for i, v in enumerate(data) if (*here, i) not in wrong]
    return data
