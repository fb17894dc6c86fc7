"""What a sentence is about, as the other side would name it: "et votre usine, elle tourne ?" is about "notre usine"."""

import re
from functools import cache

from trainer.language.context import Language
from trainer.language.lexicon import data_lines

_END = r"(?=\W*$|\s*[,;:.?!…])"
_LETTERS = r"[^\W\d_][\w’'-]*"

# Determiners, and whose thing it becomes when the other side names it: "your customers" may be hers alone, or her firm's.
_WHOSE: dict[Language, dict[str, str]] = {
    "fr": {
        "votre": "notre",
        "vos": "les",
        "notre": "votre",
        "nos": "vos",
        "mon": "votre",
        "ma": "votre",
        "mes": "vos",
    },
    "en": {"your": "the", "our": "your", "my": "your"},
}
# After these "le", "la", "les" stand for something said before ("vous le voyez"); after those a verb follows ("pour le faire").
_NOUNS: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?<![-’'\w])(?<!vous )(?<!nous )(?<!\bje )(?<!\btu )(?<!\bon )(?<!\bil )(?<!elle )(?<!\bils )(?<!elles )(?<!\bqui )(?<!\bne )(?<!\bme )(?<!\bse )"
        r"(?P<whose>votre|vos|notre|nos|mon|ma|mes|le|la|les|l[’']|ce|cet|cette|ces)(?:(?<=[’'])|\s+)"
        r"(?P<noun>(?:(?:petit|grand|gros|bon|premier|première|dernier|dernière|nouveau|nouvelle|nouveaux|vieux|vieille|jeune|autre|prochain|prochaine)[es]*\s+)?"
        rf"{_LETTERS}(?:\s+(?:d[’']|de\s+la\s+|de\s+l[’']|du\s+|des\s+|de\s+)(?!(?:vos|votre|nos|notre|mes|mon|ma|son|sa|ses|leurs?|ces?|cette)\b){_LETTERS})?)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?P<whose>your|our|my|the)\s+"
        r"(?P<noun>(?:(?:small|big|good|first|last|new|old|young|other|next|own|same)\s+)?[^\W\d_][\w-]*"
        rf"(?:\s+(?!(?:say|think|want|like|do|go|work|look|feel|cost|mean|need|take|get)s?\b)[^\W\d_][\w-]*(?={_END}|\s+(?:\w+ed|\w+ing|is|are|was|were|has|have)\b))?)",
        re.IGNORECASE,
    ),
}
# What is a person's own, and no firm's: "votre doute" is "mon doute".
_OF_ONE = {
    **dict.fromkeys(
        (
            "doute",
            "avis",
            "choix",
            "souci",
            "besoin",
            "intérêt",
            "objectif",
            "but",
            "point",
            "sentiment",
            "regret",
            "conseil",
            "métier",
            "parcours",
            "nom",
            "idée",
            "opinion",
            "histoire",
            "expérience",
            "attente",
            "inquiétude",
            "exigence",
            "envie",
        ),
        "mon",
    ),
    **dict.fromkeys(
        (
            "préférence",
            "crainte",
            "peur",
            "limite",
            "priorité",
            "demande",
            "réponse",
            "raison",
            "question",
            "position",
            "confiance",
            "vie",
        ),
        "ma",
    ),
}
_VERB = re.compile(r"(?:ez|er|ir|oir|re)$", re.IGNORECASE)
# "L'avez-vous", "les prenez-vous": a verb that asks.
_ASKING_VERB = re.compile(r"-(?:t-)?(?:vous|nous|tu|je|ils?|elles?|on)$", re.IGNORECASE)
# "Ce n'est pas", "ce qui"; "la mosquée, d'accord".
_IS = re.compile(
    r"(?:n[’'](?:est|était|a|ai|y|en)|n[’']|qu[’']|qui|que|dont|sont|sera|serait|soir|matin|jour)\b",
    re.IGNORECASE,
)
_AGREES = re.compile(r"\s+d[’']accord$", re.IGNORECASE)
_BEFORE_VERB = re.compile(r"\b(?:pour|de|sans|peut|veut|peux|veux|faut|va|vais|à)\s+$", re.IGNORECASE)
_LONGEST = 40


@cache
def _empty(language: Language) -> frozenset[str]:
    """Words that name no subject of their own, or one of the family, which is not "ours"."""
    return frozenset(" ".join(data_lines(language, "no_subject.txt")).split())


def named_back(text: str, language: Language) -> str | None:
    """The first thing that a text names, as the other side would; None where it names none that can be said back."""
    for match in _NOUNS[language].finditer(text):
        whose, noun = match.group("whose"), " ".join(match.group("noun").replace("'", "’").split())
        noun = _AGREES.sub("", noun)
        head = noun.split()[0].lower()
        if noun.split()[-1].lower() in _empty(language) or len(noun) > _LONGEST:
            continue
        if language == "fr" and (_ASKING_VERB.search(head) or _IS.match(head)):
            continue
        pronoun = language == "fr" and whose.lower() in ("le", "la", "les", "l’", "l'")
        if pronoun and _VERB.search(head) and _BEFORE_VERB.search(text[: match.start()]):
            continue
        if language == "fr" and whose.lower() == "votre" and head in _OF_ONE:
            return f"{_OF_ONE[head]} {noun}"
        whose = _WHOSE[language].get(whose.lower(), whose.lower().replace("'", "’"))
        return f"{whose}{noun}" if whose[-1] in "’'" else f"{whose} {noun}"
    return None
