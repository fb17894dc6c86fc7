"""One catalogue, two languages, no key missing, none left over."""

import ast
import gettext
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import trainer
from trainer.messages.catalogue import LANGUAGES, messages

PACKAGE = Path(trainer.__file__).parent
LOCALE = PACKAGE / "messages" / "locale"
KEY = re.compile(r"[a-z]+(\.[a-zA-Z0-9_-]+)+")
PREFIX = re.compile(r"[a-z]+\.([a-zA-Z0-9_-]+\.)*[a-zA-Z0-9_-]*")
# Dotted words that are file names.
FILE = re.compile(r".*\.(py|db|yaml|yml|json|po|mo|toml|txt|sql|md|tcss|html|csv)")
# "app.quit": an action of the app's framework when something is called `action_quit`.
ACTION = re.compile(r"(app|screen|focused)\.(\w+)")
BUILT_IN_ACTIONS = {"quit", "bell", "focus_next", "focus_previous", "pop_screen", "dismiss"}


def catalogue(language: str) -> dict[str, tuple[str, ...]]:
    """Every key with its forms."""
    translations = gettext.translation("trainer", LOCALE, languages=[language])
    entries: dict[str, dict[int, str]] = {}
    for key, text in translations._catalog.items():
        name, form = key if isinstance(key, tuple) else (key, 0)
        if name:
            entries.setdefault(name, {})[form] = text
    return {name: tuple(forms[form] for form in sorted(forms)) for name, forms in entries.items()}


CATALOGUES = {language: catalogue(language) for language in LANGUAGES}
KEYS = sorted(set().union(*CATALOGUES.values()))
NAMESPACES = {key.split(".")[0] for key in KEYS}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def trees() -> Iterator[ast.AST]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield ast.parse(path.read_text(encoding="utf-8"))


def is_action(word: str, actions: set[str]) -> bool:
    found = ACTION.fullmatch(word)
    return found is not None and found[2] in actions


def used() -> tuple[set[str], set[str]]:
    """Exact keys and beginnings of keys that the code names."""
    exact, beginnings = set(), set()
    everything = list(trees())
    named = {
        node.name
        for tree in everything
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    actions = BUILT_IN_ACTIONS | {
        name.removeprefix("action_") for name in named if name.startswith("action_")
    }
    for tree in everything:
        inside = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr):
                inside.update(id(part) for part in node.values)
                first = node.values[0] if node.values else None
                if isinstance(first, ast.Constant) and PREFIX.fullmatch(str(first.value)):
                    beginnings.add(str(first.value))
        for node in ast.walk(tree):
            if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in inside:
                continue
            if not KEY.fullmatch(node.value) or is_action(node.value, actions):
                continue
            if node.value in KEYS or not FILE.fullmatch(node.value):
                exact.add(node.value)
    in_use = {name for name in exact if name.split(".")[0] in NAMESPACES}
    return in_use, {start for start in beginnings if start.split(".")[0] in NAMESPACES}


EXACT, BEGINNINGS = used()


def test_both_languages_hold_the_same_keys():
    french, english = (set(CATALOGUES[language]) for language in ("fr", "en"))
    assert french ^ english == set()


def test_no_text_is_empty():
    empty = [
        (language, key)
        for language in LANGUAGES
        for key, forms in CATALOGUES[language].items()
        if not all(map(str.strip, forms))
    ]
    assert empty == []


def test_both_languages_have_the_same_placeholders_and_plurals():
    wrong = []
    for key in set(CATALOGUES["fr"]) & set(CATALOGUES["en"]):
        french, english = CATALOGUES["fr"][key], CATALOGUES["en"][key]
        names = {frozenset(placeholders(form)) for form in (*french, *english)}
        if len(french) != len(english) or len(names) != 1:
            wrong.append(key)
    assert wrong == []


def test_every_key_the_code_names_is_there():
    assert sorted(EXACT - set(KEYS)) == []


def test_every_beginning_the_code_builds_on_leads_somewhere():
    assert sorted(start for start in BEGINNINGS if not any(key.startswith(start) for key in KEYS)) == []


def test_no_key_is_left_over():
    left = [
        key for key in KEYS if key not in EXACT and not any(key.startswith(start) for start in BEGINNINGS)
    ]
    assert left == []


def test_french_sets_its_punctuation_apart():
    # A hard space before a colon, a narrow one before ; ! ?, hard spaces inside guillemets; no straight apostrophe.
    wrong = re.compile(r"[^\s\u00a0]:(?=\s|$)| :| [;!?]|\w[;!?](?=\s|$)|«[^\u00a0]|[^\u00a0]»|\w'\w")
    found = [
        key
        for key, forms in CATALOGUES["fr"].items()
        if ".words." not in key and any(wrong.search(form) for form in forms)
    ]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_up_to_date(language):
    pytest.importorskip("babel")
    from tools.compile_messages import compiled

    assert (LOCALE / language / "LC_MESSAGES" / "trainer.mo").read_bytes() == compiled(language)


def test_zero_is_singular_in_french_and_plural_in_english():
    assert messages("fr").plural("app.attempts", 0) == "0 tentative"
    assert messages("en").plural("app.attempts", 0) == "0 attempts"
    assert messages("fr").plural("app.attempts", 2) == "2 tentatives"


def test_a_text_with_markup_in_its_values_is_left_as_it_is():
    assert "[b]x[/b] {y}" in messages("en")("plain.draft", text="[b]x[/b] {y}")
