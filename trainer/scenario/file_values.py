"""The small values that scenario files are made of: texts, ids, dates, and lists that may be written as one text."""

import re
import unicodedata
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

TEXT_LIMIT = 4_000
ID_PATTERN = r"^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$"
ID_LIMIT = 60
CONDITION_FORMAT = "condition"
"""In the JSON Schema: a text in the `when:` language."""

# Controls other than the line break, and the characters that reorder text on screen.
_UNWANTED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)


class FileModel(BaseModel):
    """What every part of a file has in common: no unknown keys, no conversions, no change after reading."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, use_attribute_docstrings=True)


def clean_text(text: str) -> str:
    """The text in NFC without control and direction characters (line breaks stay, a tab becomes a space) and
    without blanks around it."""
    tabless = text.replace("\t", " ").replace("\r\n", "\n")
    return unicodedata.normalize("NFC", _UNWANTED.sub("", tabless)).strip()


def _checked_text(text: str) -> str:
    cleaned = clean_text(text)
    if not cleaned:
        raise PydanticCustomError("TR026", "empty text")
    if len(cleaned) > TEXT_LIMIT:
        raise PydanticCustomError("TR029", "too long", {"limit": TEXT_LIMIT})
    return cleaned


def _checked_id(name: str) -> str:
    if len(name) > ID_LIMIT or re.match(ID_PATTERN, name) is None:
        raise PydanticCustomError("TR025", "not an id", {"name": name[:ID_LIMIT]})
    return name


def _one_or_many(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _paragraphs(value: Any) -> Any:
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        return texts
    return [part for text in texts for part in re.split(r"\n\s*\n", text) if part.strip()]


def _date(value: Any) -> Any:
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("TR028", "not a date", {"text": str(value)[:40]})


Text = Annotated[
    str, AfterValidator(_checked_text), Field(json_schema_extra={"minLength": 1, "maxLength": TEXT_LIMIT})
]
Id = Annotated[
    str, AfterValidator(_checked_id), Field(json_schema_extra={"pattern": ID_PATTERN, "maxLength": ID_LIMIT})
]
When = Annotated[str, AfterValidator(_checked_text), Field(json_schema_extra={"format": CONDITION_FORMAT})]
OneOrMore = Annotated[
    list[Text], Field(min_length=1), BeforeValidator(_one_or_many, json_schema_input_type=Text | list[Text])
]
Names = Annotated[list[Id], BeforeValidator(_one_or_many, json_schema_input_type=Id | list[Id])]
Paragraphs = Annotated[
    list[Text], Field(min_length=1), BeforeValidator(_paragraphs, json_schema_input_type=Text | list[Text])
]
IsoDate = Annotated[
    date, BeforeValidator(_date, json_schema_input_type=str), Field(json_schema_extra={"format": "date"})
]
Percent = Annotated[int, Field(ge=0, le=100)]
