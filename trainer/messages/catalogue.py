"""The interface's texts in one language, from the compiled catalogue."""

import gettext
from functools import lru_cache
from pathlib import Path
from typing import Literal

InterfaceLanguage = Literal["fr", "en"]
LANGUAGES: tuple[InterfaceLanguage, ...] = ("fr", "en")

_LOCALE = Path(__file__).parent / "locale"


class Messages:
    """Looks texts up by key and fills their placeholders.

    Texts are never interpreted as markup; callers show them as plain text.
    """

    def __init__(self, language: InterfaceLanguage, translations: gettext.NullTranslations) -> None:
        self.language: InterfaceLanguage = language
        self._translations = translations

    def __call__(self, key: str, **values: object) -> str:
        """The text of `key` with its named placeholders filled; the key itself when the catalogue lacks it."""
        text = self._translations.gettext(key)
        return text.format(**values) if values else text

    def plural(self, key: str, count: int, **values: object) -> str:
        """The text of `key` in the form that `count` asks for (French: 0 and 1 are singular); fills `{count}`."""
        text = self._translations.ngettext(key, key, count)
        return text.format(count=count, **values)

    def has(self, key: str) -> bool:
        """Whether the catalogue holds `key`."""
        return self._translations.gettext(key) != key


@lru_cache(maxsize=2)
def messages(language: InterfaceLanguage) -> Messages:
    """The catalogue of one language.

    Raises:
        FileNotFoundError: the compiled catalogue is not there (a broken installation).
    """
    return Messages(language, gettext.translation("trainer", _LOCALE, languages=[language]))
