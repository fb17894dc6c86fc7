"""The nouns that numbers count, in the singular, and what a price or rate is for."""

from trainer.terms.fold import fold_text
from trainer.terms.lexicon import Lexicon
from trainer.terms.spotted import Page

_CONNECTED = frozenset(("de", "d", "of"))
_FARTHEST = 3


def counted_noun(page: Page, index: int, single: bool) -> tuple[str, int] | None:
    """The noun counted by a number that ends just before token `index`, in the singular, and its token.

    An unknown word is a noun when it looks plural and is no verb or small word; `single` says the number is one,
    which counts known nouns only.
    """
    if page.word(index) in _CONNECTED or page.word(index) == "+":
        index += 1
    units = page.lexicon.units
    for at in range(index, index + _FARTHEST):
        word = page.word(at)
        if (
            page.kind(at) == "word"
            and word in units.adjectives
            and looks_plural(page.word(at + 1), page.lexicon)
        ):
            continue
        if _is_joined(page, at):
            continue
        if page.kind(at) != "word" or word in units.never or word in page.lexicon.numbers.known:
            return None
        if word in units.after_number and not (_is_letter_unit(page, at) or _is_book(page, at)):
            return None
        if word in units.adjectives:
            continue
        if word in units.nouns or singular(word, page.lexicon) in units.nouns:
            return singular(page.tokens[at].raw.lower(), page.lexicon), at
        if single:
            return None
        if looks_plural(word, page.lexicon):
            return singular(page.tokens[at].raw.lower(), page.lexicon), at
        if page.lexicon.language == "fr":
            return None
    return None


def _is_joined(page: Page, index: int) -> bool:
    """Whether an English word is part of a compound before the noun, like the "full-time" of "2 full-time nurses"."""
    if page.lexicon.language != "en" or page.kind(index) != "word" or page.kind(index + 1) != "word":
        return False
    tokens, text = page.tokens, page.text
    if text[tokens[index].end : tokens[index + 1].start] == "-":
        return True
    second = page.kind(index - 1) == "word" and text[tokens[index - 1].end : tokens[index].start] == "-"
    return second and not looks_plural(page.word(index), page.lexicon)


def _is_letter_unit(page: Page, index: int) -> bool:
    """ "500 t", "12 000 l": a letter that elides nothing ("12 l'unité")."""
    token = page.tokens[index]
    elides = page.text[token.end : token.end + 1] in ("'", "’")
    return len(token.word) == 1 and token.word in page.lexicon.units.nouns and not elides


def _is_book(page: Page, index: int) -> bool:
    """ "40 000 livres" are books; "60 livrés le 3" are delivered, and a text without accents may mean either."""
    raw = page.tokens[index].raw.lower()
    return raw == "livres" and not page.text.isascii() and page.kind(index - 1) in ("number", "word")


def looks_plural(word: str, lexicon: Lexicon) -> bool:
    """Whether a folded word has the shape of a plural noun."""
    if word in lexicon.units.irregular or word in lexicon.units.invariable:
        return True
    if len(word) < 4:
        return False
    if lexicon.language == "fr":
        return word[-1] in "sx"
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def singular(noun: str, lexicon: Lexicon) -> str:
    """The singular of a lower-case noun, its accents kept."""
    folded = fold_text(noun)
    if folded in lexicon.units.irregular:
        return lexicon.units.irregular[folded]
    if folded in lexicon.units.invariable or len(noun) < 3:
        return noun
    if lexicon.language == "fr":
        if noun.endswith("aux") and not noun.endswith(("eaux", "yaux")):
            return f"{noun[:-3]}al"
        return noun[:-1] if noun[-1] in "sx" else noun
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "xes", "zzes", "sses", "toes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun


def read_per(page: Page, index: int, loose: bool = True) -> tuple[str, int] | None:
    """What a price or rate is for ("le mille", "par palette", "/unit", "a case"), and its last token.

    With `loose` the noun after "par", "per", "a" or "/" may be any noun; otherwise only known ones count.
    """
    lexicon, word = page.lexicon, page.word(index)
    if page.has(index, "per_net"):
        index, word = index + 1, page.word(index + 1)
    if word in lexicon.units.per_alone:
        return ("unit" if lexicon.language == "en" else "pièce"), index
    if word in ("de", "a") and page.word(index + 1) in ("l", "la"):
        index, word = index + 1, page.word(index + 1)
    if word not in lexicon.units.per_leads:
        return None
    return _per_noun(page, index + 1, loose and page.has(index, "loose_per"))


def _per_noun(page: Page, index: int, loose: bool) -> tuple[str, int] | None:
    units = page.lexicon.units
    if page.word(index) == "la" or page.word(index) == "l":
        index += 1
    for at in range(index, index + 3):
        word = page.word(at)
        if page.kind(at) != "word":
            break
        if word in units.per_nouns or singular(word, page.lexicon) in units.per_nouns:
            if page.lexicon.language == "en" and not loose and word in ("quarter", "course"):
                return None
            return singular(page.tokens[at].raw.lower(), page.lexicon), at
        if not loose:
            break
    plain = page.kind(index) == "word" and len(page.word(index)) > 2
    if loose and plain and page.word(index) not in units.after_number and page.word(index) not in units.never:
        return singular(page.tokens[index].raw.lower(), page.lexicon), index
    return None
