"""The JSON Schema of scenario files, for editors that complete and check while one types, and for the reference."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from trainer.scenario.file_scenario import FileScenario
from trainer.scenario.scenario import Language

TITLE = "Negotiation scenario"
MODEL = "_"
"""Among the keys of a model in `french_keys`: the model itself."""


def json_schema(language: Language = "en") -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what `load_scenario` accepts; every key has a description.

    Args:
        language: of the descriptions.
    """
    schema = FileScenario.model_json_schema(by_alias=True, mode="validation")
    if language == "fr":
        for model, part in {FileScenario.__name__: schema, **schema["$defs"]}.items():
            _describe(part, french_keys()[model])
    return {"$schema": GenerateJsonSchema.schema_dialect, **schema, "title": TITLE}


@cache
def french_keys() -> Mapping[str, Mapping[str, str]]:
    """Model → its keys with what each is, in French; the English text is the docstring of the model's field."""
    return tomllib.loads((Path(__file__).parent / "keys_fr.toml").read_text(encoding="utf-8"))


def _describe(part: dict[str, Any], words: Mapping[str, str]) -> None:
    part["description"] = words[MODEL]
    for key, content in part["properties"].items():
        content["description"] = words[key]
