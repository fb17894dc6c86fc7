"""Write the reference of the scenario file, docs/guide/reference.fr.md and reference.en.md, from the schema.

What each key is comes from the docstrings of the file's models and, in French, from trainer/scenario/keys_fr.toml; what
the schema does not know (the words for types, the moves, the chapters between) from tools/reference/. Examples are taken
from docs/guide/example, those of keys that it does not use, or not briefly, from tools/reference/examples.toml.

Usage: python tools/write_reference.py [--check]   (--check: exit 1 if a page is out of date)
"""

import json
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from trainer.law.entries import law_entry, law_ids
from trainer.messages.formats import number
from trainer.scenario.file_values import CONDITION_FORMAT, ID_LIMIT, ID_PATTERN, TEXT_LIMIT
from trainer.scenario.scenario import Language
from trainer.scenario.schema import json_schema
from trainer.scenario.when import DEPTH_LIMIT, LENGTH_LIMIT, TRUST_LIMIT, TURN_LIMIT
from trainer.scenario.yaml_source import read_yaml
from trainer.terms.moves import ACTS, MOVES

ROOT = Path(__file__).parent.parent
GUIDE = ROOT / "docs" / "guide"
EXAMPLE = GUIDE / "example" / "linge.yaml"
WORDS = ROOT / "tools" / "reference"
PHRASES = ROOT / "trainer" / "negotiation" / "voice" / "phrases"
LANGUAGES: tuple[Language, ...] = ("fr", "en")
TOP = "FileScenario"
# An example longer than this is cut to its first entry, so that a row of a table stays a row.
MOST_SHOWN = 70

Schema = dict[str, Any]


