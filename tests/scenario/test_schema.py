import json
from typing import Any

import yaml

from trainer.scenario.schema import MODEL, french_keys, json_schema

SCHEMA = json_schema()


def resolved(schema: dict[str, Any]) -> list[dict[str, Any]]:
    if "$ref" in schema:
        return resolved(SCHEMA["$defs"][schema["$ref"].rsplit("/", 1)[1]])
    return [form for one in schema["anyOf"] for form in resolved(one)] if "anyOf" in schema else [schema]


def fits(value: Any, schema: dict[str, Any]) -> bool:
    return any(fits_form(value, form) for form in resolved(schema))


def fits_form(value: Any, form: dict[str, Any]) -> bool:
    if isinstance(value, dict):
        known = form.get("properties", {})
        others = [*form.get("patternProperties", {}).values()]
        if isinstance(form.get("additionalProperties"), dict):
            others.append(form["additionalProperties"])
        return (
            form.get("type") == "object"
            and set(form.get("required", ())) <= set(value)
            and all(
                fits(v, known[k]) if k in known else any(fits(v, o) for o in others) for k, v in value.items()
            )
        )
    if isinstance(value, list):
        return form.get("type") == "array" and all(fits(item, form["items"]) for item in value)
    if "const" in form or "enum" in form:
        return value in form.get("enum", [form.get("const")])
    kinds = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "null": type(None)}
    return isinstance(value, kinds.get(form.get("type", ""), ()))


def test_every_key_of_the_format_is_described() -> None:
    for schema in (SCHEMA, *SCHEMA["$defs"].values()):
        assert schema.get("description"), schema.get("title")
        for name, content in schema.get("properties", {}).items():
            described = content.get("description") or all(f.get("description") for f in resolved(content))
            assert described, (schema.get("title"), name)


def test_it_is_a_schema_that_forbids_unknown_keys() -> None:
    assert SCHEMA["$schema"].startswith("https://json-schema.org/")
    assert SCHEMA["additionalProperties"] is False
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


def test_it_accepts_the_small_scenario_with_all_its_short_forms(small: str) -> None:
    assert fits(yaml.load(small, Loader=yaml.BaseLoader) | {}, SCHEMA) is False  # Numbers as text do not fit.
    content = yaml.safe_load(small)
    content["as_of"] = str(content["as_of"])
    assert fits(content, SCHEMA)


def test_it_refuses_what_the_loader_refuses(small: str) -> None:
    content = yaml.safe_load(small) | {"as_of": "2026-09-01"}
    assert not fits(content | {"titel": "x"}, SCHEMA)
    assert not fits(content | {"difficulty": "easy"}, SCHEMA)
    assert not fits({key: value for key, value in content.items() if key != "scenes"}, SCHEMA)


def test_every_key_is_described_in_french_too_and_no_other() -> None:
    english = {"FileScenario": SCHEMA, **SCHEMA["$defs"]}
    assert {model: {MODEL, *part["properties"]} for model, part in english.items()} == {
        model: set(keys) for model, keys in french_keys().items()
    }
    french = json_schema("fr")
    assert french["properties"]["scenes"]["description"] == french_keys()["FileScenario"]["scenes"]
    assert SCHEMA["properties"]["scenes"]["description"] != french["properties"]["scenes"]["description"]
