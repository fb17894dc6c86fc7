"""Words of hesitation or surprise that lead a sentence: "euh, et du coup, 45 jours" says what "45 jours" says, and "oh, c'est vrai ?
Je ne savais pas" asks nothing."""

import re
from functools import cache

from trainer.language.context import Language
from trainer.language.lexicon import data_lines
from trainer.language.normalise import fold

_LEADS = re.compile(r"(?:^|[.?!…;\n])\s*")
_SURPRISE: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?:(?:oh|ah|tiens|non|mais|et)[\s,]+)*(?:c.?est vrai(?: ca)?|vraiment|ah bon|ah oui|ah non|serieux|serieusement|sans blague|sans rire)\s*[?!]+\s*(?=\w)"
    ),
    "en": re.compile(
        r"(?:(?:oh|ah|no|well|wow|but)[\s,]+)*(?:really|is that so|is it|seriously|for real|no kidding|oh yes|oh yeah|no way)\s*[?!]+\s*(?=\w)"
    ),
}
"""Surprise, something following: "Ah bon ? Et depuis quand ?"."""
_LEAVE: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"[,\s]+(?:si (?:je (?:peux|puis|pouvais)|vous (?:me )?permettez|on peut)(?: (?:me |vous |le )?(?:demander|permettre|poser la question|dire|savoir))?|si ce n.?est pas (?:trop )?indiscret|"
        r"sans indiscretion|si c.?est pas (?:trop )?indiscret|si ca ne vous (?:derange|ennuie) pas|si je ne suis pas indiscrete?)(?=\s*[?.!])"
    ),
    "en": re.compile(
        r"[,\s]+(?:if i may(?: ask)?|if i can ask|if you do not mind(?: me asking| my asking)?|if you don.?t mind(?: me asking| my asking)?|may i ask)(?=\s*[?.!])"
    ),
}
"""Leave asked for behind what is asked: "…, si je peux demander ?"."""


def without_surprise(folded: str) -> str:
    """A folded text without the surprise that it begins with, in either language: "ah bon ? je ne savais pas"."""
    met = next((met for words in _SURPRISE.values() if (met := words.match(folded)) is not None), None)
    return folded[met.end() :] if met is not None else folded


def hesitations_in(reply: str, language: Language) -> tuple[tuple[int, int], ...]:
    """The spans of words that only look for others, at the start of a reply or of a sentence of it, something following."""
    folded = fold(reply)
    found: list[tuple[int, int]] = []
    for lead in _LEADS.finditer(folded.text):
        run = _run(language).match(folded.text, lead.end()) or _SURPRISE[language].match(
            folded.text, lead.end()
        )
        if run is not None and run.end() < len(folded.text):
            found.append(folded.span(lead.end(), run.end()))
    found += [folded.span(one.start(), one.end()) for one in _LEAVE[language].finditer(folded.text)]
    return tuple(sorted(found))


@cache
def _run(language: Language) -> re.Pattern[str]:
    """A sound, or words with a comma behind them, once or more; what joins ("et puis") only behind another."""
    kinds: dict[str, list[str]] = {}
    for line in data_lines(language, "hesitating.txt"):
        kind, _, words = line.partition(" = ")
        kinds[kind] = [re.escape(one) for one in sorted(words.split("|"), key=len, reverse=True)]
    sound, word, joining = ("|".join(kinds[kind]) for kind in ("sound", "word", "joining"))
    stop = r"(?:\s*(?:,|\.{2,}|…)\s*|\s+)"
    comma = r"\s*(?:,|\.{2,}|…)\s*"
    one = rf"(?:(?:{sound})\b{stop}|(?:{word}){comma})"
    return re.compile(rf"{one}+(?:(?:{joining}){comma}|{one})*(?=[^\s.?!…;])")
