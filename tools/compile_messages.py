"""Merge the .po fragments of each language into the compiled catalogue that the program loads.

Usage: python tools/compile_messages.py [--check]   (--check: exit 1 if a compiled catalogue is out of date)
"""

import io
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALE = Path(__file__).parent.parent / "trainer" / "messages" / "locale"
# 0 and 1 are singular in French; Babel's default would make "0 offres" singular-less.
PLURALS = {"fr": "nplurals=2; plural=(n > 1);", "en": "nplurals=2; plural=(n != 1);"}


def merged(language: str) -> Catalog:
    """All fragments of one language as one catalogue; a key in two fragments is an error."""
    # A fixed date: the same fragments must give the same bytes.
    whole = Catalog(locale=language, fuzzy=False, creation_date=datetime(2026, 1, 1, tzinfo=UTC))
    whole._num_plurals = 2
    whole._plural_expr = "(n > 1)" if language == "fr" else "(n != 1)"
    seen: dict[str, str] = {}
    for fragment in sorted((LOCALE / language).glob("*.po")):
        with fragment.open("rb") as source:
            for message in read_po(source, locale=language):
                if not message.id:
                    continue
                key = message.id[0] if isinstance(message.id, tuple | list) else message.id
                if key in seen:
                    raise SystemExit(f"{fragment.name}: {key} is already in {seen[key]}")
                seen[key] = fragment.name
                whole.add(message.id, message.string)
    return whole


def compiled(language: str) -> bytes:
    """The bytes of the compiled catalogue; the same fragments give the same bytes."""
    buffer = io.BytesIO()
    catalog = merged(language)
    catalog.mime_headers = [
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Plural-Forms", PLURALS[language]),
    ]
    write_mo(buffer, catalog)
    return buffer.getvalue()


def main(arguments: list[str]) -> int:
    """Write (or check) both catalogues."""
    stale = []
    for language in PLURALS:
        target = LOCALE / language / "LC_MESSAGES" / "trainer.mo"
        data = compiled(language)
        if target.exists() and target.read_bytes() == data:
            continue
        if "--check" in arguments:
            stale.append(str(target))
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    for path in stale:
        print(f"out of date: {path}")
    return 1 if stale else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
