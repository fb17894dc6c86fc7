"""Questions to the JSON Schema of a file model: which keys are known at a place, which values are allowed."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from pydantic import BaseModel

Schema = dict[str, Any]


@cache
def schema_of(model: type[BaseModel]) -> Schema:
    """The JSON Schema of what the model accepts."""
    return model.model_json_schema(by_alias=True, mode="validation")


def parts_at(model: type[BaseModel], path: Sequence[str | int]) -> list[Schema]:
    """The schemas that may apply at a path of keys and indexes: more than one where a value has several forms."""
    root = schema_of(model)
    current = list(_forms(root, root))
    for step in path:
        current = [
            form for schema in current for below in _below(schema, step) for form in _forms(below, root)
        ]
    return current


def known_keys(model: type[BaseModel], path: Sequence[str | int]) -> tuple[str, ...]:
    """The keys a mapping at this path may have, in the order of the model."""
    return tuple(key for schema in parts_at(model, path) for key in schema.get("properties", {}))


def bounds(model: type[BaseModel], path: Sequence[str | int]) -> tuple[str, str]:
    """The least and the greatest value (or number of entries) allowed at this path; "" where there is none."""
    low = high = ""
    for schema in parts_at(model, path):
        for name in ("minimum", "minItems", "minProperties"):
            low = str(schema[name]) if name in schema else low
        for name in ("maximum", "maxItems", "maxProperties"):
            high = str(schema[name]) if name in schema else high
    return low, high


def _forms(schema: Schema, root: Schema) -> Iterator[Schema]:
    """A schema without references and alternatives."""
    if "$ref" in schema:
        yield from _forms(root["$defs"][schema["$ref"].rsplit("/", 1)[1]], root)
    for form in schema.get("anyOf", ()):
        yield from _forms(form, root)
    if "$ref" not in schema and "anyOf" not in schema:
        yield schema


def _below(schema: Schema, step: str | int) -> Iterator[Schema]:
    if step in schema.get("properties", {}):
        yield schema["properties"][step]
    elif isinstance(schema.get("additionalProperties"), dict):
        yield schema["additionalProperties"]
    elif "patternProperties" in schema:
        yield from schema["patternProperties"].values()
    elif isinstance(schema.get("items"), dict):
        yield schema["items"]
