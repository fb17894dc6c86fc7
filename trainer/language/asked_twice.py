"""Several questions under one mark: "combien vous doit-elle, et vous avez un papier ?" asks two things."""

import re

from trainer.language.context import Language
from trainer.language.normalise import fold

_FEWEST = 3
"""Fewer words ask nothing by themselves ("qui, et quand ?")."""
_TOLD = 8
"""What so many words tell before a question is no part of it."""
_WORDS = re.compile(r"[^\W\d_]+")

# What tells that the words before a joint ask already; what begins another question after "et"; the same after a comma.
_ASKS = {
    "fr": re.compile(
        r"\b(?:combien|quand|qui|quoi|comment|pourquoi|ou est|quel(?:le)?s?|lesquel(?:le)?s|est-ce|qu'est|c'est quoi)\b|"
        r"\w-(?:vous|t-(?:il|elle|on)|ils?|elles?|on|ce)\b"
    ),
    "en": re.compile(
        r"\b(?:what|who|whom|when|where|why|how|which)\b|"
        r"^\W*(?:and |but |so )?(?:do|does|did|is|are|was|were|can|could|would|will|have|has|should)\b"
    ),
}
_OTHER = {
    "fr": re.compile(
        r",?\s(?:et|mais|puis|ou alors)\s(?=(?:(?:(?:a|de|depuis|pendant|pour|avec|en|dans|sur|chez|par) )?"
        r"(?:combien|quand|qui|quoi|comment|pourquoi|quel(?:le)?s?)|pour qu\w+|est-ce|qu'est|c'est|que \w+-vous|vous \w+(?:ez|tes)|\w+-vous)\b"
        # "…et il vous fait quel prix ?": the question word stands last.
        r"|(?:ils?|elles?|on|ca|cela|tu|vous|vos|votre|le|la|les|pour|sur|cote) [^,?]*\b(?:combien|quand|qui|quoi|comment|ou|quel(?:le)?s?)\b)|"
        r",\s(?=(?:combien|quand|comment|pourquoi|quel(?:le)?s?|est-ce|qu'est)\b)"
    ),
    "en": re.compile(
        r",?\s(?:and|but|or|then)\s(?=(?:what|who|when|where|why|how|which|do|does|did|is|are|can|could|would|will|have|has)\b)|"
        r",\s(?=(?:what|when|where|why|how)\b)"
    ),
}
# What questions are about, before a colon; what begins the next question of a list.
_ABOUT = re.compile(r"\W*\w+[^:?.!]*\w\s?:\s")
_ITEM = {
    "fr": re.compile(
        r",\s(?:et\s)?(?=(?:(?:a|de|depuis|pour|avec|en|chez|sur) )?(?:combien|quand|qui|ou|comment|pourquoi|quel(?:le)?s?|est-ce|qu'est)\b)"
    ),
    "en": re.compile(r",\s(?:and\s)?(?=(?:what|who|when|where|why|how|which)\b)"),
}
# A question that ends in such a word goes on with the one before ("what is the date, and what happens on it?").
_GOES_ON = re.compile(
    r"\b(?:ca|cela|dessus|dedans|avec|ensuite|apres|ce jour-la|it|them|that|then|there|that day)\W*$"
)


def questions_of(sentence: str, language: Language) -> list[tuple[int, int]]:
    """The spans of the questions of one sentence that ends in a question mark, in its characters; the whole of it where it
    asks one thing, without what it tells first ("six mois me vont, et pour la commission vous pensiez à combien ?")."""
    folded = fold(sentence)
    if several := listed(folded.text, language):
        return [folded.span(start, end) for start, end in several]
    joints, stops = [0], list[int]()
    told = 0
    for match in _OTHER[language].finditer(folded.text):
        before = folded.text[_folded_place(joints, match.start()) : match.start()]
        after = folded.text[match.end() :]
        asks = _ASKS[language].search(before) is not None
        goes_on = _GOES_ON.search(after) is not None
        enough = min(len(_WORDS.findall(before)), len(_WORDS.findall(after))) >= _FEWEST
        if asks and not goes_on and enough:
            joints.append(match.end())
            stops.append(match.start())
        elif not asks and not goes_on and len(joints) == 1 and len(_WORDS.findall(before)) >= _TOLD:
            told = match.end() if _asks_by_word(after, language) else told
    ends = [*stops, len(folded.text)]
    joints[0] = told if told < ends[0] else 0
    return [folded.span(start, end) for start, end in zip(joints, ends, strict=True) if start < end]


def listed(text: str, language: Language) -> list[tuple[int, int]]:
    """The spans of the questions listed after what they are all about ("ce client : qui est-ce, combien, et pourquoi ?"), in the
    folded text; none where there is no such list. The first takes in what stands before the colon."""
    colon = _ABOUT.match(text)
    if colon is None:
        return []
    starts = [colon.end(), *(match.end() for match in _ITEM[language].finditer(text, colon.end()))]
    ends = [*starts[1:], len(text)]
    items = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    if len(items) < 2 or not all(_asks_by_word(item, language) for item in items):
        return []
    return list(zip([0, *starts[1:]], ends, strict=True))


def _asks_by_word(text: str, language: Language) -> bool:
    return _ASKS[language].search(text) is not None


def _folded_place(joints: list[int], limit: int) -> int:
    return max(joint for joint in joints if joint <= limit)