class Page:
    """One language's page."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        self.words = tomllib.loads((WORDS / f"{language}.toml").read_text(encoding="utf-8"))
        root = json_schema(language)
        self.models: dict[str, Schema] = {TOP: root, **root["$defs"]}
        self.places = self._places()
        self.examples = examples(self.models)

    def text(self) -> str:
        """The whole page."""
        page = self.words["page"]
        parts = [f"# {page['title']}", page["intro"], self._contents(), self._names()]
        parts += [self._section(model) for model in self.places]
        parts += [self._conditions(), self._findings(), self._law(), self._phrases()]
        return "\n\n".join(part.strip() for part in parts) + "\n"

    def _places(self) -> dict[str, list[str]]:
        """Every model with the paths at which it stands, both in the order of the file."""
        found: dict[str, list[str]] = {}

        def visit(model: str, path: str) -> None:
            found.setdefault(model, []).append(path)
            for key, content in self.models[model]["properties"].items():
                for below, steps in self._models_in(content):
                    visit(below, ".".join(filter(None, (path, key, steps))))

        visit(TOP, "")
        return found

    def _models_in(self, schema: Schema, steps: str = "") -> Iterator[tuple[str, str]]:
        name = self.words["page"]["name"]
        for form in forms_of(schema):
            if "$ref" in form:
                yield form["$ref"].rsplit("/", 1)[1], steps
            elif "items" in form:
                yield from self._models_in(form["items"], steps)
            for below in form.get("patternProperties", {}).values():
                yield from self._models_in(below, f"{steps}.{name}".strip("."))

    def _contents(self) -> str:
        page, words = self.words["page"], self.words
        entries = [(self._heading(model), anchor(model)) for model in self.places]
        chapters = [
            (match[1], anchor_of(match[1], words[chapter]))
            for chapter in ("when", "moves", "acts", "codes", "law", "phrases")
            if (match := re.search(r"^#+ (.*)$", words[chapter], re.MULTILINE))
        ]
        lines = "\n".join(f"- [{title}](#{target})" for title, target in (*entries, *chapters))
        return f"## {page['contents']}\n\n{lines}"

    def _heading(self, model: str) -> str:
        return f"`{self.places[model][0]}`" if model != TOP else self.words["page"]["top"]

    def _names(self) -> str:
        text: str = self.words["names"]
        return text.format(name_limit=ID_LIMIT, text_limit=TEXT_LIMIT)

    def _section(self, model: str) -> str:
        page, schema = self.words["page"], self.models[model]
        lines = [
            f'<a id="{anchor(model)}"></a>',
            f"## {self._heading(model)}",
            "",
            one_line(schema["description"]),
        ]
        others = self.places[model][1:]
        if others:
            lines += ["", f"{page['at']} {', '.join(f'`{path}`' for path in self.places[model])}."]
        heads = [page[head] for head in ("key", "what", "type", "without", "example")]
        rows = [
            (
                f"`{key}`",
                self._described(content),
                self.type_words(content),
                self._without(key, content, schema),
                self._example(model, key, content),
            )
            for key, content in schema["properties"].items()
        ]
        return "\n".join([*lines, "", table(heads, rows)])

    def _described(self, content: Schema) -> str:
        """What a key is; where the schema leaves that to the model it refers to, what that is."""
        model = next(self._models_in(content), ("", ""))[0]
        return str(content.get("description") or self.models[model]["description"])

    def _without(self, key: str, content: Schema, schema: Schema) -> str:
        page = self.words["page"]
        if key in schema.get("required", ()):
            return f"**{page['required']}**"
        default = content.get("default")
        return page["nothing"] if default is None else f"`{flow(default)}`"

    def _example(self, model: str, key: str, content: Schema) -> str:
        below = next(self._models_in(content), None)
        shown = self.examples.get((model, key))
        if below is not None and (shown is None or "$ref" in content):
            return f"[{self.words['page']['below']}](#{anchor(below[0])})"
        return "" if shown is None else f"`{key}: {shown}`"

    def type_words(self, schema: Schema, plural: bool = False) -> str:
        """What a key takes, in words."""
        types = self.words["types"]
        forms = [form for form in forms_of(schema) if form.get("type") != "null"]
        if len(forms) == 2 and forms[1].get("items") == forms[0]:
            return str(types["one_or_list"]).format(one=self.type_words(forms[0]))
        return str(types["or"]).join(self._form_words(form, plural) for form in forms)

    def _form_words(self, form: Schema, plural: bool) -> str:
        types, s = self.words["types"], "s" if plural else ""
        if "$ref" in form:
            model = form["$ref"].rsplit("/", 1)[1]
            return f"[{self._heading(model)}](#{anchor(model)})"
        if "const" in form or "enum" in form:
            return self._choices(form.get("enum", [form.get("const")]))
        kind = form["type"]
        if kind == "string":
            special = {CONDITION_FORMAT: "condition", "date": "date"}.get(form.get("format", ""))
            pattern = {ID_PATTERN: "name", None: "text"}.get(form.get("pattern"), "currency")
            name = special or pattern
            return str(types.get(f"{name}{s}", types[name]))
        if kind in ("integer", "number"):
            name = "whole" if kind == "integer" else "number"
            return str(types[f"{name}{s}"]).format(range=self._range(form, "minimum", "maximum"))
        if kind == "array":
            count = self._range(form, "minItems", "maxItems")
            return str(types["list"]).format(of=self.type_words(form["items"], plural=True), count=count)
        if kind == "object":
            (of,) = form["patternProperties"].values()
            count = self._range(form, "minProperties", "maxProperties")
            return str(types["map"]).format(of=self.type_words(of), count=count)
        return str(types["yes_no"])

    def _choices(self, values: list[Any]) -> str:
        glosses, types = self.words["choices"], self.words["types"]
        # What `high` and `low` mean depends on the key, which says so itself where there is no `medium`.
        glosses = {} if values == ["high", "low"] else glosses
        shown = [f"`{value}`" + (f" ({glosses[value]})" if value in glosses else "") for value in values]
        return ", ".join(shown[:-1]) + types["or"] + shown[-1] if len(shown) > 1 else shown[0]

    def _range(self, form: Schema, low: str, high: str) -> str:
        names = {(True, True): "between", (True, False): "least", (False, True): "most"}
        name = names.get((low in form, high in form))
        if name is None:
            return ""
        bounds = {"low": self._number(form.get(low, 0)), "high": self._number(form.get(high, 0))}
        name = "exactly" if bounds["low"] == bounds["high"] else name
        return str(self.words["types"][name]).format(**bounds)

    def _number(self, value: float) -> str:
        return number(round(value), self.language)

    def _conditions(self) -> str:
        words, heads = self.words, self.words["heads"]
        limits = {
            "trust_limit": TRUST_LIMIT, "turn_limit": TURN_LIMIT, "length_limit": LENGTH_LIMIT,
            "depth_limit": DEPTH_LIMIT,
        }  # fmt: skip
        rows = [(f"`{condition}`", says) for condition, says in words["conditions"]]
        parts = [words["when"].format(**limits), table([heads["condition"], heads["says"]], rows)]
        for chapter, head, names in (("moves", "move", MOVES), ("acts", "act", ACTS)):
            does = [(f"`{name}`", *words["does"][name]) for name in names]
            parts += [words[chapter], table([heads[head], heads["means"], heads["example"]], does)]
        return "\n\n".join(part.strip() for part in parts)

    def _findings(self) -> str:
        heads = self.words["heads"]
        rows = list(self.words["families"].items())
        return f"{self.words['codes'].strip()}\n\n{table([heads['codes'], heads['about']], rows)}"

    def _law(self) -> str:
        heads = self.words["heads"]
        rows = [
            (
                f"`{entry.id}`",
                entry.text(self.language) + ("" if entry.verified else f" *{heads['unverified']}*"),
            )
            for entry in map(law_entry, law_ids())
        ]
        return f"{self.words['law'].strip()}\n\n{table([heads['law'], heads['text']], rows)}"

    def _phrases(self) -> str:
        heads = self.words["heads"]
        book = json.loads((PHRASES / f"{self.language}.json").read_text(encoding="utf-8"))
        rows = [(f"`{key}`", variants[0]) for key, variants in book.items()]
        return f"{self.words['phrases'].format().strip()}\n\n{table([heads['phrase'], heads['line']], rows)}"


def forms_of(schema: Schema) -> list[Schema]:
    """The forms that a value may have, alternatives of alternatives included."""
    return [form for one in schema["anyOf"] for form in forms_of(one)] if "anyOf" in schema else [schema]


def examples(models: Mapping[str, Schema]) -> dict[tuple[str, str], str]:
    """Model and key → a value as YAML on one line: the one given by hand, else the shortest of the example scenario."""
    found: dict[tuple[str, str], str] = {}

    def visit(schema: Schema, value: Any) -> None:
        for form in forms_of(schema):
            if "$ref" in form and isinstance(value, dict):
                name = form["$ref"].rsplit("/", 1)[1]
                inside(name, value)
            elif isinstance(value, list) and "items" in form:
                for item in value:
                    visit(form["items"], item)
            elif isinstance(value, dict) and "patternProperties" in form:
                (of,) = form["patternProperties"].values()
                for item in value.values():
                    visit(of, item)

    def inside(name: str, value: dict[str, Any]) -> None:
        for key, below in value.items():
            schema = models[name]["properties"].get(key)
            if schema is None:
                continue
            shown = shortened(below)
            if shown is not None and len(shown) < len(found.get((name, key), " " * 10_000)):
                found[name, key] = shown
            visit(schema, below)

    source, _ = read_yaml(EXAMPLE.read_bytes(), EXAMPLE.name)
    inside(TOP, source.data())
    by_hand = tomllib.loads((WORDS / "examples.toml").read_text(encoding="utf-8"))
    for name, keys in by_hand.items():
        for key, shown in keys.items():
            found[name, key] = shown
    return found


def shortened(value: Any) -> str | None:
    """A value on one line, cut to as many entries as fit; None when even the first one does not."""
    for most in (len(value) if isinstance(value, dict | list) else 1, 3, 2, 1):
        shown = flow(cut(value, most))
        if len(shown) <= MOST_SHOWN:
            return shown
    return flow(value) if isinstance(value, str) else None


def cut(value: Any, most: int) -> Any:
    """At most so many entries of what has several, and of each of them."""
    if isinstance(value, dict):
        return {key: cut(item, most) for key, item in list(value.items())[:most]}
    return [cut(item, most) for item in value[:most]] if isinstance(value, list) else value


def flow(value: Any) -> str:
    """A value as YAML on one line, texts quoted as an author would."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    text = str(value)
    plain = re.fullmatch(r"[\w<>=.\-()’]+( [\w<>=.\-()’]+)*", text) and str(yaml.safe_load(text)) == text
    return text if plain else json.dumps(text, ensure_ascii=False)


