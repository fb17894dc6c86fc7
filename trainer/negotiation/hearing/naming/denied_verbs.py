"""Options whose words stand under a verb that is denied: "je ne raye pas les pénalités", "I don't give you DDP" turn down what
the words alone would offer."""

import re

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.scenario.scenario import Issue
from trainer.terms.fold import fold_text

# Between the verb and what it would give: no other clause, nothing that the denial depends on.
_GAP = r"(?:(?!\b(?:sans|si|que|qu|mais|sauf|avant|tant|plut[ôo]t|without|unless|if|but|until|before|than|more|less|plus|moins)\b)[^.?!;,:]){0,32}"
# "Je ne cède pas sur les pénalités" holds to them; "je ne dis pas non", "je n'ai pas la caution" give no answer.
_HELD = (
    r"(?!refus|exclu|[ée]cart|rejet|oppos|dis\b|disons|dit\b|oubli|suis|sommes|est\b|ai\b|as\b|a\b|avons|sais|savons|savait|compren|pense|croi|voi|dout|connai|"
    r"c[èe]d|l[âa]ch|boug|recul|chang|touch|d[ée]mord|vien|suffi|manqu|perd|crain)"
)
_DENIED = re.compile(
    r"\b(?:je|nous|on|moi)\s+(?:ne\s+|n['’]\s*)(?:(?:vous|te|leur|lui|y|en|le|la|les)\s+|l['’]\s*)*"
    + _HELD
    + r"[^\W\d_]+\s+"
    # "Pas de pénalités" is an option; "pas les pénalités" is a denial.
    r"(?:surtout |donc |certainement |vraiment )?(?:pas|plus|jamais|rien)\s+(?!d[eu]s?\b(?! la)|d['’]|que\b|sur\b)"
    + _GAP
    + r"$"
    r"|\b(?:i|we)\s+(?:do not|don['’]?t|am not|are not|['’]m not|['’]re not|never)\s+(?:going to\s+)?"
    r"(?!mind|refus|exclud|reject|object|say|forget|care|know|think|see|understand|believe|need|have|move|budge|give in|doubt|oppos|afraid|against|sure|saying)"
    r"[^\W\d_]+\s+" + _GAP + r"$",
    re.IGNORECASE,
)
_DENIES = frozenset(["pas", "plus", "rien", "jamais", "ne", "no", "not", "never", "dont", "wont", "cant"])
_WORD = re.compile(r"[a-z]+")
# Letters of a word that tells something; a wording may have more small ones than what is said.
_LEAST = 3


def verb_denied(item: ReadTerm | ReadChoice, issue: Issue, reading: Reading) -> bool:
    """Whether a denied verb governs a value, and no wording of its option says just that."""
    start, _ = sentence_at(reading.reply, item.start)
    if _DENIED.search(reading.reply[start : item.start]) is not None:
        return not (
            isinstance(item, ReadChoice) and _is_worded_so(item, issue, reading.reply[start : item.end])
        )
    if not isinstance(item, ReadChoice):
        return False
    # The words of the option may take the verb in.
    said = reading.reply[start : item.end]
    words = re.compile(r"[^\W\d_]+").finditer(said, item.start - start)
    inside = any(_DENIED.search(said[: met.start()]) for met in words)
    return inside and not _is_worded_so(item, issue, said)


def _is_worded_so(item: ReadChoice, issue: Issue, said: str) -> bool:
    """ "Je ne livre pas à la signature", where the scenario gives these very words to an option."""
    option = issue.options[issue.place(item.option)]
    words = set(_words(said))
    for text in (option.label, *option.like):
        wording = _words(text)
        # "Pas de pénalités" is no wording of "je ne raye pas les pénalités".
        without = re.search(r"\b(?:pas|plus) (?:de\b|d['’ ])", fold_text(text)) is not None
        content = {word for word in wording if len(word) >= _LEAST} - _DENIES
        covered = bool(content) and content <= words
        if not without and covered and _DENIES.intersection(wording):
            return True
    return False


def _words(text: str) -> list[str]:
    return _WORD.findall(fold_text(text))
