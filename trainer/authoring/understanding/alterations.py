"""Ways of typing the same reply less carefully or more politely, and of saying the opposite. The same text always gives the
same result."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Literal

from trainer.scenario.scenario import Language

Alteration = Literal["typo", "accents", "apostrophes", "polite_before", "polite_after"]

# Shorter words are hardly ever mistyped, and the reader mends none of them.
_LONG = 7
_WORD = re.compile(r"[^\W\d_]+")
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
_PLEASE: Mapping[Language, str] = {"fr": "s’il vous plaît", "en": "please"}
_THANKS: Mapping[Language, str] = {"fr": "Merci.", "en": "Thank you."}
_START = r"^((?:(?:bonjour|oui|ok|bon|alors|bien|donc|yes|well|so|right)\W+)*)"
_PRONOUNS = r"(?:(?:vous|le|la|les|lui|leur|en|y)\s|[lmt]['’])"
_FRENCH = re.compile(rf"{_START}(j['’]|je |nous |on )({_PRONOUNS}*)([^\W\d_]+)", re.IGNORECASE)
_MODAL = re.compile(rf"{_START}(I|we)(?:['’](ll|d)| (can|could|will|would|should))\b", re.IGNORECASE)
_DOES = re.compile(
    rf"{_START}(I|we) (accept|agree|propose|offer|suggest|take|give|sign|grant)\b", re.IGNORECASE
)
_DENIES: Mapping[Language, re.Pattern[str]] = {
    "fr": re.compile(r"\b(?:pas|ne|rien|jamais|aucune?|sans|plus)\b|\bn['’]", re.IGNORECASE),
    "en": re.compile(r"\b(?:not?|nothing|never|none|without|cannot)\b|n['’]t\b", re.IGNORECASE),
}
_VOWELS = frozenset("aeiouyhàâéèêëîïôöùûü")


def altered(reply: str, language: Language) -> Mapping[Alteration, str]:
    """Every way in which a reply can be altered; those that would leave it as it is are left out."""
    ways: tuple[tuple[Alteration, Callable[[str, Language], str]], ...] = (
        ("typo", _mistyped),
        ("accents", _plain),
        ("apostrophes", _without_apostrophes),
        ("polite_before", _politely_begun),
        ("polite_after", _politely_ended),
    )
    found = {name: way(reply, language) for name, way in ways}
    return {name: text for name, text in found.items() if text != reply}


def hurried(reply: str, language: Language) -> str:
    """The reply with every slip of haste at once."""
    return _without_apostrophes(_plain(_mistyped(reply, language), language), language)


def negated(reply: str, language: Language) -> str | None:
    """The opposite of a reply that offers or accepts, None where it cannot be formed simply: the first verb must be the one
    that commits, and nothing be denied yet."""
    if _DENIES[language].search(reply):
        return None
    for pattern, other in _NEGATIONS[language]:
        text, times = pattern.subn(other, reply, count=1)
        if times:
            return text
    return None


def _mistyped(text: str, _: Language) -> str:
    """Two neighbouring letters swapped inside the longest word; names are left alone."""
    words = [
        match
        for match in _WORD.finditer(text)
        if len(match.group()) >= _LONG and (match.start() == 0 or match.group().islower())
    ]
    if not words:
        return text
    longest = max(words, key=lambda match: len(match.group()))
    for at in range(longest.start() + len(longest.group()) // 2, longest.end() - 1):
        if text[at] != text[at + 1]:
            return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return text


def _plain(text: str, _: Language) -> str:
    letters = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _without_apostrophes(text: str, language: Language) -> str:
    """ "c est" in French, "dont" in English: as students type them."""
    return _APOSTROPHE.sub(" " if language == "fr" else "", text)


def _politely_begun(text: str, language: Language) -> str:
    return f"{_THANKS[language]} {text}"


def _politely_ended(text: str, language: Language) -> str:
    """A question asks nicely; anything else ends with thanks."""
    kept = text.rstrip(" \u00a0\u202f?!.…")
    ended = text[len(kept) :]
    if "?" in ended:
        return f"{kept}, {_PLEASE[language]}{ended}"
    return f"{kept}{ended.rstrip() or '.'} {_THANKS[language]}"


def _french_not(match: re.Match[str]) -> str:
    start, who, pronoun, verb = match.groups(default="")
    subject = "je " if who.lower().startswith("j") else who
    elided = (pronoun or verb)[:1].lower() in _VOWELS
    return f"{start}{subject}{'n’' if elided else 'ne '}{pronoun}{verb} pas"


def _modal_not(match: re.Match[str]) -> str:
    start, who, short, modal = match.groups(default="")
    verb = {"ll": "will", "d": "would"}.get(short.lower(), modal.lower())
    return f"{start}{who} {'cannot' if verb == 'can' else f'{verb} not'}"


_NEGATIONS: Mapping[Language, tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...]] = {
    "fr": (
        (re.compile(rf"{_START}(?:je suis )?d['’ ]accord\b", re.IGNORECASE), r"\1pas d’accord"),
        (_FRENCH, _french_not),
    ),
    "en": (
        (_MODAL, _modal_not),
        (_DOES, r"\1\2 do not \3"),
        (re.compile(rf"{_START}(?:agreed|deal)\b", re.IGNORECASE), r"\1not agreed"),
    ),
}
