"""The JSON Schema of scenario files, for editors that complete and check while one types."""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from trainer.scenario.file_scenario import FileScenario

TITLE = "Negotiation scenario"


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what `load_scenario` accepts; every key has a description."""
    schema = FileScenario.model_json_schema(by_alias=True, mode="validation")
    return {"$schema": GenerateJsonSchema.schema_dialect, **schema, "title": TITLE}
