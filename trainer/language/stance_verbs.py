"""Verbs that make a figure information: those told in the past, and those said of a third party."""

from collections.abc import Mapping, Sequence

from trainer.terms.tokens import Token

Words = Mapping[str, frozenset[str]]

_LONGEST_SUBJECT = 7
_PARTICIPLE = ("é", "ée", "és", "ées")
_HYPOTHESIS_REACH = 3


def past_verbs(tokens: Sequence[Token], language: str, past: Words, third: Words) -> list[int]:
    """The tokens that are verbs told in the past ("on a tenu", "c'était", "most paid").

    Args:
        tokens: the text.
        language: "fr" or "en".
        past, third: the tables `past` and `third` of the language's terms.toml.
    """
    found = []
    for index, token in enumerate(tokens):
        if token.kind != "word" or not _may_be_past(token, language, past):
            continue
        if any(
            before.word in past["hypothesis"] for before in tokens[max(0, index - _HYPOTHESIS_REACH) : index]
        ):
            continue
        if _past_fr(tokens, index, past) if language == "fr" else _past_en(tokens, index, past, third):
            found.append(index)
    return found


def _may_be_past(token: Token, language: str, past: Words) -> bool:
    """A quick look at a word's ending, before its neighbours are looked at."""
    if language == "en":
        return token.word in past["verbs"] or token.word in past["participles"] or token.word.endswith("ed")
    return len(token.word) > 1


def _past_fr(tokens: Sequence[Token], index: int, past: Words) -> bool:
    word = tokens[index].word
    if word in past["verbs"]:
        return True
    if len(word) > 4 and word.endswith(tuple(past["imperfect"])) and word not in past["not_imperfect"]:
        return not word.endswith(tuple(past["conditional"]))
    for back in range(index - 1, max(-1, index - 4), -1):
        if tokens[back].word in past["auxiliaries"] and tokens[back].raw != "à":
            plain = tokens[index].raw.endswith(_PARTICIPLE)
            return _is_participle(tokens[index], past) and (plain or _has_subject(tokens, back, past))
        if tokens[back].word not in past["between"]:
            return False
    return False


def _is_participle(token: Token, past: Words) -> bool:
    word = token.word
    if word in past["not_participles"]:
        return False
    if word in past["participles"] or token.raw.endswith(_PARTICIPLE):
        return True
    if len(word) < 4:
        return False
    return word.endswith(tuple(past["endings"])) or (
        word.endswith("e") and token.raw.isascii() and len(word) > 4
    )


def _has_subject(tokens: Sequence[Token], index: int, past: Words) -> bool:
    """Whether an "a" has something that can be its subject before it ("on a versé", not "30 a la commande")."""
    if tokens[index].word != "a":
        return True
    before = tokens[index - 1] if index else None
    return before is not None and before.kind == "word" and before.word not in past["not_subjects"]


def _past_en(tokens: Sequence[Token], index: int, past: Words, third: Words) -> bool:
    word = tokens[index].word
    if word in past["verbs"]:
        return True
    before = tokens[index - 1] if index else None
    if (
        before is None
        or before.kind != "word"
        or before.word in past["be"]
        or before.word in third["prepositions"]
    ):
        return False
    if word in past["participles"]:
        return True
    return len(word) > 4 and word not in past["adjectives"] and before.word not in third["determiners"]


def stating_verbs(tokens: Sequence[Token], third: Words) -> list[int]:
    """Verbs whose subject is a third party or a thing: what they say of a figure is information.

    "mon agent est à 8", "the sample holds 0.9%", but not "notre prix est de 12 €" nor "je livre".
    """
    return [
        index
        for index, token in enumerate(tokens)
        if token.word in third["verbs"] and token.kind == "word" and _stated_of(tokens, index, third)
    ]


def _stated_of(tokens: Sequence[Token], verb: int, third: Words) -> bool:
    """Whether the words before a verb, back to the last mark, are a subject that is no matter of the bargain."""
    subject = _subject(tokens, verb, third)
    if not subject or any(token.kind == "number" for token in subject):
        return False
    words = [token.word for token in subject]
    if any(word in third["first"] or word in third["matters"] for word in words):
        return False
    if words[0] in third["possessives"] and not third["outside"].intersection(words[1:]):
        return False
    named = subject[0].capital and verb > len(subject) and len(subject) <= 2
    introduced = words[0] in third["determiners"] or words[0] in third["pronouns"] or named
    whole = len(words) > 1 or words[0] in third["pronouns"] or named
    return introduced and whole and words[-1] not in third["prepositions"]


def _subject(tokens: Sequence[Token], verb: int, third: Words) -> Sequence[Token]:
    first = verb
    while first > 0 and tokens[first - 1].kind != "mark" and verb - first < _LONGEST_SUBJECT:
        first -= 1
    if first < verb and tokens[first].word in third["conditions"]:
        return ()
    while first < verb and tokens[first].word in third["openers"]:
        first += 1
    while verb > first + 1 and tokens[verb - 1].word in third["objects"]:
        verb -= 1
    return tokens[first:verb]
