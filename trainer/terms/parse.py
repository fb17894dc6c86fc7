"""Reading one term as an instructor writes it: the label of an option, the value of a fact."""

from typing import get_args

from trainer.terms.find import find_values
from trainer.terms.fold import fold_text
from trainer.terms.lexicon import lexicon
from trainer.terms.tokens import tokenise
from trainer.terms.value import TermKind, TermValue

PAYMENT_METHODS = frozenset(
    (
        "transfer",
        "cheque",
        "direct_debit",
        "bill_of_exchange",
        "letter_of_credit",
        "standby_letter_of_credit",
        "documentary_collection",
        "bank_guarantee",
        "cash",
        "open_account",
    )
)
_FORUMS = frozenset(("court", "arbitration"))
_KINDS = frozenset(get_args(TermKind))


def parse_value(text: str, language: str) -> TermValue | None:
    """The value that a label states, or None when it states none, several, or denies one.

    Args:
        text: "0,44 €", "45 jours fin de mois", "0,5 %", or the kind with its code: "law FR", "law US New York",
            "forum arbitration Paris", "incoterm FCA Le Havre", "deposit 30 %", "letter_of_credit".
        language: the language of the label, "fr" or "en".
    """
    written = text.strip()
    head, _, rest = written.partition(" ")
    if written in PAYMENT_METHODS:
        return TermValue("payment_method", code=written)
    if head in _KINDS and rest:
        return _by_kind(head, rest.strip(), language)
    return _single(written, language)


def _by_kind(kind: str, rest: str, language: str) -> TermValue | None:
    code, _, tail = rest.partition(" ")
    place = tail.strip() or None
    if kind == "payment_method":
        return TermValue("payment_method", code=rest) if rest in PAYMENT_METHODS else None
    if kind == "law":
        known = code == "CISG" or (len(code) == 2 and code.isalpha() and code.isupper())
        return TermValue("law", code=code, region=place) if known else None
    if kind == "forum":
        return TermValue("forum", code=code, place=place) if code in _FORUMS else None
    if kind == "incoterm":
        known_code = lexicon(language).incoterm_codes.get(fold_text(code))
        return TermValue("incoterm", code=known_code, place=place) if known_code else None
    value = _single(rest, language)
    if kind == "deposit" and value and value.kind in ("percent", "money"):
        unit = value.unit if value.kind == "money" else None
        return TermValue("deposit", number=value.number, low=value.low, high=value.high, unit=unit)
    return value if value and value.kind == kind else None


def _single(text: str, language: str) -> TermValue | None:
    found = find_values(text, language)
    if len(found) != 1 or denies(text, language):
        return None
    return found[0].value


def denies(text: str, language: str) -> bool:
    """Whether a text says that something is not there ("sans acompte")."""
    negative = lexicon(language).words["negative"]
    return any(token.word in negative for token in tokenise(text, language))