def anchor(model: str) -> str:
    """Where a model's section is linked to."""
    return model.removeprefix("File").lower()


def anchor_of(title: str, chapter: str) -> str:
    """Where a chapter is linked to: its own anchor, else what is made of its title."""
    own = re.search(r'<a id="(\w+)"></a>', chapter)
    return own[1] if own else re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def one_line(text: str) -> str:
    """A text of several lines as one paragraph."""
    return " ".join(text.split())


def table(heads: list[str], rows: list[tuple[str, ...]]) -> str:
    """A Markdown table; bars and line breaks in cells are made harmless."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(
        "| " + " | ".join(one_line(c).replace("|", "\\|") for c in line) + " |" for line in lines
    )


def page_file(language: Language) -> Path:
    """The file of a language's page."""
    return GUIDE / f"reference.{language}.md"


def main(arguments: list[str]) -> int:
    """Write (or check) both pages."""
    stale = []
    for language in LANGUAGES:
        target, text = page_file(language), Page(language).text()
        if target.exists() and target.read_text(encoding="utf-8") == text:
            continue
        if "--check" in arguments:
            stale.append(target)
            continue
        target.write_text(text, encoding="utf-8", newline="\n")
    for path in stale:
        print(f"out of date: {path} (python tools/write_reference.py)")
    return 1 if stale else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
