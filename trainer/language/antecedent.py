"""What a question's pronoun stands for: "vos deux machines… elles ont quel âge ?" asks the age of the machines."""

import re
from collections.abc import Sequence

from trainer.language.context import Language
from trainer.language.lexicon import stop_words, telling_words
from trainer.language.words import Word

_PRONOUN: dict[Language, re.Pattern[str]] = {
    # Before its verb: in "une panne vous gêne-t-elle ?" the pronoun stands for a word of its own sentence.
    "fr": re.compile(
        r"(?:^|, |\b(?:et|mais|que|qu|si|quand|comment|pourquoi|ou|alors|donc|combien|qui) )"
        r"(?:elles?|ils|il(?! (?:y a|faut|est (?:temps|possible|vrai)|fait|reste|manque)))\b"
        r"|^(?:(?:et|mais|alors|donc) )?(?:ca|cela) (?:ne )?(?:vous |nous |lui |leur )?(?:(?:est|etait|serait) (?:deja )?(?:arrive|produit|passe)"
        r"|arrive|arrivait|s est|tombe|dure|durait|vient|date|represente|coute|coutait)\b"
        r"|\b(?:l (?:avez|as|a|ont|aviez|est|etait)|eux|leurs?|celles?|celui|ceux|y (?:avez|etes|allez)|la dedans|la dessus)\b"
    ),
    "en": re.compile(r"\b(?:they|them|their|theirs|he|she|him|her|his|hers|it|its|those|these)\b"),
}
_COURTESY: dict[Language, frozenset[str]] = {
    "fr": frozenset({"merci", "bonjour", "bonsoir", "enchante", "enchantee", "desole", "desolee", "pardon"}),
    "en": frozenset({"thanks", "thank", "hello", "hi", "good", "sorry", "nice", "pleased"}),
}
"""A sentence that begins so is courteous, and says nothing that one could ask about."""
_HOW_MUCH: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        {"combien", "aujourd", "hui", "actuellement", "maintenant", "instant", "contre", "moment"}
    ),
    "en": frozenset({"today", "now", "currently", "moment", "many", "much"}),
}
"""Words that ask how much, or how much now, and leave of what to the sentence before ("vous êtes à combien aujourd'hui ?")."""
_MOST_SUBJECTS = 3
"""A question of more words of its own names its subject itself."""
_NAMES_ITSELF = 1
"""Words of its own from which on a question may be meant without what stands before it."""
_FEWEST = 3
"""A question of fewer words goes on with the sentence before it ("vous n'avez pas répondu. Pourquoi ?")."""
_FAR = 24
"""Words before the question among which its pronoun finds what it stands for."""
_ENDS = frozenset("?!.…;")


def as_said(words: Sequence[Word], stretch: Sequence[Word], language: Language) -> list[Sequence[Word]]:
    """A question as it may be meant: with what its pronoun stands for, and, where it names enough itself, without
    ("j'ai une cousine par là. Ils vous doivent combien ?")."""
    whole = with_antecedent(words, stretch, language)
    own = sum(_is_subject(word, language) for word in stretch)
    return [whole, stretch] if whole is not stretch and own >= _NAMES_ITSELF else [whole]


def with_antecedent(words: Sequence[Word], stretch: Sequence[Word], language: Language) -> Sequence[Word]:
    """The stretch, after the sentence before it where a pronoun of it stands for something said there.

    Args:
        words: the words of the whole reply.
        stretch: a run of them.
    """
    if not stretch or not _goes_back(stretch, language):
        return stretch
    before = [word for word in words if word.start < stretch[0].start]
    while before and before[-1].text in _ENDS:
        before.pop()
    cut = max((at for at, word in enumerate(before) if word.text in _ENDS), default=-1) + 1
    sentence = before[cut:][-_FAR:]
    if not sentence or sentence[0].text in _COURTESY[language]:
        return stretch
    return [*sentence, *stretch] if any(_is_subject(word, language) for word in sentence) else stretch


def _goes_back(stretch: Sequence[Word], language: Language) -> bool:
    if stretch[-1].text == "?" and sum(word.text[0].isalnum() for word in stretch) < _FEWEST:
        return True
    own = [word for word in stretch if _is_subject(word, language) and word.text not in _HOW_MUCH[language]]
    if not own and stretch[-1].text == "?" and any(w.text in ("combien", "much", "many") for w in stretch):
        return True
    subjects = len(own)
    typed = " ".join(word.text for word in stretch if word.text[0].isalnum() or word.text == ",")
    return subjects <= _MOST_SUBJECTS and _PRONOUN[language].search(typed.replace(" ,", ",")) is not None


def _is_subject(word: Word, language: Language) -> bool:
    text = word.text
    return (
        text[0].isalnum()
        and len(text) > 1
        and text not in stop_words(language)
        and text not in telling_words(language)
    )
